//! Which maker built a car, and where, from the first signs of its VIN: the shipped `wmi*.csv`, read once.
//!
//! Suggestions only: a prefix is not unique to one brand (`VF1` is Renault and the Dacia Duster), and nothing here is ever a block.

use super::recognise::make_key;
use super::{Catalogue, CatalogueError};
use crate::domain::fold::fold;
use crate::domain::vin::{VinRepair, VinSwap, is_vin};
use crate::domain::vin_year::{YearCode, model_years};
use std::collections::BTreeMap;

/// The order in which ISO 3780 counts: letters without I, O, Q, then 1 to 9, then 0.
const ORDER: &str = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";

/// The makes whose VINs tell the model year in Europe (`rules_ro_eu.md` section 4); the others write none, or a wrong one.
const TELL_THE_YEAR: [&str; 11] = [
    "Volkswagen",
    "Audi",
    "Opel",
    "Skoda",
    "SEAT",
    "Porsche",
    "Citroen",
    "Hyundai",
    "Kia",
    "Land Rover",
    "Volvo",
];

/// Signs that are read for one another on a worn plate or a copied paper.
const READ_FOR: [(char, char); 10] = [
    ('E', 'F'),
    ('U', 'V'),
    ('B', '8'),
    ('S', '5'),
    ('Z', '2'),
    ('G', '6'),
    ('D', '0'),
    ('C', 'G'),
    ('M', 'N'),
    ('1', '7'),
];

/// A maker as the shipped tables name it.
#[derive(Debug)]
struct Maker {
    brand: String,
    country: String,
}

/// Where a car comes from, as its VIN says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin<'c> {
    /// The brand, where the prefix is known.
    pub brand: Option<&'c str>,
    /// Other brands sold under the same prefix.
    pub other_brands: Vec<&'c str>,
    /// The country, two letters of ISO 3166, where the prefix or its region is known.
    pub country: Option<&'c str>,
}

/// A region of the world manufacturer identifiers: the first two signs, from and to.
#[derive(Debug)]
struct Region {
    from: String,
    to: String,
    country: String,
}

/// The four tables.
#[derive(Debug)]
pub(super) struct Makers {
    by_prefix: BTreeMap<String, Maker>,
    /// Makers of few cars: their prefix ends in 9, positions 12 to 14 tell them apart.
    small: BTreeMap<(String, String), Maker>,
    other_brands: Vec<(String, String)>,
    regions: Vec<Region>,
}

impl Makers {
    pub(super) fn read() -> Result<Self, CatalogueError> {
        let maker = |brand: &str, country: &str| Maker {
            brand: brand.to_owned(),
            country: country.to_owned(),
        };
        Ok(Self {
            by_prefix: table(
                "wmi.csv",
                include_str!("../../data/wmi.csv"),
                ["prefix", "brand", "country"],
            )?
            .into_iter()
            .map(|[prefix, brand, country]| (prefix, maker(&brand, &country)))
            .collect(),
            small: table(
                "wmi_small_makers.csv",
                include_str!("../../data/wmi_small_makers.csv"),
                ["wmi", "vin_pos_12_14", "brand", "country"],
            )?
            .into_iter()
            .map(|[prefix, tail, brand, country]| ((prefix, tail), maker(&brand, &country)))
            .collect(),
            other_brands: table(
                "wmi_alt_brands.csv",
                include_str!("../../data/wmi_alt_brands.csv"),
                ["prefix", "alt_brand"],
            )?
            .into_iter()
            .map(|[prefix, brand]| (prefix, brand))
            .collect(),
            regions: table(
                "wmi_countries.csv",
                include_str!("../../data/wmi_countries.csv"),
                ["from", "to", "iso2"],
            )?
            .into_iter()
            .map(|[from, to, country]| Region { from, to, country })
            .collect(),
        })
    }

    /// Whether a brand of this name builds cars; `make` is in the form in which makes are compared.
    pub(super) fn knows(&self, make: &str) -> bool {
        let brands = self
            .by_prefix
            .values()
            .chain(self.small.values())
            .map(|maker| &maker.brand);
        let others = self.other_brands.iter().map(|(_, brand)| brand);
        !make.is_empty() && brands.chain(others).any(|brand| make_key(brand) == make)
    }

    fn maker(&self, key: &str) -> Option<&Maker> {
        let prefix = signs(key, 0, 3);
        if prefix.ends_with('9') {
            let tail = signs(key, 11, 3);
            if let Some(maker) = self.small.get(&(prefix.clone(), tail)) {
                return Some(maker);
            }
        }
        self.by_prefix.get(&prefix)
    }

