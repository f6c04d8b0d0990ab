// Starts the window: the program behind it where there is one, else scripted scenes.
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Backend } from "./backend/backend";

const root = document.getElementById("root");
if (root !== null) {
  void backEnd().then((backend) => createRoot(root).render(<App backend={backend} />));
}

async function backEnd(): Promise<Backend> {
  if ("__TAURI_INTERNALS__" in window) {
    return (await import("./backend/tauri")).tauriBackend();
  }
  return (await import("./backend/fake")).fakeBackend(new URLSearchParams(location.search));
}
