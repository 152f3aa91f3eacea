//! The workshop's folder in the morning: a file is gone, damaged, older or newer. One clear word each, and nothing is lost.

use crate::main_job::{logan, verified_logan};
use crate::outside::Random;
use crate::seat::the_card_says;
use crate::shop::{ANAS_PASSWORD, PASSWORD, Shop, a_car, first_morning, refusal};
use std::fs;
use std::path::Path;
use workshop::acts::{ActError, Banner, IncomingCar, Refusal, Step, Trouble};
use workshop::domain::Id;
use workshop::vault::{Manifest, OpenKeys, Slot, SlotError, SlotKind};

/// The program ended in order, and starts again over this folder.
fn trouble(shop: &mut Shop) -> Option<Trouble> {
    let state = shop.starts();
    assert_eq!(state.trouble.is_some(), state.step == Step::Trouble);
    let before = listing(shop.folder.path());
    let set_up = shop.program.set_up_workshop(&first_morning());
    assert_eq!(
        refusal(set_up),
        Refusal::Locked,
        "a folder with a workshop in it is never set up over"
    );
    assert_eq!(listing(shop.folder.path()), before, "looking changes nothing");
    state.trouble
}

fn listing(folder: &Path) -> Vec<(String, u64)> {
    let mut files: Vec<(String, u64)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                entry.metadata().unwrap().len(),
            )
        })
        .collect();
    files.sort();
    files
}

fn closed() -> Shop {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    shop.program.lock_workshop().unwrap();
    shop
}

