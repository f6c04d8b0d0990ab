//! The only folder that names all stages: it joins them into what a person asks for.
//!
//! In: a home folder with its settings and vault. Out: an import (`run`), a check of the connection
//! (`validate`), a check of the archive (`audit`). Deliberately absent: how a stage works.

mod audit;
mod open;
mod report;
mod run;
mod steps;
mod validate;

pub use audit::{Audit, audit};
pub use open::{Opened, add, csv_key, mapping_csv, open, remove, site_addresses};
pub use report::{FileFault, Outcome, Report};
pub use run::{Import, RunLock, run};
pub use validate::{Validation, validate};

/// Lists and detached signatures that sites put beside the chats (FORMATS.md section 1): kept as evidence.
fn is_companion(name: &str) -> bool {
    let name = name.to_lowercase();
    let list = name.contains("manifest") && [".txt", ".csv", ".mf"].iter().any(|end| name.ends_with(end));
    list || name.ends_with(".sig")
}
