use proptest::prelude::*;
use std::collections::HashSet;
use workshop::catalogue::{Catalogue, Confidence, DisplayKind, PowerCutEffect, RadioMustStayOn, SerialKind};
use workshop::domain::Language;
use workshop::domain::wait::ShutAs;

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
fn a_display_that_keeps_the_radio_shut_is_told_from_one_that_asks() {
    for (shown, shut) in [
        ("LOCKED 13", Some(ShutAs::ForGood)),
        ("help", Some(ShutAs::ForGood)),
        ("WAIT", Some(ShutAs::Waits)),
        ("CODE WAIT", Some(ShutAs::Waits)),
        ("LOCKED", Some(ShutAs::Waits)),
        ("lock 10", Some(ShutAs::Waits)),
        ("RADIO LOCKED", Some(ShutAs::Waits)),
        ("INOP", Some(ShutAs::Waits)),
        ("SAFE 2", Some(ShutAs::Waits)),
        ("WAIT 45", Some(ShutAs::Waits)),
        ("LOCKED 12", Some(ShutAs::Waits)),
        ("LOCK 7", None),
        ("1000", None),
        ("45", None),
        // A wait on most sets and the end on one: a wait, until somebody says that it is the end.
        ("OFF", Some(ShutAs::Waits)),
        ("SAFE", None),
        ("----", None),
        ("CODE", None),
        ("ERR2", None),
        ("SEC", None),
        ("CANCHECK", None),
        ("hello", None),
        ("", None),
    ] {
        assert_eq!(shipped().shut_as(shown), shut, "{shown}");
    }
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
fn what_is_told_of_a_family_is_told_in_both_languages() {
    let (mut told, mut places) = (0, 0);
    for family in shipped().families() {
        let texts = [
            (&family.entry_method, family.entry_told()),
            (&family.lockout_rule, family.rule_told()),
            (&family.permanent_lock, family.end_told()),
            (&family.official_route, family.route_told()),
        ];
        for (english, both) in texts {
            assert_eq!(english.is_some(), both.is_some(), "{}", family.id);
            let Some(both) = both else { continue };
            assert!(
                !both.ro.is_empty() && !both.en.is_empty(),
                "{}: {both:?}",
                family.id
            );
            assert!(
                !both.ro.contains(['ş', 'ţ', 'Ş', 'Ţ']),
                "comma below: {}",
                both.ro
            );
            let names_only = both.en.split_whitespace().count() < 4;
            assert!(both.ro != both.en || names_only, "{} is not translated", both.en);
            told += 1;
        }
        for need in family.dealer_needs.iter().chain(&family.card_where) {
            assert!(!need.ro.is_empty() && !need.en.is_empty(), "{}", family.id);
            assert!(
                !need.ro.contains(['ş', 'ţ', 'Ş', 'Ţ']),
                "comma below: {}",
                need.ro
            );
        }
        for place in &family.card_where {
            assert_ne!(place.ro, place.en, "{}: not translated", family.id);
            places += 1;
        }
    }
    assert!(told > 130, "there is something to tell: {told}");
    let written =
        toml::from_str::<toml::Table>(include_str!("../../src-tauri/data/radio_families.toml")).unwrap();
    let of = |key: &str| -> usize {
        let families = written["family"].as_array().unwrap().iter();
        families.map(|family| family[key].as_array().unwrap().len()).sum()
    };
    assert_eq!(
        (of("card_where"), of("card_where_ro")),
        (places, places),
        "where the card lies is told in both languages, and no place is left out"
    );
    let raw = include_str!("../../src-tauri/data/radio_families.toml");
    let counts = |key: &str| -> Vec<usize> {
        raw.lines()
            .filter_map(|line| line.strip_prefix(key))
            .map(|list| list.matches("\", \"").count())
            .collect()
    };
    assert_eq!(
        counts("dealer_needs = ["),
        counts("dealer_needs_ro = ["),
        "no paper is left out"
    );
}

#[test]
fn a_number_a_technician_reads_stands_in_both_languages() {
    // A wait or a key that is another number in the other language would lock a radio.
    let numbers = |text: &str| {
        let mut found: Vec<String> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|n| n.len() > 1)
            .map(str::to_owned)
            .collect();
        found.sort();
        found
    };
    for family in shipped().families() {
        let texts = [family.entry_told(), family.rule_told(), family.end_told()];
        let places = family.card_where.iter().cloned();
        for both in texts.into_iter().flatten().chain(places) {
            for number in numbers(&both.en) {
                assert!(
                    numbers(&both.ro).contains(&number),
                    "{}: {number} is missing in {}",
                    family.id,
                    both.ro
                );
            }
        }
    }
}

