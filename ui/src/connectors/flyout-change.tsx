// A number of the connector that can be changed where it stands: shown, then a field with Save and Cancel.
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Fault } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "8px", justifyItems: "start", maxWidth: "480px" },
  field: { width: "100%" },
  number: { width: "160px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ChangeProps {
  /** Words of its button. */
  button: string;
  label: string;
  hint: string;
  value: number;
  /** Why the last change did not work: the form is open again. */
  fault: Fault | null;
  /** What is wrong with what was typed, where the fault is that. */
  wrong: string;
  /** A button that goes back to what is usual. */
  usual: string;
  onChange: (text: string) => void;
}

export function Change({ button, label, hint, value, fault, wrong, usual, onChange }: ChangeProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(String(value));
  const [left, setLeft] = useState<Fault | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = open || (fault !== null && fault !== left);
  const was = useRef(shown);
  useEffect(() => {
    if (shown !== was.current) {
      was.current = shown;
      if (shown) field.current?.select();
      else opener.current?.focus();
    }
  }, [shown]);
  const leave = () => {
    setLeft(fault);
    setOpen(false);
  };
  const save = (typed: string) => {
    setOpen(false);
    onChange(typed);
  };
  if (!shown) {
    return (
      <Button
        ref={opener}
        size="small"
        onClick={() => {
          setText(String(value));
          setOpen(true);
        }}
      >
        {button}
      </Button>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(text);
      }}
    >
      <Field className={styles.field} label={label} hint={hint} validationMessage={fault === null ? undefined : mistake()}>
        <Input
          ref={field}
          className={styles.number}
          inputMode="numeric"
          value={text}
          onChange={(_, typed) => setText(typed.value)}
          autoComplete="off"
        />
      </Field>
      <span className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {words.t("flyout-change-save")}
        </Button>
        <Button onClick={() => save("")}>{usual}</Button>
        <Button appearance="subtle" onClick={leave}>
          {words.t("flyout-change-cancel")}
        </Button>
      </span>
    </form>
  );

  function mistake(): string {
    return fault?.code === "setting-invalid" ? wrong : words.fault(fault as Fault).what;
  }
}
