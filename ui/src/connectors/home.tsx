// Data connectors: what was set up, what was begun, and the catalogue. What waits for somebody comes first.
import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { PlugConnected24Regular } from "@fluentui/react-icons/svg/plug-connected";
import type { HomeView, RunView } from "../backend/bindings";
import { Empty } from "../parts/empty";
import { FaultBox } from "../parts/fault-text";
import { PageTitle } from "../parts/page-title";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";
import { Catalogue } from "./catalogue";
import { Drafts } from "./drafts";
import { PractiseFirst } from "./practise-first";
import { ConnectorTable } from "./table";
import { Warnings } from "./warnings";

const useStyles = makeStyles({
  lead: { display: "block", maxWidth: "640px", marginTop: "4px", color: tokens.colorNeutralForeground2 },
  section: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
});

export function Home({ view, run }: { view: HomeView; run: RunView | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { connectors, drafts } = view;
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
          <Warnings connectors={connectors} />
          <ConnectorTable connectors={connectors} run={run} />
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
      <div>
        <PageTitle page="home">{t("home-title")}</PageTitle>
        <Body1 className={styles.lead}>{t("home-lead")}</Body1>
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
