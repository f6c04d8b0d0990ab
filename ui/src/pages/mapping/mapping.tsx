// Placeholder of the page `mapping`.
import type { SetupView, MappingView } from "../../backend/bindings";

export function MappingPage(_: { view: MappingView; setup: SetupView }) {
  return null;
}
