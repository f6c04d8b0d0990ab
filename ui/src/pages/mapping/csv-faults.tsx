// The mistakes of a CSV: where each is and what to do about it. With any, the file is not used.
import { Body1, Button, Caption1, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { useWords } from "../../words";
import { Notices } from "./csv-rows";

const useStyles = makeStyles({
  list: {
    maxHeight: "280px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  narrow: { width: "72px", verticalAlign: "top", padding: tokens.spacingHorizontalS },
  wide: { padding: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
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
        <Table size="small" aria-label={t("mapping-csv-faults-label")}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.narrow}>{t("mapping-csv-row")}</TableHeaderCell>
              <TableHeaderCell className={styles.narrow}>{t("mapping-csv-column")}</TableHeaderCell>
              <TableHeaderCell>{t("mapping-csv-mistake")}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {csv.faults.map((fault, place) => {
              const { what, next } = explain(fault);
              return (
                <TableRow key={place}>
                  <TableCell className={styles.narrow}>{fault.args.row ?? ""}</TableCell>
                  <TableCell className={styles.narrow}>{fault.args.column ?? ""}</TableCell>
                  <TableCell className={styles.wide}>
                    <Text className={styles.what}>{what}</Text>
                    <Caption1 className={styles.quiet}>{next}</Caption1>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
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
