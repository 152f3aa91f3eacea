//! The ownership check, blank and filled.

use workshop::paper::{
    AsksFor, CertificateField, CheckResult, FieldReading, FilledCheck, Language, OwnershipChecklist,
    PaperError, Printed, Serial, VinReadAt, Workshop, ownership_checklist,
};

use crate::paper::{Paper, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (20.0, 10.0, 196.0, 289.5);

const SHOP: Workshop<'static> = Workshop {
    name: "Service Auto Trei Brazi",
    address: "Str. Morii 14, Sibiu",
    phone: "0369 000 014",
};
const BLANK: OwnershipChecklist<'static> = OwnershipChecklist {
    workshop: SHOP,
    check: None,
    demo: false,
};

/// Every kind of paper the sheet has a box for.
const DOCUMENTS: [&str; 16] = [
    "identity_card",
    "passport",
    "registration_certificate",
    "foreign_certificate",
    "civ",
    "sales_contract",
    "invoice",
    "award_act",
    "certificate_of_inheritance",
    "power_of_attorney",
    "company_delegation",
    "company_registration",
    "leasing_contract",
    "service_book",
    "radio_card",
    "insurance",
];

/// Boxes that stand right of other words: x, y, side in mm.
fn tick_boxes() -> Vec<(f64, f64, f64)> {
    let roles = [71.0, 96.0, 121.0, 146.0, 171.0].map(|x| (x, 46.8, 5.0));
    let others = [
        (96.0, 52.7, 5.0),
        (146.0, 52.7, 5.0),
        (71.0, 58.6, 5.0),
        (121.0, 58.6, 5.0),
    ];
    let vin = [86.0, 124.8, 151.2, 175.8].map(|x| (x, 103.0, 5.0));
    let answers = [
        (178.0, 209.4, 6.0),
        (178.0, 217.0, 6.0),
        (157.0, 232.2, 6.0),
        (80.0, 249.0, 6.5),
    ];
    let papers = [65.0, 110.0, 155.0]
        .into_iter()
        .flat_map(|x| [0, 1, 2, 3].map(|row| (x, 123.1 + 6.3 * f64::from(row), 5.0)));
    roles
        .into_iter()
        .chain(others)
        .chain(vin)
        .chain(answers)
        .chain(papers)
        .collect()
}

fn margineanu() -> FilledCheck<'static> {
    use CertificateField::{Date, Holder, MakeModel, Owner, Plate, User, Vin};
    use FieldReading::{Agrees, Missing};
    FilledCheck {
        job: "26-1187",
        key_tag: "17",
        plate: "B 123 ABC",
        asker: "Mărginean Ștefan",
        checked_by: "Elena Marin",
        checked_at: local(16, 10),
        scenario: "private_owner",
        asks_for: AsksFor::NewCard,
        car: "Volkswagen Golf, 2005",
        radio: "Volkswagen RCD 300",
        serial: Serial::Tail("4821"),
        vin_on_paper: "WVWZZZDEM0W000123",
        vin_on_car: "WVWZZZDEM0W000123",
        vin_read_at: Some(VinReadAt::Windscreen),
        documents: &["identity_card", "registration_certificate", "service_book"],
        fields: &[
            (Plate, Agrees),
            (MakeModel, Agrees),
            (Vin, Agrees),
            (Date, Agrees),
            (Owner, Agrees),
            (Holder, Agrees),
            (User, Missing),
        ],
        answers: [true; 4],
        result: CheckResult::Passed,
        printed: Printed {
            by: "Elena M.",
            at: local(16, 12),
        },
    }
}

/// Long names, a refusal with much missing, two VINs that differ in one sign, no key tag.
fn refused() -> FilledCheck<'static> {
    FilledCheck {
        key_tag: "",
        plate: "SB 1234567890 XYZ",
        asker: "Constantinescu-Dumitrescu Alexandra Elena Magdalena Ștefania",
        checked_by: "Ștefania-Alexandra Constantinescu-Dumitrescu",
        scenario: "company_car",
        asks_for: AsksFor::Reprint("cardul s-a pierdut odată cu portofelul, în vacanță, acum două luni"),
        car: "Mercedes-Benz Sprinter 519 CDI Autoutilitară frigorifică, 2019",
        radio: "Blaupunkt Travelpilot Exclusive RNS-E Navigation Plus",
        serial: Serial::Confidential,
        vin_on_car: "WVWZZZDEM0W000128",
        vin_read_at: Some(VinReadAt::DoorPillar),
        documents: &["passport", "company_delegation"],
        fields: &[(CertificateField::Vin, FieldReading::Differs)],
        answers: [false, true, false, false],
        result: CheckResult::Missing(
            "certificatul de înmatriculare în original, certificatul de înregistrare al firmei, iar VIN-ul de pe \
             mașină diferă de cel din certificat la ultimul caracter: mașina trebuie văzută de un al doilea angajat",
        ),
        ..margineanu()
    }
}

