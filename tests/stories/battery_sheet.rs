//! The battery-off sheet: `read_battery_sheet`, `answer_sheet_line`, `set_srs_wait`, `note_for_model`, `end_model_note`,
//! `print_battery_off_sheet`, `print_blank_battery_off_sheets`, and that a car is ready only with no blank line.

use crate::main_job::{logan, verified_logan};
use crate::seat::{needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, no_id, refusal};
use workshop::acts::{
    ActError, AnswerSheetLine, BatterySheet, Board, EndModelNote, Fault, IdText, IncomingCar, MoveJob,
    NoteForModel, Operation, PrintBlankBatteryOffSheets, Refusal, SetSrsWait, SheetLineView,
};
use workshop::domain::{
    ExitWord, HandOverResult, NotNeededReason, SaverReason, SheetAnswer, SheetHarm, SheetPhase, SrsState,
    Stage,
};
use workshop::ports::{Media, SpoolError};

fn sheet(shop: &mut Shop, job: &Job) -> BatterySheet {
    shop.mihai().workshop().read_battery_sheet(job.id).unwrap()
}

fn ids(lines: &[SheetLineView]) -> Vec<&str> {
    lines.iter().map(|line| line.item_id.as_str()).collect()
}

fn answers(shop: &mut Shop, job: &Job, item: &str, answer: SheetAnswer) -> Result<BatterySheet, ActError> {
    shop.mihai().workshop().answer_sheet_line(&AnswerSheetLine {
        job_id: job.id,
        item_id: item.to_owned(),
        answer,
    })
}

/// Mihai goes through the after-list.
fn checks_everything(shop: &mut Shop, job: &Job) {
    for line in sheet(shop, job).after {
        answers(shop, job, &line.item_id, SheetAnswer::Yes).unwrap();
    }
}

fn moves_to_ready(shop: &mut Shop, job: &Job) -> Result<Board, ActError> {
    shop.ioana().workshop().move_job(&MoveJob {
        job_id: job.id,
        stage: Stage::Ready,
    })
}

/// How many lines the desk is told are blank.
fn blank_lines<T>(answer: Result<T, ActError>) -> u64 {
    match answer {
        Err(ActError::Refused {
            why: Refusal::AfterListOpen,
            number: Some(blank),
        }) => blank,
        Err(other) => panic!("blank lines were expected, not {other:?}"),
        Ok(_) => panic!("it went through"),
    }
}

fn a_make(plate: &str, make: &str, model: &str, job_type: &str) -> IncomingCar {
    IncomingCar {
        make: make.to_owned(),
        model: model.to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, job_type)
    }
}

