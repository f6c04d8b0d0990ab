//! The server's side of SSH and SFTP: one `Visitor` a connection, one `Folder` a session.
//!
//! In: packets, taken apart by russh and russh-sftp. Out: answers from memory.
//! Deliberately absent: every request that writes (answered as not supported), and the local disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use engine::model::Timestamp;
use russh::keys::PublicKey;
use russh::server::{Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Session, VerifiedPublicKey};
use russh::{Channel, ChannelId, MethodKind, MethodSet};
use russh_sftp::protocol::{
    Attrs, Data, File, FileAttributes, FileMode, Handle, Name, OpenFlags, Status, StatusCode,
};
use secrecy::{ExposeSecret, SecretString};

/// A file as it lies on the site.
pub(crate) struct StoredFile {
    pub(crate) name: String,
    pub(crate) modified: Timestamp,
    pub(crate) content: Vec<u8>,
}

/// Who is let in, and what is there.
#[derive(Clone)]
pub(crate) struct Admission {
    pub(crate) key: PublicKey,
    pub(crate) files: Arc<Vec<StoredFile>>,
}

/// The door of the site. Shut until somebody is admitted.
pub(crate) struct Door {
    user: String,
    password: SecretString,
    admission: Mutex<Option<Admission>>,
}

impl Door {
    pub(crate) fn new(user: String, password: SecretString) -> Self {
        Self { user, password, admission: Mutex::new(None) }
    }

    pub(crate) fn admit(&self, admission: Admission) {
        *self.admission.lock().unwrap_or_else(PoisonError::into_inner) = Some(admission);
    }

    fn admission(&self) -> Option<Admission> {
        self.admission.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn knows(&self, user: &str, key: &PublicKey) -> bool {
        user == self.user && self.admission().is_some_and(|a| a.key.key_data() == key.key_data())
    }
}

/// One SSH connection: first the key, then the password, then SFTP.
pub(crate) struct Visitor {
    door: Arc<Door>,
    key_shown: bool,
    channels: BTreeMap<ChannelId, Channel<Msg>>,
}

impl Visitor {
    pub(crate) fn new(door: Arc<Door>) -> Self {
        Self { door, key_shown: false, channels: BTreeMap::new() }
    }

    fn reject(&self, partial_success: bool) -> Auth {
        let next = if self.key_shown { MethodKind::Password } else { MethodKind::PublicKey };
        let mut methods = MethodSet::empty();
        methods.push(next);
        Auth::Reject { proceed_with_methods: Some(methods), partial_success }
    }
}

impl Handler for Visitor {
    type Error = russh::Error;

    async fn auth_none(&mut self, _: &str) -> Result<Auth, Self::Error> {
        Ok(self.reject(false))
    }

    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Self::Error> {
        Ok(if self.door.knows(user, offer.public_key) { Auth::Accept } else { self.reject(false) })
    }

    async fn auth_publickey(&mut self, user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, Self::Error> {
        self.key_shown = self.door.knows(user, key.public_key);
        Ok(self.reject(self.key_shown))
    }

    async fn auth_password(&mut self, user: &str, password: &str) -> Result<Auth, Self::Error> {
        let good = self.key_shown && user == self.door.user && password == self.door.password.expose_secret();
        Ok(if good { Auth::Accept } else { self.reject(false) })
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
        session.close(channel)
    }

    async fn subsystem_request(
        &mut self,
        id: ChannelId,
        name: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let admission = self.door.admission().filter(|_| name == "sftp");
        let (Some(channel), Some(admission)) = (self.channels.remove(&id), admission) else {
            return session.channel_failure(id);
        };
        session.channel_success(id)?;
        russh_sftp::server::run(channel.into_stream(), Folder::new(admission.files)).await;
        Ok(())
    }
}

/// One SFTP session over the files of one admission.
struct Folder {
    files: Arc<Vec<StoredFile>>,
    opened: BTreeMap<String, Opened>,
    count: u64,
}

enum Opened {
    Listing { told: bool },
    File(usize),
}

/// The most that OpenSSH answers to one read.
const LONGEST_READ: u32 = 261_120;

impl Folder {
    fn new(files: Arc<Vec<StoredFile>>) -> Self {
        Self { files, opened: BTreeMap::new(), count: 0 }
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
        let content = &self.opened_file(&handle)?.content;
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(content.len());
        let (_, rest) = content.split_at_checked(from).ok_or(StatusCode::Failure)?;
        let length = rest.len().min(length.min(LONGEST_READ) as usize);
        let (data, _) = rest.split_at_checked(length).ok_or(StatusCode::Failure)?;
        if data.is_empty() { Err(StatusCode::Eof) } else { Ok(Data { id, data: data.to_vec() }) }
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
