//! The shop's own lines of the after-list and its own display texts: `edit_after_line`, `edit_display_text`, `retire_catalogue_item`.

use crate::battery_sheet::{a_make, sheet};
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, faults, refusal};
use workshop::acts::{
    ActError, CatalogueView, EditAfterLine, EditDisplayText, Failure, Fault, IncomingCar, ListDisplays,
    NoteRadio, ReadingWord, Refusal, RetireCatalogueItem,
};
use workshop::catalogue::DisplayKind;
use workshop::domain::{CatalogueKind, ExitWord};

fn a_line(title: &str) -> EditAfterLine {
    EditAfterLine {
        line_id: None,
        version: 0,
        title_ro: title.to_owned(),
        title_en: String::new(),
        action_ro: "Meniul „Cameră”, apoi „Calibrare”.".to_owned(),
        action_en: String::new(),
        makes: String::new(),
        job_types: Vec::new(),
        is_no_code: false,
    }
}

fn writes(shop: &mut Shop, line: &EditAfterLine) -> Result<CatalogueView, ActError> {
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().edit_after_line(line)
}

fn writes_display(shop: &mut Shop, text: &EditDisplayText) -> Result<CatalogueView, ActError> {
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().edit_display_text(text)
}

fn retires(
    shop: &mut Shop,
    kind: CatalogueKind,
    item: &str,
    version: u32,
) -> Result<CatalogueView, ActError> {
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().retire_catalogue_item(&RetireCatalogueItem {
        kind,
        item_id: item.to_owned(),
        version,
        retired: true,
    })
}

/// A car whose power went and came back.
fn a_car_with_power_again(shop: &mut Shop, plate: &str, make: &str, work: &str) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_make(plate, make, "", work)
    });
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    job
}

fn after(shop: &mut Shop, job: &Job) -> Vec<String> {
    let lines = sheet(shop, job).after;
    lines.into_iter().map(|line| line.title_ro).collect()
}

const CAMERA: &str = "Camera de mers înapoi calibrată";

#[test]
fn a_line_of_the_shop_stands_on_the_sheets_it_was_written_for_on_screen_and_on_paper() {
    let mut shop = Shop::open();
    let opel = a_car_with_power_again(&mut shop, "CJ 70 OPL", "Opel", "battery_replacement");
    let dacia = a_car_with_power_again(&mut shop, "CJ 71 DAC", "Dacia", "battery_replacement");
    let clutch = a_car_with_power_again(&mut shop, "CJ 72 OPL", "opel", "alternator");
    let blank = sheet(&mut shop, &opel).after_list.blank;
    let view = writes(
        &mut shop,
        &EditAfterLine {
            makes: "Opel, VW".to_owned(),
            job_types: vec!["battery_replacement".to_owned()],
            ..a_line(CAMERA)
        },
    )
    .unwrap();
    let made = view.lines.last().unwrap();
    assert!(made.shop_made && made.may_change);
    assert_eq!(made.title_en, CAMERA, "one language is enough");
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("catalogue_edited", "after_line")
    );
    let page = shop.dan().workshop().read_ledger(None).unwrap();
    assert_eq!(page.lines[0].subject.as_deref(), Some(CAMERA));

    assert!(after(&mut shop, &opel).iter().any(|title| title == CAMERA));
    assert!(
        !after(&mut shop, &dacia).iter().any(|title| title == CAMERA),
        "of another make"
    );
    assert!(
        !after(&mut shop, &clutch).iter().any(|title| title == CAMERA),
        "other work"
    );
    assert_eq!(
        sheet(&mut shop, &opel).after_list.blank,
        blank + 1,
        "the car is not ready before somebody looked at the camera"
    );
    shop.mihai().workshop().print_battery_off_sheet(opel.id).unwrap();
    let words = shop.printer.last().words();
    assert!(words.contains(CAMERA), "{words}");
    shop.restarts();
    shop.unlocks();
    assert!(
        after(&mut shop, &opel).iter().any(|title| title == CAMERA),
        "also tomorrow"
    );

    let (id, version) = {
        let view = shop.dan().workshop().open_catalogue().unwrap();
        let line = view.lines.last().unwrap();
        (line.line_id.clone(), line.version)
    };
    let view = retires(&mut shop, CatalogueKind::AfterLine, &id, version).unwrap();
    assert!(view.lines.last().unwrap().retired, "the office can put it back");
    assert!(!after(&mut shop, &opel).iter().any(|title| title == CAMERA));
}

