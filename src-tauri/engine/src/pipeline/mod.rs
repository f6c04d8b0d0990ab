//! The only folder that names all stages: it joins them into what a person asks for.
//!
//! In: a home folder with its settings and vault. Out: an import (`run`), a check of the connection
//! (`validate`), who speaks in a file (`people`), what was done and its proof (`statement`),
//! a check of it all (`audit`). Deliberately absent: how a stage works.

mod audit;
mod keep;
mod open;
mod people;
mod report;
mod run;
mod statement;
mod steps;
mod validate;

pub use audit::{Audit, AuditFault, AuditNotice, How, NoticeKind, Row, What, audit};
pub use keep::{add, change, import_known_hosts, keep, read_secret, remove};
pub use open::{Candidate, Opened, csv_key, mapping_csv, open, open_candidate, site_addresses};
pub use people::{Mapped, People, Speaker, people};
pub use report::{FileFault, Outcome, Report};
pub use run::{Import, RunLock, is_running, run};
pub use statement::{
    ChainSpan, FaultTold, FileTold, RunEntry, RunKind, RunTold, SignatureTold, SinceBeginning, Statement,
    StatementEntry, StatementFile, StatementRow, Sums, statement, statement_file, statements,
};
pub use validate::{Sample, Validation, validate};

/// Lists and detached signatures that sites put beside the chats (FORMATS.md section 1): kept as evidence.
fn is_companion(name: &str) -> bool {
    let name = name.to_lowercase();
    let list = name.contains("manifest") && [".txt", ".csv", ".mf"].iter().any(|end| name.ends_with(end));
    list || name.ends_with(".sig")
}
