//! Green, measured with a yardstick of its own: GATE.md section 2, steps 3 and 4, read straight off the facts.
//!
//! The yardstick is for histories in which nothing was taken back; what a taking back leaves is held by `histories` and by `properties`.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use workshop::domain::NotNeededReason;
use workshop::domain::code_state::{Circumstances, CodeState, code_state};
use workshop::domain::facts::{Fact, ValueDigest, What};

use crate::properties::{at, facts};

fn takes_back(what: &What) -> bool {
    matches!(
        what,
        What::OutcomeWithdrawn | What::Undone | What::JobWithdrawn { .. }
    )
}

/// A history in which every fact stands.
fn told() -> impl Strategy<Value = Vec<Fact>> {
    facts().prop_map(|mut facts| {
        facts.retain(|fact| !takes_back(&fact.what));
        facts
    })
}

fn after(facts: &[Fact], place: usize) -> &[Fact] {
    &facts[place + 1..]
}

fn last(facts: &[Fact], wanted: impl Fn(&What) -> bool) -> Option<usize> {
    facts.iter().rposition(|fact| wanted(&fact.what))
}

/// Why this value may not be called VERIFIED; nothing where it may.
fn not_verified(facts: &[Fact], value: ValueDigest) -> Option<&'static str> {
    let tried = |what: &What| matches!(what, What::Outcome { value: v, .. } if *v == value);
    let Some(tried) = last(facts, tried) else {
        return Some("nobody tried it");
    };
    if facts[tried].what
        == (What::Outcome {
            value,
            accepted: false,
        })
    {
        return Some("the radio refused it last");
    }
    let Some(entered) = last(
        facts,
        |what| matches!(what, What::CodeEntered { value: v, .. } if *v == value),
    ) else {
        return Some("it was never entered");
    };
    let since = after(facts, tried);
    if after(facts, entered).iter().any(|fact| match fact.what {
        What::EntryWithdrawn { value: v, .. } | What::EntryForgotten { value: v } => v == value,
        _ => false,
    }) {
        return Some("it was withdrawn or shredded since");
    }
    if since
        .iter()
        .any(|fact| matches!(fact.what, What::Fitted { .. } | What::Removed))
    {
        return Some("that was another installation");
    }
    if since.iter().any(|fact| fact.what == What::Doubt) {
        return Some("it is in doubt since");
    }
    if since
        .iter()
        .any(|fact| matches!(fact.what, What::WaitSeen { .. }))
    {
        return Some("the radio showed a wait since");
    }
    // A false OK: it asks again in the same job, and no power cut explains it.
    let mut power_went = false;
    for fact in since {
        power_went |= matches!(fact.what, What::PowerCut | What::PowerLost);
        if fact.what == What::AsksCode && fact.job == facts[tried].job && !power_went {
            return Some("the radio asked again");
        }
    }
    None
}

