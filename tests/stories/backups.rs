//! Copies of the workshop: made by themselves, found whole, opened by the recovery sheet alone, and never forgotten aloud.

use crate::main_job::logan;
use crate::shop::{PASSWORD, Shop, a_car, faults, refusal};
use std::fs;
use std::path::{Path, PathBuf};
use workshop::acts::{
    BackupsView, Fault, OpenWithSheet, Refusal, RestoreBackup, SetBackupPlace, Step, Trouble,
};
use workshop::domain::{BackupTrouble, BackupWarning};
use workshop::store;
use workshop::vault::{SlotKind, VaultFiles};

const HALF_AN_HOUR: u64 = 30 * 60;

/// A workshop whose recovery sheet was typed back, and what stands on the sheet.
pub fn with_sheet() -> (Shop, String) {
    let mut shop = Shop::open();
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().print_recovery_sheet().unwrap();
    let typed = shop.printer.last().recovery_signs();
    shop.program.confirm_recovery_sheet(&typed).unwrap();
    (shop, typed)
}

/// Lets the program look after its copies until the one that is being made is written down.
pub fn looks_after(shop: &mut Shop) {
    for _ in 0..600 {
        shop.program.look_after_backups();
        if !list(shop).running {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("a copy of a workshop with one car takes no six seconds");
}

pub fn list(shop: &mut Shop) -> BackupsView {
    shop.dan().workshop().list_backups().unwrap()
}

pub fn sets(shop: &Shop) -> Vec<PathBuf> {
    let shelf = shop.places().backups();
    let mut sets: Vec<PathBuf> = fs::read_dir(shelf)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    sets.sort();
    sets
}

fn made(shop: &Shop) -> usize {
    let verbs = shop.verbs();
    verbs.iter().filter(|verb| *verb == "backup_made").count()
}

#[test]
fn a_change_is_on_a_verified_copy_within_half_an_hour_and_nothing_makes_none() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    assert_eq!(
        list(&mut shop).line.warning,
        Some(BackupWarning::NoneYet),
        "the first copy is said to be missing until it is there"
    );
    looks_after(&mut shop);
    assert_eq!((made(&shop), sets(&shop).len()), (1, 1));
    assert!(list(&mut shop).line.last_at.is_some());

    shop.clock.passes(HALF_AN_HOUR);
    looks_after(&mut shop);
    assert_eq!(made(&shop), 1, "nothing changed");

    shop.ioana().logs(&a_car("B 80 NOU", "tyres"));
    looks_after(&mut shop);
    assert_eq!(made(&shop), 2);
    shop.ioana().logs(&a_car("B 81 NOU", "tyres"));
    looks_after(&mut shop);
    assert_eq!(made(&shop), 2, "the last one is a minute old");
    shop.clock.passes(HALF_AN_HOUR);
    looks_after(&mut shop);
    assert_eq!(made(&shop), 3);
}

#[test]
fn a_copy_opens_with_the_recovery_sheet_and_with_nobodys_password() {
    let (mut shop, _) = with_sheet();
    let job = shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let set = sets(&shop).remove(0);

    let manifest = VaultFiles::in_folder(&set).read().unwrap();
    assert!(manifest.slots.iter().all(|slot| slot.kind == SlotKind::Recovery));
    assert!(!manifest.slots.is_empty());
    let copy = store::open(&set.join("workshop.db"), &shop.keys().file, false).unwrap();
    assert_eq!(store::get_job(&copy, job.id.0).unwrap().vehicle, job.vehicle.0);
    let bytes = fs::read(set.join("workshop.db")).unwrap();
    let plain = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    assert!(
        !plain(b"SQLite format 3") && !plain("Popescu".as_bytes()),
        "it is as closed as the workshop itself"
    );
}

#[test]
fn before_the_password_only_what_lies_outside_the_file_is_said() {
    let mut shop = Shop::open();
    shop.ioana().logs(&logan());
    let first = shop.restarts();
    assert_eq!(first.step, Step::Locked);
    let known = first.before_opening.unwrap();
    assert!(known.last_act_at.is_some());

    shop.unlocks();
    assert!(
        shop.program.program_state().unwrap().before_opening.is_none(),
        "inside, the office says it with proofs"
    );
    let lines = u64::try_from(shop.ledger().len()).unwrap();
    assert_eq!(lines, known.last_line + 1, "one line since: the opening");

    assert!(
        known.copy_at.is_none(),
        "no sheet was typed back, so there is no copy"
    );

    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    let with_copy = shop.restarts().before_opening.unwrap();
    assert!(with_copy.copy_at.is_some(), "closing time made one");
    let said = serde_json::to_string(&with_copy).unwrap();
    for inside in ["Popescu", "B 123", "Dan", "UU1"] {
        assert!(!said.contains(inside), "{inside} stands inside");
    }

    fs::remove_file(shop.places().folder.join("head.json")).unwrap();
    assert!(shop.starts().before_opening.is_none(), "nothing is made up");
}

#[test]
fn closing_time_makes_a_last_copy_of_what_changed() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    assert_eq!(sets(&shop).len(), 1);
    shop.starts();
    shop.unlocks();
    shop.program.lock_workshop().unwrap();
    assert_eq!(sets(&shop).len(), 1, "nothing changed overnight");
}

