//! Ten cards for a fleet: the company's papers once, each van read at the van, one print, one line a card (GATE.md sections 10 and 11).

use crate::seat::{Seat, all_papers_seen, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, CheckFleet, Fault, FleetCardToPrint, FleetCards, FleetChecked, FleetPick, FleetPrinted,
    FleetTick, FleetView, IdText, IncomingCar, MergeParties, OneOwner, Refusal, ReprintReason,
};
use workshop::domain::{CodeSource, MissingAnswer, NoCard, Scenario, UnitKind};
use workshop::ports::{Media, SpoolError};

pub const COMPANY: &str = "Transport Făget SRL";
/// The administrator, with the delegation.
pub const DELEGATE: &str = "Vasile Crișan";

/// The digits on the card of the n-th van.
fn digits(n: usize) -> String {
    format!("{}", 2107 + n)
}

/// The company's vans: each was logged by itself, and the desk made one customer of their owners.
pub fn a_fleet(shop: &mut Shop, vans: usize) -> Vec<Job> {
    let jobs: Vec<Job> = (0..vans)
        .map(|n| {
            shop.ioana().logs(&IncomingCar {
                make: "Ford".to_owned(),
                model: "Transit".to_owned(),
                owner_name: COMPANY.to_owned(),
                phone: "0722 900 100".to_owned(),
                answers: vec![the_card_says(&digits(n))],
                ..a_car(&format!("CJ {} FLT", 10 + n), "battery_replacement")
            })
        })
        .collect();
    shop.ioana();
    shop.types_pin(Some(jobs[0].vehicle));
    for job in &jobs[1..] {
        let merge = MergeParties {
            vehicle_id: jobs[0].vehicle,
            into_id: jobs[0].owner.unwrap(),
            from_id: job.owner.unwrap(),
        };
        shop.ioana().workshop().merge_parties(&merge).map(drop).unwrap();
    }
    jobs
}

impl Seat<'_> {
    pub fn lists_fleet(&mut self, owner: IdText) -> FleetView {
        self.workshop().open_fleet(&OneOwner { owner_id: owner }).unwrap()
    }

    pub fn checks_fleet(&mut self, check: &CheckFleet) -> Result<FleetChecked, ActError> {
        self.shop.types_pin(Some(check.batch_id));
        self.workshop().check_fleet(check)
    }

    pub fn prints_fleet(
        &mut self,
        list: &FleetView,
        again: Option<ReprintReason>,
    ) -> Result<FleetPrinted, ActError> {
        self.workshop().print_fleet_cards(&all_cards(list, again))
    }
}

fn picks(list: &FleetView) -> Vec<FleetPick> {
    let of_car = |car: &workshop::acts::FleetCar| -> Vec<FleetPick> {
        let vehicle_id = car.vehicle.vehicle_id;
        let radios = car.radios.iter().filter(|radio| radio.why_none.is_none());
        radios
            .map(|radio| FleetPick {
                vehicle_id,
                unit_id: radio.unit.unit_id.unwrap(),
            })
            .collect()
    };
    list.cars.iter().flat_map(of_car).collect()
}

/// Every van read, every paper in order.
pub fn company_papers(list: &FleetView) -> CheckFleet {
    let cars = picks(list)
        .into_iter()
        .map(|pick| FleetTick {
            vehicle_id: pick.vehicle_id,
            unit_id: pick.unit_id,
            car_matches: true,
        })
        .collect();
    CheckFleet {
        batch_id: list.batch_id,
        scenario: Scenario::CompanyCar,
        bearer_name: DELEGATE.to_owned(),
        document_ids: vec!["identity_card".to_owned(), "registration_certificate".to_owned()],
        certificate_original: true,
        person_entitled: true,
        right_to_code: true,
        cars,
    }
}

pub fn all_cards(list: &FleetView, again: Option<ReprintReason>) -> FleetCards {
    let cards = picks(list)
        .into_iter()
        .map(|pick| FleetCardToPrint {
            vehicle_id: pick.vehicle_id,
            unit_id: pick.unit_id,
            reprint_reason: again,
        })
        .collect();
    FleetCards {
        batch_id: list.batch_id,
        cards,
    }
}

/// The list, checked, with the PIN of this minute.
pub fn checked_fleet(shop: &mut Shop, vans: usize) -> (Vec<Job>, FleetView) {
    let jobs = a_fleet(shop, vans);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let checked = shop.elena().checks_fleet(&company_papers(&list)).unwrap();
    assert_eq!(checked.passed as usize, vans);
    (jobs, list)
}

pub fn why(printed: &FleetPrinted) -> Vec<(IdText, NoCard)> {
    printed
        .left_out
        .iter()
        .map(|out| (out.vehicle_id, out.why))
        .collect()
}

fn lines_of(shop: &Shop, from: usize, verb: &str) -> usize {
    shop.verbs()[from..].iter().filter(|line| *line == verb).count()
}

