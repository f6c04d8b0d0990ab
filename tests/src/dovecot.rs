//! A mail server: Debian's own Dovecot on 127.0.0.1, as a firm would run it.
//!
//! In: how mails are kept, how one signs in, what is scarce. Out: a port, an account that opens every mailbox, and what
//! is in the mailboxes, read by Python's own IMAP client. It ends with its processes when it is dropped. It needs root,
//! because Dovecot's processes become other users. Deliberately absent: any code of the engine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::alerts::Authority;
use crate::{until, workspace};

/// The account that opens every mailbox.
pub const MASTER: &str = "archive";
/// Its password: what must never be seen.
pub const MASTER_PASSWORD: &str = "canary-imap-Pa55-6604";

/// How it is set up.
#[derive(Clone, Debug)]
pub struct Mailboxes {
    /// `maildir`, `sdbox`, `mdbox`.
    pub format: &'static str,
    /// Those that there are; any name, where there are none here.
    pub users: Vec<String>,
    /// Further lines of the configuration.
    pub further: String,
    /// Plugins of IMAP, such as `quota`.
    pub plugins: &'static str,
    /// Asks this address whether a token is good.
    pub introspection: Option<String>,
}

impl Default for Mailboxes {
    fn default() -> Self {
        Self {
            format: "maildir",
            users: Vec::new(),
            further: String::new(),
            plugins: "",
            introspection: None,
        }
    }
}

/// A mail, as it was read back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// Its number in the folder.
    pub uid: u64,
    /// `21-Nov-2026 10:00:00 +0000`.
    pub date: String,
    /// It was marked as read.
    pub seen: bool,
    /// All of it; its SHA-256 in hex where that was asked for.
    pub bytes: Vec<u8>,
}

/// A running server.
pub struct Dovecot {
    folder: TempDir,
    mailboxes: Mailboxes,
    port: u16,
    authority: Option<Authority>,
    server: Option<Child>,
}

impl Dovecot {
    /// Starts one without TLS.
    #[must_use]
    pub fn start(mailboxes: Mailboxes) -> Self {
        Self::started(mailboxes, None, false)
    }

    /// Starts one with TLS from the start (`implicit`) or after STARTTLS, and a certificate of `authority`.
    #[must_use]
    pub fn with_tls(mailboxes: Mailboxes, authority: Authority, implicit: bool) -> Self {
        Self::started(mailboxes, Some(authority), implicit)
    }

    fn started(mailboxes: Mailboxes, authority: Option<Authority>, implicit: bool) -> Self {
        let folder = tempfile::Builder::new().prefix("cc-imap-").tempdir_in("/tmp").unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("mail")).unwrap();
        let owner = "nobody:nogroup";
        let given = Command::new("chown").arg(owner).arg(folder.path().join("mail")).status().unwrap();
        assert!(given.success());
        let mut server = Self { folder, mailboxes, port: 0, authority, server: None };
        // Somebody else may take a free port before Dovecot does: then another one.
        until("a port for dovecot", || {
            server.port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
            server.configure(implicit);
            server.listen(implicit).then_some(())
        });
        server
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its authority's certificate.
    #[must_use]
    pub fn authority(&self) -> Option<PathBuf> {
        self.authority.as_ref().map(Authority::file)
    }

    /// A path in its folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// All that it has logged.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// The `[destination]` table of a connector file: this server, over `port` (its own, or that of a proxy).
    #[must_use]
    pub fn destination(&self, port: u16) -> String {
        format!(
            "[destination]\nkind = \"imap\"\n[destination.imap]\nhost = \"127.0.0.1\"\nport = {port}\n\
             security = \"none\"\naccept_unencrypted = true\nsign_in = \"master\"\nuser = \"{MASTER}\"\n\
             password_file = \"imap.txt\"\n"
        )
    }

    /// What is in folders of mailboxes; nothing of a folder that is not there. Only where there is no TLS.
    #[must_use]
    pub fn read(&self, wanted: &[(&str, &str)]) -> BTreeMap<(String, String), Vec<Read>> {
        told(&self.ask(wanted, false))
    }

