// Scenes of the flyout.
import type { Flyout, HeldRow, RunRow, RungView } from "../bindings";
import { home, row, RUN } from "./home";
import { HOST_KEY, scene, SUMS, type Scene, type Scenes } from "./scene";

const NAMES: RungView["name"][] = [
  "form",
  "name",
  "tcp",
  "ssh",
  "host_key",
  "key",
  "password",
  "sftp",
  "folder",
];

const rung = (name: RungView["name"], milliseconds: number): RungView => ({
  name,
  state: "passed",
  milliseconds,
  seen: {},
  fault: null,
});

export const FLYOUT: Flyout = {
  connector: row("ICE Chat London"),
  properties: {
    host: "sftp.ice-chat.example",
    port: 2222,
    path: "/",
    firm_code: "firm001",
    host_key: HOST_KEY,
    private_keys: false,
    automatic: true,
    mapped_people: 214,
    domains: ["corp.example", "corp-markets.example"],
    items_per_day: 200_000,
    folder: "ICE Chat",
    archive: "/home/vera/.local/share/chat-connectors/archive/ICE Chat London",
  },
  source: {
    reached: "2026-11-20T05:15:03Z",
    files: { delivered: 218, under_way: 0, faulty: 0 },
    checking: false,
    rungs: [],
  },
  runs: [
    RUN,
    { ...RUN, run: 40, began: "2026-11-19T05:15:01Z" },
    { ...RUN, run: 39, began: "2026-11-18T05:15:01Z", dry_run: true },
  ],
  held: [],
  held_count: 0,
  fault: null,
};

const BALANCED_HELD = {
  ...SUMS,
  held: 37,
  failed: 2,
  available_from_source: 1204,
  available_for_import: 3412,
};

const RUNS: RunRow[] = [
  {
    ...RUN,
    state: "failed",
    sums: BALANCED_HELD,
    file_faults: [
      { file: "firm001_2026-11-18.xml.gz.pgp", fault: { code: "altered", args: {} } },
      { file: "firm001_2026-11-19.xml.gz.pgp", fault: { code: "incomplete", args: { bytes: "4812003" } } },
    ],
  },
  {
    ...RUN,
    run: 40,
    began: "2026-11-19T05:15:01Z",
    state: "over_limit",
    sums: {
      ...SUMS,
      files: 1,
      available_from_source: 214300,
      available_for_import: 0,
      imported: 0,
      partially_imported: 0,
      skipped: 0,
      waiting: 214300,
    },
    over_limit: [{ day: "2026-11-18", items: 214_300, limit: 200_000 }],
  },
  {
    ...RUN,
    run: 39,
    began: "2026-11-18T05:15:01Z",
    state: "failed",
    sums: null,
    fault: {
      code: "connection-timed-out",
      args: { host: "sftp.ice-chat.example", port: "2222", seconds: "20" },
    },
  },
  { ...RUN, run: 38, began: "2026-11-17T05:15:01Z", ended: null, state: "interrupted", sums: null },
  {
    ...RUN,
    run: 37,
    began: "2026-11-16T05:15:01Z",
    state: "cancelled",
    fault: { code: "cancelled", args: {} },
  },
];

const HELD: HeldRow[] = Array.from({ length: 8 }, (_, index) => ({
  item: `2026-11-20/${index}`,
  reason: index === 2 ? "item-time" : index === 5 ? "item-sender" : "held",
  file: `firm001_2026-11-${10 + index}.xml.gz.pgp`,
  place: 118 * index,
  at: index === 2 ? null : `2026-11-${10 + index}T09:${10 + index}:00Z`,
}));

const at = (more: Partial<Flyout>, run = false): Scene => {
  const flyout = { ...FLYOUT, ...more };
  const screen = { name: "home" as const, ...home({ connectors: [flyout.connector], flyout }) };
  return scene(screen, run ? { run: { connector: flyout.connector.id, stopping: false } } : {});
};

const scenes: Scenes = {
  "flyout-properties": at({}),
  "flyout-practice": at({
    connector: row("Practice", { id: { name: "Practice", practice: true } }),
    properties: {
      ...FLYOUT.properties,
      host_key: null,
      domains: [],
      mapped_people: 0,
      automatic: false,
      private_keys: true,
    },
  }),
  "flyout-new": at({
    connector: row("ICE Chat London", { state: "new", last_run: null }),
    runs: [],
    source: { ...FLYOUT.source, reached: null, files: { delivered: 0, under_way: 0, faulty: 0 } },
  }),
  "flyout-running": at(
    {
      connector: row("ICE Chat London", { state: "running" }),
      runs: [{ ...RUN, state: "running", ended: null, sums: null }],
    },
    true,
  ),
  "flyout-status": at({}),
  "flyout-checking": at({
    source: { ...FLYOUT.source, checking: true, rungs: NAMES.slice(0, 4).map((name) => rung(name, 14)) },
  }),
  "flyout-checked": at({
    source: {
      ...FLYOUT.source,
      files: { delivered: 218, under_way: 1, faulty: 2 },
      rungs: NAMES.map((name) => rung(name, 32)),
    },
  }),
  "flyout-runs": at({ connector: row("ICE Chat London", { state: "failed" }), runs: RUNS }),
  "flyout-unbalanced": at({ runs: [{ ...RUN, sums: { ...SUMS, balanced: false, imported: 3395 } }] }),
  "flyout-held": at({
    connector: row("ICE Chat London", { state: "succeeded_with_held", held: 8 }),
    held: HELD,
    held_count: 8,
  }),
  "flyout-held-many": at({
    connector: row("ICE Chat London", { state: "succeeded_with_held", held: 1240 }),
    held: HELD,
    held_count: 1240,
  }),
  "flyout-fault": at({ fault: { code: "ledger-damaged", args: {} }, runs: [] }),
};

/** Which tab is open is the window's own affair. */
const TABS: Record<string, string> = {
  "flyout-new": "runs",
  "flyout-running": "runs",
  "flyout-runs": "runs",
  "flyout-unbalanced": "runs",
  "flyout-status": "status",
  "flyout-checking": "status",
  "flyout-checked": "status",
};

export const flyoutScenes: Scenes = Object.fromEntries(
  Object.entries(scenes).map(([name, scene]) => {
    const tab = TABS[name];
    return [name, tab === undefined ? scene : { ...scene, click: `#flyout-tab-${tab}` }];
  }),
);
