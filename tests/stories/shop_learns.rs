//! What the shop saw of its radios (`shop_learned`), and the manager's month (`manager_view`).

use crate::main_job::{logan, verified_logan};
use crate::seat::{a_reading, an_answer, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    CountOf, GateDecision, IncomingCar, LossWord, ManagerView, MonthOf, MoveJob, NotePowerLost, NoteRadio,
    ReadingWord, Refusal, SeenCounts, SeenWait, ShopLearned,
};
use workshop::domain::{Arrival, Channel, CodeSource, ExitWord, NotNeededReason, ReceptionAnswer, Stage};

fn month(shop: &mut Shop) -> ManagerView {
    month_of(shop, None)
}

fn month_of(shop: &mut Shop, day: Option<&str>) -> ManagerView {
    let request = MonthOf {
        day: day.map(str::to_owned),
    };
    shop.dan().workshop().manager_view(&request).unwrap()
}

fn learned(shop: &mut Shop) -> ShopLearned {
    shop.dan().workshop().shop_learned().unwrap()
}

/// A Golf with a VW radio of the SAFE family.
fn golf(plate: &str, serial: &str) -> IncomingCar {
    IncomingCar {
        make: "Volkswagen".to_owned(),
        model: "Golf".to_owned(),
        radio_serial: serial.to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, "battery_replacement")
    }
}

/// The battery comes off and goes on again, with the code on file.
fn changes_battery(shop: &mut Shop, job: &Job) {
    shop.mihai()
        .takes_exit(job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(job).map(drop).unwrap();
    shop.mihai().ends(job).map(drop).unwrap();
}

fn accepts_the_loss(shop: &mut Shop, job: &Job) {
    let unit_id = shop.mihai().unit(job).head.unit_id;
    let decision = GateDecision {
        unit_id,
        party_id: job.owner,
        channel: Some(Channel::Phone),
        ..an_exit(ExitWord::CustomerAccepts)
    };
    shop.mihai().pins(job).decides(job, decision).map(drop).unwrap();
}

#[test]
fn what_the_shop_saw_stands_beside_what_is_reported() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&golf("B 01 VWA", "VWZ1Z2A1234567"));
    assert_eq!(shop.mihai().unit(&one).shop, None, "nothing was seen yet");
    shop.mihai().wakes_the_radio(&one);

    let two = shop.ioana().logs(&golf("B 02 VWB", "VWZ1Z2A7654321"));
    changes_battery(&mut shop, &two);
    shop.mihai().notes(&two, ReadingWord::Plays).map(drop).unwrap();

    let three = shop.ioana().logs(&golf("B 03 VWC", "VWZ1Z2A1111111"));
    changes_battery(&mut shop, &three);
    shop.mihai().pins(&three).reveals_code(&three).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&three, false).map(drop).unwrap();
    let wait = NoteRadio {
        wait_minutes: Some(60),
        ..a_reading(&three, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();

    let seen = shop.mihai().unit(&one).shop.unwrap();
    let expected = SeenCounts {
        radios: 3,
        looked: 3,
        came_back: 1,
        tried: 2,
        first_try: 1,
        refusals: 1,
        waits: vec![SeenWait {
            minutes: 60,
            times: 1,
        }],
        waits_without_end: 0,
        final_waits: 0,
    };
    assert_eq!(seen.of_family, Some(expected.clone()));
    let page = learned(&mut shop);
    assert_eq!(page.families.len(), 1);
    assert_eq!(page.families[0].seen, expected);
    assert_eq!(
        page.families[0].reported_tries,
        Some(2),
        "the shipped number stays beside it"
    );
    assert_eq!(page.families[0].reported_minutes, Some(60));

    // The same numbers when they are counted anew in the morning.
    shop.restarts();
    shop.unlocks();
    assert_eq!(learned(&mut shop).families[0].seen, expected);
}

#[test]
fn a_merged_radio_counts_once_and_an_outcome_taken_back_not_at_all() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        make: "Dacia".to_owned(),
        ..crate::merges::logan_again("CJ 10 AAA", "")
    });
    shop.mihai().wakes_the_radio(&twin);
    let of_dacia = |shop: &mut Shop| {
        let models = learned(shop).models;
        let dacia = models.iter().find(|model| model.name == "Dacia").unwrap();
        (dacia.seen.radios, dacia.seen.tried, dacia.seen.first_try)
    };
    assert_eq!(of_dacia(&mut shop), (2, 2, 2));
    let car = shop.ioana().merges(&known, &twin).unwrap();
    let same = workshop::acts::SettleRadios {
        vehicle_id: car.vehicle.vehicle_id,
        unit_id: car.units[0].unit_id.unwrap(),
        same: true,
    };
    shop.ioana()
        .pins_for_car(same.vehicle_id)
        .workshop()
        .settle_radios(&same)
        .map(drop)
        .unwrap();
    assert_eq!(of_dacia(&mut shop), (1, 2, 2), "one radio, tried in two visits");

    let van = shop.ioana().logs(&IncomingCar {
        make: "Dacia".to_owned(),
        answers: vec![the_card_says("2468")],
        ..a_car("B 60 VAN", "battery_replacement")
    });
    shop.mihai().wakes_the_radio(&van);
    assert_eq!(of_dacia(&mut shop), (2, 3, 3));
    shop.mihai().takes_back_outcome(&van).map(drop).unwrap();
    assert_eq!(
        of_dacia(&mut shop),
        (2, 2, 2),
        "it still lost its power, and asked"
    );
}

