//! Cards for a fleet: one company's papers, many cars (GATE.md sections 10 and 11).

use proptest::prelude::*;
use workshop::domain::facts::ValueDigest;
use workshop::domain::fleet::{
    CARDS_ON_SHEET, FleetUnit, SCENARIOS, may_print, place_of, since_shown, why_none,
};
use workshop::domain::{Id, NoCard, Scenario, Standing};

use crate::story::{digits, id};

const COMPANY: Id = Id([61; 16]);
const BUYER: Id = Id([62; 16]);

fn value(name: &str) -> Option<ValueDigest> {
    Some(digits(name))
}

/// The n-th van of the company: a radio of its own, a code on file, no card yet.
fn van(n: u8) -> FleetUnit {
    FleetUnit {
        owner: Some(COMPANY),
        standing: Standing::Active,
        vehicle: id(n),
        radio: id(100 + n),
        installation: Some(id(200 + n % 50)),
        value: value("a"),
        copies: 0,
    }
}

/// What happened, the van as it is now, whether its papers hold, whether a reason was given, and what is said then.
type Happening = (&'static str, Option<FleetUnit>, bool, bool, Result<(), NoCard>);

/// What may happen to a van between the list and the printer: written out by hand.
fn happenings() -> Vec<Happening> {
    let now = |change: fn(&mut FleetUnit)| {
        let mut unit = van(1);
        change(&mut unit);
        Some(unit)
    };
    vec![
        ("nothing", Some(van(1)), true, false, Ok(())),
        ("a reason where none is needed", Some(van(1)), true, true, Ok(())),
        (
            "sold",
            now(|van| van.owner = Some(BUYER)),
            true,
            true,
            Err(NoCard::NotTheirs),
        ),
        (
            "without an owner",
            now(|van| van.owner = None),
            true,
            true,
            Err(NoCard::NotTheirs),
        ),
        (
            "said to be sold",
            now(|van| van.standing = Standing::Sold),
            true,
            true,
            Err(NoCard::NotTheirs),
        ),
        (
            "scrapped",
            now(|van| van.standing = Standing::Scrapped),
            true,
            true,
            Err(NoCard::NotTheirs),
        ),
        (
            "put away",
            now(|van| van.standing = Standing::Archived),
            true,
            false,
            Ok(()),
        ),
        ("the radio is gone", None, true, true, Err(NoCard::RadioSwapped)),
        (
            "taken out and put back",
            now(|van| van.installation = Some(id(9))),
            true,
            true,
            Err(NoCard::RadioSwapped),
        ),
        (
            "out of the car",
            now(|van| van.installation = None),
            true,
            true,
            Err(NoCard::RadioSwapped),
        ),
        (
            "another code",
            now(|van| van.value = value("b")),
            true,
            true,
            Err(NoCard::CodeChanged),
        ),
        (
            "the code withdrawn",
            now(|van| van.value = None),
            true,
            true,
            Err(NoCard::CodeChanged),
        ),
        (
            "the papers do not hold",
            Some(van(1)),
            false,
            true,
            Err(NoCard::NotProven),
        ),
        (
            "a card exists, no reason",
            now(|van| van.copies = 1),
            true,
            false,
            Err(NoCard::ReasonFirst),
        ),
        (
            "a card exists, lost",
            now(|van| van.copies = 1),
            true,
            true,
            Ok(()),
        ),
        (
            "a card exists, no papers",
            now(|van| van.copies = 1),
            false,
            true,
            Err(NoCard::NotProven),
        ),
    ]
}

#[test]
fn a_van_gets_its_card_only_while_it_is_what_the_list_showed() {
    for (what, now, proven, reason, expected) in happenings() {
        let said = may_print(COMPANY, &van(1), now.as_ref(), proven, reason).map(drop);
        assert_eq!(said, expected, "{what}");
    }
}

#[test]
fn what_the_list_already_shows_without_a_code_gets_no_card_either() {
    let empty = FleetUnit {
        value: None,
        ..van(1)
    };
    assert_eq!(why_none(&empty, COMPANY), Some(NoCard::NoCode));
    assert_eq!(
        may_print(COMPANY, &empty, Some(&empty), true, true).map(drop),
        Err(NoCard::NoCode)
    );
    assert_eq!(
        why_none(&van(1), BUYER),
        Some(NoCard::NotTheirs),
        "another company's list"
    );
    assert_eq!(why_none(&van(1), COMPANY), None);
}

#[test]
fn only_who_comes_with_one_set_of_papers_for_many_cars_is_a_fleet() {
    assert_eq!(SCENARIOS, [Scenario::CompanyCar, Scenario::LeasingUser]);
}

#[test]
fn ten_cards_lie_on_a_sheet_and_the_eleventh_begins_the_next() {
    assert_eq!(CARDS_ON_SHEET, 10);
    let places: Vec<_> = [0, 1, 9, 10, 19, 20].into_iter().map(place_of).collect();
    assert_eq!(places, [(1, 1), (1, 2), (1, 10), (2, 1), (2, 10), (3, 1)]);
}

proptest! {
    /// One failing car never loses the others, and no car is helped by another: each answer depends on its own car alone.
    #[test]
    fn what_happens_to_one_van_changes_nothing_for_another(
        fates in proptest::collection::vec((0_usize..16, any::<bool>(), any::<bool>()), 1..24),
        other in 0_usize..24,
        instead in 0_usize..16,
    ) {
        let story = happenings();
        let said = |fates: &[(usize, bool, bool)]| -> Vec<_> {
            fates
                .iter()
                .map(|(fate, proven, reason)| {
                    let now = story[*fate].1;
                    may_print(COMPANY, &van(1), now.as_ref(), *proven, *reason)
                })
                .collect()
        };
        let before = said(&fates);
        let mut changed = fates.clone();
        let at = other % fates.len();
        changed[at].0 = instead;
        for (place, (one, two)) in before.iter().zip(said(&changed)).enumerate() {
            if place != at {
                prop_assert_eq!(*one, two);
            }
        }
    }

    /// A card carries the digits that the list stood for, of a proven car of this owner, and never silently the second one.
    #[test]
    fn a_card_is_proven_unchanged_and_not_silently_a_second_one(
        fate in 0_usize..16, proven: bool, reason: bool,
    ) {
        let now = happenings()[fate].1;
        if let Ok(digits) = may_print(COMPANY, &van(1), now.as_ref(), proven, reason) {
            let now = now.unwrap();
            prop_assert!(proven);
            prop_assert_eq!(since_shown(&van(1), Some(&now)), None);
            prop_assert_eq!(now.owner, Some(COMPANY));
            prop_assert_eq!(Some(digits), van(1).value);
            prop_assert!(now.copies == 0 || reason);
        }
    }

    /// No two cards lie on one place, and only the last sheet is not full.
    #[test]
    fn every_card_has_a_place_of_its_own(cards in 1_usize..120) {
        let places: Vec<_> = (0..cards).map(place_of).collect();
        for (nth, (sheet, place)) in places.iter().enumerate() {
            prop_assert_eq!((sheet - 1) * CARDS_ON_SHEET + place - 1, nth);
            prop_assert!((1..=CARDS_ON_SHEET).contains(place));
        }
        prop_assert_eq!(places.last().map(|place| place.0), Some(cards.div_ceil(CARDS_ON_SHEET)));
    }
}
