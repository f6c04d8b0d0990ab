//! Promises of notices.
