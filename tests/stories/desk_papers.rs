//! The papers of a car that comes in: the sheet that carries the state to the bay, and the label on the keys.

use crate::main_job::{logan, verified_logan};
use crate::outside::Page;
use crate::seat::{an_answer, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    ActError, Failure, GivenAnswer, IncomingCar, IntakeMore, NewNote, PreviewOf, PreviewPaper,
    PrintBlankBatteryOffSheets, PrintKeyTagLabel, ReadingWord,
};
use workshop::domain::{
    Arrival, CodeSource, LabelSize, Language, NotNeededReason, NoteKind, ReceptionAnswer, StateWord,
};
use workshop::ports::{Media, SpoolError};

/// Whoever sits there prints the reception sheet of a job.
fn prints_sheet(shop: &mut Shop, job: &Job) -> Page {
    shop.program
        .workshop()
        .unwrap()
        .print_reception_sheet(job.id)
        .unwrap();
    shop.printer.last()
}

fn prints_label(shop: &mut Shop, job: &Job, size: LabelSize) -> Page {
    let request = PrintKeyTagLabel { job_id: job.id, size };
    shop.program
        .workshop()
        .unwrap()
        .print_key_tag_label(&request)
        .unwrap();
    shop.printer.last()
}

/// Whether a work line carries the mark of a power cut, left of its number.
fn is_marked(sheet: &str, work: &str) -> bool {
    let (before, _) = sheet
        .lines()
        .find_map(|line| line.split_once(work))
        .unwrap_or_else(|| panic!("{work} is not on the sheet: {sheet}"));
    before
        .trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ')
        .ends_with("BAT")
}

