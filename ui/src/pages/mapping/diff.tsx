// What changes against the mapping in force: how many rows, which, and which settings.
import { Body1, Caption1, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { DiffRow, DiffView, SettingChangeRow } from "../../backend/bindings";
import { Badge } from "../../parts/badge";
import { Bar } from "../../parts/bar";
import { useWords, type Words } from "../../words";
import { Address } from "./address";
import { RowsTable } from "./rows-table";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  gone: { color: tokens.colorNeutralForeground3 },
  status: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

interface DiffProps {
  diff: DiffView | null;
  /** Something above is wrong: nothing is compared before it is right. */
  waits: boolean;
  keyName: string | null;
}

export function Diff({ diff, waits, keyName }: DiffProps) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  return (
    <>
      <div className={styles.status} role="status">
        {diff === null && waits && <Body1>{t("mapping-diff-waits")}</Body1>}
        {diff === null && !waits && <Spinner size="small" label={t("mapping-diff-reading")} />}
        {diff !== null && (
          <>
            <Caption1 className={styles.quiet}>
              {diff.version === 0
                ? t("mapping-diff-first")
                : t("mapping-diff-against", { version: diff.version, at: dateTime(diff.at), who: diff.who })}
            </Caption1>
            <Counts diff={diff} />
          </>
        )}
      </div>
      {diff !== null && <Tables diff={diff} keyName={keyName} />}
    </>
  );
}

function differing({ added, removed, changed }: DiffView): number {
  return added + removed + changed;
}

function Counts({ diff }: { diff: DiffView }) {
  const { t } = useWords();
  const { added, removed, changed, same } = diff;
  if (differing(diff) === 0 && diff.settings.length === 0) {
    return (
      <Bar intent="info" title={t("mapping-diff-nothing")}>
        {t("mapping-diff-same", { count: same })}
      </Bar>
    );
  }
  const counts = [
    added > 0 && t("mapping-diff-added", { count: added }),
    changed > 0 && t("mapping-diff-changed", { count: changed }),
    removed > 0 && t("mapping-diff-removed", { count: removed }),
    t("mapping-diff-same", { count: same }),
  ];
  return <Text weight="semibold">{counts.filter(Boolean).join(" · ")}</Text>;
}

function Tables({ diff, keyName }: { diff: DiffView; keyName: string | null }) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const [until, from] = [t("mapping-diff-until"), t("mapping-diff-from-now")];
  const all = differing(diff);
  return (
    <>
      {diff.settings.length > 0 && (
        <RowsTable
          label={t("mapping-diff-settings")}
          columns={[{ name: t("mapping-diff-settings") }, { name: until }, { name: from }]}
          rows={diff.settings.map((change) => [
            t(`mapping-diff-setting-${change.setting}`),
            told(change, change.old, words),
            told(change, change.new, words),
          ])}
        />
      )}
      {keyName !== null && diff.rows.length > 0 && (
        <RowsTable
          label={t("mapping-diff-rows")}
          columns={[
            { name: t("mapping-diff-change"), width: "middle" },
            { name: keyName },
            { name: until },
            { name: from },
          ]}
          rows={diff.rows.map((row) => [
            <Change row={row} />,
            <bdi>{row.key}</bdi>,
            <span className={styles.gone}>
              <Address text={row.old ?? "–"} />
            </span>,
            <Address text={row.new ?? "–"} />,
          ])}
        />
      )}
      {all > diff.rows.length && diff.rows.length > 0 && (
        <Caption1 className={styles.quiet}>
          {t("mapping-diff-more", { shown: diff.rows.length, count: all })}
        </Caption1>
      )}
      {diff.removed > 0 && <Body1>{t("mapping-diff-removed-next")}</Body1>}
    </>
  );
}

function Change({ row }: { row: DiffRow }) {
  const { t } = useWords();
  const change = row.old === null ? "new" : row.new === null ? "gone" : "other";
  return <Badge tone={change === "gone" ? "look" : "quiet"}>{t(`mapping-diff-is-${change}`)}</Badge>;
}

/** The switch is a code and needs words, and so does the day. */
function told({ setting }: SettingChangeRow, value: string, { t, day }: Words): string {
  if (setting === "effective") {
    return value === "" ? t("mapping-effective-now") : t("review-value-effective", { day: day(value) });
  }
  if (value === "") {
    return "–";
  }
  return setting === "automatic" ? t(`review-value-${value}`) : value;
}
