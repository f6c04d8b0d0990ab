//! Forms of a statement: everything is in each, in four languages, and nothing from outside gets loose in any.

use std::collections::BTreeMap;

use engine::ledger::OpenItems;
use engine::pipeline::{ChainSpan, FaultTold, RunTold, SinceBeginning};

use super::*;

const NASTY: &str = "=cmd|' /C calc'!A0<script>alert(1)</script>\u{202E}\"&";

fn statement() -> Statement {
    let sums = Sums {
        events_read: 1234,
        archived: 1234,
        imported: 2000,
        available_for_import: 2000,
        ..Sums::default()
    };
    let file = FileTold {
        file: 1,
        kind: RunKind::Import,
        name: NASTY.into(),
        size: 5,
        modified: "2026-11-02T12:00:00Z".into(),
        source_day: "2026-11-02".into(),
        sha256: Some("ab".repeat(32)),
        host_key: Some("SHA256:x".into()),
        pgp_key: None,
        format: Some("message-xml".into()),
        planned_in: Some(1),
        deliveries: "00".repeat(32),
        sums,
    };
    let run = RunEntry {
        run: 7,
        kind: RunKind::Import,
        connector: NASTY.into(),
        began: "2026-11-03T05:15:00Z".into(),
        ended: "2026-11-03T05:16:00Z".into(),
        who: NASTY.into(),
        program: "0.1.0".into(),
        outcome: "succeeded_with_held".into(),
        mapping_version: Some(3),
        mapping: "cd".repeat(32),
        sums,
        days: BTreeMap::new(),
        balanced: true,
        files: vec![file],
        at_fault: vec![FaultTold { name: NASTY.into(), code: "altered".into() }],
        parts: 1,
        mails: 2000,
        parts_root: "ef".repeat(32),
        log: Some("12".repeat(32)),
        report: None,
        open_before: OpenItems::default(),
        open_now: OpenItems::default(),
    };
    Statement {
        version: 1,
        connector: NASTY.into(),
        day: "2026-11-03".into(),
        number: 2,
        balanced: true,
        sums,
        replays: sums,
        days: BTreeMap::from([("2026-11-02".into(), sums)]),
        runs: vec![RunTold { entry: 5, hash: "34".repeat(32), run }],
        since_beginning: SinceBeginning {
            since: "2026-11-01T05:15:00Z".into(),
            runs: 3,
            events_read: 1234,
            archived: 1234,
            duplicate: 0,
            excluded: 0,
            released: 0,
            open: OpenItems::default(),
            open_before: OpenItems { held: 1, ..OpenItems::default() },
            waiting: 0,
            balanced: true,
        },
        chain: ChainSpan { from: 5, to: 5, root: "56".repeat(32) },
        signed_by: Some("F".repeat(40)),
    }
}

#[test]
fn every_form_says_it_all_in_every_language_and_no_word_is_missing() {
    for locale in ["en", "sv", "nl", "fr"] {
        let words = Words::for_locale(locale);
        let statement = statement();
        let html = html(&statement, &words);
        let csv = String::from_utf8(csv(&statement, &words)).unwrap();
        for text in [html.as_str(), csv.as_str()] {
            for part in ["ab", "cd", "ef", "12", "56"] {
                assert!(text.contains(&part.repeat(32)), "{locale}: {part} is not told");
            }
            let gap =
                ["statement-", "summary-", "outcome-", "{ $", "{$"].iter().find(|gap| text.contains(*gap));
            assert_eq!(gap, None, "{locale}");
        }
        assert!(html.contains(&format!("<html lang=\"{locale}\">")));
        assert!(html.contains(&words.number(1234)), "{locale}");
    }
}

#[test]
fn nothing_from_outside_is_markup_or_a_formula() {
    let words = Words::for_locale("en");
    let page = html(&statement(), &words);
    assert!(!page.contains("<script") && !page.contains('\u{202E}'), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    let csv = String::from_utf8(csv(&statement(), &words)).unwrap();
    for line in csv.trim_start_matches('\u{FEFF}').split("\r\n").filter(|line| !line.is_empty()) {
        let cells: Vec<&str> = line.trim_matches('"').split("\",\"").collect();
        assert_eq!(cells.len(), 3, "{line}");
        for cell in cells {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{line}");
        }
    }
    assert!(csv.contains("\"'=cmd|"));
}
