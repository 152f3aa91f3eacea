//! A restore is cut off between any two of its steps: the workshop opens then, or the copy can be chosen again; and the folder never looks
//! empty, so that nobody sets a new workshop up over the old one.

use crate::backups::with_sheet;
use crate::main_job::logan;
use crate::shop::{Job, PASSWORD, Shop, refusal};
use std::fs;
use std::path::Path;
use workshop::acts::{ActError, Failure, OpenWithSheet, Refusal, RestoreBackup, Step};
use workshop::keep::restore_steps;

/// What went wrong overnight.
#[derive(Clone, Copy, PartialEq)]
enum Harm {
    DatabaseDamaged,
    DatabaseGone,
    KeysGone,
    KeysDamaged,
    AllDamaged,
}

fn do_harm(folder: &Path, harm: Harm) {
    let spoil = |name: &str| {
        let mut bytes = fs::read(folder.join(name)).unwrap();
        let middle = bytes.len() / 2;
        for byte in &mut bytes[middle..middle + 64] {
            *byte ^= 0xFF;
        }
        fs::write(folder.join(name), bytes).unwrap();
    };
    let keys = ["vault.json", "vault.json.bak"];
    match harm {
        Harm::DatabaseDamaged => spoil_first_page(folder),
        Harm::DatabaseGone => fs::remove_file(folder.join("workshop.db")).unwrap(),
        Harm::KeysGone => keys
            .iter()
            .for_each(|name| fs::remove_file(folder.join(name)).unwrap()),
        Harm::KeysDamaged => keys.iter().for_each(|name| spoil(name)),
        Harm::AllDamaged => {
            fs::remove_file(folder.join("workshop.db")).unwrap();
            keys.iter().for_each(|name| spoil(name));
        }
    }
}

fn spoil_first_page(folder: &Path) {
    let mut bytes = fs::read(folder.join("workshop.db")).unwrap();
    for byte in &mut bytes[1_024..1_124] {
        *byte ^= 0xFF;
    }
    fs::write(folder.join("workshop.db"), bytes).unwrap();
}

pub fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), &there).unwrap();
        }
    }
}

pub fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else {
            fs::remove_file(&path).unwrap();
        }
    }
}

fn with_the_sheet(shop: &mut Shop, typed: &str) -> Option<Step> {
    let request = OpenWithSheet {
        typed: typed.to_owned(),
        password: "felinar-verde-88".to_owned(),
        again: "felinar-verde-88".to_owned(),
    };
    shop.program
        .open_with_sheet(&request)
        .ok()
        .map(|state| state.step)
}

/// Whoever comes in next opens what is there, by password, else by sheet, else chooses the copy again.
pub fn comes_in_and_finds_the_car(shop: &mut Shop, typed: &str, job: &Job, when: &str) {
    let state = shop.starts();
    assert_ne!(state.step, Step::SetUp, "{when}: the folder must not look empty");
    let mut open = false;
    if state.step == Step::Locked {
        open = match shop.program.unlock_workshop(PASSWORD) {
            Ok(state) => state.step != Step::Trouble,
            Err(_) => matches!(with_the_sheet(shop, typed), Some(step) if step != Step::Trouble),
        };
    }
    if !open {
        let copies = shop.program.list_restorable().unwrap();
        let name = copies
            .first()
            .unwrap_or_else(|| panic!("{when}: neither open nor a copy to choose"))
            .name
            .clone();
        let state = shop.program.restore_backup(&RestoreBackup { name }).unwrap();
        assert_eq!(state.step, Step::Locked, "{when}: restored");
        assert!(
            with_the_sheet(shop, typed).is_some(),
            "{when}: the sheet opens the copy"
        );
    }
    let view = shop.program.workshop().unwrap().open_job(job.id).unwrap();
    assert_eq!(view.vehicle.plate, "B 123 ABC", "{when}");
}

/// Cuts a restore after each of its steps, each time in the folder as it was that morning.
fn cut_everywhere(harm: Harm, name: &str) {
    let (mut shop, typed) = with_sheet();
    let job = shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    shop.starts();
    let folder = shop.places().folder;
    let backups = shop.places().backups();
    let set = fs::read_dir(&backups).unwrap().next().unwrap().unwrap().path();
    let before = tempfile::tempdir().unwrap();
    copy_all(&folder, before.path());
    let keys_alone = matches!(harm, Harm::KeysGone | Harm::KeysDamaged);
    let steps = restore_steps(&set, &folder, "set-aside-1", keys_alone);
    assert!(steps.len() > 6);
    for cut in 0..=steps.len() {
        empty(&folder);
        copy_all(before.path(), &folder);
        do_harm(&folder, harm);
        for step in &steps[..cut] {
            step.take().unwrap();
        }
        comes_in_and_finds_the_car(&mut shop, &typed, &job, &format!("{name}, cut after {cut} steps"));
    }
}

#[test]
fn a_restore_of_a_damaged_file_may_be_cut_anywhere() {
    cut_everywhere(Harm::DatabaseDamaged, "damaged");
}

#[test]
fn a_restore_of_a_lost_file_may_be_cut_anywhere() {
    cut_everywhere(Harm::DatabaseGone, "gone");
}

#[test]
fn a_restore_of_lost_keys_may_be_cut_anywhere() {
    cut_everywhere(Harm::KeysGone, "keys gone");
}

#[test]
fn a_restore_of_damaged_keys_may_be_cut_anywhere() {
    cut_everywhere(Harm::KeysDamaged, "keys damaged");
}

#[test]
fn a_restore_where_nothing_is_left_may_be_cut_anywhere() {
    cut_everywhere(Harm::AllDamaged, "all damaged");
}

#[test]
fn a_copy_that_cannot_be_read_to_its_end_moves_nothing_and_the_note_is_written_before_anything() {
    let (mut shop, typed) = with_sheet();
    let job = shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    let folder = shop.places().folder;
    let set = fs::read_dir(shop.places().backups())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    spoil_first_page(&folder);
    shop.starts();
    shop.program.unlock_workshop(PASSWORD).unwrap();
    let left_by_the_harm = fs::read(folder.join("workshop.db")).unwrap();
    // The disk of the copies fails over the largest file, which is brought last.
    let (database, away) = (set.join("workshop.db"), set.join("elsewhere"));
    let name = set.file_name().unwrap().to_str().unwrap().to_owned();
    fs::rename(&database, &away).unwrap();
    fs::create_dir(&database).unwrap();

    let failed = shop.program.restore_backup(&RestoreBackup { name: name.clone() });

    assert!(matches!(failed, Err(ActError::Failure(Failure::Disk))));
    assert_eq!(
        fs::read(folder.join("workshop.db")).unwrap(),
        left_by_the_harm,
        "all of a copy lies beside before anything is moved"
    );
    assert!(folder.join("vault.json").exists());
    assert!(
        folder.join("restored.json").exists(),
        "the note comes first: a copy without it would look like a cut of the ledger"
    );
    fs::remove_dir(&database).unwrap();
    fs::rename(&away, &database).unwrap();
    let state = shop.starts();
    assert_eq!(
        (state.sheet_only, state.restored),
        (false, None),
        "and a note without a copy says nothing"
    );
    comes_in_and_finds_the_car(&mut shop, &typed, &job, "the disk is well again");
}

#[test]
fn a_workshop_that_opens_is_restored_over_by_nobody() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    let name = fs::read_dir(shop.places().backups())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .file_name()
        .into_string()
        .unwrap();
    assert_eq!(
        refusal(shop.program.restore_backup(&RestoreBackup { name })),
        Refusal::NothingToRestore
    );
}
