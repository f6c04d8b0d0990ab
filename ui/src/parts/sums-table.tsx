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
  sum: { fontWeight: tokens.fontWeightSemibold },
  second: { paddingTop: "16px" },
  sign: { width: "24px", color: tokens.colorNeutralForeground3 },
  verdict: { display: "flex", alignItems: "center", columnGap: "8px", paddingTop: "8px" },
  late: { margin: 0, paddingTop: "8px", color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function SumsTable({ sums }: { sums: Sums }) {
  const styles = useStyles();
  const { t, number } = useWords();
  // What a mailbox refused was read and mapped.
  const unread = sums.failed - sums.refused;
  const mapped = sums.available_from_source - sums.held - unread - sums.waiting;
  const row = (id: string, value: number, sign: "" | "=" | "+", second = false) => {
    const cell = mergeClasses(styles.cell, sign === "" && styles.sum, second && styles.second);
    return (
      <tr>
        <td className={mergeClasses(cell, styles.sign)} aria-hidden>
          {sign}
        </td>
        <th scope="row" className={cell}>
          {t(id)}
        </th>
        <td className={mergeClasses(cell, styles.number)}>{number(value)}</td>
      </tr>
    );
  };
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t("sums-caption")}</caption>
        <tbody>
          {row("summary-available-from-source", sums.available_from_source, "")}
          {row("sums-mapped", mapped, "=")}
          {row("summary-held", sums.held, "+")}
          {row("summary-failed", unread, "+")}
          {sums.waiting > 0 && row("summary-waiting", sums.waiting, "+")}
          {row("summary-available-for-import", sums.available_for_import, "", true)}
          {row("summary-imported", sums.imported, "=")}
          {row("summary-partially-imported", sums.partially_imported, "+")}
          {row("summary-skipped", sums.skipped, "+")}
          {row("summary-failed", unread, "+")}
          {sums.refused > 0 && row("summary-refused", sums.refused, "+")}
        </tbody>
      </table>
      {sums.late > 0 && (
        <Caption1 as="p" block className={styles.late}>
          {t("sums-late", { count: sums.late })}
        </Caption1>
      )}
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
