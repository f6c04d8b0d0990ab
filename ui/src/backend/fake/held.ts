// Scenes of held items, of the people who are missing in the mapping, and of those who are silent.
import type { HeldRow, HeldView, SilentRow, UnmappedRow } from "../bindings";
import { flyoutAt, NOTHING_HELD } from "./flyout";
import { row } from "./home";
import type { Scene, Scenes } from "./scene";

const PEOPLE: [name: string, id: string, to: string, conversation: string][] = [
  ["Olu Adeyemi", "oadeyemi", "Vera Lindqvist, Per Nyström", "EUR swaps desk"],
  ["", "jdoe7", "Per Nyström", "Per Nyström, jdoe7"],
  [
    "Maximiliane Fürstin von Hohenzollern-Sigmaringen-Mittelfranken",
    "mfvhohenzollernsigmaringenmittelfranken_internationale_handelsueberwachung",
    "Vera Lindqvist, Per Nyström, Anouk de Vries and 212 more",
    "RESIDENTIAL-MORTGAGE-BACKED-SECURITIES-EUROPE-INTERNAL-ALL-DESKS-2026-Q4",
  ],
  ["יעל כהן", "ycohen", "مريم الحسن", "דולר / שקל"],
];

const ROWS: HeldRow[] = Array.from({ length: 8 }, (_, index) => {
  const [sender = "", im_id = "", recipients = "", conversation = ""] = PEOPLE[index % PEOPLE.length] ?? [];
  const reason = index === 2 ? "item-time" : index === 5 ? "item-sender" : "held";
  return {
    item: `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0${index}`,
    reason,
    ...(reason === "item-sender" ? { sender: "", im_id: "" } : { sender, im_id }),
    recipients,
    conversation,
    file: `firm001_2026-11-${10 + index}.xml.gz.pgp`,
    place: 118 * index,
    at: index === 2 ? null : `2026-11-${10 + index}T09:${10 + index}:00Z`,
  };
});

const UNMAPPED: UnmappedRow[] = [
  { im_id: "oadeyemi", person: "Olu Adeyemi", email: "o.adeyemi@corp.example", said: 311, last: "2026-11-20", own: true },
  { im_id: "jdoe7", person: "", email: "", said: 12, last: "2026-11-19", own: true },
  { im_id: "", person: "", email: "desk.frankfurt@corp.example", said: 2, last: "2026-11-02", own: true },
  { im_id: "ycohen", person: "יעל כהן", email: "y.cohen@broker.example", said: 1402, last: "2026-11-20", own: false },
  { im_id: "msmith", person: "Mary Smith", email: "msmith@bank.example", said: 88, last: "2026-11-18", own: false },
];

const SILENT: SilentRow[] = [
  { key: "anouk.devries", mailbox: "a.devries@corp.example", last: "2026-10-02" },
  { key: "bsvensson", mailbox: "b.svensson@corp.example", last: null },
];

const HELD: HeldView = {
  ...NOTHING_HELD,
  total: 8,
  matches: 8,
  rows: ROWS.map((row) => ({ ...row, sender: "", im_id: "", recipients: "", conversation: "" })),
  days: ROWS.map((_, index) => `2026-11-${10 + index}`),
};

export const NAMED: HeldView = {
  ...HELD,
  rows: ROWS,
  named: true,
  conversations: PEOPLE.map(([, , , conversation]) => conversation),
  unmapped: UNMAPPED,
  silent: SILENT,
};

const at = (held: HeldView, run = false): Scene =>
  flyoutAt({ connector: row("ICE Chat London", { state: "succeeded_with_held", held: held.total }), held }, run);

const clicks = (scene: Scene, ...click: string[]): Scene => ({ ...scene, click });

const ADD = "#flyout-panel td button[aria-label]";

export const heldScenes: Scenes = {
  "held-none": clicks(at(NOTHING_HELD), "#flyout-tab-held"),
  "held-none-silent": clicks(at({ ...NOTHING_HELD, silent: SILENT, unmapped: UNMAPPED.slice(3) }), "#flyout-tab-held"),
  "held-unnamed": at(HELD),
  "held-reading": at({ ...HELD, reading: true }),
  "held-names-fault": at({ ...HELD, fault: { code: "vault-locked", args: {} } }),
  "held-named": at(NAMED),
  "held-selected": clicks(at(NAMED), "#flyout-panel tbody tr:nth-child(1) input", "#flyout-panel tbody tr:nth-child(3) input"),
  "held-filtered": at({
    ...NAMED,
    matches: 2,
    rows: [ROWS[0], ROWS[4]].filter((row) => row !== undefined),
    filter: { ...NAMED.filter, conversation: "EUR swaps desk" },
  }),
  "held-no-match": at({ ...NAMED, matches: 0, rows: [], filter: { ...NAMED.filter, person: "nobody" } }),
  "held-many": at({ ...NAMED, total: 128_456, matches: 128_456 }),
  "held-add": clicks(at(NAMED), ADD),
  "held-people": clicks(at(NAMED), "#flyout-panel section [aria-expanded]", "#flyout-panel section:last-child [aria-expanded]"),
  "held-mapping-changed": at({ ...NAMED, mapping_changed: true, unmapped: UNMAPPED.slice(1) }),
  "held-running": at(NAMED, true),
};
