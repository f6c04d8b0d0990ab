//! `destination`, as data.
//!
//! In: arguments. Out: a `DestinationCommand`. Without a connector's name the organisation is meant. Deliberately
//! absent: settings of a server: they stand in a file, and what lets us in is named by that file.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum DestinationCommand {
    /// Where the mailboxes of a connector live, and whose choice that is; without a name, the organisation's
    Show { name: Option<String> },
    /// Take the [destination] of this file; secrets that it names are read once, into the vault
    Set {
        file: PathBuf,
        /// Only for this connector [default: for the organisation, and every connector that follows it]
        name: Option<String>,
    },
    /// Have a connector use what the organisation uses
    Follow { name: String },
    /// Use this computer's archive
    Archive {
        /// Only for this connector [default: for the organisation]
        name: Option<String>,
    },
    /// Write one marked test mail into a mailbox, and take it away again where that can be done
    Test {
        name: Option<String>,
        /// Whose mailbox
        #[arg(long, value_name = "ADDRESS")]
        mailbox: String,
    },
    /// What the application may do by its token, what it lacks, and how an administrator grants that
    Permissions { name: Option<String> },
}