fn filled(check: FilledCheck<'static>) -> OwnershipChecklist<'static> {
    OwnershipChecklist {
        check: Some(check),
        ..BLANK
    }
}

fn draw(name: &'static str, sheet: &OwnershipChecklist<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, ownership_checklist(sheet, language, made_at()).unwrap());
    paper.holds(&ownership_checklist(sheet, language, made_at()).unwrap(), A4, INK);
    paper
}

#[test]
fn a_passed_check_prints_two_copies() {
    for (name, language, copies) in [
        (
            "checklist-filled-ro",
            Language::Ro,
            ["Exemplarul service-ului", "Exemplarul clientului"],
        ),
        (
            "checklist-filled-en",
            Language::En,
            ["Workshop’s copy", "Customer’s copy"],
        ),
    ] {
        let paper = draw(name, &filled(margineanu()), language);
        assert_eq!(paper.pages(), 2);
        for (page, copy) in [(1, copies[0]), (2, copies[1])] {
            assert!(paper.page_text(page).contains(copy), "{name} page {page}");
            assert!(paper.page_text(page).contains("B 123 ABC"));
        }
    }
}

#[test]
fn a_blank_form_names_nobody_and_shares_its_places_with_a_filled_one() {
    let blank = draw("checklist-blank-ro", &BLANK, Language::Ro);
    draw("checklist-blank-en", &BLANK, Language::En);
    assert_eq!(blank.pages(), 1);
    let filled = Paper::new(
        "filled",
        ownership_checklist(&filled(margineanu()), Language::Ro, made_at()).unwrap(),
    );
    let places = |paper: &Paper, text: &str| {
        paper
            .words()
            .iter()
            .find(|word| word.page == 1 && word.text == text)
            .map(|word| (word.x, word.bottom))
    };
    for word in ["Radioul", "Proprietate", "C.4", "Rezultat", "moștenitor", "Al"] {
        assert_eq!(places(&blank, word), places(&filled, word), "{word}");
    }
}

#[test]
fn a_refused_check_says_what_is_missing_and_nothing_runs_over() {
    let sheet = OwnershipChecklist {
        demo: true,
        workshop: Workshop {
            name: Box::leak("Atelierul Ștefănescu ".repeat(15).into_boxed_str()),
            ..SHOP
        },
        ..filled(refused())
    };
    for (name, language) in [
        ("checklist-refused-ro", Language::Ro),
        ("checklist-refused-en", Language::En),
    ] {
        let paper = draw(name, &sheet, language);
        assert!(
            paper.text().contains("certificatul de înmatriculare în original"),
            "{name}"
        );
        assert!(
            !paper.text().contains("4821"),
            "a confidential serial has no tail on paper"
        );
        assert!(paper.page_text(1).contains("DEMO") && paper.page_text(2).contains("DEMO"));
    }
}

#[test]
fn every_scenario_of_the_shipped_list_can_be_printed_in_both_languages() {
    let scenarios = [
        "private_owner",
        "recent_buyer",
        "company_car",
        "leasing_user",
        "agent",
        "heir",
        "foreign_car",
        "auction_buyer",
        "trader",
    ];
    let shipped = include_str!("../../src-tauri/data/documents.toml");
    let asked = [
        (AsksFor::NewCard, VinReadAt::Windscreen),
        (AsksFor::ToBeTold, VinReadAt::DoorPillar),
        (AsksFor::Reprint("pierdut"), VinReadAt::Stamped),
    ];
    for (scenario, (asks_for, vin_read_at)) in scenarios.into_iter().zip(asked.into_iter().cycle()) {
        assert!(
            shipped.contains(&format!("id = \"{scenario}\"")),
            "{scenario} is not shipped"
        );
        for language in [Language::Ro, Language::En] {
            let vin_read_at = Some(vin_read_at);
            let every_paper = FilledCheck {
                scenario,
                asks_for,
                vin_read_at,
                documents: &DOCUMENTS,
                ..margineanu()
            };
            let bytes = ownership_checklist(&filled(every_paper), language, made_at()).unwrap();
            let paper = Paper::new("every", bytes);
            paper.keeps_its_words_apart(INK);
            paper.keeps_its_words_off_the_boxes(&tick_boxes());
        }
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let ask = |check| ownership_checklist(&filled(check), Language::Ro, made_at());
    assert_eq!(
        ask(FilledCheck {
            scenario: "radio_only",
            ..margineanu()
        }),
        Err(PaperError::UnknownScenario("radio_only".into())),
        "a radio without its car gets no code, so there is no sheet for it"
    );
    assert_eq!(
        ask(FilledCheck {
            documents: &["driving_licence"],
            ..margineanu()
        }),
        Err(PaperError::UnknownDocument("driving_licence".into()))
    );
    let one_no = FilledCheck {
        answers: [true, true, false, true],
        ..margineanu()
    };
    assert_eq!(ask(one_no), Err(PaperError::Contradiction), "a no gives no card");
    let four_yes = FilledCheck {
        result: CheckResult::Missing("nimic"),
        ..margineanu()
    };
    assert_eq!(ask(four_yes), Err(PaperError::Contradiction));
}
