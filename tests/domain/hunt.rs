//! The hunt for a missing code: which rungs there are for a radio and why the others are left out, which comes next, what needs the
//! customer's word, what a hunt waits for, how it ends. Tables written out by hand.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use workshop::domain::hunt::{
    Consent, HuntFact, HuntRefusal, HuntWhat, HuntedRadio, Quote, RungStand, Try, agreed, code_first,
    due_day, ending, is_paid, may_end, may_try, next_rung, outcomes, sources, spent, stand, tries, waits,
    why_not,
};
use workshop::domain::{
    Channel, CodeSource, HuntEnd, HuntOrigin, HuntWait, Id, ReplacementKind, Rung, RungOutcome, RungWhyNot,
};

use crate::story::{MIHAI, POPESCU, id, morning, rows};

const NEW_OWNER: Id = Id([61; 16]);
const FACTORY: HuntedRadio = HuntedRadio {
    paired: false,
    user_set: false,
    origin: None,
    has_vin: true,
};

/// Paired | user set | origin | VIN on record || why each rung is left out, `-` where it is there:
/// manual, inscriptions, maker's site, radio's maker, dealer, specialist.
const LADDER: &str = "
    no  | no  | unknown     | yes | - | - | -           | factory_radio | -           | -
    no  | no  | factory     | yes | - | - | -           | factory_radio | -           | -
    no  | no  | factory     | no  | - | - | no_vin      | factory_radio | -           | -
    no  | no  | aftermarket | yes | - | - | aftermarket | -             | aftermarket | -
    no  | no  | aftermarket | no  | - | - | aftermarket | -             | aftermarket | -
    no  | yes | factory     | yes | - | - | user_set    | factory_radio | user_set    | -
    no  | yes | aftermarket | yes | - | - | aftermarket | -             | aftermarket | -
    yes | no  | factory     | yes | paired | paired | paired      | factory_radio | -           | paired
    yes | no  | unknown     | no  | paired | paired | paired      | factory_radio | -           | paired
    yes | no  | aftermarket | yes | paired | paired | aftermarket | paired        | aftermarket | paired
";

#[test]
fn each_rung_is_there_for_this_radio_or_says_why_it_is_left_out() {
    for row in rows(LADDER) {
        let radio = HuntedRadio {
            paired: row[0] == "yes",
            user_set: row[1] == "yes",
            origin: HuntOrigin::from_word(row[2]),
            has_vin: row[3] == "yes",
        };
        let rungs = [
            Rung::Manual,
            Rung::Inscriptions,
            Rung::MakerSite,
            Rung::RadioMaker,
            Rung::Dealer,
            Rung::Specialist,
        ];
        for (rung, expected) in rungs.iter().zip(&row[4..]) {
            let why = why_not(*rung, &radio);
            assert_eq!(why, RungWhyNot::from_word(expected), "{rung:?} of {row:?}");
            let stands = why.map_or(RungStand::Untried, RungStand::Skipped);
            assert_eq!(stand(*rung, &radio, &[]), stands);
        }
        assert_eq!(
            why_not(Rung::Replacement, &radio),
            None,
            "another radio always fits"
        );
    }
}

#[test]
fn free_comes_before_paid() {
    let paid: Vec<bool> = Rung::ALL.iter().map(|rung| is_paid(*rung)).collect();
    assert_eq!(paid, [false, false, false, false, false, true, true]);
    assert_eq!(next_rung(&FACTORY, &[]), Some(Rung::Manual));
}

fn fact(n: u8, what: HuntWhat) -> HuntFact {
    HuntFact {
        id: id(n),
        at: morning(),
        by: MIHAI,
        what,
    }
}

fn a_try(rung: Rung, outcome: RungOutcome, lei: i64) -> Try {
    Try {
        rung,
        outcome,
        cost: lei * 100,
        minutes: 10,
        due: None,
        specialist: None,
        corrects: None,
    }
}

fn tried(n: u8, rung: Rung, outcome: RungOutcome) -> HuntFact {
    fact(n, HuntWhat::Tried(a_try(rung, outcome, 0)))
}

fn consent(n: u8, owner: Id, lei: i64) -> HuntFact {
    fact(
        n,
        HuntWhat::Consent(Consent {
            party: owner,
            owner: Some(owner),
            channel: Channel::Phone,
            up_to: lei * 100,
            fell: false,
        }),
    )
}

fn day(offset: u64) -> NaiveDate {
    morning().date_naive() + Days::new(offset)
}

/// What was tried, in order | the rung that comes next.
const NEXT: &str = "
                                                        | manual
    manual nothing                                      | inscriptions
    manual nothing; inscriptions passed_over            | maker_site
    inscriptions nothing                                | manual
    manual nothing; inscriptions nothing; maker_site waiting | maker_site
    manual nothing; inscriptions nothing; maker_site waiting; maker_site nothing | dealer
    manual nothing; inscriptions nothing; maker_site nothing; dealer not_possible | specialist
    manual nothing; inscriptions nothing; maker_site nothing; dealer nothing; specialist passed_over | replacement
    manual waiting                                      | manual
