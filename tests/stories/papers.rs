//! Giving a code out: the papers first, then the card. Refusals are written down; nothing leaves the printer without a proof.

use crate::main_job::{logan, verified_logan};
use crate::seat::{all_papers_seen, the_card_says};
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, CheckOwnership, EditVehicle, Failure, Fault, GivenAnswer, IncomingCar, JobUnit, Refusal,
    ReprintReason, VehicleFields,
};
use workshop::domain::{HandOverResult, MissingAnswer, Scenario, StateWord};
use workshop::ports::SpoolError;

/// What the desk did not see.
type Lacks = fn(&mut CheckOwnership);

#[test]
fn no_card_without_the_papers() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let (pages, lines) = (shop.printer.count(), shop.verbs().len());

    let answer = shop.elena().pins(&job).prints_card(&job, None);

    assert_eq!(refusal(answer), Refusal::OwnershipNotProven);
    assert_eq!(shop.printer.count(), pages, "nothing left the printer");
    assert_eq!(
        shop.verbs()[lines..],
        ["person_chosen", "pin_given", "print_refused"],
        "one line"
    );
    assert_eq!(shop.rows("prints"), 0);
}

#[test]
fn any_no_is_no_card_and_the_sheet_says_what_is_missing() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let lacking: [(Lacks, MissingAnswer); 5] = [
        (
            |check| check.certificate_original = false,
            MissingAnswer::CertificateOriginal,
        ),
        (
            |check| check.person_entitled = false,
            MissingAnswer::PersonEntitled,
        ),
        (|check| check.car_matches = false, MissingAnswer::CarMatches),
        (|check| check.right_to_code = false, MissingAnswer::RightToCode),
        (
            |check| check.scenario = Scenario::RadioOnly,
            MissingAnswer::ScenarioRefused,
        ),
    ];
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    for (lacks, missing) in lacking {
        let mut check = all_papers_seen(&job, "Popescu Ștefan");
        lacks(&mut check);
        let answer = shop.elena().checks_ownership(&check).unwrap();
        assert_eq!((answer.passed, answer.missing), (false, vec![missing]));
        assert_eq!(shop.last_line().outcome, "missing");
        assert_eq!(
            refusal(shop.elena().prints_card(&job, None)),
            Refusal::OwnershipNotProven,
            "{missing:?}: the newest check counts"
        );
    }
    let form = shop
        .elena()
        .workshop()
        .ownership_form(&JobUnit {
            job_id: job.id,
            unit_id: None,
        })
        .unwrap();
    assert!(!form.passed_today);
    assert!(
        form.scenarios
            .iter()
            .any(|choice| choice.scenario == Scenario::RadioOnly && choice.always_refused)
    );
}

#[test]
fn yesterdays_check_proves_nothing_today() {
    let mut shop = Shop::open_at("2026-03-02 23:58");
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    shop.clock.passes(50);
    shop.elena()
        .prints_card(&job, None)
        .map(drop)
        .expect("still today");
    shop.clock.passes(90);

    let answer = shop
        .elena()
        .pins(&job)
        .prints_card(&job, Some(ReprintReason::Lost));

    assert_eq!(
        refusal(answer),
        Refusal::OwnershipNotProven,
        "midnight of the workshop has passed"
    );
}

#[test]
fn a_check_from_before_a_vin_change_proves_nothing() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    let on_file = shop.elena().workshop().open_vehicle(job.vehicle).unwrap().vehicle;
    let fields = |vin: String| VehicleFields {
        make: on_file.make.clone().unwrap_or_default(),
        model: on_file.model.clone().unwrap_or_default(),
        year: on_file.year.map(|year| year.to_string()).unwrap_or_default(),
        vin,
    };
    let other_vin = EditVehicle {
        vehicle_id: job.vehicle,
        typed: fields("UU1LSDAA599999999".to_owned()),
        seen: fields(on_file.vin.clone().unwrap_or_default()),
    };
    shop.elena()
        .workshop()
        .edit_vehicle(&other_vin)
        .map(drop)
        .unwrap();

    assert_eq!(
        refusal(shop.elena().prints_card(&job, None)),
        Refusal::OwnershipNotProven
    );
}

#[test]
fn a_visit_that_changes_nothing_about_the_car_ends_no_proof() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    shop.elena().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        km: "120100".to_owned(),
        ..a_car("", "tyres")
    });
    shop.elena()
        .prints_card(&job, None)
        .map(drop)
        .expect("plate, VIN and owner are as they were");
}

