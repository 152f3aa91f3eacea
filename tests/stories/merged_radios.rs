//! The radios of a car that was written down twice: two of them to settle, or two records of one. Nothing rises, nothing is resealed.

use crate::main_job::{logan, verified_logan};
use crate::merges::{logan_again, pair, states};
use crate::seat::{an_answer, needs_none, the_card_says};
use crate::shop::{Shop, a_car, refusal};
use workshop::acts::{ActError, IncomingCar, ReadingWord, Refusal, SettleRadios, VehicleView};
use workshop::domain::{CodeSource, ExitWord, NotNeededReason, ReceptionAnswer, StateWord, VerdictWord};

/// The bytes of every sealed code, to see that none was touched.
fn sealed(shop: &Shop) -> Vec<Vec<u8>> {
    let conn = shop.file_opened();
    let mut statement = conn
        .prepare("SELECT sealed FROM code_entries ORDER BY rowid")
        .unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn two_radios_on_one_car_after_a_merge_must_be_settled() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("2468")],
        ..logan_again("CJ 10 AAA", "")
    });
    let before = sealed(&shop);
    let preview = shop
        .ioana()
        .workshop()
        .preview_vehicle_merge(&pair(&known, &twin))
        .unwrap();
    let said: Vec<StateWord> = preview
        .units
        .iter()
        .map(|change| change.unit.chip.state)
        .collect();

    let one = shop.ioana().merges(&known, &twin).unwrap();

    assert_eq!(states(&one), [StateWord::RadioChanged, StateWord::RadioChanged]);
    assert_eq!(said, states(&one), "it was said before");
    assert_eq!(sealed(&shop), before, "nothing is resealed");
    assert_eq!(shop.mihai().verdict(&twin), VerdictWord::Stop);
}

fn settles(shop: &mut Shop, car: &VehicleView, same: bool) -> Result<VehicleView, ActError> {
    let request = SettleRadios {
        vehicle_id: car.vehicle.vehicle_id,
        unit_id: car.units[0].unit_id.unwrap(),
        same,
    };
    shop.ioana()
        .pins_for_car(request.vehicle_id)
        .workshop()
        .settle_radios(&request)
}

#[test]
fn the_other_radio_is_gone_and_the_one_left_is_tried_again() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("2468")],
        ..logan_again("CJ 10 AAA", "")
    });
    let one = shop.ioana().merges(&known, &twin).unwrap();
    let settled = settles(&mut shop, &one, false).unwrap();
    assert_eq!(
        states(&settled),
        [StateWord::OnFile],
        "not green: it was one of two"
    );
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("radios_settled", "gone")
    );
    assert_eq!(shop.mihai().verdict(&twin), VerdictWord::Confirm);
    assert_eq!(
        refusal(settles(&mut shop, &settled, false)),
        Refusal::NothingToRecord
    );
}

#[test]
fn one_radio_written_twice_without_a_serial_becomes_one_that_the_bay_settles() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("2468")],
        ..logan_again("CJ 10 AAA", "")
    });
    let before = sealed(&shop);
    let one = shop.ioana().merges(&known, &twin).unwrap();
    let settled = settles(&mut shop, &one, true).unwrap();
    assert_eq!(
        states(&settled),
        [StateWord::RadioChanged],
        "the ceiling of a merge with an unsettled radio is STOP"
    );
    assert_eq!(sealed(&shop), before);
    assert_eq!(
        refusal(shop.mihai().types_serial(&twin, "LBL77001")),
        Refusal::NoSerialOnFile,
        "nobody ever read its serial: nothing could tell"
    );
    shop.mihai().says_mistyped(&twin, "LBL77001").map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&twin),
        StateWord::OnFile,
        "and the bay has a way on"
    );
}

#[test]
fn two_records_of_one_radio_become_one_that_has_to_be_tried_again() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&IncomingCar {
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..logan()
    });
    shop.mihai().wakes_the_radio(&known);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..logan_again("CJ 10 AAA", "vwz1z2a1234567")
    });
    let radio = shop.ioana().radio(&known);

    let one = shop.ioana().merges(&known, &twin).unwrap();

    assert_eq!(
        states(&one),
        [StateWord::OnFile],
        "green does not survive a merge, the code does"
    );
    assert_eq!(one.units[0].unit_id, Some(radio));
    shop.mihai().takes_exit(&twin, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&twin).unwrap();
    shop.mihai().ends(&twin).unwrap();
    let shown = shop
        .mihai()
        .pins(&twin)
        .reveals_code(&twin)
        .map_err(|error| format!("{error:?}"));
    assert_eq!(
        shown.unwrap_or_else(|error| panic!("{error}")).digits.expose(),
        "1609"
    );
    shop.mihai().sees_code_accepted(&twin, true).unwrap();
    assert_eq!(
        shop.mihai().state(&twin),
        StateWord::Verified,
        "tried again, it is proven again"
    );
    let found = shop.ioana().workshop().find("VWZ1Z2A1234567").unwrap().hits;
    assert_eq!(found.len(), 1);
}

