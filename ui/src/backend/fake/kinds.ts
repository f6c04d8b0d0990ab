// Scenes of the kinds that are signed in to with an account: their pages, as far as they differ from those with keys.
import type { CheckView, CredentialsView, FieldView, Flyout, MappingView, ReviewRow, SetupView } from "../bindings";
import { ALL_SAVED, NOTHING_SAVED, SHOWN, START } from "./credentials";
import { field } from "./fields";
import { FLYOUT, flyoutAt } from "./flyout";
import { NAMED } from "./held";
import { row } from "./home";
import { failedAt, rungs } from "./ladders";
import { CSV, START as MAPPING } from "./mapping";
import { DESTINATION } from "./places";
import { ready } from "./people";
import { ROWS } from "./review";
import { factsOf, HOST_KEY, setupScene, type Scene, type Scenes } from "./scene";
import { SUPPORT_TEXT } from "./rungs";
import { DAILY } from "./schedule";

const TELEGRAM = "telegram-archiver";
const LIVEPERSON = "liveperson";
const SITE = "drop.telemessage.example";

const EMPTY: FieldView[] = [
  field("name", "text"),
  field("user_name", "text"),
  field("password", "secret"),
  field("host", "text"),
  field("port", "port", { value: "22" }),
];
const VALUES: Record<string, string> = { name: "Telegram Archiver Stockholm", user_name: "corp-admin", host: SITE };
const FILLED = EMPTY.map((one) => ({ ...one, value: VALUES[one.key] ?? one.value, stored: one.kind === "secret" }));

/** No key is asked for: the rungs of both say so. */
const RUNGS = rungs().map((rung) => (rung.name === "key" ? { ...rung, state: "not_tried" as const, seen: { asked: "no" } } : rung));

function account(kind: string, more: Partial<CredentialsView> = {}, around: Partial<SetupView> = {}): Scene {
  const view: CredentialsView = { ...START, mode: null, keys: { name: "making" }, fields: EMPTY, ...more };
  return setupScene({ name: "credentials", ...view }, { kind, ...around });
}

function checked(kind: string, check: Partial<CheckView>, around: Partial<SetupView> = {}): Scene {
  const state: CheckView = { ...START.check, ...check };
  const saved = { ...NOTHING_SAVED, ip_address: true };
  return account(kind, { fields: FILLED, can_validate: true, saved, check: state }, around);
}

const wrong = (key: string) => ({ code: "setting-invalid", args: { setting: key } }) as const;
const FAULTS = FILLED.map((one): FieldView => {
  switch (one.key) {
    case "port":
      return { ...one, value: "twenty", fault: wrong("port") };
    case "name":
      return { ...one, fault: { code: "connector-exists", args: { connector: one.value } } };
    default:
      return { ...one, value: "", stored: false, fault: wrong(one.key) };
  }
});
const PRACTICE = FILLED.map((one) => ({
  ...one,
  value: { name: "Practice Telegram Archiver", user_name: "practice-telegram-archiver", host: "127.0.0.1", port: "40222" }[one.key] ?? "",
}));

function mapping(kind: string, more: Partial<MappingView> = {}, around: Partial<SetupView> = {}): Scene {
  const folder = kind === LIVEPERSON ? "Inbox/LivePerson Conversational Cloud DataParser" : "Telegram Archiver";
  return setupScene({ name: "mapping", ...MAPPING, destination: { ...DESTINATION, folder }, ...more }, { kind, can_next: true, ...around });
}

const NUMBERS = ["+46701234567", "+31612345678", "+33612345678"];
const MOBILE = {
  ...CSV,
  rows: NUMBERS.length,
  table: {
    search: "",
    matches: NUMBERS.length,
    rows: NUMBERS.map((key, place) => ({ key, mailbox: `user${place + 1}@corp.example` })),
  },
};
const PHONES = ready(2, 3, 7);
const SPEAKERS = { ...PHONES, people: PHONES.people.map((one, place) => ({ ...one, im_id: `+4670123${4500 + place}` })) };

function review(kind: string): Scene {
  const value: Record<string, string> = { name: "Telegram Archiver Stockholm", host: SITE, folder: kind };
  const rows = ROWS.filter(({ key }) => key !== "mode" && (key !== "csv" || kind === TELEGRAM)).map(
    (one): ReviewRow =>
      one.key === "firm_code" ? { ...one, key: "user_name", value: "corp-admin" } : { ...one, value: value[one.key] ?? one.value },
  );
  return setupScene(
    { name: "review", rows, schedule: DAILY, preview: { name: "idle" }, finishing: false, fault: null },
    { kind, can_next: true },
  );
}

