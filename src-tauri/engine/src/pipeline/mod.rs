//! The only folder that names all stages: it joins them into what a person asks for.
//!
//! In: a home folder with its settings and vault. Out: an import (`run`), a check of the connection
//! (`validate`), who speaks in a file (`people`), a check of the archive (`audit`),
//! what is missing on the site (`watch`). Deliberately absent: how a stage works.

mod audit;
mod keep;
mod manifest;
mod open;
mod people;
mod report;
mod run;
mod steps;
mod validate;
mod watch;

pub use audit::{Audit, audit};
pub use keep::{add, change, import_known_hosts, keep, read_secret, remove};
pub use open::{Candidate, Opened, csv_key, mapping_csv, open, open_candidate, site_addresses};
pub use people::{Mapped, People, Speaker, people};
pub use report::{FileFault, Outcome, Report};
pub use run::{Import, RunLock, is_running, run};
pub use validate::{Sample, Validation, validate};
pub use watch::{WatchCode, WatchLevel, Watched, watch};

use manifest::is_companion;
