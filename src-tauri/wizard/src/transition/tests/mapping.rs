//! Promises of *Map users*: what is typed is never lost to an answer that comes late.

use super::*;
use crate::state::mapping::SiteFiles;

fn csv(mistakes: u64) -> CsvView {
    CsvView {
        file: "users.csv".into(),
        rows: 3,
        encoding: "UTF-8".into(),
        separator: ",".into(),
        table: CsvTableView { search: String::new(), matches: 3, rows: Vec::new() },
        mistakes: Vec::new(),
        mistake_count: mistakes,
        notices: Vec::new(),
    }
}

fn csv_read(wizard: &mut Wizard, mistakes: u64) -> Vec<Effect> {
    let id = setup(wizard).draft.id.clone();
    play(wizard, [Input::Done(Done::Csv(id, Ok(Some(csv(mistakes)))))])
}

fn people() -> PeopleView {
    PeopleView::Ready {
        files: vec!["day.xml.pgp".into()],
        left_out: 0,
        by_csv: 0,
        by_email: 0,
        nobody: 1,
        search: String::new(),
        only: None,
        matches: 1,
        people: Vec::new(),
        add_fault: None,
    }
}

/// People were read.
fn with_people() -> Wizard {
    let mut wizard = at_mapping();
    let ticket = setup(&wizard).map.reading.ticket.unwrap();
    play(&mut wizard, [Input::Done(Done::People(ticket, people(), Vec::new()))]);
    wizard
}

fn page(wizard: &Wizard) -> MappingView {
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    let PageView::Mapping(page) = view.page else { panic!("not the page") };
    *page
}

fn can_next(wizard: &Wizard) -> bool {
    matches!(wizard.view().screen, Screen::Setup(view) if view.can_next)
}

fn domains(text: &str) -> Input {
    event(Event::EditDomains { text: text.into() })
}

fn search(text: &str) -> Input {
    event(Event::SearchCsv { text: text.into() })
}

fn filter(text: &str, only: Option<MappedBy>) -> Input {
    event(Event::FilterPeople { search: text.into(), only })
}

#[test]
fn a_csv_with_mistakes_keeps_next_closed_until_its_good_rows_are_taken() {
    let mut wizard = at_mapping();
    play(&mut wizard, [domains("corp.example")]);
    let effects = play(&mut wizard, [event(Event::UseGoodRows)]);
    assert!(effects.is_empty(), "there is nothing to leave out");
    csv_read(&mut wizard, 2);
    assert!(!can_next(&wizard));
    let effects = play(&mut wizard, [event(Event::UseGoodRows)]);
    assert!(matches!(effects[..], [Effect::UseGoodRows(_)]));
    csv_read(&mut wizard, 0);
    assert!(can_next(&wizard));
}

#[test]
fn while_the_csv_is_searched_the_last_text_typed_is_the_one_that_is_found() {
    let mut wizard = at_mapping();
    csv_read(&mut wizard, 0);
    let effects = play(&mut wizard, [search("a")]);
    let Some(Effect::SearchCsv(first, ..)) = effects.last() else { panic!("{effects:?}") };
    let first = *first;
    assert!(play(&mut wizard, [search("ad"), search("ada")]).is_empty(), "one search at a time");
    assert_eq!(page(&wizard).csv.unwrap().table.search, "ada", "what is typed is shown at once");
    let found = |matches| CsvTableView { matches, ..CsvTableView::default() };
    let effects = play(&mut wizard, [Input::Done(Done::CsvFound(first, found(9)))]);
    let [Effect::SearchCsv(second, _, text)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(text, "ada");
    let second = *second;
    play(
        &mut wizard,
        [Input::Done(Done::CsvFound(second, found(1))), Input::Done(Done::CsvFound(first, found(9)))],
    );
    assert_eq!(page(&wizard).csv.unwrap().table.matches, 1, "a late answer does not count");
    // Another file is searched for the same.
    let effects = csv_read(&mut wizard, 0);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::SearchCsv(_, _, text) if text == "ada")));
}

