// The program behind the window: the only file that imports @tauri-apps.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Backend } from "./backend";
import type { RunProgress, View } from "./bindings";

export function tauriBackend(): Backend {
  const watchers = new Set<(progress: RunProgress) => void>();
  let watching = false;
  return {
    attach(onView) {
      const channel = new Channel<View>();
      channel.onmessage = onView;
      void invoke("attach", { channel });
    },
    watchRun(onProgress) {
      watchers.add(onProgress);
      // One channel for the life of the window: who stops listening only leaves the set.
      if (!watching) {
        watching = true;
        const channel = new Channel<RunProgress>();
        channel.onmessage = (progress) => watchers.forEach((watcher) => watcher(progress));
        void invoke("watch_run", { channel });
      }
      return () => watchers.delete(onProgress);
    },
    send(event) {
      void invoke("send", { event });
    },
    enter(entry, secret) {
      void invoke("enter", { field: entry === "passphrase" ? null : entry.field, secret });
    },
  };
}
