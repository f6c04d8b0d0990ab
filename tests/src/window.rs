//! The real window of the product on a desktop of its own, driven as a person would drive it.
//!
//! In: a home folder, a language, what opens the vault; then clicks, keys and waits. Out: what the page shows,
//! pictures of it, the native dialogs. Everything it starts goes when it is dropped, also after a panic.
//! Each wait ends: a failure tells what was waited for and what the page showed instead, and leaves a picture in
//! `target/window-failures`. Deliberately absent: any knowledge of the product's pages.

pub mod bus;
mod click;
pub mod desktop;
pub mod dialog;
pub mod keys;
mod scripts;
mod session;
pub mod words;
pub mod x11;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::{Home, PATIENCE, program, workspace};
use desktop::{Desktop, Keyring};
use dialog::Dialog;
use session::Session;
pub use words::Words;

/// What opens the vault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Vault {
    /// The passphrase in the file that every `Home` has, by `CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE`.
    PassphraseFile,
    /// No file: the desktop's keyring does, or a person must.
    Desktop(Keyring),
}

/// How a window is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language of the desktop, as `LC_ALL` has it, such as `sv_SE.UTF-8`. English: `C.UTF-8`.
    pub locale: &'static str,
    /// What opens the vault.
    pub vault: Vault,
    /// Whether the desktop prefers dark windows.
    pub dark: bool,
    /// The program, if it is not the product's window.
    pub program: Option<PathBuf>,
    /// Where libraries that are loaded late are looked for first.
    pub libraries: Option<PathBuf>,
    /// How long a page may take to show something.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            locale: "C.UTF-8",
            vault: Vault::PassphraseFile,
            dark: false,
            program: None,
            libraries: None,
            patience: PATIENCE,
        }
    }
}

/// An open window.
pub struct Window {
    // In the order in which they go.
    session: Option<Session>,
    desktop: Desktop,
    program: PathBuf,
    variables: Vec<(&'static str, PathBuf)>,
    log: PathBuf,
    patience: Duration,
}

impl Window {
    /// Opens the window on a new desktop; a page is there when this returns.
    ///
    /// # Panics
    /// When it does not open.
    #[must_use]
    pub fn open(home: &Home, options: &Options) -> Self {
        let folder = home.beside("desktop");
        let settings = folder.join(".config/gtk-3.0");
        fs::create_dir_all(&settings).unwrap();
        let dark = u8::from(options.dark);
        let text = format!("[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-cursor-blink=0\n");
        fs::write(settings.join("settings.ini"), text).unwrap();
        let mut variables = vec![("CHAT_CONNECTORS_HOME", home.path())];
        variables.extend(options.libraries.clone().map(|folder| ("LD_LIBRARY_PATH", folder)));
        let keyring = match options.vault {
            Vault::PassphraseFile => {
                variables.push(("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE", home.beside("passphrase")));
                Keyring::Missing
            }
            Vault::Desktop(keyring) => keyring,
        };
        let mut window = Self {
            session: None,
            desktop: Desktop::start(&folder, options.locale, keyring),
            program: options.program.clone().unwrap_or_else(|| program("chat-connectors-window")),
            variables,
            log: home.beside("window.log"),
            patience: options.patience,
        };
        window.start();
        window
    }

    /// Opens the window again on the same desktop, as the same person. An open one is ended first.
    pub fn reopen(&mut self) {
        self.session = None;
        self.start();
    }

    fn start(&mut self) {
        let session = Session::start(&self.desktop, &self.program, &self.variables, &self.log);
        self.session = Some(session);
        self.wait("a page", || self.run(scripts::KEEP_ERRORS, vec![]).map(drop));
    }

    /// Waits until an element is there and visible.
    pub fn wait_for(&self, css: &str) {
        self.wait(css, || self.visible(css).map(drop));
    }

