use crate::text::{has_hidden, nasty};
use proptest::prelude::*;
use workshop::domain::phone::{Phone, PhoneRefusal, phone_digits};

#[test]
fn one_romanian_number_in_every_spelling_is_one_customer() {
    for typed in [
        "0722 123 456",
        "0722.123.456",
        "0722-123-456",
        "0722/123456",
        "(0722)123456",
        "+40 722 123 456",
        "+40 (0)722 123 456",
        "(+40) 722123456",
        "0040722123456",
        "40722123456",
        "722123456",
        "０７２２１２３４５６",
    ] {
        let phone = Phone::read(typed).unwrap_or_else(|_| panic!("{typed} is readable"));
        assert_eq!(
            (phone.key.as_str(), phone.shown.as_str()),
            ("+40722123456", "0722 123 456"),
            "{typed}"
        );
        assert_eq!(
            phone_digits(typed),
            "722123456",
            "{typed}: the search sees the same digits"
        );
    }
}

#[test]
fn numbers_are_shown_as_people_say_them() {
    for (typed, shown) in [
        ("0213123456", "021 312 3456"),
        ("0264412345", "0264 412 345"),
        ("+37369123456", "+373 691 234 56"),
        ("0049 170 1234567", "+49 170 123 4567"),
        ("+44 20 7946 0958", "+44 207 946 0958"),
        ("0722123456 / 0744123456", "0722 123 456 / 0744 123 456"),
    ] {
        assert_eq!(Phone::read(typed).unwrap().shown, shown, "{typed}");
    }
}

#[test]
fn a_second_number_in_the_field_is_kept_and_found() {
    let phone = Phone::read("0722123456; +373 69 123 456").unwrap();
    assert_eq!(phone.key, "+40722123456");
    assert_eq!(phone.more_keys, ["+37369123456"]);
    assert_eq!(phone.search_digits(), ["722123456", "37369123456"]);
}

#[test]
fn what_is_no_number_is_refused() {
    for typed in [
        "07221234567",
        "072212345",
        "0622123456",
        "mama 0722123456",
        "+40 722",
        "++40722123456",
        "0722+123456",
        "112",
        "/",
    ] {
        assert_eq!(Phone::read(typed), Err(PhoneRefusal::Unreadable), "{typed}");
    }
    assert_eq!(Phone::read("  "), Err(PhoneRefusal::Empty));
    assert_eq!(Phone::read(&"0".repeat(61)), Err(PhoneRefusal::TooLong));
}

#[test]
fn the_beginning_of_a_number_finds_it() {
    for typed in ["0722 12", "+40722 12", "004072212", "722 12"] {
        assert_eq!(phone_digits(typed), "72212", "{typed}");
    }
    assert_eq!(phone_digits("B 123 ABC"), "", "a plate is no telephone");
}

proptest! {
    #[test]
    fn reading_what_is_shown_gives_the_same_number(text in prop_oneof![nasty(), "[+0-9 ./()-]{0,24}", "\\+[1-9][0-9]{6,14}"]) {
        if let Ok(phone) = Phone::read(&text) {
            prop_assert!(!has_hidden(&phone.shown));
            prop_assert!(Phone::read(&phone.shown).unwrap() == phone);
        }
        let digits = phone_digits(&text);
        prop_assert!(digits.chars().all(|c| c.is_ascii_digit()));
    }
}