/// The battery comes off and is back, with the code on file.
fn takes_it_off_and_on(shop: &mut Shop, job: &Job) {
    shop.mihai().takes_exit(job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(job).unwrap();
    shop.mihai().ends(job).unwrap();
}

fn a_wait(job: &Job, minutes: &str, source: &str) -> SetSrsWait {
    SetSrsWait {
        job_id: job.id,
        minutes: minutes.to_owned(),
        source: source.to_owned(),
    }
}

fn waits(shop: &mut Shop, job: &Job, minutes: &str) -> Result<BatterySheet, ActError> {
    let wait = a_wait(job, minutes, "manual, pagina 12");
    shop.mihai().workshop().set_srs_wait(&wait)
}

fn a_note(job: &Job, text: &str) -> NoteForModel {
    NoteForModel {
        job_id: job.id,
        text: text.to_owned(),
        is_no_code: false,
    }
}

#[test]
fn the_sheet_of_a_logan_is_not_the_sheet_of_a_bmw() {
    let mut shop = Shop::open();
    let logan = shop.ioana().logs(&logan());
    let bmw = shop
        .ioana()
        .logs(&a_make("B 20 BMW", "bmw", "320d", "battery_replacement"));

    let (logan, bmw) = (sheet(&mut shop, &logan), sheet(&mut shop, &bmw));

    assert_eq!(
        ids(&logan.before),
        [
            "battery_location",
            "memory_saver",
            "engine_running",
            "radio_code_card",
            "fault_memory",
            "settings_note",
            "bus_sleep",
            "alarm_siren",
            "keyless_lockout"
        ],
        "safety first, then the order of the work"
    );
    assert!(logan.before[..3].iter().all(|line| line.harm.is_some()));
    assert_eq!(
        ids(&bmw.before)[..2],
        ["engine_running", "battery_location"],
        "what its own maker says stands above the general line"
    );
    assert!(bmw.before[0].of_this_make);
    assert!(logan.after.is_empty(), "the power has not gone");
    assert_eq!(logan.operation, Operation::None);
    assert!(logan.srs.is_none() && bmw.srs.is_none(), "no line of the job touches an airbag");
}

#[test]
fn a_new_battery_is_registered_on_a_bmw_and_a_logan_learns_it_by_itself() {
    let mut shop = Shop::open();
    for (car, registers) in [
        (logan(), false),
        (a_make("B 20 BMW", "BMW", "320d", "battery_replacement"), true),
    ] {
        let job = shop.ioana().logs(&car);
        takes_it_off_and_on(&mut shop, &job);
        let after = sheet(&mut shop, &job).after;
        assert_eq!(ids(&after).contains(&"battery_registration"), registers);
        assert!(ids(&after).contains(&"clock") && ids(&after).contains(&"windows_sunroof"));
    }
}

#[test]
fn a_radio_without_a_code_is_asked_for_no_card_and_no_code() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..a_car("BV 10 PAR", "battery_replacement")
    });
    shop.mihai().starts(&job).unwrap();
    shop.mihai().ends(&job).unwrap();

    let sheet = sheet(&mut shop, &job);

    assert!(!ids(&sheet.before).contains(&"radio_code_card"));
    assert!(!ids(&sheet.after).contains(&"radio_code_entry"));
    assert!(ids(&sheet.after).contains(&"clock"), "its clock is set all the same");
}

#[test]
fn on_airbag_work_the_memory_saver_is_a_prohibition_with_its_reason() {
    let mut shop = Shop::open();
    let airbag = shop.ioana().logs(&a_car("BV 11 AIR", "airbag"));
    let plain = shop.ioana().logs(&a_car("BV 12 BAT", "battery_replacement"));

    let (airbag, plain) = (sheet(&mut shop, &airbag), sheet(&mut shop, &plain));

    assert_eq!(airbag.saver_forbidden, Some(SaverReason::Srs));
    assert_eq!(airbag.before[0].item_id, "memory_saver", "it stands on top");
    assert_eq!(airbag.before[0].forbids, Some(SaverReason::Srs));
    assert_eq!(plain.saver_forbidden, None);
    let saver = plain.before.iter().find(|line| line.item_id == "memory_saver");
    assert_eq!(saver.unwrap().forbids, None, "an ordinary line, with caution");
}

#[test]
fn a_prohibition_is_not_answered() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 13 AIR", "airbag"));
    let answer = answers(&mut shop, &job, "memory_saver", SheetAnswer::Yes);
    assert_eq!(refusal(answer), Refusal::NothingToRecord);
    let foreign = answers(&mut shop, &job, "welding", SheetAnswer::Yes);
    assert_eq!(refusal(foreign), Refusal::NothingToRecord, "nobody welds on this job");
}

