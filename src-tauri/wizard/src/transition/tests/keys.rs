//! Promises of private keys, trust, rotation and of a connector that is changed.

use super::walk::host_keys;
use super::*;

fn entered(key: &str) -> Input {
    Input::Entered(Entered::Field { key: key.into(), secret: SecretString::from("secret-of-key") })
}

fn fault_of(wizard: &Wizard, key: &str) -> Option<String> {
    let taken = wizard.taken(false);
    setup(wizard).draft.fault(key, &taken).map(|fault| fault.code)
}

fn climbs(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Check(..)))
}

#[test]
fn the_private_way_has_the_documented_nine_fields_in_their_order() {
    let wizard = with_private_keys();
    let keys: Vec<_> = setup(&wizard).draft.fields().map(|field| field.key).collect();
    let documented = [
        "name",
        "firm_code",
        "password",
        "host",
        "port",
        "pgp_private_key",
        "pgp_passphrase",
        "ssh_private_key",
        "ssh_passphrase",
    ];
    assert_eq!(keys, documented);
}

#[test]
fn a_key_is_looked_at_when_it_or_its_passphrase_is_entered_and_validated_only_then() {
    let mut wizard = with_private_keys();
    let effects = play(&mut wizard, [entered("ssh_passphrase")]);
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::ReadKey(_, _, key) if key == "ssh_private_key"))
    );
    assert!(!climbs(&play(&mut wizard, [event(Event::Validate)])), "validated before the key was read");
    let answer = read(&wizard, "ssh_private_key", Ok(facts(PassphraseView::Opens)));
    assert!(climbs(&play(&mut wizard, [answer, event(Event::Validate)])));
}

#[test]
fn a_closed_key_asks_for_its_passphrase_and_a_wrong_one_says_so() {
    let mut wizard = with_private_keys();
    for (state, code) in [
        (PassphraseView::Missing, Some("setting-invalid")),
        (PassphraseView::Wrong, Some("wrong-passphrase")),
        (PassphraseView::Opens, None),
        (PassphraseView::NotNeeded, None),
    ] {
        play(&mut wizard, [entered("pgp_private_key")]);
        let answer = read(&wizard, "pgp_private_key", Ok(facts(state)));
        play(&mut wizard, [answer]);
        assert_eq!(fault_of(&wizard, "pgp_passphrase").as_deref(), code, "{state:?}");
        assert_eq!(climbs(&play(&mut wizard.clone(), [event(Event::Validate)])), code.is_none());
    }
}

#[test]
fn a_key_of_no_use_is_named_at_its_field_until_another_is_entered() {
    let mut wizard = with_private_keys();
    play(&mut wizard, [entered("ssh_private_key")]);
    let public = read(&wizard, "ssh_private_key", Err(fault("key-is-public")));
    play(&mut wizard, [public]);
    assert_eq!(fault_of(&wizard, "ssh_private_key").as_deref(), Some("key-is-public"));
    play(&mut wizard, [entered("ssh_private_key")]);
    assert_eq!(fault_of(&wizard, "ssh_private_key"), None);
}

#[test]
fn another_key_ends_the_validation() {
    let mut wizard = with_private_keys();
    play(&mut wizard, [event(Event::Validate)]);
    let Phase::Climbing(ticket) = setup(&wizard).check.phase else { panic!("not climbing") };
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::Succeeded(sample())))]);
    assert!(setup(&wizard).draft.is_checked());
    play(&mut wizard, [entered("pgp_private_key")]);
    assert!(!setup(&wizard).draft.is_checked());
}

#[test]
fn a_changed_host_key_is_accepted_only_after_an_equal_comparison() {
    let (mut wizard, ticket) = climbing();
    let shown = shown_key(&["SHA256:old"]);
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::HostKey(shown, None)))]);
    let given = |text: &str| event(Event::EditGivenKey { text: text.into() });
    for text in ["", "SHA256:old", "nonsense", &KEY_PRINT[..20]] {
        let effects = play(&mut wizard, [given(text), event(Event::AcceptHostKey)]);
        assert!(!climbs(&effects), "accepted after {text:?}");
    }
    for text in [KEY_PRINT, KEY_MD5, KEY] {
        let mut wizard = wizard.clone();
        assert!(climbs(&play(&mut wizard, [given(text), event(Event::AcceptHostKey)])), "{text}");
        // The old key is not good any more.
        assert_eq!(setup(&wizard).draft.trust().unwrap().accepted, [KEY_PRINT]);
    }
}

#[test]
fn a_new_host_key_that_was_compared_and_differs_is_not_accepted() {
    let (mut wizard, ticket) = climbing();
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::HostKey(shown_key(&[]), None)))]);
    let other = format!("SHA256:{}", "A".repeat(43));
    let effects =
        play(&mut wizard, [event(Event::EditGivenKey { text: other }), event(Event::AcceptHostKey)]);
    assert!(!climbs(&effects));
}

