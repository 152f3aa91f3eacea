//! What stands around the workshop on this computer: the window, the printer, the clock, the lock file.
//!
//! A person starts Bayguard and sees one window. A second start of the same folder sees one sentence instead.
//! Invariant: nothing here decides anything about cars or codes; every command goes to `wire`, one after the other.

/// The variables that would let a stranger drive the window, taken away before it opens.
mod environment;
/// What the person wrote after `bayguard`.
mod arguments;
/// One program per folder.
mod lock;
/// The thread the workshop lives on.
mod worker;
/// The one window.
mod window;
/// Tauri's messages, handed to the worker.
mod commands;
/// What the acts need from this computer. The library takes these over.
#[allow(dead_code)] // Until the library's `acts::ports` replaces it, only the tests use every part.
mod ports;
/// The wall clock, the steady clock and the dice.
mod clock;
/// The printer port.
mod spooler;
/// Talking to CUPS.
mod lp;
/// The place papers go when there is no printer.
mod papers_folder;
/// A child process with a time limit.
mod timed;
/// Answers until `workshop::wire` does.
#[allow(dead_code)]
mod stand_in;

use arguments::{Act, Arguments};
use std::process::ExitCode;

// PLUG-IN 1: `use workshop::wire::{COMMANDS, Program, Reply, WireError, dispatch};`, the ports from
// `workshop::acts::ports`, and `stand_in.rs` and `ports.rs` go. Nothing else in this room names them.
pub(crate) use stand_in::{COMMANDS, Opening, Program, Reply, WireError, dispatch};

/// Runs the program to its end.
pub fn start() -> ExitCode {
    if let Err(refusal) = environment::clean() {
        eprintln!("bayguard: {refusal}");
        return ExitCode::FAILURE;
    }
    keep_fault_texts_out_of_logs();
    let arguments = match arguments::read(std::env::args_os().skip(1), |name| std::env::var_os(name)) {
        Ok(arguments) => arguments,
        Err(mistake) => {
            eprintln!("bayguard: {mistake}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match arguments.act {
        Act::Open => open(arguments),
        // PLUG-IN 2: the ledger's standing, printed, without a window.
        Act::Verify => {
            eprintln!("bayguard: this build cannot verify a ledger yet");
            ExitCode::from(2)
        }
    }
}

/// The window, and behind it the workshop or the reason why there is none.
fn open(arguments: Arguments) -> ExitCode {
    let demo = arguments.demo;
    let folder = arguments.folder.clone();
    // Held until the window is closed; the operating system lets go of it even when the program is killed.
    let lock = lock::take(&folder);
    let program = match &lock {
        Ok(lock) => {
            let writable = lock.writable();
            let ports = ports::Ports {
                clock: Box::new(clock::SystemClock::new()),
                entropy: Box::new(clock::SystemEntropy),
                spooler: Box::new(spooler::DeskSpooler::new(&folder, demo)),
            };
            Program::open(Opening {
                folder: folder.clone(),
                demo,
                writable,
                ports,
            })
        }
        Err(reason) => Program::in_trouble(reason.code()),
    };
    let worker = worker::Worker::start(program);
    let outcome = window::show(&folder, demo, worker.queue());
    // The workshop is closed, its keys wiped, before the lock is given back.
    worker.finish();
    drop(lock);
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bayguard: the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A fault's text may quote what was being worked on; its place in the source says enough.
fn keep_fault_texts_out_of_logs() {
    std::panic::set_hook(Box::new(|fault| match fault.location() {
        Some(place) => eprintln!("bayguard: fault at {}:{}", place.file(), place.line()),
        None => eprintln!("bayguard: fault"),
    }));
}
