//! The server's side of SSH and SFTP: one `Visitor` a connection, one `Folder` a session.
//!
//! In: packets, taken apart by russh and russh-sftp. Out: answers from memory.
//! Deliberately absent: every request that writes (answered as not supported), and the local disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use russh::keys::PublicKey;
use russh::server::{Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Session, VerifiedPublicKey};
use russh::{Channel, ChannelId, MethodKind, MethodSet};
use russh_sftp::protocol::{
    Attrs, Data, File, FileAttributes, FileMode, Handle, Name, OpenFlags, Status, StatusCode,
};
use secrecy::{ExposeSecret, SecretString};

use crate::line::Scissors;
use crate::rehearsal::StoredFile;
use crate::scenario::Scenario;

/// Who is let in, and what is there.
#[derive(Clone)]
pub(crate) struct Admission {
    pub(crate) key: PublicKey,
    /// Oldest first.
    pub(crate) files: Arc<Vec<StoredFile>>,
}

/// What a visitor finds, from its first packet to its last.
#[derive(Clone, Default)]
pub(crate) struct Scene {
    pub(crate) scenario: Scenario,
    /// `None`: nobody is let in with keys.
    pub(crate) admission: Option<Admission>,
    /// Whoever has the password is let in.
    pub(crate) accounts: Vec<Account>,
}

/// An account with the service: no keys.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) user: String,
    /// Oldest first.
    pub(crate) files: Arc<Vec<StoredFile>>,
}

/// The door of the site. Shut until somebody is admitted.
pub(crate) struct Door {
    user: String,
    password: SecretString,
    scene: Mutex<Scene>,
}

impl Door {
    pub(crate) fn new(user: String, password: SecretString) -> Self {
        Self { user, password, scene: Mutex::default() }
    }

    /// What the next visitors find.
    pub(crate) fn set(&self, scene: Scene) {
        *self.scene.lock().unwrap_or_else(PoisonError::into_inner) = scene;
    }

