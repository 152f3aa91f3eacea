//! The intake form opens: what is known about the car, the next free key tag, what is still missing.

use super::add_note::NoteView;
use super::case::CarCase;
use super::keep_draft::Draft;
use super::views::{IdText, MissingWord, PartyHead, UnitHead, VehicleHead, instant, missing};
use super::{ActError, Workshop};
use crate::domain::key_tag::key_tag_key;
use crate::domain::new_car::NewCar;
use crate::domain::{Deed, DraftKind, Id, KmReason, Language, Standing, plate};
use crate::store::{self, PartyRole};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which car, or the plate of a new one.
#[derive(Deserialize, TS)]
pub struct StartIntake {
    /// A known car.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// What a car begins with, as typed: its plate, which finds a known car too, its VIN, or its owner's telephone.
    pub plate: String,
}

/// What the form begins with.
#[derive(Serialize, TS)]
pub struct IntakeForm {
    /// The known car.
    pub vehicle: Option<VehicleHead>,
    /// The plate as it will be shown; empty where the car begins with something else.
    pub plate: String,
    /// The VIN a new car begins with.
    pub vin: String,
    /// The telephone a new car begins with.
    pub phone: String,
    /// Its owner.
    pub owner: Option<PartyHead>,
    /// Its radios.
    pub units: Vec<UnitHead>,
    /// The last odometer reading, km.
    #[ts(type = "number | null")]
    pub last_km: Option<i64>,
    /// The last visit.
    pub last_visit: Option<LastVisit>,
    /// The next free number on the key board.
    pub next_key_tag: String,
    /// A promise to start from, UTC.
    pub promised_at: String,
    /// What is still missing.
    pub missing: Vec<MissingWord>,
    /// A job of this car that is open already.
    #[ts(type = "string | null")]
    pub open_job_id: Option<IdText>,
    /// Who pays, where it is not the owner.
    pub payer: Option<PartyHead>,
    /// Whom to ask for the code, where it is not the owner.
    pub code_contact: Option<PartyHead>,
    /// The language the customer is spoken to in.
    pub customer_language: Language,
    /// The last readings of the odometer, newest first.
    pub km_history: Vec<KmEntry>,
    /// Why it may show less than the last time.
    pub km_reasons: Vec<KmReason>,
    /// What must not be forgotten about the car.
    pub notes: Vec<NoteView>,
    /// The form somebody began for this car and did not finish.
    pub draft: Option<Draft>,
    /// Whether it comes here; a scrapped car takes no job.
    pub standing: Standing,
}

/// A reading of the odometer.
#[derive(Debug, Serialize, TS)]
pub struct KmEntry {
    /// The local day.
    pub day: String,
    /// Kilometres.
    #[ts(type = "number")]
    pub km: i64,
    /// Why it was less than the one before.
    pub reason: Option<KmReason>,
}

/// As many readings as stand beside the form.
const READINGS: u32 = 5;

/// The last visit of a car.
#[derive(Debug, Serialize, TS)]
pub struct LastVisit {
    /// The local day.
    pub day: String,
    /// The odometer then, km.
    #[ts(type = "number | null")]
    pub km: Option<i64>,
    /// Its first work line, Romanian.
    pub job_name_ro: String,
    /// Its first work line, English.
    pub job_name_en: String,
}