#[test]
fn the_counts_and_the_month_are_the_managers() {
    let mut shop = Shop::open();
    assert_eq!(refusal(shop.ioana().workshop().shop_learned()), Refusal::NoRight);
    let request = MonthOf { day: None };
    assert_eq!(
        refusal(shop.mihai().workshop().manager_view(&request)),
        Refusal::NoRight
    );
    let lines = {
        shop.dan();
        shop.verbs().len()
    };
    let empty = month(&mut shop);
    assert_eq!((empty.jobs, empty.warnings, empty.per_hundred), (0, 0, None));
    assert!(empty.people.is_empty() && empty.rules.is_empty());
    assert!(learned(&mut shop).families.is_empty());
    assert_eq!(shop.verbs().len(), lines, "looking at numbers is no act");
}

#[test]
fn the_month_says_who_took_which_exit_and_what_was_overridden() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    shop.ioana().logs(&a_car("B 20 TYR", "tyres"));
    let sale = shop.ioana().logs(&a_car("B 21 LOS", "battery_replacement"));
    shop.ioana()
        .takes_in(&sale, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    accepts_the_loss(&mut shop, &sale);
    shop.mihai().starts(&sale).map(drop).unwrap();
    let shut = shop.ioana().logs(&a_car("B 22 SHU", "airbag"));
    assert_eq!(refusal(shop.mihai().starts(&shut)), Refusal::GateClosed);

    let view = month(&mut shop);
    assert_eq!((view.jobs, view.warnings, view.per_hundred), (4, 3, Some(75)));
    assert_eq!((view.overridden, view.needless), (1, 0));
    assert_eq!(view.people.len(), 1);
    assert_eq!((view.people[0].name.as_str(), view.people[0].all), ("Mihai", 2));
    let of = |exit: ExitWord| {
        let share = view.people[0].exits.iter().find(|share| share.exit == exit);
        share.unwrap().times
    };
    assert_eq!(
        (
            of(ExitWord::CodeOnFile),
            of(ExitWord::CustomerAccepts),
            of(ExitWord::MemorySaver)
        ),
        (1, 1, 0)
    );
    assert_eq!(view.rules.len(), 2);
    assert_eq!(view.rules[0].job_type_id, "battery_replacement");
    assert_eq!((view.rules[0].overridden, view.rules[0].all), (1, 2));
    assert!(view.rules[0].flagged, "one of two is over twenty per cent");
    assert!(!view.rules[1].flagged);

    // Next month begins empty; this one can still be looked at.
    shop.clock.passes(31 * 24 * 3600);
    let april = month(&mut shop);
    assert_eq!(
        (april.month.as_str(), april.warnings, april.later),
        ("2026-04-01", 0, None)
    );
    let march = month_of(&mut shop, Some(&april.earlier));
    assert_eq!((march.warnings, march.later.as_deref()), (3, Some("2026-04-01")));
    let ahead = month_of(&mut shop, Some("2031-01-01"));
    assert_eq!(
        ahead.month, "2026-04-01",
        "a month that has not begun is the present one"
    );
}

#[test]
fn a_code_refused_after_confirm_is_counted() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    let golf = shop.ioana().logs(&golf("B 01 VWA", "VWZ1Z2A1234567"));
    changes_battery(&mut shop, &golf);
    shop.mihai().pins(&golf).reveals_code(&golf).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&golf, false).map(drop).unwrap();
    let refused = |shop: &mut Shop| month(shop).refused_after_confirm;
    assert_eq!(refused(&mut shop), CountOf { times: 1, of: 2 });
    shop.mihai().takes_back_outcome(&golf).map(drop).unwrap();
    assert_eq!(refused(&mut shop), CountOf { times: 0, of: 2 });
}

#[test]
fn a_radio_found_locked_is_counted_and_one_that_came_so_is_not() {
    let mut shop = Shop::open();
    let found = shop.ioana().logs(&a_car("B 30 FND", "tyres"));
    shop.mihai()
        .notes(&found, ReadingWord::AsksCode)
        .map(drop)
        .unwrap();
    let mut came = a_car("B 31 CAM", "tyres");
    came.arrival = Arrival::AsksCode;
    shop.ioana().logs(&came);
    let explained = shop.ioana().logs(&logan());
    changes_battery(&mut shop, &explained);
    shop.mihai()
        .notes(&explained, ReadingWord::AsksCode)
        .map(drop)
        .unwrap();
    assert_eq!(month(&mut shop).found_locked, CountOf { times: 1, of: 3 });
}

