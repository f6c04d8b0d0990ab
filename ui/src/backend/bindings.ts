// Written by `UPDATE_BINDINGS=1 cargo test -p wizard`: not by hand.

export type ErrorCode = "setting-invalid" | "connector-file" | "connector-exists" | "connector-unknown" | "connector-changed" | "settings-file" | "input-unreadable" | "csv-header" | "csv-key-empty" | "csv-key-double" | "csv-not-used" | "csv-mailbox" | "csv-quote" | "csv-field" | "csv-too-large" | "profile-invalid" | "key-unreadable" | "key-is-public" | "key-unsupported" | "key-is-other-kind" | "known-hosts-none" | "search-off" | "item-unknown" | "vault-locked" | "vault-passphrase" | "vault-damaged" | "alert-none" | "secret-missing" | "name-not-found" | "network-unreachable" | "connection-refused" | "connection-timed-out" | "connection-lost" | "download-too-slow" | "not-ssh" | "ssh-closed" | "ssh-silent" | "ssh-handshake" | "sftp-refused" | "folder-unreadable" | "file-unreadable" | "host-key-unknown" | "host-key-changed" | "host-key-revoked" | "host-key-certificate" | "key-refused" | "password-refused" | "password-expired" | "too-many-attempts" | "authentication-wanted" | "alert-name" | "alert-refused" | "alert-silent" | "alert-lost" | "alert-no-tls" | "alert-untrusted" | "alert-login" | "alert-sender" | "alert-recipient" | "alert-rejected" | "alert-later" | "alert-webhook" | "destination-unreachable" | "destination-silent" | "destination-lost" | "destination-protocol" | "destination-no-tls" | "destination-untrusted" | "destination-sign-in" | "destination-permission" | "destination-throttled" | "destination-unfinished" | "destination-counts" | "mailbox-unknown" | "mailbox-full" | "mailbox-closed" | "mail-too-large" | "mail-refused" | "evidence-unreachable" | "evidence-sign-in" | "evidence-container" | "evidence-differs" | "wrong-key" | "wrong-passphrase" | "key-expired" | "key-revoked" | "password-encrypted" | "incomplete" | "altered" | "unprotected" | "encryption-unsupported" | "not-encrypted" | "expands-too-much" | "evidence-changed" | "format-unknown" | "xml-malformed" | "xml-doctype" | "xml-too-deep" | "xml-too-long" | "json-malformed" | "json-too-long" | "drop-count" | "archive-damaged" | "item-time" | "item-sender" | "item-text" | "item-form" | "item-empty" | "item-missing" | "item-size" | "item-too-large" | "disk-full" | "disk-failed" | "clock-wrong" | "archive-altered" | "mapping-altered" | "ledger-damaged" | "ledger-newer" | "search-damaged" | "schedule-absent" | "schedule-refused" | "already-running" | "cancelled" | "start-at-login" | "notification-not-shown" | "internal";
export type RungName = "form" | "name" | "tcp" | "ssh" | "host_key" | "key" | "password" | "sftp" | "folder" | "recipients" | "decrypt" | "parse" | "local" | "destination";
export type Stage = "connecting" | "waiting" | "downloading" | "verifying" | "reading" | "writing" | "publishing";

export type Accepted = { 
/**
 * The version of the text.
 */
version: string, 
/**
 * The operating system's name for the person.
 */
who: string, 
/**
 * ISO 8601 UTC.
 */
at: string, };

export type AddressView = { 
/**
 * This computer's addresses, the one toward the site first.
 */
candidates: Array<string>, 
/**
 * All of them are inner addresses (RFC 1918 and the like): the world sees another.
 */
inner: boolean, 
/**
 * What the admin typed: the address that a NAT router or proxy shows, or a range.
 */
outer: string, 
/**
 * What is wrong with it: `setting-invalid`.
 */
fault: Fault | null, };

export type AlertChannel = "mail" | "webhook";

export type AlertSecurity = "starttls" | "tls" | "none";

export type AlertTested = { 
/**
 * Which way.
 */
channel: AlertChannel, 
/**
 * It was accepted.
 */
accepted: boolean, 
/**
 * Why not, or by whom not.
 */
fault: Fault | null, };

export type AlertTrouble = { 
/**
 * Which way.
 */
channel: AlertChannel, 
/**
 * Since when, `2026-11-20`.
 */
since: string, 
/**
 * Why.
 */
fault: Fault, 
/**
 * Alerts that wait.
 */
waiting: number, 
/**
 * Alerts that nobody got, and that are not tried again.
 */
lost: number, };

export type AlertsForm = { 
/**
 * *By e-mail*.
 */
mail: boolean, 
/**
 * Mail server.
 */
host: string, 
/**
 * Port; empty: the usual one.
 */
port: string, 
/**
 * Encryption.
 */
security: AlertSecurity, 
/**
 * *Send without encryption all the same*.
 */
accept_unencrypted: boolean, 
/**
 * User name; empty: without signing in.
 */
user: string, 
/**
 * Sender.
 */
from: string, 
/**
 * Recipients, separated by commas, semicolons or spaces.
 */
to: string, 
/**
 * An authority of the organisation's own (PEM).
 */
mail_ca: string, 
/**
 * *By webhook*.
 */
webhook: boolean, 
/**
 * Address.
 */
url: string, 
/**
 * An authority of the organisation's own (PEM).
 */
webhook_ca: string, 
/**
 * `en`, `sv`, `nl`, `fr`; empty: that of the window.
 */
language: string, 
/**
 * Of what: `failed`, `held`, …
 */
on: Array<string>, };

export type AlertsView = { 
/**
 * The form, as it is kept.
 */
form: AlertsForm, 
/**
 * Everything that can be chosen in `on`.
 */
kinds: Array<string>, 
/**
 * Tells what is kept now from what was kept when the form was filled in.
 */
mark: string, 
/**
 * Secrets can be entered, and a test sent.
 */
vault_open: boolean, 
/**
 * The mail server's password is kept.
 */
mail_password: boolean, 
/**
 * The signing secret is kept.
 */
webhook_secret: boolean, 
/**
 * Ways that do not work.
 */
troubles: Array<AlertTrouble>, 
/**
 * A test is being sent.
 */
testing: boolean, 
/**
 * What the last test came to, each way for itself.
 */
tested: Array<AlertTested>, 
/**
 * The form was kept, and is as it was then.
 */
saved: boolean, 
/**
 * Why it was not.
 */
fault: Fault | null, };

export type AliasView = { 
/**
 * `old.example`
 */
old: string, 
/**
 * `new.example`
 */
new: string, };

export type AttachmentView = { 
/**
 * Its name.
 */
file: string, 
/**
 * Bytes.
 */
bytes: number, };

export type CheckState = "idle" | "climbing" | "host_key" | "succeeded" | "outdated" | "failed" | "refused";

export type CheckView = { 
/**
 * How it stands.
 */
state: CheckState, 
/**
 * The rungs climbed so far, in order; those not reached are left out while it goes on.
 */
rungs: Array<RungView>, 
/**
 * A new or a changed host key, to be compared and accepted or refused.
 */
host_key: HostKeyView | null, 
/**
 * *Text for ICE support*: in English and, where that is another, the admin's language.
 */
support_text: SupportText | null, };

export type ConnectorId = { 
/**
 * Its name.
 */
name: string, 
/**
 * On the practice site.
 */
practice: boolean, };

export type ConnectorRow = { 
/**
 * Which.
 */
id: ConnectorId, 
/**
 * Kind id.
 */
kind: string, 
/**
 * How it stands.
 */
state: ConnectorState, 
/**
 * Its last run.
 */
last_run: RunRow | null, 
/**
 * Items held now.
 */
held: number, 
/**
 * What will stop it one day, the nearest first.
 */
warnings: Array<WarningRow>, 
/**
 * What the watch over its source tells, the most urgent first.
 */
watch: Array<WatchRow>, 
/**
 * Days that wait above the daily limit.
 */
over_limit: Array<OverLimitRow>, 
/**
 * Ways that its alerts cannot go.
 */
alerts: Array<AlertTrouble>, };

