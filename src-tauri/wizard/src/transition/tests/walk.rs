//! Every page × every event × every answer, without a window: no illegal state.

use super::*;
use crate::desktop::FromDesktop;
use crate::effect::HostKeys;
use crate::state::flyout::HeldFound;
use crate::state::mapping::SiteFiles;
use crate::view::home::HeldFilter;

fn states() -> Vec<(&'static str, Wizard)> {
    let mut home = start();
    let rows = vec![row("One", false), row("Practice ICE Chat", true)];
    let draft = DraftRow {
        facts: KindFacts::of("ice-chat"),
        id: "1".into(),
        kind: "ice-chat".into(),
        name: "begun".into(),
        practice: false,
        changed: String::new(),
        page: Page::Mapping,
    };
    play(&mut home, [Input::Done(Done::Home { connectors: rows, drafts: vec![draft], fault: None })]);
    let mut flyout = home.clone();
    let connector = ConnectorId { name: "One".into(), practice: false };
    play(&mut flyout, [event(Event::OpenFlyout { connector: connector.clone() })]);
    let mut asking = home.clone();
    play(&mut asking, [event(Event::RemoveConnector { connector: connector.clone() })]);
    let mut vault = home.clone();
    let choose = Done::Vault(Err((VaultAsk::Choose, None)));
    play(&mut vault, [event(Event::RunNow { connector }), Input::Done(choose)]);
    let mut product = home.clone();
    play(&mut product, [event(Event::ViewProduct { kind: "liveperson".into() })]);
    let mut practice = home.clone();
    play(&mut practice, [event(Event::PractiseFirst), event(Event::AddConnector)]);
    let id = setup(&practice).draft.id.clone();
    play(&mut practice, [event(Event::AcceptTerms), Input::Done(Done::Terms(id, Ok(Some(accepted()))))]);
    let mut host_key = climbing();
    let seen = shown_key(&[]);
    play(&mut host_key.0, [Input::Done(Done::Checked(host_key.1, Checked::HostKey(seen, None)))]);
    let mut changed_key = climbing();
    let seen = Checked::HostKey(shown_key(&["SHA256:old"]), None);
    play(&mut changed_key.0, [Input::Done(Done::Checked(changed_key.1, seen))]);
    let mut rotating = at_credentials();
    let ticket = setup(&rotating).keys_ticket.unwrap();
    play(&mut rotating, [Input::Done(Done::Keys(ticket, two_pairs()))]);
    let mut previewing = at_review();
    play(&mut previewing, [event(Event::Preview)]);
    let mut finishing = at_review();
    play(&mut finishing, [event(Event::Finish)]);
    let mut closing = running();
    play(&mut closing, [Input::CloseWanted]);
    let mut replaying = super::flyout::named();
    play(&mut replaying, [event(Event::Replay { items: Vec::new() })]);
    let mut fetching = at_mapping();
    play(&mut fetching, [event(Event::ReadAllFiles)]);
    let mut all = vec![
        ("start", start()),
        ("home", home),
        ("flyout", flyout),
        ("held", super::flyout::flyout()),
        ("named", super::flyout::named()),
        ("replaying", replaying),
        ("fetching", fetching),
        ("asking", asking),
        ("vault", vault),
        ("product", product),
        ("terms", at_terms()),
        ("practice", practice),
        ("credentials", at_credentials()),
        ("filled", filled()),
        ("climbing", climbing().0),
        ("host key", host_key.0),
        ("changed key", changed_key.0),
        ("private keys", with_private_keys()),
        ("editing", editing()),
        ("rotating", rotating),
        ("mapping", at_mapping()),
        ("review", at_review()),
        ("previewing", previewing),
        ("finishing", finishing),
        ("running", running()),
        ("closing", closing),
        ("settings", super::destination::settings()),
    ];
    all.extend(proof::states());
    all
}

