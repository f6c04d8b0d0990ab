//! `cargo xtask figures`: the table of the README.
//!
//! In: what was measured on this machine (`target/figures`), and `tests/figures.json` for the rest. Out: the table; the
//! file and the README with it. With `note KEY VALUE` it only notes a figure: xtask, which needs no library, measures
//! some. Deliberately absent: measuring (each line names its command).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use tests::{figures, workspace};

const BEGIN: &str = "<!-- figures: written by `cargo xtask figures` -->\n";
const END: &str = "<!-- /figures -->\n";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [note, key, value] = arguments.as_slice() {
        assert_eq!(note, "note");
        return figures::record(key, value);
    }
    let kept = workspace().join("tests/figures.json");
    let mut all: BTreeMap<String, Value> =
        fs::read_to_string(&kept).map(|text| serde_json::from_str(&text).unwrap()).unwrap_or_default();
    all.retain(|key, _| figures::ALL.iter().any(|figure| figure.key == key));
    for figure in figures::ALL {
        if let Some(measured) = figures::recorded(figure.key) {
            all.insert(figure.key.to_owned(), measured);
        }
    }
    fs::write(kept, serde_json::to_string_pretty(&all).unwrap() + "\n").unwrap();

    let table = table(&all);
    println!("{table}");
    let readme = workspace().join("README.md");
    let text = fs::read_to_string(&readme).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("the place of the table in README.md");
    let (_, after) = rest.split_once(END).expect("the end of the table in README.md");
    fs::write(readme, [before, BEGIN, &table, END, after].concat()).unwrap();
}

fn table(all: &BTreeMap<String, Value>) -> String {
    let machines: Vec<&str> = {
        let mut machines: Vec<&str> = all.values().map(|one| one["machine"].as_str().unwrap()).collect();
        machines.sort_unstable();
        machines.dedup();
        machines
    };
    let mut table = String::from(
        "| figure | here | to reach | a peer | command | day | machine |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for figure in figures::ALL {
        let measured = all.get(figure.key);
        let text = |name: &str| measured.map_or("", |one| one[name].as_str().unwrap());
        let machine = machines.iter().position(|name| *name == text("machine"));
        let machine = machine.map_or(String::new(), |place| (place + 1).to_string());
        let value = if measured.is_some() { text("value") } else { "not measured" };
        let cells = [figure.name, value, figure.target, figure.peer, figure.command, text("day"), &machine];
        table.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    table.push('\n');
    for (place, machine) in machines.iter().enumerate() {
        table.push_str(&format!("Machine {}: {machine}.\n", place + 1));
    }
    table
}
