//! What a replay promises, and that nothing is lost or doubled whatever happens between runs.
//!
//! In: invented days, encrypted to a key of our own, on a site in memory. Out: mailboxes read back.
//! Deliberately absent: the network, and kills of the real program (`tests/black_box/crash.rs`).

mod cases;
mod model;
mod moody;
mod property;
mod rig;
