//! The shelves of the copies: what is taken off, what is never, and what may happen while a copy is being made.

use crate::backups::{list, looks_after, sets, with_sheet};
use crate::main_job::logan;
use crate::shop::{Shop, a_car};
use chrono::{NaiveDateTime, TimeDelta};
use std::fs;
use std::path::Path;
use workshop::acts::SetBackupPlace;
use workshop::keep::TRIAL;

const HALF_AN_HOUR: u64 = 30 * 60;
const DAY: u64 = 24 * 3600;

fn place(folder: &Path) -> SetBackupPlace {
    SetBackupPlace {
        folder: folder.display().to_string(),
    }
}

/// A car comes, and half an hour later it is on a copy.
fn another_copy(shop: &mut Shop, n: usize) {
    shop.ioana().logs(&a_car(&format!("B {} CPY", 10 + n), "tyres"));
    shop.clock.passes(HALF_AN_HOUR);
    looks_after(shop);
}

/// Earlier copies of the same day, a minute apart, as the half hours before left them: the one that was made, under other dates.
fn earlier_copies(made: &Path, shelf: &Path, how_many: i64) {
    let text = fs::read_to_string(made.join("backup.json")).unwrap();
    for n in 1..=how_many {
        let mut label: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (field, form) in [
            ("made_at", "%Y-%m-%dT%H:%M:%S+00:00"),
            ("local", "%Y-%m-%dT%H:%M:%S"),
        ] {
            let at =
                NaiveDateTime::parse_from_str(&label[field].as_str().unwrap()[..19], "%Y-%m-%dT%H:%M:%S");
            label[field] = serde_json::json!((at.unwrap() - TimeDelta::minutes(n)).format(form).to_string());
        }
        let set = shelf.join(format!("20260302T05{:02}00Z-00000001", 59 - n));
        fs::create_dir_all(&set).unwrap();
        for name in ["workshop.db", "vault.json", "head.json"] {
            fs::copy(made.join(name), set.join(name)).unwrap();
        }
        fs::write(set.join("backup.json"), label.to_string()).unwrap();
    }
}

fn sets_in(folder: &Path) -> usize {
    let sets = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    sets.filter(|path| path.join("backup.json").exists()).count()
}

#[test]
fn while_a_copy_lies_in_the_future_no_copy_is_taken_off_the_shelf() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    // Somebody types next year; the copy of that hour bears its date. Then the clock is put right.
    shop.clock.is_set_by(365 * 86_400);
    another_copy(&mut shop, 0);
    shop.clock.is_set_by(-365 * 86_400);
    let made = sets(&shop).remove(0);
    earlier_copies(&made, &shop.places().backups(), 13);
    another_copy(&mut shop, 1);
    assert_eq!(
        sets(&shop).len(),
        16,
        "nobody knows which of them are the older ones: more than twelve of one day stay"
    );
    // The wrong one is taken away by hand: from the next copy on the rule holds again.
    let mut all = sets(&shop);
    fs::remove_dir_all(all.pop().unwrap()).unwrap();
    another_copy(&mut shop, 15);
    assert_eq!(
        sets(&shop).len(),
        12,
        "the twelve newest, the day's own among them"
    );
}

#[test]
fn a_clock_that_is_years_behind_costs_the_newest_copy_nothing() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let made = sets(&shop).remove(0);
    earlier_copies(&made, &shop.places().backups(), 13);
    let before = sets(&shop);
    // The battery on the board is flat: the computer wakes up in the year 2025.
    shop.clock.is_set_by(-400 * 86_400);
    another_copy(&mut shop, 20);
    let after = sets(&shop);
    assert!(
        before.iter().all(|set| after.contains(set)),
        "not one of the real ones is gone"
    );
    assert_eq!(after.len(), before.len() + 1, "and the one just made is there");
}

#[test]
fn in_the_second_place_only_our_own_copies_are_taken_away() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    let stick = shop.state.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().set_backup_place(&place(&stick)).unwrap();
    looks_after(&mut shop);
    let ours = sets(&shop).pop().unwrap();

    // What else lies on a stick: photographs, a copy that another shop's program is writing, one that it has written.
    fs::create_dir_all(stick.join("Poze 2024")).unwrap();
    fs::write(stick.join("Poze 2024/nunta.jpg"), b"jpg").unwrap();
    fs::write(stick.join("lista.part"), b"of somebody").unwrap();
    let writing = stick.join("20260101T060000Z-00000007.part");
    fs::create_dir_all(&writing).unwrap();
    fs::write(writing.join("workshop.db"), b"half of it").unwrap();
    let theirs = stick.join("20200101T060000Z-00000007");
    fs::create_dir_all(&theirs).unwrap();
    fs::copy(ours.join("workshop.db"), theirs.join("workshop.db")).unwrap();
    let label = fs::read_to_string(ours.join("backup.json")).unwrap();
    let mut label: serde_json::Value = serde_json::from_str(&label).unwrap();
    label["workshop_id"] = serde_json::json!("01890a5d-ac96-774b-bcce-b302099a8057");
    label["made_at"] = serde_json::json!("2020-01-01T06:00:00+00:00");
    label["local"] = serde_json::json!("2020-01-01T08:00:00");
    fs::write(theirs.join("backup.json"), label.to_string()).unwrap();

    for shelf in [shop.places().backups(), stick.clone()] {
        earlier_copies(&ours, &shelf, 13);
    }
    another_copy(&mut shop, 1);

    assert_eq!(sets(&shop).len(), 12, "here the rule took the older ones");
    assert_eq!(
        sets_in(&stick),
        12 + 1,
        "there too, and the other shop's is still there"
    );
    for kept in [
        "Poze 2024/nunta.jpg",
        "lista.part",
        "20260101T060000Z-00000007.part/workshop.db",
        "20200101T060000Z-00000007/workshop.db",
    ] {
        assert!(stick.join(kept).exists(), "{kept} is not ours");
    }
    assert_eq!(list(&mut shop).sets.len(), 24, "and not ours to show");
}

