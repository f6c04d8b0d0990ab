//! The desktop as the wizard's `Host`: channels to the window, native dialogs, the file manager.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tauri::ipc::Channel;
use tauri::tray::TrayIcon;
use tauri::{AppHandle, Manager as _};
use wizard::desktop::{FromDesktop, Tray};
use wizard::host::Host;
use wizard::program_log::TARGET;
use wizard::view::{RunProgress, View};

use crate::{login, tray};

/// The window's other side.
pub struct Desktop {
    app: AppHandle,
    home: PathBuf,
    /// Who is shown views, and the last one: a page that is loaded anew gets it at once.
    views: Mutex<(Option<Channel<View>>, Option<View>)>,
    run: Mutex<Option<Channel<RunProgress>>>,
    /// In the notification area, once there was one.
    icon: Mutex<Option<TrayIcon>>,
}

impl Desktop {
    /// Nobody is attached yet.
    pub fn new(app: AppHandle, home: PathBuf) -> Self {
        Self { app, home, views: Mutex::new((None, None)), run: Mutex::new(None), icon: Mutex::new(None) }
    }

    /// Views go to this channel.
    pub fn attach(&self, channel: Channel<View>) {
        let mut views = lock(&self.views);
        if let Some(view) = &views.1 {
            let _ = channel.send(view.clone());
        }
        views.0 = Some(channel);
    }

    /// Progress goes to this channel.
    pub fn watch_run(&self, channel: Channel<RunProgress>) {
        *lock(&self.run) = Some(channel);
    }

    /// There is a notification area, or there is none any more. Tells the wizard, once the icon is in it.
    pub fn notification_area(self: &Arc<Self>, there: bool) {
        let desktop = Arc::clone(self);
        let _ = self.app.run_on_main_thread(move || {
            let mut icon = lock(&desktop.icon);
            if there && icon.is_none() {
                *icon = tray::make(&desktop.app);
            }
            tracing::info!(target: TARGET, there, shown = icon.is_some(), "notification area");
            tray::tell(&desktop.app, FromDesktop::Tray(there && icon.is_some()));
        });
    }

    /// GTK shows *Recent* where no folder is named, and takes no typed path there.
    fn dialog(&self, title: &str) -> rfd::FileDialog {
        let folders = [self.app.path().download_dir(), self.app.path().home_dir()];
        let there = folders.into_iter().flatten().find(|folder| folder.is_dir());
        let dialog = rfd::FileDialog::new()
            .set_title(title)
            .set_directory(there.unwrap_or_else(|| PathBuf::from("/")));
        match self.app.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Host for Desktop {
    fn show(&self, view: &View) {
        let mut views = lock(&self.views);
        if let Some(channel) = &views.0 {
            let _ = channel.send(view.clone());
        }
        views.1 = Some(view.clone());
    }

    fn progress(&self, progress: &RunProgress) {
        if let Some(channel) = &*lock(&self.run) {
            let _ = channel.send(progress.clone());
        }
    }

    fn pick_file(&self, title: &str, endings: &[&str]) -> Option<PathBuf> {
        self.dialog(title).add_filter(endings.join(", "), endings).pick_file()
    }

    fn save_file(&self, title: &str, name: &str) -> Option<PathBuf> {
        self.dialog(title).set_file_name(name).save_file()
    }

    fn open_folder(&self, folder: &Path) -> std::io::Result<()> {
        open::that_detached(folder)
    }

    fn user(&self) -> String {
        wizard::environment::person()
    }

    fn close(&self) {
        #[cfg(target_os = "linux")]
        if let Some(first) = self.app.try_state::<Arc<crate::instance::First>>() {
            first.ending();
        }
        self.app.exit(0);
    }

    fn tray(&self, says: &Tray) {
        let (icon, says) = (lock(&self.icon).clone(), says.clone());
        let _ = self.app.run_on_main_thread(move || {
            let shown = icon.map_or(Ok(()), |icon| tray::show(&icon, &says));
            if shown.is_err() {
                tracing::warn!(target: TARGET, "the icon does not change");
            }
        });
    }

    fn show_window(&self) {
        if let Some(window) = self.app.get_webview_window("main") {
            let _ = window.show();
            let _ = window.unminimize();
            let _ = window.set_focus();
        }
    }

    fn hide_window(&self) {
        if let Some(window) = self.app.get_webview_window("main") {
            let _ = window.hide();
        }
    }

    fn starts_at_login(&self) -> std::io::Result<bool> {
        login::is_on(&self.app)
    }

    fn set_start_at_login(&self, on: bool) -> std::io::Result<()> {
        login::set(&self.app, &self.home, on)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
