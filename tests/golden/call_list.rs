//! The list of calls before a day's power cuts.

use chrono::{NaiveDate, NaiveTime};
use workshop::paper::{Call, CallList, Language, Printed, StateLine, StateSign, call_list};

use crate::paper::{Paper, day, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (20.0, 10.0, 196.0, 289.5);

fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn call<'a>(time: Option<NaiveTime>, name: &'a str, phone: &'a str, plate: &'a str) -> Call<'a> {
    Call {
        time,
        name,
        phone,
        plate,
        key_tag: "17",
        car: "Volkswagen Golf",
        radio: "RCD 300",
        work: "Siguranțe",
        state: state(StateSign::Waiting, "NEÎNTREBAT"),
        job: "A-1187",
    }
}

fn state(sign: StateSign, words: &str) -> StateLine<'_> {
    StateLine { sign, words }
}

/// The drawing's eight calls: each sign, long names, foreign plates and phones, a car that has not come yet.
fn eight() -> Vec<Call<'static>> {
    use StateSign::{Blocked, Stop};
    vec![
        Call {
            key_tag: "",
            work: "Airbag șofer",
            ..call(at(7, 45), "Bărbulescu Ioana", "0700 000 301", "CJ 12 XYZ")
        },
        Call {
            state: state(Blocked, "CLIENTUL NU ÎL ARE"),
            ..call(at(8, 0), "Țîrlea Gheorghe", "0700 000 302", "VL 12 ABC")
        },
        Call {
            car: "Mercedes-Benz Sprinter",
            state: state(StateSign::Waiting, "CLIENTUL ÎL ADUCE / ÎL TRIMITE"),
            ..call(
                at(8, 30),
                "Constantinescu-Bălăceanu Ștefania-Mădălina",
                "0700 000 303",
                "SV 89 ABC",
            )
        },
        Call {
            state: state(StateSign::Waiting, "LA DOSAR, NEÎNCERCAT"),
            ..call(at(9, 15), "Mărginean Ștefan", "0700 000 123", "B 123 ABC")
        },
        Call {
            radio: "",
            ..call(at(10, 0), "Nagy Éva", "+36 00 000 0304", "AA CB 977")
        },
        Call {
            key_tag: "112",
            state: state(Blocked, "RADIO SCHIMBAT – VERIFICAȚI"),
            ..call(
                at(11, 30),
                "Flota Trans Exemplu SRL, dl. Șerban",
                "0700 000 305",
                "CJ 123 PROBE",
            )
        },
        Call {
            state: state(Stop, "REFUZAT DE 2 ORI"),
            ..call(at(13, 0), "Lefèvre Noël", "", "AB 123 CD")
        },
        Call {
            state: state(Stop, "BLOCAT PÂNĂ LA 18:10"),
            ..call(None, "", "0700 000 307", "B 012345")
        },
    ]
}

fn list<'a>(calls: &'a [Call<'a>]) -> CallList<'a> {
    CallList {
        workshop_name: "Service Auto Trei Brazi",
        day: day().succ_opt().unwrap(),
        calls,
        to_make: 5,
        printed: Printed {
            by: "Ioana R.",
            at: local(17, 31),
        },
        demo: false,
    }
}

fn draw(name: &'static str, list: &CallList<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, call_list(list, language, made_at()).unwrap());
    paper.holds(&call_list(list, language, made_at()).unwrap(), A4, INK);
    paper
}

#[test]
fn tomorrows_calls_in_romanian() {
    let calls = eight();
    let paper = draw("calls-ro", &list(&calls), Language::Ro);
    assert_eq!(paper.pages(), 1);
    let text = paper.text();
    assert!(
        text.contains("marți, 24.11.2026 · 8 apeluri, 5 de făcut"),
        "{text}"
    );
    assert!(text.contains("De sunat pentru mâine"));
    for call in &calls {
        assert!(text.contains(call.plate), "{}", call.plate);
    }
}

#[test]
fn the_ninth_call_opens_page_two_and_a_later_day_is_named() {
    let long = "Întreprinderea de Reparații Auto Ștefănescu ".repeat(7);
    let mut calls = eight();
    calls.push(Call {
        name: &long,
        car: &long,
        radio: "Blaupunkt Travelpilot Exclusive RNS-E Navigation Plus",
        plate: "SB 1234567890 XYZ",
        phone: "+40 721 123 456 interior 1234567890",
        key_tag: "1234567890",
        job: "A-1234567890",
        state: state(
            StateSign::Blocked,
            "NOT NEEDED: PROTECTION SWITCHED OFF BY THE OWNER AT THE DESK",
        ),
        ..call(at(16, 0), "", "", "")
    });
    let list = CallList {
        workshop_name: &long,
        day: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
        demo: true,
        ..list(&calls)
    };
    let paper = draw("calls-demo-en", &list, Language::En);
    assert_eq!(paper.pages(), 2);
    let (first, second) = (paper.page_text(1), paper.page_text(2));
    assert!(first.contains("Calls for 30 Nov 2026") && first.contains("On 30 Nov 2026 we disconnect"));
    assert!(first.contains("Monday, 30 Nov 2026 · 9 calls, 5 to make") && second.contains("9 calls"));
    assert!(second.contains("Page 2 of 2") && second.contains("DEMO"));
    assert!(
        !second.contains("Have you got it?"),
        "the sentence stands on page 1 only"
    );
    assert!(second.contains("16:00") && !first.contains("16:00"));
}

#[test]
fn a_day_with_one_call_or_none_still_makes_sense() {
    let calls = [call(at(9, 0), "Nagy Éva", "0700 000 304", "B 1 ABC")];
    let done = CallList {
        to_make: 0,
        ..list(&calls)
    };
    let one = Paper::new("one", call_list(&done, Language::Ro, made_at()).unwrap());
    assert!(one.text().contains("un apel, 0 de făcut"));
    let none = Paper::new("none", call_list(&list(&[]), Language::Ro, made_at()).unwrap());
    assert_eq!(none.pages(), 1);
}