#[test]
fn a_second_place_named_while_a_copy_is_made_waits_for_it_and_gets_the_next() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    let stick = shop.state.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    shop.dan();
    shop.types_pin(None);
    let lines = shop.verbs().len();
    assert!(
        shop.dan().workshop().back_up().unwrap().running,
        "it is being made"
    );

    let view = shop.dan().workshop().set_backup_place(&place(&stick)).unwrap();

    assert!(!view.running);
    assert_eq!(
        shop.verbs()[lines..],
        ["backup_made", "backup_place_set"],
        "the copy is written down first, and not lost"
    );
    assert_eq!((sets(&shop).len(), sets_in(&stick)), (1, 0));
    assert!(view.line.last_at.is_some(), "the board knows of it");
    shop.clock.passes(DAY);
    another_copy(&mut shop, 1);
    assert_eq!((sets(&shop).len(), sets_in(&stick)), (2, 1));
}

/// Lets the program look after its copies until a trial that is due is written down.
fn tries_the_newest(shop: &mut Shop) {
    looks_after(shop);
    shop.program.look_after_backups();
    for _ in 0..600 {
        if shop.last_line().verb == "backup_tried" {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        shop.program.look_after_backups();
    }
    panic!("a trial of a small copy takes no six seconds");
}

#[test]
fn once_a_week_the_newest_copy_is_restored_beside_and_looked_at() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    assert_eq!(list(&mut shop).trial, None, "it was looked at when it was made");
    shop.clock.passes(6 * DAY);
    looks_after(&mut shop);
    assert_eq!(list(&mut shop).trial, None, "a week is not over");
    let copies = sets(&shop).len();
    shop.clock.passes(DAY);

    tries_the_newest(&mut shop);

    let view = list(&mut shop);
    assert_eq!(view.trial.map(|trial| trial.trouble), Some(None), "whole");
    assert_eq!(
        sets(&shop).len(),
        copies,
        "nothing of the trial is left, and it is no change to copy"
    );
    let lines = shop.verbs().len();
    looks_after(&mut shop);
    assert_eq!(shop.verbs().len(), lines, "not again today");
    shop.restarts();
    shop.unlocks();
    assert!(list(&mut shop).trial.is_some(), "the ledger remembers it");
}

#[test]
fn a_copy_that_the_disk_lost_is_found_out_by_its_trial_and_said() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let file = sets(&shop).pop().unwrap().join("workshop.db");
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    shop.clock.passes(7 * DAY);

    tries_the_newest(&mut shop);

    let view = list(&mut shop);
    assert_eq!(
        view.trial.unwrap().trouble,
        Some(workshop::domain::BackupTrouble::NotTheSame)
    );
    assert_eq!(shop.last_line().outcome, "not_the_same");
    assert!(
        view.line.warning.is_some(),
        "the board says that something is wrong with the copies"
    );
    shop.ioana().logs(&a_car("B 98 NOU", "tyres"));
    shop.clock.passes(HALF_AN_HOUR);
    looks_after(&mut shop);
    assert_eq!(list(&mut shop).trouble, None, "the next copy is a good one");
}

#[test]
fn a_copy_made_while_another_is_tried_does_not_take_it_away_under_the_trial() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let shelf = shop.places().backups();
    // What a trial has brought so far, and what a copy left that was cut off last week.
    let (tried, left) = (shelf.join(TRIAL), shelf.join("20260223T060000Z-00000009.part"));
    for folder in [&tried, &left] {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("workshop.db"), b"half of it").unwrap();
    }

    another_copy(&mut shop, 1);

    assert!(tried.join("workshop.db").exists(), "the trial goes on reading it");
    assert!(!left.exists(), "what nobody works on any more is swept");
    fs::remove_dir_all(&tried).unwrap();
    assert_eq!(sets(&shop).len(), 2, "and a trial is no copy");
}
