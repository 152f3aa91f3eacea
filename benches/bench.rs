//! `make bench`: what the program promises in milliseconds, measured in one run and written to `out/bench.json`.
//!
//! Ratios compare two things measured alternately in the same run, so a slow or busy computer does not decide them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    missing_docs
)]

mod board;
mod desk;
mod gate;
mod measure;
mod raw_search;
mod search;

use chrono::{NaiveDate, Utc};
use desk::Desk;
use measure::{Report, milliseconds, quantile};
use workshop::acts::{DEMO_PASSWORD, Program};
use workshop::demo::{self, Size};
use workshop::paper::{CodeCard, Digits, Language, Serial, code_card};

/// Cars in the large workshop.
const CARS: usize = 50_000;

fn main() {
    let mut report = Report::default();
    println!("The aims are those of issue 2, point 10. {CARS} vehicles are being made …");
    let mut large = Desk::new();
    let seconds =
        milliseconds(|| demo::generate(&large.places(), &large.ports(), Size::bench(CARS)).unwrap())
            / 1_000.0;
    println!("made in {seconds:.1} s");
    let mut program = Program::start(large.places(), None, large.ports());
    let opening = milliseconds(|| program.unlock_workshop(DEMO_PASSWORD).unwrap());
    large.take(program);

    search::measure(
        &mut report,
        &mut large,
        "search.50k.p95_ms",
        Some("search.ratio_to_raw_sql"),
    );
    board::measure(&mut report, &mut large, "board.open.50k.p95_ms");
    intake(&mut report, &mut large);
    gate::measure(&mut report);
    card(&mut report);
    unlock(&mut report, opening);
    report.write();
}

/// Logging a car against one bare durable commit with its head mark.
fn intake(report: &mut Report, desk: &mut Desk) {
    let mut bare = desk.bare_commit();
    let (mut acts, mut commits) = (Vec::new(), Vec::new());
    for car in 0..120 {
        let incoming = desk::incoming(car);
        let act = milliseconds(|| desk.workshop().log_incoming_car(&incoming).unwrap());
        let commit = milliseconds(|| bare.commit());
        if car >= 20 {
            acts.push(act);
            commits.push(commit);
        }
    }
    report.add("intake.commit_ratio", "ms", &acts, Some(&commits), Some(3.0));
}

fn card(report: &mut Report) {
    let card = CodeCard {
        digits: Digits::Open("6019"),
        radio: "Volkswagen RCD 300",
        serial: Serial::Tail("4821"),
        verified_on: NaiveDate::from_ymd_opt(2026, 11, 25),
        copy: 1,
        card_id: "7F3K9Q2M-5",
        ledger_seq: 4217,
        ledger_head: "7QK2M9XR4D",
        workshop_name: "Autoservice Tâmpa",
        workshop_phone: "0268 000 014",
        demo: true,
    };
    let now = Utc::now();
    let draw = || milliseconds(|| code_card(&card, Language::Ro, now).unwrap());
    println!("    the first card of a day: {:.1} ms", draw());
    let samples: Vec<f64> = (0..60).map(|_| draw()).collect();
    report.add("paper.card_ms", "ms", &samples, None, Some(25.0));
}

/// The password in the morning, in the demo that people see.
fn unlock(report: &mut Report, large: f64) {
    let desk = Desk::new();
    demo::generate(&desk.places(), &desk.ports(), Size::standard()).unwrap();
    let samples: Vec<f64> = (0..12)
        .map(|_| {
            let mut program = Program::start(desk.places(), None, desk.ports());
            milliseconds(|| program.unlock_workshop(DEMO_PASSWORD).unwrap())
        })
        .collect();
    report.add("unlock.ms", "ms", &samples, None, None);
    report.add("unlock.50k.ms", "ms", &[large], None, None);
    println!(
        "    (a password costs {:.0} ms before the file opens; the rest reads every page once)",
        quantile(&samples, 0.0)
    );
}