#[test]
fn people_are_found_behind_a_reading_and_with_what_was_typed_last() {
    let mut wizard = with_people();
    let effects = play(&mut wizard, [filter("ada", None)]);
    let [Effect::FilterPeople(first, _)] = effects[..] else { panic!("{effects:?}") };
    assert!(play(&mut wizard, [filter("ada b", Some(MappedBy::Nobody))]).is_empty());
    let effects = play(&mut wizard, [Input::Done(Done::PeopleFound(first, 7, Vec::new()))]);
    let [Effect::FilterPeople(_, last)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((last.search.as_str(), last.only), ("ada b", Some(MappedBy::Nobody)));
    // A change of the mapping reads all again, and finds the same people.
    let effects = play(&mut wizard, [event(Event::SetAutomatic { on: false })]);
    let again = effects.iter().find_map(|effect| match effect {
        Effect::ReadPeople(_, _, None, filter) => Some(filter.search.clone()),
        _ => None,
    });
    assert_eq!(again.as_deref(), Some("ada b"));
    assert!(play(&mut wizard, [filter("bob", None)]).is_empty(), "found in what the reading brings");
    let ticket = setup(&wizard).map.reading.ticket.unwrap();
    let late = Ticket(ticket.0 - 1);
    play(&mut wizard, [Input::Done(Done::PeopleFound(late, 1, Vec::new()))]);
    let effects = play(&mut wizard, [Input::Done(Done::People(ticket, people(), Vec::new()))]);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::FilterPeople(_, filter) if filter.search == "bob"))
    );
    let PeopleView::Ready { search, .. } = page(&wizard).people else { panic!("not read") };
    assert_eq!(search, "bob");
}

#[test]
fn all_files_are_read_once_and_what_was_stopped_is_no_fault() {
    let mut wizard = with_people();
    let effects = play(&mut wizard, [event(Event::ReadAllFiles)]);
    let [Effect::ReadAllFiles(ticket, _)] = effects[..] else { panic!("{effects:?}") };
    assert_eq!(page(&wizard).people, PeopleView::Fetching { stopping: false });
    assert!(play(&mut wizard, [event(Event::ReadAllFiles)]).is_empty());
    let mut stopped = wizard.clone();
    let effects = play(&mut stopped, [event(Event::StopReading), event(Event::StopReading)]);
    assert!(effects.is_empty(), "stopped once");
    assert_eq!(page(&stopped).people, PeopleView::Fetching { stopping: true });
    play(&mut stopped, [Input::Done(Done::Fetched(ticket, Err(fault("cancelled"))))]);
    assert!(stopped.notice.is_none() && matches!(page(&stopped).people, PeopleView::Ready { .. }));
    let files = SiteFiles { files: vec![sample().unwrap(), sample().unwrap()], left_out: 4 };
    let effects = play(&mut wizard, [Input::Done(Done::Fetched(ticket, Ok(files.clone())))]);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::ReadPeople(_, _, Some(read), _) if *read == files))
    );
    // Left in the middle, it ends.
    play(&mut wizard, [event(Event::ReadAllFiles)]);
    let effects = play(&mut wizard, [event(Event::Back)]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StopReading)));
}

#[test]
fn somebody_is_added_only_with_a_mailbox_that_will_count() {
    let mut wizard = with_people();
    play(&mut wizard, [domains("corp.example")]);
    let ticket = setup(&wizard).map.reading.ticket.unwrap();
    play(&mut wizard, [Input::Done(Done::People(ticket, people(), Vec::new()))]);
    let add = |mailbox: &str| event(Event::AddPerson { key: "u1".into(), mailbox: mailbox.into() });
    let add_fault = |wizard: &Wizard| match page(wizard).people {
        PeopleView::Ready { add_fault, .. } => add_fault,
        other => panic!("{other:?}"),
    };
    assert!(play(&mut wizard, [add("ada@elsewhere.example")]).is_empty());
    assert_eq!(add_fault(&wizard).unwrap().args["setting"], "mailbox");
    let effects = play(&mut wizard, [add(" Ada@Corp.Example ")]);
    assert!(
        matches!(&effects[..], [Effect::AddPerson(_, key, mailbox)] if key == "u1" && mailbox == "ada@corp.example")
    );
    assert_eq!(add_fault(&wizard), None);
    let id = setup(&wizard).draft.id.clone();
    play(&mut wizard, [Input::Done(Done::PersonAdded(id.clone(), Err(fault("csv-key-empty"))))]);
    assert_eq!(add_fault(&wizard).unwrap().code, "csv-key-empty");
    let effects = play(&mut wizard, [Input::Done(Done::PersonAdded(id, Ok(csv(0))))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadPeople(..))));
    assert_eq!(setup(&wizard).draft.csv.as_deref(), Some("users.csv"));
}

