// What a person does with a keyboard: shared by the walks.
import { speaker } from "./words.mjs";

export const PATIENCE = 10_000;

/** Hands on the keyboard of a page in one language. */
export function hands(page, language) {
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
  /** Tabs on to an element that fits. */
  const toElement = async (selector, what) => {
    for (let step = 0; step < 120; step += 1) {
      await press("Tab");
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) {
        return;
      }
    }
    throw new Error(`${what} cannot be reached with Tab`);
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
  const atPage = (name) => at(say(`setup-title-${name}`, { kind }));
  /** From the home page to Add credentials of the practice site. */
  const toCredentials = async () => {
    await at(say("home-title"));
    await use(say("home-practise-button"));
    await at(kind);
    await use(say("product-add"));
    await atPage("terms");
    await use(say("setup-accept"));
    await atPage("credentials");
    await page.waitForSelector("input[type=radio]", { timeout: PATIENCE });
    await toElement("input[type=radio]", "the choice of keys");
  };
  return { say, press, reach, use, toElement, at, atPage, toCredentials, kind, ready: (name) => ready(page, name) };
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

export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return [element?.getAttribute("aria-label"), element?.textContent].filter(Boolean);
  });
}
