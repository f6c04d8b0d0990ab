// The ids of words that differ by kind: the catalogue says how one signs in, the words say what the page is called.
import type { CsvKeyView, KindFacts, Page } from "../backend/bindings";

/** The name of a step in the rail. */
export function stepWord(page: Page, facts: KindFacts): string {
  return page === "credentials" && facts.sign_in === "account" ? "setup-step-account" : `setup-step-${page}`;
}

/** The heading of a page, as the documents of the kind call it. */
export function titleWord(page: Page, kind: string, facts: KindFacts): string {
  const own = facts.sign_in === "account" && (page === "credentials" || page === "mapping");
  return own ? `setup-title-${page}-${kind}` : `setup-title-${page}`;
}

/** What the mapping CSV holds. */
export function keyWord(key: CsvKeyView): string {
  return `mapping-key-${key.replaceAll("_", "-")}`;
}
