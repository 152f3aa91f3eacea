//! Random years of a small shop: merges, moves, sales and new plates in any order never make a radio better, lose no fact, and leave the
//! search right.

use crate::cars_over_time::a_sale;
use crate::seat::{Seat, an_answer, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use std::collections::BTreeMap;
use workshop::acts::{
    GivenAnswer, IdText, IncomingCar, MergeParties, MergeVehicles, MoveJobToCar, ReadingWord, SettleRadios,
    VehicleView,
};
use workshop::domain::{CodeSource, HandOverResult, NotNeededReason, ReceptionAnswer, StateWord};

/// A die with a memory, so that a failed life can be told again.
struct Die(u64);

impl Die {
    fn rolls(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }
}

/// STOP, CONFIRM, GREEN, as in GATE.md.
fn class(unit: &workshop::acts::UnitHead) -> u8 {
    match unit.chip.state {
        StateWord::Verified | StateWord::NotNeeded => 2,
        StateWord::OnFile if !unit.chip.suspicious => 1,
        _ => 0,
    }
}

fn classes(view: &VehicleView) -> BTreeMap<String, u8> {
    let known = |unit: &workshop::acts::UnitHead| unit.unit_id.map(|id| id.0.to_string());
    view.units
        .iter()
        .filter_map(|unit| known(unit).map(|id| (id, class(unit))))
        .collect()
}

/// Every fact ever written, as it was written.
pub fn facts(shop: &Shop) -> Vec<String> {
    let conn = shop.file_opened();
    let mut statement = conn
        .prepare(
            "SELECT hex(unit_fact_id) || hex(radio_id) || what || coalesce(hex(value), '') || coalesce(flag, '') || coalesce(word, '')
               || coalesce(minutes, '') || hex(coalesce(job_id, '')) || at || hlc
             FROM unit_facts ORDER BY rowid",
        )
        .unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn an_answer_of(die: &mut Die) -> Vec<GivenAnswer> {
    match die.rolls(7) {
        0 => vec![],
        1 => vec![an_answer(ReceptionAnswer::HasNot)],
        2 | 5 => vec![needs_none(NotNeededReason::Paired)],
        3 => vec![needs_none(NotNeededReason::SwitchedOff)],
        4 => vec![the_card_says("2468")],
        _ => vec![the_card_says("1609")],
    }
}

/// One thing of an ordinary day; what is refused is refused.
fn works(shop: &mut Shop, die: &mut Die, job: &Job) {
    let what = die.rolls(7);
    let mut mihai: Seat<'_> = shop.mihai();
    let units = mihai.opens(job).units;
    let known = units.len() == 1 && units[0].head.unit_id.is_some();
    match what {
        0 => drop(mihai.notes(job, ReadingWord::AsksCode)),
        1 => drop(mihai.notes(job, ReadingWord::ShowsWait)),
        2 => drop(mihai.takes_in(job, "4711", CodeSource::Phone)),
        3 if known => drop(mihai.compares_serial(job, false)),
        4 | 5 if known && units[0].reveal.offered => {
            drop(mihai.finds_power_lost(job));
            mihai.shop.types_pin(Some(job.id));
            if mihai.reveals_code(job).is_ok() {
                drop(mihai.sees_code_accepted(job, what == 4));
            }
        }
        _ => drop(mihai.finds_power_lost(job)),
    }
}

#[test]
fn no_life_of_merges_moves_and_sales_makes_a_radio_better_or_loses_a_fact() {
    let (mut greens, mut merged, mut moved) = (0, 0, 0);
    for seed in 1..=6_u64 {
        let mut die = Die(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut shop = Shop::open();
        let mut jobs: Vec<Job> = Vec::new();
        for n in 0..4 {
            let car = IncomingCar {
                answers: an_answer_of(&mut die),
                radio_serial: if die.rolls(2) == 0 {
                    "VWZ1Z2A1234567".to_owned()
                } else {
                    String::new()
                },
                ..a_car(&format!("B 7{n} RND"), "battery_replacement")
            };
            jobs.push(shop.ioana().logs(&car));
        }
        for step in 0..22 {
            let job = jobs[die.rolls(jobs.len())];
            let other = jobs[die.rolls(jobs.len())];
            if die.rolls(2) == 0 {
                works(&mut shop, &mut die, &job);
                continue;
            }
            let cars: Vec<IdText> = jobs.iter().map(|job| job.vehicle).collect();
            let before: BTreeMap<String, u8> = cars
                .iter()
                .flat_map(|car| classes(&shop.ioana().workshop().open_vehicle(*car).unwrap()))
                .collect();
            greens += before.values().filter(|class| **class == 2).count();
            let written = facts(&shop);
            let view = shop.ioana().opens_car(&job);
            let beside = shop.ioana().opens_car(&other);
            let (mut may_confirm, act) = (false, die.rolls(7));
            match act {
                0 => {
                    let plate = format!("CJ {:02} NEW", 10 + step);
                    shop.ioana().changes_plate(&job, &plate);
                }
                1 => {
                    let sale = a_sale(&view, &format!("Om {step}"), "");
                    shop.ioana()
                        .pins_for_car(sale.vehicle_id)
                        .workshop()
                        .change_owner(&sale)
                        .map(drop)
                        .unwrap();
                }
                2 | 3 => {
                    let merge = MergeVehicles {
                        into_id: job.vehicle,
                        from_id: other.vehicle,
                    };
                    // Two records of one radio may become CONFIRM together where one of them was STOP (GATE.md section 8).
                    may_confirm = true;
                    merged += usize::from(
                        shop.ioana()
                            .pins_for_car(merge.into_id)
                            .workshop()
                            .merge_vehicles(&merge)
                            .is_ok(),
                    );
                }
                4 => {
                    let people = (view.owner.unwrap().party_id, beside.owner.unwrap().party_id);
                    let merge = MergeParties {
                        vehicle_id: job.vehicle,
                        into_id: people.0,
                        from_id: people.1,
                    };
                    drop(
                        shop.ioana()
                            .pins_for_car(merge.vehicle_id)
                            .workshop()
                            .merge_parties(&merge),
                    );
                }
                5 if view.units.len() > 1 => {
                    let settle = SettleRadios {
                        vehicle_id: job.vehicle,
                        unit_id: view.units[0].unit_id.unwrap(),
                        same: die.rolls(2) == 0,
                    };
                    // Which radio is in the car is a person's word, like a serial that was compared: never green.
                    may_confirm = true;
                    shop.ioana()
                        .pins_for_car(settle.vehicle_id)
                        .workshop()
                        .settle_radios(&settle)
                        .map(drop)
                        .unwrap();
                }
                _ => {
                    shop.ioana();
                    shop.types_pin(Some(job.id));
                    let to = MoveJobToCar {
                        job_id: job.id,
                        vehicle_id: Some(other.vehicle),
                        new_plate: String::new(),
                        code_is_this_cars: false,
                    };
                    moved += usize::from(shop.ioana().workshop().move_job_to_car(&to).is_ok());
                }
            }
            for car in &cars {
                let view = shop.ioana().workshop().open_vehicle(*car).unwrap();
                for (unit, now) in classes(&view) {
                    // A unit that was not on record was part of the unknown radio: STOP.
                    let was = before.get(&unit).copied().unwrap_or(0);
                    let ceiling = if may_confirm { was.max(1) } else { was };
                    assert!(
                        now <= ceiling,
                        "life {seed}, step {step}, act {act}: {was} became {now}"
                    );
                    assert!(
                        now < 2 || was == 2,
                        "life {seed}, step {step}: nothing turns green"
                    );
                }
                let plate = view.vehicle.plate;
                let hits = shop.ioana().workshop().find(&plate).unwrap().hits;
                let found: Vec<_> = hits.iter().filter(|hit| hit.vehicle.plate == plate).collect();
                assert_eq!(found.len(), 1, "life {seed}, step {step}: each car is found once");
            }
            let now = facts(&shop);
            assert!(
                now.starts_with(&written),
                "life {seed}, step {step}: facts are only added"
            );
        }
        for job in &jobs {
            shop.ioana().hands_over(job, HandOverResult::NotTested).unwrap();
        }
    }
    assert!(
        greens > 8 && merged > 5 && moved > 5,
        "something happened: {greens} {merged} {moved}"
    );
}
