//! What is known about a car or a customer is corrected: by two windows at once, by a paste, by a slip of the finger.

use crate::main_job::{logan, verified_logan};
use crate::seat::all_papers_seen;
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{
    EditParty, EditVehicle, Edited, Fault, PartyFields, Refusal, VehicleFields, VehicleView,
};
use workshop::domain::Language;

fn hits(shop: &mut Shop, typed: &str) -> Vec<String> {
    let hits = shop.ioana().workshop().find(typed).unwrap().hits;
    hits.into_iter().map(|hit| hit.vehicle.plate).collect()
}

fn party(view: &VehicleView, name: &str, phone: &str) -> EditParty {
    let owner = view.owner.as_ref().unwrap();
    EditParty {
        vehicle_id: view.vehicle.vehicle_id,
        party_id: owner.party_id,
        typed: PartyFields {
            name: name.to_owned(),
            phone: phone.to_owned(),
            language: Language::Ro,
        },
        seen: PartyFields {
            name: owner.name.clone(),
            phone: owner.phone.clone().unwrap_or_default(),
            language: Language::Ro,
        },
    }
}

fn owner_of(edited: &Edited) -> (String, Option<String>) {
    let owner = edited.view.owner.as_ref().unwrap();
    (owner.name.clone(), owner.phone.clone())
}

#[test]
fn two_windows_change_one_customer_and_neither_loses_the_others_word() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    // Both opened the page before either saved.
    let seen = shop.ioana().opens_car(&job);
    let by_ioana = party(&seen, "Popescu Stefan-Ion", "0722 123 456");
    let by_elena = party(&seen, "Popescu Ștefan", "0733 999 000");

    let first = shop.ioana().workshop().edit_party(&by_ioana).unwrap();
    assert!(first.changed.is_empty());
    assert_eq!(shop.last_line().verb, "party_edited");
    let second = shop.elena().workshop().edit_party(&by_elena).unwrap();

    assert!(second.changed.is_empty(), "Elena typed the telephone only");
    assert_eq!(
        owner_of(&second),
        ("Popescu Stefan-Ion".to_owned(), Some("0733 999 000".to_owned())),
        "both changes stand"
    );
    let lines = shop.verbs().len();
    let late = shop
        .elena()
        .workshop()
        .edit_party(&party(&seen, "Popesco", "0722 123 456"))
        .unwrap();
    assert_eq!(late.changed.len(), 1, "the name was changed meanwhile");
    assert_eq!(
        (late.changed[0].field, late.changed[0].now.as_str()),
        ("name", "Popescu Stefan-Ion")
    );
    assert_eq!(shop.verbs().len(), lines, "nothing was saved");
    assert_eq!(hits(&mut shop, "0733999").len(), 1);
}

#[test]
fn two_windows_change_one_car_and_neither_loses_the_others_word() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 43 EDV", "tyres"));
    let fields = |make: &str, model: &str, year: &str, vin: &str| VehicleFields {
        make: make.to_owned(),
        model: model.to_owned(),
        year: year.to_owned(),
        vin: vin.to_owned(),
    };
    let edit = |typed: VehicleFields| EditVehicle {
        vehicle_id: job.vehicle,
        typed,
        seen: fields("", "", "", ""),
    };
    let first = shop
        .ioana()
        .workshop()
        .edit_vehicle(&edit(fields("Dacia", "", "2009", "uu1lsdaa5 34567890")))
        .unwrap();
    assert_eq!(first.view.vehicle.vin.as_deref(), Some("UU1LSDAA534567890"));
    assert_eq!(first.view.vehicle.year, Some(2009));
    assert_eq!(shop.last_line().verb, "vehicle_edited");
    let late = shop
        .elena()
        .workshop()
        .edit_vehicle(&edit(fields("Renault", "Logan", "", "")))
        .unwrap();
    assert_eq!(
        (late.changed[0].field, late.changed[0].now.as_str()),
        ("make", "Dacia")
    );
    assert_eq!(
        late.view.vehicle.model, None,
        "all or nothing: the form is still on Elena's screen"
    );
    let model_only = shop
        .elena()
        .workshop()
        .edit_vehicle(&edit(fields("", "Logan", "", "")))
        .unwrap();
    assert_eq!(model_only.view.vehicle.model.as_deref(), Some("Logan"));
    assert_eq!(
        model_only.view.vehicle.make.as_deref(),
        Some("Dacia"),
        "an empty field nobody touched empties nothing"
    );
    assert_eq!(hits(&mut shop, "567890").len(), 1);
}

