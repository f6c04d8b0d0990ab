// All runs, newest first: how each ended, how its sums balance, what was at fault, and its log.
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Circle24Regular } from "@fluentui/react-icons/svg/circle";
import { useState } from "react";
import { useSend } from "../backend/backend";
import type { LimitView, RunRow } from "../backend/bindings";
import { Badge } from "../parts/badge";
import { DateText } from "../parts/date-text";
import { Empty } from "../parts/empty";
import { Facts } from "../parts/facts";
import { FaultBox } from "../parts/fault-text";
import { FileFaults } from "../parts/file-faults";
import { StateText } from "../parts/state";
import { SumsTable } from "../parts/sums-table";
import { Toggle } from "../parts/toggle";
import { useWords } from "../words";
import { WaitingDays } from "./flyout-limit";

const useStyles = makeStyles({
  heading: { margin: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: "12px",
    alignItems: "center",
  },
  began: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  count: { textAlign: "end", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  panel: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)", padding: "8px 0 24px 28px" },
  over: { display: "grid", rowGap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function RunsPanel({ runs, limit, busy }: { runs: RunRow[]; limit: LimitView; busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <WaitingDays limit={limit} busy={busy} />
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-runs-title")}
      </Subtitle2>
      {runs.length === 0 ? (
        <Empty icon={<Circle24Regular />} tone="quiet">
          {t("flyout-runs-empty")}
        </Empty>
      ) : (
        <div>
          {runs.map((run, place) => (
            <Run key={run.run} run={run} first={place === 0} />
          ))}
        </div>
      )}
    </>
  );
}

/** The newest is open from the start. */
function Run({ run, first }: { run: RunRow; first: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const panel = `flyout-run-${run.run}`;
  return (
    <div className={styles.item}>
      <h4 className={styles.heading}>
        <Toggle open={open} controls={panel} onToggle={() => setOpen(!open)}>
          <RunHead run={run} />
        </Toggle>
      </h4>
      {open && (
        <div id={panel} className={styles.panel}>
          <RunInside run={run} />
        </div>
      )}
    </div>
  );
}

function RunHead({ run }: { run: RunRow }) {
  const styles = useStyles();
  const { t } = useWords();
  const imported = (run.sums?.imported ?? 0) + (run.sums?.partially_imported ?? 0);
  return (
    <span className={styles.head}>
      <span className={styles.began}>
        <DateText iso={run.began} />
        {run.replay && <Badge tone="quiet">{t("flyout-run-replay")}</Badge>}
      </span>
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
  const { t, number, dateTime } = useWords();
  const send = useSend();
  return (
    <>
      <Facts
        facts={[
          [t("flyout-run-who"), run.who === "" ? t("flyout-unknown") : run.who],
          [
            t("flyout-run-mapping"),
            run.mapping_version === null
              ? t("flyout-unknown")
              : t("flyout-run-version", { version: number(run.mapping_version) }),
          ],
        ]}
      />
      {run.dry_run && <Body1>{t("outcome-dry-run")}</Body1>}
      {run.replay && <Body1>{t("flyout-run-replay-meaning")}</Body1>}
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
    </div>
  );
}