#[test]
fn the_makers_own_order_stands_above_the_general_one() {
    let mut shop = Shop::open();
    let airbag = shop.ioana().logs(&a_make("B 21 VWG", "VW", "CC", "airbag"));
    let battery = shop
        .ioana()
        .logs(&a_make("B 22 VWG", "VW", "CC", "battery_replacement"));
    let opel = shop
        .ioana()
        .logs(&a_make("B 23 OPL", "Opel", "Corsa", "battery_replacement"));
    let said = |sheet: &BatterySheet, step: &str| -> Vec<String> {
        let step = sheet.order.iter().find(|one| one.step_id == step).unwrap();
        step.maker.iter().map(|own| own.text_en.clone()).collect()
    };

    let airbag = sheet(&mut shop, &airbag);
    let battery = sheet(&mut shop, &battery);
    let opel = sheet(&mut shop, &opel);

    assert!(said(&airbag, "d3")[0].contains("ignition ON"), "on a Volkswagen's airbag work");
    assert!(said(&battery, "d3").is_empty(), "and nowhere else");
    assert!(said(&opel, "d3")[0].contains("15 s"));
    let nobody_inside = airbag.during.iter().find(|line| line.item_id == "vw_ignition_on");
    assert_eq!(nobody_inside.unwrap().harm, Some(SheetHarm::People));
    assert!(!ids(&battery.during).contains(&"vw_ignition_on"));
    assert!(opel.order.iter().all(|step| step.phase != SheetPhase::After));
}

#[test]
fn before_the_cut_mihai_answers_and_a_correction_is_a_further_answer() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());

    answers(&mut shop, &job, "fault_memory", SheetAnswer::No).unwrap();
    shop.clock.passes(120);
    let view = answers(&mut shop, &job, "fault_memory", SheetAnswer::Yes).unwrap();

    let line = view.before.iter().find(|line| line.item_id == "fault_memory").unwrap();
    assert_eq!(line.answer, Some(SheetAnswer::Yes));
    assert_eq!(line.initials.as_deref(), Some("MI"));
    assert_eq!(line.at.as_deref(), Some("2026-03-02T06:02:00Z"));
    assert_eq!(shop.rows("sheet_answers"), 2, "the first answer stays on record");
    assert_eq!(shop.last_line().verb, "sheet_line_answered");
    let lines = shop.verbs().len();
    answers(&mut shop, &job, "fault_memory", SheetAnswer::Yes).unwrap();
    assert_eq!(
        (shop.rows("sheet_answers"), shop.verbs().len()),
        (2, lines),
        "the same answer again says nothing new"
    );
}

#[test]
fn a_car_is_not_ready_while_a_line_is_blank_and_leaves_whenever_its_customer_takes_it() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let before = shop.everything();

    assert_eq!(blank_lines(moves_to_ready(&mut shop, &job)), 6);

    assert_eq!(shop.everything(), before, "a refused move leaves nothing behind");
    let card = |board: &Board| board.columns.iter().flat_map(|c| &c.cards).next().unwrap().after_blank;
    assert_eq!(card(&shop.ioana().workshop().board().unwrap()), 6, "the card says so");
    answers(&mut shop, &job, "clock", SheetAnswer::Yes).unwrap();
    answers(&mut shop, &job, "steering_angle", SheetAnswer::No).unwrap();
    let view = answers(&mut shop, &job, "windows_sunroof", SheetAnswer::NotApplicable).unwrap();
    assert_eq!((view.after_list.blank, view.after_list.said_no), (3, 1));
    assert_eq!(blank_lines(moves_to_ready(&mut shop, &job)), 3);
    let left = shop.elena().hands_over(&job, HandOverResult::NotTested).unwrap();
    assert_eq!(left.stage, Stage::Out, "the customer takes his car");
}

#[test]
fn with_every_line_answered_the_car_is_ready_also_where_an_answer_is_no() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    checks_everything(&mut shop, &job);
    answers(&mut shop, &job, "throttle_idle", SheetAnswer::No).unwrap();

    let board = moves_to_ready(&mut shop, &job).unwrap();

    let ready = board.columns.iter().find(|column| column.stage == Stage::Ready).unwrap();
    assert_eq!(ready.cards.len(), 1);
    assert_eq!(shop.mihai().opens(&job).after_list.said_no, 1, "and the desk can see it");
}

#[test]
fn a_job_whose_power_never_went_has_no_after_list() {
    let mut shop = Shop::open();
    for (plate, job_type) in [
        ("BV 14 ANV", "tyres"),
        ("BV 15 GEO", "wheel_alignment"),
        ("BV 16 BAT", "battery_replacement"),
    ] {
        let job = shop.ioana().logs(&a_car(plate, job_type));
        assert!(sheet(&mut shop, &job).after.is_empty());
        moves_to_ready(&mut shop, &job).map(drop).unwrap();
    }
}

