//! Event → transition → effects with the engine → event.
//!
//! One thread owns the state and never waits. Short work that must keep its order (drafts, secrets,
//! listings) is done by a second thread, the desk; what takes long has a thread of its own.
//! Deliberately absent: rules (`transition`), how the engine works.

mod alerts;
mod connectors;
mod credentials;
mod desktop;
mod destination;
mod diff;
mod drafts;
mod edit;
mod evidence;
mod held;
mod imports;
mod kept;
mod keys;
mod mapping;
mod people;
mod progress;
mod proof;
mod rows;
mod schedule;
mod search;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use engine::error::{Code, Error, Result};
use engine::keys::{Unlock, Vault};
use engine::model::Timestamp;
use engine::schedule::Place;
use engine::settings::{Choices, write_aside};
use practice::Practice;
use secrecy::SecretString;

use crate::desktop::Tray;
use crate::effect::{Done, Effect, Input};
use crate::host::Host;
use crate::state::{Archives, Wizard};
use crate::transition::on;
use crate::view::{Fault, Language, Looks, VaultAsk, View};
use crate::words::Words;

/// The way into a running wizard. It ends with the program.
#[derive(Clone)]
pub struct Driver {
    inputs: Sender<Input>,
    works: Arc<Works>,
}

/// What the driver is given.
pub struct Settings {
    /// The folder that holds everything.
    pub home: PathBuf,
    /// The vault's passphrase, where a file names it.
    pub passphrase: Option<SecretString>,
    /// The language of the system.
    pub language: Language,
    /// Where the operating system's daily start is made.
    pub start: StartPlace,
}

/// What the operating system's daily start is made of.
pub struct StartPlace {
    /// Its folder, and the way to its programs.
    pub place: Place,
    /// The headless program.
    pub program: PathBuf,
    /// The file with the vault's passphrase, where one is named.
    pub passphrase_file: Option<PathBuf>,
}

impl Driver {
    /// Starts the wizard. The first view is shown at once, the lists a moment later.
    #[must_use]
    pub fn start(settings: Settings, host: Arc<dyn Host>) -> Self {
        let (inputs, received) = channel();
        let looks = read_looks(&settings.home)
            .unwrap_or(Looks { language: settings.language, theme: crate::view::Theme::System });
        let practice_home = settings.home.join("practice");
        let archives = Archives {
            real: settings.home.join("archive").display().to_string(),
            practice: practice_home.join("archive").display().to_string(),
            evidence: settings.home.join("staging").join("evidence").display().to_string(),
        };
        let now = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
        let mut wizard = Wizard::new(looks, now, archives);
        // One that cannot be read is told on the page of settings.
        wizard.desktop.choices = Choices::read(&settings.home).unwrap_or_default();
        let (desk, tasks) = channel::<Task>();
        let works = Arc::new(Works {
            home: settings.home,
            practice_home,
            passphrase: settings.passphrase,
            start: settings.start,
            host,
            inputs: inputs.clone(),
            desk,
            vault: Mutex::new(None),
            practice_vault: Mutex::new(None),
            site: Mutex::new(None),
            cancelled: Arc::new(AtomicBool::new(false)),
            looks: Mutex::new(looks),
            dropped: Mutex::new(None),
            kept: kept::Kept::default(),
            watched: AtomicBool::new(false),
            building: Mutex::new(Vec::new()),
            exporting: Mutex::default(),
            verifying: Mutex::default(),
        });
        works.host.show(&wizard.view());
        let at_desk = Arc::clone(&works);
        thread::spawn(move || tasks.iter().for_each(|task| at_desk.guarded(task)));
        let looped = Arc::clone(&works);
        thread::spawn(move || turn(wizard, &received, &looped));
        works.perform(Effect::LoadHome);
        desktop::keep_current(&works);
        Self { inputs, works }
    }

    /// Something happened in the window.
    pub fn send(&self, input: Input) {
        let _ = self.inputs.send(input);
    }

    /// A file was dropped on the window.
    pub fn dropped(&self, file: PathBuf) {
        *lock(&self.works.dropped) = Some(file);
        self.send(Input::Dropped);
    }
}

/// The loop that owns the state.
fn turn(mut wizard: Wizard, received: &Receiver<Input>, works: &Arc<Works>) {
    let mut shown: Option<View> = None;
    let mut tray: Option<Tray> = None;
    for input in received {
        let (next, effects) = on(wizard, input);
        wizard = next;
        let view = wizard.view();
        if shown.as_ref() != Some(&view) {
            works.host.show(&view);
            shown = Some(view);
        }
        if wizard.desktop.tray {
            let now = Tray::of(&wizard, &words(wizard.looks.language));
            if tray.as_ref() != Some(&now) {
                works.host.tray(&now);
                tray = Some(now);
            }
        } else {
            tray = None;
        }
        effects.into_iter().for_each(|effect| works.perform(effect));
    }
}