#[test]
fn the_only_family_of_a_maker_is_a_hint_and_the_display_tells_several_apart() {
    let by = |make: &str, display: &str| shipped().family_of_make(make, display).map(|f| f.id.as_str());
    assert_eq!(by("Mitsubishi", ""), Some("mitsubishi_code"));
    assert_eq!(by("Suzuki", "CODE"), Some("suzuki_code"));
    assert_eq!(by("BMW", ""), None, "four kinds of sets");
    assert_eq!(by("BMW", "CODE WAIT"), Some("bmw_code_5digit"));
    assert_eq!(by("BMW", "DISABLED"), Some("bmw_bus_radio"));
    assert_eq!(by("Audi", "SAFE"), Some("audi_safe_auz"));
    assert_eq!(by("Fiat", "CANCHECK"), Some("fiat_punto_cancheck"));
    assert_eq!(by("", "CODE"), None);
    for (model, serial, tells) in [
        ("", "", false),
        ("", "MB4417", false),
        ("Galant", "", false),
        ("", "VWZ1Z2A1234567", true),
        ("RCD 300", "", true),
    ] {
        assert_eq!(
            shipped().tells_of_a_family(model, serial),
            tells,
            "{model} {serial}"
        );
    }
    assert_eq!(by("Lada", "CODE"), None);
}

#[test]
fn every_display_text_can_be_touched_and_means_something() {
    use workshop::catalogue::DisplayKey;
    let (own, others) = shipped().display_keys(None);
    assert!(own.is_empty());
    assert_eq!(others[0].text, "CODE", "the most frequent one comes first");
    for key in &others {
        let shown = if key.with_number {
            format!("{} 2", key.text)
        } else {
            key.text.clone()
        };
        assert!(
            !shipped().read_display(&shown, None).is_empty(),
            "{shown} is read back"
        );
    }
    let texts: HashSet<String> = others.iter().map(|key| key.text.to_lowercase()).collect();
    assert_eq!(texts.len(), others.len(), "each key once");
    let volvo = shipped().family("volvo_sc_cr");
    let (own, rest) = shipped().display_keys(volvo);
    let named = |keys: &[DisplayKey]| keys.iter().map(|key| key.text.clone()).collect::<Vec<_>>();
    assert_eq!(named(&own), ["CODE", "OFF", "EEEE"]);
    assert!(!named(&rest).contains(&"OFF".to_owned()));
    let vw = shipped().family("vw_safe_vwz");
    let safe = shipped()
        .display_keys(vw)
        .0
        .into_iter()
        .find(|key| key.text == "SAFE")
        .unwrap();
    assert!(safe.with_number, "SAFE 2 counts wrong codes");
}

#[test]
fn whether_there_is_a_code_at_all_is_said_before_anything_is_typed() {
    use workshop::catalogue::code_at_all;
    use workshop::domain::CodeAtAll::{Armed, IfOwnerSet, NetworkFault, Paired, Unknown, Yes};
    let family = |id: &str| shipped().family(id);
    // Family | display | is there a code?
    for (id, display, said) in [
        ("mitsubishi_code", "CODE", Yes),
        ("mitsubishi_code", "", Yes),
        ("bmw_bus_radio", "DISABLED", NetworkFault),
        ("bmw_bus_radio", "", Paired),
        ("psa_rd_vin_paired", "(continuous beeping)", NetworkFault),
        ("renault_precode", "(continuous beeping)", Yes),
        ("fiat_punto_cancheck", "CANCHECK", NetworkFault),
        ("fiat_punto_cancheck", "CODE", Yes),
        ("toyota_lexus_sec", "SEC", Armed),
        ("toyota_lexus_sec", "ERR2", IfOwnerSet),
        ("toyota_lexus_sec", "", IfOwnerSet),
        ("honda_auto_reactivate", "", Paired),
        ("", "CODE", Yes),
        ("", "SAFE 2", Yes),
        ("", "PROTECT", NetworkFault),
        ("", "", Unknown),
        ("", "HELLO", Unknown),
    ] {
        let family = family(id);
        let shown = shipped().read_display(display, family);
        assert_eq!(code_at_all(family, &shown), said, "{id} {display}");
    }
}

#[test]
fn a_family_that_is_named_in_words_is_named_in_both_languages() {
    let english = [
        " with ",
        " and other",
        " and similar",
        " married ",
        " factory ",
        "radios ",
    ];
    for family in shipped().families() {
        let (ro, en) = (family.named(Language::Ro), family.named(Language::En));
        for word in english {
            assert!(
                !format!(" {ro} ").contains(word),
                "{}: “{ro}” is not Romanian",
                family.id
            );
        }
        assert!(!en.is_empty() && !ro.is_empty());
    }
}
