// One line of the form, or a text: it goes out after a quiet moment and on leaving.
import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useTyped } from "../typed";

const useStyles = makeStyles({
  field: { maxWidth: "480px" },
  short: { maxWidth: "160px" },
});

interface LineProps {
  label: string;
  hint?: string | undefined;
  value: string;
  /** What is wrong with it. */
  mistake?: string | undefined;
  /** A number. */
  short?: boolean;
  /** More than a line. */
  text?: boolean;
  onEdit: (value: string) => void;
}

export function Line({ label, hint, value, mistake, short = false, text = false, onEdit }: LineProps) {
  const styles = useStyles();
  const typed = useTyped(value, onEdit);
  const onChange = (_: unknown, { value: next }: { value: string }) => typed.onChange(next);
  const plain = { value: typed.value, onChange, onBlur: typed.onBlur, autoComplete: "off", spellCheck: false };
  return (
    <Field
      className={short ? styles.short : styles.field}
      label={label}
      hint={mistake === undefined ? hint : undefined}
      validationMessage={mistake}
    >
      {text ? (
        <Textarea {...plain} rows={3} resize="vertical" />
      ) : (
        <Input {...plain} inputMode={short ? "numeric" : "text"} />
      )}
    </Field>
  );
}
