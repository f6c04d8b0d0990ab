//! `practice`: the whole flow on the practice site, in the terminal.
//!
//! In: nothing. Out: keys made, a site configured with them as ICE support would, the connection
//! checked, three invented days imported, the sums, and where the mailboxes are.
//! Deliberately absent: anything that could be taken for real data: it all lies in a folder named so.

use std::fs;
use std::path::Path;

use engine::connector;
use engine::error::{Error, Result};
use engine::keys::{Bundle, PgpAlgorithm, SshAlgorithm, Unlock, Vault, own_keys};
use engine::pipeline;
use engine::settings::Connectors;
use engine::source::SystemClock;
use practice::{DOMAINS, Practice, days, mapping_csv};
use secrecy::{ExposeSecret, SecretString};

use super::run::summary;
use super::validate::show;
use crate::Session;

const NAME: &str = "Practice ICE Chat";

pub fn practice(session: &Session, keep: bool) -> Result<u8> {
    todo!()
}
