//! `chat-connectors`: the wizard in a terminal. To come; for now it holds the words.

#[allow(dead_code, reason = "the commands that use it are still to come")]
mod words;

fn main() {}
