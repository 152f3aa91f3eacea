//! Which countries a plate may come from, by its shape alone.
//!
//! Loose on purpose: the same key may exist in several countries (`AB123CD` is Italian and French), so this is a suggestion.

/// The countries whose cars stand in Romanian workshops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Country {
    /// Romania.
    Ro,
    /// Moldova.
    Md,
    /// Hungary.
    Hu,
    /// Bulgaria.
    Bg,
    /// Serbia.
    Rs,
    /// Ukraine.
    Ua,
    /// Slovakia.
    Sk,
    /// Germany.
    De,
    /// Italy.
    It,
    /// France.
    Fr,
    /// Great Britain.
    Gb,
    /// Spain.
    Es,
    /// Belgium.
    Be,
}

impl Country {
    /// Neighbours first, as a list shows them.
    pub const ALL: &'static [Self] = &[
        Self::Ro,
        Self::Md,
        Self::Hu,
        Self::Bg,
        Self::Rs,
        Self::Ua,
        Self::Sk,
        Self::De,
        Self::It,
        Self::Fr,
        Self::Gb,
        Self::Es,
        Self::Be,
    ];

    /// The two-letter code of ISO 3166.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ro => "RO",
            Self::Md => "MD",
            Self::Hu => "HU",
            Self::Bg => "BG",
            Self::Rs => "RS",
            Self::Ua => "UA",
            Self::Sk => "SK",
            Self::De => "DE",
            Self::It => "IT",
            Self::Fr => "FR",
            Self::Gb => "GB",
            Self::Es => "ES",
            Self::Be => "BE",
        }
    }

    /// The country of a code in either case, or nothing.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|c| c.code().eq_ignore_ascii_case(code))
    }
}

/// A run of letters or of digits in a plate's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Letters, and anything that is not an ASCII digit.
    Letters(String),
    /// ASCII digits.
    Digits(String),
}

/// Cuts a key into its runs.
pub(super) fn runs(key: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for sign in key.chars() {
        match (runs.last_mut(), sign.is_ascii_digit()) {
            (Some(Run::Digits(run)), true) | (Some(Run::Letters(run)), false) => run.push(sign),
            (_, true) => runs.push(Run::Digits(sign.to_string())),
            (_, false) => runs.push(Run::Letters(sign.to_string())),
        }
    }
    runs
}

/// Whether letters are a Romanian county or Bucharest.
pub(super) fn is_county(letters: &str) -> bool {
    COUNTIES.contains(&letters)
}

/// Every country whose shape fits; Romania is told from outside because its shapes also choose the spelling.
pub(super) fn fits(runs: &[Run], romanian: bool) -> Vec<Country> {
    Country::ALL
        .iter()
        .copied()
        .filter(|c| {
            if *c == Country::Ro {
                romanian
            } else {
                fits_one(*c, runs)
            }
        })
        .collect()
}

const COUNTIES: &[&str] = &[
    "B", "AB", "AR", "AG", "BC", "BH", "BN", "BT", "BV", "BR", "BZ", "CS", "CL", "CJ", "CT", "CV", "DB",
    "DJ", "GL", "GR", "GJ", "HR", "HD", "IL", "IS", "IF", "MM", "MH", "MS", "NT", "OT", "PH", "SM", "SJ",
    "SB", "SV", "TR", "TM", "TL", "VS", "VL", "VN",
];

const BULGARIAN: &[&str] = &[
    "A", "B", "BH", "BP", "BT", "C", "CA", "CB", "CC", "CH", "CM", "CO", "CT", "E", "EB", "EH", "K", "KH",
    "M", "H", "OB", "P", "PA", "PB", "PK", "PP", "T", "TX", "Y", "X",
];

/// The towns on Serbian plates, with and without the marks that are left out abroad. From memory, so more is missing than wrong.
const SERBIAN: &[&str] = &[
    "AC", "AL", "AR", "BB", "BČ", "BC", "BG", "BJ", "BO", "BP", "BT", "BU", "ČA", "CA", "DE", "GL", "GM",
    "IC", "IN", "JA", "KA", "KG", "KI", "KL", "KM", "KO", "KŠ", "KS", "KU", "KV", "LE", "LO", "LU", "NG",
    "NI", "NP", "NS", "NV", "PA", "PB", "PE", "PI", "PK", "PN", "PO", "PP", "PR", "PŽ", "PZ", "RA", "RU",
    "ŠA", "SA", "ŠI", "SI", "SD", "SJ", "SM", "SO", "SP", "ST", "SU", "SV", "TO", "TS", "TT", "UB", "UE",
    "UR", "VA", "VB", "VL", "VP", "VR", "VS", "VŠ", "ZA", "ZR",
];

