//! The site as a whole: starts, is configured by *ICE support*, rehearses, serves, stops.
//!
//! In: the admin's key bundle, a scenario. Out: a port on 127.0.0.1 and what the admin is told by mail in
//! real life: firm code, password, host-key fingerprint. Deliberately absent: the protocol (`server`).

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use engine::connector::{ALL, Kind, SignIn};
use engine::error::{Code, Error, Result};
use engine::model::Timestamp;
use russh::keys::key::safe_rng;
use russh::keys::ssh_key::rand_core::Rng;
use russh::keys::{Algorithm, HashAlg, PrivateKey, PublicKey};
use russh::server::{Config, run_stream};
use russh::{MethodKind, MethodSet};
use secrecy::{ExposeSecret, SecretString};
use sequoia_openpgp::Cert;
use sequoia_openpgp::parse::Parse;
use tokio::runtime::{Builder, Runtime};

use crate::drops::drops;
use crate::line::{Line, Scissors};
use crate::rehearsal::{Customer, laid};
use crate::scenario::Scenario;
use crate::server::{Account, Admission, Door, Scene, Visitor};

const FIRM_CODE: &str = "practice-firm";

/// A running practice site. It stops when it is dropped.
pub struct Practice {
    port: u16,
    host_key: String,
    password: SecretString,
    door: Arc<Door>,
    started: Timestamp,
    /// Also lets only one at a time change the site.
    customer: Mutex<Option<Customer>>,
    /// `None` only while dropping.
    runtime: Option<Runtime>,
}

impl Practice {
    /// Starts a site on a free port of 127.0.0.1, with a new host key and password. Nobody can log in
    /// before `configure`.
    ///
    /// # Errors
    /// `internal`: no port or thread to be had.
    pub fn start() -> Result<Self> {
        let [key, other] = [host_key()?, host_key()?];
        let host_key = key.public_key().fingerprint(HashAlg::Sha256).to_string();
        let mut random = [0; 12];
        safe_rng().fill_bytes(&mut random);
        let password = SecretString::from(format!("practice-{}", hex::encode(random)));
        let door = Arc::new(Door::new(FIRM_CODE.to_owned(), password.clone()));
        let started = Timestamp::now();
        door.set(scene(Scenario::AllWell, None, started)?);

        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(|e| Error::internal("practice runtime").because(e))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| {
            listener.set_nonblocking(true)?;
            let port = listener.local_addr()?.port();
            let _inside = runtime.enter();
            Ok((tokio::net::TcpListener::from_std(listener)?, port))
        });
        let (listener, port) = listener.map_err(|e| Error::internal("practice port").because(e))?;
        let configurations = [key, other].map(|key| Arc::new(configuration(key)));
        runtime.spawn(serve(listener, configurations, Arc::clone(&door)));
        Ok(Self {
            port,
            host_key,
            password,
            door,
            started,
            customer: Mutex::default(),
            runtime: Some(runtime),
        })
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The host key's fingerprint, `SHA256:…`.
    #[must_use]
    pub fn host_key(&self) -> &str {
        &self.host_key
    }

    /// The user name.
    #[must_use]
    pub fn firm_code(&self) -> &str {
        FIRM_CODE
    }

    /// The user name of this kind's account; of a kind with keys, the firm code.
    #[must_use]
    pub fn user_name(&self, kind: &Kind) -> String {
        match kind.sign_in {
            SignIn::Keys => FIRM_CODE.to_owned(),
            SignIn::Account => format!("practice-{}", kind.id),
        }
    }

    /// The password, made anew at each start; the same for every kind.
    #[must_use]
    pub fn password(&self) -> SecretString {
        SecretString::from(self.password.expose_secret().to_owned())
    }

    /// ICE support at work: reads `ssh_key.pub`, `pgp_key.asc` and `ip_address.txt` from the folder,
    /// lets only that key together with the password in, and encrypts the days to that PGP key. A later
    /// call replaces an earlier one.
    ///
    /// # Errors
    /// `input-unreadable` (`file`) for a missing or empty file, `key-unreadable` (`setting` = `ssh_key`
    /// or `pgp_key`).
    pub fn configure(&self, bundle: &Path) -> Result<()> {
        let unusable = |setting| Error::new(Code::KeyUnreadable).arg("setting", setting);
        let line = read(bundle, "ssh_key.pub")?;
        let key = PublicKey::from_openssh(line.trim()).map_err(|e| unusable("ssh_key").because(e))?;
        let certificate = Cert::from_bytes(read(bundle, "pgp_key.asc")?.as_bytes())
            .map_err(|e| unusable("pgp_key").because(e))?;
        // A real site would add these addresses to its allow list; here only 127.0.0.1 can come.
        read(bundle, "ip_address.txt")?;

        let mut customer = self.customer.lock().unwrap_or_else(PoisonError::into_inner);
        if !customer.as_ref().is_some_and(|known| known.is(&key, &certificate)) {
            *customer = Some(Customer::new(key, certificate, Timestamp::now())?);
        }
        self.door.set(scene(self.scenario(), customer.as_ref(), self.started)?);
        tracing::info!("practice site configured");
        Ok(())
    }

