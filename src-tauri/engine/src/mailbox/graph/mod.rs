//! Microsoft 365 through Graph: one application opens all mailboxes.
//!
//! In: settings and secrets. Out: a `Server`. Deliberately absent: what to do about trouble (`remote`).

use super::remote::{Account, Server, Trouble};
use super::{DestinationSecrets, Permissions};
use crate::error::{Error, Result};
use crate::settings::Destination;

/// Microsoft 365.
pub struct GraphServer {}

impl GraphServer {
    /// Takes settings that were checked.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`.
    pub fn new(_: &Destination, _: &DestinationSecrets) -> Result<Self> {
        Err(Error::internal("graph"))
    }

    /// What the application may do; none where there is none.
    ///
    /// # Errors
    /// Those of signing in.
    pub fn permissions(&self) -> Result<Option<Permissions>> {
        Ok(None)
    }
}

impl Server for GraphServer {
    fn sign_in(&self, _: &str) -> Result<Box<dyn Account>, Trouble> {
        Err(Trouble::Server(Error::internal("graph")))
    }

    fn mailboxes(&self) -> usize {
        1
    }

    fn batch(&self) -> (usize, usize) {
        (16, 8 << 20)
    }
}
