//! The command line, as data.
//!
//! In: arguments. Out: a `Command`. Secrets are never arguments: files name them.
//! Deliberately absent: defaults that depend on the environment (`main`).

mod destination;
mod evidence;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use jiff::civil::Date;
use practice::Scenario;

use crate::commands::statement::Form;

pub use destination::DestinationCommand;
pub use evidence::EvidenceCommand;

/// Archives chats: fetches them, turns each message into an e-mail, and puts it into mailboxes.
#[derive(Parser)]
#[command(name = "chat-connectors", version, arg_required_else_help = true)]
pub struct Arguments {
    /// The folder that holds everything [default: CHAT_CONNECTORS_HOME, else a folder of this user]
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Print one JSON document on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// A file with the vault's passphrase [default: CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE]
    #[arg(long, global = true, value_name = "FILE")]
    pub vault_passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum ScheduleCommand {
    /// Have this program started every day, at the times of all connectors that have one
    Install {
        /// Give a connector this time of day first
        #[arg(long, value_name = "HH:MM", requires = "connector")]
        at: Option<String>,
        /// That connector
        #[arg(long, value_name = "NAME", requires = "at")]
        connector: Option<String>,
    },
    /// Start nothing any more for this home folder
    Remove {
        /// Take only this connector's time away
        #[arg(long, value_name = "NAME")]
        connector: Option<String>,
    },
    /// Whether it is installed, and what runs when
    Status,
}

#[derive(Subcommand)]
pub enum Command {
    /// The keys of this app
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Connectors
    #[command(subcommand)]
    Connector(ConnectorCommand),
    /// Check a connector step by step, and deliver nothing
    Validate {
        name: String,
        /// Where it fails, print a text for the support of the site as well
        #[arg(long)]
        support_text: bool,
    },
    /// Import once
    #[command(group = clap::ArgGroup::new("which").required(true).args(["name", "due"]))]
    Run {
        name: Option<String>,
        /// Run every connector whose daily time has come, one after the other
        #[arg(long, conflicts_with_all = ["dry_run", "accept_over_limit"])]
        due: bool,
        /// Deliver nothing; tell what would be
        #[arg(long)]
        dry_run: bool,
        /// Import days above the daily limit, this once
        #[arg(long)]
        accept_over_limit: bool,
        /// Afterwards, tell the desktop what there is to tell, if notifications are on
        #[arg(long)]
        notify: bool,
    },
    /// The daily start by the operating system
    #[command(subcommand)]
    Schedule(ScheduleCommand),
    /// How connectors are
    Status { name: Option<String> },
    /// The runs of a connector
    Runs { name: String },
    /// The log of a run, as JSON lines
    Log {
        name: String,
        /// Number of the run [default: the last one]
        #[arg(long, value_name = "ID")]
        run: Option<i64>,
    },
    /// Items that are held or failed; with their names where the vault opens
    Held {
        name: String,
        #[command(flatten)]
        filter: HeldArguments,
    },
    /// Import held and failed items again, by the mapping of now
    Replay {
        name: String,
        /// Only this item (repeat it for more) [default: all]
        #[arg(long = "item", value_name = "HASH")]
        items: Vec<String>,
        #[command(flatten)]
        filter: HeldArguments,
        /// Deliver nothing; tell what would be
        #[arg(long)]
        dry_run: bool,
    },
    /// The daily limit and the days that wait; with an option, change it
    Limit {
        name: String,
        /// Import this source day although it is above the limit
        #[arg(long, value_name = "DATE")]
        allow_day: Option<Date>,
        /// Items a day above which none are imported
        #[arg(long, value_name = "N", conflicts_with = "documented")]
        set: Option<u64>,
        /// The limit of the documents
        #[arg(long)]
        documented: bool,
    },
    /// What a connector did on a day, with its sums on both sides
    Statement(StatementArguments),
    /// Alerts beyond this computer: by e-mail, by webhook
    #[command(subcommand)]
    Alert(AlertCommand),
    /// Where the encrypted files are kept as they came
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    /// The user-mapping CSV file
    #[command(subcommand)]
    Map(MapCommand),
    /// The archive of mailboxes
    #[command(subcommand)]
    Archive(ArchiveCommand),
    /// What is chosen for this computer; with an option, change it
    Settings {
        /// Closing the window leaves the program in the notification area
        #[arg(long, value_name = "YES|NO", value_parser = yes_or_no())]
        keep_running: Option<bool>,
        /// Show notifications
        #[arg(long, value_name = "YES|NO", value_parser = yes_or_no())]
        notifications: Option<bool>,
    },
    /// Where the mailboxes live: in this computer's archive, on an IMAP server, in Microsoft 365
    #[command(subcommand)]
    Destination(DestinationCommand),
    /// Search what is archived, and export what is found
    #[command(subcommand)]
    Search(SearchCommand),
    /// The whole flow on a practice site with invented chats, in a folder of its own
    Practice {
        /// The kind of connector
        #[arg(long, value_name = "KIND", default_value = "ice-chat", value_parser = kind_id())]
        kind: String,
        /// Rehearse what goes wrong at real sites
        #[arg(long, value_name = "NAME", value_parser = scenario())]
        scenario: Option<Scenario>,
        /// Import days above the daily limit, this once
        #[arg(long)]
        accept_over_limit: bool,
    },
}

/// Which of the held and failed items.
#[derive(clap::Args)]
pub struct HeldArguments {
    /// Only where this is part of somebody's name, id or address
    #[arg(long, value_name = "TEXT")]
    pub person: Option<String>,
    /// Only where this is part of the conversation's name
    #[arg(long, value_name = "TEXT")]
    pub conversation: Option<String>,
    /// Only messages of this day (UTC)
    #[arg(long, value_name = "DATE")]
    pub day: Option<Date>,
    /// Only for this reason: held, or the code of what made it unreadable
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
}

#[derive(Subcommand)]
pub enum KeysCommand {
    /// Write ssh_key.pub, pgp_key.asc and ip_address.txt, making the keys if there are none
    Bundle {
        /// Connector kind
        #[arg(long, value_name = "KIND")]
        kind: String,
        /// Folder for the three files
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Make an RSA-4096 SSH key, for old sites (otherwise Ed25519)
        #[arg(long)]
        rsa_ssh: bool,
        /// Make a Curve25519 PGP key (otherwise RSA-4096)
        #[arg(long)]
        curve25519_pgp: bool,
    },
    /// Make a new pair beside the old one, and write its three files; both are tried until the old one retires
    Renew {
        /// Connector kind
        #[arg(long, value_name = "KIND")]
        kind: String,
        /// Folder for the three files
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The day from which the old SSH key is no longer offered [default: in 30 days]
        #[arg(long, value_name = "DATE")]
        retire_old: Option<Date>,
    },
    /// Add your own new private keys to a connector that has its own, beside the old ones
    Add {
        /// The connector
        name: String,
        #[command(flatten)]
        files: KeyFiles,
        /// The day from which the old SSH key is no longer offered [default: in 30 days]
        #[arg(long, value_name = "DATE")]
        retire_old: Option<Date>,
    },
    /// The pairs of a kind or of a connector with its own keys: fingerprints and dates
    List {
        /// Connector kind, or the name of a connector
        of: String,
    },
    /// What a private key file is: nothing is kept
    #[command(group = clap::ArgGroup::new("file").required(true).args(["ssh", "pgp"]))]
    Show {
        /// An SSH private key
        #[arg(long, value_name = "FILE")]
        ssh: Option<PathBuf>,
        /// A PGP private key
        #[arg(long, value_name = "FILE")]
        pgp: Option<PathBuf>,
        /// A file with its passphrase
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
}

/// Files with private keys and their passphrases.
#[derive(clap::Args)]
#[group(required = true, multiple = true)]
pub struct KeyFiles {
    /// An SSH private key
    #[arg(long, value_name = "FILE")]
    pub ssh_key: Option<PathBuf>,
    /// A file with its passphrase
    #[arg(long, value_name = "FILE", requires = "ssh_key")]
    pub ssh_passphrase_file: Option<PathBuf>,
    /// A PGP private key
    #[arg(long, value_name = "FILE")]
    pub pgp_key: Option<PathBuf>,
    /// A file with its passphrase
    #[arg(long, value_name = "FILE", requires = "pgp_key")]
    pub pgp_passphrase_file: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum ConnectorCommand {
    /// Add a connector from its file
    Add {
        file: PathBuf,
        /// Accept the host key that the site shows, if the file names none
        #[arg(long)]
        accept_new_host_key: bool,
    },
    /// All connectors
    List,
    /// The settings of one
    Show { name: String },
    /// Forget one; its mailboxes and its ledger stay
    Remove { name: String },
    /// Whom a connector trusts; with an option, change it
    HostKey {
        name: String,
        /// Accept this host key in place of all others: a fingerprint as the site's support gave it
        #[arg(long, value_name = "FINGERPRINT")]
        accept: Option<String>,
        /// Take the site's keys, also revoked ones, from a known_hosts file
        #[arg(long, value_name = "FILE")]
        known_hosts: Option<PathBuf>,
        /// Expect this new key; it is accepted from a day on
        #[arg(long, value_name = "FINGERPRINT", requires = "from")]
        expect: Option<String>,
        /// That day
        #[arg(long, value_name = "DATE", requires = "expect")]
        from: Option<Date>,
        /// Expect no new key any more
        #[arg(long, conflicts_with = "expect")]
        expect_none: bool,
    },
}

#[derive(Subcommand)]
pub enum MapCommand {
    /// Check a mapping file
    Check {
        file: PathBuf,
        #[arg(long, value_name = "KIND")]
        kind: String,
        /// Compare it with the mapping that this connector has
        #[arg(long, value_name = "NAME")]
        against: Option<String>,
        /// Write its mistakes as a table, with what stands in the cells
        #[arg(long, value_name = "FILE")]
        mistakes: Option<PathBuf>,
    },
    /// Give a connector this mapping file
    Set {
        name: String,
        file: PathBuf,
        /// Only for messages from this UTC day on; earlier ones go by the mapping before it
        #[arg(long, value_name = "DATE")]
        from: Option<Date>,
        /// Use the good rows of a file with mistakes
        #[arg(long)]
        good_rows: bool,
    },
    /// Lead one person to a mailbox
    Add {
        name: String,
        /// ImId or mobile number
        key: String,
        mailbox: String,
    },
    /// The versions of a connector's mapping: who saved which, when
    Versions { name: String },
    /// One version of a connector's mapping
    Show {
        name: String,
        /// Its number [default: the newest]
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// The organisation's domain OLD is called NEW now
    Alias {
        name: String,
        old: String,
        new: String,
        /// It is not
        #[arg(long)]
        remove: bool,
    },
    /// Print an empty mapping file
    Template {
        #[arg(long, value_name = "KIND")]
        kind: String,
    },
}

#[derive(Subcommand)]
pub enum AlertCommand {
    /// Send a test each way, now
    Test { name: String },
    /// Give a connector the [alerts] of this file; secrets that it names are read once, into the vault
    Set { name: String, file: PathBuf },
    /// Send no alerts any more
    Off { name: String },
}

#[derive(Subcommand)]
pub enum ArchiveCommand {
    /// Everything that is kept, against what it was when it was written
    Verify,
}

#[derive(clap::Args)]
pub struct StatementArguments {
    pub name: String,
    /// UTC day of its runs [default: the newest]
    #[arg(long, value_name = "DATE")]
    pub day: Option<Date>,
    /// [default: table; json with --json]
    #[arg(long, value_name = "FORM")]
    pub format: Option<Form>,
    /// Write it to this file; JSON with its signature and the key beside it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// All statements of the connector
    #[arg(long, conflicts_with_all = ["day", "format", "out"])]
    pub list: bool,
}

#[derive(Subcommand)]
pub enum SearchCommand {
    /// Make the index from the mailboxes, or add what is new; it holds the words of the chats
    On,
    /// Delete the index
    Off,
    /// Delete the index and make it again from the mailboxes
    Rebuild,
    /// Whether there is an index, and what is in it
    Status,
    /// Find items
    Find {
        #[command(flatten)]
        filters: SearchFilters,
        /// Hits on a page
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: usize,
        /// Which page
        #[arg(long, value_name = "N", default_value_t = 1)]
        page: usize,
        /// The earliest first
        #[arg(long)]
        oldest: bool,
    },
    /// Show an item's mail, read back from its mailbox file
    Show {
        /// Its hash, or at least the first 8 digits of it
        item: String,
        /// Print the mail itself, as it was delivered
        #[arg(long)]
        raw: bool,
    },
    /// Write what is found to a file, with a chain-of-custody sheet
    Export {
        #[command(flatten)]
        filters: SearchFilters,
        /// Export this item, whatever the words; may be repeated
        #[arg(long = "item", value_name = "ITEM")]
        items: Vec<String>,
        /// EML files in a zip, or one mbox
        #[arg(long, value_name = "FORMAT")]
        format: ExportFormat,
        /// The file to write; it must not exist
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// What is looked for. All of it must fit.
#[derive(clap::Args)]
pub struct SearchFilters {
    /// Words, "phrases", begin*; after `--`, -without
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    /// Name, ImId or address of a sender or recipient
    #[arg(long)]
    pub person: Option<String>,
    /// Id or name of a conversation
    #[arg(long)]
    pub conversation: Option<String>,
    /// First day, UTC
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Last day, UTC
    #[arg(long, value_name = "DATE")]
    pub to: Option<Date>,
    /// Only what stands in this mailbox
    #[arg(long, value_name = "ADDRESS")]
    pub mailbox: Option<String>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub enum ExportFormat {
    /// One .eml file a message, in a zip
    Eml,
    /// One mbox file
    Mbox,
}

fn yes_or_no() -> impl TypedValueParser<Value = bool> {
    PossibleValuesParser::new(["yes", "no"]).map(|text| text == "yes")
}

/// Takes the id of a kind; tells all of them for any other word.
fn kind_id() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(engine::connector::ALL.iter().map(|kind| kind.id))
}

/// Takes the name of a scenario; tells all of them for any other word.
fn scenario() -> impl TypedValueParser<Value = Scenario> {
    let names = Scenario::ALL.iter().map(|scenario| scenario.as_str());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Scenario>())
}
