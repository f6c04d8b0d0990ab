//! Names of keys, and what WebDriver makes of them.
//!
//! In: `Tab`, `shift+Tab`, `ctrl+a`, `Enter`, `x`. Out: keys that go down and up again in the right order.
//! Deliberately absent: typing texts (`Window::type_into`).

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// One key, with `shift+`, `ctrl+` or `alt+` before it.
///
/// # Panics
/// When there is no such key.
#[must_use]
pub fn chord(chord: &str) -> KeyActions {
    let values: Vec<char> = chord.split('+').map(value).collect();
    let mut actions = KeyActions::new("keyboard".to_owned());
    for value in &values {
        actions = actions.then(KeyAction::Down { value: *value });
    }
    for value in values.iter().rev() {
        actions = actions.then(KeyAction::Up { value: *value });
    }
    actions
}

fn value(name: &str) -> char {
    let key = match name {
        "shift" => Key::Shift,
        "ctrl" => Key::Control,
        "alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        _ => {
            let mut signs = name.chars();
            return match (signs.next(), signs.next()) {
                (Some(sign), None) => sign,
                _ => panic!("no key is named {name:?}"),
            };
        }
    };
    key.into()
}
