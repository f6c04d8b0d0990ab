// Add to mapping, in place: what the CSV file names them by is known, its mailbox is typed. Open again if it did not work.
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useSend } from "../../backend/backend";
import type { Fault, HeldView } from "../../backend/bindings";
import { useWords } from "../../words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: "8px 12px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  field: { flexBasis: "240px", flexGrow: 1, maxWidth: "400px" },
  // In line with the field, below its label.
  buttons: { display: "flex", gap: "8px", paddingTop: "26px" },
  print: { overflowWrap: "anywhere" },
});

/** A form that is open, sent, or open again with why. `place` is the row that it stands below. */
export interface Adding {
  place: string | null;
  key: string;
  text: string;
  fault: Fault | null;
  open: (place: string, key: string, mailbox: string) => void;
  type: (text: string) => void;
  send: () => void;
  leave: () => void;
  /** The row whose form was closed: its button gets the focus back. */
  closed: string | null;
  /** What the CSV file names people by; none where there is no such file. */
  keyName: string | null;
}

export function useAdding(held: HeldView, keyName: string | null): Adding {
  const send = useSend();
  const [form, setForm] = useState<{ place: string; key: string; text: string; sent: boolean } | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const shown = form !== null && (!form.sent || held.add_fault !== null);
  return {
    place: shown ? form.place : null,
    key: form?.key ?? "",
    text: form?.text ?? "",
    fault: form?.sent === true ? held.add_fault : null,
    open: (place, key, mailbox) => {
      setClosed(null);
      setForm({ place, key, text: mailbox, sent: false });
    },
    type: (text) => setForm(form && { ...form, text }),
    send: () => {
      if (form !== null) {
        setClosed(form.place);
        setForm({ ...form, sent: true });
        send({ name: "map_person", key: form.key, mailbox: form.text });
      }
    },
    leave: () => {
      setClosed(form?.place ?? null);
      setForm(null);
    },
    closed,
    keyName,
  };
}

export function AddPerson({ adding }: { adding: Adding }) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const { fault } = adding;
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        adding.send();
      }}
    >
      <Field
        className={styles.field}
        label={{ className: styles.print, children: t("flyout-add-mailbox", { key: adding.key }) }}
        hint={fault === null ? t("flyout-add-hint") : undefined}
        validationMessage={fault === null ? undefined : words.fault(fault).what}
      >
        <Input
          ref={field}
          inputMode="email"
          value={adding.text}
          onChange={(_, { value }) => adding.type(value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <span className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {t("flyout-add")}
        </Button>
        <Button appearance="subtle" onClick={adding.leave}>
          {t("flyout-change-cancel")}
        </Button>
      </span>
    </form>
  );
}

interface AddButtonProps {
  adding: Adding;
  place: string;
  /** ImId or mobile number; none: there is nothing that a CSV file could name. */
  id: string;
  mailbox: string;
  /** Whom, for the button's longer name. */
  person: string;
}

export function AddButton(props: AddButtonProps) {
  const { adding, place, id } = props;
  return id === "" || adding.keyName === null || adding.place === place ? null : <Opener {...props} />;
}

function Opener({ adding, place, id, mailbox, person }: AddButtonProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const back = adding.closed === place;
  // It is there again once its form is closed.
  useEffect(() => {
    if (back) button.current?.focus();
  }, [back]);
  return (
    <Button
      ref={button}
      size="small"
      aria-label={t("flyout-add-of", { name: person })}
      onClick={() => adding.open(place, id, mailbox)}
    >
      {t("flyout-add")}
    </Button>
  );
}
