// Scenes of the page `mapping`: a first mapping, its CSV, and who speaks. A mapping that is changed: `changing.ts`.
import type { CsvTableView, CsvView, MappingView, MistakeRow, RunProgress } from "../bindings";
import { DESTINATION } from "./places";
import { FILES, ODD, ready } from "./people";
import { setupScene, type Scene, type Scenes } from "./scene";

export const START: MappingView = {
  automatic: true,
  domains: "corp.example",
  domains_fault: null,
  suggested: [],
  aliases: [],
  alias_fault: null,
  csv: null,
  effective: { from: null, fault: null },
  diff: null,
  destination: DESTINATION,
  people: ready(3, 0, 34),
};

function page(more: Partial<MappingView>, can_next = true): Scene {
  return setupScene({ name: "mapping", ...START, ...more }, { can_next });
}

const NO_ROWS: CsvTableView = { search: "", matches: 0, rows: [] };

function table(rows: number, more: Partial<CsvTableView> = {}): CsvTableView {
  const listed = Array.from({ length: Math.min(100, rows) }, (_, place) => ({
    key: `trader${place + 101}`,
    mailbox: `trader${place + 101}@corp.example`,
  }));
  return { search: "", matches: rows, rows: listed, ...more };
}

export const CSV: CsvView = {
  file: "mapping-london.csv",
  rows: 212,
  encoding: "UTF-8",
  separator: ",",
  table: table(212, {
    rows: [
      { key: "jdoe17", mailbox: "jane.doe@corp.example" },
      { key: "rroe2", mailbox: "richard.roe@corp.example" },
      { key: "aoberg", mailbox: "asa.oberg@corp.example" },
      ...table(97).rows,
    ],
  }),
  mistakes: [],
  mistake_count: 0,
  notices: [],
};

const MISTAKES: MistakeRow[] = [
  { fault: { code: "csv-key-empty", args: { row: "7", column: "A" } }, value: "", suggestion: null },
  {
    fault: { code: "csv-mailbox", args: { row: "12", column: "B" } },
    value: "jane.doe@corp,example",
    suggestion: "jane.doe@corp.example",
  },
  { fault: { code: "csv-key-double", args: { row: "41", column: "A", first_row: "18" } }, value: "rroe2", suggestion: null },
  {
    fault: { code: "csv-mailbox", args: { row: "77", column: "B" } },
    value: "Åsa Öberg <mailto:asa.oberg@corp.exmaple>",
    suggestion: "asa.oberg@corp.example",
  },
];

const NOTICES: CsvView["notices"] = [
  { code: "column-ignored", args: { column: "C Department" } },
  { code: "case-only", args: { row: "30", first_row: "12" } },
  { code: "looks-calculated", args: { row: "88" } },
];

const ANSI: Partial<CsvView> = {
  encoding: "windows-1252",
  separator: ";",
  notices: [{ code: "decoded-as-windows-1252", args: {} }],
};

export const REFUSED: CsvView = { ...CSV, rows: 207, table: table(207), mistakes: MISTAKES, mistake_count: 4 };

const many = Array.from(
  { length: 100 },
  (_, place): MistakeRow => ({
    fault: { code: "csv-mailbox", args: { row: `${place * 13 + 2}`, column: "B" } },
    value: place % 9 === 0 ? "x".repeat(80) : `trader${place} at corp.example`,
    suggestion: place % 9 === 0 ? null : `trader${place}@corp.example`,
  }),
);

const HEADER: CsvView = {
  ...CSV,
  rows: 0,
  table: NO_ROWS,
  mistakes: [{ fault: { code: "csv-header", args: { row: "1" } }, value: "Name;Abteilung;Telefon", suggestion: null }],
  mistake_count: 1,
};

const FETCHING: RunProgress = {
  stage: "downloading",
  step: 1,
  steps: 2,
  unit: "files",
  done: 7,
  total: 31,
  rate: 1.6,
  seconds_left: 15,
  still_seconds: null,
};

const ADD = "[data-adds]";
const SAVE = "td [role=group] button >> nth=0";
const RENAMED = [
  { old: "corp-london.example", new: "corp.example" },
  { old: "very-old-name-of-the-firm-before-two-mergers.co.example", new: "corp.example" },
];

