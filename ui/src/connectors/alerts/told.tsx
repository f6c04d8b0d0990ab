// What a test came to, and a way that alerts cannot go: why, since when, and what waits for it.
import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AlertTested, AlertTrouble } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";

const useStyles = makeStyles({
  bar: {
    maxWidth: "none",
    alignItems: "start",
    "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" },
  },
  words: { display: "grid", justifyItems: "start", rowGap: "2px" },
});

export function Tested({ row }: { row: AlertTested }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      {row.accepted && (
        <Bar intent="success" className={styles.bar}>
          {t(`alert-tested-${row.channel}`)}
        </Bar>
      )}
      {row.fault !== null && <FaultBox fault={row.fault} />}
    </>
  );
}

/** `of`: what stands before it, and `action` what leads on, where it is not in the connector's own flyout. */
export function Trouble({ trouble, of, action }: { trouble: AlertTrouble; of?: ReactNode; action?: ReactNode }) {
  const styles = useStyles();
  const { t, day, fault } = useWords();
  const { what, next } = fault(trouble.fault);
  return (
    <Bar intent="warning" className={styles.bar} action={action}>
      <div className={styles.words}>
        {of}
        <Text weight="semibold">{t(`alert-trouble-${trouble.channel}`, { since: day(trouble.since) })}</Text>
        <Text>{what}</Text>
        {trouble.waiting > 0 && <Text>{t("alert-trouble-waiting", { count: trouble.waiting })}</Text>}
        {trouble.lost > 0 && <Text>{t("alert-trouble-lost", { count: trouble.lost })}</Text>}
        <Text>{next}</Text>
      </div>
    </Bar>
  );
}