function flyout(kind: string, tab: string, more: Partial<Flyout> = {}): Scene {
  const properties = {
    ...FLYOUT.properties,
    facts: factsOf(kind),
    firm_code: "corp-admin",
    host: SITE,
    folder: kind === LIVEPERSON ? "Inbox/LivePerson Conversational Cloud DataParser" : "Telegram Archiver",
  };
  const shown = flyoutAt({ connector: row("ICE Chat London", { kind, held: more.held?.total ?? 0 }), properties, ...more });
  return { ...shown, click: `#flyout-tab-${tab}` };
}

export const kindScenes: Scenes = {
  "kind-account-telegram": account(TELEGRAM),
  "kind-account-telegram-faults": account(TELEGRAM, { fields: FAULTS }),
  "kind-account-telegram-host-key": checked(TELEGRAM, {
    state: "host_key",
    rungs: failedAt("host_key", { code: "host-key-unknown", args: { host: SITE, seen: HOST_KEY } }),
    host_key: { ...SHOWN, host: SITE },
  }),
  "kind-account-telegram-failed": checked(TELEGRAM, {
    state: "failed",
    rungs: failedAt("password", { code: "password-refused", args: {} }, { method: "password" }, { name: "field", key: "password" }),
    support_text: SUPPORT_TEXT,
  }),
  "kind-account-telegram-succeeded": checked(TELEGRAM, { state: "succeeded", rungs: RUNGS }, { can_next: true }),
  "kind-account-telegram-practice": account(
    TELEGRAM,
    { fields: PRACTICE, can_validate: true, support: { name: "answered", host_key: HOST_KEY } },
    { practice: true },
  ),
  "kind-account-telegram-practice-working": account(TELEGRAM, { support: { name: "working" } }, { practice: true }),
  "kind-account-telegram-practice-failed": account(
    TELEGRAM,
    { support: { name: "failed", fault: { code: "internal", args: { where: "practice" } } } },
    { practice: true },
  ),
  "kind-account-telegram-editing": account(
    TELEGRAM,
    { fields: FILLED.map((one) => ({ ...one, fixed: one.key === "name" })), can_validate: true, saved: ALL_SAVED },
    { editing: "Telegram Archiver Stockholm", can_next: true },
  ),
  "kind-account-liveperson": account(LIVEPERSON),
  "kind-account-liveperson-succeeded": checked(LIVEPERSON, { state: "succeeded", rungs: RUNGS }, { can_next: true }),
  "kind-terms-telegram": setupScene({ name: "terms", version: "2026-11", accepted: null }, { kind: TELEGRAM }),
  "kind-terms-liveperson": setupScene({ name: "terms", version: "2026-11", accepted: null }, { kind: LIVEPERSON }),
  "kind-mapping-telegram": mapping(TELEGRAM, { people: SPEAKERS, csv: MOBILE }),
  "kind-mapping-telegram-add": { ...mapping(TELEGRAM, { people: SPEAKERS }), click: "[data-adds]" },
  "kind-mapping-telegram-faults": mapping(
    TELEGRAM,
    {
      people: SPEAKERS,
      csv: {
        ...MOBILE,
        mistakes: [{ fault: { code: "csv-key-empty", args: { row: "4", column: "A" } }, value: "", suggestion: null }],
        mistake_count: 1,
      },
    },
    { can_next: false },
  ),
  "kind-mapping-liveperson": mapping(LIVEPERSON, { people: ready(2, 0, 9) }),
  "kind-mapping-liveperson-complete": mapping(LIVEPERSON, { people: ready(0, 0, 9) }),
  "kind-review-telegram": review(TELEGRAM),
  "kind-review-liveperson": review(LIVEPERSON),
  "kind-flyout-telegram": flyout(TELEGRAM, "properties"),
  "kind-flyout-telegram-status": flyout(TELEGRAM, "status"),
  "kind-held-telegram": flyout(TELEGRAM, "held", { held: NAMED }),
  "kind-flyout-liveperson": flyout(LIVEPERSON, "properties"),
  "kind-held-liveperson": flyout(LIVEPERSON, "held", { held: NAMED }),
};
