//! Whose code is hunted for, and which find is none.

use workshop::domain::hunt::{is_hunted, was_refused};

use crate::story::{Story, digits, rows};

/// A radio's story | whether its code is hunted for.
const HUNTED: &str = "
                             | yes
    has not                  | yes
    will bring               | yes
    typed a; refused a       | yes
    typed a; asks; wait      | yes
    typed 0000               | yes
    typed a                  | no
    typed a; accepted a      | no
    paired                   | no
    no radio                 | no
    paired; asks             | yes
    typed a; differs         | no
";

#[test]
fn a_code_that_works_or_is_not_needed_is_not_hunted_for() {
    for row in rows(HUNTED) {
        let story = Story::of(row[0]);
        assert_eq!(
            is_hunted(&story.state()),
            row[1] == "yes",
            "{row:?}: {}",
            story.says()
        );
    }
}

#[test]
fn digits_that_the_radio_refused_last_are_no_find() {
    let refused = |told: &str, letter: &str| was_refused(&Story::of(told).facts, digits(letter));
    assert!(refused("typed a; refused a", "a"));
    assert!(!refused("typed a; refused a", "b"), "others may be right");
    assert!(!refused("typed a; refused a; accepted a", "a"));
    assert!(refused("typed a; accepted a; refused a", "a"));
    assert!(
        !refused("typed a; refused a; taken back", "a"),
        "a mis-tap that was taken back is none"
    );
}
