//! What holds for every history, every job and every merge (GATE.md section 13).

use chrono::TimeDelta;
use proptest::prelude::*;
use workshop::domain::battery_gate::{Decision, Fitting, Unit, Verdict, WorkLine, assess, exits};
use workshop::domain::code_state::{Circumstances, Class, CodeState, PowerCutEffect, code_state};
use workshop::domain::facts::{Fact, What};
use workshop::domain::hand_over::hand_over_facts;
use workshop::domain::hold_down::{hold_down, merge_ceiling};
use workshop::domain::{
    Arrival, ExitWord, HandOverResult, HowOften, Id, NotNeededReason, SaverReason, VerdictWord, WithdrawnWhy,
};

use crate::story::{MIHAI, Story, asking, decision, digits, id, in_words, job, morning, radio};

fn what() -> impl Strategy<Value = What> {
    let value = || prop_oneof![Just(digits("a")), Just(digits("b"))];
    prop_oneof![
        4 => (value(), any::<bool>()).prop_map(|(value, suspicious)| What::CodeEntered { value, suspicious }),
        1 => value().prop_map(|value| What::EntryWithdrawn { value, why: WithdrawnWhy::Mistyped }),
        1 => value().prop_map(|value| What::EntryForgotten { value }),
        1 => Just(What::HasNot),
        1 => Just(What::WillBring),
        3 => proptest::sample::select(NotNeededReason::ALL).prop_map(What::NotNeeded),
        6 => (value(), any::<bool>()).prop_map(|(value, accepted)| What::Outcome { value, accepted }),
        1 => Just(What::OutcomeWithdrawn),
        1 => Just(What::Undone),
        1 => Just(What::JobWithdrawn { job: id(1) }),
        1 => Just(What::Plays),
        1 => Just(What::AsksCode),
        1 => (proptest::option::of(0u32..90), any::<bool>())
            .prop_map(|(minutes, is_final)| What::WaitSeen { minutes, is_final }),
        1 => Just(What::ReadySeen),
        1 => any::<bool>().prop_map(|matches| What::SerialSeen { matches }),
        1 => Just(What::SerialSettled),
        1 => value().prop_map(|value| What::CodeRevealed { value }),
        1 => Just(What::PowerCut),
        1 => Just(What::PowerLost),
        1 => (50u8..52).prop_map(|car| What::Fitted { vehicle: id(car) }),
        1 => Just(What::Removed),
        1 => Just(What::PowerBack),
        1 => Just(What::ReadingChecked),
        1 => Just(What::Doubt),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
    (what(), -60i64..60, proptest::option::of(1u8..3)).prop_map(|(what, minutes, job)| Fact {
        at: morning() + TimeDelta::minutes(minutes),
        by: MIHAI,
        job: job.map(id),
        what,
    })
}

pub fn facts() -> impl Strategy<Value = Vec<Fact>> {
    proptest::collection::vec(fact(), 0..12)
}

const OPEN: [Id; 1] = [Id([1; 16])];

pub fn at(minutes: i64, slot_conflict: bool) -> Circumstances<'static> {
    Circumstances {
        now: morning() + TimeDelta::minutes(minutes),
        job: Some(id(1)),
        open_jobs: &OPEN,
        slot_conflict,
        power_cut_effect: PowerCutEffect::Other,
    }
}

fn how_often() -> impl Strategy<Value = HowOften> {
    proptest::sample::select(HowOften::ALL)
}

/// The swap a line makes: nobody knows what goes in, or one of the car's units or one beside them; the same of what comes out.
fn fitting() -> impl Strategy<Value = Fitting> {
    let radio = || proptest::option::of(70u8..74).prop_map(|n| n.map(id));
    (radio(), radio()).prop_map(|(incoming, outgoing)| Fitting { incoming, outgoing })
}

fn work_line() -> impl Strategy<Value = WorkLine> {
    let reasons = [
        None,
        Some(SaverReason::Srs),
        Some(SaverReason::Fuel),
        Some(SaverReason::Hv),
        Some(SaverReason::Weld),
        Some(SaverReason::Wiring),
        Some(SaverReason::Plug),
        Some(SaverReason::Unknown),
    ];
    let saver = prop_oneof![3 => Just(None), 2 => proptest::sample::select(reasons.to_vec())];
    (
        how_often(),
        how_often(),
        how_often(),
        saver,
        any::<Option<bool>>(),
        proptest::option::weighted(0.3, fitting()),
    )
        .prop_map(
            |(battery_disconnect, radio_supply_cut, radio_removed, no_memory_saver, answer, fits_radio)| {
                WorkLine {
                    id: id(200),
                    battery_disconnect,
                    radio_supply_cut,
                    radio_removed,
                    no_memory_saver,
                    answer,
                    fits_radio,
                }
            },
        )
}

