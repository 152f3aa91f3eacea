//! What the desk saw and heard about the radios of a car that comes in: the reading on arrival, the serial, the answers.

use super::case::{CarCase, UnitCase};
use super::error::FieldFault;
use super::log_incoming_car::{GivenAnswer, IncomingCar};
use super::radios::{
    Bench, enter_code, make_incoming_known, make_radio_known, note, note_display, read_digits,
};
use super::take_serial::{Door, take_serial_if_typed};
use super::unit_meant::unit_meant;
use super::{ActError, Fault, Refusal};
use crate::catalogue::Catalogue;
use crate::domain::facts::What;
use crate::domain::wait::{reading_as_shown, standing_wait};
use crate::domain::{Arrival, CodeSource, Id, NotNeededReason, ReceptionAnswer, fold};
use crate::ledger::Act;
use crate::store::{self, VehicleRow};
use chrono::DateTime;

/// What was seen and said about the radios of a car.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub arrival: Arrival,
    pub display_text: &'a str,
    pub wait_minutes: Option<u32>,
    pub serial: &'a str,
    pub answers: &'a [GivenAnswer],
    /// Where digits told now come from.
    pub source: CodeSource,
}

impl<'a> Seen<'a> {
    /// As the intake form says it, with the customer's card at the desk.
    pub fn of(form: &'a IncomingCar) -> Self {
        Self {
            arrival: form.arrival,
            display_text: &form.display_text,
            wait_minutes: form.wait_minutes,
            serial: &form.radio_serial,
            answers: &form.answers,
            source: CodeSource::Card,
        }
    }
}

/// Writes what was seen and said about the radios. Reading and serial are about the car's radio, and so is an answer that names no unit.
pub(super) fn write_radios(
    act: &Act<'_>,
    bench: &Bench<'_>,
    seen: &Seen<'_>,
    vehicle: &VehicleRow,
    job: Id,
) -> Result<Option<Id>, ActError> {
    let fitting_line = line_that_fits_a_radio(act, bench.catalogue, job)?;
    let mut units: Vec<Id> = store::list_units_in(act.tx(), vehicle.id)?
        .into_iter()
        .map(|unit| unit.radio.id)
        .collect();
    let shows = match seen.arrival {
        Arrival::AsksCode => Some(What::AsksCode),
        Arrival::ShowsWait => Some(What::WaitSeen {
            minutes: seen.wait_minutes,
            is_final: false,
        }),
        Arrival::Plays => Some(What::Plays),
        Arrival::DeadWithPower | Arrival::NoPower | Arrival::NotChecked => None,
    };
    let serial = fold::clean(seen.serial);
    let speaks = !seen.answers.is_empty() || !serial.is_empty() || !matches!(shows, None | Some(What::Plays));
    if units.is_empty() && speaks {
        units.push(make_radio_known(act, bench, vehicle.id)?);
    }
    let first = match units.as_slice() {
        [] => return Ok(None),
        [only] => *only,
        [oldest, ..] => {
            let car = CarCase::read(bench.catalogue, act.tx(), vehicle.id, None, act.at())?;
            unit_meant(act.tx(), &car)?.map_or(*oldest, UnitCase::id)
        }
    };
    take_serial_if_typed(act, bench, vehicle, first, Door::Visit, &serial)?;
    if let Some(said) = shows {
        let shown = fold::clean(seen.display_text);
        // A display that means a wait or the end is written as that, whichever reading was chosen; a wait that stands is left as it is.
        let wait = standing_wait(&store::list_facts(act.tx(), first)?);
        let held = wait.is_some_and(|wait| wait.may_hold(act.at()));
        let what = reading_as_shown(said, bench.catalogue.shut_as(&shown), held);
        note_display(act, bench, first, &what, &shown)?;
    }
    if seen.arrival == Arrival::NoPower {
        // A car that arrives without power has met its power drain already (PRODUCT.md section 3).
        for unit in &units {
            note(act, bench, *unit, &What::PowerLost)?;
        }
    }
    for answer in seen.answers {
        // A line that fits a radio asks for the code of the one that goes in, not of the one that comes out.
        let radio = match (answer.unit_id, &fitting_line) {
            (Some(id), _) if units.contains(&id.0) => id.0,
            (Some(id), Some(line)) if line.incoming == Some(id.0) => id.0,
            (Some(_), _) => return Err(ActError::bad_argument()),
            (None, Some(line)) => match line.incoming {
                Some(incoming) => incoming,
                None => make_incoming_known(act, bench, line.id)?,
            },
            (None, None) => first,
        };
        write_answer(act, bench, radio, answer, seen)?;
    }
    Ok(Some(first))
}

fn line_that_fits_a_radio(
    act: &Act<'_>,
    catalogue: &Catalogue,
    job: Id,
) -> Result<Option<store::JobLineRow>, ActError> {
    Ok(store::list_job_lines(act.tx(), job)?.into_iter().find(|line| {
        catalogue
            .job_type(&line.job_type_id)
            .is_some_and(|job_type| job_type.fits_radio)
    }))
}

fn write_answer(
    act: &Act<'_>,
    bench: &Bench<'_>,
    radio: Id,
    answer: &GivenAnswer,
    seen: &Seen<'_>,
) -> Result<(), ActError> {
    match answer.answer {
        ReceptionAnswer::HasItHere => match answer.digits.as_deref().filter(|typed| !typed.trim().is_empty())
        {
            Some(typed) => {
                let digits = read_digits("digits", typed)?;
                enter_code(act, bench, radio, &digits, seen.source, answer.keep)?;
                Ok(())
            }
            None => note(act, bench, radio, &What::WillBring),
        },
        ReceptionAnswer::SendsPhoto | ReceptionAnswer::AtHome => note(act, bench, radio, &What::WillBring),
        ReceptionAnswer::HasNot => note(act, bench, radio, &What::HasNot),
        ReceptionAnswer::NeedsNone => {
            let reason = answer.reason.ok_or_else(|| {
                ActError::Invalid(vec![FieldFault {
                    field: "reason",
                    fault: Fault::Required,
                }])
            })?;
            let facts = store::list_facts(act.tx(), radio)?;
            if !may_say(&facts, bench.job, seen.arrival, reason) {
                return Err(ActError::refused(Refusal::RadioHasAsked));
            }
            note(act, bench, radio, &What::NotNeeded(reason))
        }
    }
}

/// Evidence beats assertion (D6): a radio that has asked cannot be said to need none.
fn may_say(
    facts: &[crate::domain::facts::Fact],
    job: Option<Id>,
    arrival: Arrival,
    reason: NotNeededReason,
) -> bool {
    use crate::domain::battery_gate::{Unit, not_needed_reasons};
    use crate::domain::code_state::{Circumstances, PowerCutEffect};
    let now = facts.last().map_or(DateTime::UNIX_EPOCH, |fact| fact.at);
    let at = Circumstances {
        now,
        job,
        open_jobs: &[],
        slot_conflict: false,
        power_cut_effect: PowerCutEffect::Other,
    };
    let unit = Unit::read(Id([0; 16]), None, facts, &at, arrival != Arrival::NoPower);
    not_needed_reasons(&unit).contains(&reason)
}
