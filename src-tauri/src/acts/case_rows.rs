//! What is read of cars and jobs before a rule looks at it: rows, not yet states. Two hundred jobs are read with as many statements as
//! one, and a state is made of the rows at the moment somebody asks, since a wait runs out by the clock alone.

use super::ActError;
use crate::domain::Id;
use crate::domain::facts::Fact;
use crate::store::{
    self, DecisionRow, DeskAnswerRow, FittedRadio, JobLineRow, JobRow, PartyRow, PowerStory, RadioRow,
    SheetAnswerRow, VehicleRow,
};
use rusqlite::Connection;
use std::collections::HashMap;

/// A car's rows.
#[derive(Clone)]
pub(super) struct CarRows {
    pub vehicle: VehicleRow,
    pub owner: Option<PartyRow>,
    /// The units that sit in it, with their facts.
    pub fitted: Vec<(FittedRadio, Vec<Fact>)>,
    pub open_jobs: Vec<Id>,
}

/// A job's rows with those of its car.
#[derive(Clone)]
pub(super) struct JobRows {
    pub job: JobRow,
    pub car: CarRows,
    pub lines: Vec<JobLineRow>,
    /// The radios that its lines fit, with their facts.
    pub incoming: Vec<(RadioRow, Vec<Fact>)>,
    pub decisions: Vec<DecisionRow>,
    pub power: PowerStory,
    /// The answers on its battery-off sheets.
    pub sheet: Vec<SheetAnswerRow>,
    /// The newest answer of the desk to a call from the bay.
    pub desk_answer: Option<DeskAnswerRow>,
}

impl CarRows {
    /// Reads one car; of one that was written down twice the survivor.
    pub fn read(conn: &Connection, vehicle: Id) -> Result<Self, ActError> {
        let vehicle = store::surviving_vehicle(conn, vehicle)?;
        let mut cars = Self::read_all(conn, &[vehicle])?;
        cars.remove(&vehicle).ok_or_else(ActError::bad_argument)
    }

    /// Reads these cars.
    fn read_all(conn: &Connection, vehicles: &[Id]) -> Result<HashMap<Id, Self>, ActError> {
        let mut owners: HashMap<Id, PartyRow> = store::list_owners(conn, vehicles)?.into_iter().collect();
        let mut open_jobs = gather(store::list_open_jobs(conn, vehicles)?);
        let units = store::list_units(conn, vehicles)?;
        let radios: Vec<Id> = units.iter().map(|(_, unit)| unit.radio.id).collect();
        let facts = gather(store::list_facts_of(conn, &radios)?);
        let mut units = gather(units);
        let mut cars = HashMap::with_capacity(vehicles.len());
        for vehicle in store::list_vehicles(conn, vehicles)? {
            let id = vehicle.id;
            let fitted = units.remove(&id).unwrap_or_default().into_iter().map(|unit| {
                let of_it = facts.get(&unit.radio.id).cloned().unwrap_or_default();
                (unit, of_it)
            });
            let car = Self {
                vehicle,
                owner: owners.remove(&id),
                fitted: fitted.collect(),
                open_jobs: open_jobs.remove(&id).unwrap_or_default(),
            };
            cars.insert(id, car);
        }
        Ok(cars)
    }
}

impl JobRows {
    /// Everything that a line of the ledger may name where it wrote about this job: the job, its car, its radios.
    pub fn names(&self) -> impl Iterator<Item = Id> + '_ {
        let fitted = self.car.fitted.iter().map(|(unit, _)| unit.radio.id);
        let incoming = self.incoming.iter().map(|(radio, _)| radio.id);
        [self.job.id, self.job.vehicle]
            .into_iter()
            .chain(fitted)
            .chain(incoming)
    }

    /// Reads what belongs to one job.
    pub fn read(conn: &Connection, job: JobRow) -> Result<Self, ActError> {
        Self::read_all(conn, vec![job])?
            .pop()
            .ok_or_else(ActError::bad_argument)
    }

    /// Reads what belongs to these jobs, and gives it back in their order.
    pub fn read_all(conn: &Connection, jobs: Vec<JobRow>) -> Result<Vec<Self>, ActError> {
        let ids: Vec<Id> = jobs.iter().map(|job| job.id).collect();
        let mut vehicles: Vec<Id> = jobs.iter().map(|job| job.vehicle).collect();
        vehicles.sort_unstable();
        vehicles.dedup();
        let cars = CarRows::read_all(conn, &vehicles)?;
        let mut lines = gather(store::list_lines(conn, &ids)?);
        let bench: Vec<Id> = lines
            .values()
            .flatten()
            .filter_map(|line| line.incoming)
            .collect();
        let radios: HashMap<Id, RadioRow> = store::list_radios(conn, &bench)?
            .into_iter()
            .map(|radio| (radio.id, radio))
            .collect();
        let facts = gather(store::list_facts_of(conn, &bench)?);
        let decisions = store::list_decisions_of(conn, &ids)?;
        let mut decisions = gather(decisions.into_iter().map(|row| (row.decision.job, row)));
        let answers: HashMap<Id, DeskAnswerRow> =
            store::list_last_desk_answers(conn, &ids)?.into_iter().collect();
        let power: HashMap<Id, PowerStory> = store::list_power_stories(conn, &ids)?.into_iter().collect();
        let mut sheets = gather(store::list_sheet_answers(conn, &ids)?);
        jobs.into_iter()
            .map(|job| {
                let lines = lines.remove(&job.id).unwrap_or_default();
                let incoming = lines.iter().filter_map(|line| line.incoming).filter_map(|id| {
                    let of_it = facts.get(&id).cloned().unwrap_or_default();
                    Some((radios.get(&id)?.clone(), of_it))
                });
                Ok(Self {
                    car: cars
                        .get(&job.vehicle)
                        .cloned()
                        .ok_or_else(ActError::bad_argument)?,
                    incoming: incoming.collect(),
                    lines,
                    decisions: decisions.remove(&job.id).unwrap_or_default(),
                    power: power.get(&job.id).copied().unwrap_or_default(),
                    sheet: sheets.remove(&job.id).unwrap_or_default(),
                    desk_answer: answers.get(&job.id).copied(),
                    job,
                })
            })
            .collect()
    }
}

/// What belongs together, in the order in which it came.
fn gather<T>(rows: impl IntoIterator<Item = (Id, T)>) -> HashMap<Id, Vec<T>> {
    let mut gathered: HashMap<Id, Vec<T>> = HashMap::new();
    for (id, row) in rows {
        gathered.entry(id).or_default().push(row);
    }
    gathered
}
