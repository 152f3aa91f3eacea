//! `make bench`, its long part: the same desk with a million vehicles behind it.
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
#[allow(dead_code)]
mod desk;
mod measure;
mod raw_search;
mod search;

use desk::Desk;
use measure::{Report, milliseconds};
use workshop::acts::{DEMO_PASSWORD, Program};
use workshop::demo::{self, Size};

fn main() {
    let cars = std::env::var("BENCH_CARS")
        .ok()
        .and_then(|cars| cars.parse().ok())
        .unwrap_or(1_000_000);
    println!("The aims are those of issue 3. {cars} vehicles are being made …");
    let mut desk = Desk::new();
    let seconds =
        milliseconds(|| demo::generate(&desk.places(), &desk.ports(), Size::bench(cars)).unwrap()) / 1_000.0;
    println!("made in {seconds:.0} s");
    let mut report = Report::default();
    let mut program = Program::start(desk.places(), None, desk.ports());
    let opening = milliseconds(|| program.unlock_workshop(DEMO_PASSWORD).unwrap());
    desk.take(program);
    report.add("unlock.million.ms", "ms", &[opening], None, None);
    search::measure(&mut report, &mut desk, "search.million.p95_ms", None);
    board::measure(&mut report, &mut desk, "board.open.million.p95_ms");
    report.write();
}
