//! Who reads codes and resets radios, and what came of it here: `list_specialists`, `add_specialist`, `edit_specialist`,
//! `end_specialist`; and the paper for the dealer: `print_dealer_request`.

use crate::hunts::{a_find, a_try, without_code};
use crate::main_job::logan;
use crate::seat::{Seat, an_answer};
use crate::shop::{Shop, a_car, faults, no_id, refusal};
use workshop::acts::{
    ActError, AddSpecialist, EditSpecialist, EndHunt, EndSpecialist, Fault, HuntView, IncomingCar, Refusal,
    SpecialistFields, SpecialistView, TryRung,
};
use workshop::domain::{HandOverResult, ReceptionAnswer, Rung, RungOutcome};
use workshop::ports::{Media, SpoolError};

fn sonic() -> SpecialistFields {
    SpecialistFields {
        name: "Sonic Auto".to_owned(),
        phone: "0744 111 222".to_owned(),
        town: "Cluj".to_owned(),
        reads: true,
        resets: false,
        price_low: "100".to_owned(),
        price_high: "250".to_owned(),
    }
}

impl Seat<'_> {
    fn adds_specialist(&mut self, specialist: SpecialistFields) -> Result<Vec<SpecialistView>, ActError> {
        self.shop.types_pin(None);
        self.workshop().add_specialist(&AddSpecialist { specialist })
    }

    fn edits(&mut self, of: &SpecialistView, specialist: SpecialistFields) -> Vec<SpecialistView> {
        self.shop.types_pin(None);
        let request = EditSpecialist {
            specialist_id: of.specialist_id,
            specialist,
        };
        self.workshop().edit_specialist(&request).unwrap()
    }

    fn sees_specialists(&mut self) -> Vec<SpecialistView> {
        self.workshop().list_specialists().unwrap()
    }
}

#[test]
fn the_manager_keeps_the_directory_and_the_desk_reads_it() {
    let mut shop = Shop::open();
    let request = AddSpecialist { specialist: sonic() };
    let desk = shop.ioana().workshop().add_specialist(&request);
    assert_eq!(refusal(desk), Refusal::NoRight);
    shop.radu();
    let no_pin = shop.radu().workshop().add_specialist(&request);
    assert_eq!(refusal(no_pin), Refusal::PresenceNeeded);

    let added = shop.radu().adds_specialist(sonic()).unwrap();

    assert_eq!(shop.last_line().verb, "specialist_added");
    let one = &added[0];
    assert_eq!((one.name.as_str(), one.town.as_str()), ("Sonic Auto", "Cluj"));
    assert_eq!((one.price_low, one.price_high), (Some(10_000), Some(25_000)));
    assert!(one.reads && !one.resets && one.counts.is_empty());
    let moved = SpecialistFields {
        town: "Turda".to_owned(),
        phone: String::new(),
        price_low: String::new(),
        price_high: String::new(),
        ..sonic()
    };
    let edited = shop.radu().edits(one, moved);
    assert_eq!((edited.len(), edited[0].town.as_str()), (1, "Turda"));
    assert_eq!((edited[0].phone.as_deref(), edited[0].price_low), (None, None));
    assert_eq!(shop.ioana().sees_specialists().len(), 1);
}

#[test]
fn what_cannot_be_used_of_a_specialist_is_said_all_at_once() {
    let mut shop = Shop::open();
    let rows = (shop.rows("specialists"), shop.rows("parties"));
    let broken = SpecialistFields {
        name: " ".to_owned(),
        phone: "sună-mă".to_owned(),
        town: "x".repeat(61),
        reads: false,
        resets: false,
        price_low: "400".to_owned(),
        price_high: "-1".to_owned(),
    };
    shop.radu();
    assert_eq!(
        faults(shop.radu().adds_specialist(broken)),
        [
            ("name", Fault::Required),
            ("town", Fault::TooLong),
            ("phone", Fault::PhoneUnreadable),
            ("reads", Fault::Required),
            ("price_high", Fault::MoneyNegative)
        ]
    );
    let backwards = SpecialistFields {
        price_low: "400".to_owned(),
        ..sonic()
    };
    assert_eq!(
        faults(shop.radu().adds_specialist(backwards)),
        [("price_high", Fault::RangeReversed)]
    );
    assert_eq!((shop.rows("specialists"), shop.rows("parties")), rows);
    let gone = EndSpecialist {
        specialist_id: no_id(),
        ended: true,
    };
    assert_eq!(
        refusal(shop.radu().workshop().end_specialist(&gone)),
        Refusal::NotOnRecord
    );
}

/// A hunt for the code of a Golf's radio, agreed to up to 300 lei.
fn a_hunt(shop: &mut Shop, plate: &str) -> HuntView {
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        model: "Golf".to_owned(),
        owner_name: format!("Omul cu {plate}"),
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..a_car(plate, "battery_replacement")
    });
    let hunt = shop.ioana().hunts(&job).unwrap();
    let view = shop.ioana().hears_yes(&hunt, "300").unwrap();
    shop.elena()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    view
}

