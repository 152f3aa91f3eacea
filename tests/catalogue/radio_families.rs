use proptest::prelude::*;
use std::collections::HashSet;
use workshop::catalogue::{Catalogue, Confidence, DisplayKind, PowerCutEffect, RadioMustStayOn, SerialKind};

fn shipped() -> &'static Catalogue {
    Catalogue::shipped().expect("the shipped files read")
}

fn family(make: &str, model: &str, serial: &str) -> Option<&'static str> {
    shipped().family_of(make, model, serial).map(|f| f.id.as_str())
}

#[test]
fn sixty_one_families_thirty_one_displays_and_eleven_prefixes_name_each_other_rightly() {
    let ids: HashSet<&str> = shipped().families().iter().map(|f| f.id.as_str()).collect();
    assert_eq!(
        (shipped().families().len(), ids.len()),
        (61, 61),
        "ids are unique"
    );
    assert_eq!(
        (shipped().displays().len(), shipped().serial_prefixes().len()),
        (31, 11)
    );
    let named = shipped().displays().iter().flat_map(|d| &d.families);
    let named = named.chain(shipped().serial_prefixes().iter().flat_map(|p| &p.families));
    for id in named {
        assert!(ids.contains(id.as_str()), "{id}");
    }
    for f in shipped().families() {
        assert!(
            !f.pre_job_action.ro.is_empty() && !f.pre_job_action.en.is_empty(),
            "{}",
            f.id
        );
    }
    for d in shipped().displays() {
        let texts = [
            &d.meaning.ro,
            &d.meaning.en,
            &d.first_action.ro,
            &d.first_action.en,
        ];
        assert!(texts.iter().all(|t| !t.is_empty()), "{}", d.text);
    }
}

#[test]
fn the_bay_sees_what_is_reported_and_nothing_where_nobody_said() {
    let ford = shipped().family("ford_m_v_series").unwrap();
    assert_eq!((ford.tries, ford.lockout_minutes), (Some(3), Some(30)));
    assert_eq!(ford.radio_must_stay_on, Some(RadioMustStayOn::Yes));
    assert_eq!(
        (ford.power_cut_effect, ford.confidence),
        (None, Confidence::Medium)
    );
    assert!(
        ford.hide_sources_in_ui && ford.sources_to_show().is_empty(),
        "no link leads to a by-pass"
    );
    let audi = shipped().family("audi_wiesbaden_delta").unwrap();
    assert_eq!(
        (audi.lockout_minutes, audi.power_cut_effect),
        (None, Some(PowerCutEffect::Clears))
    );
    assert!(!audi.sources_to_show().is_empty());
}

#[test]
fn renault_and_dacia_sets_that_play_two_minutes_are_listened_to_longer() {
    let longer: Vec<_> = shipped()
        .families()
        .iter()
        .filter(|f| f.listen_three_minutes)
        .map(|f| f.id.as_str())
        .collect();
    assert_eq!(longer, ["renault_precode", "dacia_code"]);
    assert!(
        longer
            .iter()
            .all(|id| shipped().family(id).unwrap().serial_kind == SerialKind::Precode)
    );
}

#[test]
fn a_serial_tells_the_family_of_its_own_make() {
    assert_eq!(family("Volkswagen", "", "VWZ1Z2A1234567"), Some("vw_safe_vwz"));
    assert_eq!(family("VW", "RCD 300", ""), Some("vw_safe_vwz"));
    assert_eq!(
        family("Dacia", "", "a123"),
        Some("dacia_code"),
        "its own make before the borrowed facts"
    );
    assert_eq!(family("Renault", "", "A 123"), Some("renault_precode"));
    assert_eq!(family("Ford", "", "v123456"), Some("ford_m_v_series"));
    assert_eq!(
        family("Dacia", "", "VWZ1Z2A1234567"),
        Some("vw_safe_vwz"),
        "a Volkswagen radio in a Dacia"
    );
    assert_eq!(
        family("Opel", "", "12345678"),
        None,
        "eight digits are a Honda's only in a Honda"
    );
    assert_eq!(family("Honda", "", "12345678"), Some("honda_acura_code"));
}

#[test]
fn a_model_tells_the_family_where_only_one_is_called_so() {
    assert_eq!(family("Opel", "CD 30", ""), Some("opel_display_married"));
    assert_eq!(family("opel", "CDR 500", ""), Some("opel_as_button"));
    assert_eq!(family("Skoda", "Symphony", ""), Some("skoda_safe"));
    assert_eq!(
        family("Dacia", "Media Nav", ""),
        Some("renault_rlink_medianav"),
        "'before Media Nav' is another family"
    );
    assert_eq!(family("Mercedes", "Audio 10", ""), Some("mercedes_audio10_30"));
}

