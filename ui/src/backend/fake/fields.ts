// The forms of scripted scenes: of both ways, empty and filled.
import type { FieldKind, FieldView } from "../bindings";

export const SITE = "sftp.ice.example";

export const VALUES: Record<string, string> = { name: "ICE Chat London", firm_code: "firm001", host: SITE };

export function field(key: string, kind: FieldKind, more: Partial<FieldView> = {}): FieldView {
  return { key, kind, value: "", stored: false, fault: null, key_facts: null, reading: false, fixed: false, ...more };
}

export const EMPTY: FieldView[] = [
  field("name", "text"),
  field("firm_code", "text"),
  field("password", "secret"),
  field("host", "text"),
  field("port", "port", { value: "22" }),
];

export const FILLED = EMPTY.map((one) => ({
  ...one,
  value: VALUES[one.key] ?? one.value,
  stored: one.kind === "secret",
}));

const KEYS: FieldView[] = [
  field("pgp_private_key", "key"),
  field("pgp_passphrase", "passphrase"),
  field("ssh_private_key", "key"),
  field("ssh_passphrase", "passphrase"),
];

export const EMPTY_PRIVATE = [...EMPTY, ...KEYS];
export const FILLED_PRIVATE = [...FILLED, ...KEYS];
