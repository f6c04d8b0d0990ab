// A preview of the mapping over the newest file: three figures, and everybody in a table.
import { Body1, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { PersonQuestionMark20Regular } from "@fluentui/react-icons/svg/person-question-mark";
import type { PeopleView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { PeopleTable } from "./people-table";

const useStyles = makeStyles({
  // As high as the figures, so that little moves when the file was read.
  waiting: { display: "flex", alignItems: "center", minHeight: "96px" },
  figures: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalM, margin: 0 },
  figure: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontVariantNumeric: "tabular-nums" },
  term: { color: tokens.colorNeutralForeground2 },
  verdict: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, maxWidth: "640px" },
  icon: { flexShrink: 0 },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { maxWidth: "640px" },
});

export function People({ people, product, keyName }: { people: PeopleView; product: string; keyName: string }) {
  const styles = useStyles();
  const { t } = useWords();
  switch (people.name) {
    case "reading":
      return (
        <div className={styles.waiting} role="status">
          <Spinner size="small" label={t("mapping-people-reading")} />
        </div>
      );
    case "no_file":
      return (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t("mapping-people-no-file-title")}</MessageBarTitle>
            {t("mapping-people-no-file", { product })}
          </MessageBarBody>
        </MessageBar>
      );
    case "failed":
      return (
        <>
          <Body1>{t("mapping-people-failed")}</Body1>
          <FaultBox fault={people.fault} />
        </>
      );
    case "ready":
      return <Preview people={people} keyName={keyName} />;
  }
}

function Preview({ people, keyName }: { people: Extract<PeopleView, { name: "ready" }>; keyName: string }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const figures: [string, number][] = [
    ["mapping-people-nobody", people.nobody],
    ["mapping-people-csv", people.by_csv],
    ["mapping-people-email", people.by_email],
  ];
  return (
    <>
      <Caption1 className={styles.quiet}>{t("mapping-people-of", { file: people.file })}</Caption1>
      <dl className={styles.figures}>
        {figures.map(([term, value]) => (
          <div key={term} className={styles.figure}>
            <dt className={styles.term}>
              <Caption1>{t(term)}</Caption1>
            </dt>
            <dd className={styles.value}>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.verdict} role="status">
        {people.nobody === 0 ? (
          <CheckmarkCircle20Filled className={styles.good} aria-hidden />
        ) : (
          <PersonQuestionMark20Regular className={styles.icon} aria-hidden />
        )}
        <Body1>{t(people.nobody === 0 ? "mapping-people-complete" : "mapping-people-nobody-next")}</Body1>
      </div>
      <PeopleTable people={people} keyName={keyName} />
    </>
  );
}
