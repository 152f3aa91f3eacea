//! The visits before today: each car was logged, perhaps worked on, and left.

use super::cars::{Car, Owner};
use super::clock::{DemoClock, Times};
use super::known::Standing;
use super::{Size, Team};
use crate::acts::{ActError, Past, Workshop};
use crate::domain::facts::{ValueDigest, What};
use crate::domain::{
    Arrival, CodeSource, HandOverResult, Id, Language, NotNeededReason, Stage, fold, phone, plate,
};
use crate::ledger::Verb;
use crate::store::{self, JobRow, PartyRole, PartyRow, PowerEvent, VehicleRow};
use chrono::TimeDelta;

/// A visit under way.
struct Visit<'c> {
    car: &'c Car,
    vehicle: VehicleRow,
    job: JobRow,
    radio: Option<Id>,
    value: Option<ValueDigest>,
}

/// Writes every visit, oldest first; a large workshop's in batches of a thousand.
pub(super) fn write(
    workshop: &mut Workshop,
    clock: &DemoClock,
    times: &Times,
    team: &Team,
    size: Size,
    (cars, owners): (&[Car], &[Owner]),
) -> Result<(), ActError> {
    let mut parties: Vec<Option<Id>> = vec![None; owners.len()];
    let batch = if size.vehicles > 1_000 { 1_000 } else { 1 };
    for (place, visits) in cars.chunks(batch).enumerate() {
        let Some(first) = visits.first() else { continue };
        let minutes = 460 + i64::try_from(place * 37 % 130).unwrap_or(0);
        let arrived = times.day(first.days, minutes);
        clock.put(arrived);
        workshop.demo_sit(if place % 3 == 0 { team.elena } else { team.ioana })?;
        let mut here = workshop.demo_act(Verb::CarLogged, "silent", |past| {
            let mut here = Vec::with_capacity(visits.len());
            for car in visits {
                here.push(log(past, car, owners, &mut parties)?);
            }
            Ok((subjects(&here), here))
        })?;
        if visits.iter().any(|car| power_went(car.standing)) {
            clock.put(arrived + TimeDelta::minutes(140));
            workshop.demo_sit(team.mihai)?;
            workshop.demo_act(Verb::BatteryWorkEnded, "done", |past| {
                for visit in &here {
                    work(past, visit)?;
                }
                Ok((subjects(&here), ()))
            })?;
        }
        clock.put(arrived + TimeDelta::minutes(375));
        workshop.demo_sit(team.elena)?;
        workshop.demo_act(Verb::HandedOver, "done", |past| {
            for visit in &mut here {
                leave(past, visit)?;
            }
            Ok((subjects(&here), ()))
        })?;
    }
    Ok(())
}

fn subjects(here: &[Visit<'_>]) -> Vec<Id> {
    here.iter()
        .flat_map(|visit| [Some(visit.job.id), Some(visit.vehicle.id), visit.radio])
        .flatten()
        .collect()
}

/// The power went in the visits that left an outcome or a wait behind.
fn power_went(standing: Standing) -> bool {
    use Standing::{Final, NotKept, Refused, Verified, Waits};
    matches!(standing, Verified | NotKept | Refused | Final | Waits)
}

fn log<'c>(
    past: &Past<'_, '_>,
    car: &'c Car,
    owners: &[Owner],
    parties: &mut [Option<Id>],
) -> Result<Visit<'c>, ActError> {
    let worn = car.old_plate.as_ref().unwrap_or(&car.plate);
    let read = plate::Plate::read(worn).map_err(|_| ActError::bad_argument())?;
    let vehicle = VehicleRow {
        id: past.new_id(),
        plate: read.shown,
        plate_key: read.key,
        country: read
            .country
            .map(|country| country.code().to_owned())
            .unwrap_or_default(),
        make: Some(car.make.to_owned()),
        model: Some(car.model.to_owned()),
        year: Some(car.year),
        vin: car.vin.clone(),
        standing: crate::domain::Standing::Active,
    };
    store::insert_vehicle(past.act, &vehicle, past.new_id())?;
    let owner = match parties.get(car.owner).copied().flatten() {
        Some(owner) => owner,
        None => {
            let new = write_party(past, owners.get(car.owner).ok_or_else(ActError::bad_argument)?)?;
            if let Some(known) = parties.get_mut(car.owner) {
                *known = Some(new);
            }
            new
        }
    };
    store::insert_party_role(past.act, past.new_id(), vehicle.id, owner, PartyRole::Owner)?;
    let mut contact = owner;
    if let Some(driver) = &car.driver {
        contact = write_party(past, driver)?;
        store::insert_party_role(past.act, past.new_id(), vehicle.id, contact, PartyRole::Driver)?;
    }
    let job = JobRow {
        id: past.new_id(),
        number: store::take_job_number(past.act.tx())?,
        vehicle: vehicle.id,
        contact: Some(contact),
        stage: Stage::In,
        key_tag: String::new(),
        promised_at: Some(past.act.at() + TimeDelta::hours(6)),
        arrived_at: past.act.at(),
        arrival: if car.standing == Standing::Unknown {
            Arrival::NotChecked
        } else {
            Arrival::Plays
        },
        problem: String::new(),
        technician: None,
        desk_called_at: None,
        hand_over: None,
        closed_at: None,
        driver: (contact != owner).then_some(contact),
        payer: None,
        came_without_person: false,
        expected_at: None,
        cancelled: None,
    };
    store::insert_job(past.act, &job)?;
    store::insert_job_line(past.act, past.new_id(), job.id, car.job_type, 0)?;
    store::insert_km(past.act, past.new_id(), vehicle.id, car.km)?;
    let (radio, value) = write_radio(past, car, &job)?;
    store::index_vehicle(past.act, vehicle.id)?;
    Ok(Visit {
        car,
        vehicle,
        job,
        radio,
        value,
    })
}

