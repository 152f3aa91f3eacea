//! What is done around a power cut: the shipped lines hold together.

use std::collections::HashSet;
use workshop::catalogue::{Catalogue, ReconnectItem};
use workshop::domain::Language::{En, Ro};
use workshop::domain::{SheetApplies, SheetHarm, SheetPhase};

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().expect("the shipped files read")
}

fn line(id: &str) -> Option<&'static ReconnectItem> {
    shipped().sheet_items().iter().find(|item| item.id == id)
}

#[test]
fn thirty_four_lines_with_ids_of_their_own_and_words_in_both_languages() {
    let items = shipped().sheet_items();
    assert_eq!(items.len(), 34);
    let ids: HashSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids.len(), 34);
    for item in items.iter() {
        for text in [&item.title, &item.action, &item.symptom] {
            assert!(
                !text.get(Ro).is_empty() && !text.get(En).is_empty(),
                "{}",
                item.id
            );
            assert!(
                !text.get(Ro).contains(['ş', 'ţ', 'Ş', 'Ţ']),
                "{}: a cedilla where Romanian has a comma",
                item.id
            );
            assert_ne!(text.get(Ro), text.get(En), "{}", item.id);
            for technical in ["srs_wait", "battery_registration", "_ro"] {
                assert!(
                    !text.get(Ro).contains(technical) && !text.get(En).contains(technical),
                    "{}",
                    item.id
                );
            }
        }
    }
}

#[test]
fn every_line_that_a_job_type_or_a_step_names_exists() {
    for job in shipped().job_types() {
        for id in &job.reconnect_items {
            assert!(line(id).is_some(), "{} names {id}", job.id);
        }
    }
    for step in shipped().order_of_work() {
        assert!(!step.text.get(Ro).is_empty() && !step.text.get(En).is_empty());
        for id in &step.items {
            assert!(line(id).is_some(), "{} names {id}", step.id);
        }
    }
    for order in shipped().maker_orders() {
        let known = shipped().order_of_work().iter().any(|step| step.id == order.step);
        assert!(known, "{} is a step", order.step);
        assert!(!order.makes.is_empty() && order.text.get(Ro) != order.text.get(En));
    }
}

#[test]
fn no_line_is_left_that_can_never_come_up() {
    let named: HashSet<&str> = shipped()
        .job_types()
        .iter()
        .flat_map(|job| job.reconnect_items.iter().map(String::as_str))
        .collect();
    for item in shipped().sheet_items().iter() {
        let comes_up = match item.applies {
            SheetApplies::Battery | SheetApplies::Code | SheetApplies::Srs => true,
            SheetApplies::Named | SheetApplies::Registration | SheetApplies::Saver => {
                named.contains(item.id.as_str())
            }
            SheetApplies::NamedOrMake | SheetApplies::CodeMake => {
                named.contains(item.id.as_str()) || !item.makes.is_empty()
            }
            SheetApplies::SrsMake => !item.makes.is_empty(),
            SheetApplies::Shop => false,
        };
        assert!(comes_up, "{}", item.id);
    }
}

#[test]
fn the_order_runs_from_before_to_after_and_the_wait_is_named_where_the_cable_is_off() {
    let steps = shipped().order_of_work();
    let phases: Vec<SheetPhase> = steps.iter().map(|step| step.phase).collect();
    let mut sorted = phases.clone();
    sorted.sort();
    assert_eq!(phases, sorted);
    let off = steps
        .iter()
        .find(|step| step.items.iter().any(|id| id == "srs_wait"))
        .unwrap();
    assert_eq!(off.phase, SheetPhase::Disconnect);
}

#[test]
fn injury_is_told_apart_from_damage_and_only_answered_lines_are_before_or_after() {
    for (id, harm) in [
        ("srs_wait", Some(SheetHarm::People)),
        ("vw_ignition_on", Some(SheetHarm::People)),
        ("windows_sunroof", Some(SheetHarm::People)),
        ("engine_running", Some(SheetHarm::Things)),
        ("welding", Some(SheetHarm::Things)),
        ("clock", None),
    ] {
        assert_eq!(line(id).unwrap().harm, harm, "{id}");
    }
}

#[test]
fn the_airbag_wait_is_named_by_exactly_the_job_types_that_need_it() {
    for job in shipped().job_types() {
        assert_eq!(
            job.srs_wait,
            job.reconnect_items.iter().any(|id| id == "srs_wait"),
            "{}",
            job.id
        );
    }
}

#[test]
fn published_waits_go_from_two_seconds_to_twenty_minutes_and_every_make_is_named() {
    let figures = shipped().srs_figures();
    assert_eq!(figures.len(), 13);
    assert_eq!((figures[0].seconds, figures[12].seconds), (2, 1200));
    for figure in figures {
        assert!(!figure.makes.is_empty());
        for text in [&figure.models, &figure.how] {
            assert!(!text.get(Ro).is_empty() && !text.get(En).is_empty());
        }
        assert_ne!(figure.how.get(Ro), figure.how.get(En), "{:?}", figure.how);
    }
}

#[test]
fn a_make_is_known_however_it_is_typed() {
    let volkswagen = line("vw_ignition_on").unwrap();
    for typed in ["Volkswagen", "VOLKSWAGEN", "vw", " Vw "] {
        assert!(volkswagen.makes.hold(&shipped().make_key(typed)), "{typed}");
    }
    assert!(!volkswagen.makes.hold(&shipped().make_key("Dacia")));
    assert!(
        !volkswagen.makes.hold(&shipped().make_key("")),
        "an unknown make is nobody's"
    );
    let siren = line("alarm_siren").unwrap();
    assert!(siren.makes.hold(&shipped().make_key("Skoda")), "without its hook");
}

#[test]
fn a_dacia_learns_its_battery_and_a_bmw_has_it_registered() {
    let learns = |make: &str| shipped().learns_battery_by_itself(&shipped().make_key(make));
    assert_eq!(shipped().registrations().len(), 28);
    assert!(learns("Dacia") && learns("Mercedes"));
    assert!(!learns("BMW") && !learns("Skoda"));
    assert!(
        !learns("Ford"),
        "one tool maker's word does not take the line away"
    );
    assert!(!learns("") && !learns("Trabant"));
}
