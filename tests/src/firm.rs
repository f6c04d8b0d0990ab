//! A firm that is set up: its home, a site that lets it in, gpg on the site's side, and a connector.
//!
//! In: files for the site. Out: runs. Deliberately absent: expectations.

use std::fs;
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::gpg::Encrypt;
use crate::home::Output;
use crate::sshd::Site;
use crate::{Gpg, Home, Sshd};

/// The connector's name.
pub const CONNECTOR: &str = "ICE Chat London";
/// The password of the site: what must never be seen.
pub const PASSWORD: &str = "canary-Pa55-word-7391";
/// `[mapping]` for a firm at corp.example.
pub const MAPPING: &str = "automatic = true\ndomains = [\"corp.example\"]";

/// A firm with a connector to a site of its own.
pub struct Firm {
    /// Its home folder and the program.
    pub home: Home,
    /// The site.
    pub site: Sshd,
    /// The site's key ring.
    pub gpg: Gpg,
    /// The firm's PGP key in it.
    pub key: String,
}

impl Default for Firm {
    fn default() -> Self {
        Self::new(MAPPING)
    }
}

impl Firm {
    /// Sets everything up with the program's own commands, as an admin would.
    ///
    /// # Panics
    /// When one of them fails.
    #[must_use]
    pub fn new(mapping: &str) -> Self {
        let home = Home::new();
        let bundle = home.beside("bundle");
        let out = bundle.to_str().unwrap();
        let keys = ["keys", "bundle", "--kind", "ice-chat", "--curve25519-pgp", "--out", out];
        let _ = home.chat_connectors(&keys).expect_code(0);
        home.open_quickly();
        let site = Sshd::start(Site::new(&fs::read_to_string(bundle.join("ssh_key.pub")).unwrap(), PASSWORD));
        let gpg = Gpg::new();
        let key = gpg.import(&fs::read(bundle.join("pgp_key.asc")).unwrap());
        fs::write(home.beside("mapping.csv"), "ImId,Mailbox\nkept,kept@corp.example\n").unwrap();
        let file = home.connector_file(CONNECTOR, &site, PASSWORD, mapping);
        let _ = home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
        Self { home, site, gpg, key }
    }

    /// Changes the rows of the mapping CSV in force, of a firm whose `[mapping]` names `mapping.csv`.
    ///
    /// # Panics
    /// When there is none.
    pub fn map(&self, csv: &str) {
        self.home.map(CONNECTOR, csv);
    }

    /// The site answers at another port from now on, as over another line.
    ///
    /// # Panics
    /// When the connector's file is not there.
    pub fn move_site(&self, port: u16) {
        let folder = self.home.path().join("connectors");
        let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let file = files.find(|path| path.extension().is_some_and(|name| name == "toml")).unwrap();
        let settings = fs::read_to_string(&file).unwrap();
        let line = |port: u16| format!("port = {port}\n");
        fs::write(&file, settings.replace(&line(self.site.port()), &line(port))).unwrap();
    }

    /// The connector's mailboxes are where this `[destination]` table says: it is added anew. A password comes from
    /// `imap.txt`.
    ///
    /// # Panics
    /// When the program does not take it.
    pub fn keep_mailboxes_on(&self, table: &str) {
        fs::write(self.home.beside("imap.txt"), format!("{}\n", crate::dovecot::MASTER_PASSWORD)).unwrap();
        let file = self.home.beside("connector.toml");
        let text = fs::read_to_string(&file).unwrap();
        let (kept, _) = text.split_once("[destination]").unwrap();
        fs::write(&file, format!("{kept}{table}")).unwrap();
        let _ = self.home.chat_connectors(&["connector", "remove", CONNECTOR]).expect_code(0);
        let _ = self.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
    }

    /// Puts plaintext on the site, encrypted to the firm. `day` counts days from 2026-11-01.
    pub fn put(&self, name: &str, day: u64, plaintext: &[u8]) {
        self.put_as_is(name, day, &self.gpg.encrypt(plaintext, &[&self.key], &Encrypt::default()));
    }