export const mappingScenes: Scenes = {
  "mapping-reading": page({ domains: "", people: { name: "reading" } }, false),
  "mapping-suggested": page(
    {
      domains: "",
      suggested: [
        { domain: "corp.example", people: 29 },
        { domain: "broker.example", people: 5 },
        { domain: "corp.co.example", people: 1 },
      ],
      people: ready(37, 0, 0),
    },
    false,
  ),
  mapping: page({}),
  "mapping-practice": setupScene(
    { name: "mapping", ...START, destination: { ...DESTINATION, practice: true } },
    { can_next: true, practice: true },
  ),
  "mapping-complete": page({ people: ready(0, 3, 34, { left_out: 0 }), csv: CSV }),
  "mapping-manual": page({ automatic: false, csv: CSV, people: ready(6, 31, 0) }),
  "mapping-csv": page({ csv: CSV, people: ready(2, 12, 23) }),
  "mapping-csv-windows": page({ csv: { ...CSV, ...ANSI, table: table(4) }, people: ready(2, 12, 23) }),
  "mapping-csv-notices": page({ csv: { ...CSV, notices: NOTICES }, people: ready(2, 12, 23) }),
  "mapping-csv-found": page({
    csv: { ...CSV, table: { search: "doe", matches: 1, rows: CSV.table.rows.slice(0, 1) } },
  }),
  "mapping-csv-found-none": page({ csv: { ...CSV, separator: "\t", table: { ...NO_ROWS, search: "nobody at all" } } }),
  "mapping-csv-huge": page({ csv: { ...CSV, rows: 1_000_000, table: table(1_000_000) } }),
  "mapping-csv-faults": page({ csv: REFUSED }),
  "mapping-csv-faults-rows": { ...page({ csv: REFUSED }), click: "section:nth-of-type(2) h3 button" },
  "mapping-csv-many-faults": page({
    csv: { ...REFUSED, ...ANSI, rows: 998_267, table: table(998_267), mistakes: many, mistake_count: 1733 },
  }),
  "mapping-csv-header": page({ csv: HEADER }),
  "mapping-aliases-none": { ...page({}), click: "section h3 button" },
  "mapping-aliases": page({ aliases: RENAMED }),
  "mapping-alias-wrong": {
    ...page({
      aliases: RENAMED.slice(0, 1),
      alias_fault: { code: "setting-invalid", args: { setting: "aliases" } },
    }),
    click: "[role=group]:has(input) > button",
  },
  "mapping-domains-wrong": page(
    { domains: "corp,, @x", domains_fault: { code: "setting-invalid", args: { setting: "domains" } }, people: ready(37, 0, 0) },
    false,
  ),
  "mapping-no-file": page({ people: { name: "no_file" } }),
  "mapping-failed": page({ people: { name: "failed", fault: { code: "connection-lost", args: { host: "sftp.ice.example" } } } }),
  "mapping-fetching": { ...page({ people: { name: "fetching", stopping: false } }), progress: FETCHING },
  "mapping-fetching-begins": page({ people: { name: "fetching", stopping: false } }),
  "mapping-fetching-stops": { ...page({ people: { name: "fetching", stopping: true } }), progress: FETCHING },
  "mapping-files": {
    ...page({ people: ready(3, 12, 34, { files: FILES, left_out: 114 }) }),
    click: "section:has([aria-pressed]) h3 button",
  },
  "mapping-files-all": page({ people: ready(3, 12, 34, { files: FILES.slice(0, 3), left_out: 0 }) }),
  "mapping-many-people": page({ people: ready(412, 3120, 14208, { files: FILES, left_out: 3 }) }),
  "mapping-people-nobody": page({
    people: { ...ready(3, 12, 34), only: "nobody", matches: 3, people: ready(3, 0, 0).people },
  }),
  "mapping-people-found-none": page({ people: ready(3, 12, 34, { search: "zzz", matches: 0, people: [] }) }),
  "mapping-people-odd": page({ people: ready(3, 0, 1, { people: ODD, matches: 4 }) }),
  "mapping-add": { ...page({}), click: ADD },
  "mapping-add-refused": { ...page({ csv: REFUSED }), click: ADD },
  "mapping-add-wrong": {
    ...page({ people: ready(3, 0, 34, { add_fault: { code: "csv-mailbox", args: {} } }) }),
    click: [ADD, SAVE],
  },
  "mapping-add-odd": {
    ...page({ people: ready(3, 0, 1, { people: ODD, matches: 4, add_fault: { code: "disk-full", args: { free: "1204224" } } }) }),
    click: [ADD, SAVE],
  },
};
