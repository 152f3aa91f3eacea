//! What counts is the order of the ledger, `hlc`, and not the order in which rows came into the file (GATE.md D1).

use crate::main_job::{logan, verified_logan};
use crate::radios_over_time::again;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car};
use rusqlite::Connection;
use workshop::acts::{ChangeJobLines, IncomingCar, Operation, ReadingWord};
use workshop::domain::{CodeSource, ExitWord, HandOverResult, StateWord, UnitKind, VerdictWord};

/// Every unit of these jobs as the bay sees it.
fn seen(shop: &mut Shop, jobs: &[Job]) -> Vec<serde_json::Value> {
    jobs.iter()
        .map(|job| {
            let view = shop.mihai().opens(job);
            let units: Vec<_> = view
                .units
                .iter()
                .map(|unit| serde_json::json!([unit.head, unit.asks_now, unit.refusals, unit.lost]))
                .collect();
            serde_json::json!([units, view.gate.verdict])
        })
        .collect()
}

#[test]
fn facts_that_lie_in_the_file_the_other_way_round_say_the_same() {
    let mut shop = Shop::open();
    let verified = verified_logan(&mut shop);
    let coded = |plate: &str| IncomingCar {
        answers: vec![the_card_says("2468")],
        ..a_car(plate, "battery_replacement")
    };
    let refused = shop.ioana().logs(&coded("CJ 80 REF"));
    shop.mihai()
        .takes_exit(&refused, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&refused).map(drop).unwrap();
    shop.mihai().ends(&refused).map(drop).unwrap();
    shop.mihai()
        .pins(&refused)
        .reveals_code(&refused)
        .map(drop)
        .unwrap();
    shop.mihai()
        .sees_code_accepted(&refused, false)
        .map(drop)
        .unwrap();
    let slip = shop.ioana().logs(&coded("CJ 81 SLI"));
    shop.mihai()
        .notes(&slip, ReadingWord::AsksCode)
        .map(drop)
        .unwrap();
    shop.mihai().takes_back(&slip).map(drop).unwrap();
    let changed = shop.ioana().logs(&IncomingCar {
        radio_serial: "LBL77001".to_owned(),
        ..coded("CJ 82 CHA")
    });
    shop.mihai().types_serial(&changed, "ANOTHER9").map(drop).unwrap();
    let swapped = shop.ioana().logs(&coded("CJ 83 SWA"));
    shop.mihai()
        .adds(&swapped, UnitKind::Navigation)
        .map(drop)
        .unwrap();
    shop.mihai()
        .fits_new(&swapped, "Blaupunkt", "BP1234")
        .map(drop)
        .unwrap();
    let third = shop.ioana().logs(&IncomingCar {
        plate: "CJ 84 NEW".to_owned(),
        vin: String::new(),
        ..logan()
    });
    shop.mihai().finds_power_lost(&third).map(drop).unwrap();
    let jobs = [verified, refused, slip, changed, swapped, third];
    let before = seen(&mut shop, &jobs);

    // The last act first, and what one act wrote in its own order: as rows of another computer might come in.
    let file = shop.file_opened();
    let columns: String = file
        .query_row(
            "SELECT group_concat(name) FROM pragma_table_info('unit_facts')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let turned = file.execute_batch(&format!(
        "CREATE TEMP TABLE kept AS SELECT *, rowid AS place FROM unit_facts;
         DELETE FROM unit_facts;
         INSERT INTO unit_facts ({columns}) SELECT {columns} FROM kept ORDER BY hlc DESC, place;"
    ));
    turned.unwrap();
    let first: String = file
        .query_row("SELECT what FROM unit_facts ORDER BY rowid LIMIT 1", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_ne!(first, "fitted", "they do lie the other way round");
    drop(file);
    shop.restarts();
    shop.unlocks();

    assert_eq!(seen(&mut shop, &jobs), before);
    let next = again(&mut shop, &verified, "battery_replacement");
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "and what is written next comes after all of it"
    );
}

/// What the acts wrote that the gate reads, each row with the `hlc` of its act.
const TABLES: [&str; 5] = [
    "unit_facts",
    "gate_decisions",
    "power_events",
    "power_answers",
    "job_lines",
];

