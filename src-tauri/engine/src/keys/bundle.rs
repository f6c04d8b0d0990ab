//! The three files for the support of the site.
//!
//! In: keys, this computer's addresses. Out: `ssh_key.pub` (an `authorized_keys` line), `pgp_key.asc`,
//! `ip_address.txt`. Nothing in them is secret. Deliberately absent: the address that a NAT shows to the
//! world, which no computer behind it can know.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::path::Path;

use super::{PgpKey, SshKey};
use crate::error::{Error, Result};

/// The contents of the files.
pub struct Bundle {
    ssh_key: String,
    pgp_key: String,
    ip_address: String,
}

impl Bundle {
    /// Puts the files together. `comment` ends the SSH line.
    ///
    /// # Errors
    /// `internal`.
    pub fn new(ssh: &SshKey, pgp: &PgpKey, comment: &str, addresses: &[IpAddr]) -> Result<Self> {
        let mut ip_address: String = addresses.iter().map(|address| format!("{address}\n")).collect();
        if ip_address.is_empty() {
            "# No outward address was found on this computer.\n".clone_into(&mut ip_address);
        }
        let ssh_key = ssh.authorized_keys_line(comment)? + "\n";
        Ok(Self { ssh_key, pgp_key: pgp.public_armored()?, ip_address })
    }

    /// Writes the files into a folder, making it when missing and replacing earlier ones.
    ///
    /// # Errors
    /// `disk-failed`, `disk-full`.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).map_err(Error::disk)?;
        let files = [
            ("ssh_key.pub", &self.ssh_key),
            ("pgp_key.asc", &self.pgp_key),
            ("ip_address.txt", &self.ip_address),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).map_err(Error::disk)?;
        }
        Ok(())
    }
}

/// This computer's addresses as the route to each target sees them, without doubles. Nothing is sent.
#[must_use]
pub fn outward_addresses(targets: &[SocketAddr]) -> Vec<IpAddr> {
    let mut found = Vec::new();
    for target in targets {
        let any: IpAddr = match target {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let own = UdpSocket::bind((any, 0)).and_then(|socket| {
            socket.connect(target)?;
            socket.local_addr()
        });
        if let Ok(own) = own
            && !own.ip().is_unspecified()
            && !found.contains(&own.ip())
        {
            found.push(own.ip());
        }
    }
    found
}
