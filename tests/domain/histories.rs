//! The histories of GATE.md section 2, every row.

use workshop::domain::code_state::{also_offered, asks_now, has_evidence, is_suspicious, refusals_on_radio};

use crate::story::{Story, digits, rows};

/// What happened | what the state is.
const HISTORIES: &str = "
    # rows of GATE.md section 2
                                                        | NOT ASKED
    has not; will bring                                 | WILL BRING
    will bring; job closes                              | NOT ASKED
    has not; next visit                                 | HAS NOT
    typed a                                             | ON FILE a
    typed 0000                                          | ON FILE 0000 suspicious
    typed 0000; accepted 0000                           | VERIFIED 0000
    typed a; has not                                    | ON FILE a
    typed a; accepted a                                 | VERIFIED a
    typed a; refused a; accepted a                      | VERIFIED a
    typed a; accepted a; next visit; refused a          | REFUSED 1x a
    typed a; refused a; refused a; typed a              | REFUSED 2x a
    typed a; refused a; typed b                         | ON FILE b
    typed a; refused a; typed b; refused b; typed a     | REFUSED 1x a
    typed a; accepted a; typed b                        | VERIFIED a
    typed a; accepted a; typed b; refused a             | ON FILE b
    typed a; accepted a; typed b; accepted b            | VERIFIED b
    typed a; accepted a; asks                           | ON FILE a
    typed a; accepted a; cut; asks                      | VERIFIED a
    typed a; accepted a; moved                          | ON FILE a
    typed a; accepted a; doubt                          | ON FILE a
    typed a; accepted a; doubt; accepted a              | VERIFIED a
    typed a; accepted a; differs                        | RADIO CHANGED
    typed a; accepted a; differs; matches               | VERIFIED a
    two radios                                          | RADIO CHANGED
    two radios; typed a; accepted a                     | RADIO CHANGED
    paired; next visit                                  | NOT NEEDED paired
    paired; asks                                        | NOT ASKED
    asks; paired                                        | NOT ASKED
    typed a; refused a; no code                         | REFUSED 1x a
    switched off                                        | NOT NEEDED switched_off
    switched off; next visit                            | NOT ASKED
    no code; typed a                                    | ON FILE a
    typed a; switched off                               | NOT NEEDED switched_off
    typed a; refused a; wait 60; after 30               | LOCKED until
    typed a; refused a; wait 60; after 70               | REFUSED 1x a
    wait 60; cut; after 70                              | LOCKED unknown
    family harmless; typed a; refused a; wait 60; cut; after 70 | REFUSED 1x a
    typed a; refused a; wait                            | LOCKED unknown
    typed a; refused a; wait; ready                     | REFUSED 1x a
    typed a; wait; ready                                | ON FILE a
    wait 13                                             | LOCKED final
    typed a; wait; accepted a                           | VERIFIED a
    wait; differs                                       | LOCKED unknown
    typed a; refused a; differs                         | RADIO CHANGED
    typed a; accepted a; forgotten a                    | NOT ASKED verified_not_kept
    typed a; withdrawn a                                | NOT ASKED
    typed a; refused a; typed b; withdrawn b            | REFUSED 1x a

    # corners of the same rules
    typed a; forgotten a                                | NOT ASKED not_kept
    typed a; forgotten a; has not                       | HAS NOT
    typed a; accepted a; forgotten a; typed a           | VERIFIED a
    will bring; has not                                 | HAS NOT
    will bring; next visit                              | NOT ASKED
    typed a; accepted a; moved; accepted a              | VERIFIED a
    typed a; accepted a; found flat; asks               | VERIFIED a
    typed a; accepted a; next visit; asks               | VERIFIED a
    typed a; refused a; taken back                      | ON FILE a
    typed a; accepted a; taken back                     | ON FILE a
    typed a; refused a; accepted a; taken back          | REFUSED 1x a
    typed a; accepted a; refused a; refused a           | REFUSED 2x a
    differs; settled                                    | NOT ASKED
    differs; matches; differs                           | RADIO CHANGED
    no radio                                            | NOT NEEDED no_radio
    no radio; doubt                                     | NOT ASKED
    paired; no code; next visit                         | NOT NEEDED no_code
    wait 60; found flat; after 70                       | LOCKED unknown
    cut; wait 60; after 30                              | LOCKED until
    wait 60; after 59                                   | LOCKED until
    wait 60; after 60                                   | NOT ASKED
    wait 60; after -1                                   | LOCKED unknown
    wait 60; after 40; refused a; taken back; after -5  | LOCKED unknown
    wait 13; ready                                      | NOT ASKED
    typed a; refused a; job withdrawn                   | NOT ASKED
    typed a; forgotten a; job withdrawn                 | NOT ASKED not_kept
    typed a; next visit; refused a; job withdrawn       | ON FILE a
    has not; undo                                       | NOT ASKED
    has not; will bring; undo                           | HAS NOT
    paired; undo; typed a                               | ON FILE a
    typed a; accepted a; doubt; undo                    | ON FILE a
    typed a; accepted a; moved; undo                    | ON FILE a
    typed a; forgotten a; undo                          | NOT ASKED not_kept
    wait 60; typed a; cut; undo; after 70               | LOCKED unknown
    typed a; accepted a; next visit; undo               | VERIFIED a

    # the clock alone never makes a radio green again (D10)
    typed a; accepted a; next visit; wait 60; after 70  | ON FILE a
    wait 60; switched off; after 70                     | NOT ASKED
    wait 60; ready; switched off                        | NOT NEEDED switched_off
