//! A job that was typed on the wrong car moves to the right one.
//!
//! Invariants: what was written in it about the wrong car's radios is withdrawn there, never forgotten; what the radio itself did is
//! written again on the right car's; no state rises on either (GATE.md section 8). The gate starts over. A code typed in the job is
//! taken over only where somebody says that it is this car's, and then it is unproven.

use super::case::{Case, UnitCase};
use super::held::{class_before, hold, keep_waiting, lights, see};
use super::held_elsewhere::Elsewhere;
use super::merge_vehicles::UnitChange;
use super::never_here::new_car;
use super::open_job::JobView;
use super::pictures::shred_what_goes_with_the_visit;
use super::radios::{Bench, make_unit_known, note};
use super::reseal::Digits;
use super::typed_in_job::{BetweenCars, LowerKm, Typed, TypedThing};
use super::views::{IdText, PartyHead, VehicleHead};
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate;
use crate::domain::code_state::CodeState;
use crate::domain::facts::{Fact, What};
use crate::domain::hold_down::{carried_to_the_right_car, swapped_in, typed_only_in};
use crate::domain::standing::after_intake;
use crate::domain::{Arrival, Deed, Id, KmReason, UnitKind};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, PowerEvent, VehicleRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a job belongs.
#[derive(Deserialize, TS)]
pub struct MoveJobToCar {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The right car; nothing where it was never here.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// The plate of a car that was never here; empty where the car is known.
    pub new_plate: String,
    /// The code that was typed in this job is this car's. Nobody is asked to say yes.
    pub code_is_this_cars: bool,
    /// Why the odometer shows less than the right car's last reading.
    #[serde(default)]
    pub km_reason: Option<KmReason>,
}

/// What a move will do.
#[derive(Debug, Serialize, TS)]
pub struct JobMovePreview {
    /// The job's number.
    pub number: String,
    /// The wrong car.
    pub from: VehicleHead,
    /// The right car.
    pub to: VehicleHead,
    /// Whom to ask about the job afterwards.
    pub contact: Option<PartyHead>,
    /// The wrong car's units.
    pub units_there: Vec<UnitChange>,
    /// The right car's units.
    pub units_here: Vec<UnitChange>,
    /// What else was typed in the job: withdrawn there, and what becomes of it here.
    pub typed: Vec<TypedThing>,
    /// The kilometres of the job are below this car's last ones: somebody says why.
    pub lower_km: Option<LowerKm>,
    /// How many codes were typed in the job: withdrawn there, offered here.
    #[ts(type = "number")]
    pub codes: usize,
    /// How many decisions at the gate fall.
    #[ts(type = "number")]
    pub decisions: usize,
    /// Whether the battery of the car in the bay is off.
    pub power_off: bool,
}

/// What came of it, before the act is committed or dropped.
struct Moved {
    number: String,
    from: VehicleRow,
    to: VehicleRow,
    contact: Option<store::PartyRow>,
    typed: Typed,
    there: Vec<(UnitCase, Option<CodeState>)>,
    here: Vec<(UnitCase, Option<CodeState>)>,
    codes: usize,
    decisions: usize,
    power_off: bool,
}

/// What one radio of the wrong car gives away.
struct Taken {
    radio: Id,
    kind: UnitKind,
    carried: Vec<(Fact, Option<Digits>)>,
    typed: Vec<(Digits, bool)>,
    /// What its display showed when it was last written down in the job.
    shown: Option<String>,
}

