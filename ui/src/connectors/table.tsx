// My connectors: a row each, and below the one that is importing, its progress.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { ConnectorRow, RunView } from "../backend/bindings";
import { Card } from "../parts/card";
import { DateText } from "../parts/date-text";
import { LinkButton } from "../parts/link-button";
import { PracticeBadge } from "../parts/practice-badge";
import { ProgressPanel } from "../parts/progress";
import { StateText } from "../parts/state";
import { useWords } from "../words";
import type { OpenFlyout } from "./home";

const useStyles = makeStyles({
  card: { padding: "4px 0", overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    padding: "8px 16px",
    textAlign: "start",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    "@media (max-width: 800px)": { padding: "8px" },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: "8px 16px", textAlign: "start", "@media (max-width: 800px)": { padding: "8px" } },
  named: { minWidth: "96px", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  held: { minWidth: "24px", textAlign: "end", whiteSpace: "nowrap" },
  kind: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { whiteSpace: "nowrap", "@media (max-width: 800px)": { whiteSpace: "normal" } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  action: { textAlign: "end", minWidth: "96px" },
  progress: { padding: "0 16px 16px", "@media (max-width: 800px)": { padding: "0 8px 16px" } },
  quiet: { color: tokens.colorNeutralForeground3 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface TableProps {
  connectors: ConnectorRow[];
  run: RunView | null;
  onOpen: OpenFlyout;
}

export function ConnectorTable({ connectors, run, onOpen }: TableProps) {
  const styles = useStyles();
  const { t } = useWords();
  const heading = (id: string, more?: string) => (
    <th scope="col" className={mergeClasses(styles.heading, more)}>
      {t(id)}
    </th>
  );
  return (
    <Card className={styles.card}>
      <table className={styles.table} aria-labelledby="home-connectors">
        <thead>
          <tr>
            {heading("home-column-name")}
            {heading("home-column-state")}
            {heading("home-column-last-run")}
            {heading("home-column-imported", styles.number)}
            {heading("home-column-held", styles.number)}
            <th scope="col" className={styles.heading}>
              <span className={styles.hidden}>{t("home-column-actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {connectors.map((connector) => (
            <Row key={`${connector.id.practice} ${connector.id.name}`} connector={connector} run={run} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ connector, run, onOpen }: Omit<TableProps, "connectors"> & { connector: ConnectorRow }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const send = useSend();
  const { id, state, last_run } = connector;
  const sums = last_run?.sums;
  const here = run !== null && run.connector.name === id.name && run.connector.practice === id.practice;
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={mergeClasses(styles.cell, styles.named)}>
          <LinkButton onClick={() => onOpen(id, null)}>{id.name}</LinkButton>
          <span className={styles.kind}>
            {t(`kind-${connector.kind}`)}
            {id.practice && <PracticeBadge />}
          </span>
        </th>
        <td className={mergeClasses(styles.cell, styles.line)}>
          <StateText state={here ? "running" : state} />
        </td>
        <td className={mergeClasses(styles.cell, styles.line)}>
          {last_run === null ? (
            <span className={styles.quiet}>{t("home-never")}</span>
          ) : (
            <DateText iso={last_run.began} />
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.number)}>
          {sums != null && number(sums.imported + sums.partially_imported)}
          {sums == null && !here && state !== "running" && <span className={styles.quiet}>{t("home-nothing")}</span>}
        </td>
        <td className={mergeClasses(styles.cell, styles.number)}>
          {connector.held === 0 ? (
            number(0)
          ) : (
            <LinkButton
              className={styles.held}
              label={t("home-held-of", { count: connector.held, name: id.name })}
              onClick={() => onOpen(id, "held")}
            >
              {number(connector.held)}
            </LinkButton>
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.action)}>
          {!here && state !== "running" && (
            <Button
              size="small"
              aria-label={t("home-run-now-of", { name: id.name })}
              disabledFocusable={run !== null}
              onClick={() => send({ name: "run_now", connector: id })}
            >
              {t("home-run-now")}
            </Button>
          )}
        </td>
      </tr>
      {(here || state === "running") && (
        <tr>
          <td colSpan={6} className={styles.progress}>
            {here ? (
              <ProgressPanel
                label={t("run-progress-of", { name: id.name })}
                starting={t("run-starting")}
                stopping={t("run-stopping")}
                stopped={run.stopping}
                stop={t("run-cancel")}
                stopLabel={t("run-cancel-of", { name: id.name })}
                onStop={() => send({ name: "stop_run" })}
              />
            ) : (
              <span className={styles.quiet}>{t("home-other-window")}</span>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
