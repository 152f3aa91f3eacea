//! The cars of one owner that may get a card, shown as a list: a PIN serves this list and no other (GATE.md section 11).
//!
//! Invariant: what was shown is remembered here, not on the page. What is checked and printed is compared with it, car by car.

use super::case::CarCase;
use super::check_ownership::{DocumentChoice, ScenarioChoice, documents, scenarios};
use super::views::{IdText, PartyHead, UnitHead, VehicleHead};
use super::{ActError, Refusal, Workshop};
use crate::domain::fleet::{FleetUnit, SCENARIOS, why_none, worth_a_card};
use crate::domain::rights::may;
use crate::domain::{Deed, Id, NoCard};
use crate::store::{self, PartyRole};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An owner of cars.
#[derive(Deserialize, TS)]
pub struct OneOwner {
    /// The owner.
    #[ts(type = "string")]
    pub owner_id: IdText,
}

/// One radio of the list.
#[derive(Debug, Serialize, TS)]
pub struct FleetRadio {
    /// The radio with its state.
    pub unit: UnitHead,
    /// Why there is no card of it; nothing where there can be one.
    pub why_none: Option<NoCard>,
    /// How many cards of it were printed: from the first on, why again is asked.
    pub cards_printed: u32,
}

/// One car of the list.
#[derive(Debug, Serialize, TS)]
pub struct FleetCar {
    /// The car.
    pub vehicle: VehicleHead,
    /// Its radios.
    pub radios: Vec<FleetRadio>,
}

/// The list.
#[derive(Debug, Serialize, TS)]
pub struct FleetView {
    /// The list's own id: the PIN is for it.
    #[ts(type = "string")]
    pub batch_id: IdText,
    /// Whose cars they are.
    pub owner: PartyHead,
    /// The cars, by their plates.
    pub cars: Vec<FleetCar>,
    /// Who may come for many cars at once.
    pub scenarios: Vec<ScenarioChoice>,
    /// The papers.
    pub documents: Vec<DocumentChoice>,
}

/// A radio of a car, as the page names it.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct FleetPick {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
}

/// A radio that gets no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// Why.
    pub why: NoCard,
}

/// What was shown, to whom.
pub(super) struct ShownFleet {
    pub batch: Id,
    pub person: Id,
    pub owner: Id,
    pub units: Vec<FleetUnit>,
}

impl ShownFleet {
    /// A radio of the list.
    pub fn unit(&self, pick: FleetPick) -> Option<&FleetUnit> {
        self.units
            .iter()
            .find(|unit| (unit.vehicle, unit.radio) == (pick.vehicle_id.0, pick.unit_id.0))
    }
}

/// A radio of a list, with its car, read inside the transaction that asks.
pub(super) struct FleetCase {
    pub car: CarCase,
    /// Where it stands among the car's units; nothing where it is not in the car any more.
    at: Option<usize>,
    pub now: Option<FleetUnit>,
}

impl FleetCase {
    /// Reads a car of a list.
    pub fn read(
        workshop: (&crate::catalogue::Catalogue, &Connection),
        pick: FleetPick,
        at: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let (catalogue, conn) = workshop;
        let car = CarCase::read(catalogue, conn, pick.vehicle_id.0, None, at)?;
        let place = car.units.iter().position(|unit| unit.id() == pick.unit_id.0);
        let now = match place.and_then(|place| car.units.get(place)) {
            Some(unit) => Some(fleet_unit(conn, &car, unit)?),
            None => None,
        };
        Ok(Self { car, at: place, now })
    }

    /// The radio, where it is still in the car.
    pub fn unit(&self) -> Option<&super::case::UnitCase> {
        self.at.and_then(|at| self.car.units.get(at))
    }

    /// The radio, taken out of the car that was read.
    pub fn into_unit(mut self) -> Option<super::case::UnitCase> {
        self.at.map(|at| self.car.units.swap_remove(at))
    }
}

fn fleet_unit(conn: &Connection, car: &CarCase, unit: &super::case::UnitCase) -> Result<FleetUnit, ActError> {
    Ok(FleetUnit {
        owner: car.owner.as_ref().map(|owner| owner.id),
        standing: car.vehicle.standing,
        vehicle: car.vehicle.id,
        radio: unit.id(),
        installation: unit.installation,
        value: worth_a_card(&unit.unit.state),
        copies: store::newest_card_copy(conn, unit.id())?,
    })
}

impl Workshop {
    /// Shows the cars of an owner as a list.
    ///
    /// # Errors
    /// `no_right` for whoever checks no papers.
    pub fn open_fleet(&mut self, request: &OneOwner) -> Result<FleetView, ActError> {
        let me = self.require(Deed::CheckOwnership, &[request.owner_id.0])?;
        let owner = store::get_party(&self.conn, request.owner_id.0)?;
        let now = self.ports.clock.now();
        let batch = self.new_id();
        let (mut cars, mut units) = (Vec::new(), Vec::new());
        for vehicle in cars_of(&self.conn, owner.id)? {
            let car = CarCase::read(&self.catalogue, &self.conn, vehicle, None, now)?;
            let mut radios = Vec::with_capacity(car.units.len());
            for unit in &car.units {
                let shown = fleet_unit(&self.conn, &car, unit)?;
                radios.push(FleetRadio {
                    unit: self.unit_head(&self.conn, unit)?,
                    why_none: why_none(&shown, owner.id),
                    cards_printed: shown.copies,
                });
                units.push(shown);
            }
            if radios.is_empty() {
                radios.push(FleetRadio {
                    unit: self.unknown_unit_head(&self.conn)?,
                    why_none: Some(NoCard::NoCode),
                    cards_printed: 0,
                });
            }
            cars.push(FleetCar {
                vehicle: VehicleHead::of(&car.vehicle),
                radios,
            });
        }
        cars.sort_by(|one, other| one.vehicle.plate.cmp(&other.vehicle.plate));
        self.fleet = Some(ShownFleet {
            batch,
            person: me.id,
            owner: owner.id,
            units,
        });
        let mut scenarios = scenarios()?;
        scenarios.retain(|choice| SCENARIOS.contains(&choice.scenario));
        Ok(FleetView {
            batch_id: IdText(batch),
            owner: PartyHead::of(&owner),
            cars,
            scenarios,
            documents: documents()?,
        })
    }

    /// How many cars this owner has, for whoever may check papers; 0 for everybody else.
    pub(super) fn cars_for_cards(&self, owner: Option<Id>) -> Result<u32, ActError> {
        let may_check = self
            .me
            .as_ref()
            .is_some_and(|me| may(&me.roles, Deed::CheckOwnership));
        match owner.filter(|_| may_check) {
            Some(owner) => Ok(u32::try_from(cars_of(&self.conn, owner)?.len()).unwrap_or(u32::MAX)),
            None => Ok(0),
        }
    }

    /// The list of this id, if it is the one that this person was shown last.
    pub(super) fn shown_fleet(&self, batch: Id, person: Id) -> Result<&ShownFleet, ActError> {
        self.fleet
            .as_ref()
            .filter(|fleet| fleet.batch == batch && fleet.person == person)
            .ok_or(ActError::refused(Refusal::ListOld))
    }
}

/// The cars that this party owns now.
fn cars_of(conn: &Connection, owner: Id) -> Result<Vec<Id>, ActError> {
    let mut cars = Vec::new();
    for vehicle in store::list_vehicles_of(conn, owner)? {
        let present = store::find_party_of(conn, vehicle, PartyRole::Owner)?;
        if present.is_some_and(|present| present.id == owner) {
            cars.push(vehicle);
        }
    }
    Ok(cars)
}
