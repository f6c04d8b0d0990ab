// Statements: Check everything, then one row for each day of runs; a day opens in its place.
import { Body1, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { Circle24Regular } from "@fluentui/react-icons/svg/circle";
import { useEffect, useRef } from "react";
import { useSend } from "../../backend/backend";
import type { StatementRow, StatementsView, VerifyView } from "../../backend/bindings";
import { Empty } from "../../parts/empty";
import { FaultBox } from "../../parts/fault-text";
import { Table } from "../../parts/table";
import { useWords } from "../../words";
import { LinkButton } from "../../parts/link-button";
import { Statement } from "./statement";
import { Agrees } from "./sums";
import { Verify } from "./verify";

const useStyles = makeStyles({
  heading: { margin: 0 },
});

export function StatementsPanel({ statements, verify }: { statements: StatementsView; verify: VerifyView }) {
  const { open } = statements;
  const shown = open === null ? null : idOf(open.row);
  const was = useRef(shown);
  // Into a statement at its title, and back to where it was opened; not when the tab itself is chosen.
  useEffect(() => {
    if (shown !== was.current) {
      document.getElementById(shown === null ? (was.current ?? "") : "flyout-statement-title")?.focus();
      was.current = shown;
    }
  }, [shown]);
  return open === null ? <All statements={statements} verify={verify} /> : <Statement statement={open} />;
}

const idOf = (row: StatementRow) => `flyout-statement-${row.day}-${row.number}`;

function All({ statements, verify }: { statements: StatementsView; verify: VerifyView }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <Verify verify={verify} />
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-statements-title")}
      </Subtitle2>
      <Body1>{t("flyout-statements-lead")}</Body1>
      {statements.fault !== null && <FaultBox fault={statements.fault} />}
      {statements.rows.length === 0 ? (
        <Empty icon={<Circle24Regular />} tone="quiet">
          {t("flyout-statements-empty")}
        </Empty>
      ) : (
        <List rows={statements.rows} />
      )}
    </>
  );
}

function List({ rows }: { rows: StatementRow[] }) {
  const { t, number, day } = useWords();
  const send = useSend();
  const count = (head: string, value: (row: StatementRow) => number) => ({
    head: t(head),
    look: "number" as const,
    cell: (row: StatementRow) => number(value(row)),
  });
  return (
    <Table
      label={t("flyout-statements-title")}
      rows={rows}
      keyOf={idOf}
      columns={[
        {
          head: t("flyout-statement-day"),
          look: "title",
          cell: (row) => (
            <LinkButton
              id={idOf(row)}
              onClick={() => send({ name: "open_statement", day: row.day, number: row.number })}
            >
              {row.number === 1
                ? day(row.day)
                : t("flyout-statement-again", { day: day(row.day), number: row.number })}
            </LinkButton>
          ),
        },
        count("flyout-tab-runs", (row) => row.runs),
        count("flyout-sums-read", ({ sums }) => sums.events_read),
        count("flyout-sums-archived", ({ sums }) => sums.archived),
        count("flyout-sums-duplicate", ({ sums }) => sums.duplicate),
        count("flyout-sums-excluded", ({ sums }) => sums.excluded),
        count("summary-held", ({ sums }) => sums.held),
        count("summary-failed", ({ sums }) => sums.failed),
        { head: t("flyout-statement-agrees"), cell: ({ sums }) => <Agrees sums={sums} /> },
        { head: t("flyout-statement-signed"), cell: (row) => t(row.signed ? "flyout-yes" : "flyout-no") },
      ]}
    />
  );
}
