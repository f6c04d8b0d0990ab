//! One start of the program, with WebDriver inside it.
//!
//! In: a desktop, the program, its environment. Out: WebDriver's commands as plain calls that end within a time.
//! tauri-driver starts WebKitWebDriver, which starts the program; all three print into one log.
//! Deliberately absent: waiting for what a page should show (`Window` does).

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::Signal;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use super::desktop::{self, Desktop};
use crate::{PATIENCE, until, workspace};

/// A running program and the driver before it. Both go when it is dropped.
pub struct Session {
    program: PathBuf,
    runtime: PathBuf,
    driver: Child,
    client: Option<Client>,
    clock: Runtime,
}

impl Session {
    /// Starts the program with further variables in its environment; its first page may still be loading.
    ///
    /// # Panics
    /// When there is no session, with what the program printed.
    #[must_use]
    pub fn start(desktop: &Desktop, program: &Path, variables: &[(&str, PathBuf)], log: &Path) -> Self {
        let begun = Self::begin(desktop, program, variables, log);
        let printed = || std::fs::read_to_string(log).unwrap_or_default();
        begun.unwrap_or_else(|why| panic!("{} did not open: {why}\n{}", program.display(), printed()))
    }

    fn begin(
        desktop: &Desktop,
        program: &Path,
        variables: &[(&str, PathBuf)],
        log: &Path,
    ) -> Result<Self, String> {
        let (driver, port) = start_driver(desktop, variables, log);
        let clock = Builder::new_current_thread().enable_all().build().unwrap();
        let mut session = Self {
            program: program.to_owned(),
            runtime: desktop.runtime().to_owned(),
            driver,
            client: None,
            clock,
        };
        let wanted = json!({ "tauri:options": { "application": program } });
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted.as_object().unwrap().clone());
        let url = format!("http://127.0.0.1:{port}");
        let connected = session.clock.block_on(async { timeout(PATIENCE, builder.connect(&url)).await });
        match connected {
            Ok(Ok(client)) => {
                session.client = Some(client);
                Ok(session)
            }
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err(format!("not within {PATIENCE:?}")),
        }
    }

    /// Does one thing with WebDriver, to its end or for `PATIENCE`.
    ///
    /// # Errors
    /// What WebDriver says, in a sentence.
    pub fn ask<T>(&self, what: impl AsyncFnOnce(&Client) -> Result<T, CmdError>) -> Result<T, String> {
        let client = self.client.as_ref().ok_or("the session is over")?;
        match self.clock.block_on(async { timeout(PATIENCE, what(client)).await }) {
            Ok(done) => done.map_err(|error| error.to_string()),
            Err(_) => Err(format!("no answer within {PATIENCE:?}: does the program hang?")),
        }
    }

    /// The id of the program's process, while it runs.
    #[must_use]
    pub fn program_id(&self) -> Option<u32> {
        let is_program =
            |id: &i32| std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|path| path == self.program);
        let ids = Desktop::processes(&self.runtime).into_iter().map(|(id, _)| id);
        ids.filter(is_program).min().map(i32::unsigned_abs)
    }

    /// Ends the program at once, as a crash or a reboot would.
    pub fn kill_program(&self) {
        if let Some(id) = self.program_id() {
            desktop::signal(id, Signal::KILL);
            until("the program's end", || {
                std::fs::read_link(format!("/proc/{id}/exe")).is_err().then_some(())
            });
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // WebKitWebDriver ends the program when its session ends; not when it is ended itself.
        if let Some(client) = self.client.take() {
            let _ = self.clock.block_on(async { timeout(Duration::from_secs(3), client.close()).await });
        }
        self.kill_program();
        // tauri-driver ends WebKitWebDriver when it is asked to end; the desktop looks after the rest.
        desktop::end(&mut self.driver);
    }
}

/// Starts tauri-driver on two free ports. Somebody else may take one meanwhile: then two others.
fn start_driver(desktop: &Desktop, variables: &[(&str, PathBuf)], log: &Path) -> (Child, u16) {
    let tauri_driver = workspace().join("target/tools/bin/tauri-driver");
    assert!(tauri_driver.is_file(), "tauri-driver is not there: run `cargo xtask test window_rig` first");
    until("WebDriver's status", || {
        let free = [TcpListener::bind("127.0.0.1:0").unwrap(), TcpListener::bind("127.0.0.1:0").unwrap()];
        let [port, native] = free.map(|listener| listener.local_addr().unwrap().port());
        let mut command = desktop.command(&tauri_driver);
        command.arg("--port").arg(port.to_string()).arg("--native-port").arg(native.to_string());
        command.envs(variables.iter().map(|(name, value)| (name, value)));
        command.stdout(desktop::log_file(log)).stderr(desktop::log_file(log));
        let mut driver = command.spawn().unwrap();
        // Not the port: tauri-driver listens before WebKitWebDriver can answer.
        let ready = until("WebDriver's status, or the driver's end", || match driver.try_wait().unwrap() {
            Some(_) => Some(false),
            None => is_ready(port).then_some(true),
        });
        ready.then_some((driver, port))
    })
}

/// No `Connection: close`: tauri-driver hands it on, WebKitWebDriver then closes the connection between them, and
/// tauri-driver may send the next request, that for the session, into the closed one.
fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")?;
        let (mut answer, mut piece) = (Vec::new(), [0; 1024]);
        loop {
            match stream.read(&mut piece)? {
                0 => return Ok(false),
                read => answer.extend_from_slice(&piece[..read]),
            }
            if String::from_utf8_lossy(&answer).contains("\"ready\":true") {
                return Ok(true);
            }
        }
    };
    ask().unwrap_or(false)
}
