//! A copy takes the place of a damaged file: the lock screen says which, the missing end of the ledger is said as that once and written
//! down, and a real cut stays a cut.

use crate::backups::{list, looks_after, sets, with_sheet};
use crate::main_job::logan;
use crate::shop::{Shop, a_car, refusal};
use std::fs;
use std::path::Path;
use workshop::acts::{Banner, OpenWithSheet, ProgramState, Refusal, RestoreBackup, Step, Trouble};

const NEW_PASSWORD: &str = "felinar-verde-88";
const HALF_AN_HOUR: u64 = 30 * 60;

/// Something wrote over the file; Dan's password finds it.
fn damages_the_file(shop: &mut Shop) {
    let database = shop.places().database();
    let mut bytes = fs::read(&database).unwrap();
    for byte in &mut bytes[4_096..4_200] {
        *byte ^= 0xFF;
    }
    fs::write(&database, &bytes).unwrap();
    for name in ["workshop.db-wal", "workshop.db-shm"] {
        let _ = fs::remove_file(shop.file(name));
    }
    shop.starts();
    let state = shop.program.unlock_workshop(crate::shop::PASSWORD).unwrap();
    assert_eq!(state.trouble, Some(Trouble::DatabaseDamaged));
}

/// The copy that many places from the newest.
fn puts_back(shop: &mut Shop, place: usize) -> ProgramState {
    let name = shop.program.list_restorable().unwrap()[place].name.clone();
    shop.program.restore_backup(&RestoreBackup { name }).unwrap()
}

fn opens_with(shop: &mut Shop, typed: &str) -> ProgramState {
    shop.program
        .open_with_sheet(&OpenWithSheet {
            typed: typed.to_owned(),
            password: NEW_PASSWORD.to_owned(),
            again: NEW_PASSWORD.to_owned(),
        })
        .unwrap()
}

/// A workshop with a copy of one car, and a second car that came after it.
fn with_a_car_after_the_copy() -> (Shop, String) {
    let (mut shop, typed) = with_sheet();
    shop.keys();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    shop.ioana().logs(&a_car("B 90 NOU", "tyres"));
    // The plug: closing time would have made another copy.
    shop.starts();
    (shop, typed)
}

#[test]
fn the_lock_screen_says_which_copy_lies_there_and_that_the_sheet_alone_opens_it() {
    let (mut shop, _) = with_a_car_after_the_copy();
    let locked = shop.program.program_state().unwrap();
    assert_eq!(
        (locked.sheet_only, locked.restored),
        (false, None),
        "an ordinary morning"
    );
    damages_the_file(&mut shop);
    let made_at = shop.program.list_restorable().unwrap()[0].at.clone();

    let state = puts_back(&mut shop, 0);

    assert_eq!((state.step, state.sheet_only), (Step::Locked, true));
    assert_eq!(state.restored.unwrap().copied_at, made_at);
    assert_eq!(
        refusal(shop.program.unlock_workshop(crate::shop::PASSWORD)),
        Refusal::SheetOnly,
        "the right password is not called wrong"
    );
    assert!(
        shop.starts().restored.is_some(),
        "the plug does not make it forget which copy lies there"
    );
}

