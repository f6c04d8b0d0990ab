// What a run came to, in two sums that show how they balance.
import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { Sums } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { maxWidth: "480px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: { padding: "4px 0", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  sum: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: { paddingTop: "16px", borderTop: "none" },
  part: { paddingLeft: "16px" },
  verdict: { display: "flex", alignItems: "center", columnGap: "8px", paddingTop: "8px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function SumsTable({ sums }: { sums: Sums }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const mapped = sums.available_from_source - sums.held - sums.failed - sums.waiting;
  const row = (id: string, value: number, kind: "sum" | "part", second = false) => (
    <tr key={id}>
      <th
        scope="row"
        className={mergeClasses(styles.cell, kind === "sum" ? styles.sum : styles.part, second && styles.second)}
      >
        {t(id)}
      </th>
      <td
        className={mergeClasses(
          styles.cell,
          styles.number,
          kind === "sum" && styles.sum,
          second && styles.second,
        )}
      >
        {number(value)}
      </td>
    </tr>
  );
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t("sums-caption")}</caption>
        <tbody>
          {row("summary-available-from-source", sums.available_from_source, "sum")}
          {row("sums-mapped", mapped, "part")}
          {row("summary-held", sums.held, "part")}
          {row("summary-failed", sums.failed, "part")}
          {sums.waiting > 0 && row("summary-waiting", sums.waiting, "part")}
          {row("summary-available-for-import", sums.available_for_import, "sum", true)}
          {row("summary-imported", sums.imported, "part")}
          {row("summary-partially-imported", sums.partially_imported, "part")}
          {row("summary-skipped", sums.skipped, "part")}
          {row("summary-failed", sums.failed, "part")}
        </tbody>
      </table>
      <Caption1 as="p" block className={styles.verdict}>
        {sums.balanced ? (
          <CheckmarkCircle16Filled className={styles.good} aria-hidden />
        ) : (
          <ErrorCircle16Filled className={styles.bad} aria-hidden />
        )}
        {t(sums.balanced ? "summary-balanced" : "summary-unbalanced")}
      </Caption1>
    </div>
  );
}
