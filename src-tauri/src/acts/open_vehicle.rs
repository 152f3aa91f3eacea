//! The car's own page: everything the shop knows about one car, over time.

use super::case::CarCase;
use super::duplicates::{SameWhy, people_of, same_cars, same_parties};
use super::views::{IdText, MissingWord, PartyHead, UnitHead, VehicleHead, instant, missing};
use super::{ActError, Workshop};
use crate::domain::rights::may;
use crate::domain::words::words;
use crate::domain::{CancelReason, Deed, Id, Language, Stage, Standing};
use crate::store::{self, JobRow, PartyRole, RoleRow};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

words! {
    /// What somebody is to a car.
    RoleWord {
        /// Owns it.
        Owner = "owner",
        /// Brings it.
        Driver = "driver",
        /// Pays for the work.
        Payer = "payer",
        /// Is asked for the code.
        Contact = "contact",
    }
}

/// A plate, from when on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlateChapter {
    /// As shown.
    pub plate: String,
    /// Its country, empty where unknown.
    pub country: String,
    /// The local day it was written down.
    pub from_day: String,
    /// The local day the next one was; nothing for the plate on the car.
    pub until_day: Option<String>,
}

/// Somebody in a role, from when until when.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleChapter {
    /// Who.
    pub party: PartyHead,
    /// The customer's language.
    pub language: Language,
    /// As what.
    pub role: RoleWord,
    /// From which local day.
    pub from_day: String,
    /// Until which; nothing for the present one.
    pub until_day: Option<String>,
}

/// The odometer on one day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KmReading {
    /// Kilometres.
    #[ts(type = "number")]
    pub km: i64,
    /// The local day.
    pub day: String,
}

/// One visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VehicleJob {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// The local day the car came, or is or was expected.
    pub day: String,
    /// Where it stands.
    pub stage: Stage,
    /// When the car left, UTC.
    pub closed_at: Option<String>,
    /// Why the visit ended before any work.
    pub cancelled: Option<CancelReason>,
    /// Its first work line, Romanian.
    pub job_name_ro: String,
    /// Its first work line, English.
    pub job_name_en: String,
    /// How many lines more.
    #[ts(type = "number")]
    pub more_lines: usize,
}

/// Another record that may be this car.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SameCar {
    /// The other record.
    pub vehicle: VehicleHead,
    /// Its owner.
    pub owner: Option<PartyHead>,
    /// Why.
    pub why: SameWhy,
}

/// Two records that may be one customer: the first is of this car.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SameParty {
    /// The one that stays.
    pub keep: PartyHead,
    /// The one that would become it.
    pub other: PartyHead,
    /// Why.
    pub why: SameWhy,
}

/// A car over time.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VehicleView {
    /// The car.
    pub vehicle: VehicleHead,
    /// Whether it comes here.
    pub standing: Standing,
    /// The present owner.
    pub owner: Option<PartyHead>,
    /// Its plates, the one on it first.
    pub plates: Vec<PlateChapter>,
    /// Its people, the newest first.
    pub people: Vec<RoleChapter>,
    /// Its odometer, the newest first.
    pub odometer: Vec<KmReading>,
    /// Its units with their states.
    pub units: Vec<UnitHead>,
    /// Its visits, the newest first.
    pub jobs: Vec<VehicleJob>,
    /// How many cars the owner has, for whoever may check papers; 0 for everybody else.
    pub cars_of_owner: u32,
    /// Its open job.
    #[ts(type = "string | null")]
    pub open_job_id: Option<IdText>,
    /// What is still missing.
    pub missing: Vec<MissingWord>,
    /// Other records that may be this car.
    pub same_cars: Vec<SameCar>,
    /// Customers that may be one.
    pub same_parties: Vec<SameParty>,
}