fn lines() -> impl Strategy<Value = Vec<WorkLine>> {
    proptest::collection::vec(work_line(), 1..4)
}

fn unit() -> impl Strategy<Value = Unit> {
    let names = ["NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"];
    (proptest::sample::select(names.to_vec()), any::<bool>(), 70u8..73).prop_map(|(name, asks, n)| {
        let unit = if asks && name != "NN" {
            asking(name)
        } else {
            radio(name)
        };
        Unit {
            id: Some(id(n)),
            ..unit
        }
    })
}

fn units() -> impl Strategy<Value = Vec<Unit>> {
    proptest::collection::vec(unit(), 0..4)
}

fn arrival() -> impl Strategy<Value = Arrival> {
    proptest::sample::select(Arrival::ALL)
}

fn decisions() -> impl Strategy<Value = Vec<Decision>> {
    let one = (
        proptest::sample::select(ExitWord::ALL),
        proptest::option::of(70u8..73),
        1u32..3,
    );
    proptest::collection::vec(
        one.prop_map(|(exit, unit, operation)| Decision {
            unit: unit.map(id),
            installation: unit.and(decision(exit).installation),
            operation,
            ..decision(exit)
        }),
        0..3,
    )
}

/// The units of the job without the one that this line takes out; a radio that another line fits stays in.
fn without_what_comes_out(lines: &[WorkLine], line: WorkLine, units: &[Unit]) -> Vec<Unit> {
    let goes_in = |unit: &Unit| {
        lines
            .iter()
            .any(|l| l.fits_radio.is_some_and(|f| f.incoming == unit.id))
    };
    let comes_out = |unit: &Unit| line.fits_radio.is_some_and(|f| f.outgoing == unit.id);
    units
        .iter()
        .copied()
        .filter(|unit| goes_in(unit) || !comes_out(unit))
        .collect()
}

