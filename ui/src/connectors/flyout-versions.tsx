// Versions of the mapping, newest first: when each was saved, by whom, for which messages, and what it changed.
import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { VersionRow } from "../backend/bindings";
import { Badge } from "../parts/badge";
import { DateText } from "../parts/date-text";
import { Disclosure } from "../parts/disclosure";
import { Table } from "../parts/table";
import { useWords } from "../words";

const useStyles = makeStyles({
  who: { display: "block", color: tokens.colorNeutralForeground2 },
  version: { display: "inline-flex", flexWrap: "wrap", gap: "4px 8px" },
});

export function Versions({ versions }: { versions: VersionRow[] }) {
  const styles = useStyles();
  const { t, number, day } = useWords();
  const title = t("flyout-versions");
  return (
    <Disclosure title={title} told={t("flyout-versions-told", { count: versions.length })} open={false}>
      {versions.length === 0 ? (
        <Body1>{t("flyout-versions-none")}</Body1>
      ) : (
        <Table
          label={title}
          rows={versions}
          keyOf={(row) => String(row.version)}
          columns={[
            {
              head: t("flyout-version"),
              look: "title",
              cell: (row) => (
                <span className={styles.version}>
                  {number(row.version)}
                  {row.in_force && <Badge tone="quiet">{t("flyout-version-in-force")}</Badge>}
                </span>
              ),
            },
            {
              head: t("flyout-version-saved"),
              look: "text",
              cell: (row) => (
                <>
                  <DateText iso={row.at} />
                  <span className={styles.who}>{row.who}</span>
                </>
              ),
            },
            {
              head: t("flyout-version-for"),
              cell: (row) => (row.from === null ? t("flyout-version-all") : t("flyout-version-from", { day: day(row.from) })),
            },
            { head: t("flyout-version-rows"), look: "number", cell: (row) => number(row.entries) },
            {
              head: t("flyout-version-changes"),
              cell: ({ added, removed, changed }) =>
                added + removed + changed === 0
                  ? t("flyout-version-no-changes")
                  : [
                      added > 0 && t("flyout-version-added", { count: added }),
                      changed > 0 && t("flyout-version-changed", { count: changed }),
                      removed > 0 && t("flyout-version-removed", { count: removed }),
                    ]
                      .filter(Boolean)
                      .join(", "),
            },
          ]}
        />
      )}
    </Disclosure>
  );
}