fn write_party(past: &Past<'_, '_>, owner: &Owner) -> Result<Id, ActError> {
    let number = phone::Phone::read(&owner.phone).map_err(|_| ActError::bad_argument())?;
    let party = PartyRow {
        id: past.new_id(),
        name: owner.name.clone(),
        name_folded: fold::fold(&owner.name),
        phone: Some(number.shown),
        phone_key: Some(number.key),
        phone_since: Some(past.act.at()),
        language: Language::Ro,
    };
    store::insert_party(past.act, &party)?;
    Ok(party.id)
}

/// What the desk wrote down about the radio.
fn write_radio(
    past: &Past<'_, '_>,
    car: &Car,
    job: &JobRow,
) -> Result<(Option<Id>, Option<ValueDigest>), ActError> {
    if car.standing == Standing::Unknown {
        return Ok((None, None));
    }
    let (make, model) = car.radio;
    let radio = past.fit_radio(job.vehicle, Some(job.id), car.unit, (make, model), &car.serial)?;
    let said = match car.standing {
        Standing::HasNot => Some(What::HasNot),
        Standing::NoCode => Some(What::NotNeeded(NotNeededReason::NoCode)),
        Standing::Paired => Some(What::NotNeeded(NotNeededReason::Paired)),
        Standing::Unknown | Standing::NotAsked => Some(What::Plays),
        Standing::OnFile
        | Standing::Dummy
        | Standing::Verified
        | Standing::NotKept
        | Standing::Refused
        | Standing::Changed
        | Standing::Final
        | Standing::Waits => None,
    };
    if let Some(said) = said {
        past.note(radio, Some(job.id), &said)?;
        return Ok((Some(radio), None));
    }
    let keep = car.standing != Standing::NotKept;
    let value = past.enter_code(radio, Some(job.id), &car.digits, CodeSource::Card, keep)?;
    Ok((Some(radio), Some(value)))
}

/// What happened in the bay.
fn work(past: &Past<'_, '_>, visit: &Visit<'_>) -> Result<(), ActError> {
    let (Some(radio), Some(value)) = (
        visit.radio,
        visit.value.filter(|_| power_went(visit.car.standing)),
    ) else {
        return Ok(());
    };
    let job = Some(visit.job.id);
    store::insert_power_event(past.act, past.new_id(), visit.job.id, PowerEvent::Cut)?;
    past.note(radio, job, &What::PowerCut)?;
    store::insert_power_event(past.act, past.new_id(), visit.job.id, PowerEvent::Back)?;
    past.note(radio, job, &What::PowerBack)?;
    past.note(radio, job, &What::AsksCode)?;
    past.note(radio, job, &What::CodeRevealed { value })?;
    let accepted = matches!(visit.car.standing, Standing::Verified | Standing::NotKept);
    past.note(radio, job, &What::Outcome { value, accepted })?;
    match visit.car.standing {
        Standing::Final => past.note(
            radio,
            job,
            &What::WaitSeen {
                minutes: None,
                is_final: true,
            },
        ),
        Standing::Waits => past.note(
            radio,
            job,
            &What::WaitSeen {
                minutes: None,
                is_final: false,
            },
        ),
        _ => Ok(()),
    }
}

/// The car left.
fn leave(past: &Past<'_, '_>, visit: &mut Visit<'_>) -> Result<(), ActError> {
    let result = match visit.car.standing {
        Standing::Unknown => HandOverResult::NotTested,
        Standing::Refused | Standing::Final | Standing::Waits => HandOverResult::AsksCode,
        _ => HandOverResult::Plays,
    };
    if let Some(radio) = visit.radio {
        let job = Some(visit.job.id);
        if visit.car.standing == Standing::Changed {
            past.note(radio, job, &What::SerialSeen { matches: false })?;
        }
        if let (Standing::NotKept, Some(value)) = (visit.car.standing, visit.value) {
            store::shred_code(past.act, radio, value)?;
            past.note(radio, job, &What::EntryForgotten { value })?;
        }
        if result == HandOverResult::Plays {
            past.note(radio, job, &What::Plays)?;
        }
    }
    visit.job.stage = Stage::Out;
    visit.job.hand_over = Some(result);
    visit.job.closed_at = Some(past.act.at());
    store::update_job(past.act, &visit.job)?;
    if visit.car.old_plate.is_some() {
        let read = plate::Plate::read(&visit.car.plate).map_err(|_| ActError::bad_argument())?;
        visit.vehicle.plate = read.shown;
        visit.vehicle.plate_key = read.key;
        store::insert_plate(past.act, &visit.vehicle, past.new_id())?;
        store::index_vehicle(past.act, visit.vehicle.id)?;
    }
    Ok(())
}
