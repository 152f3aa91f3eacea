//! The bay beside its gate: work that is added, a job that changes hands, a question to the desk that comes back, what the code screen says.

use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, a_reading, an_exit};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, AnswerCall, BoardCard, ChangeJobLines, Fault, GateDecision, IdText, IncomingCar, JobView,
    NoteRadio, ReadingWord, RecordCall, Refusal,
};
use workshop::domain::{
    AttentionWord, CallOutcome, CodeSource, CutBy, DeskAnswer, ExitWord, FallWord, HandOverResult,
    SaverReason, StateWord, UnitPlace, VerdictWord,
};

impl Seat<'_> {
    pub fn adds_work(&mut self, job: &Job, job_type: &str) -> Result<JobView, ActError> {
        self.changes_lines(job, &[job_type], &[])
    }

    pub fn changes_lines(&mut self, job: &Job, add: &[&str], remove: &[IdText]) -> Result<JobView, ActError> {
        self.workshop().change_job_lines(&ChangeJobLines {
            job_id: job.id,
            add: add.iter().map(|id| (*id).to_owned()).collect(),
            remove: remove.to_vec(),
        })
    }

    pub fn answers_call(&mut self, job: &Job, answer: DeskAnswer) -> Result<(), ActError> {
        let request = AnswerCall {
            job_id: job.id,
            answer,
        };
        self.workshop().answer_call(&request).map(drop)
    }

    pub fn card(&mut self, job: &Job) -> BoardCard {
        let cards = self.workshop().list_bay_jobs().unwrap();
        cards.into_iter().find(|card| card.job_id == job.id).unwrap()
    }

    pub fn writes_display(&mut self, job: &Job, shown: &str) {
        let reading = NoteRadio {
            display_text: shown.to_owned(),
            ..a_reading(job, ReadingWord::AsksCode)
        };
        self.workshop().note_radio(&reading).map(drop).unwrap();
    }
}

// ---- work added and taken off --------------------------------------------------------------------

#[test]
fn an_airbag_line_added_later_takes_the_memory_saver_away_and_says_why() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 40 SAV", "battery_replacement"));
    // The radio is on record, so that the saver is decided for it.
    shop.mihai().notes(&job, ReadingWord::Plays).map(drop).unwrap();
    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);

    let view = shop.mihai().adds_work(&job, "airbag").unwrap();

    assert_eq!(view.gate.verdict, VerdictWord::Stop, "the decision fell");
    assert_eq!(view.gate.memory_saver_reason, Some(SaverReason::Srs));
    let fallen = view.units[0]
        .bay
        .fallen
        .as_ref()
        .expect("the screen says that it fell");
    assert_eq!(
        (fallen.exit, fallen.why),
        (ExitWord::MemorySaver, FallWord::LineForbids)
    );
    assert_eq!(
        (fallen.forbids, fallen.initials.as_str()),
        (Some(SaverReason::Srs), "MI")
    );
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);
    assert!(view.lines[1].added_later && !view.lines[0].added_later);
    let card = shop.ioana().workshop().board().unwrap().attention.remove(0);
    assert_eq!(
        card.attention,
        Some(AttentionWord::Stopped),
        "the desk sees it, promised or not"
    );
    assert_eq!(card.bay.added[0].name_en, "Airbag / airbag module");

    // It was typed for the other Logan: off again, and what was decided holds again, as the rule says of the lines that stand.
    let airbag = view.lines[1].line_id;
    let view = shop.ioana().changes_lines(&job, &[], &[airbag]).unwrap();
    assert_eq!(view.gate.verdict, VerdictWord::Go);
    assert_eq!(shop.last_line().verb, "job_lines_changed");
    assert_eq!(shop.rows("job_lines"), 2, "the line stays in the file");
}

