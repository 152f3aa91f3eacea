//! What a reviewer found about moves, merges and arguments that were read too late.

use crate::main_job::logan;
use crate::merges::{logan_again, states};
use crate::radios_over_time::SERIAL;
use crate::seat::{a_reading, an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, no_id};
use workshop::acts::{
    ActError, CorrectOutcome, Failure, Fault, IncomingCar, MergeParties, MoveJobToCar, NoteRadio,
    ReadingWord, RecordCall, SettleRadios,
};
use workshop::domain::{
    CallOutcome, ExitWord, HandOverResult, LockEnd, ReceptionAnswer, StateWord, UnitKind,
};

fn tried(shop: &mut Shop, job: &Job, accepted: bool) {
    shop.mihai().takes_exit(job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(job).unwrap();
    shop.mihai().ends(job).unwrap();
    shop.mihai().pins(job).reveals_code(job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(job, accepted).unwrap();
}

#[test]
fn the_power_that_went_in_the_yard_went_for_every_unit_of_the_right_car() {
    let mut shop = Shop::open();
    let clio = shop.ioana().logs(&a_car("CJ 10 AAA", "tyres"));
    let view = shop.ioana().adds(&clio, UnitKind::Navigation).unwrap();
    let nav = view.units[0].head.unit_id;
    let waits = NoteRadio {
        unit_id: nav,
        wait_minutes: Some(600),
        ..a_reading(&clio, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&waits).unwrap();
    shop.ioana().hands_over(&clio, HandOverResult::NotTested).unwrap();
    let page = shop.ioana().looks_at_radios_of_car(&clio);
    assert_eq!(page.units[0].head.chip.lock, Some(LockEnd::Until));
    let job = shop.ioana().logs(&logan());
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();

    shop.ioana();
    shop.types_pin(Some(job.id));
    let to = MoveJobToCar {
        job_id: job.id,
        vehicle_id: Some(clio.vehicle),
        new_plate: String::new(),
        code_is_this_cars: false,
        km_reason: None,
    };
    shop.ioana().workshop().move_job_to_car(&to).unwrap();

    let page = shop.ioana().looks_at_radios_of_car(&clio);
    assert_eq!(
        page.units[0].head.chip.lock,
        Some(LockEnd::Unknown),
        "the battery of this car was off: nobody knows when its wait ends"
    );
}

#[test]
fn ready_on_one_record_does_not_end_the_wait_of_the_other() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&IncomingCar {
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    shop.mihai().notes(&known, ReadingWord::ShowsWait).unwrap();
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan_again("CJ 10 AAA", SERIAL)
    });
    shop.mihai().notes(&twin, ReadingWord::Ready).unwrap();
    let one = shop.ioana().merges(&known, &twin).unwrap();
    assert_eq!(
        states(&one),
        [StateWord::Locked],
        "locked it was, and locked it stays"
    );
}

#[test]
fn settling_two_records_as_one_radio_does_not_end_a_wait_either() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&logan());
    shop.mihai().notes(&known, ReadingWord::ShowsWait).unwrap();
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan_again("CJ 10 AAA", "")
    });
    shop.mihai().notes(&twin, ReadingWord::Ready).unwrap();
    let one = shop.ioana().merges(&known, &twin).unwrap();
    let free = one
        .units
        .iter()
        .find(|unit| unit.chip.state != StateWord::Locked)
        .expect("one of the two does not wait");
    let settle = SettleRadios {
        vehicle_id: known.vehicle,
        unit_id: free.unit_id.unwrap(),
        same: true,
    };
    let one = shop
        .ioana()
        .pins_for_car(known.vehicle)
        .workshop()
        .settle_radios(&settle)
        .unwrap();
    assert_eq!(states(&one), [StateWord::Locked]);
}

#[test]
fn a_mistap_withdrawn_on_one_record_leaves_the_refusal_of_the_other() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&IncomingCar {
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan_again("CJ 10 AAA", SERIAL)
    });
    tried(&mut shop, &known, true);
    tried(&mut shop, &twin, false);
    // The ten seconds of the older tap ended with the newer one; the manager takes it back.
    let acceptance = CorrectOutcome {
        vehicle_id: known.vehicle,
        job_id: Some(known.id),
        unit_id: shop.dan().radio(&known),
    };
    shop.dan()
        .pins(&known)
        .workshop()
        .correct_outcome(&acceptance)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().state(&twin), StateWord::Refused);
    let one = shop.ioana().merges(&known, &twin).unwrap();
    assert_eq!(
        states(&one),
        [StateWord::Refused],
        "the refusal was the twin's own, nobody took it back"
    );
}

#[test]
fn a_call_for_a_day_that_is_none_is_refused_before_it_is_written() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..logan()
    });
    let (lines, before) = (shop.verbs().len(), shop.everything());
    let call = RecordCall {
        job_id: job.id,
        unit_id: None,
        outcome: CallOutcome::NoAnswer,
        reason: None,
        day: "mâine".to_owned(),
    };
    let answer = shop.ioana().workshop().record_call(&call);
    assert_eq!(faults(answer), [("day", Fault::Required)]);
    assert_eq!((shop.verbs().len(), shop.everything()), (lines, before));
}

#[test]
fn customers_are_not_merged_for_a_page_that_does_not_exist() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&logan());
    let other = shop.ioana().logs(&a_car("B 77 TWO", "tyres"));
    let before = shop.everything();
    let merge = MergeParties {
        vehicle_id: no_id(),
        into_id: one.owner.unwrap(),
        from_id: other.owner.unwrap(),
    };
    let answer = shop
        .ioana()
        .pins_for_car(no_id())
        .workshop()
        .merge_parties(&merge);
    assert!(matches!(answer, Err(ActError::Failure(Failure::BadArgument))));
    assert!(!shop.verbs().contains(&"parties_merged".to_owned()));
    assert_eq!(shop.everything(), before);
}
