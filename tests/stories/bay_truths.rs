//! What the bay says is true in the order in which it happened: tries go down with a refusal, a display that means a wait is a wait, what was
//! taken back is not told as seen, and no digits whatever are tried again before the serial was compared.

use crate::main_job::logan;
use crate::seat::{Seat, a_reading, an_exit, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use serde_json::{Value, json};
use workshop::acts::{Fault, SeenDigits};
use workshop::acts::{GateDecision, IncomingCar, LookAtDigits, NoteRadio, ReadingWord, Refusal, SoftWarning};
use workshop::domain::{Arrival, CodeSource, ExitWord, LockEnd, StateWord};

impl Seat<'_> {
    /// From the log to the digits on the glass; the radio's answer is still to come.
    fn wakes_until_shown(&mut self, job: &Job) {
        self.takes_exit(job, ExitWord::CodeOnFile).map(drop).unwrap();
        self.starts(job).map(drop).unwrap();
        self.ends(job).map(drop).unwrap();
        self.shop.types_pin(Some(job.id));
    }

    fn shows_and_sees_refused(&mut self, job: &Job) {
        self.reveals_code(job).map(drop).unwrap();
        self.sees_code_accepted(job, false).map(drop).unwrap();
    }
}

fn of_make(plate: &str, make: &str) -> IncomingCar {
    IncomingCar {
        make: make.to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, "battery_replacement")
    }
}

// ---- tries left ----------------------------------------------------------------------------------

#[test]
fn the_last_try_that_the_display_counted_is_gone_once_mihai_has_used_it() {
    let mut shop = Shop::open();
    let opel = shop.ioana().logs(&of_make("CJ 91 OPE", "Opel"));
    shop.mihai().wakes_until_shown(&opel);
    shop.mihai().writes_display(&opel, "1 SAFE");
    assert_eq!(shop.mihai().unit(&opel).bay.tries_left, Some(1));
    shop.mihai().shows_and_sees_refused(&opel);
    assert_eq!(
        shop.mihai().unit(&opel).bay.tries_left,
        Some(0),
        "one was left, and it was used"
    );
    assert_eq!(
        shop.mihai().takes_back_outcome(&opel).unwrap().units[0]
            .bay
            .tries_left,
        Some(1),
        "a mis-tap used none"
    );
}

#[test]
fn a_refusal_after_safe_1_is_the_second_wrong_code_of_a_volkswagen() {
    let mut shop = Shop::open();
    let golf = shop.ioana().logs(&IncomingCar {
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..of_make("CJ 92 VWG", "Volkswagen")
    });
    shop.mihai().wakes_until_shown(&golf);
    shop.mihai().writes_display(&golf, "SAFE 1");
    assert_eq!(shop.mihai().unit(&golf).bay.tries_left, Some(1), "two in all");
    shop.mihai().shows_and_sees_refused(&golf);
    let unit = shop.mihai().unit(&golf);
    assert_eq!((unit.refusals, unit.bay.tries_left), (1, Some(0)));
}

// ---- what the display means ----------------------------------------------------------------------

#[test]
fn locked_13_is_locked_for_good_whichever_key_mihai_touched() {
    let mut shop = Shop::open();
    for (plate, text) in [("CJ 93 FOR", "LOCKED 13"), ("CJ 94 TOY", "help")] {
        let job = shop.ioana().logs(&of_make(plate, "Ford"));
        assert_eq!(shop.mihai().state(&job), StateWord::OnFile);
        shop.mihai().writes_display(&job, text);
        let unit = shop.mihai().unit(&job);
        assert_eq!(
            (unit.head.chip.state, unit.head.chip.lock),
            (StateWord::Locked, Some(LockEnd::Final)),
            "{text}"
        );
        assert!(!unit.reveal.offered && unit.reveal.why_not == Some(Refusal::NotOfferedLocked));
        assert_eq!(unit.last_reading, Some(ReadingWord::ShowsWait));
        assert_eq!(unit.last_display.as_deref(), Some(text));
        assert_eq!(
            shop.last_line().reason,
            "shows_wait",
            "the ledger says what was seen"
        );
        let minutes_typed = NoteRadio {
            wait_minutes: Some(60),
            display_text: text.to_owned(),
            ..a_reading(&job, ReadingWord::ShowsWait)
        };
        shop.mihai()
            .workshop()
            .note_radio(&minutes_typed)
            .map(drop)
            .unwrap();
        assert_eq!(
            shop.mihai().unit(&job).head.chip.lock,
            Some(LockEnd::Final),
            "an hour ends it no more"
        );
    }
}

