//! Random shifts in a real bay, with two windows and several people: whatever is touched in whatever order, no battery comes off without a
//! decision that holds at that moment, no refused digits are shown again without the serial and the card looked at, no state is better than
//! what the radio did, and no try has two outcomes.

use crate::die::Die;
use crate::main_job::logan;
use crate::seat::{Seat, a_reading, an_answer, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    ActError, ChangeJobLines, CheckSerial, DecideBatteryGate, GateDecision, GivenAnswer, IdText, IncomingCar,
    JobView, LossWord, NotePowerLost, NoteRadio, Operation, ReadingWord, RecordCodeOutcome, Refusal,
    RevealCode, TakeInCode, UnitView, WithdrawCodeOutcome,
};
use workshop::domain::{
    Arrival, Channel, CodeSource, ExitWord, NotNeededReason, ReceptionAnswer, StateWord, VerdictWord,
};

/// What the radio did, told by hand beside the program: the yardstick.
#[derive(Default)]
struct Told {
    /// The digits of each entry, the newest last.
    entries: Vec<String>,
    /// Digits and whether the radio took them, oldest first.
    outcomes: Vec<(String, bool)>,
    /// The try that was shown and has no outcome yet.
    shown: Option<String>,
    /// Since the last refusal: the serial compared, the card read again.
    compared: bool,
    read_again: bool,
}

impl Told {
    /// The radio refused digits, whichever, and has taken none since.
    fn refused_since(&self) -> bool {
        self.outcomes.last().is_some_and(|(_, took)| !took)
    }

    fn last_of(&self, digits: &str) -> Option<bool> {
        self.outcomes
            .iter()
            .rev()
            .find(|(tried, _)| tried == digits)
            .map(|(_, took)| *took)
    }
}

struct Counts {
    started: usize,
    refused_starts: usize,
    shown: usize,
    stopped_tries: usize,
    /// Of those, with digits that were never tried.
    stopped_others: usize,
    twice: usize,
}

fn answer_of(die: &mut Die) -> Vec<GivenAnswer> {
    match die.rolls(6) {
        0 => vec![],
        1 => vec![an_answer(ReceptionAnswer::HasNot)],
        2 => vec![an_answer(ReceptionAnswer::AtHome)],
        3 => vec![needs_none(NotNeededReason::SwitchedOff)],
        _ => vec![the_card_says("1609")],
    }
}

/// One exit of the list the program offers, filled in.
fn an_offered_exit(
    die: &mut Die,
    view: &JobView,
    unit: &UnitView,
    owner: Option<IdText>,
) -> Option<GateDecision> {
    if unit.exits.is_empty() {
        return None;
    }
    let offer = die.picks(&unit.exits);
    Some(GateDecision {
        unit_id: unit.head.unit_id,
        reason: offer.reasons.first().copied(),
        digits: (offer.exit == ExitWord::EnterCode).then(|| die.picks(&["1609", "2468", "7531"]).to_string()),
        source: Some(CodeSource::Card),
        party_id: view.owner.as_ref().map(|owner| owner.party_id).or(owner),
        channel: Some(Channel::Phone),
        ..an_exit(offer.exit)
    })
}

/// The gate as the rule sees it must be open in the very answer that says "power off", and a refused start changes nothing.
fn starts(shop: &mut Shop, job: &Job, counts: &mut Counts, told: &str) {
    let before = shop.mihai().opens(job);
    let rows = shop.rows("power_events");
    match shop.mihai().starts(job) {
        Ok(after) => {
            counts.started += 1;
            assert_eq!(
                before.gate.starting,
                VerdictWord::Go,
                "{told}: it started over {:?}",
                before.gate.starting
            );
            for unit in &before.units {
                let green = matches!(unit.head.chip.state, StateWord::Verified | StateWord::NotNeeded);
                assert!(
                    green || unit.covered.is_some() || !unit.open,
                    "{told}: an open radio lost its power"
                );
            }
            assert_eq!(after.operation, Operation::PowerOff, "{told}");
            assert_eq!(shop.rows("power_events"), rows + 1);
        }
        Err(ActError::Refused { why, .. }) => {
            counts.refused_starts += 1;
            assert!(
                matches!(why, Refusal::GateClosed | Refusal::PowerStory),
                "{told}: {why:?}"
            );
            assert!(
                before.gate.starting != VerdictWord::Go || before.operation == Operation::PowerOff,
                "{told}"
            );
            assert_eq!(
                shop.rows("power_events"),
                rows,
                "{told}: a refused start cuts nothing"
            );
        }
        Err(other) => panic!("{told}: {other:?}"),
    }
}