";

#[test]
fn every_history_of_the_shop_ends_in_its_state() {
    for row in rows(HISTORIES) {
        let [told, expected] = row[..] else {
            panic!("a history has two columns: {row:?}")
        };
        assert_eq!(Story::of(told).says(), expected, "after: {told}");
    }
}

#[test]
fn a_new_owner_does_not_touch_the_state() {
    // The owner is no fact of the radio: there is nothing to append, so nothing to fall (D19).
    assert_eq!(Story::of("typed a; accepted a; next visit").says(), "VERIFIED a");
}

#[test]
fn a_verified_radio_says_who_saw_it_and_when() {
    let mut story = Story::of("typed a; after 10");
    let seen = story.now;
    story.tell("accepted a; after 10");
    let state = story.state();
    assert_eq!(
        state,
        workshop::domain::code_state::CodeState::Verified {
            at: seen,
            by: crate::story::MIHAI,
            value: digits("a")
        }
    );
}

#[test]
fn the_order_is_the_ledgers_and_not_the_clocks() {
    let mut story = Story::of("typed a; accepted a");
    story.facts[1].at -= chrono::TimeDelta::days(400);
    story.tell("refused a");
    assert_eq!(
        story.says(),
        "REFUSED 1x a",
        "the acceptance came first, whatever its clock said"
    );
    story.facts[2].at -= chrono::TimeDelta::days(800);
    assert_eq!(
        story.says(),
        "REFUSED 1x a",
        "and a clock that went back changes nothing"
    );
}

#[test]
fn the_screen_counts_the_refusals_of_all_values_since_the_last_acceptance() {
    for (told, tries) in [
        ("", 0),
        ("typed a; refused a; typed b; refused b", 2),
        ("typed a; refused a; typed b; accepted b", 0),
        ("typed a; accepted a; refused a", 1),
        ("typed a; refused a; taken back", 0),
    ] {
        assert_eq!(refusals_on_radio(&Story::of(told).facts), tries, "after: {told}");
    }
}

#[test]
fn evidence_is_what_the_radio_did_and_not_what_somebody_said() {
    for (told, evidence) in [
        ("", false),
        ("typed a; paired; will bring; plays; cut; back; ready", false),
        ("asks", true),
        ("asks; plays; next visit", true),
        ("wait 5", true),
        ("accepted a", true),
        ("refused a", true),
        ("refused a; taken back", false),
    ] {
        assert_eq!(has_evidence(&Story::of(told).facts), evidence, "after: {told}");
    }
}

#[test]
fn the_display_asks_until_it_plays_or_takes_its_code() {
    for (told, asks) in [
        ("", false),
        ("plays", false),
        ("asks", true),
        ("asks; typed a", true),
        ("asks; typed a; refused a", true),
        ("asks; accepted a", false),
        ("asks; plays", false),
        ("wait 60", true),
        ("wait 60; plays", true),
        ("wait 60; ready", true),
        ("wait 60; ready; plays", false),
    ] {
        assert_eq!(asks_now(&Story::of(told).facts), asks, "after: {told}");
    }
}

#[test]
fn an_untried_code_is_kept_beside_the_proven_one() {
    for (told, offered) in [
        ("typed a; accepted a", ""),
        ("typed a; accepted a; typed b", "b"),
        ("typed a; accepted a; typed b; typed c", "c b"),
        ("typed a; accepted a; typed b; typed b", "b"),
        ("typed a; accepted a; typed b; refused b", ""),
        ("typed a; accepted a; typed b; withdrawn b", ""),
        ("typed a; typed b", ""),
    ] {
        let story = Story::of(told);
        let found: Vec<_> = also_offered(&story.facts, &story.at())
            .iter()
            .map(|o| o.value)
            .collect();
        let expected: Vec<_> = offered.split_whitespace().map(digits).collect();
        assert_eq!(found, expected, "after: {told}");
    }
}

#[test]
fn dummy_digits_are_suspicious() {
    for typed in ["0000", "1111", "1234", "99999", "000", " 1234 "] {
        assert!(
            is_suspicious(typed),
            "{typed:?} is what people type who have no code"
        );
    }
    for typed in ["1609", "0001", "12345", "4321", ""] {
        assert!(!is_suspicious(typed), "{typed:?} may be a code");
    }
}

#[test]
fn a_digest_never_prints_itself() {
    assert_eq!(format!("{:?}", digits("a")), "ValueDigest(..)");
}