#[test]
fn a_technician_corrects_a_telephone_but_gives_no_car_to_another_name() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let view = shop.mihai().opens_car(&job);
    let mut edit = |name: &str, phone: &str| {
        let request = party(&view, name, phone);
        shop.mihai().workshop().edit_party(&request)
    };
    assert_eq!(
        refusal(edit("Altcineva", "0722 123 456")),
        Refusal::NoRight,
        "another name on a car is a sale, and a sale has papers"
    );
    let name = view.owner.clone().unwrap().name;
    assert_eq!(
        owner_of(&edit(&name, "0733 999 000").unwrap()).1.as_deref(),
        Some("0733 999 000")
    );
}

#[test]
fn what_is_pasted_into_a_correction_is_cleaned_or_named() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let view = shop.ioana().opens_car(&job);
    let mut edit = |name: &str, phone: &str| {
        let request = party(&view, name, phone);
        shop.ioana().workshop().edit_party(&request)
    };
    assert_eq!(
        faults(edit(&"x".repeat(301), "0722 123 456")),
        [("name", Fault::TooLong)]
    );
    assert_eq!(
        faults(edit("\u{202e}\u{7}\n", "sună-mă")),
        [("name", Fault::Required), ("phone", Fault::PhoneUnreadable)]
    );
    let saved = edit("Popescu\r\nȘtefan\u{202e}\u{0} SRL", "").unwrap();
    assert_eq!(owner_of(&saved), ("Popescu Ștefan SRL".to_owned(), None));
    let whole = "Ș".repeat(300);
    let now = shop.ioana().opens_car(&job);
    let request = party(&now, &whole, "");
    assert_eq!(
        owner_of(&shop.ioana().workshop().edit_party(&request).unwrap()).0,
        whole
    );
    let vehicle = |year: &str, vin: &str| EditVehicle {
        vehicle_id: job.vehicle,
        typed: VehicleFields {
            make: "Dacia".to_owned(),
            model: "M".repeat(61),
            year: year.to_owned(),
            vin: vin.to_owned(),
        },
        seen: VehicleFields {
            make: "Dacia".to_owned(),
            model: "Logan".to_owned(),
            year: String::new(),
            vin: "UU1LSDAA534567890".to_owned(),
        },
    };
    let answer = shop
        .ioana()
        .workshop()
        .edit_vehicle(&vehicle("anul trecut", &"V".repeat(41)));
    assert_eq!(
        faults(answer),
        [
            ("vin", Fault::TooLong),
            ("model", Fault::TooLong),
            ("year", Fault::YearUnreadable)
        ]
    );
}

#[test]
fn the_owner_with_another_name_shows_papers_again() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let check = all_papers_seen(&job, "Popescu Ștefan");
    assert!(shop.elena().pins(&job).checks_ownership(&check).unwrap().passed);
    let view = shop.elena().opens_car(&job);
    shop.elena()
        .workshop()
        .edit_party(&party(&view, "Altcineva", "0722 123 456"))
        .unwrap();
    shop.elena().pins(&job);
    let card = shop.elena().prints_card(&job, None);
    assert_eq!(
        refusal(card),
        Refusal::OwnershipNotProven,
        "the papers seen were in another name"
    );
}