/// Shows the digits where the program does, and holds it to the rule: after a refusal only compared and read again.
fn reveals(shop: &mut Shop, job: &Job, unit: &UnitView, tale: &mut Told, counts: &mut Counts, told: &str) {
    let Some(unit_id) = unit.head.unit_id else { return };
    let mut mihai = shop.mihai().pins(job);
    let answer = mihai.workshop().reveal_code(&RevealCode {
        job_id: job.id,
        unit_id,
    });
    match answer {
        Ok(code) => {
            counts.shown += 1;
            let digits = code.digits.expose().to_owned();
            assert!(
                tale.entries.contains(&digits),
                "{told}: only what was typed is shown"
            );
            if tale.last_of(&digits) == Some(false) || tale.refused_since() {
                assert!(
                    tale.compared && tale.read_again,
                    "{told}: a try after a refusal without a look at serial and card"
                );
            }
            assert!(unit.reveal.offered, "{told}: the screen offered it");
            tale.shown = Some(digits);
        }
        Err(ActError::Refused { why, .. }) => {
            assert!(!unit.reveal.offered, "{told}: offered and refused: {why:?}");
            let stopped = why == Refusal::SerialCheckFirst;
            counts.stopped_tries += usize::from(stopped);
            let newest = tale.entries.last().map(|digits| tale.last_of(digits));
            counts.stopped_others += usize::from(stopped && newest == Some(None));
        }
        Err(other) => panic!("{told}: {other:?}"),
    }
}

/// Records an outcome from one window and the other one from a second: the second is told a sentence.
fn records(
    shop: &mut Shop,
    job: &Job,
    unit_id: IdText,
    accepted: bool,
    tale: &mut Told,
    counts: &mut Counts,
    told: &str,
) {
    let outcome = |accepted| RecordCodeOutcome {
        job_id: job.id,
        unit_id,
        accepted,
    };
    let first = shop
        .mihai()
        .workshop()
        .record_code_outcome(&outcome(accepted))
        .map(drop);
    match (first, tale.shown.take()) {
        (Ok(()), Some(digits)) => {
            tale.outcomes.push((digits, accepted));
            if !accepted {
                (tale.compared, tale.read_again) = (false, false);
            }
            let second = shop
                .mihai()
                .workshop()
                .record_code_outcome(&outcome(!accepted))
                .map(drop);
            let Err(ActError::Refused { why, .. }) = second else {
                panic!("{told}: one try, two outcomes");
            };
            assert_eq!(why, Refusal::NothingToRecord, "{told}");
            counts.twice += 1;
        }
        (Err(ActError::Refused { why, .. }), None) => assert_eq!(why, Refusal::NothingToRecord, "{told}"),
        (first, shown) => panic!("{told}: {first:?}, shown {}", shown.is_some()),
    }
}

/// VERIFIED needs digits that this radio took last; nothing else makes it so.
fn holds(view: &JobView, tale: &Told, told: &str) {
    for unit in &view.units {
        if unit.head.chip.state == StateWord::Verified {
            assert!(
                tale.entries
                    .iter()
                    .any(|digits| tale.last_of(digits) == Some(true)),
                "{told}: verified, and no digits on file were taken last"
            );
        }
        if unit.head.chip.state == StateWord::OnFile {
            assert!(!tale.entries.is_empty(), "{told}");
        }
    }
}

fn works(shop: &mut Shop, die: &mut Die, job: &Job, tale: &mut Told, counts: &mut Counts, told: &str) {
    let view = shop.mihai().opens(job);
    let Some(unit) = view.units.first() else { return };
    let unit_id = unit.head.unit_id;
    let mut mihai: Seat<'_> = shop.mihai();
    match die.rolls(14) {
        0 | 1 => starts(shop, job, counts, told),
        2 => drop(mihai.ends(job)),
        3..=5 => {
            let Some(decision) = an_offered_exit(die, &view, unit, job.owner) else {
                return;
            };
            let typed = decision.digits.clone();
            if decision.exit == ExitWord::CustomerAccepts {
                mihai.shop.types_pin(Some(job.id));
            }
            let request = DecideBatteryGate {
                job_id: job.id,
                decisions: vec![decision],
            };
            if mihai.workshop().decide_battery_gate(&request).is_ok() {
                tale.entries.extend(typed);
            }
        }
        6 => {
            let reading = *die.picks(&[
                ReadingWord::AsksCode,
                ReadingWord::Plays,
                ReadingWord::ShowsWait,
                ReadingWord::Ready,
            ]);
            let wait_minutes = die.picks(&[None, Some(30)]).to_owned();
            let note = NoteRadio {
                unit_id,
                wait_minutes,
                ..a_reading(job, reading)
            };
            drop(mihai.workshop().note_radio(&note));
        }
        7 => drop(mihai.workshop().note_power_lost(&NotePowerLost {
            job_id: job.id,
            how: *die.picks(LossWord::ALL),
        })),
        8 => {
            let digits = die.picks(&["1609", "2468", "7531"]).to_string();
            let code = TakeInCode {
                job_id: job.id,
                unit_id,
                digits: digits.clone(),
                source: CodeSource::Phone,
                keep: None,
            };
            if mihai.workshop().take_in_code(&code).is_ok() {
                tale.entries.push(digits);
            }
        }
        9 => {
            let Some(unit_id) = unit_id else { return };
            let check = CheckSerial {
                vehicle_id: job.vehicle,
                job_id: Some(job.id),
                unit_id,
                serial: die.picks(&["LBL77001", "7001", "ANOTHER9"]).to_string(),
                reading_checked: die.rolls(3) > 0,
            };
            if mihai.workshop().check_serial(&check).is_ok() {
                tale.compared = true;
                tale.read_again |= check.reading_checked;
            }
        }
        10 | 11 => reveals(shop, job, unit, tale, counts, told),
        12 => {
            if let Some(unit_id) = unit_id {
                records(shop, job, unit_id, die.rolls(2) == 0, tale, counts, told);
            }
        }
        _ => {
            let line = *die.picks(&["airbag", "clutch", "fuse_check", "tyres"]);
            drop(
                mihai.workshop().change_job_lines(&ChangeJobLines {
                    job_id: job.id,
                    add: vec![line.to_owned()],
                    remove: view
                        .lines
                        .iter()
                        .skip(1)
                        .take(die.rolls(2))
                        .map(|line| line.line_id)
                        .collect(),
                }),
            );
        }
    }
    if die.rolls(4) == 0 {
        shop.clock.passes(600);
    }
}