fn two_pairs() -> KeysView {
    KeysView::Ready {
        ssh_fingerprint: "SHA256:new".into(),
        pgp_fingerprint: "AB".repeat(20),
        ssh_key: KEY.into(),
        made: "2026-11-21".into(),
        older: vec![OlderPairView {
            ssh_fingerprint: "SHA256:old".into(),
            pgp_fingerprint: "CD".repeat(20),
            retires: Some("2026-12-21".into()),
            retired: false,
        }],
        can_renew: false,
    }
}

pub(super) fn host_keys() -> HostKeys {
    let imported =
        ImportedView { file: "known_hosts".into(), keys: 1, revoked: 1, authorities: 0, unreadable: 0 };
    HostKeys { accepted: vec![KEY_PRINT.into()], revoked: vec!["SHA256:lost".into()], imported }
}

fn events() -> Vec<Event> {
    let connector = || ConnectorId { name: "One".into(), practice: false };
    let practice = || ConnectorId { name: "Practice ICE Chat".into(), practice: true };
    let mut all = vec![
        Event::GoHome,
        Event::ViewProduct { kind: "ice-chat".into() },
        Event::ViewProduct { kind: "telegram-archiver".into() },
        Event::PractiseFirst,
        Event::AddConnector,
        Event::ContinueDraft { draft: "1".into() },
        Event::DiscardDraft { draft: "1".into() },
        Event::OpenFlyout { connector: connector() },
        Event::OpenFlyout { connector: ConnectorId { name: "nobody".into(), practice: true } },
        Event::CloseFlyout,
        Event::RunNow { connector: connector() },
        Event::RunNow { connector: practice() },
        Event::StopRun,
        Event::CheckSource,
        Event::SaveLog { run: 3 },
        Event::OpenArchive { connector: connector() },
        Event::RemoveConnector { connector: practice() },
        Event::AcceptTerms,
        Event::Next,
        Event::Back,
        Event::Cancel,
        Event::ChooseMode { mode: Mode::Public },
        Event::ChooseMode { mode: Mode::Private },
        Event::MakeKeys,
        Event::EditAddress { text: "203.0.113.7".into() },
        Event::EditAddress { text: "nonsense".into() },
        Event::FilesSent,
        Event::EditField { key: "name".into(), text: "One".into() },
        Event::EditField { key: "host".into(), text: String::new() },
        Event::EditField { key: "port".into(), text: "99999".into() },
        Event::EditField { key: "unknown".into(), text: "x".into() },
        Event::EditConnector { connector: connector(), mend: None },
        Event::EditConnector { connector: practice(), mend: Some(Mend::SshKey) },
        Event::PickKey { field: "ssh_private_key".into() },
        Event::PickKey { field: "name".into() },
        Event::RenewKeys,
        Event::DropNewKeys,
        Event::EditRetire { text: "2026-12-21".into() },
        Event::EditRetire { text: "soon".into() },
        Event::PickKnownHosts,
        Event::ExpectHostKey { on: true },
        Event::ExpectHostKey { on: false },
        Event::EditExpected { fingerprint: KEY_PRINT.into(), from: "2026-12-05".into() },
        Event::EditExpected { fingerprint: "nonsense".into(), from: String::new() },
        Event::Rehearse { scenario: "wrong-password".into() },
        Event::Rehearse { scenario: "nothing of the kind".into() },
        Event::EditGivenKey { text: KEY_MD5.into() },
        Event::Validate,
        Event::AcceptHostKey,
        Event::RefuseHostKey,
        Event::SetAutomatic { on: false },
        Event::SetAutomatic { on: true },
        Event::EditDomains { text: String::new() },
        Event::EditDomains { text: "corp.example; b.example".into() },
        Event::AddDomain { domain: "c.example".into() },
        Event::SaveTemplate,
        Event::PickCsv,
        Event::RemoveCsv,
        Event::SaveMistakes,
        Event::EditMapping { connector: connector() },
        Event::ReadHeld,
        Event::FilterHeld { filter: HeldFilter { person: "ada".into(), ..HeldFilter::default() } },
        Event::FilterHeld { filter: HeldFilter::default() },
        Event::MapPerson { key: "u1".into(), mailbox: "ada@corp.example".into() },
        Event::Replay { items: Vec::new() },
        Event::Replay { items: vec!["ab".into()] },
        Event::AllowDay { day: "2026-11-20".into() },
        Event::ChangeLimit { items: "300 000".into() },
        Event::ChangeLimit { items: "many".into() },
        Event::ChangeRetention { days: "14".into() },
        Event::UseGoodRows,
        Event::SearchCsv { text: "ada".into() },
        Event::AddAlias { old: "old.example".into(), new: "corp.example".into() },
        Event::AddAlias { old: "corp.example".into(), new: "old.example".into() },
        Event::RemoveAlias { old: "old.example".into() },
        Event::EditEffective { from: Some("2026-12-01".into()) },
        Event::EditEffective { from: Some("soon".into()) },
        Event::EditEffective { from: None },
        Event::FilterPeople { search: "ada".into(), only: Some(MappedBy::Nobody) },
        Event::ReadAllFiles,
        Event::StopReading,
        Event::AddPerson { key: "u1".into(), mailbox: "ada@corp.example".into() },
        Event::Preview,
        Event::StopPreview,
        Event::Finish,
        Event::TryKeyring,
        Event::Answer { yes: true },
        Event::Answer { yes: false },
        Event::DismissNotice,
        Event::ShowAbout,
        Event::ShowSettings,
        Event::RunAll,
        Event::StartAtLogin { on: true },
        Event::KeepRunning { on: true },
        Event::ShowNotifications { on: false },
        Event::SetLanguage { language: Language::Sv },
        Event::SetTheme { theme: Theme::Dark },
    ];
    all.extend(Page::ALL.map(|page| Event::GoTo { page }));
    all.extend(proof::events());
    all.extend(schedule::events());
    all.extend(super::destination::events());
    let downloads = [Download::SshKey, Download::PgpKey, Download::IpAddress, Download::All];
    all.extend(downloads.map(|what| Event::Save { what }));
    all
}

