// From a View to a screen, with the question and the notice that may lie over it.
import { useEffect, useState, type ReactNode } from "react";
import { BackendProvider, type Backend } from "./backend/backend";
import type { Screen, View } from "./backend/bindings";
import { ConnectorFlyout, type Panel } from "./connectors/flyout";
import { Home, type OpenFlyout } from "./connectors/home";
import { Looks } from "./looks";
import { OpeningPage } from "./pages/opening";
import { AboutPage } from "./pages/about/about";
import { SetupPage } from "./pages/pages";
import { ProductPage } from "./pages/product/product";
import { SearchPage } from "./pages/search/search";
import { SettingsPage } from "./pages/settings/settings";
import { VaultPage } from "./pages/vault/vault";
import { Header } from "./wizard/header";
import { Frame } from "./wizard/frame";
import { Notices } from "./wizard/notices";
import { Questions } from "./wizard/questions";
import { Shell } from "./wizard/shell";
import { WordsProvider } from "./words";

export function App({ backend }: { backend: Backend }) {
  const [view, setView] = useState<View | null>(null);
  const [tab, setTab] = useState<Panel | null>(null);
  useEffect(() => backend.attach(setView), [backend]);
  if (view === null) {
    return null;
  }
  const flyout = view.screen.name === "home" ? view.screen.flyout : null;
  const drawer = flyout !== null || (view.screen.name === "search" && view.screen.mail !== null);
  // Below a drawer nothing can be reached: what it has to tell is told in it.
  const notices = (inside: boolean) => <Notices notice={inside === drawer ? view.notice : null} inside={inside} />;
  const open: OpenFlyout = (connector, wanted) => {
    setTab(wanted);
    backend.send({ name: "open_flyout", connector });
  };
  return (
    <BackendProvider value={backend}>
      <Looks theme={view.looks.theme}>
        <WordsProvider language={view.looks.language}>
          <Shell header={<Header view={view} />} notices={notices(false)}>
            <Content screen={view.screen} view={view} onOpen={open} notices={notices(true)} />
          </Shell>
          {flyout !== null && <ConnectorFlyout flyout={flyout} tab={tab} run={view.run} notices={notices(true)} />}
          <Questions question={view.question} />
        </WordsProvider>
      </Looks>
    </BackendProvider>
  );
}

interface ContentProps {
  screen: Screen;
  view: View;
  onOpen: OpenFlyout;
  /** For a drawer of the page. */
  notices: ReactNode;
}

function Content({ screen, view, onOpen, notices }: ContentProps) {
  switch (screen.name) {
    case "opening":
      return <OpeningPage />;
    case "home":
      return <Home view={screen} run={view.run} onOpen={onOpen} />;
    case "search":
      return <SearchPage view={screen} notices={notices} />;
    case "product":
      return <ProductPage view={screen} />;
    case "vault":
      return <VaultPage view={screen} />;
    case "about":
      return <AboutPage version={view.version} />;
    case "settings":
      return <SettingsPage view={screen} />;
    case "setup":
      return (
        <Frame setup={screen}>
          <SetupPage setup={screen} />
        </Frame>
      );
  }
}
