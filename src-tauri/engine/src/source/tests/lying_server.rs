//! An SSH and SFTP server that does what it is told to, right or wrong. It counts what it was told.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use russh::keys::key::safe_rng;
use russh::keys::{Algorithm, HashAlg, PrivateKey};
use russh::server::{Auth, ChannelOpenHandle, Config, Handler, Msg, PublicKeyOffer, Response, Session};
use russh::{Channel, ChannelId, MethodKind, MethodSet};
use russh_sftp::protocol::{Attrs, Data, File, FileAttributes, Handle, Name, OpenFlags, Status, StatusCode};
use secrecy::SecretString;
use tokio::runtime::Runtime;

use crate::source::{Credentials, Site};

/// How it lies.
#[derive(Clone, Default)]
pub(super) struct Lie {
    /// Prompts of keyboard-interactive, with whether they echo; none: passwords, every one is good.
    pub(super) prompts: Vec<(&'static str, bool)>,
    /// The answer that keyboard-interactive takes.
    pub(super) answer: &'static str,
    /// Prompts that it has once more after a good answer.
    pub(super) prompts_after: Vec<(&'static str, bool)>,
    /// What it does with a password.
    pub(super) on_password: OnPassword,
    /// Its host keys; none: an Ed25519 key.
    pub(super) host_keys: Vec<PrivateKey>,
    /// What it lists, as it lists it.
    pub(super) listing: Vec<File>,
    /// What lstat says, by path.
    pub(super) lstat: BTreeMap<String, FileAttributes>,
    /// What every file holds.
    pub(super) content: Vec<u8>,
    /// The size that it says a file has.
    pub(super) said_size: u64,
    /// The most it answers to a read.
    pub(super) longest_read: usize,
    /// Bytes that it adds to every answer.
    pub(super) surplus: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum OnPassword {
    #[default]
    Takes,
    /// Breaks the connection.
    Breaks,
}

pub(super) struct LyingServer {
    pub(super) site: Site,
    pub(super) host_key: String,
    pub(super) authentications: Arc<AtomicUsize>,
    _runtime: Runtime,
}

impl LyingServer {
    pub(super) fn start(lie: Lie) -> Self {
        let runtime = Runtime::new().unwrap();
        let mut keys = lie.host_keys.clone();
        if keys.is_empty() {
            keys.push(PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519).unwrap());
        }
        let host_key = keys[0].public_key().fingerprint(HashAlg::Sha256).to_string();
        let authentications = Arc::new(AtomicUsize::new(0));
        let config =
            Arc::new(Config { keys, auth_rejection_time: std::time::Duration::ZERO, ..Config::default() });
        let bind = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = runtime.block_on(bind).unwrap();
        let port = listener.local_addr().unwrap().port();
        let counter = Arc::clone(&authentications);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let visit = Visit {
                    lie: lie.clone(),
                    authentications: Arc::clone(&counter),
                    channels: BTreeMap::new(),
                };
                let config = Arc::clone(&config);
                tokio::spawn(async move {
                    if let Ok(session) = russh::server::run_stream(config, stream, visit).await {
                        let _ = session.await;
                    }
                });
            }
        });
        let site = Site { host: "127.0.0.1".into(), port, path: "/out/".into(), user: "u".into() };
        Self { site, host_key, authentications, _runtime: runtime }
    }
}

pub(super) fn password() -> Credentials {
    Credentials { keys: Vec::new(), password: Some(SecretString::from("pass-canary")) }
}

struct Visit {
    lie: Lie,
    authentications: Arc<AtomicUsize>,
    channels: BTreeMap<ChannelId, Channel<Msg>>,
}

impl Visit {
    fn reject(&self) -> Auth {
        let wanted = match self.lie.prompts.is_empty() {
            true => MethodKind::Password,
            false => MethodKind::KeyboardInteractive,
        };
        let methods = MethodSet::from(&[wanted][..]);
        Auth::Reject { proceed_with_methods: Some(methods), partial_success: false }
    }
}

impl Handler for Visit {
    type Error = russh::Error;

    async fn auth_none(&mut self, _: &str) -> Result<Auth, Self::Error> {
        self.authentications.fetch_add(1, Ordering::SeqCst);
        Ok(self.reject())
    }

