// The destination and the evidence store as they are before anybody chose.
import type { DestinationForm, DestinationView, EvidenceView } from "../bindings";

export const FORM: DestinationForm = {
  choice: "organisation",
  also_archive: false,
  host: "",
  port: "",
  security: "tls",
  accept_unencrypted: false,
  ca: "",
  sign_in: "master",
  user: "",
  separator: "",
  login: "address",
  connections: "",
  tenant: "",
  client_id: "",
  credential: "secret",
  authority: "",
  method: "create",
  keep_eml: false,
  endpoint: "",
  service_ca: "",
};

/** A connector follows the organisation, and that keeps this computer's archive. */
export const DESTINATION: DestinationView = {
  form: FORM,
  practice: false,
  organisation: { kind: "archive", at: "", also_archive: false, follows: true },
  wrong: [],
  complete: true,
  vault_open: true,
  stored: [],
  archive: "/home/anna/Chat Connectors/archive",
  folder: "ICE Chat",
  moved: null,
  mailbox: "",
  mailbox_wrong: false,
  testing: false,
  found: null,
  fault: null,
  changed: false,
  saved: false,
};

/** The same of the organisation itself. */
export const ARCHIVE: Partial<DestinationView> = { form: { ...FORM, choice: "archive" }, organisation: null, folder: "" };

export const EVIDENCE: EvidenceView = {
  form: {
    azure: false,
    account: "",
    container: "",
    endpoint: "",
    sign_in: "account_key",
    tenant: "",
    client_id: "",
    authority: "",
  },
  wrong: [],
  complete: true,
  vault_open: true,
  stored: false,
  folder: "/home/anna/Chat Connectors/staging/evidence",
  testing: false,
  tested: false,
  notes: [],
  saving: false,
  fault: null,
  changed: false,
  saved: false,
};