";

#[test]
fn the_next_rung_is_the_first_that_is_not_over() {
    for row in rows(NEXT) {
        let facts: Vec<HuntFact> = row[0]
            .split(';')
            .map(str::trim)
            .filter(|step| !step.is_empty())
            .zip(1..)
            .map(|(step, n)| {
                let (rung, outcome) = step.split_once(' ').unwrap();
                tried(
                    n,
                    Rung::from_word(rung).unwrap(),
                    RungOutcome::from_word(outcome).unwrap(),
                )
            })
            .collect();
        assert_eq!(next_rung(&FACTORY, &facts), Rung::from_word(row[1]), "{row:?}");
    }
    let over = [fact(1, HuntWhat::Ended(HuntEnd::GivenUp, None))];
    assert_eq!(next_rung(&FACTORY, &over), None, "a hunt that is over has none");
}

/// The consent in lei, `-` where nobody agreed | spent before | the rung | what came of it | its cost || what the rule says.
const COSTS: &str = "
    -   | 0   | manual     | nothing      | 0   | ok
    -   | 0   | dealer     | nothing      | 0   | ok
    -   | 0   | dealer     | nothing      | 50  | consent first
    -   | 0   | dealer     | found        | 50  | consent first
    -   | 0   | specialist | nothing      | 0   | consent first
    -   | 0   | specialist | waiting      | 0   | consent first
    -   | 0   | specialist | found        | 0   | consent first
    -   | 0   | specialist | not_possible | 0   | ok
    -   | 0   | specialist | not_possible | 30  | consent first
    -   | 0   | specialist | passed_over  | 0   | ok
    0   | 0   | specialist | waiting      | 0   | consent first
    0   | 0   | dealer     | nothing      | 1   | consent first
    300 | 0   | specialist | waiting      | 0   | ok
    300 | 0   | specialist | found        | 300 | ok
    300 | 0   | specialist | found        | 301 | over 300
    300 | 100 | specialist | found        | 200 | ok
    300 | 100 | specialist | found        | 201 | over 300
    300 | 0   | dealer     | nothing      | 50  | ok
    300 | 0   | replacement | nothing     | 0   | not tried
";

#[test]
fn what_costs_is_refused_before_the_customers_word_and_beyond_it() {
    for row in rows(COSTS) {
        let mut facts = Vec::new();
        if let Ok(lei) = row[0].parse() {
            facts.push(consent(1, POPESCU, lei));
        }
        let before: i64 = row[1].parse().unwrap();
        facts.push(fact(
            2,
            HuntWhat::Tried(a_try(Rung::Dealer, RungOutcome::Nothing, before)),
        ));
        let rung = Rung::from_word(row[2]).unwrap();
        let tried = a_try(
            rung,
            RungOutcome::from_word(row[3]).unwrap(),
            row[4].parse().unwrap(),
        );

        let said = may_try(&FACTORY, &facts, Some(POPESCU), &tried);

        let expected = match row[5] {
            "ok" => Ok(()),
            "consent first" => Err(HuntRefusal::ConsentFirst),
            "not tried" => Err(HuntRefusal::NotTried),
            over => Err(HuntRefusal::OverConsent(
                over.trim_start_matches("over ").parse::<i64>().unwrap() * 100,
            )),
        };
        assert_eq!(said, expected, "{row:?}");
    }
}

#[test]
fn the_newest_word_is_the_whole_word_and_falls_with_the_sale() {
    let facts = [consent(1, POPESCU, 300), consent(2, POPESCU, 100)];
    assert_eq!(agreed(&facts, Some(POPESCU)), Some(10_000), "less is less");
    assert_eq!(agreed(&facts, Some(NEW_OWNER)), None, "the car was sold");
    assert_eq!(agreed(&facts, None), None);
    let newer = [facts[0], consent(2, NEW_OWNER, 50)];
    assert_eq!(
        agreed(&newer, Some(POPESCU)),
        None,
        "an older word does not come back with the older owner"
    );
    let HuntWhat::Consent(word) = facts[0].what else {
        panic!("it is a word");
    };
    let fallen = [fact(1, HuntWhat::Consent(Consent { fell: true, ..word }))];
    assert_eq!(
        agreed(&fallen, Some(POPESCU)),
        None,
        "nor after a sale there and back"
    );
}

