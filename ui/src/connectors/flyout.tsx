// The flyout of a connector: what it is, how its source stands, its runs, and what is held.
import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss24Regular } from "@fluentui/react-icons/svg/dismiss";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSend } from "../backend/backend";
import type { ConnectorRow, Flyout, RunView } from "../backend/bindings";
import { FaultBox } from "../parts/fault-text";
import { Overlay } from "../parts/overlay";
import { PracticeBadge } from "../parts/practice-badge";
import { StateText } from "../parts/state";
import { Tabs } from "../parts/tabs";
import { useWords } from "../words";
import { AlertsPanel } from "./alerts/panel";
import { PropertiesPanel } from "./flyout-properties";
import { RunsPanel } from "./flyout-runs";
import { StatusPanel } from "./flyout-status";
import { HeldPanel } from "./held/panel";
import { StatementsPanel } from "./statements/panel";

const TABS = ["properties", "status", "runs", "held", "statements", "alerts"] as const;
export type Panel = (typeof TABS)[number];

const NARROW = "@media (max-width: 680px)";

const useStyles = makeStyles({
  flyout: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100%",
    // In a low window the head scrolls away with the rest.
    "@media (max-height: 560px)": { gridTemplateRows: "auto auto auto", overflowY: "auto" },
  },
  header: {
    display: "grid",
    rowGap: "8px",
    padding: "16px 24px 0",
    "@media (max-width: 560px)": { padding: "16px 16px 0" },
  },
  top: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
  name: { margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "16px",
    rowGap: "4px",
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 0" },
  // Its word would stand on a line of its own.
  remove: { [NARROW]: { minWidth: "32px" } },
  word: { [NARROW]: { display: "none" } },
  body: {
    position: "relative",
    padding: "24px 24px 32px",
    overflowY: "auto",
    overflowX: "hidden",
    "@media (max-width: 560px)": { padding: "16px" },
    "@media (max-height: 560px)": { overflowY: "visible", overflowX: "visible" },
  },
  panel: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
});

interface ConnectorFlyoutProps {
  flyout: Flyout;
  /** The tab that was asked for; none: what needs somebody. */
  tab: Panel | null;
  run: RunView | null;
  notices: ReactNode;
}

export function ConnectorFlyout({ flyout, tab, run, notices }: ConnectorFlyoutProps) {
  const send = useSend();
  return (
    <Overlay place="drawer" labelledBy="flyout-title" onLeave={() => send({ name: "close_flyout" })}>
      <Inside flyout={flyout} tab={tab} run={run} notices={notices} key={JSON.stringify(flyout.connector.id)} />
    </Overlay>
  );
}

function Inside({ flyout, tab: asked, run, notices }: ConnectorFlyoutProps) {
  const styles = useStyles();
  const { t } = useWords();
  const held = flyout.held.total;
  const [tab, setTab] = useState<Panel>(asked ?? (held > 0 ? "held" : "properties"));
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with what it did: the focus stays in the panel.
  useEffect(() => {
    if (document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
  });
  const tabs = TABS.map((name) => ({
    name,
    words:
      name === "held" && held > 0
        ? t("flyout-tab-held-count", { count: held })
        : t(`flyout-tab-${name}`),
  }));
  return (
    <div className={styles.flyout}>
      <div className={styles.header}>
        <Head connector={flyout.connector} busy={run !== null} />
        <Tabs label={t("flyout-tabs")} id="flyout" tabs={tabs} chosen={tab} onChoose={setTab} />
      </div>
      <div
        ref={panel}
        className={styles.body}
        id="flyout-panel"
        role="tabpanel"
        aria-labelledby={`flyout-tab-${tab}`}
        tabIndex={0}
      >
        <div className={styles.panel}>
          {flyout.fault !== null && <FaultBox fault={flyout.fault} />}
          <PanelOf tab={tab} flyout={flyout} busy={run !== null || flyout.connector.state === "running"} />
        </div>
      </div>
      <div>{notices}</div>
    </div>
  );
}

function Head({ connector, busy }: { connector: ConnectorRow; busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { id } = connector;
  return (
    <>
      <div className={styles.top}>
        <Subtitle1 as="h2" id="flyout-title" className={styles.name}>
          {id.name}
        </Subtitle1>
        <Button
          appearance="subtle"
          aria-label={t("flyout-close")}
          icon={<Dismiss24Regular />}
          onClick={() => send({ name: "close_flyout" })}
        />
      </div>
      <div className={styles.facts}>
        <span>{t(`kind-${connector.kind}`)}</span>
        <StateText state={connector.state} />
        {id.practice && <PracticeBadge />}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<Play20Regular />}
          disabledFocusable={busy || connector.state === "running"}
          onClick={() => send({ name: "run_now", connector: id })}
        >
          {t("flyout-run-now")}
        </Button>
        <Button icon={<Edit20Regular />} onClick={() => send({ name: "edit_connector", connector: id, mend: null })}>
          {t("flyout-edit")}
        </Button>
        <Button icon={<FolderOpen20Regular />} onClick={() => send({ name: "open_archive", connector: id })}>
          {t("flyout-show-mailboxes")}
        </Button>
        <Button
          appearance="subtle"
          className={styles.remove}
          aria-label={t("flyout-remove")}
          icon={<Delete20Regular />}
          onClick={() => send({ name: "remove_connector", connector: id })}
        >
          <span className={styles.word}>{t("flyout-remove")}</span>
        </Button>
      </div>
    </>
  );
}

function PanelOf({ tab, flyout, busy }: { tab: Panel; flyout: Flyout; busy: boolean }) {
  switch (tab) {
    case "properties":
      return <PropertiesPanel flyout={flyout} />;
    case "status":
      return <StatusPanel source={flyout.source} connector={flyout.connector} />;
    case "runs":
      return <RunsPanel runs={flyout.runs} limit={flyout.limit} busy={busy} />;
    case "held":
      return <HeldPanel held={flyout.held} connector={flyout.connector.id} facts={flyout.properties.facts} busy={busy} />;
    case "alerts":
      return <AlertsPanel alerts={flyout.alerts} practice={flyout.connector.id.practice} />;
    case "statements":
      return <StatementsPanel statements={flyout.statements} verify={flyout.verify} />;
  }
}
