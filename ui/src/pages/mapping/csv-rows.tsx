// The first rows of a CSV, to recognise it by, and what to look at in it.
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CsvView, NoticeRow } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: "160px", overflowY: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    textAlign: "start",
  },
});

export function CsvRows({ csv, keyName }: { csv: CsvView; keyName: string }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <Notices notices={csv.notices} />
      {csv.first.length > 0 && (
        <div>
          <Caption1 className={styles.quiet}>{t("mapping-csv-first")}</Caption1>
          <table className={styles.table} aria-label={t("mapping-csv-first")}>
            <thead>
              <tr>
                <th scope="col" className={styles.cell}>{keyName}</th>
                <th scope="col" className={styles.cell}>{t("mapping-csv-mailbox")}</th>
              </tr>
            </thead>
            <tbody>
              {csv.first.map(({ key, mailbox }, place) => (
                <tr key={place}>
                  <td className={styles.cell}>{key}</td>
                  <td className={styles.cell}>{mailbox}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

export function Notices({ notices }: { notices: NoticeRow[] }) {
  const styles = useStyles();
  const { t } = useWords();
  if (notices.length === 0) {
    return null;
  }
  return (
    <Bar intent="warning" title={t("mapping-csv-notices")}>
      <ul className={styles.list}>
        {notices.map(({ code, args }, place) => (
          <li key={place}>{t(`notice-${code}`, args)}</li>
        ))}
      </ul>
    </Bar>
  );
}
