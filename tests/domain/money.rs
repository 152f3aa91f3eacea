//! Amounts of money: what can be read, what is refused, and that both sides show the same.

use proptest::prelude::*;
use workshop::domain::Language;
use workshop::domain::money::{LARGEST, MoneyRefusal, range, read, shown};

use crate::story::rows;

/// Typed | bani.
const READ: &str = "
    300          | 30000
    300 lei      | 30000
    300lei       | 30000
    1 leu        | 100
    12,5         | 1250
    12.50        | 1250
    1.234,50     | 123450
    1,234.50     | 123450
    1 234,50     | 123450
    1.234        | 123400
    1,234        | 123400
    12 345 RON   | 1234500
    0            | 0
    0,05         | 5
    -0           | 0
    100000       | 10000000
";

#[test]
fn an_amount_is_read_as_either_language_writes_it() {
    for row in rows(READ) {
        assert_eq!(read(row[0]), Ok(Some(row[1].parse().unwrap())), "{}", row[0]);
    }
    assert_eq!(read(""), Ok(None));
    assert_eq!(read("   "), Ok(None));
}

/// Typed | why not.
const REFUSED: &str = "
    -5            | negative
    –300 lei      | negative
    100000,01     | too large
    100.000,01    | too large
    9999999999999999999999 | too large
    trei sute     | unreadable
    lei           | unreadable
    3OO           | unreadable
    12,345,6      | unreadable
    1.23.4        | unreadable
    0.125         | unreadable
    1,2345        | unreadable
    ,             | unreadable
    ,5            | unreadable
    5,            | unreadable
    1e3           | unreadable
    +300          | unreadable
    300-400       | unreadable
    --5           | unreadable
    ٣٠٠           | unreadable
";

#[test]
fn a_negative_an_absurd_and_an_unreadable_amount_each_say_why() {
    for row in rows(REFUSED) {
        let why = match row[1] {
            "negative" => MoneyRefusal::Negative,
            "too large" => MoneyRefusal::TooLarge,
            _ => MoneyRefusal::Unreadable,
        };
        assert_eq!(read(row[0]), Err(why), "{}", row[0]);
    }
}

#[test]
fn both_sides_show_the_same_amount() {
    let vectors = include_str!("money.csv");
    let mut seen = 0;
    for line in vectors.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split(';').collect();
        let bani: i64 = parts[0].parse().unwrap();
        assert_eq!(shown(bani, Language::Ro), parts[1]);
        assert_eq!(shown(bani, Language::En), parts[2]);
        seen += 1;
    }
    assert!(seen > 10, "the vectors were read");
    assert_eq!(range(10_000, 30_000, Language::Ro), "100–300 lei");
    assert_eq!(
        range(25_050, 25_050, Language::Ro),
        "250,50 lei",
        "one price is no range"
    );
}

proptest! {
    /// What is shown can be typed again: a person corrects an amount by what stands there.
    #[test]
    fn what_is_shown_reads_back_as_the_same_amount(bani in 0..=LARGEST) {
        for language in [Language::Ro, Language::En] {
            prop_assert_eq!(read(&shown(bani, language)), Ok(Some(bani)));
        }
    }

    #[test]
    fn whatever_is_typed_is_never_negative_and_never_absurd(typed in "[-0-9., lei]{0,16}") {
        if let Ok(Some(bani)) = read(&typed) {
            prop_assert!((0..=LARGEST).contains(&bani));
        }
    }
}
