//! tauri-driver: what stands between a WebDriver client and the window.
//!
//! In: nothing. Out: the program in `target/tools/bin`, where no person's own programs are touched.
//! Deliberately absent: starting it (the rig does).

use crate::{Cargo, Stop, workspace};

/// The newest version on crates.io is an alpha of the next one: this is the last of Tauri 2.
const VERSION: &str = "2.1.0";

/// Builds it once; 25 seconds.
pub fn install(cargo: &Cargo) -> Result<(), Stop> {
    let tools = workspace().join("target").join("tools");
    let program = tools.join("bin").join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(());
    }
    println!("Installing tauri-driver {VERSION} into target/tools.");
    let root = [tools.into_os_string()];
    cargo
        .pass(["install", "tauri-driver", "--version", VERSION, "--locked", "--quiet", "--root"], &root)
        .map_err(|Stop(_, code)| Stop("tauri-driver could not be installed: see above.".to_owned(), code))
}
