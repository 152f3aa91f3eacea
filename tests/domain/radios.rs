//! Which radio sits where, over time: GATE.md sections 0 (D2), 1 and 8.

use crate::story::{MIHAI, Story, id, morning, state};
use proptest::prelude::*;
use std::time::Duration;
use workshop::domain::code_state::{Class, code_state};
use workshop::domain::facts::{Fact, What};
use workshop::domain::radios::{
    Listed, acts_on, digits_to_move, fitted_facts, is_no_radio, kinds_to_add, makes_room,
    radio_is_still_unknown, said_not_needed, serial_is_open,
};
use workshop::domain::reveal::came_from_another_car;
use workshop::domain::take_back::{Tap, Tapped};
use workshop::domain::{NotNeededReason, RadioAct, TapWord, UnitKind};

/// The car of `fitted` in a story, and the next one.
const HERE: u8 = 50;
const ELSEWHERE: u8 = 51;

fn fit(story: &mut Story, car: u8) -> Vec<What> {
    let written = fitted_facts(&story.facts, id(car));
    written.iter().for_each(|what| story.add(*what));
    written
}

#[test]
fn a_radio_moved_to_another_car_is_on_file_and_no_longer_needs_none() {
    let table = [
        ("fitted; typed a; accepted a", "ON FILE a"),
        ("fitted; paired", "NOT ASKED"),
        ("fitted; no code", "NOT ASKED"),
        ("fitted; switched off", "NOT ASKED"),
        ("fitted; typed a", "ON FILE a"),
        ("fitted; typed a; refused a", "REFUSED 1x a"),
        ("fitted; differs", "RADIO CHANGED"),
        ("fitted; typed a; accepted a; removed", "ON FILE a"),
        ("fitted; wait 60", "LOCKED unknown"),
        ("fitted; wait 13", "LOCKED final"),
        ("fitted; has not", "HAS NOT"),
    ];
    for (told, after) in table {
        let mut story = Story::of(told);
        fit(&mut story, ELSEWHERE);
        assert_eq!(story.says(), after, "{told}");
    }
}

#[test]
fn a_radio_from_the_bench_keeps_what_the_desk_was_told_of_it() {
    let mut story = Story::of("no code");
    let written = fit(&mut story, HERE);
    assert!(!written.contains(&What::Doubt), "it came from no other car");
    assert_eq!(story.says(), "NOT NEEDED no_code");
}

#[test]
fn a_radio_that_comes_back_into_its_car_is_tried_again() {
    let mut story = Story::of("fitted; typed a; accepted a; removed");
    let written = fit(&mut story, HERE);
    assert_eq!(written, [What::Fitted { vehicle: id(HERE) }, What::PowerLost]);
    assert_eq!(story.says(), "ON FILE a", "a new installation proves nothing yet");
    let value = digits_to_move(&story.facts);
    assert_eq!(value, None, "it took these digits once: they are its own");
}

#[test]
fn the_code_of_a_radio_from_another_car_needs_this_owners_papers() {
    let mut story = Story::of("fitted; typed a");
    let value = digits_to_move(&story.facts).unwrap();
    assert!(!came_from_another_car(&story.facts, value));
    fit(&mut story, ELSEWHERE);
    assert!(came_from_another_car(&story.facts, value));
}

#[test]
fn a_car_has_one_unit_of_a_kind_and_the_new_one_makes_the_old_one_leave() {
    use UnitKind::{CdChanger, Navigation, Other, Radio};
    let units = [(id(1), Radio), (id(2), Navigation), (id(3), Radio)];
    assert_eq!(
        makes_room(&units, Radio),
        [id(1), id(3)],
        "also where two were on record"
    );
    assert_eq!(makes_room(&units, CdChanger), []);
    let table: [(&[UnitKind], &[UnitKind], bool); 4] = [
        (&[], &[Navigation, CdChanger, Other], false),
        (&[Radio], &[Navigation, CdChanger, Other], false),
        (&[Navigation], &[Radio, CdChanger, Other], true),
        (&[Radio, Navigation, CdChanger, Other], &[], false),
    ];
    for (fitted, offered, unknown) in table {
        assert_eq!(kinds_to_add(fitted), offered, "{fitted:?}");
        assert_eq!(radio_is_still_unknown(fitted), unknown, "{fitted:?}");
    }
}

