//! A mis-tap is taken back within ten seconds by the same person: by facts, and never to something better than stood there before.

use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, an_answer, an_exit, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    ActError, GateDecision, GivenAnswer, IncomingCar, JobView, LossWord, NotePowerLost, ReadingWord, Refusal,
};
use workshop::domain::{
    CodeSource, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, Stage, StateWord, TapWord,
    VerdictWord,
};

impl Seat<'_> {
    pub fn takes_back(&mut self, job: &Job) -> Result<JobView, ActError> {
        self.workshop().take_back(job.id)
    }

    fn loses_power(&mut self, job: &Job, how: LossWord) -> Result<JobView, ActError> {
        let job_id = job.id;
        self.workshop().note_power_lost(&NotePowerLost { job_id, how })
    }
}

/// The row of everything that is only added.
fn facts(shop: &Shop) -> u32 {
    shop.rows("unit_facts")
}

#[test]
fn a_reading_tapped_by_mistake_is_taken_back_and_stays_on_record() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let offer = shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap().take_back;
    let offer = offer.expect("ten seconds");
    assert_eq!(
        (offer.what, offer.until.as_str()),
        (TapWord::Reading, "2026-03-02T06:00:10Z")
    );
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "a false OK, it seems"
    );
    let before = facts(&shop);

    let view = shop.mihai().takes_back(&job).unwrap();

    assert_eq!(shop.mihai().state(&job), StateWord::Verified, "as it was before");
    assert!(view.take_back.is_none(), "once");
    assert!(facts(&shop) > before, "withdrawn by a fact, not deleted");
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("tap_taken_back", "reading")
    );
    assert_eq!(refusal(shop.mihai().takes_back(&job)), Refusal::TooLate);
}

#[test]
fn ten_seconds_are_over_and_another_person_is_another_person() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().notes(&job, ReadingWord::Plays).unwrap();
    shop.clock.passes(11);
    assert!(shop.mihai().opens(&job).take_back.is_none());
    assert_eq!(refusal(shop.mihai().takes_back(&job)), Refusal::TooLate);
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    assert_eq!(
        refusal(shop.ioana().takes_back(&job)),
        Refusal::TooLate,
        "it was not her finger"
    );
}

#[test]
fn whatever_is_written_about_the_car_next_ends_the_ten_seconds() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    shop.mihai().takes_in(&job, "2468", CodeSource::Phone).unwrap();
    assert_eq!(
        refusal(shop.mihai().takes_back(&job)),
        Refusal::TooLate,
        "or the code would be taken back with it"
    );
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    let other = shop.mihai().logs(&a_car("B 20 OTH", "tyres"));
    shop.mihai().opens(&other);
    shop.mihai().takes_back(&job).unwrap();
}

#[test]
fn a_radio_that_became_known_by_a_mistap_stays_known_and_unasked() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 21 NEW", "battery_replacement"));
    shop.mihai().finds_power_lost(&job).unwrap();
    shop.clock.passes(11);
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();
    shop.mihai().takes_back(&job).unwrap();
    let unit = shop.mihai().unit(&job);
    assert!(
        unit.head.unit_id.is_some(),
        "its row stays: rows are not taken back"
    );
    assert_eq!(unit.head.chip.state, StateWord::NotAsked);
    assert!(!unit.asks_now);
    assert!(
        shop.mihai().opens(&job).power_was_cut,
        "the power was lost all the same"
    );
}

#[test]
fn not_needed_said_at_the_gate_or_beside_it_is_taken_back() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit_id = Some(shop.mihai().radio(&job));
    shop.mihai()
        .says_none_needed(&job, NotNeededReason::Paired)
        .unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);
    shop.mihai().takes_back(&job).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Confirm);
    let exit = GateDecision {
        unit_id,
        reason: Some(NotNeededReason::NoCode),
        ..an_exit(ExitWord::NotNeeded)
    };
    shop.mihai().decides(&job, exit).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);
    shop.mihai().takes_back(&job).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Confirm);
}

