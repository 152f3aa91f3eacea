//! Cars and people over time: what a move carries and withdraws, whose digits are whose after a merge, two windows, typed days.

use chrono::NaiveDate;
use proptest::prelude::*;
use workshop::domain::code_state::{Class, code_state};
use workshop::domain::day::read_day;
use workshop::domain::edit::{FieldEdit, settle};
use workshop::domain::facts::{Fact, What};
use workshop::domain::hold_down::{
    carried_to_the_right_car, hold_down, merge_ceiling, record_of_digits, typed_only_in,
};
use workshop::domain::standing::after_intake;
use workshop::domain::{Standing, WithdrawnWhy};

use crate::properties::{at, facts};
use crate::story::{MIHAI, Story, digits, id};

#[test]
fn what_was_typed_in_the_job_alone_is_withdrawn_with_it() {
    for (told, withdrawn) in [
        ("typed a", vec!["a"]),
        ("typed a; typed b", vec!["a", "b"]),
        ("typed a; next visit; typed b", vec!["b"]),
        ("typed a; next visit; typed a", vec![]),
        ("typed a; withdrawn a; next visit; typed a", vec!["a"]),
        ("next visit; typed a; withdrawn a", vec![]),
        ("next visit; typed a; forgotten a", vec![]),
        ("has not", vec![]),
    ] {
        let story = Story::of(told);
        let expected: Vec<_> = withdrawn.into_iter().map(digits).collect();
        assert_eq!(typed_only_in(&story.facts, story.job()), expected, "{told}");
    }
}

#[test]
fn digits_typed_after_a_merge_belong_to_the_record_that_tried_them() {
    // `a` is how the survivor calls the digits, `b` how the other record does.
    for (told, record) in [
        ("", 0),
        ("typed a", 0),
        ("typed b", 1),
        ("typed b; refused b", 1),
        ("typed b; refused b; typed a", 1),
        ("typed a; accepted a; typed b; refused b", 1),
        ("typed a; refused a; typed b; accepted b", 0),
        ("typed b; accepted b; typed a", 1),
    ] {
        let story = Story::of(told);
        let found = record_of_digits(&story.facts, &[digits("a"), digits("b")]);
        assert_eq!(found, record, "{told}");
    }
}

#[test]
fn a_wait_whose_power_was_cut_has_no_known_end_on_the_right_car_either() {
    let there = Story::of("wait 60; cut; back");
    assert_eq!(there.says(), "LOCKED unknown");
    let mut here = Story::of("typed a; accepted a");
    for fact in carried_to_the_right_car(&there.facts, there.job()) {
        here.facts.push(fact.clone());
    }
    here.tell("after 70");
    assert_eq!(here.says(), "LOCKED unknown");
}

#[test]
fn a_field_is_written_only_where_somebody_typed_and_nobody_else_did() {
    use FieldEdit::{ChangedMeanwhile, Keep, Write};
    for (seen, typed, now, expected) in [
        ("Ana", "Ana", "Ana", Keep),
        ("Ana", "Anna", "Ana", Write),
        ("Ana", "Ana", "Anca", Keep),
        ("Ana", "Anna", "Anna", Keep),
        ("Ana", "Anna", "Anca", ChangedMeanwhile),
        ("Ana", "", "Anca", ChangedMeanwhile),
        ("", "Ana", "", Write),
        ("Ana", "", "Ana", Write),
    ] {
        assert_eq!(settle(seen, typed, now), expected, "{seen} {typed} {now}");
    }
}

#[test]
fn a_day_is_read_as_the_desk_types_it() {
    let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    for (typed, read) in [
        ("23.11.2025", Some((2025, 11, 23))),
        (" 1/3/26 ", Some((2026, 3, 1))),
        ("2026-02-28", Some((2026, 2, 28))),
        ("2.3", Some((2026, 3, 2))),
        ("3.3", Some((2025, 3, 3))),
        ("29.02", None),
        ("29.02.2024", Some((2024, 2, 29))),
        ("31.02.2026", None),
        ("13.13.2026", None),
        ("ieri", None),
        ("1.3.2026.4", None),
        ("99999999999.1.1", None),
        ("٢.٣", None),
        ("", None),
        ("5", None),
    ] {
        let expected = read.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
        assert_eq!(read_day(typed, today), expected, "{typed}");
    }
}

