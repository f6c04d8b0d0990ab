// A secret of the form: entered into an open vault only, and never shown again.
import { makeStyles } from "@fluentui/react-components";
import { useEnter } from "../../backend/backend";
import type { FieldView } from "../../backend/bindings";
import { KeyField } from "../key-field";
import { SecretField } from "../secret-field";

const useStyles = makeStyles({ field: { maxWidth: "480px" } });

interface SecretProps {
  /** Its name, as the program knows it. */
  field: string;
  label: string;
  hint: string;
  mistake?: string | undefined;
  stored: boolean;
  /** More than a line: it may be chosen as a file. */
  onPick?: () => void;
}

export function Secret({ field, label, hint, mistake, stored, onPick }: SecretProps) {
  const styles = useStyles();
  const enter = useEnter();
  const told = { label, hint, mistake, onEnter: (secret: string) => enter({ field }, secret) };
  return (
    <div className={styles.field}>
      {onPick === undefined ? (
        <SecretField {...told} stored={stored} onDone={() => undefined} />
      ) : (
        <KeyField {...told} field={{ ...KEY, key: field, stored }} onPick={onPick} />
      )}
    </div>
  );
}

const KEY: FieldView = { key: "", kind: "key", value: "", stored: false, fault: null, key_facts: null, reading: false, fixed: false };
