// One line, or a text, of the alerts' form: label, hint, and what is wrong with it.
import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useWords } from "../../words";

const useStyles = makeStyles({
  field: { maxWidth: "480px" },
  short: { maxWidth: "160px" },
});

interface LineProps {
  label: string;
  hint?: string;
  value: string;
  /** What is wrong with it. */
  wrong?: string | undefined;
  short?: boolean;
  /** More than a line. */
  text?: boolean;
  onEdit: (value: string) => void;
}

export function Line({ label, hint, value, wrong, short = false, text = false, onEdit }: LineProps) {
  const styles = useStyles();
  const onChange = (_: unknown, typed: { value: string }) => onEdit(typed.value);
  const plain = { value, onChange, autoComplete: "off", spellCheck: false };
  return (
    <Field
      className={short ? styles.short : styles.field}
      label={label}
      hint={wrong === undefined ? hint : undefined}
      validationMessage={wrong}
    >
      {text ? <Textarea {...plain} rows={3} resize="vertical" /> : <Input {...plain} inputMode={short ? "numeric" : "text"} />}
    </Field>
  );
}

/** The words for a setting that cannot be used: its own, or those of all. */
export function useWrong(wrong: string | null): (setting: string, words?: string) => string | undefined {
  const { t } = useWords();
  return (setting, words) => (wrong === setting ? (words ?? t("alerts-wrong")) : undefined);
}
