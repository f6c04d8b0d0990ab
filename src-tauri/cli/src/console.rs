//! What a person or a script sees.
//!
//! In: results. Out: words on standard output, or one JSON document there and the words on standard
//! error. Errors always say what happened, what became of the data, and what to do next.
//! Deliberately absent: sentences (`words`).

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;

use engine::error::Error;
use engine::progress::{Observer, Snapshot, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use serde_json::{Value as Json, json};

use wizard::words::{Value, Words};

pub struct Console {
    pub words: Words,
    json: bool,
}

impl Console {
    pub fn new(words: Words, json: bool) -> Self {
        Self { words, json }
    }

    /// Whether a script asked.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// The result for a script; nothing, for a person.
    pub fn document(&self, document: &impl Serialize) {
        if self.json {
            let text = serde_json::to_string_pretty(document).unwrap_or_else(|_| "null".into());
            write_out(&text);
        }
    }

    /// One of several results for a script, on a line of its own; nothing, for a person.
    pub fn json_line(&self, document: &impl Serialize) {
        if self.json {
            write_out(&serde_json::to_string(document).unwrap_or_else(|_| "null".into()));
        }
    }

    /// A line for a person: the result itself, unless that is JSON.
    pub fn line(&self, text: &str) {
        if self.json { write_error(text) } else { write_out(text) }
    }

    /// A line in the person's language.
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) {
        self.line(&self.words.text(id, args));
    }

    /// A line for a person that is no result, on standard error.
    pub fn warn(&self, text: &str) {
        write_error(text);
    }

    /// Bytes for a file or a pipe.
    pub fn bytes(&self, bytes: &[u8]) {
        // A reader that went away has seen enough.
        let _ = io::stdout().lock().write_all(bytes);
    }

    /// A text file: itself, or within the JSON document.
    pub fn file(&self, name: &str, bytes: &[u8]) {
        if self.json {
            self.document(&json!({ name: String::from_utf8_lossy(bytes) }));
        } else {
            self.bytes(bytes);
        }
    }

    pub fn error(&self, error: &Error) {
        self.document(&json!({ "error": self.error_json(error) }));
        self.explain(error);
    }

    /// The words of an error, on standard error.
    pub fn explain(&self, error: &Error) {
        let said = self.words.error(error);
        let label = |id| self.words.text(id, &[]);
        write_error(&format!("{}: {}", label("error-what-label"), said.what));
        write_error(&format!("{}: {}", label("error-data-label"), said.data));
        write_error(&format!("{}: {}", label("error-next-label"), said.next));
    }

    pub fn error_json(&self, error: &Error) -> Json {
        let said = self.words.error(error);
        json!({
            "code": error.code().as_str(), "args": error.args(),
            "what": said.what, "data": said.data, "next": said.next,
        })
    }

    /// Progress on a terminal's standard error.
    pub fn bar(&self) -> Bar<'_> {
        let target = if io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        Bar { bar: ProgressBar::with_draw_target(None, target), words: &self.words, stage: Mutex::new(None) }
    }
}

fn write_out(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

fn write_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// A progress bar that follows a run.
pub struct Bar<'a> {
    bar: ProgressBar,
    words: &'a Words,
    stage: Mutex<Option<Stage>>,
}

impl Bar<'_> {
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl Observer for Bar<'_> {
    fn progress(&self, snapshot: &Snapshot) {
        let Ok(mut stage) = self.stage.lock() else { return };
        // Numbers first: each call may draw.
        self.bar.set_length(snapshot.total);
        self.bar.set_position(snapshot.done);
        if *stage != Some(snapshot.stage) {
            *stage = Some(snapshot.stage);
            self.bar.reset_eta();
            self.bar.set_style(style(snapshot));
            self.bar.set_message(self.words.text(words_of(snapshot.stage), &[]));
        }
    }
}

fn words_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Connecting => "stage-connecting",
        Stage::Waiting => "stage-waiting",
        Stage::Downloading => "stage-downloading",
        Stage::Verifying => "stage-verifying",
        Stage::Reading => "stage-reading",
        Stage::Writing => "stage-writing",
        Stage::Publishing => "stage-publishing",
        Stage::Indexing => "stage-indexing",
    }
}

fn style(snapshot: &Snapshot) -> ProgressStyle {
    let bytes = matches!(snapshot.stage, Stage::Downloading | Stage::Verifying | Stage::Indexing);
    let template = match (bytes, snapshot.total > 0) {
        (true, true) => "{msg:40} [{bar:30}] {bytes}/{total_bytes} {bytes_per_sec} {eta}",
        (false, true) => "{msg:40} [{bar:30}] {human_pos}/{human_len} {eta}",
        (true, false) | (false, false) => "{msg:40} {spinner} {human_pos}",
    };
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ")
}

/// A text of a site or a feed, without what would move the cursor or turn the line around.
pub fn printable(name: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().map(|c| if odd(c) { '\u{FFFD}' } else { c }).collect()
}
