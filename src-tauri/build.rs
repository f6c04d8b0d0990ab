//! Tells Tauri which commands the window may call: ours, and no others.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["attach", "watch_run", "send", "enter"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
