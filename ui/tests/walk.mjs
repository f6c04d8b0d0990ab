// The happy walks by keyboard alone: from Practise first to a finished import, and the form of private keys.
import { focused, hands, PATIENCE } from "./hands.mjs";

/** Gives back what went wrong; nothing when the walk came to its end. */
export async function walkByKeyboard(page, language) {
  const { say, press, reach, use, toElement, at, atPage, toCredentials, kind, ready } = hands(page, language);

  try {
    await toCredentials();
    await press("Space");
    await use(say("credentials-support-sent", { product: kind }));
    if (language === "en") {
      await use(say("credentials-validate"));
    } else {
      // As in any form, Enter in a field does it too.
      await ready(say("credentials-validate"));
      await toElement("[name=firm_code]", "the form");
      await page.keyboard.type(" 2");
      await press("Enter");
    }
    await use(say("host-key-accept"));
    await page.waitForFunction(
      (name) =>
        [...document.querySelectorAll("footer button, button")].some(
          (b) => b.textContent === name && b.getAttribute("aria-disabled") !== "true",
        ),
      say("setup-next"),
      { timeout: PATIENCE },
    );
    await use(say("setup-next"));
    await atPage("mapping");
    await use(say("setup-next"));
    await atPage("review");
    await use(say("setup-finish"));
    await at(say("home-title"));
    await use("Practice");
    await page.waitForSelector("[role=dialog]", { timeout: PATIENCE });
    await reach(say("flyout-tab-properties"));
    await press("ArrowRight");
    await press("ArrowRight");
    await page.waitForSelector("#flyout-tab-runs[aria-selected=true]:focus", { timeout: PATIENCE });
    await press("Escape");
    await page.waitForSelector("[role=dialog]", { state: "detached", timeout: PATIENCE });
    const [back] = await focused(page);
    if (back !== "Practice") {
      throw new Error(`after the flyout the focus is at “${back}”`);
    }
    return [];
  } catch (error) {
    return [error.message.split("\n")[0]];
  }
}

/** With the organisation's own keys: pasted, opened, and the host key compared. */
export async function walkWithOwnKeys(page, language) {
  const { say, press, reach, use, toElement, toCredentials, kind } = hands(page, language);
  const replace = (key) => say("field-replace-label", { field: say(`field-${key}`) });
  const paste = async (key) => {
    await toElement("textarea", say(`field-${key}`));
    await page.keyboard.insertText("-----BEGIN INVENTED PRIVATE KEY-----\nAAAA\n-----END INVENTED PRIVATE KEY-----");
    // What it is takes the place of the box, and the focus stays with it.
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute("aria-label") === name,
      replace(key),
      { timeout: PATIENCE },
    );
    if ((await page.locator("textarea").evaluateAll((boxes) => boxes.map(({ value }) => value))).join("") !== "") {
      throw new Error("the pasted key is still in the page");
    }
  };

  try {
    await toCredentials();
    await press("ArrowDown");
    await page.waitForSelector("textarea", { timeout: PATIENCE });
    await use(say("credentials-support-sent", { product: kind }));
    await paste("pgp-private-key");
    await toElement('[data-place="field pgp_passphrase"] input', "the passphrase");
    await page.keyboard.type("invented");
    await paste("ssh-private-key");
    await reach(say("trust-title") + say("trust-told", { count: 0 }));
    await press("Enter");
    await reach(say("trust-import"));
    await use(say("credentials-validate"));
    await page.waitForSelector("[aria-labelledby=host-key-title] input", { timeout: PATIENCE });
    await toElement("[aria-labelledby=host-key-title] input", "the field to compare");
    await page.keyboard.insertText(await page.locator("[aria-labelledby=host-key-title] code").first().textContent());
    await page.getByText(say("host-key-equal", { product: kind })).first().waitFor({ timeout: PATIENCE });
    await use(say("host-key-accept"));
    await use(say("setup-next"));
    return [];
  } catch (error) {
    return [error.message.split("\n")[0]];
  }
}