#[test]
fn a_customer_asked_only_after_the_car_was_in_work_was_asked_too_late() {
    let mut shop = Shop::open();
    // Asked at the desk, in time.
    let in_time = shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("B 40 TIM", "battery_replacement")
    });
    accepts_the_loss(&mut shop, &in_time);
    // Nobody asked; the car is moved to the bay; the gate stops it; somebody calls.
    let late = shop.ioana().logs(&a_car("B 41 LAT", "battery_replacement"));
    shop.ioana()
        .workshop()
        .move_job(&MoveJob {
            job_id: late.id,
            stage: Stage::InWork,
        })
        .map(drop)
        .unwrap();
    assert_eq!(refusal(shop.mihai().starts(&late)), Refusal::GateClosed);
    shop.ioana()
        .takes_in(&late, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    assert_eq!(month(&mut shop).asked_too_late, CountOf { times: 1, of: 2 });
}

#[test]
fn power_that_went_while_nobody_had_asked_is_counted() {
    let mut shop = Shop::open();
    // Nobody asked, nobody knows the radio; somebody took the battery off.
    let unasked = shop.ioana().logs(&a_car("B 50 UNA", "tyres"));
    shop.mihai()
        .workshop()
        .note_power_lost(&NotePowerLost {
            job_id: unasked.id,
            how: LossWord::TakenOff,
        })
        .map(drop)
        .unwrap();
    // Asked at the desk: it needs none.
    let asked = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..a_car("B 51 ASK", "battery_replacement")
    });
    shop.mihai().starts(&asked).map(drop).unwrap();
    // It came without power: nobody took it.
    let mut dead = a_car("B 52 DED", "tyres");
    dead.arrival = Arrival::NoPower;
    dead.answers = vec![an_answer(ReceptionAnswer::HasNot)];
    shop.ioana().logs(&dead);
    let counted = month(&mut shop).started_unasked;
    assert_eq!(counted.times, 1);
}

#[test]
fn a_stop_that_stood_when_somebody_took_the_battery_off_is_a_warning_that_was_ignored() {
    let mut shop = Shop::open();
    let has_not = || IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("B 53 OFF", "battery_replacement")
    };
    let loses = |shop: &mut Shop, job: &Job, how| {
        let lost = NotePowerLost { job_id: job.id, how };
        shop.mihai().workshop().note_power_lost(&lost).map(drop).unwrap();
    };
    let job = shop.ioana().logs(&has_not());

    loses(&mut shop, &job, LossWord::TakenOff);

    let seen = month(&mut shop);
    assert_eq!(
        (seen.warnings, seen.overridden),
        (1, 1),
        "the bar said STOP, and nobody decided"
    );
    let lines = shop.ledger();
    let loss = lines.iter().find(|line| line.verb == "power_loss_noted").unwrap();
    assert_eq!(loss.outcome, "over_a_stop");
    // It went flat by itself; nobody was warned of tyres; and a glove on the wrong key is not an override.
    let flat = shop.ioana().logs(&has_not());
    loses(&mut shop, &flat, LossWord::FlatInYard);
    let tyres = shop.ioana().logs(&a_car("B 54 TYR", "tyres"));
    loses(&mut shop, &tyres, LossWord::TakenOff);
    let slip = shop.ioana().logs(&has_not());
    loses(&mut shop, &slip, LossWord::TakenOff);
    shop.mihai().takes_back(&slip).map(drop).unwrap();
    let seen = month(&mut shop);
    assert_eq!((seen.warnings, seen.overridden), (1, 1));
}

#[test]
fn a_decision_that_was_taken_back_is_nobody_s() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    assert_eq!(month(&mut shop).warnings, 1);
    let job = shop.ioana().logs(&golf("B 55 VWT", "VWZ1Z2A2222222"));
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().takes_back(&job).map(drop).unwrap();
    let seen = month(&mut shop);
    assert_eq!(seen.warnings, 1);
    assert_eq!(seen.people.iter().map(|one| one.all).sum::<u32>(), 1);
}

#[test]
fn a_radio_counts_with_the_family_somebody_chose() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&golf("B 56 FAM", ""));
    let seen = |shop: &mut Shop| {
        learned(shop)
            .families
            .into_iter()
            .map(|one| one.seen.radios)
            .sum::<u32>()
    };
    changes_battery(&mut shop, &job);
    shop.mihai().notes(&job, ReadingWord::Plays).map(drop).unwrap();
    assert_eq!(seen(&mut shop), 0, "a Golf alone tells of no family");
    let chosen = workshop::acts::RadioFields {
        family_id: Some("vw_safe_vwz".to_owned()),
        ..crate::radios_over_time::blank(workshop::domain::UnitKind::Radio)
    };
    shop.mihai().identifies(&job, &chosen, "").map(drop).unwrap();
    assert_eq!(seen(&mut shop), 1);
    assert!(shop.mihai().unit(&job).shop.unwrap().of_family.is_some());
}
