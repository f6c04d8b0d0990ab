// Everybody who speaks in the newest file, with search and a filter; those not mapped first.
import { Badge, Body1, Button, Caption1, Field, makeStyles, SearchBox, Select, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MappedBy, PeopleView, PersonRow } from "../../backend/bindings";
import { useWords } from "../../words";

/** Rows before *Show more*. */
const FIRST = 50;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  search: { minWidth: "240px" },
  shown: { color: tokens.colorNeutralForeground3, marginLeft: "auto" },
  cell: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, overflowWrap: "anywhere", verticalAlign: "top" },
  how: { width: "168px", "@media (max-width: 760px)": { width: "128px" } },
  line: { display: "block" },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  none: { padding: `${tokens.spacingVerticalL} 0` },
});

type Filter = MappedBy | "all";

const FILTERS: Filter[] = ["all", "nobody", "csv", "email"];

export function PeopleTable({ people, keyName }: { people: Extract<PeopleView, { name: "ready" }>; keyName: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const [sought, setSought] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [most, setMost] = useState(FIRST);
  const found = people.people.filter((row) => (filter === "all" || row.mapped === filter) && has(row, sought));
  const shown = found.slice(0, most);
  const count = people.by_csv + people.by_email + people.nobody;
  return (
    <>
      <div className={styles.tools}>
        <Field label={t("mapping-people-search")} className={styles.search}>
          <SearchBox value={sought} onChange={(_, { value }) => setSought(value)} />
        </Field>
        <Field label={t("mapping-people-filter")}>
          <Select value={filter} onChange={(_, { value }) => setFilter(FILTERS.find((known) => known === value) ?? "all")}>
            {FILTERS.map((known) => (
              <option key={known} value={known}>
                {t(`mapping-people-${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Caption1 className={styles.shown} role="status">
          {t("mapping-people-shown", { shown: shown.length, count })}
        </Caption1>
      </div>
      {shown.length === 0 ? (
        <Body1 className={styles.none}>{t("mapping-people-none")}</Body1>
      ) : (
        <Table aria-label={t("mapping-people-title")}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.cell}>{t("mapping-people-name", { key: keyName })}</TableHeaderCell>
              <TableHeaderCell className={styles.cell}>{t("mapping-people-address")}</TableHeaderCell>
              <TableHeaderCell className={styles.cell}>{t("mapping-people-mailbox")}</TableHeaderCell>
              <TableHeaderCell className={styles.how}>{t("mapping-people-how")}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((row, place) => (
              <Person key={place} row={row} />
            ))}
          </TableBody>
        </Table>
      )}
      {found.length > shown.length && (
        <div>
          <Button onClick={() => setMost(most + 100)}>{t("mapping-people-more")}</Button>
        </div>
      )}
    </>
  );
}

const COLOURS = { nobody: "warning", csv: "brand", email: "informative" } as const;

function Person({ row }: { row: PersonRow }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <span className={styles.line}>{row.person || t("mapping-people-unnamed")}</span>
        <Caption1 className={styles.quiet}>{row.im_id}</Caption1>
      </TableCell>
      <TableCell className={styles.cell}>{row.email || "–"}</TableCell>
      <TableCell className={styles.cell}>{row.mailbox || "–"}</TableCell>
      <TableCell className={styles.how}>
        <Badge appearance="tint" color={COLOURS[row.mapped]}>
          {t(`mapping-people-${row.mapped}`)}
        </Badge>
      </TableCell>
    </TableRow>
  );
}

function has(row: PersonRow, sought: string): boolean {
  const wanted = sought.trim().toLocaleLowerCase();
  return [row.person, row.im_id, row.email, row.mailbox].some((text) => text.toLocaleLowerCase().includes(wanted));
}
