//! The model year that a VIN may say: the code in position 10, which comes again every 30 years.
//!
//! Invariant: this is only ever a suggestion. Of 123 VINs of the Romanian market 59 told the right year, 26 none and 38 a wrong
//! one; which makers write the year at all is the catalogue's knowledge (`catalogue/makers.rs`), not this file's.

use super::vin::is_vin;

/// The year codes from 1980 on, and again from 2010 on. I, O, Q, U, Z and 0 are none.
const CODES: &str = "ABCDEFGHJKLMNPRSTVWXY123456789";
/// Years after which a code comes again.
const CYCLE: i32 = 30;
/// The first year of the first cycle.
const FIRST: i32 = 1980;
/// A car older than this is so rare a guest that its year is not offered beside a newer one.
const OLDEST_GUEST: i32 = 35;

/// How a maker uses position 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearCode {
    /// As 49 CFR 565 says for North America: a digit in position 7 is the cycle from 1980, a letter the one from 2010.
    NorthAmerica,
    /// The code is right, the cycle is not told.
    Cycle,
    /// Nothing can be read from it.
    None,
}

/// The model years a VIN may say, newest first; nothing where its maker writes none, or where the code is no year.
///
/// `this_year` bounds them: next year's models are on the road before New Year, later ones are not.
#[must_use]
pub fn model_years(key: &str, code: YearCode, this_year: i32) -> Vec<i32> {
    let signs: Vec<char> = key.chars().collect();
    let (Some(seventh), Some(tenth)) = (signs.get(6), signs.get(9)) else {
        return Vec::new();
    };
    let place = CODES
        .chars()
        .position(|sign| sign == *tenth)
        .and_then(|place| i32::try_from(place).ok());
    let Some(first) = place.filter(|_| is_vin(key)).map(|place| FIRST + place) else {
        return Vec::new();
    };
    let newest = this_year + 1;
    match code {
        YearCode::None => Vec::new(),
        YearCode::NorthAmerica => {
            let year = if seventh.is_ascii_digit() {
                first
            } else {
                first + CYCLE
            };
            [year].into_iter().filter(|year| *year <= newest).collect()
        }
        YearCode::Cycle => {
            let years: Vec<i32> = [first + 2 * CYCLE, first + CYCLE, first]
                .into_iter()
                .filter(|year| *year <= newest)
                .collect();
            years
                .iter()
                .enumerate()
                .filter(|(place, year)| *place == 0 || **year >= this_year - OLDEST_GUEST)
                .map(|(_, year)| *year)
                .collect()
        }
    }
}
