//! The ledger's rows and reports as the window shows them. Pure.

use engine::error::Code;
use engine::ledger::{HeldItem, RunRow as LedgerRun};
use engine::model::Mail;
use engine::pipeline::Report;
use mail_parser::{Address, MessageParser, MimeHeaders as _};
use serde_json::Value as Json;

use crate::view::Fault;
use crate::view::home::{ConnectorState, FileFaultRow, HeldRow, OverLimitRow, RunRow, Sums};
use crate::view::setup::{AttachmentView, HeaderView, MailView};

/// Characters of a mail's text that a page shows.
const TEXT: usize = 4000;

/// A run. `running`: it goes on now.
pub(super) fn run_row(row: &LedgerRun, running: bool) -> RunRow {
    let report = row.report.as_ref();
    let dry_run = report.and_then(|report| report.get("dry_run")).and_then(Json::as_bool);
    let state = match row.outcome.as_deref() {
        None if running => ConnectorState::Running,
        None | Some("interrupted") => ConnectorState::Interrupted,
        Some("succeeded") => ConnectorState::Succeeded,
        Some("succeeded_with_held") => ConnectorState::SucceededWithHeld,
        Some("over_limit") => ConnectorState::OverLimit,
        Some("cancelled") => ConnectorState::Cancelled,
        Some(_) => ConnectorState::Failed,
    };
    let part = |name: &str| report.and_then(|report| report.get(name));
    let reached = part("stages").and_then(|stages| stages.get("downloading")).is_some();
    let limit = part("items_per_day").and_then(Json::as_u64).unwrap_or_default();
    let over_limit = part("over_limit").and_then(Json::as_object);
    RunRow {
        run: u64::try_from(row.run).unwrap_or_default(),
        began: row.began.clone(),
        ended: row.ended.clone(),
        state,
        dry_run: dry_run.unwrap_or(false),
        replay: part("replay").and_then(Json::as_bool).unwrap_or(false),
        who: row.who.clone(),
        mapping_version: row.mapping_version.and_then(|version| u64::try_from(version).ok()),
        reached,
        sums: report.map(sums),
        fault: part("error").and_then(fault),
        file_faults: part("file_faults")
            .and_then(Json::as_object)
            .map(|faults| faults.values().filter_map(file_fault).collect())
            .unwrap_or_default(),
        over_limit: over_limit
            .into_iter()
            .flatten()
            .map(|(day, items)| OverLimitRow {
                day: day.clone(),
                items: items.as_u64().unwrap_or_default(),
                limit,
            })
            .collect(),
    }
}

/// The sums of a report's JSON.
pub(super) fn sums(report: &Json) -> Sums {
    let count = |name: &str| report.get(name).and_then(Json::as_u64).unwrap_or_default();
    Sums {
        files: count("files"),
        available_from_source: count("available_from_source"),
        available_for_import: count("available_for_import"),
        imported: count("imported"),
        partially_imported: count("partially_imported"),
        skipped: count("skipped"),
        failed: count("failed"),
        refused: count("refused"),
        late: count("late"),
        held: count("held"),
        waiting: count("waiting"),
        balanced: report.get("balanced").and_then(Json::as_bool).unwrap_or(false),
        seconds: report.get("seconds").and_then(Json::as_f64).unwrap_or_default(),
    }
}

/// `{code, argument: text …}`.
fn fault(error: &Json) -> Option<Fault> {
    let error = error.as_object()?;
    let code = error.get("code")?.as_str()?;
    let known = Code::ALL.iter().any(|known| known.as_str() == code);
    let args = error.iter().filter(|(name, _)| *name != "code");
    let text = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    // A ledger of a later version may know more.
    known.then(|| Fault {
        code: code.to_owned(),
        args: args.map(|(name, value)| (name.clone(), text(value))).collect(),
    })
}

/// `{file, code, args: {…}}`.
fn file_fault(row: &Json) -> Option<FileFaultRow> {
    let file = row.get("file")?.as_str()?.to_owned();
    let mut flat = row.get("args").and_then(Json::as_object).cloned().unwrap_or_default();
    flat.insert("code".into(), row.get("code")?.clone());
    Some(FileFaultRow { file, fault: fault(&Json::Object(flat))? })
}

pub(super) fn held_row(item: HeldItem) -> HeldRow {
    HeldRow {
        item: item.item,
        reason: item.reason,
        sender: String::new(),
        im_id: String::new(),
        recipients: String::new(),
        conversation: String::new(),
        file: item.file,
        place: u64::try_from(item.place).unwrap_or_default(),
        at: item.at,
    }
}

/// What a dry run told: the sums, days above the limit.
pub(super) fn previewed(report: &Report) -> (Sums, Vec<OverLimitRow>) {
    let json = serde_json::to_value(report).unwrap_or_default();
    let row = |(day, items): (&String, &u64)| OverLimitRow {
        day: day.clone(),
        items: *items,
        limit: report.items_per_day,
    };
    (sums(&json), report.over_limit.iter().map(row).collect())
}

/// A mail as it would arrive.
pub(super) fn mail_view(mail: &Mail) -> MailView {
    let Some(message) = MessageParser::default().parse(&mail.bytes) else {
        return MailView::default();
    };
    let people = |address: Option<&Address<'_>>| {
        let person = |one: &mail_parser::Addr<'_>| match (one.name(), one.address()) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (Some(text), None) | (None, Some(text)) => text.to_owned(),
            (None, None) => String::new(),
        };
        address.map(|all| all.iter().map(person).collect::<Vec<_>>().join(", ")).unwrap_or_default()
    };
    let body = message.body_text(0).unwrap_or_default();
    let text: String = body.chars().take(TEXT).collect();
    let attachment = |part: &mail_parser::MessagePart<'_>| AttachmentView {
        file: part.attachment_name().unwrap_or_default().to_owned(),
        bytes: part.len() as u64,
    };
    let header =
        |(header, value): (&str, &str)| HeaderView { header: header.to_owned(), value: decoded(value) };
    MailView {
        from: people(message.from()),
        to: people(message.to()),
        subject: message.subject().unwrap_or_default().to_owned(),
        date: message.date().map(mail_parser::DateTime::to_rfc3339).unwrap_or_default(),
        cut: text.len() < body.len(),
        text,
        headers: message.headers_raw().map(header).collect(),
        attachments: message.attachments().map(attachment).collect(),
    }
}

/// A header's value as people read it: unfolded, RFC 2047 words decoded.
fn decoded(value: &str) -> String {
    let plain = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if !plain.contains("=?") {
        return plain;
    }
    // As a subject, which is what that decoding is for; of an address only the name is in such words.
    let subject = format!("Subject: {plain}\r\n\r\n");
    let message = MessageParser::default().parse(subject.as_bytes());
    message.and_then(|message| message.subject().map(str::to_owned)).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_shown_as_people_read_them() {
        for (raw, read) in [
            (" =?utf-8?Q?=C3=85sa?=\r\n =?utf-8?B?w7Y=?= <asa@corp.example>", "Åsaö <asa@corp.example>"),
            (" one\r\n\ttwo", "one two"),
            (" a =?b", "a =?b"),
            ("", ""),
        ] {
            assert_eq!(decoded(raw), read);
        }
    }
}