#[test]
fn no_shift_of_random_touches_takes_a_battery_off_unasked_or_shows_refused_digits_again() {
    let mut counts = Counts {
        started: 0,
        refused_starts: 0,
        shown: 0,
        stopped_tries: 0,
        stopped_others: 0,
        twice: 0,
    };
    for seed in 1..=9_u64 {
        let mut die = Die::of(seed);
        let mut shop = Shop::open();
        let answers = answer_of(&mut die);
        let mut tale = Told::default();
        tale.entries
            .extend(answers.iter().filter_map(|answer| answer.digits.clone()));
        let job = shop.ioana().logs(&IncomingCar {
            answers,
            arrival: *die.picks(&[Arrival::Plays, Arrival::NotChecked, Arrival::NoPower]),
            ..a_car("B 77 BAY", "battery_replacement")
        });
        for step in 0..45 {
            let told = format!("shift {seed}, touch {step}");
            works(&mut shop, &mut die, &job, &mut tale, &mut counts, &told);
            let view = shop.mihai().opens(&job);
            holds(&view, &tale, &told);
            assert_eq!(
                view.gate.may_start,
                view.gate.starting == VerdictWord::Go && view.operation != Operation::PowerOff,
                "{told}"
            );
        }
        // Every start in the ledger has its cut, and every cut its start.
        let verbs = shop.verbs();
        let starts = verbs
            .iter()
            .filter(|verb| *verb == "battery_work_started")
            .count();
        let cuts: u32 = shop
            .file_opened()
            .query_row(
                "SELECT count(*) FROM power_events WHERE event = 'cut'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(u32::try_from(starts).unwrap(), cuts, "shift {seed}");
        let revealed = verbs.iter().filter(|verb| *verb == "code_revealed").count();
        let shown = verbs.iter().filter(|verb| *verb == "code_shown").count();
        assert_eq!(revealed, shown, "shift {seed}: each line before its digits");
    }
    assert!(
        counts.started > 8
            && counts.refused_starts > 8
            && counts.shown > 8
            && counts.stopped_tries > 2
            && counts.stopped_others > 0
            && counts.twice > 5,
        "something happened: {} {} {} {} {} {}",
        counts.started,
        counts.refused_starts,
        counts.shown,
        counts.stopped_tries,
        counts.stopped_others,
        counts.twice
    );
}

#[test]
fn whoever_may_not_reveal_is_refused_at_every_step_and_the_digits_stay_shut() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit_id = shop.mihai().radio(&job);
    let reveal = RevealCode {
        job_id: job.id,
        unit_id,
    };
    let mut lines = 0;
    for step in 0..4 {
        match step {
            1 => drop(shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap()),
            2 => drop(shop.mihai().starts(&job).unwrap()),
            3 => drop(shop.mihai().ends(&job).unwrap()),
            _ => {}
        }
        // Vera only looks; her PIN is right, and it is not a right.
        let mut vera = shop.vera().pins(&job);
        let answer = vera.workshop().reveal_code(&reveal).map(drop);
        let Err(ActError::Refused { why, .. }) = answer else {
            panic!("step {step}: digits for Vera")
        };
        assert_eq!(why, Refusal::NoRight);
        assert_eq!(shop.last_line().verb, "right_refused");
        lines += 1;
        // Mihai may, and has not typed his PIN.
        shop.mihai();
        let answer = shop.mihai().workshop().reveal_code(&reveal).map(drop);
        let Err(ActError::Refused { why, .. }) = answer else {
            panic!("step {step}: digits without a PIN")
        };
        assert_eq!(why, Refusal::PresenceNeeded);
        let outcome = WithdrawCodeOutcome {
            job_id: job.id,
            unit_id,
        };
        assert!(shop.vera().workshop().withdraw_code_outcome(&outcome).is_err());
    }
    let shown = shop
        .verbs()
        .iter()
        .filter(|verb| *verb == "code_revealed" || *verb == "code_shown")
        .count();
    assert_eq!((shown, lines), (0, 4), "not one line of digits");
}