export type ConnectorState = "new" | "running" | "succeeded" | "succeeded_with_held" | "over_limit" | "failed" | "cancelled" | "interrupted";

export type CopyRow = { 
/**
 * The mailbox file, below the archive's folder.
 */
file: string, 
/**
 * Which mail of it, from 1.
 */
position: number, 
/**
 * Where it begins: bytes from the file's beginning.
 */
offset: number, };

export type Credential = "secret" | "certificate";

export type CredentialsView = { 
/**
 * Which of the two ways; none chosen at first.
 */
mode: Mode | null, 
/**
 * Where the admin was led to by *mend*; the page puts the focus there.
 */
focus: Mend | null, 
/**
 * Step 1: the keys.
 */
keys: KeysView, 
/**
 * Step 1: the address.
 */
address: AddressView, 
/**
 * What was saved already.
 */
saved: Saved, 
/**
 * Practice: what ICE support does.
 */
support: Support, 
/**
 * Practice: which failure is rehearsed.
 */
rehearsal: RehearsalView | null, 
/**
 * Step 3: the form, in order.
 */
fields: Array<FieldView>, 
/**
 * *Validate connection* can be pressed: every field is filled and none is wrong.
 */
can_validate: boolean, 
/**
 * Whom the connector trusts.
 */
trust: TrustView, 
/**
 * The ladder.
 */
check: CheckView, 
/**
 * Changing a connector's keys: when the old pair is no longer offered, `2026-12-21`, and what is
 * wrong with it. Only while two pairs are there.
 */
retire: DateView | null, };

export type CsvKeyView = "im_id" | "mobile_number";

export type CsvRow = { 
/**
 * ImId or mobile number.
 */
key: string, 
/**
 * Mailbox.
 */
mailbox: string, };

export type CsvTableView = { 
/**
 * What is searched for, as typed: in either column.
 */
search: string, 
/**
 * Rows that match.
 */
matches: number, 
/**
 * The first of them, at most 100.
 */
rows: Array<CsvRow>, };

export type CsvView = { 
/**
 * Its name, without its folder.
 */
file: string, 
/**
 * Good rows.
 */
rows: number, 
/**
 * `UTF-8`, `windows-1252`: how the bytes were read.
 */
encoding: string, 
/**
 * What stands between two cells: `,` `;` `|` or a tab.
 */
separator: string, 
/**
 * Rows, as they are searched.
 */
table: CsvTableView, 
/**
 * Mistakes in order, at most 100. With any, the file is not used before they are mended or left out.
 */
mistakes: Array<MistakeRow>, 
/**
 * How many there are.
 */
mistake_count: number, 
/**
 * What to look at, that is no mistake: words `notice-…`.
 */
notices: Array<NoticeRow>, };

export type DateView = { 
/**
 * As typed.
 */
text: string, 
/**
 * `setting-invalid`.
 */
fault: Fault | null, };

export type DestinationChoice = "organisation" | "archive" | "imap" | "graph";

export type DestinationEdit = { "field": "choice", "value": DestinationChoice } | { "field": "also_archive", "value": boolean } | { "field": "host", "value": string } | { "field": "port", "value": string } | { "field": "security", "value": LineSecurity } | { "field": "accept_unencrypted", "value": boolean } | { "field": "ca", "value": string } | { "field": "sign_in", "value": MailboxSignIn } | { "field": "user", "value": string } | { "field": "separator", "value": string } | { "field": "login", "value": MailboxLogin } | { "field": "connections", "value": string } | { "field": "tenant", "value": string } | { "field": "client_id", "value": string } | { "field": "credential", "value": Credential } | { "field": "authority", "value": string } | { "field": "method", "value": MailMethod } | { "field": "keep_eml", "value": boolean } | { "field": "endpoint", "value": string } | { "field": "service_ca", "value": string };

export type DestinationEvent = { "name": "edit", 
/**
 * What.
 */
edit: DestinationEdit, } | { "name": "pick_file", 
/**
 * What for.
 */
file: DestinationFile, } | { "name": "edit_mailbox", 
/**
 * As typed.
 */
text: string, } | { "name": "test" } | { "name": "save" };

export type DestinationFile = "ca" | "service_ca" | "certificate";

export type DestinationForm = { 
/**
 * Which place.
 */
choice: DestinationChoice, 
/**
 * *Also keep in this computer's archive*.
 */
also_archive: boolean, 
/**
 * IMAP: name or IP address.
 */
host: string, 
/**
 * IMAP: empty: the usual one.
 */
port: string, 
/**
 * IMAP: how the line is encrypted.
 */
security: LineSecurity, 
/**
 * IMAP: without encryption all the same.
 */
accept_unencrypted: boolean, 
/**
 * IMAP: an authority of the organisation's own (PEM).
 */
ca: string, 
/**
 * IMAP: how one account opens everybody's mailbox.
 */
sign_in: MailboxSignIn, 
/**
 * IMAP: that account.
 */
user: string, 
/**
 * IMAP, master user: stands between mailbox and account; empty: `*`.
 */
separator: string, 
/**
 * IMAP: the server knows a mailbox by the part before the `@`.
 */
login: MailboxLogin, 
/**
 * IMAP: connections at once; empty: 8.
 */
connections: string, 
/**
 * Application: the directory.
 */
tenant: string, 
/**
 * Application: its id.
 */
client_id: string, 
/**
 * Application: how it proves itself.
 */
credential: Credential, 
/**
 * Application: where it signs in; empty: the worldwide service.
 */
authority: string, 
/**
 * Microsoft 365: how a mail gets in.
 */
method: MailMethod, 
/**
 * Microsoft 365: the mail itself is attached.
 */
keep_eml: boolean, 
/**
 * Microsoft 365: empty: the worldwide service.
 */
endpoint: string, 
/**
 * Application, Microsoft 365: an authority of the organisation's own (PEM).
 */
service_ca: string, };

export type DestinationFound = { 
/**
 * The place that was tried: `archive`, `imap`, `graph`.
 */
kind: string, 
/**
 * The mailbox.
 */
mailbox: string, 
/**
 * The mail arrived.
 */
arrived: boolean, 
/**
 * It was taken away again.
 */
removed: boolean, 
/**
 * What the application may do, where there is one.
 */
permissions: PermissionsView | null, };

export type DestinationView = { 
/**
 * The form.
 */
form: DestinationForm, 
/**
 * On the practice site: its own archive, and nothing else.
 */
practice: boolean, 
/**
 * The organisation's own choice, where one may follow it; absent on the organisation's own page.
 */
organisation: PlaceView | null, 
/**
 * Fields that cannot be used, of those that were typed into.
 */
wrong: Array<string>, 
/**
 * Everything is filled in, and nothing is wrong.
 */
complete: boolean, 
/**
 * Secrets can be entered.
 */
vault_open: boolean, 
/**
 * Secrets that are stored: `password`, `client_secret`, `certificate`.
 */
stored: Array<string>, 
/**
 * The folder of the archive on this computer. To show.
 */
archive: string, 
/**
 * The folder in each mailbox, where it is one connector's.
 */
folder: string, 
/**
 * Where the mailboxes lived until now, if that is another place.
 */
moved: PlaceView | null, 
/**
 * The mailbox for the test, as typed.
 */
mailbox: string, 
/**
 * It is no address.
 */
mailbox_wrong: boolean, 
/**
 * A test goes on.
 */
testing: boolean, 
/**
 * What the last one found.
 */
found: DestinationFound | null, 
/**
 * Why the test, or saving, did not work.
 */
fault: Fault | null, 
/**
 * Something is typed that is not saved yet: on the organisation's own page.
 */
changed: boolean, 
/**
 * It was saved, and is as it was then.
 */
saved: boolean, };

export type DiffRow = { 
/**
 * ImId or mobile number.
 */
key: string, 
/**
 * The mailbox until now; absent: the row is new.
 */
old: string | null, 
/**
 * The mailbox from now on; absent: the row is gone.
 */
new: string | null, };

