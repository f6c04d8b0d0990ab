// Scenes of a connector that is changed: its pages, its keys that take turns, and rehearsals of the practice site.
import type { CredentialsView, KeysView, OlderPairView, RehearsalView, SetupView } from "../bindings";
import { ALL_SAVED, KEYS, page, START } from "./credentials";
import { FILLED } from "./fields";
import { rungs } from "./ladders";
import { withKeys } from "./private";
import { ROWS } from "./review";
import { HOST_KEY, setupScene, type Scene, type Scenes } from "./scene";
import { DAILY } from "./schedule";

const OLD: OlderPairView = {
  ssh_fingerprint: "SHA256:0pW7vXq2yTn5uKc9LsJd3RhGfEa8MbZi1YoQ6tHkVwA",
  pgp_fingerprint: "04D1A7C95E3B8F2260917ACD38E5F64B1290DE7F",
  retires: null,
  retired: false,
};
const RETIRED: OlderPairView = { ...OLD, retires: "2025-06-30", retired: true };
const TURN = { text: "2026-12-21", fault: null };

const keys = (more: Partial<typeof KEYS>): KeysView => ({ ...KEYS, ...more });
const LONDON: Partial<SetupView> = { editing: "ICE Chat London" };
const FIXED = FILLED.map((one) => (one.key === "name" ? { ...one, fixed: true } : one));

/** Add credentials of a connector that exists. */
function change(more: Partial<CredentialsView>, around: Partial<SetupView> = {}): Scene {
  const kept = { saved: ALL_SAVED, fields: FIXED, can_validate: true, trust: { ...START.trust, accepted: [HOST_KEY] } };
  return page({ ...kept, ...more }, { ...LONDON, can_next: true, ...around });
}

function review(finishing: boolean): Scene {
  const view = { name: "review" as const, rows: ROWS, schedule: DAILY, preview: { name: "idle" as const }, finishing, fault: null };
  return setupScene(view, { ...LONDON, can_next: true, can_save: true });
}

const SCENARIOS = [
  "none",
  "wrong-password",
  "key-not-installed",
  "host-key-changed",
  "password-expired",
  "slow-line",
  "cut-connection",
  "truncated",
  "altered",
  "other-key",
  "unknown-people",
  "duplicate-day",
  "over-limit",
  "missing-day",
  "manifest-disagrees",
  "empty-site",
];

export const rehearses = (chosen: string): RehearsalView => ({ chosen, scenarios: SCENARIOS });

const practising = (chosen: string): Scene =>
  page(
    {
      saved: ALL_SAVED,
      support: { name: "answered", host_key: HOST_KEY },
      fields: FILLED,
      can_validate: true,
      rehearsal: rehearses(chosen),
    },
    { practice: true },
  );

export const editingScenes: Scenes = {
  "editing-unchanged": change({}),
  "editing-validated": change({ check: { ...START.check, state: "succeeded", rungs: rungs() } }, { can_save: true }),
  "editing-private": change({ mode: "private", fields: withKeys({ name: { fixed: true } }) }),
  "editing-private-new-keys": change({ mode: "private", fields: withKeys({ name: { fixed: true } }), retire: TURN }),
  "editing-review": review(false),
  "editing-saving": review(true),
  "rotation-two-pairs": change({ keys: keys({ older: [OLD], can_renew: false }), retire: TURN }),
  "rotation-date-wrong": change({
    keys: keys({ older: [OLD], can_renew: false }),
    retire: { text: "2026-11-01", fault: { code: "setting-invalid", args: { setting: "retire" } } },
  }),
  "rotation-under-way": change({ keys: keys({ older: [{ ...OLD, retires: "2026-12-21" }, RETIRED], can_renew: false }) }),
  "rotation-retired": change({ keys: keys({ older: [RETIRED] }) }),
  "rehearsal-none": practising("none"),
  "rehearsal-host-key": practising("host-key-changed"),
};
