//! A small disk for a home folder: mounted where only programs of this rig see it, gone with it.
//!
//! In: a home that is set up, a kind of disk and its size. Out: the program run on it, what it wrote, a disk made larger.
//! A *holder* is started in a mount namespace of its own and keeps it; the home of the firm itself is not touched, and
//! is seen again below once the holder is gone. Deliberately absent: anything where we are not root (`None`).

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::home::{Home, Output};

/// A disk under a home folder.
pub struct SmallDisk<'a> {
    home: &'a Home,
    holder: Child,
    // Closed, it ends the holder.
    open: Option<ChildStdin>,
}

/// Whether disks can be mounted here; says so where not.
#[must_use]
pub fn can_mount() -> bool {
    let works = Command::new("unshare").args(["--mount", "true"]).stderr(Stdio::null()).status();
    let works = works.is_ok_and(|status| status.success());
    if !works {
        println!("NOT RUN: only root can mount a small disk");
    }
    works
}

impl<'a> SmallDisk<'a> {
    /// A tmpfs with these options (`size=2m`, `nr_inodes=40`) and what the home holds. None where that does not fit.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn tmpfs(home: &'a Home, options: &str) -> Option<Self> {
        Self::start(home, &format!("mount -t tmpfs -o {options} none \"$1\""))
    }

    /// An ext4 of so many MiB in a file. None where there is no loop device.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn ext4(home: &'a Home, mib: u32) -> Option<Self> {
        let image = home.beside("disk.img");
        let make = format!(
            "truncate -s {mib}M {0} && mkfs.ext4 -q -F -b 4096 -m 0 {0} && mount -o loop {0} \"$1\" && rmdir \"$1/lost+found\"",
            image.display()
        );
        Self::start(home, &make)
    }

    fn start(home: &'a Home, mount: &str) -> Option<Self> {
        let script = format!(
            "set -e; held=$(mktemp -d); mount --bind \"$1\" \"$held\"; {mount}; cp -a \"$held/.\" \"$1/\"; \
             umount \"$held\"; rmdir \"$held\"; echo ready; exec cat >/dev/null"
        );
        let mut holder = Command::new("unshare")
            .args(["--mount", "sh", "-c", &script, "sh"])
            .arg(home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let open = holder.stdin.take();
        let disk = Self { home, holder, open };
        (line == "ready\n").then_some(disk)
    }

    /// The home folder as the programs on the disk see it.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        let path = self.home.path();
        let inside = path.strip_prefix("/").unwrap();
        PathBuf::from(format!("/proc/{}/root", self.holder.id())).join(inside)
    }

    /// A command on the disk; `before` it stands in front, such as `prlimit`.
    #[must_use]
    pub fn command(&self, before: &[&str], plain: &Command) -> Command {
        let mut command = Command::new("nsenter");
        command.arg(format!("--mount=/proc/{}/ns/mnt", self.holder.id())).args(before);
        command.arg(plain.get_program()).args(plain.get_args()).env_clear().stdin(Stdio::null());
        for (name, value) in plain.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command
    }

    /// Runs the program in the home on the disk.
    #[must_use]
    pub fn chat_connectors(&self, arguments: &[&str]) -> Output {
        Output::of(&mut self.command(&[], &self.home.command(arguments)))
    }

    /// Mounts it anew with other options, such as `size=1g` or `ro`.
    ///
    /// # Panics
    /// When that is refused.
    pub fn remount(&self, options: &str) {
        let mut mount = Command::new("mount");
        mount.args(["-o", &format!("remount,{options}")]).arg(self.home.path());
        let output = Output::of(&mut self.command(&[], mount.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")));
        assert_eq!(output.code, 0, "{output:?}");
    }

    /// Bytes and inodes in use.
    ///
    /// # Panics
    /// When the disk is gone.
    #[must_use]
    pub fn used(&self) -> (u64, u64) {
        let disk = rustix::fs::statvfs(self.folder()).unwrap();
        ((disk.f_blocks - disk.f_bfree) * disk.f_frsize, disk.f_files - disk.f_ffree)
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        drop(self.open.take());
        let _ = self.holder.wait();
        let _ = fs::remove_file(self.home.beside("disk.img"));
    }
}
