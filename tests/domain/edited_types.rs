//! The catalogue that the shop edited goes through the same gate: whatever was typed in the office, a reason that forbids the memory saver
//! forbids it, and the shipped types keep their dangers.

use proptest::prelude::*;
use workshop::catalogue::Catalogue;
use workshop::domain::battery_gate::{Unit, Verdict, WorkLine, assess};
use workshop::domain::catalogue_edit::{
    CatalogueEdit, FieldFate, REASONS_OF_A_TYPE, fate, may_be_reason, may_fit_a_radio,
};
use workshop::domain::{Arrival, CatalogueKind, ExitWord, HowOften, SaverReason};

use crate::story::{id, job, radio};

fn edit(item: &str, field: &str, word: &str) -> CatalogueEdit {
    CatalogueEdit {
        kind: CatalogueKind::JobType,
        item: item.to_owned(),
        field: field.to_owned(),
        value: format!("\"{word}\""),
        shipped: None,
    }
}

fn line_of(catalogue: &Catalogue, item: &str, answer: Option<bool>) -> WorkLine {
    let job_type = catalogue.job_type(item).unwrap();
    WorkLine {
        id: id(200),
        battery_disconnect: job_type.battery_disconnect,
        radio_supply_cut: job_type.radio_supply_cut,
        radio_removed: job_type.radio_removed,
        no_memory_saver: job_type.no_memory_saver,
        answer,
        fits_radio: None,
    }
}

fn offers_saver(lines: &[WorkLine], units: &[Unit]) -> bool {
    [false, true].into_iter().any(
        |starting| match assess(&job(Arrival::Plays, lines, units), starting) {
            Verdict::Confirm { units } | Verdict::Stop { units } => units
                .iter()
                .any(|open| open.exits.iter().any(|offer| offer.exit == ExitWord::MemorySaver)),
            Verdict::Ask { .. } | Verdict::Silent | Verdict::Go => false,
        },
    )
}

fn items() -> Vec<String> {
    let shipped = Catalogue::shipped().unwrap().job_types();
    let mut items: Vec<String> = shipped.iter().map(|job_type| job_type.id.clone()).collect();
    items.push("shop.made-here".to_owned());
    items
}

fn how_often() -> impl Strategy<Value = HowOften> {
    proptest::sample::select(HowOften::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// For any edited type, in any company: exit 4 is never offered if its reason says so.
    #[test]
    fn exit_four_is_never_offered_over_an_edited_types_reason(
        item in proptest::sample::select(items()),
        reason in proptest::sample::select(REASONS_OF_A_TYPE.to_vec()),
        often in (how_often(), how_often(), how_often()),
        answer in any::<Option<bool>>(),
        beside in proptest::option::of(proptest::sample::select(items())),
    ) {
        let catalogue = Catalogue::in_force(&[
            edit(&item, "no_memory_saver", reason.word()),
            edit(&item, "battery_disconnect", often.0.word()),
            edit(&item, "radio_supply_cut", often.1.word()),
            edit(&item, "radio_removed", often.2.word()),
            edit("shop.made-here", "name_ro", "Made here"),
        ]).unwrap();
        let edited = line_of(&catalogue, &item, answer);
        prop_assert_eq!(edited.no_memory_saver, Some(reason), "the edit is in force");
        prop_assert_eq!(edited.battery_disconnect, often.0);
        let mut lines = vec![edited];
        lines.extend(beside.map(|other| line_of(&catalogue, &other, None)));
        if reason != SaverReason::Plug {
            prop_assert!(!offers_saver(&lines, &[radio("NA")]));
        } else if lines.len() == 1 {
            prop_assert!(!offers_saver(&lines, &[radio("NA")]), "a pulled plug alone is not fed by a saver");
        }
    }

    /// A kind of work that nobody described beyond its name has no memory saver, whatever else is said of it.
    #[test]
    fn a_new_kind_of_work_has_no_saver_before_a_manager_says_so(
        often in (how_often(), how_often(), how_often()), answer in any::<Option<bool>>(),
    ) {
        let catalogue = Catalogue::in_force(&[
            edit("shop.made-here", "name_ro", "Made here"),
            edit("shop.made-here", "battery_disconnect", often.0.word()),
            edit("shop.made-here", "radio_supply_cut", often.1.word()),
            edit("shop.made-here", "radio_removed", often.2.word()),
        ]).unwrap();
        let line = line_of(&catalogue, "shop.made-here", answer);
        prop_assert!(!offers_saver(&[line], &[radio("NA")]));
    }
}

/// So that the properties above can fail: where the shop allows the saver for work that takes the battery off, it is offered.
#[test]
fn the_saver_is_offered_where_the_shop_allows_it() {
    let catalogue = Catalogue::in_force(&[
        edit("shop.made-here", "name_ro", "Made here"),
        edit("shop.made-here", "battery_disconnect", "always"),
        edit("shop.made-here", "no_memory_saver", ""),
    ])
    .unwrap();
    let line = line_of(&catalogue, "shop.made-here", None);
    assert!(offers_saver(&[line], &[radio("NA")]));
}

#[test]
fn a_danger_is_swapped_for_a_danger_and_never_taken_away() {
    use SaverReason::{Fuel, Hv, NoPower, Plug, Srs, Unknown, Weld, Wiring};
    let wanted = [
        None,
        Some(Plug),
        Some(Unknown),
        Some(NoPower),
        Some(Srs),
        Some(Fuel),
        Some(Hv),
        Some(Weld),
        Some(Wiring),
    ];
    let free = [true, true, true, false, true, true, true, true, true];
    let danger = [false, false, false, false, true, true, true, true, true];
    for (shipped, row) in [
        (None, free),
        (Some(Plug), free),
        (Some(Unknown), free),
        (Some(Srs), danger),
        (Some(Fuel), danger),
        (Some(Hv), danger),
        (Some(Weld), danger),
        (Some(Wiring), danger),
    ] {
        let said: Vec<bool> = wanted
            .iter()
            .map(|wanted| may_be_reason(shipped, *wanted))
            .collect();
        assert_eq!(said, row, "{shipped:?}");
    }
}

#[test]
fn only_work_that_always_takes_the_radio_out_may_fit_another() {
    for often in HowOften::ALL {
        let expected = matches!(often, HowOften::Always | HowOften::Yes);
        assert_eq!(may_fit_a_radio(*often), expected, "{often:?}");
    }
}

#[test]
fn a_saved_field_stays_follows_or_is_ours() {
    use FieldFate::{FollowsShipped, Ours, Stays};
    // in force, shipped now, saved, edited before, shipped moved since -> fate
    let table = [
        ("a", Some("a"), "a", false, false, Stays),
        ("a", Some("a"), "b", false, false, Ours),
        ("b", Some("a"), "b", true, false, Stays),
        ("b", Some("a"), "c", true, false, Ours),
        ("b", Some("a"), "a", true, false, FollowsShipped),
        ("b", Some("c"), "b", true, true, Ours),
        ("b", Some("c"), "c", true, true, FollowsShipped),
        ("b", None, "b", true, false, Stays),
        ("", None, "b", false, false, Ours),
    ];
    for (in_force, shipped, saved, edited, moved, expected) in table {
        assert_eq!(
            fate(&in_force, shipped.as_ref(), &saved, edited, moved),
            expected,
            "{in_force} {shipped:?} {saved}"
        );
    }
}
