//! The serial on the radio against the one on file: typed blind at the desk and in the bay, compared by the program. One as secret as the
//! code is compared whole, by its digest; none is shown.
//!
//! Invariant: a serial that differs makes RADIO CHANGED until somebody settles it: it is the same radio and the one on file was
//! mistyped, or it is another radio, which is then fitted here. Settled, nothing that was proven proves anything.

use super::case::UnitCase;
use super::identify_radio::radio_with_serial;
use super::open_job::JobView;
use super::radio_panel::{Here, RadiosView};
use super::radios::{Bench, clean_serial, note, write_serial};
use super::typed::{Form, LONGEST_SHORT};
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::radios::serial_is_open;
use crate::domain::serial::{Compared, NotCompared, SerialKept, compare_serial, serial_ask};
use crate::domain::{Deed, Id, SerialAsk};
use crate::ledger::{Act, Verb};
use crate::store::{self, RadioRow, VehicleRow};
use crate::vault::{self, CodeKey, Serial};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A serial, read off a radio's label.
#[derive(Deserialize, TS)]
pub struct CheckSerial {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// The whole serial, or its last four signs where that is enough.
    pub serial: String,
    /// Whether the card was read again with care: which way up, a 1 or a 7. Without it no second try opens.
    pub reading_checked: bool,
}

/// What came of it.
#[derive(Serialize, TS)]
pub struct CheckedSerial {
    /// They are the same; also where none was on file and this one went there.
    pub matches: bool,
    /// Another radio on record has this serial: it is known where it sat.
    pub on_file_elsewhere: bool,
    /// The radios.
    pub view: RadiosView,
    /// The visit as the bay sees it.
    pub job: Option<JobView>,
}

/// It is the same radio: the serial on file was mistyped.
#[derive(Deserialize, TS)]
pub struct SettleSerial {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// What the label says.
    pub serial: String,
}

impl Workshop {
    /// Compares the typed serial with the one on file, at the desk and in the bay. What was typed is not kept, but where none is on file:
    /// there it goes on file and settles nothing. "Differs" makes the state RADIO CHANGED, "matches" settles it.
    ///
    /// # Errors
    /// `serial_short` and `too_long` at `serial`; `no_serial_on_file` where it is in doubt which radio is in the car and none is on file;
    /// `serial_on_file` where another radio has this one; `job_closed`.
    pub fn check_serial(&mut self, request: &CheckSerial) -> Result<CheckedSerial, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let mut form = Form::default();
        form.text("serial", &request.serial, LONGEST_SHORT);
        form.end()?;
        let serial = zeroize::Zeroizing::new(clean_serial(&request.serial));
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let unit = here.car().unit(request.unit_id.0)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        let compared = compared(unit, &serial, &self.keys.code)?;
        let other = radio_with_serial(&act, &self.keys.code, unit.radio.kind, &serial)?;
        let elsewhere = other.is_some_and(|other| other != unit.id());
        if compared == Compared::Written {
            if elsewhere {
                return Err(ActError::refused(Refusal::SerialOnFile));
            }
            let vehicle = &here.car().vehicle;
            write_serial(&act, &bench, unit.id(), vehicle.make.as_deref(), &serial)?;
            store::index_vehicle(&act, vehicle.id)?;
        }
        let matches = compared != Compared::Differs;
        note(&act, &bench, unit.id(), &What::SerialSeen { matches })?;
        if request.reading_checked {
            note(&act, &bench, unit.id(), &What::ReadingChecked)?;
        }
        let reason = match compared {
            Compared::Matches => "matches",
            Compared::Differs => "differs",
            Compared::Written => "written",
        };
        let subjects = here.subjects(&[unit.id()]);
        let receipt = act.commit(&self.head, Verb::SerialChecked, &subjects, reason, "typed")?;
        self.acknowledge(&receipt);
        Ok(CheckedSerial {
            matches,
            on_file_elsewhere: elsewhere && !matches,
            view: self.radios_view(place)?,
            job: request.job_id.map(|job| self.job_view(job.0)).transpose()?,
        })
    }

    /// The same radio: the serial on file was mistyped and is corrected. Its code has to be tried again.
    ///
    /// # Errors
    /// `required` at the field; `nothing_to_record` where nothing is open; `serial_on_file` where another radio on record has this
    /// serial; `job_closed`.
    pub fn settle_serial(&mut self, request: &SettleSerial) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let serial = read(&request.serial)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let unit = here.car().unit(request.unit_id.0)?;
        if !serial_is_open(&unit.facts) {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let other = radio_with_serial(&act, &self.keys.code, unit.radio.kind, &serial)?;
        if other.is_some_and(|other| other != unit.id()) {
            return Err(ActError::refused(Refusal::SerialOnFile));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        note(&act, &bench, unit.id(), &What::Doubt)?;
        note(&act, &bench, unit.id(), &What::SerialSettled)?;
        let vehicle = &here.car().vehicle;
        write_serial(&act, &bench, unit.id(), vehicle.make.as_deref(), &serial)?;
        store::index_vehicle(&act, vehicle.id)?;
        let receipt = act.commit(
            &self.head,
            Verb::SerialSettled,
            &here.subjects(&[unit.id()]),
            "mistyped",
            "done",
        )?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}

/// A serial that is there.
fn read(typed: &str) -> Result<String, ActError> {
    let mut form = Form::default();
    form.text("serial", typed, LONGEST_SHORT);
    form.end()?;
    let serial = clean_serial(typed);
    if serial.is_empty() {
        return Err(ActError::field("serial", Fault::Required));
    }
    Ok(serial)
}

/// The serial on file, as the rule compares it; in clear it is made compact into `clear`.
fn kept<'a>(radio: &RadioRow, clear: &'a str) -> SerialKept<'a> {
    match (radio.serial_digest, clear.is_empty()) {
        (Some(_), _) => SerialKept::Secret,
        (None, false) => SerialKept::Clear(clear),
        (None, true) => SerialKept::Nothing,
    }
}

