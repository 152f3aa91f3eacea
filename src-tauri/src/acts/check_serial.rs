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
use super::take_serial::{Door, kept, serial_to_keep, take_serial};
use super::typed::{Form, LONGEST_SHORT};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::radios::serial_is_open;
use crate::domain::serial::{Compared, serial_ask};
use crate::domain::{Deed, SerialAsk};
use crate::ledger::{Act, Verb};
use crate::store;
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
    /// `serial_short`, `serial_tail` and `too_long` at `serial`; `no_serial_on_file` where it is in doubt which radio is in the car and
    /// none is on file; `serial_on_file` where another radio has this one; `job_closed`.
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
        let other = radio_with_serial(&act, &self.keys.code, unit.radio.kind, &serial)?;
        let elsewhere = other.is_some_and(|other| other != unit.id());
        let vehicle = &here.car().vehicle;
        let compared = take_serial(&act, &bench, vehicle, unit.id(), Door::Compare, &serial)?;
        if compared == Compared::Written {
            store::index_vehicle(&act, vehicle.id)?;
        }
        let matches = compared != Compared::Differs;
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
    /// `required`, `serial_short` and `serial_tail` at the field; `nothing_to_record` where nothing is open; `serial_on_file` where another
    /// radio on record has this serial; `job_closed`.
    pub fn settle_serial(&mut self, request: &SettleSerial) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let mut form = Form::default();
        form.text("serial", &request.serial, LONGEST_SHORT);
        form.end()?;
        let serial = zeroize::Zeroizing::new(serial_to_keep(&request.serial)?);
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

/// What is typed to compare this unit's serial.
pub(super) fn asked_of(unit: &UnitCase) -> SerialAsk {
    let clear = clean_serial(unit.radio.serial.as_deref().unwrap_or_default());
    serial_ask(kept(&unit.radio, &clear), serial_is_open(&unit.facts))
}
