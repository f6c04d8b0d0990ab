// Everybody who speaks in the files, those not mapped first, with search; who is not mapped is added in place.
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { MappingView } from "../../backend/bindings";
import { SearchField } from "../../parts/search-field";
import type { Typed } from "../../parts/typed";
import { useWords } from "../../words";
import { AddPerson } from "./add-person";
import { idOf, useAdding } from "./adding";
import type { ReadyPeople } from "./people";
import { Person } from "./person";

/** Rows before *Show more*, and how many more each time. */
const FIRST = 25;
const MORE = 100;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, maxWidth: "320px" },
  shown: { color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalSNudge },
  added: { color: tokens.colorStatusSuccessForeground1, overflowWrap: "anywhere" },
  silent: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    verticalAlign: "bottom",
    textAlign: "start",
  },
  number: { width: "80px", textAlign: "end", "@media (max-width: 600px)": { width: "56px" } },
  mailbox: { width: "48%", "@media (max-width: 600px)": { width: "40%" } },
});

interface PeopleTableProps {
  people: ReadyPeople;
  view: MappingView;
  typed: Typed;
  keyName: string | null;
}

export function PeopleTable({ people, view, typed, keyName }: PeopleTableProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [most, setMost] = useState(FIRST);
  const rows = useRef<HTMLDivElement>(null);
  const adding = useAdding(people, rows);
  const shown = people.people.slice(0, most);
  const more = people.people.length > shown.length;
  const heads: [words: string, look: string | undefined][] = [
    [keyName === null ? t("mapping-people-name-only") : t("mapping-people-name", { key: keyName }), undefined],
    [t("mapping-people-said"), styles.number],
    [t("mapping-people-got"), styles.number],
    [t("mapping-people-mailbox"), styles.mailbox],
  ];
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t("mapping-people-search")} typed={typed} className={styles.search} />
        <Caption1 className={styles.shown} role="status">
          {t("mapping-people-shown", { shown: shown.length, count: people.matches })}
          {!more && people.matches > shown.length && ` · ${t("mapping-rows-search")}`}
        </Caption1>
      </div>
      <div className={adding.added === null ? styles.silent : styles.added} role="status">
        {adding.added !== null &&
          t("mapping-add-done", {
            person: adding.added.person || adding.added.im_id,
            mailbox: adding.added.mailbox,
          })}
      </div>
      <div ref={rows}>
        {shown.length === 0 ? (
          <Body1>{t("mapping-people-none")}</Body1>
        ) : (
          <table className={styles.table} aria-label={t("mapping-people-title")}>
            <thead>
              <tr>
                {heads.map(([words, look]) => (
                  <th key={words} scope="col" className={mergeClasses(styles.head, look)}>
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => {
                const open = adding.open === idOf(row);
                return (
                  <Person
                    key={idOf(row)}
                    row={row}
                    keyName={keyName}
                    open={open}
                    onToggle={() => (open ? adding.cancel() : adding.begin(row))}
                  >
                    {open && keyName !== null && (
                      <AddPerson
                        row={row}
                        keyName={keyName}
                        view={view}
                        fault={adding.tried ? people.add_fault : null}
                        onAdd={adding.add}
                        onCancel={adding.cancel}
                      />
                    )}
                  </Person>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
      {more && (
        <div>
          <Button onClick={() => setMost(most + MORE)}>{t("mapping-people-more")}</Button>
        </div>
      )}
    </>
  );
}
