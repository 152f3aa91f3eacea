//! The day of PRODUCT section 12 as one day: one shop, one clock, every line from 07:40 to 17:30 in its order, so that what one hour leaves
//! behind is what the next one finds. The hours by themselves, closer, are told in `acceptance_day`.

use crate::backups::{sets, with_sheet};
use crate::day_steps::{
    finds_the_car_and_types_bat, is_sold_to_ana, makes_the_morning_calls, named, prints_the_calls_of,
    prints_the_reception_sheet, the_known_car_with_its_card, the_one_locked_radio,
    the_previous_owner_shows_papers, the_radio_shows_a_wait_of_an_hour, the_tow_in,
};
use crate::fleet::{a_fleet, all_cards, company_papers};
use crate::seat::{all_papers_seen, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use crate::visits::booked;
use chrono::{NaiveDateTime, TimeDelta};
use workshop::acts::{
    CallListOf, CheckOwnership, HitWhy, IncomingCar, MissingWord, MoveJobToCar, Refusal, ReprintReason,
};
use workshop::domain::{
    CodeSource, ExitWord, HandOverResult, ReceptionWording, SaverReason, StateWord, VerdictWord,
};
use workshop::ports::Clock;

const TODAY: &str = "2026-03-03";
const TOMORROW: &str = "2026-03-04";

/// The hands of the clock on the wall go to this hour of the day.
fn clock_shows(shop: &Shop, hour: &str) {
    let wanted = NaiveDateTime::parse_from_str(&format!("{TODAY} {hour}"), "%Y-%m-%d %H:%M").unwrap();
    let now = shop.clock.local(shop.clock.now());
    let wait: TimeDelta = wanted - now;
    shop.clock
        .passes(u64::try_from(wait.num_seconds()).expect("the day goes forward"));
}

/// Taken off, put back, the code looked at; whether it was taken is said later.
fn power_off_and_on(shop: &mut Shop, job: &Job) {
    shop.mihai()
        .takes_exit(job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(job).map(drop).unwrap();
    shop.mihai().ends(job).map(drop).unwrap();
}

/// Monday: a car that has no code on file, one that is green, and the bookings.
fn monday() -> (Shop, Job, Job, Vec<Job>) {
    let (mut shop, _) = with_sheet();
    let known = shop.ioana().logs(&named(
        "Popescu Ștefan",
        "0722 000 201",
        a_car("B 123 ABC", "tyres"),
    ));
    let green = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("4417")],
        ..named(
            "Maria Neagu",
            "0722 000 202",
            a_car("B 200 VRD", "battery_replacement"),
        )
    });
    shop.mihai().wakes_the_radio(&green);
    for job in [&known, &green] {
        shop.ioana()
            .hands_over(job, HandOverResult::NotTested)
            .map(drop)
            .unwrap();
    }
    let calls = [
        ("BV 11 ANA", "0722 000 111", 7),
        ("BV 12 BOB", "0722 000 112", 8),
        ("BV 13 COR", "0722 000 113", 9),
    ];
    let expected = calls
        .iter()
        .map(|(plate, phone, hour)| {
            let car = named("Client", phone, a_car(plate, "battery_replacement"));
            booked(&mut shop, car, &format!("{TODAY}T{hour:02}:00:00Z"))
        })
        .collect();
    booked(
        &mut shop,
        a_car("BV 18 MAI", "battery_replacement"),
        &format!("{TOMORROW}T07:00:00Z"),
    );
    shop.program.lock_workshop().unwrap();
    (shop, known, green, expected)
}

