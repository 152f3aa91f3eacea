//! Ten cards on a sheet.

use workshop::paper::{CodeCard, Digits, Language, PaperError, Serial, code_cards_a4};

use crate::code_card::golf;
use crate::paper::{Paper, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (19.4, 6.0, 190.6, 291.0);

fn ten() -> Vec<CodeCard<'static>> {
    let rows = [
        ("6019", "Volkswagen RCD 300", Serial::Tail("4821"), "7F3K9Q2M-5"),
        ("1609", "Opel CD 300", Serial::Tail("0073"), "2C8W4H0T-9"),
        ("24135", "Peugeot RD4", Serial::Tail("9166"), "P3N8V40H-1"),
        ("0428", "Dacia Radio Sat", Serial::Confidential, "X9M2K7TA-3"),
        ("31526", "Fiat Blaupunkt 178", Serial::Tail("5102"), "B4R8D1WE-7"),
        ("3142", "Škoda Symphony", Serial::Tail("7735"), "H6Y0S5NJ-2"),
        ("719", "Ford 6000 CD", Serial::Tail("2240"), "Q1Z7C3VG-8"),
        ("0909", "Renault Update List", Serial::Unknown, "T5A9F2XK-4"),
        ("6691", "SEAT Alana", Serial::Tail("6004"), "M8E4J6PB-0"),
        ("51362", "Citroën RT3", Serial::Tail("3918"), "W2H5R0DQ-6"),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(place, (code, radio, serial, card_id))| CodeCard {
            digits: Digits::Open(code),
            radio,
            serial,
            card_id,
            ledger_seq: 4217 + place as u64,
            verified_on: golf().verified_on.filter(|_| place % 3 != 2),
            ..golf()
        })
        .collect()
}

fn draw(name: &'static str, cards: &[CodeCard<'_>], language: Language) -> Paper {
    let paper = Paper::new(name, code_cards_a4(cards, language, made_at()).unwrap());
    paper.holds(&code_cards_a4(cards, language, made_at()).unwrap(), A4, INK);
    assert_eq!(paper.pages(), 2, "fronts and backs");
    paper
}

#[test]
fn ten_cards_of_a_fleet() {
    let paper = draw("cards-a4-ro", &ten(), Language::Ro);
    assert_eq!(paper.text().matches("Nu păstrați cardul").count(), 10);
    assert_eq!(paper.text().matches("Card găsit?").count(), 10);
}

#[test]
fn one_card_fills_its_row_with_backs_so_that_either_way_of_turning_fits() {
    let cards = [CodeCard {
        demo: true,
        digits: Digits::Covered(4),
        ..golf()
    }];
    let paper = draw("cards-a4-one-demo-en", &cards, Language::En);
    assert_eq!(paper.page_text(2).matches("Card found?").count(), 2);
    assert!(paper.page_text(1).contains("DEMO") && paper.page_text(2).contains("DEMO"));
    assert!(paper.page_text(1).contains("One radio code card per sheet"));
}

#[test]
fn the_line_is_fifty_millimetres_and_the_marks_stand_at_the_cuts() {
    let paper = Paper::new("marks", code_cards_a4(&ten(), Language::Ro, made_at()).unwrap());
    let picture = paper.picture(1, 508);
    assert!(picture.is_black(47.4, 288.4, 20.0) && picture.is_black(22.4, 287.6, 20.0));
    assert!(picture.is_black(72.4, 287.6, 20.0) && !picture.has_ink((72.8, 287.0, 100.0, 290.0), 20.0));
    for x in [19.4, 105.0, 190.6] {
        assert!(
            picture.has_ink((x - 0.15, 7.0, x + 0.15, 8.0), 20.0),
            "a mark at x {x}"
        );
    }
    for row in 0..=5 {
        let y = 13.55 + 53.98 * f64::from(row);
        assert!(
            picture.has_ink((13.0, y - 0.15, 14.0, y + 0.15), 20.0),
            "a mark at y {y}"
        );
    }
}

#[test]
fn the_eleventh_card_begins_a_second_sheet() {
    let mut eleven = ten();
    eleven.push(CodeCard {
        card_id: "Z2X4C6VB-7",
        ledger_seq: 4227,
        ..golf()
    });
    for language in [Language::Ro, Language::En] {
        let pdf = code_cards_a4(&eleven, language, made_at()).unwrap();
        let paper = Paper::new("cards-a4-eleven", pdf);
        assert_eq!(paper.pages(), 4, "two sheets, each with its backs");
        let (stays, found) = match language {
            Language::Ro => ("Nu păstrați cardul", "Card găsit?"),
            Language::En => ("Do not keep in the car", "Card found?"),
        };
        let counts: Vec<usize> = (1..=4)
            .map(|page| {
                paper
                    .page_text(page)
                    .matches(if page % 2 == 1 { stays } else { found })
                    .count()
            })
            .collect();
        assert_eq!(counts, [10, 10, 1, 2], "the second sheet's backs fill its row");
        assert!(
            paper.page_text(4).contains('4'),
            "the pages say how many there are"
        );
    }
    assert_eq!(
        code_cards_a4(&[], Language::Ro, made_at()),
        Err(PaperError::CardCount),
        "no card is no sheet"
    );
}
