//! The only folder that names all stages: it joins them into what a person asks for.
//!
//! In: a home folder with its settings and vault. Out: an import (`run`), a check of the connection
//! (`validate`), who speaks in files of the site (`sample`, `people`), versions of the mapping
//! (`mappings`), what was done and its proof (`statement`), a check of it all (`audit`), what is
//! missing on the site (`watch`), whom to tell of it (`alerts`), search and export. Deliberately absent: how a stage works.

mod ahead;
mod alerts;
mod audit;
mod destination;
mod documents;
mod drop_manifest;
mod every_day;
mod evidence;
mod expiry;
mod export;
mod held;
mod keep;
mod known;
mod limit;
mod lock;
mod manifest;
mod mappings;
mod open;
mod people;
mod reading;
mod refused;
mod replay;
mod report;
mod run;
mod sample;
pub mod search;
mod statement;
mod steps;
mod sweep;
mod turns;
mod validate;
mod watch;
mod watch_people;

pub use alerts::{
    AlertSecrets, MAIL_PASSWORD, WEBHOOK_SECRET, Words, alert_after_run, alert_troubles, alerts_changed,
    queue_alerts, send_alerts, test_alert,
};
pub use audit::{Audit, AuditFault, AuditNotice, How, NoticeKind, Row, What, audit};
pub use destination::{
    DESTINATION_CERTIFICATE, DESTINATION_PASSWORD, DESTINATION_SECRET, Destined, Tried, destination,
    destination_secret, read_destination, save_destination, try_destination,
};
pub use every_day::{EveryDay, every_day, install_start, is_due, wanted};
pub use evidence::{
    EVIDENCE_SECRET, EvidenceChange, EvidenceLeft, EvidenceStored, EvidenceTried, Evidenced, Leaving,
    evidence, evidence_at, evidence_waiting, read_evidence, save_evidence, try_evidence,
};
pub use expiry::{Expiry, ExpiryKind, expiries};
pub use export::{Chosen, Custody, Export, Exported, Format, Missing, export};
pub use held::{Facet, HeldFilter, HeldItems, HeldRow, Named, held_items};
pub use keep::{add, change, import_known_hosts, keep, read_secret, remove, set_alerts};
pub use limit::{WaitingDay, allow_day, change_limit, waiting_days};
pub use lock::{RunLock, is_running};
pub use mappings::{
    MappingVersion, map_person, mapping_diff, mapping_version, mapping_versions, save_mapping,
};
pub use open::{Candidate, Opened, algorithms, csv_key, mapping_csv, open, open_candidate, site_addresses};
pub use people::{Mapped, People, Speaker, people};
pub use replay::{Choice, replay};
pub use report::{FileFault, Outcome, Report};
pub use run::{Import, run};
pub use sample::{Fetched, MOST_BYTES, MOST_FILES, fetch_all, fetch_from};
pub use statement::{
    ChainSpan, FaultTold, FileTold, RunEntry, RunKind, RunTold, SignatureTold, SinceBeginning, Statement,
    StatementEntry, StatementFile, StatementRow, Sums, statement, statement_file, statements,
};
pub use validate::{Sample, Validation, validate};
pub use watch::{WatchCode, WatchLevel, Watched, watch};
pub use watch_people::{PeopleWatch, Silent, Unmapped, watch_people};

#[cfg(any(test, feature = "fuzz"))]
pub(crate) use drop_manifest::drop_told;
use manifest::is_companion;
