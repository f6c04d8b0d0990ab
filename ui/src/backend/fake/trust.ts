// Scenes of host keys: a changed one with each verdict, and whom the connector trusts.
import type { CredentialsView, ExpectedView, HostKeyView, TrustView } from "../bindings";
import { ALL_SAVED, checked, page, SHOWN, START } from "./credentials";
import { FILLED } from "./fields";
import { failedAt } from "./ladders";
import { HOST_KEY, OTHER_KEY, type Scene, type Scenes } from "./scene";
import { SUPPORT_TEXT } from "./rungs";

const CHANGED: HostKeyView = { ...SHOWN, accepted: [OTHER_KEY] };
const keyRung = failedAt(
  "host_key",
  { code: "host-key-changed", args: { host: SHOWN.host, seen: HOST_KEY, accepted: OTHER_KEY } },
  { algorithm: "ssh-ed25519", fingerprint: HOST_KEY },
);

const shown = (more: Partial<HostKeyView>): Scene =>
  checked({ state: "host_key", rungs: keyRung, host_key: { ...SHOWN, ...more } });
const changed = (more: Partial<HostKeyView>): Scene =>
  checked(
    { state: "host_key", rungs: keyRung, host_key: { ...CHANGED, ...more }, support_text: SUPPORT_TEXT },
    {},
    { trust: { ...START.trust, accepted: [OTHER_KEY] } },
  );

const HEAD = '[data-place="host_key"] button';
/** The section is closed unless there is something in it. */
const trusts = (trust: Partial<TrustView>, more: Partial<CredentialsView> = {}): Scene =>
  page({ saved: ALL_SAVED, fields: FILLED, can_validate: true, trust: { ...START.trust, ...trust }, ...more });
const expects = (expected: Partial<ExpectedView>): Scene =>
  trusts({
    accepted: [HOST_KEY],
    expected: { fingerprint: "", fingerprint_fault: null, from: { text: "", fault: null }, ...expected },
  });

const invalid = { code: "setting-invalid", args: { setting: "host_key" } } as const;

export const trustScenes: Scenes = {
  "host-key-equal": shown({ given: HOST_KEY, verdict: "equal" }),
  "host-key-unequal": shown({ given: OTHER_KEY, verdict: "unequal" }),
  "host-key-part": shown({ given: HOST_KEY.slice(0, 20), verdict: "part" }),
  "host-key-other-kind": shown({ given: "firm001", verdict: "other_kind" }),
  "host-key-changed": changed({}),
  "host-key-changed-equal": changed({ given: SHOWN.md5, verdict: "equal" }),
  "host-key-changed-unequal": changed({ given: OTHER_KEY, verdict: "unequal" }),
  "host-key-changed-part": changed({ given: HOST_KEY.slice(0, 20), verdict: "part" }),
  "host-key-changed-other-kind": changed({ given: "firm001", verdict: "other_kind" }),
  "host-key-changed-two": changed({ accepted: [OTHER_KEY, "SHA256:qUbRUZ4eD6nB1n0Ks5kqJ0rLX3ymG5tYc8PzNwVh2oM"] }),
  "host-key-changed-refused": checked({ state: "refused", rungs: keyRung, support_text: SUPPORT_TEXT }),
  "trust-empty": { ...trusts({}), click: HEAD },
  "trust-open": { ...trusts({ accepted: [HOST_KEY], revoked: [OTHER_KEY] }), click: HEAD },
  "trust-imported": trusts({
    accepted: [HOST_KEY],
    revoked: [OTHER_KEY],
    imported: { file: "known_hosts", keys: 1, revoked: 1, authorities: 2, unreadable: 3 },
  }),
  "trust-imported-nothing": trusts({
    imported: { file: "known_hosts", keys: 0, revoked: 0, authorities: 1, unreadable: 0 },
  }),
  "trust-expects": expects({}),
  "trust-expects-filled": expects({ fingerprint: OTHER_KEY, from: { text: "2026-12-05", fault: null } }),
  "trust-expects-faults": expects({
    fingerprint: "SHA256:nThbg6k",
    fingerprint_fault: invalid,
    from: { text: "2026-11-01", fault: invalid },
  }),
  "trust-focus": trusts({ accepted: [HOST_KEY] }, { focus: { name: "host_key" } }),
};