    /// Waits until the text of an element that `css` names contains `part`; gives its whole text.
    pub fn wait_for_text(&self, css: &str, part: &str) -> String {
        self.wait(&format!("{part:?} in {css}"), || {
            let texts = self.texts_now(css)?;
            let found = texts.iter().find(|text| text.contains(part)).cloned();
            found.ok_or_else(|| format!("it says {texts:?}"))
        })
    }

    /// Waits until no visible element is left that `css` names.
    pub fn wait_until_gone(&self, css: &str) {
        self.wait(&format!("no more {css}"), || match self.visible(css) {
            Ok(_) => Err("it is still there".to_owned()),
            Err(_) => self.count_now(css).map(drop),
        });
    }

    /// A selector for the one visible element that `css` names whose text or label is `text`, as soon as it is
    /// there: `window.type_into(&window.named("input", "Firm code"), "firm001")`. A further call ends it.
    ///
    /// # Panics
    /// When none or several are there.
    #[must_use]
    pub fn named(&self, css: &str, text: &str) -> String {
        self.wait(&format!("{css} {text:?}"), || self.mark(css, text)).to_owned()
    }

    /// Chooses an option of a drop-down list by its text.
    pub fn choose(&self, css: &str, option: &str) {
        self.wait(&format!("{option:?} chosen in {css}"), || {
            let list = self.enabled(css)?;
            self.session()?.ask(async |_| list.select_by_label(option).await)
        });
    }

    /// Replaces what is in a field, key by key, and sees that it is there. The text stands in no message.
    pub fn type_into(&self, css: &str, text: &str) {
        self.wait(&format!("{} signs typed into {css}", text.chars().count()), || {
            let element = self.enabled(css)?;
            // Two calls: in one, WebKit leaves the field as it was.
            self.session()?.ask(async |_| element.send_keys("\u{e009}a").await)?;
            let keys = if text.is_empty() { "\u{e017}" } else { text };
            self.session()?.ask(async |_| element.send_keys(keys).await)?;
            let value = self.value_now(css)?;
            if value == text { Ok(()) } else { Err(format!("it holds {} signs", value.chars().count())) }
        });
    }

    /// Puts text into a field at once, as from the clipboard. The text stands in no message.
    pub fn paste(&self, css: &str, text: &str) {
        self.click(css);
        self.wait(&format!("{} signs pasted into {css}", text.chars().count()), || {
            self.run(scripts::PASTE, vec![json!(css), json!(text)]).map(drop)
        });
    }

    /// Presses keys one after the other where the focus is: see `keys::chord` for their names.
    pub fn press(&self, keys: &str) {
        self.wait(&format!("the keys {keys}"), || {
            for chord in keys.split(' ') {
                let actions = keys::chord(chord);
                self.session()?.ask(async move |client| client.perform_actions(actions).await)?;
            }
            Ok(())
        });
    }

    /// Scrolls until an element is in the middle of what is seen.
    pub fn show(&self, css: &str) {
        self.wait(css, || self.run(scripts::SHOW, vec![json!(css)]).map(drop));
    }

    /// The text of the first element, as soon as it is visible.
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        self.wait(css, || {
            let element = self.visible(css)?;
            self.session()?.ask(async |_| element.text().await)
        })
    }