#[test]
fn a_refusal_on_one_record_stops_the_radio_of_both_and_is_not_laundered_by_typing_again() {
    let mut shop = Shop::open();
    let serial = "VWZ1Z2A1234567";
    let known = shop.ioana().logs(&IncomingCar {
        radio_serial: serial.to_owned(),
        answers: Vec::new(),
        ..logan()
    });
    // The twin's digits were refused.
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan_again("CJ 10 AAA", serial)
    });
    shop.mihai().takes_exit(&twin, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&twin).unwrap();
    shop.mihai().ends(&twin).unwrap();
    shop.mihai().pins(&twin).reveals_code(&twin).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&twin, false).unwrap();
    assert_eq!(shop.mihai().state(&twin), StateWord::Refused);

    let one = shop.ioana().merges(&known, &twin).unwrap();
    assert_eq!(states(&one), [StateWord::Refused]);

    shop.ioana().takes_in(&twin, "1609", CodeSource::Card).unwrap();
    assert_eq!(
        shop.ioana().state(&twin),
        StateWord::Refused,
        "the same digits keep their refusal"
    );
    shop.ioana().takes_in(&twin, "2468", CodeSource::Card).unwrap();
    assert_eq!(
        shop.ioana().state(&twin),
        StateWord::OnFile,
        "other digits are another try"
    );
}

#[test]
fn a_sensitive_serial_makes_one_radio_of_two_records_too() {
    let mut shop = Shop::open();
    let ford = |plate: &str| IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: "M083140".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, "battery_replacement")
    };
    let one = shop.ioana().logs(&ford("B 95 FRD"));
    let other = shop.ioana().logs(&ford("B 96 FRD"));
    let merged = shop.ioana().merges(&one, &other).unwrap();
    assert_eq!(states(&merged), [StateWord::OnFile]);
    let found = shop.ioana().workshop().find("M083140").unwrap().hits;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].vehicle.vehicle_id, one.vehicle);
    let shown = shop.mihai().pins(&other).reveals_code(&other);
    assert_eq!(
        shown.unwrap_or_else(|error| panic!("{error:?}")).digits.expose(),
        "1609",
        "the newest digits, sealed where they were"
    );
}

#[test]
fn a_green_radio_beside_a_record_that_knows_no_radio_is_green_no_longer() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&logan_again("CJ 10 AAA", ""));
    assert_eq!(
        shop.mihai().verdict(&twin),
        VerdictWord::Stop,
        "nobody was asked about its radio"
    );
    let one = shop.ioana().merges(&known, &twin).unwrap();
    assert_eq!(states(&one), [StateWord::OnFile]);
    assert_eq!(
        shop.mihai().verdict(&twin),
        VerdictWord::Confirm,
        "one try, not a GO"
    );
}

#[test]
fn a_radio_that_needs_no_code_is_asked_about_again_after_a_merge() {
    let mut shop = Shop::open();
    let paired = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..logan()
    });
    let off = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::SwitchedOff)],
        ..logan_again("CJ 10 AAA", "")
    });
    assert_eq!(shop.mihai().verdict(&off), VerdictWord::Go);
    shop.ioana().merges(&paired, &off).unwrap();
    for job in [paired, off] {
        assert_eq!(
            shop.mihai().verdict(&job),
            VerdictWord::Stop,
            "in every job that is open"
        );
    }
}

#[test]
fn a_wait_on_one_record_holds_the_radio_of_both() {
    let mut shop = Shop::open();
    let serial = "VWZ1Z2A1234567";
    let known = shop.ioana().logs(&IncomingCar {
        radio_serial: serial.to_owned(),
        ..logan()
    });
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan_again("CJ 10 AAA", serial)
    });
    shop.mihai().notes(&twin, ReadingWord::ShowsWait).unwrap();
    let one = shop.ioana().merges(&known, &twin).unwrap();
    assert_eq!(states(&one), [StateWord::Locked]);
}
