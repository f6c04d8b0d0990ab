//! Promises of an alert's words: every event in every language, whole sentences, one line of subject.

use engine::alert::Level;
use engine::error::Code;
use engine::pipeline::{ExpiryKind, WatchCode};

use super::*;
use crate::words::LANGUAGES;

fn alert(kind: AlertKind, code: Option<&str>) -> Alert {
    let at = "2026-11-21T19:40:00Z".parse().unwrap();
    let mut alert = Alert::new(kind, Level::Urgent, "key", ("ICE Chat London", "ice-chat"), at);
    alert.run = Some(12);
    alert.code = code.map(str::to_owned);
    alert
}

/// Every argument that any word of an alert, an error or the watch asks for.
fn all_arguments(count: &str) -> BTreeMap<String, String> {
    let mut args = BTreeMap::new();
    for (_, file) in LANGUAGES {
        for piece in file.split('$').skip(1) {
            let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            args.insert(name, count.to_owned());
        }
    }
    args
}

fn every_event() -> Vec<Alert> {
    let mut all: Vec<Alert> =
        Code::ALL.iter().map(|code| alert(AlertKind::Failed, Some(code.as_str()))).collect();
    all.extend(ExpiryKind::ALL.map(|kind| alert(AlertKind::Expiry, Some(kind.as_str()))));
    let watched = [
        (AlertKind::Silent, WatchCode::Silent),
        (AlertKind::Disappears, WatchCode::Disappears),
        (AlertKind::ManifestDisagrees, WatchCode::ManifestDisagrees),
        (AlertKind::SiteEmpty, WatchCode::SiteEmpty),
        (AlertKind::DayMissing, WatchCode::DayMissing),
        (AlertKind::FileLate, WatchCode::FileLate),
    ];
    all.extend(watched.map(|(kind, code)| alert(kind, Some(code.as_str()))));
    let alone =
        [AlertKind::Failed, AlertKind::Held, AlertKind::FirstSuccess, AlertKind::OverLimit, AlertKind::Test];
    all.extend(alone.map(|kind| alert(kind, None)));
    for kind in AlertKind::ALL {
        assert!(all.iter().any(|alert| alert.kind == kind), "{kind:?} is not in the table");
    }
    all
}

#[test]
fn every_event_is_told_in_every_language_in_whole_sentences() {
    for (language, _) in LANGUAGES {
        let words = Words::for_locale(language);
        for count in ["0", "1", "7"] {
            for mut alert in every_event() {
                alert.args = all_arguments(count);
                alert.counts = SUMS.map(|name| (name.to_owned(), 3)).into();
                alert.outcome = Some("succeeded_with_held".into());
                let Letter { subject, text, .. } = letter(&words, &alert);
                let where_ = format!("{language} {:?} {:?}: {subject}\n{text}", alert.kind, alert.code);
                assert!(subject.contains("ICE Chat London") && subject.len() < 120, "{where_}");
                for raw in ["{", "}", "alert-", "watch-", "error-", "summary-", "outcome-"] {
                    assert!(!text.contains(raw) && !subject.contains(raw), "{raw:?} in {where_}");
                }
                let first = text.lines().next().unwrap();
                assert!(first.len() > 25 && first.ends_with(['.', '?']), "{where_}");
                assert!(text.contains("2026-11-21 19:40") && text.contains("12"), "{where_}");
            }
        }
    }
}

#[test]
fn what_a_site_named_cannot_break_a_line() {
    let mut alert = alert(AlertKind::Disappears, Some("disappears"));
    alert.args = all_arguments("1");
    alert.args.insert("file".into(), "x\r\nBcc: eve@evil.example\u{202e}".into());
    let text = letter(&Words::for_locale("en"), &alert).text;
    assert!(text.lines().all(|line| !line.starts_with("Bcc")) && !text.contains('\u{202e}'), "{text}");
}

#[test]
fn a_connector_chooses_its_language_and_else_it_is_the_one_at_hand() {
    let english = Words::for_locale("en");
    let alert = alert(AlertKind::Failed, None);
    assert_eq!(letter_in(&english, &alert, Some("sv")).subject, "ICE Chat London: importen misslyckades");
    assert_eq!(letter_in(&english, &alert, None).language, "en");
}