#[test]
fn while_the_power_is_off_nothing_after_it_can_be_answered() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();

    let early = answers(&mut shop, &job, "clock", SheetAnswer::Yes);

    assert_eq!(refusal(early), Refusal::PowerStillOff);
    assert!(!sheet(&mut shop, &job).after_is_open);
    assert_eq!(blank_lines(moves_to_ready(&mut shop, &job)), 6, "a car without power is not ready");
    answers(&mut shop, &job, "settings_note", SheetAnswer::Yes)
        .map(drop)
        .unwrap();
}

#[test]
fn a_second_cut_and_a_loss_nobody_planned_each_have_an_after_list_of_their_own() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    answers(&mut shop, &job, "settings_note", SheetAnswer::Yes).unwrap();
    checks_everything(&mut shop, &job);
    assert_eq!(sheet(&mut shop, &job).after_list.blank, 0);

    shop.mihai().finds_power_lost(&job).unwrap();

    assert_eq!(sheet(&mut shop, &job).after_list.blank, 6, "the clock stands wrong again");
    checks_everything(&mut shop, &job);
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    let again = sheet(&mut shop, &job);
    assert_eq!(again.after_list.blank, again.after_list.lines);
    let stations = again.before.iter().find(|line| line.item_id == "settings_note");
    assert_eq!(stations.unwrap().answer, None, "so has the list before it");
}

#[test]
fn a_car_that_has_left_is_answered_for_no_more() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena().hands_over(&job, HandOverResult::Plays).map(drop).unwrap();
    assert_eq!(
        refusal(answers(&mut shop, &job, "clock", SheetAnswer::Yes)),
        Refusal::JobClosed
    );
    assert!(!sheet(&mut shop, &job).may_write, "the sheet can still be read");
}

#[test]
fn an_airbag_wait_has_no_number_but_the_one_mihai_types() {
    let mut shop = Shop::open();
    let job = shop
        .ioana()
        .logs(&a_make("B 30 LRO", "Land Rover", "Range Rover", "airbag"));

    let srs = sheet(&mut shop, &job).srs.expect("airbag work waits");

    assert_eq!((srs.state, srs.minutes), (SrsState::NotSet, None));
    assert_eq!((srs.from_seconds, srs.to_seconds), (2, 1200), "reported, a range");
    assert_eq!(srs.of_make.len(), 1);
    assert_eq!(srs.of_make[0].seconds, 600);
    for wrong in ["-5", "100000", "0", "trei", ""] {
        assert_eq!(
            faults(waits(&mut shop, &job, wrong)),
            [("srs_minutes", Fault::SrsMinutes)],
            "{wrong:?}"
        );
    }
    let no_source = shop.mihai().workshop().set_srs_wait(&a_wait(&job, "-5", " "));
    assert_eq!(
        faults(no_source),
        [("srs_minutes", Fault::SrsMinutes), ("srs_source", Fault::Required)],
        "all faults at once"
    );
    assert_eq!(shop.rows("srs_waits"), 0, "nothing was saved");
}

#[test]
fn the_wait_runs_from_the_cut_survives_a_restart_and_ends() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 31 AIR", "airbag")
    });
    let set = waits(&mut shop, &job, "10").unwrap().srs.unwrap();
    assert_eq!(set.state, SrsState::BeforeTheCut);
    assert_eq!(set.initials.as_deref(), Some("MI"));
    assert_eq!(shop.last_line().verb, "srs_wait_set");
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.clock.passes(5 * 60);
    shop.mihai().starts(&job).unwrap();

    shop.clock.passes(3 * 60);
    shop.starts();
    shop.unlocks();

    let srs = sheet(&mut shop, &job).srs.unwrap();
    assert_eq!(srs.state, SrsState::Running);
    assert_eq!(srs.ends_at.as_deref(), Some("2026-03-02T06:15:00Z"), "ten minutes after the cut");
    shop.clock.passes(7 * 60);
    assert_eq!(sheet(&mut shop, &job).srs.unwrap().state, SrsState::Over);
}

