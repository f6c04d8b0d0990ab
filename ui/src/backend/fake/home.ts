// Scenes of Data connectors.
import type {
  ConnectorRow,
  DraftRow,
  HomeView,
  Product,
  RunProgress,
  RunRow,
  WarningKind,
  WarningRow,
  WatchRow,
} from "../bindings";
import { factsOf, scene, SUMS, type Scene, type Scenes } from "./scene";

export const PRODUCTS: Product[] = [
  { kind: "ice-chat" },
  { kind: "telegram-archiver" },
  { kind: "liveperson" },
];

export const RUN: RunRow = {
  run: 41,
  began: "2026-11-20T05:15:02Z",
  ended: "2026-11-20T05:15:43Z",
  state: "succeeded",
  dry_run: false,
  replay: false,
  who: "vera",
  mapping_version: 4,
  reached: true,
  sums: SUMS,
  fault: null,
  file_faults: [],
  over_limit: [],
};

export function row(name: string, more: Partial<ConnectorRow> = {}): ConnectorRow {
  const id = { name, practice: false };
  return { id, kind: "ice-chat", state: "succeeded", last_run: RUN, held: 0, warnings: [], watch: [], over_limit: [], alerts: [], ...more };
}

const CONNECTORS: ConnectorRow[] = [
  row("ICE Chat London"),
  row("ICE Chat Amsterdam", {
    state: "succeeded_with_held",
    held: 37,
    last_run: { ...RUN, state: "succeeded_with_held", sums: { ...SUMS, imported: 18240, held: 37 } },
  }),
  row("ICE Chat Stockholm", {
    state: "over_limit",
    last_run: { ...RUN, state: "over_limit", sums: { ...SUMS, imported: 0, partially_imported: 0, waiting: 214300 } },
  }),
  row("ICE Chat Paris", { state: "failed", last_run: { ...RUN, state: "failed", sums: null } }),
  row("ICE Chat Dublin", { state: "cancelled", last_run: { ...RUN, state: "cancelled" } }),
  row("ICE Chat Genève", {
    state: "interrupted",
    last_run: { ...RUN, state: "interrupted", ended: null, sums: null },
  }),
  row("Telegram Archiver", { kind: "telegram-archiver" }),
  row("ICE Chat Luxembourg", { state: "new", last_run: null }),
  row("Practice", { id: { name: "Practice", practice: true } }),
];

const DRAFTS: DraftRow[] = [
  {
    id: "a1",
    facts: factsOf("ice-chat"),
    kind: "ice-chat",
    name: "ICE Chat Frankfurt",
    practice: false,
    changed: "2026-11-17T14:02:00Z",
    page: "credentials",
  },
  {
    id: "a2",
    facts: factsOf("telegram-archiver"),
    kind: "telegram-archiver",
    name: "",
    practice: true,
    changed: "2026-11-19T09:40:00Z",
    page: "credentials",
  },
];

export const PROGRESS: RunProgress = {
  stage: "reading",
  step: 4,
  steps: 6,
  unit: "items",
  done: 124800,
  total: 198400,
  rate: 8421,
  seconds_left: 8.7,
  still_seconds: null,
};

const FETCHING: RunProgress = {
  ...PROGRESS,
  stage: "downloading",
  step: 2,
  unit: "bytes",
  done: 48_200_000,
  total: 209_700_000,
  rate: 11_400_000,
  seconds_left: 14,
};

const warning = (what: WarningKind, date: string, days: number, within: number): WarningRow => ({
  what,
  date,
  days,
  within,
});

const watch = (code: string, args: WatchRow["args"], urgent = false): WatchRow => ({ code, urgent, args });

/** One of each. */
export const WATCHED: WatchRow[] = [
  watch(
    "disappears",
    {
      count: "2",
      file: "firm001_2026-11-02.xml.gz.pgp",
      reason: "fault",
      gone: "no",
      days: "2",
      leaves: "2026-11-23",
    },
    true,
  ),
  watch("silent", { since: "2026-11-16", days: "5", leaves: "2026-12-07", reached: "yes" }),
  watch("manifest-disagrees", {
    day: "2026-11-19",
    missing: "3",
    unlisted: "1",
    names: "firm001_2026-11-19_2.xml.gz.pgp, firm001_2026-11-19_3.xml.gz.pgp",
  }),
  watch("site-empty", { at: "2026-11-21T05:15:03Z" }),
  watch("day-missing", { day: "2026-11-18", leaves: "2026-12-09" }),
  watch("file-late", { day: "2026-11-21", usual: "04:30" }),
];

