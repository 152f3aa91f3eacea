use crate::driver::{Computer, Key};

#[test]
fn the_window_opens_and_shows_words() {
    let desk = Computer::new().open(&[]);

    desk.wait_for_words("Bayguard");

    desk.screenshot("out/window/opening.png");
    desk.assert_no_complaints();
}

#[test]
fn the_page_asks_and_the_program_answers() {
    let desk = Computer::new().open(&[]);
    desk.wait_for_words("Bayguard");

    let state = desk.call("program_state", serde_json::json!({})).unwrap();

    assert_eq!(
        state["trouble"],
        serde_json::Value::Null,
        "a new folder is no trouble"
    );
    assert!(state["step"].is_string(), "the page knows what to show: {state}");
}

#[test]
fn an_argument_error_is_one_constant_text_and_never_quotes_what_came() {
    let desk = Computer::new().open(&[]);
    desk.wait_for_words("Bayguard");

    let list = desk.call("find", serde_json::json!([1609])).unwrap_err();
    let unknown = desk
        .call("drop_tables", serde_json::json!({ "digits": "1609" }))
        .unwrap_err();
    let core = desk.call(
        "plugin:webview|create_webview_window",
        serde_json::json!({ "digits": "1609" }),
    );

    assert_eq!(list["code"], "bad_argument", "{list}");
    assert!(!unknown.to_string().contains("1609"), "{unknown}");
    assert!(
        !core.unwrap_err().to_string().contains("1609"),
        "Tauri's own commands are closed too"
    );
    assert!(!desk.said().contains("1609"), "nor the log: {}", desk.said());
}

#[test]
fn the_window_goes_nowhere_else() {
    let desk = Computer::new().open(&[]);
    desk.wait_for_words("Bayguard");

    desk.run("location.href = 'http://127.0.0.1:9/'; window.open('http://127.0.0.1:9/')");
    std::thread::sleep(std::time::Duration::from_millis(500));

    assert_eq!(
        desk.run("return location.origin"),
        "tauri://localhost",
        "still at home"
    );
    desk.wait_for_words("Bayguard");
}

#[test]
fn a_second_start_of_the_same_workshop_says_so_and_disturbs_nothing() {
    let first = Computer::new().open(&[]);
    first.wait_for_words("Bayguard");

    let second = first.open_second_window();

    let state = second.call("program_state", serde_json::json!({})).unwrap();
    assert_eq!(
        (&state["step"], &state["trouble"]),
        (&"trouble".into(), &"already_running".into())
    );
    drop(second);
    assert_eq!(
        first.call("program_state", serde_json::json!({})).unwrap()["trouble"],
        serde_json::Value::Null
    );
    let again = first.close().open(&[]);
    let state = again.call("program_state", serde_json::json!({})).unwrap();
    assert_eq!(
        state["trouble"],
        serde_json::Value::Null,
        "after the window is closed the folder is free"
    );
    again.press(Key::Escape);
}

#[test]
fn after_the_plug_is_pulled_the_workshop_opens_again() {
    let desk = Computer::new().open(&[]);
    desk.wait_for_words("Bayguard");

    let again = desk.kill().open(&[]);

    let state = again.call("program_state", serde_json::json!({})).unwrap();
    assert_eq!(
        state["trouble"],
        serde_json::Value::Null,
        "no left-over lock keeps anybody out"
    );
}
