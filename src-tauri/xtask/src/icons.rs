//! `cargo xtask icons`: every size of the icon, made again from its two drawings.
//!
//! In: `icons/source.svg`, `icons/small.svg` for what is seen at 16 or 32 pixels, and `icons/tray-*.svg`. Out: the PNG files that
//! Linux wants, `icon.ico` for Windows, `icon.icns` for macOS. The results are in the repository, so that a
//! build needs neither rsvg-convert nor ImageMagick.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Stop, install, run_to_end, workspace};

/// Debian's packages of rsvg-convert and convert.
const PACKAGES: &[&str] = &["librsvg2-bin", "imagemagick"];

const PNG: &[(&str, u32)] = &[
    ("16x16.png", 16),
    ("32x32.png", 32),
    ("48x48.png", 48),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("256x256.png", 256),
    ("128x128@2x.png", 256),
    ("512x512.png", 512),
    ("icon.png", 512),
];

const ICO: &[&str] = &["16x16.png", "32x32.png", "48x48.png", "64x64.png", "256x256.png"];

/// Apple's four letters for a size, on ordinary and on dense screens.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Draws them all.
pub fn make() -> Result<(), Stop> {
    install::packages(PACKAGES)?;
    let icons = workspace().join("icons");
    for (name, pixels) in PNG {
        draw(&icons, *pixels, &icons.join(name))?;
    }
    for state in ["idle", "importing", "attention"] {
        let mut rsvg = Command::new("rsvg-convert");
        let (drawing, to) =
            (icons.join(format!("tray-{state}.svg")), icons.join(format!("tray-{state}.png")));
        run_to_end(rsvg.args(["--width", "32", "--height", "32"]).arg(drawing).arg("--output").arg(to))?;
    }
    // The full path: some computers have another program of this name earlier in their PATH.
    let mut convert = Command::new("/usr/bin/convert");
    run_to_end(convert.args(ICO).arg("icon.ico").current_dir(&icons))?;
    let mut entries = Vec::new();
    for (letters, pixels) in ICNS {
        let aside = workspace().join("target").join("icon.png");
        draw(&icons, *pixels, &aside)?;
        let png = fs::read(&aside).map_err(|error| unwritten(&aside, &error))?;
        entries.extend(entry(letters, &png));
    }
    let icns = icons.join("icon.icns");
    fs::write(&icns, entry(b"icns", &entries)).map_err(|error| unwritten(&icns, &error))
}

fn draw(icons: &Path, pixels: u32, to: &Path) -> Result<(), Stop> {
    let drawing = icons.join(if pixels <= 32 { "small.svg" } else { "source.svg" });
    let pixels = pixels.to_string();
    let mut rsvg = Command::new("rsvg-convert");
    run_to_end(rsvg.args(["--width", &pixels, "--height", &pixels]).arg(drawing).arg("--output").arg(to))
}

/// Four letters, the length with those eight bytes, the content: an image, or all images.
fn entry(letters: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).unwrap_or(u32::MAX);
    [letters.as_slice(), &length.to_be_bytes(), content].concat()
}

fn unwritten(path: &Path, error: &std::io::Error) -> Stop {
    Stop(format!("{}: {error}.", path.display()), 2)
}
