//! `make bench`, the part before the glass: from a key or a touch to the picture it changes, in the real window with 50,000 vehicles.
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

/// Takes the time from each `EVENT` to the first frame after what it changed under `AREA` holds what `UNTIL` looks for.
/// An event whose target is not under `FROM` is not one of those measured.
const CLOCK: &str = r"
window.benchSamples = [];
window.benchSeen = { events: 0, areas: 0, changes: 0, visible: document.visibilityState };
addEventListener(EVENT, (event) => {
  const start = performance.now();
  window.benchSeen.events += 1;
  const area = document.querySelector(AREA);
  // F3 changes nothing by itself: what comes after it belongs to the next key.
  if (!area || !event.target.closest(FROM) || event.key === 'F3') return;
  window.benchSeen.areas += 1;
  const seen = new MutationObserver(() => {
    if (!document.querySelector(UNTIL)) return;
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

/// What one measure looks at.
struct Watch {
    event: &'static str,
    from: &'static str,
    area: &'static str,
    until: &'static str,
}

/// The list under the search box has new rows.
const SEARCH: Watch = Watch {
    event: "keydown",
    from: "#find",
    area: "[role=search]",
    until: "#hits",
};
/// The picked card of the board is another one.
const BOARD: Watch = Watch {
    event: "keydown",
    from: ".board",
    area: ".board",
    until: ".board",
};
/// A technician opens a car from the list: its verdict bar is there.
const BAY: Watch = Watch {
    event: "click",
    from: ".tile-open",
    area: ".bayroom",
    until: ".bayroom .stopbar",
};

fn main() {
    let cars = std::env::var("BENCH_CARS").map_or(50_000, |cars| cars.parse().unwrap());
    let computer = Computer::new().drawn_as_in_a_shop();
    let places = Places {
        folder: computer.workshop(false),
        state: None,
    };
    println!("{cars} vehicles are being made …");
    demo::generate(&places, &desk::Desk::new().ports(), Size::bench(cars)).unwrap();
    let mut report = Report::default();
    let window = computer.open(&[]);
    window.fill("Parola", DEMO_PASSWORD);
    window.press(Key::Enter);
    // Whoever the password belongs to sits there now, in their own room.
    window.wait_for("combobox", "Caută");
    window.follow("Recepție");
    window.wait_for("heading", "Cer atenție acum");

    let search = samples(&window, &SEARCH, || {
        for text in [
            "b12", "bv1", "popescu", "4829", "d3m0", "0722", "stefan m", "cj 4",
        ] {
            window.press(Key::F3);
            for key in text.chars() {
                window.type_keys(&key.to_string());
                pause(300);
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

    let board = samples(&window, &BOARD, || {
        window.run("document.querySelector('.board [id^=card-]').focus()");
        for key in [Key::Down, Key::Right, Key::Up, Key::Left]
            .iter()
            .cycle()
            .take(60)
        {
            window.press(*key);
            pause(150);
        }
    });
    report.add("ui.board.key_to_paint.p95_ms", "ms", &board, None, Some(100.0));

    window.follow("Atelier");
    window.wait_for("heading", "Lucrările mele");
    window.wait_until(|window| tiles(window) > 0, "the cars of the bay");
    let cars = tiles(&window);
    println!("{cars} tiles");
    let bay = samples(&window, &BAY, || {
        for tile in (0..cars).cycle().take(40) {
            window.run(&format!(
                "document.querySelectorAll('.tile-open')[{tile}].click()"
            ));
            window.wait_for("button", "Înapoi la lucrările mele");
            // A touch within half a second of the last one is taken for a bounce of the glove.
            pause(500);
            window.press_button("Înapoi la lucrările mele");
            window.wait_for("heading", "Lucrările mele");
            pause(500);
        }
    });
    report.add("ui.bay.open_job.p95_ms", "ms", &bay, None, Some(100.0));
    report.write();
}

fn tiles(window: &driver::Desk) -> u64 {
    window
        .run("return document.querySelectorAll('.tile-open').length")
        .as_u64()
        .unwrap()
}

fn samples(window: &driver::Desk, watch: &Watch, work: impl FnOnce()) -> Vec<f64> {
    let script = [
        ("EVENT", watch.event),
        ("FROM", watch.from),
        ("AREA", watch.area),
        ("UNTIL", watch.until),
    ]
    .iter()
    .fold(CLOCK.to_owned(), |script, (name, text)| {
        script.replace(name, &serde_json::Value::from(*text).to_string())
    });
    window.run(&script);
    work();
    pause(500);
    let taken = window.run("return window.benchSamples");
    let samples: Vec<f64> = serde_json::from_value(taken).unwrap();
    let seen = window.run("return window.benchSeen");
    assert!(
        samples.len() >= 20,
        "only {} changed {}: {seen}",
        samples.len(),
        watch.area
    );
    println!("{} samples of {seen}", samples.len());
    samples
}

fn pause(milliseconds: u64) {
    std::thread::sleep(std::time::Duration::from_millis(milliseconds));
}