#[test]
fn one_day_from_twenty_to_eight_to_half_past_five() {
    let (mut shop, known, green, expected) = monday();
    clock_shows(&shop, "07:40");
    shop.starts();
    shop.unlocks();
    let board = shop.ioana().workshop().board().unwrap();
    assert!(
        board.backup.last_at.is_some(),
        "07:40 the board shows last night's copy"
    );
    assert_eq!(board.to_ask_today, 3, "three battery jobs that are not green");
    let list = shop
        .ioana()
        .workshop()
        .call_list(&CallListOf { day: None })
        .unwrap();
    assert!(
        list.calls
            .iter()
            .all(|call| call.contact.as_ref().is_some_and(|who| who.phone.is_some()))
    );
    makes_the_morning_calls(&mut shop, &expected, TODAY);

    clock_shows(&shop, "08:01");
    let (hit, lines) = finds_the_car_and_types_bat(&mut shop);
    assert_eq!(hit.why, HitWhy::Plate);
    assert_eq!(
        lines[0].wording,
        ReceptionWording::WillBeDisconnected,
        "the line turns amber"
    );
    let first = shop.ioana().logs(&the_known_car_with_its_card(known.vehicle));
    let words = prints_the_reception_sheet(&mut shop, &first);
    assert_eq!(words.matches("Semnătura clientului").count(), 2, "two copies");

    clock_shows(&shop, "08:03");
    let logged = shop
        .ioana()
        .workshop()
        .log_incoming_car(&a_car("BV 21 NOU", "battery_replacement"))
        .unwrap();
    for word in [
        MissingWord::Name,
        MissingWord::Vin,
        MissingWord::Make,
        MissingWord::RadioSerial,
    ] {
        assert!(
            logged.missing.contains(&word),
            "plate and phone are enough; {word:?} is offered next time"
        );
    }
    let new = Job {
        id: logged.job_id,
        vehicle: logged.vehicle_id,
        owner: None,
    };

    clock_shows(&shop, "08:07");
    let driven = shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Ilie".to_owned(),
        answers: vec![the_card_says("2468")],
        ..named(
            "Dorin Pop",
            "0722 000 203",
            a_car("BV 22 ILI", "battery_replacement"),
        )
    });
    assert_eq!(
        shop.ioana().state(&driven),
        StateWord::OnFile,
        "taken in from the driver"
    );
    let of_ilie = CheckOwnership {
        person_entitled: false,
        ..all_papers_seen(&driven, "Ilie")
    };
    assert!(
        !shop
            .elena()
            .pins(&driven)
            .checks_ownership(&of_ilie)
            .unwrap()
            .passed
    );
    assert_eq!(
        refusal(shop.elena().prints_card(&driven, None)),
        Refusal::OwnershipNotProven,
        "not given out"
    );

    clock_shows(&shop, "08:15");
    let tow = shop.ioana().logs(&the_tow_in());
    let words = prints_the_reception_sheet(&mut shop, &tow).to_lowercase();
    assert!(words.contains("fără curent"), "printed on the sheet");
    let again = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(green.vehicle),
        ..a_car("", "battery_replacement")
    });
    let clutch = shop.ioana().logs(&a_car("BV 16 AMB", "clutch"));

    clock_shows(&shop, "08:20");
    shop.program.leave_tile().unwrap();
    shop.chooses_tile("Mihai").unwrap();
    let cards = shop.mihai().workshop().list_bay_jobs().unwrap();
    let verdict = |job: &Job| cards.iter().find(|card| card.job_id == job.id).unwrap().verdict;
    assert_eq!(
        [&again, &clutch, &new, &tow].map(verdict),
        [
            VerdictWord::Go,
            VerdictWord::Ask,
            VerdictWord::Stop,
            VerdictWord::Confirm
        ]
    );
    shop.mihai()
        .starts(&again)
        .map(drop)
        .expect("the green car: one touch");
    assert_eq!(
        shop.mihai().answers_power(&clutch, true).unwrap().gate.verdict,
        VerdictWord::Stop
    );

    clock_shows(&shop, "09:10");
    let airbag = shop.ioana().logs(&IncomingCar {
        job_type_ids: vec!["battery_replacement".to_owned(), "airbag".to_owned()],
        ..a_car("BV 23 SRS", "airbag")
    });
    assert!(!shop.mihai().exits(&airbag).contains(&ExitWord::MemorySaver));
    assert_eq!(
        shop.mihai().opens(&airbag).gate.memory_saver_reason,
        Some(SaverReason::Srs)
    );

    clock_shows(&shop, "10:05");
    power_off_and_on(&mut shop, &first);
    assert_eq!(
        shop.mihai()
            .pins(&first)
            .reveals_code(&first)
            .map(|code| code.seconds)
            .ok(),
        Some(20)
    );
    shop.mihai().sees_code_accepted(&first, true).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&first), StateWord::Verified);

    clock_shows(&shop, "10:07");
    shop.mihai().wakes_until_refused(&driven);
    assert_eq!(shop.mihai().unit(&driven).refusals, 1);
    assert_eq!(
        refusal(shop.mihai().pins(&driven).reveals_code(&driven)),
        Refusal::SerialCheckFirst
    );
    shop.mihai().compares_serial(&driven, true).map(drop).unwrap();

    clock_shows(&shop, "10:30");
    let card_of_new = |shop: &mut Shop| {
        let cards = shop.mihai().workshop().list_bay_jobs().unwrap();
        let card = cards.into_iter().find(|card| card.job_id == new.id).unwrap();
        (card.verdict, card.chip.state)
    };
    assert_eq!(card_of_new(&mut shop), (VerdictWord::Stop, StateWord::NotAsked));
    shop.ioana()
        .takes_in(&new, "7391", CodeSource::Phone)
        .map(drop)
        .unwrap();
    assert_eq!(
        card_of_new(&mut shop),
        (VerdictWord::Confirm, StateWord::OnFile),
        "the bay's next look, two seconds later at the most, shows it"
    );

    clock_shows(&shop, "11:00");
    let wrong = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(green.vehicle),
        answers: vec![the_card_says("5203")],
        ..a_car("", "tyres")
    });
    let right = shop.ioana().logs(&a_car("BV 24 LOG", "tyres"));
    shop.ioana()
        .hands_over(&right, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let to_right = MoveJobToCar {
        job_id: wrong.id,
        vehicle_id: Some(right.vehicle),
        new_plate: String::new(),
        code_is_this_cars: false,
        km_reason: None,
    };
    let said = shop.ioana().workshop().preview_job_move(&to_right).unwrap();
    assert_eq!(
        (said.to.plate.as_str(), said.codes),
        ("BV 24 LOG", 1),
        "offered to the right car"
    );
    let moved = shop
        .ioana()
        .pins(&wrong)
        .workshop()
        .move_job_to_car(&to_right)
        .unwrap();
    assert_eq!(moved.vehicle.plate, "BV 24 LOG");
    assert_eq!(
        shop.ioana().opens_car(&green).units[0].chip.state,
        StateWord::Verified,
        "what was typed in that job is withdrawn from the wrong car's radio"
    );
    assert_eq!(moved.units[0].head.chip.state, StateWord::NotAsked, "default no");

    clock_shows(&shop, "16:10");
    let played = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("6185")],
        ..named(
            "Sorin Pavel",
            "0722 000 204",
            a_car("BV 25 PLA", "battery_replacement"),
        )
    });
    power_off_and_on(&mut shop, &played);
    shop.mihai()
        .pins(&played)
        .reveals_code(&played)
        .map(drop)
        .unwrap();
    shop.elena()
        .hands_over(&played, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.elena().state(&played),
        StateWord::Verified,
        "it plays, and the code had been typed"
    );
    let papers = all_papers_seen(&played, "Sorin Pavel");
    assert!(
        shop.elena()
            .pins(&played)
            .checks_ownership(&papers)
            .unwrap()
            .passed
    );
    shop.elena().prints_card(&played, None).map(drop).unwrap();

    clock_shows(&shop, "16:40");
    is_sold_to_ana(&mut shop, &played);
    let lost = Some(ReprintReason::Lost);
    assert_eq!(
        refusal(shop.elena().pins(&played).prints_card(&played, lost)),
        Refusal::OwnershipNotProven,
        "sealed"
    );
    let papers = all_papers_seen(&played, "Ana Rusu");
    assert!(shop.elena().checks_ownership(&papers).unwrap().passed);
    shop.elena()
        .prints_card(&played, lost)
        .map(drop)
        .expect("papers seen: unsealed");

    clock_shows(&shop, "16:50");
    assert!(!the_previous_owner_shows_papers(&mut shop, &played, "Sorin Pavel").passed);
    assert_eq!(
        refusal(shop.elena().prints_card(&played, lost)),
        Refusal::OwnershipNotProven,
        "refused"
    );

    clock_shows(&shop, "17:00");
    let vans = a_fleet(&mut shop, 10);
    let fleet = shop.elena().lists_fleet(vans[0].owner.unwrap());
    let lines = shop.verbs().len();
    assert_eq!(
        shop.elena().checks_fleet(&company_papers(&fleet)).unwrap().passed,
        10,
        "one check"
    );
    let pages = shop.printer.count();
    let printed = shop
        .elena()
        .workshop()
        .print_fleet_cards(&all_cards(&fleet, None))
        .unwrap();
    assert_eq!(
        (printed.cards.len(), shop.printer.count()),
        (10, pages + 1),
        "A4, ten cards"
    );
    let verbs = shop.verbs();
    let count = |verb: &str| verbs[lines..].iter().filter(|line| *line == verb).count();
    assert_eq!(
        (count("ownership_checked"), count("card_printed")),
        (1, 10),
        "ten ledger lines"
    );

    clock_shows(&shop, "17:10");
    the_radio_shows_a_wait_of_an_hour(&mut shop, &driven);

    clock_shows(&shop, "17:30");
    let (_, until) = the_one_locked_radio(&mut shop);
    assert_eq!(
        until.as_deref(),
        Some("2026-03-03T16:10:00Z"),
        "until ten past six, leave it switched on"
    );
    assert!(
        prints_the_calls_of(&mut shop, TOMORROW).contains("BV 18 MAI"),
        "tomorrow's call list"
    );
    let copies = sets(&shop).len();
    shop.program.lock_workshop().unwrap();
    assert_eq!(sets(&shop).len(), copies + 1, "the copy of closing time");
    let verbs = shop.verbs();
    assert_eq!(
        verbs[verbs.len() - 2..],
        ["backup_made", "workshop_locked"],
        "opened again, found whole, and only then written down"
    );
}