#[test]
fn a_correction_is_a_further_row_and_what_it_corrects_counts_no_more() {
    let wrong = fact(2, HuntWhat::Tried(a_try(Rung::Dealer, RungOutcome::Nothing, 200)));
    let facts = [consent(1, POPESCU, 250), wrong];
    assert_eq!(spent(&facts), 20_000);
    let right = Try {
        corrects: Some(id(2)),
        ..a_try(Rung::Dealer, RungOutcome::Nothing, 20)
    };
    assert_eq!(may_try(&FACTORY, &facts, Some(POPESCU), &right), Ok(()));
    let dearer = Try {
        cost: 24_000,
        ..right
    };
    assert_eq!(
        may_try(&FACTORY, &facts, Some(POPESCU), &dearer),
        Ok(()),
        "the wrong 200 lei are not counted beside the right 240"
    );
    let corrected = [facts[0], facts[1], fact(3, HuntWhat::Tried(right))];
    assert_eq!(spent(&corrected), 2_000);
    assert_eq!(tries(&corrected).count(), 1);
    assert_eq!(
        may_try(&FACTORY, &corrected, Some(POPESCU), &right),
        Err(HuntRefusal::NothingToCorrect),
        "a row is corrected once; after that its correction is"
    );
    let elsewhere = Try {
        corrects: Some(id(3)),
        ..a_try(Rung::Manual, RungOutcome::Nothing, 0)
    };
    assert_eq!(
        may_try(&FACTORY, &corrected, Some(POPESCU), &elsewhere),
        Err(HuntRefusal::NothingToCorrect),
        "a correction stays at its rung"
    );
}

#[test]
fn a_rung_that_is_left_out_is_not_tried_but_a_code_in_the_hand_is_evidence() {
    let fitted_later = HuntedRadio {
        origin: Some(HuntOrigin::Aftermarket),
        ..FACTORY
    };
    let asked = a_try(Rung::Dealer, RungOutcome::Nothing, 0);
    assert_eq!(
        may_try(&fitted_later, &[], None, &asked),
        Err(HuntRefusal::DoesNotApply(RungWhyNot::Aftermarket))
    );
    let found = a_try(Rung::Dealer, RungOutcome::Found, 0);
    assert_eq!(may_try(&fitted_later, &[], None, &found), Ok(()));
    let before = [tried(1, Rung::Dealer, RungOutcome::Nothing)];
    assert_eq!(
        stand(Rung::Dealer, &fitted_later, &before),
        RungStand::Done(RungOutcome::Nothing),
        "what was tried before somebody knew better stays tried"
    );
    let corrected = Try {
        corrects: Some(id(1)),
        ..asked
    };
    assert_eq!(may_try(&fitted_later, &before, None, &corrected), Ok(()));
}

#[test]
fn what_is_over_takes_nothing_more() {
    let over = [fact(1, HuntWhat::Ended(HuntEnd::GivenUp, None))];
    let again = a_try(Rung::Manual, RungOutcome::Nothing, 0);
    assert_eq!(ending(&over), Some(HuntEnd::GivenUp));
    assert_eq!(may_try(&FACTORY, &over, None, &again), Err(HuntRefusal::Ended));
    for end in HuntEnd::ALL {
        assert_eq!(may_end(&over, *end, true, None), Err(HuntRefusal::Ended));
    }
}

#[test]
fn a_hunt_ends_with_a_code_with_a_price_or_with_the_customers_no() {
    let used = ReplacementKind::UsedOriginal;
    assert_eq!(may_end(&[], HuntEnd::GivenUp, false, None), Ok(()));
    assert_eq!(may_end(&[], HuntEnd::Found, true, None), Ok(()));
    assert_eq!(
        may_end(&[], HuntEnd::Found, false, None),
        Err(HuntRefusal::NoCode)
    );
    for advised in [None, Some(used)] {
        let said = may_end(&[], HuntEnd::Replacement, false, advised);
        assert_eq!(
            said,
            Err(HuntRefusal::QuoteFirst),
            "nothing is advised without its price"
        );
    }
    let quote = Quote {
        kind: used,
        low: 25_000,
        high: 40_000,
    };
    let priced = [fact(1, HuntWhat::Quote(quote))];
    assert_eq!(may_end(&priced, HuntEnd::Replacement, false, Some(used)), Ok(()));
    assert_eq!(
        may_end(
            &priced,
            HuntEnd::Replacement,
            false,
            Some(ReplacementKind::Multimedia)
        ),
        Err(HuntRefusal::QuoteFirst),
        "the price of another kind is not its price"
    );
    let first: Vec<bool> = ReplacementKind::ALL
        .iter()
        .map(|kind| code_first(*kind))
        .collect();
    assert_eq!(first, [true, false, false], "a used radio asks for its own code");
}

fn waiting(n: u8, rung: Rung, due: Option<NaiveDate>) -> HuntFact {
    fact(
        n,
        HuntWhat::Tried(Try {
            due,
            ..a_try(rung, RungOutcome::Waiting, 0)
        }),
    )
}