type Task = Box<dyn FnOnce(&Arc<Works>) + Send>;

/// What effects work with.
struct Works {
    home: PathBuf,
    practice_home: PathBuf,
    passphrase: Option<SecretString>,
    start: StartPlace,
    host: Arc<dyn Host>,
    inputs: Sender<Input>,
    desk: Sender<Task>,
    vault: Mutex<Option<Vault>>,
    practice_vault: Mutex<Option<Vault>>,
    site: Mutex<Option<Practice>>,
    cancelled: Arc<AtomicBool>,
    looks: Mutex<Looks>,
    dropped: Mutex<Option<PathBuf>>,
    /// Lists that are looked through again and again.
    kept: kept::Kept,
    /// Somebody looks again soon whether a run of another process has ended.
    watched: AtomicBool,
    /// Search indexes that are being built.
    building: Mutex<Vec<search::Building>>,
    /// Stops the export, and *Check everything*, that began last.
    exporting: Mutex<Arc<AtomicBool>>,
    verifying: Mutex<Arc<AtomicBool>>,
}

impl Works {
    fn perform(self: &Arc<Self>, effect: Effect) {
        match effect {
            Effect::LoadHome => {
                self.desk(|works| works.tell(works.load_home()));
                self.apart(|works| works.tell_start(None));
            }
            Effect::ChangeDaily(id, at) => self.desk(move |works| works.change_daily(id, at)),
            Effect::InstallStart => self.desk(|works| works.install_start()),
            Effect::RemoveStart => self.desk(|works| works.remove_start()),
            Effect::LoadFlyout(id) => self.desk(move |works| works.tell(works.load_flyout(&id))),
            Effect::OpenVault(passphrase) => self.apart(move |works| {
                let answer = works.open_vault(passphrase);
                works.tell(Done::Vault(answer));
            }),
            Effect::LoadDraft(id) => self.desk(move |works| works.load_draft(&id)),
            Effect::SaveDraft(draft) => self.desk(move |works| works.try_to(works.save_draft(*draft))),
            Effect::ForgetDraftOf(id) => self.desk(move |works| works.forget_draft_of(&id)),
            Effect::AcceptTerms(draft) => self.desk(move |works| works.accept_terms(&draft)),
            Effect::FindTerms(draft) => self.desk(move |works| works.find_terms(&draft)),
            Effect::MakeKeys(ticket, draft) => {
                self.apart(move |works| works.tell(Done::Keys(ticket, works.make_keys(&draft))));
            }
            Effect::FindAddresses(ticket, draft) => {
                self.apart(move |works| works.find_addresses(ticket, &draft));
            }
            Effect::Save(what, draft) => self.apart(move |works| works.save_bundle(what, &draft)),
            Effect::KeepSecret(draft, key, secret) => {
                self.desk(move |works| works.keep_secret(&draft, key, secret));
            }
            Effect::Practise(ticket, draft) => self.desk(move |works| works.practise(ticket, &draft)),
            Effect::Check(ticket, draft) => self.desk(move |works| works.check(ticket, *draft)),
            Effect::PickKey(draft, field) => self.apart(move |works| works.pick_key(&draft, &field)),
            Effect::ReadKey(ticket, draft, field) => {
                self.desk(move |works| works.read_key(ticket, &draft, &field));
            }
            Effect::RenewKeys(ticket, draft) => self.apart(move |works| works.renew_keys(ticket, &draft)),
            Effect::DropNewKeys(ticket, draft) => {
                self.desk(move |works| works.drop_new_keys(ticket, &draft));
            }
            Effect::RetireKeys(ticket, draft) => self.desk(move |works| works.retire_keys(ticket, &draft)),
            Effect::PickKnownHosts(draft) => self.apart(move |works| works.pick_known_hosts(&draft)),
            Effect::Rehearse(scenario) => self.desk(move |works| works.rehearse(&scenario)),
            Effect::EditConnector(editing) => {
                self.desk(move |works| works.edit_connector(&editing.connector))
            }
            Effect::PickCsv(draft) => self.apart(move |works| works.pick_csv(draft)),
            Effect::ReadDropped(draft) => self.desk(move |works| works.read_dropped(&draft)),
            Effect::ReadCsv(draft) => self.desk(move |works| works.read_csv(&draft)),
            Effect::RemoveCsv(draft) => self.desk(move |works| works.remove_csv(&draft)),
            Effect::SaveTemplate(draft) => self.apart(move |works| works.save_template(&draft)),
            Effect::SaveMistakes(draft) => self.apart(move |works| works.save_mistakes(&draft)),
            Effect::UseGoodRows(draft) => self.desk(move |works| works.use_good_rows(&draft)),
            Effect::AddPerson(draft, key, mailbox) => {
                self.desk(move |works| works.add_person(&draft, &key, &mailbox));
            }
            Effect::SearchCsv(ticket, draft, text) => self.search_csv(ticket, &draft, text),
            Effect::ReadPeople(ticket, draft, files, filter) => {
                self.desk(move |works| works.read_people(ticket, *draft, files, filter));
            }
            Effect::FilterPeople(ticket, filter) => self.filter_people(ticket, filter),
            Effect::ReadAllFiles(ticket, draft) => self.read_all_files(ticket, draft),
            Effect::StopReading => self.stop_reading(),
            Effect::ReadDiff(ticket, draft) => self.desk(move |works| works.read_diff(ticket, draft)),
            Effect::Preview(ticket, draft) => {
                self.cancelled.store(false, Ordering::Relaxed);
                self.desk(move |works| works.preview(ticket, &draft));
            }
            Effect::Create(draft) => self.desk(move |works| works.create(&draft)),
            Effect::Run(wanted) => {
                // Here, and not when the desk comes to it: a stop meanwhile must count.
                self.cancelled.store(false, Ordering::Relaxed);
                self.desk(move |works| works.run(wanted));
            }
            Effect::Stop => self.cancelled.store(true, Ordering::Relaxed),
            Effect::CheckSource(ticket, id) => self.desk(move |works| works.check_source(ticket, id)),
            Effect::SaveLog(id, run) => self.apart(move |works| works.save_log(&id, run)),
            Effect::ReadHeld(ticket, id, filter) => self.read_held(ticket, id, filter),
            Effect::FilterHeld(ticket, id, filter) => self.filter_held(ticket, id, filter),
            Effect::MapPerson(id, key, mailbox) => self.map_person(id, key, mailbox),
            Effect::AllowDay(id, day) => self.allow_day(id, day),
            Effect::ChangeLimit(id, items) => self.change_limit(id, items),
            Effect::ChangeRetention(id, days) => self.desk(move |works| works.change_retention(id, days)),
            Effect::SaveAlerts(id, form, mark) => {
                self.desk(move |works| works.save_alerts(id, &form, &mark));
            }
            Effect::KeepAlertSecret(id, key, secret) => {
                self.desk(move |works| works.keep_alert_secret(id, &key, secret));
            }
            Effect::TestAlerts(ticket, id, form) => {
                self.desk(move |works| works.test_alerts(ticket, &id, &form));
            }
            Effect::OpenArchive(id) => self.apart(move |works| works.open_archive(&id)),
            Effect::Remove(id) => self.desk(move |works| works.remove(id)),
            Effect::LoadStatement(ticket, id, day, number) => {
                self.apart(move |works| works.load_statement(ticket, &id, &day, number));
            }
            Effect::SaveStatement(id, day, number, form) => {
                self.apart(move |works| works.save_statement(&id, &day, number, form));
            }
            Effect::Verify(ticket, practice) => self.apart(move |works| works.verify(ticket, practice)),
            Effect::StopVerify => self.stop_verify(),
            Effect::LoadIndex(practice) => self.apart(move |works| works.load_index(practice)),
            Effect::BuildIndex(practice) => self.apart(move |works| works.build_index(practice)),
            Effect::StopIndex => self.stop_index(),
            Effect::DeleteIndex(practice) => self.apart(move |works| works.delete_index(practice)),
            Effect::Search(ticket, practice, query, page) => {
                self.apart(move |works| works.search(ticket, practice, &query, page));
            }
            Effect::OpenHit(ticket, practice, item) => {
                self.apart(move |works| works.open_hit(ticket, practice, &item));
            }
            Effect::ExportHits(ticket, practice, query, items, form) => {
                self.apart(move |works| works.export_hits(ticket, practice, &query, &items, form));
            }
            Effect::StopExport => self.stop_export(),
            Effect::ShowWindow => self.host.show_window(),
            Effect::HideWindow => self.host.hide_window(),
            Effect::LoadSettings => self.desk(|works| works.load_settings()),
            Effect::LoadPlaces => self.desk(|works| works.load_places()),
            Effect::PickDestinationFile(whose, file) => {
                self.apart(move |works| works.pick_destination_file(&whose, file));
            }
            Effect::KeepPlaceSecret(key, secret) => {
                self.desk(move |works| works.keep_place_secret(key, secret));
            }
            Effect::TestDestination(ticket, whose, address) => {
                self.desk(move |works| works.test_destination(ticket, &whose, &address));
            }
            Effect::SaveDestination(form, entered) => {
                self.desk(move |works| works.save_destination(form, &entered));
            }
            Effect::TestEvidence(ticket, form, entered) => {
                self.desk(move |works| works.test_evidence(ticket, &form, entered));
            }
            Effect::SaveEvidence(form, entered) => {
                self.desk(move |works| works.save_evidence(form, entered));
            }
            Effect::StartAtLogin(on) => self.desk(move |works| works.start_at_login(on)),
            Effect::KeepRunning(on) => {
                self.desk(move |works| works.choose(|choices| choices.window.keep_running = on));
            }
            Effect::ShowNotifications(on) => {
                self.desk(move |works| works.choose(|choices| choices.notifications.show = on));
            }
            Effect::SaveLooks(looks) => {
                *lock(&self.looks) = looks;
                self.desk(move |works| works.try_to(works.save_looks(looks)));
            }
            // Behind what is being kept: the last change of a draft is on the disk before the end.
            Effect::Close => self.desk(|works| works.host.close()),
            Effect::CloseNow => self.host.close(),
        }
    }

