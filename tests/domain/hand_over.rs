//! Revealing for the radio, and the one key at hand-over: GATE.md section 9.

use workshop::domain::facts::What;
use workshop::domain::hand_over::{hand_over_facts, plays_proves, plays_since_back};
use workshop::domain::reveal::{came_from_another_car, reveal_for_radio, second_try_prepared};
use workshop::domain::{HandOverResult, RevealRefusal};

use crate::story::{Story, digits, rows};

/// The radio's story | what "plays" proves | what it proves when the desk ticks "the code on file was typed".
const PLAYS: &str = "
    typed a; cut; back; revealed a                       | a | a
    typed a; cut; back                                   | - | a
    typed a; found flat; revealed a                      | a | a
    typed a                                              | - | -
    typed a; revealed a                                  | - | -
    typed a; revealed a; cut; back                       | - | a
    typed a; cut; revealed a; cut; back                  | - | a
    typed a; typed b; cut; revealed a                    | - | b
    typed a; cut; revealed a; typed b                    | - | b
    typed a; cut; back; next visit; revealed a           | - | -
    typed a; cut; revealed a; refused a; typed b         | - | -
    typed a; cut; revealed a; accepted a; asks           | - | -
    typed a; refused a; cut; revealed a                  | - | -
    typed a; cut; refused a; taken back; revealed a      | a | a
    typed a; accepted a; cut; revealed a                 | - | -
    typed a; cut; revealed a; wait                       | - | -
    typed a; cut; revealed a; differs                    | - | -
    cut; back                                            | - | -
    typed 0000; cut; revealed 0000                       | 0 | 0
";

#[test]
fn plays_proves_only_a_code_that_was_typed_after_the_power_went() {
    for row in rows(PLAYS) {
        let story = Story::of(row[0]);
        for (expected, ticked) in [(row[1], false), (row[2], true)] {
            let proven = plays_proves(&story.facts, &story.at(), ticked);
            let expected = (expected != "-").then(|| digits(expected));
            assert_eq!(proven, expected, "after: {} (ticked: {ticked})", row[0]);
        }
    }
}

#[test]
fn the_key_at_hand_over_writes_its_facts() {
    let story = Story::of("typed a; cut; back; revealed a");
    let writes = |result| hand_over_facts(result, &story.facts, &story.at(), false);
    let accepted = What::Outcome {
        value: digits("a"),
        accepted: true,
    };
    assert_eq!(writes(HandOverResult::Plays), [What::Plays, accepted]);
    assert_eq!(writes(HandOverResult::AsksCode), [What::AsksCode]);
    assert_eq!(writes(HandOverResult::NoRadio), []);
    assert_eq!(writes(HandOverResult::NotTested), []);
}

#[test]
fn asking_at_hand_over_takes_a_false_ok_back() {
    let mut story = Story::of("typed a; cut; back; revealed a; accepted a");
    for what in hand_over_facts(HandOverResult::AsksCode, &story.facts, &story.at(), false) {
        story.add(what);
    }
    assert_eq!(
        story.says(),
        "ON FILE a",
        "Renault plays two minutes without a code"
    );
}

/// The radio's story | the value shown, or why none.
const REVEAL: &str = "
                                                            | nothing_on_file
    has not                                                 | nothing_on_file
    typed a                                                 | a
    typed a; typed b                                        | b
    typed a; accepted a                                     | a proven
    typed a; accepted a; typed b                            | a proven
    typed a; switched off                                   | a
    typed a; refused a                                      | compare_serial
    typed a; refused a; switched off                        | compare_serial
    typed a; refused a; switched off; matches; reading checked | a
    typed a; refused a; matches                             | check_reading
    typed a; refused a; reading checked                     | compare_serial
    typed a; refused a; matches; reading checked            | a
    typed a; matches; reading checked; refused a            | compare_serial
    typed a; refused a; matches; reading checked; refused a | compare_serial
    typed a; refused a; typed b                             | compare_serial
    typed a; refused a; typed b; matches                    | check_reading
    typed a; refused a; matches; reading checked; typed b   | b
    typed a; refused a; typed b; matches; reading checked   | b
    typed a; refused a; typed b; matches; reading checked; refused b; typed c | compare_serial
    typed a; refused a; typed b; switched off               | compare_serial
    typed a; refused a; next visit; typed b                 | compare_serial
    typed a; refused a; typed b; cut; back                  | compare_serial
    typed a; refused a; taken back; typed b                 | b
    typed a; refused a; accepted a; typed b                 | a proven
    typed a; refused a; accepted a; doubt; typed b          | b
    typed a; differs                                        | radio_changed
    typed a; accepted a; two radios                         | radio_changed
    typed a; wait 60; after 30                              | locked_until
    typed a; wait 60; after 70                              | a
    typed a; wait 13                                        | locked_final
    typed a; wait                                           | a wait
    typed a; wait 60; cut; after 70                         | a wait 60
    typed a; wait; differs                                  | radio_changed
    typed a; refused a; wait                                | compare_serial
    typed a; refused a; wait; matches; reading checked      | a wait
    wait                                                    | nothing_on_file