#[test]
fn not_needed_that_settled_which_radio_it_is_unsettles_it_again() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: Vec::new(),
        radio_serial: "BP9941".to_owned(),
        ..logan()
    });
    shop.mihai().compares_serial(&job, false).unwrap();
    let unit_id = Some(shop.mihai().radio(&job));
    let exit = GateDecision {
        unit_id,
        reason: Some(NotNeededReason::Paired),
        ..an_exit(ExitWord::NotNeeded)
    };
    shop.mihai().decides(&job, exit).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::NotNeeded);
    shop.mihai().takes_back(&job).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged, "as before");
}

#[test]
fn a_power_loss_tapped_by_mistake_leaves_no_power_loss() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let view = shop.mihai().finds_power_lost(&job).unwrap();
    assert!(view.power_was_cut);
    assert_eq!(view.take_back.unwrap().what, TapWord::PowerLost);
    let view = shop.mihai().takes_back(&job).unwrap();
    assert!(!view.power_was_cut);
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.elena().hands_over(&job, HandOverResult::Plays).unwrap();
    assert_eq!(
        shop.elena().state(&job),
        StateWord::OnFile,
        "the power never went, so playing proves nothing"
    );
}

#[test]
fn how_the_power_went_is_said_after_the_one_touch_that_wrote_it_and_stays_one_loss() {
    let mut shop = Shop::open();
    let no_code = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("B 24 OFF", "battery_replacement")
    };
    let job = shop.ioana().logs(&no_code);
    let view = shop.mihai().loses_power(&job, LossWord::NotSaid).unwrap();
    assert!(view.power_was_cut, "written by the first touch");
    assert_eq!(view.take_back.unwrap().what, TapWord::PowerLostSomehow);

    let view = shop.mihai().loses_power(&job, LossWord::TakenOff).unwrap();

    assert_eq!(view.take_back.unwrap().what, TapWord::PowerLost);
    let lines = shop.ledger();
    let told = lines
        .iter()
        .rev()
        .find(|line| line.verb == "power_loss_noted")
        .unwrap();
    assert_eq!(
        (told.reason.as_str(), told.outcome.as_str()),
        ("taken_off", "over_a_stop"),
        "the gate is judged as it stood before the loss"
    );
    let view = shop.mihai().takes_back(&job).unwrap();
    assert!(!view.power_was_cut, "it was one loss, and it is taken back whole");
}

#[test]
fn how_the_power_went_is_nobody_else_s_to_say_and_not_said_late() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().loses_power(&job, LossWord::NotSaid).unwrap();
    shop.elena().loses_power(&job, LossWord::TakenOff).unwrap();
    assert!(
        shop.elena().takes_back(&job).unwrap().power_was_cut,
        "Mihai's loss stands"
    );
    let late = shop.ioana().logs(&a_car("B 23 LAT", "battery_replacement"));
    shop.mihai().loses_power(&late, LossWord::NotSaid).unwrap();
    shop.clock.passes(11);
    shop.mihai().loses_power(&late, LossWord::FlatInYard).unwrap();
    assert!(
        shop.mihai().takes_back(&late).unwrap().power_was_cut,
        "the first one was another loss"
    );
}

#[test]
fn the_answer_about_the_power_can_be_given_again() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 22 CLU", "clutch"));
    shop.mihai().answers_power(&job, false).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Silent);
    let view = shop.mihai().takes_back(&job).unwrap();
    assert_eq!(view.gate.verdict, VerdictWord::Ask, "asked again");
    shop.mihai().answers_power(&job, true).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    let second = shop.mihai().takes_back(&job).unwrap();
    assert_eq!(second.lines[0].answer, None);
}

