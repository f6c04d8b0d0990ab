// Climbed ladders for scenes: to the top, or to where one fails.
import type { Fault, Mend, RungName, RungView } from "../bindings";
import { HOST_KEY } from "./scene";

export const SSH_FINGERPRINT = "SHA256:mV0pDkq3r8oTZ1uJ5xYwNc4hB7sLgEaQfRt2Wi6XyK0";
export const PGP_FINGERPRINT = "7B3F0C9A51D24E8866F1A0B7C2D94E5310AF7C26";

const SEEN: [RungName, number, Record<string, string>][] = [
  ["form", 0, {}],
  ["name", 12, { addresses: "198.51.100.24, 2001:db8::24" }],
  ["tcp", 31, { address: "198.51.100.24:22" }],
  ["ssh", 88, { banner: "SSH-2.0-OpenSSH_9.6", key_exchange: "mlkem768x25519-sha256", cipher: "chacha20-poly1305@openssh.com" }],
  ["host_key", 2, { algorithm: "ssh-ed25519", fingerprint: HOST_KEY }],
  ["key", 64, { fingerprint: SSH_FINGERPRINT }],
  ["password", 52, { method: "password" }],
  ["sftp", 33, { version: "3" }],
  ["folder", 41, { path: "/", files: "31", newest: "2026-11-20T23:05:12Z", skipped: "2" }],
  ["recipients", 407, { file_keys: "C2D94E5310AF7C26", own_keys: "C2D94E5310AF7C26" }],
  ["decrypt", 96, { encrypted_bytes: "184320", plain_bytes: "1204224" }],
  ["parse", 38, { format: "ice-chat-message", items: "412", unreadable: "0", people: "37", mapped: "29" }],
  ["local", 9, { clock: "2026-11-21T07:30:04Z", free_bytes: "84213760000" }],
  ["destination", 1, { kind: "archive" }],
];

export function rungs(): RungView[] {
  return SEEN.map(([name, milliseconds, seen]) => ({ name, state: "passed", milliseconds, seen, fault: null, mend: null }));
}

/** The first so many. */
export function climbedTo(last: RungName): RungView[] {
  const all = rungs();
  return all.slice(0, all.findIndex(({ name }) => name === last) + 1);
}

export function failedAt(
  failed: RungName,
  fault: Fault,
  seen: Record<string, string> = {},
  mend: Mend | null = null,
): RungView[] {
  const all = rungs();
  const place = all.findIndex(({ name }) => name === failed);
  return all.map((rung, index): RungView => {
    if (index < place) {
      return rung;
    }
    const ended = index === place;
    return {
      name: rung.name,
      state: ended ? "failed" : "not_tried",
      milliseconds: ended ? rung.milliseconds : 0,
      seen: ended ? seen : {},
      fault: ended ? fault : null,
      mend: ended ? mend : null,
    };
  });
}

/** A site that asked for no password, and has no file yet. */
export function emptySite(): RungView[] {
  return rungs().map((rung): RungView => {
    switch (rung.name) {
      case "password":
        return { ...rung, state: "not_tried", milliseconds: 0, seen: { asked: "no" } };
      case "folder":
        return { ...rung, seen: { path: "/", files: "0", skipped: "0" } };
      case "recipients":
      case "decrypt":
      case "parse":
        return { ...rung, state: "warning", milliseconds: 0, seen: { files: "0" } };
      default:
        return rung;
    }
  });
}
