//! The vault: every secret in one `age` file.
//!
//! In: a way to unlock it. Out: secrets by name. The file is encrypted to an identity of its own (74
//! bytes, because Windows takes at most 2,560 in a keyring), and that is in the operating system's
//! keyring or, where there is none, in `vault.identity.age` under a passphrase.
//! Deliberately absent: secrets on any way out but `get`; a vault made anew over one that cannot be opened.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use age::x25519::Identity;
use keyring::v1::Entry;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};

/// What opens the vault.
pub enum Unlock {
    /// The operating system's keyring.
    Keyring,
    /// A passphrase.
    Passphrase(SecretString),
}

/// An open vault. No `Debug`: it holds secrets.
pub struct Vault {
    home: PathBuf,
    identity: Identity,
    secrets: BTreeMap<String, SecretString>,
}

const VAULT: &str = "vault.age";
const IDENTITY: &str = "vault.identity.age";
const SERVICE: &str = "chat-connectors";
/// scrypt's N as a power of two: some 0.4 s and 128 MiB a try.
const WORK: u8 = 17;
/// What a damaged or planted file may ask of us.
const MOST_WORK: u8 = 20;

impl Vault {
    /// Opens the vault of a home folder, making an empty one where there is none.
    ///
    /// # Errors
    /// `vault-locked`, `vault-passphrase`, `vault-damaged`, `disk-failed`.
    pub fn open(home: &Path, unlock: &Unlock) -> Result<Self> {
        fs::create_dir_all(home).map_err(Error::disk)?;
        let _lock = lock(home)?;
        let made = home.join(VAULT).try_exists().map_err(Error::disk)?;
        let identity = match unlock {
            Unlock::Keyring => from_keyring(home, made)?,
            Unlock::Passphrase(passphrase) => from_passphrase(home, passphrase, made)?,
        };
        let secrets = load(home, &identity)?;
        Ok(Self { home: home.to_owned(), identity, secrets })
    }

    /// A secret.
    ///
    /// # Errors
    /// `secret-missing`.
    pub fn get(&self, name: &str) -> Result<&SecretString> {
        self.secrets.get(name).ok_or_else(|| Error::new(Code::SecretMissing).arg("secret", name))
    }

    /// Whether it holds a secret of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.secrets.contains_key(name)
    }

    /// Keeps a secret, replacing one of the same name.
    ///
    /// # Errors
    /// `vault-damaged`, `disk-failed`, `disk-full`.
    pub fn set(&mut self, name: &str, secret: SecretString) -> Result<()> {
        self.change(|secrets| {
            secrets.insert(name.to_owned(), secret);
        })
    }

    /// Forgets a secret; one that is not there is no error.
    ///
    /// # Errors
    /// `vault-damaged`, `disk-failed`, `disk-full`.
    pub fn remove(&mut self, name: &str) -> Result<()> {
        self.change(|secrets| {
            secrets.remove(name);
        })
    }

    /// Reads the file again first: another process may have added to it.
    fn change(&mut self, change: impl FnOnce(&mut BTreeMap<String, SecretString>)) -> Result<()> {
        let _lock = lock(&self.home)?;
        let mut secrets = load(&self.home, &self.identity)?;
        change(&mut secrets);
        let exposed: BTreeMap<&str, &str> =
            secrets.iter().map(|(name, secret)| (name.as_str(), secret.expose_secret())).collect();
        let plain = Zeroizing::new(serde_json::to_vec(&exposed).map_err(|e| internal().because(e))?);
        let sealed = age::encrypt(&self.identity.to_public(), &plain).map_err(|e| internal().because(e))?;
        write(&self.home, VAULT, &sealed)?;
        self.secrets = secrets;
        Ok(())
    }
}

fn lock(home: &Path) -> Result<File> {
    let mut options = File::options();
    let file = options.write(true).create(true).truncate(false).open(home.join("vault.lock"));
    let file = file.map_err(Error::disk)?;
    file.lock().map_err(Error::disk)?;
    Ok(file)
}

