// Scenes of the Alerts tab, and of the home page where alerts cannot be delivered.
import type { AlertsForm, AlertsView, AlertTrouble } from "../bindings";
import { home, row } from "./home";
import { scene, type Scenes } from "./scene";

const KINDS = [
  "failed",
  "held",
  "first-success",
  "over-limit",
  "day-missing",
  "file-late",
  "silent",
  "site-empty",
  "manifest-disagrees",
  "disappears",
  "expiry",
];

const FORM: AlertsForm = {
  mail: false,
  host: "",
  port: "",
  security: "starttls",
  accept_unencrypted: false,
  user: "",
  from: "",
  to: "",
  mail_ca: "",
  webhook: false,
  url: "",
  webhook_ca: "",
  language: "",
  on: KINDS.filter((kind) => kind !== "first-success"),
};

const FILLED: AlertsForm = {
  ...FORM,
  mail: true,
  host: "smtp.corp.example",
  user: "chat-connectors",
  from: "chat-connectors@corp.example",
  to: "compliance@corp.example, it-night@corp.example",
  webhook: true,
  url: "https://hooks.corp.example/chat-connectors",
  language: "sv",
};

/** Nobody is told anything yet. */
export const NO_ALERTS: AlertsView = {
  form: FORM,
  kinds: KINDS,
  mark: "0",
  vault_open: true,
  mail_password: false,
  webhook_secret: false,
  troubles: [],
  testing: false,
  tested: [],
  saved: false,
  fault: null,
};

const SET_UP: AlertsView = { ...NO_ALERTS, form: FILLED, mail_password: true, webhook_secret: true };

const TROUBLES: AlertTrouble[] = [
  {
    channel: "mail",
    since: "2026-11-18",
    fault: { code: "alert-refused", args: { host: "smtp.corp.example", port: "587" } },
    waiting: 3,
    lost: 0,
  },
  {
    channel: "webhook",
    since: "2026-11-20",
    fault: { code: "alert-webhook", args: { host: "hooks.corp.example", status: "404" } },
    waiting: 0,
    lost: 1,
  },
];

/** What the tab shows, by scene. */
export const ALERTS: Record<string, AlertsView> = {
  "flyout-alerts-none": NO_ALERTS,
  "flyout-alerts": SET_UP,
  "flyout-alerts-locked": { ...SET_UP, vault_open: false, mail_password: false, webhook_secret: false },
  "flyout-alerts-saved": { ...SET_UP, saved: true },
  "flyout-alerts-testing": { ...SET_UP, testing: true },
  "flyout-alerts-tested": {
    ...SET_UP,
    tested: [
      { channel: "mail", accepted: true, fault: null },
      { channel: "webhook", accepted: false, fault: { code: "alert-untrusted", args: { host: "hooks.corp.example" } } },
    ],
  },
  "flyout-alerts-trouble": { ...SET_UP, troubles: TROUBLES },
  "flyout-alerts-wrong": {
    ...SET_UP,
    form: { ...FILLED, security: "none", webhook: false },
    fault: { code: "setting-invalid", args: { setting: "alerts.mail.security" } },
  },
  "flyout-alerts-changed": { ...SET_UP, fault: { code: "connector-changed", args: { connector: "ICE Chat London" } } },
};

export const alertsScenes: Scenes = {
  "home-alerts": scene({
    name: "home",
    ...home({ connectors: [row("ICE Chat London", { alerts: TROUBLES })] }),
  }),
};
