// A failed rung, or a view with a focus, leads to its field: the focus is there, in sight, and under no footer.

/** Scene, what is clicked there, and the place that has the focus then. */
const LEADS = [
  ["rung-password-refused", "[data-state=failed] button", "field password"],
  ["rung-connection-timed-out", "[data-state=failed] button", "ip_address"],
  ["rung-key-refused", "[data-state=failed] button", "ssh_key"],
  ["rung-host-key-revoked", "[data-state=failed] button", "host_key"],
  ["private-focus", null, "field ssh_private_key"],
  ["trust-focus", null, "host_key"],
];

/** Gives back what went wrong. */
export async function leadsThere(page, open) {
  const wrong = [];
  for (const [scene, button, place] of LEADS) {
    await open(scene);
    if (button !== null) {
      await page.locator(button).first().click();
    }
    await page.waitForTimeout(100);
    const told = await page.evaluate((place) => {
      const element = document.activeElement;
      if (element?.closest("[data-place]")?.getAttribute("data-place") !== place) {
        return `the focus is at ${element?.outerHTML.slice(0, 120)}`;
      }
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && (element.contains(top) || top.contains(element)) ? null : "it is not in sight";
    }, place);
    if (told !== null) {
      wrong.push(`${scene}: ${told}`);
    }
    if (place === "host_key" && (await page.locator("[aria-expanded=true]").count()) !== 1) {
      wrong.push(`${scene}: the section is closed`);
    }
  }
  return wrong;
}
