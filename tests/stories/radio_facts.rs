//! What a radio is and what is said of it: written down by anybody, signed, and never a way to make it better.

use crate::main_job::logan;
use crate::radios_over_time::{SERIAL, again, blank, id_of, leaves, made_by, states_of};
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{
    Fault, IdentifyRadio, IncomingCar, RadioFields, ReadingWord, Refusal, RevealCode, SayNotNeeded,
    TakeInCode,
};
use workshop::domain::{
    Arrival, CodeSource, NotNeededReason, RadioAct, RadioOrigin, StateWord, UnitKind, VerdictWord,
};

#[test]
fn an_unknown_radio_is_written_down_and_stays_a_question() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 10 UNK", "battery_replacement"));
    assert!(shop.mihai().looks_at_radios(&job).units[0].head.unit_id.is_none());
    let typed = RadioFields {
        model: "RCD 310".to_owned(),
        ..made_by("Volkswagen", RadioOrigin::Original)
    };

    let view = shop.mihai().identifies(&job, &typed, SERIAL).unwrap();

    let unit = &view.units[0];
    assert_eq!(unit.head.make.as_deref(), Some("Volkswagen"));
    assert_eq!(unit.head.serial_tail.as_deref(), Some("4567"));
    assert_eq!(unit.origin, Some(RadioOrigin::Original));
    assert_eq!(
        unit.head.chip.state,
        StateWord::NotAsked,
        "a name is not a code: nobody was asked yet"
    );
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    assert_eq!(shop.last_line().verb, "radio_identified");
    assert_eq!(
        shop.ioana().workshop().find(SERIAL).unwrap().hits[0]
            .vehicle
            .vehicle_id,
        job.vehicle
    );
    let long = shop
        .mihai()
        .identifies(&job, &made_by(&"x".repeat(61), RadioOrigin::Used), "");
    assert_eq!(faults(long), [("make", Fault::TooLong)]);
}

#[test]
fn what_somebody_else_wrote_about_a_radio_is_not_overwritten_unseen() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .identifies(&job, &made_by("Blaupunkt", RadioOrigin::Aftermarket), "")
        .unwrap();
    let late = shop
        .ioana()
        .identifies(&job, &made_by("Pioneer", RadioOrigin::Aftermarket), "");
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    let now = shop.ioana().looks_at_radios(&job);
    assert_eq!(now.units[0].head.make.as_deref(), Some("Blaupunkt"));
}

#[test]
fn the_car_makers_facts_do_not_apply_to_a_radio_of_another_maker() {
    let mut shop = Shop::open();
    let car = IncomingCar {
        make: "Volkswagen".to_owned(),
        ..a_car("B 11 AFT", "battery_replacement")
    };
    let job = shop.ioana().logs(&car);
    let original = RadioFields {
        origin: Some(RadioOrigin::Original),
        ..blank(UnitKind::Radio)
    };
    let view = shop.mihai().identifies(&job, &original, SERIAL).unwrap();
    let families = view.units[0].families.len();
    assert!(families > 0, "the car's maker knows this radio");
    let other = RadioFields {
        origin: Some(RadioOrigin::Aftermarket),
        ..blank(UnitKind::Radio)
    };
    let request = IdentifyRadio {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: view.units[0].head.unit_id,
        typed: other,
        seen: original,
        serial: String::new(),
    };
    let view = shop.mihai().workshop().identify_radio(&request).unwrap();
    assert!(
        view.units[0].families.is_empty(),
        "of a radio of another maker the car's maker says nothing"
    );
}

#[test]
fn a_family_with_a_code_of_the_owners_own_asks_for_protection_off() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 12 USR", "battery_replacement"));
    let view = shop
        .mihai()
        .identifies(&job, &made_by("Kenwood", RadioOrigin::Aftermarket), "")
        .unwrap();
    let family = view.units[0]
        .families
        .iter()
        .find(|family| family.user_set)
        .expect("the shipped list has one")
        .family_id
        .clone();
    let request = IdentifyRadio {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: view.units[0].head.unit_id,
        typed: RadioFields {
            family_id: Some(family.clone()),
            ..made_by("Kenwood", RadioOrigin::Aftermarket)
        },
        seen: made_by("Kenwood", RadioOrigin::Aftermarket),
        serial: String::new(),
    };
    let view = shop.mihai().workshop().identify_radio(&request).unwrap();
    let unit = &view.units[0];
    assert!(unit.family_chosen);
    assert_eq!(
        unit.family.as_ref().map(|chosen| &chosen.family_id),
        Some(&family)
    );
    assert!(unit.family.as_ref().unwrap().user_set);

    shop.ioana()
        .says_none_needed(&job, NotNeededReason::SwitchedOff)
        .unwrap();

    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go, "off for this job");
    leaves(&mut shop, &job);
    let next = again(&mut shop, &job, "battery_replacement");
    assert_eq!(
        shop.mihai().verdict(&next),
        VerdictWord::Stop,
        "the owner can switch it on again (D7)"
    );
}

#[test]
fn a_second_unit_never_hides_that_nobody_asked_about_the_radio() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 13 NAV", "battery_replacement"));
    let view = shop.mihai().adds(&job, UnitKind::Navigation).unwrap();
    assert_eq!(
        states_of(&view),
        [
            (UnitKind::Navigation, StateWord::NotAsked),
            (UnitKind::Radio, StateWord::NotAsked)
        ]
    );
    let nav = id_of(&view, 0);
    let said = SayNotNeeded {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: Some(nav),
        reason: NotNeededReason::NoCode,
    };
    shop.mihai().workshop().say_not_needed(&said).unwrap();
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "the navigation needs none, the radio is unknown as before"
    );
    let twice = shop.mihai().adds(&job, UnitKind::Navigation);
    assert_eq!(refusal(twice), Refusal::ChangedMeanwhile);
    assert!(
        !shop
            .mihai()
            .looks_at_radios(&job)
            .kinds_to_add
            .contains(&UnitKind::Navigation)
    );
}

