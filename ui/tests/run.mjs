// The built pages in a browser, with scripted scenes: accessibility, width, the whole walk by keyboard, size.
import axe from "axe-core";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { leadsThere } from "./leads.mjs";
import { mapsByKeyboard } from "./mapping.mjs";
import { walkByKeyboard, walkWithOwnKeys } from "./walk.mjs";
import { exists, LANGUAGES, speaker } from "./words.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** As in src-tauri/tauri.conf.json, where Tauri adds the nonce. */
const RULES =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-test'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = [
  { width: 1024, height: 700 },
  { width: 640, height: 480 },
];
/** Of these, high contrast too. */
const CONTRASTED = new Set([
  "home-running",
  "home-every-state",
  "home-warnings",
  "flyout-runs",
  "flyout-watch",
  "held-named",
  "statement-open",
  "verify-bad",
  "search-selected",
  "flyout-keys",
  "credentials-succeeded",
  "private-ring",
  "host-key-changed",
  "trust-imported",
  "support-text",
  "mapping-csv-faults",
  "mapping-add-wrong",
  "changing-settings",
  "review-preview-ready",
  "vault-choose",
  "settings-no-tray",
  "kind-account-telegram-failed",
  "kind-mapping-liveperson",
]);
/** By which a theme is known. */
const GROUNDS = { light: "#ffffff", dark: "#292929", contrast: "#000000" };
const LIMIT = 800_000;

const root = fileURLToPath(new URL("..", import.meta.url));
// As Tauri does it: a nonce on every style and script of index.html. Nothing fades while it is judged.
const html = readFileSync(new URL("../dist-scenes/index.html", import.meta.url), "utf8")
  .replaceAll(/<(style|script)\b/gu, '<$1 nonce="test"')
  .replace("</head>", '<style nonce="test">*{transition:none!important}</style></head>');

let passed = 0;
const failures = [];
const tell = (what, problems) => {
  if (problems.length === 0) {
    passed += 1;
  } else {
    problems.forEach((problem) => failures.push(`${what}: ${problem}`));
    problems.forEach((problem) => console.log(`failed: ${what}: ${problem}`));
  }
};

const browserPath = process.env.CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
if (browserPath === undefined) {
  console.log("There is no Chromium here. On Debian: apt-get install --no-install-recommends chromium");
  process.exit(2);
}
const server = await preview({
  root,
  logLevel: "error",
  build: { outDir: "dist-scenes" },
  preview: { host: "127.0.0.1", port: 0 },
});
const address = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
try {
  await everyScene();
  await walk(await newPage());
  await leads(await newPage());
  await goesByItself(await newPage());
  await forgets(await newPage());
  size();
} finally {
  await browser.close();
  await server.close();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

/** A page as Tauri would show it, with what it complained of. */
async function newPage() {
  const page = await browser.newPage({ viewport: SIZES[0], reducedMotion: "reduce", timezoneId: "UTC" });
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  // Tauri freezes it (freezePrototype).
  await page.addInitScript(() => Object.freeze(Object.prototype));
  await page.route(
    (url) => url.pathname === "/",
    (route) =>
      route.fulfill({ body: html, contentType: "text/html", headers: { "content-security-policy": RULES } }),
  );
  return { page, complaints };
}

async function everyScene() {
  const both = await Promise.all([newPage(), newPage()]);
  const only = process.env.SCENES;
  await open(both[0].page, "home-empty", "en");
  const scenes = (await both[0].page.evaluate(() => window.scenes)).filter(
    ({ name }) => !only || name.startsWith(only),
  );
  const languages = LANGUAGES.filter(exists);
  LANGUAGES.filter((language) => !exists(language)).forEach((language) =>
    console.log(`skipped: words/window/${language}.ftl is not there yet`),
  );
  const began = Date.now();
  const waiting = [...scenes];
  // Two pages, as much of the time goes by in waiting for the next frame.
  await Promise.all(
    both.map(async (window) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await look(window, next, languages);
      }
    }),
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${scenes.length} scenes in ${languages.length} languages, light and dark, in ${seconds} s`);
}

async function look({ page, complaints }, { name, click }, languages) {
  await open(page, name, "en");
  for (const wanted of click === undefined ? [] : [click].flat()) {
    await page.click(wanted);
  }
  for (const language of languages) {
    await wear(page, { language, theme: "light" });
    tell(`${name} ${language} light`, [...(await violations(page)), ...complaints.splice(0)]);
    for (const viewport of SIZES.toReversed()) {
      await page.setViewportSize(viewport);
      const problems = [...(await tooWide(page)), ...(await covered(page)), ...(await scrollsTwice(page))];
      tell(`${name} ${language} ${viewport.width}x${viewport.height}`, problems);
    }
    // Colours are all that differs.
    const others = language === "en" && CONTRASTED.has(name) ? ["dark", "contrast"] : ["dark"];
    for (const theme of others) {
      await wear(page, { language, theme });
      const found = await violations(page, ["color-contrast", "link-in-text-block"]);
      tell(`${name} ${language} ${theme}`, [...found, ...complaints.splice(0)]);
    }
  }
}

async function open(page, scene, language) {
  await page.goto(`${address}/?scene=${scene}&language=${language}&theme=light`);
  // The words come in chunks of their own.
  await page.waitForFunction(() => document.querySelector("h1, h2") !== null);
}

/** Another language and other colors without opening the scene again, as a person does it. */
async function wear(page, looks) {
  await page.evaluate((looks) => window.wear(looks), looks);
  await page.waitForFunction(
    ({ language, ground }) => {
      const provider = document.querySelector(".fui-FluentProvider");
      const worn = getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim();
      return worn === ground && document.documentElement.lang === language;
    },
    { language: looks.language, ground: GROUNDS[looks.theme] },
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(axe.source);
  }
  const runOnly = rules === undefined ? { type: "tag", values: TAGS } : { type: "rule", values: rules };
  const found = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"], preload: false }),
    runOnly,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.join(" ")}: ${failureSummary?.split("\n").at(-1)?.trim()}`,
    ),
  );
}

