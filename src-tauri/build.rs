//! Before the program is compiled: the window's list of permitted commands, and Tauri's own set-up.

fn main() {
    #[cfg(feature = "shell")]
    shell();
}

#[cfg(feature = "shell")]
fn shell() {
    // `generate_context!` wants the folder even in a clone where the pages were never built.
    std::fs::create_dir_all("ui/dist").expect("ui/dist can be created");
    tauri_build::try_build(
        tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/**/*"),
    )
    .expect("tauri.conf.json and the capability files are readable");
}
