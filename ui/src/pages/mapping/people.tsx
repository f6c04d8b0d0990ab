// Who speaks in the files of the site, and how each is mapped: figures, and everybody in a table.
import { Body1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { PersonQuestionMark20Regular } from "@fluentui/react-icons/svg/person-question-mark";
import { useSend } from "../../backend/backend";
import type { MappedBy, MappingView, PeopleView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { FaultBox } from "../../parts/fault-text";
import { ProgressPanel } from "../../parts/progress";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";
import { Figures } from "./figures";
import { PeopleFiles, ReadAll } from "./people-files";
import { PeopleTable } from "./people-table";

const useStyles = makeStyles({
  // As high as the figures, so that little moves when the file was read.
  waiting: { display: "flex", alignItems: "center", minHeight: "96px" },
  verdict: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, maxWidth: "640px" },
  icon: { flexShrink: 0 },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

interface PeopleProps {
  view: MappingView;
  product: string;
  /** What the CSV file names people by; none where there is no such file. */
  keyName: string | null;
  /** Of a connector that exists no file was read yet, whatever there is on the site. */
  editing: boolean;
}

export function People({ view, product, keyName, editing }: PeopleProps) {
  const { people } = view;
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  switch (people.name) {
    case "reading":
      return (
        <div className={styles.waiting} role="status">
          <Spinner size="small" label={t("mapping-people-reading")} />
        </div>
      );
    case "fetching":
      return (
        <ProgressPanel
          label={t("mapping-files-reading")}
          starting={t("mapping-files-reading")}
          stopping={t("review-preview-stopping")}
          stopped={people.stopping}
          stop={t("review-preview-stop")}
          onStop={() => send({ name: "stop_reading" })}
        />
      );
    case "no_file":
      return editing ? (
        <>
          <Body1>{t("mapping-files-none-read")}</Body1>
          <ReadAll words="mapping-files-all" />
        </>
      ) : (
        <>
          <Bar intent="info" title={t("mapping-people-no-file-title")}>
            {t("mapping-people-no-file", { product })}
          </Bar>
          <ReadAll words="mapping-files-again" />
        </>
      );
    case "failed":
      return (
        <>
          <Body1>{t("mapping-people-failed")}</Body1>
          <FaultBox fault={people.fault} />
          <ReadAll words="mapping-files-again" />
        </>
      );
    case "ready":
      return <Ready people={people} view={view} keyName={keyName} />;
  }
}

export type ReadyPeople = Extract<PeopleView, { name: "ready" }>;

function Ready({ people, view, keyName }: { people: ReadyPeople; view: MappingView; keyName: string | null }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const { by_csv, by_email, nobody, only } = people;
  const typed = useTyped(people.search, (search) => send({ name: "filter_people", search, only }));
  const filter = (only: MappedBy | null) => send({ name: "filter_people", search: typed.value, only });
  const counts = { all: by_csv + by_email + nobody, nobody, csv: by_csv, email: by_email };
  return (
    <>
      <PeopleFiles files={people.files} leftOut={people.left_out} />
      <Figures counts={counts} only={only} file={keyName !== null} onFilter={filter} />
      <div className={styles.verdict} role="status">
        {nobody === 0 ? (
          <CheckmarkCircle20Filled className={styles.good} aria-hidden />
        ) : (
          <PersonQuestionMark20Regular className={styles.icon} aria-hidden />
        )}
        <Body1>{t(nobody === 0 ? "mapping-people-complete" : keyName === null ? "mapping-people-nobody-domain" : "mapping-people-nobody-next")}</Body1>
      </div>
      <PeopleTable people={people} view={view} typed={typed} keyName={keyName} />
    </>
  );
}
