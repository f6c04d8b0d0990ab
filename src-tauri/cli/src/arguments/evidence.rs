//! `evidence`: its words on the command line.
//!
//! In: arguments. Out: values. Deliberately absent: work (`commands::evidence`).

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum EvidenceCommand {
    /// Where, and what is not there yet
    Show,
    /// In the container that [evidence.azure] of this file names; its secret is read once, into the vault
    Set {
        file: PathBuf,
        /// Bring nothing back from the container until now: it is gone, or cannot be reached any more
        #[arg(long)]
        leave_behind: bool,
    },
    /// On this computer; what only the container has is brought back first
    Local {
        /// Bring nothing back from the container: it is gone, or cannot be reached any more
        #[arg(long)]
        leave_behind: bool,
    },
    /// Put a small marked file there, read it back, and take it away
    Test,
}
