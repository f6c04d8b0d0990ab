//! Who we are: FAULTS F21. Each way in, and each way of being turned away, has its rung and its code.

use super::lying_server::{Lie, LyingServer, OnPassword, password};
use super::sshd::{Account, Sshd};
use super::*;

fn any_key(sshd: &Sshd) -> Trust {
    Trust::pinned([sshd.fingerprint("host_ed25519")])
}

#[test]
fn an_older_key_gets_in_with_a_warning_that_names_the_newer_one() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    let go = |keys: &[&str]| climb(sshd.site("root"), sshd.several(keys, None), any_key(&sshd));
    let print = |key: &str| sshd.fingerprint(key);

    let (source, rungs) = go(&["key", "stranger"]);
    assert_eq!(states(&rungs), "ppppp-pp");
    assert_eq!(source.unwrap().accepted_key(), Some(print("key")));
    assert_eq!(seen(&rungs, RungName::Key), BTreeMap::from([("fingerprint", print("key"))]));

    let (source, rungs) = go(&["stranger", "host_other", "key"]);
    assert_eq!(states(&rungs), "ppppw-pp");
    assert_eq!(source.unwrap().accepted_key(), Some(print("key")));
    let rung = &rungs[4];
    let error = rung.error.as_ref().unwrap();
    assert_eq!(error.to_string(), format!("key-refused fingerprint={}", print("stranger")));
    assert_eq!(rung.seen["fingerprint"], print("key"));
    assert_eq!(rung.seen["refused"], format!("{}, {}", print("stranger"), print("host_other")));

    let (states, error, seen) = failed(go(&["stranger", "host_other"]), "key-refused");
    assert_eq!((states.as_str(), &error.args()["fingerprint"]), ("ppppF---", &print("stranger")));
    assert_eq!(seen["refused"], format!("{}, {}", print("stranger"), print("host_other")));
}

#[test]
fn connecting_anew_offers_the_accepted_key_first_and_each_key_once() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    sshd.file("day", &noise(1 << 20));
    sshd.cut_next(300_000);
    let keys = sshd.several(&["stranger", "key"], None);
    let mut source = climb(sshd.site("root"), keys, any_key(&sshd)).0.unwrap();
    let refused = || sshd.log().matches("Failed publickey").count();
    assert_eq!((refused(), sshd.log().matches("Accepted publickey").count()), (1, 1));
    let listed = source.list().unwrap();
    assert_eq!(fetch_all(&mut source, &listed[0], 0).unwrap().len(), 1 << 20);
    assert_eq!((refused(), sshd.log().matches("Accepted publickey").count()), (1, 2));
    assert_eq!(source.accepted_key(), Some(sshd.fingerprint("key")));
}

#[test]
fn a_site_that_allows_one_attempt_less_than_we_need_says_so() {
    let sshd = Sshd::start(&[]);
    let account = Account::make("tries");
    let right = Some(Account::PASSWORD);
    for (methods, tries, keys, password, expected, rungs) in [
        ("publickey", 1, &["stranger", "key"][..], None, "too-many-attempts", "ppppF---"),
        ("publickey", 2, &["stranger", "host_other", "key"], None, "too-many-attempts", "ppppF---"),
        ("any", 1, &["stranger"], right, "too-many-attempts", "ppppF---"),
        ("publickey,password", 1, &["stranger", "key"], right, "too-many-attempts", "ppppF---"),
        // It was the last that we had.
        ("publickey", 1, &["stranger"], None, "key-refused", "ppppF---"),
        ("password", 1, &[], Some("wrong"), "password-refused", "pppp-F--"),
        ("publickey,password", 2, &["key"], Some("wrong"), "password-refused", "pppppF--"),
        ("publickey,password", 2, &["stranger", "key"], Some("wrong"), "password-refused", "ppppwF--"),
        ("publickey", 2, &["stranger", "key"], None, "", "ppppw-pp"),
        ("publickey,password", 2, &["stranger", "key"], right, "", "ppppwppp"),
    ] {
        sshd.configure(&[&format!("AuthenticationMethods {methods}"), &format!("MaxAuthTries {tries}")]);
        let credentials = sshd.several(keys, password);
        let outcome = climb(sshd.site(&account.name), credentials, any_key(&sshd));
        let case = format!("{methods} {tries} {keys:?}");
        match expected {
            "" => assert_eq!((outcome.0.is_ok(), states(&outcome.1).as_str()), (true, rungs), "{case}"),
            code => assert_eq!(failure(outcome, code).0, rungs, "{case}"),
        }
    }
}

#[test]
fn two_keys_are_given_where_two_are_wanted() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey,publickey"]);
    let credentials = sshd.several(&["key", "stranger", "key_rsa"], None);
    let (source, rungs) = climb(sshd.site("root"), credentials, any_key(&sshd));
    assert_eq!((source.is_ok(), states(&rungs).as_str()), (true, "ppppw-pp"));
    let outcome = climb(sshd.site("root"), sshd.several(&["key"], None), any_key(&sshd));
    let (states, error) = failure(outcome, "authentication-wanted");
    assert_eq!((states.as_str(), error.args()["wanted"].as_str()), ("pppppF--", "publickey"));
}