#[test]
fn the_wrong_key_at_the_hand_over_brings_the_car_back_on_the_board() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.clock.passes(11);
    let stage = shop.elena().opens(&job).stage;
    let view = shop.elena().hands_over(&job, HandOverResult::AsksCode).unwrap();
    assert_eq!(view.stage, Stage::Out);
    assert_eq!(shop.elena().state(&job), StateWord::OnFile, "a false OK");

    let view = shop.elena().takes_back(&job).unwrap();

    assert_eq!((view.stage, view.hand_over), (stage, None));
    assert_eq!(shop.elena().state(&job), StateWord::Verified);
    let columns = shop.elena().workshop().board().unwrap().columns;
    let there = columns.iter().find(|column| column.stage == stage).unwrap();
    assert_eq!(there.cards.len(), 1);
    shop.elena().hands_over(&job, HandOverResult::Plays).unwrap();
    let conn = shop.file_opened();
    let results: u32 = conn
        .query_row(
            "SELECT count(*) FROM ledger_lines WHERE act = 'handed_over'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(results, 2, "both are told");
}

#[test]
fn a_code_for_today_only_that_was_shredded_at_the_door_stays_shredded() {
    let mut shop = Shop::open();
    let today = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![today],
        ..logan()
    });
    shop.elena().hands_over(&job, HandOverResult::NotTested).unwrap();
    let view = shop.elena().takes_back(&job).unwrap();
    assert_eq!(view.stage, Stage::In);
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::NotAsked,
        "the digits are gone, and nobody says they are there"
    );
}

#[test]
fn a_reveal_a_start_and_an_outcome_are_no_mistaps_of_this_key() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    // The exit itself is one (GATE.md section 8 leaves out reveal, print, telling, the start, a sale and the keys, and nothing else); once
    // the power went it is not taken back any more.
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();
    assert_eq!(refusal(shop.mihai().takes_back(&job)), Refusal::TooLate);
    shop.mihai().ends(&job).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    assert_eq!(refusal(shop.mihai().takes_back(&job)), Refusal::TooLate);
    assert!(shop.mihai().opens(&job).take_back.is_none());
}

#[test]
fn a_mistap_that_said_a_radio_is_in_the_car_is_taken_back_with_it() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    crate::radios_over_time::leaves(&mut shop, &first);
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        answers: vec![the_card_says("2468")],
        ..a_car("", "radio_replace_used")
    });
    let incoming = shop.mihai().looks_at_radios(&job).fitting[0].incoming_id.unwrap();
    shop.mihai().pins(&job);
    let reveal = workshop::acts::RevealCode {
        job_id: job.id,
        unit_id: incoming,
    };
    // On the bench its code is looked at; then a glove touches "accepted", which also says that it is in the car.
    shop.mihai().workshop().reveal_code(&reveal).map(drop).unwrap();
    let took = workshop::acts::RecordCodeOutcome {
        job_id: job.id,
        unit_id: incoming,
        accepted: true,
    };
    shop.mihai()
        .workshop()
        .record_code_outcome(&took)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);

    shop.mihai().takes_back_outcome(&job).map(drop).unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::RadioChanged,
        "whether it is in the car nobody has said yet"
    );
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);
    assert_eq!(
        refusal(shop.mihai().pins(&job).reveals_code(&job)),
        Refusal::NotOfferedRadioChanged,
        "and its code is shown to nobody until then"
    );
    // No serial is on file that could tell: Mihai looks, and settles it.
    shop.mihai().says_mistyped(&job, "LBL77001").map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "it is in; that it took its code is taken back"
    );
}

// ---- the exits -----------------------------------------------------------------------------------

/// A car that came for a battery, its radio on record and nobody asked about it.
fn stopped(shop: &mut Shop, plate: &str) -> Job {
    let job = shop.ioana().logs(&a_car(plate, "battery_replacement"));
    shop.mihai().notes(&job, ReadingWord::Plays).map(drop).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    job
}

