//! Which family a radio belongs to, whether its serial is a secret, and what its display says.
//!
//! Two directions of caution: a family is named only where one fits, and a serial counts as a secret where it might be one.

use super::words::Confidence;
use super::{Catalogue, DisplayText, RadioFamily, SerialPrefix};
use crate::domain::fold::{compact_upper, fold};

impl Catalogue {
    /// The family of a radio, where make and model or make and serial leave exactly one; otherwise nothing.
    ///
    /// `make` is the radio's own, or the car's for a factory radio. Model and serial may be empty.
    #[must_use]
    pub fn family_of(&self, make: &str, radio_model: &str, serial: &str) -> Option<&RadioFamily> {
        let make = make_key(make);
        let serial = compact_upper(serial);
        // The few of this make first: comparing a serial with every family's shape takes longer than all the rest.
        let of_make: Vec<&RadioFamily> = self.families().iter().filter(|f| f.is_of(&make)).collect();
        let fits = |f: &RadioFamily| self.serial_fits(f, &serial);
        if let Some(family) = one_of_make(of_make.iter().copied().filter(|f| fits(f)), &make) {
            return Some(family);
        }
        // A maker's own letters (VWZ, AUZ) tell the radio even in another make's car, and then the car's make tells nothing.
        if serial.chars().take(3).filter(char::is_ascii_alphabetic).count() == 3 {
            let by_serial: Vec<&RadioFamily> = self.families().iter().filter(|f| fits(f)).collect();
            match by_serial.as_slice() {
                [] => {}
                [only] if self.is_high(only, &serial) => return Some(*only),
                _ => return None,
            }
        }
        one_of_make(
            of_make.iter().copied().filter(|f| model_fits(f, radio_model)),
            &make,
        )
    }

    /// The family of a radio of which only the maker is known: the only one stated for it, or the only one of these whose sets show the
    /// text. A hint for the screen; what a power cut does to a wait is never read from it.
    #[must_use]
    pub fn family_of_make(&self, make: &str, display: &str) -> Option<&RadioFamily> {
        let make = make_key(make);
        let of_make: Vec<&RadioFamily> = self.families().iter().filter(|f| f.is_of(&make)).collect();
        let shown = self.read_display(display, None);
        let showing: Vec<&RadioFamily> = of_make
            .iter()
            .copied()
            .filter(|f| shown.iter().any(|d| d.families.contains(&f.id)))
            .collect();
        one_of_make(of_make.iter().copied(), &make).or_else(|| one_of_make(showing.iter().copied(), &make))
    }

    /// Whether a model or a serial tells of any family, of whatever make.
    #[must_use]
    pub fn tells_of_a_family(&self, radio_model: &str, serial: &str) -> bool {
        let serial = compact_upper(serial);
        self.families()
            .iter()
            .any(|f| model_fits(f, radio_model) || self.serial_fits(f, &serial))
    }

    /// Every family stated for a make, its own first: for a list to choose from.
    #[must_use]
    pub fn families_of_make(&self, make: &str) -> Vec<&RadioFamily> {
        let make = make_key(make);
        let mut found: Vec<&RadioFamily> = self.families().iter().filter(|f| f.is_of(&make)).collect();
        found.sort_by_key(|f| !f.is_by(&make));
        found
    }

    /// Whether a serial is as secret as the code, so that it is sealed and shows no tail.
    ///
    /// In doubt it is: a shape that leads to the code anywhere in the serial counts for the makes that use it, because labels
    /// glue it to other figures; the bare shape counts for every make.
    #[must_use]
    pub fn is_sensitive_serial(&self, make: &str, serial: &str) -> bool {
        let make = make_key(make);
        let serial = compact_upper(serial);
        self.serial_prefixes()
            .iter()
            .filter(|p| p.sensitive)
            .any(|prefix| {
                prefix.shape.is_match(&serial)
                    || (self.is_used_by(prefix, &make) && prefix.anywhere.is_match(&serial))
            })
    }

