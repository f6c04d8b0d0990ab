//! What an application with a certificate shows in place of a secret: a JWT that it signed (RFC 7523).
//!
//! In: PEM of certificate and RSA private key, client id, endpoint, now. Out: the assertion, good for ten minutes at
//! this one endpoint. Deliberately absent: keys of other kinds and keys with a passphrase, which Entra ID and `ring`
//! do not take.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{RSA_PSS_SHA256, RsaKeyPair};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::error::{Code, Error, Result};
use crate::model::Timestamp;

/// How long an assertion is good: what the service recommends at most.
const GOOD: Duration = Duration::from_secs(10 * 60);

/// A certificate with its key.
pub(super) struct Certificate {
    /// SHA-256 of the certificate, as JWTs write it.
    thumbprint: String,
    key: RsaKeyPair,
}

impl Certificate {
    /// Reads PEM: a certificate, and an RSA private key in PKCS#1 or PKCS#8, in any order. Of several certificates
    /// the first one counts, as in every such file.
    ///
    /// # Errors
    /// `setting-invalid`.
    pub(super) fn read(pem: &SecretString) -> Result<Self> {
        let invalid =
            || Error::new(Code::SettingInvalid).arg("setting", "destination.oauth.certificate_file");
        let pem = pem.expose_secret().as_bytes();
        let certificate = CertificateDer::from_pem_slice(pem).map_err(|_| invalid())?;
        let key = match PrivateKeyDer::from_pem_slice(pem).map_err(|_| invalid())? {
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()),
            PrivateKeyDer::Pkcs8(der) => RsaKeyPair::from_pkcs8(der.secret_pkcs8_der()),
            _ => return Err(invalid()),
        };
        let key = key.map_err(|_| invalid())?;
        Ok(Self { thumbprint: URL_SAFE_NO_PAD.encode(Sha256::digest(&certificate)), key })
    }

    /// A new one.
    ///
    /// # Errors
    /// `internal` where the system has no randomness.
    pub(super) fn assertion(&self, client_id: &str, endpoint: &str, now: Timestamp) -> Result<SecretString> {
        let random = SystemRandom::new();
        let mut id = [0_u8; 16];
        random.fill(&mut id).map_err(|_| Error::internal("randomness"))?;
        let header = json!({ "alg": "PS256", "typ": "JWT", "x5t#S256": self.thumbprint });
        let claims = json!({
            "aud": endpoint,
            "iss": client_id,
            "sub": client_id,
            "jti": hex::encode(id),
            "nbf": now.as_second(),
            "iat": now.as_second(),
            "exp": (now + GOOD).as_second(),
        });
        let part = |json: serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let mut token = format!("{}.{}", part(header), part(claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key
            .sign(&RSA_PSS_SHA256, &random, token.as_bytes(), &mut signature)
            .map_err(|_| Error::internal("assertion"))?;
        token.push('.');
        token.push_str(&URL_SAFE_NO_PAD.encode(signature));
        Ok(token.into())
    }
}
