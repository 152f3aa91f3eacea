//! Cars and people over time: a new plate, a sale, a scrapped car, the same customer written twice.

use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, all_papers_seen, an_exit};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ChangeOwner, ChangePlate, Fault, GateDecision, HitWhy, IdText, IncomingCar, MergeParties, MissingWord,
    Refusal, RoleWord, SetVehicleStanding, StartIntake, VehicleView,
};
use workshop::domain::{Channel, ExitWord, Language, Standing, StateWord, VerdictWord};

impl Seat<'_> {
    pub fn opens_car(&mut self, job: &Job) -> VehicleView {
        self.workshop().open_vehicle(job.vehicle).unwrap()
    }

    /// Types the PIN for an act about a car.
    pub fn pins_for_car(self, vehicle: IdText) -> Self {
        self.shop.types_pin(Some(vehicle));
        self
    }

    pub fn changes_plate(&mut self, job: &Job, plate: &str) -> VehicleView {
        let seen_plate = self.opens_car(job).vehicle.plate;
        let request = ChangePlate {
            vehicle_id: job.vehicle,
            plate: plate.to_owned(),
            seen_plate,
        };
        self.workshop().change_plate(&request).unwrap()
    }
}

/// A sale to somebody new, as far as the shop knows the present owner.
pub fn a_sale(view: &VehicleView, name: &str, day: &str) -> ChangeOwner {
    ChangeOwner {
        vehicle_id: view.vehicle.vehicle_id,
        seen_owner_id: view.owner.as_ref().map(|owner| owner.party_id),
        party_id: None,
        name: name.to_owned(),
        phone: "0744 555 666".to_owned(),
        language: Language::Ro,
        from_day: day.to_owned(),
    }
}

fn scrapped(job: &Job, standing: Standing) -> SetVehicleStanding {
    SetVehicleStanding {
        vehicle_id: job.vehicle,
        standing,
    }
}

fn found(shop: &mut Shop, typed: &str) -> Vec<(String, HitWhy)> {
    let hits = shop.ioana().workshop().find(typed).unwrap().hits;
    hits.into_iter().map(|hit| (hit.vehicle.plate, hit.why)).collect()
}

#[test]
fn the_cars_own_page_shows_all_that_is_known_and_what_is_missing() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);

    let view = shop.ioana().opens_car(&job);

    assert_eq!(view.vehicle.plate, "B 123 ABC");
    assert_eq!(view.standing, Standing::Active);
    assert_eq!(view.owner.as_ref().unwrap().name, "Popescu Ștefan");
    assert_eq!(view.plates.len(), 1);
    assert_eq!(
        (view.plates[0].from_day.as_str(), &view.plates[0].until_day),
        ("2026-03-02", &None)
    );
    assert_eq!(
        (view.odometer[0].km, view.odometer[0].day.as_str()),
        (120_000, "2026-03-02")
    );
    assert_eq!(view.units[0].chip.state, StateWord::Verified);
    assert_eq!(view.jobs.len(), 1);
    assert_eq!(view.open_job_id, Some(job.id));
    assert_eq!(view.missing, [MissingWord::RadioSerial]);
    assert_eq!(view.people[0].role, RoleWord::Owner);

    let seen_by_vera = shop.vera().opens_car(&job);
    assert!(
        seen_by_vera.owner.is_none() && seen_by_vera.people.is_empty(),
        "Vera sees cars, not whose they are"
    );
    assert_eq!(seen_by_vera.units[0].chip.state, StateWord::Verified);
}

#[test]
fn a_new_plate_keeps_the_old_one_and_both_find_the_car() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.clock.passes(3 * 86_400);

    let view = shop.ioana().changes_plate(&job, "cj10aaa");

    let plates: Vec<&str> = view.plates.iter().map(|chapter| chapter.plate.as_str()).collect();
    assert_eq!(plates, ["CJ 10 AAA", "B 123 ABC"]);
    assert_eq!(view.plates[1].until_day.as_deref(), Some("2026-03-05"));
    assert_eq!(shop.last_line().verb, "plate_changed");
    assert_eq!(
        found(&mut shop, "cj10"),
        [("CJ 10 AAA".to_owned(), HitWhy::Plate)]
    );
    assert_eq!(
        found(&mut shop, "b123abc"),
        [("CJ 10 AAA".to_owned(), HitWhy::OldPlate)]
    );
    let by_old_plate = shop.ioana().workshop().start_intake(&StartIntake {
        vehicle_id: None,
        plate: "B 123 ABC".to_owned(),
    });
    assert!(
        by_old_plate.unwrap().vehicle.is_none(),
        "another car may wear the old plate by now"
    );
}

