// Placeholder.
import type { HomeView, RunView } from "../backend/bindings";

export function Home(_: { view: HomeView; run: RunView | null }) {
  return null;
}