#[test]
fn digits_are_on_the_wrong_unit_only_while_the_radio_never_took_them() {
    assert!(digits_to_move(&Story::of("typed a").facts).is_some());
    assert!(digits_to_move(&Story::of("typed a; refused a").facts).is_some());
    for told in [
        "",
        "typed a; accepted a",
        "typed a; withdrawn a",
        "typed a; accepted a; removed; fitted",
    ] {
        assert_eq!(digits_to_move(&Story::of(told).facts), None, "{told}");
    }
    let also = Story::of("typed a; accepted a; typed b");
    assert!(
        digits_to_move(&also.facts).is_some(),
        "the code that was offered beside the proven one"
    );
}

#[test]
fn no_radio_is_an_answer_and_every_other_state_is_a_unit() {
    let none = workshop::domain::code_state::CodeState::NotNeeded {
        reason: NotNeededReason::NoRadio,
    };
    assert!(is_no_radio(&none));
    for name in ["NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"] {
        assert!(!is_no_radio(&state(name)), "{name}");
    }
}

#[test]
fn what_can_be_written_down_about_a_unit_is_a_table() {
    use RadioAct::{
        Compare, CorrectOutcome, Elsewhere, Fit, ForgetCode, GoesIn, Identify, MoveCode, NotNeeded, Remove,
    };
    let known = Listed {
        known: true,
        fitted: true,
        none: false,
        serial: true,
        may_need_none: true,
        code_to_move: true,
        outcome_to_correct: false,
        code_to_forget: false,
    };
    let table: [(Listed, &[RadioAct]); 6] = [
        (
            known,
            &[Identify, Compare, NotNeeded, Fit, Remove, Elsewhere, MoveCode],
        ),
        (
            Listed {
                known: false,
                serial: false,
                code_to_move: false,
                ..known
            },
            &[Identify, NotNeeded, Fit, Remove],
        ),
        (
            Listed {
                none: true,
                serial: false,
                code_to_move: false,
                ..known
            },
            &[Identify, Fit],
        ),
        (
            Listed {
                fitted: false,
                code_to_move: false,
                ..known
            },
            &[GoesIn, Identify, Compare, NotNeeded],
        ),
        (
            Listed {
                may_need_none: false,
                serial: false,
                code_to_move: false,
                ..known
            },
            &[Identify, Fit, Remove, Elsewhere],
        ),
        // On the bench too: what was written of it does not depend on where it lies.
        (
            Listed {
                fitted: false,
                code_to_move: false,
                outcome_to_correct: true,
                code_to_forget: true,
                ..known
            },
            &[GoesIn, Identify, Compare, NotNeeded, CorrectOutcome, ForgetCode],
        ),
    ];
    for (unit, acts) in table {
        assert_eq!(acts_on(unit), acts, "{unit:?}");
    }
}

#[test]
fn a_serial_is_open_until_it_matches_or_somebody_settles_it() {
    for (told, open) in [
        ("", false),
        ("differs", true),
        ("differs; matches", false),
        ("differs; settled", false),
        ("differs; settled; differs", true),
        ("matches; differs; undo", false),
    ] {
        assert_eq!(serial_is_open(&Story::of(told).facts), open, "{told}");
    }
    let said = Story::of("paired; typed a");
    assert_eq!(
        said_not_needed(&said.facts).map(|(reason, fact)| (reason, fact.by)),
        Some((NotNeededReason::Paired, MIHAI)),
        "who said it stays on record, whether it counts or not"
    );
}

