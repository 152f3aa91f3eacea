//! Random years of a small shop: merges, moves, sales and new plates in any order never make a radio better, lose no fact, and leave the
//! search right.

use crate::cars_over_time::a_sale;
use crate::die::Die;
use crate::intake::form;
use crate::seat::{Seat, an_answer, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use std::collections::BTreeMap;
use workshop::acts::{
    GivenAnswer, IdText, IncomingCar, IntakeMore, MergeParties, MergeVehicles, MoveJobToCar, NewNote,
    ReadingWord, SettleRadios, VehicleView,
};
use workshop::domain::{
    CodeSource, HandOverResult, KmReason, NotNeededReason, NoteKind, ReceptionAnswer, StateWord, TypedGoes,
    TypedWord,
};

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

/// Every row of a query, as text.
fn all_of(shop: &Shop, sql: &str) -> Vec<String> {
    let conn = shop.file_opened();
    let mut statement = conn.prepare(sql).unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// What no act may lose: every note, every reading of an odometer, every role, as they were written.
fn rows_that_stay(shop: &Shop) -> [Vec<String>; 3] {
    [
        "SELECT hex(note_id) || text FROM notes ORDER BY note_id",
        "SELECT hex(odometer_reading_id) || km FROM odometer_readings ORDER BY odometer_reading_id",
        "SELECT hex(party_role_id) || hex(party_id) || role FROM party_roles WHERE withdrawn_hlc IS NULL ORDER BY party_role_id",
    ]
    .map(|sql| all_of(shop, sql))
}

/// Car, VIN, people and serials as the desk finds them, by the id of the car.
fn known_of(shop: &mut Shop, car: IdText) -> (Option<String>, Vec<String>, Vec<i64>, Vec<String>) {
    let view = shop.ioana().workshop().open_vehicle(car).unwrap();
    let form = form(shop, Some(car), "");
    let mut people: Vec<String> = view
        .people
        .iter()
        .map(|chapter| chapter.party.name.clone())
        .collect();
    people.sort();
    let km = view.odometer.iter().map(|reading| reading.km).collect();
    let notes = form.notes.iter().map(|note| note.text.clone()).collect();
    (view.vehicle.vin, people, km, notes)
}

fn serial_of(shop: &Shop, unit: &str) -> Option<String> {
    let id = workshop::domain::Id::parse(unit).unwrap();
    shop.file_opened()
        .query_row("SELECT serial FROM radios WHERE radio_id = ?1", [id], |row| {
            row.get(0)
        })
        .unwrap()
}

/// The car that a record is now.
fn surviving(shop: &mut Shop, car: IdText) -> IdText {
    shop.ioana()
        .workshop()
        .open_vehicle(car)
        .unwrap()
        .vehicle
        .vehicle_id
}

/// A job moved: what the page said becomes of what was typed is what became of it, and no third car knows of it.
fn moved_as_said(shop: &mut Shop, said: &workshop::acts::JobMovePreview, what: &str) {
    for thing in said.typed.iter().filter(|thing| thing.goes == TypedGoes::Taken) {
        let here = known_of(shop, said.to.vehicle_id);
        let there = known_of(shop, said.from.vehicle_id);
        let text = thing.text.clone().unwrap_or_default();
        match thing.what {
            TypedWord::Vin => assert_eq!((here.0, there.0), (Some(text), None), "{what}: the VIN"),
            TypedWord::Km => assert!(here.2.contains(&text.parse().unwrap()), "{what}: the odometer"),
            TypedWord::Notes => assert!(!here.3.is_empty(), "{what}: the notes"),
            TypedWord::Driver | TypedWord::Payer | TypedWord::Contact => {
                assert!(here.1.contains(&text), "{what}: whoever was named is known there");
                assert!(!there.1.contains(&text), "{what}: and nobody where it was typed");
            }
            _ => {}
        }
    }
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
        let mut die = Die::of(seed);
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
                vin: if die.rolls(2) == 0 {
                    format!("UU1LSDAA53456789{n}")
                } else {
                    String::new()
                },
                owner_name: format!("Proprietar {n}"),
                phone: format!("0722 12{n} 456"),
                km: format!("{}", 100_000 + 10_000 * n),
                brought_by_owner: false,
                driver_name: format!("Șofer {n}"),
                more: IntakeMore {
                    payer_name: if die.rolls(2) == 0 {
                        format!("Firma {n} SRL")
                    } else {
                        String::new()
                    },
                    notes: vec![NewNote {
                        kind: NoteKind::Note,
                        on_car: die.rolls(2) == 0,
                        text: format!("Nota {n}"),
                        ends_on: String::new(),
                        no_code_in: String::new(),
                    }],
                    ..IntakeMore::default()
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
            let kept = rows_that_stay(&shop);
            let known: BTreeMap<String, _> = cars
                .iter()
                .map(|car| (car.0.to_string(), known_of(&mut shop, *car)))
                .collect();
            let serials: BTreeMap<String, _> = before
                .keys()
                .map(|unit| (unit.clone(), serial_of(&shop, unit)))
                .collect();
            let view = shop.ioana().opens_car(&job);
            let beside = shop.ioana().opens_car(&other);
            let (mut may_confirm, act) = (Vec::new(), die.rolls(7));
            let what = format!("life {seed}, step {step}, act {act}");
            let mut said = None;
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
                    // Two records of one radio may become CONFIRM together where one of them was STOP (GATE.md section 8): these two cars only.
                    may_confirm = vec![job.vehicle, other.vehicle];
                    merged += usize::from(
                        shop.ioana()
                            .pins_for_car(merge.into_id)
                            .workshop()
                            .merge_vehicles(&merge)
                            .is_ok(),
                    );
                }
                4 if view.owner.is_some() && beside.owner.is_some() => {
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
                    may_confirm = vec![job.vehicle];
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
                        km_reason: Some(KmReason::MeterReplaced),
                    };
                    let look = shop.ioana().workshop().preview_job_move(&to).ok();
                    if shop.ioana().workshop().move_job_to_car(&to).is_ok() {
                        moved += 1;
                        said = look;
                    }
                }
            }
            let now_kept = rows_that_stay(&shop);
            assert_eq!(now_kept[0], kept[0], "{what}: no note is lost");
            assert_eq!(now_kept[1], kept[1], "{what}: no reading is lost");
            if let Some(said) = &said {
                moved_as_said(&mut shop, said, &what);
                let touched = [said.from.vehicle_id, said.to.vehicle_id];
                for car in &cars {
                    if !touched.contains(&surviving(&mut shop, *car)) {
                        let same = known_of(&mut shop, *car) == known[&car.0.to_string()];
                        assert!(same, "{what}: a third car is as it was");
                    }
                }
            } else {
                assert!(now_kept[2].len() >= kept[2].len(), "{what}: no role is lost");
                assert!(
                    kept[2].iter().all(|role| now_kept[2].contains(role)),
                    "{what}: and none is changed"
                );
            }
            let others_serial = |unit: &String| {
                said.is_none() && act != 2 && act != 3 && act != 5 && before.contains_key(unit)
            };
            for (unit, serial) in serials.iter().filter(|(unit, _)| others_serial(unit)) {
                assert!(
                    serial_of(&shop, unit) == *serial,
                    "{what}: nobody touched this radio's serial"
                );
            }
            for car in &cars {
                let view = shop.ioana().workshop().open_vehicle(*car).unwrap();
                let of_these = |cars: &[IdText], shop: &mut Shop| {
                    cars.iter()
                        .any(|one| surviving(shop, *one) == view.vehicle.vehicle_id)
                };
                let may_confirm = of_these(&may_confirm, &mut shop);
                for (unit, now) in classes(&view) {
                    // A unit that was not on record was part of the unknown radio: STOP.
                    let was = before.get(&unit).copied().unwrap_or(0);
                    let ceiling = if may_confirm { was.max(1) } else { was };
                    assert!(now <= ceiling, "{what}: {was} became {now}");
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
