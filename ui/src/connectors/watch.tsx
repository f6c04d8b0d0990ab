// What the watch over a source tells: a day or a file that is missing, and what disappears from the site soon.
import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WatchRow } from "../backend/bindings";
import { Bar } from "../parts/bar";
import { useWords, type Args } from "../words";

const COUNTS = ["count", "days", "missing", "unlisted"];

const useStyles = makeStyles({
  bar: {
    maxWidth: "none",
    alignItems: "start",
    "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" },
  },
  words: { display: "grid", justifyItems: "start", rowGap: "2px" },
});

/** `of`: what stands before it, and `action` what leads on, where it is not in the connector's own flyout. */
export function Watch({ row, of, action }: { row: WatchRow; of?: ReactNode; action?: ReactNode }) {
  const styles = useStyles();
  const { t, day, dateTime } = useWords();
  const args: Args = {};
  for (const [name, value] of Object.entries(row.args)) {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) args[name] = day(value);
    else if (/^\d{4}-\d\d-\d\dT/.test(value)) args[name] = dateTime(value);
    else args[name] = COUNTS.includes(name) && /^-?\d+$/.test(value) ? Number(value) : value;
  }
  return (
    <Bar intent={row.urgent ? "error" : "warning"} className={styles.bar} action={action}>
      <div className={styles.words}>
        {of}
        <Text weight="semibold">{t(`watch-${row.code}`, args)}</Text>
        <Text>{t(`watch-${row.code}.next`, args)}</Text>
      </div>
    </Bar>
  );
}
