//! The small pieces of several replies: plate, party, unit, chip. They carry states, never digits.

use super::case::{CarCase, UnitCase};
use super::{ActError, Workshop};
use crate::domain::code_state::{CodeState, Lock};
use crate::domain::words::words;
use crate::domain::{Id, LockEnd, NotNeededReason, Remark, StateWord, UnitKind};
use crate::store::{self, PartyRow, VehicleRow};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An id as it crosses the wire: UUID text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdText(pub Id);

impl Serialize for IdText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for IdText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Id::parse(&text)
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("not an id"))
    }
}

words! {
    /// The paint of a state: five fills that mean the same on every screen.
    Tone {
        /// Nothing decided.
        Waiting = "waiting",
        /// Being worked on.
        InWork = "in_work",
        /// Something is missing.
        Blocked = "blocked",
        /// Stop.
        Stop = "stop",
        /// Done.
        Done = "done",
    }
}

words! {
    /// What is still missing about a car, offered again next time.
    MissingWord {
        /// The owner's name.
        Name = "name",
        /// The owner's phone.
        Phone = "phone",
        /// The VIN.
        Vin = "vin",
        /// The maker.
        Make = "make",
        /// The odometer.
        Km = "km",
        /// The radio code.
        RadioCode = "radio_code",
        /// The radio's serial.
        RadioSerial = "radio_serial",
    }
}

/// A code state as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StateChip {
    /// The state.
    pub state: StateWord,
    /// Its paint.
    pub tone: Tone,
    /// Whether the digits on file look like a dummy.
    pub suspicious: bool,
    /// VERIFIED: the local day.
    pub day: Option<String>,
    /// VERIFIED: who saw it.
    pub initials: Option<String>,
    /// NOT NEEDED: why.
    pub reason: Option<NotNeededReason>,
    /// REFUSED: how often.
    pub times: Option<u32>,
    /// LOCKED: how it ends.
    pub lock: Option<LockEnd>,
    /// LOCKED: until when, UTC.
    pub until: Option<String>,
    /// NOT ASKED: why nothing is on file.
    pub not_kept: Option<Remark>,
}

/// A car as every header shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VehicleHead {
    /// Its id.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The plate as shown.
    pub plate: String,
    /// The plate's country, empty where unknown.
    pub country: String,
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Model year.
    pub year: Option<i32>,
    /// VIN.
    pub vin: Option<String>,
    /// Its last six signs.
    pub vin_tail: Option<String>,
}

/// A party as a screen names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PartyHead {
    /// Its id.
    #[ts(type = "string")]
    pub party_id: IdText,
    /// Its name.
    pub name: String,
    /// Its phone.
    pub phone: Option<String>,
}

/// A radio with its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnitHead {
    /// Its id; nothing for the unknown radio of a car with none on record.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What it is.
    pub kind: UnitKind,
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// The serial's last four signs; never of a sensitive serial.
    pub serial_tail: Option<String>,
    /// Whether the serial is as secret as the code.
    pub sensitive: bool,
    /// Its state.
    pub chip: StateChip,
}

/// An instant as it crosses the wire.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The last `count` signs of a text.
pub(super) fn tail(text: &str, count: usize) -> String {
    let skip = text.chars().count().saturating_sub(count);
    text.chars().skip(skip).collect()
}

impl VehicleHead {
    pub(super) fn of(row: &VehicleRow) -> Self {
        Self {
            vehicle_id: IdText(row.id),
            plate: row.plate.clone(),
            country: row.country.clone(),
            make: row.make.clone(),
            model: row.model.clone(),
            year: row.year,
            vin: row.vin.clone(),
            vin_tail: row.vin.as_deref().map(|vin| tail(vin, 6)),
        }
    }
}

impl PartyHead {
    pub(super) fn of(row: &PartyRow) -> Self {
        Self {
            party_id: IdText(row.id),
            name: row.name.clone(),
            phone: row.phone.clone(),
        }
    }
}

impl UnitHead {
    pub(super) fn of(unit: &UnitCase, chip: StateChip) -> Self {
        let radio = &unit.radio;
        Self {
            unit_id: Some(IdText(radio.id)),
            kind: radio.kind,
            make: radio.make.clone(),
            model: radio.model.clone(),
            serial_tail: radio.serial.as_deref().map(|serial| tail(serial, 4)),
            sensitive: radio.serial_sensitive,
            chip,
        }
    }
}

