//! The site as a whole: starts, is configured by *ICE support*, serves, stops.
//!
//! In: the admin's key bundle. Out: a port on 127.0.0.1 and what the admin is told by mail in real life:
//! firm code, password, host-key fingerprint. Deliberately absent: the protocol (`server`).

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use engine::error::{Code, Error, Result};
use engine::model::Timestamp;
use jiff::{SignedDuration, ToSpan};
use russh::keys::key::safe_rng;
use russh::keys::ssh_key::rand_core::Rng;
use russh::keys::{Algorithm, HashAlg, PrivateKey, PublicKey};
use russh::server::{Config, run_stream};
use russh::{MethodKind, MethodSet};
use secrecy::{ExposeSecret, SecretString};
use sequoia_openpgp::Cert;
use sequoia_openpgp::parse::Parse;
use tokio::runtime::{Builder, Runtime};

use crate::days::days;
use crate::seal::seal;
use crate::server::{Admission, Door, StoredFile, Visitor};

const FIRM_CODE: &str = "practice-firm";

/// A running practice site. It stops when it is dropped.
pub struct Practice {
    port: u16,
    host_key: String,
    password: SecretString,
    door: Arc<Door>,
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
        let key = PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519)
            .map_err(|e| Error::internal("practice host key").because(e))?;
        let host_key = key.public_key().fingerprint(HashAlg::Sha256).to_string();
        let mut random = [0; 12];
        safe_rng().fill_bytes(&mut random);
        let password = SecretString::from(format!("practice-{}", hex::encode(random)));
        let door = Arc::new(Door::new(FIRM_CODE.to_owned(), password.clone()));

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
        runtime.spawn(serve(listener, Arc::new(configuration(key)), Arc::clone(&door)));
        Ok(Self { port, host_key, password, door, runtime: Some(runtime) })
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

    /// The password, made anew at each start.
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

        // On a computer whose clock is behind, the files would look half-written: all move back.
        let days = days();
        let newest = days.iter().map(|day| day.modified).max();
        let ahead = newest.map(|newest| newest.duration_since(Timestamp::now() - 1.hour()));
        let back = ahead.unwrap_or_default().max(SignedDuration::ZERO);
        let mut files = Vec::new();
        for day in days {
            let content = seal(&day, &certificate)?;
            let modified = day.modified - back;
            files.push(StoredFile { name: day.file_name.to_owned(), modified, content });
        }
        self.door.admit(Admission { key, files: Arc::new(files) });
        tracing::info!("practice site configured");
        Ok(())
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

async fn serve(listener: tokio::net::TcpListener, config: Arc<Config>, door: Arc<Door>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (config, visitor) = (Arc::clone(&config), Visitor::new(Arc::clone(&door)));
        tokio::spawn(async move {
            let ended = match run_stream(config, stream, visitor).await {
                Ok(session) => session.await,
                Err(error) => Err(error),
            };
            tracing::debug!(cleanly = ended.is_ok(), "practice visitor left");
        });
    }
}
