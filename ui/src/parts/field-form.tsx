// A form drawn from its fields as the catalogue describes them: text, secrets, ports.
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEnter, useSend } from "../backend/backend";
import type { FieldView } from "../backend/bindings";
import { useWords, type Words } from "../words";
import { SecretField } from "./secret-field";
import { onEnterKey, useTyped } from "./typed";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, maxWidth: "480px" },
  // Hint or mistake: one line below the field has its place either way.
  field: { minHeight: "82px" },
  port: { maxWidth: "120px" },
});

/** `onDone`: Enter in one of the fields, after what is typed has gone out. */
export function FieldForm({ fields, onDone }: { fields: FieldView[]; onDone: () => void }) {
  const styles = useStyles();
  const enter = useEnter();
  const words = useWords();
  return (
    <div className={styles.form}>
      {fields.map((field) =>
        field.kind === "secret" ? (
          <SecretField
            key={field.key}
            className={styles.field}
            label={words.t(wordOf(field))}
            hint={words.t(`${wordOf(field)}.hint`)}
            mistake={mistakeIn(field, words)}
            stored={field.stored}
            onEnter={(secret) => enter({ field: field.key }, secret)}
            onDone={onDone}
          />
        ) : (
          <TextField key={field.key} field={field} onDone={onDone} />
        ),
      )}
    </div>
  );
}

function TextField({ field, onDone }: { field: FieldView; onDone: () => void }) {
  const styles = useStyles();
  const send = useSend();
  const words = useWords();
  const typed = useTyped(field.value, (text) => send({ name: "edit_field", key: field.key, text }));
  const mistake = mistakeIn(field, words);
  const port = field.kind === "port";
  return (
    <Field
      className={styles.field}
      label={words.t(wordOf(field))}
      hint={mistake === undefined ? words.t(`${wordOf(field)}.hint`) : undefined}
      validationMessage={mistake}
    >
      <Input
        className={port ? styles.port : undefined}
        inputMode={port ? "numeric" : "text"}
        name={field.key}
        value={typed.value}
        onChange={(_, { value }) => typed.onChange(value)}
        onBlur={typed.onBlur}
        onKeyDown={onEnterKey(typed, onDone)}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

function wordOf(field: FieldView): string {
  return `field-${field.key.replaceAll("_", "-")}`;
}

/** A value that cannot be used is told in the field's own words, everything else in the error's. */
function mistakeIn(field: FieldView, words: Words): string | undefined {
  if (field.fault === null) {
    return undefined;
  }
  return field.fault.code === "setting-invalid" ? words.t(`${wordOf(field)}.wrong`) : words.fault(field.fault).what;
}
