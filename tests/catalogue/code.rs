use proptest::prelude::*;
use workshop::domain::code::{CodeRefusal, CodeShape, check_digits, digits_of, is_suspicious};

#[test]
fn three_to_five_digits_are_usual_and_up_to_eight_can_be_saved() {
    for typed in ["123", "0042", "16 09", "16-09", "12345"] {
        assert!(!check_digits(typed).unwrap().unusual_length, "{typed}");
    }
    assert_eq!(
        check_digits("12345678"),
        Ok(CodeShape {
            length: 8,
            unusual_length: true
        })
    );
    assert_eq!(check_digits("12"), Err(CodeRefusal::Length));
    assert_eq!(check_digits("123456789"), Err(CodeRefusal::Length));
    assert_eq!(check_digits(" - "), Err(CodeRefusal::Empty));
    for typed in ["16o9", "16,09", "١٢٣٤", "１６０９"] {
        assert_eq!(check_digits(typed), Err(CodeRefusal::NotDigits), "{typed}");
    }
    assert_eq!(
        digits_of("00 42").collect::<String>(),
        "0042",
        "leading zeros are real"
    );
}

#[test]
fn placeholders_are_suspicious_and_real_codes_are_not() {
    for typed in ["0000", "1111", "1234", "12-34", "99999"] {
        assert!(is_suspicious(typed), "{typed}");
    }
    for typed in ["1609", "0042", "4321", "2345", "1235", "1112", "123", "12345", ""] {
        assert!(!is_suspicious(typed), "{typed}");
    }
}

proptest! {
    #[test]
    fn no_text_stops_the_program(text in any::<String>()) {
        let _ = (check_digits(&text), is_suspicious(&text));
    }
}