    /// The same, with the SHA-256 of each mail in place of its bytes.
    #[must_use]
    pub fn read_hashes(&self, wanted: &[(&str, &str)]) -> BTreeMap<(String, String), Vec<Read>> {
        told(&self.ask(wanted, true))
    }

    /// Takes all mails out of a folder, as a person would.
    ///
    /// # Panics
    /// When that cannot be done.
    pub fn empty(&self, mailbox: &str, folder: &str) {
        let script = format!(
            "import imaplib\nline = imaplib.IMAP4('127.0.0.1', {})\nline.login('{mailbox}*{MASTER}', \
             '{MASTER_PASSWORD}')\nline.select('\"{folder}\"')\nline.store('1:*', '+FLAGS', r'(\\Deleted)')\n\
             line.expunge()\nline.logout()\n",
            self.port
        );
        let mut python = Command::new("/usr/bin/python3").stdin(Stdio::piped()).spawn().unwrap();
        python.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
        assert!(python.wait().unwrap().success());
    }

    /// The mails of one folder.
    #[must_use]
    pub fn mails(&self, mailbox: &str, folder: &str) -> Vec<Read> {
        self.read(&[(mailbox, folder)]).into_values().next().unwrap_or_default()
    }

    /// The answer of the reading script; with `hashes` in place of the bytes.
    #[must_use]
    pub fn ask(&self, wanted: &[(&str, &str)], hashes: bool) -> Value {
        let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (mailbox, folder) in wanted {
            folders.entry(mailbox).or_default().push(folder);
        }
        let settings = json!({
            "host": "127.0.0.1", "port": self.port, "login": format!("%*{MASTER}"), "password": MASTER_PASSWORD,
            "folders": folders, "hashes": hashes, "ca": self.authority(),
        });
        let mut command = Command::new("/usr/bin/python3");
        command.arg(workspace().join("tests/rigs/read_imap.py"));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(settings.to_string().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", self.log());
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn configure(&self, implicit: bool) {
        let base = self.folder.path().display();
        let Mailboxes { format, users, further, plugins, introspection } = &self.mailboxes;
        fs::write(self.path("masters"), format!("{MASTER}:{{PLAIN}}{MASTER_PASSWORD}\n")).unwrap();
        let lines = users.iter().map(|user| format!("{user}:{{PLAIN}}its-own-{user}::::::\n"));
        fs::write(self.path("users"), lines.collect::<String>()).unwrap();
        let store = match *format {
            "maildir" => "maildir:~/Maildir",
            "sdbox" => "sdbox:~/sdbox",
            "mdbox" => "mdbox:~/mdbox",
            other => panic!("no format {other}"),
        };
        let owner = format!("uid=nobody gid=nogroup home={base}/mail/%u");
        let (passdb, userdb) = if users.is_empty() {
            let userdb = format!("userdb {{\n  driver = static\n  args = {owner}\n}}\n");
            let passdb = "passdb {\n  driver = static\n  args = password=of-nobody\n}\n".to_owned();
            (passdb, userdb)
        } else {
            let file = format!("  driver = passwd-file\n  args = username_format=%u {base}/users\n");
            let userdb = format!("userdb {{\n{file}  default_fields = {owner}\n}}\n");
            (format!("passdb {{\n{file}}}\n"), userdb)
        };
        let pass = if users.is_empty() { "" } else { "  pass = yes\n" };
        let mut text = format!(
            "base_dir = {base}/run\nstate_dir = {base}/state\nlog_path = {base}/log\ninfo_log_path = {base}/log\n\
             protocols = imap\nlisten = 127.0.0.1\ndisable_plaintext_auth = no\nmail_location = {store}\n\
             mail_fsync = never\n\
             first_valid_uid = 1\nauth_master_user_separator = *\nauth_failure_delay = 0\n\
             auth_mechanisms = plain login xoauth2 oauthbearer\nmail_max_userip_connections = 50\n\
             passdb {{\n  driver = passwd-file\n  args = {base}/masters\n  master = yes\n{pass}}}\n{passdb}{userdb}\
             service anvil {{\n  unix_listener anvil-auth-penalty {{\n    mode = 0\n  }}\n}}\n"
        );
        let (plain, tls) = if implicit { (0, self.port) } else { (self.port, 0) };
        let listener = |name: &str, port: u16, ssl: &str| {
            format!("  inet_listener {name} {{\n    address = 127.0.0.1\n    port = {port}\n{ssl}  }}\n")
        };
        let listeners = listener("imap", plain, "") + &listener("imaps", tls, "    ssl = yes\n");
        let _ = writeln!(
            text,
            "service imap-login {{\n  service_count = 0\n  process_min_avail = 1\n{listeners}}}"
        );
        match &self.authority {
            None => text.push_str("ssl = no\n"),
            Some(authority) => {
                let (certificate, key) = authority.server();
                let (certificate, key) = (certificate.display(), key.display());
                let _ = writeln!(text, "ssl = yes\nssl_cert = <{certificate}\nssl_key = <{key}");
            }
        }
        if let Some(address) = introspection {
            // The token is the application's: the server does not ask whose mailbox it is.
            let oauth = format!(
                "introspection_mode = get\nintrospection_url = {address}\nusername_attribute = azp\n\
                 username_format = the-application\nactive_attribute = active\nactive_value = true\n"
            );
            fs::write(self.path("oauth2"), oauth).unwrap();
            let _ = writeln!(
                text,
                "passdb {{\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = {base}/oauth2\n}}"
            );
        }
        if !plugins.is_empty() {
            let _ =
                writeln!(text, "mail_plugins = {plugins}\nprotocol imap {{\n  mail_plugins = {plugins}\n}}");
        }
        text.push_str(further);
        fs::write(self.path("dovecot.conf"), text).unwrap();
    }

    /// Whether it got its port and says hello.
    fn listen(&mut self, implicit: bool) -> bool {
        let mut command = Command::new("/usr/sbin/dovecot");
        command.args(["-F", "-c"]).arg(self.path("dovecot.conf"));
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut child = child.unwrap_or_else(|_| panic!("dovecot is not installed: dovecot-imapd"));
        let hello = until("dovecot's greeting", || {
            if child.try_wait().unwrap().is_some() {
                assert!(self.log().contains("Address already in use"), "dovecot ended: {}", self.log());
                return Some(false);
            }
            let line = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
            let mut greeting = String::new();
            if implicit {
                return Some(true);
            }
            BufReader::new(line).read_line(&mut greeting).ok()?;
            greeting.starts_with("* OK").then_some(true)
        });
        self.server = Some(child);
        hello
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        // Asked to end, it ends its own processes too.
        if let Some(id) = i32::try_from(server.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(id, Signal::TERM);
        }
        let _ = server.wait();
    }
}

fn told(contents: &Value) -> BTreeMap<(String, String), Vec<Read>> {
    let mut read = BTreeMap::new();
    for (mailbox, folders) in contents.as_object().unwrap() {
        for (folder, found) in folders.as_object().unwrap() {
            let mails = found["mails"].as_array().into_iter().flatten().map(one).collect();
            read.insert((mailbox.clone(), folder.clone()), mails);
        }
    }
    read
}

fn one(mail: &Value) -> Read {
    let bytes = match mail["bytes"].as_str() {
        Some(coded) => decoded(coded),
        None => mail["sha256"].as_str().unwrap().as_bytes().to_vec(),
    };
    Read {
        uid: mail["uid"].as_u64().unwrap(),
        date: mail["date"].as_str().unwrap().to_owned(),
        seen: mail["seen"].as_bool().unwrap(),
        bytes,
    }
}

/// Base64, as Python writes it.
fn decoded(coded: &str) -> Vec<u8> {
    let digit = |sign: u8| match sign {
        b'A'..=b'Z' => u32::from(sign - b'A'),
        b'a'..=b'z' => u32::from(sign - b'a') + 26,
        b'0'..=b'9' => u32::from(sign - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    for four in coded.as_bytes().chunks(4) {
        let signs: Vec<u8> = four.iter().copied().filter(|sign| *sign != b'=').collect();
        let word = signs.iter().fold(0, |word, sign| word << 6 | digit(*sign)) << (6 * (4 - signs.len()));
        bytes.extend_from_slice(&word.to_be_bytes()[1..signs.len()]);
    }
    bytes
}
