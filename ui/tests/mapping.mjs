// Map users by keyboard: add people where they stand, rename a domain; where the focus goes after each.
import { focused, hands, PATIENCE } from "./hands.mjs";

/** Gives back what went wrong. */
export async function mapsByKeyboard(page, language) {
  const { say, press, reach, use, toElement, atPage, toCredentials, kind } = hands(page, language);
  const adding = (person) => say("mapping-add-label", { person });
  /** The focus comes to what is called so. */
  const comesTo = (name) =>
    page.waitForFunction(
      (name) => document.activeElement?.getAttribute("aria-label") === name,
      name,
      { timeout: PATIENCE },
    );
  const fieldHas = (value) =>
    page.waitForFunction(
      (value) => document.activeElement?.matches("td input") && document.activeElement.value === value,
      value,
      { timeout: PATIENCE },
    );
  const says = (text) => page.locator("[role=status]", { hasText: text }).first().waitFor({ timeout: PATIENCE });

  try {
    await toCredentials();
    await press("Space");
    await use(say("credentials-support-sent", { product: kind }));
    await use(say("credentials-validate"));
    await use(say("host-key-accept"));
    await use(say("setup-next"));
    await atPage("mapping");

    // A domain: wrong at first, which is said beside the field; Enter adds it, and the form is empty again.
    await reach(say("mapping-aliases-title") + say("mapping-aliases-told", { count: 0 }));
    await press("Enter");
    await toElement("section section input", say("mapping-alias-old"));
    await page.keyboard.type("corp-london");
    await press("Enter");
    await page.getByText(say("mapping-alias-wrong")).waitFor({ timeout: PATIENCE });
    await page.keyboard.type(".example");
    await press("Tab");
    await page.keyboard.type("corp.example");
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("input") && document.activeElement.value === "");
    await page.keyboard.press("Shift+Tab");
    if ((await focused(page))[0] !== say("mapping-alias-remove-label", { old: "corp-london.example" })) {
      throw new Error(`the renamed domain cannot be removed: at ${await focused(page)}`);
    }
    await press("Enter");

    // Escape leads back to the button; a wrong mailbox stays in its field; a good one leads on to the next person.
    await use(adding("Jane Doe"));
    await fieldHas("");
    await press("Escape");
    await comesTo(adding("Jane Doe"));
    await press("Enter");
    await page.keyboard.type("jane.doe");
    await press("Enter");
    await page.getByText(say("mapping-add-wrong")).waitFor({ timeout: PATIENCE });
    await fieldHas("jane.doe");
    await page.keyboard.type("@corp.example");
    await press("Enter");
    await says(say("mapping-add-done", { person: "Jane Doe", mailbox: "jane.doe@corp.example" }));
    await comesTo(adding("Richard Roe"));
    await press("Enter");
    await fieldHas("trader102@broker.example");
    await page.keyboard.type("rroe@corp.example");
    await press("Enter");
    await comesTo(adding("Trader 2"));

    // Only those not mapped: after the last of them the search has the focus.
    await page.keyboard.press("Shift+Tab");
    await reach(adding("Trader 2"));
    await page.locator("[aria-pressed]", { hasText: say("mapping-people-nobody") }).focus();
    await press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("[data-adds]").length === 1, null, { timeout: PATIENCE });
    await use(adding("Trader 2"));
    await page.keyboard.type("trader103@corp.example");
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("input[type=search]"), null, { timeout: PATIENCE });
    await says(say("mapping-people-complete"));

    // Arrow keys choose a place; its fields come right after it, and keep what is typed.
    await page.locator("input[type=radio][value=organisation]").focus();
    await press("ArrowDown");
    await press("ArrowDown");
    await page.getByText(say("destination-host-hint"), { exact: true }).waitFor({ timeout: PATIENCE });
    await press("Tab");
    await page.keyboard.type("imap.corp.example");
    await press("Tab");
    await press("ArrowDown");
    await page.waitForFunction(
      (hint) => [...document.querySelectorAll("div")].some((part) => part.textContent === hint),
      say("destination-port-hint", { port: "143" }),
      { timeout: PATIENCE },
    );
    if (!(await page.locator("input").evaluateAll((all) => all.some(({ value }) => value === "imap.corp.example")))) {
      throw new Error("the server that was typed is gone");
    }
    await reach(say("destination-test"));
    await press("Enter");
    await page.getByText(say("destination-mailbox-wrong")).waitFor({ timeout: PATIENCE });
    return [];
  } catch (error) {
    return [error.message.split("\n")[0]];
  }
}
