//! A real OpenSSH server a test: each accepted connection gets its own `sshd -i`, so there is no port
//! to race for, nothing to wait for, and the configuration may change between two connections.

use std::net::{TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use russh::keys::PrivateKey;
use secrecy::SecretString;
use tempfile::TempDir;

use crate::source::{Credentials, Site};

pub(super) struct Sshd {
    pub(super) port: u16,
    home: TempDir,
    /// Bytes from the server after which the next connection is cut; 0: never.
    cut: Arc<AtomicU64>,
}

impl Sshd {
    /// Serves `/site` under a temporary folder. The client's key is `key`, the host keys are
    /// `host_ed25519` and `host_rsa`.
    pub(super) fn start(settings: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join("site")).unwrap();
        std::fs::create_dir_all("/run/sshd").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let cut = Arc::new(AtomicU64::new(0));
        let sshd = Self { port, home, cut: Arc::clone(&cut) };
        for (name, kind) in [
            ("key", "ed25519"),
            ("key_rsa", "rsa"),
            ("stranger", "ed25519"),
            ("host_ed25519", "ed25519"),
            ("host_rsa", "rsa"),
            ("host_other", "ed25519"),
            ("authority", "ed25519"),
        ] {
            let path = sshd.path(name);
            let bits: &[&str] = if kind == "rsa" { &["-b", "2048"] } else { &[] };
            let keygen = Command::new("ssh-keygen");
            run({ keygen }.args(["-q", "-N", "", "-t", kind]).args(bits).arg("-f").arg(path));
        }
        let public = |name: &str| std::fs::read(sshd.path(name).with_extension("pub")).unwrap();
        let both = [public("key"), public("key_rsa")].concat();
        std::fs::write(sshd.path("authorized_keys"), both).unwrap();
        sshd.configure(settings);
        let configuration = sshd.path("sshd_config");
        let log = sshd.path("log");
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let limit = cut.swap(0, Ordering::SeqCst);
                let (configuration, log) = (configuration.clone(), log.clone());
                thread::spawn(move || answer(stream, limit, &configuration, &log));
            }
        });
        sshd
    }

    /// Settings come before the fixed ones: sshd takes the first of each.
    pub(super) fn configure(&self, settings: &[&str]) {
        let here = self.home.path().display();
        let mut text = settings.join("\n").replace("HERE", &here.to_string());
        if !settings.iter().any(|s| s.starts_with("HostKey ")) {
            text += &format!("\nHostKey {here}/host_ed25519");
        }
        if !settings.iter().any(|s| s.starts_with("Subsystem")) {
            text += "\nSubsystem sftp internal-sftp";
        }
        text += &format!(
            "\nAuthorizedKeysFile {here}/authorized_keys\nStrictModes no\nUsePAM no\n\
             PermitRootLogin yes\nPasswordAuthentication yes\nKbdInteractiveAuthentication no\n\
             LogLevel DEBUG2\nPidFile none\n"
        );
        std::fs::write(self.path("sshd_config"), text).unwrap();
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file of the site, an hour old.
    pub(super) fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path("site").join(name);
        std::fs::write(&path, content).unwrap();
        let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(hour_ago).unwrap();
        path
    }

    pub(super) fn site(&self, user: &str) -> Site {
        Site {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            path: self.path("site").display().to_string(),
            user: user.to_owned(),
        }
    }

    pub(super) fn credentials(&self, key: Option<&str>, password: Option<&str>) -> Credentials {
        Credentials {
            keys: key
                .into_iter()
                .map(|name| {
                    let text = std::fs::read_to_string(self.path(name)).unwrap();
                    Arc::new(PrivateKey::from_openssh(text).unwrap())
                })
                .collect(),
            password: password.map(SecretString::from),
        }
    }

    /// Those, newest first, and a password.
    pub(super) fn several(&self, keys: &[&str], password: Option<&str>) -> Credentials {
        let keys = keys.iter().flat_map(|key| self.credentials(Some(key), None).keys).collect();
        Credentials { keys, ..self.credentials(None, password) }
    }

    /// Makes a host certificate for `host_ed25519`, `host_ed25519-cert.pub`.
    pub(super) fn certify(&self) -> String {
        let authority = self.path("authority");
        let mut sign = Command::new("ssh-keygen");
        sign.args(["-q", "-h", "-I", "site", "-n", "127.0.0.1", "-s"]).arg(authority);
        run(sign.arg(self.path("host_ed25519.pub")));
        std::fs::read_to_string(self.path("host_ed25519-cert.pub")).unwrap()
    }

    /// How many packets of authentication the servers were sent, "none" included.
    pub(super) fn authentications(&self) -> usize {
        self.log().matches("userauth-request").count()
    }

    /// As `ssh-keygen -l` prints it.
    pub(super) fn fingerprint(&self, name: &str) -> String {
        let printed = run(Command::new("ssh-keygen").arg("-lf").arg(self.path(name)));
        printed.split(' ').nth(1).unwrap().to_owned()
    }

    /// What the servers wrote.
    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Cuts the next connection after that many bytes from the server.
    pub(super) fn cut_next(&self, bytes: u64) {
        self.cut.store(bytes, Ordering::SeqCst);
    }

    /// Whether a cut is still waiting for its connection.
    pub(super) fn cut_waits(&self) -> bool {
        self.cut.load(Ordering::SeqCst) != 0
    }
}

