//! The same car or customer, perhaps written down twice: offered on the car's page and after an intake, never settled by itself.

use super::ActError;
use super::views::UNNAMED;
use crate::domain::words::words;
use crate::domain::{fold, vin};
use crate::store::{self, PartyRow, VehicleRow};
use rusqlite::Connection;

words! {
    /// Why two records may be one.
    SameWhy {
        /// The same chassis number.
        Vin = "vin",
        /// The same plate on both now.
        Plate = "plate",
        /// The same telephone.
        Phone = "phone",
        /// The same name on one car.
        Name = "name",
        /// The same name, and neither has a telephone.
        NameNoPhone = "name_no_phone",
    }
}

/// A chassis number shorter than this is a scrap of one, and many cars share it.
const SHORTEST_VIN: usize = 8;

/// Other cars with the same chassis number, or that wear the same plate now.
pub(super) fn same_cars(conn: &Connection, car: &VehicleRow) -> Result<Vec<(VehicleRow, SameWhy)>, ActError> {
    let vin = car.vin.as_deref().map(vin::vin_key).unwrap_or_default();
    let by_vin = if vin.chars().count() >= SHORTEST_VIN {
        store::list_vehicles_with_term(conn, "vin", &vin)?
    } else {
        Vec::new()
    };
    let by_plate = store::list_vehicles_with_term(conn, "plate", &car.plate_key)?;
    let mut found: Vec<(VehicleRow, SameWhy)> = Vec::new();
    let offered = by_vin
        .into_iter()
        .map(|id| (id, SameWhy::Vin))
        .chain(by_plate.into_iter().map(|id| (id, SameWhy::Plate)));
    for (id, why) in offered {
        if id != car.id && !found.iter().any(|(known, _)| known.id == id) {
            found.push((store::get_vehicle(conn, id)?, why));
        }
    }
    Ok(found)
}

/// Pairs of customers that may be one: a person of this car, and another with the same telephone, with the same name on this car, or with
/// the same name on another one where neither has a telephone.
pub(super) fn same_parties(
    conn: &Connection,
    people: &[PartyRow],
) -> Result<Vec<(PartyRow, PartyRow, SameWhy)>, ActError> {
    let mut pairs: Vec<(PartyRow, PartyRow, SameWhy)> = Vec::new();
    let unnamed = fold::fold(UNNAMED);
    for (at, person) in people.iter().enumerate() {
        let mut others: Vec<(PartyRow, SameWhy)> = Vec::new();
        if let Some(key) = &person.phone_key {
            let same = store::list_parties_with_phone(conn, key, person.id)?;
            others.extend(same.into_iter().map(|other| (other, SameWhy::Phone)));
        }
        let named_alike = people
            .iter()
            .skip(at + 1)
            .filter(|other| other.name_folded == person.name_folded && other.name_folded != unnamed);
        others.extend(named_alike.map(|other| (other.clone(), SameWhy::Name)));
        if person.phone_key.is_none() && person.name_folded != unnamed {
            // Ten vans of one company are ten customers where nobody wrote down a number.
            let same = store::list_parties_named_without_phone(conn, &person.name_folded, person.id)?;
            others.extend(same.into_iter().map(|other| (other, SameWhy::NameNoPhone)));
        }
        for (other, why) in others {
            let known = pairs.iter().any(|(one, two, _)| {
                (one.id, two.id) == (person.id, other.id) || (one.id, two.id) == (other.id, person.id)
            });
            if other.id != person.id && !known {
                pairs.push((person.clone(), other, why));
            }
        }
    }
    Ok(pairs)
}

/// The people of a car, each once, the newest first.
pub(super) fn people_of(conn: &Connection, vehicle: crate::domain::Id) -> Result<Vec<PartyRow>, ActError> {
    let mut people: Vec<PartyRow> = Vec::new();
    for role in store::list_roles(conn, vehicle)? {
        if !people.iter().any(|known| known.id == role.party.id) {
            people.push(role.party);
        }
    }
    Ok(people)
}

/// Whether the car or one of its people may be on file twice.
pub(super) fn is_maybe_twice(conn: &Connection, car: &VehicleRow) -> Result<bool, ActError> {
    Ok(!same_cars(conn, car)?.is_empty() || !same_parties(conn, &people_of(conn, car.id)?)?.is_empty())
}
