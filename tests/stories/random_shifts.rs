//! Random shifts with mistakes in them: two technicians, a second unit in the car, mis-taps and outcomes taken back, the desk's word, clocks
//! that are set, restarts. Whatever is touched in whatever order, a green radio has what makes it green, and nothing comes back that time
//! has made final.
//!
//! The yardstick is what was done, written down beside the program: no second `code_state`.

use crate::die::Die;
use crate::seat::{a_reading, an_answer, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    ActError, CheckSerial, DecideBatteryGate, GateDecision, IdText, IncomingCar, JobView, LossWord,
    NotePowerLost, NoteRadio, ReadingWord, RecordCodeOutcome, RevealCode, SayNotNeeded, TakeInCode, UnitView,
    WithdrawCodeOutcome,
};
use workshop::domain::{
    Arrival, CodeSource, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, StateWord, UnitKind,
    VerdictWord,
};

/// One thing that was done to the radio.
#[derive(Debug, Clone)]
enum Done {
    Typed(String),
    NotNeeded(NotNeededReason),
    /// It asked for its code or showed a wait.
    Asked,
    Outcome(String, bool),
}

/// What was done, oldest first, each with the number of the touch that did it.
#[derive(Default)]
struct Tale {
    done: Vec<(usize, Done)>,
    touch: usize,
    /// The touch that can be taken back, and by whom.
    tap: Option<(usize, &'static str)>,
    verified: usize,
    not_needed: usize,
    taken_back: usize,
    withdrawn: usize,
    too_late: usize,
}

impl Tale {
    fn did(&mut self, what: Done) {
        self.done.push((self.touch, what));
    }

    /// This touch is one that can be taken back, by whoever made it.
    fn tapped(&mut self, who: &'static str) {
        self.tap = Some((self.touch, who));
    }

    fn last_of(&self, digits: &str) -> Option<bool> {
        self.done.iter().rev().find_map(|(_, done)| match done {
            Done::Outcome(tried, took) if tried == digits => Some(*took),
            _ => None,
        })
    }

    /// Some digits that were typed were taken by the radio, and not refused since.
    fn is_proven(&self) -> bool {
        self.done
            .iter()
            .any(|(_, done)| matches!(done, Done::Typed(digits) if self.last_of(digits) == Some(true)))
    }

    fn has_evidence(&self) -> bool {
        self.done
            .iter()
            .any(|(_, done)| matches!(done, Done::Asked | Done::Outcome(..)))
    }

    /// The last word "needs none", and whether anything was done after it that ends it.
    fn needs_none(&self) -> Option<(NotNeededReason, bool)> {
        let at = self
            .done
            .iter()
            .rposition(|(_, done)| matches!(done, Done::NotNeeded(_)))?;
        let Done::NotNeeded(reason) = self.done[at].1 else {
            return None;
        };
        Some((reason, at + 1 == self.done.len()))
    }

