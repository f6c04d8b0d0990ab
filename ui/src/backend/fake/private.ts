// Scenes of the private keys mode: what a key field shows.
import type { CredentialsView, Fault, FieldView, KeyFactsView, KeyFactView } from "../bindings";
import { ALL_SAVED, NOTHING_SAVED, page } from "./credentials";
import { EMPTY_PRIVATE, FILLED_PRIVATE } from "./fields";
import { PGP_FINGERPRINT, SSH_FINGERPRINT } from "./ladders";
import type { Scene, Scenes } from "./scene";

const SSH: KeyFactView = {
  algorithm: "RSA",
  bits: 4096,
  fingerprint: SSH_FINGERPRINT,
  owner: "chat-archive@corp.example",
  created: null,
  expires: null,
  days_left: null,
  revoked: false,
  weak: false,
  decrypts: false,
};
const PGP: KeyFactView = {
  ...SSH,
  fingerprint: PGP_FINGERPRINT,
  owner: "Chat archive, Corp plc <chat-archive@corp.example>",
  created: "2024-03-01",
  expires: "2028-03-01",
  days_left: 831,
  decrypts: true,
};
const HIDDEN: KeyFactView = { ...SSH, algorithm: "", bits: 0, fingerprint: "", owner: "" };

export const SSH_FACTS: KeyFactsView = { form: "openssh", passphrase: "opens", keys: [SSH] };
export const PGP_FACTS: KeyFactsView = { form: "pgp_armored", passphrase: "opens", keys: [PGP] };
const pgp = (more: Partial<KeyFactView>): KeyFactsView => ({ ...PGP_FACTS, keys: [{ ...PGP, ...more }] });
const ssh = (more: Partial<KeyFactView>, form = "openssh"): KeyFactsView => ({ ...SSH_FACTS, form, keys: [{ ...SSH, ...more }] });

const fault = (code: Fault["code"], args: Record<string, string> = {}): Fault => ({ code, args });

/** The filled form, with both keys, and changes to some of its fields. */
export function withKeys(changes: Record<string, Partial<FieldView>> = {}): FieldView[] {
  const keys: Record<string, Partial<FieldView>> = {
    pgp_private_key: { stored: true, key_facts: PGP_FACTS },
    pgp_passphrase: { stored: true },
    ssh_private_key: { stored: true, key_facts: SSH_FACTS },
    ssh_passphrase: { stored: true },
  };
  return FILLED_PRIVATE.map((one) => ({ ...one, ...keys[one.key], ...changes[one.key] }));
}

const at = (fields: FieldView[], more: Partial<CredentialsView> = {}): Scene =>
  page({ mode: "private", saved: { ...NOTHING_SAVED, ip_address: true }, fields, ...more });
const pgpKey = (more: Partial<FieldView>, passphrase: Partial<FieldView> = {}) =>
  at(withKeys({ pgp_private_key: more, pgp_passphrase: passphrase }));
const sshKey = (more: Partial<FieldView>, passphrase: Partial<FieldView> = {}) =>
  at(withKeys({ ssh_private_key: more, ssh_passphrase: passphrase }));
const refused = (code: Fault["code"], args: Record<string, string> = {}): Partial<FieldView> => ({
  stored: false,
  key_facts: null,
  fault: fault(code, { setting: "ssh_private_key", ...args }),
});

const RING: KeyFactsView = {
  ...PGP_FACTS,
  form: "pgp_binary",
  keys: [
    PGP,
    { ...PGP, fingerprint: "1122334455667788990011223344556677889900", created: "2021-03-01", expires: "2024-03-01", days_left: -630 },
    {
      ...PGP,
      algorithm: "Ed25519",
      bits: 256,
      fingerprint: "AABBCCDDEEFF00112233445566778899AABBCCDD",
      owner: "",
      expires: null,
      days_left: null,
      decrypts: false,
    },
  ],
};

export const privateScenes: Scenes = {
  "private-empty": page({ mode: "private", fields: EMPTY_PRIVATE }),
  "private-filled": at(withKeys(), { saved: ALL_SAVED, can_validate: true }),
  "private-no-passphrase": sshKey(
    { key_facts: { ...ssh({ algorithm: "Ed25519", bits: 256 }), passphrase: "not_needed" } },
    { stored: false },
  ),
  "private-passphrase-missing": sshKey(
    { key_facts: { form: "putty3", passphrase: "missing", keys: [HIDDEN] } },
    { stored: false, fault: fault("setting-invalid", { setting: "ssh_passphrase" }) },
  ),
  "private-passphrase-wrong": pgpKey(
    { key_facts: { ...PGP_FACTS, passphrase: "wrong" } },
    { fault: fault("wrong-passphrase", { setting: "pgp_private_key" }) },
  ),
  "private-expires": pgpKey({ key_facts: pgp({ expires: "2026-12-21", days_left: 30 }) }),
  "private-expired": pgpKey({ key_facts: pgp({ expires: "2026-10-01", days_left: -51 }) }),
  "private-revoked": pgpKey({ key_facts: pgp({ revoked: true }) }),
  "private-weak": sshKey({ key_facts: ssh({ bits: 1024 }, "pkcs1") }),
  "private-ring": pgpKey({ key_facts: RING }),
  "private-reading": at(withKeys({ pgp_private_key: { stored: false, key_facts: null, reading: true } })),
  "private-reading-again": sshKey({ reading: true, key_facts: { form: "pkcs8", passphrase: "missing", keys: [HIDDEN] } }),
  "private-unreadable": sshKey(refused("key-unreadable")),
  "private-public": sshKey(refused("key-is-public")),
  "private-unsupported": sshKey(refused("key-unsupported", { form: "cipher" })),
  "private-other-kind": sshKey(refused("key-is-other-kind", { kind: "pgp" })),
  "private-focus": at(EMPTY_PRIVATE, { focus: { name: "field", key: "ssh_private_key" } }),
};
