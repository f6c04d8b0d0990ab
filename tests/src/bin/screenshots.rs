//! Pictures of the real window, page by page, for the README and for a designer's eye.
//!
//! In: a part of a picture's name, or nothing for all. Out: `tests/screenshots/LOOK-STEP.png`.
//! One walk for each look, in one window: the steps before a wanted picture are walked too.
//! Deliberately absent: expectations, except that a step leads to the next.

// A picture that cannot be taken must be seen at once, and this is no program for people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::process::ExitCode;

use tests::walk::{Walk, field};
use tests::window::Options;
use tests::{Home, Window, workspace};

struct Look {
    name: &'static str,
    language: &'static str,
    locale: &'static str,
    dark: bool,
}

const LOOKS: [Look; 3] = [
    Look { name: "light", language: "en", locale: "C.UTF-8", dark: false },
    Look { name: "dark", language: "en", locale: "C.UTF-8", dark: true },
    Look { name: "swedish", language: "sv", locale: "sv_SE.UTF-8", dark: false },
];

/// What leads to a page from the one before it, and the page's name.
type Step = (&'static str, fn(&Walk<'_>));

const STEPS: &[Step] = &[
    ("01-data-connectors", |walk| walk.at("home-title")),
    ("02-product", |walk| walk.practise()),
    ("03-terms", |walk| {
        walk.button("product-add");
        walk.at("setup-title-terms");
    }),
    ("04-keys", |walk| {
        walk.button("setup-accept");
        walk.at("setup-title-credentials");
        let _ = walk.public_keys();
    }),
    ("05-form", |walk| {
        walk.files_sent();
        walk.window.show(&field("port"));
    }),
    ("06-host-key", |walk| {
        walk.validate();
        walk.says("host-key-title");
        walk.window.show(&walk.window.named("button", &walk.words.text("host-key-accept")));
    }),
    ("07-validated", |walk| {
        walk.accept_host_key();
        walk.window.show("[role=status]");
    }),
    ("08-map-users", |walk| {
        walk.to_mapping();
        walk.suggested_domain("practice.example");
    }),
    ("09-review", |walk| {
        walk.to_review();
        walk.button("review-preview-start");
        walk.says("review-preview-mails");
        walk.window.show(&walk.window.named("button", &walk.words.text("review-preview-again")));
    }),
    ("10-imported", |walk| {
        let _ = walk.finish();
    }),
    ("11-flyout", |walk| {
        walk.flyout("Practice ICE Chat", "flyout-tab-runs");
    }),
];

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let folder = workspace().join("tests/screenshots");
    let mut taken = 0;
    for look in LOOKS {
        let names: Vec<String> = STEPS.iter().map(|(step, _)| format!("{}-{step}.png", look.name)).collect();
        let Some(last) = names.iter().rposition(|name| name.contains(&wanted)) else {
            continue;
        };
        let home = Home::new();
        let options = Options { locale: look.locale, dark: look.dark, ..Options::default() };
        let window = Window::open(&home, &options);
        window.resize(1024, 700);
        let walk = Walk::new(&window, look.language);
        for ((_, step), name) in STEPS.iter().zip(&names).take(last + 1) {
            step(&walk);
            if name.contains(&wanted) {
                window.settle();
                window.screenshot(&folder.join(name)).unwrap();
                println!("tests/screenshots/{name}");
                taken += 1;
            }
        }
    }
    if taken == 0 {
        eprintln!("No picture's name contains {wanted:?}.");
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}