#[test]
fn digits_on_the_wrong_unit_are_withdrawn_and_only_on_a_word_entered_on_the_right_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let view = shop.ioana().adds(&job, UnitKind::Navigation).unwrap();
    let (radio, nav) = (id_of(&view, 0), id_of(&view, 1));
    let offered = |at: usize| view.units[at].acts.contains(&RadioAct::MoveCode);
    assert!(offered(0) && !offered(1));
    let entries = shop.rows("code_entries");

    let view = shop.ioana().moves_code(&job, radio, None).unwrap();

    assert_eq!(
        states_of(&view),
        [
            (UnitKind::Radio, StateWord::NotAsked),
            (UnitKind::Navigation, StateWord::NotAsked)
        ],
        "nobody said whose they are"
    );
    assert_eq!(shop.last_line().reason, "withdrawn");
    assert_eq!(shop.rows("code_entries"), entries, "and nothing was thrown away");
    shop.ioana().takes_in(&job, "1609", CodeSource::Card).unwrap();

    let view = shop.ioana().moves_code(&job, radio, Some(nav)).unwrap();

    assert_eq!(
        states_of(&view),
        [
            (UnitKind::Radio, StateWord::NotAsked),
            (UnitKind::Navigation, StateWord::OnFile)
        ]
    );
    assert_eq!(shop.last_line().reason, "entered_there");
    shop.mihai().pins(&job);
    let reveal = RevealCode {
        job_id: job.id,
        unit_id: nav,
    };
    let shown = shop.mihai().workshop().reveal_code(&reveal);
    assert_eq!(
        shown.unwrap_or_else(|error| panic!("{error:?}")).digits.expose(),
        "1609"
    );
    assert_eq!(
        refusal(shop.ioana().moves_code(&job, radio, Some(nav))),
        Refusal::NothingToRecord
    );
}

#[test]
fn a_withdrawal_never_lets_an_older_code_shine_through_as_better() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_the_radio(&job);
    let view = shop.ioana().adds(&job, UnitKind::Navigation).unwrap();
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    let nav_code = TakeInCode {
        job_id: job.id,
        unit_id: view.units[0].head.unit_id,
        digits: "0000".to_owned(),
        source: CodeSource::Phone,
        keep: None,
    };
    shop.ioana().workshop().take_in_code(&nav_code).unwrap();
    let before = shop.ioana().looks_at_radios(&job);
    assert!(before.units[0].head.chip.suspicious, "STOP: a dummy was typed");
    let view = shop
        .ioana()
        .moves_code(&job, id_of(&before, 0), Some(id_of(&before, 1)))
        .unwrap();
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::RadioChanged,
        "it was STOP, so STOP it is until somebody looks"
    );
}

#[test]
fn no_code_needed_is_one_touch_and_impossible_once_the_radio_asked() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 14 NON", "battery_replacement"));
    let view = shop
        .mihai()
        .says_none_needed(&job, NotNeededReason::Paired)
        .unwrap();
    let said = view.units[0].said.as_ref().unwrap();
    assert_eq!(
        (said.reason, said.day.as_str(), said.initials.as_str()),
        (NotNeededReason::Paired, "2026-03-02", "MI"),
        "dated and signed"
    );
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    assert!(shop.mihai().looks_at_radios(&job).units[0].not_needed.is_empty());
    for reason in NotNeededReason::ALL {
        let again = shop.ioana().says_none_needed(&job, *reason);
        assert_eq!(refusal(again), Refusal::RadioHasAsked, "{reason:?}");
    }
    shop.mihai().notes(&job, ReadingWord::Plays).unwrap();
    assert_eq!(
        shop.mihai().looks_at_radios(&job).units[0].not_needed,
        [NotNeededReason::SwitchedOff],
        "what it once asked it will ask again, unless its owner switched that off"
    );
}

#[test]
fn on_the_cars_own_page_nothing_is_switched_off_for_a_job_that_is_not_there() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 15 PAG", "tyres"));
    leaves(&mut shop, &job);
    let page = shop.ioana().looks_at_radios_of_car(&job);
    assert!(!page.units[0].not_needed.contains(&NotNeededReason::SwitchedOff));
    let said = |reason| SayNotNeeded {
        vehicle_id: job.vehicle,
        job_id: None,
        unit_id: None,
        reason,
    };
    let off = shop
        .ioana()
        .workshop()
        .say_not_needed(&said(NotNeededReason::SwitchedOff));
    assert_eq!(refusal(off), Refusal::RadioHasAsked);
    shop.ioana()
        .workshop()
        .say_not_needed(&said(NotNeededReason::NoRadio))
        .unwrap();
    let closed = shop.ioana().says_none_needed(&job, NotNeededReason::NoCode);
    assert_eq!(refusal(closed), Refusal::JobClosed);
}

#[test]
fn a_radio_that_came_asking_is_not_written_down_as_needing_none() {
    let mut shop = Shop::open();
    let asks = IncomingCar {
        arrival: Arrival::AsksCode,
        ..a_car("B 16 ASK", "battery_replacement")
    };
    let job = shop.ioana().logs(&asks);
    let said = shop.ioana().says_none_needed(&job, NotNeededReason::NoRadio);
    assert_eq!(refusal(said), Refusal::RadioHasAsked);
}
