//! What a run came to: counts gathered on the way, and the sums of PRODUCT.md section 5 over them.
//!
//! In: plans, receipts and faults as they happen. Out: a `Report`, for JSON, the log and the ledger.
//! Deliberately absent: words (`ui/words`).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::evidence::EvidenceStored;
use super::run::Import;
use crate::error::{Code, Error};
use crate::format;
use crate::ledger::FilePlan;
use crate::model::{Mail, Receipt};
use crate::progress::Stage;

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Everything is imported.
    Succeeded,
    /// Everything but items that nobody is mapped for.
    SucceededWithHeld,
    /// At least one day has more items than the limit; none of its items were imported.
    OverLimit,
    /// Something was not imported for another reason.
    Failed,
    /// A person stopped it.
    Cancelled,
}

impl Outcome {
    /// As written in JSON and in the ledger.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::SucceededWithHeld => "succeeded_with_held",
            Self::OverLimit => "over_limit",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What a run came to (PRODUCT.md sections 5 and 7). Units: items, or item × mailbox where said.
#[derive(Serialize)]
pub struct Report {
    /// The run's number.
    pub run: i64,
    /// The connector's name.
    pub connector: String,
    /// The version of the mapping that it went by; none for a dry run by one that is not saved.
    pub mapping_version: Option<i64>,
    /// How it ended.
    pub outcome: Outcome,
    /// Nothing was delivered, on purpose.
    pub dry_run: bool,
    /// Open items were imported again: `available_from_source` are those that were chosen.
    pub replay: bool,
    /// Files whose items are counted here.
    pub files: u64,
    /// Items read.
    pub available_from_source: u64,
    /// Item × mailbox, and one for each item that cannot be read.
    pub available_for_import: u64,
    /// Item × mailbox delivered whole.
    pub imported: u64,
    /// Item × mailbox delivered with an attachment replaced by a sentence.
    pub partially_imported: u64,
    /// Item × mailbox delivered before.
    pub skipped: u64,
    /// Items that cannot be read, and item × mailbox that the mailbox refused.
    pub failed: u64,
    /// Of these, item × mailbox that the mailbox refused, now or again: they wait, and are tried by each run.
    pub refused: u64,
    /// Those by the code of the reason.
    pub refused_codes: BTreeMap<String, u64>,
    /// Item × mailbox that had waited and were delivered now: in `imported` or `partially_imported`.
    pub late: u64,
    /// Mailboxes that people are mapped to and that the destination does not have.
    pub missing_mailboxes: u64,
    /// Items that nobody is mapped for, and that were not held before.
    pub held: u64,
    /// Items that brought something new to at least one mailbox.
    pub items_archived: u64,
    /// Items that brought nothing new.
    pub items_duplicate: u64,
    /// Items that were held until now; of a replay all that are open no more, those that were not chosen included.
    pub items_released: u64,
    /// Events that make no item: somebody came, left, or looked at what was said.
    pub events_excluded: u64,
    /// Items read and not delivered: of days above the limit, or of a run that was stopped.
    pub waiting: u64,
    /// The daily limit in force.
    pub items_per_day: u64,
    /// Files still being written at the source: for the next run.
    pub files_in_progress: u64,
    /// Whether both sides of the sums agree, receipts against plan.
    pub balanced: bool,
    /// Seconds in all.
    pub seconds: f64,
    /// Seconds by stage.
    pub stages: BTreeMap<Stage, f64>,
    /// Files that could not be taken further, by the ledger's number, with the code.
    pub file_faults: BTreeMap<i64, FileFault>,
    /// Days above the daily limit, with their items, those imported before included.
    pub over_limit: BTreeMap<String, u64>,
    /// Names of unknown elements in the files read, with how many there were.
    pub unknown_elements: BTreeMap<String, u64>,
    /// Characters that e-mail cannot carry, replaced.
    pub replaced_characters: u64,
    /// First mails as they would arrive: of a dry run only.
    #[serde(skip)]
    pub samples: Vec<Mail>,
    /// What became of encrypted files that are kept beyond this computer; none where they are kept here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceStored>,
    /// What stopped the run, or the first file's fault.
    #[serde(serialize_with = "error_json", skip_serializing_if = "Option::is_none")]
    pub error: Option<Error>,
}

/// Why a file could not be taken further.
#[derive(Clone, Serialize)]
pub struct FileFault {
    /// The site's name for it.
    pub file: String,
    /// The error's code.
    #[serde(serialize_with = "code_text")]
    pub code: Code,
    /// Its arguments.
    pub args: BTreeMap<&'static str, String>,
}

impl FileFault {
    pub(super) fn new(file: &str, error: &Error) -> Self {
        Self { file: file.to_owned(), code: error.code(), args: error.args().clone() }
    }

    /// The error, for its words.
    #[must_use]
    pub fn error(&self) -> Error {
        self.args.iter().fold(Error::new(self.code), |error, (name, value)| error.arg(name, value))
    }
}

fn code_text<S: serde::Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.as_str())
}

pub(super) fn error_json<S: serde::Serializer>(
    error: &Option<Error>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let error = error.as_ref().map(|error| (error.code().as_str(), error.args()));
    let mut map = BTreeMap::new();
    if let Some((code, args)) = error {
        map.insert("code", code.to_owned());
        map.extend(args.iter().map(|(name, value)| (*name, value.clone())));
    }
    map.serialize(serializer)
}

