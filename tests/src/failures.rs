//! Every way in which *Validate connection* fails for an admin, each made by a real server or a raw socket.
//!
//! In: a code, the files for ICE support. Out: what to type into the form, while its server lives.
//! Deliberately absent: what the window says about it, and the practice site, which rehearses its own.

use std::fs::{self, Permissions};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::gpg::Encrypt;
use crate::sshd::Site;
use crate::{Gpg, Sshd, firm};

/// The code and the rung at which it stops, from the ground up.
pub const FAILURES: [(&str, &str); 28] = [
    ("name-not-found", "name"),
    ("network-unreachable", "tcp"),
    ("connection-refused", "tcp"),
    ("connection-timed-out", "tcp"),
    ("not-ssh", "ssh"),
    ("ssh-closed", "ssh"),
    ("ssh-silent", "ssh"),
    ("ssh-handshake", "ssh"),
    ("host-key-changed", "host_key"),
    ("host-key-revoked", "host_key"),
    ("host-key-certificate", "host_key"),
    ("key-refused", "key"),
    ("too-many-attempts", "key"),
    ("authentication-wanted", "password"),
    ("password-refused", "password"),
    ("password-expired", "password"),
    ("sftp-refused", "sftp"),
    ("folder-unreadable", "folder"),
    ("not-encrypted", "recipients"),
    ("password-encrypted", "recipients"),
    ("wrong-key", "recipients"),
    ("incomplete", "decrypt"),
    ("altered", "decrypt"),
    ("format-unknown", "parse"),
    ("xml-malformed", "parse"),
    ("archive-damaged", "parse"),
    ("clock-wrong", "local"),
    ("disk-failed", "destination"),
];

/// What to type, and what lives meanwhile.
pub struct Attempt {
    /// Host.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Firm code.
    pub user: String,
    /// Password.
    pub password: &'static str,
    /// A known_hosts file to import first.
    pub known_hosts: Option<PathBuf>,
    /// The site, where there is one.
    pub site: Option<Sshd>,
    /// A folder of the home that is in the way until this is dropped.
    _blocked: Option<Blocked>,
    /// Connections that fill a queue.
    _crowd: Vec<TcpStream>,
    _listener: Option<TcpListener>,
}

impl Attempt {
    fn at(host: &str, port: u16) -> Self {
        Self {
            host: host.to_owned(),
            port,
            user: "firm001".to_owned(),
            password: firm::PASSWORD,
            known_hosts: None,
            site: None,
            _blocked: None,
            _crowd: Vec::new(),
            _listener: None,
        }
    }

    fn on(site: Sshd) -> Self {
        let user = site.user().to_owned();
        Self { user, site: Some(site), ..Self::at("127.0.0.1", 0) }.with_port()
    }

    fn with_port(mut self) -> Self {
        self.port = self.site.as_ref().map_or(self.port, Sshd::port);
        self
    }
}

/// A file where a folder should be.
struct Blocked(PathBuf);

impl Drop for Blocked {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Where failures are made: the admin's files, and support's key ring.
pub struct Lab {
    home: PathBuf,
    folder: tempfile::TempDir,
    ssh_key: String,
    gpg: Gpg,
    key: String,
}

impl Lab {
    /// For the bundle in a folder, and the home whose disk fails.
    #[must_use]
    pub fn new(bundle: &Path, home: &Path) -> Self {
        let gpg = Gpg::new();
        let key = gpg.import(&fs::read(bundle.join("pgp_key.asc")).unwrap());
        let ssh_key = fs::read_to_string(bundle.join("ssh_key.pub")).unwrap();
        let folder = tempfile::Builder::new().prefix("cc-lab-").tempdir_in("/tmp").unwrap();
        Self { home: home.to_owned(), folder, ssh_key, gpg, key }
    }

    fn site(&self, further: &[&str]) -> Sshd {
        let mut site = Site::new(&self.ssh_key, firm::PASSWORD);
        site.further = further.iter().map(|&line| line.to_owned()).collect();
        Sshd::start(site)
    }

    fn plain(&self) -> Vec<u8> {
        firm::messages(&[("m1", "r1", "ada@corp.example", &["bob@corp.example"], "hello")])
    }

    /// A site with one file.
    fn with_file(&self, bytes: &[u8], modified: SystemTime) -> Attempt {
        let site = self.site(&[]);
        site.put("day_20261103.xml.pgp", bytes, modified);
        Attempt::on(site)
    }

    fn encrypted(&self, plain: &[u8]) -> Vec<u8> {
        // Not compressed: a flipped bit must reach the integrity check.
        let how = Encrypt { compress: Some("none"), ..Encrypt::default() };
        self.gpg.encrypt(plain, &[&self.key], &how)
    }

