//! What a car that was never here begins with: a plate, a VIN or the telephone of whoever brings it, told apart by the text alone.
//!
//! Invariant: a VIN or a telephone number is never taken for a plate.

use super::phone::Phone;
use super::plate::Plate;
use super::vin::Vin;

/// The longest text that Enter alone takes for a plate, in letters and digits: a longer one is a number of something else.
const LONGEST_BY_ENTER: usize = 10;
/// Shorter digits are the beginning of something.
const SHORTEST_PHONE: usize = 9;

/// What a typed or scanned text is to a new car. No `Debug`: it is whose car it is.
pub enum NewCar {
    /// Its plate.
    Plate(Plate),
    /// Its VIN, as it is shown.
    Vin(String),
    /// The telephone of its owner, as it is shown.
    Phone(String),
}

impl NewCar {
    /// Reads the text; nothing where no car can begin with it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if let Some(vin) = as_vin(text) {
            return Some(Self::Vin(vin));
        }
        if let Some(phone) = as_phone(text) {
            return Some(Self::Phone(phone));
        }
        Plate::read(text)
            .ok()
            .filter(|plate| !plate.key.is_empty())
            .map(Self::Plate)
    }

    /// Whether Enter alone may take it: a plate has a digit and few signs. A name that nobody bears is not a car.
    #[must_use]
    pub fn by_enter(&self) -> bool {
        match self {
            Self::Plate(plate) => {
                plate.key.chars().any(char::is_numeric) && plate.key.chars().count() <= LONGEST_BY_ENTER
            }
            Self::Vin(_) | Self::Phone(_) => true,
        }
    }
}

/// Seventeen good signs, or seventeen that are good once I, O and Q are read as digits. A name is not one: a VIN has digits.
fn as_vin(text: &str) -> Option<String> {
    let vin = Vin::read(text).ok()?;
    let reads = !vin.hints.shape_odd || vin.repair.is_some();
    (reads && vin.key.chars().any(|sign| sign.is_ascii_digit())).then_some(vin.shown)
}

fn as_phone(text: &str) -> Option<String> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits < SHORTEST_PHONE || text.chars().any(char::is_alphabetic) {
        return None;
    }
    Phone::read(text).ok().map(|phone| phone.shown)
}
