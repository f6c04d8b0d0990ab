// From a View to a screen, with the question and the notice that may lie over it.
import { useEffect, useState } from "react";
import { BackendProvider, type Backend } from "./backend/backend";
import type { Screen, SetupView, View } from "./backend/bindings";
import { Home } from "./connectors/home";
import { Looks } from "./looks";
import { AboutPage } from "./pages/about/about";
import { CredentialsPage } from "./pages/credentials/credentials";
import { MappingPage } from "./pages/mapping/mapping";
import { ProductPage } from "./pages/product/product";
import { ReviewPage } from "./pages/review/review";
import { TermsPage } from "./pages/terms/terms";
import { VaultPage } from "./pages/vault/vault";
import { Header } from "./wizard/header";
import { Frame } from "./wizard/frame";
import { Notices } from "./wizard/notices";
import { Questions } from "./wizard/questions";
import { Shell } from "./wizard/shell";
import { WordsProvider } from "./words";

export function App({ backend }: { backend: Backend }) {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => backend.attach(setView), [backend]);
  if (view === null) {
    return null;
  }
  return (
    <BackendProvider value={backend}>
      <Looks theme={view.looks.theme}>
        <WordsProvider language={view.looks.language}>
          <Shell header={<Header view={view} />}>
            <Content screen={view.screen} view={view} />
          </Shell>
          <Notices notice={view.notice} />
          <Questions question={view.question} />
        </WordsProvider>
      </Looks>
    </BackendProvider>
  );
}

function Content({ screen, view }: { screen: Screen; view: View }) {
  switch (screen.name) {
    case "opening":
      return null;
    case "home":
      return <Home view={screen} run={view.run} />;
    case "product":
      return <ProductPage view={screen} />;
    case "vault":
      return <VaultPage view={screen} />;
    case "about":
      return <AboutPage version={view.version} />;
    case "setup":
      return (
        <Frame setup={screen}>
          <SetupPage setup={screen} />
        </Frame>
      );
  }
}

function SetupPage({ setup }: { setup: SetupView }) {
  const { page } = setup;
  switch (page.name) {
    case "terms":
      return <TermsPage view={page} setup={setup} />;
    case "credentials":
      return <CredentialsPage view={page} setup={setup} />;
    case "mapping":
      return <MappingPage view={page} setup={setup} />;
    case "review":
      return <ReviewPage view={page} setup={setup} />;
  }
}