fn open_units(verdict: &Verdict) -> &[workshop::domain::battery_gate::OpenUnit] {
    match verdict {
        Verdict::Confirm { units } | Verdict::Stop { units } => units,
        _ => &[],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// D1: what happened first says the ledger. The clock on the wall is looked at for a wait, and for nothing else.
    #[test]
    fn the_clock_on_the_wall_orders_nothing(
        facts in facts(),
        minutes in proptest::collection::vec(-60i64..60, 12),
        slot in any::<bool>(),
    ) {
        let told: Vec<Fact> = facts
            .into_iter()
            .filter(|fact| !matches!(fact.what, What::WaitSeen { .. }))
            .collect();
        let other: Vec<Fact> = told
            .iter()
            .zip(&minutes)
            .map(|(fact, minutes)| Fact { at: morning() + TimeDelta::minutes(*minutes), ..fact.clone() })
            .collect();
        let says = |facts: &[Fact]| in_words(&code_state(facts, &at(90, slot)));
        prop_assert_eq!(says(&told), says(&other));
    }

    /// Also where something was taken back; the whole yardstick: `green`.
    #[test]
    fn green_needs_an_accepted_outcome_or_a_not_needed_whatever_was_taken_back(facts in facts(), slot in any::<bool>()) {
        let position = |wanted: &dyn Fn(&What) -> bool| facts.iter().rposition(|f| wanted(&f.what));
        match code_state(&facts, &at(90, slot)) {
            CodeState::Verified { value, .. } => {
                let taken = position(&|w| *w == What::Outcome { value, accepted: true });
                prop_assert!(taken.is_some(), "some try was accepted");
                let entered = position(&|w| matches!(w, What::CodeEntered { value: v, .. } if *v == value));
                prop_assert!(entered.is_some());
                let shaken = position(&|w| matches!(w, What::Doubt | What::Fitted { .. }));
                prop_assert!(shaken < taken, "neither a doubt nor a new installation stands after it");
                prop_assert!(!slot);
            }
            CodeState::NotNeeded { reason } => {
                let said = position(&|w| *w == What::NotNeeded(reason));
                prop_assert!(said.is_some());
                prop_assert!(position(&|w| *w == What::Doubt) < said);
            }
            _ => {}
        }
    }

    #[test]
    fn time_alone_never_turns_a_radio_green(facts in facts(), early in -60i64..200, more in 0i64..10_000) {
        let before = code_state(&facts, &at(early, false)).class();
        let after = code_state(&facts, &at(early + more, false)).class();
        prop_assert!(after < Class::Green || before == Class::Green, "{before:?} became {after:?}");
    }

    #[test]
    fn the_clock_of_the_facts_matters_to_waits_only(facts in facts(), shift in proptest::collection::vec(-60i64..60, 12)) {
        let no_wait: Vec<Fact> =
            facts.into_iter().filter(|f| !matches!(f.what, What::WaitSeen { .. })).collect();
        let mut shifted = no_wait.clone();
        for (fact, minutes) in shifted.iter_mut().zip(shift) {
            fact.at += TimeDelta::minutes(minutes);
        }
        let word = |facts: &[Fact]| code_state(facts, &at(90, false)).word();
        prop_assert_eq!(word(&no_wait), word(&shifted), "the order is the ledger's (D1)");
    }

    /// For what stays in the car: over all units but the ones the further line takes out (decision 0008).
    #[test]
    fn a_further_line_is_never_milder(
        lines in lines(), further in work_line(), place in 0usize..4, units in units(),
        arrival in arrival(), starting in any::<bool>(), decisions in decisions(),
    ) {
        let mut more = lines.clone();
        more.insert(place.min(lines.len()), further);
        let stays = without_what_comes_out(&more, further, &units);
        let verdict = |lines: &[WorkLine], units: &[Unit]| {
            let mut now = job(arrival, lines, units);
            now.decisions = &decisions;
            assess(&now, starting).word()
        };
        prop_assert!(verdict(&more, &units) >= verdict(&lines, &stays));
    }

    /// The radio that goes in was not in the car before: beside what stays it makes nothing milder either.
    #[test]
    fn a_radio_that_goes_in_makes_nothing_milder_for_what_stays(
        lines in lines(), further in work_line(), goes_in in unit(), units in units(),
        arrival in arrival(), starting in any::<bool>(), decisions in decisions(),
    ) {
        let fitting = Fitting { incoming: Some(id(74)), ..further.fits_radio.unwrap_or_default() };
        let further = WorkLine { fits_radio: Some(fitting), ..further };
        let more: Vec<WorkLine> = lines.iter().copied().chain([further]).collect();
        let stays = without_what_comes_out(&more, further, &units);
        if stays.is_empty() {
            return Ok(());
        }
        let with_it: Vec<Unit> =
            units.iter().copied().chain([Unit { id: Some(id(74)), installation: None, ..goes_in }]).collect();
        let verdict = |lines: &[WorkLine], units: &[Unit]| {
            let mut now = job(arrival, lines, units);
            now.decisions = &decisions;
            assess(&now, starting).word()
        };
        prop_assert!(verdict(&more, &with_it) >= verdict(&lines, &stays));
    }

    #[test]
    fn no_unit_on_record_is_never_go_without_a_decision(lines in lines(), arrival in arrival(), starting in any::<bool>()) {
        let verdict = assess(&job(arrival, &lines, &[]), starting).word();
        prop_assert_ne!(verdict, VerdictWord::Go);
        if starting {
            prop_assert!(verdict >= VerdictWord::Confirm, "starting always meets the unknown radio");
        }
    }

    #[test]
    fn a_memory_saver_is_never_offered_over_dangerous_lines(
        lines in lines(), units in units(), arrival in arrival(), starting in any::<bool>(),
        decisions in decisions(), danger in 0usize..6, place in 0usize..4, answer in any::<Option<bool>>(),
    ) {
        use SaverReason::{Fuel, Hv, Srs, Unknown, Weld, Wiring};
        let reason = [Srs, Fuel, Hv, Weld, Wiring, Unknown][danger];
        let mut lines = lines;
        let mut dangerous = lines[0];
        (dangerous.no_memory_saver, dangerous.answer) = (Some(reason), answer);
        lines.insert(place.min(lines.len()), dangerous);
        let mut now = job(arrival, &lines, &units);
        now.decisions = &decisions;
        let verdict = assess(&now, starting);
        for unit in open_units(&verdict) {
            prop_assert!(unit.exits.iter().all(|e| e.exit != ExitWord::MemorySaver));
        }
        for unit in &units {
            let covered = workshop::domain::battery_gate::covered_by(unit, &now);
            prop_assert_ne!(covered, Some(ExitWord::MemorySaver), "nor does one said before still count");
        }
    }

    #[test]
    fn every_stop_has_an_exit_for_every_open_radio(lines in lines(), units in units(), arrival in arrival(), starting in any::<bool>()) {
        let verdict = assess(&job(arrival, &lines, &units), starting);
        if verdict.word() >= VerdictWord::Confirm {
            prop_assert!(!open_units(&verdict).is_empty());
        }
        for unit in open_units(&verdict) {
            prop_assert_eq!(unit.exits.last().map(|e| e.exit), Some(ExitWord::CustomerAccepts));
        }
    }

    #[test]
    fn the_press_of_start_never_asks_and_is_never_silent(lines in lines(), units in units(), arrival in arrival()) {
        let verdict = assess(&job(arrival, &lines, &units), true).word();
        prop_assert!(verdict != VerdictWord::Ask && verdict != VerdictWord::Silent);
    }

    #[test]
    fn the_customers_acceptance_opens_the_gate_whatever_the_state(lines in lines(), unit in unit(), arrival in arrival()) {
        let units = [unit];
        let accepted = Decision { unit: unit.id, ..decision(ExitWord::CustomerAccepts) };
        // And for the radio that goes in, where a line fits one that nobody knows.
        let unknown = Decision { unit: None, installation: None, ..accepted };
        let accepted = [accepted, unknown];
        let mut now = job(arrival, &lines, &units);
        now.decisions = &accepted;
        prop_assert_eq!(assess(&now, true), Verdict::Go, "the code is never mandatory; the decision is");
    }

    #[test]
    fn no_reason_is_offered_that_would_not_turn_the_radio_green(facts in facts()) {
        // No screen shows a dead exit.
        let at = at(90, false);
        let unit = Unit::read(id(70), None, &facts, &at, true);
        prop_assume!(unit.state.class() != Class::Green);
        for offer in exits(&unit, false).iter().filter(|e| !e.settle_first) {
            for reason in &offer.reasons {
                let mut said = facts.clone();
                said.push(Fact { at: at.now, by: MIHAI, job: at.job, what: What::NotNeeded(*reason) });
                prop_assert_eq!(code_state(&said, &at), CodeState::NotNeeded { reason: *reason });
            }
        }
    }

    #[test]
    fn a_merge_never_makes_a_state_better(one in facts(), other in facts(), order in proptest::collection::vec(any::<bool>(), 24)) {
        let at = at(90, false);
        let (before, beside) = (code_state(&one, &at), code_state(&other, &at));
        let (mut left, mut right) = (one.into_iter(), other.into_iter());
        let mut merged = Vec::new();
        for from_left in order {
            merged.extend(if from_left { left.next() } else { right.next() });
        }
        merged.extend(left.chain(right));
        let ceiling = merge_ceiling(&before, &beside);
        for what in hold_down(ceiling, &merged, &at) {
            merged.push(Fact { at: at.now, by: MIHAI, job: at.job, what });
        }
        let after = code_state(&merged, &at).class();
        prop_assert!(after <= ceiling && after < Class::Green);
        prop_assert!(merge_ceiling(&before, &beside) == merge_ceiling(&beside, &before));
    }

    #[test]
    fn move_import_migration_and_undo_never_make_a_state_better(facts in facts(), act in facts(), slot in any::<bool>()) {
        let at = at(90, slot);
        let ceiling = code_state(&facts, &at).class();
        let mut after = facts;
        after.extend(act);
        let appended = hold_down(ceiling, &after, &at);
        if code_state(&after, &at).class() <= ceiling {
            prop_assert!(appended.is_empty(), "and nothing is written where nothing rose");
        }
        for what in appended {
            after.push(Fact { at: at.now, by: MIHAI, job: at.job, what });
        }
        prop_assert!(code_state(&after, &at).class() <= ceiling);
    }

    #[test]
    fn plays_after_a_job_without_power_loss_changes_no_state(facts in facts(), ticked in any::<bool>()) {
        let at = at(90, false);
        let mut facts: Vec<Fact> = facts;
        facts.retain(|f| f.job != at.job || !f.what.is_power_loss());
        let before = code_state(&facts, &at);
        for what in hand_over_facts(HandOverResult::Plays, &facts, &at, ticked) {
            facts.push(Fact { at: at.now, by: MIHAI, job: at.job, what });
        }
        prop_assert_eq!(before, code_state(&facts, &at));
    }
}

#[test]
fn every_kind_of_state_comes_up_in_random_histories() {
    // A property over histories that are all NOT ASKED would prove nothing.
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..4000 {
        let facts = facts().new_tree(&mut runner).unwrap().current();
        seen.insert(code_state(&facts, &at(90, false)).word());
    }
    assert_eq!(seen.len(), 9, "{seen:?}");
    assert_eq!(Story::new().says(), "NOT ASKED");
}
