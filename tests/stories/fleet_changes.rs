//! A fleet's list and what happens while it lies open: a sale, another radio, another code, the end of the minute, another list.

use crate::cars_over_time::a_sale;
use crate::fleet::{a_fleet, checked_fleet, company_papers, why};
use crate::shop::{Shop, refusal};
use workshop::acts::{Refusal, ReprintReason};
use workshop::domain::{CodeSource, HandOverResult, NoCard};

#[test]
fn a_van_that_is_sold_while_the_list_is_open_loses_the_others_nothing() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 3);
    let sale = a_sale(&shop.ioana().opens_car(&jobs[1]), "Ana Rusu", "");
    shop.ioana()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .map(drop)
        .unwrap();
    shop.elena();
    shop.types_pin(Some(list.batch_id));

    let printed = shop.elena().prints_fleet(&list, None).unwrap();

    assert_eq!(why(&printed), [(jobs[1].vehicle, NoCard::NotTheirs)]);
    assert_eq!(printed.cards.len(), 2);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    assert_eq!(list.cars.len(), 2, "the next list has it no more");
    let new_owner = shop.elena().opens_car(&jobs[1]);
    assert_eq!(new_owner.cars_of_owner, 1, "and Ana has no fleet");
}

#[test]
fn a_van_that_was_said_to_be_sold_is_listed_and_gets_no_card() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    shop.ioana()
        .hands_over(&jobs[1], HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    shop.ioana()
        .workshop()
        .set_vehicle_standing(&workshop::acts::SetVehicleStanding {
            vehicle_id: jobs[1].vehicle,
            standing: workshop::domain::Standing::Sold,
        })
        .map(drop)
        .unwrap();
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let reasons: Vec<_> = list.cars.iter().map(|car| car.radios[0].why_none).collect();
    assert_eq!(reasons, [None, Some(NoCard::NotTheirs)]);
}

#[test]
fn a_radio_that_was_swapped_since_the_list_gets_no_card_of_the_old_one() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 3);
    shop.mihai()
        .fits_new(&jobs[0], "Blaupunkt", "BP7777001")
        .map(drop)
        .unwrap();
    shop.elena();
    shop.types_pin(Some(list.batch_id));

    let printed = shop.elena().prints_fleet(&list, None).unwrap();

    assert_eq!(why(&printed), [(jobs[0].vehicle, NoCard::RadioSwapped)]);
    assert_eq!(printed.cards.len(), 2);
}

#[test]
fn a_code_that_changed_since_the_list_is_not_printed_unseen() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 3);
    shop.ioana()
        .takes_in(&jobs[2], "5381", CodeSource::Phone)
        .map(drop)
        .unwrap();
    shop.elena();
    shop.types_pin(Some(list.batch_id));

    let printed = shop.elena().prints_fleet(&list, None).unwrap();

    assert_eq!(why(&printed), [(jobs[2].vehicle, NoCard::CodeChanged)]);
    assert_eq!(printed.cards.len(), 2);

    // A list that is opened again shows what is true now; the papers belong to the list they were seen for.
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    shop.types_pin(Some(list.batch_id));
    let again = Some(ReprintReason::Lost);
    let printed = shop.elena().prints_fleet(&list, again).unwrap();
    assert!(
        printed.cards.is_empty(),
        "an older list's papers prove nothing here"
    );
    shop.elena().checks_fleet(&company_papers(&list)).unwrap();
    assert_eq!(shop.elena().prints_fleet(&list, again).unwrap().cards.len(), 3);
}

#[test]
fn a_change_between_list_and_check_is_said_at_the_check() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    shop.ioana()
        .takes_in(&jobs[1], "5381", CodeSource::Phone)
        .map(drop)
        .unwrap();
    let checked = shop.elena().checks_fleet(&company_papers(&list)).unwrap();
    assert_eq!((checked.passed, checked.checked.len()), (1, 1));
    assert_eq!(checked.left_out[0].why, NoCard::CodeChanged);
    assert_eq!(
        shop.rows("ownership_checks"),
        1,
        "nothing is written about papers of a code nobody listed"
    );
}

#[test]
fn the_pin_is_for_this_list_and_for_one_minute() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    let owner = jobs[0].owner.unwrap();
    let list = shop.elena().lists_fleet(owner);
    let papers = company_papers(&list);
    assert_eq!(
        refusal(shop.elena().workshop().check_fleet(&papers)),
        Refusal::PresenceNeeded,
        "no PIN"
    );
    shop.types_pin(Some(jobs[0].id));
    assert_eq!(
        refusal(shop.elena().workshop().check_fleet(&papers)),
        Refusal::PresenceNeeded,
        "a PIN for one job is none for ten cars"
    );
    shop.elena().checks_fleet(&papers).unwrap();
    shop.clock.passes(61);
    let pages = shop.printer.count();
    assert_eq!(
        refusal(shop.elena().prints_fleet(&list, None)),
        Refusal::PresenceNeeded,
        "a minute is over"
    );
    assert_eq!((shop.printer.count(), shop.rows("prints")), (pages, 0));
    shop.types_pin(Some(list.batch_id));
    shop.elena().prints_fleet(&list, None).map(drop).unwrap();
    assert_eq!(
        refusal(
            shop.elena()
                .pins(&jobs[0])
                .prints_card(&jobs[0], Some(ReprintReason::Lost))
        ),
        Refusal::OwnershipNotProven,
        "the list's papers are not those of a visit"
    );
}

#[test]
fn a_list_that_somebody_else_opened_or_that_is_older_is_not_printed_from() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 2);
    let owner = jobs[0].owner.unwrap();
    shop.ioana();
    shop.types_pin(Some(list.batch_id));
    assert_eq!(
        refusal(shop.ioana().prints_fleet(&list, None)),
        Refusal::ListOld,
        "it was Elena's"
    );
    shop.elena().lists_fleet(owner);
    shop.types_pin(Some(list.batch_id));
    assert_eq!(
        refusal(shop.elena().prints_fleet(&list, None)),
        Refusal::ListOld,
        "another was shown since"
    );
    assert_eq!(shop.printer.count(), 0);
}
