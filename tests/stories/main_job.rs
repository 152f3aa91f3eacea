//! The main job, from the desk to the code card, and what the ledger says of it.

use crate::outside::Page;
use crate::seat::{all_papers_seen, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    IncomingCar, Operation, PreviewOf, PreviewPaper, PrintOwnershipChecklist, StartIntake, Step,
};
use workshop::domain::{ExitWord, HandOverResult, StateWord, VerdictWord};
use workshop::ports::Media;

/// Popescu's Logan with a code on its card.
pub fn logan() -> IncomingCar {
    IncomingCar {
        make: "Dacia".to_owned(),
        model: "Logan".to_owned(),
        vin: "UU1LSDAA534567890".to_owned(),
        owner_name: "Popescu Ștefan".to_owned(),
        km: "120000".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("B 123 ABC", "battery_replacement")
    }
}

/// The Logan logged, woken and verified.
pub fn verified_logan(shop: &mut Shop) -> Job {
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_the_radio(&job);
    job
}

#[test]
fn one_car_from_reception_to_code_card() {
    let mut shop = Shop::open();

    let job = shop.ioana().logs(&logan());
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Confirm,
        "a code that was never tried is one try only"
    );
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile);

    let view = shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    assert!(view.gate.may_start, "the decision covers the radio");
    assert_eq!(view.gate.starting, VerdictWord::Go);
    assert_eq!(view.units[0].covered.as_ref().unwrap().initials, "MI");
    assert_eq!(shop.mihai().starts(&job).unwrap().operation, Operation::PowerOff);
    assert_eq!(shop.mihai().ends(&job).unwrap().operation, Operation::PowerBack);

    let code = shop
        .mihai()
        .pins(&job)
        .reveals_code(&job)
        .map_err(|error| format!("{error:?}"))
        .unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(code.digits.expose(), "1609");
    assert_eq!(code.seconds, 20);
    let view = shop.mihai().sees_code_accepted(&job, true).unwrap();
    assert_eq!(view.units[0].head.chip.state, StateWord::Verified);
    assert_eq!(view.units[0].head.chip.initials.as_deref(), Some("MI"));

    shop.elena().hands_over(&job, HandOverResult::Plays).unwrap();
    let passed = shop
        .elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "popescu stefan"))
        .unwrap();
    assert!(passed.passed, "four times yes");
    shop.elena()
        .workshop()
        .print_ownership_checklist(&PrintOwnershipChecklist {
            job_id: job.id,
            unit_id: None,
            filled: true,
        })
        .unwrap();
    let sheet = shop.printer.last();
    assert_eq!(
        (sheet.title.as_str(), sheet.secret),
        ("ownership-checklist", false)
    );
    assert!(sheet.words().contains("Popescu"), "the sheet names who asked");
    let card = shop.elena().prints_card(&job, None).unwrap();
    assert_eq!((card.copy, card.voided_copy), (1, None));
    let paper: Page = shop.printer.last();
    assert!(paper.secret, "a card with digits never becomes a file");
    assert_eq!(paper.media, Media::Card);
    let words = paper.words();
    assert!(
        words.replace(' ', "").contains("1609"),
        "the digits are on the card: {words}"
    );
    for never in ["B 123 ABC", "UU1LSDAA", "Popescu"] {
        assert!(!words.contains(never), "the card must not say whose it is");
    }

    let told: Vec<String> = shop.verbs().into_iter().skip(6).collect();
    assert_eq!(
        told,
        [
            "person_chosen",
            "car_logged",
            "person_chosen",
            "gate_decided",
            "battery_work_started",
            "battery_work_ended",
            "pin_given",
            "code_revealed",
            "code_shown",
            "outcome_recorded",
            "person_chosen",
            "handed_over",
            "pin_given",
            "ownership_checked",
            "checklist_printed",
            "print_done",
            "card_printed",
            "print_done",
        ],
        "the ledger tells the story in order"
    );
}

#[test]
fn a_car_that_comes_again_is_known_and_green() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.ioana().hands_over(&first, HandOverResult::Plays).unwrap();
    shop.clock.passes(90 * 24 * 3600);

    let form = shop
        .ioana()
        .workshop()
        .start_intake(&StartIntake {
            vehicle_id: None,
            plate: "b123abc".to_owned(),
        })
        .unwrap();
    assert_eq!(
        form.vehicle.as_ref().unwrap().vehicle_id,
        first.vehicle,
        "the plate finds the car"
    );
    assert_eq!(form.last_km, Some(120_000));
    assert_eq!(form.last_visit.unwrap().day, "2026-03-02");
    let again = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        km: "125 000 km".to_owned(),
        ..a_car("", "battery_replacement")
    });

    assert_eq!(
        shop.mihai().verdict(&again),
        VerdictWord::Go,
        "a proven code is silence and GO"
    );
    shop.mihai().starts(&again).map(drop).unwrap();
}

#[test]
fn a_preview_never_holds_digits() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    for &paper in PreviewOf::ALL {
        let pdf = shop
            .elena()
            .workshop()
            .preview_paper(&PreviewPaper {
                paper,
                job_id: job.id,
                unit_id: None,
            })
            .unwrap();
        let page = Page {
            title: String::new(),
            pdf,
            secret: false,
            media: Media::A4,
        };
        assert!(
            !page.words().replace(' ', "").contains("1609"),
            "a preview reaches the web view: {paper:?}"
        );
    }
}

#[test]
fn the_recovery_sheet_is_printed_and_typed_back() {
    let mut shop = Shop::open();
    assert_eq!(
        shop.program.program_state().unwrap().step,
        Step::RecoverySheet,
        "the manager is asked for it first"
    );

    shop.dan().workshop().print_recovery_sheet().unwrap();
    let sheet = shop.printer.last();
    assert!(sheet.secret, "the sheet never becomes a file");
    let typed = sheet.recovery_signs();
    assert_eq!(
        typed.len(),
        40,
        "eight groups of five signs stand on the sheet: {typed}"
    );
    let mut mistyped: Vec<char> = typed.chars().collect();
    mistyped[7] = if mistyped[7] == '7' { '8' } else { '7' };
    let wrong = shop
        .program
        .confirm_recovery_sheet(&mistyped.iter().collect::<String>());
    assert_eq!(
        format!("{wrong:?}"),
        "Err(Refused { why: RecoveryGroupWrong, number: Some(2) })",
        "the group is named"
    );
    assert_eq!(
        shop.program.confirm_recovery_sheet(&typed).unwrap().step,
        Step::Open
    );
    assert_eq!(shop.last_line().verb, "recovery_sheet_proved");

    shop.restarts();
    shop.unlocks();
    assert_eq!(
        shop.program.program_state().unwrap().step,
        Step::Open,
        "the proof is kept"
    );
}

/// Without a foreign key (decision 0011) this scene is the guard.
#[test]
fn every_row_names_a_line_of_the_ledger() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .pins(&job)
        .checks_ownership(&all_papers_seen(&job, "Popescu Ștefan"))
        .map(drop)
        .unwrap();
    shop.elena().prints_card(&job, None).unwrap();
    let conn = shop.file_opened();
    let tables: Vec<String> = conn
        .prepare("SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'act_id' WHERE m.type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.len() >= 14, "the tables of the shop: {tables:?}");

    for table in tables {
        let strays: i64 = conn
            .query_row(
                &format!("SELECT count(*) FROM {table} WHERE act_id NOT IN (SELECT id FROM ledger_lines)"),
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(strays, 0, "{table} holds rows that no act made");
    }
}