    /// The texts of all elements that `css` names now, in the order of the page.
    #[must_use]
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.wait(css, || self.texts_now(css))
    }

    /// What is in a field.
    #[must_use]
    pub fn value(&self, css: &str) -> String {
        self.wait(css, || self.value_now(css))
    }

    /// How many elements `css` names now.
    #[must_use]
    pub fn count(&self, css: &str) -> usize {
        self.wait(css, || self.count_now(css))
    }

    /// What has the focus: its tag, and its label, text or placeholder.
    #[must_use]
    pub fn focused(&self) -> String {
        self.wait("the focus", || {
            Ok(self.run(scripts::FOCUSED, vec![])?.as_str().unwrap_or_default().to_owned())
        })
    }

    /// Waits until nothing moves: animations that end have ended, and letters have their fonts.
    pub fn settle(&self) {
        self.wait("the page to stand still", || match self.run(scripts::MOVING, vec![])?.as_u64() {
            Some(0) => Ok(()),
            moving => Err(format!("{moving:?} animations or fonts are under way")),
        });
    }

    /// Runs a script in the page (`return …;` gives a value).
    ///
    /// # Errors
    /// What WebDriver says.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.session()?.ask(async |client: &Client| client.execute(script, arguments).await)
    }

    /// Errors of scripts, rejected promises and `console.error`, since the page was there.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        let kept = self.wait("the page's errors", || self.run("return window.rigErrors || [];", vec![]));
        kept.as_array().unwrap().iter().map(|error| error.as_str().unwrap_or("?").to_owned()).collect()
    }

    /// What the program and its driver have printed so far.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The page as a PNG file.
    ///
    /// # Errors
    /// What WebDriver says.
    pub fn screenshot(&self, path: &Path) -> Result<(), String> {
        let png = self.session()?.ask(async |client: &Client| client.screenshot().await)?;
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, png).map_err(|error| error.to_string())
    }

    /// The whole screen as a PNG file, with native dialogs.
    pub fn screen(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        self.desktop.picture(path);
    }

    /// The native dialog of this title, as soon as it is open.
    #[must_use]
    pub fn dialog(&self, title: &str) -> Dialog<'_> {
        let id = self.wait(&format!("the dialog {title:?}"), || dialog::find(&self.desktop, title));
        Dialog::new(self, &self.desktop, title, id)
    }

    /// Gives the window another size, as a person does at its edge.
    pub fn resize(&self, width: u16, height: u16) {
        self.wait("the window to resize", || x11::resize(self.desktop.display(), width, height));
        self.wait(&format!("a page {width} wide and at most {height} high"), || {
            let size = self.run("return [innerWidth, innerHeight];", vec![])?;
            let fits = size[0] == json!(width) && size[1].as_u64() <= Some(u64::from(height));
            if fits { Ok(()) } else { Err(format!("it is {size}")) }
        });
    }

    /// The desktop that it is on.
    #[must_use]
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// Waits until the window is on the screen, or until it is not; the program runs all the while.
    pub fn wait_until_shown(&self, shown: bool) {
        self.wait(if shown { "the window" } else { "no window" }, || {
            match (self.is_running(), x11::is_shown(self.desktop.display())?) {
                (false, _) => Err("the program has ended".to_owned()),
                (true, is) if is == shown => Ok(()),
                (true, is) => Err(format!("shown: {is}")),
            }
        });
    }

    /// Starts the program a second time on the same desktop, in the same home, and waits for its end.
    ///
    /// # Panics
    /// When it does not end.
    #[must_use]
    pub fn start_again(&self, arguments: &[&str]) -> Option<i32> {
        let mut command = self.desktop.command(&self.program);
        command.envs(self.variables.iter().map(|(name, value)| (name, value))).args(arguments);
        command.stdout(desktop::log_file(&self.log)).stderr(desktop::log_file(&self.log));
        let mut program = command.spawn().unwrap();
        let ended = crate::until("the end of a second program", || program.try_wait().unwrap());
        ended.code()
    }

    /// Asks the program to end, as the end of a session does.
    pub fn terminate(&self) {
        if let Some(id) = self.session.as_ref().and_then(Session::program_id) {
            desktop::signal(id, rustix::process::Signal::TERM);
        }
    }

    /// Closes the window as its title bar's button does. The program may ask first, or stay.
    pub fn close_window(&self) {
        self.wait("the window to close", || x11::close(self.desktop.display()));
    }

    /// Waits until the program has ended.
    pub fn wait_until_closed(&self) {
        self.wait("the program's end", || match self.is_running() {
            true => Err("it still runs".to_owned()),
            false => Ok(()),
        });
    }

    /// Whether the program runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.program_id().is_some())
    }

    /// Ends the program at once, as a crash or a reboot would; `reopen` starts it again.
    pub fn kill(&mut self) {
        if let Some(session) = &self.session {
            session.kill_program();
        }
        self.session = None;
    }

    /// Its X display, such as `:3`.
    #[must_use]
    pub fn display(&self) -> &str {
        self.desktop.display()
    }

    /// The folder by which the desktop's processes are known (`Desktop::processes`).
    #[must_use]
    pub fn runtime(&self) -> PathBuf {
        self.desktop.runtime().to_owned()
    }

    /// Asks every 50 ms until there is an answer.
    ///
    /// # Panics
    /// When there is none in time: with the last objection, the page's errors and where its picture is.
    pub fn wait<T>(&self, what: &str, mut ask: impl FnMut() -> Result<T, String>) -> T {
        let began = Instant::now();
        loop {
            let objection = match ask() {
                Ok(answer) => return answer,
                Err(objection) => objection,
            };
            if began.elapsed() >= self.patience {
                let (picture, errors) =
                    (self.picture_of_failure(), self.run("return window.rigErrors;", vec![]));
                let (patience, errors) = (self.patience, errors.unwrap_or_default());
                panic!("not within {patience:?}: {what}\n  {objection}\n  errors: {errors}\n  {picture}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Takes pictures of the page and the screen; says where they are.
    fn picture_of_failure(&self) -> String {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("window").replace("::", "-");
        let folder = workspace().join("target/window-failures");
        let page = folder.join(format!("{name}.png"));
        let page = self.screenshot(&page).map_or_else(|error| error, |()| page.display().to_string());
        let screen = folder.join(format!("{name}-screen.png"));
        self.screen(&screen);
        format!("page: {page}\n  screen: {}", screen.display())
    }

    fn session(&self) -> Result<&Session, String> {
        self.session.as_ref().ok_or_else(|| "the window is not open".to_owned())
    }

    fn mark(&self, css: &str, text: &str) -> Result<&'static str, String> {
        let found = self.run(scripts::MARK_BY_TEXT, vec![json!(css), json!(text)])?;
        if found == json!(1) { Ok("[data-rig-mark]") } else { Err(format!("{found} of them are visible")) }
    }

    fn visible(&self, css: &str) -> Result<Element, String> {
        let found = self.run(scripts::VISIBLE, vec![json!(css)])?;
        // WebDriver hands an element on as an object with one member, its id.
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| format!("{found} of them are there, none is visible"))?;
        self.session()?.ask(async |client: &Client| {
            Ok(Element::from_element_id(client.clone(), ElementRef::from(id.to_owned())))
        })
    }

    fn enabled(&self, css: &str) -> Result<Element, String> {
        let element = self.visible(css)?;
        let (enabled, aria) = self
            .session()?
            .ask(async |_| Ok((element.is_enabled().await?, element.attr("aria-disabled").await?)))?;
        if enabled && aria.as_deref() != Some("true") {
            Ok(element)
        } else {
            Err("it is disabled".to_owned())
        }
    }

    fn texts_now(&self, css: &str) -> Result<Vec<String>, String> {
        self.session()?.ask(async |client| {
            let mut texts = Vec::new();
            for element in client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok(texts)
        })
    }

    fn value_now(&self, css: &str) -> Result<String, String> {
        let element = self.visible(css)?;
        let value = self.session()?.ask(async |_| element.prop("value").await)?;
        value.ok_or_else(|| "it has no value".to_owned())
    }

    fn count_now(&self, css: &str) -> Result<usize, String> {
        self.session()?.ask(async |client| Ok(client.find_all(Locator::Css(css)).await?.len()))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // Whatever failed, in the test or here: what the window showed then, and what the program said.
            let picture =
                if self.is_running() { self.picture_of_failure() } else { "it had ended".to_owned() };
            eprintln!("  {picture}\n{}", self.log());
        }
    }
}