    /// Soon, and in order.
    fn desk(&self, task: impl FnOnce(&Arc<Self>) + Send + 'static) {
        let _ = self.desk.send(Box::new(task));
    }

    /// At once, beside everything else.
    fn apart(self: &Arc<Self>, task: impl FnOnce(&Arc<Self>) + Send + 'static) {
        let works = Arc::clone(self);
        thread::spawn(move || works.guarded(task));
    }

    /// A fault of the program in one task must not end the thread that all others wait for.
    fn guarded(self: &Arc<Self>, task: impl FnOnce(&Arc<Self>)) {
        if catch_unwind(AssertUnwindSafe(|| task(self))).is_err() {
            self.tell(Done::Failed(Error::internal("task").into()));
        }
    }

    fn tell(&self, done: Done) {
        let _ = self.inputs.send(Input::Done(done));
    }

    /// For work without an answer of its own: a fault is told.
    fn try_to(&self, result: Result<()>) {
        if let Err(error) = result {
            self.tell(Done::Failed(error.into()));
        }
    }

    fn home(&self, practice: bool) -> &Path {
        if practice { &self.practice_home } else { &self.home }
    }

    /// The home folder, made where it is missing; for this person only.
    fn made_home(&self, practice: bool) -> Result<&Path> {
        let home = self.home(practice);
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(home).map_err(Error::disk)?;
        Ok(home)
    }

