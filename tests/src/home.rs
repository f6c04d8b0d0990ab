//! A home folder of the product, and the product run in it as a person or a script would.
//!
//! In: arguments. Out: exit code and what was printed; the mailboxes of the archive, read back.
//! Deliberately absent: any call into the engine.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;

use crate::{every_call, mbox, program};

/// What a run of the program gave.
#[derive(Debug)]
pub struct Output {
    /// Exit code; −1 when a signal ended it.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Output {
    /// Runs a command to its end.
    #[must_use]
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The last JSON document on standard output.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn json(&self) -> Value {
        let documents = serde_json::Deserializer::from_str(&self.stdout).into_iter::<Value>();
        let last = documents.last().unwrap_or_else(|| panic!("nothing on standard output: {self:?}"));
        last.unwrap_or_else(|error| panic!("no JSON ({error}): {self:?}"))
    }

    /// Exit code and code of an error that was told, with all of its sentences there.
    ///
    /// # Panics
    /// When there is no error, or a sentence is missing.
    #[must_use]
    pub fn told(&self) -> (i32, String) {
        for label in ["What happened: ", "Your data: ", "What to do: "] {
            let said = |line: &str| line.starts_with(label) && line.len() > label.len() + 10;
            assert!(self.stderr.lines().any(said), "no {label:?}: {self:?}");
        }
        let code = self.json()["error"]["code"].as_str().map(str::to_owned);
        (self.code, code.unwrap_or_else(|| panic!("no code: {self:?}")))
    }

    /// Itself, if the exit code is the one given.
    ///
    /// # Panics
    /// When it is another.
    #[must_use]
    pub fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }
}

/// A temporary home folder with a passphrase file for its vault.
pub struct Home {
    folder: TempDir,
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a home is made that needs no certain disk.
const USUAL: &str = "/tmp";

impl Home {
    /// An empty home.
    #[must_use]
    pub fn new() -> Self {
        Self::in_folder(Path::new(USUAL))
    }

    /// An empty home below `parent`, for what needs a certain disk.
    #[must_use]
    pub fn in_folder(parent: &Path) -> Self {
        let folder = tempfile::Builder::new().prefix("cc-home-").tempdir_in(parent).unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        fs::write(folder.path().join("passphrase"), "correct horse battery staple\n").unwrap();
        Self { folder }
    }

    /// The folder for `--home`.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A path beside the home, for connector files, passwords and bundles.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes its vault one that opens in a millisecond, not in a third of a second: its identity is closed anew with
    /// less work, which its file says and the program takes as it says. For what is not about that.
    ///
    /// # Panics
    /// When there is no vault.
    pub fn open_quickly(&self) {
        let file = self.path().join("vault.identity.age");
        let passphrase =
            || SecretString::from(fs::read_to_string(self.beside("passphrase")).unwrap().trim_end());
        let identity =
            age::decrypt(&age::scrypt::Identity::new(passphrase()), &fs::read(&file).unwrap()).unwrap();
        let mut recipient = age::scrypt::Recipient::new(passphrase());
        recipient.set_work_factor(1);
        fs::write(file, age::encrypt(&recipient, &identity).unwrap()).unwrap();
    }

    /// The program, ready to be started in this home: English, no keyring, nothing of this computer's settings.
    #[must_use]
    pub fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(program("chat-connectors"));
        command.arg("--home").arg(self.path()).args(arguments).current_dir(self.folder.path());
        command.env_clear().env("PATH", crate::system::path(self.folder.path()));
        command.env("HOME", self.folder.path()).env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
        command.env("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE", self.beside("passphrase"));
        // Where lines are counted that run (`cargo xtask coverage`).
        command.envs(std::env::var_os("LLVM_PROFILE_FILE").map(|path| ("LLVM_PROFILE_FILE", path)));
        command.stdin(Stdio::null());
        command
    }

