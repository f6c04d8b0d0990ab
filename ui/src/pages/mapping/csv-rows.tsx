// The first rows of a CSV, to recognise it by, and what to look at in it.
import { Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from "@fluentui/react-components";
import type { CsvView, NoticeRow } from "../../backend/bindings";
import { useWords } from "../../words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: "160px", overflowY: "auto" },
  cell: { overflowWrap: "anywhere" },
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
          <Table size="extra-small" aria-label={t("mapping-csv-first")}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{keyName}</TableHeaderCell>
                <TableHeaderCell>{t("mapping-csv-mailbox")}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {csv.first.map(({ key, mailbox }, place) => (
                <TableRow key={place}>
                  <TableCell className={styles.cell}>{key}</TableCell>
                  <TableCell className={styles.cell}>{mailbox}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
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
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("mapping-csv-notices")}</MessageBarTitle>
        <ul className={styles.list}>
          {notices.map(({ code, args }, place) => (
            <li key={place}>{t(`notice-${code}`, args)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
