// Data connectors: what was set up, what was begun, and the catalogue. What waits for somebody comes first.
import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { PlugConnected24Regular } from "@fluentui/react-icons/svg/plug-connected";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useSend } from "../backend/backend";
import type { ConnectorId, HomeView, RunView } from "../backend/bindings";
import { Empty } from "../parts/empty";
import { FaultBox } from "../parts/fault-text";
import { PageTitle } from "../parts/page-title";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";
import { Catalogue } from "./catalogue";
import { Drafts } from "./drafts";
import type { Panel } from "./flyout";
import { PractiseFirst } from "./practise-first";
import { StartWarning } from "./start";
import { ConnectorTable } from "./table";
import { Warnings } from "./warnings";

/** Opens a connector's flyout; at a tab, where one is asked for. */
export type OpenFlyout = (connector: ConnectorId, tab: Panel | null) => void;

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    justifyContent: "space-between",
    gap: "8px 24px",
  },
  title: { flexBasis: "400px", flexGrow: 1 },
  lead: { display: "block", maxWidth: "640px", marginTop: "4px", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  section: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
});

export function Home({ view, run, onOpen }: { view: HomeView; run: RunView | null; onOpen: OpenFlyout }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { connectors, drafts } = view;
  const real = connectors.some(({ id }) => !id.practice);
  const fresh = connectors.length === 0 && drafts.length === 0;
  const mine = (
    <section className={styles.section} aria-labelledby="home-connectors" key="mine">
      <Subtitle2 as="h2" id="home-connectors" className={styles.heading}>
        {t("home-connectors")}
      </Subtitle2>
      {connectors.length === 0 ? (
        <Empty icon={<PlugConnected24Regular />} tone="quiet" title={t("home-empty-title")}>
          {t("home-empty-text")}
        </Empty>
      ) : (
        <>
          {view.start !== null && <StartWarning start={view.start} />}
          <Warnings connectors={connectors} onOpen={onOpen} />
          <ConnectorTable connectors={connectors} run={run} onOpen={onOpen} />
        </>
      )}
    </section>
  );
  const catalogue = (
    <section className={styles.section} aria-labelledby="home-catalogue" key="catalogue">
      <Subtitle2 as="h2" id="home-catalogue" className={styles.heading}>
        {t("home-catalogue")}
      </Subtitle2>
      <Catalogue products={view.products} />
    </section>
  );
  return (
    <Sheet width="wide">
      <div className={styles.top}>
        <div className={styles.title}>
          <PageTitle page="home">{t("home-title")}</PageTitle>
          <Body1 className={styles.lead}>{t("home-lead")}</Body1>
        </div>
        <div className={styles.actions}>
          {connectors.filter(({ id }) => !id.practice).length > 1 && (
            <Button icon={<Play20Regular />} onClick={() => send({ name: "run_all" })}>
              {t("home-run-all")}
            </Button>
          )}
          {connectors.length > 0 && (
            <Button icon={<Search20Regular />} onClick={() => send({ name: "show_search", practice: !real })}>
              {t("home-search")}
            </Button>
          )}
        </div>
      </div>
      {view.fault !== null && (
        <section className={styles.section} aria-labelledby="home-fault">
          <Subtitle2 as="h2" id="home-fault" className={styles.heading}>
            {t("home-fault-title")}
          </Subtitle2>
          <FaultBox fault={view.fault} />
        </section>
      )}
      {drafts.length > 0 && (
        <section className={styles.section} aria-labelledby="home-drafts">
          <Subtitle2 as="h2" id="home-drafts" className={styles.heading}>
            {t("home-drafts")}
          </Subtitle2>
          <Drafts drafts={drafts} />
        </section>
      )}
      {fresh && <PractiseFirst invites />}
      {connectors.length === 0 ? [catalogue, mine] : [mine, catalogue]}
      {!fresh && <PractiseFirst invites={false} />}
    </Sheet>
  );
}