#[test]
fn a_planned_change_needs_a_fingerprint_and_a_day_and_does_not_end_the_validation() {
    let mut wizard = editing();
    let said = setup(&wizard).draft.form_said();
    play(&mut wizard, [event(Event::ExpectHostKey { on: true })]);
    assert!(!wizard_can_save(&wizard));
    let good = Event::EditExpected { fingerprint: KEY.into(), from: "2026-12-05".into() };
    play(&mut wizard, [event(good)]);
    assert!(wizard_can_save(&wizard));
    assert_eq!(setup(&wizard).draft.form_said(), said);
    let expected = setup(&wizard).draft.connector(None).source.expected_host_key.unwrap();
    assert_eq!(
        (expected.fingerprint.as_str(), expected.from.to_string().as_str()),
        (KEY_PRINT, "2026-12-05")
    );
}

fn wizard_can_save(wizard: &Wizard) -> bool {
    match wizard.view().screen {
        Screen::Setup(setup) => setup.can_save,
        other => panic!("no setup but {other:?}"),
    }
}

#[test]
fn changes_are_saved_from_any_page_but_not_with_an_unvalidated_form() {
    let mut wizard = editing();
    assert_eq!(setup(&wizard).focus, Some(Mend::HostKey));
    let saves = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Create(_)));
    assert!(saves(&play(&mut wizard.clone(), [event(Event::Finish)])));
    play(&mut wizard, [field("host", "other.example")]);
    assert!(!saves(&play(&mut wizard.clone(), [event(Event::Finish)])));
}

#[test]
fn saved_changes_start_no_import() {
    let mut wizard = editing();
    play(&mut wizard, [event(Event::Finish)]);
    let id = ConnectorId { name: "One".into(), practice: false };
    play(&mut wizard, [Input::Done(Done::Created("edit-one".into(), Ok(id)))]);
    assert_eq!(wizard.notice, Some(Notice::Changed { connector: "One".into() }));
    assert!(wizard.run.is_none());
}

#[test]
fn a_new_key_beside_the_old_one_has_a_day_for_the_old_one_to_retire() {
    let mut wizard = editing();
    assert!(!setup(&wizard).draft.rotates());
    play(&mut wizard, [entered("ssh_private_key")]);
    let answer = read(&wizard, "ssh_private_key", Ok(facts(PassphraseView::NotNeeded)));
    play(&mut wizard, [answer]);
    assert_eq!(setup(&wizard).draft.retire_day().unwrap().to_string(), "2026-12-21");
    play(&mut wizard, [event(Event::EditRetire { text: "soon".into() })]);
    assert!(!climbs(&play(&mut wizard.clone(), [event(Event::Validate)])), "no day");
    play(&mut wizard, [event(Event::DropNewKeys)]);
    assert!(!setup(&wizard).draft.rotates() && setup(&wizard).draft.has("ssh_private_key"));
}

#[test]
fn of_two_passphrases_typed_in_a_row_the_later_one_counts() {
    let mut wizard = with_private_keys();
    play(&mut wizard, [entered("ssh_passphrase")]);
    let half = read(&wizard, "ssh_private_key", Ok(facts(PassphraseView::Wrong)));
    play(&mut wizard, [entered("ssh_passphrase")]);
    let whole = read(&wizard, "ssh_private_key", Ok(facts(PassphraseView::Opens)));
    play(&mut wizard, [half, whole]);
    assert_eq!(setup(&wizard).draft.key_facts["ssh_private_key"].passphrase, PassphraseView::Opens);
}

#[test]
fn keys_of_a_known_hosts_file_count_for_the_site_that_was_in_the_form_only() {
    let mut wizard = filled();
    let id = setup(&wizard).draft.id.clone();
    play(&mut wizard, [event(Event::PickKnownHosts), field("host", "other.example")]);
    let site = ("sftp.example".to_owned(), 2222);
    play(&mut wizard, [Input::Done(Done::KnownHosts(id.clone(), site.clone(), Ok(host_keys())))]);
    assert_eq!(setup(&wizard).draft.trust(), None);
    play(&mut wizard, [field("host", "sftp.example")]);
    play(&mut wizard, [Input::Done(Done::KnownHosts(id, site, Ok(host_keys())))]);
    assert_eq!(setup(&wizard).draft.trust().unwrap().accepted, [KEY_PRINT]);
}

#[test]
fn a_site_that_was_in_the_form_for_a_moment_does_not_take_the_accepted_key_away() {
    let mut wizard = editing();
    play(&mut wizard, [field("port", "2222"), event(Event::PickKnownHosts)]);
    let id = setup(&wizard).draft.id.clone();
    let site = ("sftp.example".to_owned(), 2222);
    play(&mut wizard, [Input::Done(Done::KnownHosts(id, site, Ok(host_keys()))), field("port", "22")]);
    assert_eq!(setup(&wizard).draft.trust().unwrap().accepted, ["SHA256:old"]);
    assert!(wizard_can_save(&wizard));
}

#[test]
fn nothing_is_changed_while_it_is_being_saved_and_a_fault_is_told_on_any_page() {
    let mut wizard = editing();
    play(&mut wizard, [event(Event::Finish)]);
    let effects = play(&mut wizard, [field("firm_code", "other"), entered("password")]);
    assert!(effects.is_empty() && setup(&wizard).draft.value("firm_code") == "firm001");
    play(&mut wizard, [Input::Done(Done::Created("edit-one".into(), Err(fault("connector-changed"))))]);
    assert_eq!(wizard.notice, Some(Notice::Failed { fault: fault("connector-changed") }));
}
