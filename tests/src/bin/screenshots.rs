//! Pictures of the real window, page by page, for the README and for a designer's eye.
//!
//! In: a part of a picture's name, or nothing for all. Out: `tests/screenshots/LOOK-STEP.png`.
//! One walk for each look, in one window: the steps before a wanted picture are walked too.
//! Deliberately absent: expectations, except that a step leads to the next.

// A picture that cannot be taken must be seen at once, and this is no program for people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::process::ExitCode;

use tests::window::{Options, Words};
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
type Step = (&'static str, fn(&Window, &Words));

const STEPS: &[Step] = &[
    ("01-data-connectors", |window, words| {
        let _ = window.wait_for_text("h1", words.text("home-title"));
    }),
    ("02-product", |window, words| {
        window.click_text("button", words.text("home-practise-button"));
        let _ = window.named("button", words.text("product-add"));
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
        let words = Words::of(look.language);
        let options = Options { locale: look.locale, dark: look.dark, ..Options::default() };
        let window = Window::open(&home, &options);
        for ((_, walk), name) in STEPS.iter().zip(&names).take(last + 1) {
            walk(&window, &words);
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