#[test]
fn set_again_the_wait_begins_again() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 32 AIR", "airbag")
    });
    waits(&mut shop, &job, "3").unwrap();
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();
    shop.clock.passes(60);

    let again = waits(&mut shop, &job, "3").unwrap().srs.unwrap();

    assert_eq!(
        again.ends_at.as_deref(),
        Some("2026-03-02T06:04:00Z"),
        "the cable came off a minute after the button"
    );
    assert_eq!(shop.rows("srs_waits"), 2);
}

#[test]
fn a_clock_set_back_leaves_the_end_of_the_wait_unknown() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 33 AIR", "airbag")
    });
    waits(&mut shop, &job, "3").unwrap();
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();

    shop.clock.is_set_by(-3_600);

    let srs = sheet(&mut shop, &job).srs.unwrap();
    assert_eq!((srs.state, srs.ends_at), (SrsState::EndUnknown, None));
}

#[test]
fn a_battery_change_has_no_airbag_wait_to_set() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert_eq!(refusal(waits(&mut shop, &job, "3")), Refusal::NothingToRecord);
}

#[test]
fn what_mihai_learned_of_a_model_is_shown_with_the_next_car_of_it() {
    let mut shop = Shop::open();
    let first = shop
        .ioana()
        .logs(&a_make("B 40 VWG", "VW", "Caddy", "battery_replacement"));
    let text = "Bateria e în portbagaj: deschideți-l întâi.";
    shop.mihai()
        .workshop()
        .note_for_model(&a_note(&first, text))
        .map(drop)
        .unwrap();
    assert_eq!(shop.last_line().verb, "model_note_added");
    let next = shop
        .ioana()
        .logs(&a_make("B 41 VWG", "Volkswagen", "CADDY", "alternator"));
    let other = shop
        .ioana()
        .logs(&a_make("B 42 VWG", "Volkswagen", "Golf", "alternator"));

    let known = sheet(&mut shop, &next);

    assert_eq!(known.notes.len(), 1, "however make and model were typed");
    assert_eq!((known.notes[0].text.as_str(), known.notes[0].initials.as_str()), (text, "MI"));
    assert_eq!(known.model.as_deref(), Some("Volkswagen CADDY"));
    assert!(sheet(&mut shop, &other).notes.is_empty());
    let end = |job: &Job, note_id: IdText| EndModelNote { job_id: job.id, note_id };
    let note = known.notes[0].note_id;
    let foreign = shop.mihai().workshop().end_model_note(&end(&other, note));
    assert_eq!(refusal(foreign), Refusal::NothingToRecord, "a Golf's page ends no note of a Caddy");
    let ended = shop.radu().workshop().end_model_note(&end(&next, note)).unwrap();
    assert!(ended.notes.is_empty());
    assert_eq!(shop.rows("model_notes"), 1, "its row stays");
    assert_eq!(shop.last_line().verb, "model_note_ended");
    let twice = shop.mihai().workshop().end_model_note(&end(&next, note));
    assert_eq!(refusal(twice), Refusal::NothingToRecord);
    let never = shop.mihai().workshop().end_model_note(&end(&next, no_id()));
    assert_eq!(refusal(never), Refusal::NothingToRecord);
}

#[test]
fn a_note_about_a_model_is_no_place_for_a_code_and_needs_a_model() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let bare = shop.ioana().logs(&a_car("BV 43 XXX", "battery_replacement"));
    let before = shop.rows("model_notes");
    let holds_code = shop
        .mihai()
        .workshop()
        .note_for_model(&a_note(&job, "cod radio 4711"));
    assert_eq!(faults(holds_code), [("model_note", Fault::TextHoldsCode)]);
    let empty = shop.mihai().workshop().note_for_model(&a_note(&job, "  "));
    assert_eq!(faults(empty), [("model_note", Fault::Required)]);
    let long = shop.mihai().workshop().note_for_model(&a_note(&job, &"a".repeat(201)));
    assert_eq!(faults(long), [("model_note", Fault::TooLong)]);
    let nobodys = shop.mihai().workshop().note_for_model(&a_note(&bare, "Bateria e în spate"));
    assert_eq!(refusal(nobodys), Refusal::NoModel);
    assert_eq!(shop.rows("model_notes"), before);
    let is_none = NoteForModel {
        is_no_code: true,
        ..a_note(&job, "cod motor 4711")
    };
    shop.mihai().workshop().note_for_model(&is_none).map(drop).unwrap();
}