    async fn auth_password(&mut self, _: &str, _: &str) -> Result<Auth, Self::Error> {
        self.authentications.fetch_add(1, Ordering::SeqCst);
        match self.lie.on_password {
            OnPassword::Takes => Ok(Auth::Accept),
            OnPassword::Breaks => Err(russh::Error::Disconnect),
        }
    }

    async fn auth_publickey_offered(&mut self, _: &str, _: PublicKeyOffer<'_>) -> Result<Auth, Self::Error> {
        self.authentications.fetch_add(1, Ordering::SeqCst);
        Ok(self.reject())
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        _: &str,
        _: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, Self::Error> {
        self.authentications.fetch_add(1, Ordering::SeqCst);
        let Some(answers) = response else {
            let prompts = self.lie.prompts.iter().map(|(text, echo)| ((*text).into(), *echo)).collect();
            return Ok(Auth::Partial { name: "".into(), instructions: "".into(), prompts });
        };
        let answers: Vec<_> = answers.collect();
        let good = answers.len() == 1 && answers[0] == self.lie.answer.as_bytes();
        if good && !self.lie.prompts_after.is_empty() {
            let prompts = self.lie.prompts_after.iter().map(|(text, echo)| ((*text).into(), *echo)).collect();
            return Ok(Auth::Partial { name: "".into(), instructions: "".into(), prompts });
        }
        Ok(if good { Auth::Accept } else { self.reject() })
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Result<(), Self::Error> {
        self.channels.insert(channel.id(), channel);
        reply.accept().await;
        Ok(())
    }

    async fn subsystem_request(
        &mut self,
        id: ChannelId,
        _: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        session.channel_success(id)?;
        let channel = self.channels.remove(&id).unwrap();
        let folder = Folder { lie: self.lie.clone(), told: false };
        russh_sftp::server::run(channel.into_stream(), folder).await;
        Ok(())
    }
}

struct Folder {
    lie: Lie,
    told: bool,
}

impl russh_sftp::server::Handler for Folder {
    type Error = StatusCode;

    fn unimplemented(&self) -> StatusCode {
        StatusCode::OpUnsupported
    }

    async fn opendir(&mut self, id: u32, _: String) -> Result<Handle, StatusCode> {
        self.told = false;
        Ok(Handle { id, handle: "d".into() })
    }

    async fn readdir(&mut self, id: u32, _: String) -> Result<Name, StatusCode> {
        if std::mem::replace(&mut self.told, true) {
            return Err(StatusCode::Eof);
        }
        Ok(Name { id, files: self.lie.listing.clone() })
    }

    async fn lstat(&mut self, id: u32, path: String) -> Result<Attrs, StatusCode> {
        let attrs = self.lie.lstat.get(&path).cloned().ok_or(StatusCode::NoSuchFile)?;
        Ok(Attrs { id, attrs })
    }

    async fn open(
        &mut self,
        id: u32,
        path: String,
        _: OpenFlags,
        _: FileAttributes,
    ) -> Result<Handle, StatusCode> {
        if path.starts_with("/out/") {
            Ok(Handle { id, handle: "f".into() })
        } else {
            Err(StatusCode::NoSuchFile)
        }
    }

    async fn fstat(&mut self, id: u32, _: String) -> Result<Attrs, StatusCode> {
        let attrs = FileAttributes { size: Some(self.lie.said_size), ..FileAttributes::empty() };
        Ok(Attrs { id, attrs })
    }

    async fn read(&mut self, id: u32, _: String, offset: u64, length: u32) -> Result<Data, StatusCode> {
        let content = &self.lie.content;
        let from = (offset as usize).min(content.len());
        let length = (length as usize).min(self.lie.longest_read).min(content.len() - from);
        if length == 0 {
            return Err(StatusCode::Eof);
        }
        let mut data = content[from..from + length].to_vec();
        data.resize(length + self.lie.surplus, 0);
        Ok(Data { id, data })
    }

    async fn close(&mut self, id: u32, _: String) -> Result<Status, StatusCode> {
        let (error_message, language_tag) = (String::new(), String::new());
        Ok(Status { id, status_code: StatusCode::Ok, error_message, language_tag })
    }
}
