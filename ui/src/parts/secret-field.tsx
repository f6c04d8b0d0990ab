// A secret: it goes in and never comes back. One that is stored is shown as stored, and can be replaced.
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../words";
import { onEnterKey, useTyped } from "./typed";

const useStyles = makeStyles({
  stored: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "32px" },
  word: { flexGrow: 1 },
});

interface SecretFieldProps {
  label: string;
  hint: string;
  mistake?: string | undefined;
  stored: boolean;
  /** Gets what was typed; an empty text takes the stored one away. */
  onEnter: (secret: string) => void;
  /** Enter was pressed, after what was typed has gone in. */
  onDone: () => void;
}

export function SecretField(props: SecretFieldProps) {
  const { label, hint, mistake, stored, onEnter, onDone } = props;
  const styles = useStyles();
  const { t } = useWords();
  const [replacing, setReplacing] = useState(false);
  const [focused, setFocused] = useState(false);
  const shown = stored && !replacing && !focused;
  return (
    <Field label={label} hint={mistake === undefined ? hint : undefined} validationMessage={mistake}>
      {(control) =>
        shown ? (
          <div className={styles.stored}>
            <LockClosed20Regular aria-hidden />
            <Text className={styles.word}>{t("field-stored")}</Text>
            <Button
              id={control.id}
              aria-describedby={control["aria-describedby"]}
              aria-label={t("field-replace-label", { field: label })}
              onClick={() => setReplacing(true)}
            >
              {t("field-replace")}
            </Button>
          </div>
        ) : (
          <SecretInput
            control={control}
            focus={replacing}
            onEnter={onEnter}
            onDone={onDone}
            onFocus={() => setFocused(true)}
            onLeave={() => {
              setFocused(false);
              setReplacing(false);
            }}
          />
        )
      }
    </Field>
  );
}

interface SecretInputProps {
  control: object;
  focus: boolean;
  onEnter: (secret: string) => void;
  onDone: () => void;
  onFocus: () => void;
  onLeave: () => void;
}

/** Lives only while something is typed: leaving the field forgets the text. */
function SecretInput({ control, focus, onEnter, onDone, onFocus, onLeave }: SecretInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useTyped("", onEnter);
  useEffect(() => {
    if (focus) {
      input.current?.focus();
    }
  }, [focus]);
  return (
    <Input
      {...control}
      ref={input}
      type="password"
      value={typed.value}
      onChange={(_, { value }) => typed.onChange(value)}
      onFocus={onFocus}
      onBlur={() => {
        typed.onBlur();
        onLeave();
      }}
      onKeyDown={onEnterKey(typed, onDone)}
      autoComplete="new-password"
      spellCheck={false}
    />
  );
}
