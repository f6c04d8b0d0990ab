// What can be told without opening the window: words used and there, no literal text, files short and headed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { doubles, exists, LANGUAGES, messages } from "./words.mjs";

/** Attributes of JSX that a person reads or hears. */
const READ = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "content",
  "hint",
  "label",
  "placeholder",
  "title",
  "validationMessage",
]);

const root = fileURLToPath(new URL("..", import.meta.url));
const mistakes = [];
const say = (mistake) => mistakes.push(mistake);

const files = readdirSync(join(root, "src"), { recursive: true })
  .map((name) => join(root, "src", name))
  .filter((name) => /\.tsx?$/u.test(name) && statSync(name).isFile());

const shared = messages("en", false);
const own = messages("en", true);
const known = new Set([...shared.keys(), ...own.keys()]);
const patterns = [];
const strings = new Set();
const endings = new Set();

for (const name of files) {
  const path = relative(root, name);
  const text = readFileSync(name, "utf8");
  const scripted = path.includes("backend/fake");
  const { program, errors } = parseSync(name, text);
  errors.forEach((error) => say(`${path}: ${error.message}`));
  if (!text.startsWith("//")) {
    say(`${path}: does not begin with a comment that says what it is`);
  }
  if (text.split("\n").length > 301 && !path.endsWith("bindings.ts")) {
    say(`${path}: longer than 300 lines`);
  }
  if (text.includes("dangerouslySetInnerHTML") || /\bfetch\(/u.test(text) || /\bstyle=/u.test(text)) {
    say(`${path}: HTML from text, a fetch or an inline style`);
  }
  if (text.includes("@tauri-apps") && !path.endsWith("backend/tauri.ts")) {
    say(`${path}: only backend/tauri.ts speaks to Tauri`);
  }
  if (!scripted) {
    visit(program, (node, parents) => look(node, parents, path));
  }
}

function look(node, parents, path) {
  const letters = (text) => /\p{L}/u.test(text);
  if (node.type === "JSXText" && letters(node.value)) {
    say(`${path}: literal text “${node.value.trim()}”`);
  }
  if (node.type === "JSXAttribute" && READ.has(node.name.name) && node.value?.type === "Literal") {
    say(`${path}: literal text in ${node.name.name}=“${node.value.value}”`);
  }
  const parent = parents.at(-1);
  const child = parent?.type === "JSXExpressionContainer" && parents.at(-2)?.type !== "JSXAttribute";
  if (child && node.type === "Literal" && typeof node.value === "string" && letters(node.value)) {
    say(`${path}: literal text {“${node.value}”}`);
  }
  if (node.type === "Literal" && typeof node.value === "string") {
    strings.add(node.value);
  }
  if (node.type === "TemplateLiteral" && node.expressions.length > 0) {
    const parts = node.quasis.map(({ value }) => value.cooked);
    if (parts.at(-1).startsWith(".")) {
      endings.add(parts.at(-1));
    }
    // `kind-${…}` names words; `${a} ${b}` does not.
    if (/^[a-z][a-z-]*-$/u.test(parts[0])) {
      patterns.push({ path, shape: new RegExp(`^${parts.map(escape).join("[\\w-]+")}$`, "u") });
    }
  }
  const called = node.type === "CallExpression" && node.callee;
  const isWord = called && (called.name === "t" || called.property?.name === "t");
  for (const asked of isWord ? choices(node.arguments[0]) : []) {
    if (!known.has(asked)) {
      say(`${path}: no words for “${asked}”`);
    }
  }
  if (isWord && node.arguments[0]?.type === "Literal") {
    variablesGiven(node, path);
  }
}

/** Every variable that the words take must be given. */
function variablesGiven(call, path) {
  const id = call.arguments[0].value;
  const given = call.arguments[1];
  if (given !== undefined && given.type !== "ObjectExpression") {
    return;
  }
  const names = (given?.properties ?? []).map((property) => property.key?.name);
  for (const wanted of own.get(id) ?? shared.get(id) ?? []) {
    if (!names.includes(wanted)) {
      say(`${path}: “${id}” wants $${wanted}`);
    }
  }
}

function choices(node) {
  switch (node?.type) {
    case "Literal":
      return [node.value];
    case "ConditionalExpression":
      return [...choices(node.consequent), ...choices(node.alternate)];
    case "LogicalExpression":
      return choices(node.right);
    default:
      return [];
  }
}

function visit(node, on, parents = []) {
  if (Array.isArray(node)) {
    node.forEach((part) => visit(part, on, parents));
  } else if (node !== null && typeof node === "object" && typeof node.type === "string") {
    on(node, parents);
    for (const [key, part] of Object.entries(node)) {
      if (key !== "type") {
        visit(part, on, [...parents, node]);
      }
    }
  }
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

for (const { path, shape } of patterns) {
  if (![...known].some((id) => shape.test(id))) {
    say(`${path}: no words of the shape ${shape.source}`);
  }
}
const used = (id) => strings.has(id) || patterns.some(({ shape }) => shape.test(id));
for (const id of own.keys()) {
  const [base, attribute] = id.split(".");
  if (!used(id) && !(attribute !== undefined && used(base) && endings.has(`.${attribute}`))) {
    say(`words/window/en.ftl: “${id}” is not used`);
  }
  if (shared.has(id)) {
    say(`words/window/en.ftl: “${id}” is in words/en.ftl already`);
  }
}
for (const language of LANGUAGES) {
  for (const window of exists(language) ? [false, true] : [false]) {
    const name = `words/${window ? "window/" : ""}${language}.ftl`;
    const english = window ? own : shared;
    const there = messages(language, window);
    doubles(language, window).forEach((id) => say(`${name}: “${id}” stands twice`));
    for (const [id, variables] of english) {
      if (!there.has(id)) {
        say(`${name}: “${id}” is missing`);
      } else if (String(there.get(id)) !== String(variables)) {
        say(`${name}: “${id}” takes ${there.get(id)} and not ${variables}`);
      }
    }
    [...there.keys()]
      .filter((id) => !english.has(id))
      .forEach((id) => say(`${name}: “${id}” is not in English`));
  }
  if (!exists(language)) {
    console.log(`skipped: words/window/${language}.ftl is not there yet`);
  }
}

mistakes.forEach((mistake) => console.log(`failed: ${mistake}`));
console.log(`words and sources: ${files.length} files, ${own.size} messages, ${mistakes.length} mistakes`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
