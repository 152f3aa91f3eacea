//! Who may be told a code, and who is here to see it: GATE.md sections 10 and 11.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use workshop::domain::ownership::{
    Answers, Entitlement, NumberOnFile, OwnershipCheck, SinceCheck, may_call_back, pass, pass_fleet,
    proof_holds,
};
use workshop::domain::presence::Presence;
use workshop::domain::{MissingAnswer, Scenario};

use crate::story::{FITTED_IN_LOGAN, IOANA, LOGAN, MIHAI, POPESCU, id};

const ALL_SEEN: Answers = Answers {
    certificate_original: true,
    person_entitled: true,
    car_matches: true,
    right_to_code: true,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn popescus_logan() -> Entitlement {
    Entitlement {
        owner: POPESCU,
        vehicle: LOGAN,
        installation: FITTED_IN_LOGAN,
        bearer: POPESCU,
    }
}

fn check() -> OwnershipCheck {
    OwnershipCheck {
        passed: true,
        on: today(),
        of: popescus_logan(),
    }
}

#[test]
fn a_check_passes_only_with_four_yes_and_says_what_is_missing() {
    use MissingAnswer::{CarMatches, CertificateOriginal, PersonEntitled, RightToCode};
    for scenario in Scenario::ALL
        .iter()
        .copied()
        .filter(|s| *s != Scenario::RadioOnly)
    {
        assert_eq!(pass(scenario, &ALL_SEEN), Ok(()), "{scenario:?}");
        for (answers, missing) in [
            (
                Answers {
                    certificate_original: false,
                    ..ALL_SEEN
                },
                CertificateOriginal,
            ),
            (
                Answers {
                    person_entitled: false,
                    ..ALL_SEEN
                },
                PersonEntitled,
            ),
            (
                Answers {
                    car_matches: false,
                    ..ALL_SEEN
                },
                CarMatches,
            ),
            (
                Answers {
                    right_to_code: false,
                    ..ALL_SEEN
                },
                RightToCode,
            ),
        ] {
            assert_eq!(pass(scenario, &answers), Err(vec![missing]), "{scenario:?}");
        }
        let none = Answers {
            certificate_original: false,
            person_entitled: false,
            car_matches: false,
            right_to_code: false,
        };
        let all_missing = vec![CertificateOriginal, PersonEntitled, CarMatches, RightToCode];
        assert_eq!(pass(scenario, &none), Err(all_missing), "{scenario:?}");
    }
}

#[test]
fn a_radio_without_its_car_is_always_refused() {
    assert_eq!(
        pass(Scenario::RadioOnly, &ALL_SEEN),
        Err(vec![MissingAnswer::ScenarioRefused])
    );
}

#[test]
fn the_scenarios_are_those_of_the_shipped_papers() {
    let shipped: toml::Table = include_str!("../../src-tauri/data/documents.toml")
        .parse()
        .unwrap();
    let mut ids: Vec<_> = shipped["scenario"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["id"].as_str().unwrap().to_owned())
        .collect();
    let mut words: Vec<_> = Scenario::ALL.iter().map(|s| s.word().to_owned()).collect();
    ids.sort();
    words.sort();
    assert_eq!(ids, words);
}

#[test]
fn a_fleet_shows_its_papers_once_and_each_car_its_plate() {
    let papers = Answers {
        car_matches: false,
        ..ALL_SEEN
    };
    let found = pass_fleet(Scenario::CompanyCar, &papers, &[(id(51), true), (id(52), false)]);
    let expected = vec![(id(51), Ok(())), (id(52), Err(vec![MissingAnswer::CarMatches]))];
    assert_eq!(found, expected);
    let no_delegation = Answers {
        person_entitled: false,
        ..ALL_SEEN
    };
    let found = pass_fleet(Scenario::CompanyCar, &no_delegation, &[(id(51), true)]);
    assert_eq!(found, vec![(id(51), Err(vec![MissingAnswer::PersonEntitled]))]);
}

#[test]
fn a_proof_holds_for_exactly_these_today_and_nothing_since() {
    let of = popescus_logan();
    assert!(proof_holds(&check(), today(), &of, &[]));

    let failed = OwnershipCheck {
        passed: false,
        ..check()
    };
    assert!(!proof_holds(&failed, today(), &of, &[]), "it did not pass");
    for day in [today() - Days::new(1), today() + Days::new(1)] {
        assert!(!proof_holds(&check(), day, &of, &[]), "another day");
    }
    for other in [
        Entitlement { owner: id(61), ..of },
        Entitlement {
            vehicle: id(51),
            ..of
        },
        Entitlement {
            installation: id(81),
            ..of
        },
        Entitlement { bearer: id(62), ..of },
    ] {
        assert!(!proof_holds(&check(), today(), &other, &[]), "{other:?}");
    }
    for since in [
        SinceCheck::OwnerChanged,
        SinceCheck::VinChanged,
        SinceCheck::PlateChanged,
        SinceCheck::RadioRemoved,
    ] {
        assert!(!proof_holds(&check(), today(), &of, &[since]), "{since:?}");
    }
}

#[test]
fn the_shop_calls_back_only_a_number_it_has_known_for_a_while() {
    let days_ago = |n| today() - Days::new(n);
    let number = |since, changed: Option<u64>| NumberOnFile {
        of_present_owner: true,
        since: days_ago(since),
        changed_on: changed.map(days_ago),
    };
    for (number, allowed) in [
        (number(400, None), true),
        (number(1, None), true),
        (number(0, None), false),
        (number(400, Some(0)), false),
        (number(400, Some(13)), false),
        (number(400, Some(14)), true),
        (
            NumberOnFile {
                of_present_owner: false,
                ..number(400, None)
            },
            false,
        ),
    ] {
        assert_eq!(may_call_back(&number, today()), allowed, "{number:?}");
    }
}

#[test]
fn mihais_pin_serves_mihai_in_this_job_for_a_minute() {
    let second = Duration::from_secs;
    let presence = Presence {
        person: MIHAI,
        about: Some(id(1)),
        given_at: second(1000),
    };
    for (person, job, now, holds) in [
        (MIHAI, Some(id(1)), 1000, true),
        (MIHAI, Some(id(1)), 1060, true),
        (MIHAI, Some(id(1)), 1061, false),
        (MIHAI, Some(id(1)), 999, false),
        (MIHAI, Some(id(2)), 1001, false),
        (MIHAI, None, 1001, false),
        (IOANA, Some(id(1)), 1001, false),
    ] {
        assert_eq!(
            presence.holds(person, job, second(now)),
            holds,
            "{person} {job:?} {now}"
        );
    }
    // Not sliding: a use at 59 s gives no second minute, for nothing in it can change.
    assert!(presence.holds(MIHAI, Some(id(1)), second(1059)));
    assert!(!presence.holds(MIHAI, Some(id(1)), second(1060) + Duration::from_millis(1)));
}