#[test]
fn the_sheet_carries_the_state_to_the_bay_and_never_the_code() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        key_tag: "17".to_owned(),
        problem: "Pornește greu dimineața.".to_owned(),
        ..logan()
    });
    let (pages, lines) = (shop.printer.count(), shop.verbs().len());

    let sheet = prints_sheet(&mut shop, &job);

    assert_eq!(
        shop.printer.count(),
        pages + 1,
        "once: both copies stand on one A4"
    );
    assert_eq!(
        (sheet.title.as_str(), sheet.media, sheet.secret),
        ("reception-sheet", Media::A4, false)
    );
    assert_eq!(
        shop.verbs()[lines..],
        ["reception_sheet_printed", "print_done"],
        "no PIN was asked for: there are no digits"
    );
    let words = sheet.words();
    assert_eq!(words.matches("LA DOSAR, NEÎNCERCAT").count(), 2, "{words}");
    for told in [
        "Popescu Ștefan",
        "B 123 ABC",
        "UU1LSDAA5 34 567890",
        "Dacia Logan",
        "120 000",
        "Pornește greu dimineața.",
        "Adusă de",
        "proprietar",
        "Atelier Popa · Cluj · 0722 100 200",
        "întrebat 08:00, IO",
        "Semnătura clientului",
        "Primită de",
        "Codul lăsat la noi se păstrează criptat și după această vizită",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(!words.replace([' ', '\n'], "").contains("1609"), "{words}");
    let file = String::from_utf8_lossy(&sheet.pdf);
    assert!(!file.contains("1609"), "nor anywhere else in the file");
    let snapshot: String = shop
        .file_opened()
        .query_row(
            "SELECT snapshot FROM prints WHERE paper = 'reception_sheet'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(snapshot.contains("on_file") && snapshot.contains("battery_replacement"));
    for never in ["1609", "Popescu", "B 123 ABC", "0722"] {
        assert!(!snapshot.contains(never), "{never} stands in its own table only");
    }
}

#[test]
fn the_sheet_says_the_state_that_the_gate_will_say() {
    let mut shop = Shop::open();
    let answered = |plate: &str, answer: GivenAnswer| IncomingCar {
        answers: vec![answer],
        ..a_car(plate, "battery_replacement")
    };
    let cars = [
        (
            a_car("B 10 AAA", "battery_replacement"),
            StateWord::NotAsked,
            "NEÎNTREBAT",
        ),
        (
            answered("B 11 AAA", an_answer(ReceptionAnswer::HasNot)),
            StateWord::HasNot,
            "CLIENTUL NU ÎL ARE",
        ),
        (
            answered("B 12 AAA", an_answer(ReceptionAnswer::AtHome)),
            StateWord::WillBring,
            "CLIENTUL ÎL ADUCE / ÎL TRIMITE",
        ),
        (
            answered("B 13 AAA", needs_none(NotNeededReason::NoRadio)),
            StateWord::NotNeeded,
            "NU ESTE NEVOIE: fără radio",
        ),
        (
            answered("B 14 AAA", the_card_says("1111")),
            StateWord::OnFile,
            "LA DOSAR, COD SUSPECT",
        ),
        (
            answered("B 15 AAA", the_card_says("7352")),
            StateWord::OnFile,
            "LA DOSAR, NEÎNCERCAT",
        ),
        (
            IncomingCar {
                arrival: Arrival::ShowsWait,
                wait_minutes: Some(60),
                ..a_car("B 16 AAA", "battery_replacement")
            },
            StateWord::Locked,
            "BLOCAT PÂNĂ LA 09:00",
        ),
    ];
    for (car, state, said) in cars {
        let job = shop.ioana().logs(&car);
        assert_eq!(shop.ioana().state(&job), state, "{}", car.plate);
        let words = prints_sheet(&mut shop, &job).words();
        assert_eq!(words.matches(said).count(), 2, "{}: {words}", car.plate);
    }

    let verified = verified_logan(&mut shop);
    shop.ioana();
    let words = prints_sheet(&mut shop, &verified).words();
    assert_eq!(words.matches("VERIFICAT 02.03.2026, MI").count(), 2, "{words}");
    shop.mihai()
        .notes(&verified, ReadingWord::AsksCode)
        .map(drop)
        .unwrap();
    shop.mihai()
        .pins(&verified)
        .reveals_code(&verified)
        .map(drop)
        .unwrap();
    shop.mihai()
        .sees_code_accepted(&verified, false)
        .map(drop)
        .unwrap();
    assert_eq!(shop.ioana().state(&verified), StateWord::Refused);
    let words = prints_sheet(&mut shop, &verified).words();
    assert!(words.contains("REFUZAT O DATĂ"), "{words}");
}

#[test]
fn lines_that_take_the_power_carry_the_mark() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        job_type_ids: ["battery_replacement", "tyres", "oil_service"]
            .map(str::to_owned)
            .to_vec(),
        ..logan()
    });
    let words = prints_sheet(&mut shop, &job).words();
    assert!(is_marked(&words, "Înlocuire baterie"));
    assert!(!is_marked(&words, "Anvelope / jante"));
    assert!(!is_marked(&words, "Revizie / schimb ulei"));
    let label = prints_label(&mut shop, &job, LabelSize::Tape62).words();
    assert!(label.contains("BAT") && label.contains("întâi verificați pe ecran"));

    let quiet = shop.ioana().logs(&a_car("B 20 ZZZ", "tyres"));
    let words = prints_sheet(&mut shop, &quiet).words();
    assert!(!words.split_whitespace().any(|word| word == "BAT"), "{words}");
    assert!(
        !prints_label(&mut shop, &quiet, LabelSize::Label89x36)
            .words()
            .contains("BAT")
    );
}

#[test]
fn a_likely_cut_is_marked_until_somebody_says_no() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 21 ZZZ", "fuse_check"));
    let name = "Verificare / înlocuire siguranțe";
    let words = prints_sheet(&mut shop, &job).words();
    assert!(is_marked(&words, name), "{words}");
    shop.mihai().answers_power(&job, false).map(drop).unwrap();
    let words = prints_sheet(&mut shop, &job).words();
    assert!(!is_marked(&words, name), "the bay answered: {words}");
}

