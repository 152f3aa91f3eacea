//! The single card.

use qrcodegen::{QrCode, QrCodeEcc};
use workshop::paper::{CodeCard, Digits, Language, PaperError, Serial, code_card};

use crate::paper::{Paper, day, made_at};

const SIZE: (f64, f64) = (85.60, 53.98);
const INK: (f64, f64, f64, f64) = (4.5, 4.2, 81.1, 49.6);

pub fn golf() -> CodeCard<'static> {
    CodeCard {
        digits: Digits::Open("6019"),
        radio: "Volkswagen RCD 300",
        serial: Serial::Tail("4821"),
        verified_on: Some(day()),
        copy: 1,
        card_id: "7F3K9Q2M-5",
        ledger_seq: 4217,
        ledger_head: "7QK2M9XR4D",
        workshop_name: "Service Auto Trei Brazi",
        workshop_phone: "0369 000 014",
        demo: false,
    }
}

/// Everything as long as people make it.
fn long_card() -> CodeCard<'static> {
    CodeCard {
        digits: Digits::Open("21745"),
        radio: "Blaupunkt Travelpilot Exclusive RNS-E Navigation Plus, modelul de export",
        serial: Serial::Tail("BP3475212974-AUZ1Z3E7204821-000000-XYZ-0001"),
        verified_on: None,
        copy: 112,
        ledger_seq: 123_456_789,
        workshop_name: Box::leak(
            "Întreprinderea de Reparații Auto Ștefănescu și Fiii "
                .repeat(6)
                .into_boxed_str(),
        ),
        workshop_phone: "+40 369 000 014 interior 1234, 0722 000 015",
        ..golf()
    }
}

fn draw(name: &'static str, card: &CodeCard<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, code_card(card, language, made_at()).unwrap());
    paper.holds(&code_card(card, language, made_at()).unwrap(), SIZE, INK);
    assert_eq!(paper.pages(), 2, "front and back");
    paper
}

#[test]
fn the_card_in_both_languages() {
    for (name, language, word) in [
        ("card-ro", Language::Ro, "șase"),
        ("card-en", Language::En, "six"),
    ] {
        let front = draw(name, &golf(), language).page_text(1);
        for printed in [word, "zero", "4821", "7F3K 9Q2M-5", "7QK2M-9XR4D", "0369 000 014"] {
            assert!(front.contains(printed), "{name} lacks {printed}: {front}");
        }
    }
}

#[test]
fn codes_of_three_and_five_digits_fit() {
    let three = CodeCard {
        digits: Digits::Open("719"),
        serial: Serial::Unknown,
        ..golf()
    };
    draw("card-three-ro", &three, Language::Ro);
    let five = CodeCard {
        digits: Digits::Open("33537"),
        serial: Serial::Confidential,
        ..golf()
    };
    let front = draw("card-five-en", &five, Language::En).page_text(1);
    assert!(
        front.contains("confidential serial") && !front.contains("4821"),
        "{front}"
    );
}

/// A navigation unit's code: as large as it can be, in groups, and every digit in a word.
#[test]
fn longer_codes_stand_in_groups_with_every_digit_in_words() {
    for (name, language, code, said) in [
        (
            "card-six-ro",
            Language::Ro,
            "417709",
            ["patru", "unu", "șapte", "șapte", "zero", "nouă"].as_slice(),
        ),
        (
            "card-seven-en",
            Language::En,
            "3370718",
            &["three", "three", "seven", "zero", "seven", "one", "eight"],
        ),
        (
            "card-eight-ro",
            Language::Ro,
            "74771774",
            &[
                "șapte", "patru", "șapte", "șapte", "unu", "șapte", "șapte", "patru",
            ],
        ),
    ] {
        let card = CodeCard {
            digits: Digits::Open(code),
            ..golf()
        };
        let paper = draw(name, &card, language);
        let front = paper.page_text(1);
        for word in said {
            let (printed, spoken) = (
                front.matches(word).count(),
                said.iter().filter(|one| *one == word).count(),
            );
            assert!(
                printed >= spoken,
                "{name}: {word} is printed {printed} times: {front}"
            );
        }
        // Read from the left, the boxes of the digits never touch, and the gap between the groups is the widest.
        let mut boxes: Vec<_> = paper
            .words()
            .into_iter()
            .filter(|word| word.text.chars().all(|sign| sign.is_ascii_digit()) && word.bottom - word.y > 6.0)
            .collect();
        boxes.sort_by(|one, other| one.x.total_cmp(&other.x));
        let digits: String = boxes.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(digits, code, "{name}");
    }
}

