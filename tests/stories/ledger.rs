//! The ledger can only grow; a line changed, cut or swapped behind the program's back names itself.

use crate::main_job::verified_logan;
use crate::shop::{Shop, a_car};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rusqlite::Connection;
use workshop::acts::StandingWord;
use workshop::ledger::{Mark, Standing, standing};

/// Works on the open file without the triggers, and takes everything back afterwards.
fn behind_the_programs_back(conn: &Connection, sql: &str, mark: Option<&Mark>) -> Standing {
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF; BEGIN; DROP TRIGGER ledger_lines_never_change; DROP TRIGGER ledger_lines_never_go;",
    )
    .unwrap();
    conn.execute_batch(sql).unwrap();
    let found = standing(conn, mark.map(std::slice::from_ref).unwrap_or_default()).unwrap();
    conn.execute_batch("ROLLBACK").unwrap();
    found
}

#[test]
fn the_ledger_can_only_grow() {
    let mut shop = Shop::open();
    shop.ioana().logs(&a_car("B 70 LED", "tyres"));
    let conn = shop.file_opened();
    for sql in [
        "UPDATE ledger_lines SET outcome = 'other' WHERE seq = 3",
        "UPDATE ledger_lines SET seq = seq + 100",
        "DELETE FROM ledger_lines WHERE seq = 3",
        "DELETE FROM ledger_lines",
    ] {
        let refused = conn.execute_batch(sql).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{sql}: {refused}");
    }
    assert!(standing(&conn, &[]).unwrap().is_whole());
}

#[test]
fn any_change_of_one_line_names_it() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    let conn = shop.file_opened();
    let Standing::Whole { length } = standing(&conn, &[]).unwrap() else {
        panic!("a fresh ledger is whole")
    };
    let changes = [
        "id = randomblob(16)",
        "device_id = randomblob(16)",
        "hlc = hlc + 1",
        "at = '2020-01-01T00:00:00.000Z'",
        "actor = CASE WHEN actor IS NULL THEN randomblob(16) END",
        "actor = randomblob(16)",
        "act = act || 'x'",
        "subjects = CAST(subjects || zeroblob(16) AS BLOB)",
        "reason = reason || ' '",
        "outcome = 'x'",
        "schema = 2",
        "prev = randomblob(32)",
        "mac = randomblob(32)",
        "reason = outcome, outcome = reason || 'x'",
    ];
    let mut runner = TestRunner::new(Config {
        cases: 200,
        failure_persistence: None,
        ..Config::default()
    });
    runner
        .run(
            &(1..=length, proptest::sample::select(changes.to_vec())),
            |(seq, change)| {
                let sql = format!("UPDATE ledger_lines SET {change} WHERE seq = {seq}");
                prop_assert_eq!(
                    behind_the_programs_back(&conn, &sql, None),
                    Standing::Altered(seq),
                    "{}",
                    sql
                );
                Ok(())
            },
        )
        .unwrap();
    for seq in 1..length {
        let cut = format!("DELETE FROM ledger_lines WHERE seq = {seq}");
        assert_eq!(behind_the_programs_back(&conn, &cut, None), Standing::Gap(seq));
        let swapped = format!(
            "UPDATE ledger_lines SET seq = -1 WHERE seq = {seq};
             UPDATE ledger_lines SET seq = {seq} WHERE seq = {next};
             UPDATE ledger_lines SET seq = {next} WHERE seq = -1",
            next = seq + 1
        );
        assert_eq!(
            behind_the_programs_back(&conn, &swapped, None),
            Standing::Altered(seq),
            "swapped with the next"
        );
    }
    assert!(
        standing(&conn, &[]).unwrap().is_whole(),
        "the story left nothing behind"
    );
}

#[test]
fn a_cut_end_is_seen_even_where_the_seat_agrees_with_the_cut() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    let conn = shop.file_opened();
    let (seq, mac): (u64, [u8; 32]) = conn
        .query_row(
            "SELECT seq, mac FROM ledger_lines ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let mark = Mark { seq, mac };
    let cut = format!("DELETE FROM ledger_lines WHERE seq > {}", seq - 3);
    let short = Standing::Short {
        from: seq - 2,
        mark: seq,
    };
    assert_eq!(
        behind_the_programs_back(&conn, &cut, None),
        short,
        "the seat knows of more lines"
    );
    let with_seat = format!(
        "{cut}; UPDATE this_seat SET seq = {0}, mac = (SELECT mac FROM ledger_lines WHERE seq = {0})",
        seq - 3
    );
    assert_eq!(
        behind_the_programs_back(&conn, &with_seat, Some(&mark)),
        short,
        "the mark beside the file knows"
    );
    assert_eq!(
        short.to_string(),
        format!("shorter than the mark: {} to {seq} are missing", seq - 2)
    );
}

#[test]
fn the_office_sees_which_line_was_changed() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    let page = shop.radu().workshop().read_ledger(None).unwrap();
    assert_eq!((page.standing, page.bad_seq), (StandingWord::Ok, None));
    assert_eq!(page.lines[0].verb, "person_chosen");
    assert_eq!(page.lines[0].who, "Radu");
    let older = shop.radu().workshop().read_ledger(Some(3)).unwrap();
    assert_eq!(
        older.lines.iter().map(|line| line.seq).collect::<Vec<_>>(),
        [2, 1]
    );
    assert!(
        page.lines
            .iter()
            .any(|line| line.subject.as_deref() == Some("B 123 ABC")),
        "ids are read as plates"
    );
    shop.file_opened()
        .execute_batch(
            "DROP TRIGGER ledger_lines_never_change; UPDATE ledger_lines SET outcome = 'x' WHERE seq = 9",
        )
        .unwrap();

    let page = shop.radu().workshop().read_ledger(None).unwrap();

    assert_eq!(
        (page.standing, page.bad_seq, page.length),
        (StandingWord::Altered, Some(9), 8)
    );
    shop.restarts();
    let state = shop.unlocks();
    assert_eq!(
        format!("{:?}", state.banners),
        "[LedgerAltered]",
        "and so does whoever opens in the morning"
    );
    assert_eq!(
        shop.program.verify_ledger(crate::shop::PASSWORD).unwrap(),
        Standing::Altered(9)
    );
}

#[test]
fn no_name_plate_or_digit_is_in_the_ledger() {
    let mut shop = Shop::open();
    verified_logan(&mut shop);
    let told = format!("{:?}", shop.ledger());
    for secret in ["1609", "Popescu", "Mihai", "123 ABC", "B123ABC", "UU1LSDAA"] {
        assert!(
            !told.contains(secret),
            "the ledger holds ids and closed words: {secret}"
        );
    }
}
