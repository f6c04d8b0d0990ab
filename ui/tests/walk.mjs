// The happy walk by keyboard alone: from Practise first to a finished import and its flyout.
import { speaker } from "./words.mjs";

const PATIENCE = 10_000;

/** Gives back what went wrong; nothing when the walk came to its end. */
export async function walkByKeyboard(page, language) {
  const say = speaker(language);
  const press = (key) => page.keyboard.press(key);

  /** Tabs on until what has the focus is called so. */
  const reach = async (name) => {
    for (let step = 0; step < 120; step += 1) {
      await press("Tab");
      if ((await focused(page)).some((called) => called === name)) {
        return;
      }
    }
    throw new Error(`“${name}” cannot be reached with Tab; at ${await focused(page)}`);
  };
  const use = async (name) => {
    await ready(page, name);
    await reach(name);
    await press("Enter");
  };
  /** The new page's heading has the focus. */
  const at = async (title) => {
    await page.waitForFunction(
      (title) => document.activeElement?.tagName === "H1" && document.activeElement.textContent === title,
      title,
      { timeout: PATIENCE },
    );
  };
  const kind = say("kind-ice-chat");
  const page_ = (name) => at(say(`setup-title-${name}`, { kind }));

  try {
    await at(say("home-title"));
    await use(say("home-practise-button"));
    await at(kind);
    await use(say("product-add"));
    await page_("terms");
    await use(say("setup-accept"));
    await page_("credentials");
    await page.waitForFunction(() => document.querySelector("input[type=radio]") !== null, null, {
      timeout: PATIENCE,
    });
    await toRadio(page, press);
    await press("Space");
    await use(say("credentials-support-sent", { product: kind }));
    if (language === "en") {
      await use(say("credentials-validate"));
    } else {
      // As in any form, Enter in a field does it too.
      await ready(page, say("credentials-validate"));
      await toField(page, press);
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
    await page_("mapping");
    await use(say("setup-next"));
    await page_("review");
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

async function toField(page, press) {
  for (let step = 0; step < 60; step += 1) {
    await press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("name") === "firm_code")) {
      return;
    }
  }
  throw new Error("the form cannot be reached with Tab");
}

async function toRadio(page, press) {
  for (let step = 0; step < 60; step += 1) {
    await press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("type") === "radio")) {
      return;
    }
  }
  throw new Error("the two ways cannot be reached with Tab");
}

/** A button that waits for something opens in its time. */
async function ready(page, name) {
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll("button")].some(
        (button) =>
          (button.textContent === name || button.getAttribute("aria-label") === name) &&
          !button.disabled &&
          button.getAttribute("aria-disabled") !== "true",
      ),
    name,
    { timeout: PATIENCE },
  );
}

function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return [element?.getAttribute("aria-label"), element?.textContent].filter(Boolean);
  });
}
