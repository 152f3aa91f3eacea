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

/// Every file of the folder, so that a new one is looked at without anybody remembering it.
#[test]
fn the_shipped_files_have_comma_letters_only() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/data");
    let mut looked_at = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(path.is_file(), "the shipped files lie flat: {name}");
        let text = std::fs::read_to_string(&path).unwrap();
        // The head of job_types.toml names the cedilla letters in a comment; a csv has no comments.
        let in_values = text
            .lines()
            .filter(|line| !(name.ends_with(".toml") && line.starts_with('#')))
            .find(|line| line.contains(['ş', 'ţ', 'Ş', 'Ţ', '\u{327}']));
        assert_eq!(in_values, None, "{name}");
        looked_at.push(name);
    }
    looked_at.sort();
    for name in [
        "documents.toml",
        "job_types.toml",
        "radio_families.toml",
        "reconnect.toml",
        "wmi.csv",
        "wmi_alt_brands.csv",
        "wmi_countries.csv",
        "wmi_small_makers.csv",
    ] {
        assert!(looked_at.iter().any(|seen| seen == name), "{name}: {looked_at:?}");
    }
}
