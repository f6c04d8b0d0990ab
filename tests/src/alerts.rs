//! Servers that alerts go to: a real SMTP server and a real webhook on 127.0.0.1, and an authority of the firm's own.
//!
//! In: how they behave. Out: mails read back from the maildir, requests, the commands that were said. Each ends when
//! it is dropped. Deliberately absent: any code of the engine.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::home::Output;
use crate::workspace;

/// The user of the mail server.
pub const USER: &str = "alerts";
/// Its password: what must never be seen.
pub const MAIL_PASSWORD: &str = "canary-smtp-Pa55-5519";
/// What signs a webhook's body: what must never be seen.
pub const SECRET: &str = "canary-webhook-secret-2207";

/// An authority with one certificate, for localhost and 127.0.0.1.
pub struct Authority {
    folder: TempDir,
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

impl Authority {
    /// Made with openssl.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("cc-ca-").tempdir_in("/tmp").unwrap();
        let run = |arguments: &str| {
            let mut command = Command::new("openssl");
            command.args(arguments.split(' ')).current_dir(folder.path());
            let _ = Output::of(&mut command).expect_code(0);
        };
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        run(&format!("req -x509 {key} -days 30 -subj /CN=Firm-CA -keyout ca.key -out ca.pem"));
        run(&format!("req {key} -subj /CN=localhost -keyout server.key -out server.csr"));
        fs::write(folder.path().join("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n").unwrap();
        let sign = "-CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names";
        run(&format!("x509 -req -in server.csr {sign} -out server.pem"));
        Self { folder }
    }

    /// The authority's certificate.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Certificate and private key of the server.
    #[must_use]
    pub fn server(&self) -> (PathBuf, PathBuf) {
        (self.folder.path().join("server.pem"), self.folder.path().join("server.key"))
    }
}

/// A server of a rig; it ends with its standard input.
struct Server {
    child: Child,
    _stdin: ChildStdin,
    port: u16,
}

impl Server {
    fn start(script: &str, settings: &Value) -> Self {
        // Debian's own Python has Debian's aiosmtpd.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(workspace().join("tests/rigs").join(script)).arg(settings.to_string());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().unwrap_or_else(|_| panic!("{script} did not start: {line:?}"));
        Self { _stdin: child.stdin.take().unwrap(), child, port }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A real SMTP server.
pub struct MailServer {
    folder: TempDir,
    settings: Value,
    server: Option<Server>,
    port: u16,
}

impl MailServer {
    /// `security`: `tls`, `starttls`, or `none`. `more`: settings of the script.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start(security: &str, authority: &Authority, more: &Value) -> Self {
        let folder = tempfile::Builder::new().prefix("cc-mail-").tempdir_in("/tmp").unwrap();
        let (certificate, key) = authority.server();
        let mut settings = json!({
            "maildir": folder.path().join("mail"), "log": folder.path().join("log"), "port": 0,
            "security": security, "certificate": certificate, "key": key,
            "user": USER, "password": MAIL_PASSWORD,
        });
        let further = more.as_object().unwrap().clone();
        settings.as_object_mut().unwrap().extend(further);
        let server = Server::start("smtp.py", &settings);
        let port = server.port;
        settings["port"] = port.into();
        Self { folder, settings, server: Some(server), port }
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Nobody answers any more.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// It answers again, at the same port.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start_again(&mut self) {
        self.server = Some(Server::start("smtp.py", &self.settings));
    }

    /// Every mail that it took, as it came, in order of arrival.
    ///
    /// # Panics
    /// When the maildir cannot be read.
    #[must_use]
    pub fn mails(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("mail/new")).into_iter().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort_by_key(|path| fs::metadata(path).unwrap().modified().unwrap());
        files.iter().map(|path| String::from_utf8(fs::read(path).unwrap()).unwrap()).collect()
    }

    /// What clients said: a line each.
    #[must_use]
    pub fn said(&self) -> Vec<String> {
        lines(&self.folder.path().join("log"))
    }
}

/// A real webhook.
pub struct Hook {
    folder: TempDir,
    server: Server,
}

impl Hook {
    /// With a certificate of this authority, or plain.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start(authority: Option<&Authority>) -> Self {
        let folder = tempfile::Builder::new().prefix("cc-hook-").tempdir_in("/tmp").unwrap();
        fs::write(folder.path().join("answers"), "").unwrap();
        let mut settings = json!({
            "log": folder.path().join("log"), "answers": folder.path().join("answers"), "port": 0,
            "secret": SECRET,
        });
        if let Some(authority) = authority {
            let (certificate, key) = authority.server();
            (settings["certificate"], settings["key"]) = (json!(certificate), json!(key));
        }
        let server = Server::start("webhook.py", &settings);
        Self { folder, server }
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.server.port
    }

    /// What it answers next, a status (and a header) a line; after that 204.
    ///
    /// # Panics
    /// When that cannot be written.
    pub fn answers(&self, answers: &[&str]) {
        fs::write(self.folder.path().join("answers"), answers.join("\n")).unwrap();
    }

    /// Every request that it got.
    #[must_use]
    pub fn requests(&self) -> Vec<Value> {
        let rows = lines(&self.folder.path().join("log"));
        rows.iter().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn lines(file: &Path) -> Vec<String> {
    fs::read_to_string(file).unwrap_or_default().lines().map(str::to_owned).collect()
}
