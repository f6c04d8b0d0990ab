// A small scripted walk that answers clicks: from Practise first to a finished import.
import type { Backend } from "../backend";
import type {
  CredentialsView,
  Event,
  FieldView,
  Page,
  PageView,
  RunProgress,
  Screen,
  View,
} from "../bindings";
import { SHOWN, START } from "./credentials";
import { EMPTY, EMPTY_PRIVATE } from "./fields";
import { FLYOUT } from "./flyout";
import { home, PROGRESS, row, RUN } from "./home";
import { climbedTo, rungs } from "./ladders";
import { PGP_FACTS, SSH_FACTS } from "./private";
import { HOST_KEY, scene, setup, SUMS } from "./scene";
import { mappingWalk } from "./walk-mapping";

const NAME = "Practice";
const ID = { name: NAME, practice: true };
const SITE = { ...SHOWN, host: "127.0.0.1" };
/** Long enough to be seen, short enough for a test. */
const MOMENT = 60;

const ANSWERS: Record<string, string> = { name: NAME, firm_code: "practice", host: "127.0.0.1", port: "40222" };

const IDLE = START.check;
const CREDENTIALS: CredentialsView = {
  ...START,
  mode: null,
  address: { candidates: ["127.0.0.1"], inner: true, outer: "", fault: null },
  support: { name: "waiting" },
};
const FACTS = { ssh_private_key: SSH_FACTS, pgp_private_key: PGP_FACTS };

/** What the support of the practice site knows; with `all`, the password too. */
function answered(fields: FieldView[], all: boolean): FieldView[] {
  return fields.map((field) => ({
    ...field,
    value: (all ? ANSWERS[field.key] : undefined) ?? field.value,
    stored: field.stored || (all && field.kind === "secret"),
  }));
}

export function walkBackend(looks: View["looks"]): Backend {
  let view: View = { ...scene({ name: "home", ...home({}) }).view, looks };
  let credentials = CREDENTIALS;
  const mapping = mappingWalk();
  let created = false;
  let show: (view: View) => void = () => undefined;
  const watchers = new Set<(progress: RunProgress) => void>();

  const change = (more: Partial<View>) => {
    view = { ...view, notice: null, ...more };
    show(view);
  };
  const screen = (next: Screen, more: Partial<View> = {}) => change({ screen: next, ...more });
  const page = (next: PageView, can_next: boolean) =>
    screen({ name: "setup", ...setup(next, { practice: true, can_next }) });
  const keys = (more: Partial<CredentialsView>) => {
    credentials = { ...credentials, ...more };
    page({ name: "credentials", ...credentials }, credentials.check.state === "succeeded");
  };
  const connectors = () => (created ? [row(NAME, { id: ID, last_run: { ...RUN, sums: SUMS } })] : []);
  const goHome = (more: Partial<View> = {}) =>
    screen({ name: "home", ...home({ connectors: connectors() }) }, more);

  const open = (name: Page) => {
    switch (name) {
      case "terms":
        return page({ name, version: "1.0", accepted: null }, false);
      case "credentials":
        return keys({});
      case "mapping":
        return page({ name, ...mapping.view }, true);
      case "review":
        return page(
          {
            name,
            rows: [{ key: "name", value: NAME, page: "credentials" }],
            schedule: null,
            preview: { name: "idle" },
            finishing: false,
            fault: null,
          },
          true,
        );
    }
  };

  const climb = (to: "ssh" | "end") => {
    keys({ check: { ...IDLE, state: "climbing", rungs: climbedTo(to === "ssh" ? "tcp" : "key") } });
    window.setTimeout(() => {
      keys({
        check:
          to === "ssh"
            ? { ...IDLE, state: "host_key", rungs: climbedTo("ssh"), host_key: SITE }
            : { ...IDLE, state: "succeeded", rungs: rungs() },
      });
    }, MOMENT);
  };

  const run = () => {
    created = true;
    goHome({ run: { connector: ID, stopping: false }, notice: { name: "created", connector: NAME } });
    let done = 0;
    const timer = window.setInterval(() => {
      done += 200;
      watchers.forEach((watch) => watch({ ...PROGRESS, done, total: SUMS.available_from_source }));
      if (done >= SUMS.available_from_source) {
        window.clearInterval(timer);
        // What was opened meanwhile stays open.
        const opened = view.screen.name === "home" && view.screen.flyout !== null;
        if (opened) change({ run: null });
        else goHome({ run: null });
      }
    }, MOMENT);
  };

  const on = (event: Event) => {
    const at = view.screen.name === "setup" ? view.screen.page.name : null;
    if (at === "mapping" && mapping.on(event)) {
      return open("mapping");
    }
    switch (event.name) {
      case "go_home":
      case "cancel":
        return goHome();
      case "practise_first":
      case "view_product":
        return screen({
          name: "product",
          kind: "ice-chat",
          practice: true,
          items_per_day: 200_000,
        });
      case "add_connector":
        return open("terms");
      case "accept_terms":
        return open("credentials");
      case "next":
        return open(at === "credentials" ? "mapping" : "review");
      case "back":
        return open(at === "review" ? "mapping" : at === "mapping" ? "credentials" : "terms");
      case "go_to":
        return open(event.page);
      case "choose_mode":
        return keys({ mode: event.mode, fields: answered(event.mode === "private" ? EMPTY_PRIVATE : EMPTY, false) });
      case "save":
        return keys({ saved: { ...credentials.saved, [event.what]: true } });
      case "files_sent":
        return keys({
          support: { name: "answered", host_key: HOST_KEY },
          fields: answered(credentials.fields, true),
          can_validate: true,
        });
      case "validate":
        return climb("ssh");
      case "edit_given_key": {
        const verdict = event.text === SITE.fingerprint ? "equal" : event.text === "" ? "empty" : "unequal";
        return keys({ check: { ...credentials.check, host_key: { ...SITE, given: event.text, verdict } } });
      }
      case "accept_host_key":
        return climb("end");
      case "finish":
        return run();
      case "open_flyout":
        return screen({
          name: "home",
          ...home({ connectors: connectors(), flyout: { ...FLYOUT, connector: row(NAME, { id: ID }) } }),
        });
      case "close_flyout":
        return goHome();
      case "show_about":
        return screen({ name: "about" });
      case "dismiss_notice":
        return change({});
      case "set_language":
        return change({ looks: { ...view.looks, language: event.language } });
      case "set_theme":
        return change({ looks: { ...view.looks, theme: event.theme } });
      default:
        return undefined;
    }
  };

  return {
    attach(onView) {
      show = onView;
      show(view);
    },
    watchRun(onProgress) {
      watchers.add(onProgress);
      return () => watchers.delete(onProgress);
    },
    send: on,
    enter(entry) {
      if (entry === "passphrase") {
        return;
      }
      const put = (more: Partial<FieldView>) =>
        keys({ fields: credentials.fields.map((field) => (field.key === entry.field ? { ...field, ...more } : field)) });
      const facts = FACTS[entry.field as keyof typeof FACTS] ?? null;
      put(facts === null ? { stored: true } : { reading: true });
      if (facts !== null) {
        window.setTimeout(() => put({ reading: false, stored: true, key_facts: facts }), MOMENT);
      }
    },
  };
}
