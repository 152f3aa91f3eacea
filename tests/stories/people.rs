//! The first morning and new colleagues: names, passwords, PINs, and who gets a key.

use crate::shop::{Shop, colleague, faults, first_morning, refusal};
use workshop::acts::{ActError, AddPerson, DEMO_PASSWORD, Fault, Refusal, SetUpWorkshop, Step};
use workshop::domain::Role;

#[test]
fn the_first_morning_wants_a_name_a_strong_password_and_a_pin() {
    let mut shop = Shop::empty_at("2026-03-02 08:00");
    let cases: Vec<(SetUpWorkshop, &[(&str, Fault)])> = vec![
        (
            SetUpWorkshop {
                workshop_name: " ".to_owned(),
                ..first_morning()
            },
            &[("workshop_name", Fault::Required)],
        ),
        (
            SetUpWorkshop {
                manager_name: String::new(),
                ..first_morning()
            },
            &[("manager_name", Fault::Required)],
        ),
        (
            SetUpWorkshop {
                initials: "ABCDE".to_owned(),
                ..first_morning()
            },
            &[("initials", Fault::TooLong)],
        ),
        (
            SetUpWorkshop {
                password: "scurt1!".to_owned(),
                ..first_morning()
            },
            &[("password", Fault::PasswordWeak)],
        ),
        (
            SetUpWorkshop {
                password: "parolaparola".to_owned(),
                ..first_morning()
            },
            &[("password", Fault::PasswordWeak)],
        ),
        (
            SetUpWorkshop {
                pin: "123".to_owned(),
                ..first_morning()
            },
            &[("pin", Fault::PinShape)],
        ),
        (
            SetUpWorkshop {
                again: "trei pisici galbene pe grad".to_owned(),
                pin_again: "471174".to_owned(),
                initials: String::new(),
                ..first_morning()
            },
            &[
                ("initials", Fault::Required),
                ("again", Fault::PasswordDiffers),
                ("pin_again", Fault::PinDiffers),
            ],
        ),
        (
            SetUpWorkshop {
                pin: "12345a".to_owned(),
                ..first_morning()
            },
            &[("pin", Fault::PinShape)],
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(faults(shop.program.set_up_workshop(&request)), expected);
        assert_eq!(shop.program.program_state().unwrap().step, Step::SetUp);
    }
    let demo = SetUpWorkshop {
        password: DEMO_PASSWORD.to_owned(),
        again: DEMO_PASSWORD.to_owned(),
        ..first_morning()
    };
    let answer = shop.program.set_up_workshop(&demo);
    assert!(matches!(
        answer,
        Err(ActError::Refused {
            why: Refusal::DemoPassword,
            ..
        } | ActError::Invalid(_))
    ));
    assert_eq!(
        std::fs::read_dir(shop.folder.path()).unwrap().count(),
        0,
        "nothing was made"
    );
    shop.program.set_up_workshop(&first_morning()).unwrap();
    assert_eq!(
        refusal(shop.program.set_up_workshop(&first_morning())),
        Refusal::Locked,
        "once"
    );
}

#[test]
fn a_colleague_has_a_name_of_their_own_and_no_slot_where_they_only_look() {
    let mut shop = Shop::open();
    shop.radu();
    shop.types_pin(None);
    let cases: Vec<(AddPerson, &[(&str, Fault)])> = vec![
        (
            colleague("Mihai", "M2", "2222", &[Role::Technician]),
            &[("name", Fault::NameTaken)],
        ),
        (
            colleague("Mircea", "mi", "2222", &[Role::Technician]),
            &[("initials", Fault::InitialsTaken)],
        ),
        (colleague("Nou", "NO", "2222", &[]), &[("roles", Fault::Required)]),
        (
            colleague("", "", "x", &[Role::Reception]),
            &[
                ("name", Fault::Required),
                ("initials", Fault::Required),
                ("pin", Fault::PinShape),
            ],
        ),
        (
            AddPerson {
                password: Some("slab".to_owned()),
                ..colleague("Nou", "NO", "2222", &[Role::Reception])
            },
            &[("password", Fault::PasswordWeak)],
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(faults(shop.radu().workshop().add_person(&request)), expected);
    }
    let looks = AddPerson {
        password: Some("o vulpe roșie sub pod".to_owned()),
        ..colleague("Oaspete", "OA", "2222", &[Role::ReadOnly])
    };
    let people = shop.radu().workshop().add_person(&looks).unwrap();
    assert!(
        !people.last().unwrap().opens_workshop,
        "whoever only looks has a PIN and no key"
    );
    assert_eq!(shop.vera().workshop().list_people().unwrap().len(), 7);
}