impl Report {
    /// The process exit code (PRODUCT.md section 7).
    #[must_use]
    pub fn exit(&self) -> u8 {
        match (&self.error, self.outcome) {
            (Some(error), _) => error.code().exit(),
            (None, Outcome::OverLimit) => 41,
            (None, Outcome::Failed) => 50,
            (None, Outcome::SucceededWithHeld) => 40,
            (None, Outcome::Cancelled) => 70,
            (None, Outcome::Succeeded) => 0,
        }
    }
}

#[derive(Default)]
pub(super) struct Tally {
    pub(super) plan: FilePlan,
    pub(super) files: u64,
    pub(super) files_in_progress: u64,
    pub(super) delivered: u64,
    pub(super) partial: u64,
    /// Item × mailbox that mailboxes refused, by code.
    pub(super) refused: BTreeMap<Code, u64>,
    /// Of these, those that had waited before.
    pub(super) refused_again: u64,
    pub(super) late: u64,
    pub(super) missing_mailboxes: u64,
    pub(super) waiting: u64,
    pub(super) waiting_days: BTreeMap<Date, u64>,
    pub(super) over_limit: BTreeMap<String, u64>,
    /// What reading told, over all files.
    pub(super) read: format::Report,
    pub(super) samples: Vec<Mail>,
    pub(super) replay: bool,
}

impl Tally {
    pub(super) fn add(&mut self, plan: &FilePlan) {
        self.files += 1;
        self.plan.add(plan);
    }

    /// Counts what became of deliveries; gives how many mails are in their mailboxes.
    pub(super) fn take(&mut self, receipts: &[Receipt]) -> u64 {
        let mut mails = 0;
        for receipt in receipts {
            mails += receipt.items;
            self.partial += receipt.partial;
            for refused in &receipt.refused {
                *self.refused.entry(refused.code).or_default() += 1;
            }
        }
        self.delivered += mails;
        mails
    }

    /// The same for mails that had waited: a part of which some are refused again waits whole. Gives how many were
    /// delivered, and how many wait.
    pub(super) fn take_late(&mut self, receipts: &[Receipt]) -> (u64, u64) {
        let (mut mails, mut again) = (0, 0);
        for receipt in receipts {
            let Some(refused) = receipt.refused.first() else {
                mails += receipt.items;
                self.partial += receipt.partial;
                continue;
            };
            let whole = receipt.items + receipt.refused.len() as u64;
            again += whole;
            *self.refused.entry(refused.code).or_default() += whole;
        }
        self.delivered += mails;
        self.late += mails;
        self.refused_again += again;
        (mails, again)
    }

    /// Items of a source day that are read again by a later run.
    pub(super) fn wait(&mut self, day: Date, items: u64) {
        self.waiting += items;
        *self.waiting_days.entry(day).or_default() += items;
    }

    pub(super) fn report(
        self,
        import: &Import<'_>,
        run: i64,
        limit: u64,
        error: Option<Error>,
        file_faults: BTreeMap<i64, FileFault>,
    ) -> Report {
        let plan = self.plan;
        let refused = self.refused.values().sum::<u64>();
        let outcome = match &error {
            Some(error) if error.code() == Code::Cancelled => Outcome::Cancelled,
            Some(_) => Outcome::Failed,
            None if self.waiting > 0 => Outcome::OverLimit,
            None if plan.unreadable + refused > 0 => Outcome::Failed,
            None if plan.held > 0 => Outcome::SucceededWithHeld,
            None => Outcome::Succeeded,
        };
        // Receipts on one side, the plan on the other: they come from different passes over the file.
        let imported =
            if import.dry_run { plan.fan_out - plan.skipped } else { self.delivered - self.partial };
        let available_for_import = plan.fan_out + plan.unreadable + self.late + self.refused_again;
        let failed = plan.unreadable + refused;
        let balanced = available_for_import == imported + self.partial + plan.skipped + failed
            && plan.items == plan.archived + plan.duplicates + plan.held + plan.unreadable;
        Report {
            run,
            connector: import.connector.name.clone(),
            mapping_version: None,
            evidence: None,
            outcome,
            dry_run: import.dry_run,
            replay: self.replay,
            files: self.files,
            available_from_source: plan.items + self.waiting,
            available_for_import,
            imported,
            partially_imported: self.partial,
            skipped: plan.skipped,
            failed,
            refused,
            refused_codes: self
                .refused
                .iter()
                .map(|(code, mails)| (code.as_str().to_owned(), *mails))
                .collect(),
            late: self.late,
            missing_mailboxes: self.missing_mailboxes,
            held: plan.held,
            items_archived: plan.archived,
            items_duplicate: plan.duplicates,
            items_released: plan.released,
            events_excluded: plan.excluded,
            waiting: self.waiting,
            items_per_day: limit,
            files_in_progress: self.files_in_progress,
            balanced,
            seconds: 0.0,
            stages: BTreeMap::new(),
            file_faults,
            over_limit: self.over_limit,
            unknown_elements: self.read.unknown,
            replaced_characters: self.read.replaced_characters,
            samples: self.samples,
            error,
        }
    }
}
