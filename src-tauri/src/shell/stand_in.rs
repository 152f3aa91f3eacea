//! Answers `program_state` so that the window has something to ask. PLUG-IN: `workshop::wire` replaces all of it.

use super::ports::Ports;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::path::PathBuf;

include!("../wire/command_names.rs");

/// The table of commands.
pub const COMMANDS: &[&str] = NAMES;

/// What the workshop needs to open.
pub struct Opening {
    /// Its folder, locked for us.
    pub folder: PathBuf,
    /// The demo workshop.
    pub demo: bool,
    /// False when the folder can only be read.
    pub writable: bool,
    /// This computer.
    pub ports: Ports,
}

/// The open program, or the reason why there is none.
pub struct Program {
    opening: Option<Opening>,
    trouble: Option<&'static str>,
}

impl Program {
    /// Opens the workshop in its folder.
    pub fn open(opening: Opening) -> Self {
        Self {
            opening: Some(opening),
            trouble: None,
        }
    }

    /// A program that can only say what is wrong.
    pub fn in_trouble(code: &'static str) -> Self {
        Self {
            opening: None,
            trouble: Some(code),
        }
    }
}

/// What a command gives back.
pub enum Reply {
    /// A value of the contract.
    Json(Value),
    /// A PDF.
    Bytes(Vec<u8>),
}

/// Everything that can go wrong, as the pages see it.
#[derive(Debug, Serialize)]
pub struct WireError {
    kind: &'static str,
    code: &'static str,
    fields: Vec<Value>,
    args: Map<String, Value>,
}

impl WireError {
    /// Something broke.
    pub fn failure(code: &'static str) -> Self {
        Self {
            kind: "failure",
            code,
            fields: Vec::new(),
            args: Map::new(),
        }
    }
}

/// Answers one command.
pub fn dispatch(program: &mut Program, command: &str, _args: Value) -> Result<Reply, WireError> {
    if command != "program_state" {
        return Err(WireError::failure("bad_argument"));
    }
    let step = if program.trouble.is_some() {
        "trouble"
    } else {
        "set_up"
    };
    Ok(Reply::Json(json!({
        "step": step, "trouble": program.trouble, "demo": null, "workshop_name": null, "language": "ro",
        "me": null, "people": [], "banners": [], "now": chrono::Utc::now().to_rfc3339(),
    })))
}
