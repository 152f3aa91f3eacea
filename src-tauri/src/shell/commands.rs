//! A page calls; the workshop answers. Tauri's message on one side, the table of commands on the other.
//!
//! Tauri has already refused whatever `capabilities/main.json` does not list before this is reached (`on_message` of
//! tauri 2.12.5 asks the access list before any handler, once the program has an `AppManifest`).

use super::worker::{Errand, Queue};
use super::{COMMANDS, Reply, WireError};
use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody, InvokeResolver, InvokeResponseBody};

/// Takes a call if its name is in the table; the answer comes later, from the worker.
pub fn take<R: tauri::Runtime>(invoke: Invoke<R>, queue: &Queue) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
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
    use std::path::Path;

    /// `UPDATE=1 cargo test --features shell` rewrites the file.
    #[test]
    fn the_window_may_call_exactly_the_table_of_commands() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities/main.json");
        let text = std::fs::read_to_string(&path).unwrap();
        let mut capability: serde_json::Value = serde_json::from_str(&text).unwrap();
        let expected: Vec<String> = COMMANDS
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        if std::env::var_os("UPDATE").is_some() {
            capability["permissions"] = serde_json::json!(expected);
            std::fs::write(&path, serde_json::to_string_pretty(&capability).unwrap() + "\n").unwrap();
        }

        assert_eq!(
            capability["permissions"],
            serde_json::json!(expected),
            "no more, no less, same order"
        );
        assert_eq!(capability["windows"], serde_json::json!(["main"]), "one window");
    }
}
