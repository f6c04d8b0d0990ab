// A small scripted walk from Practise first to a finished import.
import type { Backend } from "../backend";
import type { View } from "../bindings";
import { scene } from "./scene";

export function walkBackend(looks: View["looks"]): Backend {
  return {
    attach: (onView) => onView({ ...scene({ name: "about" }).view, looks }),
    watchRun: () => () => undefined,
    send: () => undefined,
    enter: () => undefined,
  };
}
