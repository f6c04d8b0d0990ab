// Both sides of a statement's sums, as in an account: what was read on one side, what became of it on the other.
import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { StatementSums } from "../../backend/bindings";
import { useWords } from "../../words";

const NARROW = "@media (max-width: 560px)";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", lineHeight: tokens.lineHeightBase300 },
  words: { width: "28%" },
  value: { width: "16%" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
  cell: { padding: "4px 0", textAlign: "start", fontWeight: tokens.fontWeightRegular, verticalAlign: "top" },
  side: { color: tokens.colorNeutralForeground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  // The line down the middle.
  right: { paddingLeft: "16px", borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, [NARROW]: { paddingLeft: "8px" } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingRight: "16px", [NARROW]: { paddingRight: "8px" } },
  last: { paddingRight: 0 },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  verdict: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  icon: { display: "inline-flex", flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  two: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
});

/** An icon and a word, so that colour is never the only sign. */
export function Agrees({ sums, whole = false }: { sums: StatementSums; whole?: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const good = sums.balanced;
  return (
    <span className={styles.verdict}>
      <span className={mergeClasses(styles.icon, good ? styles.good : styles.bad)} aria-hidden>
        {good ? <CheckmarkCircle16Filled /> : <ErrorCircle16Filled />}
      </span>
      {whole
        ? t(good ? "summary-balanced" : "flyout-sums-disagree-next")
        : t(good ? "flyout-yes" : "flyout-no")}
    </span>
  );
}

type Line = [words: string, value: number];

export function SumsOfStatement({ sums }: { sums: StatementSums }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.two}>
      <Account
        caption={t("flyout-sums-items")}
        side={t("flyout-sums-left")}
        left={["flyout-sums-events-read", sums.events_read]}
        right={[
          ["flyout-sums-archived", sums.archived],
          ["flyout-sums-duplicate-long", sums.duplicate],
          ["flyout-sums-excluded-long", sums.excluded],
          ["flyout-sums-held-long", sums.held],
          ["flyout-sums-failed-long", sums.failed],
        ]}
      />
      <Account
        caption={t("flyout-sums-mails")}
        side={t("flyout-sums-left-mails")}
        left={[
          sums.late > 0 ? "flyout-sums-available-late" : "summary-available-for-import",
          sums.available_for_import + sums.late,
        ]}
        right={[
          ["summary-imported", sums.imported],
          ["summary-partially-imported", sums.partially_imported],
          ["summary-skipped", sums.skipped],
          ["summary-failed", sums.failed],
          ...(sums.refused > 0 ? [["summary-refused", sums.refused] satisfies Line] : []),
        ]}
      />
      <Body1>
        <Agrees sums={sums} whole />
      </Body1>
      {sums.released > 0 && (
        <Caption1 className={styles.quiet}>{t("flyout-sums-released", { count: sums.released })}</Caption1>
      )}
      {sums.late > 0 && <Caption1 className={styles.quiet}>{t("sums-late", { count: sums.late })}</Caption1>}
      {sums.waiting > 0 && (
        <Caption1 className={styles.quiet}>{t("flyout-sums-waiting", { count: sums.waiting })}</Caption1>
      )}
    </div>
  );
}

function Account({ caption, side, left, right }: { caption: string; side: string; left: Line; right: Line[] }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const total = right.reduce((sum, [, value]) => sum + value, 0);
  const line = (entry: Line | null, on: "left" | "right", more?: string) => {
    const words = mergeClasses(styles.cell, on === "right" && styles.right, more);
    const value = mergeClasses(styles.cell, styles.number, on === "right" && styles.last, more);
    return (
      <>
        <td className={words}>{entry !== null && t(entry[0])}</td>
        <td className={value}>{entry !== null && number(entry[1])}</td>
      </>
    );
  };
  const head = mergeClasses(styles.cell, styles.side);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <colgroup>
        <col className={styles.words} />
        <col className={styles.value} />
        <col />
        <col className={styles.value} />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2} className={head}>
            {side}
          </th>
          <th scope="colgroup" colSpan={2} className={mergeClasses(head, styles.right)}>
            {t("flyout-sums-right")}
          </th>
        </tr>
      </thead>
      <tbody>
        {right.map((entry, place) => (
          <tr key={entry[0]}>
            {line(place === 0 ? left : null, "left")}
            {line(entry, "right")}
          </tr>
        ))}
        <tr>
          {line(["flyout-sums-total", left[1]], "left", styles.total)}
          {line(["flyout-sums-total", total], "right", styles.total)}
        </tr>
      </tbody>
    </table>
  );
}
