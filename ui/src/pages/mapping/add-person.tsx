// The form that adds a person to the mapping, in their row: their key leads to the mailbox that is typed.
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useSend } from "../../backend/backend";
import type { Fault, MappingView, PersonRow } from "../../backend/bindings";
import { useWords, type Words } from "../../words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Hint or mistake: its line is there either way.
  field: { flex: "1 1 280px", minWidth: 0, maxWidth: "480px", minHeight: "78px", alignContent: "start", overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    // In line with the field, whose label is above it.
    marginTop: "24px",
    "@media (max-width: 560px)": { marginTop: 0 },
  },
});

interface AddPersonProps {
  row: PersonRow;
  keyName: string;
  view: MappingView;
  /** What came of the last try. */
  fault: Fault | null;
  onAdd: (mailbox: string) => void;
  onCancel: () => void;
}

export function AddPerson({ row, keyName, view, fault, onAdd, onCancel }: AddPersonProps) {
  const styles = useStyles();
  const send = useSend();
  const words = useWords();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  const [mailbox, setMailbox] = useState(row.mailbox || row.email);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const add = () => {
    input.current?.focus();
    onAdd(mailbox);
    send({ name: "add_person", key: row.im_id, mailbox });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that picks a word of an input method is none.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add();
    }
  };
  return (
    <div
      className={styles.form}
      role="group"
      aria-label={t("mapping-add-label", { person: row.person || row.im_id })}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <Field
        className={styles.field}
        label={t("mapping-add-mailbox", { name: keyName, key: row.im_id })}
        hint={fault === null ? hint(view, words) : undefined}
        validationMessage={fault === null ? undefined : told(fault, words)}
      >
        <Input
          ref={input}
          value={mailbox}
          onChange={(_, { value }) => setMailbox(value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={add}>
          {t("mapping-add-save")}
        </Button>
        <Button onClick={onCancel}>{t("setup-cancel")}</Button>
      </div>
    </div>
  );
}

/** Of a file that is refused its new row does not count either. */
function hint({ csv, domains }: MappingView, { t }: Words): string | undefined {
  if (csv !== null && csv.mistake_count > 0) {
    return t("mapping-add-refused");
  }
  return domains === "" ? undefined : t("mapping-add-hint", { domains });
}

/** An address that is none has no row and column here, as it has in a file. */
function told(fault: Fault, { t, fault: explain }: Words): string {
  if (fault.code === "csv-mailbox" || fault.code === "setting-invalid") {
    return t("mapping-add-wrong");
  }
  const { what, next } = explain(fault);
  return `${what} ${next}`;
}
