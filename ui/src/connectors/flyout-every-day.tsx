// "Every day" in the flyout: the time, the next and the last start, and whether the operating system starts it.
import { Button, Caption1, Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { useSend } from "../backend/backend";
import type { EveryDayView } from "../backend/bindings";
import { Facts } from "../parts/facts";
import { useWords } from "../words";
import { Start, StartReasons } from "./start";

/** As on Review. */
const USUAL = "05:15";

const useStyles = makeStyles({
  section: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, justifySelf: "start" },
  form: { display: "grid", rowGap: "8px", justifyItems: "start" },
  time: { width: "112px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function EveryDay({ everyDay }: { everyDay: EveryDayView }) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const send = useSend();
  const { at, next, last, due, start } = everyDay;
  const facts: [string, ReactNode][] = [
    [t("review-row-schedule"), at === null ? t("every-day-never") : <Time key={at} everyDay={everyDay} at={at} />],
  ];
  if (next !== null) {
    facts.push([
      t("every-day-next"),
      <>
        {dateTime(next)}
        {due && <Caption1 block className={styles.quiet}>{t("every-day-due")}</Caption1>}
      </>,
    ]);
  }
  facts.push([t("every-day-last"), last === null ? t("home-nothing") : dateTime(last)]);
  if (start !== null) {
    facts.push([t("every-day-system"), <Start start={start} />]);
  }
  return (
    <section className={styles.section}>
      <Facts title={t("every-day-title")} facts={facts} />
      {start !== null && at !== null && <StartReasons start={start} />}
      <Switch
        className={styles.switch}
        label={t("every-day-switch")}
        checked={at !== null}
        onChange={(_, { checked }) => send({ name: "change_daily", at: checked ? USUAL : null })}
      />
    </section>
  );
}

function Time({ everyDay, at }: { everyDay: EveryDayView; at: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const [text, setText] = useState(at);
  const wrong = everyDay.fault !== null && text !== at;
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send({ name: "change_daily", at: text });
      }}
    >
      <Field
        hint={wrong ? undefined : t("every-day-hint")}
        validationMessage={wrong ? t("every-day-wrong") : undefined}
      >
        <Input
          className={styles.time}
          aria-label={t("review-row-schedule")}
          value={text}
          autoComplete="off"
          onChange={(_, typed) => setText(typed.value)}
        />
      </Field>
      {text !== at && (
        <Button type="submit" size="small">
          {t("flyout-change-save")}
        </Button>
      )}
    </form>
  );
}