#[test]
fn the_covered_preview_is_the_card_without_its_digits() {
    let card = CodeCard {
        verified_on: None,
        ..golf()
    };
    let covered = CodeCard {
        digits: Digits::Covered(4),
        ..card
    };
    let preview = draw("card-preview-ro", &covered, Language::Ro);
    let open = Paper::new("open", code_card(&card, Language::Ro, made_at()).unwrap());
    let kept = preview.words();
    let (same, gone): (Vec<_>, Vec<_>) = open.words().into_iter().partition(|word| kept.contains(word));
    assert_eq!(same.len(), kept.len(), "the preview adds no word");
    let mut gone: Vec<String> = gone.into_iter().map(|word| word.text).collect();
    gone.sort();
    assert_eq!(
        gone.concat().chars().filter(char::is_ascii_digit).count(),
        4,
        "{gone:?}"
    );
    for word in ["nouă", "unu", "zero", "șase"] {
        assert!(gone.iter().any(|text| text == word), "{gone:?}");
        assert!(!preview.text().contains(word), "the preview says {word}");
    }
    assert!(!preview.text().contains("6019") && !preview.text().contains("60 19"));
}

#[test]
fn long_names_stay_on_the_card_and_demo_is_printed_on_both_sides() {
    let card = CodeCard {
        demo: true,
        ..long_card()
    };
    for (name, language) in [("card-long-ro", Language::Ro), ("card-long-en", Language::En)] {
        let paper = draw(name, &card, language);
        for page in 1..=2 {
            assert!(paper.page_text(page).contains("DEMO"), "{name} page {page}");
        }
        assert!(
            !paper.page_text(1).contains("ntreprinderea"),
            "the code side names nobody"
        );
    }
    draw(
        "card-no-phone-ro",
        &CodeCard {
            workshop_phone: "",
            ..golf()
        },
        Language::Ro,
    );
}

#[test]
fn no_ink_comes_near_the_cut() {
    for card in [
        golf(),
        CodeCard {
            demo: true,
            ..long_card()
        },
    ] {
        let paper = Paper::new("edges", code_card(&card, Language::Ro, made_at()).unwrap());
        for page in 1..=2 {
            let picture = paper.picture(page, 254);
            let (width, height) = SIZE;
            for edge in [
                (0.0, 0.0, width, 4.0),
                (0.0, 0.0, 4.3, height),
                (81.3, 0.0, width, height),
                (0.0, 50.4, width, height),
            ] {
                assert!(!picture.has_ink(edge, 10.0), "page {page}: ink at {edge:?}");
            }
        }
    }
}

#[test]
fn the_square_code_holds_the_card_id_and_stands_free() {
    let paper = Paper::new("square", code_card(&golf(), Language::Ro, made_at()).unwrap());
    let picture = paper.picture(1, 508);
    let code = QrCode::encode_text("CC1:7F3K9Q2M-5", QrCodeEcc::Medium).unwrap();
    assert_eq!(code.size(), 21);
    for y in 0..21 {
        for x in 0..21 {
            let at = (
                62.2 + 0.9 * (f64::from(x) + 0.5),
                11.2 + 0.9 * (f64::from(y) + 0.5),
            );
            assert_eq!(
                picture.is_black(at.0, at.1, 20.0),
                code.get_module(x, y),
                "module {x}, {y}"
            );
        }
    }
    for side in [
        (58.6, 7.6, 84.7, 11.1),
        (58.6, 30.2, 84.7, 33.7),
        (58.6, 7.6, 62.1, 33.7),
        (81.2, 7.6, 84.7, 33.7),
    ] {
        assert!(!picture.has_ink(side, 20.0), "four modules stay empty: {side:?}");
    }
}

#[test]
fn what_cannot_be_printed_is_refused_without_naming_it() {
    for code in ["60", "601942017", "60a9", ""] {
        let card = CodeCard {
            digits: Digits::Open(code),
            ..golf()
        };
        assert_eq!(
            code_card(&card, Language::Ro, made_at()),
            Err(PaperError::CodeShape),
            "{code}"
        );
    }
    let card = CodeCard {
        radio: "Магнитола 6019",
        ..golf()
    };
    let refused = code_card(&card, Language::Ro, made_at()).unwrap_err();
    assert_eq!(refused, PaperError::GlyphMissing("NEXTBD"));
    assert!(!refused.to_string().contains("6019"));
    let card = CodeCard {
        card_id: Box::leak("7F3K".repeat(2000).into_boxed_str()),
        ..golf()
    };
    assert_eq!(
        code_card(&card, Language::Ro, made_at()),
        Err(PaperError::SquareCode)
    );
}