#[test]
fn a_reprint_needs_a_reason_and_voids_the_old_copy() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    let first = shop.elena().prints_card(&job, None).unwrap();
    let pages = shop.printer.count();

    assert_eq!(
        faults(shop.elena().prints_card(&job, None)),
        [("reprint_reason", Fault::Required)]
    );
    assert_eq!(shop.printer.count(), pages);
    let second = shop.elena().prints_card(&job, Some(ReprintReason::Lost)).unwrap();

    assert_eq!((second.copy, second.voided_copy), (2, Some(1)));
    assert_ne!(first.card_id, second.card_id, "each copy has its own number");
    let line = &shop.ledger()[usize::try_from(second.ledger_seq).unwrap() - 1];
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("card_printed", "lost"),
        "the card bears the number of its line"
    );
    let snapshot: String = shop
        .file_opened()
        .query_row("SELECT snapshot FROM prints WHERE copy = 2", [], |row| row.get(0))
        .unwrap();
    assert!(
        !snapshot.contains("1609"),
        "the snapshot has everything but the digits"
    );
}

#[test]
fn a_printer_that_fails_after_the_line_is_written_down_and_never_printed_twice_in_silence() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    shop.printer.breaks(SpoolError::NoPrinter);
    let lines = shop.verbs().len();

    let answer = shop.elena().prints_card(&job, None).map(drop);

    assert_eq!(answer, Err(ActError::Failure(Failure::NoPrinter)));
    assert_eq!(
        shop.verbs()[lines..],
        ["card_printed", "print_failed"],
        "the disclosure was written before, the failure after"
    );
    shop.printer.is_mended();
    assert_eq!(
        faults(shop.elena().prints_card(&job, None)),
        [("reprint_reason", Fault::Required)],
        "the second try is a reprint: say why"
    );
    assert_eq!(
        shop.elena()
            .prints_card(&job, Some(ReprintReason::Misprint))
            .unwrap()
            .copy,
        2
    );
}

#[test]
fn a_recovery_sheet_that_cannot_be_printed_leaves_the_old_one_good_and_a_line() {
    let mut shop = Shop::open();
    shop.dan().workshop().print_recovery_sheet().map(drop).unwrap();
    let old = shop.printer.last().recovery_signs();
    shop.printer.breaks(SpoolError::Failed);

    assert_eq!(
        shop.dan().workshop().print_recovery_sheet().map(drop),
        Err(ActError::Failure(Failure::PrintFailed))
    );

    assert_eq!(
        shop.last_line().verb,
        "print_failed",
        "or the ledger would say that the old sheet is void"
    );
    shop.program
        .confirm_recovery_sheet(&old)
        .map(drop)
        .expect("the old sheet stays good");
}

#[test]
fn no_owner_no_proof() {
    let mut shop = Shop::open();
    let stranger = IncomingCar {
        phone: String::new(),
        answers: vec![the_card_says("1609")],
        ..a_car("B 66 NOB", "battery_replacement")
    };
    let job = shop.ioana().logs(&stranger);
    let answer = shop
        .elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Oricine"));
    assert_eq!(refusal(answer), Refusal::NoOwner);
    let empty = all_papers_seen(&job, " \u{202e} ");
    assert_eq!(
        faults(shop.elena().checks_ownership(&empty)),
        [("bearer_name", Fault::Required)]
    );
}

#[test]
fn a_code_that_the_customer_does_not_leave_here_is_shredded_when_the_car_goes() {
    let mut shop = Shop::open();
    let once = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![once],
        ..logan()
    });
    shop.mihai().wakes_the_radio(&job);

    shop.elena()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();

    let unit = shop.elena().unit(&job);
    assert_eq!(unit.head.chip.state, StateWord::NotAsked);
    assert_eq!(
        format!("{:?}", unit.head.chip.not_kept),
        "Some(VerifiedNotKept)",
        "that it was proven remains"
    );
    let left: u32 = shop
        .file_opened()
        .query_row(
            "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(left, 0, "the sealed bytes are gone");
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    assert_eq!(
        refusal(shop.elena().prints_card(&job, None)),
        Refusal::NothingOnFile
    );
    assert_eq!(shop.last_line().verb, "print_refused");
}

#[test]
fn a_code_left_here_by_phone_after_all_is_kept() {
    let mut shop = Shop::open();
    let once = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![once],
        ..logan()
    });
    shop.ioana().is_told(&job, "1609", true).map(drop).unwrap();
    shop.mihai().wakes_the_radio(&job);

    shop.elena()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();

    assert_eq!(
        shop.elena().state(&job),
        StateWord::Verified,
        "the newest word of the customer counts"
    );
}
