// Scenes of Search.
import type { FoundView, HitRow, MailView, SearchView } from "../bindings";
import { scene, type Scene, type Scenes } from "./scene";

const QUERY = { words: "“ten year” swap*", person: "lindqvist", conversation: "", from: "2026-11-01", to: "2026-11-20" };
const NO_QUERY = { words: "", person: "", conversation: "", from: "", to: "" };

const KEY = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0";

const piece = (text: string, hit = false) => ({ text, hit });

const HITS: HitRow[] = [
  {
    item: `${KEY}0`,
    at: "2026-11-20T09:14:00Z",
    conversation: "EUR swaps desk",
    sender: "Vera Lindqvist",
    recipients: "Per Nyström, Olu Adeyemi",
    snippet: [
      piece("… can do the "),
      piece("ten year", true),
      piece(" against bunds, the "),
      piece("swaps", true),
      piece(" desk says 2.41 mid, good for fifty until noon …"),
    ],
    copies: 3,
  },
  {
    item: `${KEY}1`,
    at: "2026-11-19T16:02:00Z",
    conversation: "דולר / שקל",
    sender: "יעל כהן",
    recipients: "Vera Lindqvist, مريم الحسن",
    snippet: [piece("מה עם ה־"), piece("swap", true), piece(" לשנתיים? נדבר מחר בבוקר")],
    copies: 1,
  },
  {
    item: `${KEY}2`,
    at: "2026-11-02T07:30:00Z",
    conversation: "",
    sender: "Maximiliane Fürstin von Hohenzollern-Sigmaringen-Mittelfranken",
    recipients: "Vera Lindqvist, Per Nyström, Anouk de Vries and 212 more",
    snippet: [piece(`https://research.example/${"x".repeat(180)}/`), piece("swaps", true), piece("?ten=year")],
    copies: 215,
  },
];

const MAIL: MailView = {
  from: "Vera Lindqvist <vera.lindqvist@corp.example>",
  to: "Per Nyström <per.nystrom@corp.example>, Olu Adeyemi <o.adeyemi@corp.example>",
  subject: "EUR swaps desk",
  date: "2026-11-20T09:14:00Z",
  text: "can do the ten year against bunds, the swaps desk says 2.41 mid, good for fifty until noon\n",
  cut: false,
  headers: [
    { header: "Message-ID", value: `<${KEY}0@chat.invalid>` },
    { header: "X-Chat-File", value: `${KEY}9` },
  ],
  attachments: [],
};

const READY = { name: "ready" as const, items: 1_482_311, bytes: 1_240_000_000 };

const FOUND: Extract<FoundView, { name: "ready" }> = {
  name: "ready",
  total: 214,
  more: false,
  hits: HITS,
  page: 1,
  pages: 5,
  milliseconds: 12,
};

const START: SearchView = {
  practice: false,
  has_practice: false,
  index: READY,
  query: NO_QUERY,
  query_fault: null,
  found: { name: "idle" },
  mail: null,
  exporting: false,
};

const at = (more: Partial<SearchView>, ...click: string[]): Scene => {
  const shown = scene({ name: "search", ...START, ...more });
  return click.length === 0 ? shown : { ...shown, click };
};

const found = (more: Partial<typeof FOUND> = {}): Partial<SearchView> => ({ query: QUERY, found: { ...FOUND, ...more } });

const COPIES = ["vera.lindqvist", "per.nystrom", `${"long".repeat(20)}.adeyemi`].map((person, index) => ({
  file: `ICE Chat London/${person}@corp.example/ICE Chat/2026-11-20.mbox`,
  position: 118 * (index + 1),
  offset: 482_113 * (index + 1),
}));

export const searchScenes: Scenes = {
  "search-opening": at({ index: { name: "opening" } }),
  "search-off": at({ index: { name: "off" } }),
  "search-building": at({ index: { name: "building", done: 18_204, total: 48_204 } }),
  "search-building-first": at({ index: { name: "building", done: 0, total: 0 } }),
  "search-index-failed": at({ index: { name: "failed", fault: { code: "disk-full", args: { free: "0" } } } }),
  "search-ready": at({}),
  "search-practice": at({ practice: true, has_practice: true }),
  "search-searching": at({ query: QUERY, found: { name: "searching" } }),
  "search-found": at({ ...found(), has_practice: true }),
  "search-found-more": at(found({ total: 100_000, more: true, page: 3, pages: 2000 })),
  "search-selected": at(found(), "ol li:nth-child(1) input", "ol li:nth-child(2) input", "[aria-expanded]"),
  "search-exporting": at({ ...found(), exporting: true }),
  "search-nothing": at(found({ total: 0, hits: [], pages: 0 })),
  "search-days": at({ query: { ...QUERY, from: "2026-11-20", to: "2026-11-01" }, query_fault: { code: "setting-invalid", args: {} } }),
  "search-failed": at({ query: QUERY, found: { name: "failed", fault: { code: "disk-failed", args: {} } } }),
  "search-mail": at({ ...found(), mail: { item: `${KEY}0`, mail: MAIL, copies: COPIES } }),
};
