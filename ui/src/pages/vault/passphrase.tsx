// A field for a passphrase, which can be shown while it is typed.
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { EyeOff20Regular } from "@fluentui/react-icons/svg/eye-off";
import { useState } from "react";
import { useWords } from "../../words";

const useStyles = makeStyles({ field: { maxWidth: "400px" } });

interface Passphrase {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string;
  /** For the browser: a new one, or the one that is known. */
  fresh: boolean;
}

export function PassphraseField({ label, value, onChange, hint, problem, fresh }: Passphrase) {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const words = t(shown ? "vault-hide" : "vault-show");
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Input
        type={shown ? "text" : "password"}
        autoComplete={fresh ? "new-password" : "current-password"}
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={words}
            title={words}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
