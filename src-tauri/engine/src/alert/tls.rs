//! Who is trusted: the operating system's authorities, or one of the organisation's own alone.
//!
//! In: PEM. Out: what a TLS library wants, and a TLS error's meaning. Deliberately absent: any way to trust everybody.

use std::error::Error as StdError;
use std::io;

use crate::error::{Code, Error};

/// Both libraries ask the process for its cryptography; whoever comes first installs it.
pub(super) fn install_provider() {
    // An error says that one is installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Looks through an error and its causes, also those that an `io::Error` carries.
fn causes<'e>(error: &'e (dyn StdError + 'static)) -> impl Iterator<Item = &'e (dyn StdError + 'static)> {
    let mut next = Some(error);
    std::iter::from_fn(move || {
        let now = next?;
        next = match now.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(carried) => Some(carried),
            None => now.source(),
        };
        Some(now)
    })
}

/// What a broken line means, where it is known from its causes.
pub(super) fn meaning(
    error: &(dyn StdError + 'static),
    host: &str,
    port: u16,
    seconds: u64,
) -> Option<Error> {
    let at = |code| Error::new(code).arg("host", host).arg("port", port);
    causes(error).find_map(|cause| {
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return Some(match tls {
                rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented => {
                    Error::new(Code::AlertUntrusted).arg("host", host)
                }
                _ => at(Code::AlertNoTls),
            });
        }
        match cause.downcast_ref::<io::Error>()?.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => {
                Some(at(Code::AlertSilent).arg("seconds", seconds))
            }
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable => Some(at(Code::AlertRefused)),
            _ => None,
        }
    })
}
