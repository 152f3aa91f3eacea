//! What the shop may still believe of a car after it left, and of papers that were not proved.

use crate::main_job::{logan, verified_logan};
use crate::seat::{all_papers_seen, an_exit, needs_none};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{CheckSerial, GateDecision, IncomingCar, Refusal, Step};
use workshop::domain::{
    CodeSource, ExitWord, HandOverResult, NotNeededReason, Stage, StateWord, VerdictWord,
};

#[test]
fn after_a_fitting_job_the_old_radios_code_is_no_ground_for_a_go() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let car = shop.elena().opens(&first).vehicle.vehicle_id;
    let fitting = IncomingCar {
        vehicle_id: Some(car),
        job_type_ids: vec!["radio_replace_used".to_owned()],
        answers: vec![],
        ..logan()
    };
    let second = shop.ioana().logs(&fitting);
    shop.elena()
        .hands_over(&second, HandOverResult::Plays)
        .map(drop)
        .unwrap();

    let third = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(car),
        answers: vec![],
        ..logan()
    });

    assert_eq!(
        shop.mihai().state(&third),
        StateWord::RadioChanged,
        "which radio left in the car is not on record"
    );
    assert_eq!(
        shop.mihai().verdict(&third),
        VerdictWord::Stop,
        "the old radio's acceptance opens no gate"
    );
}

/// A car whose power went and whose code was shown after it: "plays" would prove the code.
fn shown_and_not_said(shop: &mut Shop, plate: &str) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        vin: String::new(),
        ..IncomingCar {
            plate: plate.to_owned(),
            ..logan()
        }
    });
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    job
}

#[test]
fn each_of_the_four_results_lets_the_car_out_and_is_kept_and_only_what_the_radio_did_changes_its_state() {
    // After the power went and the code was shown | on a car with no radio on record | on one that was said to need none.
    let said = |result: &HandOverResult| match result {
        HandOverResult::Plays => (StateWord::Verified, StateWord::NotAsked, StateWord::NotNeeded),
        // It asks: the code that was typed did not wake it, and nobody can say any more that it needs none.
        HandOverResult::AsksCode => (StateWord::OnFile, StateWord::NotAsked, StateWord::NotAsked),
        HandOverResult::NoRadio | HandOverResult::NotTested => {
            (StateWord::OnFile, StateWord::NotAsked, StateWord::NotNeeded)
        }
    };
    assert_eq!(HandOverResult::ALL.len(), 4);
    for result in HandOverResult::ALL {
        let mut shop = Shop::open();
        let (on_file, unknown, none_needed) = said(result);
        let paired = IncomingCar {
            answers: vec![needs_none(NotNeededReason::Paired)],
            ..a_car("CJ 72 PAI", "battery_replacement")
        };
        let cars = [
            (
                shown_and_not_said(&mut shop, "CJ 70 FOU"),
                StateWord::OnFile,
                on_file,
            ),
            (
                shop.ioana().logs(&a_car("CJ 71 UNK", "tyres")),
                StateWord::NotAsked,
                unknown,
            ),
            (shop.ioana().logs(&paired), StateWord::NotNeeded, none_needed),
        ];
        for (job, before, after) in &cars {
            assert_eq!(shop.elena().state(job), *before);
            let facts = shop.rows("unit_facts");

            let view = shop.elena().hands_over(job, *result).unwrap();

            assert_eq!((view.stage, view.hand_over), (Stage::Out, Some(*result)));
            assert_eq!(
                view.units[0].head.chip.state, *after,
                "{result:?} over {before:?}"
            );
            let line = shop.last_line();
            assert_eq!(
                (line.verb.as_str(), line.reason.as_str()),
                ("handed_over", result.word())
            );
            if matches!(result, HandOverResult::NoRadio | HandOverResult::NotTested) {
                assert_eq!(before, after, "{result:?} says nothing of the code");
                assert_eq!(
                    shop.rows("unit_facts"),
                    facts,
                    "nothing was seen, nothing is written"
                );
            }
        }
        shop.restarts();
        shop.unlocks();
        for (job, _, after) in &cars {
            let view = shop.elena().opens(job);
            assert_eq!((view.stage, view.hand_over), (Stage::Out, Some(*result)), "kept");
            assert_eq!(view.units[0].head.chip.state, *after, "{result:?}");
        }
    }
}

#[test]
fn the_old_recovery_sheet_stays_good_until_the_new_one_is_typed_back() {
    let mut shop = Shop::open();
    shop.dan().workshop().print_recovery_sheet().unwrap();
    let first = shop.printer.last().recovery_signs();
    shop.dan().workshop().print_recovery_sheet().unwrap();
    let second = shop.printer.last().recovery_signs();
    assert_ne!(first, second);

    assert_eq!(
        shop.program.confirm_recovery_sheet(&first).unwrap().step,
        Step::Open,
        "the jam ate the second sheet, the first still opens the workshop"
    );
    let late = shop.program.confirm_recovery_sheet(&second);
    assert_eq!(
        refusal(late),
        Refusal::RecoveryWrong,
        "the proved sheet is the only one left"
    );
}

#[test]
fn a_serial_compared_without_reading_the_card_again_opens_no_second_try() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    let unit_id = shop.mihai().radio(&job);
    let compared = CheckSerial {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id,
        serial: "LBL77001".to_owned(),
        reading_checked: false,
    };
    shop.mihai().workshop().check_serial(&compared).map(drop).unwrap();

    let again = shop.mihai().pins(&job).reveals_code(&job);

    assert_eq!(
        refusal(again),
        Refusal::SerialCheckFirst,
        "is it a 1 or a 7? nobody looked"
    );
}

#[test]
fn a_radio_settled_by_hand_is_not_verified_by_the_other_radios_code() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let car = shop.elena().opens(&first).vehicle.vehicle_id;
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(car),
        answers: vec![],
        ..logan()
    });
    shop.mihai().compares_serial(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    let unit_id = Some(shop.mihai().radio(&job));
    let typed = GateDecision {
        unit_id,
        digits: Some("1906".to_owned()),
        source: Some(CodeSource::Card),
        ..an_exit(ExitWord::EnterCode)
    };

    shop.mihai().decides(&job, typed).map(drop).unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "the new digits, tried on nothing yet"
    );
}

#[test]
fn papers_seen_in_one_visit_print_no_card_in_another() {
    let mut shop = Shop::open();
    let morning = verified_logan(&mut shop);
    let seen = all_papers_seen(&morning, "Popescu Ștefan");
    shop.elena()
        .pins(&morning)
        .checks_ownership(&seen)
        .map(drop)
        .unwrap();
    shop.elena()
        .hands_over(&morning, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let car = shop.elena().opens(&morning).vehicle.vehicle_id;
    let afternoon = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(car),
        answers: vec![],
        ..logan()
    });

    let card = shop.elena().pins(&afternoon).prints_card(&afternoon, None);

    assert_eq!(
        refusal(card),
        Refusal::OwnershipNotProven,
        "who stands here now was not asked"
    );
}
