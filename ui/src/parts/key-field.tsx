// A private key: it is pasted or chosen, goes in and never comes back. What it is stands in its place then.
import { Button, Field, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useId, useRef, useState } from "react";
import type { FieldView } from "../backend/bindings";
import { useWords } from "../words";
import { KeyBox } from "./key-box";
import { KeyFacts } from "./key-facts";

const useStyles = makeStyles({
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "32px" },
  word: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

interface KeyFieldProps {
  field: FieldView;
  label: string;
  hint: string;
  mistake?: string | undefined;
  /** Gets what was pasted; an empty text takes the stored one away. */
  onEnter: (secret: string) => void;
  onPick: () => void;
}

export function KeyField({ field, label, hint, mistake, onEnter, onPick }: KeyFieldProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { key_facts, stored, reading } = field;
  const [replacing, setReplacing] = useState(false);
  const [inside, setInside] = useState(false);
  const [round, setRound] = useState(0);
  const [wasReading, setWasReading] = useState(reading);
  const facts = useId();
  const replace = useRef<HTMLButtonElement>(null);
  if (reading !== wasReading) {
    setWasReading(reading);
    // What was read and taken over stands in the place of the box; what was not leaves it open.
    if (!reading && mistake === undefined) setReplacing(false);
  }
  // A stored key that is read once more, as with another passphrase, stays where it is. One of no use is
  // not taken over: the box stays open for another.
  const card = stored && !replacing && (reading || mistake === undefined);
  // Who pasted a key is still at it when the box goes away.
  useEffect(() => {
    if (card && inside) replace.current?.focus();
  }, [card]);
  return (
    <Field label={label} hint={mistake === undefined && !card ? hint : undefined} validationMessage={mistake}>
      {(control) => (
        <div
          onFocus={() => setInside(true)}
          onBlur={({ currentTarget, relatedTarget }) => {
            // Another window, as the one that asks for a file, is no leaving.
            if (!currentTarget.contains(relatedTarget) && document.hasFocus()) {
              setInside(false);
              setReplacing(false);
              setRound(round + 1);
            }
          }}
        >
          {card ? (
            <div className={styles.card}>
              <div className={styles.head}>
                <span className={styles.word} role="status">
                  {reading ? <Spinner size="tiny" label={t("key-reading")} /> : <Stored />}
                </span>
                <Button
                  ref={replace}
                  id={control.id}
                  aria-describedby={[control["aria-describedby"], facts].filter(Boolean).join(" ")}
                  aria-label={t("field-replace-label", { field: label })}
                  onClick={() => setReplacing(true)}
                >
                  {t("field-replace")}
                </Button>
              </div>
              {key_facts !== null && <KeyFacts id={facts} facts={key_facts} />}
            </div>
          ) : (
            // Once it is left it is another one, without the text.
            <KeyBox
              key={round}
              control={control}
              label={label}
              focus={replacing}
              reading={reading}
              onEnter={onEnter}
              onPick={onPick}
            />
          )}
        </div>
      )}
    </Field>
  );
}

function Stored() {
  const { t } = useWords();
  return (
    <>
      <LockClosed20Regular aria-hidden />
      {t("field-stored")}
    </>
  );
}