/// What is typed to compare this unit's serial.
pub(super) fn asked_of(unit: &UnitCase) -> SerialAsk {
    let clear = clean_serial(unit.radio.serial.as_deref().unwrap_or_default());
    serial_ask(kept(&unit.radio, &clear), serial_is_open(&unit.facts))
}

fn compared(unit: &UnitCase, typed: &str, key: &CodeKey) -> Result<Compared, ActError> {
    let clear = clean_serial(unit.radio.serial.as_deref().unwrap_or_default());
    let same_digest = unit
        .radio
        .serial_digest
        .is_some_and(|on_file| vault::serial_digest(&Serial(typed), key) == on_file);
    let in_doubt = serial_is_open(&unit.facts);
    compare_serial(kept(&unit.radio, &clear), in_doubt, typed, same_digest).map_err(|why| match why {
        NotCompared::TooShort => ActError::field("serial", Fault::SerialShort),
        NotCompared::NothingToCompare => ActError::refused(Refusal::NoSerialOnFile),
    })
}

/// Whether a serial is the one on file; nothing where none is.
fn is_on_file(radio: &RadioRow, serial: &str, key: &CodeKey) -> Option<bool> {
    let typed = vault::serial_digest(&Serial(serial), key);
    let on_file = radio.serial_digest.or_else(|| {
        let clear = radio.serial.as_deref()?;
        Some(vault::serial_digest(&Serial(clear), key))
    })?;
    Some(on_file == typed)
}

/// A serial typed into the form of a radio: written where none is on file, else compared.
///
/// # Errors
/// `serial_on_file` where another radio has it.
pub(super) fn write_or_compare(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    unit: Id,
    typed: &str,
) -> Result<(), ActError> {
    let serial = clean_serial(typed);
    if serial.is_empty() {
        return Ok(());
    }
    let radio = store::get_radio(act.tx(), unit)?;
    if is_on_file(&radio, &serial, bench.key).is_none() {
        let other = radio_with_serial(act, bench.key, radio.kind, &serial)?;
        if other.is_some_and(|other| other != unit) {
            return Err(ActError::refused(Refusal::SerialOnFile));
        }
    }
    take_serial(act, bench, vehicle, unit, &serial)
}

/// The same at the desk, where a car is never turned away because another radio has this serial: its twin is offered for merging.
pub(super) fn take_serial(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    unit: Id,
    typed: &str,
) -> Result<(), ActError> {
    let serial = clean_serial(typed);
    let radio = store::get_radio(act.tx(), unit)?;
    if let Some(matches) = is_on_file(&radio, &serial, bench.key) {
        return note(act, bench, unit, &What::SerialSeen { matches });
    }
    if serial_is_open(&store::list_facts(act.tx(), unit)?) {
        // Nobody knows which radio this label is of: comparing it with itself later proves nothing about the codes of before.
        note(act, bench, unit, &What::Doubt)?;
    }
    write_serial(act, bench, unit, vehicle.make.as_deref(), &serial)
}