    /// From now on the site behaves so, toward every connection that begins after this. At any time,
    /// also before `configure`; with `Scenario::AllWell` everything is again as it was.
    ///
    /// # Errors
    /// `internal`: no key could be made. The site stays as it was.
    pub fn rehearse(&self, scenario: Scenario) -> Result<()> {
        let customer = self.customer.lock().unwrap_or_else(PoisonError::into_inner);
        self.door.set(scene(scenario, customer.as_ref(), self.started)?);
        tracing::info!(scenario = scenario.as_str(), "practice site rehearses");
        Ok(())
    }

    /// How it behaves.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        self.door.scene().scenario
    }

    /// How many files it shows to who is let in.
    #[must_use]
    pub fn file_count(&self, kind: &Kind) -> usize {
        let (scene, user) = (self.door.scene(), self.user_name(kind));
        match kind.sign_in {
            SignIn::Keys => scene.admission.map_or(0, |admission| admission.files.len()),
            SignIn::Account => {
                let account = scene.accounts.iter().find(|account| account.user == user);
                account.map_or(0, |account| account.files.len())
            }
        }
    }

    /// What an admin of this kind would be shown on the site, name and bytes, oldest first; for a kind with
    /// keys nothing, for these are encrypted to them.
    ///
    /// # Errors
    /// `internal`.
    pub fn plain_files(kind: &Kind) -> Result<Vec<(String, Vec<u8>)>> {
        let drops = drops(kind, Scenario::AllWell)?;
        Ok(drops.into_iter().map(|file| (file.name.to_owned(), file.content)).collect())
    }
}

fn scene(scenario: Scenario, customer: Option<&Customer>, started: Timestamp) -> Result<Scene> {
    let mut accounts = Vec::new();
    for kind in ALL.iter().filter(|kind| kind.sign_in == SignIn::Account) {
        let files = Arc::new(laid(kind, scenario, started)?);
        accounts.push(Account { user: format!("practice-{}", kind.id), files });
    }
    let admit = |customer: &Customer| {
        let files = Arc::new(customer.files(scenario)?);
        Ok(Admission { key: customer.key.clone(), files })
    };
    Ok(Scene { scenario, accounts, admission: customer.map(admit).transpose()? })
}

/// Half of a download from a site that is gone now does not fit the files of a new one, which are sealed
/// anew under the same names: forgets what is half there. Before a new site is used in this home.
///
/// # Errors
/// `disk-failed`.
pub fn forget_cut_downloads(home: &Path) -> Result<()> {
    match std::fs::remove_dir_all(home.join("staging").join("partial")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::disk(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn read(bundle: &Path, file: &'static str) -> Result<String> {
    let missing = || Error::new(Code::InputUnreadable).arg("file", file);
    let text = std::fs::read_to_string(bundle.join(file)).map_err(|e| missing().because(e))?;
    if text.trim().is_empty() { Err(missing()) } else { Ok(text) }
}

fn host_key() -> Result<PrivateKey> {
    PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519)
        .map_err(|e| Error::internal("practice host key").because(e))
}

fn configuration(key: PrivateKey) -> Config {
    let mut methods = MethodSet::empty();
    methods.push(MethodKind::PublicKey);
    methods.push(MethodKind::Password);
    Config {
        keys: vec![key],
        methods,
        auth_rejection_time: Duration::from_millis(200),
        auth_rejection_time_initial: Some(Duration::ZERO),
        nodelay: true,
        ..Config::default()
    }
}

/// `configurations`: with the host key, and with another one.
async fn serve(listener: tokio::net::TcpListener, configurations: [Arc<Config>; 2], door: Arc<Door>) {
    let [usual, changed] = configurations;
    while let Ok((stream, _)) = listener.accept().await {
        let (scene, scissors) = (door.scene(), Scissors::default());
        let changed_key = scene.scenario == Scenario::HostKeyChanged;
        let config = Arc::clone(if changed_key { &changed } else { &usual });
        let line = if scene.scenario == Scenario::SlowLine { Line::Slow } else { Line::Good };
        let _ = stream.set_nodelay(true);
        let visitor = Visitor::new(Arc::clone(&door), scene, scissors.clone());
        tokio::spawn(async move {
            let ended = match run_stream(config, scissors.guard(stream, line), visitor).await {
                Ok(session) => session.await,
                Err(error) => Err(error),
            };
            tracing::debug!(cleanly = ended.is_ok(), "practice visitor left");
        });
    }
}