/// The paint of a state.
pub(super) fn tone(state: &CodeState) -> Tone {
    match state {
        CodeState::NotNeeded { .. } | CodeState::Verified { .. } => Tone::Done,
        CodeState::OnFile { suspicious: true, .. } | CodeState::HasNot { .. } | CodeState::RadioChanged => {
            Tone::Blocked
        }
        CodeState::OnFile { .. } | CodeState::NotAsked { .. } | CodeState::WillBring { .. } => Tone::Waiting,
        CodeState::Refused { .. } | CodeState::Locked { .. } => Tone::Stop,
    }
}

impl Workshop {
    /// A state as a screen shows it.
    pub(super) fn chip(&self, conn: &Connection, state: &CodeState) -> Result<StateChip, ActError> {
        self.chip_signed(state, |by| Ok(store::get_person(conn, by)?.initials))
    }

    /// A state as a screen shows it, with the initials of whoever saw the radio take its code.
    pub(super) fn chip_signed(
        &self,
        state: &CodeState,
        initials_of: impl FnOnce(Id) -> Result<String, ActError>,
    ) -> Result<StateChip, ActError> {
        let mut chip = StateChip {
            state: state.word(),
            tone: tone(state),
            suspicious: false,
            day: None,
            initials: None,
            reason: None,
            times: None,
            lock: None,
            until: None,
            not_kept: None,
        };
        match state {
            CodeState::NotNeeded { reason } => chip.reason = Some(*reason),
            CodeState::Verified { at, by, .. } => {
                chip.day = Some(self.ports.clock.local(*at).date().to_string());
                chip.initials = Some(initials_of(*by)?);
            }
            CodeState::OnFile { suspicious, .. } => chip.suspicious = *suspicious,
            CodeState::NotAsked { remark } => chip.not_kept = *remark,
            CodeState::Refused { times, .. } => chip.times = Some(*times),
            CodeState::Locked { lock } => {
                chip.lock = Some(lock.word());
                if let Lock::Until(until) = lock {
                    chip.until = Some(instant(*until));
                }
            }
            CodeState::HasNot { .. } | CodeState::WillBring { .. } | CodeState::RadioChanged => {}
        }
        Ok(chip)
    }

    /// A unit with its state.
    pub(super) fn unit_head(&self, conn: &Connection, unit: &UnitCase) -> Result<UnitHead, ActError> {
        Ok(UnitHead::of(unit, self.chip(conn, &unit.unit.state)?))
    }

    /// The one unknown radio of a car with none on record.
    pub(super) fn unknown_unit_head(&self, conn: &Connection) -> Result<UnitHead, ActError> {
        Ok(UnitHead {
            unit_id: None,
            kind: UnitKind::Radio,
            make: None,
            model: None,
            serial_tail: None,
            sensitive: false,
            chip: self.chip(conn, &CodeState::NotAsked { remark: None })?,
        })
    }
}

/// What is still missing about a car.
pub(super) fn missing(conn: &Connection, car: &CarCase) -> Result<Vec<MissingWord>, ActError> {
    let unnamed = car.owner.as_ref().is_none_or(|owner| owner.name == UNNAMED);
    let unreachable = car.owner.as_ref().is_none_or(|owner| owner.phone.is_none());
    let no_code = car.units.is_empty()
        || car.units.iter().any(|unit| {
            matches!(
                unit.unit.state,
                CodeState::NotAsked { .. }
                    | CodeState::HasNot { .. }
                    | CodeState::WillBring { .. }
                    | CodeState::RadioChanged
            )
        });
    let no_serial = !car
        .units
        .iter()
        .any(|unit| unit.radio.serial.is_some() || unit.radio.serial_digest.is_some())
        && !matches!(car.worst(), CodeState::NotNeeded { .. });
    let missing = [
        (unnamed, MissingWord::Name),
        (unreachable, MissingWord::Phone),
        (car.vehicle.vin.is_none(), MissingWord::Vin),
        (car.vehicle.make.is_none(), MissingWord::Make),
        (
            store::find_last_km(conn, car.vehicle.id)?.is_none(),
            MissingWord::Km,
        ),
        (no_code, MissingWord::RadioCode),
        (no_serial, MissingWord::RadioSerial),
    ];
    Ok(missing
        .into_iter()
        .filter_map(|(is_missing, word)| is_missing.then_some(word))
        .collect())
}

/// The name of a customer nobody has named yet: plate and phone are enough to log a car. A dash, in every language.
pub(super) const UNNAMED: &str = "–";
