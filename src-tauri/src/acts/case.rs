//! A job as the rules see it: its car, its lines, its units with their facts, its decisions. Made of rows that were read whole, inside
//! one transaction or one look, and never kept.

use super::ActError;
use super::case_rows::{CarRows, JobRows};
use super::error::Failure;
use crate::catalogue::{Catalogue, JobType, RadioFamily, ReconnectItem};
use crate::domain::battery_gate::{Decision, Fitting, GateJob, Unit, WorkLine, gravest};
use crate::domain::code_state::{Circumstances, CodeState, PowerCutEffect};
use crate::domain::facts::{Fact, What};
use crate::domain::{Arrival, Id, RadioOrigin, UnitKind};
use crate::store::{
    self, DecisionRow, DeskAnswerRow, JobLineRow, JobRow, PartyRow, PowerStory, RadioRow, SheetAnswerRow,
    VehicleRow,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::sync::Arc;

/// One unit of the car with everything known about it.
pub(super) struct UnitCase {
    pub radio: RadioRow,
    /// The fact that put it there; nothing for a radio that a line will fit.
    pub installation: Option<Id>,
    pub facts: Vec<Fact>,
    pub unit: Unit,
    pub slot_conflict: bool,
    pub power_cut_effect: PowerCutEffect,
    /// The radio's maker, or the car's where the radio's is not known.
    make: String,
}

/// A car and its units, in or out of a job.
pub(super) struct CarCase {
    pub vehicle: VehicleRow,
    pub owner: Option<PartyRow>,
    pub units: Vec<UnitCase>,
    pub open_jobs: Vec<Id>,
}

/// Where a unit sits.
struct Seat {
    installation: Option<Id>,
    slot_conflict: bool,
}

/// A job with its car.
pub(super) struct Case {
    pub job: JobRow,
    pub car: CarCase,
    pub lines: Vec<(JobLineRow, Arc<JobType>)>,
    pub work: Vec<WorkLine>,
    pub units: Vec<Unit>,
    pub rows: Vec<DecisionRow>,
    pub decisions: Vec<Decision>,
    pub power: PowerStory,
    pub sheet: Vec<SheetAnswerRow>,
    /// The lines of the battery-off sheet that are in force.
    pub sheet_items: Arc<[ReconnectItem]>,
    /// What the desk answered last to a call from the bay.
    pub desk_answer: Option<DeskAnswerRow>,
    pub now: DateTime<Utc>,
}

/// The catalogue this program was built with: for what the shop does not edit (papers, scenarios, makers, shapes of serials). Job types and
/// families are read from `Workshop::catalogue`.
pub(super) fn shipped() -> Result<&'static Catalogue, ActError> {
    Catalogue::shipped().map_err(|_| ActError::Failure(Failure::Catalogue))
}

impl CarCase {
    /// Reads a car. `job` and its arrival colour the reading of its units.
    pub fn read(
        catalogue: &Catalogue,
        conn: &Connection,
        vehicle: Id,
        job: Option<(Id, Arrival)>,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        Ok(Self::of(catalogue, CarRows::read(conn, vehicle)?, job, now))
    }

    /// A car of its rows.
    pub fn of(catalogue: &Catalogue, rows: CarRows, job: Option<(Id, Arrival)>, now: DateTime<Utc>) -> Self {
        let CarRows {
            vehicle,
            owner,
            fitted,
            open_jobs,
        } = rows;
        let kinds: Vec<UnitKind> = fitted.iter().map(|(unit, _)| unit.radio.kind).collect();
        let mut units = Vec::with_capacity(fitted.len());
        for (unit, facts) in fitted {
            let slot_conflict = kinds.iter().filter(|kind| **kind == unit.radio.kind).count() > 1;
            let seat = Seat {
                installation: Some(unit.installation),
                slot_conflict,
            };
            units.push(UnitCase::of(
                catalogue,
                (unit.radio, facts),
                seat,
                job,
                &open_jobs,
                &vehicle,
                now,
            ));
        }
        Self {
            vehicle,
            owner,
            units,
            open_jobs,
        }
    }

    /// The worst of the car's states, outside of any job.
    pub fn worst(&self) -> CodeState {
        let states: Vec<CodeState> = self.units.iter().map(|unit| unit.unit.state).collect();
        gravest(&states)
    }

