// One statement: both sides of its sums, by source day, its runs, its files, and what proves it; and Save as.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import type { ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { ConnectorState, StatementForm, StatementView } from "../../backend/bindings";
import { Badge } from "../../parts/badge";
import { DateText } from "../../parts/date-text";
import { Disclosure } from "../../parts/disclosure";
import { PanelTitle } from "../../parts/panel-title";
import { StateText } from "../../parts/state";
import { Table } from "../../parts/table";
import { useWords } from "../../words";
import { Proof, StatementFiles } from "./proof";
import { Agrees, SumsOfStatement } from "./sums";

const FORMS: StatementForm[] = ["json", "signature", "csv", "page"];

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  saves: { display: "flex", flexWrap: "wrap", gap: "8px" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  run: { display: "inline-flex", flexWrap: "wrap", gap: "4px 8px" },
});

export function Statement({ statement }: { statement: StatementView }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const send = useSend();
  const { row } = statement;
  return (
    <>
      <div>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={() => send({ name: "close_statement" })}
        >
          {t("flyout-statement-back")}
        </Button>
      </div>
      <PanelTitle id="flyout-statement-title">
        {row.number === 1
          ? t("flyout-statement-of", { day: day(row.day) })
          : t("flyout-statement-of-again", { day: day(row.day), number: row.number })}
      </PanelTitle>
      <SumsOfStatement sums={row.sums} />
      <Part title={t("flyout-statement-save")}>
        <div className={styles.saves}>
          {FORMS.map((form) => (
            <Button
              key={form}
              icon={<ArrowDownload20Regular />}
              disabledFocusable={form === "signature" && !row.signed}
              onClick={() => send({ name: "save_statement", form })}
            >
              {t(`flyout-statement-as-${form}`)}
            </Button>
          ))}
        </div>
        <Text>{t(row.signed ? "flyout-statement-how" : "flyout-statement-unsigned")}</Text>
        {row.signed && (
          <code className={styles.code}>
            {`gpg --verify ${fileOf(row.day, row.number)}.json.asc ${fileOf(row.day, row.number)}.json`}
          </code>
        )}
      </Part>
      <Part title={t("flyout-statement-days")}>
        <Days statement={statement} />
      </Part>
      <Part title={t("flyout-runs-title")}>
        <Runs statement={statement} />
      </Part>
      <StatementFiles files={statement.files} />
      <Disclosure
        title={t("flyout-statement-ever")}
        told={t(statement.ever.balanced ? "flyout-sums-agree" : "flyout-sums-disagree")}
        open={!statement.ever.balanced}
      >
        <SumsOfStatement sums={statement.ever} />
      </Disclosure>
      <Proof statement={statement} />
    </>
  );
}

/** As the program names it. */
const fileOf = (day: string, number: number) => (number === 1 ? day : `${day}.${number}`);

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h4" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function Days({ statement }: { statement: StatementView }) {
  const { t, number, day } = useWords();
  type Row = StatementView["days"][number];
  const count = (head: string, value: (row: Row) => number) => ({
    head: t(head),
    look: "number" as const,
    cell: (row: Row) => number(value(row)),
  });
  return (
    <Table
      label={t("flyout-statement-days")}
      rows={statement.days}
      keyOf={(row) => row.day}
      columns={[
        { head: t("flyout-statement-day"), look: "title", cell: (row) => day(row.day) },
        count("summary-files", (row) => row.files),
        count("flyout-sums-read", ({ sums }) => sums.events_read),
        count("flyout-sums-archived", ({ sums }) => sums.archived),
        count("flyout-sums-duplicate", ({ sums }) => sums.duplicate),
        count("flyout-sums-excluded", ({ sums }) => sums.excluded),
        count("summary-held", ({ sums }) => sums.held),
        count("summary-failed", ({ sums }) => sums.failed),
        { head: t("flyout-statement-agrees"), cell: ({ sums }) => <Agrees sums={sums} /> },
      ]}
    />
  );
}

function Runs({ statement }: { statement: StatementView }) {
  const styles = useStyles();
  const { t, number } = useWords();
  return (
    <Table
      label={t("flyout-runs-title")}
      rows={statement.runs}
      keyOf={(row) => String(row.run)}
      columns={[
        {
          head: t("flyout-statement-run"),
          look: "title",
          cell: (row) => (
            <span className={styles.run}>
              {number(row.run)}
              {row.replay && <Badge tone="quiet">{t("flyout-run-replay")}</Badge>}
            </span>
          ),
        },
        { head: t("flyout-statement-began"), cell: (row) => <DateText iso={row.began} /> },
        { head: t("flyout-statement-ended"), cell: (row) => <DateText iso={row.ended} /> },
        // A report's outcome is a state of the connector too.
        { head: t("home-column-state"), cell: (row) => <StateText state={row.outcome as ConnectorState} /> },
        { head: t("flyout-run-who"), look: "text", cell: (row) => row.who },
        {
          head: t("flyout-run-mapping"),
          cell: (row) =>
            row.mapping_version === null
              ? t("flyout-unknown")
              : t("flyout-run-version", { version: number(row.mapping_version) }),
        },
        { head: t("flyout-statement-parts"), look: "number", cell: (row) => number(row.parts) },
      ]}
    />
  );
}
