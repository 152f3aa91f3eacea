//! A fresh recovery sheet from the office, a morning without a printer, and the language somebody chose before they were known.

use crate::backups::{list, looks_after, sets, with_sheet};
use crate::main_job::logan;
use crate::shop::{Shop, a_car, colleague, faults, first_morning, refusal};
use workshop::acts::{ActError, BackupsView, Failure, Fault, OpenWithSheet, Refusal, SheetWord, Step};
use workshop::domain::{BackupWarning, Language, Role};
use workshop::ports::SpoolError;

fn sheet(view: &BackupsView) -> (SheetWord, bool) {
    (view.sheet, view.sheet_day.is_some())
}

#[test]
fn the_office_prints_a_fresh_sheet_and_the_old_one_opens_until_the_fresh_one_is_typed_back() {
    let (mut shop, old) = with_sheet();
    assert_eq!(sheet(&list(&mut shop)), (SheetWord::Proved, true));
    shop.clock.passes(120);
    assert_eq!(
        refusal(shop.dan().workshop().print_recovery_sheet().map(drop)),
        Refusal::PresenceNeeded,
        "the sheet is a key: it takes the PIN"
    );
    shop.types_pin(None);

    shop.dan().workshop().print_recovery_sheet().unwrap();

    let fresh = shop.printer.last().recovery_signs();
    assert_eq!(sheet(&list(&mut shop)), (SheetWord::Renewing, true));
    assert_eq!(
        shop.program.program_state().unwrap().step,
        Step::Open,
        "nobody is put out of the office for it"
    );
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    assert_eq!(sets(&shop).len(), 1, "copies go on being made meanwhile");

    shop.dan();
    shop.program.confirm_recovery_sheet(&fresh).unwrap();
    assert_eq!(sheet(&list(&mut shop)), (SheetWord::Proved, true));
    shop.program.lock_workshop().unwrap();
    let mut open = |typed: &str| {
        shop.program.open_with_sheet(&OpenWithSheet {
            typed: typed.to_owned(),
            password: "felinar-verde-88".to_owned(),
            again: "felinar-verde-88".to_owned(),
        })
    };
    assert_eq!(refusal(open(&old)), Refusal::RecoveryWrong, "the old one is void");
    assert_eq!(open(&fresh).unwrap().step, Step::Open);
}

#[test]
fn where_no_printer_takes_the_sheet_the_first_morning_goes_on_and_the_next_asks_again() {
    let mut shop = Shop::empty_at("2026-03-02 08:00");
    shop.printer.breaks(SpoolError::NoPrinter);
    shop.program.set_up_workshop(&first_morning()).unwrap();
    assert_eq!(
        shop.program.workshop().unwrap().print_recovery_sheet(),
        Err(ActError::Failure(Failure::NoPrinter))
    );

    let state = shop.program.put_off_recovery_sheet().unwrap();

    assert_eq!(state.step, Step::Open, "cars do not wait for a printer");
    let view = shop.program.workshop().unwrap().list_backups().unwrap();
    assert_eq!(
        (view.sheet, view.line.warning),
        (SheetWord::None, Some(BackupWarning::NoneYet)),
        "and the board says what is missing"
    );
    shop.restarts();
    assert_eq!(shop.unlocks().step, Step::RecoverySheet, "put off is not done");
}

#[test]
fn a_sheet_printed_from_the_office_after_such_a_morning_is_typed_back_there() {
    let mut shop = Shop::open();
    shop.dan();
    shop.program.put_off_recovery_sheet().unwrap();
    shop.types_pin(None);
    shop.dan().workshop().print_recovery_sheet().unwrap();
    assert_eq!(sheet(&list(&mut shop)), (SheetWord::Waiting, false));
    assert_eq!(shop.program.program_state().unwrap().step, Step::Open);
    let typed = shop.printer.last().recovery_signs();
    shop.program.confirm_recovery_sheet(&typed).unwrap();
    assert_eq!(sheet(&list(&mut shop)), (SheetWord::Proved, true));
}

#[test]
fn the_language_chosen_at_the_lock_screen_holds_until_somebody_takes_their_own_tile() {
    let mut shop = Shop::open();
    shop.restarts();
    assert_eq!(
        shop.program.set_language(Language::En).unwrap().language,
        Language::En
    );
    let state = shop.unlocks();
    assert_eq!(
        (state.language, state.me.unwrap().language),
        (Language::En, Language::Ro),
        "whoever chose there meant the screen; what they keep for themselves is untouched"
    );
    let state = shop.chooses_tile("Ioana").unwrap();
    assert_eq!(state.language, Language::Ro, "she has her own");
    let state = shop.program.set_language(Language::En).unwrap();
    assert_eq!(state.language, Language::En, "and changes it at the office");
}

#[test]
fn the_wall_speaks_the_workshops_language_and_a_manager_sets_it() {
    let mut shop = Shop::open();
    let said = |shop: &mut Shop| shop.program.workshop().unwrap().wall_board().unwrap().language;
    assert_eq!(said(&mut shop), Language::Ro);
    shop.clock.passes(120);
    shop.dan();
    assert_eq!(
        refusal(shop.program.set_workshop_language(Language::En)),
        Refusal::PresenceNeeded
    );
    shop.types_pin(None);
    shop.program.set_workshop_language(Language::En).unwrap();
    assert_eq!(said(&mut shop), Language::En);
    shop.restarts();
    shop.unlocks();
    assert_eq!(said(&mut shop), Language::En, "it is written down");
}

#[test]
fn nobody_signs_with_a_pin_what_cannot_be_saved() {
    let mut shop = Shop::open();
    shop.clock.passes(120);
    let empty = colleague("", "", "", &[]);
    assert_eq!(
        faults(shop.dan().workshop().add_person(&empty).map(drop)),
        [
            ("name", Fault::Required),
            ("initials", Fault::Required),
            ("roles", Fault::Required),
            ("pin", Fault::PinShape)
        ],
        "the form first"
    );
    let right = colleague("Sorin", "SO", "2222", &[Role::Technician]);
    assert_eq!(
        refusal(shop.dan().workshop().add_person(&right).map(drop)),
        Refusal::PresenceNeeded,
        "then the PIN"
    );
    assert_eq!(
        refusal(shop.ioana().workshop().add_person(&empty).map(drop)),
        Refusal::NoRight,
        "and before both the right"
    );
    shop.ioana().logs(&a_car("B 94 NOU", "tyres"));
}
