//! The telephone number as it is typed: `0722.123.456`, `+40 722 123 456` and `0040722123456` are one customer.
//!
//! Our own reading instead of a crate: Romanian numbers by their plan (`rules_ro_eu.md` section 1), other countries by `+` or
//! `00` with 7 to 15 digits (ITU E.164). Invariant: reading the shown form again gives the same key.

use super::fold::clean;
use unicode_normalization::UnicodeNormalization;

/// The longest text a phone field takes, in characters.
pub const LONGEST_PHONE: usize = 60;

/// One or more telephone numbers typed in one field.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    /// As screens and papers show it: `0722 123 456`; several numbers with ` / ` between them.
    pub shown: String,
    /// E.164 of the first number: `+40722123456`. Two spellings of one number have one key.
    pub key: String,
    /// E.164 of the others, where somebody typed two numbers into one field.
    pub more_keys: Vec<String>,
}

impl std::fmt::Debug for Phone {
    /// No number in debug texts: it is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phone").finish_non_exhaustive()
    }
}

/// Why a phone could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneRefusal {
    /// Nothing was typed: the customer gave none, which is allowed; the caller stores none.
    Empty,
    /// Not a Romanian number, and not one with `+` or `00` and a country.
    Unreadable,
    /// More than [`LONGEST_PHONE`] characters.
    TooLong,
}

impl PhoneRefusal {
    /// The wire's word for the field.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::Unreadable => "phone_unreadable",
            Self::TooLong => "too_long",
        }
    }
}

impl Phone {
    /// Reads what was typed; several numbers may be parted by `/`, `,` or `;`.
    ///
    /// # Errors
    ///
    /// See [`PhoneRefusal`].
    pub fn read(text: &str) -> Result<Self, PhoneRefusal> {
        let typed = ascii_signs(text);
        if typed.is_empty() {
            return Err(PhoneRefusal::Empty);
        }
        if typed.chars().count() > LONGEST_PHONE {
            return Err(PhoneRefusal::TooLong);
        }
        // "0722/123456" is one number in an old spelling, so the whole is tried before the parts.
        let keys = match read_one(&typed.replace('/', " ")) {
            Some(key) => vec![key],
            None => typed
                .split(['/', ',', ';'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(read_one)
                .collect::<Option<Vec<_>>>()
                .ok_or(PhoneRefusal::Unreadable)?,
        };
        let shown = keys.iter().map(|key| shown(key)).collect::<Vec<_>>().join(" / ");
        let mut keys = keys.into_iter();
        let key = keys.next().ok_or(PhoneRefusal::Unreadable)?;
        Ok(Self {
            shown,
            key,
            more_keys: keys.collect(),
        })
    }

    /// The digits of every number in the form [`phone_digits`] gives, for the search index.
    #[must_use]
    pub fn search_digits(&self) -> Vec<String> {
        std::iter::once(&self.key)
            .chain(&self.more_keys)
            .map(|key| phone_digits(key))
            .collect()
    }
}

/// The digits to search with, the same for every spelling of a whole number and for the beginning of one: a Romanian number
/// without 0 and without 40, a foreign one with its country code. Empty where the text holds a letter.
#[must_use]
pub fn phone_digits(text: &str) -> String {
    let typed = ascii_signs(text);
    if typed.chars().any(char::is_alphabetic) {
        return String::new();
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad = if typed.starts_with('+') {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00")
    };
    let rest = match abroad {
        Some(number) => number.strip_prefix("40").unwrap_or(number),
        None if digits.len() == 11 => digits.strip_prefix("40").unwrap_or(&digits),
        None => &digits,
    };
    rest.strip_prefix('0').unwrap_or(rest).to_owned()
}

/// The E.164 form of one number, or nothing.
fn read_one(typed: &str) -> Option<String> {
    let plausible =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '.' | '-' | '(' | ')');
    let plus = typed.trim_start_matches(['(', ' ']).starts_with('+');
    let pluses = typed.chars().filter(|c| *c == '+').count();
    if !typed.chars().all(plausible) || pluses > 1 || (pluses == 1 && !plus) {
        return None;
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad = if plus {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00")
    };
    let national = match abroad {
        Some(number) => match number.strip_prefix("40") {
            // "+40 (0)722 …" is a usual way to write it.
            Some(national) => national.strip_prefix('0').unwrap_or(national),
            None => return foreign(number),
        },
        None if digits.len() == 11 => digits.strip_prefix("40")?,
        None => match digits.strip_prefix('0') {
            Some(national) => national,
            // A table program ate the leading 0.
            None if digits.starts_with(['2', '3', '7']) => &digits,
            None => return None,
        },
    };
    let known = national.len() == 9 && national.starts_with(['2', '3', '7', '8', '9']);
    known.then(|| format!("+40{national}"))
}

fn foreign(number: &str) -> Option<String> {
    let fits = (7..=15).contains(&number.len()) && !number.starts_with('0');
    fits.then(|| format!("+{number}"))
}

fn shown(key: &str) -> String {
    if let Some(national) = key.strip_prefix("+40") {
        let bucharest = national.starts_with("21") || national.starts_with("31");
        let cuts: &[usize] = if bucharest { &[3, 3, 4] } else { &[4, 3, 3] };
        return grouped(&format!("0{national}"), cuts);
    }
    let digits = key.trim_start_matches('+');
    format!(
        "+{}",
        grouped(digits, &[country_code_length(digits), 3, 3, 3, 3, 3])
    )
}

/// Cuts digits into groups of the given lengths; a last group of one joins the one before it.
fn grouped(digits: &str, cuts: &[usize]) -> String {
    let mut groups: Vec<String> = Vec::new();
    let mut signs = digits.chars();
    for cut in cuts {
        let group: String = signs.by_ref().take(*cut).collect();
        match (group.len(), groups.last_mut()) {
            (0, _) => break,
            (1, Some(last)) if *cut > 1 => last.push_str(&group),
            _ => groups.push(group),
        }
    }
    groups.join(" ")
}

/// The length of an ITU country code, in digits.
fn country_code_length(digits: &str) -> usize {
    const TWO: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 \
                       90 91 92 93 94 95 98";
    if digits.starts_with(['1', '7']) {
        1
    } else if TWO.split(' ').any(|code| digits.starts_with(code)) {
        2
    } else {
        3
    }
}

/// Wide digits become ASCII, all dashes one dash.
fn ascii_signs(text: &str) -> String {
    let narrow: String = clean(text)
        .nfkc()
        .map(|c| {
            if matches!(c, '‐' | '‑' | '–' | '—' | '−') {
                '-'
            } else {
                c
            }
        })
        .collect();
    clean(&narrow)
}