/// Answers to whatever may have been asked, right ones, late ones and failures.
fn answers(wizard: &Wizard) -> Vec<Done> {
    let id = match &wizard.place {
        Place::Setup(setup) => setup.draft.id.clone(),
        Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {
            "gone".into()
        }
    };
    let connector = || ConnectorId { name: "One".into(), practice: false };
    let mut all = super::destination::answers(&id);
    all.extend([
        Done::Vault(Ok(())),
        Done::Vault(Err((VaultAsk::Unlock, Some(fault("vault-passphrase"))))),
        Done::Draft(Err(fault("input-unreadable"))),
        Done::Terms(id.clone(), Ok(Some(accepted()))),
        Done::Terms(id.clone(), Ok(None)),
        Done::Terms("other".into(), Ok(Some(accepted()))),
        Done::Saved(Ok(Some("file".into())), None),
        Done::Saved(Ok(None), None),
        Done::Saved(Err(fault("disk-full")), None),
        Done::SecretNotKept(id.clone(), "password".into(), fault("disk-full")),
        Done::KeyPicked(id.clone(), "pgp_private_key".into()),
        Done::KnownHosts(id.clone(), ("sftp.example".into(), 2222), Ok(host_keys())),
        Done::KnownHosts(id.clone(), ("other.example".into(), 22), Ok(host_keys())),
        Done::KnownHosts(id.clone(), ("sftp.example".into(), 2222), Err(fault("known-hosts-none"))),
        Done::Csv(id.clone(), Ok(None)),
        Done::Csv(id.clone(), Err(fault("input-unreadable"))),
        Done::Draft(Ok(Box::new(Draft { id: "1".into(), kind: "ice-chat".into(), ..Draft::default() }))),
        Done::Home { connectors: vec![row("One", false)], drafts: Vec::new(), fault: None },
        Done::Created(id.clone(), Ok(connector())),
        Done::Created("other".into(), Ok(connector())),
        Done::PersonAdded(id.clone(), Err(fault("csv-key-empty"))),
        Done::Created(id, Err(fault("connector-exists"))),
        Done::RunEnded(connector(), None),
        Done::RunEnded(connector(), Some(fault("already-running"))),
        Done::Removed(Ok(connector())),
        Done::Flyout(Box::new(super::flyout::read(2, 7))),
        Done::PersonMapped(connector(), Ok(Some(2))),
        Done::PersonMapped(connector(), Err(fault("setting-invalid"))),
        Done::DayAllowed(connector(), Ok(())),
        Done::LimitChanged(connector(), Err(fault("disk-full"))),
        Done::Failed(fault("disk-failed")),
    ]);
    all.extend(proof::answers(wizard));
    all.extend(schedule::answers());
    if let Some(run) = &wizard.run {
        all.push(Done::RunEnded(run.connector.clone(), None));
    }
    for ticket in [wizard.ticket, Ticket(wizard.ticket.0.saturating_sub(1)), Ticket(0)] {
        let answer = Answer {
            host: "127.0.0.1".into(),
            port: 4711,
            user: "practice-firm".into(),
            host_key: "SHA256:abc".into(),
            private_keys: false,
        };
        let key = shown_key(&[]);
        all.extend([
            Done::Practice(ticket, Ok(Some(answer))),
            Done::Checked(ticket, Checked::Succeeded(sample())),
            Done::Checked(ticket, Checked::HostKey(key, None)),
            Done::Checked(ticket, Checked::Failed(None, None)),
            Done::People(ticket, PeopleView::NoFile, Vec::new()),
            Done::Previewed(ticket, PreviewView::Failed { fault: fault("disk-full") }),
            Done::KeyRead(ticket, "ssh_private_key".into(), Ok(facts(PassphraseView::Wrong)), String::new()),
            Done::KeyRead(ticket, "pgp_private_key".into(), Err(fault("key-is-public")), String::new()),
            Done::Keys(ticket, two_pairs()),
            Done::Keys(ticket, KeysView::Failed { fault: fault("vault-locked") }),
            Done::SourceChecked(ticket, None, None),
            Done::CsvFound(ticket, CsvTableView::default()),
            Done::PeopleFound(ticket, 0, Vec::new()),
            Done::Fetched(ticket, Ok(SiteFiles { files: sample().into_iter().collect(), left_out: 2 })),
            Done::Fetched(ticket, Err(fault("cancelled"))),
            Done::Diff(ticket, Ok(DiffView::default())),
            Done::Diff(ticket, Err(fault("mapping-altered"))),
            Done::HeldRead(ticket, Ok(Box::new(super::flyout::names(2)))),
            Done::HeldRead(ticket, Err(fault("evidence-changed"))),
            Done::HeldFound(ticket, Ok(HeldFound::default())),
        ]);
    }
    all
}

