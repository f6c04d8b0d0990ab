//! What an audit found, as values: counts of what agrees, faults, notices.
//!
//! Deliberately absent: words (`ui/words`), and how it was found.

use serde::Serialize;

use crate::ledger::Stretch;

/// What a check of everything found.
#[derive(Debug, Default, Serialize)]
pub struct Audit {
    /// Mailbox files that are as they were written.
    pub mailbox_files: u64,
    /// Mails in them, by the ledger.
    pub mails: u64,
    /// Encrypted files that still have their hash.
    pub evidence_files: u64,
    /// Entries of the chain.
    pub entries: u64,
    /// Logs that are as they were written.
    pub logs: u64,
    /// Statements that are as they were written, with their signatures.
    pub statements: u64,
    /// Versions of mappings that are as they were written.
    pub mappings: u64,
    /// Every page of the ledger's file was compared with its seal.
    pub ledger_sealed: bool,
    /// What is not as it was written.
    pub faults: Vec<AuditFault>,
    /// What could not be checked, and need not be a fault.
    pub notices: Vec<AuditNotice>,
    /// SHA-256 over the ledger's rows.
    pub ledger_digest: String,
}

/// Where a fault is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A mailbox file of the archive.
    Mailbox,
    /// A kept encrypted file.
    Evidence,
    /// The ledger's file.
    Ledger,
    /// The ledger's seal.
    Seal,
    /// An entry of the chain.
    Chain,
    /// A row of the ledger, of which the chain tells otherwise.
    Row,
    /// A run's log.
    Log,
    /// A statement, its signature, or the key that signed it.
    Statement,
    /// A version of a mapping.
    Mapping,
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is not as it was written.
    Altered,
    /// It is gone.
    Missing,
    /// Nothing tells of it.
    Unknown,
}

/// A row of the ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// Its table.
    pub table: &'static str,
    /// Its number; of the table `part`, absent where one of several was changed: `entry` tells of them.
    pub id: Option<i64>,
}

/// Something that is not as it was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AuditFault {
    /// Where.
    pub what: What,
    /// What became of it.
    pub how: How,
    /// Its path in the home folder, with `/`.
    pub name: String,
    /// In the ledger's file: the first byte, and the one behind the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Stretch>,
    /// The entry of the chain that is altered, or that tells otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<i64>,
    /// The row of which it tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<Row>,
}

/// What could not be checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// The ledger is in use, or a program was killed while it was: its pages could not be compared, rows were.
    LedgerOpen,
    /// Runs that go on or were cut off: their logs are not in the chain yet.
    RunsOpen,
    /// Runs from before there was a chain: their logs are in no entry.
    RunsBefore,
    /// Statements that the next run will write.
    StatementsDue,
    /// Statements that no key could sign.
    Unsigned,
    /// Mails in mailboxes on a server: their receipts are kept here, and they were not read back.
    OnServers,
    /// Encrypted files that the evidence store did not let us read back.
    EvidenceAway,
    /// The evidence store did not list its files: what nobody knows of was not looked for.
    EvidenceUnlisted,
}

/// What could not be checked, and how often.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct AuditNotice {
    /// Which.
    pub notice: NoticeKind,
    /// How many.
    pub count: u64,
}

impl Audit {
    /// Nothing is altered, unknown or gone.
    #[must_use]
    pub fn clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// Everything that is kept was read, so far as this home can.
    #[must_use]
    pub fn complete(&self) -> bool {
        let away = [NoticeKind::EvidenceAway, NoticeKind::EvidenceUnlisted];
        !self.notices.iter().any(|notice| away.contains(&notice.notice))
    }

    pub(super) fn fault(&mut self, what: What, how: How, name: impl Into<String>) {
        self.faults.push(AuditFault::new(what, how, name));
    }

    pub(super) fn chain_fault(&mut self, entry: i64) {
        let fault = AuditFault::new(What::Chain, How::Altered, "ledger.db");
        self.faults.push(AuditFault { entry: Some(entry), ..fault });
    }

    pub(super) fn row_fault(&mut self, how: How, table: &'static str, id: Option<i64>, entry: Option<i64>) {
        let fault = AuditFault::new(What::Row, how, "ledger.db");
        let fault = AuditFault { entry, row: Some(Row { table, id }), ..fault };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    pub(super) fn notice(&mut self, notice: NoticeKind, count: u64) {
        if count > 0 {
            self.notices.push(AuditNotice { notice, count });
        }
    }
}

impl AuditFault {
    pub(super) fn new(what: What, how: How, name: impl Into<String>) -> Self {
        Self { what, how, name: name.into(), bytes: None, entry: None, row: None }
    }
}