#[test]
fn ten_cards_for_a_fleet_are_one_check_ten_lines_and_one_sheet() {
    let mut shop = Shop::open_at("2026-03-02 17:00");
    let jobs = a_fleet(&mut shop, 10);
    let owner = jobs[0].owner.unwrap();
    assert_eq!(
        shop.elena().opens_car(&jobs[3]).cars_of_owner,
        10,
        "the van's page offers the list"
    );

    let list = shop.elena().lists_fleet(owner);
    let plates: Vec<&str> = list.cars.iter().map(|car| car.vehicle.plate.as_str()).collect();
    assert_eq!(
        (plates.len(), plates[0], plates[9]),
        (10, "CJ 10 FLT", "CJ 19 FLT")
    );
    let offered: Vec<Scenario> = list.scenarios.iter().map(|one| one.scenario).collect();
    assert_eq!(offered, [Scenario::CompanyCar, Scenario::LeasingUser]);

    let lines = shop.verbs().len();
    let checked = shop.elena().checks_fleet(&company_papers(&list)).unwrap();
    assert_eq!(
        (checked.passed, checked.checked.len(), checked.initials.as_str()),
        (10, 10, "EL")
    );
    assert_eq!(
        lines_of(&shop, lines, "ownership_checked"),
        1,
        "one check for the company"
    );
    assert_eq!(
        shop.rows("ownership_checks"),
        10,
        "and a row of its own for each van"
    );

    let lines = shop.verbs().len();
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert_eq!(
        shop.verbs()[lines..],
        [vec!["card_printed"; 10], vec!["print_done"]].concat(),
        "ten lines, then the printer"
    );
    assert_eq!(printed.left_out, []);
    let places: Vec<_> = printed
        .cards
        .iter()
        .map(|card| (card.sheet, card.place, card.copy))
        .collect();
    assert_eq!((places[0], places[9]), ((1, 1, 1), (1, 10, 1)));
    let mut ids: Vec<&String> = printed.cards.iter().map(|card| &card.card_id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 10, "no two cards have one id");

    assert_eq!(shop.printer.count(), 1, "one print");
    let paper = shop.printer.last();
    assert_eq!(
        (paper.title.as_str(), paper.media, paper.secret),
        ("code-cards-a4", Media::A4, true)
    );
    let words = paper.words();
    assert_eq!(words.matches("Nu păstrați cardul").count(), 10, "{words}");
    let signs = words.replace([' ', '\n'], "");
    assert!(
        !signs.contains("FLT") && !signs.contains("Făget"),
        "no plate and no name on the cards"
    );
    assert_eq!(shop.rows("prints"), 10);
}

#[test]
fn the_preview_shows_dots_and_costs_no_line_and_no_pin() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 3);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let lines = shop.verbs().len();
    let pdf = shop
        .elena()
        .workshop()
        .preview_fleet_cards(&all_cards(&list, None))
        .unwrap();
    assert_eq!(shop.verbs().len(), lines);
    let page = crate::outside::Page {
        title: String::new(),
        pdf,
        secret: false,
        media: Media::A4,
    };
    let words = page.words();
    assert_eq!(words.matches("Nu păstrați cardul").count(), 3);
    for word in ["doi", "unu", "zero", "șapte"] {
        assert!(
            !words.contains(word),
            "no digit of any code, and no word for one: {words}"
        );
    }
}

#[test]
fn a_van_that_was_not_read_gets_no_card_and_the_reply_says_why() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 4);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let mut papers = company_papers(&list);
    papers.cars[2].car_matches = false;

    let checked = shop.elena().checks_fleet(&papers).unwrap();

    assert_eq!(checked.passed, 3);
    assert_eq!(checked.checked[2].missing, [MissingAnswer::CarMatches]);
    assert_eq!(shop.last_line().outcome, "missing");
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert_eq!(printed.cards.len(), 3, "the others have theirs");
    assert_eq!(why(&printed), [(jobs[2].vehicle, NoCard::NotProven)]);
    let places: Vec<_> = printed.cards.iter().map(|card| card.place).collect();
    assert_eq!(places, [1, 2, 3], "no gap on the sheet");
    assert_eq!(
        lines_of(&shop, 0, "print_refused"),
        1,
        "the refusal is written down"
    );
}

#[test]
fn without_the_delegation_no_van_has_a_card() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 3);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let papers = CheckFleet {
        person_entitled: false,
        ..company_papers(&list)
    };
    let checked = shop.elena().checks_fleet(&papers).unwrap();
    assert_eq!(checked.passed, 0);
    for one in &checked.checked {
        assert_eq!(one.missing, [MissingAnswer::PersonEntitled]);
    }
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert!(printed.sent.is_none() && printed.cards.is_empty());
    assert_eq!((printed.left_out.len(), shop.printer.count()), (3, 0));
}

#[test]
fn eleven_vans_are_two_sheets_of_one_print() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 11);
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert_eq!(shop.printer.count(), 1);
    let last = printed.cards.last().unwrap();
    assert_eq!(
        (last.vehicle_id, last.sheet, last.place),
        (jobs[10].vehicle, 2, 1)
    );
    let words = shop.printer.last().words();
    assert_eq!(words.matches("Nu păstrați cardul").count(), 11);
    assert!(
        words.contains("4/4") || words.contains("4 din 4"),
        "two sheets, printed on both sides: {words}"
    );
}

