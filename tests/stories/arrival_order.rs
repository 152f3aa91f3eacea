//! What counts is the order of the ledger, `hlc`, and not the order in which rows came into the file (GATE.md D1).

use crate::main_job::{logan, verified_logan};
use crate::radios_over_time::again;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{IncomingCar, ReadingWord};
use workshop::domain::{ExitWord, UnitKind};

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
        workshop::domain::StateWord::Verified,
        "and what is written next comes after all of it"
    );
}
