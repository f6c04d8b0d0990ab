//! A person at the wizard: its driver with real servers and files, and a script in the window's place.
//!
//! In: events, secrets, answers to dialogs. Out: what the view comes to show, waited for and not slept for.
//! Deliberately absent: expectations.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use engine::schedule::Place;
use secrecy::SecretString;
use wizard::driver::{Driver, Settings, StartPlace};
use wizard::effect::Input;
use wizard::event::{Entered, Event};
use wizard::host::Host;
use wizard::view::home::{ConnectorState, HomeView};
use wizard::view::setup::{
    CheckState, CheckView, CredentialsView, KeysView, MappingView, Mode, PageView, ReviewView,
};
use wizard::view::{Language, Notice, RunProgress, Screen, View};

use crate::{Home, Sshd, firm};

/// What the window was shown.
#[derive(Default)]
pub struct Seen {
    /// The last view.
    pub view: Option<View>,
    /// Every sample of a run.
    pub progress: Vec<RunProgress>,
    /// The wizard closed the window.
    pub closed: bool,
}

/// In the window's place: keeps what is shown, answers dialogs from a list.
#[derive(Default)]
pub struct Script {
    /// What it was shown.
    pub seen: Mutex<Seen>,
    /// Rung at each change of it.
    pub changed: Condvar,
    /// Where the next files are saved, or read from; an empty path is a dialog that is left.
    pub files: Mutex<VecDeque<PathBuf>>,
}

impl Script {
    fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen.lock().unwrap());
        self.changed.notify_all();
    }

    fn next_file(&self) -> Option<PathBuf> {
        self.files.lock().unwrap().pop_front().filter(|path| !path.as_os_str().is_empty())
    }
}

impl Host for Script {
    fn show(&self, view: &View) {
        self.note(|seen| seen.view = Some(view.clone()));
    }

    fn progress(&self, progress: &RunProgress) {
        self.note(|seen| seen.progress.push(progress.clone()));
    }

    fn pick_file(&self, title: &str, _: &[&str]) -> Option<PathBuf> {
        assert!(!title.contains("dialog-"), "{title}");
        self.next_file()
    }

    fn save_file(&self, title: &str, name: &str) -> Option<PathBuf> {
        assert!(!title.contains("dialog-") && !name.contains('/'), "{title}, {name}");
        self.next_file()
    }

    fn open_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn user(&self) -> String {
        "ada@desk".to_owned()
    }

    fn close(&self) {
        self.note(|seen| seen.closed = true);
    }
}

/// A start of the operating system in this home only.
fn start_place(home: &Home) -> StartPlace {
    let system = Arc::new(crate::system::Script(crate::system::programs(&home.beside(""))));
    StartPlace {
        place: Place { folder: home.beside(".config/systemd/user"), user: "ada".into(), system },
        program: crate::program("chat-connectors"),
        passphrase_file: Some(home.beside("passphrase")),
    }
}

/// A person at the wizard.
pub struct Person {
    /// The wizard.
    pub driver: Driver,
    /// In the place of the window.
    pub script: Arc<Script>,
}

impl Person {
    /// Starts the program in this home; `passphrase` as a file would name it.
    pub fn sit_down(home: &Home, passphrase: Option<&str>) -> Self {
        let script = Arc::new(Script::default());
        let settings = Settings {
            home: home.path(),
            passphrase: passphrase.map(SecretString::from),
            language: Language::En,
            start: start_place(home),
        };
        let driver = Driver::start(settings, Arc::clone(&script) as Arc<dyn Host>);
        let person = Self { driver, script };
        person.until("the first view", |_| Some(()));
        person
    }

    /// Clicks, or types into a field that is no secret.
    pub fn does(&self, event: Event) {
        self.driver.send(Input::Event(event));
    }

    /// Types into a field of the form.
    pub fn types(&self, key: &str, text: &str) {
        self.does(Event::EditField { key: key.into(), text: text.into() });
    }

    /// Types a secret into a field of the form.
    pub fn enters(&self, key: &str, secret: &str) {
        let secret = SecretString::from(secret);
        self.driver.send(Input::Entered(Entered::Field { key: key.into(), secret }));
    }

    /// Types the vault's passphrase.
    pub fn passphrase(&self, secret: &str) {
        let secret = SecretString::from(secret);
        self.driver.send(Input::Entered(Entered::Passphrase { secret }));
    }

