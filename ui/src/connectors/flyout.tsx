// The flyout of a connector: what it is, how its source stands, its runs, and what is held.
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss24Regular } from "@fluentui/react-icons/svg/dismiss";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { useEffect, useState } from "react";
import { useSend } from "../backend/backend";
import type { Flyout, RunView } from "../backend/bindings";
import { FaultBox } from "../parts/fault-text";
import { PracticeBadge } from "../parts/practice-badge";
import { StateText } from "../parts/state";
import { useWords } from "../words";
import { HeldPanel } from "./flyout-held";
import { PropertiesPanel } from "./flyout-properties";
import { RunsPanel } from "./flyout-runs";
import { StatusPanel } from "./flyout-status";

const TABS = ["properties", "status", "runs", "held"] as const;
type Panel = (typeof TABS)[number];

const useStyles = makeStyles({
  drawer: { width: "min(640px, 100vw)" },
  header: { paddingBottom: "0", rowGap: "8px" },
  name: { overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "16px",
    rowGap: "4px",
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "8px" },
  tabs: {
    marginLeft: "-12px",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { paddingTop: "24px", paddingBottom: "32px" },
  panel: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
});

export function ConnectorFlyout({ flyout, run }: { flyout: Flyout | null; run: RunView | null }) {
  const styles = useStyles();
  const send = useSend();
  // What was shown stays while the drawer slides out.
  const [last, setLast] = useState(flyout);
  useEffect(() => {
    if (flyout !== null) {
      setLast(flyout);
    }
  }, [flyout]);
  const shown = flyout ?? last;
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={flyout !== null}
      aria-labelledby="flyout-title"
      onOpenChange={(_, { open }) => {
        if (!open) {
          send({ name: "close_flyout" });
        }
      }}
    >
      {shown !== null && <Inside flyout={shown} run={run} key={JSON.stringify(shown.connector.id)} />}
    </OverlayDrawer>
  );
}

function Inside({ flyout, run }: { flyout: Flyout; run: RunView | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const [tab, setTab] = useState<Panel>(flyout.held_count > 0 ? "held" : "properties");
  const { connector } = flyout;
  const { id } = connector;
  return (
    <>
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ as: "h2", id: "flyout-title", className: styles.name }}
          action={
            <Button
              appearance="subtle"
              aria-label={t("flyout-close")}
              icon={<Dismiss24Regular />}
              onClick={() => send({ name: "close_flyout" })}
            />
          }
        >
          {id.name}
        </DrawerHeaderTitle>
        <div className={styles.facts}>
          <span>{t(`kind-${connector.kind}`)}</span>
          <StateText state={connector.state} />
          {id.practice && <PracticeBadge />}
        </div>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<Play20Regular />}
            disabledFocusable={run !== null || connector.state === "running"}
            onClick={() => send({ name: "run_now", connector: id })}
          >
            {t("flyout-run-now")}
          </Button>
          <Button
            icon={<FolderOpen20Regular />}
            onClick={() => send({ name: "open_archive", connector: id })}
          >
            {t("flyout-show-mailboxes")}
          </Button>
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            onClick={() => send({ name: "remove_connector", connector: id })}
          >
            {t("flyout-remove")}
          </Button>
        </div>
        <TabList
          className={styles.tabs}
          aria-label={t("flyout-tabs")}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value as Panel)}
        >
          {TABS.map((name) => (
            <Tab key={name} value={name} id={`flyout-tab-${name}`} aria-controls="flyout-panel">
              {name === "held" && flyout.held_count > 0
                ? t("flyout-tab-held-count", { count: flyout.held_count })
                : t(`flyout-tab-${name}`)}
            </Tab>
          ))}
        </TabList>
      </DrawerHeader>
      <DrawerBody className={styles.body} tabIndex={0}>
        <div className={styles.panel} id="flyout-panel" role="tabpanel" aria-labelledby={`flyout-tab-${tab}`}>
          {flyout.fault !== null && <FaultBox fault={flyout.fault} />}
          <PanelOf tab={tab} flyout={flyout} />
        </div>
      </DrawerBody>
    </>
  );
}

function PanelOf({ tab, flyout }: { tab: Panel; flyout: Flyout }) {
  switch (tab) {
    case "properties":
      return <PropertiesPanel properties={flyout.properties} />;
    case "status":
      return <StatusPanel source={flyout.source} />;
    case "runs":
      return <RunsPanel runs={flyout.runs} />;
    case "held":
      return <HeldPanel held={flyout.held} count={flyout.held_count} />;
  }
}
