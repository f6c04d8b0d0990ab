// Scenes of "Where the mailboxes live", on Map users and on Settings, and of the evidence store.
import type { DestinationForm, DestinationView, EvidenceForm, EvidenceView, PlaceView, SettingsView } from "../bindings";
import { CHOSEN } from "./chosen";
import { flyoutAt, FLYOUT } from "./flyout";
import { START } from "./mapping";
import { ARCHIVE, DESTINATION, EVIDENCE, FORM } from "./places";
import { scene, setupScene, type Scene, type Scenes } from "./scene";

const IMAP: DestinationForm = { ...FORM, choice: "imap", host: "imap.corp.example", user: "archive-master" };
const EXCHANGE: DestinationForm = {
  ...FORM,
  choice: "imap",
  host: "outlook.office365.com",
  sign_in: "oauth",
  tenant: "corp.example",
  client_id: "4b1d2e52-3c0b-4e9a-8d55-0f9f1c2a7b11",
};
const GRAPH: DestinationForm = { ...EXCHANGE, choice: "graph", host: "" };
const PEM = "-----BEGIN CERTIFICATE-----\nMIIBgTCCASegAwIBAgIUInvented\n-----END CERTIFICATE-----\n";

const AT_IMAP: PlaceView = { kind: "imap", at: "imap.corp.example", also_archive: true, follows: true };

const MISSING: DestinationView["found"] = {
  kind: "graph",
  mailbox: "jane.doe@corp.example",
  arrived: false,
  removed: false,
  permissions: {
    granted: ["User.Read.All"],
    missing: ["Mail.ReadWrite"],
    steps: [
      { words: "place-step-open", args: { tenant: "corp.example", client: GRAPH.client_id }, commands: [] },
      {
        words: "place-step-add",
        args: { permission: "Mail.ReadWrite" },
        commands: [
          'Connect-MgGraph -TenantId "corp.example" -Scopes "Application.Read.All","AppRoleAssignment.ReadWrite.All"',
          `$app = Get-MgServicePrincipal -Filter "appId eq '${GRAPH.client_id}'"`,
        ],
      },
      { words: "place-step-consent", args: {}, commands: [] },
    ],
  },
};

const lacks = { code: "destination-permission", args: { missing: "Mail.ReadWrite" } } as const;

/** On Map users of a connector. */
function map(more: Partial<DestinationView>, can_next = true): Scene {
  return setupScene({ name: "mapping", ...START, destination: { ...DESTINATION, ...more } }, { can_next });
}

function changing(more: Partial<DestinationView>): Scene {
  const mapping = { ...START, destination: { ...DESTINATION, ...more } };
  return setupScene({ name: "mapping", ...mapping }, { can_next: true, editing: "ICE Chat London", can_save: true });
}

/** On Settings. */
function own(destination: Partial<DestinationView>, evidence: Partial<EvidenceView> = {}, more: Partial<SettingsView> = {}): Scene {
  const view = { ...CHOSEN, destination: { ...DESTINATION, ...ARCHIVE, ...destination }, evidence: { ...EVIDENCE, ...evidence } };
  return scene({ name: "settings", ...view, ...more });
}

const AZURE: EvidenceForm = { ...EVIDENCE.form, azure: true, account: "corpchats", container: "evidence" };
const filled = { form: IMAP, stored: ["password"], mailbox: "jane.doe@corp.example" };
const tested = { kind: "imap", mailbox: "jane.doe@corp.example", arrived: true, removed: true, permissions: null };
const graph = { form: GRAPH, stored: ["client_secret"], mailbox: "jane.doe@corp.example" };