#[test]
fn aliases_and_the_effective_day_are_kept_in_the_draft_and_reach_the_connector_and_the_review() {
    let mut wizard = at_mapping();
    let alias = |old: &str, new: &str| event(Event::AddAlias { old: old.into(), new: new.into() });
    let from = |text: Option<&str>| event(Event::EditEffective { from: text.map(str::to_owned) });
    play(&mut wizard, [domains("corp.example"), alias("old.example", "corp.example"), alias("x", "y")]);
    assert_eq!(page(&wizard).aliases.len(), 1);
    assert!(page(&wizard).alias_fault.is_some());
    play(
        &mut wizard,
        [alias("older.example", "corp.example"), event(Event::RemoveAlias { old: "older.example".into() })],
    );
    assert_eq!(page(&wizard).alias_fault, None);
    for (text, good) in [
        (Some(""), false),
        (Some("soon"), false),
        (Some("2026-13-01"), false),
        (None, true),
        (Some("2026-12-01"), true),
    ] {
        play(&mut wizard, [from(text)]);
        assert_eq!(can_next(&wizard), good, "{text:?}");
        assert_eq!(page(&wizard).effective.fault.is_some(), !good && text != Some(""));
    }
    let json = serde_json::to_string(&setup(&wizard).draft).unwrap();
    let read: Draft = serde_json::from_str(&json).unwrap();
    let mapping = read.connector(None).mapping;
    assert_eq!(mapping.from.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    assert_eq!((mapping.aliases[0].old.as_str(), mapping.aliases.len()), ("old.example", 1));
    play(&mut wizard, [event(Event::Next)]);
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    let PageView::Review(review) = view.page else { panic!("not the page") };
    let value = |key: &str| review.rows.iter().find(|row| row.key == key).map(|row| row.value.clone());
    assert_eq!(value("aliases").as_deref(), Some("old.example → corp.example"));
    assert_eq!(value("effective").as_deref(), Some("2026-12-01"));
}

#[test]
fn a_draft_of_an_earlier_version_opens_without_aliases_and_is_effective_at_once() {
    let old = r#"{ "id": "1", "kind": "ice-chat", "page": "mapping", "domains": "corp.example", "automatic": true }"#;
    let draft: Draft = serde_json::from_str(old).unwrap();
    assert_eq!((draft.aliases.len(), draft.effective_day()), (0, Ok(None)));
}

#[test]
fn the_difference_is_asked_for_a_connector_that_exists_and_only_for_what_could_be_saved() {
    let mut wizard = at_mapping();
    let diffs =
        |effects: &[Effect]| effects.iter().filter(|effect| matches!(effect, Effect::ReadDiff(..))).count();
    assert_eq!(diffs(&play(&mut wizard, [domains("corp.example")])), 0, "nothing is in force yet");
    let mut wizard = editing();
    let effects = play(&mut wizard, [event(Event::GoTo { page: Page::Mapping })]);
    assert_eq!(diffs(&effects), 1);
    let ticket = setup(&wizard).map.diffing.ticket.unwrap();
    assert_eq!(diffs(&play(&mut wizard, [domains("corp.example, two.example")])), 0, "one at a time");
    let diff = DiffView { version: 1, added: 1, ..DiffView::default() };
    let effects = play(&mut wizard, [Input::Done(Done::Diff(ticket, Ok(diff.clone())))]);
    assert_eq!((diffs(&effects), page(&wizard).diff), (1, Some(diff)));
    let ticket = setup(&wizard).map.diffing.ticket.unwrap();
    play(&mut wizard, [Input::Done(Done::Diff(ticket, Err(fault("mapping-altered"))))]);
    assert_eq!(page(&wizard).diff, None);
    assert_eq!(diffs(&play(&mut wizard, [domains("no domain")])), 0);
}

#[test]
fn change_mapping_opens_the_connector_at_its_mapping() {
    let draft = setup(&editing()).draft.clone();
    let mut wizard = start();
    let connector = ConnectorId { name: "One".into(), practice: false };
    let home = Done::Home { connectors: vec![row("One", false)], drafts: Vec::new(), fault: None };
    let effects = play(
        &mut wizard,
        [
            Input::Done(home),
            event(Event::OpenFlyout { connector: connector.clone() }),
            event(Event::EditMapping { connector }),
            Input::Done(Done::Vault(Ok(()))),
        ],
    );
    assert!(effects.iter().any(|effect| matches!(effect, Effect::EditConnector(_))));
    play(&mut wizard, [Input::Done(Done::Draft(Ok(Box::new(draft))))]);
    assert_eq!(setup(&wizard).draft.page, Page::Mapping);
}
