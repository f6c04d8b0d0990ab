// The good rows of a CSV, with search.
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { SearchField } from "../../parts/search-field";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";
import { Address } from "./address";
import { RowsTable } from "./rows-table";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, maxWidth: "320px" },
  found: { color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalSNudge },
});

export function CsvRows({ csv, keyName }: { csv: CsvView; keyName: string }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const { search, matches, rows } = csv.table;
  const typed = useTyped(search, (text) => send({ name: "search_csv", text }));
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t("mapping-csv-search")} typed={typed} className={styles.search} />
        <Caption1 className={styles.found} role="status">
          {t("mapping-csv-found", { matches, rows: csv.rows })}
          {matches > rows.length && ` · ${t("mapping-rows-first", { shown: rows.length })}`}
        </Caption1>
      </div>
      {rows.length === 0 ? (
        <Body1>{t("mapping-csv-rows-none")}</Body1>
      ) : (
        <RowsTable
          label={t("mapping-csv-rows-title")}
          columns={[{ name: keyName }, { name: t("mapping-csv-mailbox") }]}
          rows={rows.map(({ key, mailbox }) => [<bdi>{key}</bdi>, <Address text={mailbox} />])}
        />
      )}
    </>
  );
}