    /// A copy of it below `parent`, with what lies beside it.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn copy_in(&self, parent: &Path) -> Self {
        let folder = tempfile::Builder::new().prefix("cc-home-").tempdir_in(parent).unwrap();
        copy(self.folder.path(), folder.path());
        Self { folder }
    }

    /// A copy of it where homes usually are.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn copied(&self) -> Self {
        self.copy_in(Path::new(USUAL))
    }

    /// Changes the rows of the mapping CSV in force, of a connector whose `[mapping]` names one.
    ///
    /// # Panics
    /// When there is none.
    pub fn map(&self, connector: &str, csv: &str) {
        let shown = self.chat_connectors(&["--json", "connector", "show", connector]).expect_code(0).json();
        let kept = shown["mapping"]["csv"].as_str().unwrap();
        fs::write(self.path().join("connectors").join(kept), csv).unwrap();
    }

    /// Runs the program under strace, to be killed at the `n`-th of these calls of each thread. True if it was.
    #[must_use]
    pub fn killed_at<S: AsRef<OsStr>>(&self, n: u64, calls: &str, arguments: &[S]) -> bool {
        let plain = self.command(arguments);
        let mut strace = Command::new("strace");
        // Not with --seccomp-bpf: it would lose injections.
        strace.args(["-f", "-qq", "-o", "/dev/null"]);
        strace.arg(format!("--trace={calls}")).arg(format!("--inject={calls}:signal=KILL:when={n}"));
        strace
            .arg(plain.get_program())
            .args(plain.get_args())
            .current_dir(plain.get_current_dir().unwrap())
            .env_clear();
        for (name, value) in plain.get_envs() {
            strace.env(name, value.unwrap());
        }
        !strace.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success()
    }

    /// Calls that change files or folders, by name, as strace counts them over all threads of a whole run.
    ///
    /// # Panics
    /// When strace or the run fails.
    #[must_use]
    pub fn calls_by_strace<S: AsRef<OsStr>>(&self, arguments: &[S]) -> BTreeMap<String, u64> {
        let (plain, log) = (self.command(arguments), self.beside("strace.log"));
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-y", "--trace=%file,%desc,sync", "-o"]).arg(&log);
        strace.arg(plain.get_program()).args(plain.get_args()).current_dir(plain.get_current_dir().unwrap());
        strace.env_clear().envs(plain.get_envs().map(|(name, value)| (name, value.unwrap())));
        let output = Output::of(&mut strace).expect_code(0);
        assert!(!output.stdout.is_empty());
        let mut counted = BTreeMap::new();
        for line in fs::read_to_string(log).unwrap().lines() {
            let Some(name) = every_call::changes_files(line) else { continue };
            *counted.entry(name.to_owned()).or_default() += 1;
        }
        counted
    }

    /// Runs the program to its end.
    #[must_use]
    pub fn chat_connectors<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Output {
        Output::of(&mut self.command(arguments))
    }

    /// Writes a connector file for a site on 127.0.0.1 and its password file beside the home; gives the file's path.
    /// `mapping` holds the lines of the `[mapping]` table.
    #[must_use]
    pub fn connector_file(&self, name: &str, site: &crate::Sshd, password: &str, mapping: &str) -> PathBuf {
        fs::write(self.beside("pw.txt"), format!("{password}\n")).unwrap();
        let file = self.beside("connector.toml");
        let text = format!(
            "name = \"{name}\"\nkind = \"ice-chat\"\n\n[source]\nhost = \"127.0.0.1\"\nport = {port}\n\
             path = \"{path}\"\nfirm_code = \"{user}\"\npassword_file = \"pw.txt\"\nhost_key = \"{host_key}\"\n\
             keys = \"public\"\n\n[mapping]\n{mapping}\n\n[destination]\nkind = \"archive\"\n",
            port = site.port(),
            path = site.folder().display(),
            user = site.user(),
            host_key = site.host_key_fingerprint(),
        );
        fs::write(&file, text).unwrap();
        file
    }

    /// Every message of the archive: (mailbox, folder, file) to messages, in the order they stand.
    #[must_use]
    pub fn archive_contents(&self) -> Contents {
        contents_of(&self.path())
    }

    /// Every mail of the archive, with how often its mailbox has it.
    #[must_use]
    pub fn mails(&self) -> Mails {
        mails(self.archive_contents())
    }
}

/// (mailbox, folder, file) to messages.
pub type Contents = BTreeMap<(String, String, String), Vec<Vec<u8>>>;

/// (mailbox, message) to how often it is there.
pub type Mails = BTreeMap<(String, Vec<u8>), u32>;

/// Every mail, with how often its mailbox has it.
#[must_use]
pub fn mails(contents: Contents) -> Mails {
    let mut found = Mails::new();
    for ((mailbox, ..), mails) in contents {
        for mail in mails {
            *found.entry((mailbox.clone(), mail)).or_default() += 1;
        }
    }
    found
}

/// Every message of the archive of a home folder, in the order they stand.
#[must_use]
pub fn contents_of(home: &Path) -> Contents {
    let mut contents = BTreeMap::new();
    for mailbox in names_in(&home.join("archive")) {
        for folder in names_in(&home.join("archive").join(&mailbox)) {
            let path = home.join("archive").join(&mailbox).join(&folder);
            for file in names_in(&path) {
                let messages = mbox::read(&path.join(&file));
                contents.insert((mailbox.clone(), folder.clone(), file), messages);
            }
        }
    }
    contents
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Names in a folder, none where there is no folder.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
