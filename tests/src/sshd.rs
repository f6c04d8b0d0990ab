//! A site: OpenSSH's own server on 127.0.0.1, as a vendor would run it.
//!
//! In: who may sign in and how. Out: a port, a user, a folder to put files into, the server's log.
//! Deliberately absent: a chroot, PAM. It needs root, because only root can check another user's password.

use std::fs::{self, File, Permissions};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::until;

/// Who may sign in and how.
#[derive(Clone, Debug)]
pub struct Site {
    /// One line for `authorized_keys`, as `keys bundle` writes it.
    pub authorized_key: String,
    /// The password of the throwaway user.
    pub password: String,
    /// OpenSSH's `AuthenticationMethods`, such as `publickey,password` (both) or `publickey password` (either).
    pub methods: &'static str,
    /// Type of the host key, as `ssh-keygen -t` takes it.
    pub host_key_type: &'static str,
    /// Further lines of `sshd_config`.
    pub further: Vec<String>,
}

impl Site {
    /// A key and a password, both required, and an Ed25519 host key.
    #[must_use]
    pub fn new(authorized_key: &str, password: &str) -> Self {
        Self {
            authorized_key: authorized_key.to_owned(),
            password: password.to_owned(),
            methods: "publickey,password",
            host_key_type: "ed25519",
            further: Vec::new(),
        }
    }
}

/// A running site. Its user, its sessions and its files go when it is dropped.
pub struct Sshd {
    site: Site,
    folder: TempDir,
    user: User,
    port: u16,
    server: Option<Child>,
}

impl Sshd {
    /// Starts a site; it answers when this returns.
    #[must_use]
    pub fn start(site: Site) -> Self {
        // The throwaway user must get through to its files: not below a private home folder.
        let folder = tempfile::Builder::new().prefix("cc-site-").tempdir_in("/tmp").unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("files")).unwrap();
        fs::set_permissions(folder.path().join("files"), Permissions::from_mode(0o755)).unwrap();
        fs::create_dir_all("/run/sshd").unwrap();
        let keys = folder.path().join("authorized_keys");
        fs::write(&keys, format!("{}\n", site.authorized_key.trim())).unwrap();
        fs::set_permissions(&keys, Permissions::from_mode(0o644)).unwrap();
        let user = User::add(&site.password);
        let mut sshd = Self { site, folder, user, port: 0, server: None };
        sshd.make_host_key();
        // Somebody else may take a free port before sshd does: then another one.
        until("a port for sshd", || {
            sshd.port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
            sshd.listen().then_some(())
        });
        sshd
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The name to sign in with.
    #[must_use]
    pub fn user(&self) -> &str {
        &self.user.0
    }

    /// The folder that a client sees first.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    /// Puts a file on the site, complete at once, with a modification time.
    pub fn put(&self, name: &str, bytes: &[u8], modified: SystemTime) {
        let aside = self.folder.path().join("upload");
        let mut file = File::create(&aside).unwrap();
        file.write_all(bytes).unwrap();
        self.place(file, &aside, name, modified);
    }

    /// As `put`, for a file that is too large for memory. It is moved, not copied.
    pub fn put_file(&self, name: &str, from: &Path, modified: SystemTime) {
        let aside = self.folder.path().join("upload");
        if fs::rename(from, &aside).is_err() {
            fs::copy(from, &aside).unwrap();
            fs::remove_file(from).unwrap();
        }
        let file = File::options().append(true).open(&aside).unwrap();
        self.place(file, &aside, name, modified);
    }

    fn place(&self, file: File, aside: &Path, name: &str, modified: SystemTime) {
        file.set_permissions(Permissions::from_mode(0o644)).unwrap();
        file.set_modified(modified).unwrap();
        fs::rename(aside, self.folder().join(name)).unwrap();
    }