#[test]
fn a_likely_line_added_later_opens_the_question_again_for_its_own_line() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 41 CLU", "clutch"));
    shop.mihai().answers_power(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Silent);

    let view = shop.mihai().adds_work(&job, "gearbox").unwrap();
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Ask,
        "nobody has said anything of the gearbox"
    );

    let view = shop.mihai().answers_power(&job, false).unwrap();
    assert_eq!(view.gate.verdict, VerdictWord::Silent);
    let view = shop.mihai().adds_work(&job, "battery_replacement").unwrap();
    assert_eq!(view.gate.verdict, VerdictWord::Stop, "a certain line asks nobody");
}

#[test]
fn a_green_car_is_silent_whatever_is_added() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    for job_type in ["clutch", "airbag", "fuse_check", "radio_removal"] {
        let view = shop.mihai().adds_work(&job, job_type).unwrap();
        assert_eq!(view.gate.verdict, VerdictWord::Go, "{job_type}");
        assert!(view.units[0].bay.fallen.is_none());
    }
    let board = shop.ioana().workshop().board().unwrap();
    assert!(board.attention.is_empty(), "nothing needs anybody");
}

#[test]
fn the_last_line_stays_and_what_is_gone_is_not_taken_off_twice() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 42 ONE", "tyres"));
    let only = shop.mihai().opens(&job).lines[0].line_id;
    assert_eq!(
        faults(shop.mihai().changes_lines(&job, &[], &[only])),
        [("add", Fault::Required)]
    );
    assert_eq!(
        faults(shop.mihai().changes_lines(&job, &[], &[])),
        [("add", Fault::Required)]
    );
    assert_eq!(
        faults(shop.mihai().adds_work(&job, "teleport")),
        [("add", Fault::JobTypeUnknown)]
    );

    let view = shop
        .mihai()
        .changes_lines(&job, &["suspension"], &[only])
        .unwrap();
    assert_eq!(view.lines.len(), 1, "one for the other, in one touch");
    assert_eq!(view.lines[0].job_type_id, "suspension");
    let again = shop.ioana().changes_lines(&job, &["tyres"], &[only]);
    assert_eq!(refusal(again), Refusal::ChangedMeanwhile, "two windows");
    let vera = shop.vera().adds_work(&job, "tyres");
    assert_eq!(refusal(vera), Refusal::NoRight);
    shop.ioana()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    assert_eq!(refusal(shop.mihai().adds_work(&job, "tyres")), Refusal::JobClosed);
}

#[test]
fn a_fitting_line_added_later_asks_for_the_code_of_the_radio_that_goes_in() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let view = shop.mihai().adds_work(&job, "radio_replace_used").unwrap();
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Stop,
        "nobody knows the radio that goes in"
    );
    assert_eq!(view.bay.cut_by, CutBy::Battery);
    let places: Vec<UnitPlace> = view.units.iter().map(|unit| unit.bay.place).collect();
    assert_eq!(places, [UnitPlace::ComesOut, UnitPlace::GoesIn]);
    assert!(
        view.units[0].exits.is_empty(),
        "the one that comes out has nothing to lose"
    );
    assert_eq!(
        view.units[1].exits.iter().map(|offer| offer.exit).next(),
        Some(ExitWord::EnterCode)
    );
    assert!(!view.gate.memory_saver_allowed);
}

#[test]
fn a_fuse_or_a_plug_is_called_so_on_tile_and_page() {
    let mut shop = Shop::open();
    let fuse = shop.ioana().logs(&a_car("CJ 43 FUS", "fuse_check"));
    let plug = shop.ioana().logs(&a_car("CJ 44 OUT", "radio_removal"));
    let battery = shop.ioana().logs(&a_car("CJ 45 BAT", "battery_replacement"));
    for (job, by) in [
        (fuse, CutBy::Plug),
        (plug, CutBy::Plug),
        (battery, CutBy::Battery),
    ] {
        assert_eq!(shop.mihai().opens(&job).bay.cut_by, by);
        assert_eq!(shop.mihai().card(&job).bay.cut_by, by);
    }
}