fn load(home: &Path, identity: &Identity) -> Result<BTreeMap<String, SecretString>> {
    let damaged = || Error::new(Code::VaultDamaged);
    let sealed = match fs::read(home.join(VAULT)) {
        Ok(sealed) => sealed,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(e) => return Err(Error::disk(e)),
    };
    let plain = Zeroizing::new(age::decrypt(identity, &sealed).map_err(|e| damaged().because(e))?);
    // A cause of serde's could quote what it failed on.
    let secrets: BTreeMap<String, String> = serde_json::from_slice(&plain).map_err(|_| damaged())?;
    Ok(secrets.into_iter().map(|(name, secret)| (name, SecretString::from(secret))).collect())
}

fn from_keyring(home: &Path, made: bool) -> Result<Identity> {
    let locked = || Error::new(Code::VaultLocked);
    if Entry::store_status().is_err() {
        return Err(locked());
    }
    let place = fs::canonicalize(home).map_err(Error::disk)?;
    let user = hex::encode(Sha256::digest(place.as_os_str().as_encoded_bytes()));
    let entry = Entry::new(SERVICE, &user).map_err(|e| locked().because(e))?;
    match entry.get_secret() {
        Ok(secret) => {
            let secret = Zeroizing::new(secret);
            let text = std::str::from_utf8(&secret).map_err(|_| Error::new(Code::VaultDamaged))?;
            text.parse().map_err(|_| Error::new(Code::VaultDamaged))
        }
        // Made under a passphrase, or on another computer.
        Err(keyring::Error::NoEntry) if made || home.join(IDENTITY).exists() => Err(locked()),
        Err(keyring::Error::NoEntry) => {
            let identity = Identity::generate();
            let text = identity.to_string();
            entry.set_secret(text.expose_secret().as_bytes()).map_err(|e| locked().because(e))?;
            Ok(identity)
        }
        Err(e) => Err(locked().because(e)),
    }
}

fn from_passphrase(home: &Path, passphrase: &SecretString, made: bool) -> Result<Identity> {
    let sealed = match fs::read(home.join(IDENTITY)) {
        Ok(sealed) => sealed,
        // Its identity is in a keyring, or lost: a new one would lock its secrets away.
        Err(e) if e.kind() == ErrorKind::NotFound && made => return Err(Error::new(Code::VaultLocked)),
        Err(e) if e.kind() == ErrorKind::NotFound => return make_identity(home, passphrase),
        Err(e) => return Err(Error::disk(e)),
    };
    let mut opener = age::scrypt::Identity::new(passphrase.clone());
    opener.set_max_work_factor(MOST_WORK);
    let plain = age::decrypt(&opener, &sealed).map_err(|e| match e {
        age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed => {
            Error::new(Code::VaultPassphrase)
        }
        other => Error::new(Code::VaultDamaged).because(other),
    })?;
    let plain = Zeroizing::new(plain);
    let text = std::str::from_utf8(&plain).map_err(|_| Error::new(Code::VaultDamaged))?;
    text.parse().map_err(|_| Error::new(Code::VaultDamaged))
}

fn make_identity(home: &Path, passphrase: &SecretString) -> Result<Identity> {
    let identity = Identity::generate();
    let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(WORK);
    let text = identity.to_string();
    let sealed =
        age::encrypt(&recipient, text.expose_secret().as_bytes()).map_err(|e| internal().because(e))?;
    write(home, IDENTITY, &sealed)?;
    Ok(identity)
}

/// Writes aside, syncs and moves into place; only this user may read it.
fn write(home: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(home).map_err(Error::disk)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(Error::disk)?;
    file.persist(home.join(name)).map_err(|e| Error::disk(e.error))?;
    #[cfg(unix)]
    File::open(home).and_then(|folder| folder.sync_all()).map_err(Error::disk)?;
    Ok(())
}

fn internal() -> Error {
    Error::new(Code::Internal).arg("where", "vault")
}
