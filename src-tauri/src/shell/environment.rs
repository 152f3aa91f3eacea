//! A program started by a stranger's script looks and behaves as always: nobody can drive its window from outside.
//!
//! Invariant: unless built with feature `automation`, no variable that opens the web view to a debugger or a driver
//! is present when GTK starts. Changing the environment of a running process is `unsafe` in edition 2024 and this
//! program forbids `unsafe`, so it replaces itself once, under the same process id, by itself with a clean
//! environment. The check needs no marker: what was cleaned is not found again.

use std::ffi::{OsStr, OsString};
use std::process::Command;

/// Variables that let another program read or drive the page (WebKitGTK, Tauri, WebView2).
const OPENINGS: &[&str] = &[
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_EXEC_PATH",
    "WEBKIT_INJECTED_BUNDLE_PATH",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
    "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
    "WEBVIEW2_USER_DATA_FOLDER",
];
/// `WEBKIT_INSPECTOR_SERVER`, `WEBKIT_INSPECTOR_HTTP_SERVER`, and what a later WebKit adds beside them.
const OPENING_FAMILY: &str = "WEBKIT_INSPECTOR_";
/// Some NVIDIA and Wayland machines show a blank window unless this is set.
const BLANK_WINDOW_CURE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// What has to change before the window may open.
#[derive(Debug, Default, PartialEq, Eq)]
struct Correction {
    remove: Vec<OsString>,
    cure_blank_window: bool,
}

/// Goes on in a clean environment, or says why the program must not start.
pub fn clean() -> Result<(), String> {
    let names: Vec<OsString> = std::env::vars_os().map(|(name, _)| name).collect();
    let correction = correction(&names, cfg!(feature = "automation"));
    if correction == Correction::default() {
        return Ok(());
    }
    let must = !correction.remove.is_empty();
    match start_again(&correction) {
        Err(error) if must => Err(format!("the environment could not be cleaned: {error}")),
        // A missing cure only matters on some machines: better to try the window than to refuse.
        Err(_) => Ok(()),
        Ok(never) => match never {},
    }
}

fn correction(names: &[OsString], automation: bool) -> Correction {
    let opens = |name: &&OsString| {
        let name = name.to_string_lossy().to_ascii_uppercase();
        OPENINGS.contains(&name.as_str()) || name.starts_with(OPENING_FAMILY)
    };
    Correction {
        remove: if automation {
            Vec::new()
        } else {
            names.iter().filter(opens).cloned().collect()
        },
        cure_blank_window: cfg!(target_os = "linux")
            && !names.iter().any(|name| name == OsStr::new(BLANK_WINDOW_CURE)),
    }
}

fn itself(correction: &Correction) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(std::env::args_os().skip(1));
    for name in &correction.remove {
        command.env_remove(name);
    }
    if correction.cure_blank_window {
        command.env(BLANK_WINDOW_CURE, "1");
    }
    Ok(command)
}

#[cfg(unix)]
fn start_again(correction: &Correction) -> std::io::Result<std::convert::Infallible> {
    use std::os::unix::process::CommandExt;
    Err(itself(correction)?.exec())
}

#[cfg(not(unix))]
fn start_again(correction: &Correction) -> std::io::Result<std::convert::Infallible> {
    let status = itself(correction)?.status()?;
    std::process::exit(status.code().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> Vec<OsString> {
        list.iter().map(OsString::from).collect()
    }

    #[test]
    fn every_variable_that_opens_the_window_to_a_driver_is_taken_away() {
        let given = names(&[
            "HOME",
            "TAURI_WEBVIEW_AUTOMATION",
            "WEBKIT_INSPECTOR_SERVER",
            "WEBKIT_INSPECTOR_HTTP_SERVER",
            "WEBKIT_DISABLE_DMABUF_RENDERER",
        ]);

        let found = correction(&given, false);

        let expected = names(&[
            "TAURI_WEBVIEW_AUTOMATION",
            "WEBKIT_INSPECTOR_SERVER",
            "WEBKIT_INSPECTOR_HTTP_SERVER",
        ]);
        assert_eq!(found.remove, expected, "HOME and the blank-window cure stay");
        assert!(!found.cure_blank_window, "a person's own setting is kept");
    }

    #[test]
    fn a_clean_environment_starts_no_second_round() {
        let given = names(&["HOME", "WEBKIT_DISABLE_DMABUF_RENDERER"]);

        assert_eq!(
            correction(&given, false),
            Correction::default(),
            "else the program would restart for ever"
        );
    }

    #[test]
    fn the_test_build_keeps_the_drivers_variables() {
        let given = names(&["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_DISABLE_DMABUF_RENDERER"]);

        assert_eq!(
            correction(&given, true),
            Correction::default(),
            "WebDriver needs them"
        );
    }
}
