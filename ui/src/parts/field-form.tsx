// A form drawn from its fields as the catalogue describes them: text, ports, secrets, private keys.
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEnter, useSend } from "../backend/backend";
import type { FieldView } from "../backend/bindings";
import { useWords, type Words } from "../words";
import { KeyField } from "./key-field";
import { placeOf } from "./places";
import { SecretField } from "./secret-field";
import { onEnterKey, useTyped } from "./typed";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // Hint or mistake: one line below the field has its place either way.
  field: { minHeight: "82px", maxWidth: "480px" },
  // As wide as a fingerprint.
  key: { paddingBottom: tokens.spacingVerticalM },
  port: { maxWidth: "120px" },
});

interface FieldFormProps {
  fields: FieldView[];
  /** The name of the kind. */
  kind: string;
  /** The service whose account it is; none where there are keys. */
  service: string | null;
  /** Enter in one of the fields, after what is typed has gone out. */
  onDone: () => void;
}

export function FieldForm({ fields, kind, service, onDone }: FieldFormProps) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      {fields.map((field) => (
        <div
          key={field.key}
          data-place={placeOf({ name: "field", key: field.key })}
          className={field.kind === "key" ? styles.key : styles.field}
        >
          <AnyField field={field} kind={kind} service={service} onDone={onDone} />
        </div>
      ))}
    </div>
  );
}

interface AnyFieldProps {
  field: FieldView;
  kind: string;
  service: string | null;
  onDone: () => void;
}

function AnyField({ field, kind, service, onDone }: AnyFieldProps) {
  const enter = useEnter();
  const send = useSend();
  const words = useWords();
  const told = {
    label: words.t(ownWordOf(field, service)),
    hint: words.t(`${ownWordOf(field, service)}.hint`, { kind, service: service ?? kind }),
    mistake: mistakeIn(field, service, words),
  };
  const onEnter = (secret: string) => enter({ field: field.key }, secret);
  switch (field.kind) {
    case "text":
    case "port":
      return <TextField field={field} onDone={onDone} {...told} />;
    case "secret":
    case "passphrase":
      return <SecretField stored={field.stored} onEnter={onEnter} onDone={onDone} {...told} />;
    case "key":
      return <KeyField field={field} onEnter={onEnter} onPick={() => send({ name: "pick_key", field: field.key })} {...told} />;
  }
}

interface TextFieldProps {
  field: FieldView;
  onDone: () => void;
  label: string;
  hint: string;
  mistake: string | undefined;
}

function TextField({ field, onDone, label, hint, mistake }: TextFieldProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const typed = useTyped(field.value, (text) => send({ name: "edit_field", key: field.key, text }));
  const port = field.kind === "port";
  return (
    <Field
      label={label}
      hint={mistake === undefined ? (field.fixed ? t("field-fixed") : hint) : undefined}
      validationMessage={mistake}
    >
      <Input
        className={port ? styles.port : undefined}
        appearance={field.fixed ? "filled-darker" : "outline"}
        readOnly={field.fixed}
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

/** Of an account these are explained otherwise. */
const EXPLAINED = new Set(["password", "host"]);

function ownWordOf(field: FieldView, service: string | null): string {
  return service !== null && EXPLAINED.has(field.key) ? `field-account-${field.key}` : wordOf(field);
}

/** A value that cannot be used is told in the field's own words, everything else in the error's. */
function mistakeIn(field: FieldView, service: string | null, words: Words): string | undefined {
  if (field.fault === null) {
    return undefined;
  }
  if (field.fault.code === "setting-invalid") {
    return words.t(`${ownWordOf(field, service)}.wrong`, { service: service ?? "" });
  }
  const { what, next } = words.fault(field.fault);
  // A key is not corrected by a letter: its next step is part of the message.
  return field.kind === "key" ? `${what} ${next}` : what;
}
