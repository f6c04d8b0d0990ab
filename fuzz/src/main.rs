//! The readers of hostile bytes under libFuzzer: one program, whose target `--target=NAME` names.
//!
//! In: bytes that libFuzzer makes up, guided by what code they reach. Out: an abort where a promise breaks, on any
//! thread. Deliberately absent: the targets (`engine::fuzz`), `main` (libFuzzer brings it), and how it is built and
//! called (`cargo xtask fuzz`).

#![no_main]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use engine::fuzz::{TARGETS, Target};

/// Called by libFuzzer for each input.
///
/// # Safety
/// `data` points at `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LLVMFuzzerTestOneInput(data: *const u8, size: usize) -> i32 {
    static TARGET: OnceLock<&Target> = OnceLock::new();
    let target = TARGET.get_or_init(chosen);
    // SAFETY: libFuzzer's word for it; of no bytes it may give no place.
    let bytes = if size == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, size) } };
    (target.try_bytes)(bytes);
    0
}

/// libFuzzer leaves arguments with two hyphens alone.
fn chosen() -> &'static Target {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |what| {
        // A panic on a thread that somebody joins is one, too.
        usual(what);
        std::process::abort();
    }));
    let name = std::env::args().find_map(|argument| argument.strip_prefix("--target=").map(str::to_owned));
    let found = TARGETS.iter().find(|target| name.as_deref() == Some(target.name));
    found.unwrap_or_else(|| {
        eprintln!("--target= must be one of:");
        TARGETS.iter().for_each(|target| eprintln!("  {}", target.name));
        std::process::exit(2)
    })
}

/// What a reader may hold at once, for inputs of a few KiB: a firm's computer has no more for a whole import.
const MOST_HELD: usize = 256 << 20;

/// The system's allocator, and a count.
struct Counted(AtomicUsize);

#[global_allocator]
static HELD: Counted = Counted(AtomicUsize::new(0));

// SAFETY: every call is the system allocator's own, with what the caller gave.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = self.0.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        if held > MOST_HELD {
            // Nothing may be allocated to say so.
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"a reader holds more than 256 MiB\n");
            std::process::abort();
        }
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        self.0.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}
