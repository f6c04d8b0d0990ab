// The connector's status with its source: when it was reached, what became of its files, and Check now.
import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { PlugConnected20Regular } from "@fluentui/react-icons/svg/plug-connected";
import type { ReactNode } from "react";
import { useSend } from "../backend/backend";
import type { ConnectorRow, SourceStatus } from "../backend/bindings";
import { DateText } from "../parts/date-text";
import { Facts } from "../parts/facts";
import { Ladder } from "../parts/ladder";
import { LinkButton } from "../parts/link-button";
import { Rehearsal } from "../parts/rehearsal";
import { useWords } from "../words";
import { Watch } from "./watch";

const useStyles = makeStyles({
  watch: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  check: { display: "flex", alignItems: "center", columnGap: "16px" },
  button: { flexShrink: 0, minWidth: "144px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function StatusPanel({ source, connector }: { source: SourceStatus; connector: ConnectorRow }) {
  const styles = useStyles();
  const { t, number, dateTime } = useWords();
  const send = useSend();
  const run = connector.last_run;
  // A run that goes on has a log that goes on.
  const log: [string, ReactNode][] =
    run === null || run.ended === null
      ? []
      : [
          [
            t("flyout-status-log"),
            <LinkButton
              label={t("flyout-run-log-of", { date: dateTime(run.began) })}
              onClick={() => send({ name: "save_log", run: run.run })}
            >
              {t("flyout-run-log")}
            </LinkButton>,
          ],
        ];
  const { files, checking, rungs, rehearsal } = source;
  return (
    <>
      {connector.watch.length > 0 && (
        <ul className={styles.watch} aria-label={t("flyout-watch")}>
          {connector.watch.map((row, place) => (
            <li key={place}>
              <Watch row={row} />
            </li>
          ))}
        </ul>
      )}
      <Facts
        title={t("flyout-status-title")}
        facts={[
          [
            t("flyout-reached"),
            source.reached === null ? t("flyout-reached-never") : <DateText iso={source.reached} />,
          ],
          [t("flyout-files-delivered"), t("files", { count: files.delivered })],
          [t("flyout-files-under-way"), t("files", { count: files.under_way })],
          [
            t("flyout-files-faulty"),
            <>
              {files.faulty === 0 ? number(0) : t("files", { count: files.faulty })}
              {files.faulty > 0 && <span className={styles.hint}>{t("flyout-files-faulty-hint")}</span>}
            </>,
          ],
          [t("flyout-watch"), t("flyout-watch-count", { count: connector.watch.length })],
          ...log,
        ]}
      />
      {rehearsal !== null && <Rehearsal rehearsal={rehearsal} />}
      <div className={styles.check}>
        <Button
          className={styles.button}
          disabledFocusable={checking}
          icon={checking ? <Spinner size="tiny" aria-hidden /> : <PlugConnected20Regular />}
          onClick={() => send({ name: "check_source" })}
        >
          {t(checking ? "flyout-checking" : "flyout-check")}
        </Button>
        <Body1 className={styles.quiet}>{t("flyout-check-text")}</Body1>
      </div>
      {(checking || rungs.length > 0) && (
        <Ladder
          rungs={rungs}
          climbing={checking}
          support={source.support_text}
          product={t(`service-${connector.kind}`)}
          onMend={(mend) => send({ name: "edit_connector", connector: connector.id, mend })}
        />
      )}
    </>
  );
}