#[test]
fn the_end_that_a_restore_takes_away_is_said_once_as_that_and_written_down() {
    let (mut shop, typed) = with_a_car_after_the_copy();
    damages_the_file(&mut shop);
    puts_back(&mut shop, 0);

    let state = opens_with(&mut shop, &typed);

    assert_eq!(state.banners, [], "nobody cut the ledger");
    let said = state.restored.expect("everybody is told what is missing");
    assert!(said.missing > 0, "lines came after the copy, and are gone");
    let unlocked = |shop: &Shop| {
        let lines = shop.ledger().into_iter();
        lines
            .filter(|line| line.verb == "workshop_unlocked" && line.reason == "restored")
            .count()
    };
    assert_eq!(unlocked(&shop), 1, "the ledger itself remembers");
    assert_eq!(shop.rows("restored_copies"), 1);

    shop.program.lock_workshop().unwrap();
    let state = shop.program.unlock_workshop(NEW_PASSWORD).unwrap();
    assert_eq!((state.banners, unlocked(&shop)), (vec![], 1), "exactly once");
    assert!(state.restored.is_some());
    shop.clock.passes(24 * 60 * 60);
    assert_eq!(
        shop.program.program_state().unwrap().restored,
        None,
        "after a day it is no news"
    );
    shop.starts();
    shop.program.unlock_workshop(NEW_PASSWORD).unwrap();
    assert_eq!(list(&mut shop).restored.len(), 1, "but the office can read it");
}

#[test]
fn copies_that_are_newer_than_the_one_put_back_do_not_cry_wolf_later() {
    let (mut shop, typed) = with_sheet();
    shop.keys();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    shop.clock.passes(HALF_AN_HOUR);
    shop.ioana().logs(&a_car("B 91 NOU", "tyres"));
    looks_after(&mut shop);
    assert_eq!(sets(&shop).len(), 2);
    shop.starts();
    damages_the_file(&mut shop);
    // The newest is not wanted: somebody knows that the trouble began before it.
    puts_back(&mut shop, 1);
    opens_with(&mut shop, &typed);

    for _ in 0..3 {
        shop.starts();
        let state = shop.program.unlock_workshop(NEW_PASSWORD).unwrap();
        assert_eq!(
            state.banners,
            [],
            "what the newer copy holds was counted at the restore"
        );
    }
}

#[test]
fn a_file_cut_further_than_the_copy_that_was_put_back_is_still_a_cut() {
    let (mut shop, typed) = with_sheet();
    shop.keys();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let older = fs::read(sets(&shop)[0].join("workshop.db")).unwrap();
    let older_mark = fs::read(sets(&shop)[0].join("head.json")).unwrap();
    shop.clock.passes(HALF_AN_HOUR);
    shop.ioana().logs(&a_car("B 92 NOU", "tyres"));
    looks_after(&mut shop);
    shop.starts();
    damages_the_file(&mut shop);
    puts_back(&mut shop, 0);
    // Between the restore and the sheet somebody lays an older file under the same keys.
    fs::write(shop.places().database(), older).unwrap();
    fs::write(shop.file("head.json"), older_mark).unwrap();

    let state = opens_with(&mut shop, &typed);

    assert_eq!(
        state.banners,
        [Banner::LedgerShort],
        "it is not the copy it says it is"
    );
    assert_eq!((state.restored, shop.rows("restored_copies")), (None, 0));
}

#[test]
fn a_note_slipped_in_beside_an_older_file_hides_nothing_where_a_password_opens_it() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let set = sets(&shop).remove(0);
    shop.ioana().logs(&a_car("B 93 NOU", "tyres"));
    shop.starts();
    for name in ["workshop.db", "head.json"] {
        fs::copy(set.join(name), shop.file(name)).unwrap();
    }
    for name in ["workshop.db-wal", "workshop.db-shm"] {
        let _ = fs::remove_file(shop.file(name));
    }
    let name = set.file_name().unwrap().to_string_lossy().into_owned();
    slips_in_a_note(&shop.file("restored.json"), &name);
    shop.starts();

    let state = shop.unlocks();

    assert_eq!(
        state.banners,
        [Banner::LedgerShort],
        "a restore leaves no password that opens: this was none"
    );
    assert_eq!(shop.rows("restored_copies"), 0);
}

fn slips_in_a_note(path: &Path, copy: &str) {
    let note = format!(
        r#"{{"copy":"{copy}","made_at":"2026-03-02T06:00:00Z","at":"2026-03-02T07:00:00Z","keys_alone":false}}"#
    );
    fs::write(path, note).unwrap();
}
