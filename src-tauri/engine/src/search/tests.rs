//! The stage by itself, over mailbox files written here by hand.
