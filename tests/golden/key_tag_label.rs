//! The label on the keys, on tape and on a cut label.

use qrcodegen::{QrCode, QrCodeEcc};
use workshop::domain::LabelSize;
use workshop::paper::{KeyTagLabel, Language, key_tag_label};

use crate::paper::{Paper, day, made_at};

const TAPE: (f64, f64) = (62.0, 38.0);
const LABEL: (f64, f64) = (89.0, 36.0);
/// A tape of 62 mm is printed 58.9 mm wide.
const TAPE_INK: (f64, f64, f64, f64) = (2.0, 2.0, 60.0, 36.0);
const LABEL_INK: (f64, f64, f64, f64) = (3.0, 3.0, 86.0, 33.0);

fn golf() -> KeyTagLabel<'static> {
    KeyTagLabel {
        key_tag: "17",
        plate: "B 123 ABC",
        car: "Volkswagen Golf",
        promised_at: day().succ_opt().unwrap().and_hms_opt(17, 0, 0),
        cuts_power: true,
        job: "A-1187",
        demo: false,
    }
}

/// The longest values, of the demo.
fn sprinter() -> KeyTagLabel<'static> {
    KeyTagLabel {
        key_tag: "1234567890",
        plate: "SB 1234567890 XYZ",
        car: "Mercedes-Benz Sprinter 519 CDI Autoutilitară frigorifică",
        job: "A-1234567890",
        demo: true,
        ..golf()
    }
}

fn draw(name: &'static str, label: &KeyTagLabel<'_>, size: LabelSize, language: Language) -> Paper {
    let (page, ink) = match size {
        LabelSize::Tape62 => (TAPE, TAPE_INK),
        LabelSize::Label89x36 => (LABEL, LABEL_INK),
    };
    let draw = || key_tag_label(label, size, language, made_at()).unwrap();
    let paper = Paper::new(name, draw());
    paper.holds(&draw(), page, ink);
    assert_eq!(paper.pages(), 1);
    paper
}

#[test]
fn both_labels_in_both_languages() {
    draw("tag-tape-ro", &golf(), LabelSize::Tape62, Language::Ro);
    draw("tag-label-ro", &golf(), LabelSize::Label89x36, Language::Ro);
    for (name, size) in [
        ("tag-tape-demo-en", LabelSize::Tape62),
        ("tag-label-demo-en", LabelSize::Label89x36),
    ] {
        let paper = draw(name, &sprinter(), size, Language::En);
        assert!(paper.text().contains("DEMO") && paper.text().contains("check the screen first"));
    }
}

#[test]
fn a_label_without_number_or_promise_leaves_room_for_the_pen() {
    let bare = KeyTagLabel {
        key_tag: "",
        promised_at: None,
        cuts_power: false,
        ..golf()
    };
    for (name, size) in [
        ("tag-tape-bare-ro", LabelSize::Tape62),
        ("tag-label-bare-ro", LabelSize::Label89x36),
    ] {
        let text = draw(name, &bare, size, Language::Ro).text();
        assert!(text.contains("CHEIA") && text.contains("gata la"), "{text}");
        assert!(!text.contains("BAT"), "nobody touches the battery");
    }
}

#[test]
fn the_square_code_holds_the_job_number_and_nothing_else() {
    let code = QrCode::encode_text("A-1187", QrCodeEcc::Medium).unwrap();
    assert_eq!(code.size(), 21);
    for (size, (x, y), module) in [
        (LabelSize::Tape62, (46.9, 22.9), 0.6),
        (LabelSize::Label89x36, (71.9, 18.9), 0.66),
    ] {
        let paper = Paper::new(
            "square",
            key_tag_label(&golf(), size, Language::Ro, made_at()).unwrap(),
        );
        let picture = paper.picture(1, 508);
        for row in 0..21 {
            for column in 0..21 {
                let at = (
                    x + module * (f64::from(column) + 0.5),
                    y + module * (f64::from(row) + 0.5),
                );
                assert_eq!(
                    picture.is_black(at.0, at.1, 20.0),
                    code.get_module(column, row),
                    "module {column}, {row}"
                );
            }
        }
    }
}