#[test]
fn a_second_card_says_why_and_voids_the_first() {
    let mut shop = Shop::open();
    let (jobs, list) = checked_fleet(&mut shop, 2);
    shop.elena().prints_fleet(&list, None).unwrap();
    let silent = shop.elena().prints_fleet(&list, None).unwrap();
    assert!(silent.cards.is_empty());
    assert_eq!(
        why(&silent),
        [
            (jobs[0].vehicle, NoCard::ReasonFirst),
            (jobs[1].vehicle, NoCard::ReasonFirst)
        ]
    );
    let again = shop
        .elena()
        .prints_fleet(&list, Some(ReprintReason::Misprint))
        .unwrap();
    let copies: Vec<_> = again
        .cards
        .iter()
        .map(|card| (card.copy, card.voided_copy))
        .collect();
    assert_eq!(copies, [(2, Some(1)), (2, Some(1))]);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    assert_eq!(list.cars[0].radios[0].cards_printed, 2);
}

#[test]
fn a_printer_that_takes_nothing_leaves_lines_that_say_so() {
    let mut shop = Shop::open();
    let (_, list) = checked_fleet(&mut shop, 2);
    shop.printer.breaks(SpoolError::Failed);
    let lines = shop.verbs().len();
    assert!(matches!(
        shop.elena().prints_fleet(&list, None),
        Err(ActError::Failure(_))
    ));
    assert_eq!(
        shop.verbs()[lines..],
        ["card_printed", "card_printed", "print_failed"]
    );
    shop.printer.is_mended();
    let again = shop
        .elena()
        .prints_fleet(&list, Some(ReprintReason::Misprint))
        .unwrap();
    assert_eq!(again.cards.len(), 2);
}

#[test]
fn the_check_of_today_is_over_tomorrow() {
    let mut shop = Shop::open();
    let (_, list) = checked_fleet(&mut shop, 2);
    shop.clock.passes(24 * 3600);
    shop.elena();
    shop.types_pin(Some(list.batch_id));
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert!(printed.left_out.iter().all(|out| out.why == NoCard::NotProven) && printed.cards.is_empty());
}

#[test]
fn a_van_with_two_radios_was_read_once_and_one_no_is_for_both() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    let view = shop.ioana().adds(&jobs[0], UnitKind::Navigation).unwrap();
    let second = view
        .units
        .iter()
        .find(|unit| unit.head.kind == UnitKind::Navigation);
    shop.ioana()
        .workshop()
        .take_in_code(&workshop::acts::TakeInCode {
            job_id: jobs[0].id,
            unit_id: second.unwrap().head.unit_id,
            digits: "48213".to_owned(),
            source: CodeSource::Phone,
            keep: None,
        })
        .map(drop)
        .unwrap();
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    assert_eq!(list.cars[0].radios.len(), 2);
    let mut papers = company_papers(&list);
    papers.cars[1].car_matches = false;
    let checked = shop.elena().checks_fleet(&papers).unwrap();
    assert_eq!(checked.passed, 1, "only the other van");
    let papers = company_papers(&list);
    assert_eq!(shop.elena().checks_fleet(&papers).unwrap().passed, 3);
    let printed = shop.elena().prints_fleet(&list, None).unwrap();
    assert_eq!(printed.cards.len(), 3, "a card for each radio");
}

#[test]
fn what_is_left_blank_is_said_at_its_field_and_a_foreign_scenario_is_none() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    let blank = CheckFleet {
        bearer_name: " ".to_owned(),
        scenario: Scenario::PrivateOwner,
        cars: Vec::new(),
        ..company_papers(&list)
    };
    let mut said = faults(shop.elena().checks_fleet(&blank));
    said.sort_by_key(|fault| fault.0);
    assert_eq!(
        said,
        [
            ("bearer_name", Fault::Required),
            ("cars", Fault::Required),
            ("scenario", Fault::Required)
        ]
    );
    assert_eq!(shop.rows("ownership_checks"), 0);
    let nothing = FleetCards {
        batch_id: list.batch_id,
        cards: Vec::new(),
    };
    assert_eq!(
        faults(shop.elena().workshop().print_fleet_cards(&nothing)),
        [("cards", Fault::Required)]
    );
}

#[test]
fn a_technician_sees_no_list_and_the_vans_page_does_not_offer_it() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    assert_eq!(shop.mihai().opens_car(&jobs[0]).cars_of_owner, 0);
    let owner_id = jobs[0].owner.unwrap();
    assert_eq!(
        refusal(shop.mihai().workshop().open_fleet(&OneOwner { owner_id })),
        Refusal::NoRight
    );
    let seen = all_papers_seen(&jobs[0], COMPANY);
    assert!(
        shop.elena()
            .pins(&jobs[0])
            .checks_ownership(&seen)
            .unwrap()
            .passed,
        "one card alone goes as ever"
    );
}
