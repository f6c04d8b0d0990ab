// Placeholder.
import type { VaultView } from "../../backend/bindings";

export function VaultPage(_: { view: VaultView }) {
  return null;
}
