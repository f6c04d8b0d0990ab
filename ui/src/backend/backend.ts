// What the window needs from the program: views come in, events and secrets go out.
import { createContext, useContext, useEffect, useState } from "react";
import type { Event, RunProgress, View } from "./bindings";

export interface Backend {
  /** The first view comes at once, then one at each change. */
  attach(onView: (view: View) => void): void;
  /** The numbers of the run that is going on. Gives back how to stop listening. */
  watchRun(onProgress: (progress: RunProgress) => void): () => void;
  /** Never waits. */
  send(event: Event): void;
  /** A secret goes in and never comes back. */
  enter(entry: { field: string } | "passphrase", secret: string): void;
}

const BackendContext = createContext<Backend | null>(null);

export const BackendProvider = BackendContext.Provider;

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (backend === null) {
    throw new Error("no back end");
  }
  return backend;
}

export function useSend(): (event: Event) => void {
  return useBackend().send;
}

export function useEnter(): Backend["enter"] {
  return useBackend().enter;
}

/** The last sample of the run that is going on; null before there is one. */
export function useRunProgress(): RunProgress | null {
  const backend = useBackend();
  const [progress, setProgress] = useState<RunProgress | null>(null);
  useEffect(() => backend.watchRun(setProgress), [backend]);
  return progress;
}