    /// What surrounds the facts of a unit, in a job or out of one.
    pub fn circumstances(&self, unit: &UnitCase, job: Option<Id>, now: DateTime<Utc>) -> Circumstances<'_> {
        Circumstances {
            now,
            job,
            open_jobs: &self.open_jobs,
            slot_conflict: unit.slot_conflict,
            power_cut_effect: unit.power_cut_effect,
        }
    }

    /// The radio a fitting line takes out.
    pub fn main_radio(&self) -> Option<Id> {
        self.units
            .iter()
            .find(|unit| unit.radio.kind == UnitKind::Radio)
            .map(UnitCase::id)
    }

    /// The unit of this id.
    pub fn unit(&self, id: Id) -> Result<&UnitCase, ActError> {
        self.units
            .iter()
            .find(|unit| unit.radio.id == id)
            .ok_or_else(ActError::bad_argument)
    }
}

impl UnitCase {
    fn of(
        catalogue: &Catalogue,
        (radio, facts): (RadioRow, Vec<Fact>),
        seat: Seat,
        job: Option<(Id, Arrival)>,
        open_jobs: &[Id],
        vehicle: &VehicleRow,
        now: DateTime<Utc>,
    ) -> Self {
        let Seat {
            installation,
            slot_conflict,
        } = seat;
        let make = make_of(&radio, vehicle);
        // Only a wait that was seen asks what a power cut does to it: reading sixty families' serials takes longer than all the rest.
        let waited = facts
            .iter()
            .any(|fact| matches!(fact.what, What::WaitSeen { .. }));
        let family = if waited {
            family_of(catalogue, &radio, &make)
        } else {
            None
        };
        let power_cut_effect = if family.is_some_and(|family| family.clock_runs_on) {
            PowerCutEffect::NoEffect
        } else {
            PowerCutEffect::Other
        };
        let circumstances = Circumstances {
            now,
            job: job.map(|(id, _)| id),
            open_jobs,
            slot_conflict,
            power_cut_effect,
        };
        let came_with_power = job.is_none_or(|(_, arrival)| arrival != Arrival::NoPower);
        let unit = Unit::read(radio.id, installation, &facts, &circumstances, came_with_power);
        Self {
            radio,
            installation,
            facts,
            unit,
            slot_conflict,
            power_cut_effect,
            make,
        }
    }

    /// A radio that sits in no car now, beside the car it is known with.
    pub fn out_of_car(
        catalogue: &Catalogue,
        radio: (RadioRow, Vec<Fact>),
        car: &CarCase,
        now: DateTime<Utc>,
    ) -> Self {
        let seat = Seat {
            installation: None,
            slot_conflict: false,
        };
        Self::of(catalogue, radio, seat, None, &car.open_jobs, &car.vehicle, now)
    }

    /// A radio that sits in no car, or in another one: as the people of this car see it, outside of any job.
    pub fn lone(
        catalogue: &Catalogue,
        conn: &Connection,
        radio: Id,
        vehicle: &VehicleRow,
        job: Option<(Id, Arrival)>,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let radio = store::get_radio(conn, radio)?;
        let facts = store::list_facts(conn, radio.id)?;
        let seat = Seat {
            installation: None,
            slot_conflict: false,
        };
        let open_jobs = store::list_open_jobs_of(conn, vehicle.id)?;
        Ok(Self::of(
            catalogue,
            (radio, facts),
            seat,
            job,
            &open_jobs,
            vehicle,
            now,
        ))
    }

    /// What is reported of radios like this one.
    pub fn family<'c>(&self, catalogue: &'c Catalogue) -> Option<&'c RadioFamily> {
        family_of(catalogue, &self.radio, &self.make)
    }

    /// Make and model, as people name it; the make is the car's where the radio's is not known.
    pub fn spoken(&self) -> String {
        [Some(self.make.as_str()), self.radio.model.as_deref()]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The maker its family is looked for under.
    pub fn make(&self) -> &str {
        &self.make
    }

    /// The radio's id.
    pub fn id(&self) -> Id {
        self.radio.id
    }
}

impl Case {
    /// Reads a job.
    pub fn read(
        catalogue: &Catalogue,
        conn: &Connection,
        job: Id,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let job = store::get_job(conn, job)?;
        Self::of(catalogue, conn, job, now)
    }

    /// Reads what belongs to a job row.
    pub fn of(
        catalogue: &Catalogue,
        conn: &Connection,
        job: JobRow,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        Self::of_rows(catalogue, JobRows::read(conn, job)?, now)
    }

