//! The other windows of the same program: the bay on a second screen, and the wall.
//!
//! Invariant: they speak to the same workshop through the same queue; who stands at the seat is one person for all of them. The wall
//! may ask for one command only (`capabilities/wall.json`). All end with the first window: no keys stay behind a screen nobody sees.

use super::WireError;
use super::window::{Looks, dress};
use serde_json::Value;
use tauri::ipc::InvokeResolver;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

include!("window_names.rs");

/// Opens the window of a command, or brings it to the front where it is open. False where the command opens none.
pub fn open<R: Runtime>(
    command: &str,
    app: &AppHandle<R>,
    looks: &Looks,
    resolver: InvokeResolver<R>,
) -> Option<InvokeResolver<R>> {
    let label = match WINDOW_NAMES.iter().position(|name| *name == command) {
        Some(0) => "bay",
        Some(_) => "wall",
        None => return Some(resolver),
    };
    let (app, looks) = (app.clone(), looks.clone());
    // Not on the thread that took the message: on Windows a window made there waits for itself.
    std::thread::spawn(move || match show(&app, label, &looks) {
        Ok(()) => resolver.resolve(Value::Null),
        Err(_) => resolver.reject(WireError::failure("window")),
    });
    None
}

fn show<R: Runtime>(app: &AppHandle<R>, label: &str, looks: &Looks) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(label) {
        window.unminimize()?;
        return window.set_focus();
    }
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::App("index.html".into()));
    dress(window, looks).build()?;
    Ok(())
}

/// The first window closes the program.
pub fn closes_all<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if window.label() == "main" && matches!(event, WindowEvent::Destroyed) {
        window.app_handle().exit(0);
    }
}
