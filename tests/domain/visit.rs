//! A visit on the board: what may be cancelled, where a card may go, what needs somebody now.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use workshop::domain::code_state::{Circumstances, code_state};
use workshop::domain::facts::Fact;
use workshop::domain::visit::{
    OnBoard, VisitStays, attention, cancel_facts, cancel_reasons, may_cancel, may_move, may_move_visit,
};
use workshop::domain::{AttentionWord, CancelReason, CancelRefusal, Stage, VerdictWord};

use crate::properties::facts;
use crate::story::{MIHAI, Story, digits, id, in_words, morning, rows};

/// Stage | work began | the reasons, in the order of their keys.
const CANCEL: &str = "
    expected | no  | customer_cancelled no_show logged_by_mistake
    in       | no  | customer_cancelled logged_by_mistake
    in       | yes |
    in_work  | no  |
    in_work  | yes |
    ready    | no  |
    out      | no  |
    expected | yes |
";

#[test]
fn a_visit_is_cancelled_before_any_work_or_not_at_all() {
    for row in rows(CANCEL) {
        let (stage, began) = (Stage::from_word(row[0]).unwrap(), row[1] == "yes");
        let offered: Vec<&str> = cancel_reasons(stage, began).iter().map(|r| r.word()).collect();
        let expected: Vec<&str> = row[2].split_whitespace().collect();
        assert_eq!(offered, expected, "{row:?}");
    }
    assert_eq!(
        may_cancel(Stage::In, false, CancelReason::NoShow),
        Err(CancelRefusal::CarIsHere),
        "it did come"
    );
    assert_eq!(
        may_cancel(Stage::InWork, false, CancelReason::CustomerCancelled),
        Err(CancelRefusal::WorkBegan)
    );
}

#[test]
fn a_car_that_is_here_is_not_expected_any_more() {
    for from in Stage::ALL {
        for to in Stage::ALL {
            let back = *to == Stage::Expected && *from != Stage::Expected;
            assert_eq!(may_move(*from, *to), !back, "{from:?} to {to:?}");
        }
    }
}

/// Stage | minutes from now to the new time | what becomes of it.
const MOVE: &str = "
    expected | 1440 | moves
    expected | 1    | moves
    expected | 0    | moves
    expected | -1   | past
    in       | 1440 | here
    in       | -1   | here
    in_work  | 1440 | here
    ready    | 1440 | here
    out      | 1440 | here
";

#[test]
fn an_appointment_moves_while_its_car_is_expected_and_never_into_the_past() {
    for row in rows(MOVE) {
        let to = morning() + TimeDelta::minutes(row[1].parse().unwrap());
        let said = match may_move_visit(Stage::from_word(row[0]).unwrap(), to, morning()) {
            Ok(()) => "moves",
            Err(VisitStays::InThePast) => "past",
            Err(VisitStays::CarIsHere) => "here",
        };
        assert_eq!(said, row[2], "{row:?}");
    }
}

fn quiet(stage: Stage) -> OnBoard {
    OnBoard {
        stage,
        expected_at: None,
        promised: false,
        called: false,
        locked: false,
        verdict: VerdictWord::Go,
        nobody_asked: false,
        line_added: false,
        code_is_asked_for: false,
    }
}

#[test]
fn a_car_half_an_hour_late_needs_somebody_and_a_punctual_one_does_not() {
    let at = |minutes: i64| {
        OnBoard {
            expected_at: Some(morning()),
            verdict: VerdictWord::Stop,
            promised: true,
            ..quiet(Stage::Expected)
        }
        .seen(morning() + TimeDelta::minutes(minutes))
    };
    assert_eq!(at(-60), None, "its code belongs on the call list");
    assert_eq!(at(30), None, "half an hour is no news");
    assert_eq!(at(31), Some(AttentionWord::NoShow));
}

trait SeenAt {
    fn seen(self, now: DateTime<Utc>) -> Option<AttentionWord>;
}

impl SeenAt for OnBoard {
    fn seen(self, now: DateTime<Utc>) -> Option<AttentionWord> {
        attention(&self, now)
    }
}

