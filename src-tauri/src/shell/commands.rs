//! A page calls; the workshop answers. Tauri's message on one side, the table of commands on the other.
//!
//! Tauri has already refused whatever the window's file in `capabilities/` does not list before this is reached (`on_message` of
//! tauri 2.12.5 asks the access list before any handler, once the program has an `AppManifest`).

use super::window::Looks;
use super::windows;
use super::{COMMANDS, Reply, WireError};
use serde_json::Value;
use tauri::Manager;
use tauri::ipc::{Invoke, InvokeBody, InvokeResolver, InvokeResponseBody};
use workshop::wire::{Errand, Queue};

/// Takes a call if its name is in the table; the answer comes later, from the worker. Two more names open a window.
pub fn take<R: tauri::Runtime>(invoke: Invoke<R>, queue: &Queue, looks: &Looks) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let app = message.webview_ref().app_handle();
    let Some(resolver) = windows::open(message.command(), app, looks, resolver) else {
        return true;
    };
    if !COMMANDS.contains(&message.command()) {
        return false;
    }
    // What was wrong with the arguments is not said: a text about them could quote a code.
    let InvokeBody::Json(args @ Value::Object(_)) = message.payload() else {
        resolver.reject(WireError::failure("bad_argument"));
        return true;
    };
    let (command, args) = (message.command().to_owned(), args.clone());
    let late = resolver.clone();
    let answer = Box::new(move |reply| reply_to(resolver, reply));
    if queue
        .leave(Errand {
            command,
            args,
            answer,
        })
        .is_err()
    {
        late.reject(WireError::failure("fault"));
    }
    true
}

fn reply_to<R: tauri::Runtime>(resolver: InvokeResolver<R>, reply: Result<Reply, WireError>) {
    match reply {
        Ok(Reply::Json(value)) => resolver.resolve(value),
        Ok(Reply::Bytes(bytes)) => {
            resolver.resolve(tauri::ipc::Response::new(InvokeResponseBody::Raw(bytes)))
        }
        Err(error) => resolver.reject(error),
    }
}

#[cfg(test)]
mod tests {
    use super::COMMANDS;
    use serde_json::{Value, json};
    use std::path::{Path, PathBuf};

    include!("window_names.rs");

    fn capability(name: &str) -> (PathBuf, Value) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src-tauri/capabilities/{name}.json"));
        let text = std::fs::read_to_string(&path).unwrap();
        (path, serde_json::from_str(&text).unwrap())
    }

    /// `UPDATE=1 cargo test --features shell` rewrites the file.
    #[test]
    fn the_windows_with_a_person_may_call_exactly_the_table_of_commands_and_open_the_others() {
        let (path, mut capability) = capability("main");
        let expected: Vec<String> = COMMANDS
            .iter()
            .chain(WINDOW_NAMES)
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        if std::env::var_os("UPDATE").is_some() {
            capability["permissions"] = json!(expected);
            std::fs::write(&path, serde_json::to_string_pretty(&capability).unwrap() + "\n").unwrap();
        }

        assert_eq!(
            capability["permissions"],
            json!(expected),
            "no more, no less, same order"
        );
        assert_eq!(
            capability["windows"],
            json!(["main", "bay"]),
            "the wall is not among them"
        );
    }

    #[test]
    fn the_wall_may_ask_for_one_thing_and_open_nothing() {
        let (_, capability) = capability("wall");
        assert_eq!(capability["windows"], json!(["wall"]));
        assert_eq!(capability["permissions"], json!(["allow-wall-board"]));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        assert_eq!(
            files,
            ["main.json", "wall.json"],
            "no third file gives the wall more"
        );
    }
}
