//! The airbag wait, what the shop knows of a model, and the sheet on paper: `set_srs_wait`, `note_for_model`, `end_model_note`,
//! `print_battery_off_sheet`, `print_blank_battery_off_sheets`.

use crate::battery_sheet::{a_make, sheet};
use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car, faults, no_id, refusal};
use workshop::acts::{
    ActError, BatterySheet, EndModelNote, Fault, IdText, IncomingCar, NoteForModel,
    PrintBlankBatteryOffSheets, Refusal, SetSrsWait,
};
use workshop::domain::{ExitWord, SrsState};
use workshop::ports::{Media, SpoolError};

fn a_wait(job: &Job, minutes: &str, source: &str) -> SetSrsWait {
    SetSrsWait {
        job_id: job.id,
        minutes: minutes.to_owned(),
        source: source.to_owned(),
    }
}

pub fn waits(shop: &mut Shop, job: &Job, minutes: &str) -> Result<BatterySheet, ActError> {
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
        [
            ("srs_minutes", Fault::SrsMinutes),
            ("srs_source", Fault::Required)
        ],
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
    assert_eq!(
        srs.ends_at.as_deref(),
        Some("2026-03-02T06:15:00Z"),
        "ten minutes after the cut"
    );
    shop.clock.passes(7 * 60);
    assert_eq!(
        sheet(&mut shop, &job).srs.unwrap().state,
        SrsState::EndUnknown,
        "the program was closed in between: somebody may have set the clock meanwhile"
    );
    shop.clock.passes(3 * 60);
    assert_eq!(
        sheet(&mut shop, &job).srs.unwrap().state,
        SrsState::Over,
        "ten minutes were counted since it was opened again"
    );
}

/// The power is off for airbag work, with ten minutes to wait.
fn an_airbag_without_power(shop: &mut Shop, plate: &str) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car(plate, "airbag")
    });
    waits(shop, &job, "10").unwrap();
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();
    job
}

#[test]
fn a_clock_set_forward_does_not_end_the_wait_and_mihai_says_that_it_was_kept() {
    let mut shop = Shop::open();
    let job = an_airbag_without_power(&mut shop, "BV 34 AIR");
    shop.clock.passes(2 * 60);
    let too_early = shop.mihai().workshop().say_srs_wait_kept(job.id);
    assert_eq!(
        refusal(too_early),
        Refusal::NothingToRecord,
        "it runs: the program counts it itself"
    );

    // Somebody corrects the clock by half an hour; two minutes have passed.
    shop.clock.is_set_by(30 * 60);

    let srs = sheet(&mut shop, &job).srs.unwrap();
    assert_eq!(
        (srs.state, srs.ends_at),
        (SrsState::EndUnknown, None),
        "the capacitor knows nothing of the computer's clock"
    );
    let kept = shop.mihai().workshop().say_srs_wait_kept(job.id).unwrap();
    let srs = kept.srs.unwrap();
    assert_eq!((srs.state, srs.kept_by.as_deref()), (SrsState::Kept, Some("MI")));
    assert_eq!(shop.last_line().verb, "srs_wait_kept");
    shop.mihai().workshop().print_battery_off_sheet(job.id).unwrap();
    let words = shop.printer.last().words();
    assert!(words.contains("s-a așteptat tot timpul"), "{words}");
    let twice = shop.mihai().workshop().say_srs_wait_kept(job.id);
    assert_eq!(refusal(twice), Refusal::NothingToRecord);

    let again = waits(&mut shop, &job, "10").unwrap().srs.unwrap();
    assert_eq!(
        (again.state, again.kept_by),
        (SrsState::Running, None),
        "set again it begins again, whatever was said before"
    );
}

