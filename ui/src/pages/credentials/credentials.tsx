// Placeholder of the page `credentials`.
import type { SetupView, CredentialsView } from "../../backend/bindings";

export function CredentialsPage(_: { view: CredentialsView; setup: SetupView }) {
  return null;
}
