//! Microsoft 365 as tests see it: `rigs/graph.py` on 127.0.0.1, which holds every request against published shapes.
//!
//! In: mailboxes, faults on order. Out: mails that are there, requests that came, violations. It ends when it is
//! dropped, and then there must have been no violation. Deliberately absent: any code of the engine.

pub mod mails;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use serde_json::{Value, json};

use crate::alerts::Authority;
use crate::workspace;

/// The application's secret: what must never be seen.
pub const CLIENT_SECRET: &str = "canary-client-secret-8842";
/// The directory.
pub const TENANT: &str = "corp.example";

/// Graph and its token service.
pub struct GraphRig {
    child: Child,
    line: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
    /// Where it answers.
    pub url: String,
}

impl GraphRig {
    /// With these mailboxes, and an application that may write to them all.
    #[must_use]
    pub fn start(mailboxes: &[&str]) -> Self {
        Self::with(mailboxes, &json!({}), None)
    }

    /// `more`: further settings of the script. `authority`: over TLS.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn with(mailboxes: &[&str], more: &Value, authority: Option<&Authority>) -> Self {
        let mut settings = json!({
            "mailboxes": mailboxes, "tenant": TENANT, "secret": CLIENT_SECRET, "roles": ["Mail.ReadWrite"],
        });
        let map = settings.as_object_mut().unwrap();
        map.extend(more.as_object().unwrap().clone());
        if let Some(authority) = authority {
            let (certificate, key) = authority.server();
            map.extend([("certificate".to_owned(), json!(certificate)), ("key".to_owned(), json!(key))]);
        }
        let mut command = Command::new("/usr/bin/python3");
        command.arg("-B").arg(workspace().join("tests/rigs/graph.py")).arg(settings.to_string());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        answers.read_line(&mut line).unwrap();
        let port: u16 = line.trim().parse().unwrap_or_else(|_| panic!("graph.py did not start: {line:?}"));
        let scheme = if authority.is_some() { "https" } else { "http" };
        let line = Mutex::new((child.stdin.take().unwrap(), answers));
        Self { child, line, url: format!("{scheme}://127.0.0.1:{port}") }
    }

    fn say(&self, command: &Value) -> Value {
        let mut line = self.line.lock().unwrap();
        writeln!(line.0, "{command}").unwrap();
        let mut answer = String::new();
        line.1.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|_| panic!("graph.py ended: {answer:?}"))
    }

    /// What goes wrong next, in this order.
    pub fn play(&self, faults: &Value) {
        let _ = self.say(&json!({ "do": "faults", "list": faults }));
    }

    /// No faults any more.
    pub fn say_no_more(&self) {
        let _ = self.say(&json!({ "do": "calm" }));
    }

    /// All that it noticed.
    #[must_use]
    pub fn state(&self) -> Value {
        self.say(&json!({ "do": "state" }))
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        let _ = self.say(&json!({ "do": "forget" }));
    }

    /// The names of the requests that came, in order.
    ///
    /// # Panics
    /// When the rig has ended.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        let state = self.state();
        let requests = state["requests"].as_array().unwrap();
        requests.iter().map(|request| request["name"].as_str().unwrap().to_owned()).collect()
    }

    /// When the requests of this name came, in seconds.
    ///
    /// # Panics
    /// When the rig has ended.
    #[must_use]
    pub fn times(&self, name: &str) -> Vec<f64> {
        let state = self.state();
        let requests = state["requests"].as_array().unwrap();
        let named = requests.iter().filter(|request| request["name"] == name);
        named.map(|request| request["at"].as_f64().unwrap()).collect()
    }

    /// The mails of a folder, `/` before a sub-folder.
    ///
    /// # Panics
    /// When the rig has ended.
    #[must_use]
    pub fn mails(&self, mailbox: &str, folder: &str) -> Vec<Value> {
        let answer = self.say(&json!({ "do": "mails", "mailbox": mailbox, "folder": folder }));
        answer["mails"].as_array().unwrap().clone()
    }

    /// `[destination]`, with the secret in `secret.txt` beside the file. `more`: lines of `[destination.graph]`.
    #[must_use]
    pub fn table(&self, more: &str) -> String {
        format!(
            "[destination]\nkind = \"graph\"\n\n[destination.graph]\nendpoint = \"{url}\"\n{more}\n\n\
             [destination.oauth]\ntenant = \"{TENANT}\"\nclient_id = \"app-1\"\nauthority = \"{url}\"\n\
             client_secret_file = \"secret.txt\"\n",
            url = self.url
        )
    }
}

impl Drop for GraphRig {
    fn drop(&mut self) {
        let violations =
            if std::thread::panicking() { json!([]) } else { self.state()["violations"].clone() };
        let _ = self.child.kill();
        let _ = self.child.wait();
        assert_eq!(violations, json!([]), "requests that Graph does not know");
    }
}
