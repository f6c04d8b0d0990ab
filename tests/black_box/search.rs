//! Search and export.
