//! What a person typed, made comparable: `stefan` finds `Ștefan`, and a pasted name keeps no hidden characters.
//!
//! Invariant: both functions are idempotent, and neither lets a control or bidirectional character out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The form to store and show: NFC, ş and ţ with a comma below, no control or hidden characters, single blanks, trimmed.
///
/// Letters are never lost; line breaks and tabs become one blank.
#[must_use]
pub fn clean(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| c.is_whitespace() || !is_hidden(*c))
        .collect();
    // A second NFC, because a comma below sorts differently among several marks than a cedilla does.
    let composed: String = visible.nfc().map(comma_below).nfc().collect();
    let composed: String = composed.chars().map(comma_below).collect();
    single_blanks(&composed)
}

/// The form to search with: lower case, marks dropped, compatibility forms resolved, single blanks.
///
/// Never shown: it is the same for `Țîgănuș` and `tiganus`.
#[must_use]
pub fn fold(text: &str) -> String {
    // Lower case can bring a new decomposable letter, so the pass runs twice; the property tests hold it to that.
    single_blanks(&fold_once(&fold_once(&clean(text))))
}

/// How else a word is typed: Romanian writes one sound as `â` or `î`, by two rules and by habit. None where it has neither.
///
/// With [`fold`] of the word itself, whichever of the two somebody types is found.
#[must_use]
pub fn other_spellings(word: &str) -> Vec<String> {
    let word = clean(word).to_lowercase();
    if !word.contains(['â', 'î']) {
        return Vec::new();
    }
    let as_typed = fold(&word);
    let mut others = vec![fold(&word.replace('î', "â")), fold(&word.replace('â', "î"))];
    others.retain(|other| *other != as_typed);
    others
}

/// Upper case Latin without compatibility forms, for plates, VINs and serials: Cyrillic and Greek letters that look like a
/// Latin one become it, marks such as Ö and Š stay, blanks and punctuation stay.
#[must_use]
pub(crate) fn upper_latin(text: &str) -> String {
    let upper: String = clean(text)
        .nfkc()
        .flat_map(char::to_uppercase)
        .nfkc()
        .map(latin_twin)
        .collect();
    clean(&upper)
}

/// Upper case Latin letters and digits only, as a serial or plate is compared.
#[must_use]
pub(crate) fn compact_upper(text: &str) -> String {
    let compact: String = upper_latin(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    // Marks that a colon kept apart stand side by side now, and have an order of their own.
    if compact.is_ascii() {
        compact
    } else {
        upper_latin(&compact)
    }
}

fn fold_once(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text
        .nfkd()
        .filter(|c| canonical_combining_class(*c) == 0 && !is_hidden(*c))
    {
        for lower in letter.to_lowercase() {
            match lower {
                'đ' | 'ð' => folded.push('d'),
                'ł' => folded.push('l'),
                'ø' => folded.push('o'),
                'ħ' => folded.push('h'),
                'ı' => folded.push('i'),
                'ŧ' => folded.push('t'),
                'ς' => folded.push('σ'),
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                // Typographic quotes and dashes come from phones and pasted letters.
                '’' | '‘' | 'ʼ' => folded.push('\''),
                '‐' | '–' | '—' | '−' => folded.push('-'),
                other if canonical_combining_class(other) == 0 => folded.push(other),
                _ => {}
            }
        }
    }
    folded
}

fn single_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Romanian writes ș and ț with a comma below; old fonts and keyboards give the cedilla letters.
fn comma_below(letter: char) -> char {
    match letter {
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        other => other,
    }
}

/// Control, bidirectional, zero-width and tag characters: invisible, and able to make two texts look alike.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The Latin letter that a plate's Cyrillic or Greek letter looks like (bgtoll.bg asks for exactly that equivalence).
fn latin_twin(letter: char) -> char {
    match letter {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Т' | 'Τ' => 'T',
        'У' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        'Ζ' => 'Z',
        other => other,
    }
}