fn copy(from: &Path, to: &Path) {
    for (name, _) in listing(from) {
        fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

#[test]
fn the_keys_are_gone_or_the_database_is() {
    let mut shop = closed();
    fs::rename(shop.file("vault.json"), shop.file("aside")).unwrap();
    assert_eq!(trouble(&mut shop), None, "the spare is there");
    fs::rename(shop.file("vault.json.bak"), shop.file("aside2")).unwrap();
    assert_eq!(trouble(&mut shop), Some(Trouble::VaultMissing));
    assert!(matches!(
        shop.program.unlock_workshop(PASSWORD),
        Err(ActError::Failure(_))
    ));
    fs::rename(shop.file("aside"), shop.file("vault.json")).unwrap();
    fs::rename(shop.file("aside2"), shop.file("vault.json.bak")).unwrap();

    fs::rename(shop.file("workshop.db"), shop.file("aside")).unwrap();
    assert_eq!(trouble(&mut shop), Some(Trouble::DatabaseMissing));
    assert!(
        !shop.file("workshop.db").exists(),
        "no empty one is made in its place"
    );
    fs::rename(shop.file("aside"), shop.file("workshop.db")).unwrap();

    assert_eq!(trouble(&mut shop), None);
    shop.unlocks();
    assert_eq!(shop.program.program_state().unwrap().banners, []);
}

#[test]
fn an_empty_or_foreign_database_is_damage_not_a_new_workshop() {
    let mut shop = closed();
    let good = fs::read(shop.file("workshop.db")).unwrap();
    let mut torn = good.clone();
    torn.truncate(good.len() / 2);
    let mut flipped = good.clone();
    for page in 3..good.len() / 4096 - 3 {
        flipped[page * 4096 + 2048] ^= 1;
    }
    let mut first_page = good.clone();
    first_page[30] ^= 1;
    let noise: Vec<u8> = (0..20_000_u32).map(|n| n.to_le_bytes()[0]).collect();
    for (what, bytes) in [
        ("0 bytes", Vec::new()),
        ("cut", torn),
        ("flipped", flipped),
        ("first page", first_page),
        ("noise", noise),
    ] {
        fs::write(shop.file("workshop.db"), &bytes).unwrap();
        assert_eq!(
            trouble(&mut shop),
            None,
            "{what}: nobody can tell before the key is there"
        );

        let state = shop.program.unlock_workshop(PASSWORD).unwrap();

        assert_eq!(
            (state.step, state.trouble),
            (Step::Trouble, Some(Trouble::DatabaseDamaged)),
            "{what}"
        );
        assert!(
            fs::read(shop.file("workshop.db")).unwrap() == bytes,
            "{what}: the damaged file is left as it is"
        );
    }
    fs::write(shop.file("workshop.db"), &good).unwrap();
    shop.starts();
    shop.unlocks();
}

#[test]
fn a_flipped_byte_in_vault_json_is_mended_by_its_spare() {
    let mut shop = closed();
    let good = fs::read(shop.file("vault.json")).unwrap();
    let vault = shop.places().vault();
    let as_written = serde_json::to_string(&vault.read().unwrap()).unwrap();
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0x04;
        fs::write(shop.file("vault.json"), &bytes).unwrap();
        let read = vault.read().unwrap_or_else(|error| panic!("byte {at}: {error}"));
        assert!(
            serde_json::to_string(&read).unwrap() == as_written,
            "byte {at} is flipped, and the spare is good"
        );
    }
    shop.starts();
    shop.unlocks();
    shop.program.lock_workshop().unwrap();

    fs::write(shop.file("vault.json"), &good[..good.len() / 2]).unwrap();
    fs::write(shop.file("vault.json.bak"), b"{}").unwrap();

    assert_eq!(
        trouble(&mut shop),
        Some(Trouble::VaultDamaged),
        "both are gone: say so, and touch nothing"
    );
}

#[test]
fn a_tampered_slot_opens_nothing() {
    let mut shop = Shop::open();
    shop.hires_ana();
    let manifest = shop.places().vault().read().unwrap();
    let opens =
        |tampered: &Manifest, password: &str| tampered.open(SlotKind::Staff, password.as_bytes()).map(drop);
    assert_eq!(opens(&manifest, PASSWORD), Ok(()));
    assert_eq!(opens(&manifest, ANAS_PASSWORD), Ok(()));
    let tamper = |change: fn(&mut Manifest)| {
        let mut tampered = manifest.clone();
        change(&mut tampered);
        tampered
    };

    for (what, tampered) in [
        ("less memory", tamper(|m| m.slots[0].kdf.m_kib = 8)),
        ("one pass", tamper(|m| m.slots[0].kdf.t = 1)),
        ("passes without end", tamper(|m| m.slots[0].kdf.t = u32::MAX)),
        ("memory without end", tamper(|m| m.slots[0].kdf.m_kib = u32::MAX)),
        ("lanes without end", tamper(|m| m.slots[0].kdf.p = 1 << 20)),
    ] {
        assert_eq!(opens(&tampered, PASSWORD), Err(SlotError::Damaged), "{what}");
    }
    let swapped = tamper(|m| {
        let (one, two) = (
            m.slots[0].private_sealed.clone(),
            m.slots[1].private_sealed.clone(),
        );
        (m.slots[0].private_sealed, m.slots[1].private_sealed) = (two, one);
    });
    assert_eq!(
        opens(&swapped, PASSWORD),
        Err(SlotError::WrongSecret),
        "a private half belongs to its slot"
    );
    let renamed = tamper(|m| m.slots[0].slot_id = m.slots[1].slot_id.clone());
    assert_eq!(
        opens(&renamed, PASSWORD),
        Err(SlotError::WrongSecret),
        "nobody becomes somebody else"
    );
    let keys_swapped = tamper(|m| m.slots[0].file_key = m.slots[0].code_key.clone());
    assert_eq!(
        opens(&keys_swapped, PASSWORD),
        Err(SlotError::Damaged),
        "a key is sealed to its purpose"
    );
    let promoted = tamper(|m| m.slots[0].kind = SlotKind::Recovery);
    assert_eq!(
        promoted.open(SlotKind::Recovery, PASSWORD.as_bytes()).map(drop),
        Err(SlotError::WrongSecret)
    );
    let unsigned = tamper(|m| m.recovery_proved_on = Some("2026-03-02".to_owned()));
    assert_eq!(
        opens(&unsigned, PASSWORD),
        Err(SlotError::Damaged),
        "the whole file is signed"
    );

    let mut slipped_in = manifest.clone();
    let workshop = manifest.workshop().unwrap();
    let others = OpenKeys::generate(&Random);
    slipped_in.slots.push(
        Slot::make(
            workshop,
            Id([9; 16]),
            SlotKind::Staff,
            b"parola altcuiva",
            &others,
            &Random,
        )
        .unwrap(),
    );
    assert_eq!(
        opens(&slipped_in, "parola altcuiva"),
        Err(SlotError::Damaged),
        "a slot from outside is not signed"
    );
}

#[test]
fn a_newer_database_is_refused_and_left_alone() {
    let mut shop = closed();
    let conn = shop.file_opened();
    conn.execute_batch(
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
         SELECT max(version) + 1, 'tomorrow', applied_on, '1' FROM refinery_schema_history",
    )
    .unwrap();
    workshop::store::close(conn).unwrap();
    let before = fs::read(shop.file("workshop.db")).unwrap();
    shop.starts();

    let state = shop.program.unlock_workshop(PASSWORD).unwrap();

    assert_eq!(
        (state.step, state.trouble),
        (Step::Trouble, Some(Trouble::DatabaseNewer))
    );
    assert!(fs::read(shop.file("workshop.db")).unwrap() == before);
}

#[test]
fn an_older_copy_with_its_older_mark_is_caught_by_the_second_mark() {
    let mut shop = closed();
    let old = tempfile::tempdir().unwrap();
    copy(shop.folder.path(), old.path());
    shop.starts();
    shop.unlocks();
    shop.mihai().logs(&a_car("B 80 NEW", "tyres"));
    shop.mihai().logs(&a_car("B 81 NEW", "tyres"));
    shop.program.lock_workshop().unwrap();
    copy(old.path(), shop.folder.path());
    shop.starts();

    assert_eq!(
        shop.unlocks().banners,
        [Banner::LedgerShort],
        "somebody put Friday's folder back"
    );

    shop.restarts();
    assert_eq!(
        shop.unlocks().banners,
        [Banner::LedgerShort],
        "opening twice does not make it whole"
    );
    assert!(
        shop.ledger()
            .iter()
            .any(|line| line.verb == "workshop_unlocked" && line.reason == "short"),
        "the ledger itself says so"
    );
}

#[test]
fn when_both_marks_are_gone_the_screen_says_so_and_keeps_saying_it() {
    let mut shop = closed();
    fs::remove_file(shop.file("head.json")).unwrap();
    for mark in fs::read_dir(shop.state.path()).unwrap() {
        fs::remove_file(mark.unwrap().path()).unwrap();
    }
    shop.starts();

    assert_eq!(
        shop.unlocks().banners,
        [Banner::LedgerUnmarked],
        "without a mark a missing end would not be noticed"
    );

    shop.restarts();
    assert_eq!(
        shop.unlocks().banners,
        [Banner::LedgerUnmarked],
        "the new mark does not heal the gap"
    );
}

#[test]
fn a_mark_that_cannot_be_written_leaves_the_act_and_a_banner() {
    let mut shop = Shop::open();
    fs::remove_file(shop.file("head.json")).unwrap();
    fs::create_dir(shop.file("head.json")).unwrap();

    shop.ioana().logs(&a_car("B 82 MRK", "tyres"));

    assert_eq!(
        shop.program.program_state().unwrap().banners,
        [Banner::HeadMark],
        "the act stands, and it is said"
    );
    fs::remove_dir(shop.file("head.json")).unwrap();
    shop.ioana().logs(&a_car("B 83 MRK", "tyres"));
    assert_eq!(shop.program.program_state().unwrap().banners, []);
}

#[test]
fn a_set_up_that_was_cut_off_leaves_an_empty_folder_or_a_whole_workshop() {
    let mut shop = closed();
    fs::rename(shop.file("workshop.db"), shop.file("workshop.db.new")).unwrap();
    assert_eq!(
        shop.starts().step,
        Step::Locked,
        "the keys were on disk: the rest is finished"
    );
    shop.unlocks();

    let mut shop = Shop::empty_at("2026-03-02 08:00");
    fs::write(shop.file("workshop.db.new"), b"half").unwrap();
    assert_eq!(
        shop.starts().step,
        Step::SetUp,
        "without keys there was no workshop yet"
    );
    shop.program.set_up_workshop(&first_morning()).unwrap();
}

#[test]
fn a_folder_that_takes_no_files_is_said_at_once() {
    let mut shop = Shop::empty_at("2026-03-02 08:00");
    let file = shop.file("a-file");
    fs::write(&file, b"").unwrap();
    let places = workshop::acts::Places {
        folder: file,
        state: None,
    };
    let ports = workshop::acts::Ports {
        clock: shop.clock.clone(),
        entropy: std::sync::Arc::new(Random),
        spooler: shop.printer.clone(),
    };
    shop.program = workshop::acts::Program::start(places, None, ports);
    let state = shop.program.program_state().unwrap();
    assert_eq!(
        (state.step, state.trouble),
        (Step::Trouble, Some(Trouble::ReadOnlyFolder))
    );
}

#[test]
fn nothing_on_disk_can_be_read_without_the_password() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Zzyxmarcaj Vasile".to_owned(),
        phone: "0799 888 777".to_owned(),
        vin: "WVWZZZ1JZXMARKER9".to_owned(),
        problem: "zgomotmarcaj la frână".to_owned(),
        answers: vec![the_card_says("83140297")],
        ..logan()
    });
    shop.mihai().wakes_the_radio(&job);
    let markers = [
        "83140297",
        "Zzyxmarcaj",
        "zzyxmarcaj",
        "799888777",
        "XMARKER9",
        "zgomotmarcaj",
        "B123ABC",
        "B 123 ABC",
        "Popa",
        PASSWORD,
        "471147",
        "Mihai",
    ];
    let scan = |shop: &Shop, when: &str| {
        let mut seen = Vec::new();
        for folder in [shop.folder.path(), shop.state.path()] {
            for (name, _) in listing(folder) {
                let bytes = fs::read(folder.join(&name)).unwrap();
                for marker in markers {
                    let found = bytes
                        .windows(marker.len())
                        .any(|window| window == marker.as_bytes());
                    assert!(!found, "{when}: {marker} can be read in {name}");
                }
                seen.push(name);
            }
        }
        seen
    };
    let seen = scan(&shop, "at work");
    for expected in [
        "workshop.db",
        "workshop.db-wal",
        "vault.json",
        "vault.json.bak",
        "head.json",
    ] {
        assert!(
            seen.iter().any(|name| name == expected),
            "{expected} was looked at"
        );
    }

    // Inside the file the digits are still sealed: no column of any table holds them.
    let conn = shop.file_opened();
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let bytes = match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        bytes.to_vec()
                    }
                    other => format!("{other:?}").into_bytes(),
                };
                for secret in ["83140297", PASSWORD, "471147"] {
                    let found = bytes
                        .windows(secret.len())
                        .any(|window| window == secret.as_bytes());
                    assert!(!found, "{secret} stands open in {table}");
                }
            }
        }
    }
    drop(conn);
    shop.program.lock_workshop().unwrap();
    scan(&shop, "locked");
}
