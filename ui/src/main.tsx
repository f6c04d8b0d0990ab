// Starts the window with the program behind it; in development and tests, where there is none, with scripted scenes.
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Backend } from "./backend/backend";

const root = document.getElementById("root");
if (root !== null) {
  void backEnd().then((backend) => backend && createRoot(root).render(<App backend={backend} />));
}

async function backEnd(): Promise<Backend | null> {
  if ("__TAURI_INTERNALS__" in window) {
    return (await import("./backend/tauri")).tauriBackend();
  }
  // Not in the product: there the whole branch is left out of the build.
  if (import.meta.env.MODE !== "production") {
    return (await import("./backend/fake")).fakeBackend(new URLSearchParams(location.search));
  }
  return null;
}