export type DiffView = { 
/**
 * The version in force; 0: none is kept yet.
 */
version: number, 
/**
 * When it was saved, ISO 8601 UTC.
 */
at: string, 
/**
 * By whom.
 */
who: string, 
/**
 * Rows that are new.
 */
added: number, 
/**
 * Rows that are gone.
 */
removed: number, 
/**
 * Rows with another mailbox.
 */
changed: number, 
/**
 * Rows as they were.
 */
same: number, 
/**
 * The first rows that differ, at most 100: changed, removed, added.
 */
rows: Array<DiffRow>, 
/**
 * Settings that differ.
 */
settings: Array<SettingChangeRow>, };

export type DomainView = { 
/**
 * `corp.example`
 */
domain: string, 
/**
 * People with an address there.
 */
people: number, };

export type Download = "ssh_key" | "pgp_key" | "ip_address" | "all";

export type DraftRow = { 
/**
 * What its pages differ by.
 */
facts: KindFacts, 
/**
 * Its id.
 */
id: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * The name typed so far, or empty.
 */
name: string, 
/**
 * On the practice site.
 */
practice: boolean, 
/**
 * When it was changed last, ISO 8601 UTC.
 */
changed: string, 
/**
 * The page it goes on at.
 */
page: Page, };

export type EffectiveView = { 
/**
 * `2026-12-01`, as typed; absent: at once.
 */
from: string | null, 
/**
 * What is wrong with it.
 */
fault: Fault | null, };

export type Event = { "name": "go_home" } | { "name": "view_product", 
/**
 * Kind id.
 */
kind: string, } | { "name": "practise_first" } | { "name": "practise", 
/**
 * Kind id.
 */
kind: string, } | { "name": "add_connector" } | { "name": "continue_draft", 
/**
 * Its id.
 */
draft: string, } | { "name": "discard_draft", 
/**
 * Its id.
 */
draft: string, } | { "name": "open_flyout", 
/**
 * Which.
 */
connector: ConnectorId, } | { "name": "close_flyout" } | { "name": "run_all" } | { "name": "run_now", 
/**
 * Which.
 */
connector: ConnectorId, } | { "name": "stop_run" } | { "name": "check_source" } | { "name": "save_log", 
/**
 * Its number.
 */
run: number, } | { "name": "open_archive", 
/**
 * Whose.
 */
connector: ConnectorId, } | { "name": "edit_connector", 
/**
 * Which.
 */
connector: ConnectorId, 
/**
 * Where to begin, when a failed rung led there.
 */
mend: Mend | null, } | { "name": "remove_connector", 
/**
 * Which.
 */
connector: ConnectorId, } | { "name": "edit_mapping", 
/**
 * Whose.
 */
connector: ConnectorId, } | { "name": "read_held" } | { "name": "filter_held", 
/**
 * Which.
 */
filter: HeldFilter, } | { "name": "map_person", 
/**
 * ImId.
 */
key: string, 
/**
 * Mailbox, as typed.
 */
mailbox: string, } | { "name": "replay", 
/**
 * Items' keys; empty: all that match the filter, and with no filter all there are.
 */
items: Array<string>, } | { "name": "allow_day", 
/**
 * `2026-11-20`
 */
day: string, } | { "name": "change_limit", 
/**
 * As typed; empty: as documented.
 */
items: string, } | { "name": "change_retention", 
/**
 * As typed; empty: 21.
 */
days: string, } | { "name": "save_alerts", 
/**
 * All of it.
 */
form: AlertsForm, 
/**
 * Of `AlertsView`: what was kept when the form was filled in.
 */
mark: string, } | { "name": "test_alerts", 
/**
 * All of it.
 */
form: AlertsForm, } | { "name": "unlock_alerts" } | { "name": "open_statement", 
/**
 * Its day.
 */
day: string, 
/**
 * Its number.
 */
number: number, } | { "name": "close_statement" } | { "name": "save_statement", 
/**
 * As what.
 */
form: StatementForm, } | { "name": "verify" } | { "name": "stop_verify" } | { "name": "show_search", 
/**
 * Over the practice mailboxes.
 */
practice: boolean, } | { "name": "build_index" } | { "name": "stop_index" } | { "name": "delete_index" } | { "name": "edit_search", 
/**
 * All of it.
 */
query: SearchQuery, } | { "name": "search", 
/**
 * From 1.
 */
page: number, } | { "name": "open_hit", 
/**
 * The item's key.
 */
item: string, } | { "name": "close_hit" } | { "name": "export_hits", 
/**
 * Items' keys; empty: all that were found.
 */
items: Array<string>, 
/**
 * As what.
 */
form: ExportForm, } | { "name": "stop_export" } | { "name": "accept_terms" } | { "name": "next" } | { "name": "back" } | { "name": "go_to", 
/**
 * Where to.
 */
page: Page, } | { "name": "cancel" } | { "name": "choose_mode", 
/**
 * Which.
 */
mode: Mode, } | { "name": "make_keys" } | { "name": "save", 
/**
 * What.
 */
what: Download, } | { "name": "edit_address", 
/**
 * As typed.
 */
text: string, } | { "name": "files_sent" } | { "name": "edit_field", 
/**
 * Its key.
 */
key: string, 
/**
 * As typed.
 */
text: string, } | { "name": "pick_key", 
/**
 * The field's key.
 */
field: string, } | { "name": "renew_keys" } | { "name": "drop_new_keys" } | { "name": "edit_retire", 
/**
 * `2026-12-21`
 */
text: string, } | { "name": "pick_known_hosts" } | { "name": "expect_host_key", 
/**
 * Open.
 */
on: boolean, } | { "name": "edit_expected", 
/**
 * `SHA256:…`
 */
fingerprint: string, 
/**
 * `2026-12-05`
 */
from: string, } | { "name": "rehearse", 
/**
 * Its name, of `RehearsalView`.
 */
scenario: string, } | { "name": "validate" } | { "name": "edit_given_key", 
/**
 * As typed.
 */
text: string, } | { "name": "accept_host_key" } | { "name": "refuse_host_key" } | { "name": "set_automatic", 
/**
 * On.
 */
on: boolean, } | { "name": "edit_domains", 
/**
 * As typed: separated by commas, semicolons or spaces.
 */
text: string, } | { "name": "add_domain", 
/**
 * Which.
 */
domain: string, } | { "name": "destination", 
/**
 * What is done there.
 */
does: DestinationEvent, } | { "name": "evidence", 
/**
 * What is done there.
 */
does: EvidenceEvent, } | { "name": "unlock_settings" } | { "name": "save_template" } | { "name": "pick_csv" } | { "name": "remove_csv" } | { "name": "save_mistakes" } | { "name": "use_good_rows" } | { "name": "search_csv", 
/**
 * As typed.
 */
text: string, } | { "name": "add_alias", 
/**
 * As typed.
 */
old: string, 
/**
 * As typed.
 */
new: string, } | { "name": "remove_alias", 
/**
 * Its old name.
 */
old: string, } | { "name": "edit_effective", 
/**
 * `2026-12-01`
 */
from: string | null, } | { "name": "filter_people", 
/**
 * As typed.
 */
search: string, 
/**
 * Only those who are mapped so.
 */
only: MappedBy | null, } | { "name": "read_all_files" } | { "name": "stop_reading" } | { "name": "add_person", 
/**
 * ImId.
 */
key: string, 
/**
 * Mailbox, as typed.
 */
mailbox: string, } | { "name": "set_daily", 
/**
 * On.
 */
on: boolean, } | { "name": "edit_daily_at", 
/**
 * As typed.
 */
text: string, } | { "name": "change_daily", 
/**
 * As typed; absent: only when a person asks.
 */
at: string | null, } | { "name": "install_start" } | { "name": "remove_start" } | { "name": "preview" } | { "name": "stop_preview" } | { "name": "finish" } | { "name": "try_keyring" } | { "name": "answer", 
/**
 * Do it.
 */
yes: boolean, } | { "name": "dismiss_notice" } | { "name": "show_about" } | { "name": "show_settings" } | { "name": "start_at_login", 
/**
 * On.
 */
on: boolean, } | { "name": "keep_running", 
/**
 * On.
 */
on: boolean, } | { "name": "show_notifications", 
/**
 * On.
 */
on: boolean, } | { "name": "set_language", 
/**
 * Which.
 */
language: Language, } | { "name": "set_theme", 
/**
 * Which.
 */
theme: Theme, };

