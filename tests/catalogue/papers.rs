use std::collections::HashSet;
use workshop::catalogue::{Catalogue, DocumentNeed, DocumentRole};
use workshop::domain::Language::{En, Ro};

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().expect("the shipped files read")
}

#[test]
fn every_paper_and_scenario_is_named_in_both_languages_once() {
    assert_eq!(
        (shipped().documents().len(), shipped().scenarios().len()),
        (16, 10)
    );
    let ids: HashSet<_> = shipped().documents().iter().map(|d| &d.id).collect();
    assert_eq!(ids.len(), 16);
    for language in [Ro, En] {
        assert!(shipped().documents().iter().all(|d| !d.name(language).is_empty()));
        assert!(shipped().scenarios().iter().all(|s| !s.name(language).is_empty()));
    }
    let passport = shipped().document("passport").unwrap();
    assert_eq!(
        (passport.role, passport.need),
        (DocumentRole::Identity, DocumentNeed::OneOfIdentity)
    );
    assert_eq!(passport.name(Ro), "Pașaport");
}

#[test]
fn every_scenario_asks_for_papers_that_exist_and_for_one_that_says_who_stands_there() {
    for scenario in shipped().scenarios() {
        let papers: Vec<_> = scenario
            .document_ids
            .iter()
            .map(|id| shipped().document(id).expect(id))
            .collect();
        assert!(
            papers.iter().any(|p| p.role == DocumentRole::Identity),
            "{}",
            scenario.id
        );
    }
}

#[test]
fn a_radio_without_its_car_is_the_only_scenario_always_refused() {
    let refused: Vec<_> = shipped()
        .scenarios()
        .iter()
        .filter(|s| s.always_refused)
        .map(|s| s.id.as_str())
        .collect();
    assert_eq!(refused, ["radio_only"]);
}

#[test]
fn the_shipped_files_have_comma_letters_only() {
    for file in [
        include_str!("../../src-tauri/data/job_types.toml"),
        include_str!("../../src-tauri/data/radio_families.toml"),
        include_str!("../../src-tauri/data/documents.toml"),
    ] {
        // The head of job_types.toml names the cedilla letters in a comment.
        let in_values = file
            .lines()
            .filter(|l| !l.starts_with('#'))
            .find(|l| l.contains(['ş', 'ţ', 'Ş', 'Ţ', '\u{327}']));
        assert_eq!(in_values, None);
    }
}
