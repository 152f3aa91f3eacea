//! The first window, and what every window of the program is: 1280 × 800, the program's own pages and nothing else.
//!
//! Invariant: it never leaves the pages it was built with. No other address, no window that a page opens, no download, no
//! autofill, no profile on disk.

use super::commands;
use super::windows;
use std::path::{Path, PathBuf};
use tauri::webview::NewWindowResponse;
use tauri::{App, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};
use workshop::wire::Queue;

/// What all windows of one start have in common.
#[derive(Clone)]
pub struct Looks {
    folder: PathBuf,
    demo: bool,
}

/// Shows the window until it is closed; the exit code Tauri gives.
pub fn show(folder: &Path, demo: bool, queue: Queue) -> tauri::Result<i32> {
    let looks = Looks {
        folder: folder.to_owned(),
        demo,
    };
    let also = looks.clone();
    let app = tauri::Builder::default()
        .invoke_handler(move |invoke| commands::take(invoke, &queue, &also))
        .on_window_event(windows::closes_all)
        .setup(move |app| Ok(open(app, &looks)?))
        .build(tauri::generate_context!())?;
    close_at_log_out(app.handle().clone());
    // `run_return` and not `run`: `run` ends the process and would leave the keys in memory.
    Ok(app.run_return(|_, _| ()))
}

/// At log-out and shut-down the desktop asks programs to end: the window closes as by its cross.
#[cfg(unix)]
fn close_at_log_out(app: tauri::AppHandle) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    match signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) {
        Ok(mut signals) => {
            std::thread::spawn(move || {
                if signals.forever().next().is_some() {
                    app.exit(0);
                }
            });
        }
        Err(error) => eprintln!("bayguard: log-out will not be noticed: {error}"),
    }
}

/// Windows closes a program's windows by itself at log-out.
#[cfg(not(unix))]
fn close_at_log_out(_app: tauri::AppHandle) {}

fn open(app: &mut App, looks: &Looks) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()));
    dress(window, looks).build()?;
    Ok(())
}

/// What every window is, whichever of them it is.
pub fn dress<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
    looks: &Looks,
) -> WebviewWindowBuilder<'a, R, M> {
    let window = window
        .title(if looks.demo {
            "Bayguard · DEMO"
        } else {
            "Bayguard"
        })
        .inner_size(1280.0, 800.0)
        // A screen of 1280 × 800 at the system's 200 % has so much room and no more.
        .min_inner_size(640.0, 400.0)
        .center()
        .general_autofill_enabled(false)
        .devtools(false)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    private_profile(window, &looks.folder)
}

/// The pages Tauri serves from inside the program: `tauri://localhost`, on Windows `http://tauri.localhost`.
fn is_own_page(url: &Url) -> bool {
    if cfg!(windows) {
        matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost")
    } else {
        url.scheme() == "tauri" && url.host_str() == Some("localhost")
    }
}

/// Nothing a page shows is kept on disk. The folder gets only WebKit's empty frame (salts): Tauri makes it a context
/// with a place on disk even when the page then lives in a private one.
#[cfg(not(feature = "automation"))]
fn private_profile<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
    folder: &Path,
) -> WebviewWindowBuilder<'a, R, M> {
    window.data_directory(folder.join("web-view")).incognito(true)
}

/// wry gives a private web view a context of its own, and that one refuses WebDriver; the test build keeps its
/// profile beside the workshop, where a test can search it for what should not be there.
#[cfg(feature = "automation")]
fn private_profile<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
    folder: &Path,
) -> WebviewWindowBuilder<'a, R, M> {
    // The witness writes down what the page or the content policy complains about, from the first line on.
    window
        .data_directory(folder.join("web-view"))
        .initialization_script(include_str!("witness.js"))
}

#[cfg(test)]
#[cfg(not(windows))]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        let own = |text: &str| is_own_page(&Url::parse(text).unwrap());

        assert!(own("tauri://localhost/index.html"));
        for foreign in [
            "http://localhost/",
            "https://example.com/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "tauri://example.com/",
            "http://tauri.localhost/",
        ] {
            assert!(!own(foreign), "{foreign} is not ours");
        }
    }
}
