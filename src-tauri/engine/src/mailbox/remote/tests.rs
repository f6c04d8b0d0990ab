//! A server in memory, with trouble on order.
