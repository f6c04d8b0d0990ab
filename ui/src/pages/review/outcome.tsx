// What a preview came to: in words, in sums, and as sample mails.
import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { PreviewView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { FileFaults } from "../../parts/file-faults";
import { SumsTable } from "../../parts/sums-table";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";
import { Samples } from "./samples";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { marginTop: tokens.spacingVerticalS, marginBottom: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Outcome({ preview }: { preview: Extract<PreviewView, { name: "ready" }> }) {
  const styles = useStyles();
  const { t, day, number } = useWords();
  const { sums, mails, fault, file_faults, over_limit } = preview;
  // Of a dry run "imported" is what would be.
  const items = sums.available_from_source - sums.held - sums.failed - sums.waiting;
  const count = sums.imported + sums.partially_imported;
  return (
    <div className={styles.outcome}>
      {fault && <FaultBox fault={fault} />}
      {over_limit.map((row) => (
        <Bar key={row.day} intent="warning">
          {t("review-preview-over-limit", { day: day(row.day), items: row.items, limit: number(row.limit) })}
        </Bar>
      ))}
      <div className={styles.words} role="status">
        <Subtitle2 as="h3" className={styles.title}>
          {t("review-preview-ready", { items, mails: t("emails", { count }) })}
        </Subtitle2>
        {sums.held > 0 && <Body1>{t("review-preview-held", { held: sums.held })}</Body1>}
        {sums.failed > 0 && <Body1>{t("review-preview-failed-items", { failed: sums.failed })}</Body1>}
        <Caption1 className={styles.quiet}>{t("review-preview-nothing")}</Caption1>
      </div>
      {file_faults.length > 0 && (
        <FileFaults level="h4" title={t("review-preview-file-faults")} faults={file_faults} />
      )}
      <SumsTable sums={sums} />
      <Subtitle2 as="h3" className={styles.title}>
        {t("review-preview-mails")}
      </Subtitle2>
      <Samples mails={mails} />
    </div>
  );
}
