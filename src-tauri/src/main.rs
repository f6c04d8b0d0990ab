//! The window: a Tauri shell around the wizard. It forwards, and decides nothing.
//!
//! In: clicks and typed text from the UI, files dropped on the window, what the desktop tells; `--home DIR`,
//! `--hidden` (started at login). Out: views and progress over channels, an icon in the notification area.
//! One program runs for each home folder: a second start puts the first one's window in front.
//! Deliberately absent: rules (`wizard`), any path from JavaScript, any plugin that JavaScript could call.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desktop;
#[cfg(target_os = "linux")]
mod instance;
mod login;
mod notification_area;
mod tray;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, DragDropEvent, Manager as _, WebviewWindowBuilder, WindowEvent, Wry};
use wizard::desktop::FromDesktop;
use wizard::driver::{Driver, Settings, StartPlace};
use wizard::effect::Input;
use wizard::environment;
use wizard::program_log::{self, TARGET};
use wizard::view::Language;

use desktop::Desktop;

/// How long a panel may take to come up after a start at login.
const PANEL_COMES: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    environment::outlive_size_limits();
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let hidden = arguments.iter().any(|argument| argument == login::HIDDEN);
    let named = arguments.iter().skip_while(|argument| *argument != login::HOME).nth(1);
    let home = named.map_or_else(environment::home, PathBuf::from);
    program_log::begin(&home);
    let mut context = tauri::generate_context!();
    if let Some(instance) = environment::instance(&home) {
        // By it a second start finds the first, and the operating system the entry for the login.
        context.config_mut().identifier.push_str(&format!(".home-{instance}"));
    }
    #[cfg(target_os = "linux")]
    let Some(first) = instance::claim(&home, &context.config().identifier).map(Arc::new) else {
        return ExitCode::SUCCESS;
    };
    let builder = tauri::Builder::default();
    #[cfg(not(target_os = "linux"))]
    let builder = builder
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| started_again(app, &arguments)));
    let run = builder
        .plugin(tauri_plugin_autostart::Builder::new().args(login::arguments(&home)).build())
        .setup(move |app| {
            #[cfg(target_os = "linux")]
            listen(app, &first);
            open_window(app, &home, hidden).map_err(Into::into)
        })
        .invoke_handler(tauri::generate_handler![
            commands::attach,
            commands::watch_run,
            commands::send,
            commands::enter
        ])
        .run(context);
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window cannot be opened: {error}");
            ExitCode::from(70)
        }
    }
}

/// Keeps the ear on the bus as long as the program.
#[cfg(target_os = "linux")]
fn listen(app: &App<Wry>, first: &Arc<instance::First>) {
    let handle = app.handle().clone();
    app.manage(first.listen(move |arguments| started_again(&handle, &arguments)));
    app.manage(Arc::clone(first));
}

/// In the first program: somebody started another one.
fn started_again(app: &AppHandle, arguments: &[String]) {
    tracing::info!(target: TARGET, "started again");
    // A second login must not bring up a window that nobody asked for.
    if !arguments.iter().any(|argument| argument == login::HIDDEN) {
        tray::tell(app, FromDesktop::Open);
    }
}

fn open_window(app: &mut App<Wry>, home: &Path, hidden: bool) -> tauri::Result<()> {
    let desktop = Arc::new(Desktop::new(app.handle().clone(), home.to_owned()));
    let passphrase = environment::passphrase_file();
    let driver = Driver::start(
        Settings {
            home: home.to_owned(),
            // A file that cannot be read is no reason not to open: the page asks for the passphrase.
            passphrase: passphrase.and_then(|path| environment::passphrase(&path).ok()),
            language: Language::of_locale(&environment::locale()),
            start: StartPlace {
                place: environment::schedule_place(),
                program: environment::headless_program(),
                passphrase_file: environment::passphrase_file(),
            },
        },
        Arc::clone(&desktop) as Arc<dyn wizard::host::Host>,
    );
    app.manage(Arc::clone(&desktop));
    app.manage(driver.clone());

    let ended = driver.clone();
    // The session ends, a service is stopped, Ctrl+C. Without a handler the program would end at once, as in a crash.
    let _ = ctrlc::set_handler(move || ended.send(Input::Desktop(FromDesktop::End)));

    let mut config = app.config().app.windows.first().cloned().unwrap_or_default();
    config.visible = !hidden;
    let window = WebviewWindowBuilder::from_config(app.handle(), &config)?
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_page_load(move |window, load| {
            if load.event() == PageLoadEvent::Finished && !hidden {
                let _ = window.set_focus();
            }
        })
        .build()?;
    if hidden {
        driver.send(Input::Desktop(FromDesktop::StartedHidden));
    }
    let grace = if hidden { PANEL_COMES } else { Duration::ZERO };
    notification_area::watch(grace, move |there| desktop.notification_area(there));
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            driver.send(Input::CloseWanted);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(path) = paths.first() {
                driver.dropped(path.clone());
            }
        }
        _ => {}
    });
    tracing::info!(target: TARGET, version = env!("CARGO_PKG_VERSION"), hidden, "window started");
    Ok(())
}
