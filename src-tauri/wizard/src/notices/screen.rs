//! Notifications on the real desktop.
//!
//! In: a title and a text. Out: the operating system shows them. Deliberately absent: markup (the text has nothing
//! that could be taken for it), buttons, sounds, and trying again.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use engine::error::{Code, Error, Result};

use super::Notifier;

/// Longer than this nobody waits for a desktop that does not answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The desktop of the person who is logged in.
pub struct Screen;

impl Notifier for Screen {
    fn show(&self, title: &str, text: &str) -> Result<()> {
        let not_shown = || Error::new(Code::NotificationNotShown);
        let mut notification = notify_rust::Notification::new();
        notification.appname("Chat Connectors").summary(title).body(text);
        #[cfg(all(unix, not(target_os = "macos")))]
        notification
            .icon("chat-connectors")
            .hint(notify_rust::Hint::DesktopEntry("chat-connectors".to_owned()));
        let (answer, answered) = channel();
        // On a thread of its own: a bus that takes the question and never answers must not hold a run.
        thread::spawn(move || answer.send(notification.show().map(drop).map_err(|error| error.to_string())));
        match answered.recv_timeout(PATIENCE) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(not_shown().because(error)),
            Err(_) => Err(not_shown()),
        }
    }
}