    /// Fetches a file by OpenSSH's own client, with a key that the site knows, at this port of 127.0.0.1.
    pub fn fetch_by_openssh(&self, port: u16, key: &Path, name: &str, to: &Path) {
        let mut client = self.openssh_client(port, key);
        client.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut client = client.spawn().unwrap();
        let batch = format!("get \"{name}\" \"{}\"\n", to.display());
        client.stdin.take().unwrap().write_all(batch.as_bytes()).unwrap();
        assert!(client.wait().unwrap().success(), "{}", self.log());
    }

    /// OpenSSH's own `sftp`, ready to take its batch from standard input.
    #[must_use]
    pub fn openssh_client(&self, port: u16, key: &Path) -> Command {
        let mut client = Command::new("sshpass");
        client.args(["-p", &self.site.password, "sftp", "-oBatchMode=no", "-oIdentitiesOnly=yes"]);
        client.args(["-oStrictHostKeyChecking=no", "-oUserKnownHostsFile=/dev/null"]);
        client.arg("-oNumberOfPasswordPrompts=1").arg("-i").arg(key).arg("-P").arg(port.to_string());
        client.args(["-b", "/dev/stdin"]).arg(format!("{}@127.0.0.1", self.user()));
        client
    }

    /// SHA-256 fingerprint of the host key, as OpenSSH writes it (`SHA256:…`).
    #[must_use]
    pub fn host_key_fingerprint(&self) -> String {
        let line = run(Command::new("ssh-keygen").arg("-lf").arg(self.folder.path().join("host_key.pub")));
        line.split(' ').nth(1).unwrap().to_owned()
    }

    /// All that the server has logged so far (level VERBOSE).
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The user's password expires now, as an administrator would make it.
    pub fn expire_password(&self) {
        run(Command::new("/usr/bin/chage").args(["-d", "0", &self.user.0]));
    }

    /// From now on the site has nothing to show but a certificate for its host key, by an authority of its own.
    pub fn restart_with_a_certificate_only(&mut self) {
        self.stop();
        let folder = self.folder.path().display().to_string();
        run(Command::new("ssh-keygen").args([
            "-q",
            "-t",
            "ed25519",
            "-N",
            "",
            "-f",
            &format!("{folder}/ca"),
        ]));
        let sign =
            ["-q", "-s", &format!("{folder}/ca"), "-I", "site", "-h", &format!("{folder}/host_key.pub")];
        run(Command::new("ssh-keygen").args(sign));
        self.site.further.extend([
            format!("HostCertificate {folder}/host_key-cert.pub"),
            "HostKeyAlgorithms ssh-ed25519-cert-v01@openssh.com".to_owned(),
        ]);
        until("sshd on its old port", || self.listen().then_some(()));
    }

    /// The site knows one key more from now on.
    pub fn install_key(&self, authorized_key: &str) {
        let path = self.folder.path().join("authorized_keys");
        let known = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{known}{}\n", authorized_key.trim())).unwrap();
    }

    /// Its `authorized_keys`, byte for byte.
    #[must_use]
    pub fn authorized_keys(&self) -> Vec<u8> {
        fs::read(self.folder.path().join("authorized_keys")).unwrap()
    }

    /// The public host key, as `ssh-keyscan` and known_hosts have it.
    #[must_use]
    pub fn host_key_line(&self) -> String {
        fs::read_to_string(self.folder.path().join("host_key.pub")).unwrap().trim().to_owned()
    }

    /// Changes the host key, as after a reinstallation or with somebody in the middle. Same port.
    pub fn restart_with_new_host_key(&mut self) {
        self.stop();
        self.make_host_key();
        until("sshd on its old port", || self.listen().then_some(()));
    }

    /// Ends the server and its sessions. The port then refuses.
    pub fn stop(&mut self) {
        let Some(mut server) = self.server.take() else {
            return;
        };
        let mut ids = vec![server.id()];
        let mut looked_at = 0;
        while let Some(id) = ids.get(looked_at).copied() {
            ids.extend(children_of(id));
            looked_at += 1;
        }
        for id in ids {
            if let Some(id) = i32::try_from(id).ok().and_then(Pid::from_raw) {
                let _ = kill_process(id, Signal::KILL);
            }
        }
        server.wait().unwrap();
    }