export type EveryDayView = { 
/**
 * The time of day; none: it runs only when a person asks. `05:15`
 */
at: string | null, 
/**
 * The next start by the clock, ISO 8601 UTC.
 */
next: string | null, 
/**
 * When the last import began, ISO 8601 UTC.
 */
last: string | null, 
/**
 * Its time has come, and no run has answered it yet.
 */
due: boolean, 
/**
 * Why the last change did not work.
 */
fault: Fault | null, 
/**
 * The operating system's start, once it was looked at.
 */
start: StartView | null, };

export type EvidenceEdit = { "field": "azure", "value": boolean } | { "field": "account", "value": string } | { "field": "container", "value": string } | { "field": "endpoint", "value": string } | { "field": "sign_in", "value": EvidenceSignIn } | { "field": "tenant", "value": string } | { "field": "client_id", "value": string } | { "field": "authority", "value": string };

export type EvidenceEvent = { "name": "edit", 
/**
 * What.
 */
edit: EvidenceEdit, } | { "name": "test" } | { "name": "save" };

export type EvidenceForm = { 
/**
 * In Azure Blob Storage; else on this computer.
 */
azure: boolean, 
/**
 * The storage account.
 */
account: string, 
/**
 * The container.
 */
container: string, 
/**
 * Empty: the worldwide service.
 */
endpoint: string, 
/**
 * How it lets us in.
 */
sign_in: EvidenceSignIn, 
/**
 * The directory, of an application.
 */
tenant: string, 
/**
 * The application's id.
 */
client_id: string, 
/**
 * Where an application signs in; empty: the worldwide service.
 */
authority: string, };

export type EvidenceNote = "test-stays" | "not-listed";

export type EvidenceSignIn = "account_key" | "sas" | "client_credentials";

export type EvidenceView = { 
/**
 * The form.
 */
form: EvidenceForm, 
/**
 * Fields that cannot be used, of those that were typed into.
 */
wrong: Array<string>, 
/**
 * Everything is filled in, and nothing is wrong.
 */
complete: boolean, 
/**
 * Secrets can be entered.
 */
vault_open: boolean, 
/**
 * The secret is stored.
 */
stored: boolean, 
/**
 * The folder on this computer. To show.
 */
folder: string, 
/**
 * A test goes on.
 */
testing: boolean, 
/**
 * It worked.
 */
tested: boolean, 
/**
 * But this could not be done.
 */
notes: Array<EvidenceNote>, 
/**
 * It is being saved: files may come back from a container that is left.
 */
saving: boolean, 
/**
 * Why the test, or saving, did not work.
 */
fault: Fault | null, 
/**
 * Something is typed that is not saved yet.
 */
changed: boolean, 
/**
 * It was saved, and is as it was then.
 */
saved: boolean, };

export type ExpectedView = { 
/**
 * As typed: `SHA256:…`, or a public key line.
 */
fingerprint: string, 
/**
 * What is wrong with it: `setting-invalid`.
 */
fingerprint_fault: Fault | null, 
/**
 * The day from which it is accepted, `2026-12-05`.
 */
from: DateView, };

export type ExportForm = "eml" | "mbox";

export type Fault = { 
/**
 * The engine's code.
 */
code: ErrorCode, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, };

export type FieldKind = "text" | "secret" | "port" | "key" | "passphrase";

export type FieldView = { 
/**
 * `name`, `firm_code`, `password`, `host`, `port`: names its words (`field-…`).
 */
key: string, 
/**
 * How it is typed.
 */
kind: FieldKind, 
/**
 * What is in it. Of a secret: always empty.
 */
value: string, 
/**
 * A secret of it is in the vault.
 */
stored: boolean, 
/**
 * What is wrong with it, once something was typed.
 */
fault: Fault | null, 
/**
 * Of a key: what it is.
 */
key_facts: KeyFactsView | null, 
/**
 * Of a key: it is being read.
 */
reading: boolean, 
/**
 * It cannot be changed: the name of a connector that exists.
 */
fixed: boolean, };

export type FileCounts = { 
/**
 * Imported.
 */
delivered: number, 
/**
 * On the way.
 */
under_way: number, 
/**
 * At fault: see the runs.
 */
faulty: number, };

export type FileFaultRow = { 
/**
 * The site's name for it.
 */
file: string, 
/**
 * Why.
 */
fault: Fault, };

export type Flyout = { 
/**
 * Whose.
 */
connector: ConnectorRow, 
/**
 * Properties, as they are in its file.
 */
properties: Properties, 
/**
 * What is known of its source.
 */
source: SourceStatus, 
/**
 * All runs, newest first, at most 50.
 */
runs: Array<RunRow>, 
/**
 * Held and failed items.
 */
held: HeldView, 
/**
 * The daily limit.
 */
limit: LimitView, 
/**
 * *Every day*; not for practice.
 */
every_day: EveryDayView | null, 
/**
 * Alerts beyond this computer.
 */
alerts: AlertsView, 
/**
 * Statements.
 */
statements: StatementsView, 
/**
 * *Check everything*.
 */
verify: VerifyView, 
/**
 * Versions of the mapping, newest first, at most 50.
 */
versions: Array<VersionRow>, 
/**
 * What could not be read.
 */
fault: Fault | null, };

export type FoundMail = { 
/**
 * The item's key.
 */
item: string, 
/**
 * The mail.
 */
mail: MailView, 
/**
 * Every mailbox it is in.
 */
copies: Array<CopyRow>, };

export type FoundView = { "name": "idle" } | { "name": "searching" } | { "name": "ready", 
/**
 * Items in all; where there are very many, at least so many (`more`).
 */
total: number, 
/**
 * There are more than `total`.
 */
more: boolean, 
/**
 * This page, newest first.
 */
hits: Array<HitRow>, 
/**
 * From 1.
 */
page: number, 
/**
 * How many pages there are.
 */
pages: number, 
/**
 * How long it took.
 */
milliseconds: number, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type HeaderView = { 
/**
 * `X-Chat-Item`
 */
header: string, 
/**
 * Its value, decoded and unfolded.
 */
value: string, };

export type HeldFilter = { 
/**
 * Part of a name, id or address.
 */
person: string, 
/**
 * A conversation.
 */
conversation: string, 
/**
 * `2026-11-20`
 */
day: string, 
/**
 * `held`, `failed` or empty.
 */
reason: string, };

export type HeldRow = { 
/**
 * The item's key.
 */
item: string, 
/**
 * `held`: nobody is mapped for it; or an error code (`item-time` …).
 */
reason: string, 
/**
 * Who said it: name, else id; empty before it is read.
 */
sender: string, 
/**
 * Their ImId.
 */
im_id: string, 
/**
 * To whom: the first names, joined.
 */
recipients: string, 
/**
 * Where it was said.
 */
conversation: string, 
/**
 * The site's name of its file.
 */
file: string, 
/**
 * Its place in the file, from 0.
 */
place: number, 
/**
 * When it was said, ISO 8601 UTC.
 */
at: string | null, };

export type HeldView = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many match the filter.
 */
matches: number, 
/**
 * The first of them, at most 200.
 */
rows: Array<HeldRow>, 
/**
 * Whose they are was read from the kept files; before that rows have no names.
 */
named: boolean, 
/**
 * It is being read.
 */
reading: boolean, 
/**
 * What is shown.
 */
filter: HeldFilter, 
/**
 * Conversations that there are, at most 200.
 */
conversations: Array<string>, 
/**
 * Days that there are, `2026-11-20`.
 */
days: Array<string>, 
/**
 * People who spoke and are not mapped, the organisation's own first, at most 100.
 */
unmapped: Array<UnmappedRow>, 
/**
 * People who are mapped and said nothing for 30 days, at most 100.
 */
silent: Array<SilentRow>, 
/**
 * Why the last *Add to mapping* did not work.
 */
add_fault: Fault | null, 
/**
 * People were added to the mapping since: *Replay* may bring something now.
 */
mapping_changed: boolean, 
/**
 * Why names could not be read.
 */
fault: Fault | null, };

