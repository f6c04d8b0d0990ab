// Everybody who speaks in the newest file, those not mapped first, with search; the figures above filter it.
import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { PersonRow } from "../../backend/bindings";
import { Badge } from "../../parts/badge";
import { useWords } from "../../words";

/** Rows before *Show more*, and how many more each time. */
const FIRST = 25;
const MORE = 100;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, maxWidth: "320px" },
  shown: { color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalSNudge },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    textAlign: "start",
  },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
});

export function PeopleTable({ people, count, keyName }: { people: PersonRow[]; count: number; keyName: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const [sought, setSought] = useState("");
  const [most, setMost] = useState(FIRST);
  const found = people.filter((row) => has(row, sought));
  const shown = found.slice(0, most);
  const heads = [t("mapping-people-name", { key: keyName }), t("mapping-people-address"), t("mapping-people-mailbox")];
  return (
    <>
      <div className={styles.tools}>
        <Field label={t("mapping-people-search")} className={styles.search}>
          <Input
            type="search"
            contentBefore={<Search20Regular />}
            value={sought}
            onChange={(_, { value }) => setSought(value)}
          />
        </Field>
        <Caption1 className={styles.shown} role="status">
          {t("mapping-people-shown", { shown: shown.length, count })}
        </Caption1>
      </div>
      {shown.length === 0 ? (
        <Body1>{t("mapping-people-none")}</Body1>
      ) : (
        <table className={styles.table} aria-label={t("mapping-people-title")}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={styles.cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, place) => (
              <Person key={place} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown.length && (
        <div>
          <Button onClick={() => setMost(most + MORE)}>{t("mapping-people-more")}</Button>
        </div>
      )}
    </>
  );
}

function Person({ row }: { row: PersonRow }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <tr>
      <td className={styles.cell}>
        {row.person || t("mapping-people-unnamed")}
        <Caption1 className={styles.quiet}>{row.im_id}</Caption1>
      </td>
      <td className={styles.cell}>{row.email === "" ? "–" : <Address text={row.email} />}</td>
      <td className={styles.cell}>
        {row.mapped === "nobody" ? (
          <Badge tone="look">{t("mapping-people-nobody")}</Badge>
        ) : (
          <>
            <Address text={row.mailbox} />
            <Caption1 className={styles.quiet}>{t(`mapping-people-${row.mapped}`)}</Caption1>
          </>
        )}
      </td>
    </tr>
  );
}

/** In a narrow column it breaks after the @. */
function Address({ text }: { text: string }) {
  const [person = "", domain] = text.split("@");
  return domain === undefined ? (
    person
  ) : (
    <>
      {person}@<wbr />
      {domain}
    </>
  );
}

function has(row: PersonRow, sought: string): boolean {
  const wanted = sought.trim().toLocaleLowerCase();
  return [row.person, row.im_id, row.email, row.mailbox].some((text) => text.toLocaleLowerCase().includes(wanted));
}