    fn words(&self) -> Words {
        words(lock(&self.looks).language)
    }

    fn open_vault(&self, entered: Option<SecretString>) -> Result<(), (VaultAsk, Option<Fault>)> {
        let sealed_by_passphrase = self.home.join("vault.identity.age").exists();
        let there = self.home.join("vault.age").exists();
        let ask = match (sealed_by_passphrase, there) {
            (true, _) => VaultAsk::Unlock,
            (false, true) => VaultAsk::Keyring,
            (false, false) => VaultAsk::Choose,
        };
        let asked_again = entered.is_some();
        let unlock = match entered.or_else(|| self.passphrase.clone()) {
            Some(passphrase) => Unlock::Passphrase(passphrase),
            None if sealed_by_passphrase => return Err((VaultAsk::Unlock, None)),
            None => Unlock::Keyring,
        };
        match Vault::open(&self.home, &unlock) {
            Ok(vault) => {
                *lock(&self.vault) = Some(vault);
                self.sweep_secrets();
                Ok(())
            }
            // No keyring, and nothing to lose yet: no fault, but a choice.
            Err(error) if error.code() == Code::VaultLocked && !asked_again && ask == VaultAsk::Choose => {
                Err((ask, None))
            }
            Err(error) => Err((ask, Some(error.into()))),
        }
    }

    /// Uses the vault, as the file is now. That of practice opens by itself: it guards invented chats
    /// on a site that only this computer can reach.
    fn with_vault<T>(&self, practice: bool, work: impl FnOnce(&mut Vault) -> Result<T>) -> Result<T> {
        let mut held = lock(if practice { &self.practice_vault } else { &self.vault });
        if practice && held.is_none() {
            let home = self.made_home(true)?;
            *held = Some(Vault::open(home, &Unlock::Passphrase(SecretString::from("practice")))?);
        }
        let vault = held.as_mut().ok_or_else(|| Error::new(Code::VaultLocked))?;
        vault.read_anew()?;
        work(vault)
    }

    fn save_looks(&self, looks: Looks) -> Result<()> {
        let json = serde_json::to_vec(&looks).map_err(|e| Error::internal("looks").because(e))?;
        write_aside(&self.made_home(false)?.join(LOOKS), &json)
    }
}

const LOOKS: &str = "window.json";

fn read_looks(home: &Path) -> Option<Looks> {
    serde_json::from_slice(&std::fs::read(home.join(LOOKS)).ok()?).ok()
}

fn words(language: Language) -> Words {
    let language = match language {
        Language::En => "en",
        Language::Sv => "sv",
        Language::Nl => "nl",
        Language::Fr => "fr",
    };
    Words::for_locale(language)
}

/// By this computer's calendar.
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
