// A field for a day. What is wrong with it is for the view to say.
import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Typed } from "./typed";

const useStyles = makeStyles({
  // Hint or mistake: two lines below the field have their place either way.
  field: { minHeight: "94px", maxWidth: "480px", alignContent: "start" },
  date: { width: "176px" },
});

export function DateField(props: { label: string; hint: string; mistake?: string | undefined; typed: Typed }) {
  const { label, hint, mistake, typed } = props;
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      hint={mistake === undefined ? hint : undefined}
      validationMessage={mistake}
    >
      <Input
        className={styles.date}
        type="date"
        value={typed.value}
        onChange={(_, { value }) => typed.onChange(value)}
        onBlur={typed.onBlur}
      />
    </Field>
  );
}

/** What WebKit shows in an empty field for a day: then it had better be in it. `2026-11-21` */
export const todayUtc = () => new Date().toISOString().slice(0, 10);