export const destinationScenes: Scenes = {
  "destination-organisation": map({ organisation: AT_IMAP }),
  "destination-archive": map({ form: { ...FORM, choice: "archive" } }),
  "destination-archive-tested": map({
    form: { ...FORM, choice: "archive" },
    found: { ...tested, kind: "archive", mailbox: "" },
  }),
  "destination-imap-empty": map({ form: { ...FORM, choice: "imap" }, complete: false }, false),
  "destination-imap": map(filled),
  "destination-imap-more": {
    ...map({ ...filled, form: { ...IMAP, also_archive: true, separator: "+", connections: "16", ca: PEM, login: "local_part" } }),
  },
  "destination-imap-wrong": map(
    {
      form: { ...IMAP, host: "imap corp", port: "99999", security: "none", user: "", connections: "900", separator: "**" },
      stored: [],
      wrong: ["host", "port", "accept_unencrypted", "user", "password", "connections", "separator"],
      complete: false,
      mailbox: "jane",
      mailbox_wrong: true,
    },
    false,
  ),
  "destination-imap-exchange": map({ ...filled, form: { ...EXCHANGE, credential: "certificate" }, stored: ["certificate"] }),
  "destination-imap-certificate": map(
    { form: { ...EXCHANGE, credential: "certificate", service_ca: "nonsense" }, wrong: ["certificate", "service_ca"], complete: false },
    false,
  ),
  "destination-testing": map({ ...filled, testing: true }),
  "destination-tested": map({ ...filled, found: tested }),
  "destination-tested-left": map({ ...filled, found: { ...tested, removed: false } }),
  "destination-failed": map({
    ...filled,
    fault: { code: "destination-sign-in", args: { host: "imap.corp.example", reason: "AUTHENTICATIONFAILED" } },
  }),
  "destination-untrusted": map({ ...filled, fault: { code: "destination-untrusted", args: { host: "imap.corp.example" } } }),
  "destination-graph": map(graph),
  "destination-graph-import": map({ ...graph, form: { ...GRAPH, method: "import_mime" } }),
  "destination-graph-more": map({ ...graph, form: { ...GRAPH, keep_eml: true, endpoint: "https://graph.microsoft.us", authority: "http://x" }, wrong: ["authority"], complete: false }, false),
  "destination-graph-missing": map({ ...graph, found: MISSING, fault: lacks }),
  "destination-graph-tested": map({
    ...graph,
    found: { ...tested, kind: "graph", permissions: { granted: ["Mail.ReadWrite"], missing: [], steps: [] } },
  }),
  "destination-moved": changing({ ...filled, moved: { kind: "archive", at: "", also_archive: false, follows: true } }),
  "destination-practice": setupScene(
    { name: "mapping", ...START, destination: { ...DESTINATION, practice: true } },
    { can_next: true, practice: true },
  ),
  "settings-imap": own(filled),
  "settings-imap-changed": own({ ...filled, changed: true, moved: { kind: "archive", at: "", also_archive: false, follows: false } }),
  "settings-imap-locked": own({ ...filled, stored: [], vault_open: false, changed: true, complete: false }),
  "settings-imap-saved": own({ ...filled, saved: true }),
  "settings-imap-failed": own({ ...filled, changed: true, fault: { code: "disk-full", args: { free: "1204224" } } }),
  "settings-graph": own({ ...graph, found: MISSING, fault: lacks }),
  "settings-azure-empty": own({}, { form: { ...EVIDENCE.form, azure: true }, changed: true, complete: false }),
  "settings-azure": own({}, { form: AZURE, stored: true, tested: true }),
  "settings-azure-sas": own({}, { form: { ...AZURE, sign_in: "sas", endpoint: "https://corpchats.blob.core.usgovcloudapi.net" }, stored: true, saved: true }),
  "settings-azure-application": own({}, {
    form: { ...AZURE, sign_in: "client_credentials", tenant: "corp.example", client_id: GRAPH.client_id },
    stored: false,
    vault_open: false,
    changed: true,
  }),
  "settings-azure-wrong": own({}, {
    form: { ...AZURE, account: "Corp Chats", container: "E" },
    wrong: ["account", "container", "secret"],
    complete: false,
    changed: true,
  }),
  "settings-azure-testing": own({}, { form: AZURE, stored: true, testing: true }),
  "settings-azure-failed": own({}, {
    form: AZURE,
    stored: true,
    fault: { code: "evidence-sign-in", args: { host: "corpchats.blob.core.windows.net" } },
  }),
  "flyout-place": flyoutAt({
    properties: { ...FLYOUT.properties, place: { kind: "imap", at: "imap.corp.example", also_archive: false, follows: false } },
  }),
};
