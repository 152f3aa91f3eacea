//! What a visit's form wrote about its car, its people and its radio, by the job that it was written in: it goes where the job goes.

use super::parties::PARTY_COLUMNS;
use super::records::OF_VEHICLE;
use super::{PartyRole, PartyRow, StoreError};
use crate::domain::odometer::Reading;
use crate::domain::{Id, KmReason};
use crate::ledger::Act;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The acts of a job, as lines of the ledger that name it. A job is moved seldom and soon: its lines stand at the end.
const ACTS_OF_JOB: &str = "(SELECT l.id FROM ledger_lines l
    WHERE l.seq >= (SELECT first.seq FROM ledger_lines first WHERE first.id = (SELECT act_id FROM jobs WHERE job_id = :job))
      AND instr(l.subjects, :job) > 0)";

/// What of a car was typed in a job.
#[derive(Default, Clone)]
pub struct TypedOfCar {
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// VIN.
    pub vin: Option<String>,
}

/// These fields of a car were typed in this job, where nothing stood.
///
/// # Errors
/// Where the disk does not take it.
pub fn note_typed_of_car(act: &Act<'_>, vehicle: Id, job: Id, typed: &TypedOfCar) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE vehicles SET make_job = iif(:make, :job, make_job), model_job = iif(:model, :job, model_job),
               vin_job = iif(:vin, :job, vin_job) WHERE vehicle_id = :id",
        )?
        .execute(
            named_params! { ":id": vehicle, ":job": job, ":make": typed.make.is_some(), ":model": typed.model.is_some(),
            ":vin": typed.vin.is_some() },
        )?;
    Ok(())
}

/// What of a car was typed in this job, and stands there still.
///
/// # Errors
/// Where the file cannot be read.
pub fn get_typed_of_car(conn: &Connection, vehicle: Id, job: Id) -> Result<TypedOfCar, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT iif(make_job = :job, make, NULL) AS make, iif(model_job = :job, model, NULL) AS model,
               iif(vin_job = :job, vin, NULL) AS vin FROM vehicles WHERE vehicle_id = :id",
        )?
        .query_row(named_params! { ":id": vehicle, ":job": job }, |row| {
            Ok(TypedOfCar {
                make: row.get("make")?,
                model: row.get("model")?,
                vin: row.get("vin")?,
            })
        })?)
}

/// A radio's serial is about to be written: in a job, what stood there before is kept with it; outside of one nothing is.
///
/// # Errors
/// Where the disk does not take it.
pub fn note_serial_before(act: &Act<'_>, radio: Id, job: Option<Id>) -> Result<(), StoreError> {
    let sql = match job {
        Some(_) => {
            "UPDATE radios SET serial_before = serial, serial_before_sealed = serial_sealed, serial_before_digest = serial_digest,
               family_told_before = family_told, serial_job = :job WHERE radio_id = :id AND serial_job IS NOT :job"
        }
        None => {
            "UPDATE radios SET serial_before = NULL, serial_before_sealed = NULL, serial_before_digest = NULL,
               family_told_before = NULL, serial_job = :job WHERE radio_id = :id"
        }
    };
    act.tx()
        .prepare_cached(sql)?
        .execute(named_params! { ":id": radio, ":job": job })?;
    Ok(())
}

/// Whether a radio's serial was typed in this job.
///
/// # Errors
/// Where the file cannot be read.
pub fn is_serial_of_job(conn: &Connection, radio: Id, job: Id) -> Result<bool, StoreError> {
    let of_job = conn
        .prepare_cached("SELECT 1 FROM radios WHERE radio_id = :id AND serial_job = :job")?
        .query_row(named_params! { ":id": radio, ":job": job }, |_| Ok(()))
        .optional()?;
    Ok(of_job.is_some())
}