    /// What a text on the display may mean; entries of the given family first, others after them.
    #[must_use]
    pub fn read_display(&self, text: &str, family: Option<&RadioFamily>) -> Vec<&DisplayText> {
        let shown = display_key(text);
        if shown.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<&DisplayText> = self
            .displays()
            .iter()
            .filter(|d| variants(&d.text).iter().any(|v| display_fits(v, &shown)))
            .collect();
        found.sort_by_key(|d| !family.is_some_and(|f| d.families.contains(&f.id)));
        found
    }

    fn serial_fits(&self, family: &RadioFamily, serial: &str) -> bool {
        if serial.is_empty() {
            return false;
        }
        family
            .serial_shape
            .as_ref()
            .is_some_and(|shape| shape.is_match(serial))
            || self
                .prefixes_of(family)
                .any(|p| p.confidence != Confidence::Low && p.shape.is_match(serial))
    }

    fn is_high(&self, family: &RadioFamily, serial: &str) -> bool {
        self.prefixes_of(family)
            .any(|p| p.confidence == Confidence::High && p.shape.is_match(serial))
    }

    fn prefixes_of<'c>(&'c self, family: &'c RadioFamily) -> impl Iterator<Item = &'c SerialPrefix> {
        self.serial_prefixes()
            .iter()
            .filter(|p| p.families.contains(&family.id))
    }

    fn is_used_by(&self, prefix: &SerialPrefix, make: &str) -> bool {
        prefix
            .families
            .iter()
            .filter_map(|id| self.family(id))
            .any(|f| f.is_of(make))
    }
}

/// The one family of a make; where several were stated for it, the one whose own make it is.
fn one_of_make<'c>(families: impl Iterator<Item = &'c RadioFamily>, make: &str) -> Option<&'c RadioFamily> {
    let of_make: Vec<&'c RadioFamily> = families.filter(|f| f.is_of(make)).collect();
    let own: Vec<&'c RadioFamily> = of_make.iter().copied().filter(|f| f.is_by(make)).collect();
    match (of_make.as_slice(), own.as_slice()) {
        ([only], _) | (_, [only]) => Some(*only),
        _ => None,
    }
}

/// Every typed word must stand in the family's name, and one of them must say something.
fn model_fits(family: &RadioFamily, radio_model: &str) -> bool {
    const EMPTY_WORDS: [&str; 12] = [
        "radio", "radios", "cd", "code", "factory", "other", "with", "and", "set", "sets", "original",
        "fabrica",
    ];
    let named = fold(&family.family);
    // "before Media Nav" names what the family is not.
    let named = named.split(" before ").next().unwrap_or_default().to_owned();
    let known: Vec<&str> = words_of(&named);
    let typed = fold(radio_model);
    let typed: Vec<&str> = words_of(&typed);
    let telling = typed
        .iter()
        .any(|w| !EMPTY_WORDS.contains(w) && w.chars().count() > 1);
    telling && typed.iter().all(|w| known.contains(w))
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect()
}

/// The make as the files write it, folded.
pub(super) fn make_key(make: &str) -> String {
    let folded = fold(make);
    match folded.as_str() {
        "vw" => "volkswagen".to_owned(),
        "mercedes" | "mercedes benz" | "mb" => "mercedes-benz".to_owned(),
        "landrover" | "range rover" => "land rover".to_owned(),
        "alfa" => "alfa romeo".to_owned(),
        _ => folded,
    }
}

/// The spellings of an entry: `ERR / ERR1 / ERR2`, `---- or -----`.
fn variants(text: &str) -> Vec<String> {
    spellings(text).map(display_key).collect()
}

/// The spellings of an entry, as they are written.
pub fn spellings(text: &str) -> impl Iterator<Item = &str> {
    text.split(" / ").flat_map(|part| part.split(" or "))
}

/// Whether two spellings are one text, whatever their blanks and capitals.
#[must_use]
pub fn same_display(one: &str, other: &str) -> bool {
    display_key(one) == display_key(other)
}

/// Without blanks: radios write `SAF E`.
fn display_key(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// `SAFE + digit` stands for the word with a number on either side.
fn display_fits(variant: &str, shown: &str) -> bool {
    let number = |rest: &str| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit());
    match variant.strip_suffix("+digit") {
        Some(word) => {
            shown.strip_prefix(word).is_some_and(number) || shown.strip_suffix(word).is_some_and(number)
        }
        None => variant == shown,
    }
}