#[test]
fn the_same_plate_again_is_nothing_to_write_and_a_plate_changed_meanwhile_is_said() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let change = |plate: &str, seen: &str| ChangePlate {
        vehicle_id: job.vehicle,
        plate: plate.to_owned(),
        seen_plate: seen.to_owned(),
    };
    let same = shop
        .ioana()
        .workshop()
        .change_plate(&change("b 123 abc", "B 123 ABC"));
    assert_eq!(refusal(same), Refusal::NothingToRecord);
    shop.elena().changes_plate(&job, "CJ 10 AAA");
    let late = shop
        .ioana()
        .workshop()
        .change_plate(&change("IS 22 BBB", "B 123 ABC"));
    assert_eq!(
        refusal(late),
        Refusal::ChangedMeanwhile,
        "Elena was faster, and her plate stays"
    );
    assert_eq!(shop.ioana().opens_car(&job).vehicle.plate, "CJ 10 AAA");
    let empty = shop
        .ioana()
        .workshop()
        .change_plate(&change(" \u{202e} ", "CJ 10 AAA"));
    assert_eq!(faults(empty), [("plate", Fault::Required)]);
    let long = shop
        .ioana()
        .workshop()
        .change_plate(&change(&"A".repeat(41), "CJ 10 AAA"));
    assert_eq!(faults(long), [("plate", Fault::TooLong)]);
}

#[test]
fn a_sale_changes_no_state_and_ends_the_proof_and_what_the_old_owner_accepted() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let check = all_papers_seen(&job, "Popescu Ștefan");
    shop.elena().pins(&job).checks_ownership(&check).unwrap();
    let view = shop.elena().opens_car(&job);

    let no_pin = shop
        .ioana()
        .workshop()
        .change_owner(&a_sale(&view, "Ana Rusu", ""));
    assert_eq!(refusal(no_pin), Refusal::PresenceNeeded);
    assert_eq!(shop.last_line().verb, "presence_refused");
    let after = shop
        .elena()
        .pins_for_car(view.vehicle.vehicle_id)
        .workshop()
        .change_owner(&a_sale(&view, "Ana Rusu", "28.02.2026"))
        .unwrap();

    assert_eq!(shop.last_line().verb, "owner_changed");
    let owners: Vec<(&str, &str, Option<&str>)> = after
        .people
        .iter()
        .filter(|chapter| chapter.role == RoleWord::Owner)
        .map(|chapter| {
            (
                chapter.party.name.as_str(),
                chapter.from_day.as_str(),
                chapter.until_day.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        owners,
        [
            ("Ana Rusu", "2026-02-28", None),
            ("Popescu Ștefan", "2026-02-28", Some("2026-02-28"))
        ]
    );
    assert_eq!(
        after.units[0].chip.state,
        StateWord::Verified,
        "digits do not change with the owner"
    );
    shop.elena().pins(&job);
    let card = shop.elena().prints_card(&job, None);
    assert_eq!(
        refusal(card),
        Refusal::OwnershipNotProven,
        "these papers were the old owner's"
    );
    assert_eq!(found(&mut shop, "rusu"), [("B 123 ABC".to_owned(), HitWhy::Name)]);
    assert_eq!(
        found(&mut shop, "0744555"),
        [("B 123 ABC".to_owned(), HitWhy::Phone)]
    );
    assert_eq!(
        found(&mut shop, "popescu").len(),
        1,
        "the old owner still finds it"
    );
}

#[test]
fn what_the_old_owner_accepted_opens_no_gate_for_the_new_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 40 EXI", "battery_replacement"));
    let view = shop.ioana().opens_car(&job);
    let accepts = GateDecision {
        party_id: Some(view.owner.as_ref().unwrap().party_id),
        channel: Some(Channel::Phone),
        ..an_exit(ExitWord::CustomerAccepts)
    };
    shop.ioana().pins(&job).decides(&job, accepts).unwrap();
    assert!(shop.mihai().opens(&job).gate.may_start);

    let sale = a_sale(&view, "Ana Rusu", "");
    shop.elena()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .unwrap();

    assert!(!shop.mihai().opens(&job).gate.may_start);
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);

    // The two turn out to be one person: the acceptance that fell does not come back.
    let now = shop.elena().opens_car(&job);
    let merge = MergeParties {
        vehicle_id: job.vehicle,
        into_id: view.owner.unwrap().party_id,
        from_id: now.owner.unwrap().party_id,
    };
    shop.elena()
        .pins_for_car(merge.vehicle_id)
        .workshop()
        .merge_parties(&merge)
        .unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
}

