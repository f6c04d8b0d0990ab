// Placeholder of the page `terms`.
import type { SetupView, TermsView } from "../../backend/bindings";

export function TermsPage(_: { view: TermsView; setup: SetupView }) {
  return null;
}