    /// Makes a failure.
    ///
    /// # Panics
    /// For a code that is not in `FAILURES`.
    #[must_use]
    pub fn attempt(&self, code: &str) -> Attempt {
        let long_ago = firm::day_time(3);
        match code {
            "name-not-found" => Attempt::at("nobody.invalid", 22),
            "network-unreachable" => Attempt::at("255.255.255.255", 22),
            "connection-refused" => Attempt::at("127.0.0.1", 1),
            "connection-timed-out" => crowded(),
            "not-ssh" => speaking(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
            "ssh-closed" => speaking(b""),
            "ssh-silent" => silent(),
            "ssh-handshake" => Attempt::on(self.site(&["Ciphers 3des-cbc"])),
            // The caller restarts it with another key, once the first one is accepted.
            "host-key-changed" => self.with_file(&self.encrypted(&self.plain()), long_ago),
            "host-key-revoked" => {
                let site = self.site(&[]);
                let known_hosts = self.folder.path().join("known_hosts");
                let line = format!("@revoked [127.0.0.1]:{} {}\n", site.port(), site.host_key_line());
                fs::write(&known_hosts, line).unwrap();
                Attempt { known_hosts: Some(known_hosts), ..Attempt::on(site) }
            }
            "host-key-certificate" => {
                let mut site = self.site(&[]);
                site.restart_with_a_certificate_only();
                Attempt::on(site)
            }
            "key-refused" => Attempt::on(Sshd::start(Site::new("", firm::PASSWORD))),
            "too-many-attempts" => {
                let mut site = Site::new("", firm::PASSWORD);
                site.methods = "publickey password";
                site.further = vec!["MaxAuthTries 1".to_owned()];
                Attempt::on(Sshd::start(site))
            }
            "authentication-wanted" => {
                let mut site = Site::new(&self.ssh_key, firm::PASSWORD);
                site.methods = "publickey,publickey";
                Attempt::on(Sshd::start(site))
            }
            "password-refused" => Attempt { password: "wrong", ..Attempt::on(self.site(&[])) },
            "password-expired" => {
                let site = self.site(&[]);
                site.expire_password();
                Attempt::on(site)
            }
            "sftp-refused" => Attempt::on(self.site(&["ForceCommand /bin/false"])),
            "folder-unreadable" => {
                let site = self.site(&[]);
                fs::set_permissions(site.folder(), Permissions::from_mode(0o711)).unwrap();
                Attempt::on(site)
            }
            "not-encrypted" => self.with_file(&self.plain(), long_ago),
            "password-encrypted" => {
                let symmetric = ["--passphrase", "secret", "--symmetric"];
                self.with_file(&self.gpg.run(&symmetric, &self.plain()), long_ago)
            }
            "wrong-key" => {
                let other = self.gpg.make_key("Somebody else", "future-default", "never", "");
                let bytes = self.gpg.encrypt(&self.plain(), &[&other], &Encrypt::default());
                self.with_file(&bytes, long_ago)
            }
            "incomplete" => {
                let mut bytes = self.encrypted(&self.plain());
                bytes.truncate(bytes.len() - 60);
                self.with_file(&bytes, long_ago)
            }
            "altered" => {
                let mut bytes = self.encrypted(&self.plain());
                let place = bytes.len() - 80;
                bytes[place] ^= 1;
                self.with_file(&bytes, long_ago)
            }
            "format-unknown" => self.with_file(&self.encrypted(b"<recipes><soup/></recipes>"), long_ago),
            "xml-malformed" => {
                let mut plain = self.plain();
                plain.truncate(plain.len() / 2);
                self.with_file(&self.encrypted(&plain), long_ago)
            }
            "archive-damaged" => {
                let damaged = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03 this is no deflate stream at all";
                self.with_file(&self.encrypted(damaged), long_ago)
            }
            "clock-wrong" => {
                let tomorrow = SystemTime::now() + Duration::from_secs(86_400);
                self.with_file(&self.encrypted(&self.plain()), tomorrow)
            }
            "disk-failed" => {
                let archive = self.home.join("archive");
                let _ = fs::remove_dir_all(&archive);
                fs::write(&archive, b"in the way").unwrap();
                let attempt = self.with_file(&self.encrypted(&self.plain()), long_ago);
                Attempt { _blocked: Some(Blocked(archive)), ..attempt }
            }
            other => panic!("nobody makes {other}"),
        }
    }
}

/// Says this to whoever comes, and hangs up.
fn speaking(words: &'static [u8]) -> Attempt {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // It ends with the test's process: nobody connects to it after the attempt.
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten().take(8) {
            let _ = stream.write_all(words);
            if !words.is_empty() {
                let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
                let _ = stream.read(&mut [0; 256]);
            }
        }
    });
    Attempt::at("127.0.0.1", port)
}

/// Takes connections into its queue and says nothing.
fn silent() -> Attempt {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    Attempt { _listener: Some(listener), ..Attempt::at("127.0.0.1", port) }
}

/// A queue that is full: Linux drops whoever else knocks, as a firewall does.
fn crowded() -> Attempt {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    rustix::net::listen(&listener, 0).unwrap();
    let address = listener.local_addr().unwrap();
    let knock = || TcpStream::connect_timeout(&address, Duration::from_millis(300)).ok();
    let crowd: Vec<TcpStream> = std::iter::from_fn(knock).take(16).collect();
    Attempt { _listener: Some(listener), _crowd: crowd, ..Attempt::at("127.0.0.1", address.port()) }
}
