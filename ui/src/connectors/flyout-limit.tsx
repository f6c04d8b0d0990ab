// The daily limit: what it is, the days that wait above it, and both ways on. Also how long the site keeps a file.
import { Body1, Button, Caption1, makeStyles, Text } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { Fault, LimitView, OverLimitRow } from "../backend/bindings";
import { Bar } from "../parts/bar";
import { useWords } from "../words";
import { Change } from "./flyout-change";

/** The site's own setting, in `Fault.args`. */
const RETENTION = "source.retention_days";

const useStyles = makeStyles({
  value: { display: "grid", rowGap: "8px", justifyItems: "start" },
  days: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  bar: { maxWidth: "none", alignItems: "start", "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" } },
  way: { alignSelf: "center", "@media (max-width: 640px)": { gridColumn: "2", justifySelf: "start" } },
});

const of = (fault: Fault | null, retention: boolean) =>
  fault !== null && (fault.args.setting === RETENTION) === retention ? fault : null;

export function LimitValue({ limit }: { limit: LimitView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { items_per_day, documented } = limit;
  return (
    <div className={styles.value}>
      <span>
        {t("items", { count: items_per_day })}
        {items_per_day === documented && <Caption1 block>{t("flyout-limit-as-documented")}</Caption1>}
      </span>
      <ChangeLimit limit={limit} />
    </div>
  );
}

export function ChangeLimit({ limit }: { limit: LimitView }) {
  const { t } = useWords();
  const send = useSend();
  return (
    <Change
      button={t("flyout-limit-change")}
      label={t("flyout-limit-field")}
      hint={t("flyout-limit-hint")}
      value={limit.items_per_day}
      fault={of(limit.fault, false)}
      wrong={t("flyout-limit-wrong")}
      usual={t("flyout-limit-documented", { count: limit.documented })}
      onChange={(items) => send({ name: "change_limit", items })}
    />
  );
}

export function RetentionValue({ days, limit }: { days: number; limit: LimitView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <div className={styles.value}>
      {t("flyout-retention-days", { count: days })}
      <Change
        button={t("flyout-retention-change")}
        label={t("flyout-retention-field")}
        hint={t("flyout-retention-hint")}
        value={days}
        fault={of(limit.fault, true)}
        wrong={t("flyout-retention-wrong")}
        usual={t("flyout-retention-usual")}
        onChange={(typed) => send({ name: "change_retention", days: typed })}
      />
    </div>
  );
}

/** Days above the limit that wait for a decision. `busy`: an import goes on. */
export function WaitingDays({ limit, busy }: { limit: LimitView; busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  if (limit.waiting.length === 0) {
    return null;
  }
  return (
    <section className={styles.value}>
      <ul className={styles.days} aria-label={t("flyout-limit-waiting")}>
        {limit.waiting.map((row) => (
          <li key={row.day}>
            <WaitingDay row={row} busy={busy} />
          </li>
        ))}
      </ul>
      <ChangeLimit limit={limit} />
    </section>
  );
}

function WaitingDay({ row, busy }: { row: OverLimitRow; busy: boolean }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const send = useSend();
  const button = (
    <Button
      className={styles.way}
      aria-label={t("flyout-limit-allow-of", { day: day(row.day) })}
      disabledFocusable={busy}
      onClick={() => send({ name: "allow_day", day: row.day })}
    >
      {t("flyout-limit-allow")}
    </Button>
  );
  return (
    <Bar intent="warning" className={styles.bar} action={button}>
      <Text weight="semibold" block>
        {t("flyout-limit-found", { day: day(row.day), count: row.items, limit: row.limit })}
      </Text>
      <Body1>{t("flyout-limit-safe")}</Body1>
    </Bar>
  );
}
