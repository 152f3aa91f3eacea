//! Before the program is compiled: the window's list of permitted commands, and Tauri's own set-up.

fn main() {
    // Without this line cargo would run it again after any change in the clone.
    println!("cargo:rerun-if-changed=src-tauri/build.rs");
    #[cfg(feature = "shell")]
    shell::set_up();
}

#[cfg(feature = "shell")]
mod shell {
    // A build script that cannot go on should stop, loudly.
    #![allow(clippy::expect_used)]

    use std::path::Path;

    include!("src/wire/command_names.rs");
    include!("src/shell/window_names.rs");

    /// Stands in for the pages in a clone where they were never built.
    const NO_PAGES: &str = "<!doctype html><meta charset=\"utf-8\"><title>Bayguard</title>\
        <main><h1>Bayguard</h1><p>The pages are not built. In the clone: make run</p>\
        <button type=\"button\">make run</button></main>\n";

    pub fn set_up() {
        // `generate_context!` wants the folder, and the window wants a page.
        let page = Path::new("ui/dist/index.html");
        if !page.exists() {
            std::fs::create_dir_all("ui/dist").expect("ui/dist can be created");
            std::fs::write(page, NO_PAGES).expect("ui/dist can be written");
        }
        // The pages are compiled into the program: new pages, new program.
        println!("cargo:rerun-if-changed=ui/dist");
        println!("cargo:rerun-if-changed=src-tauri/src/wire/command_names.rs");
        println!("cargo:rerun-if-changed=src-tauri/src/shell/window_names.rs");
        println!("cargo:rerun-if-changed=src-tauri/capabilities");
        // Tauri wants a list that lives as long as the build.
        let names: &'static [&'static str] = [NAMES, WINDOW_NAMES].concat().leak();
        println!("cargo:rerun-if-changed=src-tauri/icons");
        tauri_build::try_build(
            tauri_build::Attributes::new()
                .app_manifest(tauri_build::AppManifest::new().commands(names))
                .capabilities_path_pattern("src-tauri/capabilities/**/*"),
        )
        .expect("tauri.conf.json and the capability files are readable");
    }
}