/// A radio's serial is what it was before it was typed in a job: another one, or none.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_serial_back(act: &Act<'_>, radio: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE radios SET serial = serial_before, serial_sensitive = serial_before_digest IS NOT NULL,
               serial_sealed = serial_before_sealed, serial_digest = serial_before_digest, family_told = family_told_before,
               family_told_before = NULL, serial_before = NULL,
               serial_before_sealed = NULL, serial_before_digest = NULL, serial_job = NULL, hlc = :hlc WHERE radio_id = :id",
        )?
        .execute(named_params! { ":id": radio, ":hlc": act.hlc() })?;
    Ok(())
}

/// A party's phone, typed in a job over what stood there; a call back to it waits 14 days from now.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_party_phone_in_job(
    act: &Act<'_>,
    party: Id,
    job: Id,
    (shown, key): (&str, &str),
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE parties SET phone_before = iif(phone_job IS :job, phone_before, phone),
               phone_before_key = iif(phone_job IS :job, phone_before_key, phone_key), phone_job = :job,
               phone = :phone, phone_key = :key, phone_since = :at, hlc = :hlc WHERE party_id = :id",
        )?
        .execute(
            named_params! { ":id": party, ":job": job, ":phone": shown, ":key": key, ":at": super::instant(act.at()),
            ":hlc": act.hlc() },
        )?;
    Ok(())
}

/// A party's name was typed in a job, where there was none.
///
/// # Errors
/// Where the disk does not take it.
pub fn note_name_of_job(act: &Act<'_>, party: Id, job: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE parties SET name_job = :job WHERE party_id = :id")?
        .execute(named_params! { ":id": party, ":job": job })?;
    Ok(())
}

/// Somebody whose telephone or name was typed in a job, where they were on file already.
pub struct TypedOfParty {
    /// As they stand now.
    pub party: PartyRow,
    /// Their telephone is of the job.
    pub phone: bool,
    /// Their name is of the job.
    pub name: bool,
}

