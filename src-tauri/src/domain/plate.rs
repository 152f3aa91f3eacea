//! The number plate as the desk types it: `b123abc` is shown as `B 123 ABC` and found again in any spelling.
//!
//! Invariant: a plate is never judged, only read. Foreign, old, temporary and invented ones are all saved as typed; what the
//! program cannot place is `Unusual`, which is a soft hint. Shapes: `rules_ro_eu.md` sections 2 and 3, loosely.

use super::fold::{clean, compact_upper, upper_latin};
use super::plate_country::{Run, fits, is_county, runs};

pub use super::plate_country::Country;

/// The longest plate that can be saved, in characters.
pub const LONGEST_PLATE: usize = 40;

/// A plate that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// As screens and papers show it: Romanian plates grouped, others as typed in upper case.
    pub shown: String,
    /// The exact search key: upper case letters and digits without blanks; Ö and Š stay, they are significant.
    pub key: String,
    /// The second search key, ASCII: marks dropped, O and Q read as 0, I as 1. For searching only, never shown.
    pub loose_key: String,
    /// The country, where the shape leaves one answer; Romania wins over the others.
    pub country: Option<Country>,
    /// Every country whose shape fits, neighbours first.
    pub countries: Vec<Country>,
    /// What sort of plate it looks like.
    pub kind: PlateKind,
}

/// What sort of plate the shape says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlateKind {
    /// An ordinary Romanian plate.
    Standard,
    /// Romanian, red or long-term temporary: the first digit is 0.
    Provisional,
    /// Romanian test plate, PROBE.
    Test,
    /// Romanian diplomatic plate.
    Diplomatic,
    /// Romanian army or interior ministry.
    Authority,
    /// It looks like a plate of another country.
    Foreign,
    /// No shape fits: worth a second look, never a refusal.
    Unusual,
}

/// Why a plate could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlateRefusal {
    /// Nothing was typed.
    Empty,
    /// More than [`LONGEST_PLATE`] characters.
    TooLong,
}

impl PlateRefusal {
    /// The wire's word for the field.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::TooLong => "too_long",
        }
    }
}

impl Plate {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// Only for an empty field and for more than [`LONGEST_PLATE`] characters.
    pub fn read(text: &str) -> Result<Self, PlateRefusal> {
        let typed: String = clean(&clean(text).to_uppercase());
        if typed.is_empty() {
            return Err(PlateRefusal::Empty);
        }
        if typed.chars().count() > LONGEST_PLATE {
            return Err(PlateRefusal::TooLong);
        }
        let key = plate_key(&typed);
        let runs = runs(&key);
        let loose_key = loose_plate_key(&key);
        if let Some((kind, shown)) = romanian(&runs) {
            let countries = fits(&runs, true);
            return Ok(Self {
                shown,
                key,
                loose_key,
                country: Some(Country::Ro),
                countries,
                kind,
            });
        }
        let countries = fits(&runs, false);
        let country = match countries.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let kind = if !countries.is_empty() || looks_foreign(&key, &runs) {
            PlateKind::Foreign
        } else {
            PlateKind::Unusual
        };
        Ok(Self {
            shown: typed,
            key,
            loose_key,
            country,
            countries,
            kind,
        })
    }

    /// Whether the desk should look twice (soft warning `plate_unusual`).
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        self.kind == PlateKind::Unusual
    }
}

/// The exact search key of a plate or of the beginning of one.
///
/// Where nothing of the text is a letter or digit (`🚗`), the text itself without blanks is the key, so it can still be found.
#[must_use]
pub fn plate_key(text: &str) -> String {
    let key = compact_upper(text);
    if key.is_empty() {
        upper_latin(text).chars().filter(|c| !c.is_whitespace()).collect()
    } else {
        key
    }
}

/// The second search key: the fold is for search only, because O and 0 are not interchangeable on a plate.
#[must_use]
pub fn loose_plate_key(text: &str) -> String {
    plate_key(&super::fold::fold(&plate_key(text)))
        .chars()
        .map(|c| match c {
            'O' | 'Q' => '0',
            'I' => '1',
            other => other,
        })
        .collect()
}

fn romanian(runs: &[Run]) -> Option<(PlateKind, String)> {
    match runs {
        [Run::Letters(county), Run::Digits(number), Run::Letters(tail)] if is_county(county) => {
            let short = matches!(number.len(), 2 | 3);
            if short && tail.len() == 3 && tail.is_ascii() {
                Some((PlateKind::Standard, format!("{county} {number} {tail}")))
            } else if number.len() == 3 && tail == "PROBE" {
                Some((PlateKind::Test, format!("{county} {number} PROBE")))
            } else {
                None
            }
        }
        [Run::Letters(letters), Run::Digits(number)] => {
            let digits = number.len();
            let temporary = number.starts_with('0') && !number.starts_with("00");
            match letters.as_str() {
                "CD" | "TC" | "CO" if digits == 6 => {
                    let (left, right) = number.split_at_checked(3)?;
                    Some((PlateKind::Diplomatic, format!("{letters} {left} {right}")))
                }
                "MAI" | "FA" | "ALA" if (2..=6).contains(&digits) => {
                    Some((PlateKind::Authority, format!("{letters} {number}")))
                }
                "A" if (3..=7).contains(&digits) => Some((PlateKind::Authority, format!("A {number}"))),
                county if is_county(county) && (3..=6).contains(&digits) && temporary => {
                    Some((PlateKind::Provisional, format!("{county} {number}")))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Countries without a shape of their own here (Austria, Poland …) take any 4 to 9 letters and digits, but a Romanian county
/// followed by digits is more likely a slip of the finger.
fn looks_foreign(key: &str, runs: &[Run]) -> bool {
    let slip = matches!(runs, [Run::Letters(county), Run::Digits(_), ..] if is_county(county));
    let signs = key.chars().count();
    (4..=9).contains(&signs) && runs.len() > 1 && !slip
}
