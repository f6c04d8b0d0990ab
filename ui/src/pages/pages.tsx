// From a page's view to the page.
import type { SetupView } from "../backend/bindings";
import { CredentialsPage } from "./credentials/credentials";
import { MappingPage } from "./mapping/mapping";
import { ReviewPage } from "./review/review";
import { TermsPage } from "./terms/terms";

export function SetupPage({ setup }: { setup: SetupView }) {
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