/// The regions on Ukrainian plates of 2004, and the second series of each since 2013.
const UKRAINIAN: &[&str] = &[
    "AA", "KA", "AB", "KB", "AC", "KC", "AE", "KE", "AH", "KH", "AI", "KI", "AK", "KK", "AM", "KM", "AO",
    "KO", "AP", "KP", "AT", "KT", "AX", "KX", "BA", "HA", "BB", "HB", "BC", "HC", "BE", "HE", "BH", "HH",
    "BI", "HI", "BK", "HK", "BM", "HM", "BO", "HO", "BT", "HT", "BX", "HX", "CA", "IA", "CB", "IB", "CE",
    "IE", "CH",
];

fn fits_one(country: Country, runs: &[Run]) -> bool {
    use Run::{Digits, Letters};
    match (country, runs) {
        (Country::Md, [Letters(l), Digits(d)]) => latin(l, 3..=4) && (1..=3).contains(&d.len()),
        (Country::Md, [Letters(l), Digits(d), Letters(t)]) => {
            only(l, "ABEKCPT") && l.len() == 1 && d.len() == 3 && latin(t, 2..=2)
        }
        (Country::Hu, [Letters(l), Digits(d)]) => {
            matches!((l.len(), d.len()), (4 | 3, 3) | (2, 4)) && latin(l, 2..=4)
        }
        (Country::Bg, [Letters(l), Digits(d), Letters(t)]) => {
            BULGARIAN.contains(&l.as_str()) && d.len() == 4 && only(t, "ABCEHKMPTX") && t.len() <= 2
        }
        (Country::Bg, [Digits(a), Letters(l), Digits(b)]) => {
            a.len() == 3 && b.len() == 3 && l.len() == 1 && only(l, "TBH")
        }
        (Country::Rs, [Letters(l), Digits(d), Letters(t)]) => {
            SERBIAN.contains(&l.as_str()) && (3..=5).contains(&d.len()) && t.chars().count() == 2
        }
        (Country::Ua, [Letters(l), Digits(d), Letters(t)]) => {
            UKRAINIAN.contains(&l.as_str()) && d.len() == 4 && t.len() == 2 && only(t, "ABCEHIKMOPTX")
        }
        // Not a neighbour, but the older shape is Serbia's too: `LE 059 ŠN` is Levice or Lebane.
        (Country::Sk, [Letters(l), Digits(d), Letters(t)]) => {
            d.len() == 3 && [l, t].iter().all(|x| x.chars().count() == 2)
        }
        (Country::De, [Letters(l), Digits(d)]) => german(l, d, ""),
        (Country::De, [Letters(l), Digits(d), Letters(t)]) => {
            matches!(t.as_str(), "E" | "H") && german(l, d, t)
        }
        (Country::It, [Letters(l), Digits(d), Letters(t)]) => {
            d.len() == 3 && [l, t].iter().all(|x| latin(x, 2..=2) && without(x, "IOQU"))
        }
        (Country::Fr, [Letters(l), Digits(d), Letters(t)]) => {
            d.len() == 3 && [l, t].iter().all(|x| latin(x, 2..=2) && without(x, "IOU"))
        }
        (Country::Fr, [Digits(a), Letters(l), Digits(b)]) => {
            (1..=4).contains(&a.len()) && latin(l, 2..=3) && (2..=3).contains(&b.len())
        }
        (Country::Gb, [Letters(l), Digits(d), Letters(t)]) => {
            latin(l, 1..=3)
                && latin(t, 1..=3)
                && matches!(
                    (l.len(), d.len(), t.len()),
                    (2, 2, 3) | (1, 1..=3, 3) | (3, 1..=3, 1)
                )
        }
        // Spain issues no vowels, but they are typed in examples and by mistake: loosely is enough here.
        (Country::Es, [Digits(d), Letters(l)]) => d.len() == 4 && latin(l, 3..=3),
        (Country::Be, [Digits(a), Letters(l), Digits(b)]) => {
            a.len() == 1 && !a.starts_with('0') && latin(l, 3..=3) && b.len() == 3
        }
        _ => false,
    }
}

/// One to three letters of the district and one or two more; the hyphen between them is lost in the key.
fn german(letters: &str, digits: &str, suffix: &str) -> bool {
    let count = letters.chars().count();
    let known = letters
        .chars()
        .all(|c| c.is_ascii_uppercase() || matches!(c, 'Ä' | 'Ö' | 'Ü'));
    known
        && (2..=5).contains(&count)
        && (1..=4).contains(&digits.len())
        && count + digits.len() + suffix.len() <= 8
}

fn latin(letters: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase())
}

fn only(letters: &str, allowed: &str) -> bool {
    letters.chars().all(|c| allowed.contains(c))
}

fn without(letters: &str, forbidden: &str) -> bool {
    !letters.chars().any(|c| forbidden.contains(c))
}
