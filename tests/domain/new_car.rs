//! What a typed text is to a car that was never here, and which keys hang on one hook: tables by hand.

use workshop::domain::found::{name_answers, plate_answers};
use workshop::domain::key_tag::key_tag_key;
use workshop::domain::new_car::NewCar;

fn read(text: &str) -> Option<(&'static str, String, bool)> {
    let car = NewCar::read(text)?;
    let by_enter = car.by_enter();
    Some(match car {
        NewCar::Plate(plate) => ("plate", plate.shown, by_enter),
        NewCar::Vin(vin) => ("vin", vin, by_enter),
        NewCar::Phone(phone) => ("phone", phone, by_enter),
    })
}

#[test]
fn a_vin_and_a_telephone_are_no_plate() {
    for (text, what, shown, by_enter) in [
        ("b99xyz", "plate", "B 99 XYZ", true),
        ("BV 07 KLM", "plate", "BV 07 KLM", true),
        ("hd o9 pro", "plate", "HD O9 PRO", true),
        ("M-AB 1234", "plate", "M-AB 1234", true),
        ("CD 123 456", "plate", "CD 123 456", true),
        // A name may be a plate of its own, but never by Enter alone.
        ("Ionescu Maria", "plate", "IONESCU MARIA", false),
        // Too many signs for a plate: a number of something else.
        ("BP538653501234", "plate", "BP538653501234", false),
        ("WVWZZZ1KZ7W048217", "vin", "WVWZZZ1KZ7W048217", true),
        ("wvwzzz 1kz7w 048217", "vin", "WVWZZZ1KZ7W048217", true),
        // The scanner's I, and a tester's answer.
        ("IWVWZZZ1KZ7W048217", "vin", "WVWZZZ1KZ7W048217", true),
        // An O for a zero: the field offers the repair.
        ("WVWZZZ1KZ7WO48217", "vin", "WVWZZZ1KZ7WO48217", true),
        ("0744555666", "phone", "0744 555 666", true),
        ("0744.555.666", "phone", "0744 555 666", true),
        ("+40 744 555 666", "phone", "0744 555 666", true),
        ("0040744555666", "phone", "0744 555 666", true),
    ] {
        assert_eq!(read(text), Some((what, shown.to_owned(), by_enter)), "{text}");
    }
    for text in ["", "  ", "\u{200b}"] {
        assert!(read(text).is_none(), "{text:?}");
    }
    // Half a number is not a telephone yet, and a name of seventeen letters is no VIN.
    assert_eq!(read("074455").map(|read| read.0), Some("plate"));
    assert_eq!(read("Marangescu Tudorr").map(|read| read.0), Some("plate"));
}

#[test]
fn k_5_and_k5_hang_on_one_hook() {
    for tag in ["K-5", "k 5", "k5", " K.5 ", "k\u{2013}5", "K_5"] {
        assert_eq!(key_tag_key(tag), "K5", "{tag}");
    }
    assert_ne!(key_tag_key("K-51"), key_tag_key("K-5"));
    assert_eq!(key_tag_key("roșu 3"), key_tag_key("ROSU3"));
    assert_eq!(key_tag_key(" # "), "#", "a tag without letter or digit is itself");
    assert_eq!(key_tag_key("  "), "");
}

#[test]
fn whose_name_was_typed() {
    for (name, typed, answers) in [
        ("Ștefania Pop", "stefan", true),
        ("Ștefania Pop", "pop stef", true),
        ("Ștefania Pop", "fan", true),
        ("Ștefania Pop", "pop maria", false),
        ("Vasile Brânză", "brinza", true),
        ("Vasile Brânză", "brânză", true),
        ("Ștefania Pop", "", false),
    ] {
        assert_eq!(name_answers(name, typed), answers, "{name} / {typed}");
    }
}

#[test]
fn which_plate_was_typed() {
    for (plate, typed, answers) in [
        ("BV 05 MUR", "bv05", true),
        ("BV 05 MUR", "05 mur", true),
        ("BV 05 MUR", "bvo5", true),
        ("BV 05 MUR", "bv06", false),
        ("BV 05 MUR", " ", false),
    ] {
        assert_eq!(plate_answers(plate, typed), answers, "{plate} / {typed}");
    }
}
