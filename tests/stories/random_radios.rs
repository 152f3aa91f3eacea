//! Random years of radios: written down, swapped, taken out, moved between cars, compared, settled, and mis-taps taken back, in any
//! order, never make a class better than GATE.md allows, and never lose a fact.

use crate::die::Die;
use crate::radios_over_time::{blank, made_by};
use crate::random_lives::facts;
use crate::seat::{needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use std::collections::BTreeMap;
use workshop::acts::{
    CheckSerial, IdText, IncomingCar, MoveCodeToUnit, RadiosView, ReadingWord, ReplaceRadio, SayNotNeeded,
    SettleSerial, UnitHead,
};
use workshop::domain::{CodeSource, NotNeededReason, RadioOrigin, StateWord, UnitKind};

/// STOP, CONFIRM, GREEN, as in GATE.md.
fn class(unit: &UnitHead) -> u8 {
    match unit.chip.state {
        StateWord::Verified | StateWord::NotNeeded => 2,
        StateWord::OnFile if !unit.chip.suspicious => 1,
        _ => 0,
    }
}

/// The classes of the units of every car, on its own page and in its visit; with what lies on the bench or the shelf, or without.
fn classes(shop: &mut Shop, jobs: &[Job], with_the_shelf: bool) -> BTreeMap<(String, bool), u8> {
    let mut all = BTreeMap::new();
    for job in jobs {
        let pages: [(RadiosView, bool); 2] = [
            (shop.ioana().looks_at_radios_of_car(job), false),
            (shop.ioana().looks_at_radios(job), true),
        ];
        for (page, in_a_visit) in pages {
            let sits = page.units.iter().filter(|unit| unit.fitted || with_the_shelf);
            let lies = page
                .offers
                .iter()
                .filter(|_| with_the_shelf)
                .map(|offer| &offer.head);
            for head in lies.chain(sits.map(|unit| &unit.head)) {
                if let Some(id) = head.unit_id {
                    all.insert((id.0.to_string(), in_a_visit), class(head));
                }
            }
        }
    }
    all
}

fn a_shop(die: &mut Die) -> (Shop, Vec<Job>) {
    let mut shop = Shop::open();
    let mut jobs = Vec::new();
    for n in 0..3 {
        let answers = match die.rolls(4) {
            0 => vec![],
            1 => vec![needs_none(NotNeededReason::Paired)],
            _ => vec![the_card_says("1609")],
        };
        let work = if die.rolls(4) == 0 {
            "radio_replace_used"
        } else {
            "battery_replacement"
        };
        let serial = if die.rolls(2) == 0 {
            format!("BP99{n}")
        } else {
            String::new()
        };
        jobs.push(shop.ioana().logs(&IncomingCar {
            answers,
            radio_serial: serial,
            ..a_car(&format!("B 8{n} RAD"), work)
        }));
    }
    (shop, jobs)
}

/// One thing of an ordinary day: it may make a radio better, as it should.
fn works(shop: &mut Shop, die: &mut Die, job: &Job) {
    let unit = shop.mihai().opens(job).units.remove(0);
    match die.rolls(6) {
        0 => drop(shop.mihai().notes(job, ReadingWord::AsksCode)),
        1 => drop(shop.mihai().notes(job, ReadingWord::ShowsWait)),
        2 => drop(shop.mihai().notes(job, ReadingWord::Ready)),
        3 => drop(shop.ioana().takes_in(job, "4711", CodeSource::Phone)),
        _ => {
            drop(shop.mihai().finds_power_lost(job));
            shop.types_pin(Some(job.id));
            let (Some(unit_id), true) = (unit.head.unit_id, unit.reveal.offered) else {
                return;
            };
            let reveal = workshop::acts::RevealCode {
                job_id: job.id,
                unit_id,
            };
            if shop.mihai().workshop().reveal_code(&reveal).is_ok() {
                let took = workshop::acts::RecordCodeOutcome {
                    job_id: job.id,
                    unit_id,
                    accepted: die.rolls(3) > 0,
                };
                drop(shop.mihai().workshop().record_code_outcome(&took));
            }
        }
    }
}

/// One act about which radio it is. Gives back the highest class it may leave where the class was lower before: 0 where none may rise,
/// 1 where a person's word settles or enters something, 2 where it says "no radio".
fn settles(shop: &mut Shop, die: &mut Die, job: &Job, other: &Job) -> u8 {
    let (vehicle_id, job_id) = (job.vehicle, Some(job.id));
    let page = shop.mihai().looks_at_radios(job);
    let card = &page.units[die.rolls(page.units.len())];
    let unit = card.head.unit_id;
    match die.rolls(9) {
        0 => {
            drop(
                shop.mihai()
                    .identifies(job, &made_by("Blaupunkt", RadioOrigin::Used), "BP777"),
            );
            0
        }
        1 => {
            let kinds = [UnitKind::Navigation, UnitKind::CdChanger];
            drop(shop.mihai().adds(job, kinds[die.rolls(2)]));
            0
        }
        2 => {
            drop(shop.mihai().fits_new(job, "Sony", ""));
            0
        }
        3 => {
            let there = shop.mihai().looks_at_radios(other).units[0].head.unit_id;
            if let Some(radio) = there {
                drop(shop.mihai().fits(job, radio));
            }
            0
        }
        4 => {
            if let Some(offer) = page.offers.first() {
                drop(shop.mihai().fits(job, offer.head.unit_id.unwrap()));
            }
            0
        }
        5 => {
            drop(shop.mihai().takes_out(job, unit));
            2
        }
        6 => {
            let Some(unit_id) = unit else { return 0 };
            let compare = CheckSerial {
                vehicle_id,
                job_id,
                unit_id,
                serial: "ZZ11".to_owned(),
                reading_checked: false,
            };
            drop(shop.mihai().workshop().check_serial(&compare));
            let settle = SettleSerial {
                vehicle_id,
                job_id,
                unit_id,
                serial: format!("ZZ{}", die.rolls(1000)),
            };
            drop(shop.mihai().workshop().settle_serial(&settle));
            1
        }
        7 => {
            let Some(from_id) = unit else { return 0 };
            let to_id = page.units.iter().find(|to| to.head.unit_id != unit);
            let to_id = to_id.and_then(|to| to.head.unit_id).filter(|_| die.rolls(2) == 0);
            let moved = MoveCodeToUnit {
                vehicle_id,
                job_id,
                from_id,
                to_id,
            };
            drop(shop.mihai().workshop().move_code_to_unit(&moved));
            u8::from(to_id.is_some())
        }
        _ => {
            // A mis-tap and back: as it was, or worse.
            match die.rolls(4) {
                0 => drop(shop.mihai().notes(job, ReadingWord::Plays)),
                1 => drop(shop.mihai().notes(job, ReadingWord::AsksCode)),
                2 => drop(shop.mihai().finds_power_lost(job)),
                _ => {
                    let said = SayNotNeeded {
                        vehicle_id,
                        job_id,
                        unit_id: unit,
                        reason: NotNeededReason::NoCode,
                    };
                    if shop.mihai().workshop().say_not_needed(&said).is_err() {
                        return 0;
                    }
                }
            }
            shop.mihai().takes_back(job).unwrap();
            0
        }
    }
}

#[test]
fn no_life_of_radios_makes_one_better_than_gate_allows_or_loses_a_fact() {
    let (mut greens, mut moved) = (0, 0);
    for seed in 1..=5_u64 {
        let mut die = Die::of(seed);
        let (mut shop, jobs) = a_shop(&mut die);
        for step in 0..24 {
            let job = jobs[die.rolls(jobs.len())];
            let other = jobs[die.rolls(jobs.len())];
            if die.rolls(3) == 0 {
                works(&mut shop, &mut die, &job);
                continue;
            }
            let before = classes(&mut shop, &jobs, true);
            greens += before.values().filter(|class| **class == 2).count();
            let written = facts(&shop);
            let ceiling = settles(&mut shop, &mut die, &job, &other);
            let after = classes(&mut shop, &jobs, false);
            for (unit, now) in &after {
                // What nobody knew before is new.
                let Some(was) = before.get(unit) else {
                    assert!(
                        *now < 2 || ceiling == 2,
                        "life {seed}, step {step}: green from nowhere"
                    );
                    continue;
                };
                assert!(
                    *now <= (*was).max(ceiling.min(1)),
                    "life {seed}, step {step}: {was} became {now}"
                );
            }
            let now = facts(&shop);
            moved += usize::from(now.len() > written.len());
            assert!(
                now.starts_with(&written),
                "life {seed}, step {step}: facts are only added"
            );
            for job in &jobs {
                let page = shop.ioana().looks_at_radios_of_car(job);
                for kind in UnitKind::ALL {
                    let of_it = page
                        .units
                        .iter()
                        .filter(|unit| unit.head.kind == *kind && unit.fitted);
                    assert!(of_it.count() < 2, "life {seed}, step {step}: one of a kind");
                }
                assert!(
                    page.units.iter().any(|unit| unit.head.kind == UnitKind::Radio),
                    "life {seed}, step {step}: the question about the radio is never lost"
                );
            }
        }
    }
    assert!(greens > 8 && moved > 30, "something happened: {greens} {moved}");
}

#[test]
fn the_unknown_radio_is_replaced_like_any_other() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 89 RAD", "battery_replacement"));
    shop.mihai().takes_out(&job, None).unwrap();
    let none = shop.mihai().looks_at_radios(&job);
    assert!(none.units[0].is_none);
    shop.types_pin(Some(job.id));
    let request = ReplaceRadio {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: None,
        typed: blank(UnitKind::Radio),
        serial: String::new(),
    };
    let view = shop.mihai().workshop().replace_radio(&request).unwrap();
    let ids: Vec<Option<IdText>> = view.units.iter().map(|unit| unit.head.unit_id).collect();
    assert_eq!(ids.len(), 1);
    assert_ne!(ids[0], none.units[0].head.unit_id);
    assert_eq!(view.units[0].head.chip.state, StateWord::NotAsked);
    assert!(
        view.offers.is_empty(),
        "\"no radio\" is nothing that could go back in"
    );
}
