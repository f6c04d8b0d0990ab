//! `ui/src/backend/bindings.ts` is what the types of this crate say.
//!
//! Written with `UPDATE_BINDINGS=1 cargo test -p wizard`; without it, a difference fails.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use engine::error::Code;
use engine::source::RungName;
use ts_rs::{Config, TS, TypeVisitor};

use crate::event::Event;
use crate::view::{RunProgress, View};

struct Declarations<'a> {
    config: &'a Config,
    seen: Vec<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        if T::output_path().is_some() {
            self.found.insert(T::ident(self.config), format!("export {}", T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn union<'a>(name: &str, texts: impl Iterator<Item = &'a str>) -> String {
    format!(
        "export type {name} = {};",
        texts.map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(" | ")
    )
}

fn bindings() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations { config: &config, seen: Vec::new(), found: BTreeMap::new() };
    declarations.visit::<View>();
    declarations.visit::<Event>();
    declarations.visit::<RunProgress>();
    let rungs: Vec<String> = RungName::ALL
        .iter()
        .map(|name| serde_json::to_value(name).unwrap().as_str().unwrap().to_owned())
        .collect();
    let mut text = String::from("// Written by `UPDATE_BINDINGS=1 cargo test -p wizard`: not by hand.\n\n");
    writeln!(text, "{}", union("ErrorCode", Code::ALL.iter().map(|code| code.as_str()))).unwrap();
    writeln!(text, "{}", union("RungName", rungs.iter().map(String::as_str))).unwrap();
    writeln!(
        text,
        "{}",
        union(
            "Stage",
            ["connecting", "waiting", "downloading", "verifying", "reading", "writing", "publishing"]
                .into_iter()
        )
    )
    .unwrap();
    for declaration in declarations.found.values() {
        writeln!(text, "\n{declaration}").unwrap();
    }
    text
}

#[test]
fn the_window_and_the_wizard_agree_on_every_type() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/backend/bindings.ts");
    let wanted = bindings();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &wanted).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == wanted, "bindings.ts is not current: UPDATE_BINDINGS=1 cargo test -p wizard");
}
