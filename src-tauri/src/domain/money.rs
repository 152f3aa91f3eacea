//! Amounts of money: whole bani, shown as `1.234,50 lei`. `ui/src/app/money.ts` shows the same; both are held against
//! `tests/domain/money.csv`.
//!
//! Invariant: an amount is never negative and never absurd; what cannot be read is refused, not guessed.

use super::{Language, fold};

/// The dearest thing a hunt for a code may cost, in bani: 100,000 lei.
pub const LARGEST: i64 = 10_000_000;

/// Why an amount cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyRefusal {
    /// Not an amount.
    Unreadable,
    /// Less than nothing.
    Negative,
    /// More than anything here can cost.
    TooLarge,
}

/// Reads a typed amount in lei, as either language writes it: `300`, `300 lei`, `1.234,50`, `1,234.50`, `12.5`.
/// Nothing where nothing was typed.
///
/// # Errors
/// [`MoneyRefusal`].
pub fn read(typed: &str) -> Result<Option<i64>, MoneyRefusal> {
    let folded = fold::fold(typed);
    let mut text = folded.trim();
    for unit in ["lei", "leu", "ron"] {
        text = text.strip_suffix(unit).unwrap_or(text).trim_end();
    }
    if text.is_empty() {
        // The unit alone is no amount.
        return if folded.trim().is_empty() {
            Ok(None)
        } else {
            Err(MoneyRefusal::Unreadable)
        };
    }
    if let Some(rest) = text.strip_prefix(['-', '–', '−']) {
        return match amount(rest.trim_start()) {
            Some(0) => Ok(Some(0)),
            Some(_) => Err(MoneyRefusal::Negative),
            None => Err(MoneyRefusal::Unreadable),
        };
    }
    match amount(text) {
        Some(bani) if bani > LARGEST => Err(MoneyRefusal::TooLarge),
        Some(bani) => Ok(Some(bani)),
        None => Err(MoneyRefusal::Unreadable),
    }
}

/// One amount without a sign. More digits than any amount has read as too many bani, not as nothing.
fn amount(text: &str) -> Option<i64> {
    let (whole, part) = match text.rfind(['.', ',']) {
        // Three digits behind the last mark are a group of thousands, one or two are bani.
        Some(at) if text.len() - at <= 3 => {
            let mark = text.get(at..=at)?;
            let whole = text.get(..at)?;
            if whole.contains(mark) {
                return None;
            }
            (whole, text.get(at + 1..)?)
        }
        _ => (text, ""),
    };
    let bani = match (part.len(), all_digits(part)) {
        (0, _) if whole.len() == text.len() => 0,
        (1, true) => part.parse::<i64>().ok()? * 10,
        (2, true) => part.parse::<i64>().ok()?,
        _ => return None,
    };
    let digits = ungrouped(whole)?;
    if digits.trim_start_matches('0').len() > 12 {
        return Some(i64::MAX);
    }
    digits.parse::<i64>().ok()?.checked_mul(100)?.checked_add(bani)
}

/// The digits of a whole number, with or without groups of three, of one kind of mark.
fn ungrouped(text: &str) -> Option<String> {
    if all_digits(text) && !text.is_empty() {
        return Some(text.to_owned());
    }
    let mark = text.chars().find(|sign| !sign.is_ascii_digit())?;
    if !['.', ',', ' '].contains(&mark) {
        return None;
    }
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let sound = all_digits(first) && (1..=3).contains(&first.len()) && !first.starts_with('0');
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3 && all_digits(group));
    (sound && grouped).then(|| format!("{first}{}", rest.concat()))
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|sign| sign.is_ascii_digit())
}

/// An amount as people read it: `300 lei`, `1.234,50 lei`; in English `1,234.50 lei`.
#[must_use]
pub fn shown(bani: i64, language: Language) -> String {
    let unit = if bani == 100 { "leu" } else { "lei" };
    format!("{} {unit}", number(bani, language))
}

/// A range of amounts: `100–300 lei`; one amount where both ends are the same.
#[must_use]
pub fn range(low: i64, high: i64, language: Language) -> String {
    if low == high {
        return shown(low, language);
    }
    format!("{}–{}", number(low, language), shown(high, language))
}

/// The number alone, for a box that has its unit printed beside it.
#[must_use]
pub fn number(bani: i64, language: Language) -> String {
    let (group, point) = match language {
        Language::Ro => ('.', ','),
        Language::En => (',', '.'),
    };
    let size = bani.unsigned_abs();
    let digits = (size / 100).to_string();
    let mut out = String::from(if bani < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    match size % 100 {
        0 => out,
        part => format!("{out}{point}{part:02}"),
    }
}
