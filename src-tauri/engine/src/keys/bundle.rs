//! What the site's owner gets from us: two public keys and our address.
//!
//! In: the own keys, the site's addresses. Out: `ssh_key.pub`, `pgp_key.asc`, `ip_address.txt`.
//! Deliberately absent: anything secret, and asking some server for our address. Behind a NAT router
//! the address is the inner one; the words beside it say so.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::path::Path;

use super::{PgpKey, SshKey};
use crate::error::{Error, Result};

/// The three files, as text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bundle {
    /// The `authorized_keys` line, LF at its end.
    pub ssh_key: String,
    /// The armored public OpenPGP key.
    pub pgp_key: String,
    /// The addresses, one a line.
    pub ip_address: String,
}

impl Bundle {
    /// The names of the files, in the order of the page's buttons.
    pub const FILES: [&'static str; 3] = ["ssh_key.pub", "pgp_key.asc", "ip_address.txt"];

    /// Puts the files together. `comment` ends the SSH key's line.
    ///
    /// # Errors
    /// `internal`.
    pub fn new(ssh: &SshKey, pgp: &PgpKey, comment: &str, addresses: &[IpAddr]) -> Result<Self> {
        let mut ip_address: String = addresses.iter().map(|address| format!("{address}\n")).collect();
        if ip_address.is_empty() {
            "# This computer has no outward address now.\n".clone_into(&mut ip_address);
        }
        let ssh_key = ssh.authorized_keys_line(comment)? + "\n";
        Ok(Self { ssh_key, pgp_key: pgp.public_armored()?, ip_address })
    }

    /// Writes the files, over earlier ones of these names. The folder is made where it is missing.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).map_err(Error::disk)?;
        let texts = [&self.ssh_key, &self.pgp_key, &self.ip_address];
        for (name, text) in Self::FILES.into_iter().zip(texts) {
            fs::write(folder.join(name), text).map_err(Error::disk)?;
        }
        Ok(())
    }
}

/// This computer's addresses toward the given ones, by the routing table, without doubles: a UDP
/// socket is connected, which sends nothing. Addresses without a route are left out.
#[must_use]
pub fn outward_addresses(sites: &[SocketAddr]) -> Vec<IpAddr> {
    let mut own = Vec::new();
    for site in sites {
        let any: IpAddr = match site {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let toward = UdpSocket::bind((any, 0)).and_then(|socket| {
            socket.connect(site)?;
            Ok(socket.local_addr()?.ip().to_canonical())
        });
        if let Ok(address) = toward
            && !address.is_unspecified()
            && !own.contains(&address)
        {
            own.push(address);
        }
    }
    own
}