impl Workshop {
    /// Says what the move will do. Nothing is written.
    ///
    /// # Errors
    /// As `move_job_to_car`, but for the PIN.
    pub fn preview_job_move(&mut self, request: &MoveJobToCar) -> Result<JobMovePreview, ActError> {
        let me = self.require(Deed::MoveJob, &[request.job_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(request.job_id.0),
        };
        let moved = write_move(&act, &bench, request, true)?;
        drop(act);
        Ok(JobMovePreview {
            units_there: self.changes(&moved.there)?,
            units_here: self.changes(&moved.here)?,
            number: moved.number,
            from: VehicleHead::of(&moved.from),
            to: VehicleHead::of(&moved.to),
            contact: moved.contact.as_ref().map(PartyHead::of),
            typed: moved.typed.things,
            lower_km: moved.typed.lower_km,
            codes: moved.codes,
            decisions: moved.decisions,
            power_off: moved.power_off,
        })
    }

    /// Moves a job to the right car.
    ///
    /// # Errors
    /// `presence_needed`; `same_record` where it is that car's already; `car_scrapped`.
    pub fn move_job_to_car(&mut self, request: &MoveJobToCar) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require_present(Deed::MoveJob, Some(job), &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let moved = write_move(&act, &bench, request, false)?;
        let subjects: Vec<Id> = [job, moved.to.id, moved.from.id]
            .into_iter()
            .chain(moved.here.iter().chain(&moved.there).map(|(unit, _)| unit.id()))
            .collect();
        let reason = if request.code_is_this_cars && moved.codes > 0 {
            "with_code"
        } else {
            "without_code"
        };
        let receipt = act.commit(&self.head, Verb::JobMovedToCar, &subjects, reason, "done")?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }

    fn changes(&self, units: &[(UnitCase, Option<CodeState>)]) -> Result<Vec<UnitChange>, ActError> {
        let mut changes = Vec::with_capacity(units.len());
        for (unit, before) in units {
            let chips = before.iter().map(|state| self.chip(&self.conn, state));
            changes.push(UnitChange {
                unit: self.unit_head(&self.conn, unit)?,
                before: chips.collect::<Result<_, _>>()?,
            });
        }
        Ok(changes)
    }
}

fn write_move(
    act: &Act<'_>,
    bench: &Bench<'_>,
    request: &MoveJobToCar,
    only_look: bool,
) -> Result<Moved, ActError> {
    let case = Case::read(bench.catalogue, act.tx(), request.job_id.0, act.at())?;
    let job = case.job.clone();
    let wrong = job.vehicle;
    let right = match request.vehicle_id {
        Some(id) => store::get_vehicle(act.tx(), id.0)?,
        None => new_car(act, bench, &request.new_plate)?,
    };
    if right.id == wrong {
        return Err(ActError::refused(Refusal::SameRecord));
    }
    if swap_stands(act, &case, wrong)? {
        return Err(ActError::refused(Refusal::RadioSwapped));
    }
    let standing = after_intake(right.standing).ok_or(ActError::refused(Refusal::CarScrapped))?;
    let gate = case.gate();
    let exposed = battery_gate::exposed(&gate);
    let decisions = case
        .decisions
        .iter()
        .filter(|decision| {
            exposed
                .iter()
                .any(|unit| battery_gate::covers(decision, unit, &gate))
        })
        .count();
    // The job's own light matters on the right car only: on the wrong one it is gone.
    let of_job = Some((job.id, job.arrival));
    let mut here = lights(act, &[right.id])?;
    here.push(of_job);
    let mut there = lights(act, &[wrong])?;
    there.retain(|light| *light != of_job);
    let before_here = see(act, bench, &[right.id], &here)?;
    let before_there = see(act, bench, &[wrong], &there)?;

    let elsewhere = Elsewhere::look(act, bench, wrong, right.id)?;

    let mut taken = Vec::new();
    for radio in store::list_radios_ever_in(act.tx(), wrong)? {
        let on_bench = case.lines.iter().any(|(line, _)| line.incoming == Some(radio));
        if !on_bench {
            taken.extend(take_from(act, bench, radio, job.id)?);
        }
    }
    let between = BetweenCars {
        act,
        bench,
        case: &case,
        right: &right,
    };
    let mut typed = Typed::default();
    between.of_visit(&mut typed, request.km_reason, only_look)?;
    between.of_people(&mut typed)?;
    let serials = between.take_serials()?;
    let contact = typed.contact;
    store::update_job_vehicle(act, job.id, right.id, contact)?;
    if standing != right.standing {
        store::update_vehicle(
            act,
            &VehicleRow {
                standing,
                ..right.clone()
            },
        )?;
    }
    between.of_car(&mut typed)?;
    for from in &taken {
        carry(act, bench, from, &job, right.id)?;
    }
    between.give_serials(&mut typed, &serials)?;
    super::hunt_case::move_hunts(act, bench, job.id, wrong, right.id)?;
    // A navigation may have become known by what came along; nobody was asked about the radio by that (D2).
    super::identify_radio::ask_about_the_radio(act, bench, right.id)?;
    tell_of_the_power(act, bench, &job, right.id)?;
    keep_waiting(act, bench, right.id, &before_here, |unit| vec![unit])?;
    hold(act, bench, right.id, &before_here, |seen, unit| {
        Ok(class_before(seen, unit))
    })?;
    hold(act, bench, wrong, &before_there, |seen, unit| {
        Ok(class_before(seen, unit))
    })?;
    elsewhere.hold(act, bench)?;
    if job.closed_at.is_some() && job.cancelled.is_none() {
        ask_what_left(act, bench, job.id)?;
    }
    // The customer's own word, after the hold: a code that is said to be this car's goes on file, and proves nothing.
    if request.code_is_this_cars {
        for from in &taken {
            enter_here(act, bench, from, right.id)?;
        }
        super::identify_radio::ask_about_the_radio(act, bench, right.id)?;
    }
    let mut all_kept = true;
    for from in &taken {
        all_kept &= !shred_what_was_for_today(act, from)?;
    }
    // Where the code came along for this visit only, its label goes when the car does; else both end here.
    if !request.code_is_this_cars {
        shred_what_goes_with_the_visit(act, job.id, all_kept)?;
    }
    store::index_vehicle(act, wrong)?;
    store::index_vehicle(act, right.id)?;

    let outside = |seen: &[super::held::Seen], unit: Id| {
        seen.iter()
            .find(|seen| seen.light.is_none())
            .and_then(|seen| seen.states.get(&unit).copied())
    };
    let car_there = super::case::CarCase::read(bench.catalogue, act.tx(), wrong, None, act.at())?;
    let car_here = super::case::CarCase::read(bench.catalogue, act.tx(), right.id, None, act.at())?;
    let with = |units: Vec<UnitCase>, seen: &[super::held::Seen]| {
        units
            .into_iter()
            .map(|unit| {
                let before = outside(seen, unit.id());
                (unit, before)
            })
            .collect()
    };
    Ok(Moved {
        number: job.number.clone(),
        from: car_there.vehicle,
        to: car_here.vehicle,
        contact: contact.map(|id| store::get_party(act.tx(), id)).transpose()?,
        typed,
        there: with(car_there.units, &before_there),
        here: with(car_here.units, &before_here),
        codes: taken.iter().map(|from| from.typed.len()).sum(),
        decisions,
        power_off: case.power_is_off(),
    })
}

/// Whether a radio that this job fitted into the wrong car sits there, or one that it took out does not: installations are never withdrawn,
/// so the radio goes back first.
fn swap_stands(act: &Act<'_>, case: &Case, wrong: Id) -> Result<bool, ActError> {
    let fitted: Vec<Id> = store::list_units_in(act.tx(), wrong)?
        .into_iter()
        .map(|unit| unit.radio.id)
        .collect();
    if case
        .lines
        .iter()
        .any(|(line, _)| line.incoming.is_some_and(|radio| fitted.contains(&radio)))
    {
        return Ok(true);
    }
    for radio in store::list_radios_ever_in(act.tx(), wrong)? {
        let facts = store::list_facts(act.tx(), radio)?;
        if swapped_in(&facts, case.job.id, store::find_car_of_radio(act.tx(), radio)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A visit that is over and was to fit a radio: which one left in the right car is not on record, as it was not in the wrong one.
fn ask_what_left(act: &Act<'_>, bench: &Bench<'_>, job: Id) -> Result<(), ActError> {
    let moved = Case::read(bench.catalogue, act.tx(), job, act.at())?;
    match moved.outgoing() {
        Some(outgoing) => note(act, bench, outgoing, &What::SerialSeen { matches: false }),
        None => Ok(()),
    }
}

/// Withdraws what the job wrote about a radio of the wrong car. Nothing where it wrote nothing.
fn take_from(act: &Act<'_>, bench: &Bench<'_>, radio: Id, job: Id) -> Result<Option<Taken>, ActError> {
    let facts = store::list_facts(act.tx(), radio)?;
    if !facts.iter().any(|fact| fact.job == Some(job)) {
        return Ok(None);
    }
    let mut carried = Vec::new();
    for fact in carried_to_the_right_car(&facts, job) {
        let tried = match fact.what {
            What::Outcome { value, .. } => Some(Digits::of(act, radio, value)?),
            _ => None,
        };
        carried.push((fact.clone(), tried));
    }
    let mut typed = Vec::new();
    for value in typed_only_in(&facts, job) {
        let suspicious = facts.iter().any(
            |fact| matches!(fact.what, What::CodeEntered { value: entered, suspicious: true } if entered == value),
        );
        typed.push((Digits::of(act, radio, value)?, suspicious));
    }
    let shown = super::last_seen::display_text(act.tx(), radio, job)?;
    note(act, bench, radio, &What::JobWithdrawn { job })?;
    for (entry, _) in &typed {
        let what = What::EntryWithdrawn {
            value: entry.value,
            why: crate::domain::WithdrawnWhy::WrongCar,
        };
        note(act, bench, radio, &what)?;
    }
    Ok(Some(Taken {
        radio,
        kind: store::get_radio(act.tx(), radio)?.kind,
        carried,
        typed,
        shown,
    }))
}

/// The right car's unit of a kind; known from now on where it was not on record.
pub(super) fn unit_here(act: &Act<'_>, bench: &Bench<'_>, right: Id, kind: UnitKind) -> Result<Id, ActError> {
    let known = store::list_units_in(act.tx(), right)?
        .into_iter()
        .find(|unit| unit.radio.kind == kind);
    match known {
        Some(unit) => Ok(unit.radio.id),
        None => make_unit_known(act, bench, right, kind),
    }
}

/// What the radio in the yard did is written again on the right car's unit: seen when it was seen, by whom it was.
fn carry(act: &Act<'_>, bench: &Bench<'_>, from: &Taken, job: &JobRow, right: Id) -> Result<(), ActError> {
    if from.carried.is_empty() {
        return Ok(());
    }
    let unit = unit_here(act, bench, right, from.kind)?;
    let last_reading = from
        .carried
        .iter()
        .rposition(|(fact, _)| matches!(fact.what, What::AsksCode | What::WaitSeen { .. }));
    for (at, (fact, tried)) in from.carried.iter().enumerate() {
        let what = match (fact.what, tried) {
            (What::Outcome { accepted, .. }, Some(digits)) => What::Outcome {
                value: digits.value_on(act, bench, unit)?,
                accepted,
            },
            (what, _) => what,
        };
        let row = bench.entropy.new_id(act.at());
        let again = Fact {
            job: Some(job.id),
            what,
            ..fact.clone()
        };
        store::insert_fact_seen(act, row, unit, &again)?;
        if let Some(shown) = from.shown.as_deref().filter(|_| Some(at) == last_reading) {
            store::update_display_text(act, row, shown)?;
        }
    }
    Ok(())
}

/// The power went in this car, not in the wrong one: each unit in it that was not told by its counterpart there is told now. A wait that
/// it showed has no known end any more.
fn tell_of_the_power(act: &Act<'_>, bench: &Bench<'_>, job: &JobRow, right: Id) -> Result<(), ActError> {
    let mut story = Vec::new();
    if job.arrival == Arrival::NoPower {
        let came = store::find_job_writer(act.tx(), job.id)?;
        story.push((What::PowerLost, job.arrived_at, came));
    }
    for row in store::list_power_events(act.tx(), job.id)? {
        let what = match row.event {
            PowerEvent::Cut => What::PowerCut,
            PowerEvent::Back => What::PowerBack,
            PowerEvent::Lost => What::PowerLost,
        };
        story.push((what, row.at, row.by));
    }
    for unit in store::list_units_in(act.tx(), right)? {
        let facts = store::list_facts(act.tx(), unit.radio.id)?;
        let told = carried_to_the_right_car(&facts, job.id);
        if told.iter().any(|fact| fact.what.is_power_loss()) {
            continue;
        }
        for (what, at, by) in &story {
            let seen = Fact {
                at: *at,
                by: by.unwrap_or(bench.by),
                job: Some(job.id),
                what: *what,
            };
            store::insert_fact_seen(act, bench.entropy.new_id(act.at()), unit.radio.id, &seen)?;
        }
    }
    Ok(())
}

/// The code typed in the job goes on file for the right car's unit, sealed anew, unproven.
fn enter_here(act: &Act<'_>, bench: &Bench<'_>, from: &Taken, right: Id) -> Result<(), ActError> {
    for (digits, suspicious) in &from.typed {
        if digits.sealed.is_some() {
            let unit = unit_here(act, bench, right, from.kind)?;
            digits.enter_on(act, bench, unit, *suspicious)?;
        }
    }
    Ok(())
}

/// Digits that their customer wanted kept for this visit only do not stay behind on a car that is not his. Says whether there were any.
fn shred_what_was_for_today(act: &Act<'_>, from: &Taken) -> Result<bool, ActError> {
    let mut shredded = false;
    let for_today = store::list_values_not_to_keep(act.tx(), from.radio)?;
    for (digits, _) in &from.typed {
        if for_today.contains(&digits.value) {
            store::shred_code(act, from.radio, digits.value)?;
            shredded = true;
        }
    }
    Ok(shredded)
}