#[test]
fn a_half_written_copy_is_no_copy_and_leaves_the_shelf() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    let shelf = shop.places().backups();
    fs::create_dir_all(shelf.join("20260302T060000Z-00000001.part")).unwrap();
    fs::write(shelf.join("20260302T060000Z-00000001.part/workshop.db"), b"half").unwrap();
    assert!(list(&mut shop).sets.is_empty());
    looks_after(&mut shop);
    assert_eq!(list(&mut shop).sets.len(), 1);
    assert_eq!(sets(&shop).len(), 1, "what was left unfinished is gone");
}

#[test]
fn a_copy_that_cannot_be_made_is_said_and_tried_again_and_keeps_nobody_from_work() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    // A file where the shelf should be.
    fs::write(shop.places().backups(), b"").unwrap();
    looks_after(&mut shop);
    let view = list(&mut shop);
    assert_eq!(view.trouble, Some(BackupTrouble::Disk));
    assert_eq!(shop.last_line().verb, "backup_failed");
    let lines = shop.verbs().len();
    looks_after(&mut shop);
    assert_eq!(shop.verbs().len(), lines, "not tried every two seconds");
    shop.ioana().logs(&a_car("B 82 NOU", "tyres"));

    fs::remove_file(shop.places().backups()).unwrap();
    shop.clock.passes(5 * 60);
    looks_after(&mut shop);
    assert_eq!(list(&mut shop).trouble, None);
}

#[test]
fn the_second_place_takes_the_managers_pin_and_may_be_away() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    let stick = shop.state.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    let place = |folder: &Path| SetBackupPlace {
        folder: folder.display().to_string(),
    };
    assert_eq!(
        refusal(shop.ioana().workshop().set_backup_place(&place(&stick))),
        Refusal::NoRight
    );
    assert_eq!(
        refusal(shop.dan().workshop().set_backup_place(&place(&stick))),
        Refusal::PresenceNeeded
    );
    shop.types_pin(None);
    for wrong in [
        shop.places().folder,
        stick.join("not there"),
        PathBuf::from("relative"),
    ] {
        let answer = shop.dan().workshop().set_backup_place(&place(&wrong));
        assert_eq!(faults(answer), [("folder", Fault::NotAFolder)]);
    }
    shop.dan().workshop().set_backup_place(&place(&stick)).unwrap();
    looks_after(&mut shop);
    let view = list(&mut shop);
    assert_eq!((view.sets.len(), view.line.warning), (2, None));

    fs::remove_dir_all(&stick).unwrap();
    shop.ioana().logs(&a_car("B 83 NOU", "tyres"));
    shop.clock.passes(HALF_AN_HOUR);
    looks_after(&mut shop);
    let view = list(&mut shop);
    assert_eq!(view.trouble, Some(BackupTrouble::SecondPlaceMissing));
    assert_eq!(view.line.warning, Some(BackupWarning::LastFailed));
    assert_eq!(sets(&shop).len(), 2, "the copy here was made all the same");
    assert!(!stick.exists(), "a stick that is away does not become a folder");
}

