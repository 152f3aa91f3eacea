//! Steps that several acts share: the radio a fact belongs to, digits sealed and entered, a serial written down.

use super::case::{Case, shipped};
use super::{ActError, Fault};
use crate::catalogue::Catalogue;
use crate::domain::facts::{ValueDigest, What};
use crate::domain::hold_down::record_of_digits;
use crate::domain::{Arrival, CodeSource, Id, UnitKind, code};
use crate::ledger::Act;
use crate::ports::Entropy;
use crate::store::{self, NewCodeEntry, RadioRow};
use crate::vault::{self, CodeKey, EntryPlace, SecurityCode};

/// The generation of the code key that new entries are sealed with.
pub(super) const KEY_VERSION: u32 = 1;

/// What writing about radios needs besides the act.
pub(super) struct Bench<'a> {
    pub entropy: &'a dyn Entropy,
    pub key: &'a CodeKey,
    pub catalogue: &'a Catalogue,
    pub by: Id,
    pub job: Option<Id>,
}

/// A unit's first fact makes it known: the unknown radio becomes a row, fitted in its car.
pub(super) fn make_radio_known(act: &Act<'_>, bench: &Bench<'_>, vehicle: Id) -> Result<Id, ActError> {
    make_unit_known(act, bench, vehicle, UnitKind::Radio)
}

/// The radio that a line will fit becomes known: a row of its own, on the bench, named on the line.
pub(super) fn make_incoming_known(act: &Act<'_>, bench: &Bench<'_>, line: Id) -> Result<Id, ActError> {
    let radio = insert_unit(act, bench, UnitKind::Radio)?;
    store::update_incoming_radio(act, line, radio)?;
    Ok(radio)
}

/// The unknown radio of a job becomes known: the one a line will fit, else the one in the car.
pub(super) fn make_unknown_known(act: &Act<'_>, bench: &Bench<'_>, case: &Case) -> Result<Id, ActError> {
    if let Some(line) = case.line_with_unknown_radio() {
        return make_incoming_known(act, bench, line);
    }
    let radio = make_radio_known(act, bench, case.job.vehicle)?;
    what_the_power_did(act, bench, case, radio)?;
    Ok(radio)
}

/// A unit that becomes known only now sat in the car while the power went: what happened to the car happened to it.
pub(super) fn what_the_power_did(
    act: &Act<'_>,
    bench: &Bench<'_>,
    case: &Case,
    radio: Id,
) -> Result<(), ActError> {
    if case.job.arrival == Arrival::NoPower || case.power.losses > 0 {
        note(act, bench, radio, &What::PowerLost)?;
    }
    if case.power.cuts > 0 {
        note(act, bench, radio, &What::PowerCut)?;
        if !case.power_is_off() {
            note(act, bench, radio, &What::PowerBack)?;
        }
    }
    Ok(())
}

/// A unit of a kind becomes known in a car.
pub(super) fn make_unit_known(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: Id,
    kind: UnitKind,
) -> Result<Id, ActError> {
    let unit = insert_unit(act, bench, kind)?;
    note(act, bench, unit, &What::Fitted { vehicle })?;
    Ok(unit)
}

/// A unit that sits in no car yet.
pub(super) fn insert_unit(act: &Act<'_>, bench: &Bench<'_>, kind: UnitKind) -> Result<Id, ActError> {
    let radio = RadioRow::blank(bench.entropy.new_id(act.at()), kind);
    store::insert_radio(act, &radio, KEY_VERSION)?;
    Ok(radio.id)
}

/// Appends a fact of a radio.
pub(super) fn note(act: &Act<'_>, bench: &Bench<'_>, radio: Id, what: &What) -> Result<(), ActError> {
    Ok(store::insert_fact(
        act,
        bench.entropy.new_id(act.at()),
        radio,
        bench.job,
        bench.by,
        what,
    )?)
}

/// Appends what the radio shows, with its display's own words where somebody wrote them down.
pub(super) fn note_display(
    act: &Act<'_>,
    bench: &Bench<'_>,
    radio: Id,
    what: &What,
    shown: &str,
) -> Result<(), ActError> {
    let fact = bench.entropy.new_id(act.at());
    store::insert_fact(act, fact, radio, bench.job, bench.by, what)?;
    if !shown.is_empty() {
        store::update_display_text(act, fact, shown)?;
    }
    Ok(())
}

