//! A radio code written into a note or a problem would stand there in clear. This finds what may be one, so that somebody can be asked.
//!
//! A hint, never a verdict: three to five digits within five words of "cod", "code", "radio" or "PIN". What is clearly something
//! else (a date, an hour, a sum, an odometer, a telephone) is left alone. Invariant: what is found is digits and what parts them.

use super::fold::fold;

/// Whether a text may hold a code that nobody was asked about. `no_code_in` is the very text of which somebody said that it holds none:
/// what was said of one text holds for no other.
#[must_use]
pub fn may_hold_code(text: &str, no_code_in: &str) -> bool {
    text.trim() != no_code_in.trim() && spot_code(text).is_some()
}

/// Whether what a display is said to show may be the code itself. `CODE 0000` and `SAFE 1000` are how a set asks.
#[must_use]
pub fn display_may_hold_code(shown: &str) -> bool {
    const PROMPTS: &[&str] = &["000", "0000", "00000", "1000"];
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    !PROMPTS.contains(&digits.as_str()) && spot_code(shown).is_some()
}

/// Where it stands, counted in UTF-16 units as a page counts its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeSpot {
    /// Its first digit.
    pub at: usize,
    /// How long it is, with what parts its digits.
    pub length: usize,
}

/// How many words may stand between the word and the digits: "codul radioului de la client este 1609".
const NEAR: usize = 5;

const SPEAKS_OF_A_CODE: &[&str] = &[
    "cod",
    "codu",
    "codul",
    "codului",
    "code",
    "codes",
    "radio",
    "radiou",
    "radioul",
    "radioului",
    "pin",
    "pinul",
    "pinu",
];

/// Before these a number is a distance, a sum, a time, a measure or a year. None of a single letter: `1609 a fost scris` is a code.
const UNITS: &[&str] = &[
    "km", "mii", "lei", "ron", "eur", "euro", "ani", "ore", "ora", "min", "minute", "zile", "mm", "cm", "ah",
    "kw", "cp", "hp", "rpm", "miles", "years", "hours", "days", "bar", "nm", "buc",
];

/// A run of letters or of digits, by its place in the text.
struct Token<'a> {
    text: &'a str,
    from: usize,
    to: usize,
    digits: bool,
}

/// The first digits of the text that may be a radio code.
#[must_use]
pub fn spot_code(text: &str) -> Option<CodeSpot> {
    let tokens = tokens(text);
    let speaks: Vec<usize> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| !token.digits && SPEAKS_OF_A_CODE.contains(&fold(token.text).as_str()))
        .map(|(index, _)| index)
        .collect();
    if speaks.is_empty() {
        return None;
    }
    let mut index = 0;
    while let Some(first) = tokens.get(index) {
        if !first.digits {
            index += 1;
            continue;
        }
        let end = end_of_number(text, &tokens, index);
        let near = speaks
            .iter()
            .any(|word| index.saturating_sub(*word).max(word.saturating_sub(end)) <= NEAR);
        if near
            && let Some(last) = tokens.get(end)
            && may_be_a_code(text, &tokens, index, end)
        {
            return Some(CodeSpot {
                at: units(text, 0, first.from),
                length: units(text, first.from, last.to),
            });
        }
        index = end + 1;
    }
    None
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (from, sign) in text.char_indices() {
        if !sign.is_alphanumeric() {
            continue;
        }
        let digits = sign.is_ascii_digit();
        let to = from + sign.len_utf8();
        match tokens.last_mut() {
            Some(last) if last.to == from && last.digits == digits => {
                last.to = to;
                last.text = text.get(last.from..to).unwrap_or_default();
            }
            _ => tokens.push(Token {
                text: text.get(from..to).unwrap_or_default(),
                from,
                to,
                digits,
            }),
        }
    }
    tokens
}

/// The last token of a number that begins here: `4 7 1 1`, `4-7-1-1` and `47 11` are one number.
fn end_of_number(text: &str, tokens: &[Token<'_>], begin: usize) -> usize {
    let size = tokens.get(begin).map_or(0, |token| token.text.len());
    let mut end = begin;
    while size <= 2
        && let (Some(here), Some(next)) = (tokens.get(end), tokens.get(end + 1))
        && next.digits
        && next.text.len() == size
        && matches!(text.get(here.to..next.from), Some(" " | "-"))
    {
        end += 1;
    }
    end
}

fn may_be_a_code(text: &str, tokens: &[Token<'_>], begin: usize, end: usize) -> bool {
    let (Some(first), Some(last)) = (tokens.get(begin), tokens.get(end)) else {
        return false;
    };
    let signs: usize = tokens
        .iter()
        .take(end + 1)
        .skip(begin)
        .map(|token| token.text.len())
        .sum();
    let before = begin.checked_sub(1).and_then(|index| tokens.get(index));
    let after = tokens.get(end + 1);
    // `P0300` is a fault code and `4x4` a car; `cod1609` is what we look for.
    let glued_before = before.is_some_and(|token| {
        token.to == first.from && !SPEAKS_OF_A_CODE.contains(&fold(token.text).as_str())
    });
    let glued_after = after.is_some_and(|token| token.from == last.to);
    let measured = after.is_some_and(|token| !token.digits && UNITS.contains(&fold(token.text).as_str()));
    // A date, an hour, a decimal, a telephone: digits on the other side of one sign.
    let parted = |left: &Token<'_>, right: &Token<'_>| {
        left.digits
            && right.digits
            && text
                .get(left.to..right.from)
                .is_some_and(|gap| gap.chars().count() == 1)
    };
    let part_of_more =
        before.is_some_and(|token| parted(token, first)) || after.is_some_and(|token| parted(last, token));
    (3..=5).contains(&signs) && !glued_before && !glued_after && !measured && !part_of_more
}

fn units(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).map_or(0, |part| part.encode_utf16().count())
}
