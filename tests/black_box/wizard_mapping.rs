//! *Map users*, held items and the daily limit in the wizard, with real servers and a script in the place of the
//! window.
//!
//! In: events as a person would cause them. Out: views, mailboxes. Deliberately absent: how a CSV is read and what a
//! replay does at a kill (tests of the engine).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::{Gpg, Home, Person, Sshd, firm};
use wizard::event::{Download, Event};
use wizard::view::home::*;
use wizard::view::setup::*;
use wizard::view::{ConnectorId, Notice, Screen};

type Rows<'a> = &'a [(&'a str, &'a str, &'a str, &'a [&'a str], &'a str)];

/// A person at a wizard whose site knows the app's keys.
struct Desk {
    home: Home,
    person: Person,
    site: Sshd,
    gpg: Gpg,
    key: String,
}

impl Desk {
    fn new() -> Self {
        let home = Home::new();
        let person = Person::sit_down(&home, Some("correct horse battery"));
        person.to_credentials();
        let saved = |what, name: &str| {
            let path = home.beside(name);
            person.script.files.lock().unwrap().push_back(path.clone());
            person.does(Event::Save { what });
            person.notice("the saved file", |notice| match notice {
                Notice::Saved { file } if file == name => Some(()),
                _ => None,
            });
            fs::read(path).unwrap()
        };
        let ssh_key = saved(Download::SshKey, "ssh_key.pub");
        let pgp_key = saved(Download::PgpKey, "pgp_key.asc");
        let site = Sshd::start(Site::new(std::str::from_utf8(&ssh_key).unwrap(), firm::PASSWORD));
        let gpg = Gpg::new();
        let key = gpg.import(&pgp_key);
        Self { home, person, site, gpg, key }
    }

    fn put(&self, day: u64, rows: Rows<'_>) {
        let encrypted = self.gpg.encrypt(&firm::messages(rows), &[&self.key], &Encrypt::default());
        self.site.put(&format!("day_202611{day:02}.xml.pgp"), &encrypted, firm::day_time(day));
    }

    /// From the form to *Map users*, for a firm at corp.example.
    fn to_mapping(&self) {
        let person = &self.person;
        person.fills(&self.site);
        let check = person.validates(&self.site.host_key_fingerprint());
        assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
        person.does(Event::Next);
        person.does(Event::EditDomains { text: "corp.example".into() });
        person.mapping("the domain", |page| (page.domains == "corp.example").then_some(()));
    }

    fn mails(&self, mailbox: &str) -> usize {
        let folder = self.home.path().join("archive").join(mailbox).join("ICE Chat");
        let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        files.map(|file| tests::mbox::read(&file).len()).sum()
    }

    fn flyout<T>(&self, what: &str, ask: impl Fn(&Flyout) -> Option<T>) -> T {
        self.person.home(what, |home| ask(home.flyout.as_deref()?))
    }
}

fn connector() -> ConnectorId {
    ConnectorId { name: firm::CONNECTOR.into(), practice: false }
}

fn can_next(person: &Person, wanted: bool) {
    person.until("Next", |view| match &view.screen {
        Screen::Setup(setup) => (setup.can_next == wanted).then_some(()),
        _ => None,
    });
}

/// How many are mapped by CSV, by address, not at all.
fn counts(person: &Person, wanted: (u64, u64, u64)) {
    person.mapping(&format!("{wanted:?}"), |page| match page.people {
        PeopleView::Ready { by_csv, by_email, nobody, .. } => {
            ((by_csv, by_email, nobody) == wanted).then_some(())
        }
        _ => None,
    });
}

fn runs_to_the_end(desk: &Desk, after: u64) -> ConnectorRow {
    desk.person.home("the end of the run", |home| {
        let row = home.connectors.first()?;
        let run = row.last_run.as_ref()?;
        (run.run > after && run.ended.is_some()).then(|| row.clone())
    })
}

#[test]
fn everybody_who_speaks_on_the_site_is_mapped_on_one_page_and_what_changes_later_is_shown() {
    let desk = Desk::new();
    let person = &desk.person;
    desk.put(
        2,
        &[
            ("m1", "r1", "ada@corp.example", &["bob@old.example"], "one"),
            ("m2", "r2", "kim@partner.example", &["lee@partner.example"], "two"),
        ],
    );
    desk.put(3, &[("m3", "r1", "dan@corp.example", &["ada@corp.example"], "three")]);
    desk.to_mapping();
    // The newest file alone, then all there are.
    counts(person, (0, 2, 0));
    person.does(Event::ReadAllFiles);
    let files = person.mapping("all files", |page| match &page.people {
        PeopleView::Ready { files, left_out: 0, .. } if files.len() == 2 => Some(files.clone()),
        _ => None,
    });
    assert_eq!(files, ["day_20261103.xml.pgp", "day_20261102.xml.pgp"]);
    counts(person, (0, 2, 3));
    person.does(Event::FilterPeople { search: "KIM".into(), only: Some(MappedBy::Nobody) });
    let kim = person.mapping("kim", |page| match &page.people {
        PeopleView::Ready { matches: 1, people, search, .. } if search == "KIM" => people.first().cloned(),
        _ => None,
    });
    assert_eq!((kim.im_id.as_str(), kim.said, kim.got), ("kim@partner.example", 1, 0));
    person.does(Event::FilterPeople { search: String::new(), only: None });

    // A renamed domain, and none in a circle.
    let alias = |old: &str, new: &str| Event::AddAlias { old: old.into(), new: new.into() };
    person.does(alias("old.example", "corp.example"));
    counts(person, (0, 3, 2));
    person.does(alias("corp.example", "old.example"));
    person.mapping("the circle", |page| page.alias_fault.clone());

    // A CSV with a mistake: its value, what was probably meant, and the good rows alone.
    let bad = desk.home.beside("people.csv");
    fs::write(&bad, "ImId,Mailbox\r\nada@corp.example,ada@corp.example\r\nb1,\"x y@corp,example\"\r\n")
        .unwrap();
    person.driver.dropped(bad);
    let mistake = person.mapping("the mistake", |page| page.csv.as_ref()?.mistakes.first().cloned());
    assert_eq!(mistake.fault.args["row"], "3");
    assert_eq!(
        (mistake.value.as_str(), mistake.suggestion.as_deref()),
        ("x y@corp,example", Some("xy@corp.example"))
    );
    can_next(person, false);
    person.does(Event::UseGoodRows);
    person.mapping("the good rows", |page| {
        page.csv.as_ref().filter(|csv| csv.mistake_count == 0 && csv.rows == 1).map(|_| ())
    });
    can_next(person, true);
    counts(person, (1, 2, 2));

    // Somebody who speaks is added in place.
    let add = |mailbox: &str| Event::AddPerson { key: "kim@partner.example".into(), mailbox: mailbox.into() };
    person.does(add("kim@partner.example"));
    let fault = person.mapping("the fault", |page| match &page.people {
        PeopleView::Ready { add_fault, .. } => add_fault.clone(),
        _ => None,
    });
    assert_eq!(fault.args["setting"], "mailbox");
    person.does(add("Desk@corp.example"));
    counts(person, (2, 2, 1));
    person.does(Event::SearchCsv { text: "desk".into() });
    let found = person.mapping("the row", |page| {
        page.csv.as_ref().map(|csv| csv.table.clone()).filter(|table| table.matches == 1)
    });
    assert_eq!(found.rows[0].key, "kim@partner.example");

    // From a day on.
    person.does(Event::EditEffective { from: Some("2026-13-02".into()) });
    person.mapping("no day", |page| page.effective.fault.clone());
    can_next(person, false);
    person.does(Event::EditEffective { from: Some("2026-11-02".into()) });
    can_next(person, true);
    person.does(Event::Next);
    let rows = person.review("the page", |page| (!page.rows.is_empty()).then(|| page.rows.clone()));
    let value = |key: &str| rows.iter().find(|row| row.key == key).map(|row| row.value.as_str());
    assert_eq!(value("aliases"), Some("old.example → corp.example"));
    assert_eq!(value("effective"), Some("2026-11-02"));
    person.does(Event::Preview);
    let mails = person.review("the preview", |page| match &page.preview {
        PreviewView::Ready { mails, .. } => Some(mails.clone()),
        PreviewView::Failed { fault } => panic!("{fault:?}"),
        _ => None,
    });
    let headers = mails.iter().flat_map(|mail| &mail.headers);
    assert!(headers.clone().any(|header| header.header == "X-Chat-Item"));
    assert!(headers.clone().all(|header| !header.value.contains("=?")));
    assert_eq!(person.finishes(), ConnectorState::Succeeded);
    assert_eq!((desk.mails("bob@corp.example"), desk.mails("desk@corp.example")), (1, 1));

    // Days later: the same page, with what is in force and what would change.
    person.does(Event::OpenFlyout { connector: connector() });
    desk.flyout("the flyout", |flyout| (flyout.properties.aliases.len() == 1).then_some(()));
    person.does(Event::EditMapping { connector: connector() });
    let page = person.mapping("the mapping", |page| page.diff.as_ref().map(|_| page.clone()));
    let diff = page.diff.unwrap();
    assert_eq!((diff.version, diff.same, diff.who.as_str()), (1, 2, "ada@desk"));
    assert!(diff.settings.is_empty() && diff.rows.is_empty(), "{diff:?}");
    assert_eq!((page.aliases.len(), page.effective.from.as_deref()), (1, Some("2026-11-02")));
    counts(person, (1, 1, 0));
    person.does(Event::AddPerson { key: "lee@partner.example".into(), mailbox: "desk@corp.example".into() });
    person.does(Event::EditDomains { text: "corp.example, two.example".into() });
    let diff = person.mapping("the difference", |page| {
        page.diff.clone().filter(|diff| diff.added == 1 && !diff.settings.is_empty())
    });
    assert_eq!((diff.rows[0].key.as_str(), diff.rows[0].old.as_deref()), ("lee@partner.example", None));
    assert_eq!(
        (diff.settings[0].setting.as_str(), diff.settings[0].old.as_str()),
        ("domains", "corp.example")
    );
    person.does(Event::Finish);
    person.notice("the change", |notice| matches!(notice, Notice::Changed { .. }).then_some(()));
}

#[test]
fn held_items_are_named_mapped_and_replayed_and_a_day_above_the_limit_waits_for_a_yes() {
    let desk = Desk::new();
    let person = &desk.person;
    desk.put(
        2,
        &[
            ("m1", "r1", "ada@corp.example", &["bob@corp.example"], "one"),
            ("m2", "r2", "kim@partner.example", &["lee@partner.example"], "canary-text"),
            ("m3", "r3", "eve@partner.example", &["lee@partner.example"], "three"),
        ],
    );
    desk.to_mapping();
    person.does(Event::Next);
    person.review("the page", |_| Some(()));
    assert_eq!(person.finishes(), ConnectorState::SucceededWithHeld);

    // Who and where, once they are read from the kept files.
    person.does(Event::OpenFlyout { connector: connector() });
    let unnamed = desk.flyout("held items", |flyout| (flyout.held.total == 2).then(|| flyout.held.clone()));
    assert!(!unnamed.named && unnamed.rows.iter().all(|row| row.sender.is_empty()));
    person.does(Event::ReadHeld);
    let held = desk.flyout("names", |flyout| flyout.held.named.then(|| flyout.held.clone()));
    assert_eq!(
        (held.rows[0].im_id.as_str(), held.rows[0].conversation.as_str()),
        ("kim@partner.example", "Room r2")
    );
    assert_eq!((held.conversations.len(), held.days.as_slice()), (2, &["2026-11-02".to_owned()][..]));
    assert_eq!(held.fault, None);
    let filter = |person: &str| Event::FilterHeld {
        filter: HeldFilter { person: person.into(), ..HeldFilter::default() },
    };
    for (text, matches) in [("nobody", 0), ("LEE", 2), ("KIM", 1)] {
        person.does(filter(text));
        desk.flyout(text, |flyout| {
            (flyout.held.filter.person == text && flyout.held.matches == matches).then_some(())
        });
    }

    // Mapped in place; only what the filter shows is replayed.
    let map = |mailbox: &str| Event::MapPerson { key: "lee@partner.example".into(), mailbox: mailbox.into() };
    person.does(map("lee@partner.example"));
    desk.flyout("the fault", |flyout| flyout.held.add_fault.clone());
    person.does(map("desk@corp.example"));
    desk.flyout("the mapping", |flyout| flyout.held.mapping_changed.then_some(()));
    let version = person.notice("the version", |notice| match notice {
        Notice::MappingSaved { version } => Some(*version),
        _ => None,
    });
    let before = desk.flyout("the last run", |flyout| Some(flyout.runs[0].run));
    person.does(Event::Replay { items: Vec::new() });
    let row = runs_to_the_end(&desk, before);
    let run = row.last_run.unwrap();
    assert_eq!((run.replay, run.who.as_str(), run.mapping_version), (true, "ada@desk", Some(version)));
    assert_eq!((row.held, desk.mails("desk@corp.example")), (1, 1));
    person.does(filter(""));
    let rest = desk.flyout("the rest", |flyout| {
        // Not what the filter showed until now.
        let rows = &flyout.held.rows;
        (flyout.held.named && rows.len() == 1 && rows[0].im_id == "eve@partner.example").then(|| rows.clone())
    });
    person.does(Event::Replay { items: vec![rest[0].item.clone()] });
    let row = runs_to_the_end(&desk, run.run);
    assert_eq!((row.held, desk.mails("desk@corp.example")), (0, 2));

    // A day above the limit waits, and comes after a yes.
    person.does(Event::ChangeLimit { items: "many".into() });
    desk.flyout("no number", |flyout| flyout.limit.fault.clone());
    person.does(Event::ChangeLimit { items: "2".into() });
    desk.flyout("the limit", |flyout| (flyout.limit.items_per_day == 2).then_some(()));
    let day: [(&str, &str, &str, &[&str], &str); 3] =
        ["n1", "n2", "n3"].map(|id| (id, "r1", "ada@corp.example", &["bob@corp.example"][..], "said"));
    desk.put(3, &day);
    person.does(Event::RunNow { connector: connector() });
    let row = runs_to_the_end(&desk, row.last_run.unwrap().run);
    let waiting = vec![OverLimitRow { day: "2026-11-03".into(), items: 3, limit: 2 }];
    assert_eq!((row.state, &row.over_limit), (ConnectorState::OverLimit, &waiting));
    assert_eq!(desk.mails("ada@corp.example"), 1);
    desk.flyout("the day", |flyout| (flyout.limit.waiting == waiting).then_some(()));
    person.does(Event::AllowDay { day: "2026-11-03".into() });
    person.until("the question", |view| view.question.as_ref().map(|_| ()));
    person.does(Event::Answer { yes: true });
    let row = runs_to_the_end(&desk, row.last_run.unwrap().run);
    assert_eq!((row.state, desk.mails("ada@corp.example")), (ConnectorState::Succeeded, 4));
    desk.flyout("no day", |flyout| flyout.limit.waiting.is_empty().then_some(()));
    person.does(Event::ChangeLimit { items: String::new() });
    desk.flyout("as documented", |flyout| {
        (flyout.limit.items_per_day == flyout.limit.documented).then_some(())
    });
    person.does(Event::ChangeRetention { days: "14".into() });
    desk.flyout("fourteen days", |flyout| (flyout.properties.retention_days == 14).then_some(()));

    // Nothing of what was said is in the ledger or the logs, nor is anybody's name.
    for file in fs::read_dir(desk.home.path().join("logs")).unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("canary-text") && !text.contains("kim@"), "{}", file.display());
    }
}
