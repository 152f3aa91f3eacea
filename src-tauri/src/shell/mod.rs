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
/// The first window, and what every window is.
mod window;
/// The bay on a second screen, and the wall.
mod windows;
/// Tauri's messages, handed to the queue.
mod commands;
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
/// The ledger's standing, printed without a window.
mod verify;

use arguments::{Act, Arguments};
use std::process::ExitCode;
use std::sync::Arc;
use workshop::acts::{Places, Ports, Trouble};

use workshop::wire::Worker;
pub(crate) use workshop::wire::{COMMANDS, Program, Reply, WireError};

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
        Act::Verify => match lock::take(&arguments.folder) {
            Ok(_lock) => verify::say(places(&arguments), ports(&arguments)),
            Err(_) => {
                eprintln!("bayguard: close the window first, then verify");
                ExitCode::from(2)
            }
        },
    }
}

/// The window, and behind it the workshop or the reason why there is none.
fn open(arguments: Arguments) -> ExitCode {
    let demo = arguments.demo;
    let folder = arguments.folder.clone();
    // Held until the window is closed; the operating system lets go of it even when the program is killed.
    let lock = lock::take(&folder);
    let (places, ports) = (places(&arguments), ports(&arguments));
    let program = match &lock {
        Ok(lock) if !lock.writable() => Program::in_trouble(places, ports, Trouble::ReadOnlyFolder),
        Ok(_) if demo => demo_program(places, ports),
        Ok(_) => Program::start(places, None, ports),
        Err(reason) => Program::in_trouble(places, ports, reason.trouble()),
    };
    let worker = Worker::start(program);
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

/// Where the workshop's files and the second head mark lie.
fn places(arguments: &Arguments) -> Places {
    Places {
        folder: arguments.folder.clone(),
        state: arguments.state.clone(),
    }
}

/// This computer's clocks, dice and printer.
fn ports(arguments: &Arguments) -> Ports {
    Ports {
        clock: Arc::new(clock::SystemClock::new()),
        entropy: Arc::new(clock::SystemEntropy),
        spooler: Arc::new(spooler::DeskSpooler::new(&arguments.folder, arguments.demo)),
    }
}

/// The demo workshop, made on its first start.
#[cfg(feature = "demo")]
fn demo_program(places: Places, ports: Ports) -> Program {
    workshop::demo::open(places, ports)
}

/// A program built without the demo opens no real workshop in its place.
#[cfg(not(feature = "demo"))]
fn demo_program(places: Places, ports: Ports) -> Program {
    eprintln!("bayguard: this build has no demo workshop");
    Program::in_trouble(places, ports, Trouble::Disk)
}

/// A fault's text may quote what was being worked on; its place in the source says enough.
fn keep_fault_texts_out_of_logs() {
    std::panic::set_hook(Box::new(|fault| match fault.location() {
        Some(place) => eprintln!("bayguard: fault at {}:{}", place.file(), place.line()),
        None => eprintln!("bayguard: fault"),
    }));
}
