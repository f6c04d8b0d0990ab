// Scenes of the page `credentials`.
import type { CheckView, CredentialsView, FieldView, SetupView } from "../bindings";
import { climbedTo, emptySite, failedAt, PGP_FINGERPRINT, rungs, SSH_FINGERPRINT } from "./ladders";
import { HOST_KEY, setupScene, type Scene, type Scenes } from "./scene";

const SITE = "sftp.ice.example";

const EMPTY: FieldView[] = [
  { key: "name", kind: "text", value: "", stored: false, fault: null },
  { key: "firm_code", kind: "text", value: "", stored: false, fault: null },
  { key: "password", kind: "secret", value: "", stored: false, fault: null },
  { key: "host", kind: "text", value: "", stored: false, fault: null },
  { key: "port", kind: "port", value: "22", stored: false, fault: null },
];

const VALUES: Record<string, string> = { name: "ICE Chat London", firm_code: "firm001", host: SITE };

const FILLED = EMPTY.map((field) => ({ ...field, value: VALUES[field.key] ?? field.value, stored: field.kind === "secret" }));

const NOTHING_SAVED = { ssh_key: false, pgp_key: false, ip_address: false, all: false };
const ALL_SAVED = { ssh_key: true, pgp_key: true, ip_address: true, all: true };
const KEYS: CredentialsView["keys"] = {
  name: "ready",
  ssh_fingerprint: SSH_FINGERPRINT,
  pgp_fingerprint: PGP_FINGERPRINT,
  ssh_key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIInvented chat-connectors",
};
const OUTER = { candidates: ["198.51.100.7"], inner: false, outer: "", fault: null };
const INNER = { candidates: ["10.20.0.14", "192.168.1.20"], inner: true, outer: "", fault: null };

const START: CredentialsView = {
  mode: "public",
  private_available: false,
  keys: KEYS,
  address: OUTER,
  saved: NOTHING_SAVED,
  support: { name: "real" },
  fields: EMPTY,
  can_validate: false,
  check: { state: "idle", rungs: [], host_key: null },
};

function page(more: Partial<CredentialsView>, around: Partial<SetupView> = {}): Scene {
  return setupScene({ name: "credentials", ...START, ...more }, around);
}

/** The form is filled, and the check stands like this. */
function checked(check: Partial<CheckView>, around: Partial<SetupView> = {}, more: Partial<CredentialsView> = {}): Scene {
  const state: CheckView = { state: "idle", rungs: [], host_key: null, ...check };
  return page({ saved: ALL_SAVED, fields: FILLED, can_validate: true, check: state, ...more }, around);
}

const hostKey = { host: SITE, fingerprint: HOST_KEY };
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
  "credentials-private-later": page({ mode: "private" }),
  "credentials-private": page({ mode: "private", private_available: true }),
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
  "credentials-host-key": checked({ state: "host_key", rungs: keyRung, host_key: hostKey }),
  "credentials-refused": checked({ state: "refused", rungs: keyRung }),
  "credentials-failed-tcp": checked({
    state: "failed",
    rungs: failedAt("tcp", { code: "connection-timed-out", args: { host: SITE, port: "22", seconds: "15" } }),
  }),
  "credentials-failed-password": checked({
    state: "failed",
    rungs: failedAt("password", { code: "password-refused", args: {} }, { method: "password" }),
  }),
  "credentials-failed-host-key": checked({
    state: "failed",
    rungs: failedAt("host_key", {
      code: "host-key-changed",
      args: { host: SITE, seen: HOST_KEY, accepted: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8" },
    }),
  }),
  "credentials-failed-recipients": checked({
    state: "failed",
    rungs: failedAt(
      "recipients",
      { code: "wrong-key", args: { file_keys: "1122334455667788", own_keys: "C2D94E5310AF7C26" } },
      { file_keys: "1122334455667788", own_keys: "C2D94E5310AF7C26" },
    ),
  }),
  "credentials-succeeded": checked({ state: "succeeded", rungs: rungs() }, { can_next: true }),
  "credentials-succeeded-empty": checked({ state: "succeeded", rungs: emptySite() }, { can_next: true }),
  "credentials-outdated": checked({ state: "outdated", rungs: rungs() }),
};
