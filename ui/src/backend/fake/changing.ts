// Scenes of the page `mapping` where a connector that exists is changed: from when it counts, and what changes.
import type { DiffRow, DiffView, MappingView } from "../bindings";
import { CSV, REFUSED, START } from "./mapping";
import { ready } from "./people";
import { setupScene, type Scene, type Scenes } from "./scene";

function page(more: Partial<MappingView>, can_save = true): Scene {
  return setupScene({ name: "mapping", ...START, csv: CSV, people: ready(2, 12, 23), ...more }, {
    can_next: can_save,
    can_save,
    editing: "ICE Chat London",
  });
}

const SAME: DiffView = {
  version: 3,
  at: "2026-11-14T09:14:21Z",
  who: "anna",
  added: 0,
  removed: 0,
  changed: 0,
  same: 212,
  rows: [],
  settings: [],
};

const ROWS: DiffRow[] = [
  { key: "jdoe17", old: "jane.doe@corp.example", new: "jane.roe@corp.example" },
  { key: "bek", old: "bo.ek@corp.example", new: null },
  { key: "anoordzee", old: null, new: "ann.noordzee@corp.example" },
  { key: `im-${"0123456789".repeat(8)}`, old: null, new: `${"long".repeat(16)}@corp.example` },
];

const CHANGED: DiffView = { ...SAME, added: 2, removed: 1, changed: 1, same: 209, rows: ROWS };

const many = Array.from({ length: 100 }, (_, place): DiffRow => {
  const mailbox = `trader${place}@corp.example`;
  return { key: `trader${place}`, old: `old.${mailbox}`, new: place < 60 ? mailbox : null };
});

const DAY = { from: "2026-12-01", fault: null };

export const changingScenes: Scenes = {
  "changing-reading": page({ diff: null }),
  "changing-waits": page({ diff: null, csv: REFUSED }, false),
  "changing-no-file": page({ diff: SAME, people: { name: "no_file" } }, false),
  "changing-nothing": page({ diff: SAME }, false),
  "changing-rows": page({ diff: CHANGED }),
  "changing-settings": page({
    diff: {
      ...CHANGED,
      settings: [
        { setting: "automatic", old: "no", new: "yes" },
        { setting: "domains", old: "corp.example", new: "corp.example, corp.co.example" },
        { setting: "aliases", old: "", new: "corp-london.example → corp.example" },
        { setting: "mailboxes", old: "desk.old@partner.example", new: "" },
        { setting: "effective", old: "", new: "2026-12-01" },
      ],
    },
  }),
  "changing-first": page({ diff: { ...CHANGED, version: 0, at: "", who: "", same: 0, removed: 0, changed: 0, added: 2, rows: ROWS.slice(2) } }),
  "changing-huge": page({
    diff: { ...SAME, added: 0, removed: 340_117, changed: 601_220, same: 58_663, rows: many },
    effective: DAY,
  }),
  "changing-from-a-day": page({ diff: CHANGED, effective: DAY }),
  "changing-no-day": page({ diff: null, effective: { from: "", fault: null } }, false),
  "changing-day-wrong": page(
    { diff: null, effective: { from: "0000-02-30", fault: { code: "setting-invalid", args: { setting: "from" } } } },
    false,
  ),
};
