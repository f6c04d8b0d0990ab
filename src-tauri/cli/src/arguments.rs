//! The command line, as data.
//!
//! In: arguments. Out: a `Command`. Secrets are never arguments: files name them.
//! Deliberately absent: defaults that depend on the environment (`main`).

use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
    #[command(subcommand)]
    pub command: Command,
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
    Validate { name: String },
    /// Import once
    Run {
        name: String,
        /// Deliver nothing; tell what would be
        #[arg(long)]
        dry_run: bool,
        /// Import days above the daily limit, this once
        #[arg(long)]
        accept_over_limit: bool,
    },
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
    /// Items that are held or failed
    Held { name: String },
    /// The user-mapping CSV file
    #[command(subcommand)]
    Map(MapCommand),
    /// The archive of mailboxes
    #[command(subcommand)]
    Archive(ArchiveCommand),
    /// The whole flow on a practice site with invented chats, in a folder of its own
    Practice,
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
}

#[derive(Subcommand)]
pub enum MapCommand {
    /// Check a mapping file
    Check {
        file: PathBuf,
        #[arg(long, value_name = "KIND")]
        kind: String,
    },
    /// Print an empty mapping file
    Template {
        #[arg(long, value_name = "KIND")]
        kind: String,
    },
}

#[derive(Subcommand)]
pub enum ArchiveCommand {
    /// Every archived file against the ledger
    Verify,
}