#[test]
fn the_desk_reads_the_sheet_and_a_technician_fills_it_in() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert!(!shop.ioana().workshop().read_battery_sheet(job.id).unwrap().may_write);
    let request = AnswerSheetLine {
        job_id: job.id,
        item_id: "clock".to_owned(),
        answer: SheetAnswer::Yes,
    };
    let answer = shop.ioana().workshop().answer_sheet_line(&request);
    assert_eq!(refusal(answer), Refusal::NoRight);
    assert_eq!(shop.last_line().verb, "right_refused");
    assert!(sheet(&mut shop, &job).may_write);
}

#[test]
fn the_printed_sheet_says_what_the_screen_says_and_no_code() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        key_tag: "23".to_owned(),
        ..a_make("CJ 12 XYZ", "Opel", "Corsa", "airbag")
    });
    shop.mihai()
        .workshop()
        .note_for_model(&a_note(&job, "Borna e sub capac"))
        .map(drop)
        .unwrap();
    waits(&mut shop, &job, "7").map(drop).unwrap();
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).map(drop).unwrap();
    let lines = shop.verbs().len();

    shop.mihai().workshop().print_battery_off_sheet(job.id).unwrap();

    let page = shop.printer.last();
    assert_eq!(
        (page.title.as_str(), page.media, page.secret),
        ("battery-off-sheet", Media::A4, false)
    );
    assert_eq!(shop.verbs()[lines..], ["battery_sheet_printed", "print_done"]);
    let words = page.words();
    for told in [
        "Deconectarea bateriei",
        "CJ 12 XYZ",
        "23",
        "LA DOSAR, NEÎNCERCAT",
        "continuăm cu codul de la dosar · MI",
        "Fără menținător de memorie",
        "minusul jos în 15 s",
        "Borna e sub capac",
        "AVERTISMENT",
        "manual, pagina 12",
        "Un rând gol = mașina nu este gata.",
        "Geamuri cu acționare automată și trapă",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(!words.contains("1609"), "no digit of the code");
    assert!(!words.contains("Înregistrarea bateriei noi"), "not on airbag work");
}

#[test]
fn a_sheet_without_airbag_work_has_no_airbag_box() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().workshop().print_battery_off_sheet(job.id).unwrap();
    let words = shop.printer.last().words();
    assert!(!words.contains("AVERTISMENT"), "{words}");
    assert!(!words.contains("Fără menținător"), "a plain battery change may have one");
}

#[test]
fn blank_sheets_for_the_drawer_come_from_the_desk_too() {
    let mut shop = Shop::open();
    let blank = |copies| PrintBlankBatteryOffSheets { copies };

    shop.ioana().workshop().print_blank_battery_off_sheets(&blank(3)).unwrap();

    let words = shop.printer.last().words();
    for told in ["Formular gol", "Nr. de înmatriculare", "Memoria de erori citită și ștearsă", "AVERTISMENT"] {
        assert!(words.contains(told), "{told}: {words}");
    }
    for wrong in [0, 21, 100_000] {
        let answer = shop.ioana().workshop().print_blank_battery_off_sheets(&blank(wrong));
        assert_eq!(faults(answer), [("copies", Fault::SheetCount)], "{wrong}");
    }
    shop.printer.breaks(SpoolError::NoPrinter);
    let answer = shop.ioana().workshop().print_blank_battery_off_sheets(&blank(1));
    assert!(matches!(answer, Err(ActError::Failure(_))));
    assert_eq!(shop.last_line().verb, "print_failed");
}