export type HitRow = { 
/**
 * The item's key.
 */
item: string, 
/**
 * ISO 8601 UTC.
 */
at: string, 
/**
 * Where it was said.
 */
conversation: string, 
/**
 * Who said it.
 */
sender: string, 
/**
 * To whom: the first names, joined.
 */
recipients: string, 
/**
 * The text around the words, in pieces.
 */
snippet: Array<SnippetPiece>, 
/**
 * In how many mailboxes it is.
 */
copies: number, };

export type HomeView = { 
/**
 * The catalogue, in order.
 */
products: Array<Product>, 
/**
 * *My connectors*.
 */
connectors: Array<ConnectorRow>, 
/**
 * Setups that were begun.
 */
drafts: Array<DraftRow>, 
/**
 * What keeps the list from being complete.
 */
fault: Fault | null, 
/**
 * The daily start by the operating system, where a connector has a time and something is to be done about it.
 */
start: StartView | null, 
/**
 * The connector that was clicked.
 */
flyout: Flyout | null, };

export type HostKeyView = { 
/**
 * Whose.
 */
host: string, 
/**
 * `ssh-ed25519`
 */
algorithm: string, 
/**
 * `SHA256:…`
 */
fingerprint: string, 
/**
 * The older form of the same, `MD5:aa:bb:…`.
 */
md5: string, 
/**
 * The accepted ones, which this is not; empty at the first contact. With any, *Accept* opens only
 * after an equal comparison.
 */
accepted: Array<string>, 
/**
 * What the support gave, as typed.
 */
given: string, 
/**
 * How it compares.
 */
verdict: Verdict, };

export type ImportedView = { 
/**
 * Its name, without its folder.
 */
file: string, 
/**
 * Keys of this site.
 */
keys: number, 
/**
 * Revoked ones.
 */
revoked: number, 
/**
 * Authorities that sign certificates: not used.
 */
authorities: number, 
/**
 * Lines that could not be read: not used.
 */
unreadable: number, };

