// Scenes of Validate connection that fails: one for each fault, with where it is mended and the text for the support.
import type { ErrorCode, Mend, RungName, SupportText } from "../bindings";
import { checked } from "./credentials";
import { SITE } from "./fields";
import { failedAt, PGP_FINGERPRINT, SSH_FINGERPRINT } from "./ladders";
import { HOST_KEY, type Scenes } from "./scene";

export const SUPPORT_TEXT: SupportText = {
  english: `To the support of ICE Chat

Our connection to our SFTP site does not work yet.

Firm code: firm001
Site: ${SITE}, port 22
We connect from: 198.51.100.7
Time (UTC): 2026-11-21T07:30:04Z
Step: Host key
Seen: ${HOST_KEY}

Please tell us whether this is right, and what we have to change.

Please answer to the person who sent you this. Do not send a password by plain e-mail.`,
  own: `Till supporten för ICE Chat

Vår anslutning till vår SFTP-server fungerar inte än.

Företagskod: firm001
Server: ${SITE}, port 22
Tid (UTC): 2026-11-21T07:30:04Z`,
};

export const SUPPORT_BUTTON = "[data-state=failed] button[aria-haspopup=dialog]";

const field = (key: string): Mend => ({ name: "field", key });
const IP: Mend = { name: "ip_address" };
const at = { host: SITE, port: "22" };
const day = { file: "firm001_2026-11-20.xml.pgp" };

const KEYS = { file_keys: "1122334455667788", own_keys: PGP_FINGERPRINT };
const tried = { address: "198.51.100.24:22" };

type Failed = [rung: RungName, code: ErrorCode, args: Record<string, string>, mend: Mend | null, seen?: Record<string, string>];

const FAILED: Failed[] = [
  ["name", "name-not-found", at, field("host")],
  ["tcp", "network-unreachable", at, null, tried],
  ["tcp", "connection-refused", at, field("port"), tried],
  ["tcp", "connection-timed-out", { ...at, seconds: "15" }, IP, tried],
  ["ssh", "not-ssh", at, field("port"), { answer: "HTTP/1.1 400 Bad Request" }],
  ["ssh", "ssh-closed", at, IP],
  ["ssh", "ssh-silent", { ...at, seconds: "20" }, field("port")],
  ["ssh", "ssh-handshake", at, null, { missing: "key_exchange", offered: "diffie-hellman-group1-sha1" }],
  ["host_key", "host-key-revoked", { ...at, seen: HOST_KEY }, { name: "host_key" }, { algorithm: "ssh-ed25519", fingerprint: HOST_KEY }],
  ["host_key", "host-key-certificate", at, { name: "host_key" }],
  ["key", "key-refused", { fingerprint: SSH_FINGERPRINT }, { name: "ssh_key" }, { fingerprint: SSH_FINGERPRINT }],
  ["password", "password-refused", {}, field("password"), { method: "password" }],
  ["password", "password-expired", {}, field("password"), { method: "password" }],
  ["password", "too-many-attempts", {}, field("password")],
  ["password", "authentication-wanted", { wanted: "hostbased" }, null],
  ["sftp", "sftp-refused", {}, null],
  ["folder", "folder-unreadable", { path: "/" }, field("firm_code")],
  ["recipients", "wrong-key", KEYS, { name: "pgp_key" }, KEYS],
  ["decrypt", "password-encrypted", day, { name: "pgp_key" }],
  ["decrypt", "incomplete", { ...day, bytes: "4812003" }, null],
  ["decrypt", "altered", day, null],
  ["decrypt", "unprotected", day, null],
  ["recipients", "not-encrypted", day, { name: "pgp_key" }],
  ["parse", "format-unknown", { root: "report" }, null],
  ["local", "disk-full", { free: "1204224" }, null],
  ["destination", "destination-sign-in", { host: "mail.corp.example", reason: "AUTHENTICATIONFAILED" }, null, { kind: "imap", server: "mail.corp.example:993" }],
  ["local", "clock-wrong", { clock: "2024-01-01T00:00:00Z", file_time: "2026-11-20T23:05:12Z" }, null],
];

/** What only this computer can mend is nothing for the support of the site. */
const OWN = new Set<ErrorCode>(["network-unreachable", "disk-full", "clock-wrong", "destination-sign-in"]);

const failed = FAILED.map(([rung, code, args, mend, seen]) => [
  `rung-${code}`,
  checked({
    state: "failed",
    rungs: failedAt(rung, { code, args }, seen, mend),
    support_text: OWN.has(code) ? null : SUPPORT_TEXT,
  }),
]);

const refused = checked({
  state: "failed",
  rungs: failedAt("key", { code: "key-refused", args: { fingerprint: SSH_FINGERPRINT } }, {}, { name: "ssh_key" }),
  support_text: SUPPORT_TEXT,
});

export const rungScenes: Scenes = {
  ...Object.fromEntries(failed),
  "support-text": { ...refused, click: SUPPORT_BUTTON },
};