    pub(crate) fn scene(&self) -> Scene {
        self.scene.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// One SSH connection: first the key, then the password, then SFTP; for an account only the password.
pub(crate) struct Visitor {
    door: Arc<Door>,
    scene: Scene,
    scissors: Scissors,
    key_shown: bool,
    /// What is there for who was let in.
    files: Option<Arc<Vec<StoredFile>>>,
    channels: BTreeMap<ChannelId, Channel<Msg>>,
}

impl Visitor {
    pub(crate) fn new(door: Arc<Door>, scene: Scene, scissors: Scissors) -> Self {
        Self { door, scene, scissors, key_shown: false, files: None, channels: BTreeMap::new() }
    }

    fn account(&self, user: &str) -> Option<&Account> {
        self.scene.accounts.iter().find(|account| account.user == user)
    }

    fn reject(&self, user: &str, partial_success: bool) -> Auth {
        let next = if self.key_shown || self.account(user).is_some() {
            MethodKind::Password
        } else {
            MethodKind::PublicKey
        };
        let mut methods = MethodSet::empty();
        methods.push(next);
        Auth::Reject { proceed_with_methods: Some(methods), partial_success }
    }

    fn knows(&self, user: &str, key: &PublicKey) -> bool {
        let installed =
            self.scene.admission.as_ref().filter(|_| self.scene.scenario != Scenario::KeyNotInstalled);
        user == self.door.user && installed.is_some_and(|a| a.key.key_data() == key.key_data())
    }

    fn takes(&self, user: &str, password: &str) -> bool {
        let right = password == self.door.password.expose_secret();
        (user == self.door.user || self.account(user).is_some())
            && right
            && self.scene.scenario != Scenario::WrongPassword
    }
}

/// What OpenSSH's session says where it changes passwords itself and there is no terminal to ask in.
const PASSWORD_EXPIRED: &str = "WARNING: Your password has expired.\n\
                                Password change required but no TTY available.\n";
/// What its process takes to start and end.
const PROCESS: Duration = Duration::from_millis(50);
/// Extended data of this kind is standard error (RFC 4254 section 5.2).
const STANDARD_ERROR: u32 = 1;

impl Handler for Visitor {
    type Error = russh::Error;

    async fn auth_none(&mut self, user: &str) -> Result<Auth, Self::Error> {
        Ok(self.reject(user, false))
    }

    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Self::Error> {
        Ok(if self.knows(user, offer.public_key) { Auth::Accept } else { self.reject(user, false) })
    }

    async fn auth_publickey(&mut self, user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, Self::Error> {
        self.key_shown = self.knows(user, key.public_key);
        Ok(self.reject(user, self.key_shown))
    }

    async fn auth_password(&mut self, user: &str, password: &str) -> Result<Auth, Self::Error> {
        let account = self.account(user).map(|account| Arc::clone(&account.files));
        let own = || self.scene.admission.as_ref().map(|admission| Arc::clone(&admission.files));
        let good = (self.key_shown || account.is_some()) && self.takes(user, password);
        self.files = if good { account.or_else(own) } else { None };
        Ok(if good { Auth::Accept } else { self.reject(user, false) })
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

    async fn channel_eof(&mut self, channel: ChannelId, session: &mut Session) -> Result<(), Self::Error> {
        // Where a password has expired, the session's own end tells its exit status first.
        if self.scene.scenario == Scenario::PasswordExpired { Ok(()) } else { session.close(channel) }
    }

    /// No command is run here. With an expired password, whoever asks for one is told.
    async fn exec_request(
        &mut self,
        id: ChannelId,
        _: &[u8],
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        if self.scene.scenario != Scenario::PasswordExpired {
            return session.channel_failure(id);
        }
        session.channel_success(id)?;
        tokio::spawn(end(session.handle(), id, PASSWORD_EXPIRED));
        Ok(())
    }

    async fn subsystem_request(
        &mut self,
        id: ChannelId,
        name: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let files = self.files.clone().filter(|_| name == "sftp");
        let (Some(channel), Some(files)) = (self.channels.remove(&id), files) else {
            return session.channel_failure(id);
        };
        session.channel_success(id)?;
        if self.scene.scenario == Scenario::PasswordExpired {
            // What a subsystem says on standard error is not passed on.
            tokio::spawn(end(session.handle(), id, ""));
            return Ok(());
        }
        let folder = Folder::new(self.scene.scenario, files, self.scissors.clone());
        russh_sftp::server::run(channel.into_stream(), folder).await;
        Ok(())
    }
}

/// Ends a session as OpenSSH does after a password that has expired. A visitor who is gone misses nothing.
async fn end(session: russh::server::Handle, id: ChannelId, says: &'static str) {
    tokio::time::sleep(PROCESS).await;
    if !says.is_empty() {
        let _ = session.extended_data(id, STANDARD_ERROR, says).await;
    }
    let _ = session.exit_status_request(id, 1).await;
    let _ = session.eof(id).await;
    let _ = session.close(id).await;
}

/// One SFTP session over the files of one admission.
struct Folder {
    scenario: Scenario,
    files: Arc<Vec<StoredFile>>,
    scissors: Scissors,
    opened: BTreeMap<String, Opened>,
    count: u64,
}

enum Opened {
    Listing { told: bool },
    File(usize),
}

/// The most that OpenSSH answers to one read.
const LONGEST_READ: u32 = 261_120;
/// On a slow line a site answers in small pieces, so that a download is seen to go on.
const SHORT_READ: u32 = 4_096;
/// Longer than a cut line takes to end.
const NO_ANSWER: Duration = Duration::from_secs(5);

impl Folder {
    fn new(scenario: Scenario, files: Arc<Vec<StoredFile>>, scissors: Scissors) -> Self {
        Self { scenario, files, scissors, opened: BTreeMap::new(), count: 0 }
    }

    /// The place in the newest file from which on nothing is sent.
    fn end(&self, file: &StoredFile) -> Option<usize> {
        let newest = self.files.last().is_some_and(|newest| newest.name == file.name);
        (newest && self.scenario == Scenario::CutConnection).then_some(file.content.len() / 2)
    }

    fn hand_out(&mut self, id: u32, what: Opened) -> Handle {
        self.count += 1;
        let handle = self.count.to_string();
        self.opened.insert(handle.clone(), what);
        Handle { id, handle }
    }

    fn find(&self, path: &str) -> Option<(usize, &StoredFile)> {
        let name = path.strip_prefix('/').or_else(|| path.strip_prefix("./")).unwrap_or(path);
        self.files.iter().enumerate().find(|(_, file)| file.name == name)
    }

    fn opened_file(&self, handle: &str) -> Result<&StoredFile, StatusCode> {
        match self.opened.get(handle) {
            Some(Opened::File(place)) => self.files.get(*place).ok_or(StatusCode::Failure),
            Some(Opened::Listing { .. }) | None => Err(StatusCode::Failure),
        }
    }

    fn describe(&self, path: &str) -> Result<FileAttributes, StatusCode> {
        if is_root(path) {
            return Ok(folder_attributes());
        }
        self.find(path).map(|(_, file)| attributes(file)).ok_or(StatusCode::NoSuchFile)
    }
}

impl russh_sftp::server::Handler for Folder {
    type Error = StatusCode;

    fn unimplemented(&self) -> StatusCode {
        StatusCode::OpUnsupported
    }

    async fn realpath(&mut self, id: u32, path: String) -> Result<Name, StatusCode> {
        let real = match self.find(&path) {
            Some((_, file)) => format!("/{}", file.name),
            None if is_root(&path) => "/".to_owned(),
            None => return Err(StatusCode::NoSuchFile),
        };
        Ok(Name { id, files: vec![File::dummy(real)] })
    }

    async fn opendir(&mut self, id: u32, path: String) -> Result<Handle, StatusCode> {
        if is_root(&path) {
            Ok(self.hand_out(id, Opened::Listing { told: false }))
        } else {
            Err(StatusCode::NoSuchFile)
        }
    }

    async fn readdir(&mut self, id: u32, handle: String) -> Result<Name, StatusCode> {
        match self.opened.get_mut(&handle) {
            Some(Opened::Listing { told }) if !*told => *told = true,
            Some(Opened::Listing { .. }) => return Err(StatusCode::Eof),
            Some(Opened::File(_)) | None => return Err(StatusCode::Failure),
        }
        let listed = self.files.iter().map(|file| File::new(&*file.name, attributes(file)));
        let own = [".", ".."].map(|name| File::new(name, folder_attributes()));
        Ok(Name { id, files: own.into_iter().chain(listed).collect() })
    }

    async fn stat(&mut self, id: u32, path: String) -> Result<Attrs, StatusCode> {
        Ok(Attrs { id, attrs: self.describe(&path)? })
    }

    async fn lstat(&mut self, id: u32, path: String) -> Result<Attrs, StatusCode> {
        Ok(Attrs { id, attrs: self.describe(&path)? })
    }

    async fn fstat(&mut self, id: u32, handle: String) -> Result<Attrs, StatusCode> {
        Ok(Attrs { id, attrs: attributes(self.opened_file(&handle)?) })
    }

    async fn open(
        &mut self,
        id: u32,
        path: String,
        flags: OpenFlags,
        _: FileAttributes,
    ) -> Result<Handle, StatusCode> {
        if flags.bits() != OpenFlags::READ.bits() {
            return Err(StatusCode::PermissionDenied);
        }
        let (place, _) = self.find(&path).ok_or(StatusCode::NoSuchFile)?;
        Ok(self.hand_out(id, Opened::File(place)))
    }

    async fn read(&mut self, id: u32, handle: String, offset: u64, length: u32) -> Result<Data, StatusCode> {
        let file = self.opened_file(&handle)?;
        let longest = if self.scenario == Scenario::SlowLine { SHORT_READ } else { LONGEST_READ };
        let cut = self.end(file);
        let end = cut.unwrap_or(file.content.len());
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(end);
        let to = end.min(from.saturating_add(length.min(longest) as usize));
        let data = file.content.get(from..to).ok_or(StatusCode::Failure)?;
        if !data.is_empty() {
            return Ok(Data { id, data: data.to_vec() });
        }
        if cut.is_some() {
            self.scissors.cut();
            tokio::time::sleep(NO_ANSWER).await;
        }
        Err(StatusCode::Eof)
    }

    async fn close(&mut self, id: u32, handle: String) -> Result<Status, StatusCode> {
        self.opened.remove(&handle).ok_or(StatusCode::Failure)?;
        Ok(Status {
            id,
            status_code: StatusCode::Ok,
            error_message: "Ok".to_owned(),
            language_tag: "en".to_owned(),
        })
    }
}

fn is_root(path: &str) -> bool {
    ["", ".", "/", "/."].contains(&path)
}

fn attributes(file: &StoredFile) -> FileAttributes {
    let seconds = u32::try_from(file.modified.as_second()).unwrap_or(0);
    FileAttributes {
        size: Some(file.content.len() as u64),
        permissions: Some(FileMode::REG.bits() | 0o444),
        atime: Some(seconds),
        mtime: Some(seconds),
        ..FileAttributes::empty()
    }
}

fn folder_attributes() -> FileAttributes {
    FileAttributes { permissions: Some(FileMode::DIR.bits() | 0o555), ..FileAttributes::empty() }
}
