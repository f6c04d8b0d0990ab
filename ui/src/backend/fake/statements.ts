// Scenes of statements and of Check everything.
import type { StatementFile, StatementRow, StatementSums, StatementView, StatementsView, VerifyView } from "../bindings";
import { flyoutAt } from "./flyout";
import { PGP_FINGERPRINT } from "./ladders";
import { HOST_KEY, type Scene, type Scenes } from "./scene";

const SUMS: StatementSums = {
  events_read: 1204,
  archived: 1138,
  duplicate: 12,
  excluded: 15,
  held: 37,
  failed: 2,
  released: 4,
  waiting: 0,
  available_for_import: 3412,
  imported: 3396,
  partially_imported: 2,
  skipped: 12,
  refused: 0,
  late: 0,
  balanced: true,
};

const UNBALANCED = { ...SUMS, archived: 1137, balanced: false };

const EVER: StatementSums = {
  ...SUMS,
  events_read: 1_482_311,
  archived: 1_480_002,
  duplicate: 2204,
  excluded: 66,
  released: 311,
  waiting: 214_300,
  available_for_import: 3_912_204,
  imported: 3_909_992,
  partially_imported: 6,
  skipped: 2204,
};

const ROW: StatementRow = { day: "2026-11-21", number: 1, runs: 1, sums: SUMS, signed: true };

const ROWS: StatementRow[] = [
  { ...ROW, number: 2, runs: 3 },
  ROW,
  { ...ROW, day: "2026-11-20", sums: UNBALANCED },
  { ...ROW, day: "2026-11-19", sums: { ...EVER, balanced: true } },
  { ...ROW, day: "2026-11-18", signed: false, sums: { ...SUMS, held: 0, failed: 0, events_read: 1165 } },
];

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

const FILES: StatementFile[] = Array.from({ length: 3 }, (_, index) => ({
  file: index === 2 ? `firm001_internal_markets_residential_mortgage_${"x".repeat(60)}.xml.gz.pgp` : `firm001_2026-11-${19 + index}.xml.gz.pgp`,
  bytes: 48_201_337 * (index + 1),
  sha256: HASH,
  modified: `2026-11-${19 + index}T04:30:11Z`,
  host_key: HOST_KEY,
  pgp_key: PGP_FINGERPRINT,
  items: 400 + index,
  fault: index === 1 ? { code: "altered", args: {} } : null,
}));

const STATEMENT: StatementView = {
  row: ROW,
  days: [
    { day: "2026-11-19", files: 1, sums: { ...SUMS, events_read: 4, archived: 4, duplicate: 0, excluded: 0, held: 0, failed: 0 } },
    { day: "2026-11-20", files: 2, sums: SUMS },
  ],
  runs: [
    {
      run: 41,
      replay: false,
      began: "2026-11-21T05:15:02Z",
      ended: "2026-11-21T05:15:43Z",
      who: "vera",
      outcome: "succeeded_with_held",
      mapping_version: 4,
      parts: 218,
    },
    {
      run: 42,
      replay: true,
      began: "2026-11-21T09:02:10Z",
      ended: "2026-11-21T09:02:12Z",
      who: "maximiliane.hohenzollern-sigmaringen@corp-markets.example",
      outcome: "succeeded",
      mapping_version: null,
      parts: 3,
    },
  ],
  files: FILES,
  ever: EVER,
  signed_by: PGP_FINGERPRINT,
  chain: [118, 124],
  root: HASH,
  sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
};

const CHECKED: Extract<VerifyView, { name: "ready" }> = {
  name: "ready",
  at: "2026-11-21T10:02:00Z",
  mailbox_files: 48_204,
  mails: 3_909_998,
  evidence_files: 1204,
  entries: 2411,
  statements: 218,
  faults: [],
  fault_count: 0,
  notices: [],
};

const at = (statements: Partial<StatementsView>, verify: VerifyView = { name: "idle" }, ...more: string[]): Scene => ({
  ...flyoutAt({ statements: { rows: ROWS, open: null, fault: null, ...statements }, verify }),
  click: ["#flyout-tab-statements", ...more],
});

export const statementScenes: Scenes = {
  "statements-empty": at({ rows: [] }),
  "statements-list": at({}),
  "statements-fault": at({ rows: [], fault: { code: "ledger-damaged", args: {} } }),
  "statement-open": at({ open: STATEMENT }),
  "statement-refused": at({
    open: { ...STATEMENT, row: { ...ROW, sums: { ...SUMS, imported: 3390, refused: 14, late: 8 } } },
  }),
  "statement-unbalanced": at({
    open: {
      ...STATEMENT,
      row: { ...ROW, number: 2, sums: { ...UNBALANCED, waiting: 214_300 } },
      ever: { ...EVER, balanced: false },
    },
  }),
  "statement-unsigned": at({ open: { ...STATEMENT, row: { ...ROW, signed: false }, signed_by: null, files: [] } }),
  "statement-many-files": at({ open: { ...STATEMENT, files: [...FILES, ...FILES.map((file) => ({ ...file, sha256: HASH.replace("9", "0") }))] } }),
  "verify-running": at({}, { name: "running", done: 48_204 }),
  "verify-good": at({}, { ...CHECKED, notices: ["ledger-open", "runs-open", "runs-before", "statements-due", "unsigned", "on-servers"] }),
  "verify-bad": at(
    {},
    {
      ...CHECKED,
      faults: [
        { kind: "mailbox-altered", place: "archive/vera.lindqvist@corp.example/ICE Chat/2026-11-20.mbox" },
        { kind: "ledger-altered", place: "ledger.db, bytes 40960 to 45055" },
        { kind: "mailbox-missing", place: `archive/${"x".repeat(120)}/ICE Chat/2026-11-20.2.mbox` },
      ],
      fault_count: 1204,
    },
  ),
  "verify-failed": at({}, { name: "failed", fault: { code: "already-running", args: { since: "09:02", pid: "4711" } } }),
};
