// Versions of a mapping, for scenes.
import type { VersionRow } from "../bindings";

export const VERSIONS: VersionRow[] = [
  {
    version: 4,
    at: "2026-11-20T13:40:00Z",
    who: "vera",
    from: "2026-12-01",
    entries: 216,
    added: 2,
    removed: 0,
    changed: 1,
    in_force: false,
  },
  {
    version: 3,
    at: "2026-10-02T08:12:00Z",
    who: "maximiliane.hohenzollern-sigmaringen@corp-markets.example",
    from: null,
    entries: 214,
    added: 0,
    removed: 0,
    changed: 0,
    in_force: true,
  },
  {
    version: 2,
    at: "2026-03-01T08:12:00Z",
    who: "per",
    from: "2026-03-01",
    entries: 1_000_000,
    added: 999_800,
    removed: 12,
    changed: 2,
    in_force: false,
  },
];
