// Reads the Fluent files: messages with their attributes, the variables they take, and a way to say one.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { existsSync, readFileSync } from "node:fs";

export const LANGUAGES = ["en", "sv", "nl", "fr"];

export const file = (language, window) =>
  new URL(`../words/${window ? "window/" : ""}${language}.ftl`, import.meta.url);

export const exists = (language) => existsSync(file(language, true));

/** Id, or `id.attribute`, to the names of its variables, in order. */
export function messages(language, window) {
  const source = readFileSync(file(language, window), "utf8");
  const found = new Map();
  for (const entry of new FluentResource(source).body) {
    if (entry.id.startsWith("-")) {
      continue;
    }
    if (entry.value !== null) {
      found.set(entry.id, variables(entry.value));
    }
    for (const [name, pattern] of Object.entries(entry.attributes)) {
      found.set(`${entry.id}.${name}`, variables(pattern));
    }
  }
  return found;
}

/** Ids that stand twice in a file: the later one would win unseen. */
export function doubles(language, window) {
  const ids = readFileSync(file(language, window), "utf8").match(/^-?[a-z][\w-]*(?= =)/gmu) ?? [];
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}

function variables(pattern) {
  const names = new Set();
  const walk = (part) => {
    if (Array.isArray(part)) {
      part.forEach(walk);
    } else if (part !== null && typeof part === "object") {
      if (part.type === "var") {
        names.add(part.name);
      }
      Object.values(part).forEach(walk);
    }
  };
  walk(pattern);
  return [...names].sort();
}

/** Words of one language, as the window says them. */
export function speaker(language) {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: { SIZE: ([value]) => value } });
  for (const window of [false, true]) {
    bundle.addResource(new FluentResource(readFileSync(file(language, window), "utf8")));
  }
  return (id, args = {}) => bundle.formatPattern(bundle.getMessage(id).value, args);
}