#[test]
fn after_a_jump_the_program_goes_on_counting_what_it_can() {
    let mut shop = Shop::open();
    let job = an_airbag_without_power(&mut shop, "BV 35 AIR");
    shop.clock.passes(2 * 60);
    shop.clock.is_set_by(30 * 60);
    assert_eq!(sheet(&mut shop, &job).srs.unwrap().state, SrsState::EndUnknown);
    shop.clock.passes(9 * 60);
    assert_eq!(
        sheet(&mut shop, &job).srs.unwrap().state,
        SrsState::EndUnknown,
        "eleven minutes passed, but only nine were counted since the jump"
    );
    shop.clock.passes(60);
    assert_eq!(sheet(&mut shop, &job).srs.unwrap().state, SrsState::Over);
}

#[test]
fn a_clock_set_back_before_the_cut_and_put_right_over_a_lock_ends_no_airbag_wait() {
    let mut shop = Shop::open();
    shop.clock.passes(60 * 60);
    shop.clock.is_set_by(-30 * 60);
    let job = an_airbag_without_power(&mut shop, "BV 36 AIR");
    shop.clock.passes(60);
    shop.program.lock_workshop().unwrap();

    // While the workshop is locked somebody puts the clock right; three minutes have passed since the cut.
    shop.clock.is_set_by(30 * 60);
    shop.clock.passes(2 * 60);
    shop.unlocks();

    assert_eq!(sheet(&mut shop, &job).srs.unwrap().state, SrsState::EndUnknown);
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
    assert_eq!(
        (known.notes[0].text.as_str(), known.notes[0].initials.as_str()),
        (text, "MI")
    );
    assert_eq!(known.model.as_deref(), Some("Volkswagen CADDY"));
    assert!(sheet(&mut shop, &other).notes.is_empty());
    let end = |job: &Job, note_id: IdText| EndModelNote {
        job_id: job.id,
        note_id,
    };
    let note = known.notes[0].note_id;
    let foreign = shop.mihai().workshop().end_model_note(&end(&other, note));
    assert_eq!(
        refusal(foreign),
        Refusal::NothingToRecord,
        "a Golf's page ends no note of a Caddy"
    );
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
    let long = shop
        .mihai()
        .workshop()
        .note_for_model(&a_note(&job, &"a".repeat(201)));
    assert_eq!(faults(long), [("model_note", Fault::TooLong)]);
    let nobodys = shop
        .mihai()
        .workshop()
        .note_for_model(&a_note(&bare, "Bateria e în spate"));
    assert_eq!(refusal(nobodys), Refusal::NoModel);
    assert_eq!(shop.rows("model_notes"), before);
    let is_none = NoteForModel {
        is_no_code: true,
        ..a_note(&job, "cod motor 4711")
    };
    shop.mihai()
        .workshop()
        .note_for_model(&is_none)
        .map(drop)
        .unwrap();
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
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
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
    assert!(
        !words.contains("Înregistrarea bateriei noi"),
        "not on airbag work"
    );
}

#[test]
fn a_sheet_without_airbag_work_has_no_airbag_box() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().workshop().print_battery_off_sheet(job.id).unwrap();
    let words = shop.printer.last().words();
    assert!(!words.contains("AVERTISMENT"), "{words}");
    assert!(
        !words.contains("Fără menținător"),
        "a plain battery change may have one"
    );
}

#[test]
fn blank_sheets_for_the_drawer_come_from_the_desk_too() {
    let mut shop = Shop::open();
    let blank = |copies| PrintBlankBatteryOffSheets { copies };

    shop.ioana()
        .workshop()
        .print_blank_battery_off_sheets(&blank(3))
        .unwrap();

    let words = shop.printer.last().words();
    for told in [
        "Formular gol",
        "Nr. de înmatriculare",
        "Memoria de erori citită și ștearsă",
        "AVERTISMENT",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    for wrong in [0, 21, 100_000] {
        let answer = shop
            .ioana()
            .workshop()
            .print_blank_battery_off_sheets(&blank(wrong));
        assert_eq!(faults(answer), [("copies", Fault::SheetCount)], "{wrong}");
    }
    shop.printer.breaks(SpoolError::NoPrinter);
    let answer = shop.ioana().workshop().print_blank_battery_off_sheets(&blank(1));
    assert!(matches!(answer, Err(ActError::Failure(_))));
    assert_eq!(shop.last_line().verb, "print_failed");
}