#[test]
fn an_old_file_put_back_with_its_own_marks_is_found_out_by_the_copy() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    let places = shop.places();
    let old = ["workshop.db", "head.json"].map(|name| (name, fs::read(places.folder.join(name)).unwrap()));
    let second = places.state.clone().unwrap();
    let marks: Vec<_> = fs::read_dir(&second)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    shop.starts();
    shop.unlocks();
    shop.ioana().logs(&a_car("B 84 NOU", "tyres"));
    shop.program.lock_workshop().unwrap();

    for (name, bytes) in old {
        fs::write(places.folder.join(name), bytes).unwrap();
    }
    for (path, bytes) in marks {
        fs::write(path, bytes).unwrap();
    }
    shop.starts();
    let state = shop.unlocks();

    assert!(
        state.banners.contains(&workshop::acts::Banner::LedgerShort),
        "the copy knows of more lines: {:?}",
        state.banners
    );
}

#[test]
fn before_a_sheet_was_typed_back_there_is_no_copy_that_would_open_for_nobody() {
    let mut shop = Shop::empty_at("2026-03-02 08:00");
    shop.program
        .set_up_workshop(&crate::shop::first_morning())
        .unwrap();
    let answer = shop.program.workshop().unwrap().back_up();
    assert_eq!(refusal(answer), Refusal::NoRecoverySheet);
    shop.program.look_after_backups();
    assert!(sets(&shop).is_empty());
}

#[test]
fn where_every_password_is_forgotten_the_sheet_opens_and_the_manager_has_a_new_one() {
    let (mut shop, typed) = with_sheet();
    shop.ioana().logs(&logan());
    // The story reads the ledger with keys of its own: they do not change with a password.
    shop.keys();
    shop.program.lock_workshop().unwrap();
    let mut open = |typed: &str, password: &str| {
        shop.program.open_with_sheet(&OpenWithSheet {
            typed: typed.to_owned(),
            password: password.to_owned(),
            again: password.to_owned(),
        })
    };
    let mut slip = typed.clone();
    let last = slip.pop().unwrap();
    slip.push(if last == '0' { '1' } else { '0' });
    assert_eq!(
        refusal(open(&slip, "felinar-verde-88")),
        Refusal::RecoveryGroupWrong,
        "a slip is named by its group"
    );
    assert_eq!(faults(open(&typed, "12345")), [("password", Fault::PasswordWeak)]);
    assert_eq!(
        faults(open(&slip, "12345")),
        [("typed", Fault::RecoveryTyped), ("password", Fault::PasswordWeak)],
        "both at once: nobody types eight groups to hear about the password"
    );
    let state = open(&typed, "felinar-verde-88").unwrap();
    assert_eq!(state.me.unwrap().name, "Dan");
    assert_eq!(shop.last_line().verb, "recovery_sheet_used");
    shop.program.lock_workshop().unwrap();

    assert_eq!(
        refusal(shop.program.unlock_workshop(PASSWORD)),
        Refusal::WrongPassword,
        "the forgotten one ends"
    );
    shop.program.unlock_workshop("felinar-verde-88").unwrap();
}