#[test]
fn where_two_fit_or_nothing_is_known_no_family_is_named() {
    for (make, model, serial) in [
        ("", "", ""),
        ("Dacia", "", ""),
        ("Opel", "CD", ""),
        ("Opel", "radio", ""),
        ("", "Symphony", ""),
        ("Lada", "RCD 300", ""),
    ] {
        assert_eq!(family(make, model, serial), None, "{make} {model} {serial}");
    }
    assert_eq!(
        shipped().families_of_make("Dacia")[0].id,
        "dacia_code",
        "but a list to choose from can be shown"
    );
}

#[test]
fn a_serial_that_leads_to_the_code_is_a_secret() {
    for (make, serial) in [
        ("Dacia", "A123"),
        ("renault", "a 1-23"),
        ("Renault", "7700433072T A123"),
        ("Nissan", "A123"),
        ("", "A123"),
        ("Ford", "V123456"),
        ("Ford", "C7F3X0815 V005067"),
        ("Ford", "M0123456"),
        ("Fiat", "BP123456789012"),
        ("Porsche", "A1234567"),
    ] {
        assert!(shipped().is_sensitive_serial(make, serial), "{make} {serial}");
    }
    for (make, serial) in [
        ("Volkswagen", "VWZ1Z2A1234567"),
        ("Honda", "12345678"),
        ("Dacia", ""),
        ("Opel", "GM1500X1234"),
    ] {
        assert!(!shipped().is_sensitive_serial(make, serial), "{make} {serial}");
    }
}

#[test]
fn a_code_that_does_not_suit_the_family_is_noticed() {
    let volvo = shipped().family("volvo_sc_cr").unwrap();
    assert!(volvo.fits_code("1456") && !volvo.fits_code("1457") && !volvo.fits_code("14561"));
    assert!(
        shipped().family("suzuki_code").unwrap().fits_code("123456"),
        "where nobody said, everything suits"
    );
}

#[test]
fn the_display_is_read_with_its_number() {
    let kinds = |text: &str| {
        shipped()
            .read_display(text, None)
            .iter()
            .map(|d| d.text.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds("code"), ["CODE"]);
    assert_eq!(kinds("Safe 2"), ["SAFE + digit"]);
    assert_eq!(kinds("7 SAFE"), ["SAFE + digit"]);
    assert_eq!(kinds("1000"), ["0000 / 1000"]);
    assert_eq!(kinds("-----"), ["---- or -----"]);
    assert_eq!(kinds("ERR2"), ["ERR / ERR1 / ERR2"]);
    assert!(kinds("hello").is_empty() && kinds("").is_empty());
    let fault = shipped().read_display("cancheck", None);
    assert_eq!(
        fault[0].kind,
        DisplayKind::NotACodeFault,
        "there is no code to look for"
    );
}

proptest! {
    #[test]
    fn no_text_stops_the_recognition(make in any::<String>(), model in any::<String>(), serial in "[A-Z0-9 .-]{0,20}|\\PC{0,20}") {
        let _ = (shipped().family_of(&make, &model, &serial), shipped().is_sensitive_serial(&make, &serial));
        let _ = (shipped().read_display(&model, None), shipped().suggest_job_types(&model, workshop::domain::Language::Ro, 8));
    }

    #[test]
    fn every_precode_is_a_secret_in_every_make(make in "[A-Za-z]{0,10}", letter in "[A-Za-z]", number in 0_u32..1000) {
        let serial = format!("{letter}{number:03}");
        prop_assert!(shipped().is_sensitive_serial(&make, &serial));
    }
}

#[test]
fn the_official_ways_of_families_with_hidden_sources_lead_to_no_page() {
    let mut routes = 0;
    for f in shipped().families() {
        let told = f
            .official_route
            .iter()
            .chain(&f.dealer_needs)
            .chain(&f.card_where);
        for text in told {
            routes += 1;
            let leads = ["http", "www.", ".com", ".net", ".org", ".ro/"]
                .iter()
                .any(|part| text.contains(part));
            assert!(!(f.hide_sources_in_ui && leads), "{}: {text}", f.id);
        }
    }
    assert!(routes > 61, "there is something to show");
    let ford = shipped().family("ford_m_v_series").unwrap();
    assert!(ford.dealer_needs.iter().any(|need| need == "proof of ownership"));
    assert!(!ford.card_where.is_empty());
}
