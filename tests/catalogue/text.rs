use proptest::prelude::*;
use workshop::domain::fold::{clean, fold};

#[test]
fn stefan_finds_stefan_in_every_spelling() {
    for typed in [
        "Ștefan",
        "Ştefan",
        "ŞTEFAN",
        "S\u{326}tefan",
        "s\u{327}tefan",
        " stefan ",
        "ｓｔｅｆａｎ",
    ] {
        assert_eq!(fold(typed), "stefan", "{typed}");
    }
    assert_eq!(
        fold("Țîgănuș Đorđe Łukasz Straße"),
        "tiganus dorde lukasz strasse"
    );
}

#[test]
fn stored_text_has_comma_letters_and_nothing_hidden() {
    assert_eq!(clean("  Ştefan\tŢăranu\r\n"), "Ștefan Țăranu");
    assert_eq!(
        clean("s\u{327}i t\u{327}i"),
        "și ți",
        "a decomposed cedilla is one too"
    );
    assert_eq!(
        clean("Po\u{202E}pes\u{200B}cu\u{0000}"),
        "Popescu",
        "no character may turn a name round"
    );
    assert_eq!(clean("\u{200F} \u{FEFF}"), "");
}

pub fn has_hidden(text: &str) -> bool {
    text.chars().any(|c| {
        c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}')
    })
}

/// Letters that make trouble, among ordinary ones.
pub fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9 .+()/-]{0,45}",
        "[şţșțăâîŞŢİıßǅſΣςＡ\u{0300}-\u{0345}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{00A0}sStT /🚗]{0,20}",
    ]
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(text in nasty()) {
        let once = clean(&text);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert!(!has_hidden(&once));
    }

    #[test]
    fn folding_twice_changes_nothing(text in nasty()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert_eq!(fold(&clean(&text)), once.clone(), "what is stored is found by what was typed");
        prop_assert!(!has_hidden(&once));
    }
}