/// The people whose telephone or name was typed in a job.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_typed_of_parties(conn: &Connection, job: Id) -> Result<Vec<TypedOfParty>, StoreError> {
    let sql = format!(
        "SELECT {PARTY_COLUMNS}, raw.phone_job IS :job AS of_phone, raw.name_job IS :job AS of_name
         FROM parties raw JOIN party_records p ON p.record_id = raw.party_id
         WHERE raw.merged_into IS NULL AND (raw.phone_job = :job OR raw.name_job = :job) ORDER BY raw.party_id"
    );
    let rows = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":job": job }, |row| {
            Ok(TypedOfParty {
                party: PartyRow::from_row(row)?,
                phone: row.get("of_phone")?,
                name: row.get("of_name")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A party's telephone is what it was before it was typed in a job. It counts as new: a call back waits.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_phone_back(act: &Act<'_>, party: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE parties SET phone = phone_before, phone_key = phone_before_key, phone_since = :at, phone_before = NULL,
               phone_before_key = NULL, phone_job = NULL, hlc = :hlc WHERE party_id = :id",
        )?
        .execute(named_params! { ":id": party, ":at": super::instant(act.at()), ":hlc": act.hlc() })?;
    Ok(())
}

/// A role that was written in a job.
pub struct RoleOfJob {
    /// Its row.
    pub id: Id,
    /// Who.
    pub party: PartyRow,
    /// As what.
    pub role: PartyRole,
    /// Whether the party itself was written down in the job.
    pub made: bool,
}

/// The roles of a car that were written in a job, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_roles_of_job(conn: &Connection, vehicle: Id, job: Id) -> Result<Vec<RoleOfJob>, StoreError> {
    let sql = format!(
        "SELECT {PARTY_COLUMNS}, r.party_role_id, r.role, raw.act_id IN {ACTS_OF_JOB} AS made
         FROM party_roles r JOIN parties raw ON raw.party_id = r.party_id JOIN party_records p ON p.record_id = r.party_id
         WHERE r.vehicle_id IN {OF_VEHICLE} AND r.withdrawn_hlc IS NULL AND r.act_id IN {ACTS_OF_JOB} ORDER BY r.hlc, r.rowid"
    );
    let rows = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle, ":job": job }, |row| {
            Ok(RoleOfJob {
                id: row.get("party_role_id")?,
                party: PartyRow::from_row(row)?,
                role: super::word(row, "role", PartyRole::from_word)?,
                made: row.get("made")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A role never was one: its job is another car's.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_role_withdrawn(act: &Act<'_>, role: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE party_roles SET withdrawn_hlc = :hlc WHERE party_role_id = :id")?
        .execute(named_params! { ":id": role, ":hlc": act.hlc() })?;
    Ok(())
}

/// The notes of a job, and those about its car that were written in it, go along to another car. Says how many are about the car.
///
/// # Errors
/// Where the disk does not take it.
pub fn move_notes_of_job(act: &Act<'_>, job: Id, from: Id, to: Id) -> Result<usize, StoreError> {
    let about_job =
        format!("UPDATE notes SET vehicle_id = :to WHERE vehicle_id IN {OF_VEHICLE} AND job_id = :job");
    act.tx()
        .prepare_cached(&about_job)?
        .execute(named_params! { ":job": job, ":vehicle": from, ":to": to })?;
    let about_car = format!(
        "UPDATE notes SET vehicle_id = :to WHERE vehicle_id IN {OF_VEHICLE} AND job_id IS NULL AND act_id IN {ACTS_OF_JOB}"
    );
    Ok(act
        .tx()
        .prepare_cached(&about_car)?
        .execute(named_params! { ":job": job, ":vehicle": from, ":to": to })?)
}

/// A reading of the odometer that was typed in a job.
pub struct KmOfJob {
    /// Its row.
    pub id: Id,
    /// The reading.
    pub reading: Reading,
    /// The last reading of another car before it.
    pub last_there: Option<i64>,
}

/// The readings of a car that were typed in a job, oldest first, each with the last one of the other car before it.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_km_of_job(
    conn: &Connection,
    job: Id,
    vehicle: Id,
    other: Id,
) -> Result<Vec<KmOfJob>, StoreError> {
    let of_other = OF_VEHICLE.replace(":vehicle", ":other");
    let sql = format!(
        "SELECT k.odometer_reading_id, k.km, k.reason, (SELECT o.km FROM odometer_readings o
             WHERE o.vehicle_id IN {of_other} AND o.hlc < k.hlc ORDER BY o.hlc DESC LIMIT 1) AS last_there
         FROM odometer_readings k WHERE k.vehicle_id IN {OF_VEHICLE} AND k.act_id IN {ACTS_OF_JOB} ORDER BY k.hlc, k.rowid"
    );
    let rows = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":job": job, ":vehicle": vehicle, ":other": other },
            |row| {
                Ok(KmOfJob {
                    id: row.get("odometer_reading_id")?,
                    reading: Reading {
                        km: row.get("km")?,
                        reason: super::maybe_word(row, "reason", KmReason::from_word)?,
                    },
                    last_there: row.get("last_there")?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A reading is another car's, with the reason it has there.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_reading_of(act: &Act<'_>, id: Id, to: Id, reading: Reading) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE odometer_readings SET vehicle_id = :to, km = :km, reason = :reason WHERE odometer_reading_id = :id",
        )?
        .execute(named_params! { ":id": id, ":to": to, ":km": reading.km, ":reason": reading.reason.map(KmReason::word) })?;
    Ok(())
}

/// Who brought a job's car and who pays for it, on the car that it is of.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_job_people(
    act: &Act<'_>,
    job: Id,
    driver: Option<Id>,
    payer: Option<Id>,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE jobs SET driver_id = :driver, payer_id = :payer, hlc = :hlc WHERE job_id = :job",
        )?
        .execute(named_params! { ":job": job, ":driver": driver, ":payer": payer, ":hlc": act.hlc() })?;
    Ok(())
}
