// The mistakes of a CSV: where each is, what stands there, what is wrong and what was probably meant. With any, the
// file is not used, unless its good rows are enough.
import { Body1, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useSend } from "../../backend/backend";
import type { CsvView, MistakeRow } from "../../backend/bindings";
import { useWords } from "../../words";
import { Address } from "./address";
import { RowsTable } from "./rows-table";

const useStyles = makeStyles({
  what: { display: "block" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  ways: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export function CsvMistakes({ csv, onGoodRows }: { csv: CsvView; onGoodRows: () => void }) {
  const styles = useStyles();
  const send = useSend();
  const { t, fault: explain } = useWords();
  const { mistakes, mistake_count } = csv;
  const more = mistake_count - mistakes.length;
  const kept = mistakes[0] ? explain(mistakes[0].fault).data : "";
  return (
    <>
      <Body1>
        <Text weight="semibold">{t("mapping-csv-faults", { count: mistake_count })}</Text> {kept}{" "}
        {t("mapping-csv-faults-next")}
      </Body1>
      <RowsTable
        label={t("mapping-csv-faults-label")}
        columns={[
          { name: t("mapping-csv-row"), width: "narrow" },
          { name: t("mapping-csv-column"), width: "narrow" },
          { name: t("mapping-csv-value") },
          { name: t("mapping-csv-mistake"), width: "wide" },
          { name: t("mapping-csv-suggestion") },
        ]}
        rows={mistakes.map((mistake) => [
          mistake.fault.args.row ?? "",
          mistake.fault.args.column ?? "",
          <Address text={mistake.value || "–"} />,
          <What mistake={mistake} />,
          <Text weight="semibold">
            <Address text={mistake.suggestion ?? "–"} />
          </Text>,
        ])}
      />
      {more > 0 && <Caption1 className={styles.quiet}>{t("mapping-csv-faults-more", { count: more })}</Caption1>}
      <div className={styles.ways}>
        <div className={styles.buttons}>
          <Button icon={<ArrowDownload20Regular />} onClick={() => send({ name: "save_mistakes" })}>
            {t("mapping-csv-save-mistakes")}
          </Button>
          {csv.rows > 0 && (
            <Button icon={<CheckmarkCircle20Regular />} onClick={onGoodRows}>
              {t("mapping-csv-good")}
            </Button>
          )}
        </div>
        {csv.rows > 0 && (
          <Caption1 className={styles.quiet}>
            {more === 0
              ? t("mapping-csv-good-out", { count: rowsOf(mistakes) })
              : t("mapping-csv-good-out-many", { count: mistake_count })}{" "}
            {t("mapping-csv-good-lost")}
          </Caption1>
        )}
      </div>
    </>
  );
}

function What({ mistake }: { mistake: MistakeRow }) {
  const styles = useStyles();
  const { what, next } = useWords().fault(mistake.fault);
  return (
    <>
      <span className={styles.what}>{what}</span>
      <Caption1 className={styles.quiet}>{next}</Caption1>
    </>
  );
}

/** Rows that have a mistake: one may have two, and of two that contradict each other neither is good. */
function rowsOf(mistakes: MistakeRow[]): number {
  const rows = mistakes.flatMap(({ fault: { args } }) => [args.row, args.first_row]);
  return new Set(rows.filter((row) => row !== undefined)).size;
}
