//! The vault: every secret of a home folder, by name, in one `age` file.
//!
//! In: the home folder, and the OS keyring or a passphrase. Out: secrets by name.
//! `vault.age` is encrypted to an X25519 identity. The identity (74 bytes) is in the keyring, since
//! Windows takes no more than 2,560 bytes there, or in `vault.identity.age` under the passphrase.
//! `vault.lock` is held from reading to renaming, so that two processes lose nothing of each other's.
//! Deliberately absent: showing secrets, a copy of the identity anywhere else (who loses keyring or
//! passphrase loses the vault), and every way to replace a vault that cannot be opened.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::x25519::Identity;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use keyring::v1::{Entry, Error as KeyringError};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};

/// What opens the vault.
#[derive(Clone)]
pub enum Unlock {
    /// The keyring of the operating system. It blocks: not for a thread of an async runtime.
    Keyring,
    /// A passphrase, for computers without a keyring.
    Passphrase(SecretString),
}

/// The secrets as they were when last read or set here.
pub struct Vault {
    home: PathBuf,
    identity: Identity,
    secrets: Secrets,
}

impl Vault {
    /// Opens the vault; where there is none, makes an identity for it. A vault without its identity is
    /// left as it is.
    ///
    /// # Errors
    /// `vault-locked` (no keyring, or the identity is not there), `vault-passphrase`, `vault-damaged`,
    /// `disk-full`, `disk-failed`.
    pub fn open(home: &Path, unlock: &Unlock) -> Result<Self> {
        let home = make_folder(home).and_then(|()| home.canonicalize()).map_err(Error::disk)?;
        let _lock = lock(&home)?;
        let file = read_file(&home.join(VAULT))?;
        let identity = match unlock {
            Unlock::Keyring => from_keyring(&home, file.is_some())?,
            Unlock::Passphrase(passphrase) => from_passphrase(&home, passphrase, file.is_some())?,
        };
        let secrets = file.map(|bytes| unseal(&bytes, &identity)).transpose()?.unwrap_or_default();
        Ok(Self { home, identity, secrets })
    }

    /// Reads the file anew: another process may have kept something since.
    ///
    /// # Errors
    /// `vault-locked`, `vault-damaged`, `disk-failed`.
    pub fn read_anew(&mut self) -> Result<()> {
        self.change(|_| false)
    }

    /// A secret.
    ///
    /// # Errors
    /// `secret-missing` (`secret` = the name).
    pub fn get(&self, name: &str) -> Result<&SecretString> {
        self.secrets.get(name).ok_or_else(|| Error::new(Code::SecretMissing).arg("secret", name))
    }

    /// Whether a secret of this name is kept.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.secrets.contains_key(name)
    }

    /// Keeps a secret, in place of an earlier one of this name; it is durable on return. Names are ours:
    /// no line ends.
    ///
    /// # Errors
    /// `vault-locked` or `vault-damaged` (the file was replaced meanwhile), `disk-full`, `disk-failed`; `internal` for a name with a line end.
    pub fn set(&mut self, name: &str, secret: SecretString) -> Result<()> {
        self.change(|secrets| {
            secrets.insert(name.to_owned(), secret);
            true
        })
    }

    /// Forgets a secret, if there is one.
    ///
    /// # Errors
    /// As `set`.
    pub fn remove(&mut self, name: &str) -> Result<()> {
        self.change(|secrets| secrets.remove(name).is_some())
    }

    /// The names of all secrets, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.secrets.keys().map(String::as_str).collect()
    }

    /// As `set`, but an earlier secret of this name stays, whichever process kept it.
    pub(super) fn set_first(&mut self, name: &str, secret: SecretString) -> Result<()> {
        self.change(|secrets| {
            let first = !secrets.contains_key(name);
            secrets.entry(name.to_owned()).or_insert(secret);
            first
        })
    }

    /// Reads anew, changes, and writes if `change` says that it changed something.
    fn change(&mut self, change: impl FnOnce(&mut Secrets) -> bool) -> Result<()> {
        let _lock = lock(&self.home)?;
        let path = self.home.join(VAULT);
        let file = read_file(&path)?;
        let mut secrets = file.map(|bytes| unseal(&bytes, &self.identity)).transpose()?.unwrap_or_default();
        if change(&mut secrets) {
            let plain = to_bytes(&secrets)?;
            let recipient = self.identity.to_public();
            let sealed = seal(&plain, &recipient)?;
            write_durably(&path, &sealed)?;
        }
        self.secrets = secrets;
        Ok(())
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Vault").field(&self.names()).finish()
    }
}

impl fmt::Debug for Unlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Keyring => "Keyring",
            Self::Passphrase(_) => "Passphrase",
        })
    }
}

type Secrets = BTreeMap<String, SecretString>;

const VAULT: &str = "vault.age";
const IDENTITY: &str = "vault.identity.age";
const LOCK: &str = "vault.lock";
const SERVICE: &str = "chat-connectors";
/// scrypt with 2^17: age's own recommendation for a file, 0.3 s and 128 MB.
const WORK: u8 = 17;
/// What a file may ask of us at most: 1 GB.
const MOST_WORK: u8 = 20;

