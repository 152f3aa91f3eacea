//! The program a workshop starts: one window, one workshop folder.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod shell;

fn main() -> std::process::ExitCode {
    shell::start()
}
