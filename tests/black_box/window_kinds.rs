//! Telegram Archiver and LivePerson in the real window: on the practice site, and with a real SFTP server.
//!
//! In: clicks and keys. Out: mailboxes, counted afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use tests::sshd::Site;
use tests::walk::{Walk, field};
use tests::window::{Options, Window};
use tests::{Home, Sshd, firm};

const TELEGRAM: &str = "telegram-archiver";
const LIVEPERSON: &str = "liveperson";
const REHEARSAL: &str = "section[aria-labelledby=rehearsal-title] select";

/// Mailbox files below the archive, relative to it.
fn mailbox_files(home: &Home, below: &str) -> Vec<PathBuf> {
    let archive = home.path().join(below).join("archive");
    let (mut found, mut folders) = (Vec::new(), vec![archive.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "mbox") {
                found.push(path.strip_prefix(&archive).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

fn mails(home: &Home, below: &str) -> usize {
    let archive = home.path().join(below).join("archive");
    mailbox_files(home, below).iter().map(|file| tests::mbox::read(&archive.join(file)).len()).sum()
}

fn sound(window: &Window) {
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("panicked") && !log.contains(firm::PASSWORD), "{log}");
}

fn mail(id: &str, from: &str, to: &str, said: &str) -> String {
    format!(
        "From: {from}\r\nTo: {to}\r\nDate: Mon, 2 Nov 2026 09:30:00 +0000\r\nMessage-ID: <{id}@drop.example>\r\n\
         Subject: Conversation\r\n\r\n{said}\r\n"
    )
}

fn zip(mails: &[String]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (number, mail) in mails.iter().enumerate() {
        zip.start_file(format!("{number}.eml"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(mail.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A site that takes a name and a password, and asks for no key.
fn site() -> Sshd {
    Sshd::start(Site { methods: "password", ..Site::new("", firm::PASSWORD) })
}

#[test]
fn window_telegram_practice_leads_from_practise_to_mailboxes_and_the_status_log() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.practise_kind(TELEGRAM);
    walk.accept_kind(TELEGRAM);
    walk.reads(&walk.words.with("account-practice-filled", &[("service", "TeleMessage")]));
    assert_eq!(window.value(&field("user_name")), "practice-telegram-archiver");
    // A wrong password first: rehearsed, as it cannot be mistyped here.
    window.choose(REHEARSAL, &walk.words.text("scenario-wrong-password"));
    walk.validate();
    walk.button("host-key-accept");
    walk.says("error-password-refused");
    window.choose(REHEARSAL, &walk.words.text("scenario-none"));
    walk.validate();
    walk.says("credentials-succeeded");
    walk.to_mapping();
    walk.at("setup-title-mapping-telegram-archiver");
    walk.suggested_domain("practice.example");
    let template = home.beside("user-mapping.csv");
    walk.download("mapping-csv-template", &template);
    assert!(fs::read_to_string(&template).unwrap().starts_with("MobileNumber,"));
    walk.button("mapping-csv-upload");
    window.dialog(&walk.words.text("dialog-open-csv")).choose(&template);
    walk.says("mapping-csv-used");
    walk.to_review();
    walk.button("review-preview-start");
    walk.says("review-preview-mails");
    assert_eq!(mails(&home, "practice"), 0, "a preview delivers nothing");
    let row = walk.finish();
    let delivered = mails(&home, "practice");
    assert!(delivered > 3 && row.contains(&delivered.to_string()), "{delivered} mails: {row}");
    let files = mailbox_files(&home, "practice");
    assert!(files.iter().all(|file| file.iter().nth(1).unwrap() == "Telegram Archiver"), "{files:?}");

    walk.flyout("Practice Telegram Archiver", "flyout-tab-status");
    walk.says("flyout-status-title");
    let log = home.beside("status.jsonl");
    walk.button("flyout-run-log");
    window.dialog(&walk.words.text("dialog-save")).choose(&log);
    tests::until("the log", || fs::read_to_string(&log).ok()?.contains("run_began").then_some(()));
    sound(&window);
}

#[test]
fn window_liveperson_practice_maps_by_address_only_and_imports_below_the_inbox() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "sv");
    let language = Walk::new(&window, "en").words.text("app-language");
    window.choose(&format!("select[aria-label={language:?}]"), "Svenska");
    walk.practise_kind(LIVEPERSON);
    walk.accept_kind(LIVEPERSON);
    walk.reads(&walk.words.with("account-practice-filled", &[("service", "17a-4")]));
    walk.validate();
    walk.accept_host_key();
    walk.button("setup-next");
    walk.at("setup-step-mapping");
    walk.says("mapping-automatic-hint-liveperson");
    assert_eq!(window.count("[role=switch]"), 0, "there is no other way to switch to");
    walk.suggested_domain("practice.example");
    walk.to_review();
    let row = walk.finish();
    let delivered = mails(&home, "practice");
    assert!(delivered > 3 && row.contains(&delivered.to_string()), "{delivered} mails: {row}");
    let files = mailbox_files(&home, "practice");
    let below: PathBuf = ["Inbox", "LivePerson Conversational Cloud DataParser"].iter().collect();
    let inside = |file: &PathBuf| file.iter().skip(1).collect::<PathBuf>().starts_with(&below);
    assert!(files.iter().all(inside), "{files:?}");
    sound(&window);
}

#[test]
fn window_telegram_real_site_is_walked_through_wrong_turns_to_mailboxes_and_changed() {
    let home = Home::new();
    let mut site = site();
    let eve = "\"Eve +46 70 111 11 11\" <eve@private.example>";
    let drop = zip(&[
        mail("m1", "Ada <ada@corp.example>", "Bob <bob@corp.example>", "first"),
        mail("m2", eve, "Ada <ada@corp.example>", "second"),
        mail("m3", "x@private.example", "y@private.example", "third"),
    ]);
    site.put("telegram_20261102.zip", &drop, firm::day_time(2));
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view_kind(TELEGRAM);
    walk.accept_kind(TELEGRAM);
    // An empty form says what is missing, in the words of the service.
    walk.validate();
    walk.reads(&walk.words.with("field-user-name.wrong", &[("service", "TeleMessage")]));
    let address = home.beside("ip_address.txt");
    walk.download("credentials-download-ip-address", &address);
    assert!(!fs::read_to_string(&address).unwrap().trim().is_empty());

    walk.fill_account("Telegram Archiver Stockholm", &site, "wrong");
    walk.validate();
    walk.button("host-key-refuse");
    walk.says("credentials-refused");
    assert!(!site.log().contains("Accepted"), "nothing was sent before the host key was accepted");
    walk.validate();
    walk.button("host-key-accept");
    walk.says("error-password-refused");
    walk.replace_password(firm::PASSWORD);
    window.type_into(&field("host"), "nobody.invalid");
    walk.validate();
    walk.reads("nobody.invalid");
    // Away and back again: nothing is lost.
    window.type_into(&field("host"), "sftp://127.0.0.1/outgoing");
    walk.button("setup-cancel");
    walk.at("home-title");
    let again = walk.words.with("home-draft-continue-of", &[("name", "Telegram Archiver Stockholm")]);
    walk.button_saying(&again);
    walk.at("setup-title-credentials-telegram-archiver");
    assert_eq!(window.value(&field("user_name")), site.user());
    walk.validate();
    walk.says("credentials-succeeded");
    assert_eq!(window.value(&field("host")), "127.0.0.1");

    walk.to_mapping();
    walk.domains("corp.example");
    walk.reads("+46701111111");
    let csv = home.beside("phones.csv");
    fs::write(&csv, "MobileNumber,Mailbox\n+46701111111,eve@corp.example\n").unwrap();
    walk.button("mapping-csv-upload");
    window.dialog(&walk.words.text("dialog-open-csv")).choose(&csv);
    walk.says("mapping-csv-used");
    walk.to_review();
    let row = walk.finish();
    assert!(row.contains(&walk.words.text("state-succeeded-with-held")), "{row}");
    assert_eq!(mails(&home, ""), 4, "{:?}", mailbox_files(&home, ""));
    let folders = mailbox_files(&home, "");
    let names: Vec<_> = folders.iter().map(|file| file.iter().next().unwrap().to_owned()).collect();
    assert_eq!(names, ["ada@corp.example", "bob@corp.example", "eve@corp.example"]);
    // Byte for byte what TeleMessage delivered, but for the line ends of the file.
    let bob = tests::mbox::read(&home.path().join("archive").join(&folders[1]));
    let sent = mail("m1", "Ada <ada@corp.example>", "Bob <bob@corp.example>", "first");
    assert_eq!(String::from_utf8_lossy(&bob[0]).replace("\r\n", "\n"), sent.replace("\r\n", "\n"));

    // Its connection can be changed, and tells the account.
    walk.flyout("Telegram Archiver Stockholm", "flyout-tab-properties");
    walk.says("field-user-name");
    walk.button("flyout-edit");
    walk.at("setup-title-credentials-telegram-archiver");
    assert_eq!(window.value(&field("user_name")), site.user());
    window.type_into(&field("port"), "1");
    walk.validate();
    walk.reads("nothing answers at port 1");
    window.type_into(&field("port"), &site.port().to_string());
    walk.validate();
    walk.says("credentials-succeeded-editing");
    walk.button("setup-save");
    walk.at("home-title");
    walk.reads("Telegram Archiver Stockholm");
    site.stop();
    sound(&window);
}

#[test]
fn window_liveperson_real_site_is_walked_to_mailboxes_below_the_inbox() {
    let home = Home::new();
    let mut site = site();
    let drop = zip(&[
        mail("l1", "agent@corp.example", "customer@home.example", "Good morning"),
        mail("l2", "agent@corp.example", "second@corp.example, customer@home.example", "Over to you"),
    ]);
    site.put("dataparser_20261102.zip", &drop, firm::day_time(2));
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view_kind(LIVEPERSON);
    walk.accept_kind(LIVEPERSON);
    walk.fill_account("LivePerson", &site, "wrong");
    window.type_into(&field("host"), "");
    walk.validate();
    walk.reads(&walk.words.with("field-account-host.wrong", &[("service", "17a-4")]));
    window.type_into(&field("host"), "127.0.0.1");
    walk.validate();
    walk.button("host-key-accept");
    walk.says("error-password-refused");
    walk.replace_password(firm::PASSWORD);
    walk.validate();
    walk.says("credentials-succeeded");
    walk.button("setup-next");
    walk.at("setup-step-mapping");
    walk.domains("corp.example");
    walk.to_review();
    let row = walk.finish();
    assert!(row.contains("LivePerson"), "{row}");
    assert_eq!(mails(&home, ""), 3, "{:?}", mailbox_files(&home, ""));
    let below: PathBuf =
        ["agent@corp.example", "Inbox", "LivePerson Conversational Cloud DataParser"].iter().collect();
    assert!(mailbox_files(&home, "")[0].starts_with(below));
    site.stop();
    sound(&window);
}
