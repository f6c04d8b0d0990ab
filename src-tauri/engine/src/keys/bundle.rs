//! What the site's owner gets from us: two public keys and our address.
//!
//! In: the own keys, the site's addresses. Out: `ssh_key.pub`, `pgp_key.asc`, `ip_address.txt`.
//! Deliberately absent: anything secret, and asking some server for our address. Behind a NAT router
//! the address is the inner one; the words beside it say so.

use std::fmt::Display;
use std::fs;
use std::io::{Cursor, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::path::Path;

use super::{PgpKey, SshKey};
use crate::error::{Code, Error, Result};

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

    /// Those that make sense where nobody is let in by a key.
    pub const ACCOUNT_FILES: [&'static str; 2] = ["pgp_key.asc", "ip_address.txt"];

    /// Puts the files together. `comment` ends the SSH key's line; `addresses` are addresses or ranges.
    ///
    /// # Errors
    /// `internal`.
    pub fn new(ssh: &SshKey, pgp: &PgpKey, comment: &str, addresses: &[impl Display]) -> Result<Self> {
        let ip_address = address_file(addresses);
        let ssh_key = ssh.authorized_keys_line(comment)? + "\n";
        Ok(Self { ssh_key, pgp_key: pgp.public_armored()?, ip_address })
    }

    /// Writes the files, over earlier ones of these names. The folder is made where it is missing.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        self.write_only(folder, &Self::FILES)
    }

    /// The same, only these.
    ///
    /// # Errors
    /// As `write_to`.
    pub fn write_only(&self, folder: &Path, names: &[&str]) -> Result<()> {
        fs::create_dir_all(folder).map_err(Error::disk)?;
        for (name, text) in self.files().into_iter().filter(|(name, _)| names.contains(name)) {
            fs::write(folder.join(name), text).map_err(Error::disk)?;
        }
        Ok(())
    }

    /// Each file's name and text, in the order of `FILES`.
    #[must_use]
    pub fn files(&self) -> [(&'static str, &str); 3] {
        let [ssh, pgp, ip] = Self::FILES;
        [(ssh, &self.ssh_key), (pgp, &self.pgp_key), (ip, &self.ip_address)]
    }

    /// The files and further texts (name, text) in one zip.
    ///
    /// # Errors
    /// `internal`.
    pub fn zip(&self, further: &[(&str, &str)]) -> Result<Vec<u8>> {
        let failed = |e: zip::result::ZipError| Error::internal("zip").because(e);
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in self.files().iter().chain(further) {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).map_err(failed)?;
            zip.write_all(text.as_bytes()).map_err(|e| Error::internal("zip").because(e))?;
        }
        Ok(zip.finish().map_err(failed)?.into_inner())
    }
}

/// The text of `ip_address.txt`: addresses or ranges, one a line.
#[must_use]
pub fn address_file(addresses: &[impl Display]) -> String {
    if addresses.is_empty() {
        return "# This computer has no outward address now.\n".to_owned();
    }
    addresses.iter().map(|address| format!("{address}\n")).collect()
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

/// Addresses for sites that nobody named yet: documentation addresses (RFC 5737, RFC 3849), routed like
/// any other, and nobody's. Nothing is sent there.
#[must_use]
pub fn anywhere() -> [SocketAddr; 2] {
    [(Ipv4Addr::new(192, 0, 2, 1), 22).into(), (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1), 22).into()]
}

/// Whether the world sees another address than this one: private, shared, link-local or loopback.
#[must_use]
pub fn is_inner(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            // 100.64.0.0/10 is what providers share among customers (RFC 6598).
            v4.is_private() || v4.is_loopback() || v4.is_link_local() || (a == 100 && (64..128).contains(&b))
        }
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// What a person typed as the address that the world sees: addresses and ranges (`192.0.2.0/28`),
/// separated by commas, semicolons or spaces, in their usual form.
///
/// # Errors
/// `setting-invalid` (`setting` = `address`).
pub fn outer_addresses(text: &str) -> Result<Vec<String>> {
    let wrong = || Error::new(Code::SettingInvalid).arg("setting", "address");
    let mut found = Vec::new();
    for word in text.split([',', ';', ' ', '\t', '\n', '\r', '\u{a0}']).filter(|word| !word.is_empty()) {
        let (address, range) = match word.split_once('/') {
            Some((address, range)) => (address, Some(range)),
            None => (word, None),
        };
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        if address.is_unspecified() || address.is_multicast() || address.is_loopback() {
            return Err(wrong());
        }
        let most = if address.is_ipv4() { 32 } else { 128 };
        let range: Option<u8> = range.map(|bits| bits.parse().map_err(|_| wrong())).transpose()?;
        if range.is_some_and(|bits| bits == 0 || bits > most) {
            return Err(wrong());
        }
        found.push(range.map_or_else(|| address.to_string(), |bits| format!("{address}/{bits}")));
    }
    Ok(found)
}
