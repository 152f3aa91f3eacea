//! The reception sheet: two halves, the state of the code large, never the code.

use chrono::NaiveDateTime;
use workshop::domain::Arrival;
use workshop::paper::{
    Language, Printed, Privacy, ReceptionSheet, Serial, SheetUnit, SheetWork, StateLine, StateSign, Workshop,
    reception_sheet,
};

use crate::paper::{Paper, day, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
/// The strip for the keys stands left of the content.
const INK: (f64, f64, f64, f64) = (4.5, 7.0, 196.0, 293.0);
/// Where the cut is, mm.
const CUT: f64 = 148.5;

const SHOP: Workshop<'static> = Workshop {
    name: "Service Auto Trei Brazi",
    address: "Str. Morii 14, Sibiu",
    phone: "0369 000 014",
};

fn tomorrow() -> Option<NaiveDateTime> {
    day().succ_opt().unwrap().and_hms_opt(17, 0, 0)
}

fn work(name: &str, cuts_power: bool) -> SheetWork<'_> {
    SheetWork { name, cuts_power }
}

fn unit<'a>(name: &'a str, serial: Serial<'a>, sign: StateSign, words: &'a str) -> SheetUnit<'a> {
    SheetUnit {
        name,
        serial,
        state: StateLine { sign, words },
        asked: None,
    }
}