fn answer(client: TcpStream, limit: u64, configuration: &Path, log: &Path) {
    if limit == 0 {
        return serve(client, configuration, log);
    }
    let between = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut near = TcpStream::connect(between.local_addr().unwrap()).unwrap();
    let (far, _) = between.accept().unwrap();
    let (configuration, log) = (configuration.to_owned(), log.to_owned());
    thread::spawn(move || serve(far, &configuration, &log));
    let (mut up_from, mut up_to) = (client.try_clone().unwrap(), near.try_clone().unwrap());
    thread::spawn(move || std::io::copy(&mut up_from, &mut up_to));
    let mut client = client;
    let _ = std::io::copy(&mut std::io::Read::take(&mut near, limit), &mut client);
    let _ = client.shutdown(std::net::Shutdown::Both);
    let _ = near.shutdown(std::net::Shutdown::Both);
}

fn serve(stream: TcpStream, configuration: &Path, log: &Path) {
    let input = OwnedFd::from(stream.try_clone().unwrap());
    let mut server = Command::new("/usr/sbin/sshd");
    server.arg("-i").arg("-f").arg(configuration).arg("-E").arg(log);
    server.stdin(Stdio::from(input)).stdout(Stdio::from(OwnedFd::from(stream)));
    let mut server = server.stderr(Stdio::null()).spawn().unwrap();
    let _ = server.wait();
}

/// A throwaway account; removed when dropped.
pub(super) struct Account {
    pub(super) name: String,
}

impl Account {
    pub(super) const PASSWORD: &str = "Pa55-word åäö";

    pub(super) fn make(purpose: &str) -> Self {
        let name = format!("cc{}{purpose}", std::process::id());
        insist(Command::new("useradd").args(["-M", "-N", "-s", "/usr/sbin/nologin", &name]));
        let account = Self { name };
        let line = format!("{}:{}", account.name, Self::PASSWORD);
        insist(Command::new("sh").args(["-c", "printf '%s\\n' \"$0\" | chpasswd", &line]));
        account
    }

    /// As an administrator who wants it changed at the next login.
    pub(super) fn expire(&self) {
        insist(Command::new("chage").args(["-d", "0", &self.name]));
    }

    pub(super) fn lock(&self) {
        insist(Command::new("usermod").args(["-L", &self.name]));
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        insist(Command::new("userdel").args(["--force", &self.name]));
    }
}

/// Other tests change the file of users at the same time: it is then locked for a moment.
fn insist(command: &mut Command) {
    for _ in 0..500 {
        if command.output().unwrap().status.success() {
            return;
        }
        thread::sleep(std::time::Duration::from_millis(10));
    }
    run(command);
}

pub(super) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
