//! The tag on a car's keys: `K-5`, `k 5` and `k5` hang on one hook.

use super::fold::fold;

/// The form in which two tags are compared and one is searched: letters and digits, upper case, marks dropped. A tag without any
/// (`#`) is compared as it stands.
#[must_use]
pub fn key_tag_key(text: &str) -> String {
    let folded = fold(text).to_uppercase();
    let key: String = folded.chars().filter(|sign| sign.is_alphanumeric()).collect();
    if key.is_empty() {
        folded.chars().filter(|sign| !sign.is_whitespace()).collect()
    } else {
        key
    }
}
