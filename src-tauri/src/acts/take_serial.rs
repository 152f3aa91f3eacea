//! A serial that somebody typed, at whatever door: compared with the one on file, or kept where none is. Which of the two, and what may
//! be kept, is said by `domain::serial` alone.
//!
//! Invariants: a serial on file is never overwritten here; what was compared is not kept; and where it is in doubt which radio is in
//! the car, a serial that goes on file proves nothing about the codes of before.

use super::case::CarCase;
use super::identify_radio::radio_with_serial;
use super::radios::{Bench, clean_serial, note, write_serial};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::radios::{is_said_to_be_none, serial_is_open};
use crate::domain::serial::{Compared, NotCompared, SerialKept, compare_serial, may_be_kept};
use crate::domain::{Id, UnitKind, fold};
use crate::ledger::Act;
use crate::store::{self, RadioRow, VehicleRow};
use crate::vault::{self, CodeKey, Serial};

/// Where a serial is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// Blind, to be compared: where nothing can tell, a person has to settle it.
    Compare,
    /// The form that says what a radio is.
    Form,
    /// The form of a visit. A car is never turned away because another radio has this serial: its twin is offered for merging.
    Visit,
}

impl Door {
    fn field(self) -> &'static str {
        match self {
            Self::Compare | Self::Form => "serial",
            Self::Visit => "radio_serial",
        }
    }

    fn refuse(self, why: NotCompared) -> ActError {
        match fault(why) {
            Some(fault) => ActError::field(self.field(), fault),
            None => ActError::refused(Refusal::NoSerialOnFile),
        }
    }
}

/// What is wrong with what was typed; nothing where the fault is not the typing's.
fn fault(why: NotCompared) -> Option<Fault> {
    match why {
        NotCompared::TooShort => Some(Fault::SerialShort),
        NotCompared::OnlyTail => Some(Fault::SerialTail),
        NotCompared::NothingToCompare => None,
    }
}

/// A serial that is to stand on file, whatever stood there before.
///
/// # Errors
/// `required`, `serial_short` and `serial_tail` at the field.
pub(super) fn serial_to_keep(typed: &str) -> Result<String, ActError> {
    let serial = clean_serial(typed);
    if serial.is_empty() {
        return Err(ActError::field(Door::Compare.field(), Fault::Required));
    }
    may_be_kept(&serial).map_err(|why| Door::Compare.refuse(why))?;
    Ok(serial)
}

/// The serial on file, as the rule compares it; in clear it was made compact into `clear`.
pub(super) fn kept<'a>(radio: &RadioRow, clear: &'a str) -> SerialKept<'a> {
    match (radio.serial_digest, clear.is_empty()) {
        (Some(_), _) => SerialKept::Secret,
        (None, false) => SerialKept::Clear(clear),
        (None, true) => SerialKept::Nothing,
    }
}

/// What a serial comes to at a door, both without blanks and in capitals.
fn judge(
    radio: &RadioRow,
    in_doubt: bool,
    door: Door,
    typed: &str,
    key: &CodeKey,
) -> Result<Compared, NotCompared> {
    let clear = clean_serial(radio.serial.as_deref().unwrap_or_default());
    let same_digest = radio
        .serial_digest
        .is_some_and(|on_file| vault::serial_digest(&Serial(typed), key) == on_file);
    match compare_serial(kept(radio, &clear), in_doubt, typed, same_digest) {
        // A form says what the radio is: it may be written down, and settles nothing.
        Err(NotCompared::NothingToCompare) if door != Door::Compare => {
            may_be_kept(typed).map(|()| Compared::Written)
        }
        answer => answer,
    }
}

/// A serial is compared with the one on file, or goes there where none is.
///
/// # Errors
/// `serial_short` and `serial_tail` at the door's field; `no_serial_on_file` where nothing can tell; `serial_on_file` where another radio
/// has it.
pub(super) fn take_serial(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    unit: Id,
    door: Door,
    typed: &str,
) -> Result<Compared, ActError> {
    let serial = zeroize::Zeroizing::new(clean_serial(typed));
    let radio = store::get_radio(act.tx(), unit)?;
    let facts = store::list_facts(act.tx(), unit)?;
    let in_doubt = serial_is_open(&facts);
    let compared = judge(&radio, in_doubt, door, &serial, bench.key).map_err(|why| door.refuse(why))?;
    if is_said_to_be_none(&facts) {
        // It has a label, so there is one after all.
        note(act, bench, unit, &What::Doubt)?;
    }
    if compared == Compared::Written {
        if door != Door::Visit {
            let other = radio_with_serial(act, bench.key, radio.kind, &serial)?;
            if other.is_some_and(|other| other != unit) {
                return Err(ActError::refused(Refusal::SerialOnFile));
            }
        }
        if in_doubt {
            // Nobody knows which radio this label is of: comparing it with itself later proves nothing about the codes of before.
            note(act, bench, unit, &What::Doubt)?;
        }
        write_serial(act, bench, unit, vehicle.make.as_deref(), &serial)?;
    }
    if compared != Compared::Written || door == Door::Compare {
        let matches = compared != Compared::Differs;
        note(act, bench, unit, &What::SerialSeen { matches })?;
    }
    Ok(compared)
}

/// The same of a field that may be left empty.
///
/// # Errors
/// As `take_serial`.
pub(super) fn take_serial_if_typed(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    unit: Id,
    door: Door,
    typed: &str,
) -> Result<(), ActError> {
    if fold::clean(typed).is_empty() {
        return Ok(());
    }
    take_serial(act, bench, vehicle, unit, door, typed).map(drop)
}

impl Workshop {
    /// What is wrong with the serial in the form of a visit, said together with everything else that is wrong there. The radio that the write
    /// means is meant here too.
    pub(super) fn fault_of_serial(
        &self,
        vehicle: Option<IdText>,
        typed: &str,
    ) -> Result<Option<Fault>, ActError> {
        if fold::clean(typed).is_empty() {
            return Ok(None);
        }
        let serial = zeroize::Zeroizing::new(clean_serial(typed));
        let car = vehicle
            .map(|id| {
                let car = store::surviving_vehicle(&self.conn, id.0)?;
                CarCase::read(&self.catalogue, &self.conn, car, None, self.ports.clock.now())
            })
            .transpose()?;
        let meant = match &car {
            Some(car) => unit_meant(&self.conn, car)?,
            None => None,
        };
        let (radio, in_doubt) = match meant {
            Some(unit) => (unit.radio.clone(), serial_is_open(&unit.facts)),
            None => (RadioRow::blank(Id([0; 16]), UnitKind::Radio), false),
        };
        let answer = judge(&radio, in_doubt, Door::Visit, &serial, &self.keys.code);
        Ok(answer.err().and_then(fault))
    }
}