#[test]
fn a_text_that_means_a_wait_starts_the_clock_of_a_wait_and_throws_none_away() {
    let mut shop = Shop::open();
    for (plate, text) in [
        ("CJ 95 WAI", "WAIT"),
        ("CJ 96 PSA", "RADIO LOCKED"),
        ("CJ 97 OFF", "OFF"),
    ] {
        let job = shop.ioana().logs(&of_make(plate, "Renault"));
        shop.mihai().writes_display(&job, text);
        let unit = shop.mihai().unit(&job);
        assert_eq!(unit.head.chip.lock, Some(LockEnd::Unknown), "{text}");
        assert!(unit.bay.wait.is_some(), "{text}: leave it switched on");
        let an_hour = NoteRadio {
            wait_minutes: Some(60),
            ..a_reading(&job, ReadingWord::ShowsWait)
        };
        shop.mihai().workshop().note_radio(&an_hour).map(drop).unwrap();
        shop.mihai().writes_display(&job, text);
        let unit = shop.mihai().unit(&job);
        assert_eq!(
            unit.head.chip.lock,
            Some(LockEnd::Until),
            "{text}: the clock that runs is kept"
        );
        assert!(!unit.reveal.offered);
    }
    // One that may as well ask stays what Mihai said.
    let asks = shop.ioana().logs(&of_make("CJ 98 COD", "Renault"));
    for text in ["CODE", "SAFE", "----", "SOMETHING"] {
        shop.mihai().writes_display(&asks, text);
        assert_eq!(shop.mihai().state(&asks), StateWord::OnFile, "{text}");
    }
}

#[test]
fn at_the_desk_too_a_display_counts_more_than_the_reading_that_was_chosen() {
    let mut shop = Shop::open();
    for (plate, text, lock) in [
        ("CJ 81 FOR", "LOCKED 13", LockEnd::Final),
        ("CJ 82 FOR", "WAIT", LockEnd::Unknown),
    ] {
        let job = shop.ioana().logs(&IncomingCar {
            arrival: Arrival::AsksCode,
            display_text: text.to_owned(),
            ..of_make(plate, "Ford")
        });
        let unit = shop.mihai().unit(&job);
        assert_eq!(
            (unit.head.chip.state, unit.head.chip.lock),
            (StateWord::Locked, Some(lock)),
            "{text}"
        );
        assert!(!unit.lost, "a locked radio has something to lose");
    }
}

// ---- what was taken back --------------------------------------------------------------------------

#[test]
fn a_taken_back_acceptance_is_not_told_as_a_radio_that_plays() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_until_shown(&job);
    shop.mihai().writes_display(&job, "CODE");
    shop.mihai().reveals_code(&job).map(drop).unwrap();
    let view = shop.mihai().sees_code_accepted(&job, true).unwrap();
    assert_eq!(view.units[0].last_reading, Some(ReadingWord::Plays));
    let view = shop.mihai().takes_back_outcome(&job).unwrap();
    assert_eq!(
        view.units[0].last_reading,
        Some(ReadingWord::AsksCode),
        "it asks, as it did before the slip"
    );
}

#[test]
fn a_display_that_was_taken_back_has_no_meaning_and_counts_no_tries() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&of_make("CJ 83 UND", "Lada"));
    shop.mihai().writes_display(&job, "CODE");
    shop.clock.passes(60);
    shop.mihai().writes_display(&job, "2 SAFE");
    assert_eq!(shop.mihai().unit(&job).bay.tries_left, Some(2));
    let unit = shop.mihai().takes_back(&job).unwrap().units.remove(0);
    assert_eq!(
        unit.last_display.as_deref(),
        Some("CODE"),
        "what stood there before"
    );
    assert_eq!(unit.bay.tries_left, None);
    assert!(unit.bay.display.iter().all(|shown| shown.kind == "locked"));
}

// ---- a second try ---------------------------------------------------------------------------------

#[test]
fn other_digits_are_a_second_try_too_and_ask_for_the_serial_first() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_until_refused(&job);
    shop.mihai()
        .takes_in(&job, "2468", CodeSource::Card)
        .map(drop)
        .unwrap();
    let unit = shop.mihai().unit(&job);
    assert_eq!(
        (unit.head.chip.state, unit.reveal.offered, unit.reveal.why_not),
        (StateWord::OnFile, false, Some(Refusal::SerialCheckFirst)),
        "the state is GATE's, the try is not free"
    );
    assert_eq!(
        refusal(shop.mihai().pins(&job).reveals_code(&job)),
        Refusal::SerialCheckFirst
    );
    shop.mihai().compares_serial(&job, true).map(drop).unwrap();
    let code = shop.mihai().pins(&job).reveals_code(&job).unwrap();
    assert_eq!(code.digits.expose(), "2468");
    drop(code);
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    shop.mihai()
        .takes_in(&job, "7531", CodeSource::Card)
        .map(drop)
        .unwrap();
    assert_eq!(
        refusal(shop.mihai().pins(&job).reveals_code(&job)),
        Refusal::SerialCheckFirst,
        "each refusal asks anew"
    );
}