impl Workshop {
    /// Opens the intake form for a known car, or for a plate.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn start_intake(&mut self, request: &StartIntake) -> Result<IntakeForm, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        let now = self.ports.clock.now();
        let (mut typed, mut vin, mut phone) = (None, String::new(), String::new());
        match NewCar::read(&request.plate) {
            Some(NewCar::Plate(plate)) => typed = Some(plate),
            Some(NewCar::Vin(shown)) => vin = shown,
            Some(NewCar::Phone(shown)) => phone = shown,
            None => {}
        }
        let vehicle = match (request.vehicle_id, &typed) {
            // A merged record's form is the form of the car it became.
            (Some(id), _) => Some(store::surviving_vehicle(&self.conn, id.0)?),
            (None, Some(typed)) => store::find_vehicle_by_plate(&self.conn, &typed.key)?.map(|row| row.id),
            (None, None) => None,
        };
        let draft = self.draft_of(DraftKind::Intake, vehicle, &plate::plate_key(&request.plate))?;
        let shown = typed.map(|plate| plate.shown).unwrap_or_default();
        let mut form = IntakeForm {
            vehicle: None,
            plate: shown,
            vin,
            phone,
            owner: None,
            units: Vec::new(),
            last_km: None,
            last_visit: None,
            next_key_tag: self.next_key_tag()?,
            promised_at: instant(self.suggested_promise()),
            // Of a car that was never here nothing is known.
            missing: MissingWord::ALL.to_vec(),
            open_job_id: None,
            payer: None,
            code_contact: None,
            customer_language: me.language,
            km_history: Vec::new(),
            km_reasons: KmReason::ALL.to_vec(),
            notes: Vec::new(),
            draft,
            standing: Standing::Active,
        };
        let Some(vehicle) = vehicle else { return Ok(form) };
        let car = CarCase::read(&self.catalogue, &self.conn, vehicle, None, now)?;
        let vehicle = car.vehicle.id;
        form.standing = car.vehicle.standing;
        form.vehicle = Some(VehicleHead::of(&car.vehicle));
        form.plate = car.vehicle.plate.clone();
        form.vin.clear();
        form.phone.clear();
        form.owner = car.owner.as_ref().map(PartyHead::of);
        for unit in &car.units {
            form.units.push(self.unit_head(&self.conn, unit)?);
        }
        form.last_km = store::find_last_km(&self.conn, vehicle)?;
        form.last_visit = self.last_visit(vehicle)?;
        form.missing = missing(&self.conn, &car)?;
        form.open_job_id = car.open_jobs.first().copied().map(IdText);
        let owner = car.owner.as_ref().map(|owner| owner.id);
        form.payer = self.holder_beside_owner(vehicle, owner, PartyRole::Payer)?;
        form.code_contact = self.holder_beside_owner(vehicle, owner, PartyRole::Contact)?;
        if let Some(owner) = &car.owner {
            form.customer_language = owner.language;
        }
        form.km_history = self.km_history(vehicle)?;
        form.notes = self.note_views(&self.conn, vehicle, None)?;
        Ok(form)
    }

    /// Who has a role in a car, where it is not its owner.
    pub(super) fn holder_beside_owner(
        &self,
        vehicle: Id,
        owner: Option<Id>,
        role: PartyRole,
    ) -> Result<Option<PartyHead>, ActError> {
        let holder = store::find_party_of(&self.conn, vehicle, role)?;
        Ok(holder
            .filter(|holder| Some(holder.id) != owner)
            .as_ref()
            .map(PartyHead::of))
    }

    fn km_history(&self, vehicle: Id) -> Result<Vec<KmEntry>, ActError> {
        let readings = store::list_km(&self.conn, vehicle, READINGS)?;
        Ok(readings
            .into_iter()
            .map(|row| KmEntry {
                day: self.ports.clock.local(row.at).date().to_string(),
                km: row.reading.km,
                reason: row.reading.reason,
            })
            .collect())
    }

    fn last_visit(&self, vehicle: Id) -> Result<Option<LastVisit>, ActError> {
        let Some(job) = store::find_last_visit(&self.conn, vehicle)? else {
            return Ok(None);
        };
        let first = store::list_job_lines(&self.conn, job.id)?.into_iter().next();
        let job_type = match &first {
            Some(line) => self.catalogue.job_type(&line.job_type_id),
            None => None,
        };
        let job_type = job_type.as_deref();
        Ok(Some(LastVisit {
            day: self.ports.clock.local(job.arrived_at).date().to_string(),
            km: store::find_last_km(&self.conn, vehicle)?,
            job_name_ro: job_type
                .map(|job_type| job_type.name.ro.clone())
                .unwrap_or_default(),
            job_name_en: job_type
                .map(|job_type| job_type.name.en.clone())
                .unwrap_or_default(),
        }))
    }

    /// The smallest number from 1 that hangs on no open job's keys.
    pub(super) fn next_key_tag(&self) -> Result<String, ActError> {
        let used: BTreeSet<String> = store::list_used_key_tags(&self.conn)?
            .iter()
            .map(|tag| key_tag_key(tag))
            .collect();
        Ok((1_u32..)
            .map(|tag| tag.to_string())
            .find(|tag| !used.contains(tag))
            .unwrap_or_default())
    }
}
