//! Who is trusted over TLS: the operating system's authorities, or one of the organisation's own alone.
//!
//! In: PEM. Out: what a TLS library wants, an HTTPS client, and a broken line's meaning. Deliberately absent: any way
//! to trust everybody; following a redirect; asking a proxy that the environment names.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Certificate;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::ConfigVerifierExt as _;

use crate::error::{Error, Result};

/// All libraries ask the process for its cryptography; whoever comes first installs it.
pub fn install_provider() {
    // An error says that one is installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// A TLS client. `ca`: PEM of the authorities to trust instead of the system's.
///
/// # Errors
/// `None`: that PEM holds no certificate; or why the system's authorities cannot be read.
pub fn client_config(ca: Option<&str>) -> Result<ClientConfig, Option<Error>> {
    install_provider();
    let Some(pem) = ca else {
        return ClientConfig::with_platform_verifier().map_err(|e| Some(Error::internal("tls").because(e)));
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        roots.add(certificate.map_err(|_| None)?).map_err(|_| None)?;
    }
    if roots.is_empty() {
        return Err(None);
    }
    Ok(ClientConfig::builder().with_root_certificates(Arc::new(roots)).with_no_client_auth())
}

/// An HTTPS client: no redirects, no proxy, `timeout` for a whole answer. `ca` as for `client_config`.
///
/// # Errors
/// As `client_config`.
pub fn http_client(ca: Option<&str>, timeout: Duration) -> Result<Client, Option<Error>> {
    install_provider();
    let mut builder = Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .timeout(timeout)
        .user_agent(concat!("chat-connectors/", env!("CARGO_PKG_VERSION")));
    if let Some(pem) = ca {
        builder = builder.tls_certs_only(Certificate::from_pem_bundle(pem.as_bytes()).map_err(|_| None)?);
    }
    builder.build().map_err(|e| Some(Error::internal("http").because(e)))
}

/// What a broken line means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// The certificate is not trusted.
    Untrusted,
    /// No encryption came about.
    NoTls,
    /// No answer in time.
    Silent,
    /// Nobody is there, or there is no way.
    Refused,
}

/// What a broken line means, where its causes tell.
#[must_use]
pub fn broken(error: &(dyn StdError + 'static)) -> Option<Broken> {
    causes(error).find_map(|cause| {
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return Some(match tls {
                rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented => {
                    Broken::Untrusted
                }
                _ => Broken::NoTls,
            });
        }
        match cause.downcast_ref::<io::Error>()?.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Some(Broken::Silent),
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable => Some(Broken::Refused),
            _ => None,
        }
    })
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