    fn country(&self, key: &str) -> Option<&str> {
        let here = rank(&signs(key, 0, 2))?;
        self.regions
            .iter()
            .find(|region| {
                let bounds = (rank(&region.from), rank(&region.to));
                matches!(bounds, (Some(from), Some(to)) if (from..=to).contains(&here))
            })
            .map(|region| region.country.as_str())
    }

    fn brands(&self, prefix: &str) -> impl Iterator<Item = &str> {
        let own = self.by_prefix.get(prefix).map(|maker| maker.brand.as_str());
        let others = self
            .other_brands
            .iter()
            .filter(move |(of, _)| of == prefix)
            .map(|(_, brand)| brand.as_str());
        own.into_iter().chain(others)
    }
}

impl Catalogue {
    /// Where a car comes from; empty where the text is no VIN or its prefix is nobody's.
    #[must_use]
    pub fn origin_of_vin(&self, key: &str) -> Origin<'_> {
        if !is_vin(key) {
            return Origin::default();
        }
        let maker = self.makers.maker(key);
        let brand = maker.map(|maker| maker.brand.as_str());
        Origin {
            brand,
            other_brands: self
                .makers
                .brands(&signs(key, 0, 3))
                .filter(|other| brand.is_some_and(|brand| brand != *other))
                .collect(),
            country: maker
                .map(|maker| maker.country.as_str())
                .or_else(|| self.makers.country(key)),
        }
    }

    /// The model years to suggest, newest first; nothing for makers whose VINs tell none or a wrong one.
    #[must_use]
    pub fn years_of_vin(&self, key: &str, this_year: i32) -> Vec<i32> {
        let code = if key.starts_with(|sign| matches!(sign, '1'..='5')) {
            YearCode::NorthAmerica
        } else if self
            .origin_of_vin(key)
            .brand
            .is_some_and(|brand| TELL_THE_YEAR.contains(&brand))
        {
            YearCode::Cycle
        } else {
            YearCode::None
        };
        model_years(key, code, this_year)
    }

    /// A better reading of a VIN whose prefix is nobody's: one sign changed for a look-alike. Only where the car's make is known
    /// and exactly one prefix of that make fits; nothing is invented.
    #[must_use]
    pub fn repair_of_prefix(&self, key: &str, make: &str) -> Option<VinRepair> {
        let make = fold(make);
        if !is_vin(key) || make.is_empty() || self.makers.maker(key).is_some() {
            return None;
        }
        let mut fitting = self
            .makers
            .by_prefix
            .keys()
            .filter_map(|prefix| one_slip(key, prefix).map(|swap| (prefix, swap)))
            .filter(|(prefix, _)| self.makers.brands(prefix).any(|brand| fold(brand) == make));
        let (prefix, swap) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        let rest: String = key.chars().skip(3).collect();
        Some(VinRepair {
            suggestion: format!("{prefix}{rest}"),
            swaps: vec![swap],
        })
    }
}

/// The one sign by which a VIN's beginning differs from a prefix, if the two are look-alikes.
fn one_slip(key: &str, prefix: &str) -> Option<VinSwap> {
    let mut slips = key
        .chars()
        .zip(prefix.chars())
        .enumerate()
        .filter(|(_, (typed, meant))| typed != meant);
    let (at, (typed, read_as)) = slips.next()?;
    let alike = READ_FOR
        .iter()
        .any(|pair| *pair == (typed, read_as) || *pair == (read_as, typed));
    (alike && slips.next().is_none()).then_some(VinSwap {
        position: at + 1,
        typed,
        read_as,
    })
}

fn signs(key: &str, from: usize, count: usize) -> String {
    key.chars().skip(from).take(count).collect()
}

/// The place of two signs in the order of ISO 3780.
fn rank(pair: &str) -> Option<usize> {
    let mut places = pair
        .chars()
        .map(|sign| ORDER.chars().position(|known| known == sign));
    let (first, second) = (places.next()??, places.next()??);
    Some(first * ORDER.len() + second)
}

/// The named columns of a shipped table, row by row.
fn table<const N: usize>(
    file: &'static str,
    text: &str,
    columns: [&str; N],
) -> Result<Vec<[String; N]>, CatalogueError> {
    let broken = |cause: csv::Error| CatalogueError::Table {
        file,
        cause: Box::new(cause),
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().map_err(broken)?.clone();
    let places = columns.map(|column| head.iter().position(|name| name == column));
    reader
        .records()
        .map(|record| {
            let record = record.map_err(broken)?;
            Ok(places.map(|place| {
                place
                    .and_then(|place| record.get(place))
                    .unwrap_or_default()
                    .to_owned()
            }))
        })
        .collect()
}