#[test]
fn the_most_urgent_reason_is_the_one_that_is_said() {
    let all = OnBoard {
        called: true,
        locked: true,
        nobody_asked: true,
        promised: true,
        verdict: VerdictWord::Stop,
        ..quiet(Stage::In)
    };
    let steps = [
        (all, Some(AttentionWord::Called)),
        (OnBoard { called: false, ..all }, Some(AttentionWord::Locked)),
        (
            OnBoard {
                called: false,
                locked: false,
                ..all
            },
            Some(AttentionWord::NobodyAsked),
        ),
        (
            OnBoard {
                called: false,
                locked: false,
                nobody_asked: false,
                ..all
            },
            Some(AttentionWord::Stopped),
        ),
        (
            OnBoard {
                nobody_asked: true,
                verdict: VerdictWord::Go,
                ..quiet(Stage::In)
            },
            None,
        ),
        (
            OnBoard {
                verdict: VerdictWord::Stop,
                ..quiet(Stage::In)
            },
            None,
        ),
        // Work that was added in the bay: nobody has asked that customer, whether or not the car is promised.
        (
            OnBoard {
                verdict: VerdictWord::Stop,
                line_added: true,
                ..quiet(Stage::InWork)
            },
            Some(AttentionWord::Stopped),
        ),
        (
            OnBoard {
                verdict: VerdictWord::Ask,
                line_added: true,
                ..quiet(Stage::InWork)
            },
            None,
        ),
        // Work that may take the power, over a radio nobody asked about: it is asked before the bay answers yes.
        (
            OnBoard {
                verdict: VerdictWord::Ask,
                line_added: true,
                code_is_asked_for: true,
                ..quiet(Stage::InWork)
            },
            Some(AttentionWord::Stopped),
        ),
        (
            OnBoard {
                verdict: VerdictWord::Ask,
                code_is_asked_for: true,
                ..quiet(Stage::InWork)
            },
            None,
        ),
        (quiet(Stage::InWork), None),
    ];
    for (job, said) in steps {
        assert_eq!(attention(&job, morning()), said, "{job:?}");
    }
    let mut sorted = AttentionWord::ALL.to_vec();
    sorted.sort_unstable();
    assert_eq!(sorted, AttentionWord::ALL, "the list itself is the order");
}

/// The radio's story | whose digits were for this visit only | its state once the visit is cancelled.
const CANCELLED: &str = "
    will bring                 |   | NOT ASKED
    has not                    |   | HAS NOT
    typed a                    |   | ON FILE a
    typed a                    | a | NOT ASKED not_kept
    typed a; typed 0000        | 0 | RADIO CHANGED
    typed a; accepted a; next visit; typed b | b | VERIFIED a
    switched off               |   | NOT NEEDED switched_off
";

#[test]
fn a_cancelled_visit_lapses_its_promise_and_makes_nothing_better() {
    for row in rows(CANCELLED) {
        let mut story = Story::of(row[0]);
        let not_kept: Vec<_> = row[1].split_whitespace().map(digits).collect();
        let open = story.at();
        let closed = Circumstances {
            open_jobs: &[],
            ..story.at()
        };
        let before = code_state(&story.facts, &open).class();
        let written = cancel_facts(&story.facts, &not_kept, &open, &closed);
        for what in written {
            story.add(what);
        }
        story.open_jobs.clear();
        assert_eq!(in_words(&story.state()), row[2], "{}", row[0]);
        assert!(story.state().class() <= before, "{}: never better", row[0]);
    }
}

proptest! {
    #[test]
    fn cancelling_never_makes_a_state_better(facts in facts(), forget_a in any::<bool>(), forget_b in any::<bool>()) {
        let not_kept: Vec<_> = [(forget_a, "a"), (forget_b, "b")]
            .into_iter()
            .filter(|(forget, _)| *forget)
            .map(|(_, value)| digits(value))
            .collect();
        let jobs = [id(1)];
        let open = Story::new();
        let open = Circumstances { now: morning() + TimeDelta::minutes(90), open_jobs: &jobs, ..open.at() };
        let closed = Circumstances { open_jobs: &[], ..open };
        let before = code_state(&facts, &open).class();
        let mut after = facts.clone();
        for what in cancel_facts(&facts, &not_kept, &open, &closed) {
            after.push(Fact { at: open.now, by: MIHAI, job: open.job, what });
        }
        prop_assert!(code_state(&after, &closed).class() <= before);
        prop_assert!(after.len() >= facts.len(), "no fact is lost");
    }
}