    fn make_host_key(&self) {
        let path = self.folder.path().join("host_key");
        let _ = fs::remove_file(&path);
        run(Command::new("ssh-keygen")
            .args(["-q", "-t", self.site.host_key_type, "-N", "", "-f"])
            .arg(&path));
    }

    /// Starts the server; false when it could not have the port.
    fn listen(&mut self) -> bool {
        let folder = self.folder.path().display();
        let mut config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host_key\nPidFile {folder}/pid\n\
             AuthorizedKeysFile {folder}/authorized_keys\nStrictModes no\nUsePAM no\nUseDNS no\nLogLevel VERBOSE\n\
             PasswordAuthentication yes\nKbdInteractiveAuthentication no\nAuthenticationMethods {methods}\n\
             AllowUsers {user}\nMaxStartups 100\nSubsystem sftp internal-sftp -d {folder}/files\n",
            port = self.port,
            methods = self.site.methods,
            user = self.user.0,
        );
        for line in &self.site.further {
            config.push_str(line);
            config.push('\n');
        }
        let path = self.folder.path().join("sshd_config");
        fs::write(&path, config).unwrap();
        let mut server = Command::new("/usr/sbin/sshd")
            .arg("-D")
            .arg("-f")
            .arg(path)
            .arg("-E")
            .arg(self.folder.path().join("log"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let answers = until("an SSH banner", || match server.try_wait().unwrap() {
            Some(_) => Some(false),
            None => greets(self.port).then_some(true),
        });
        assert!(
            answers || self.log().contains("Address already in use"),
            "sshd ended at once: {}",
            self.log()
        );
        self.server = answers.then_some(server);
        answers
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A throwaway user of this computer, without a home folder.
struct User(String);

impl User {
    fn add(password: &str) -> Self {
        assert!(rustix::process::geteuid().is_root(), "the site needs root: it makes a throwaway user");
        let name = until("a throwaway user", || {
            // Other tests add users at the same time: the file of users is then locked for a moment.
            let name = format!("cc{}", hex::encode(fastest_random()));
            let added = Command::new("/usr/sbin/useradd")
                .args(["--no-create-home", "--home-dir", "/", "--shell", "/usr/sbin/nologin", &name])
                .stderr(Stdio::null())
                .status()
                .unwrap();
            added.success().then_some(name)
        });
        let user = Self(name);
        until("its password", || {
            // A hash of little work: what is tested signs in thousands of times.
            let mut chpasswd = Command::new("/usr/sbin/chpasswd")
                .args(["--crypt-method", "SHA256", "--sha-rounds", "1000"])
                .stdin(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            writeln!(chpasswd.stdin.take().unwrap(), "{}:{password}", user.0).unwrap();
            chpasswd.wait().unwrap().success().then_some(())
        });
        user
    }
}

impl Drop for User {
    fn drop(&mut self) {
        for _ in 0..500 {
            let gone =
                Command::new("/usr/sbin/userdel").args(["--force", &self.0]).stderr(Stdio::null()).status();
            if gone.is_ok_and(|status| status.success()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        eprintln!("the throwaway user {} could not be removed", self.0);
    }
}

fn fastest_random() -> [u8; 6] {
    let mut bytes = [0; 6];
    File::open("/dev/urandom").unwrap().read_exact(&mut bytes).unwrap();
    bytes
}

fn greets(port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else {
        return false;
    };
    stream.set_read_timeout(Some(crate::PATIENCE)).unwrap();
    let mut banner = [0; 4];
    stream.read_exact(&mut banner).is_ok() && &banner == b"SSH-"
}

fn children_of(id: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|line| line.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>())
        .collect()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