#[test]
fn the_sheet_speaks_the_language_of_the_customer_who_signs_it() {
    let mut shop = Shop::open();
    shop.dan();
    shop.program.set_language(Language::En).unwrap();
    // Whoever is logged by an English tile is an English-speaking customer until somebody says otherwise.
    let english = shop.dan().logs(&logan());
    let nobody = shop.dan().logs(&IncomingCar {
        phone: String::new(),
        ..a_car("B 22 ZZZ", "tyres")
    });
    let words = prints_sheet(&mut shop, &nobody).words();
    assert!(
        words.contains("Fișă de primire în service"),
        "nobody is on record: the workshop's language, not Dan's"
    );
    shop.ioana();
    let words = prints_sheet(&mut shop, &english).words();
    assert!(
        words.contains("Reception sheet") && words.contains("ON FILE, UNPROVEN"),
        "{words}"
    );
    assert!(words.contains("Battery replacement"), "the work too");
    let label = prints_label(&mut shop, &english, LabelSize::Tape62).words();
    assert!(label.contains("CHEIA"), "colleagues read the label: {label}");
}

#[test]
fn a_driver_is_named_with_their_phone_and_a_code_for_one_visit_is_promised_so() {
    let mut shop = Shop::open();
    let once = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let job = shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Ionescu Ana".to_owned(),
        driver_phone: "0733 200 300".to_owned(),
        answers: vec![once],
        ..logan()
    });
    let words = prints_sheet(&mut shop, &job).words();
    for told in ["Ionescu Ana", "șofer", "se distruge la predarea mașinii"] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(words.replace(' ', "").contains("0733200300"), "{words}");
    assert!(!words.contains("Popescu"), "who brought it signs it");
}

#[test]
fn a_warning_prints_and_whoever_knows_the_code_is_not_named_as_having_brought_the_car() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            contact_name: "Dănilă Sorin".to_owned(),
            contact_phone: "0733 900 100".to_owned(),
            notes: vec![NewNote {
                kind: NoteKind::Warning,
                on_car: true,
                text: "Jante cu antifurt".to_owned(),
                ends_on: "31.12".to_owned(),
                no_code_in: String::new(),
            }],
            ..IntakeMore::default()
        },
        ..logan()
    });
    let words = prints_sheet(&mut shop, &job).words();
    assert!(words.contains("Atenție: Jante cu antifurt."), "{words}");
    assert!(
        !words.contains("Dănilă"),
        "he is called, he did not come: {words}"
    );
    assert!(words.contains("proprietar"), "{words}");
}

#[test]
fn keys_from_the_night_box_name_nobody_on_the_sheet() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..logan()
    });
    let words = prints_sheet(&mut shop, &job).words();
    assert!(!words.contains("Popescu"), "nobody stood at the desk: {words}");
}

#[test]
fn a_sensitive_serial_leaves_no_sign_on_paper() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: "M083140".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("B 95 FRD", "battery_replacement")
    });
    let words = prints_sheet(&mut shop, &job).words();
    assert!(words.contains("serie confidențială"), "{words}");
    assert!(!words.contains("3140") && !words.contains("M083"), "{words}");

    let open = shop.ioana().logs(&IncomingCar {
        radio_serial: "BP8146X4821".to_owned(),
        ..a_car("B 96 FRD", "battery_replacement")
    });
    let words = prints_sheet(&mut shop, &open).words();
    assert!(
        words.contains("seria …4821") && !words.contains("BP8146"),
        "{words}"
    );
}

#[test]
fn the_radio_that_goes_in_stands_on_the_sheet_too() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        job_type_ids: vec!["radio_replace_used".to_owned()],
        answers: Vec::new(),
        ..logan()
    });
    let seen = shop.ioana().opens(&job).units.len();
    let words = prints_sheet(&mut shop, &job).words();
    assert!(words.contains("Radio de montat"), "{words}");
    let states = words.matches("NEÎNTREBAT").count();
    assert_eq!(
        states,
        2 * seen,
        "each unit the gate asks about, in both halves: {words}"
    );
}