fn from_keyring(home: &Path, vault_exists: bool) -> Result<Identity> {
    let locked = |cause: KeyringError| Error::new(Code::VaultLocked).because(cause);
    let user = hex::encode(Sha256::digest(home.as_os_str().as_encoded_bytes()));
    let entry = Entry::new(SERVICE, &user).map_err(locked)?;
    match entry.get_password() {
        Ok(text) => parse_identity(&Zeroizing::new(text)),
        // A locked keyring without a prompter also says `NoEntry`.
        Err(KeyringError::NoEntry) if !vault_exists => {
            let identity = Identity::generate();
            entry.set_password(identity.to_string().expose_secret()).map_err(locked)?;
            Ok(identity)
        }
        Err(cause) => Err(locked(cause)),
    }
}

fn from_passphrase(home: &Path, passphrase: &SecretString, vault_exists: bool) -> Result<Identity> {
    let path = home.join(IDENTITY);
    if let Some(sealed) = read_file(&path)? {
        let mut key = scrypt::Identity::new(passphrase.clone());
        key.set_max_work_factor(MOST_WORK);
        let wrong = |cause| match cause {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                Error::new(Code::VaultPassphrase).because(cause)
            }
            cause => damaged(cause),
        };
        let text = unwrap(&sealed, &key, wrong)?;
        return parse_identity(std::str::from_utf8(&text).map_err(damaged)?);
    }
    if vault_exists {
        return Err(Error::new(Code::VaultLocked));
    }
    let identity = Identity::generate();
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(WORK);
    let sealed = seal(identity.to_string().expose_secret().as_bytes(), &recipient)?;
    write_durably(&path, &sealed)?;
    Ok(identity)
}

fn parse_identity(text: &str) -> Result<Identity> {
    Identity::from_str(text.trim()).map_err(damaged)
}

fn seal(plain: &[u8], recipient: &dyn age::Recipient) -> Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient))
        .map_err(|e| Error::internal("vault").because(e))?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|e| Error::internal("vault").because(e))?;
    writer.write_all(plain).map_err(|e| Error::internal("vault").because(e))?;
    writer.finish().map_err(|e| Error::internal("vault").because(e))?;
    Ok(sealed)
}

fn unseal(sealed: &[u8], identity: &Identity) -> Result<Secrets> {
    let wrong = |cause| match cause {
        // Another vault's identity, not damage: nobody should be led to throw the file away.
        DecryptError::NoMatchingKeys => Error::new(Code::VaultLocked).because(cause),
        cause => damaged(cause),
    };
    from_bytes(&unwrap(sealed, identity, wrong)?).ok_or_else(|| Error::new(Code::VaultDamaged))
}

fn unwrap(
    sealed: &[u8],
    key: &dyn age::Identity,
    wrong: impl Fn(DecryptError) -> Error,
) -> Result<Zeroizing<Vec<u8>>> {
    let decryptor = Decryptor::new(sealed).map_err(damaged)?;
    let mut reader = decryptor.decrypt(std::iter::once(key)).map_err(wrong)?;
    // Large enough from the start: growing would leave copies behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut plain).map_err(damaged)?;
    Ok(plain)
}

fn damaged(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::new(Code::VaultDamaged).because(cause)
}

/// A line that names the form; then for each secret its length in bytes, a space, its name, LF, its
/// bytes, LF. Own framing, since JSON readers keep copies of strings that they unescape.
const FORM: &str = "chat-connectors vault 1\n";

fn to_bytes(secrets: &Secrets) -> Result<Zeroizing<Vec<u8>>> {
    let each = secrets.iter().map(|(name, secret)| name.len() + secret.expose_secret().len() + 24);
    let mut bytes = Zeroizing::new(Vec::with_capacity(FORM.len() + each.sum::<usize>()));
    bytes.extend_from_slice(FORM.as_bytes());
    for (name, secret) in secrets {
        if name.contains('\n') {
            return Err(Error::internal("secret name"));
        }
        let secret = secret.expose_secret();
        bytes.extend_from_slice(format!("{} {name}\n", secret.len()).as_bytes());
        bytes.extend_from_slice(secret.as_bytes());
        bytes.push(b'\n');
    }
    Ok(bytes)
}

fn from_bytes(bytes: &[u8]) -> Option<Secrets> {
    let mut rest = std::str::from_utf8(bytes).ok()?.strip_prefix(FORM)?;
    let mut secrets = Secrets::new();
    while !rest.is_empty() {
        let (head, tail) = rest.split_once('\n')?;
        let (length, name) = head.split_once(' ')?;
        let (secret, tail) = tail.split_at_checked(length.parse().ok()?)?;
        rest = tail.strip_prefix('\n')?;
        secrets.insert(name.to_owned(), SecretString::from(secret));
    }
    Some(secrets)
}

/// Held until it is dropped; the operating system gives it back after a kill.
pub(super) fn lock(home: &Path) -> Result<File> {
    let mut options = File::options();
    let file = options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(home.join(LOCK))
        .map_err(Error::disk)?;
    file.lock().map_err(Error::disk)?;
    Ok(file)
}

fn read_file(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(Error::disk(cause)),
    }
}

/// Old or new, never half: written aside (0600), synced, renamed, the folder synced.
fn write_durably(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".vault-").tempfile_in(folder).map_err(Error::disk)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(Error::disk)?;
    file.persist(path).map_err(|e| Error::disk(e.error))?;
    // Windows syncs no folders.
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::disk)?;
    Ok(())
}

fn make_folder(home: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(home)
}
