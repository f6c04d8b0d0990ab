//! The window: a Tauri shell around the wizard. It forwards, and decides nothing.
//!
//! In: clicks and typed text from the UI, files dropped on the window. Out: views and progress over
//! channels. Deliberately absent: rules (`wizard`), any path from JavaScript, any plugin.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desktop;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::webview::PageLoadEvent;
use tauri::{App, DragDropEvent, Manager as _, WebviewWindowBuilder, WindowEvent};
use tracing_subscriber::EnvFilter;
use wizard::driver::{Driver, Settings, StartPlace};
use wizard::effect::Input;
use wizard::environment;
use wizard::view::Language;

use desktop::Desktop;

fn main() -> ExitCode {
    let filter = environment::variable("CHAT_CONNECTORS_LOG").and_then(|text| text.into_string().ok());
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(EnvFilter::new(filter.as_deref().unwrap_or("off")))
        .with_writer(std::io::stderr)
        .init();
    let run = tauri::Builder::default()
        .setup(|app| open_window(app).map_err(Into::into))
        .invoke_handler(tauri::generate_handler![
            commands::attach,
            commands::watch_run,
            commands::send,
            commands::enter
        ])
        .run(tauri::generate_context!());
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window cannot be opened: {error}");
            ExitCode::from(70)
        }
    }
}

fn open_window(app: &mut App) -> tauri::Result<()> {
    let desktop = Arc::new(Desktop::new(app.handle().clone()));
    let passphrase = environment::passphrase_file();
    let driver = Driver::start(
        Settings {
            home: environment::home(),
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

    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    let window = WebviewWindowBuilder::from_config(app.handle(), &config)?
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.set_focus();
            }
        })
        .build()?;
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
    Ok(())
}
