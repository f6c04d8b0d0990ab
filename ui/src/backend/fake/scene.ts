// What a scripted scene is, and pieces that scenes are made of. Everybody in them is invented.
import type { KindFacts, Page, PageView, RunProgress, Screen, SetupView, Step, Sums, View } from "../bindings";

export interface Scene {
  view: View;
  /** The numbers of the run, where one is going on. */
  progress?: RunProgress;
  /** What the test clicks first, for states that are the window's own: a tab, a row that opens. */
  click?: string | string[];
}

export type Scenes = Record<string, Scene>;

export function scene(screen: Screen, more: Partial<View> = {}, progress?: RunProgress): Scene {
  const view: View = {
    looks: { language: "en", theme: "light" },
    version: "0.1.0",
    screen,
    question: null,
    notice: null,
    run: null,
    ...more,
  };
  return progress === undefined ? { view } : { view, progress };
}

/** What the catalogue says of each kind. */
export const FACTS: Record<string, KindFacts> = {
  "ice-chat": { sign_in: "keys", csv_key: "im_id", encrypted: true },
  "telegram-archiver": { sign_in: "account", csv_key: "mobile_number", encrypted: false },
  liveperson: { sign_in: "account", csv_key: null, encrypted: false },
};

export function factsOf(kind: string): KindFacts {
  const facts = FACTS[kind];
  if (facts === undefined) {
    throw new Error(kind);
  }
  return facts;
}

const PAGES: Page[] = ["terms", "credentials", "mapping", "review"];

/** A page of the setup, of ICE Chat where nothing else is said; `more` changes what is around the page. */
export function setupScene(page: PageView, more: Partial<SetupView> = {}, around: Partial<View> = {}): Scene {
  return scene({ name: "setup", ...setup(page, more) }, around);
}

export function setup(page: PageView, more: Partial<SetupView> = {}): SetupView {
  const place = PAGES.indexOf(page.name);
  const steps = PAGES.map((name, index): Step => {
    const state = index < place ? "done" : index === place ? "current" : "ahead";
    return { page: name, state };
  });
  const closed = { can_back: true, can_next: false, editing: null, can_save: false };
  const kind = more.kind ?? "ice-chat";
  return { kind, facts: factsOf(kind), practice: false, steps, page, ...closed, ...more };
}

export const SUMS: Sums = {
  files: 3,
  available_from_source: 1204,
  available_for_import: 3410,
  imported: 3396,
  partially_imported: 2,
  skipped: 12,
  failed: 0,
  refused: 0,
  late: 0,
  held: 0,
  waiting: 0,
  balanced: true,
  seconds: 41.2,
};

export const HOST_KEY = "SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM";

/** Another key than that. */
export const OTHER_KEY = "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8";