#[test]
fn several_radios_each_have_their_own_exits_and_the_worst_open_one_decides() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let view = shop.mihai().adds_work(&job, "multimedia_upgrade").unwrap();
    assert_eq!(view.units.len(), 2, "the Logan's own, and the one that goes in");
    let view = shop
        .mihai()
        .decides(
            &job,
            GateDecision {
                unit_id: None,
                digits: Some("4321".to_owned()),
                source: Some(CodeSource::Card),
                ..an_exit(ExitWord::EnterCode)
            },
        )
        .unwrap();
    assert_eq!(
        view.gate.starting,
        VerdictWord::Go,
        "typing it is exit 1 on it; the one that comes out is not exposed"
    );
    assert_eq!(
        view.units[1].covered.as_ref().map(|covered| covered.exit),
        Some(ExitWord::EnterCode)
    );
}

// ---- who does it, and in which order the tiles stand ------------------------------------------------

#[test]
fn a_job_that_is_taken_over_keeps_its_decisions_and_not_the_presence() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert!(
        !shop.ioana().opens(&job).bay.may_take,
        "the desk does not work on cars"
    );
    let view = shop.mihai().takes(&job);
    assert!(view.bay.mine && !view.bay.may_take);
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    shop.mihai().compares_serial(&job, true).map(drop).unwrap();
    shop.mihai()
        .takes_in(&job, "1607", CodeSource::Card)
        .map(drop)
        .unwrap();
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();

    // The shift is over; Dan takes the car from Mihai, though Mihai has it.
    let view = shop.dan().opens(&job);
    assert!(view.bay.may_take && !view.bay.mine);
    assert_eq!(view.technician.as_deref(), Some("Mihai"));
    let view = shop.dan().takes(&job);
    assert_eq!(view.technician.as_deref(), Some("Dan"));
    assert_eq!(
        view.units[0]
            .covered
            .as_ref()
            .map(|covered| covered.initials.as_str()),
        Some("MI"),
        "what Mihai decided stays with the job"
    );
    assert_eq!(view.units[0].refusals, 1, "and so does what the radio did");
    assert_eq!(
        refusal(shop.dan().reveals_code(&job)),
        Refusal::PresenceNeeded,
        "Mihai's PIN was Mihai's"
    );
    shop.dan()
        .starts(&job)
        .map(drop)
        .expect("one decision, whoever presses");
    shop.mihai().takes(&job);
    assert_eq!(
        shop.mihai().opens(&job).technician.as_deref(),
        Some("Mihai"),
        "and back again"
    );
}