/** Whatever reaches beyond the window, or is cut off by a part that only scrolls down. */
async function tooWide(page) {
  return page.evaluate(() => {
    const name = (element) =>
      `${element.tagName.toLowerCase()}.${String(element.className).slice(-40)} “${element.textContent?.slice(0, 40)}”`;
    const problems = [];
    const html = document.documentElement;
    if (html.scrollWidth > html.clientWidth) {
      problems.push(`the page is ${html.scrollWidth} wide`);
    }
    for (const element of document.querySelectorAll("body *")) {
      const { overflowX } = getComputedStyle(element);
      const field =
        /^(INPUT|TEXTAREA|SELECT|SVG)$/iu.test(element.tagName) || element.closest(".fui-Spinner");
      if (
        !field &&
        overflowX !== "visible" &&
        element.clientWidth > 1 &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        problems.push(
          `${name(element)} is cut or scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`,
        );
      }
    }
    return problems;
  });
}

/** Where a part of the page scrolls, what is around it must not: there would be nothing to see. */
async function scrollsTwice(page) {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    const more = (element) => element.scrollHeight - element.clientHeight;
    // A page with a footer has its own part that scrolls.
    const inner = [...main.children].flatMap((child) => [child, ...child.children]).find(
      (element) => getComputedStyle(element).overflowY === "auto",
    );
    return inner !== undefined && more(main) > 1 ? [`main scrolls by ${more(main)} around what scrolls itself`] : [];
  });
}

/** Buttons of the page that lie under a notice. */
async function covered(page) {
  return page.evaluate(() => {
    const notice = [...document.querySelectorAll("[role=status], [role=alert]")].find(
      (element) => getComputedStyle(element).position === "fixed",
    );
    return [...document.querySelectorAll("main button")].flatMap((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const corners = [
        [x + 1, y + 1],
        [x + width - 1, y + 1],
      ];
      return corners.some(([x, y]) => notice?.contains(document.elementFromPoint(x, y)))
        ? [`the notice lies over “${button.textContent}” of ${height} px`]
        : [];
    });
  });
}

