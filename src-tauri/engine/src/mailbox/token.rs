//! An application's access token (OAuth 2.0 client credentials, RFC 6749 section 4.4) at Microsoft Entra ID.
//!
//! In: settings, a secret or certificate, a scope. Out: a token that is fetched anew in time. Deliberately absent: what
//! it is for.

use secrecy::SecretString;

use super::DestinationSecrets;
use super::remote::Trouble;
use crate::error::{Error, Result};
use crate::settings::Oauth;

/// What an application may do, as its token says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    /// Application permissions (`roles`).
    pub roles: Vec<String>,
}

/// An application's token for one scope, shared by all threads.
pub struct Token {}

impl Token {
    /// `scope`: `https://graph.microsoft.com/.default`.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`.
    pub fn new(_: &Oauth, _: &DestinationSecrets, _: &str) -> Result<Self> {
        Err(Error::internal("token"))
    }

    /// One that is good for some minutes more. `refused`: the one that was refused, and is not to be given again.
    ///
    /// # Errors
    /// `Trouble`: `Server` with `destination-sign-in`, `Lost`, `Wait`.
    pub fn get(&self, _: Option<&SecretString>) -> Result<SecretString, Trouble> {
        Err(Trouble::Server(Error::internal("token")))
    }

    /// What the token says of permissions.
    ///
    /// # Errors
    /// As `get`.
    pub fn grant(&self) -> Result<Grant, Trouble> {
        Err(Trouble::Server(Error::internal("token")))
    }
}