#[test]
fn a_memory_saver_that_was_put_on_the_wrong_car_is_taken_back_before_its_battery_comes_off() {
    let mut shop = Shop::open();
    let job = stopped(&mut shop, "CJ 60 SAV");
    let view = shop.mihai().takes_exit(&job, ExitWord::MemorySaver).unwrap();
    assert!(view.gate.may_start, "GO, for the whole operation");
    assert_eq!(view.take_back.unwrap().what, TapWord::Decision);

    let view = shop.mihai().takes_back(&job).unwrap();

    assert_eq!(view.gate.verdict, VerdictWord::Stop);
    assert!(!view.gate.may_start && view.units[0].covered.is_none());
    assert_eq!(
        refusal(shop.mihai().starts(&job)),
        Refusal::GateClosed,
        "nor does anybody start on it"
    );
    assert_eq!(shop.rows("gate_decisions"), 1, "withdrawn, not deleted");
}

#[test]
fn every_exit_that_only_decides_is_taken_back_and_the_gate_stands_as_it_stood() {
    let mut shop = Shop::open();
    let on_file = shop.ioana().logs(&logan());
    let dead = shop.ioana().logs(&IncomingCar {
        arrival: workshop::domain::Arrival::NoPower,
        ..a_car("CJ 61 DEA", "battery_replacement")
    });
    for (job, exit, stood) in [
        (on_file, ExitWord::CodeOnFile, VerdictWord::Confirm),
        (dead, ExitWord::NothingToLose, VerdictWord::Confirm),
        (
            stopped(&mut shop, "CJ 62 ACC"),
            ExitWord::CustomerAccepts,
            VerdictWord::Stop,
        ),
    ] {
        let unit_id = shop.mihai().unit(&job).head.unit_id;
        let decision = GateDecision {
            unit_id,
            party_name: Some("Pop Ana".to_owned()),
            channel: Some(workshop::domain::Channel::Phone),
            ..an_exit(exit)
        };
        let view = shop.mihai().pins(&job).decides(&job, decision).unwrap();
        assert_eq!(view.gate.verdict, VerdictWord::Go, "{exit:?}");
        let view = shop.mihai().takes_back(&job).unwrap();
        assert_eq!(view.gate.verdict, stood, "{exit:?}");
        assert_eq!(
            (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
            ("tap_taken_back", "decision")
        );
    }
}

#[test]
fn digits_typed_at_the_wrong_car_s_gate_are_withdrawn_with_the_decision() {
    let mut shop = Shop::open();
    let job = stopped(&mut shop, "CJ 63 DIG");
    let unit_id = shop.mihai().unit(&job).head.unit_id;
    let typed = || GateDecision {
        unit_id,
        digits: Some("1609".to_owned()),
        source: Some(CodeSource::Customer),
        ..an_exit(ExitWord::EnterCode)
    };
    shop.mihai().decides(&job, typed()).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile);

    let view = shop.mihai().takes_back(&job).unwrap();

    assert_eq!(view.units[0].head.chip.state, StateWord::NotAsked);
    assert_eq!(view.gate.verdict, VerdictWord::Stop);
    // Where the same digits stood on file before, they still do.
    shop.mihai()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    shop.mihai().decides(&job, typed()).map(drop).unwrap();
    let view = shop.mihai().takes_back(&job).unwrap();
    assert_eq!(view.units[0].head.chip.state, StateWord::OnFile);
    assert_eq!(view.gate.verdict, VerdictWord::Confirm);
}

#[test]
fn an_exit_is_taken_back_by_its_own_finger_within_ten_seconds_and_not_once_the_power_went() {
    let mut shop = Shop::open();
    let job = stopped(&mut shop, "CJ 64 TEN");
    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    assert_eq!(refusal(shop.ioana().takes_back(&job)), Refusal::TooLate);
    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap_err();
    shop.clock.passes(11);
    assert_eq!(refusal(shop.mihai().takes_back(&job)), Refusal::TooLate);
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go, "it stands");
    let other = stopped(&mut shop, "CJ 65 OFF");
    shop.mihai()
        .takes_exit(&other, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&other).map(drop).unwrap();
    assert_eq!(
        refusal(shop.mihai().takes_back(&other)),
        Refusal::TooLate,
        "the battery is off: that happened"
    );
}
