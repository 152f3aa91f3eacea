//! Which cars the workshop knows: the ones the day is about, written by hand, and as many others as the size asks for.

use super::Size;
use super::clock::{Die, Times};
use super::fleet;
use super::known::{KNOWN, Known, Standing};
use super::names::{COUNTIES, DACIA, FIRMS, FIRST, LAST, MAKERS, Maker};
use crate::domain::UnitKind;

/// A car with its last visit.
pub(super) struct Car {
    pub plate: String,
    pub old_plate: Option<String>,
    pub make: &'static str,
    pub model: &'static str,
    pub year: i32,
    pub vin: Option<String>,
    /// What kind of unit has the code, of which maker and model.
    pub unit: UnitKind,
    pub radio: (&'static str, &'static str),
    pub serial: String,
    pub standing: Standing,
    pub digits: String,
    /// Its owner's place in the list of owners.
    pub owner: usize,
    /// Another person who drives it.
    pub driver: Option<Owner>,
    /// Its last visit, days ago.
    pub days: i64,
    pub km: i64,
    pub job_type: &'static str,
}

/// A person or firm with a phone.
#[derive(Clone)]
pub(super) struct Owner {
    pub name: String,
    pub phone: String,
}

/// How the others stand, over and over.
const CYCLE: &[Standing] = &[
    Standing::NotAsked,
    Standing::Verified,
    Standing::OnFile,
    Standing::NotAsked,
    Standing::HasNot,
    Standing::Verified,
    Standing::Paired,
    Standing::NotAsked,
    Standing::Unknown,
    Standing::Verified,
    Standing::NotKept,
    Standing::OnFile,
    Standing::NoCode,
    Standing::NotAsked,
    Standing::Verified,
    Standing::HasNot,
    Standing::Refused,
    Standing::OnFile,
];

/// Jobs that leave the power on, and jobs that take it.
const QUIET: &[&str] = &[
    "oil_service",
    "brake_pads",
    "tyres",
    "suspension",
    "ac_service",
    "headlight",
    "wheel_alignment",
    "exhaust",
];
const LOUD: &[&str] = &[
    "battery_replacement",
    "battery_terminals",
    "alternator",
    "starter_motor",
    "battery_replacement",
];

/// The cars and their owners, the car longest away first.
pub(super) fn make(size: Size, times: &Times) -> (Vec<Car>, Vec<Owner>) {
    let mut die = Die::new(0x0B_A9_6A_12_D0);
    let mut owners: Vec<Owner> = Vec::with_capacity(size.parties);
    let mut cars: Vec<Car> = Vec::with_capacity(size.vehicles);
    for known in KNOWN.iter().chain(fleet::VANS).take(size.vehicles) {
        let car = known_car(known, &mut die, &mut owners, times);
        cars.push(car);
    }
    let firms = firms(&mut die, &mut owners, size);
    let others = size.vehicles.saturating_sub(cars.len());
    for place in 0..others {
        let owner = if owners.len() < size.parties {
            owners.push(person(&mut die));
            owners.len() - 1
        } else if firms.is_empty() {
            place % owners.len().max(1)
        } else {
            // The rest belong to the firms, and in a large workshop to people with two cars.
            let all = if size.vehicles > 1_000 {
                owners.len()
            } else {
                firms.len()
            };
            firms.start + place % all.min(owners.len() - firms.start)
        };
        cars.push(other_car(&mut die, place, owner, size.vehicles));
    }
    cars.sort_by_key(|car| std::cmp::Reverse(car.days));
    (cars, owners)
}

fn firms(die: &mut Die, owners: &mut Vec<Owner>, size: Size) -> std::ops::Range<usize> {
    let start = owners.len();
    for name in FIRMS {
        let known = owners.iter().any(|owner| owner.name == *name);
        if !known && owners.len() < size.parties {
            let phone = phone(die);
            owners.push(Owner {
                name: (*name).to_owned(),
                phone,
            });
        }
    }
    start..owners.len()
}