/** One of each, and of each nearness. */
const WARNED: ConnectorRow[] = [
  row("ICE Chat London", { warnings: [warning("pgp_key_expires", "2027-01-18", 58, 60)] }),
  row("ICE Chat Amsterdam", {
    warnings: [warning("old_key_retires", "2026-11-26", 5, 7), warning("host_key_changes", "2026-12-15", 24, 30)],
  }),
  row("Practice", {
    id: { name: "Practice", practice: true },
    warnings: [warning("pgp_key_expires", "2026-11-21", 0, 0)],
  }),
];

const LONDON = { name: "ICE Chat London", practice: false };
const RUNNING = [
  row(LONDON.name, { state: "running", last_run: { ...RUN, state: "running", sums: null } }),
  ...CONNECTORS.slice(1, 3),
];

export function home(more: Partial<HomeView>): HomeView {
  return { products: PRODUCTS, connectors: [], drafts: [], fault: null, start: null, flyout: null, ...more };
}

const at = (more: Partial<HomeView>): Scene => scene({ name: "home", ...home(more) });

function running(progress: RunProgress | undefined, stopping = false): Scene {
  const screen = { name: "home" as const, ...home({ connectors: RUNNING }) };
  return scene(screen, { run: { connector: LONDON, stopping } }, progress);
}

export const homeScenes: Scenes = {
  "home-empty": at({}),
  "home-drafts": at({ drafts: DRAFTS }),
  "home-connectors": at({ connectors: CONNECTORS.slice(0, 2) }),
  "home-every-state": at({ connectors: CONNECTORS, drafts: DRAFTS.slice(0, 1) }),
  "home-interrupted": at({ connectors: [CONNECTORS[5] ?? row("")] }),
  "home-new": at({ connectors: [row("ICE Chat London", { state: "new", last_run: null })] }),
  "home-starting": running(undefined),
  "home-running": running(PROGRESS),
  "home-fetching": running(FETCHING),
  "home-waiting": running({
    ...FETCHING,
    stage: "waiting",
    step: 1,
    unit: "nothing",
    done: 0,
    total: 0,
    rate: 0,
    seconds_left: null,
  }),
  "home-stalled": running({ ...FETCHING, still_seconds: 24 }),
  "home-stopping": running(
    { ...PROGRESS, stage: "publishing", step: 6, unit: "files", done: 3, total: 0, seconds_left: null },
    true,
  ),
  "home-elsewhere": at({ connectors: RUNNING }),
  "home-fault": at({
    connectors: CONNECTORS.slice(0, 1),
    fault: { code: "connector-file", args: { file: "paris.toml", line: "7" } },
  }),
  "home-warnings": at({ connectors: WARNED }),
  "home-warnings-past": at({
    connectors: [
      row("ICE Chat London", {
        warnings: [
          warning("old_key_retires", "2026-11-20", -1, 0),
          warning("pgp_key_expires", "2026-11-16", -5, 0),
          warning("host_key_changes", "2026-11-18", -3, 0),
        ],
      }),
    ],
  }),
  "home-watch": at({
    connectors: [
      row("ICE Chat London", { watch: WATCHED }),
      row("Practice", { id: { name: "Practice", practice: true }, watch: [watch("file-late", {})] }),
    ],
  }),
  "home-over-limit": at({
    connectors: [
      row("ICE Chat Stockholm", {
        state: "over_limit",
        over_limit: [
          { day: "2026-11-18", items: 214_300, limit: 200_000 },
          { day: "2026-11-19", items: 1_204_811, limit: 200_000 },
        ],
        warnings: [warning("old_key_retires", "2026-11-26", 5, 7)],
      }),
    ],
  }),
  "home-long-names": at({
    connectors: [
      row("Internationale Handelsüberwachungsgesellschaft ICE Chat Frankfurt am Main und Zürich", {
        state: "succeeded_with_held",
        held: 128456,
        watch: WATCHED.slice(0, 1),
        last_run: { ...RUN, sums: { ...SUMS, imported: 1_234_567 } },
      }),
    ],
  }),
};