    /// A job of its rows, as it stands at this moment.
    pub fn of_rows(catalogue: &Catalogue, rows: JobRows, now: DateTime<Utc>) -> Result<Self, ActError> {
        let JobRows {
            job,
            car,
            lines: line_rows,
            incoming,
            decisions: rows,
            power,
            sheet,
            desk_answer,
        } = rows;
        let mut car = CarCase::of(catalogue, car, Some((job.id, job.arrival)), now);
        let outgoing = car.main_radio();
        let mut lines = Vec::with_capacity(line_rows.len());
        let mut work = Vec::with_capacity(line_rows.len());
        for line in line_rows {
            let job_type = catalogue
                .job_type(&line.job_type_id)
                .ok_or(ActError::Failure(Failure::Catalogue))?;
            let mut work_line = work_line(line.id, &job_type, line.power_goes);
            if let Some(fitting) = &mut work_line.fits_radio {
                *fitting = Fitting {
                    incoming: line.incoming,
                    // Where the line's radio is in the car already, nothing comes out any more.
                    outgoing: outgoing.filter(|radio| line.incoming != Some(*radio)),
                };
            }
            work.push(work_line);
            lines.push((line, job_type));
        }
        for radio in incoming {
            if car.units.iter().any(|unit| unit.id() == radio.0.id) {
                continue;
            }
            let seat = Seat {
                installation: None,
                slot_conflict: false,
            };
            // A radio on the bench lost nothing by the car's arrival.
            let on_bench = Some((job.id, Arrival::NotChecked));
            car.units.push(UnitCase::of(
                catalogue,
                radio,
                seat,
                on_bench,
                &car.open_jobs,
                &car.vehicle,
                now,
            ));
        }
        let units = car.units.iter().map(|unit| unit.unit).collect();
        let decisions = rows.iter().map(|row| row.decision).collect();
        Ok(Self {
            job,
            car,
            lines,
            work,
            units,
            rows,
            decisions,
            power,
            sheet,
            sheet_items: catalogue.sheet_items().clone(),
            desk_answer,
            now,
        })
    }

    /// The job as the gate sees it.
    pub fn gate(&self) -> GateJob<'_> {
        GateJob {
            id: self.job.id,
            vehicle: self.job.vehicle,
            owner: self.car.owner.as_ref().map(|owner| owner.id),
            arrival: self.job.arrival,
            operation: self.power.backs + 1,
            lines: &self.work,
            units: &self.units,
            decisions: &self.decisions,
        }
    }

    /// What surrounds the facts of a unit in this job.
    pub fn circumstances(&self, unit: &UnitCase) -> Circumstances<'_> {
        self.car.circumstances(unit, Some(self.job.id), self.now)
    }

    /// The units that sit in the car now.
    pub fn fitted(&self) -> impl Iterator<Item = &UnitCase> {
        self.car.units.iter().filter(|unit| unit.installation.is_some())
    }

    /// The radio that a line of this job takes out of the car, where one does.
    pub fn outgoing(&self) -> Option<Id> {
        self.work
            .iter()
            .find_map(|line| line.fits_radio.and_then(|fitting| fitting.outgoing))
    }

    /// The first line that fits a radio nobody knows yet.
    pub fn line_with_unknown_radio(&self) -> Option<Id> {
        self.work
            .iter()
            .find(|line| line.fits_radio.is_some_and(|fitting| fitting.incoming.is_none()))
            .map(|line| line.id)
    }

    /// Whether the power is off in this job, as planned.
    pub fn power_is_off(&self) -> bool {
        self.power.cuts > self.power.backs
    }
}

/// A work line of a job type.
pub(super) fn work_line(id: Id, job_type: &JobType, answer: Option<bool>) -> WorkLine {
    WorkLine {
        id,
        battery_disconnect: job_type.battery_disconnect,
        radio_supply_cut: job_type.radio_supply_cut,
        radio_removed: job_type.radio_removed,
        no_memory_saver: job_type.no_memory_saver,
        answer,
        fits_radio: job_type.fits_radio.then(Fitting::default),
    }
}

/// The maker a radio's family is looked for under: its own, else the car's; but of a radio of another maker the car's says nothing.
fn make_of(radio: &RadioRow, vehicle: &VehicleRow) -> String {
    make_beside(radio, vehicle.make.as_deref())
}

/// The same, where only the car's maker is at hand.
pub(super) fn make_beside(radio: &RadioRow, car_make: Option<&str>) -> String {
    let cars = car_make.filter(|_| radio.origin != Some(RadioOrigin::Aftermarket));
    radio.make.as_deref().or(cars).unwrap_or_default().to_owned()
}

/// The family somebody chose, else the one that a secret serial told of, else the one that make, model and serial leave.
pub(super) fn family_of<'c>(
    catalogue: &'c Catalogue,
    radio: &RadioRow,
    make: &str,
) -> Option<&'c RadioFamily> {
    let chosen = [&radio.family, &radio.family_told]
        .into_iter()
        .flatten()
        .find_map(|id| catalogue.family(id));
    if chosen.is_some() {
        return chosen;
    }
    catalogue.family_of(
        make,
        radio.model.as_deref().unwrap_or_default(),
        radio.serial.as_deref().unwrap_or_default(),
    )
}