fn known_car(known: &Known, die: &mut Die, owners: &mut Vec<Owner>, times: &Times) -> Car {
    let (plate, make, model, year, standing, digits, owner, days, km, job_type) = *known;
    let maker = maker(make);
    let radio = maker.radios.first().copied().unwrap_or_default();
    let (unit, radio) = fleet::unit_of(plate).unwrap_or((UnitKind::Radio, radio));
    let owner = match owners.iter().position(|known| known.name == owner) {
        Some(place) => place,
        None => {
            let phone = if plate.starts_with("AA ") {
                format!("+36 20 000 {}", die.digits(4))
            } else if plate.starts_with("PB ") {
                format!("+359 88 000 {}", die.digits(4))
            } else {
                phone(die)
            };
            owners.push(Owner {
                name: owner.to_owned(),
                phone,
            });
            owners.len() - 1
        }
    };
    Car {
        plate: plate.to_owned(),
        old_plate: None,
        make,
        model,
        year,
        vin: Some(vin(die, maker.wmi)),
        unit,
        radio,
        serial: serial(die, maker.serial),
        standing,
        digits: digits.to_owned(),
        owner,
        driver: None,
        // The walk's car was here earlier this year, whenever the demo is made.
        days: if days == 0 {
            (times.days_this_year() / 2).max(1)
        } else {
            days
        },
        km,
        job_type,
    }
}

fn other_car(die: &mut Die, place: usize, owner: usize, vehicles: usize) -> Car {
    let maker = MAKERS.get(roll(die, MAKERS.len())).unwrap_or(&DACIA);
    let (model, first, last) = maker
        .models
        .get(roll(die, maker.models.len()))
        .copied()
        .unwrap_or_default();
    let radio = maker
        .radios
        .get(roll(die, maker.radios.len()))
        .copied()
        .unwrap_or_default();
    let standing = CYCLE
        .get(place % CYCLE.len())
        .copied()
        .unwrap_or(Standing::NotAsked);
    let power_went = matches!(
        standing,
        Standing::Verified | Standing::NotKept | Standing::Refused
    );
    let year = first + i32::try_from(die.below(u64::try_from(last - first + 1).unwrap_or(1))).unwrap_or(0);
    let age = i64::from(2027 - year).max(1);
    Car {
        plate: plate(die),
        old_plate: (place % 17 == 3 && vehicles <= 1_000).then(|| plate(die)),
        make: maker.make,
        model,
        year,
        vin: (place % 11 != 5).then(|| vin(die, maker.wmi)),
        unit: UnitKind::Radio,
        radio,
        serial: if place % 7 == 4 {
            String::new()
        } else {
            serial(die, maker.serial)
        },
        standing,
        digits: die.digits(if maker.make == "BMW" || maker.make == "Honda" {
            5
        } else {
            4
        }),
        owner,
        driver: (place % 13 == 6).then(|| person(die)),
        days: 1 + i64::try_from(die.below(400)).unwrap_or(0),
        km: age * 9_000 + i64::try_from(die.below(90_000)).unwrap_or(0),
        job_type: if power_went {
            die.one(LOUD, "battery_replacement")
        } else {
            die.one(QUIET, "oil_service")
        },
    }
}

fn roll(die: &mut Die, sides: usize) -> usize {
    usize::try_from(die.below(u64::try_from(sides).unwrap_or(1))).unwrap_or(0)
}

fn maker(make: &str) -> &'static Maker {
    MAKERS.iter().find(|maker| maker.make == make).unwrap_or(&DACIA)
}

fn person(die: &mut Die) -> Owner {
    let name = format!("{} {}", die.one(FIRST, "Ioana"), die.one(LAST, "Popescu"));
    Owner {
        name,
        phone: phone(die),
    }
}

/// Numbers that begin with 0700 belong to nobody.
fn phone(die: &mut Die) -> String {
    format!("0700 {} {}", die.digits(3), die.digits(3))
}

fn plate(die: &mut Die) -> String {
    let county = die.one(COUNTIES, "BV");
    let number = format!("{}{}", die.below(9) + 1, die.digits(1));
    format!("{county} {number} {}", die.signs("ABCDEFGHJKLMNPRSTUVWXYZ", 3))
}

/// The right shape, and `D3M0` in the middle: no maker builds that car.
pub(super) fn vin(die: &mut Die, wmi: &str) -> String {
    format!(
        "{wmi}D3M0{}{}",
        die.signs("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 4),
        die.digits(6)
    )
}

fn serial(die: &mut Die, shape: &str) -> String {
    shape
        .chars()
        .map(|sign| match sign {
            '#' => die.digits(1),
            '?' => die.signs("ABCDEFGHKLMNPRSTUVWX23456789", 1),
            other => other.to_string(),
        })
        .collect()
}
