//! `bayguard verify`: asks for a password on standard input and says how the ledger stands. For whoever looks after the computer.

use std::io::BufRead;
use std::process::ExitCode;
use workshop::acts::{Places, Ports, Program};

/// Opens the workshop with the typed password and says what its ledger says of itself.
pub fn say(places: Places, ports: Ports) -> ExitCode {
    eprintln!("password:");
    let mut password = String::new();
    if std::io::stdin().lock().read_line(&mut password).is_err() {
        eprintln!("bayguard: no password came");
        return ExitCode::from(2);
    }
    let program = Program::start(places, None, ports);
    match program.verify_ledger(password.trim_end_matches(['\r', '\n'])) {
        Ok(standing) => {
            println!("{standing}");
            if standing.is_whole() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(_) => {
            eprintln!("bayguard: the workshop does not open with this password");
            ExitCode::from(2)
        }
    }
}
