//! `mâine 10` → the instant it means: said in words at the field while it is typed, shown in it as soon as the cursor leaves it.

use super::views::instant;
use super::{ActError, Fault, Workshop};
use crate::domain::promise::NoPromise;
use crate::domain::{Deed, promise};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

/// A promise, read.
#[derive(Debug, Serialize, TS)]
pub struct ReadPromise {
    /// The instant, UTC; nothing where nothing was typed.
    pub promised_at: Option<String>,
}

/// An instant as a page already has it; nothing where the text is none.
pub(super) fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text.trim())
        .ok()
        .map(|at| at.with_timezone(&Utc))
}

impl Workshop {
    /// Reads a promise as it is typed.
    ///
    /// # Errors
    /// `promised_unreadable`, `promised_over` or `promised_hour_over` at the field.
    pub fn read_promise(&mut self, text: &str) -> Result<ReadPromise, ActError> {
        self.require(Deed::Intake, &[])?;
        let promised_at = self
            .promise(text)
            .map_err(|fault| ActError::field("promised_at", fault))?
            .map(instant);
        Ok(ReadPromise { promised_at })
    }

    /// The instant of a promise as it is typed, or as a page already has it.
    pub(super) fn promise(&self, typed: &str) -> Result<Option<DateTime<Utc>>, Fault> {
        if let Some(instant) = read_instant(typed) {
            return Ok(Some(instant));
        }
        let now = self.ports.clock.local(self.ports.clock.now());
        let local = promise::read(typed, now).map_err(|why| match why {
            NoPromise::Unreadable => Fault::PromisedUnreadable,
            NoPromise::DayIsOver => Fault::PromisedOver,
            NoPromise::HourIsOver => Fault::PromisedHourOver,
        })?;
        Ok(local.map(|local| self.instant_of(local)))
    }

    /// The promise a form begins with.
    pub(super) fn suggested_promise(&self) -> DateTime<Utc> {
        let clock = &self.ports.clock;
        self.instant_of(promise::suggested(clock.local(clock.now())))
    }

    /// The instant at which the workshop's wall clock shows this. In the hour that comes twice it is one of the two.
    pub(super) fn instant_of(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let clock = &self.ports.clock;
        let ahead_of_utc = |at: DateTime<Utc>| clock.local(at) - at.naive_utc();
        let first = local.and_utc() - ahead_of_utc(local.and_utc());
        // Near a change of the clocks the first guess may have used the other side's difference.
        local.and_utc() - ahead_of_utc(first)
    }
}
