// The ladder in words: what a rung saw, and the whole ladder as text to copy. Nothing in it is secret.

import type { Mend, RungName, RungView } from "../backend/bindings";
import type { Words } from "../words";

/** Every rung, from the ground up. */
export const RUNGS: readonly RungName[] = [
  "form",
  "name",
  "tcp",
  "ssh",
  "host_key",
  "key",
  "password",
  "sftp",
  "folder",
  "recipients",
  "decrypt",
  "parse",
  "local",
  "destination",
];

// The order in which a rung's findings are told; those that are counted or sized come as numbers.
const SEEN: Record<string, "text" | "number" | "time"> = {
  addresses: "text",
  address: "text",
  banner: "text",
  answer: "text",
  missing: "text",
  offered: "text",
  key_exchange: "text",
  cipher: "text",
  algorithm: "text",
  fingerprint: "text",
  md5: "text",
  public_key: "text",
  refused: "text",
  method: "text",
  version: "text",
  path: "text",
  files: "number",
  newest: "time",
  skipped: "number",
  file_keys: "text",
  own_keys: "text",
  encrypted_bytes: "number",
  plain_bytes: "number",
  format: "text",
  items: "number",
  unreadable: "number",
  people: "number",
  mapped: "number",
  clock: "time",
  free_bytes: "number",
  kind: "text",
  server: "text",
  granted: "text",
  asked_for: "number",
  there: "number",
};

// For the support of the site, who get the copied text; on the page they would only be noise.
const COPIED_ONLY = new Set(["key_exchange", "cipher", "md5", "public_key"]);

// Not worth a word when there is none of it.
const SILENT_AT_ZERO = new Set(["skipped", "unreadable"]);

const NEEDS_A_FILE = new Set<RungName>(["recipients", "decrypt", "parse"]);

export function rungWord(name: RungName): string {
  return `rung-${name.replaceAll("_", "-")}`;
}

export function stateWord(state: RungView["state"]): string {
  return `rung-${state.replaceAll("_", "-")}`;
}

/** What was seen, as one line; empty where there is nothing to tell. */
export function seenText(rung: RungView, words: Words, whole = false): string {
  if (rung.seen.needed === "no") {
    return words.t("rung-not-needed");
  }
  if (rung.seen.asked === "no") {
    return words.t("ladder-not-asked");
  }
  if (NEEDS_A_FILE.has(rung.name) && rung.seen.files === "0") {
    return words.t("ladder-no-file");
  }
  if (rung.name === "destination" && rung.seen.asked_for === "0") {
    return words.t("ladder-no-mailbox");
  }
  if (rung.name === "form" && rung.state === "passed") {
    return words.t("ladder-form");
  }
  const told: string[] = [];
  for (const [key, kind] of Object.entries(SEEN)) {
    const seen = rung.seen[key];
    if (!seen || (seen === "0" && SILENT_AT_ZERO.has(key)) || (COPIED_ONLY.has(key) && !whole)) {
      continue;
    }
    const value = kind === "number" ? Number(seen) : kind === "time" ? words.dateTime(seen) : seen;
    // An address is seen also where nobody answers.
    const tried = key === "address" && rung.state === "failed";
    told.push(words.t(tried ? "ladder-seen-address-tried" : `ladder-seen-${key.replaceAll("_", "-")}`, { value }));
  }
  return told.join(" · ");
}

/** Where the button leads that mends it. */
export function mendText(mend: Mend, { t }: Words): string {
  if (mend.name === "field") {
    return t("mend-field", { field: t(`field-${mend.key.replaceAll("_", "-")}`) });
  }
  return t(`mend-${mend.name.replaceAll("_", "-")}`);
}

/** The ladder as plain text, for a mail to the support of the site. */
export function ladderText(rungs: RungView[], words: Words): string {
  const lines = rungs.flatMap((rung) => {
    const state = words.t(stateWord(rung.state));
    const head = words.t("ladder-told", { rung: words.t(rungWord(rung.name)), state });
    const seen = seenText(rung, words, true);
    const line = seen ? `${head} (${seen})` : head;
    if (rung.fault === null) {
      return [line];
    }
    const { what, data, next } = words.fault(rung.fault);
    return [line, ...[what, data, next].map((sentence) => `    ${sentence}`)];
  });
  return lines.join("\n");
}
