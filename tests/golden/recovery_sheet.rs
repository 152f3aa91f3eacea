//! The recovery sheet of the vault.

use qrcodegen::{QrCode, QrCodeEcc};
use workshop::paper::{Language, PaperError, Printed, RecoverySheet, recovery_sheet};

use crate::paper::{Paper, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (20.0, 10.0, 196.0, 289.5);
const CODE: &str = "7K3M4-0XQ9N-R2VBN-E8HTY-4C6WT-ZN1DK-J5SP0-9YAG5";

fn sheet() -> RecoverySheet<'static> {
    RecoverySheet {
        workshop_name: "Service Auto Trei Brazi",
        code: CODE,
        code_made_at: local(18, 20),
        sheet_number: 1,
        printed: Printed {
            by: "Dan O.",
            at: local(18, 20),
        },
        demo: false,
    }
}

fn draw(name: &'static str, sheet: &RecoverySheet<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, recovery_sheet(sheet, language, made_at()).unwrap());
    paper.holds(&recovery_sheet(sheet, language, made_at()).unwrap(), A4, INK);
    assert_eq!(paper.pages(), 1);
    paper
}

#[test]
fn the_sheet_in_both_languages() {
    draw("recovery-ro", &sheet(), Language::Ro);
    let long = Box::leak(
        "Întreprinderea de Reparații Auto Ștefănescu "
            .repeat(7)
            .into_boxed_str(),
    );
    let demo = RecoverySheet {
        demo: true,
        workshop_name: long,
        ..sheet()
    };
    let paper = draw("recovery-demo-en", &demo, Language::En);
    assert!(paper.text().contains("DEMO"));
}

#[test]
fn every_sign_stands_in_its_group_in_order() {
    let paper = Paper::new(
        "signs",
        recovery_sheet(&sheet(), Language::Ro, made_at()).unwrap(),
    );
    let signs: String = paper
        .words()
        .iter()
        .filter(|word| word.bottom - word.y > 6.0 && word.y > 108.0 && word.bottom < 182.0)
        .map(|word| word.text.as_str())
        .collect();
    let expected: String = CODE.chars().filter(|sign| *sign != '-').collect();
    let sorted = |text: &str| {
        let mut signs: Vec<char> = text.chars().collect();
        signs.sort_unstable();
        signs
    };
    assert_eq!(sorted(&signs), sorted(&expected));
    let first_row: String = signs.chars().take(10).collect();
    assert_eq!(
        sorted(&first_row),
        sorted("7K3M40XQ9N"),
        "groups 1 and 2 stand side by side"
    );
}

#[test]
fn the_square_code_holds_the_whole_code() {
    let paper = Paper::new(
        "square",
        recovery_sheet(&sheet(), Language::Ro, made_at()).unwrap(),
    );
    let picture = paper.picture(1, 254);
    let text = format!("BGR1:{}", CODE.replace('-', ""));
    let code = QrCode::encode_text(&text, QrCodeEcc::Medium).unwrap();
    assert_eq!(code.size(), 29);
    for y in 0..29 {
        for x in 0..29 {
            let at = (
                149.6 + 1.6 * (f64::from(x) + 0.5),
                114.2 + 1.6 * (f64::from(y) + 0.5),
            );
            assert_eq!(
                picture.is_black(at.0, at.1, 10.0),
                code.get_module(x, y),
                "module {x}, {y}"
            );
        }
    }
    for side in [
        (143.2, 107.8, 196.0, 114.1),
        (143.2, 160.7, 202.4, 167.0),
        (196.1, 107.8, 202.4, 167.0),
    ] {
        assert!(!picture.has_ink(side, 10.0), "four modules stay empty: {side:?}");
    }
}

#[test]
fn a_code_of_another_shape_is_refused_without_printing_it() {
    for code in ["", "7K3M4", "7k3m4-0xq9n-r2vbn-e8hty-4c6wt-zn1dk-j5sp0-9yag5"] {
        let refused = recovery_sheet(&RecoverySheet { code, ..sheet() }, Language::Ro, made_at());
        assert_eq!(refused, Err(PaperError::RecoveryShape));
    }
    assert!(!PaperError::RecoveryShape.to_string().contains("7K3M"));
}