#[test]
fn each_open_hunt_says_what_it_waits_for() {
    let said = |facts: &[HuntFact], has_code| {
        waits(&FACTORY, facts, Some(POPESCU), has_code, day(0)).map(|waits| waits.why)
    };
    let free = |n: u8| -> Vec<HuntFact> {
        [Rung::Manual, Rung::Inscriptions, Rung::MakerSite, Rung::Dealer]
            .into_iter()
            .zip(n..)
            .map(|(rung, n)| tried(n, rung, RungOutcome::Nothing))
            .collect()
    };
    assert_eq!(said(&[], false), Some(HuntWait::NextRung));
    assert_eq!(said(&[], true), Some(HuntWait::CodeOnFile));
    assert_eq!(
        said(&[waiting(1, Rung::Manual, None)], false),
        Some(HuntWait::Answer),
        "some day"
    );
    assert_eq!(
        said(&[waiting(1, Rung::Manual, Some(day(1)))], false),
        Some(HuntWait::Answer)
    );
    for due in [day(0), day(0) - Days::new(3)] {
        let facts = [waiting(1, Rung::Manual, Some(due))];
        assert_eq!(said(&facts, false), Some(HuntWait::AnswerDue), "{due}");
    }
    assert_eq!(said(&free(1), false), Some(HuntWait::Consent));
    let mut agreed = free(1);
    agreed.push(consent(9, POPESCU, 300));
    assert_eq!(said(&agreed, false), Some(HuntWait::NextRung));
    agreed.push(tried(10, Rung::Specialist, RungOutcome::NotPossible));
    assert_eq!(said(&agreed, false), Some(HuntWait::Replacement));
    let over = [fact(1, HuntWhat::Ended(HuntEnd::GivenUp, None))];
    assert_eq!(said(&over, false), None);
}

#[test]
fn an_answer_that_came_is_due_no_more() {
    let asked = waiting(1, Rung::Dealer, Some(day(2)));
    assert_eq!(due_day(&[asked]), Some(day(2)));
    let earlier = waiting(2, Rung::Specialist, Some(day(1)));
    assert_eq!(due_day(&[asked, earlier]), Some(day(1)), "the earlier of two");
    let came = tried(3, Rung::Specialist, RungOutcome::NotPossible);
    assert_eq!(due_day(&[asked, earlier, came]), Some(day(2)));
    let over = fact(4, HuntWhat::Ended(HuntEnd::GivenUp, None));
    assert_eq!(due_day(&[asked, over]), None);
}

#[test]
fn a_code_has_a_source_at_every_rung_where_one_can_be_found() {
    for rung in Rung::ALL {
        let can_be_found = *rung != Rung::Replacement;
        assert_eq!(!sources(*rung).is_empty(), can_be_found, "{rung:?}");
        assert!(
            !outcomes(*rung).contains(&RungOutcome::Found),
            "a find ends the hunt"
        );
    }
    assert_eq!(sources(Rung::Dealer), [CodeSource::Dealer]);
}

fn any_fact() -> impl Strategy<Value = HuntWhat> {
    let rung = (0..Rung::ALL.len()).prop_map(|at| Rung::ALL[at]);
    let outcome = (0..RungOutcome::ALL.len()).prop_map(|at| RungOutcome::ALL[at]);
    prop_oneof![
        (rung, outcome, 0..500_i64)
            .prop_map(|(rung, outcome, lei)| HuntWhat::Tried(a_try(rung, outcome, lei))),
        (0..500_i64, any::<bool>()).prop_map(|(lei, sold)| {
            let owner = if sold { NEW_OWNER } else { POPESCU };
            consent(0, owner, lei).what
        }),
        Just(HuntWhat::Origin(HuntOrigin::Aftermarket)),
        Just(HuntWhat::Ended(HuntEnd::GivenUp, None)),
    ]
}

proptest! {
    /// Whatever people press in whatever order: what the rule lets through never adds up to more than the word that holds.
    #[test]
    fn nobody_ever_spends_more_than_was_agreed(steps in prop::collection::vec(any_fact(), 0..24)) {
        let mut facts: Vec<HuntFact> = Vec::new();
        for (what, n) in steps.into_iter().zip(1..) {
            if let HuntWhat::Tried(tried) = what {
                if may_try(&FACTORY, &facts, Some(POPESCU), &tried).is_err() {
                    continue;
                }
                let before = spent(&facts);
                facts.push(fact(n, what));
                let after = spent(&facts);
                if after > before {
                    let up_to = agreed(&facts, Some(POPESCU));
                    prop_assert!(up_to.is_some_and(|up_to| after <= up_to));
                }
            } else if ending(&facts).is_none() {
                facts.push(fact(n, what));
            }
        }
    }
}
