//! The only folder that names all stages: it joins them into what a person asks for.
//!
//! In: a home folder with its settings and vault. Out: an import (`run`), a check of the connection
//! (`validate`), who speaks in a file (`people`), a check of the archive (`audit`), search and export.
//! Deliberately absent: how a stage works.

mod audit;
mod export;
mod keep;
mod open;
mod people;
mod report;
mod run;
pub mod search;
mod steps;
mod validate;

pub use audit::{Audit, audit};
pub use export::{Choice, Custody, Export, Exported, Format, Missing, export};
pub use keep::{add, change, import_known_hosts, keep, read_secret, remove};
pub use open::{Candidate, Opened, csv_key, mapping_csv, open, open_candidate, site_addresses};
pub use people::{Mapped, People, Speaker, people};
pub use report::{FileFault, Outcome, Report};
pub use run::{Import, RunLock, is_running, run};
pub use validate::{Sample, Validation, validate};

/// Lists and detached signatures that sites put beside the chats (FORMATS.md section 1): kept as evidence.
fn is_companion(name: &str) -> bool {
    let name = name.to_lowercase();
    let list = name.contains("manifest") && [".txt", ".csv", ".mf"].iter().any(|end| name.ends_with(end));
    list || name.ends_with(".sig")
}