    /// A green radio has what makes it green (GATE.md section 13).
    fn holds(&mut self, unit: &UnitView, told: &str) {
        match unit.head.chip.state {
            StateWord::Verified => {
                self.verified += 1;
                assert!(self.is_proven(), "{told}: verified by nothing: {:?}", self.done);
            }
            StateWord::NotNeeded => {
                self.not_needed += 1;
                let (reason, stands) = self.needs_none().expect(told);
                assert!(stands, "{told}: something was done after it: {:?}", self.done);
                assert!(
                    reason == NotNeededReason::SwitchedOff || !self.has_evidence(),
                    "{told}: {reason:?} of a radio that asked (D6): {:?}",
                    self.done
                );
            }
            _ => {}
        }
    }
}

fn radio(view: &JobView) -> &UnitView {
    let mut units = view.units.iter();
    units.find(|unit| unit.head.kind == UnitKind::Radio).unwrap()
}

/// One touch. Nothing where the program did not take it.
fn touches(shop: &mut Shop, die: &mut Die, job: &Job, who: &'static str, tale: &mut Tale) -> Option<()> {
    let view = shop.takes_seat(who).opens(job);
    let unit = radio(&view);
    let unit_id = unit.head.unit_id;
    let mut seat = shop.takes_seat(who);
    match die.rolls(15) {
        0 => seat.starts(job).ok().map(drop)?,
        1 => seat.ends(job).ok().map(drop)?,
        2 | 3 => {
            let nth = die.rolls(view.units.len());
            let of = &view.units[nth];
            let offer = of.exits.get(die.rolls(of.exits.len().max(1)))?;
            let is_radio = of.head.kind == UnitKind::Radio;
            if !is_radio && offer.exit == ExitWord::EnterCode || offer.exit == ExitWord::CustomerAccepts {
                return None;
            }
            let reason = offer.reasons.get(die.rolls(offer.reasons.len().max(1))).copied();
            let digits =
                (offer.exit == ExitWord::EnterCode).then(|| die.picks(&["1609", "2468"]).to_string());
            let decision = GateDecision {
                unit_id: of.head.unit_id,
                reason,
                digits: digits.clone(),
                source: Some(CodeSource::Card),
                ..an_exit(offer.exit)
            };
            let request = DecideBatteryGate {
                job_id: job.id,
                decisions: vec![decision],
            };
            seat.workshop().decide_battery_gate(&request).ok()?;
            if is_radio {
                digits
                    .into_iter()
                    .for_each(|digits| tale.did(Done::Typed(digits)));
                reason
                    .into_iter()
                    .for_each(|reason| tale.did(Done::NotNeeded(reason)));
            }
            tale.tapped(who);
        }
        4..=6 => {
            let reading = *die.picks(&[
                ReadingWord::AsksCode,
                ReadingWord::Plays,
                ReadingWord::Plays,
                ReadingWord::ShowsWait,
                ReadingWord::Ready,
            ]);
            let note = NoteRadio {
                unit_id,
                wait_minutes: (reading == ReadingWord::ShowsWait).then_some(30),
                ..a_reading(job, reading)
            };
            seat.workshop().note_radio(&note).ok()?;
            if matches!(reading, ReadingWord::AsksCode | ReadingWord::ShowsWait) {
                tale.did(Done::Asked);
            }
            tale.tapped(who);
        }
        7 => {
            let lost = NotePowerLost {
                job_id: job.id,
                how: LossWord::FlatInYard,
            };
            seat.workshop().note_power_lost(&lost).ok()?;
            tale.tapped(who);
        }
        8 => {
            seat.answers_power(job, die.rolls(2) == 0).ok()?;
            tale.tapped(who);
        }
        9 => {
            let reason = *die.picks(&[
                NotNeededReason::Paired,
                NotNeededReason::NoCode,
                NotNeededReason::SwitchedOff,
            ]);
            let word = SayNotNeeded {
                vehicle_id: job.vehicle,
                job_id: Some(job.id),
                unit_id,
                reason,
            };
            seat.workshop().say_not_needed(&word).ok()?;
            tale.did(Done::NotNeeded(reason));
            tale.tapped(who);
        }
        10 => {
            let digits = die.picks(&["1609", "2468"]).to_string();
            let code = TakeInCode {
                job_id: job.id,
                unit_id,
                digits: digits.clone(),
                source: CodeSource::Phone,
                keep: None,
            };
            seat.workshop().take_in_code(&code).ok()?;
            tale.did(Done::Typed(digits));
        }
        11 => {
            let check = CheckSerial {
                vehicle_id: job.vehicle,
                job_id: Some(job.id),
                unit_id: unit_id?,
                serial: "LBL77001".to_owned(),
                reading_checked: true,
            };
            seat.workshop().check_serial(&check).ok()?;
        }
        12 => {
            let unit_id = unit_id?;
            let mut seat = seat.pins(job);
            let code = seat
                .workshop()
                .reveal_code(&RevealCode {
                    job_id: job.id,
                    unit_id,
                })
                .ok()?;
            let digits = code.digits.expose().to_owned();
            let accepted = die.rolls(3) > 0;
            let outcome = RecordCodeOutcome {
                job_id: job.id,
                unit_id,
                accepted,
            };
            seat.workshop().record_code_outcome(&outcome).map(drop).unwrap();
            tale.did(Done::Outcome(digits, accepted));
            if die.rolls(3) == 0 {
                mistakes(shop, die, job, (who, unit_id), tale);
            }
        }
        _ => {
            mistakes(shop, die, job, (who, unit_id?), tale);
        }
    }
    Some(())
}

fn withdraws(shop: &mut Shop, job: &Job, who: &'static str, unit_id: IdText) -> Result<(), ActError> {
    let withdraw = WithdrawCodeOutcome {
        job_id: job.id,
        unit_id,
    };
    let mut seat = shop.takes_seat(who);
    seat.workshop().withdraw_code_outcome(&withdraw).map(drop)
}

/// Takes something back: the last outcome, or the last tap. After ten seconds of the monotonic clock, or for another person, neither goes.
fn mistakes(
    shop: &mut Shop,
    die: &mut Die,
    job: &Job,
    (who, unit_id): (&'static str, IdText),
    tale: &mut Tale,
) {
    if die.rolls(2) == 0 {
        let answer = withdraws(shop, job, who, unit_id);
        let last = tale
            .done
            .iter()
            .rposition(|(_, done)| matches!(done, Done::Outcome(..)));
        match answer {
            Ok(_) => {
                tale.done
                    .remove(last.expect("an outcome that nobody told of was taken back"));
                tale.withdrawn += 1;
            }
            Err(_) => tale.too_late += usize::from(last.is_some()),
        }
    } else if shop.takes_seat(who).takes_back(job).is_ok() {
        let (touch, by) = tale
            .tap
            .take()
            .expect("a tap that nobody was offered was taken back");
        assert_eq!(by, who, "a tap is its own finger's");
        tale.done.retain(|(of, _)| *of != touch);
        tale.taken_back += 1;
    }
}

/// Ten seconds on the monotonic clock end every offer, whatever the wall clock says; so does a restart.
fn time_goes_on(shop: &mut Shop, die: &mut Die, job: &Job, tale: &mut Tale) {
    match die.rolls(12) {
        0 => shop.clock.is_set_by(-3_600),
        1 => shop.clock.is_set_by(1_800),
        2 | 3 => {
            shop.clock.passes(11);
            shop.clock.is_set_by(-11);
            let view = shop.mihai().opens(job);
            assert!(
                view.take_back.is_none(),
                "a clock that was set back prolongs no offer"
            );
            assert!(shop.mihai().takes_back(job).is_err());
            tale.tap = None;
        }
        4 => shop.clock.passes(2_400),
        5 if die.rolls(6) == 0 => {
            shop.restarts();
            shop.unlocks();
            assert!(
                shop.mihai().takes_back(job).is_err(),
                "no offer outlives the program"
            );
            let unit_id = radio(&shop.mihai().opens(job)).head.unit_id;
            for who in ["Mihai", "Dan"] {
                let answer = unit_id.map(|unit_id| withdraws(shop, job, who, unit_id));
                assert!(answer.is_none_or(|answer| answer.is_err()), "no outcome either");
            }
            tale.tap = None;
        }
        _ => {}
    }
}

fn a_shift(seed: u64, totals: &mut [usize; 5]) {
    let mut die = Die::of(seed);
    let mut shop = Shop::open();
    let answers = match die.rolls(5) {
        0 => vec![an_answer(ReceptionAnswer::HasNot)],
        1 => vec![needs_none(NotNeededReason::Paired)],
        2 => vec![],
        _ => vec![the_card_says("1609")],
    };
    let mut tale = Tale::default();
    for answer in &answers {
        answer
            .digits
            .iter()
            .for_each(|digits| tale.did(Done::Typed(digits.clone())));
        answer
            .reason
            .iter()
            .for_each(|reason| tale.did(Done::NotNeeded(*reason)));
    }
    let work = *die.picks(&["battery_replacement", "clutch"]);
    let job = shop.ioana().logs(&IncomingCar {
        answers,
        radio_serial: "LBL77001".to_owned(),
        arrival: *die.picks(&[Arrival::Plays, Arrival::NotChecked, Arrival::NoPower]),
        ..a_car("B 78 BAY", work)
    });
    if die.rolls(3) == 0 {
        shop.mihai().adds(&job, UnitKind::Navigation).map(drop).unwrap();
    }
    for step in 0..45 {
        let told = format!("shift {seed}, touch {step}");
        tale.touch += 1;
        let who = *die.picks(&["Mihai", "Mihai", "Dan"]);
        touches(&mut shop, &mut die, &job, who, &mut tale);
        let view = shop.mihai().opens(&job);
        tale.holds(radio(&view), &told);
        if view.gate.starting == VerdictWord::Go {
            let open = view
                .units
                .iter()
                .filter(|unit| unit.open && unit.covered.is_none());
            let green =
                |unit: &UnitView| matches!(unit.head.chip.state, StateWord::Verified | StateWord::NotNeeded);
            assert!(open.into_iter().all(green), "{told}: GO over an open unit");
        }
        time_goes_on(&mut shop, &mut die, &job, &mut tale);
        let view = shop.mihai().opens(&job);
        tale.holds(radio(&view), &told);
    }
    let result = *die.picks(&[HandOverResult::AsksCode, HandOverResult::NotTested]);
    shop.elena().hands_over(&job, result).map(drop).unwrap();
    let counts = [
        tale.verified,
        tale.not_needed,
        tale.taken_back,
        tale.withdrawn,
        tale.too_late,
    ];
    for (total, more) in totals.iter_mut().zip(counts) {
        *total += more;
    }
}

#[test]
fn in_a_shift_with_mistakes_a_green_radio_has_what_makes_it_green() {
    let mut totals = [0; 5];
    for seed in 1..=9 {
        a_shift(seed, &mut totals);
    }
    assert!(
        totals
            .iter()
            .zip([20, 20, 4, 2, 2])
            .all(|(found, least)| *found > least),
        "something happened: verified, not needed, taken back, withdrawn, too late: {totals:?}"
    );
}