#[test]
fn on_a_new_computer_three_files_of_a_copy_and_the_sheet_open_the_workshop() {
    let (mut shop, typed) = with_sheet();
    let job = shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let copy = sets(&shop).remove(0);
    let stick = tempfile::tempdir().unwrap();
    for name in ["workshop.db", "vault.json", "head.json"] {
        fs::copy(copy.join(name), stick.path().join(name)).unwrap();
    }
    shop.program.lock_workshop().unwrap();

    // The old computer is gone, with its folder and the second mark of the ledger.
    for folder in [Some(shop.places().folder), shop.places().state]
        .into_iter()
        .flatten()
    {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let gone = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            gone.unwrap();
        }
    }
    for name in ["workshop.db", "vault.json", "head.json"] {
        fs::copy(stick.path().join(name), shop.file(name)).unwrap();
    }
    shop.starts();
    let state = shop
        .program
        .open_with_sheet(&OpenWithSheet {
            typed,
            password: "felinar-verde-88".to_owned(),
            again: "felinar-verde-88".to_owned(),
        })
        .unwrap();

    assert_eq!(state.me.unwrap().name, "Dan");
    let board = shop.program.workshop().unwrap().board().unwrap();
    let mut cards = board.columns.iter().flat_map(|column| &column.cards);
    assert!(
        cards.any(|card| card.job_id == job.id),
        "yesterday's cars are there"
    );
}

#[test]
fn a_damaged_file_gives_way_to_a_verified_copy_and_is_not_deleted() {
    let (mut shop, typed) = with_sheet();
    let job = shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    let places = shop.places();
    let name = |shop: &Shop| {
        shop.program
            .list_restorable()
            .unwrap()
            .first()
            .map(|set| set.name.clone())
    };
    assert_eq!(
        name(&shop),
        None,
        "over a workshop that opens nobody puts an older one"
    );
    let mut bytes = fs::read(places.database()).unwrap();
    for byte in &mut bytes[4_096..4_200] {
        *byte ^= 0xFF;
    }
    fs::write(places.database(), &bytes).unwrap();
    shop.starts();
    let state = shop.program.unlock_workshop(PASSWORD).unwrap();
    assert_eq!(state.trouble, Some(Trouble::DatabaseDamaged));

    let name = name(&shop).expect("the copy of closing time is offered");
    let restored = shop.program.restore_backup(&RestoreBackup { name }).unwrap();

    assert_eq!(restored.step, Step::Locked);
    assert_eq!(
        refusal(shop.program.unlock_workshop(PASSWORD)),
        Refusal::SheetOnly,
        "a copy opens for no password, and the sentence says so"
    );
    shop.program
        .open_with_sheet(&OpenWithSheet {
            typed,
            password: "felinar-verde-88".to_owned(),
            again: "felinar-verde-88".to_owned(),
        })
        .unwrap();
    let view = shop.program.workshop().unwrap().open_job(job.id).unwrap();
    assert_eq!(view.vehicle.plate, "B 123 ABC");
    let aside = fs::read_dir(&places.folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.display().to_string().contains("set-aside"))
        .expect("what was there is still there");
    assert_eq!(fs::read(aside.join("workshop.db")).unwrap(), bytes);
}

#[test]
fn where_only_the_keys_are_gone_nothing_newer_than_the_copy_is_lost() {
    let (mut shop, typed) = with_sheet();
    shop.ioana().logs(&logan());
    looks_after(&mut shop);
    let newer = shop.ioana().logs(&a_car("B 85 NOU", "tyres"));
    // The plug, before closing time made another copy.
    shop.starts();
    let places = shop.places();
    for name in ["vault.json", "vault.json.bak"] {
        fs::remove_file(places.folder.join(name)).unwrap();
    }
    let state = shop.starts();
    assert_eq!(state.trouble, Some(Trouble::VaultMissing));
    let name = shop.program.list_restorable().unwrap()[0].name.clone();
    let restored = shop.program.restore_backup(&RestoreBackup { name }).unwrap();
    assert_eq!(restored.step, Step::Locked);
    shop.program
        .open_with_sheet(&OpenWithSheet {
            typed,
            password: "felinar-verde-88".to_owned(),
            again: "felinar-verde-88".to_owned(),
        })
        .unwrap();
    let view = shop.program.workshop().unwrap().open_job(newer.id).unwrap();
    assert_eq!(view.vehicle.plate, "B 85 NOU", "the file itself was whole");
}
