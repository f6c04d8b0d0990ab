// Scenes of the page `mapping`.
import type { CsvView, Fault, MappedBy, MappingView, PeopleView, PersonRow } from "../bindings";
import { setupScene, type Scene, type Scenes } from "./scene";

const NAMES = ["Jane Doe", "Richard Roe", "Åsa Öberg", "Jan de Vries", "Élodie Lefèvre", "Mary Major", "Bo Ek", "Ann Noordzee"];

function person(place: number, mapped: MappedBy): PersonRow {
  const name = NAMES[place % NAMES.length] ?? "";
  const id = `trader${place + 101}`;
  const email = mapped === "nobody" ? (place % 3 === 0 ? "" : `${id}@broker.example`) : `${id}@corp.example`;
  const mailbox = mapped === "nobody" ? "" : `${id}@corp.example`;
  return { im_id: place % 7 === 6 ? "" : id, person: place === 2 ? "" : name, email, mapped, mailbox };
}

function ready(nobody: number, by_csv: number, by_email: number): PeopleView {
  const ways: MappedBy[] = [
    ...Array<MappedBy>(nobody).fill("nobody"),
    ...Array<MappedBy>(by_csv).fill("csv"),
    ...Array<MappedBy>(by_email).fill("email"),
  ];
  const people = ways.slice(0, 500).map((mapped, place) => person(place, mapped));
  return { name: "ready", file: "2026-11-20.xml.pgp", nobody, by_csv, by_email, people };
}

const START: MappingView = {
  automatic: true,
  domains: "corp.example",
  domains_fault: null,
  suggested: [],
  csv: null,
  archive: "/home/anna/Chat Connectors/archive",
  folder: "ICE Chat",
  people: ready(3, 0, 34),
};

function page(more: Partial<MappingView>, can_next = true): Scene {
  return setupScene({ name: "mapping", ...START, ...more }, { can_next });
}

const CSV: CsvView = {
  file: "mapping-london.csv",
  rows: 212,
  first: [
    { key: "jdoe17", mailbox: "jane.doe@corp.example" },
    { key: "rroe2", mailbox: "richard.roe@corp.example" },
    { key: "aoberg", mailbox: "asa.oberg@corp.example" },
  ],
  faults: [],
  fault_count: 0,
  notices: [],
};

const FAULTS: Fault[] = [
  { code: "csv-key-empty", args: { row: "7", column: "A" } },
  { code: "csv-mailbox", args: { row: "12", column: "B" } },
  { code: "csv-key-double", args: { row: "41", column: "A", first_row: "18" } },
  { code: "csv-quote", args: { row: "96", column: "B" } },
];

const NOTICES: CsvView["notices"] = [
  { code: "column-ignored", args: { column: "C Department" } },
  { code: "case-only", args: { row: "30", first_row: "12" } },
  { code: "looks-calculated", args: { row: "88" } },
];

const many = Array.from({ length: 100 }, (_, place): Fault => ({ code: "csv-mailbox", args: { row: `${place + 2}`, column: "B" } }));

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
  "mapping-practice": setupScene({ name: "mapping", ...START }, { can_next: true, practice: true }),
  "mapping-complete": page({ people: ready(0, 3, 34), csv: CSV }),
  "mapping-manual": page({ automatic: false, csv: CSV, people: ready(6, 31, 0) }),
  "mapping-csv": page({ csv: CSV, people: ready(2, 12, 23) }),
  "mapping-csv-notices": page({ csv: { ...CSV, notices: NOTICES }, people: ready(2, 12, 23) }),
  "mapping-csv-faults": page({ csv: { ...CSV, rows: 208, first: [], faults: FAULTS, fault_count: 4 } }),
  "mapping-csv-many-faults": page({ csv: { ...CSV, rows: 0, first: [], faults: many, fault_count: 1733, notices: NOTICES } }),
  "mapping-csv-header": page({
    csv: { ...CSV, rows: 0, first: [], faults: [{ code: "csv-header", args: { row: "1" } }], fault_count: 1 },
  }),
  "mapping-domains-wrong": page(
    { domains: "corp,, @x", domains_fault: { code: "setting-invalid", args: { setting: "domains" } }, people: ready(37, 0, 0) },
    false,
  ),
  "mapping-no-file": page({ people: { name: "no_file" } }),
  "mapping-failed": page({ people: { name: "failed", fault: { code: "connection-lost", args: { host: "sftp.ice.example" } } } }),
  "mapping-many-people": page({ people: ready(412, 3120, 14208) }),
};
