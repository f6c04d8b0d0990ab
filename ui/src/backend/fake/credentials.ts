// Scenes of the page `credentials`.
import type { CheckView, CredentialsView, FieldView, HostKeyView, SetupView } from "../bindings";
import { EMPTY, FILLED, SITE, VALUES } from "./fields";
import { climbedTo, emptySite, failedAt, PGP_FINGERPRINT, rungs, SSH_FINGERPRINT } from "./ladders";
import { HOST_KEY, setupScene, type Scene, type Scenes } from "./scene";

export const NOTHING_SAVED = { ssh_key: false, pgp_key: false, ip_address: false, all: false };
export const ALL_SAVED = { ssh_key: true, pgp_key: true, ip_address: true, all: true };
export const KEYS: Extract<CredentialsView["keys"], { name: "ready" }> = {
  name: "ready",
  ssh_fingerprint: SSH_FINGERPRINT,
  pgp_fingerprint: PGP_FINGERPRINT,
  ssh_key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIInvented chat-connectors",
  made: "2026-11-21",
  older: [],
  can_renew: true,
};
const OUTER = { candidates: ["198.51.100.7"], inner: false, outer: "", fault: null };
const INNER = { candidates: ["10.20.0.14", "192.168.1.20"], inner: true, outer: "", fault: null };

const IDLE: CheckView = { state: "idle", rungs: [], host_key: null, support_text: null };

export const START: CredentialsView = {
  mode: "public",
  focus: null,
  keys: KEYS,
  address: OUTER,
  saved: NOTHING_SAVED,
  support: { name: "real" },
  rehearsal: null,
  fields: EMPTY,
  can_validate: false,
  trust: { accepted: [], revoked: [], imported: null, expected: null },
  check: IDLE,
  retire: null,
};

export function page(more: Partial<CredentialsView>, around: Partial<SetupView> = {}): Scene {
  return setupScene({ name: "credentials", ...START, ...more }, around);
}

/** The form is filled, and the check stands like this. */
export function checked(check: Partial<CheckView>, around: Partial<SetupView> = {}, more: Partial<CredentialsView> = {}): Scene {
  const state: CheckView = { ...IDLE, ...check };
  return page({ saved: ALL_SAVED, fields: FILLED, can_validate: true, check: state, ...more }, around);
}

export const SHOWN: HostKeyView = {
  host: SITE,
  algorithm: "ssh-ed25519",
  fingerprint: HOST_KEY,
  md5: "MD5:5c:1e:9b:20:77:4f:a3:d8:06:b2:e4:11:8a:cf:90:3d",
  accepted: [],
  given: "",
  verdict: "empty",
};
const unknown = { code: "host-key-unknown", args: { host: SITE, seen: HOST_KEY } } as const;
const keyRung = failedAt("host_key", unknown, { algorithm: "ssh-ed25519", fingerprint: HOST_KEY });

const practice = { practice: true };
const practiceForm = EMPTY.map((field) => ({
  ...field,
  value: { ...VALUES, name: "Practice", host: "127.0.0.1", port: "40222" }[field.key] ?? "",
  stored: field.kind === "secret",
}));

export const credentialsScenes: Scenes = {
  "credentials-unchosen": page({ mode: null }),
  "credentials-making-keys": page({ keys: { name: "making" } }),
  "credentials-keys-failed": page({ keys: { name: "failed", fault: { code: "disk-full", args: { free: "1204224" } } } }),
  credentials: page({}),
  "credentials-inner-address": page({ address: INNER, saved: { ...NOTHING_SAVED, ssh_key: true } }),
  "credentials-outer-wrong": page({
    address: { ...INNER, outer: "203.0.113", fault: { code: "setting-invalid", args: { setting: "address" } } },
  }),
  "credentials-no-address": page({ address: { ...OUTER, candidates: [] } }),
  "credentials-saved": page({ saved: ALL_SAVED, address: { ...INNER, outer: "203.0.113.7" } }),
  "credentials-practice-waiting": page({ saved: ALL_SAVED, support: { name: "waiting" } }, practice),
  "credentials-practice-working": page({ saved: ALL_SAVED, support: { name: "working" } }, practice),
  "credentials-practice-failed": page(
    { saved: ALL_SAVED, support: { name: "failed", fault: { code: "internal", args: { where: "practice" } } } },
    practice,
  ),
  "credentials-practice-answered": page(
    { saved: ALL_SAVED, support: { name: "answered", host_key: HOST_KEY }, fields: practiceForm, can_validate: true },
    practice,
  ),
  "credentials-field-faults": page({
    saved: ALL_SAVED,
    fields: FILLED.map((field): FieldView => {
      switch (field.key) {
        case "name":
          return { ...field, fault: { code: "connector-exists", args: { connector: field.value } } };
        case "host":
          return { ...field, value: "sftp..ice", fault: { code: "setting-invalid", args: { setting: "host" } } };
        case "port":
          return { ...field, value: "220000", fault: { code: "setting-invalid", args: { setting: "port" } } };
        default:
          return field;
      }
    }),
  }),
  "credentials-filled": checked({}),
  "credentials-climbing": checked({ state: "climbing", rungs: climbedTo("ssh") }),
  "credentials-host-key": checked({ state: "host_key", rungs: keyRung, host_key: SHOWN }),
  "credentials-refused": checked({ state: "refused", rungs: keyRung }),
  "credentials-succeeded": checked({ state: "succeeded", rungs: rungs() }, { can_next: true }),
  "credentials-succeeded-empty": checked({ state: "succeeded", rungs: emptySite() }, { can_next: true }),
  "credentials-outdated": checked({ state: "outdated", rungs: rungs() }),
};