#[test]
fn a_line_without_words_or_too_long_or_said_already_is_told_at_its_field() {
    let mut shop = Shop::open();
    let at = |shop: &mut Shop, line: &EditAfterLine| faults(writes(shop, line));
    assert_eq!(
        at(&mut shop, &a_line("  ")),
        [("title_ro", Fault::LineNeedsWords)]
    );
    assert_eq!(
        at(&mut shop, &a_line(&"a".repeat(61))),
        [("title_ro", Fault::TooLong)]
    );
    assert_eq!(
        at(&mut shop, &a_line("TELECOMENZI")),
        [("title_ro", Fault::SameLine)],
        "the shipped list has it"
    );
    let strange = EditAfterLine {
        makes: "Opell".to_owned(),
        ..a_line(CAMERA)
    };
    assert_eq!(
        at(&mut shop, &strange),
        [("makes", Fault::MakeUnknown)],
        "it would never come up"
    );
    let code = EditAfterLine {
        action_ro: "cod radio 4711".to_owned(),
        ..a_line(CAMERA)
    };
    assert_eq!(at(&mut shop, &code), [("action_ro", Fault::TextHoldsCode)]);
    assert_eq!(shop.rows("catalogue_edits"), 0, "nothing was saved");
    for number in 0..12 {
        writes(&mut shop, &a_line(&format!("Linia {number}"))).unwrap();
    }
    assert_eq!(
        at(&mut shop, &a_line("Linia 13")),
        [("title_ro", Fault::LinesFull)],
        "a sheet of paper has an end"
    );
}