#[test]
fn every_page_stands_every_event_and_every_answer() {
    let mut seen = 0;
    for (_, state) in states() {
        for one in events() {
            let mut wizard = state.clone();
            play(&mut wizard, [event(one)]);
            for done in answers(&wizard) {
                let mut later = wizard.clone();
                play(&mut later, [Input::Done(done)]);
                seen += 1;
            }
            for input in [
                Input::CloseWanted,
                Input::Desktop(FromDesktop::Quit),
                Input::Desktop(FromDesktop::End),
                Input::Desktop(FromDesktop::RunAll),
                Input::Desktop(FromDesktop::Tray(false)),
                Input::Dropped,
                password("secret-of-form"),
                Input::Entered(Entered::Passphrase { secret: SecretString::from("secret-of-vault") }),
            ] {
                play(&mut wizard.clone(), [input]);
            }
        }
    }
    assert!(seen > 30_000, "{seen}");
}

#[test]
fn a_long_walk_at_random_meets_no_illegal_state() {
    let mut number: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = |below: usize| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        usize::try_from(number % below as u64).unwrap()
    };
    let (states, events) = (states(), events());
    for _ in 0..400 {
        let mut wizard = states[random(states.len())].1.clone();
        for _ in 0..60 {
            let input = if random(3) == 0 {
                let mut answers = answers(&wizard);
                Input::Done(answers.swap_remove(random(answers.len())))
            } else {
                event(events[random(events.len())].clone())
            };
            play(&mut wizard, [input]);
        }
    }
}
