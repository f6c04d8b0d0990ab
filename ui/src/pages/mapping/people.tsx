// A preview of the mapping over the newest file: three figures, and everybody in a table.
import { Body1, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { PersonQuestionMark20Regular } from "@fluentui/react-icons/svg/person-question-mark";
import { useState } from "react";
import type { PeopleView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";
import { Figures, type Filter } from "./figures";
import { PeopleTable } from "./people-table";

const useStyles = makeStyles({
  // As high as the figures, so that little moves when the file was read.
  waiting: { display: "flex", alignItems: "center", minHeight: "96px" },
  verdict: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, maxWidth: "640px" },
  icon: { flexShrink: 0 },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
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
        <Bar intent="info" title={t("mapping-people-no-file-title")}>
          {t("mapping-people-no-file", { product })}
        </Bar>
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
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>("all");
  const { by_csv, by_email, nobody } = people;
  const counts = { all: by_csv + by_email + nobody, nobody, csv: by_csv, email: by_email };
  const rows = people.people.filter((row) => filter === "all" || row.mapped === filter);
  return (
    <>
      <Caption1 className={styles.quiet}>{t("mapping-people-of", { file: people.file })}</Caption1>
      <Figures counts={counts} filter={filter} onFilter={setFilter} />
      <div className={styles.verdict} role="status">
        {nobody === 0 ? (
          <CheckmarkCircle20Filled className={styles.good} aria-hidden />
        ) : (
          <PersonQuestionMark20Regular className={styles.icon} aria-hidden />
        )}
        <Body1>{t(nobody === 0 ? "mapping-people-complete" : "mapping-people-nobody-next")}</Body1>
      </div>
      <PeopleTable key={filter} people={rows} count={counts[filter]} keyName={keyName} />
    </>
  );
}