/** Good news goes after a while, but not while it is pointed at or has the focus; a failure stays. */
async function goesByItself({ page, complaints }) {
  const shown = () => page.getByRole("button", { name: say("notice-dismiss") }).count();
  const say = speaker("en");
  const wrong = [];
  const expect = async (count, when) => {
    if ((await shown()) !== count) {
      wrong.push(`${count === 0 ? "still there" : "gone"} ${when}`);
    }
  };
  await page.clock.install();
  await open(page, "notice-saved", "en");
  await page.clock.fastForward(5000);
  await expect(1, "after 5 s");
  await page.getByRole("button", { name: say("notice-dismiss") }).hover();
  await page.clock.fastForward(60_000);
  await expect(1, "while it is pointed at");
  await page.mouse.move(10, 600);
  await page.getByRole("button", { name: say("notice-dismiss") }).focus();
  await page.clock.fastForward(60_000);
  await expect(1, "while it has the focus");
  await page.getByRole("button", { name: say("app-home") }).focus();
  await page.clock.fastForward(8500);
  await expect(0, "after 8 s");
  await open(page, "notice-failed", "en");
  await page.clock.fastForward(60_000);
  await expect(1, "though it tells of a failure");
  await page.getByRole("button", { name: say("notice-dismiss") }).click();
  await expect(0, "after it was dismissed");
  tell("good news goes by itself", [...wrong, ...complaints.splice(0)]);
}

/** A pasted key is hidden, and its text is gone once its box is left, also where nothing came of it. */
async function forgets({ page, complaints }) {
  const wrong = [];
  await open(page, "private-empty", "en");
  const box = page.locator("textarea").first();
  await box.focus();
  await page.keyboard.insertText("-----BEGIN INVENTED PRIVATE KEY-----");
  if ((await box.evaluate((element) => getComputedStyle(element).webkitTextSecurity)) !== "disc") {
    wrong.push("it can be read");
  }
  await page.getByRole("button", { name: speaker("en")("vault-show") }).first().click();
  if ((await box.inputValue()) === "") {
    wrong.push("it is gone while it is looked at");
  }
  await page.locator("[name=firm_code]").focus();
  if ((await box.inputValue()) !== "") {
    wrong.push("it is still there");
  }
  tell("a key is forgotten when its box is left", [...wrong, ...complaints.splice(0)]);
}

async function walk({ page, complaints }) {
  for (const language of LANGUAGES.filter(exists)) {
    await open(page, "walk", language);
    tell(`walk by keyboard, ${language}`, [
      ...(await walkByKeyboard(page, language)),
      ...complaints.splice(0),
    ]);
    await open(page, "walk", language);
    tell(`walk with own keys by keyboard, ${language}`, [
      ...(await walkWithOwnKeys(page, language)),
      ...complaints.splice(0),
    ]);
    await open(page, "walk", language);
    tell(`users mapped by keyboard, ${language}`, [
      ...(await mapsByKeyboard(page, language)),
      ...complaints.splice(0),
    ]);
  }
}

/** Where a failure is mended, there the focus goes. */
async function leads({ page, complaints }) {
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    const wrong = await leadsThere(page, (scene) => open(page, scene, "en"));
    tell(`leads to where it is mended, ${viewport.width}x${viewport.height}`, [...wrong, ...complaints.splice(0)]);
  }
}

/** All scripts and styles of the product, words excepted. */
function size() {
  const dist = new URL("../dist/", import.meta.url);
  const assets = readdirSync(new URL("assets/", dist));
  const read = (name) => readFileSync(new URL(`assets/${name}`, dist), "utf8");
  const bytes = (name) => statSync(new URL(`assets/${name}`, dist)).size;
  const words = (name) => LANGUAGES.some((language) => name.startsWith(`${language}-`));
  const code = assets.filter((name) => /\.(?:js|css)$/u.test(name) && !words(name));
  const total = code.reduce((sum, name) => sum + bytes(name), 0);
  const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;
  console.log(`size: ${kilo(total)} of ${kilo(LIMIT)} allowed`);
  tell("size of all scripts and styles", total < LIMIT ? [] : [`${total} bytes`]);
  tell("a file of words for each language, twice", assets.filter(words).length === 8 ? [] : assets.filter(words));
  const maps = assets.filter((name) => name.endsWith(".map"));
  tell("no source maps", maps);
  const scripted = code.filter((name) => /^fake/u.test(name) || /invented|no scene/u.test(read(name)));
  tell("no scripted back end in the product", scripted);
}
