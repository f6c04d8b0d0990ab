// Scenes of the flyout.
import type { Flyout, HeldView, PairRow, RunRow, RungView } from "../bindings";
import { ALERTS, NO_ALERTS } from "./alerts";
import { home, row, RUN, WATCHED } from "./home";
import { rehearses } from "./editing";
import { failedAt, PGP_FINGERPRINT, SSH_FINGERPRINT } from "./ladders";
import { SUPPORT_BUTTON, SUPPORT_TEXT } from "./rungs";
import { EVERY_DAY } from "./schedule";
import { factsOf, HOST_KEY, OTHER_KEY, scene, SUMS, type Scene, type Scenes } from "./scene";
import { VERSIONS } from "./versions";

const NAMES: RungView["name"][] = ["form", "name", "tcp", "ssh", "host_key", "key", "password", "sftp", "folder"];

const rung = (name: RungView["name"], milliseconds: number): RungView => ({
  name,
  state: "passed",
  milliseconds,
  seen: {},
  fault: null,
  mend: null,
});

export const PAIR: PairRow = {
  ssh_fingerprint: SSH_FINGERPRINT,
  pgp: [[PGP_FINGERPRINT, null]],
  since: "2026-11-21",
  retires: null,
  retired: false,
  accepted: true,
};

const OVER = { day: "2026-11-18", items: 214_300, limit: 200_000 };

/** Nothing is held, and nobody is missing. */
export const NOTHING_HELD: HeldView = {
  total: 0,
  matches: 0,
  rows: [],
  named: false,
  reading: false,
  filter: { person: "", conversation: "", day: "", reason: "" },
  conversations: [],
  days: [],
  unmapped: [],
  silent: [],
  add_fault: null,
  mapping_changed: false,
  fault: null,
};

