/// The commands that open another window of the same program. `build.rs` makes a permission of each, `shell/windows.rs` answers.
const WINDOW_NAMES: &[&str] = &["open_bay_window", "open_wall"];