#[test]
fn the_shop_counts_what_worked_by_family_and_the_counts_outlive_the_directory() {
    let mut shop = Shop::open();
    shop.radu();
    let added = shop.radu().adds_specialist(sonic()).unwrap();
    let specialist_id = Some(added[0].specialist_id);
    for (plate, worked) in [("CJ 01 AAA", true), ("CJ 02 AAA", true), ("CJ 03 AAA", false)] {
        let hunt = a_hunt(&mut shop, plate);
        if worked {
            let found = EndHunt {
                cost: "150".to_owned(),
                specialist_id,
                ..a_find(&hunt, Rung::Specialist, "1609")
            };
            shop.ioana().workshop().end_hunt(&found).map(drop).unwrap();
        } else {
            let nothing = TryRung {
                specialist_id,
                ..a_try(&hunt, Rung::Specialist, RungOutcome::Nothing)
            };
            shop.ioana().tries(&nothing).map(drop).unwrap();
        }
    }

    let next = a_hunt(&mut shop, "CJ 04 AAA");

    let all = next.successes.as_ref().unwrap();
    assert_eq!((all.worked, all.of), (2, 3));
    assert!(all.radios.starts_with("Volkswagen"), "{}", all.radios);
    assert_eq!(
        (
            next.specialists[0].counts[0].worked,
            next.specialists[0].counts[0].of
        ),
        (2, 3)
    );
    let ends = |shop: &mut Shop, ended: bool| {
        shop.radu();
        shop.types_pin(None);
        let request = EndSpecialist {
            specialist_id: added[0].specialist_id,
            ended,
        };
        shop.radu().workshop().end_specialist(&request).unwrap()
    };
    let kept = ends(&mut shop, true);
    assert_eq!(kept[0].ended_day.as_deref(), Some("2026-03-02"));
    assert_eq!(
        (kept[0].counts[0].worked, kept[0].counts[0].of),
        (2, 3),
        "kept, not thrown away"
    );
    let next = shop.ioana().opens_hunt(&next);
    assert!(next.specialists.is_empty() && next.successes.is_some());
    let asked = TryRung {
        specialist_id,
        ..a_try(&next, Rung::Specialist, RungOutcome::Waiting)
    };
    assert_eq!(
        faults(shop.ioana().tries(&asked)),
        [("specialist_id", Fault::SpecialistEnded)]
    );
    assert_eq!(ends(&mut shop, false)[0].ended_day, None);
}

#[test]
fn the_directory_never_changes_a_customers_number() {
    let mut shop = Shop::open();
    shop.radu();
    let added = shop.radu().adds_specialist(sonic()).unwrap();
    // The specialist's own car comes in, and the two records become one.
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Sonic Auto".to_owned(),
        phone: "0744 111 222".to_owned(),
        answers: Vec::new(),
        ..logan()
    });
    let view = shop.ioana().workshop().open_vehicle(job.vehicle).unwrap();
    let pair = &view.same_parties[0];
    shop.elena();
    shop.types_pin(Some(job.vehicle));
    shop.elena()
        .workshop()
        .merge_parties(&workshop::acts::MergeParties {
            vehicle_id: job.vehicle,
            into_id: pair.keep.party_id,
            from_id: pair.other.party_id,
        })
        .map(drop)
        .unwrap();
    let other = SpecialistFields {
        phone: "0755 999 999".to_owned(),
        ..sonic()
    };

    shop.radu();
    let edited = shop.radu().edits(&added[0], other);

    assert_eq!(edited[0].phone.as_deref(), Some("0755 999 999"));
    let owner = shop.ioana().workshop().open_vehicle(job.vehicle).unwrap().owner;
    assert_eq!(
        owner.unwrap().phone.as_deref(),
        Some("0744 111 222"),
        "a call back counts on it"
    );
}

#[test]
fn the_owner_takes_a_request_to_the_dealer_and_no_code_stands_on_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        model: "Golf".to_owned(),
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..without_code()
    });
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.ioana().hears_yes(&hunt, "50").map(drop).unwrap();
    let lines = shop.verbs().len();

    shop.ioana()
        .workshop()
        .print_dealer_request(hunt.hunt_id)
        .unwrap();

    assert_eq!(
        shop.verbs()[lines..],
        ["dealer_request_printed", "print_done"],
        "no PIN"
    );
    let page = shop.printer.last();
    assert_eq!(
        (page.title.as_str(), page.media, page.secret),
        ("dealer-request", Media::A4, false)
    );
    let words = page.words();
    for told in [
        "Cerere pentru codul radioului",
        "Dealer autorizat Volkswagen",
        "Atelier Popa · Cluj · 0722 100 200",
        "Popescu Ștefan",
        "Carte de identitate / Pașaport",
        "Carte service, dacă există",
        "Întrebări: Ioana, 0722 100 200",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    let signs: String = words.split_whitespace().collect();
    assert!(
        signs.contains("UU1LSDAA534567890") && signs.contains("VWZ1Z2A1234567"),
        "{words}"
    );
    assert!(signs.contains("celmult50lei"), "what was agreed: {words}");
    let snapshot: String = shop
        .file_opened()
        .query_row(
            "SELECT snapshot FROM prints WHERE paper = 'dealer_request'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    for never in ["Popescu", "B 123 ABC", "UU1LSDAA", "VWZ1Z2A"] {
        assert!(!snapshot.contains(never), "{never}: {snapshot}");
    }
}

#[test]
fn a_serial_that_leads_to_the_code_is_not_on_the_request() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Ford".to_owned(),
        model: "Focus".to_owned(),
        radio_serial: "M083140".to_owned(),
        ..without_code()
    });
    let hunt = shop.ioana().hunts(&job).unwrap();
    assert!(hunt.unit.sensitive, "a Ford M serial gives its code away");

    shop.ioana()
        .workshop()
        .print_dealer_request(hunt.hunt_id)
        .unwrap();

    let page = shop.printer.last();
    let signs: String = page.words().split_whitespace().collect();
    assert!(
        signs.contains("confidențială") && !signs.contains("083140"),
        "{signs}"
    );
    assert!(!String::from_utf8_lossy(&page.pdf).contains("083140"));
}

#[test]
fn a_printer_that_takes_nothing_is_said_and_written_down() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.printer.breaks(SpoolError::NoPrinter);
    let sent = shop.ioana().workshop().print_dealer_request(hunt.hunt_id);
    assert!(sent.is_err());
    assert_eq!(shop.last_line().verb, "print_failed");
}