    /// Waits until the view has what is asked for.
    pub fn until<T>(&self, what: &str, mut ask: impl FnMut(&View) -> Option<T>) -> T {
        let end = Instant::now() + Duration::from_secs(45);
        let mut seen = self.script.seen.lock().unwrap();
        loop {
            if let Some(found) = seen.view.as_ref().and_then(&mut ask) {
                return found;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what}: {:?}", seen.view);
            seen = self.script.changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits for something on *Add credentials*.
    pub fn credentials<T>(&self, what: &str, ask: impl Fn(&CredentialsView) -> Option<T>) -> T {
        self.until(what, |view| match &view.screen {
            Screen::Setup(setup) => match &setup.page {
                PageView::Credentials(page) => ask(page),
                _ => None,
            },
            _ => None,
        })
    }

    /// Waits for something on *Map users*.
    pub fn mapping<T>(&self, what: &str, ask: impl Fn(&MappingView) -> Option<T>) -> T {
        self.until(what, |view| match &view.screen {
            Screen::Setup(setup) => match &setup.page {
                PageView::Mapping(page) => ask(page),
                _ => None,
            },
            _ => None,
        })
    }

    /// Waits for something on *Review*.
    pub fn review<T>(&self, what: &str, ask: impl Fn(&ReviewView) -> Option<T>) -> T {
        self.until(what, |view| match &view.screen {
            Screen::Setup(setup) => match &setup.page {
                PageView::Review(page) => ask(page),
                _ => None,
            },
            _ => None,
        })
    }

    /// Waits for something on *Data connectors*.
    pub fn home<T>(&self, what: &str, ask: impl Fn(&HomeView) -> Option<T>) -> T {
        self.until(what, |view| match &view.screen {
            Screen::Home(home) => ask(home),
            _ => None,
        })
    }

    /// Waits for a notice.
    pub fn notice<T>(&self, what: &str, ask: impl Fn(&Notice) -> Option<T>) -> T {
        self.until(what, |view| view.notice.as_ref().and_then(&ask))
    }

    /// From *Data connectors* to *Add credentials*, the public way.
    pub fn to_credentials(&self) -> KeysView {
        self.does(Event::ViewProduct { kind: "ice-chat".into() });
        self.does(Event::AddConnector);
        self.does(Event::AcceptTerms);
        self.credentials("the page", |_| Some(()));
        self.does(Event::ChooseMode { mode: Mode::Public });
        self.keys()
    }

    /// Waits for the keys.
    pub fn keys(&self) -> KeysView {
        self.credentials("the keys", |page| match &page.keys {
            KeysView::Making => None,
            made => Some(made.clone()),
        })
    }

    /// Fills the form for a site.
    pub fn fills(&self, site: &Sshd) {
        self.types("name", firm::CONNECTOR);
        self.types("firm_code", site.user());
        self.enters("password", firm::PASSWORD);
        self.types("host", "127.0.0.1");
        self.types("port", &site.port().to_string());
    }

    /// Presses *Validate connection*, accepts the host key if it is asked for, and gives the ladder.
    pub fn validates(&self, host_key: &str) -> CheckView {
        self.credentials("what was typed", |page| match page.check.state {
            CheckState::Idle | CheckState::Outdated | CheckState::Refused => Some(()),
            CheckState::Succeeded | CheckState::Failed | CheckState::HostKey | CheckState::Climbing => None,
        });
        self.does(Event::Validate);
        let settled = |page: &CredentialsView| match page.check.state {
            CheckState::Succeeded | CheckState::Failed | CheckState::HostKey => Some(page.check.clone()),
            CheckState::Idle | CheckState::Climbing | CheckState::Outdated | CheckState::Refused => None,
        };
        let check = self.credentials("the ladder", settled);
        let Some(shown) = &check.host_key else { return check };
        assert_eq!(shown.fingerprint, host_key);
        self.does(Event::AcceptHostKey);
        self.credentials("the ladder", |page| {
            settled(page).filter(|check| check.state != CheckState::HostKey)
        })
    }

    /// From *Finish* to the end of the first import.
    pub fn finishes(&self) -> ConnectorState {
        self.does(Event::Finish);
        self.home("the end of the import", |home| {
            let row = home.connectors.first()?;
            let ended = row.last_run.as_ref()?.ended.is_some();
            ended.then_some(row.state)
        })
    }
}
