//! `statement`: what a connector did on a day, as a table, JSON, CSV or a page to be printed.
//!
//! In: a connector's name, a day, a form. Out: the statement on standard output or in a file. JSON is the signed
//! file itself; saved to a file it brings its signature and the key along.
//! Deliberately absent: making a statement, which runs do.

use std::fs;
use std::path::Path;

use clap::ValueEnum;
use engine::error::{Code, Error, Result};
use engine::pipeline::{self, Statement, StatementRow};
use wizard::statement::{check, csv, html, sections};

use crate::Session;
use crate::arguments::StatementArguments;

/// How a statement is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Form {
    /// For a person in a terminal
    Table,
    /// What was signed
    Json,
    /// For a spreadsheet
    Csv,
    /// A page to be printed
    Html,
}

pub fn statement(session: &Session, arguments: &StatementArguments) -> Result<u8> {
    let (home, console, words) = (&session.home, &session.console, &session.console.words);
    let name = &arguments.name;
    let rows = pipeline::statements(home, name)?;
    if arguments.list {
        console.document(&rows);
        rows.iter().for_each(|row| line(session, row));
        return Ok(0);
    }
    let day = arguments.day.map(|day| day.to_string());
    if rows.iter().all(|row| day.as_ref().is_some_and(|day| row.day != *day)) {
        console.say("statement-none", &[("connector", name.as_str().into())]);
        return Err(Error::new(Code::SettingInvalid).arg("setting", "--day"));
    }
    let found = pipeline::statement(home, name, day.as_deref(), None)?;
    let form = arguments.format.unwrap_or(if console.is_json() { Form::Json } else { Form::Table });
    let files = pipeline::statement_file(home, name, day.as_deref(), None)?;
    let bytes = match form {
        Form::Table => table(session, &found).into_bytes(),
        Form::Json => files.json,
        Form::Csv => csv(&found, words),
        Form::Html => html(&found, words).into_bytes(),
    };
    let Some(out) = &arguments.out else {
        console.bytes(&bytes);
        return Ok(0);
    };
    fs::write(out, bytes).map_err(Error::disk)?;
    if let (Form::Json, Some(signature), Some(key)) = (form, files.signature, files.key) {
        fs::write(with_end(out, ".asc"), signature).map_err(Error::disk)?;
        fs::write(with_end(out, ".key.asc"), key).map_err(Error::disk)?;
    }
    console.say("statement-written", &[("file", out.display().to_string().into())]);
    Ok(0)
}

fn with_end(path: &Path, end: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn line(session: &Session, row: &StatementRow) {
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let arguments = [
        ("day", row.day.as_str().into()),
        ("number", row.number.into()),
        ("runs", row.runs.into()),
        ("events", row.sums.events_read.into()),
        ("balanced", yes(row.balanced).into()),
        ("signed", yes(row.signed_by.is_some()).into()),
    ];
    session.console.say("statement-row", &arguments);
}

fn table(session: &Session, statement: &Statement) -> String {
    let words = &session.console.words;
    let mut text = format!("{}\n", words.text("statement-title", &[]));
    for section in sections(statement, words) {
        let indent = if section.deep { "    " } else { "" };
        text.push_str(&format!("\n{indent}{}\n", section.title));
        for (label, cell) in &section.rows {
            text.push_str(&format!("{indent}  {label:44} {}\n", cell.shown(words)));
        }
    }
    if let Some(check) = check(statement, words) {
        text.push_str(&format!("\n{check}\n"));
    }
    text
}
