// Which rows of a list are ticked. A row that goes away is ticked no more.
import { useState } from "react";

export interface Ticked {
  keys: string[];
  has: (key: string) => boolean;
  /** All, none, or some: `null`. */
  all: boolean | null;
  tick: (key: string, on: boolean) => void;
  tickAll: (on: boolean) => void;
}

export function useTicked(rows: string[]): Ticked {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const keys = [...new Set(rows)].filter((key) => ticked.has(key));
  return {
    keys,
    has: (key) => ticked.has(key),
    all: keys.length === 0 ? false : keys.length === new Set(rows).size ? true : null,
    tick: (key, on) => setTicked(on ? new Set([...ticked, key]) : new Set([...ticked].filter((other) => other !== key))),
    tickAll: (on) => setTicked(new Set(on ? rows : [])),
  };
}
