// The mistakes of a CSV: where each is and what to do about it. With any, the file is not used.
import { Body1, Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { useWords } from "../../words";
import { Notices } from "./csv-rows";

const useStyles = makeStyles({
  list: {
    maxHeight: "320px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    textAlign: "start",
  },
  narrow: { width: "64px" },
  what: { display: "block" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

export function CsvFaults({ csv }: { csv: CsvView }) {
  const styles = useStyles();
  const send = useSend();
  const { t, fault: explain } = useWords();
  const more = csv.fault_count - csv.faults.length;
  const kept = csv.faults[0] ? explain(csv.faults[0]).data : "";
  return (
    <>
      <Body1>
        <Text weight="semibold">{t("mapping-csv-faults", { count: csv.fault_count })}</Text> {kept}{" "}
        {t("mapping-csv-faults-next")}
      </Body1>
      <div className={styles.list} tabIndex={0} role="group" aria-label={t("mapping-csv-faults-label")}>
        <table className={styles.table} aria-label={t("mapping-csv-faults-label")}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.narrow)}>{t("mapping-csv-row")}</th>
              <th scope="col" className={mergeClasses(styles.cell, styles.narrow)}>{t("mapping-csv-column")}</th>
              <th scope="col" className={styles.cell}>{t("mapping-csv-mistake")}</th>
            </tr>
          </thead>
          <tbody>
            {csv.faults.map((fault, place) => {
              const { what, next } = explain(fault);
              return (
                <tr key={place}>
                  <td className={styles.cell}>{fault.args.row ?? ""}</td>
                  <td className={styles.cell}>{fault.args.column ?? ""}</td>
                  <td className={styles.cell}>
                    <Text className={styles.what}>{what}</Text>
                    <Caption1 className={styles.quiet}>{next}</Caption1>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <Button icon={<ArrowDownload20Regular />} onClick={() => send({ name: "save_mistakes" })}>
          {t("mapping-csv-save-mistakes")}
        </Button>
        {more > 0 && <Caption1 className={styles.quiet}>{t("mapping-csv-faults-more", { count: more })}</Caption1>}
      </div>
      <Notices notices={csv.notices} />
    </>
  );
}