/// Reads typed digits. The refusal names the field, never the digits.
pub(super) fn read_digits(field: &'static str, typed: &str) -> Result<SecurityCode, ActError> {
    code::check_digits(typed).map_err(|refusal| {
        ActError::field(
            field,
            match refusal {
                code::CodeRefusal::Empty => Fault::Required,
                code::CodeRefusal::NotDigits => Fault::CodeNotDigits,
                code::CodeRefusal::Length => Fault::CodeLength,
            },
        )
    })?;
    let digits: zeroize::Zeroizing<String> = zeroize::Zeroizing::new(code::digits_of(typed).collect());
    Ok(SecurityCode::read(&digits)?)
}

/// Seals digits, writes the entry and its fact. Gives back the value's digest.
pub(super) fn enter_code(
    act: &Act<'_>,
    bench: &Bench<'_>,
    radio: Id,
    digits: &SecurityCode,
    source: CodeSource,
    keep: bool,
) -> Result<ValueDigest, ActError> {
    // A radio that was two records keeps the refusals of both: digits tried on one of them belong to that one.
    let records = store::list_radio_records(act.tx(), radio)?;
    let digests: Vec<ValueDigest> = records
        .iter()
        .map(|record| ValueDigest(vault::value_digest(digits, *record, bench.key)))
        .collect();
    let at = match records.len() {
        1 => 0,
        _ => record_of_digits(&store::list_facts(act.tx(), radio)?, &digests),
    };
    let (Some(record), Some(value)) = (records.get(at).copied(), digests.get(at).copied()) else {
        return Err(ActError::bad_argument());
    };
    let place = EntryPlace {
        entry: bench.entropy.new_id(act.at()),
        radio: record,
        key_version: KEY_VERSION,
    };
    let sealed = vault::seal_code(digits, place, bench.key, bench.entropy)?;
    store::insert_code_entry(
        act,
        &NewCodeEntry {
            place,
            value,
            sealed: &sealed,
            source,
            keep,
        },
    )?;
    let suspicious = code::is_suspicious(digits.expose());
    note(act, bench, radio, &What::CodeEntered { value, suspicious })?;
    Ok(value)
}

/// What a disclosure names, with the record that the digits were sealed for where a merge made it another than the radio.
pub(super) fn disclosed(subjects: &[Id], sealed_for: Id) -> Vec<Id> {
    let mut named = subjects.to_vec();
    if !named.contains(&sealed_for) {
        named.push(sealed_for);
    }
    named
}

/// Whether digits typed now may be kept: where the customer said "only today" of this radio's code, that holds for its correction too.
pub(super) fn keeps(act: &Act<'_>, radio: Id) -> Result<bool, ActError> {
    Ok(store::list_values_not_to_keep(act.tx(), radio)?.is_empty())
}

/// A serial as it is kept and compared: upper-case letters and digits.
pub(super) fn clean_serial(typed: &str) -> String {
    typed
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric())
        .map(|sign| sign.to_ascii_uppercase())
        .collect()
}

/// Writes a radio's serial: in clear, or sealed where the family's serials are as secret as the code.
pub(super) fn write_serial(
    act: &Act<'_>,
    bench: &Bench<'_>,
    radio: Id,
    car_make: Option<&str>,
    typed: &str,
) -> Result<(), ActError> {
    let serial = clean_serial(typed);
    if serial.is_empty() {
        return Ok(());
    }
    store::note_serial_before(act, radio, bench.job)?;
    let mut row = store::get_radio(act.tx(), radio)?;
    let make = row.make.as_deref().or(car_make).unwrap_or_default();
    let serial_in_words = vault::Serial(&serial);
    row.serial_sensitive = shipped()?.is_sensitive_serial(make, &serial);
    if row.serial_sensitive {
        // Nobody can read it again: what it tells of the radio is kept while it is in hand.
        let told = {
            let model = row.model.as_deref().unwrap_or_default();
            let make = super::case::make_beside(&row, car_make);
            bench.catalogue.family_of(&make, model, &serial)
        };
        row.family_told = told.map(|family| family.id.clone());
        row.serial = None;
        row.serial_sealed = Some(vault::seal_serial(
            &serial_in_words,
            radio,
            KEY_VERSION,
            bench.key,
            bench.entropy,
        )?);
        row.serial_digest = Some(vault::serial_digest(&serial_in_words, bench.key));
    } else {
        row.serial_sealed = None;
        row.serial_digest = None;
        row.family_told = None;
        row.serial = Some(serial);
    }
    Ok(store::update_radio(act, &row)?)
}
