// All runs, newest first: how each ended, how its sums balance, what was at fault, and its log.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useSend } from "../backend/backend";
import type { RunRow } from "../backend/bindings";
import { DateText } from "../parts/date-text";
import { FaultBox } from "../parts/fault-text";
import { FileFaults } from "../parts/file-faults";
import { StateText } from "../parts/state";
import { SumsTable } from "../parts/sums-table";
import { useWords } from "../words";

const useStyles = makeStyles({
  heading: { margin: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: "12px",
    width: "100%",
    alignItems: "center",
    paddingTop: "8px",
    paddingBottom: "8px",
  },
  count: { textAlign: "end", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  panel: { display: "grid", rowGap: "16px", padding: "8px 0 24px 28px", marginLeft: "0", marginRight: "0" },
  over: { display: "grid", rowGap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function RunsPanel({ runs }: { runs: RunRow[] }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-runs-title")}
      </Subtitle2>
      {runs.length === 0 ? (
        <Body1 className={styles.quiet}>{t("flyout-runs-empty")}</Body1>
      ) : (
        <Accordion multiple collapsible defaultOpenItems={[runs[0]?.run]}>
          {runs.map((run) => (
            <AccordionItem key={run.run} value={run.run} className={styles.item}>
              <AccordionHeader as="h4">
                <RunHead run={run} />
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <RunInside run={run} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </>
  );
}

function RunHead({ run }: { run: RunRow }) {
  const styles = useStyles();
  const { t } = useWords();
  const imported = (run.sums?.imported ?? 0) + (run.sums?.partially_imported ?? 0);
  return (
    <span className={styles.head}>
      <DateText iso={run.began} />
      <StateText state={run.state} />
      <span className={styles.count}>
        {run.dry_run
          ? t("flyout-run-preview")
          : run.sums !== null && t("flyout-run-imported", { count: imported })}
      </span>
    </span>
  );
}

function RunInside({ run }: { run: RunRow }) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const send = useSend();
  return (
    <>
      {run.dry_run && <Body1>{t("outcome-dry-run")}</Body1>}
      {run.state === "running" && <Body1>{t("flyout-run-running")}</Body1>}
      {run.state === "interrupted" && <Body1>{t("flyout-run-interrupted")}</Body1>}
      {run.fault !== null && <FaultBox fault={run.fault} />}
      {run.over_limit.length > 0 && <OverLimit run={run} />}
      {run.sums !== null && (
        <div>
          <SumsTable sums={run.sums} />
          <Caption1 className={styles.quiet}>
            {t("summary-seconds", { seconds: Math.max(1, Math.round(run.sums.seconds)) })}
          </Caption1>
        </div>
      )}
      {run.file_faults.length > 0 && (
        <FileFaults level="h5" title={t("flyout-file-faults")} faults={run.file_faults} />
      )}
      <div>
        <Button
          icon={<ArrowDownload20Regular />}
          aria-label={t("flyout-run-log-of", { date: dateTime(run.began) })}
          onClick={() => send({ name: "save_log", run: run.run })}
        >
          {t("flyout-run-log")}
        </Button>
      </div>
    </>
  );
}

function OverLimit({ run }: { run: RunRow }) {
  const styles = useStyles();
  const { t, day } = useWords();
  return (
    <div className={styles.over}>
      {run.over_limit.map((row) => (
        <Body1 key={row.day}>
          {t("flyout-over-limit", { day: day(row.day), count: row.items, limit: row.limit })}
        </Body1>
      ))}
      <Body1>{t("flyout-over-limit-next")}</Body1>
    </div>
  );
}