#[test]
fn the_day_of_a_sale_is_read_as_it_is_typed_or_named_as_a_fault() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let mut view = shop.ioana().opens_car(&job);
    for (typed, fault) in [
        ("alaltăieri", Fault::DayUnreadable),
        ("31.02.2026", Fault::DayUnreadable),
        ("03.03.2026", Fault::DayAhead),
    ] {
        let sale = a_sale(&view, "Ana Rusu", typed);
        let answer = shop
            .ioana()
            .pins_for_car(sale.vehicle_id)
            .workshop()
            .change_owner(&sale);
        assert_eq!(faults(answer), [("from_day", fault)], "{typed}");
    }
    for (name, typed, read) in [
        ("Ana", "1.3.2026", "2026-03-01"),
        ("Dan", "01.03", "2026-03-01"),
        ("Ema", "", "2026-03-02"),
    ] {
        let sale = a_sale(&view, name, typed);
        view = shop
            .ioana()
            .pins_for_car(sale.vehicle_id)
            .workshop()
            .change_owner(&sale)
            .unwrap();
        assert_eq!(view.people[0].from_day, read, "{typed}");
    }
    let before = a_sale(&view, "Fane", "15.02.2026");
    let answer = shop
        .ioana()
        .pins_for_car(before.vehicle_id)
        .workshop()
        .change_owner(&before);
    assert_eq!(
        faults(answer),
        [("from_day", Fault::DayBefore)],
        "Ema owns it since March"
    );
    let nameless = ChangeOwner {
        name: "\u{202e}\n".to_owned(),
        phone: "nu are".to_owned(),
        ..a_sale(&view, "", "")
    };
    let answer = shop
        .ioana()
        .pins_for_car(nameless.vehicle_id)
        .workshop()
        .change_owner(&nameless);
    assert_eq!(
        faults(answer),
        [("name", Fault::Required), ("phone", Fault::PhoneUnreadable)]
    );
}

#[test]
fn a_job_on_a_scrapped_car_gets_one_sentence_and_a_way_on() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 41 SCR", "tyres"));
    let here = shop
        .ioana()
        .workshop()
        .set_vehicle_standing(&scrapped(&job, Standing::Scrapped));
    assert_eq!(
        refusal(here),
        Refusal::JobOpen,
        "a car with an open job stands in the yard"
    );
    shop.ioana()
        .hands_over(&job, workshop::domain::HandOverResult::Plays)
        .unwrap();
    let view = shop
        .ioana()
        .workshop()
        .set_vehicle_standing(&scrapped(&job, Standing::Scrapped))
        .unwrap();
    assert_eq!(view.standing, Standing::Scrapped);
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("standing_set", "scrapped")
    );

    let form = shop.ioana().workshop().start_intake(&StartIntake {
        vehicle_id: Some(job.vehicle),
        plate: String::new(),
    });
    assert_eq!(
        form.unwrap().standing,
        Standing::Scrapped,
        "the form says it before anything is typed"
    );
    let again = IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "tyres")
    };
    let before = shop.everything();
    let logged = shop.ioana().workshop().log_incoming_car(&again);
    assert_eq!(refusal(logged), Refusal::CarScrapped);
    assert_eq!(shop.everything(), before);

    shop.ioana()
        .workshop()
        .set_vehicle_standing(&scrapped(&job, Standing::Active))
        .unwrap();
    shop.ioana().logs(&again);
    let twice = shop
        .ioana()
        .workshop()
        .set_vehicle_standing(&scrapped(&job, Standing::Active));
    assert_eq!(refusal(twice), Refusal::NothingToRecord);
}

#[test]
fn a_sold_or_put_away_car_that_stands_in_the_yard_comes_here_again() {
    for standing in [Standing::Sold, Standing::Archived] {
        let mut shop = Shop::open();
        let job = shop.ioana().logs(&a_car("B 42 SLD", "tyres"));
        shop.ioana()
            .hands_over(&job, workshop::domain::HandOverResult::Plays)
            .unwrap();
        shop.ioana()
            .workshop()
            .set_vehicle_standing(&scrapped(&job, standing))
            .unwrap();
        shop.ioana().logs(&IncomingCar {
            vehicle_id: Some(job.vehicle),
            ..a_car("", "tyres")
        });
        assert_eq!(shop.ioana().opens_car(&job).standing, Standing::Active);
    }
}
