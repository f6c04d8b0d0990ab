//! One error for the whole engine: a code, and what may be said about it.
//!
//! Rules. A code exists only if an exit code, a page or a retry rule uses it. Words live in
//! `ui/words/*.ftl`, never here: the engine gives codes and arguments. Arguments are key ids, sizes,
//! places and host names; never a secret, a message text, a subject, a person's name or address.
//! `scope` says how far the damage reaches: only `Run` stops a run.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;
use std::path::Path;

/// The engine's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How far an error reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// One item; its neighbours go on.
    Item,
    /// One file; the others go on.
    File,
    /// The whole run.
    Run,
}

/// When trying again makes sense.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Retry {
    /// At once: a passing fault.
    Now,
    /// At the next run.
    Later,
    /// Not before somebody changed something.
    Never,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal, $exit:literal, $scope:ident, $retry:ident;)*) => {
        /// What went wrong. The text form names the words in `ui/words/*.ftl` (`error-…`).
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $($(#[doc = $doc])* $name,)* }

        impl Code {
            /// Every code, in the order of exit codes.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The code as written in JSON, logs and word files.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Code::$name => $text,)* } }

            /// The process exit code (PRODUCT.md section 7).
            #[must_use]
            pub fn exit(self) -> u8 { match self { $(Code::$name => $exit,)* } }

            /// How far it reaches.
            #[must_use]
            pub fn scope(self) -> Scope { match self { $(Code::$name => Scope::$scope,)* } }

            /// When to try again.
            #[must_use]
            pub fn retry(self) -> Retry { match self { $(Code::$name => Retry::$retry,)* } }
        }
    };
}

codes! {
    /// A setting is missing or has a form that cannot be used. `setting`
    SettingInvalid = "setting-invalid", 2, Run, Never;
    /// The connector file cannot be read or is not TOML. `file`, `line`
    ConnectorFile = "connector-file", 2, Run, Never;
    /// A connector of this name exists already. `connector`
    ConnectorExists = "connector-exists", 2, Run, Never;
    /// There is no connector of this name. `connector`
    ConnectorUnknown = "connector-unknown", 2, Run, Never;
    /// The connector was changed elsewhere since these changes were begun. `connector`
    ConnectorChanged = "connector-changed", 2, Run, Never;
    /// The choices for this computer cannot be read. `file`, `line`
    SettingsFile = "settings-file", 2, Run, Never;
    /// A file that the person named cannot be read. `file`
    InputUnreadable = "input-unreadable", 2, Run, Never;
    /// The CSV has no header row that names both columns. `row`
    CsvHeader = "csv-header", 2, Run, Never;
    /// A row has no ImId or mobile number. `row`, `column`
    CsvKeyEmpty = "csv-key-empty", 2, Run, Never;
    /// One ImId stands in two rows with different mailboxes. `row`, `column`, `first_row`
    CsvKeyDouble = "csv-key-double", 2, Run, Never;
    /// People of this kind of connector are mapped automatically only.
    CsvNotUsed = "csv-not-used", 2, Run, Never;
    /// A row has no valid mailbox address. `row`, `column`
    CsvMailbox = "csv-mailbox", 2, Run, Never;
    /// A quote is opened and never closed. `row`, `column`
    CsvQuote = "csv-quote", 2, Run, Never;
    /// A field is over 320 bytes. `row`, `column`
    CsvField = "csv-field", 2, Run, Never;
    /// The CSV is over 64 MiB or 1,000,000 rows. `limit`
    CsvTooLarge = "csv-too-large", 2, Run, Never;
    /// The profile is not what `profile.rs` describes. `line`
    ProfileInvalid = "profile-invalid", 2, Run, Never;
    /// A key file is of no form that is understood. `setting`
    KeyUnreadable = "key-unreadable", 2, Run, Never;
    /// A public key was given where a private one is needed. `setting`
    KeyIsPublic = "key-is-public", 2, Run, Never;
    /// A private key in a form that is known, and that this program does not open. `setting`, `form`: `dsa`,
    /// `security-key`, `cipher`, `ssh1`, `other`
    KeyUnsupported = "key-unsupported", 2, Run, Never;
    /// An SSH key where a PGP key belongs, or the other way round. `setting`, `kind`: `ssh`, `pgp`
    KeyIsOtherKind = "key-is-other-kind", 2, Run, Never;
    /// A known_hosts file names no key for this site. `file`, `host`
    KnownHostsNone = "known-hosts-none", 2, Run, Never;
    /// Search is off: there is no index.
    SearchOff = "search-off", 2, Run, Never;
    /// No item, or more than one, begins so.
    ItemUnknown = "item-unknown", 2, Run, Never;
    /// The vault has no key that opens it here: no keyring, and no passphrase file named.
    VaultLocked = "vault-locked", 2, Run, Never;
    /// The passphrase does not open the vault.
    VaultPassphrase = "vault-passphrase", 2, Run, Never;
    /// The vault file is damaged.
    VaultDamaged = "vault-damaged", 70, Run, Never;
    /// This connector tells nobody: it has no alerts. `connector`
    AlertNone = "alert-none", 2, Run, Never;
    /// The vault holds no such secret. `secret`
    SecretMissing = "secret-missing", 2, Run, Never;

    /// The host name has no address. `host`
    NameNotFound = "name-not-found", 10, Run, Later;
    /// This computer has no way to that address. `host`
    NetworkUnreachable = "network-unreachable", 10, Run, Later;
    /// Nobody listens at that port. `host`, `port`
    ConnectionRefused = "connection-refused", 10, Run, Later;
    /// No answer. `host`, `port`, `seconds`
    ConnectionTimedOut = "connection-timed-out", 10, Run, Later;
    /// The connection broke and did not come back. `host`
    ConnectionLost = "connection-lost", 10, Run, Later;
    /// The site is so slow that a file was not whole in the time it has. `host`, `minutes`
    DownloadTooSlow = "download-too-slow", 10, Run, Later;

    /// What answered speaks another protocol. `host`, `port`
    NotSsh = "not-ssh", 12, Run, Later;
    /// It hung up before it said anything. `host`, `port`
    SshClosed = "ssh-closed", 12, Run, Later;
    /// It took the connection and said nothing. `host`, `port`, `seconds`
    SshSilent = "ssh-silent", 12, Run, Later;
    /// It speaks SSH, but no algorithm is shared, or the exchange broke. `host`, `port`
    SshHandshake = "ssh-handshake", 12, Run, Later;
    /// The site has no SFTP for us.
    SftpRefused = "sftp-refused", 12, Run, Later;
    /// The folder is not there or may not be listed. `path`
    FolderUnreadable = "folder-unreadable", 12, Run, Later;
    /// One file on the site cannot be read. `file`
    FileUnreadable = "file-unreadable", 12, File, Later;

    /// The site's host key was never accepted. `host`, `seen`
    HostKeyUnknown = "host-key-unknown", 14, Run, Never;
    /// The site shows another host key than the accepted one. `host`, `seen`, `accepted`
    HostKeyChanged = "host-key-changed", 14, Run, Never;
    /// The site shows a host key that was revoked. `host`, `seen`
    HostKeyRevoked = "host-key-revoked", 14, Run, Never;
    /// The site shows a host certificate, which this program does not judge. `host`
    HostKeyCertificate = "host-key-certificate", 14, Run, Never;

    /// The site does not accept our SSH key. `fingerprint`
    KeyRefused = "key-refused", 16, Run, Never;
    /// The site does not accept the password.
    PasswordRefused = "password-refused", 16, Run, Never;
    /// The password was right, and has expired: the site wants a new one.
    PasswordExpired = "password-expired", 16, Run, Never;
    /// The site ended the connection after too many attempts.
    TooManyAttempts = "too-many-attempts", 16, Run, Later;
    /// The site wants a kind of authentication that was not given. `wanted`
    AuthenticationWanted = "authentication-wanted", 16, Run, Never;

    /// The server for alerts has no address. `host`
    AlertName = "alert-name", 10, Run, Later;
    /// The server for alerts cannot be reached. `host`, `port`
    AlertRefused = "alert-refused", 10, Run, Later;
    /// The server for alerts gave no answer in time. `host`, `port`, `seconds`
    AlertSilent = "alert-silent", 10, Run, Later;
    /// The server for alerts ended the connection, or spoke another protocol. `host`, `port`
    AlertLost = "alert-lost", 10, Run, Later;
    /// The server for alerts offers no encryption. `host`, `port`
    AlertNoTls = "alert-no-tls", 14, Run, Never;
    /// The certificate of the server for alerts is not trusted. `host`
    AlertUntrusted = "alert-untrusted", 14, Run, Never;
    /// The mail server does not take user name and password, or takes none. `host`
    AlertLogin = "alert-login", 16, Run, Never;
    /// The mail server refuses the sender's address. `host`, `reply`
    AlertSender = "alert-sender", 16, Run, Never;
    /// The mail server refuses recipients. `host`, `reply`, `places` (which of them, from 1), `of` (how many)
    AlertRecipient = "alert-recipient", 16, Run, Never;
    /// The mail server refuses the e-mail itself. `host`, `reply`
    AlertRejected = "alert-rejected", 16, Run, Never;
    /// The server for alerts says: later. `host`, `reply`
    AlertLater = "alert-later", 16, Run, Later;
    /// The webhook refuses what it is sent, or leads elsewhere: never tried again. `host`, `status`
    AlertWebhook = "alert-webhook", 16, Run, Never;

    /// The server of the mailboxes has no address, or there is no way to it. `host`, `port`
    DestinationUnreachable = "destination-unreachable", 10, Run, Later;
    /// The server of the mailboxes gave no answer in time. `host`, `port`, `seconds`
    DestinationSilent = "destination-silent", 10, Run, Later;
    /// The connection to the server of the mailboxes broke again and again. `host`, `port`
    DestinationLost = "destination-lost", 10, Run, Later;
    /// The server of the mailboxes speaks another protocol, or gave an answer that means nothing here. `host`, `said`:
    /// a status number or the name of a command, never the server's words
    DestinationProtocol = "destination-protocol", 12, Run, Later;
    /// The server of the mailboxes offers no encryption. `host`, `port`
    DestinationNoTls = "destination-no-tls", 14, Run, Never;
    /// The certificate of the server of the mailboxes is not trusted. `host`
    DestinationUntrusted = "destination-untrusted", 14, Run, Never;
    /// The server of the mailboxes, or its token service, does not let us in. `host`, `reason`: a code of the service,
    /// or `–`
    DestinationSignIn = "destination-sign-in", 16, Run, Never;
    /// The application lacks permissions. `missing`
    DestinationPermission = "destination-permission", 16, Run, Never;
    /// The server of the mailboxes asked to wait for longer than a run waits. `host`, `seconds`
    DestinationThrottled = "destination-throttled", 50, Run, Later;
    /// A run to an earlier destination was cut off: what became of its last mails is only known there. `earlier`
    DestinationUnfinished = "destination-unfinished", 50, Run, Never;
    /// The mailboxes and the archive do not have the same number of mails. `mailboxes`, `archive`
    DestinationCounts = "destination-counts", 70, Run, Never;
    /// The server does not have this mailbox.
    MailboxUnknown = "mailbox-unknown", 50, Item, Later;
    /// The mailbox is full.
    MailboxFull = "mailbox-full", 50, Item, Later;
    /// We may not write to the mailbox.
    MailboxClosed = "mailbox-closed", 50, Item, Later;
    /// The server takes no mail of this size, not even without its attachments.
    MailTooLarge = "mail-too-large", 50, Item, Later;
    /// The server refuses a mail.
    MailRefused = "mail-refused", 50, Item, Later;

    /// The evidence store cannot be reached. `host`
    EvidenceUnreachable = "evidence-unreachable", 10, Run, Later;
    /// The evidence store does not let us in. `host`
    EvidenceSignIn = "evidence-sign-in", 16, Run, Never;
    /// The container of the evidence store is not there. `container`
    EvidenceContainer = "evidence-container", 16, Run, Never;
    /// The evidence store holds other bytes than those that were sent to it. `file`
    EvidenceDiffers = "evidence-differs", 70, File, Later;

    /// Encrypted to other keys than ours. `file_keys`, `own_keys`
    WrongKey = "wrong-key", 20, File, Later;
    /// A private key's passphrase does not open it. `setting`
    WrongPassphrase = "wrong-passphrase", 20, Run, Never;
    /// Our own PGP key has expired: it still decrypts, but a site may refuse to encrypt to it.
    /// `fingerprint`, `expired`
    KeyExpired = "key-expired", 20, File, Never;
    /// Our own PGP key is revoked: it still decrypts, but nobody should encrypt to it. `fingerprint`
    KeyRevoked = "key-revoked", 20, File, Never;
    /// Encrypted with a password only, not to a key.
    PasswordEncrypted = "password-encrypted", 20, File, Later;

    /// The encrypted file ends too early. `bytes`
    Incomplete = "incomplete", 21, File, Later;
    /// The encrypted file was changed after it was made.
    Altered = "altered", 21, File, Later;
    /// The file has no integrity protection.
    Unprotected = "unprotected", 21, File, Later;
    /// Encrypted in a way that this program cannot read (GnuPG's own OCB packets).
    EncryptionUnsupported = "encryption-unsupported", 21, File, Later;
    /// The file is not OpenPGP, and this connector takes nothing else.
    NotEncrypted = "not-encrypted", 21, File, Later;
    /// The file unpacks to more than the limit. `limit`
    ExpandsTooMuch = "expands-too-much", 21, File, Later;
    /// A kept encrypted file no longer has its hash. `file`
    EvidenceChanged = "evidence-changed", 21, File, Never;

    /// No built-in format or profile fits. `root`
    FormatUnknown = "format-unknown", 30, File, Later;
    /// Not well-formed XML. `offset`
    XmlMalformed = "xml-malformed", 30, File, Later;
    /// A document type declaration, or an entity that only one could define. `offset`
    XmlDoctype = "xml-doctype", 30, File, Later;
    /// Nested deeper than the limit. `limit`, `offset`
    XmlTooDeep = "xml-too-deep", 30, File, Later;
    /// More text in an item, or in one tag, than the limit. `limit`, `offset`
    XmlTooLong = "xml-too-long", 30, File, Later;
    /// Not well-formed JSON, or nested too deep. `offset`
    JsonMalformed = "json-malformed", 30, File, Later;
    /// A record of JSON is longer than the limit. `limit`, `offset`
    JsonTooLong = "json-too-long", 30, File, Later;
    /// A manifest counts other e-mails than there are. `said`, `found`
    DropCount = "drop-count", 30, File, Later;
    /// A gzip, zip or tar inside is damaged.
    ArchiveDamaged = "archive-damaged", 30, File, Later;
    /// A message has no readable time. `offset`
    ItemTime = "item-time", 30, Item, Later;
    /// A message has no sender. `offset`
    ItemSender = "item-sender", 30, Item, Later;
    /// A message has bytes that are no text in its encoding. `offset`
    ItemText = "item-text", 30, Item, Later;
    /// A message is not of the form that its format has. `offset`
    ItemForm = "item-form", 30, Item, Later;
    /// An e-mail is empty.
    ItemEmpty = "item-empty", 30, Item, Later;
    /// An e-mail that the manifest lists is not there.
    ItemMissing = "item-missing", 30, Item, Later;
    /// An e-mail has another size than the manifest says.
    ItemSize = "item-size", 30, Item, Later;
    /// An e-mail is larger than this program reads.
    ItemTooLarge = "item-too-large", 30, Item, Later;

    /// No space, or no inodes, left. `free`, `files`: `none`, `some`
    DiskFull = "disk-full", 60, Run, Later;
    /// The disk reported an error, or a file may not be written.
    DiskFailed = "disk-failed", 60, Run, Later;
    /// This computer's clock is wrong: files of the site are younger than now. `clock`, `file_time`
    ClockWrong = "clock-wrong", 70, Run, Later;

    /// A file of the archive is not the one that was written. `part`
    ArchiveAltered = "archive-altered", 70, Run, Never;
    /// A version of the mapping is missing, or is not what was saved. `file`
    MappingAltered = "mapping-altered", 70, Run, Never;
    /// The ledger cannot be read.
    LedgerDamaged = "ledger-damaged", 70, Run, Never;
    /// The ledger was written by a newer version. `version`
    LedgerNewer = "ledger-newer", 70, Run, Never;
    /// The search index cannot be read, or was made from another archive.
    SearchDamaged = "search-damaged", 70, Run, Never;
    /// This computer has no scheduler that the daily start could be given to. `program`, `said`
    ScheduleAbsent = "schedule-absent", 70, Run, Never;
    /// The operating system's scheduler did not take the daily start. `program`, `said`
    ScheduleRefused = "schedule-refused", 70, Run, Never;
    /// Another run is going on. `since`, `pid`
    AlreadyRunning = "already-running", 75, Run, Later;
    /// A person asked to stop.
    Cancelled = "cancelled", 70, Run, Now;
    /// The operating system did not let the program be started, or no longer be started, at login.
    StartAtLogin = "start-at-login", 70, Run, Later;
    /// The desktop took no notification: nobody there shows any, or there is no desktop.
    NotificationNotShown = "notification-not-shown", 70, Run, Later;
    /// A fault of this program. `where`
    Internal = "internal", 70, Run, Later;
}

/// An error with what may be said about it.
pub struct Error {
    code: Code,
    args: BTreeMap<&'static str, String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// An error without arguments.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, args: BTreeMap::new(), source: None }
    }

    /// A fault of this program, by the place where it was noticed.
    #[must_use]
    pub fn internal(place: &'static str) -> Self {
        Self::new(Code::Internal).arg("where", place)
    }

    /// Adds an argument for the words. See the rules on top for what may be said.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.insert(name, value.to_string());
        self
    }

    /// Keeps the cause, for a programmer; it is never shown to a person or logged.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// The arguments for its words.
    #[must_use]
    pub fn args(&self) -> &BTreeMap<&'static str, String> {
        &self.args
    }

    /// Local file faults: full disk apart from the rest.
    #[must_use]
    pub fn disk(source: std::io::Error) -> Self {
        let code = match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
            _ => Code::DiskFailed,
        };
        Self::new(code).because(source)
    }

    /// What SQLite says of the disk, or of another process that writes; `other` where it says something of its database.
    #[must_use]
    pub(crate) fn of_sqlite(error: rusqlite::Error, other: Code) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        let code = match error.sqlite_error_code() {
            Some(Sqlite::DiskFull) => Code::DiskFull,
            // The protocol of the log's shared pages: what SQLite says of a disk that takes none of them.
            Some(
                Sqlite::SystemIoFailure
                | Sqlite::CannotOpen
                | Sqlite::ReadOnly
                | Sqlite::PermissionDenied
                | Sqlite::FileLockingProtocolFailed,
            ) => Code::DiskFailed,
            // Another process has been writing for longer than anybody waits.
            Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => {
                return Self::new(Code::AlreadyRunning).because(error).arg("since", "–").arg("pid", "–");
            }
            Some(_) | None => other,
        };
        Self::new(code).because(error)
    }

    /// What the disk of a home folder says to a fault of it: how much is free, and whether it can hold further files. A
    /// disk without room is full, whatever the fault was called on the way (SQLite calls some of them I/O errors).
    #[must_use]
    pub fn on_disk_of(self, home: &Path) -> Self {
        if !matches!(self.code, Code::DiskFull | Code::DiskFailed) || self.args.contains_key("free") {
            return self;
        }
        let Some((free, files)) = room(home) else { return self };
        if self.code == Code::DiskFailed && free >= NO_ROOM && files {
            return self;
        }
        let full = Self { code: Code::DiskFull, ..self };
        full.arg("free", free).arg("files", if files { "some" } else { "none" })
    }

    /// Puts the engine's own error back out of an `io::Error` that carried it through a reader;
    /// otherwise uses `other`.
    #[must_use]
    pub fn from_reader(source: std::io::Error, other: Code) -> Self {
        match source.downcast::<Error>() {
            Ok(own) => own,
            Err(source) => Self::new(other).because(source),
        }
    }
}

/// Less than SQLite wants at once.
const NO_ROOM: u64 = 64 << 10;

/// Bytes that are free where a folder is, and whether another file could be made there.
#[cfg(unix)]
fn room(folder: &Path) -> Option<(u64, bool)> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    // Without a table of inodes, there is no end of them.
    Some((disk.f_bavail.saturating_mul(disk.f_frsize), disk.f_files == 0 || disk.f_favail > 0))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<(u64, bool)> {
    None
}

/// So that an engine error can travel through `Read`.
impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        std::io::Error::other(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

/// As `Display`: a cause may quote what it failed on.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|s| s as &(dyn StdError + 'static))
    }
}
