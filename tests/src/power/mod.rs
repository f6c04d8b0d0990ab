//! The power goes: what the real program asked of its disk, and every home folder that this may leave.
//!
//! In: a command, run once under strace. Out: states of its home folder, of which a plain run has to make good.
//! Three parts: `record` reads the calls, `log` says what they changed, `disk` forgets what was not synced.
//! Deliberately absent: what a state has to fulfil (`tests/black_box/power.rs`).

pub mod disk;
pub mod log;
pub mod record;

pub use disk::{Disk, Tree};
pub use log::{Change, Log};
pub use record::record;
