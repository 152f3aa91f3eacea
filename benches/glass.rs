//! `make bench`, the part before the glass: from a key to the picture it changes, in the real window with 50,000 vehicles.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    missing_docs
)]

#[allow(dead_code)]
mod desk;
#[path = "../tests/window/driver/mod.rs"]
mod driver;
#[allow(dead_code)]
mod measure;

use driver::{Computer, Key};
use measure::Report;
use workshop::acts::{DEMO_PASSWORD, Places};
use workshop::demo::{self, Size};

/// Takes the time from each key to the first frame after what it changed under `area`.
const CLOCK: &str = r"
window.benchSamples = [];
window.benchSeen = { keys: 0, areas: 0, changes: 0, visible: document.visibilityState };
addEventListener('keydown', () => {
  const start = performance.now();
  window.benchSeen.keys += 1;
  const area = document.querySelector(AREA);
  if (!area) return;
  window.benchSeen.areas += 1;
  const seen = new MutationObserver(() => {
    seen.disconnect();
    window.benchSeen.changes += 1;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => window.benchSamples.push(performance.now() - start);
      painted.port2.postMessage(null);
    });
  });
  seen.observe(area, { childList: true, subtree: true, characterData: true, attributes: true });
  setTimeout(() => seen.disconnect(), 1000);
}, true);
";

fn main() {
    let computer = Computer::new();
    let places = Places {
        folder: computer.workshop(false),
        state: None,
    };
    println!("50000 vehicles are being made …");
    demo::generate(&places, &desk::Desk::new().ports(), Size::bench(50_000)).unwrap();
    let mut report = Report::default();
    let window = computer.open(&[]);
    window.fill("Parola", DEMO_PASSWORD);
    window.press(Key::Enter);
    window.press_button("Ioana Dobre");
    window.type_keys("1100");
    window.wait_for("combobox", "Caută");

    let search = samples(&window, "[role=search]", || {
        for text in [
            "b12", "bv1", "popescu", "4829", "d3m0", "0722", "stefan m", "cj 4",
        ] {
            window.press(Key::F3);
            for key in text.chars() {
                window.type_keys(&key.to_string());
                pause(150);
            }
        }
    });
    report.add(
        "ui.search.50k.key_to_paint.p95_ms",
        "ms",
        &search,
        None,
        Some(100.0),
    );
    window.press(Key::Escape);

    let board = samples(&window, ".board", || {
        window.run("document.querySelector('.board [id^=card-]').focus()");
        for _ in 0..30 {
            window.press(Key::Down);
            pause(150);
        }
    });
    report.add("ui.board.key_to_paint.p95_ms", "ms", &board, None, Some(100.0));
    report.write();
}

fn samples(window: &driver::Desk, area: &str, keys: impl FnOnce()) -> Vec<f64> {
    window.run(&CLOCK.replace("AREA", &serde_json::Value::from(area).to_string()));
    keys();
    pause(500);
    let taken = window.run("return window.benchSamples");
    let samples: Vec<f64> = serde_json::from_value(taken).unwrap();
    let seen = window.run("return window.benchSeen");
    assert!(
        samples.len() >= 20,
        "only {} keys changed {area}: {seen}",
        samples.len()
    );
    samples
}

fn pause(milliseconds: u64) {
    std::thread::sleep(std::time::Duration::from_millis(milliseconds));
}