#[test]
fn digits_typed_at_the_gate_after_a_refusal_wait_for_the_serial_as_well() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_until_refused(&job);
    let other = GateDecision {
        unit_id: shop.mihai().unit(&job).head.unit_id,
        digits: Some("2468".to_owned()),
        source: Some(CodeSource::Card),
        ..an_exit(ExitWord::EnterCode)
    };
    shop.mihai().decides(&job, other).map(drop).unwrap();
    shop.mihai()
        .starts(&job)
        .map(drop)
        .expect("the gate is not held up");
    shop.mihai().ends(&job).map(drop).unwrap();
    assert_eq!(
        refusal(shop.mihai().pins(&job).reveals_code(&job)),
        Refusal::SerialCheckFirst
    );
}

// ---- minutes --------------------------------------------------------------------------------------

#[test]
fn minutes_that_are_none_are_answered_with_a_sentence_at_their_field() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let id = serde_json::to_value(job.id).unwrap();
    let note = |minutes: Value| -> NoteRadio {
        serde_json::from_value(
            json!({ "job_id": id, "unit_id": null, "reading": "shows_wait", "display_text": "",
            "wait_minutes": minutes, "is_final": false }),
        )
        .unwrap()
    };
    for wrong in [
        json!(-5),
        json!(0),
        json!(2.5),
        json!(10_001),
        json!(1e30),
        json!("-1"),
        json!("o oră"),
        json!("99999999999999"),
    ] {
        assert_eq!(
            faults(shop.mihai().workshop().note_radio(&note(wrong.clone())).map(drop)),
            [("wait_minutes", Fault::WaitMinutes)],
            "{wrong}"
        );
    }
    assert_eq!(note(json!(null)).wait_minutes, None);
    assert_eq!(note(json!("  ")).wait_minutes, None);
    assert_eq!(note(json!(" 1440 ")).wait_minutes, Some(1440));
    shop.mihai()
        .workshop()
        .note_radio(&note(json!(1440)))
        .map(drop)
        .unwrap();
    let wait = shop.mihai().unit(&job).bay.wait.unwrap();
    assert_eq!(
        wait.until.as_deref(),
        Some("2026-03-03T06:00:00Z"),
        "a day, to the minute"
    );
}

// ---- the look at the digits -----------------------------------------------------------------------

fn looks(shop: &mut Shop, request: LookAtDigits) -> SeenDigits {
    shop.mihai().workshop().look_at_digits(request).unwrap()
}

#[test]
fn digits_that_do_not_look_like_the_familys_are_said_and_block_nothing() {
    let mut shop = Shop::open();
    let golf = shop.ioana().logs(&IncomingCar {
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..a_car("CJ 99 VWG", "battery_replacement")
    });
    let unit_id = shop.mihai().unit(&golf).head.unit_id;
    let of_golf = |text: &str| LookAtDigits {
        text: text.to_owned(),
        vehicle_id: Some(golf.vehicle),
        unit_id,
        ..LookAtDigits::default()
    };
    let seen = looks(&mut shop, of_golf("16091"));
    let family = seen.not_of_family.expect("five digits on a Volkswagen set");
    assert_eq!((family.lengths.as_deref(), family.digits), (Some("4"), None));
    assert!(seen.fault.is_none());
    assert!(looks(&mut shop, of_golf("1609")).not_of_family.is_none());
    assert_eq!(
        looks(&mut shop, of_golf("1234")).warnings,
        [SoftWarning::CodeSuspicious]
    );
    shop.mihai()
        .takes_in(&golf, "16091", CodeSource::Card)
        .map(drop)
        .expect("said, not refused");

    // A car that nobody has on file yet: the make, and the serial, as they are typed.
    let typed = |text: &str, make: &str, serial: &str| LookAtDigits {
        text: text.to_owned(),
        make: Some(make.to_owned()),
        serial: Some(serial.to_owned()),
        ..LookAtDigits::default()
    };
    assert!(
        looks(&mut shop, typed("16091", "Volkswagen", "VWZ1Z2A1234567"))
            .not_of_family
            .is_some()
    );
    assert!(
        looks(&mut shop, typed("16091", "Lada", ""))
            .not_of_family
            .is_none(),
        "nobody said"
    );
    assert!(
        looks(&mut shop, typed("12ab", "Volkswagen", "VWZ1Z2A1234567"))
            .not_of_family
            .is_none(),
        "what cannot be a code at all is said first"
    );
}
