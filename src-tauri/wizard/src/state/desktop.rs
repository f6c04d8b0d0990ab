//! What the wizard knows of the desktop around its window, and what was chosen for this computer.

use engine::settings::Choices;

use super::destination::Places;
use crate::view::Fault;

/// The desktop around the window.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Desktop {
    /// There is a notification area, with our icon in it.
    pub tray: bool,
    /// The window is not on the screen.
    pub hidden: bool,
    /// What was chosen.
    pub choices: Choices,
}

/// The *Settings* page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// Whether the program starts at login, as the operating system says; not asked yet, or it does not say.
    pub start_at_login: Option<bool>,
    /// Where mailboxes and evidence of the organisation live, once that was read.
    pub places: Option<Box<Places>>,
    /// Why something could not be read or changed.
    pub fault: Option<Fault>,
}