export const FLYOUT: Flyout = {
  connector: row("ICE Chat London"),
  properties: {
    facts: factsOf("ice-chat"),
    host: "sftp.ice-chat.example",
    port: 2222,
    path: "/",
    firm_code: "firm001",
    host_keys: [HOST_KEY],
    expected_host_key: null,
    pairs: [PAIR],
    private_keys: false,
    automatic: true,
    mapped_people: 214,
    domains: ["corp.example", "corp-markets.example"],
    aliases: [["old-corp.example", "corp.example"]],
    retention_days: 21,
    items_per_day: 200_000,
    place: { kind: "archive", at: "", also_archive: false, follows: true },
  folder: "ICE Chat",
    archive: "/home/vera/.local/share/chat-connectors/archive/ICE Chat London",
  },
  source: {
    reached: "2026-11-20T05:15:03Z",
    files: { delivered: 218, under_way: 0, faulty: 0 },
    checking: false,
    rungs: [],
    support_text: null,
    rehearsal: null,
  },
  runs: [
    RUN,
    { ...RUN, run: 40, began: "2026-11-19T05:15:01Z" },
    { ...RUN, run: 39, began: "2026-11-18T05:15:01Z", dry_run: true },
  ],
  held: NOTHING_HELD,
  limit: { items_per_day: 200_000, documented: 200_000, waiting: [], fault: null },
  every_day: EVERY_DAY,
  alerts: NO_ALERTS,
  statements: { rows: [], open: null, fault: null },
  verify: { name: "idle" },
  versions: VERSIONS,
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
    over_limit: [OVER],
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

export const flyoutAt = (more: Partial<Flyout>, run = false): Scene => {
  const flyout = { ...FLYOUT, ...more };
  const screen = { name: "home" as const, ...home({ connectors: [flyout.connector], flyout }) };
  return scene(screen, run ? { run: { connector: flyout.connector.id, stopping: false } } : {});
};

const scenes: Scenes = {
  "flyout-refused": flyoutAt({
    runs: [{ ...RUN, state: "failed", sums: { ...SUMS, imported: 3390, failed: 16, refused: 14, late: 8, available_for_import: 3420 } }],
  }),
  "flyout-properties": flyoutAt({}),
  "flyout-practice": flyoutAt({
    connector: row("Practice", { id: { name: "Practice", practice: true } }),
    every_day: null,
    properties: {
      ...FLYOUT.properties,
      host_keys: [],
      domains: [],
      mapped_people: 0,
      automatic: false,
      private_keys: true,
    },
  }),
  "flyout-new": flyoutAt({
    connector: row("ICE Chat London", { state: "new", last_run: null }),
    runs: [],
    source: { ...FLYOUT.source, reached: null, files: { delivered: 0, under_way: 0, faulty: 0 } },
  }),
  "flyout-running": flyoutAt(
    {
      connector: row("ICE Chat London", { state: "running" }),
      runs: [{ ...RUN, state: "running", ended: null, sums: null }],
    },
    true,
  ),
  "flyout-status": flyoutAt({}),
  "flyout-checking": flyoutAt({
    source: { ...FLYOUT.source, checking: true, rungs: NAMES.slice(0, 4).map((name) => rung(name, 14)) },
  }),
  "flyout-checked": flyoutAt({
    source: {
      ...FLYOUT.source,
      files: { delivered: 218, under_way: 1, faulty: 2 },
      rungs: NAMES.map((name) => rung(name, 32)),
    },
  }),
  "flyout-keys": flyoutAt({
    properties: {
      ...FLYOUT.properties,
      host_keys: [HOST_KEY, OTHER_KEY],
      expected_host_key: ["SHA256:qUbRUZ4eD6nB1n0Ks5kqJ0rLX3ymG5tYc8PzNwVh2oM", "2026-12-05"],
      pairs: [
        { ...PAIR, accepted: false },
        {
          ...PAIR,
          ssh_fingerprint: "SHA256:0pW7vXq2yTn5uKc9LsJd3RhGfEa8MbZi1YoQ6tHkVwA",
          pgp: [
            ["04D1A7C95E3B8F2260917ACD38E5F64B1290DE7F", "2027-03-01"],
            ["1122334455667788990011223344556677889900", null],
          ],
          since: "2024-03-01",
          retires: "2026-12-21",
        },
        { ...PAIR, ssh_fingerprint: OTHER_KEY, since: "2021-06-14", retires: "2024-04-01", retired: true },
      ],
      private_keys: true,
    },
  }),
  "flyout-failed": flyoutAt({
    connector: row("ICE Chat London", { state: "failed" }),
    source: {
      ...FLYOUT.source,
      rungs: failedAt("password", { code: "password-refused", args: {} }, { method: "password" }, { name: "field", key: "password" }),
      support_text: SUPPORT_TEXT,
    },
  }),
  "flyout-support-text": flyoutAt({
    connector: row("ICE Chat London", { state: "failed" }),
    source: {
      ...FLYOUT.source,
      rungs: failedAt("key", { code: "key-refused", args: { fingerprint: SSH_FINGERPRINT } }, {}, { name: "ssh_key" }),
      support_text: SUPPORT_TEXT,
    },
  }),
  "flyout-rehearsal": flyoutAt({
    connector: row("Practice", { id: { name: "Practice", practice: true } }),
    source: { ...FLYOUT.source, rehearsal: rehearses("wrong-password") },
  }),
  "flyout-runs": flyoutAt({ connector: row("ICE Chat London", { state: "failed" }), runs: RUNS }),
  "flyout-unbalanced": flyoutAt({ runs: [{ ...RUN, sums: { ...SUMS, balanced: false, imported: 3395 } }] }),
  "flyout-replay-run": flyoutAt({ runs: [{ ...RUN, replay: true, mapping_version: null, who: "" }, ...FLYOUT.runs] }),
  "flyout-over-limit": flyoutAt({
    connector: row("ICE Chat London", { state: "over_limit", over_limit: [OVER] }),
    runs: RUNS.slice(1, 2),
    limit: {
      ...FLYOUT.limit,
      waiting: [OVER, { ...OVER, day: "2026-11-19", items: 1_204_811 }],
    },
  }),
  "flyout-limit-fault": flyoutAt({
    limit: {
      ...FLYOUT.limit,
      items_per_day: 250_000,
      fault: { code: "setting-invalid", args: { setting: "limits.items_per_day" } },
    },
  }),
  "flyout-retention": flyoutAt({}),
  "flyout-versions": flyoutAt({}),
  "flyout-watch": flyoutAt({ connector: row("ICE Chat London", { watch: WATCHED }) }),
  ...Object.fromEntries(Object.entries(ALERTS).map(([name, alerts]) => [name, flyoutAt({ alerts })])),
  "flyout-fault": flyoutAt({ fault: { code: "ledger-damaged", args: {} }, runs: [] }),
};

/** Which tab is open is the window's own affair. */
const TABS: Record<string, string> = {
  ...Object.fromEntries(Object.keys(ALERTS).map((name) => [name, "alerts"])),
  "flyout-new": "runs",
  "flyout-running": "runs",
  "flyout-runs": "runs",
  "flyout-refused": "runs",
  "flyout-replay-run": "runs",
  "flyout-over-limit": "runs",
  "flyout-watch": "status",
  "flyout-unbalanced": "runs",
  "flyout-status": "status",
  "flyout-checking": "status",
  "flyout-checked": "status",
  "flyout-failed": "status",
  "flyout-support-text": "status",
  "flyout-rehearsal": "status",
};

/** What else is clicked. */
const CLICKS: Record<string, string> = {
  "flyout-support-text": SUPPORT_BUTTON,
  "flyout-over-limit": "#flyout-panel section > button",
  "flyout-retention": "#flyout-panel dd button:last-child:not([aria-label])",
  "flyout-versions": "#flyout-panel [aria-expanded]",
};

export const flyoutScenes: Scenes = Object.fromEntries(
  Object.entries(scenes).map(([name, scene]) => {
    const tab = TABS[name];
    const click = [tab && `#flyout-tab-${tab}`, CLICKS[name]].filter((wanted) => wanted !== undefined);
    return [name, click.length === 0 ? scene : { ...scene, click }];
  }),
);