#[test]
fn an_outcome_withdrawn_on_one_record_takes_none_of_the_other_records() {
    // Two records of one radio, read together: Ioana's car and visit, and Mihai's.
    let of = |job: u8, by: u8, what: What| Fact {
        at: morning(),
        by: id(by),
        job: Some(id(job)),
        what,
    };
    let mut story = Story::of("typed a");
    let value = digits_to_move(&story.facts).unwrap();
    let accepted = What::Outcome {
        value,
        accepted: true,
    };
    let refused = What::Outcome {
        value,
        accepted: false,
    };
    story.facts.push(of(1, 101, accepted));
    story.facts.push(of(2, 102, refused));
    story.facts.push(of(1, 101, What::OutcomeWithdrawn));
    assert_eq!(
        story.says(),
        "REFUSED 1x a",
        "the mis-tap of the one visit took nothing of the other"
    );
    story.facts.push(of(2, 103, What::OutcomeWithdrawn));
    assert_eq!(story.says(), "ON FILE a", "somebody else of the same visit may");
}

#[test]
fn a_mistap_is_taken_back_by_the_same_person_within_ten_seconds() {
    let tap = Tap {
        act: id(9),
        job: id(1),
        by: MIHAI,
        at: Duration::from_secs(100),
        what: Tapped::Key(TapWord::Reading),
    };
    for (by, job, at, holds) in [
        (MIHAI, id(1), 100, true),
        (MIHAI, id(1), 110, true),
        (MIHAI, id(1), 111, false),
        (MIHAI, id(1), 99, false),
        (id(102), id(1), 101, false),
        (MIHAI, id(2), 101, false),
    ] {
        assert_eq!(tap.holds(by, job, Duration::from_secs(at)), holds, "{at}");
    }
}

#[test]
fn what_became_known_with_a_mistap_stays() {
    let wrote = |what: TapWord, fact: &What| {
        Tap {
            act: id(9),
            job: id(1),
            by: MIHAI,
            at: Duration::ZERO,
            what: Tapped::Key(what),
        }
        .wrote(fact)
    };
    let none = [
        What::Fitted { vehicle: id(50) },
        What::Removed,
        What::Doubt,
        What::PowerCut,
        What::PowerBack,
    ];
    for tap in TapWord::ALL {
        assert!(none.iter().all(|what| !wrote(*tap, what)), "{tap:?}");
    }
    assert!(!wrote(TapWord::Reading, &What::PowerLost));
    assert!(wrote(TapWord::PowerLost, &What::PowerLost));
    assert!(wrote(TapWord::PowerLostSomehow, &What::PowerLost));
    assert!(wrote(TapWord::Reading, &What::AsksCode));
    assert!(wrote(TapWord::HandOver, &What::Plays));
    for said in [
        What::HasNot,
        What::WillBring,
        What::NotNeeded(NotNeededReason::NoCode),
    ] {
        assert!(wrote(TapWord::Call, &said));
    }
    assert!(
        !wrote(TapWord::Call, &What::AsksCode),
        "what the radio shows nobody said on the telephone"
    );
    assert!(wrote(
        TapWord::NotNeeded,
        &What::NotNeeded(NotNeededReason::Paired)
    ));
}

fn a_life() -> impl Strategy<Value = String> {
    let step = prop::sample::select(vec![
        "typed a",
        "typed b",
        "typed 0000",
        "accepted a",
        "refused a",
        "paired",
        "no code",
        "switched off",
        "asks",
        "plays",
        "wait 60",
        "ready",
        "differs",
        "matches",
        "has not",
        "will bring",
        "cut",
        "found flat",
        "forgotten a",
        "removed",
        "fitted",
        "doubt",
        "next visit",
    ]);
    prop::collection::vec(step, 0..12).prop_map(|steps| format!("fitted; {}", steps.join("; ")))
}

proptest! {
    #[test]
    fn a_radio_in_another_car_is_never_green_and_never_better(told in a_life()) {
        let mut story = Story::of(&told);
        let before = code_state(&story.facts, &story.at()).class();
        fit(&mut story, ELSEWHERE);
        let after = code_state(&story.facts, &story.at()).class();
        prop_assert!(after <= before.min(Class::Confirm), "{told}");
    }
}
