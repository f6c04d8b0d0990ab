// Held and failed items: what that means, and where each of them is.
import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { HeldRow } from "../backend/bindings";
import { DateText } from "../parts/date-text";
import { Empty } from "../parts/empty";
import { useWords } from "../words";

const REASONS = ["held", "item-time", "item-sender", "item-text"];

const useStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "8px 12px 8px 0",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  column: { color: tokens.colorNeutralForeground3, borderTop: "none" },
  // A usual file name stays on one line.
  file: {
    minWidth: "224px",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    "@media (max-width: 560px)": { minWidth: 0 },
  },
  number: { paddingRight: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

export function HeldPanel({ held, count }: { held: HeldRow[]; count: number }) {
  const styles = useStyles();
  const { t } = useWords();
  const failed = held.some((row) => row.reason !== "held");
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-held-title")}
      </Subtitle2>
      {count === 0 ? (
        <Empty icon={<CheckmarkCircle24Regular />} tone="good" title={t("flyout-held-empty-title")}>
          {t("flyout-held-empty")}
        </Empty>
      ) : (
        <>
          <Body1>{t("flyout-held-meaning")}</Body1>
          {failed && <Body1>{t("flyout-failed-meaning")}</Body1>}
          <HeldTable held={held} />
          {count > held.length && (
            <Body1 className={styles.quiet}>{t("flyout-held-shown", { shown: held.length, count })}</Body1>
          )}
        </>
      )}
    </>
  );
}

function HeldTable({ held }: { held: HeldRow[] }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const column = (id: string, more?: string) => (
    <th scope="col" className={mergeClasses(styles.cell, styles.column, more)}>
      {t(id)}
    </th>
  );
  return (
    <table className={styles.table} aria-label={t("flyout-held-title")}>
      <thead>
        <tr>
          {column("flyout-held-reason")}
          {column("flyout-held-at")}
          {column("flyout-held-file")}
          {column("flyout-held-place", styles.number)}
        </tr>
      </thead>
      <tbody>
        {held.map((row) => (
          <tr key={`${row.item} ${row.file} ${row.place}`}>
            <td className={styles.cell}>
              {t(`flyout-reason-${REASONS.includes(row.reason) ? row.reason : "other"}`)}
            </td>
            <td className={styles.cell}>
              {row.at === null ? t("flyout-held-at-unknown") : <DateText iso={row.at} />}
            </td>
            <td className={mergeClasses(styles.cell, styles.file)}>{row.file}</td>
            {/* People count from one. */}
            <td className={mergeClasses(styles.cell, styles.number)}>{number(row.place + 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
