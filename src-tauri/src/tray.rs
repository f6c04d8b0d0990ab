//! The icon in the notification area and its menu.
//!
//! In: what it says, in words. Out: clicks, as the wizard's inputs. Everything here runs on the main thread.
//! Deliberately absent: what the menu holds (`wizard::desktop`).

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};

use tauri::image::Image;
use tauri::menu::{IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager as _, Wry};
use wizard::desktop::{FromDesktop, Tray, TrayState};
use wizard::driver::Driver;
use wizard::effect::Input;
use wizard::view::ConnectorId;

const OPEN: &str = "open";
const ALL: &str = "all";
const QUIT: &str = "quit";
/// Before a connector's place and name.
const RUN: &str = "run ";

/// Makes the icon; none where the desktop's library for it is missing, which its binding answers with a panic.
pub fn make(app: &AppHandle) -> Option<TrayIcon> {
    let made = || {
        TrayIconBuilder::with_id(&app.config().identifier)
            .icon(image(TrayState::Idle))
            .menu(&Menu::new(app)?)
            .show_menu_on_left_click(cfg!(target_os = "linux"))
            .on_menu_event(|app, event| clicked(app, &event))
            .on_tray_icon_event(|tray, event| {
                if let TrayIconEvent::Click {
                    button: MouseButton::Left,
                    button_state: MouseButtonState::Up,
                    ..
                } = event
                {
                    tell(tray.app_handle(), FromDesktop::Open);
                }
            })
            .build(app)
    };
    let hook = take_hook();
    set_hook(Box::new(|_| {}));
    let made = catch_unwind(AssertUnwindSafe(made));
    set_hook(hook);
    made.ok().and_then(Result::ok)
}

/// Has it say this.
pub fn show(icon: &TrayIcon, says: &Tray) -> tauri::Result<()> {
    let app = icon.app_handle();
    let item = |id: &str, text: &str, enabled| MenuItem::with_id(app, id, plain(text), enabled, None::<&str>);
    let open = item(OPEN, &says.open, true)?;
    let line = item("line", &says.line, false)?;
    let quit = item(QUIT, &says.quit, true)?;
    let apart = || PredefinedMenuItem::separator(app);
    let (first, second) = (apart()?, apart()?);
    let mut runs = Vec::new();
    if let Some(all) = &says.run_all {
        runs.push(item(ALL, all, true)?);
    }
    for connector in &says.connectors {
        let ConnectorId { name, practice } = &connector.id;
        let id = format!("{RUN}{} {name}", u8::from(*practice));
        runs.push(item(&id, name, connector.can_run)?);
    }
    let rows: Vec<&dyn IsMenuItem<Wry>> = runs.iter().map(|row| row as &dyn IsMenuItem<Wry>).collect();
    let run = Submenu::with_items(app, &says.run_now, !rows.is_empty(), &rows)?;
    icon.set_menu(Some(Menu::with_items(app, &[&open, &line, &first, &run, &second, &quit])?))?;
    icon.set_icon(Some(image(says.state)))?;
    // Linux shows none.
    icon.set_tooltip(Some(&says.tooltip))
}

/// An ampersand would mark a key.
fn plain(text: &str) -> String {
    text.replace('&', "&&")
}

fn image(state: TrayState) -> Image<'static> {
    match state {
        TrayState::Idle => tauri::include_image!("../icons/tray-idle.png"),
        TrayState::Importing => tauri::include_image!("../icons/tray-importing.png"),
        TrayState::Attention => tauri::include_image!("../icons/tray-attention.png"),
    }
}

fn clicked(app: &AppHandle, event: &MenuEvent) {
    match event.id().as_ref() {
        OPEN => tell(app, FromDesktop::Open),
        ALL => tell(app, FromDesktop::RunAll),
        QUIT => tell(app, FromDesktop::Quit),
        id => {
            if let Some((practice, name)) = id.strip_prefix(RUN).and_then(|run| run.split_once(' ')) {
                let connector = ConnectorId { name: name.to_owned(), practice: practice == "1" };
                tell(app, FromDesktop::RunNow(connector));
            }
        }
    }
}

/// Tells the wizard, once there is one.
pub fn tell(app: &AppHandle, what: FromDesktop) {
    if let Some(driver) = app.try_state::<Driver>() {
        driver.send(Input::Desktop(what));
    }
}
