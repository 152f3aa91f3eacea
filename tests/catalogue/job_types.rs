use std::collections::HashSet;
use workshop::catalogue::{Catalogue, JobType};
use workshop::domain::Language::{self, En, Ro};
use workshop::domain::{HowOften, SaverReason};

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().expect("the shipped files read")
}

fn found(text: &str, language: Language) -> Vec<&'static str> {
    shipped()
        .suggest_job_types(text, language, 8)
        .into_iter()
        .map(|j| j.id.as_str())
        .collect()
}

/// What GATE.md section 3 makes of a type without an answer.
fn cut(job: &JobType) -> &'static str {
    use HowOften::{Always, Sometimes, Usually, Yes};
    if job.battery_disconnect == Always || job.radio_removed == Yes {
        "certain"
    } else if matches!(job.battery_disconnect, Usually | Sometimes)
        || matches!(job.radio_supply_cut, Yes | Sometimes)
        || job.radio_removed == Sometimes
    {
        "likely"
    } else {
        "silent"
    }
}

#[test]
fn seventy_six_kinds_of_work_with_names_in_both_languages() {
    let jobs = shipped().job_types();
    assert_eq!(jobs.len(), 76);
    assert_eq!(
        jobs.iter().map(|j| &j.id).collect::<HashSet<_>>().len(),
        76,
        "ids are unique"
    );
    for job in jobs {
        for language in [Ro, En] {
            assert!(
                !job.name(language).is_empty() && !job.rationale(language).is_empty(),
                "{}",
                job.id
            );
        }
    }
    assert!(shipped().job_type("battery_replacement").is_some() && shipped().job_type("").is_none());
}

#[test]
fn the_gate_finds_its_nineteen_certain_and_thirty_nine_likely_types() {
    for (word, count) in [("certain", 19), ("likely", 39), ("silent", 18)] {
        assert_eq!(
            shipped().job_types().iter().filter(|j| cut(j) == word).count(),
            count,
            "{word}"
        );
    }
}

#[test]
fn a_memory_saver_is_forbidden_where_the_gate_says_so() {
    for (id, reason) in [
        ("battery_replacement", None),
        ("airbag", Some(SaverReason::Srs)),
        ("center_console", Some(SaverReason::Srs)),
        ("fuel_pump", Some(SaverReason::Fuel)),
        ("hv_isolation", Some(SaverReason::Hv)),
        ("welding", Some(SaverReason::Weld)),
        ("alternator", Some(SaverReason::Wiring)),
        ("radio_removal", Some(SaverReason::Plug)),
    ] {
        assert_eq!(shipped().job_type(id).unwrap().no_memory_saver, reason, "{id}");
    }
    let srs_without_ban = shipped()
        .job_types()
        .iter()
        .find(|j| j.srs_wait && j.no_memory_saver != Some(SaverReason::Srs));
    assert!(
        srs_without_ban.is_none(),
        "airbag waiting and a memory saver exclude each other"
    );
}

#[test]
fn two_kinds_of_work_fit_another_radio() {
    let fitting: Vec<_> = shipped()
        .job_types()
        .iter()
        .filter(|j| j.fits_radio)
        .map(|j| j.id.as_str())
        .collect();
    assert_eq!(fitting, ["radio_replace_used", "multimedia_upgrade"]);
}

#[test]
fn three_letters_find_the_battery_first_in_both_languages() {
    for language in [Ro, En] {
        assert_eq!(found("bat", language)[0], "battery_replacement");
        assert_eq!(found("BAT ", language)[0], "battery_replacement");
    }
}

#[test]
fn technicians_need_no_diacritics_and_no_keyboard_of_their_own() {
    for (typed, language, first) in [
        ("inlocuire baterie", Ro, "battery_replacement"),
        ("Înlocuire baterie", Ro, "battery_replacement"),
        ("înlocuire baterie", En, "battery_replacement"),
        ("schimb baterie", Ro, "battery_replacement"),
        ("baterie inlocuire", Ro, "battery_replacement"),
        ("airbag", Ro, "airbag"),
        ("airbag", En, "airbag"),
        ("schimb ulei", Ro, "oil_service"),
        ("cod radio", Ro, "radio_code_service"),
        ("radio code", En, "radio_code_service"),
        ("fuse", En, "fuse_check"),
        ("itp", Ro, "periodic_inspection"),
        ("distributie", Ro, "timing_belt"),
        ("vopsit", Ro, "paint_booth"),
    ] {
        assert_eq!(
            found(typed, language).first().copied(),
            Some(first),
            "{typed}: {:?}",
            found(typed, language)
        );
    }
}

#[test]
fn fuses_bring_the_fuse_box_and_the_fuse_check_before_the_seat_belt() {
    let found = found("sigurante", Ro);
    assert_eq!(found[..2], ["fuse_box", "fuse_check"], "{found:?}");
    assert!(
        !found.contains(&"seat_belt"),
        "a belt is 'siguranță', not 'siguranțe'"
    );
}

#[test]
fn nothing_typed_and_nonsense_suggest_nothing_and_the_limit_holds() {
    assert!(found("", Ro).is_empty() && found("  ", Ro).is_empty() && found("xyzzy", Ro).is_empty());
    assert_eq!(shipped().suggest_job_types("a", Ro, 3).len(), 3);
}
