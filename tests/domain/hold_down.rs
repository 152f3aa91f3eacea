//! Merge, move, import, migration and undo never make a state better: GATE.md section 8.

use workshop::domain::code_state::Class;
use workshop::domain::facts::What;
use workshop::domain::hold_down::{carried_to_the_right_car, hold_down, import_may_touch, merge_ceiling};

use crate::story::{Story, digits, state};

const DOUBT: What = What::Doubt;
const DIFFERS: What = What::SerialSeen { matches: false };

#[test]
fn a_state_above_the_ceiling_is_held_down_and_no_further() {
    let table: [(&str, Class, &[What], &str); 10] = [
        ("typed a; accepted a", Class::Green, &[], "VERIFIED a"),
        ("typed a; accepted a", Class::Confirm, &[DOUBT], "ON FILE a"),
        (
            "typed a; accepted a",
            Class::Stop,
            &[DOUBT, DIFFERS],
            "RADIO CHANGED",
        ),
        (
            "typed 0000; accepted 0000",
            Class::Stop,
            &[DOUBT],
            "ON FILE 0000 suspicious",
        ),
        ("paired", Class::Confirm, &[DOUBT], "NOT ASKED"),
        ("paired", Class::Stop, &[DOUBT], "NOT ASKED"),
        ("typed a", Class::Confirm, &[], "ON FILE a"),
        ("typed a", Class::Stop, &[DOUBT, DIFFERS], "RADIO CHANGED"),
        ("typed a; refused a", Class::Stop, &[], "REFUSED 1x a"),
        ("", Class::Stop, &[], "NOT ASKED"),
    ];
    for (told, ceiling, appended, after) in table {
        let mut story = Story::of(told);
        let found = hold_down(ceiling, &story.facts, &story.at());
        assert_eq!(found, appended, "{told} under {ceiling:?}");
        found.into_iter().for_each(|what| story.add(what));
        assert_eq!(story.says(), after, "{told} under {ceiling:?}");
    }
}

#[test]
fn a_merge_with_a_troubled_record_is_a_stop_and_any_other_is_at_most_a_confirm() {
    for name in ["NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"] {
        let expected = if ["RC", "RE", "LO"].contains(&name) {
            Class::Stop
        } else {
            Class::Confirm
        };
        assert_eq!(merge_ceiling(&state(name), &state("VE")), expected, "{name}");
        assert_eq!(merge_ceiling(&state("VE"), &state(name)), expected, "{name}");
    }
}

#[test]
fn an_import_touches_only_radios_about_whose_code_nothing_is_known() {
    assert!(import_may_touch(&Story::of("").facts));
    assert!(import_may_touch(&Story::of("fitted; removed; fitted").facts));
    for told in [
        "typed a",
        "has not",
        "paired",
        "asks",
        "typed a; withdrawn a",
        "differs",
        "wait",
    ] {
        assert!(!import_may_touch(&Story::of(told).facts), "{told}");
    }
}

#[test]
fn what_the_radio_did_moves_with_the_job_and_what_was_said_does_not() {
    let story = Story::of(
        "asks; next visit; typed a; has not; paired; plays; asks; refused a; accepted a; wait 60; ready; cut; back",
    );
    let carried: Vec<What> = carried_to_the_right_car(&story.facts, story.job())
        .iter()
        .map(|f| f.what)
        .collect();
    let expected = [
        What::Plays,
        What::AsksCode,
        What::Outcome {
            value: digits("a"),
            accepted: false,
        },
        What::WaitSeen {
            minutes: Some(60),
            is_final: false,
        },
        What::ReadySeen,
        What::PowerCut,
        What::PowerBack,
    ];
    assert_eq!(carried, expected);
}

#[test]
fn the_order_of_the_classes_is_the_order_of_the_ceilings() {
    assert!(Class::Stop < Class::Confirm && Class::Confirm < Class::Green);
}