    /// Puts bytes on the site as they are.
    pub fn put_as_is(&self, name: &str, day: u64, bytes: &[u8]) {
        self.site.put(name, bytes, day_time(day));
    }

    /// Runs an import with `--json` and further arguments; checks the exit code and the sums.
    ///
    /// # Panics
    /// When the exit code is another, or the sums do not agree.
    #[must_use]
    pub fn run(&self, code: i32, further: &[&str]) -> Value {
        let output = self.run_output(further).expect_code(code);
        let report = output.json();
        sums_agree(&report);
        report
    }

    /// Runs an import with `--json` and further arguments.
    #[must_use]
    pub fn run_output(&self, further: &[&str]) -> Output {
        self.home.chat_connectors(&[&["--json", "run", CONNECTOR][..], further].concat())
    }

    /// The ledger's digest, and that everything archived is as the ledger says.
    ///
    /// # Panics
    /// When something is not.
    #[must_use]
    pub fn verified(&self) -> String {
        let audit = self.home.chat_connectors(&["--json", "archive", "verify"]).expect_code(0).json();
        assert_eq!(audit["clean"], true);
        audit["audit"]["ledger_digest"].as_str().unwrap().to_owned()
    }

    /// Every file of the archive with its length, time and inode.
    #[must_use]
    pub fn archive_files(&self) -> Vec<String> {
        archive_files(&self.home)
    }
}

/// That a run's report balances.
///
/// # Panics
/// When it does not.
pub fn sums_agree(report: &Value) {
    assert_eq!(report["balanced"], true, "{report}");
    let count = |name: &str| report[name].as_u64().unwrap_or_else(|| panic!("no {name}: {report}"));
    let sum = count("imported") + count("partially_imported") + count("skipped") + count("failed");
    assert_eq!(count("available_for_import"), sum, "{report}");
}

/// Every file of a home's archive with its length, time and inode.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn archive_files(home: &Home) -> Vec<String> {
    use std::os::unix::fs::MetadataExt;
    let mut files = Vec::new();
    let mut folders = vec![home.path().join("archive")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let facts = fs::symlink_metadata(&path).unwrap();
            if facts.is_dir() {
                folders.push(path);
            } else {
                let time = (facts.mtime(), facts.mtime_nsec());
                files.push(format!("{} {} {time:?} {}", path.display(), facts.len(), facts.ino()));
            }
        }
    }
    files.sort();
    files
}

/// Noon of a day of November 2026: long ago for a site that is still being written to.
#[must_use]
pub fn day_time(day: u64) -> SystemTime {
    // 2026-11-01T12:00:00Z
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_793_534_400 + (day - 1) * 86_400)
}

/// A day in `message-xml`: one message a row of (id, room, sender, recipients, text). People are `name@host`
/// addresses; their ImIds are the same.
#[must_use]
pub fn messages(rows: &[(&str, &str, &str, &[&str], &str)]) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ChatMessages>\n");
    for (place, (id, room, sender, recipients, text)) in rows.iter().enumerate() {
        let (minute, second) = (place / 60, place % 60);
        xml.push_str(&format!(
            "<ChatMessage><MessageId>{id}</MessageId><ConversationId>{room}</ConversationId>\
             <ConversationName>Room {room}</ConversationName>\
             <DateTimeUTC>2026-11-02T10:{minute:02}:{second:02}Z</DateTimeUTC>\
             <ImId>{sender}</ImId><SenderEmail>{sender}</SenderEmail>"
        ));
        for to in *recipients {
            xml.push_str(&format!(
                "<Recipient><ImId>{to}</ImId><RecipientEmail>{to}</RecipientEmail></Recipient>"
            ));
        }
        xml.push_str(&format!("<Content>{text}</Content></ChatMessage>\n"));
    }
    xml.push_str("</ChatMessages>\n");
    xml.into_bytes()
}
