// What the check found on the site: files, the newest, its items and people.
import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { RungView } from "../../backend/bindings";
import { useWords } from "../../words";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: { display: "flex", flexDirection: "column" },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

export function Found({ rungs }: { rungs: RungView[] }) {
  const styles = useStyles();
  const { t, number, dateTime } = useWords();
  const folder = rungs.find((rung) => rung.name === "folder")?.seen ?? {};
  const sample = rungs.find((rung) => rung.name === "parse")?.seen ?? {};
  if (folder.files === "0") {
    return <Body1>{t("credentials-found-none")}</Body1>;
  }
  const figures = [
    { term: "credentials-found-files", value: count(folder.files), more: undefined },
    { term: "credentials-found-newest", value: folder.newest && dateTime(folder.newest), more: undefined },
    { term: "credentials-found-items", value: count(sample.items), more: undefined },
    {
      term: "credentials-found-people",
      value: count(sample.people),
      more: sample.mapped && t("credentials-found-mapped", { mapped: Number(sample.mapped) }),
    },
  ];
  function count(text: string | undefined): string | undefined {
    return text && number(Number(text));
  }
  return (
    <dl className={styles.figures} aria-label={t("credentials-found")}>
      {figures.map(({ term, value, more }) => (
        <div key={term} className={styles.figure}>
          <dt className={styles.term}>
            <Caption1>{t(term)}</Caption1>
          </dt>
          <dd className={styles.value}>
            <Subtitle2 block>{value ?? "–"}</Subtitle2>
            {more && <Caption1>{more}</Caption1>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
