//! GnuPG with a key ring of its own: what a site encrypts with.
//!
//! In: public keys, plaintext. Out: encrypted files as real sites make them; keys; decryption for a yardstick.
//! Deliberately absent: any OpenPGP code of ours.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How to encrypt.
#[derive(Clone, Debug, Default)]
pub struct Encrypt {
    /// ASCII armour instead of binary.
    pub armor: bool,
    /// Compression: `zip`, `zlib`, `bzip2` or `none`; gpg's own choice if absent.
    pub compress: Option<&'static str>,
    /// Fingerprint of the key that signs. Its passphrase must be empty.
    pub sign: Option<String>,
    /// Further arguments, such as `--rfc4880` or `--hidden-recipient`.
    pub further: Vec<String>,
}

/// A key ring in a temporary folder, with its own agent.
pub struct Gpg {
    // The path of the agent's socket may have 107 bytes at most: directly below /tmp.
    home: TempDir,
}

impl Default for Gpg {
    fn default() -> Self {
        Self::new()
    }
}

impl Gpg {
    /// An empty key ring.
    #[must_use]
    pub fn new() -> Self {
        Self { home: tempfile::Builder::new().prefix("cc-gpg-").tempdir_in("/tmp").unwrap() }
    }

    /// The folder of the key ring, for `--homedir`.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Takes in a public or private key, armored or binary. Gives its fingerprint.
    #[must_use]
    pub fn import(&self, key: &[u8]) -> String {
        let status = self.feed(self.command(&["--status-fd", "1", "--import"]), key);
        let status = String::from_utf8(status).unwrap();
        let line = status.lines().find(|line| line.contains("IMPORT_OK")).expect("a key was imported");
        line.rsplit(' ').next().unwrap().to_owned()
    }

    /// Makes a key that can sign and decrypt; gives its fingerprint. `algorithm` is `rsa3072` or `future-default`
    /// (Ed25519 and Cv25519), `expires` as gpg takes it (`never`, `1d`). An empty passphrase is none.
    #[must_use]
    pub fn make_key(&self, user: &str, algorithm: &str, expires: &str, passphrase: &str) -> String {
        let mut command = self.command(&["--status-fd", "1", "--passphrase", passphrase]);
        command.args(["--quick-generate-key", user, algorithm, "default", expires]);
        let status = String::from_utf8(self.feed(command, b"")).unwrap();
        let line = status.lines().find(|line| line.contains("KEY_CREATED")).expect("a key was made");
        let fingerprint = line.rsplit(' ').next().unwrap().to_owned();
        // `rsa…` makes a key for signing alone.
        if algorithm.starts_with("rsa") {
            let mut command = self.command(&["--passphrase", passphrase]);
            command.args(["--quick-add-key", &fingerprint, algorithm, "encrypt", expires]);
            self.feed(command, b"");
        }
        fingerprint
    }

    /// Runs gpg with arguments of the test's own; gives what it printed.
    ///
    /// # Panics
    /// When it fails.
    #[must_use]
    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Vec<u8> {
        self.feed(self.command(arguments), input)
    }

    /// A public key, armored.
    #[must_use]
    pub fn public_key(&self, fingerprint: &str) -> Vec<u8> {
        self.feed(self.command(&["--armor", "--export", fingerprint]), b"")
    }

    /// A private key, armored, under its passphrase.
    #[must_use]
    pub fn private_key(&self, fingerprint: &str, passphrase: &str) -> Vec<u8> {
        let mut command = self.command(&["--armor", "--passphrase", passphrase]);
        command.args(["--export-secret-keys", fingerprint]);
        self.feed(command, b"")
    }

    /// Encrypts to all of `recipients` (fingerprints).
    #[must_use]
    pub fn encrypt(&self, plaintext: &[u8], recipients: &[&str], how: &Encrypt) -> Vec<u8> {
        self.feed(self.encrypting(recipients, how), plaintext)
    }

    /// As `encrypt`, for what is too large for memory: `write` gives the plaintext, which touches no disk.
    pub fn encrypt_to_file<T>(
        &self,
        to: &Path,
        recipients: &[&str],
        how: &Encrypt,
        write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
    ) -> T {
        let mut command = self.encrypting(recipients, how);
        command.stdin(Stdio::piped()).stdout(File::create(to).unwrap());
        let mut gpg = command.spawn().unwrap();
        let mut pipe = BufWriter::with_capacity(1 << 20, gpg.stdin.take().unwrap());
        let written = write(&mut pipe).unwrap();
        drop(pipe.into_inner().unwrap());
        assert!(gpg.wait().unwrap().success(), "gpg did not encrypt");
        written
    }

    /// Decrypts a file to nowhere, as a yardstick of speed. The key's passphrase must be empty.
    pub fn decrypt_to_nowhere(&self, file: &Path) {
        let status =
            self.command(&["--output", "/dev/null", "--yes", "--decrypt"]).arg(file).status().unwrap();
        assert!(status.success(), "gpg did not decrypt");
    }

    fn encrypting(&self, recipients: &[&str], how: &Encrypt) -> Command {
        let mut command = self.command(&["--trust-model", "always"]);
        for recipient in recipients {
            command.args(["--recipient", recipient]);
        }
        if how.armor {
            command.arg("--armor");
        }
        if let Some(algorithm) = how.compress {
            command.args(["--compress-algo", algorithm]);
        }
        if let Some(signer) = &how.sign {
            command.args(["--sign", "--local-user", signer]);
        }
        command.args(&how.further).arg("--encrypt");
        command
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("gpg");
        command.arg("--homedir").arg(self.home.path());
        command.args(["--batch", "--no-tty", "--quiet", "--pinentry-mode", "loopback"]).args(arguments);
        command.env_remove("GNUPGHOME").stderr(Stdio::null());
        command
    }

    fn feed(&self, mut command: Command, input: &[u8]) -> Vec<u8> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut gpg = command.spawn().unwrap();
        let mut pipe = gpg.stdin.take().unwrap();
        let output = std::thread::scope(|scope| {
            // It may end before it has read all: its own report then says why.
            scope.spawn(move || pipe.write_all(input));
            gpg.wait_with_output().unwrap()
        });
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }
}

impl Drop for Gpg {
    fn drop(&mut self) {
        // Only the agent of this key ring.
        let _ =
            Command::new("gpgconf").arg("--homedir").arg(self.home.path()).args(["--kill", "all"]).status();
    }
}