/// A day on which every one of these tables holds more than one act about one car, and where the older of two says something else.
fn a_day(shop: &mut Shop) -> Vec<Job> {
    let coded = |plate: &str| IncomingCar {
        answers: vec![the_card_says("2468")],
        ..a_car(plate, "battery_replacement")
    };
    let work = |shop: &mut Shop, job: &Job, exit: ExitWord| {
        shop.mihai().takes_exit(job, exit).map(drop).unwrap();
        shop.mihai().starts(job).map(drop).unwrap();
        shop.mihai().ends(job).map(drop).unwrap();
    };
    let tries = |shop: &mut Shop, job: &Job, accepted: bool| {
        shop.mihai().pins(job).reveals_code(job).map(drop).unwrap();
        shop.mihai().sees_code_accepted(job, accepted).map(drop).unwrap();
    };
    // Refused, compared, accepted: the newest counts.
    let woken = shop.ioana().logs(&coded("CJ 90 WOK"));
    work(shop, &woken, ExitWord::CodeOnFile);
    tries(shop, &woken, false);
    shop.mihai().compares_serial(&woken, true).map(drop).unwrap();
    tries(shop, &woken, true);
    // Accepted, then the next time refused; the power is off for the second time.
    let refused = shop.ioana().logs(&coded("CJ 91 REF"));
    work(shop, &refused, ExitWord::CodeOnFile);
    tries(shop, &refused, true);
    shop.mihai().starts(&refused).map(drop).unwrap();
    shop.mihai().ends(&refused).map(drop).unwrap();
    tries(shop, &refused, false);
    shop.mihai().finds_power_lost(&refused).map(drop).unwrap();
    // Another code was phoned in after the decision: it fell, and a new one was taken. The battery is off now.
    let decided = shop.ioana().logs(&coded("CJ 92 DEC"));
    shop.mihai()
        .takes_exit(&decided, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai()
        .takes_in(&decided, "1357", CodeSource::Phone)
        .map(drop)
        .unwrap();
    shop.mihai()
        .takes_exit(&decided, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&decided).map(drop).unwrap();
    // Yes by a slip of the finger, then no; and two lines added after that, of which one is asked about alone.
    let answers_after_a_slip = |shop: &mut Shop, plate: &str| {
        let job = shop.ioana().logs(&a_car(plate, "clutch"));
        shop.mihai().answers_power(&job, true).map(drop).unwrap();
        shop.mihai().takes_back(&job).map(drop).unwrap();
        shop.mihai().answers_power(&job, false).map(drop).unwrap();
        job
    };
    let asked = answers_after_a_slip(shop, "CJ 93 ASK");
    let calm = answers_after_a_slip(shop, "CJ 94 CAL");
    // Somebody else had said yes to the second one before, and that came in from another computer: the newest answer counts.
    let heard = shop.file_opened().execute(
        "INSERT INTO power_answers (power_answer_id, job_line_id, power_goes, hlc, act_id)
         SELECT randomblob(16), job_line_id, 1, hlc, act_id FROM job_lines WHERE job_id = ?1",
        [calm.id.0],
    );
    assert_eq!(heard.unwrap(), 1);
    for more in ["gearbox", "tyres"] {
        shop.ioana()
            .workshop()
            .change_job_lines(&ChangeJobLines {
                job_id: asked.id,
                add: vec![more.to_owned()],
                remove: Vec::new(),
            })
            .map(drop)
            .unwrap();
    }
    // A reading taken back, a serial that differs, a swap, a wait that was cut.
    let slip = shop.ioana().logs(&coded("CJ 95 SLI"));
    shop.mihai()
        .notes(&slip, ReadingWord::AsksCode)
        .map(drop)
        .unwrap();
    shop.mihai().takes_back(&slip).map(drop).unwrap();
    let swapped = shop.ioana().logs(&coded("CJ 96 SWA"));
    shop.mihai()
        .adds(&swapped, UnitKind::Navigation)
        .map(drop)
        .unwrap();
    shop.mihai()
        .fits_new(&swapped, "Blaupunkt", "BP1234")
        .map(drop)
        .unwrap();
    let waits = shop.ioana().logs(&coded("CJ 97 WAI"));
    shop.mihai()
        .notes(&waits, ReadingWord::ShowsWait)
        .map(drop)
        .unwrap();
    shop.mihai().finds_power_lost(&waits).map(drop).unwrap();
    shop.mihai().notes(&waits, ReadingWord::Ready).map(drop).unwrap();
    // A visit that is over, and the next one of the same car.
    let first = verified_logan(shop);
    shop.elena()
        .hands_over(&first, HandOverResult::AsksCode)
        .map(drop)
        .unwrap();
    let next = again(shop, &first, "battery_replacement");
    // Nobody's tap is fresh enough to be taken back any more.
    shop.clock.passes(60);
    vec![
        woken, refused, decided, asked, calm, slip, swapped, waits, first, next,
    ]
}

/// All that the pages are told of these jobs: states, verdict, operation, the answers to the power question, and everything beside them.
fn told(shop: &mut Shop, jobs: &[Job]) -> Vec<serde_json::Value> {
    jobs.iter()
        .map(|job| serde_json::to_value(shop.mihai().opens(job)).unwrap())
        .collect()
}

/// Whole acts in another order: the rows of one act stay together and in their own order, as they come in from another computer.
fn lays_acts(file: &Connection, order: &[i64]) {
    file.execute_batch(
        "DROP TABLE IF EXISTS temp.turn; CREATE TEMP TABLE turn (hlc INTEGER PRIMARY KEY, place INTEGER);",
    )
    .unwrap();
    for (place, hlc) in (0_i64..).zip(order) {
        file.execute("INSERT INTO turn VALUES (?1, ?2)", [hlc, &place])
            .unwrap();
    }
    for table in TABLES {
        let columns: String = file
            .query_row(
                "SELECT group_concat(name) FROM pragma_table_info(?1)",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        let rows = |file: &Connection| -> i64 {
            file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
                .unwrap()
        };
        let before = rows(file);
        file.execute_batch(&format!(
            "CREATE TEMP TABLE kept AS SELECT *, rowid AS came FROM {table};
             DELETE FROM {table};
             INSERT INTO {table} ({columns}) SELECT {columns} FROM kept JOIN turn USING (hlc) ORDER BY place, came;
             DROP TABLE kept;"
        ))
        .unwrap();
        assert_eq!(rows(file), before, "{table}: no row is lost");
    }
}

/// The acts in the order of the ledger.
fn acts_of(file: &Connection) -> Vec<i64> {
    let all = TABLES
        .map(|table| format!("SELECT hlc FROM {table}"))
        .join(" UNION ");
    let mut found = file.prepare(&format!("{all} ORDER BY hlc")).unwrap();
    let acts = found.query_map([], |row| row.get(0)).unwrap();
    acts.map(Result::unwrap).collect()
}

/// The same acts, shuffled; the same seed gives the same order.
fn shuffled(acts: &[i64], seed: u64) -> Vec<i64> {
    let mut acts = acts.to_vec();
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for last in (1..acts.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let other = usize::try_from(state % (last as u64 + 1)).unwrap();
        acts.swap(last, other);
    }
    acts
}

#[test]
fn whole_acts_in_any_order_of_arrival_tell_the_same_of_every_car() {
    let mut shop = Shop::open();
    let jobs = a_day(&mut shop);
    let before = told(&mut shop, &jobs);
    // The day holds what it is meant to hold.
    let views: Vec<_> = jobs.iter().map(|job| shop.mihai().opens(job)).collect();
    let states: Vec<_> = views.iter().map(|view| view.units[0].head.chip.state).collect();
    assert_eq!(
        states[..3],
        [StateWord::Verified, StateWord::Refused, StateWord::OnFile]
    );
    assert_eq!(states[8..], [StateWord::OnFile, StateWord::OnFile]);
    assert_eq!(views[2].operation, Operation::PowerOff);
    assert_eq!(views[3].gate.verdict, VerdictWord::Ask);
    let answers: Vec<_> = views[3].lines.iter().map(|line| line.answer).collect();
    assert_eq!(answers, [Some(false), None, None]);
    assert_eq!(
        views[4].gate.verdict,
        VerdictWord::Silent,
        "no, after two that said yes"
    );
    let file = shop.file_opened();
    // For a moment no line of a job lies there, and its answers still do.
    file.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let acts = acts_of(&file);
    assert!(acts.len() > 40, "there is something to shuffle: {}", acts.len());

    for seed in 1..=20 {
        let order = shuffled(&acts, seed);
        assert!(!order.is_sorted());
        lays_acts(&file, &order);
        let after = told(&mut shop, &jobs);
        for (place, (after, before)) in after.iter().zip(&before).enumerate() {
            assert_eq!(after, before, "car {place}, seed {seed}");
        }
    }
    drop(file);
    shop.restarts();
    shop.unlocks();

    assert_eq!(
        told(&mut shop, &jobs),
        before,
        "and for a program that just started"
    );
}
