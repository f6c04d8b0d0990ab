// "Every day at" on Review: whether the connector runs by itself, and when.
import { Caption1, Field, Input, makeStyles, Subtitle1, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSend } from "../../backend/backend";
import type { ScheduleView } from "../../backend/bindings";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  // The switch has room of its own; the words begin where the others do.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { color: tokens.colorNeutralForeground2, display: "block" },
  // Hint or mistake: its line has its place either way.
  field: { minHeight: "78px", alignContent: "start" },
  time: { width: "112px" },
});

export function EveryDay({ schedule, busy }: { schedule: ScheduleView; busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const heading = useId();
  const typed = useTyped(schedule.at, (text) => send({ name: "edit_daily_at", text }));
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <Subtitle1 as="h2" id={heading} className={styles.title}>
        {t("every-day-title")}
      </Subtitle1>
      <div>
        <Switch
          className={styles.switch}
          label={t("every-day-switch")}
          checked={schedule.on}
          disabled={busy}
          onChange={(_, { checked }) => send({ name: "set_daily", on: checked })}
        />
        <Caption1 className={styles.hint}>{t(schedule.on ? "every-day-on-hint" : "every-day-off-hint")}</Caption1>
      </div>
      {schedule.on && (
        <Field
          className={styles.field}
          label={t("review-row-schedule")}
          hint={schedule.fault === null ? t("every-day-hint") : undefined}
          validationMessage={schedule.fault === null ? undefined : t("every-day-wrong")}
        >
          <Input
            className={styles.time}
            value={typed.value}
            disabled={busy}
            autoComplete="off"
            onChange={(_, { value }) => typed.onChange(value)}
            onBlur={typed.onBlur}
          />
        </Field>
      )}
    </section>
  );
}