/// Why this reason does not count; nothing where it does.
fn not_counting(facts: &[Fact], reason: NotNeededReason, at: &Circumstances<'_>) -> Option<&'static str> {
    let evidence = |what: &What| {
        matches!(
            what,
            What::AsksCode | What::Outcome { .. } | What::WaitSeen { .. }
        )
    };
    let Some(said) = last(facts, |what| matches!(what, What::NotNeeded(_))) else {
        return Some("nobody said so");
    };
    if facts[said].what != What::NotNeeded(reason) {
        return Some("something else was said last");
    }
    let ends = |what: &What| matches!(what, What::Doubt | What::CodeEntered { .. }) || evidence(what);
    if after(facts, said).iter().any(|fact| ends(&fact.what)) {
        return Some("a doubt, an entry or the radio itself came after it");
    }
    if reason == NotNeededReason::SwitchedOff {
        if facts[said].job.is_none() || facts[said].job != at.job {
            return Some("it was switched off in another job");
        }
    } else if facts.iter().any(|fact| evidence(&fact.what)) {
        return Some("the radio once asked, waited, took or refused");
    }
    None
}

/// Why the radio is not the one that was spoken of, or is not awake, whatever is on file.
fn in_the_way(facts: &[Fact], slot: bool) -> Option<&'static str> {
    let wait = last(facts, |what| matches!(what, What::WaitSeen { .. }));
    let over = |what: &What| matches!(what, What::ReadySeen | What::Outcome { accepted: true, .. });
    if wait.is_some_and(|wait| !after(facts, wait).iter().any(|fact| over(&fact.what))) {
        return Some("it shows a wait");
    }
    let differs = last(facts, |what| *what == What::SerialSeen { matches: false });
    let settled = |what: &What| matches!(what, What::SerialSeen { matches: true } | What::SerialSettled);
    if differs.is_some_and(|seen| !after(facts, seen).iter().any(|fact| settled(&fact.what))) {
        return Some("another serial was seen");
    }
    slot.then_some("two radios claim the place")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn green_needs_a_live_accepted_outcome_or_a_counting_not_needed(facts in told(), slot in any::<bool>()) {
        let at = at(90, slot);
        match code_state(&facts, &at) {
            CodeState::Verified { value, at: when, by } => {
                prop_assert_eq!(not_verified(&facts, value), None);
                let taken = facts.iter().rfind(|fact| fact.what == What::Outcome { value, accepted: true });
                prop_assert_eq!(taken.map(|fact| (fact.at, fact.by)), Some((when, by)), "date and initials");
                prop_assert_eq!(in_the_way(&facts, slot), None);
            }
            CodeState::NotNeeded { reason } => {
                prop_assert_eq!(not_counting(&facts, reason, &at), None);
                prop_assert_eq!(in_the_way(&facts, slot), None);
            }
            _ => {}
        }
    }

    /// The other way round, so that the yardstick is no stricter than the rule: what it lets through is green.
    #[test]
    fn what_the_yardstick_lets_through_is_green(facts in told(), slot in any::<bool>()) {
        let at = at(90, slot);
        let values = ["a", "b"].map(crate::story::digits);
        let verified = values.iter().any(|value| not_verified(&facts, *value).is_none());
        let needs_none = NotNeededReason::ALL.iter().any(|reason| not_counting(&facts, *reason, &at).is_none());
        if in_the_way(&facts, slot).is_none() {
            let word = code_state(&facts, &at).word();
            prop_assert_eq!(needs_none, word == workshop::domain::StateWord::NotNeeded);
            prop_assert_eq!(verified && !needs_none, word == workshop::domain::StateWord::Verified);
        }
    }
}

#[test]
fn both_kinds_of_green_and_every_way_out_of_them_come_up() {
    // A yardstick that never measures anything would pass.
    let mut runner = TestRunner::deterministic();
    let mut met = std::collections::BTreeMap::new();
    let at = at(90, false);
    for _ in 0..20_000 {
        let facts = told().new_tree(&mut runner).unwrap().current();
        let why = match code_state(&facts, &at) {
            CodeState::Verified { .. } => "VERIFIED",
            CodeState::NotNeeded { .. } => "NOT NEEDED",
            CodeState::OnFile { value, .. } => not_verified(&facts, value).unwrap(),
            _ => {
                let said = facts.iter().rev().find_map(|fact| match fact.what {
                    What::NotNeeded(reason) => Some(reason),
                    _ => None,
                });
                said.and_then(|reason| not_counting(&facts, reason, &at))
                    .or(in_the_way(&facts, false))
                    .unwrap_or("nothing said")
            }
        };
        *met.entry(why).or_insert(0_u32) += 1;
    }
    for why in [
        "VERIFIED",
        "NOT NEEDED",
        "nobody tried it",
        "that was another installation",
        "it is in doubt since",
        "the radio showed a wait since",
        "the radio asked again",
        "a doubt, an entry or the radio itself came after it",
        "it was switched off in another job",
        "the radio once asked, waited, took or refused",
    ] {
        let times = met.get(why).copied().unwrap_or(0);
        assert!(times >= 20, "{why}: {times} of {met:?}");
    }
}