impl Workshop {
    /// Opens a car; a merged record opens the car it became.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_vehicle(&mut self, vehicle: IdText) -> Result<VehicleView, ActError> {
        self.require(Deed::SeeStates, &[vehicle.0])?;
        self.vehicle_view(vehicle.0)
    }

    /// The car as it is now.
    pub(super) fn vehicle_view(&self, vehicle: Id) -> Result<VehicleView, ActError> {
        let conn = &self.conn;
        // Read-only people see cars and states, not whose they are.
        let sees_people = self.me.as_ref().is_some_and(|me| may(&me.roles, Deed::Intake));
        let car = CarCase::read(&self.catalogue, conn, vehicle, None, self.ports.clock.now())?;
        let id = car.vehicle.id;
        let mut units = Vec::with_capacity(car.units.len());
        for unit in &car.units {
            units.push(self.unit_head(conn, unit)?);
        }
        if units.is_empty() {
            units.push(self.unknown_unit_head(conn)?);
        }
        let mut jobs = Vec::new();
        for job in store::list_jobs_of(conn, id)? {
            jobs.push(self.vehicle_job(&job)?);
        }
        let mut others = Vec::new();
        for (row, why) in same_cars(conn, &car.vehicle)? {
            let owner = store::find_party_of(conn, row.id, PartyRole::Owner)?;
            others.push(SameCar {
                vehicle: VehicleHead::of(&row),
                owner: owner.as_ref().filter(|_| sees_people).map(PartyHead::of),
                why,
            });
        }
        let (people, same_people) = if sees_people {
            (
                self.chapters(&store::list_roles(conn, id)?),
                same_parties(conn, &people_of(conn, id)?)?,
            )
        } else {
            (Vec::new(), Vec::new())
        };
        let odometer = store::list_km(conn, id, u32::MAX)?;
        Ok(VehicleView {
            vehicle: VehicleHead::of(&car.vehicle),
            standing: car.vehicle.standing,
            owner: car.owner.as_ref().filter(|_| sees_people).map(PartyHead::of),
            plates: self.plate_chapters(id)?,
            people,
            odometer: odometer
                .into_iter()
                .map(|row| KmReading {
                    km: row.reading.km,
                    day: self.local_day(row.at).to_string(),
                })
                .collect(),
            units,
            jobs,
            cars_of_owner: self.cars_for_cards(car.owner.as_ref().map(|owner| owner.id))?,
            open_job_id: car.open_jobs.first().copied().map(IdText),
            missing: missing(conn, &car)?,
            same_cars: others,
            same_parties: same_people
                .into_iter()
                .map(|(keep, other, why)| SameParty {
                    keep: PartyHead::of(&keep),
                    other: PartyHead::of(&other),
                    why,
                })
                .collect(),
        })
    }

    /// The local day of an instant.
    pub(super) fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.ports.clock.local(at).date()
    }

    /// A plate that came back from another record, or was only spelled anew, is one chapter.
    fn plate_chapters(&self, vehicle: Id) -> Result<Vec<PlateChapter>, ActError> {
        let mut chapters: Vec<PlateChapter> = Vec::new();
        for row in store::list_plates(&self.conn, vehicle)? {
            let from_day = self.local_day(row.at).to_string();
            let until_day = chapters.last().map(|newer| newer.from_day.clone());
            match chapters.last_mut().filter(|newer| newer.plate == row.plate) {
                Some(same) => same.from_day = from_day,
                None => chapters.push(PlateChapter {
                    plate: row.plate,
                    country: row.country,
                    from_day,
                    until_day,
                }),
            }
        }
        Ok(chapters)
    }

    /// Each role has its own chapters: a new owner ends the old one's, not the driver's.
    fn chapters(&self, rows: &[RoleRow]) -> Vec<RoleChapter> {
        let mut chapters: Vec<RoleChapter> = Vec::new();
        for row in rows {
            let role = role_word(row.role);
            let from_day = row.from_day.unwrap_or_else(|| self.local_day(row.at)).to_string();
            let newer = chapters.iter().rposition(|chapter| chapter.role == role);
            let newer = newer.and_then(|at| chapters.get_mut(at));
            match newer {
                Some(same) if same.party.party_id.0 == row.party.id => same.from_day = from_day,
                other => {
                    let until_day = other.map(|newer| newer.from_day.clone());
                    // Written down after it had ended: a chapter does not begin after its end.
                    let from_day = match &until_day {
                        Some(until) if *until < from_day => until.clone(),
                        _ => from_day,
                    };
                    chapters.push(RoleChapter {
                        party: PartyHead::of(&row.party),
                        language: row.party.language,
                        role,
                        from_day,
                        until_day,
                    });
                }
            }
        }
        chapters
    }

    fn vehicle_job(&self, job: &JobRow) -> Result<VehicleJob, ActError> {
        let lines = store::list_job_lines(&self.conn, job.id)?;
        let first = match lines.first() {
            Some(line) => self.catalogue.job_type(&line.job_type_id),
            None => None,
        };
        let first = first.as_deref();
        Ok(VehicleJob {
            job_id: IdText(job.id),
            number: job.number.clone(),
            day: self.local_day(job.came_or_comes_at()).to_string(),
            stage: job.stage,
            closed_at: job.closed_at.map(instant),
            cancelled: job.cancelled,
            job_name_ro: first.map(|job_type| job_type.name.ro.clone()).unwrap_or_default(),
            job_name_en: first.map(|job_type| job_type.name.en.clone()).unwrap_or_default(),
            more_lines: lines.len().saturating_sub(1),
        })
    }
}

fn role_word(role: PartyRole) -> RoleWord {
    match role {
        PartyRole::Owner => RoleWord::Owner,
        PartyRole::Driver => RoleWord::Driver,
        PartyRole::Payer => RoleWord::Payer,
        PartyRole::Contact => RoleWord::Contact,
    }
}