#[test]
fn a_shipped_line_takes_the_shops_words_but_one_that_protects_somebody_stays() {
    let mut shop = Shop::open();
    let job = a_car_with_power_again(&mut shop, "CJ 73 OPL", "Opel", "battery_replacement");
    let view = shop.dan().workshop().open_catalogue().unwrap();
    let form = |id: &str| {
        let line = view.lines.iter().find(|line| line.line_id == id).unwrap();
        EditAfterLine {
            line_id: Some(line.line_id.clone()),
            version: line.version,
            title_ro: "Ceasul și posturile".to_owned(),
            title_en: line.title_en.clone(),
            action_ro: line.action_ro.clone(),
            action_en: line.action_en.clone(),
            makes: String::new(),
            job_types: Vec::new(),
            is_no_code: false,
        }
    };
    let said = writes(&mut shop, &form("clock")).unwrap();
    let clock = said.lines.iter().find(|line| line.line_id == "clock").unwrap();
    assert_eq!(clock.edited.len(), 1);
    assert_eq!(clock.edited[0].field, "title_ro");
    assert!(after(&mut shop, &job).contains(&"Ceasul și posturile".to_owned()));

    // As if the program had shipped other words when Dan edited the line: an update came in between.
    shop.file_opened()
        .execute(r#"UPDATE catalogue_edits SET shipped = '"Ceas"'"#, [])
        .unwrap();
    shop.restarts();
    shop.unlocks();
    let now = shop.dan().workshop().open_catalogue().unwrap();
    let clock = now.lines.iter().find(|line| line.line_id == "clock").unwrap();
    assert_eq!(clock.title_ro, "Ceasul și posturile", "the shop's word stays");
    assert!(clock.edited[0].moved);

    assert_eq!(
        faults(writes(&mut shop, &form("windows_sunroof"))),
        [("title_ro", Fault::LineProtects)],
        "fingers"
    );
    let off = retires(&mut shop, CatalogueKind::AfterLine, "windows_sunroof", 0);
    assert!(matches!(off, Err(ActError::Failure(Failure::BadArgument))));
    let version = clock.version;
    retires(&mut shop, CatalogueKind::AfterLine, "clock", version)
        .map(drop)
        .unwrap();
    assert!(!after(&mut shop, &job).contains(&"Ceasul și posturile".to_owned()));
}

#[test]
fn a_line_that_an_update_made_one_that_protects_stands_as_it_is_shipped_whatever_was_said_before() {
    let mut shop = Shop::open();
    let job = a_car_with_power_again(&mut shop, "CJ 75 OPL", "Opel", "battery_replacement");
    let view = shop.dan().workshop().open_catalogue().unwrap();
    let shipped = |view: &CatalogueView, id: &str| {
        let line = view.lines.iter().find(|line| line.line_id == id);
        line.map(|line| (line.title_ro.clone(), line.action_ro.clone()))
    };
    let windows = shipped(&view, "windows_sunroof").unwrap();
    let clock = view.lines.iter().find(|line| line.line_id == "clock").unwrap();
    let said = EditAfterLine {
        line_id: Some("clock".to_owned()),
        version: clock.version,
        title_ro: "Nu mai contează".to_owned(),
        title_en: clock.title_en.clone(),
        ..a_line("")
    };
    let view = writes(&mut shop, &said).unwrap();
    let clock = view.lines.iter().find(|line| line.line_id == "clock").unwrap();
    let version = clock.version;
    retires(&mut shop, CatalogueKind::AfterLine, "clock", version)
        .map(drop)
        .unwrap();
    assert!(after(&mut shop, &job).contains(&windows.0), "fingers");
    // As if Dan had said it of the windows, years ago, before an update knew that they hurt somebody.
    shop.file_opened()
        .execute(
            "UPDATE catalogue_edits SET item = 'windows_sunroof' WHERE item = 'clock'",
            [],
        )
        .unwrap();
    shop.restarts();
    shop.unlocks();

    let view = shop.dan().workshop().open_catalogue().unwrap();

    assert_eq!(shipped(&view, "windows_sunroof"), Some(windows.clone()));
    let lines = after(&mut shop, &job);
    assert!(lines.contains(&windows.0), "neither reworded nor taken off");
    assert!(!lines.contains(&"Nu mai contează".to_owned()));
}

fn lock_7() -> EditDisplayText {
    EditDisplayText {
        display_id: None,
        version: 0,
        text: "LOCK 7".to_owned(),
        kind: DisplayKind::Locked,
        makes: "Opel".to_owned(),
        meaning_ro: "Mai sunt șapte încercări.".to_owned(),
        meaning_en: String::new(),
        do_ro: "Nu încercați: comparați seria.".to_owned(),
        do_en: String::new(),
        is_no_code: false,
    }
}

#[test]
fn our_radio_shows_lock_7_and_the_code_screen_says_what_it_means() {
    let mut shop = Shop::open();
    let job = a_car_with_power_again(&mut shop, "CJ 74 OPL", "Opel", "battery_replacement");
    let view = writes_display(&mut shop, &lock_7()).unwrap();
    let made = view.displays.last().unwrap();
    assert_eq!((made.text.as_str(), made.shop_made), ("LOCK 7", true));
    let unit_id = shop.mihai().unit(&job).head.unit_id;
    let keys = shop
        .mihai()
        .workshop()
        .list_displays(&ListDisplays {
            job_id: job.id,
            unit_id,
        })
        .unwrap();
    let all = keys.family.iter().chain(&keys.others);
    assert_eq!(
        all.filter(|key| key.text == "LOCK 7").count(),
        1,
        "a key to touch"
    );

    let noted = shop
        .mihai()
        .workshop()
        .note_radio(&NoteRadio {
            job_id: job.id,
            unit_id,
            reading: ReadingWord::AsksCode,
            display_text: "lock7".to_owned(),
            wait_minutes: None,
            is_final: false,
        })
        .unwrap();

    let meaning = &noted.units[0].bay.display;
    assert_eq!(meaning.len(), 1);
    assert_eq!(meaning[0].meaning_ro, "Mai sunt șapte încercări.");
    assert_eq!(meaning[0].meaning_en, "Mai sunt șapte încercări.");
    let (id, version) = (made.display_id.clone(), made.version);
    retires(&mut shop, CatalogueKind::DisplayText, &id, version)
        .map(drop)
        .unwrap();
    assert!(shop.mihai().unit(&job).bay.display.is_empty());
    let shipped = retires(&mut shop, CatalogueKind::DisplayText, "SAFE", 0);
    assert!(matches!(shipped, Err(ActError::Failure(Failure::BadArgument))));
}

/// What the code screen says of a text on the display.
fn meanings(shop: &mut Shop, job: &Job, shown: &str) -> Vec<String> {
    let unit_id = shop.mihai().unit(job).head.unit_id;
    let noted = shop.mihai().workshop().note_radio(&NoteRadio {
        job_id: job.id,
        unit_id,
        reading: ReadingWord::AsksCode,
        display_text: shown.to_owned(),
        wait_minutes: None,
        is_final: false,
    });
    let view = noted.unwrap();
    let display = &view.units[0].bay.display;
    display.iter().map(|meaning| meaning.meaning_ro.clone()).collect()
}

#[test]
fn a_text_of_the_shop_hides_no_shipped_one_neither_behind_a_second_spelling_nor_behind_a_number() {
    let mut shop = Shop::open();
    let job = a_car_with_power_again(&mut shop, "CJ 76 OPL", "Opel", "battery_replacement");
    for known in ["LOCK 7 / SAFE", "LOCK 7 or err2", "safe + digit", "SAF E + digit"] {
        let behind = EditDisplayText {
            text: known.to_owned(),
            ..lock_7()
        };
        assert_eq!(
            faults(writes_display(&mut shop, &behind)),
            [("text", Fault::DisplayKnown)],
            "{known}"
        );
    }
    let shipped = meanings(&mut shop, &job, "LOCK 10");
    assert_eq!(shipped.len(), 1);
    let any_number = EditDisplayText {
        text: "LOCK + digit".to_owned(),
        ..lock_7()
    };
    writes_display(&mut shop, &any_number).map(drop).unwrap();

    let both = meanings(&mut shop, &job, "LOCK 10");

    assert!(both.contains(&shipped[0]), "what was shipped is still said");
    assert_eq!(both.len(), 2, "the shop's word stands beside it");
    assert_eq!(meanings(&mut shop, &job, "LOCK 7"), ["Mai sunt șapte încercări."]);
}

#[test]
fn a_display_text_that_is_known_or_may_be_a_code_is_refused_with_its_sentence() {
    let mut shop = Shop::open();
    for known in ["SAFE", "saf e", "ERR1"] {
        let again = EditDisplayText {
            text: known.to_owned(),
            ..lock_7()
        };
        assert_eq!(
            faults(writes_display(&mut shop, &again)),
            [("text", Fault::DisplayKnown)],
            "{known}"
        );
    }
    let code = EditDisplayText {
        text: "4711".to_owned(),
        ..lock_7()
    };
    assert_eq!(
        faults(writes_display(&mut shop, &code)),
        [("text", Fault::TextHoldsCode)]
    );
    let empty = EditDisplayText {
        text: " ".to_owned(),
        meaning_ro: String::new(),
        makes: "Opell".to_owned(),
        ..lock_7()
    };
    assert_eq!(
        faults(writes_display(&mut shop, &empty)),
        [
            ("text", Fault::Required),
            ("makes", Fault::MakeUnknown),
            ("meaning_ro", Fault::Required),
            ("meaning_en", Fault::Required)
        ],
        "all faults at once"
    );
    writes_display(&mut shop, &lock_7()).map(drop).unwrap();
    assert_eq!(
        faults(writes_display(&mut shop, &lock_7())),
        [("text", Fault::DisplayKnown)],
        "nor twice"
    );
    assert_eq!(
        refusal(shop.mihai().workshop().edit_display_text(&lock_7())),
        Refusal::NoRight
    );
}
