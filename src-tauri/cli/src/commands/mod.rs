//! One file a group of commands, each: engine in, console out, exit code back.
//!
//! Deliberately absent: rules of the import; those are the engine's, and the wizard's are the same.

pub mod alert;
pub mod archive;
pub mod connector;
pub mod destination;
pub mod due;
pub mod evidence;
pub mod held;
pub mod host_key;
pub mod keys;
pub mod limit;
pub mod map;
pub mod mapping;
pub mod practice;
pub mod private_keys;
pub mod run;
pub mod schedule;
pub mod search;
pub mod settings;
pub mod statement;
pub mod told;
pub mod validate;

use engine::connector::{Kind, find};
use engine::error::{Code, Error, Result};

/// The kind that a person named.
fn kind(id: &str) -> Result<&'static Kind> {
    find(id).ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "kind"))
}