#[test]
fn tiles_stand_by_promise_and_no_tile_jumps_when_somebody_touches_it() {
    let mut shop = Shop::open();
    let promised = |plate: &str, at: Option<&str>| IncomingCar {
        promised_at: at.map(str::to_owned),
        ..a_car(plate, "battery_replacement")
    };
    let noon = Some("2026-03-02T10:00:00Z");
    let first = shop.ioana().logs(&promised("CJ 51 ONE", None));
    let second = shop.ioana().logs(&promised("CJ 52 TWO", None));
    let third = shop.ioana().logs(&promised("CJ 53 TRE", noon));
    let fourth = shop.ioana().logs(&promised("CJ 54 PAT", noon));
    let order = |shop: &mut Shop| -> Vec<IdText> {
        let cards = shop.mihai().workshop().list_bay_jobs().unwrap();
        cards.iter().map(|card| card.job_id).collect()
    };
    let by_promise = [third.id, fourth.id, first.id, second.id];
    assert_eq!(order(&mut shop), by_promise);

    // Everything that changes a tile's colour, on the ones that stand first of their kind.
    shop.mihai().takes(&third);
    shop.mihai().workshop().call_desk(first.id).map(drop).unwrap();
    shop.mihai()
        .notes(&first, ReadingWord::ShowsWait)
        .map(drop)
        .unwrap();
    shop.ioana()
        .takes_in(&third, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    shop.mihai().wakes_the_radio(&third);
    shop.mihai().adds_work(&first, "airbag").map(drop).unwrap();

    assert_eq!(
        order(&mut shop),
        by_promise,
        "a tile never jumps because its colour changed"
    );
}

// ---- the question to the desk -------------------------------------------------------------------

#[test]
fn a_question_to_the_desk_comes_back_with_who_and_what_and_is_off_the_board() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 60 ASK", "battery_replacement"));
    shop.mihai().takes(&job);
    assert_eq!(
        refusal(shop.ioana().answers_call(&job, DeskAnswer::Coming)),
        Refusal::NothingToRecord,
        "nobody asked"
    );
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    assert!(shop.mihai().card(&job).desk_called_at.is_some());
    let asked = shop.ioana().opens(&job);
    assert_eq!(
        asked.bay.desk_answers,
        DeskAnswer::BY_KEY,
        "the keys come from the program"
    );
    shop.clock.passes(90);
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    assert_eq!(
        shop.mihai().card(&job).desk_called_at,
        asked.desk_called_at,
        "asking again makes the question no younger"
    );

    shop.clock.passes(30);
    shop.ioana().answers_call(&job, DeskAnswer::BringsIt).unwrap();

    let view = shop.mihai().opens(&job);
    let answer = view.bay.desk_answer.expect("the bay reads it");
    assert_eq!(
        (answer.answer, answer.by.as_str()),
        (DeskAnswer::BringsIt, "Ioana")
    );
    assert_eq!(answer.at, "2026-03-02T06:02:00Z");
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::WillBring,
        "and the radio's state says the same"
    );
    assert_eq!(view.gate.verdict, VerdictWord::Stop, "an answer is no exit");
    assert_eq!(
        shop.mihai().card(&job).bay.desk_answer.map(|it| it.by),
        Some("Ioana".to_owned())
    );
    let board = shop.ioana().workshop().board().unwrap();
    assert!(
        board
            .attention
            .iter()
            .all(|card| card.attention != Some(AttentionWord::Called))
    );
    assert_eq!(
        refusal(shop.elena().answers_call(&job, DeskAnswer::HasNot)),
        Refusal::NothingToRecord,
        "two desks"
    );

    // A new question: the old answer is not taken for the new one.
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    assert!(shop.mihai().opens(&job).bay.desk_answer.is_none());
    shop.elena().answers_call(&job, DeskAnswer::HasNot).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::HasNot);
    assert_eq!(shop.rows("desk_answers"), 2);
}

#[test]
fn a_code_taken_in_at_the_desk_is_the_answer_itself() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 61 PHO", "battery_replacement"));
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();

    let view = shop.mihai().opens(&job);
    let answer = view.bay.desk_answer.expect("nobody presses anything twice");
    assert_eq!(
        (answer.answer, answer.by.as_str()),
        (DeskAnswer::CodeTakenIn, "Ioana")
    );
    assert_eq!(
        (view.gate.verdict, view.desk_called_at),
        (VerdictWord::Confirm, None)
    );
}

#[test]
fn what_came_of_the_call_to_the_customer_answers_the_bay_too() {
    let mut shop = Shop::open();
    for (plate, outcome, answer) in [
        ("CJ 62 CAL", CallOutcome::SendsPhoto, DeskAnswer::BringsIt),
        ("CJ 63 CAL", CallOutcome::NoAnswer, DeskAnswer::NoAnswer),
        ("CJ 64 CAL", CallOutcome::HasNot, DeskAnswer::HasNot),
    ] {
        let job = shop.ioana().logs(&a_car(plate, "battery_replacement"));
        shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
        let call = RecordCall {
            job_id: job.id,
            unit_id: None,
            outcome,
            reason: None,
            day: "2026-03-02".to_owned(),
        };
        shop.ioana().workshop().record_call(&call).map(drop).unwrap();
        assert_eq!(
            shop.mihai().opens(&job).bay.desk_answer.map(|it| it.answer),
            Some(answer),
            "{plate}"
        );
    }
}

#[test]
fn a_question_that_is_decided_in_the_bay_is_off_the_board() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    let board = shop.ioana().workshop().board().unwrap();
    assert!(board.attention.iter().all(|card| card.desk_called_at.is_none()));
}
