//! Families whose sources also discuss by-passing codes: what is told of them, in either language, leads to no page.

use workshop::catalogue::{Bilingual, Catalogue, RadioFamily};
use workshop::domain::Language;

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().expect("the shipped files read")
}

/// Everything that a screen or a paper tells of a family, in both languages.
fn told_of(family: &RadioFamily) -> Vec<String> {
    let both = |text: &Bilingual| [text.ro.clone(), text.en.clone()];
    let reported = [
        family.entry_told(),
        family.rule_told(),
        family.end_told(),
        family.route_told(),
    ];
    let displays = shipped()
        .displays()
        .iter()
        .filter(|display| display.families.contains(&family.id))
        .flat_map(|display| [&display.meaning, &display.first_action]);
    reported
        .iter()
        .flatten()
        .chain(&family.dealer_needs)
        .chain(&family.card_where)
        .chain([&family.pre_job_action])
        .chain(displays)
        .flat_map(both)
        .chain([Language::Ro, Language::En].map(|language| family.named(language).to_owned()))
        .collect()
}

#[test]
fn what_is_told_of_families_with_hidden_sources_leads_to_no_page() {
    let (mut texts, mut routes) = (0, 0);
    for family in shipped()
        .families()
        .iter()
        .filter(|family| family.hide_sources_in_ui)
    {
        routes += usize::from(family.route_told().is_some());
        for text in told_of(family) {
            texts += 1;
            let small = text.to_lowercase();
            let leads = [
                "http", "www.", "://", ".com", ".net", ".org", ".eu", ".info", ".fr", ".de/", ".ro/",
                ".co.uk",
            ]
            .iter()
            .any(|part| small.contains(part));
            assert!(!leads, "{}: {text}", family.id);
        }
    }
    assert!(
        routes > 10 && texts > 300,
        "there is something to show: {routes}, {texts}"
    );
    let ford = shipped().family("ford_m_v_series").unwrap();
    assert!(
        ford.dealer_needs
            .iter()
            .any(|need| need.en == "proof of ownership")
    );
    assert!(!ford.card_where.is_empty());
}