#[test]
fn the_label_says_nothing_of_the_customer_or_the_code() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        key_tag: "17".to_owned(),
        ..logan()
    });
    for (size, media) in [
        (LabelSize::Tape62, Media::Tape62),
        (LabelSize::Label89x36, Media::Label89x36),
    ] {
        let lines = shop.verbs().len();
        let label = prints_label(&mut shop, &job, size);
        assert_eq!(
            (label.title.as_str(), label.media, label.secret),
            ("key-tag-label", media, false)
        );
        assert_eq!(shop.verbs()[lines..], ["key_tag_label_printed", "print_done"]);
        assert_eq!(
            shop.ledger()[lines].reason,
            size.word(),
            "the ledger says on what"
        );
        let words = label.words();
        for told in ["CHEIA", "17", "B 123 ABC", "Dacia Logan"] {
            assert!(words.contains(told), "{told}: {words}");
        }
        let bare = words.replace([' ', '\n'], "");
        for never in ["Popescu", "0722", "1609", "DOSAR", "UU1LSDAA5"] {
            assert!(!bare.contains(never), "{never}: {words}");
        }
    }
}

#[test]
fn a_broken_printer_is_written_down_and_the_sheet_is_printed_again() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.printer.breaks(SpoolError::Failed);
    let lines = shop.verbs().len();
    let answer = shop.ioana().workshop().print_reception_sheet(job.id).map(drop);
    assert_eq!(answer, Err(ActError::Failure(Failure::PrintFailed)));
    let label = PrintKeyTagLabel {
        job_id: job.id,
        size: LabelSize::Tape62,
    };
    let answer = shop.ioana().workshop().print_key_tag_label(&label).map(drop);
    assert_eq!(answer, Err(ActError::Failure(Failure::PrintFailed)));
    assert_eq!(
        shop.verbs()[lines..],
        [
            "reception_sheet_printed",
            "print_failed",
            "key_tag_label_printed",
            "print_failed"
        ]
    );
    shop.printer.is_mended();
    assert!(prints_sheet(&mut shop, &job).words().contains("B 123 ABC"));
}

#[test]
fn a_name_the_paper_cannot_print_is_said_and_nothing_is_written() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Иван".to_owned(),
        ..logan()
    });
    let (lines, before) = (shop.verbs().len(), shop.everything());
    let answer = shop.ioana().workshop().print_reception_sheet(job.id).map(drop);
    assert_eq!(answer, Err(ActError::Failure(Failure::PaperLetters)));
    assert_eq!((shop.verbs().len(), shop.everything()), (lines, before));
}

#[test]
fn a_preview_of_the_desks_papers_is_the_paper_and_writes_nothing() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana()
        .takes_in(&job, "4711", CodeSource::Phone)
        .map(drop)
        .unwrap();
    let lines = shop.verbs().len();
    for (paper, told) in [
        (PreviewOf::ReceptionSheet, "Fișă de primire în service"),
        (PreviewOf::KeyTagTape62, "CHEIA"),
        (PreviewOf::KeyTagLabel89x36, "CHEIA"),
    ] {
        let pdf = shop
            .ioana()
            .workshop()
            .preview_paper(&PreviewPaper {
                paper,
                job_id: job.id,
                unit_id: None,
            })
            .unwrap();
        let page = Page {
            title: String::new(),
            pdf,
            secret: false,
            media: Media::A4,
        };
        assert!(page.words().contains(told), "{paper:?}");
    }
    assert_eq!(shop.verbs().len(), lines, "looking is not printing");
}

#[test]
fn a_preview_of_the_battery_off_sheet_is_the_very_bytes_that_are_printed() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana()
        .takes_in(&job, "4711", CodeSource::Phone)
        .map(drop)
        .unwrap();
    shop.mihai();
    let lines = shop.verbs().len();
    let sheet = PreviewPaper {
        paper: PreviewOf::BatteryOffSheet,
        job_id: job.id,
        unit_id: None,
    };
    let seen = shop.mihai().workshop().preview_paper(&sheet).unwrap();
    let blank = shop.mihai().workshop().preview_blank_battery_off_sheet().unwrap();
    assert_eq!(shop.verbs().len(), lines, "looking is not printing");

    shop.mihai().workshop().print_battery_off_sheet(job.id).unwrap();
    let printed = shop.printer.last();
    assert!(printed.pdf == seen, "the same bytes");
    assert!(!printed.words().contains("4711"));
    shop.mihai()
        .workshop()
        .print_blank_battery_off_sheets(&PrintBlankBatteryOffSheets { copies: 1 })
        .unwrap();
    assert!(shop.printer.last().pdf == blank, "the same bytes");
}