#[test]
fn a_scrapped_car_takes_no_job_and_any_other_comes_here_again() {
    for standing in Standing::ALL {
        let expected = (*standing != Standing::Scrapped).then_some(Standing::Active);
        assert_eq!(after_intake(*standing), expected);
    }
}

/// A job moves: withdrawn there, carried here, both held.
fn moves(there: &mut Vec<Fact>, here: &mut Vec<Fact>) {
    let at = at(90, false);
    let (class_there, class_here) = (code_state(there, &at).class(), code_state(here, &at).class());
    let fact = |what| Fact {
        at: at.now,
        by: MIHAI,
        job: at.job,
        what,
    };
    let carried: Vec<Fact> = carried_to_the_right_car(there, id(1))
        .into_iter()
        .cloned()
        .collect();
    let typed = typed_only_in(there, id(1));
    there.push(fact(What::JobWithdrawn { job: id(1) }));
    there.extend(typed.into_iter().map(|value| {
        fact(What::EntryWithdrawn {
            value,
            why: WithdrawnWhy::WrongCar,
        })
    }));
    here.extend(carried);
    for (ceiling, facts) in [(class_there, &mut *there), (class_here, &mut *here)] {
        for what in hold_down(ceiling, facts, &at) {
            facts.push(Fact {
                job: None,
                ..fact(what)
            });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_job_that_moves_there_and_back_makes_neither_car_better_and_loses_no_fact(one in facts(), other in facts(), back in any::<bool>()) {
        let at = at(90, false);
        let class = |facts: &[Fact]| code_state(facts, &at).class();
        let (mut there, mut here) = (one.clone(), other.clone());
        moves(&mut there, &mut here);
        prop_assert!(class(&there) <= class(&one) && class(&here) <= class(&other));
        prop_assert!(there.starts_with(&one) && here.starts_with(&other), "facts are only added");
        if back {
            let (before_there, before_here) = (there.clone(), here.clone());
            moves(&mut here, &mut there);
            prop_assert!(class(&there) <= class(&before_there) && class(&here) <= class(&before_here));
            prop_assert!(there.starts_with(&before_there) && here.starts_with(&before_here));
        }
    }

    #[test]
    fn merges_and_moves_in_any_order_never_turn_a_radio_green(
        one in facts(), other in facts(), third in facts(), steps in proptest::collection::vec(any::<bool>(), 1..5),
    ) {
        let at = at(90, false);
        let class = |facts: &[Fact]| code_state(facts, &at).class();
        let (mut radio, mut elsewhere) = (one, third);
        let mut twin = Some(other);
        for merge in steps {
            let before = class(&radio);
            match twin.take_if(|_| merge) {
                Some(twin) => {
                    let ceiling = merge_ceiling(&code_state(&radio, &at), &code_state(&twin, &at));
                    let many = radio.len() + twin.len();
                    radio.extend(twin);
                    for what in hold_down(ceiling, &radio, &at) {
                        radio.push(Fact { at: at.now, by: MIHAI, job: None, what });
                    }
                    prop_assert!(radio.len() >= many);
                    prop_assert!(class(&radio) < Class::Green && class(&radio) <= ceiling);
                }
                None => {
                    moves(&mut radio, &mut elsewhere);
                    prop_assert!(class(&radio) <= before);
                }
            }
        }
    }

    #[test]
    fn any_text_is_a_day_or_none(typed in "\\PC{0,20}") {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        if let Some(day) = read_day(&typed, today) {
            prop_assert_eq!(read_day(&day.to_string(), today), Some(day));
        }
    }
}