export type IndexView = { "name": "opening" } | { "name": "off" } | { "name": "building", 
/**
 * Bytes of mailbox files read.
 */
done: number, 
/**
 * Of how many; 0 before that is known.
 */
total: number, } | { "name": "ready", 
/**
 * Items in it.
 */
items: number, 
/**
 * Bytes on the disk.
 */
bytes: number, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type KeyFactView = { 
/**
 * `RSA`, `Ed25519`, `ECDSA P-256` …; empty while a passphrase hides it.
 */
algorithm: string, 
/**
 * Of RSA, its length; of a curve, that of the curve; 0 while unknown.
 */
bits: number, 
/**
 * SSH: `SHA256:…`; PGP: 40 hex digits; empty while a passphrase hides it.
 */
fingerprint: string, 
/**
 * Whose it is, as the key says: a comment, or a PGP user id. May be empty.
 */
owner: string, 
/**
 * `2024-03-01`, of PGP.
 */
created: string | null, 
/**
 * `2027-03-01`, of PGP.
 */
expires: string | null, 
/**
 * Days until then; negative after it.
 */
days_left: number | null, 
/**
 * Its owner declared it void.
 */
revoked: boolean, 
/**
 * Too short, or of an algorithm that sites no longer take: `RSA` below 2048 bits, `DSA`.
 */
weak: boolean, 
/**
 * PGP: it has a part that decrypts.
 */
decrypts: boolean, };

export type KeyFactsView = { 
/**
 * `openssh`, `pkcs1`, `pkcs8`, `sec1`, `putty2`, `putty3`, `pgp_armored`, `pgp_binary`: names its
 * words (`key-form-…`, with `-` for `_`).
 */
form: string, 
/**
 * Whether its passphrase opens it.
 */
passphrase: PassphraseView, 
/**
 * An SSH key is one; a PGP key ring may have several.
 */
keys: Array<KeyFactView>, };

export type KeysView = { "name": "making" } | { "name": "ready", 
/**
 * `SHA256:…`
 */
ssh_fingerprint: string, 
/**
 * 40 hex digits.
 */
pgp_fingerprint: string, 
/**
 * The public `authorized_keys` line, to copy.
 */
ssh_key: string, 
/**
 * When the pair was made, `2026-11-21`.
 */
made: string, 
/**
 * The pairs before it, newest first.
 */
older: Array<OlderPairView>, 
/**
 * *Make new keys* can be pressed: no other change of keys is going on.
 */
can_renew: boolean, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type KindFacts = { 
/**
 * How the admin signs in.
 */
sign_in: SignInView, 
/**
 * What the mapping CSV holds; none where people are mapped automatically only.
 */
csv_key: CsvKeyView | null, 
/**
 * Files come encrypted.
 */
encrypted: boolean, };

export type Language = "en" | "sv" | "nl" | "fr";

export type LimitView = { 
/**
 * In force.
 */
items_per_day: number, 
/**
 * As documented for the kind.
 */
documented: number, 
/**
 * Days that wait above it.
 */
waiting: Array<OverLimitRow>, 
/**
 * Why the last change did not work.
 */
fault: Fault | null, };

export type LineSecurity = "tls" | "starttls" | "none";

export type Looks = { 
/**
 * The language in use.
 */
language: Language, 
/**
 * The colours chosen.
 */
theme: Theme, };

export type MailMethod = "create" | "import_mime";

export type MailView = { 
/**
 * From.
 */
from: string, 
/**
 * To, joined.
 */
to: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * ISO 8601 UTC.
 */
date: string, 
/**
 * The text, at most 4,000 characters.
 */
text: string, 
/**
 * The text goes on.
 */
cut: boolean, 
/**
 * Every header, as it is in the mail, decoded.
 */
headers: Array<HeaderView>, 
/**
 * Files that come with it.
 */
attachments: Array<AttachmentView>, };

export type MailboxLogin = "address" | "local_part";

export type MailboxSignIn = "master" | "proxy" | "oauth";

export type MappedBy = "csv" | "email" | "nobody";

export type MappingView = { 
/**
 * *Automatic user mapping*.
 */
automatic: boolean, 
/**
 * The organisation's domains, as typed.
 */
domains: string, 
/**
 * What is wrong with them.
 */
domains_fault: Fault | null, 
/**
 * Domains seen in the newest file, most people first; those typed already are left out.
 */
suggested: Array<DomainView>, 
/**
 * Domains that were renamed, in the order they were added.
 */
aliases: Array<AliasView>, 
/**
 * Why the last one was not added.
 */
alias_fault: Fault | null, 
/**
 * The mapping CSV.
 */
csv: CsvView | null, 
/**
 * Since when the mapping is for messages.
 */
effective: EffectiveView, 
/**
 * What differs from the mapping in force: of a connector that exists. Absent while it is being read.
 */
diff: DiffView | null, 
/**
 * *Where the mailboxes live*.
 */
destination: DestinationView, 
/**
 * Who speaks in the files, and how each is mapped.
 */
people: PeopleView, };

export type Mend = { "name": "field", 
/**
 * Its key.
 */
key: string, } | { "name": "ssh_key" } | { "name": "pgp_key" } | { "name": "ip_address" } | { "name": "host_key" };

export type MistakeRow = { 
/**
 * What, with `row` and `column`.
 */
fault: Fault, 
/**
 * What stands in the cell, at most 80 characters.
 */
value: string, 
/**
 * What was probably meant.
 */
suggestion: string | null, };

export type Mode = "public" | "private";

export type Notice = { "name": "changed", 
/**
 * Its name.
 */
connector: string, } | { "name": "saved", 
/**
 * Its name.
 */
file: string, } | { "name": "draft_kept" } | { "name": "created", 
/**
 * Its name.
 */
connector: string, } | { "name": "mapping_saved", 
/**
 * Its number.
 */
version: number, } | { "name": "exported", 
/**
 * How many.
 */
count: number, 
/**
 * The file's name.
 */
file: string, } | { "name": "removed", 
/**
 * Its name.
 */
connector: string, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type NoticeRow = { 
/**
 * Names its words: `notice-…`.
 */
code: string, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, };

export type OlderPairView = { 
/**
 * `SHA256:…`
 */
ssh_fingerprint: string, 
/**
 * 40 hex digits.
 */
pgp_fingerprint: string, 
/**
 * The day from which its SSH key is no longer offered, `2026-12-21`.
 */
retires: string | null, 
/**
 * That day has come.
 */
retired: boolean, };

export type OverLimitRow = { 
/**
 * `2026-11-20`.
 */
day: string, 
/**
 * Its items.
 */
items: number, 
/**
 * The limit.
 */
limit: number, };

export type Page = "terms" | "credentials" | "mapping" | "review";

export type PageView = { "name": "terms" } & TermsView | { "name": "credentials" } & CredentialsView | { "name": "mapping" } & MappingView | { "name": "review" } & ReviewView;

export type PairRow = { 
/**
 * `SHA256:…`
 */
ssh_fingerprint: string, 
/**
 * Each PGP key: 40 hex digits, and its last day (`2027-03-01`), if it has one.
 */
pgp: Array<[string, string | null]>, 
/**
 * When it was made or added, `2026-11-21`.
 */
since: string, 
/**
 * The day from which its SSH key is no longer offered.
 */
retires: string | null, 
/**
 * That day has come: it only decrypts old files.
 */
retired: boolean, 
/**
 * The site took its SSH key at least once.
 */
accepted: boolean, };

export type PassphraseView = "not_needed" | "missing" | "opens" | "wrong";

export type PeopleView = { "name": "reading" } | { "name": "fetching", 
/**
 * Asked to stop.
 */
stopping: boolean, } | { "name": "no_file" } | { "name": "ready", 
/**
 * The site's names of the files that were read, newest first, at most 31.
 */
files: Array<string>, 
/**
 * Files of the site that were not looked at.
 */
left_out: number, 
/**
 * Mapped by the CSV.
 */
by_csv: number, 
/**
 * Mapped by SenderEmail, RecipientEmail.
 */
by_email: number, 
/**
 * Not mapped.
 */
nobody: number, 
/**
 * What is searched for, as typed: id, name or address.
 */
search: string, 
/**
 * Only those who are mapped so.
 */
only: MappedBy | null, 
/**
 * How many match.
 */
matches: number, 
/**
 * Each that matches, those not mapped first, at most 200.
 */
people: Array<PersonRow>, 
/**
 * Why the last *Add to mapping* did not work.
 */
add_fault: Fault | null, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type PermissionsView = { 
/**
 * What its token carries.
 */
granted: Array<string>, 
/**
 * What it lacks.
 */
missing: Array<string>, 
/**
 * What an administrator does about it, in order.
 */
steps: Array<StepView>, };

export type PersonRow = { 
/**
 * ImId, or empty.
 */
im_id: string, 
/**
 * Name, or empty.
 */
person: string, 
/**
 * Address in the feed, or empty.
 */
email: string, 
/**
 * Messages they wrote.
 */
said: number, 
/**
 * Messages they were sent.
 */
got: number, 
/**
 * How.
 */
mapped: MappedBy, 
/**
 * To which mailbox, or empty.
 */
mailbox: string, };

export type PlaceView = { 
/**
 * `archive`, `imap`, `graph`.
 */
kind: string, 
/**
 * Server, or directory.
 */
at: string, 
/**
 * And in this computer's archive.
 */
also_archive: boolean, 
/**
 * It is the organisation's choice, which is followed.
 */
follows: boolean, };

export type PreviewView = { "name": "idle" } | { "name": "running", 
/**
 * Asked to stop.
 */
stopping: boolean, } | { "name": "ready", 
/**
 * What an import would come to.
 */
sums: Sums, 
/**
 * The first mails.
 */
mails: Array<MailView>, 
/**
 * What stopped it. A file's own fault is with its file.
 */
fault: Fault | null, 
/**
 * Files that could not be taken further.
 */
file_faults: Array<FileFaultRow>, 
/**
 * Days above the daily limit.
 */
over_limit: Array<OverLimitRow>, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type Product = { 
/**
 * Kind id.
 */
kind: string, };

export type ProductView = { 
/**
 * Kind id: `ice-chat`, `telegram-archiver`, `liveperson`.
 */
kind: string, 
/**
 * On the practice site.
 */
practice: boolean, 
/**
 * Items of a day above which none are imported.
 */
items_per_day: number, };

export type Properties = { 
/**
 * What is shown by its kind.
 */
facts: KindFacts, 
/**
 * Name or IP address.
 */
host: string, 
/**
 * TCP port.
 */
port: number, 
/**
 * Folder on the site.
 */
path: string, 
/**
 * The user name on the site.
 */
firm_code: string, 
/**
 * Accepted host keys.
 */
host_keys: Array<string>, 
/**
 * A planned change: fingerprint and day.
 */
expected_host_key: [string, string] | null, 
/**
 * The keys, newest pair first.
 */
pairs: Array<PairRow>, 
/**
 * The organisation's own keys, instead of this app's.
 */
private_keys: boolean, 
/**
 * Automatic user mapping.
 */
automatic: boolean, 
/**
 * People in the mapping CSV.
 */
mapped_people: number, 
/**
 * The organisation's domains.
 */
domains: Array<string>, 
/**
 * Renamed domains: old, new.
 */
aliases: Array<[string, string]>, 
/**
 * Days after which the site deletes a file.
 */
retention_days: number, 
/**
 * Items of a day above which none are imported.
 */
items_per_day: number, 
/**
 * Where the mailboxes live.
 */
place: PlaceView, 
/**
 * The folder in each mailbox.
 */
folder: string, 
/**
 * Where the mailboxes are on this computer. To show; it is opened by `Event::OpenArchive`.
 */
archive: string, };

export type Question = { "name": "close_during_run", 
/**
 * Whose import.
 */
connector: string, } | { "name": "discard_draft", 
/**
 * Its name, or empty.
 */
draft: string, } | { "name": "remove_connector", 
/**
 * Its name.
 */
connector: string, } | { "name": "allow_day", 
/**
 * `2026-11-20`
 */
day: string, 
/**
 * Its items.
 */
items: number, 
/**
 * The limit.
 */
limit: number, } | { "name": "delete_index" };

export type RehearsalView = { 
/**
 * Which goes on; `none` is the site without a fault. Words: `scenario-<name>`, and its `.lead`.
 */
chosen: string, 
/**
 * All, in order.
 */
scenarios: Array<string>, };

export type ReviewRow = { 
/**
 * Names its words: `review-…`.
 */
key: string, 
/**
 * What it is; for `automatic`: `yes` or `no`; for `mode`: `public` or `private`; of a secret: empty.
 */
value: string, 
/**
 * Where it is edited.
 */
page: Page, };

export type ReviewView = { 
/**
 * Every value, in order; *Edit* leads to its page.
 */
rows: Array<ReviewRow>, 
/**
 * *Every day at*; not for practice.
 */
schedule: ScheduleView | null, 
/**
 * *Preview the first import*.
 */
preview: PreviewView, 
/**
 * *Finish* was pressed.
 */
finishing: boolean, 
/**
 * Why the connector could not be created.
 */
fault: Fault | null, };

export type RunProgress = { 
/**
 * What it is doing.
 */
stage: Stage, 
/**
 * Its place among the stages, from 1.
 */
step: number, 
/**
 * How many stages there are.
 */
steps: number, 
/**
 * What `done` and `total` count.
 */
unit: Unit, 
/**
 * Done of this stage.
 */
done: number, 
/**
 * Of how many; 0 where nobody knows.
 */
total: number, 
/**
 * Units a second, over this stage; 0 before there is one.
 */
rate: number, 
/**
 * Seconds left of this stage, where that can be told.
 */
seconds_left: number | null, 
/**
 * For how many seconds the site has sent nothing, where that is long enough to be told.
 */
still_seconds: number | null, };

export type RunRow = { 
/**
 * Its number.
 */
run: number, 
/**
 * When it began, ISO 8601 UTC.
 */
began: string, 
/**
 * When it ended, ISO 8601 UTC.
 */
ended: string | null, 
/**
 * How it ended.
 */
state: ConnectorState, 
/**
 * A preview: nothing was delivered.
 */
dry_run: boolean, 
/**
 * A replay of held and failed items.
 */
replay: boolean, 
/**
 * Who asked for it.
 */
who: string, 
/**
 * The mapping's version that it used.
 */
mapping_version: number | null, 
/**
 * The site was reached, and its files were listed.
 */
reached: boolean, 
/**
 * What it came to, once it ended.
 */
sums: Sums | null, 
/**
 * What stopped it, or the first file's fault.
 */
fault: Fault | null, 
/**
 * Files that could not be taken further.
 */
file_faults: Array<FileFaultRow>, 
/**
 * Days above the daily limit.
 */
over_limit: Array<OverLimitRow>, };

export type RunView = { 
/**
 * Whose.
 */
connector: ConnectorId, 
/**
 * It was asked to stop, and is coming to its end.
 */
stopping: boolean, };

export type RungView = { 
/**
 * Which: names its words (`rung-…`, with `-` for `_`).
 */
name: RungName, 
/**
 * How it ended.
 */
state: "passed" | "failed" | "not_tried" | "warning", 
/**
 * Time it took.
 */
milliseconds: number, 
/**
 * What was seen, by the keys of the engine's `RungName`.
 */
seen: { [key in string]: string }, 
/**
 * Why it failed or warns.
 */
fault: Fault | null, 
/**
 * Where that is mended.
 */
mend: Mend | null, };

export type Saved = { 
/**
 * *Download SSH key*.
 */
ssh_key: boolean, 
/**
 * *Download PGP key*.
 */
pgp_key: boolean, 
/**
 * *Download IP address*.
 */
ip_address: boolean, 
/**
 * *Download all*.
 */
all: boolean, };

export type ScheduleView = { 
/**
 * *Import every day, also when this window is closed*.
 */
on: boolean, 
/**
 * As typed.
 */
at: string, 
/**
 * What is wrong with it.
 */
fault: Fault | null, };

export type Screen = { "name": "opening" } | { "name": "home" } & HomeView | { "name": "product" } & ProductView | { "name": "vault" } & VaultView | { "name": "setup" } & SetupView | { "name": "search" } & SearchView | { "name": "about" } | { "name": "settings" } & SettingsView;

export type SearchQuery = { 
/**
 * Words, "phrases", beginnings*, -not.
 */
words: string, 
/**
 * Part of a name, id or address.
 */
person: string, 
/**
 * Part of a conversation's name or id.
 */
conversation: string, 
/**
 * The first UTC day, `2026-11-01`.
 */
from: string, 
/**
 * The last UTC day.
 */
to: string, };

export type SearchView = { 
/**
 * Over the practice mailboxes.
 */
practice: boolean, 
/**
 * There are practice mailboxes to search as well.
 */
has_practice: boolean, 
/**
 * The index.
 */
index: IndexView, 
/**
 * What is searched for, as typed.
 */
query: SearchQuery, 
/**
 * What is wrong with its days.
 */
query_fault: Fault | null, 
/**
 * What was found.
 */
found: FoundView, 
/**
 * The mail that is open.
 */
mail: FoundMail | null, 
/**
 * Hits are being exported.
 */
exporting: boolean, };

export type SettingChangeRow = { 
/**
 * `automatic`, `domains`, `aliases`, `mailboxes`.
 */
setting: string, 
/**
 * As it was; for `automatic`: `yes` or `no`.
 */
old: string, 
/**
 * As it is to be.
 */
new: string, };

export type SettingsView = { 
/**
 * Whether the program starts at login, as the operating system says; unknown yet, or it does not say.
 */
start_at_login: boolean | null, 
/**
 * Closing the window leaves the program in the notification area.
 */
keep_running: boolean, 
/**
 * The desktop has a notification area now.
 */
tray: boolean, 
/**
 * Notifications are shown.
 */
notifications: boolean, 
/**
 * *Where the mailboxes live*, of the organisation, once that was read.
 */
destination: DestinationView | null, 
/**
 * *Evidence store*.
 */
evidence: EvidenceView | null, 
/**
 * Why something could not be read or changed.
 */
fault: Fault | null, };

export type SetupView = { 
/**
 * Kind id.
 */
kind: string, 
/**
 * What its pages differ by.
 */
facts: KindFacts, 
/**
 * On the practice site.
 */
practice: boolean, 
/**
 * The step rail: every page in order.
 */
steps: Array<Step>, 
/**
 * The page that is open.
 */
page: PageView, 
/**
 * *Back* leads somewhere.
 */
can_back: boolean, 
/**
 * *Next* leads on: the page is complete.
 */
can_next: boolean, 
/**
 * A connector that exists is being changed: its name.
 */
editing: string | null, 
/**
 * *Save changes* can be pressed, on any page.
 */
can_save: boolean, };

export type SignInView = "keys" | "account";

export type SilentRow = { 
/**
 * ImId or mobile number, as in the CSV.
 */
key: string, 
/**
 * Mailbox.
 */
mailbox: string, 
/**
 * The last day on which they said something; absent: never.
 */
last: string | null, };

export type SnippetPiece = { 
/**
 * The text.
 */
text: string, 
/**
 * It is what was searched for.
 */
hit: boolean, };

export type SourceStatus = { 
/**
 * The last run that reached the site, ISO 8601 UTC.
 */
reached: string | null, 
/**
 * Files of the source, by what became of them.
 */
files: FileCounts, 
/**
 * *Check now*: being climbed, or as it was last.
 */
checking: boolean, 
/**
 * The ladder of the last *Check now*; empty before one.
 */
rungs: Array<RungView>, 
/**
 * *Text for ICE support*, where it failed.
 */
support_text: SupportText | null, 
/**
 * Practice: which failure is rehearsed.
 */
rehearsal: RehearsalView | null, };

export type StartState = "missing" | "installed" | "differs" | "asleep";

export type StartView = { 
/**
 * How it stands.
 */
state: StartState, 
/**
 * Whether it starts while nobody is logged in, where that can be told.
 */
without_login: boolean | null, 
/**
 * The vault is opened by a passphrase that nobody is there to type.
 */
passphrase_file_missing: boolean, 
/**
 * Why it could not be made, removed or looked at.
 */
fault: Fault | null, };

export type StatementDay = { 
/**
 * `2026-11-20`
 */
day: string, 
/**
 * Files.
 */
files: number, 
/**
 * Both sides.
 */
sums: StatementSums, };

export type StatementFile = { 
/**
 * The site's name of it.
 */
file: string, 
/**
 * Bytes, encrypted.
 */
bytes: number, 
/**
 * SHA-256 of the encrypted file.
 */
sha256: string, 
/**
 * ISO 8601 UTC, at the site.
 */
modified: string, 
/**
 * Fingerprint of the site's host key.
 */
host_key: string, 
/**
 * The PGP key that it was encrypted to.
 */
pgp_key: string, 
/**
 * Items in it.
 */
items: number, 
/**
 * Why it could not be taken further.
 */
fault: Fault | null, };

export type StatementForm = "json" | "signature" | "csv" | "page";

export type StatementRow = { 
/**
 * The UTC day of its runs, `2026-11-21`.
 */
day: string, 
/**
 * 1 for the day's first, 2 and up after further runs.
 */
number: number, 
/**
 * Runs that it tells of.
 */
runs: number, 
/**
 * Both sides.
 */
sums: StatementSums, 
/**
 * It is signed.
 */
signed: boolean, };

export type StatementRun = { 
/**
 * Its number.
 */
run: number, 
/**
 * A replay of held items.
 */
replay: boolean, 
/**
 * ISO 8601 UTC.
 */
began: string, 
/**
 * ISO 8601 UTC.
 */
ended: string, 
/**
 * Who ran it.
 */
who: string, 
/**
 * `succeeded` and the others, as in a report.
 */
outcome: string, 
/**
 * The mapping's version.
 */
mapping_version: number | null, 
/**
 * Mailbox files that it wrote.
 */
parts: number, };

export type StatementSums = { 
/**
 * Events that were read.
 */
events_read: number, 
/**
 * Items that brought something new to a mailbox.
 */
archived: number, 
/**
 * Items that were there already.
 */
duplicate: number, 
/**
 * Events that make no item.
 */
excluded: number, 
/**
 * Items that nobody is mapped for.
 */
held: number, 
/**
 * Items that cannot be read.
 */
failed: number, 
/**
 * Held items of earlier runs that were archived now (among the archived).
 */
released: number, 
/**
 * Items that wait, above the daily limit or of a run that was stopped.
 */
waiting: number, 
/**
 * E-mails that were to be delivered: one for each mailbox.
 */
available_for_import: number, 
/**
 * E-mails delivered whole.
 */
imported: number, 
/**
 * E-mails delivered without an attachment.
 */
partially_imported: number, 
/**
 * E-mails delivered before.
 */
skipped: number, 
/**
 * E-mails that a mailbox refused: they wait.
 */
refused: number, 
/**
 * Of those imported, e-mails that a mailbox refused before.
 */
late: number, 
/**
 * Both sides agree.
 */
balanced: boolean, };

export type StatementView = { 
/**
 * Its row in the list.
 */
row: StatementRow, 
/**
 * By source day, in order.
 */
days: Array<StatementDay>, 
/**
 * Its runs.
 */
runs: Array<StatementRun>, 
/**
 * Its files.
 */
files: Array<StatementFile>, 
/**
 * Since the connector's beginning.
 */
ever: StatementSums, 
/**
 * Fingerprint of the key that signed it; absent: it is not signed.
 */
signed_by: string | null, 
/**
 * The chain's entries that it covers: first and last.
 */
chain: [number, number], 
/**
 * Hash of the last of them: 64 hex digits.
 */
root: string, 
/**
 * SHA-256 of the statement's file.
 */
sha256: string, };

export type StatementsView = { 
/**
 * Newest first, at most 400.
 */
rows: Array<StatementRow>, 
/**
 * The one that is open.
 */
open: StatementView | null, 
/**
 * Why it could not be read.
 */
fault: Fault | null, };

export type Step = { 
/**
 * Which.
 */
page: Page, 
/**
 * How it stands.
 */
state: StepState, };

export type StepState = "done" | "current" | "reachable" | "ahead";

export type StepView = { 
/**
 * Names its sentence.
 */
words: string, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, 
/**
 * Commands to copy, with names and ids filled in; none where it is done in a browser.
 */
commands: Array<string>, };

export type Sums = { 
/**
 * Files.
 */
files: number, 
/**
 * Items read.
 */
available_from_source: number, 
/**
 * One for each mailbox.
 */
available_for_import: number, 
/**
 * Delivered whole.
 */
imported: number, 
/**
 * Delivered without an attachment.
 */
partially_imported: number, 
/**
 * Delivered before.
 */
skipped: number, 
/**
 * Items that cannot be read, and e-mails that a mailbox refused.
 */
failed: number, 
/**
 * Of these, e-mails that a mailbox refused: they wait.
 */
refused: number, 
/**
 * Of those imported, e-mails that a mailbox refused before.
 */
late: number, 
/**
 * Items that nobody is mapped for.
 */
held: number, 
/**
 * Read, and not delivered yet.
 */
waiting: number, 
/**
 * Both sides agree.
 */
balanced: boolean, 
/**
 * Seconds it took.
 */
seconds: number, };

export type Support = { "name": "real" } | { "name": "waiting" } | { "name": "working" } | { "name": "answered", 
/**
 * The host key's fingerprint, as they gave it.
 */
host_key: string, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type SupportText = { 
/**
 * For the support.
 */
english: string, 
/**
 * The same, for the admin.
 */
own: string | null, };

export type TermsView = { 
/**
 * The version of the text.
 */
version: string, 
/**
 * Accepted already.
 */
accepted: Accepted | null, };

export type Theme = "system" | "light" | "dark" | "contrast";

export type TrustView = { 
/**
 * Accepted fingerprints, `SHA256:…`.
 */
accepted: Array<string>, 
/**
 * Revoked fingerprints.
 */
revoked: Array<string>, 
/**
 * What was taken from a known_hosts file.
 */
imported: ImportedView | null, 
/**
 * *Expect a new key*: open for typing.
 */
expected: ExpectedView | null, };

export type Unit = "nothing" | "bytes" | "items" | "mails" | "files";

export type UnmappedRow = { 
/**
 * ImId, or empty.
 */
im_id: string, 
/**
 * Name, or empty.
 */
person: string, 
/**
 * Address in the feed, or empty.
 */
email: string, 
/**
 * Messages they wrote in the last 30 days.
 */
said: number, 
/**
 * The last day, `2026-11-20`.
 */
last: string, 
/**
 * At one of the organisation's domains, or without an address: probably one of its own.
 */
own: boolean, };

export type VaultAsk = "nothing" | "choose" | "unlock" | "keyring";

export type VaultView = { 
/**
 * What is asked.
 */
ask: VaultAsk, 
/**
 * Opening is going on (it takes about a second).
 */
busy: boolean, 
/**
 * Why it did not open: `vault-passphrase` and others.
 */
fault: Fault | null, };

export type Verdict = "empty" | "equal" | "unequal" | "part" | "other_kind";

export type VerifyFault = { 
/**
 * Names its words: `verify-…`.
 */
kind: string, 
/**
 * Which file, table or entry.
 */
place: string, };

export type VerifyView = { "name": "idle" } | { "name": "running", 
/**
 * Files read so far.
 */
done: number, } | { "name": "ready", 
/**
 * When, ISO 8601 UTC.
 */
at: string, 
/**
 * Mailbox files that are as they were written.
 */
mailbox_files: number, 
/**
 * Mails in them.
 */
mails: number, 
/**
 * Encrypted files that still have their hash.
 */
evidence_files: number, 
/**
 * Entries of the chain.
 */
entries: number, 
/**
 * Statements whose hash and signature are good.
 */
statements: number, 
/**
 * What is not as it was written, at most 200.
 */
faults: Array<VerifyFault>, 
/**
 * How many there are.
 */
fault_count: number, 
/**
 * What to know that is no fault: words `verify-notice-…`.
 */
notices: Array<string>, } | { "name": "failed", 
/**
 * Why.
 */
fault: Fault, };

export type VersionRow = { 
/**
 * From 1.
 */
version: number, 
/**
 * When it was saved, ISO 8601 UTC.
 */
at: string, 
/**
 * By whom.
 */
who: string, 
/**
 * The first day of messages that it is for; absent: all.
 */
from: string | null, 
/**
 * Rows of its CSV.
 */
entries: number, 
/**
 * Rows that were new.
 */
added: number, 
/**
 * Rows that were gone.
 */
removed: number, 
/**
 * Rows with another mailbox.
 */
changed: number, 
/**
 * Messages of today go by it.
 */
in_force: boolean, };

export type View = { 
/**
 * Language and colours.
 */
looks: Looks, 
/**
 * The version of this program.
 */
version: string, 
/**
 * What fills the window.
 */
screen: Screen, 
/**
 * A question that must be answered before anything else.
 */
question: Question | null, 
/**
 * What became of the last click, where the page itself does not show it.
 */
notice: Notice | null, 
/**
 * The import that is going on in this window.
 */
run: RunView | null, };

export type WarningKind = "pgp_key_expires" | "old_key_retires" | "host_key_changes";

export type WarningRow = { 
/**
 * What.
 */
what: WarningKind, 
/**
 * `2026-12-21`
 */
date: string, 
/**
 * Days until then; negative after it.
 */
days: number, 
/**
 * How near: 60, 30, 7 or 0 (it has come).
 */
within: number, };

export type WatchRow = { 
/**
 * `day-missing`, `file-late`, `site-empty`, `manifest-disagrees`, `disappears`, `silent`.
 */
code: string, 
/**
 * Three days or less are left.
 */
urgent: boolean, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, };