fn golf<'a>(units: &'a [SheetUnit<'a>], lines: &'a [SheetWork<'a>]) -> ReceptionSheet<'a> {
    ReceptionSheet {
        workshop: SHOP,
        job: "A-1187",
        key_tag: "17",
        plate: "B 123 ABC",
        brought_by: "Mărginean Ștefan",
        role: "proprietar",
        phone: "0700 000 123",
        arrived_at: Some(local(8, 1)),
        promised_at: tomorrow(),
        car: "Volkswagen Golf, 2005",
        vin: "WVWZZZDEM0W000123",
        taken_in_by: "Ioana R.",
        km: Some(187_402),
        complaint: "Pornește greu dimineața, martorul bateriei clipește. De ieri, ușa din dreapta față nu se mai \
                    încuie din telecomandă.",
        arrival: Arrival::Plays,
        units,
        work: lines,
        privacy: Privacy::Kept,
        printed: Printed {
            by: "Ioana R.",
            at: local(8, 3),
        },
        demo: false,
    }
}

fn four_lines() -> [SheetWork<'static>; 4] {
    [
        work("Înlocuire baterie", true),
        work("Verificare / înlocuire siguranțe", true),
        work("Revizie: ulei și filtre", false),
        work("Închidere centralizată, ușa dreapta față", false),
    ]
}

fn thirteen_lines() -> Vec<SheetWork<'static>> {
    let cutting = [
        "Diagnosticare consum parazit",
        "Verificare / înlocuire siguranțe",
        "Înlocuire baterie",
        "Alternator",
        "Electromotor",
    ];
    let mut lines: Vec<SheetWork<'_>> = cutting.into_iter().map(|name| work(name, true)).collect();
    lines.push(work("Curea accesorii / întinzător", false));
    lines.push(work("Diagnosticare cu contactul pus îndelung", true));
    for name in [
        "Turbosuflantă",
        "Revizie: ulei și filtre",
        "Plăcuțe și discuri de frână față",
        "Far / balast xenon",
        "Geometrie roți",
        "Verificare climă",
    ] {
        lines.push(work(name, false));
    }
    lines
}

const LONG_COMPLAINT: &str = "Mașina a venit pe platformă, fără curent. După ultima reparație rămâne uneori fără \
    lumini în mers și se aude un fluierat la turație mare. Clientul a schimbat singur două siguranțe sub bord, nu mai \
    știe care; roagă să fie sunat înainte de orice cost peste deviz. Al doilea set de chei este la vecin; numărul lui \
    este pe bilețelul din torpedou.";

fn draw(name: &'static str, sheet: &ReceptionSheet<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, reception_sheet(sheet, language, made_at()).unwrap());
    paper.holds(&reception_sheet(sheet, language, made_at()).unwrap(), A4, INK);
    both_halves_are_alike(&paper);
    paper
}

/// Whatever stands in one half stands in the other, 148.5 mm away: nobody signs something else.
fn both_halves_are_alike(paper: &Paper) {
    for page in 1..=paper.pages() {
        let half = |lower: bool| -> Vec<(String, i64, i64)> {
            let mut words: Vec<_> = paper
                .words()
                .into_iter()
                .filter(|word| word.page == page && word.x > 19.0 && (word.y > CUT) == lower)
                .filter(|word| word.y - if lower { CUT } else { 0.0 } > 11.0)
                .map(|word| {
                    let y = word.bottom - if lower { CUT } else { 0.0 };
                    #[expect(clippy::cast_possible_truncation, reason = "tenths of a millimetre")]
                    let place = ((word.x * 10.0).round() as i64, (y * 10.0).round() as i64);
                    (word.text, place.0, place.1)
                })
                .collect();
            words.sort();
            words
        };
        let (upper, lower) = (half(false), half(true));
        assert_eq!(upper.len(), lower.len());
        for (one, other) in upper.iter().zip(&lower) {
            assert_eq!(one.0, other.0);
            assert!(
                (one.1 - other.1).abs() <= 1 && (one.2 - other.2).abs() <= 1,
                "{one:?} {other:?}"
            );
        }
    }
}

#[test]
fn the_sheet_as_it_is_drawn() {
    let units = [SheetUnit {
        asked: Some((local(8, 1), "IR")),
        ..unit(
            "Radio · Volkswagen RCD 300",
            Serial::Tail("4821"),
            StateSign::Waiting,
            "LA DOSAR, NEÎNCERCAT",
        )
    }];
    let lines = four_lines();
    let paper = draw("reception-ro", &golf(&units, &lines), Language::Ro);
    assert_eq!(paper.pages(), 1);
    let text = paper.text();
    assert_eq!(text.matches("LA DOSAR, NEÎNCERCAT").count(), 2);
    assert!(text.contains("seria …4821") && text.contains("întrebat 08:01, IR"));
    let strip: Vec<String> = paper
        .words()
        .into_iter()
        .filter(|word| word.x < 19.0)
        .map(|word| word.text)
        .collect();
    for told in ["17", "B", "123", "ABC", "A-1187"] {
        assert!(
            strip.iter().any(|word| word == told),
            "the strip says {told}: {strip:?}"
        );
    }
    assert_eq!(
        strip.len(),
        7,
        "and nothing of the customer or the code: {strip:?}"
    );
}

#[test]
fn every_battery_line_carries_the_mark_left_of_its_number() {
    let units = [unit("Radio", Serial::Unknown, StateSign::Waiting, "NEÎNTREBAT")];
    let lines = four_lines();
    let paper = draw(
        "reception-asked-once-ro",
        &ReceptionSheet {
            privacy: Privacy::OnceOnly,
            ..golf(&units, &lines)
        },
        Language::Ro,
    );
    let words = paper.words();
    let upper = |text: &str| -> Vec<(f64, f64)> {
        words
            .iter()
            .filter(|word| word.text == text && word.y < CUT && word.x > 64.0 && word.y > 90.0)
            .map(|word| (word.x, word.y))
            .collect()
    };
    let marks = upper("BAT");
    assert_eq!(marks.len(), 2, "two of the four lines take the power");
    for (number, cuts) in [("1", true), ("2", true), ("3", false), ("4", false)] {
        let at = upper(number).into_iter().next().unwrap();
        let marked = marks
            .iter()
            .any(|mark| (mark.1 - at.1).abs() < 1.0 && mark.0 < at.0);
        assert_eq!(marked, cuts, "line {number}");
    }
}

#[test]
fn a_long_sheet_goes_on_on_page_two_in_both_languages() {
    let lines = thirteen_lines();
    for (name, language, states) in [
        (
            "reception-long-ro",
            Language::Ro,
            ["CLIENTUL NU ÎL ARE", "BLOCAT PÂNĂ LA 18:10"],
        ),
        (
            "reception-long-en",
            Language::En,
            ["CUSTOMER HAS NOT GOT IT", "LOCKED UNTIL 18:10"],
        ),
    ] {
        let units = [
            unit(
                "Radio · Mercedes-Benz Audio 10",
                Serial::Tail("9166"),
                StateSign::Blocked,
                states[0],
            ),
            unit(
                "Navigație · Becker Map Pilot",
                Serial::Tail("2207"),
                StateSign::Stop,
                states[1],
            ),
        ];
        let sheet = ReceptionSheet {
            plate: "CJ 123 PROBE",
            key_tag: "112",
            brought_by: "Constantinescu-Bălăceanu Ștefania-Mădălina",
            phone: "+40 700 000 456",
            role: if language == Language::Ro {
                "împuternicită"
            } else {
                "driver"
            },
            car: "Mercedes-Benz Sprinter 316 CDI, 2009",
            km: Some(1_204_377),
            complaint: LONG_COMPLAINT,
            arrival: Arrival::NoPower,
            privacy: Privacy::General,
            ..golf(&units, &lines)
        };
        let paper = draw(name, &sheet, language);
        assert_eq!(paper.pages(), 2);
        let (first, second) = (paper.page_text(1), paper.page_text(2));
        assert!(first.contains("Far / balast xenon") && !first.contains("Geometrie roți"));
        assert!(second.contains("Geometrie roți") && second.contains("Verificare climă"));
        assert!(second.contains("bilețelul din torpedou") && !first.contains("torpedou"));
        assert_eq!(
            second.matches("CJ 123 PROBE").count(),
            2,
            "page 2 says whose it is, in both halves"
        );
    }
}

#[test]
fn the_longest_values_stay_in_their_places_and_every_unit_is_named() {
    let long = "Întreprinderea de Reparații Auto Ștefănescu ".repeat(7);
    let said = "cuvânt foarte lung ".repeat(210);
    let sensitive = unit(&long, Serial::Confidential, StateSign::Stop, "REFUSED 12×");
    let units = [
        sensitive,
        unit(
            "Navigation · Blaupunkt Travelpilot Exclusive RNS-E Plus",
            Serial::Tail("XW1234567890"),
            StateSign::Blocked,
            "NOT ASKED: VERIFIED, NOT KEPT, AND A GREAT DEAL MORE THAN FITS",
        ),
        unit(
            "CD changer",
            Serial::Unknown,
            StateSign::Done,
            "VERIFIED 2 Mar 2026, IO",
        ),
        unit("Other unit", Serial::Tail("77"), StateSign::Waiting, "NOT ASKED"),
    ];
    let lines: Vec<SheetWork<'_>> = (0..30).map(|n| work(&long, n % 2 == 0)).collect();
    let sheet = ReceptionSheet {
        workshop: Workshop { name: &long, ..SHOP },
        plate: "SB 1234567890 XYZ",
        key_tag: "1234567890",
        job: "A-1234567890",
        brought_by: &long,
        phone: "+40 721 123 456 int. 123456",
        role: "împuternicită de proprietar",
        car: &long,
        vin: "12345",
        taken_in_by: &long,
        km: Some(9_999_999),
        complaint: &said,
        arrival: Arrival::DeadWithPower,
        demo: true,
        ..golf(&units, &lines)
    };
    let paper = draw("reception-longest-demo-en", &sheet, Language::En);
    let text = paper.text();
    assert!(
        text.contains("DEMO")
            && text.contains("2 more units on page 3")
            && text.contains("19 more lines on page 4")
    );
    assert!(text.contains("CD changer") && text.contains("Other unit"));
    assert_eq!(text.matches("confidential serial").count(), 2);
    assert!(text.contains("…1234567890"), "a tail is never cut");
    for number in 1..=30 {
        let numbered = paper
            .words()
            .iter()
            .filter(|word| word.text == number.to_string() && word.x > 64.0)
            .count();
        assert!(numbered >= 2, "line {number} stands in both halves");
    }
}

#[test]
fn what_is_not_known_is_left_for_the_pen() {
    let units = [unit("Radio", Serial::Unknown, StateSign::Waiting, "NOT ASKED")];
    let lines = [work("Tyres", false)];
    let sheet = ReceptionSheet {
        key_tag: "",
        brought_by: "",
        role: "",
        phone: "",
        promised_at: None,
        car: "",
        vin: "",
        km: None,
        complaint: "",
        arrival: Arrival::NotChecked,
        privacy: Privacy::General,
        ..golf(&units, &lines)
    };
    let paper = draw("reception-bare-en", &sheet, Language::En);
    assert_eq!(paper.pages(), 1);
    let text = paper.text();
    assert!(!text.contains('–') && !text.contains("BAT"), "{text}");
    assert!(text.contains("KEY"), "the number is written in by hand");
}
