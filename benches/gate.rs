//! The verdict on a job with ten units of fifty facts each, their reading included.

use crate::measure::{Report, milliseconds};
use chrono::{DateTime, TimeDelta, Utc};
use workshop::domain::battery_gate::{GateJob, Unit, WorkLine, assess};
use workshop::domain::code_state::{Circumstances, PowerCutEffect};
use workshop::domain::facts::{Fact, ValueDigest, What};
use workshop::domain::{Arrival, HowOften, Id};

fn id(number: u8) -> Id {
    Id([number; 16])
}

/// Fifty facts: codes entered, tried and refused, power cut again and again, the newest entry never tried.
fn facts(unit: u8, start: DateTime<Utc>) -> Vec<Fact> {
    let round = |number: u8| {
        let value = ValueDigest([number; 32]);
        [
            What::CodeEntered {
                value,
                suspicious: false,
            },
            What::PowerCut,
            What::PowerBack,
            What::AsksCode,
            What::CodeRevealed { value },
            What::Outcome {
                value,
                accepted: false,
            },
            What::SerialSeen { matches: true },
            What::ReadingChecked,
            What::WaitSeen {
                minutes: Some(10),
                is_final: false,
            },
            What::ReadySeen,
        ]
    };
    std::iter::once(What::Fitted { vehicle: id(1) })
        .chain((0..5).flat_map(round))
        .take(49)
        .chain([What::CodeEntered {
            value: ValueDigest([99; 32]),
            suspicious: false,
        }])
        .enumerate()
        .map(|(place, what)| Fact {
            at: start + TimeDelta::minutes(place as i64),
            by: id(200),
            job: Some(id(if place < 30 { 90 } else { 100 })),
            what,
        })
        .map(|fact| Fact {
            by: id(200 + unit % 3),
            ..fact
        })
        .collect()
}

pub fn measure(report: &mut Report) {
    let start = Utc::now() - TimeDelta::days(2);
    let radios: Vec<Vec<Fact>> = (0..10).map(|unit| facts(unit, start)).collect();
    assert!(radios.iter().all(|facts| facts.len() == 50));
    let open_jobs = [id(100)];
    let at = Circumstances {
        now: start + TimeDelta::days(1),
        job: Some(id(100)),
        open_jobs: &open_jobs,
        slot_conflict: false,
        power_cut_effect: PowerCutEffect::Other,
    };
    let lines = [WorkLine {
        id: id(50),
        battery_disconnect: HowOften::Always,
        radio_supply_cut: HowOften::Yes,
        radio_removed: HowOften::No,
        no_memory_saver: None,
        answer: None,
        fits_radio: None,
    }];
    let once = || {
        let units: Vec<Unit> = radios
            .iter()
            .zip(1..)
            .map(|(facts, unit)| Unit::read(id(unit), Some(id(unit + 20)), facts, &at, true))
            .collect();
        assess(
            &GateJob {
                id: id(100),
                vehicle: id(1),
                owner: Some(id(2)),
                arrival: Arrival::Plays,
                operation: 1,
                lines: &lines,
                units: &units,
                decisions: &[],
            },
            false,
        )
    };
    println!(
        "    the gate says {} to ten units of fifty facts",
        once().word().word()
    );
    let samples: Vec<f64> = (0..400)
        .map(|_| milliseconds(|| (0..20).for_each(|_| drop(std::hint::black_box(once())))) * 1_000.0 / 20.0)
        .collect();
    report.add("gate.assess_us", "µs", &samples, None, Some(100.0));
}
