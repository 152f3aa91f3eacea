//! The program a workshop starts.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {}
