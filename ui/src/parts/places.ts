// Where a failure is mended: places of the setup that the focus can be led to.
import type { Mend } from "../backend/bindings";

/** The name of a place, for `data-place`. */
export function placeOf(mend: Mend): string {
  return mend.name === "field" ? `field ${mend.key}` : mend.name;
}

// With the organisation's own keys there is no file to download: the key itself is meant.
const INSTEAD: Partial<Record<Mend["name"], string>> = {
  ssh_key: placeOf({ name: "field", key: "ssh_private_key" }),
  pgp_key: placeOf({ name: "field", key: "pgp_private_key" }),
};

/** Puts the focus there, and opens what hides it. */
export function goTo(mend: Mend): void {
  const found = find(placeOf(mend)) ?? find(INSTEAD[mend.name]);
  const target = found?.querySelector<HTMLElement>("input, textarea, button, [tabindex]");
  if (found === undefined || !target) {
    return;
  }
  if (target.getAttribute("aria-expanded") === "false") {
    target.click();
  }
  target.focus({ preventScroll: true });
  found.scrollIntoView({ block: "center" });
}

function find(place: string | undefined): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>("[data-place]")].find(({ dataset }) => dataset.place === place);
}
