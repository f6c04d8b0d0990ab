//! What a window manager does for a person: closing and resizing the program's window.
//!
//! In: a display with one program on it. Out: the same requests that a title bar sends.
//! Deliberately absent: xdotool, which on Debian 12 cannot ask a window to close, only destroy it.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

/// Asks the program's window to close.
pub fn close(display: &str) -> Result<(), String> {
    let ask = || -> Answer<()> {
        let (screen, window) = main_window(display)?;
        let protocols = screen.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
        let delete = screen.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
        let message = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
        screen.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    };
    ask().map_err(|error| error.to_string())
}

/// Gives the program's window another size.
pub fn resize(display: &str, width: u16, height: u16) -> Result<(), String> {
    let ask = || -> Answer<()> {
        let (screen, window) = main_window(display)?;
        let size = ConfigureWindowAux::new().width(u32::from(width)).height(u32::from(height));
        screen.configure_window(window, &size)?.check()?;
        Ok(())
    };
    ask().map_err(|error| error.to_string())
}

/// Whether the program's window is on the screen.
pub fn is_shown(display: &str) -> Result<bool, String> {
    match main_window(display) {
        Ok(_) => Ok(true),
        Err(error) if error.to_string() == NONE => Ok(false),
        Err(error) => Err(error.to_string()),
    }
}

const NONE: &str = "no window is there";

/// The oldest visible window that can be asked to close and belongs to no other.
fn main_window(display: &str) -> Answer<(RustConnection, Window)> {
    let (screen, number) = RustConnection::connect(Some(display))?;
    let root = screen.setup().roots[number].root;
    let protocols = screen.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let mut found = None;
    for window in screen.query_tree(root)?.reply()?.children {
        let shown = screen.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let has = |property: u32| -> Answer<bool> {
            let answer = screen.get_property(false, window, property, AtomEnum::ANY, 0, 8)?.reply()?;
            Ok(answer.value_len > 0)
        };
        if shown && has(protocols)? && !has(AtomEnum::WM_TRANSIENT_FOR.into())? {
            found = Some(found.map_or(window, |other: Window| other.min(window)));
        }
    }
    Ok((screen, found.ok_or(NONE)?))
}