";

#[test]
fn the_digits_are_shown_for_the_radio_only_when_a_try_makes_sense() {
    for row in rows(REVEAL) {
        let story = Story::of(row[0]);
        let found = match reveal_for_radio(&story.facts, &story.at()) {
            Err(refusal) => refusal.word().to_owned(),
            Ok(shown) => {
                let letter = char::from(shown.value.0[0]);
                let proven = if shown.proven { " proven" } else { "" };
                let wait = shown.wait.map_or(String::new(), |w| {
                    w.minutes.map_or(" wait".into(), |m| format!(" wait {m}"))
                });
                format!("{letter}{proven}{wait}")
            }
        };
        assert_eq!(found, row[1], "after: {}", row[0]);
    }
    let locked = Story::of("typed a; wait 60");
    assert_eq!(
        reveal_for_radio(&locked.facts, &locked.at()),
        Err(RevealRefusal::LockedUntil)
    );
}

#[test]
fn a_radio_from_another_car_needs_this_owners_papers() {
    for (told, another_car) in [
        ("typed a", false),
        ("fitted; typed a", false),
        ("fitted; typed a; moved", true),
        ("fitted; typed a; moved; moved back", true),
        ("fitted; typed a; removed; fitted", false),
        ("typed a; fitted", false),
        ("fitted; moved; typed a", false),
        ("fitted; typed a; moved; typed a", false),
        ("fitted; typed a; moved; typed b", true),
        ("fitted; removed; typed a; fitted", false),
        ("fitted; typed a; moved; typed a; moved", true),
    ] {
        assert_eq!(
            came_from_another_car(&Story::of(told).facts, digits("a")),
            another_car,
            "{told}"
        );
    }
}

/// The radio's story | whether the bay may be told that it plays again.
const PLAYS_AGAIN: &str = "
    typed a; plays; cut; back                         | n
    typed a; plays; cut; back; plays                  | y
    typed a; cut; back; asks; revealed a; accepted a  | y
    typed a; cut; back; plays; asks                   | n
    typed a; cut; back; plays; cut                    | n
    typed a; cut; back; plays; found flat             | n
    typed a; cut; back; asks; revealed a; refused a   | n
    typed a; plays                                    | n
    typed a; cut; back; plays; next visit             | n
";

#[test]
fn only_a_radio_heard_after_the_power_came_back_plays_again() {
    for row in rows(PLAYS_AGAIN) {
        let story = Story::of(row[0]);
        let said = plays_since_back(&story.facts, story.job());
        assert_eq!(said, row[1] == "y", "{}", row[0]);
    }
}

/// The radio's story | whether a second try is prepared.
const SECOND_TRY: &str = "
    typed a                                         | n
    typed a; refused a                              | n
    typed a; refused a; wait 45                     | n
    typed a; refused a; matches                     | n
    typed a; refused a; matches; reading checked         | y
    typed a; refused a; matches; reading checked; wait 45 | y
    typed a; matches; reading checked; refused a         | n
";

#[test]
fn a_wait_on_the_display_answers_none_of_the_questions_before_a_second_try() {
    for row in rows(SECOND_TRY) {
        let story = Story::of(row[0]);
        assert_eq!(second_try_prepared(&story.facts), row[1] == "y", "{}", row[0]);
    }
}