#[test]
fn an_expired_password_is_told_apart_from_a_wrong_one() {
    let sshd = Sshd::start(&["AuthenticationMethods password"]);
    let account = Account::make("expired");
    let go = |keys: &[&str], password: &str| {
        climb(sshd.site(&account.name), sshd.several(keys, Some(password)), any_key(&sshd))
    };
    assert!(go(&[], Account::PASSWORD).0.is_ok());
    account.expire();
    let (states, error, seen) = failed(go(&[], Account::PASSWORD), "password-expired");
    assert_eq!((states.as_str(), error.args().len()), ("pppp-F--", 0));
    assert_eq!(seen["method"], "password");
    assert_eq!(failure(go(&[], "wrong"), "password-refused").0, "pppp-F--");
    sshd.configure(&["AuthenticationMethods publickey,password"]);
    assert_eq!(failure(go(&["key"], Account::PASSWORD), "password-expired").0, "pppppF--");
}

#[test]
fn a_locked_account_looks_like_a_wrong_password() {
    let sshd = Sshd::start(&["AuthenticationMethods password"]);
    let account = Account::make("lockedpw");
    let go = || climb(sshd.site(&account.name), sshd.several(&[], Some(Account::PASSWORD)), any_key(&sshd));
    assert!(go().0.is_ok());
    account.lock();
    assert_eq!(failure(go(), "password-refused").0, "pppp-F--");
}

#[test]
fn prompts_for_a_new_password_mean_that_the_old_one_has_expired() {
    let first = vec![("Password: ", false)];
    for (prompts, after, expected) in [
        (first.clone(), vec![("New password: ", false)], "password-expired"),
        (
            first.clone(),
            vec![("New password: ", false), ("Retype new password: ", false)],
            "password-expired",
        ),
        (
            first.clone(),
            vec![(
                "You are required to change your password immediately (administrator enforced).\n\
                 Current password: ",
                false,
            )],
            "password-expired",
        ),
        (first.clone(), vec![("Your password has expired. Enter another: ", true)], "password-expired"),
        (vec![("Password: ", false), ("New password: ", false)], vec![], "password-expired"),
        (first.clone(), vec![("Verification code: ", false)], "authentication-wanted"),
        (first, vec![("News: ", true)], "authentication-wanted"),
    ] {
        let lie = Lie { prompts, prompts_after: after.clone(), answer: "pass-canary", ..Lie::default() };
        let server = LyingServer::start(lie);
        let outcome = climb(server.site.clone(), password(), Trust::new_key());
        let (states, _, seen) = failed(outcome, expected);
        assert_eq!(states, "pppp-F--", "{after:?}");
        let _ = seen;
    }
}

#[test]
fn a_connection_that_breaks_amid_authentication_is_lost() {
    let server = LyingServer::start(Lie { on_password: OnPassword::Breaks, ..Lie::default() });
    let (states, error) =
        failure(climb(server.site.clone(), password(), Trust::new_key()), "connection-lost");
    assert_eq!((states.as_str(), error.to_string().as_str()), ("pppp-F--", "connection-lost host=127.0.0.1"));
}

#[test]
fn a_site_without_sftp_refuses_it() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    let go = || climb(sshd.site("root"), sshd.several(&["key"], None), any_key(&sshd));
    for settings in [
        ["AuthenticationMethods publickey", "Subsystem other internal-sftp"],
        ["AuthenticationMethods publickey", "ForceCommand echo This account is for reports only"],
        ["AuthenticationMethods publickey", "ForceCommand false"],
        ["AuthenticationMethods publickey", "MaxSessions 0"],
    ] {
        sshd.configure(&settings);
        assert_eq!(failure(go(), "sftp-refused").0, "ppppp-F-", "{settings:?}");
    }
}

#[test]
fn a_folder_that_may_not_be_listed_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let sshd = Sshd::start(&["AuthenticationMethods password"]);
    let account = Account::make("folder");
    let go = |path: &str| {
        let site = Site { path: path.to_owned(), ..sshd.site(&account.name) };
        climb(site, sshd.several(&[], Some(Account::PASSWORD)), any_key(&sshd))
    };
    let site = sshd.path("site").display().to_string();
    let allow = |mode| {
        std::fs::set_permissions(&site, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    assert!(go(&site).0.is_ok());
    allow(0o700);
    for path in [site.as_str(), "/no/such/folder", "/etc/passwd"] {
        let (states, error) = failure(go(path), "folder-unreadable");
        assert_eq!((states.as_str(), error.args()["path"].as_str()), ("pppp-ppF", path));
    }
    allow(0o755);
    assert!(go(&site).0.is_ok());
}

#[test]
fn pam_says_in_its_own_way_that_a_password_has_expired() {
    let sshd = Sshd::start(&[]);
    let account = Account::make("pam");
    let go = |methods: &str, password: &str| {
        sshd.configure(&[
            "UsePAM yes",
            "KbdInteractiveAuthentication yes",
            &format!("AuthenticationMethods {methods}"),
        ]);
        climb(sshd.site(&account.name), sshd.several(&["key"], Some(password)), any_key(&sshd))
    };
    let (source, rungs) = go("keyboard-interactive", Account::PASSWORD);
    assert!(source.is_ok(), "{rungs:?}");
    assert_eq!(seen(&rungs, RungName::Password)["method"], "keyboard-interactive");
    assert_eq!(failure(go("keyboard-interactive", "wrong"), "password-refused").0, "pppp-F--");
    account.expire();
    for (methods, rungs) in
        [("keyboard-interactive", "pppp-F--"), ("password", "pppp-F--"), ("publickey,password", "pppppF--")]
    {
        assert_eq!(failure(go(methods, Account::PASSWORD), "password-expired").0, rungs, "{methods}");
    }
}
