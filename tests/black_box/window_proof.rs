//! What an admin answers for, in the real window: held items find their mailbox, a statement tells of it, everything
//! is as it was written, and what was said is found again.
//!
//! In: clicks and keys on the practice site. Out: mailboxes, counted afterwards.
//! Deliberately absent: the first import, step by step (`window`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use engine::pipeline;
use tests::Home;
use tests::walk::Walk;
use tests::window::{Options, Window};

#[test]
fn window_a_held_item_finds_its_mailbox_and_statement_check_and_search_tell_of_it() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.practice_to_mapping();
    let template = home.beside("user-mapping.csv");
    walk.download("mapping-csv-template", &template);
    walk.button("mapping-csv-upload");
    window.dialog(&walk.words.text("dialog-open-csv")).choose(&template);
    walk.says("mapping-csv-used");
    walk.to_review();
    let row = walk.finish();
    let practice = home.path().join("practice");
    let audit = || pipeline::audit(&practice, &pipeline::Evidenced::default(), &mut || Ok(())).unwrap();
    let before = audit();
    assert!(before.clean(), "{:?}", before.faults);

    // Held: who it is, into the mapping, and again.
    walk.flyout("Practice ICE Chat", "flyout-tab-runs");
    walk.name_held();
    walk.map_and_replay("Terry Trainee", "terry.trainee@practice.example");
    let after = audit();
    assert!(after.clean(), "{:?}", after.faults);
    assert!(after.mails > before.mails, "{} mails, then {}: {row}", before.mails, after.mails);

    // The check of everything, and the statement of today.
    walk.tab("flyout-tab-statements");
    walk.button("flyout-verify");
    walk.says("flyout-verify-good");
    walk.statement();
    let page = home.beside("statement.html");
    walk.statement_page(&page);
    window.wait("the page", || fs::read_to_string(&page).map_err(|error| error.to_string()));
    assert!(fs::read_to_string(&page).unwrap().starts_with("<!doctype html>"));
    walk.button("flyout-close");

    // What was said is found, once there is an index.
    walk.search("tnew99");
    assert!(window.count("mark") == 0, "nothing was searched for by words");
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("panicked") && !log.contains("trainee"), "{log}");
}
