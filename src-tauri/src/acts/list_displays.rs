//! What a radio may show, as keys to touch instead of typing.

use super::case::Case;
use super::in_bay::family_on_screen;
use super::views::IdText;
use super::{ActError, Workshop};
use crate::catalogue;
use crate::domain::Deed;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Of which radio.
#[derive(Deserialize, TS)]
pub struct ListDisplays {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

/// A text on a display.
#[derive(Debug, Serialize, TS)]
pub struct DisplayKey {
    /// The text as the display shows it.
    pub text: String,
    /// A number stands beside it, before or after.
    pub with_number: bool,
}

/// The texts to choose from.
#[derive(Debug, Serialize, TS)]
pub struct DisplayKeys {
    /// Those seen on sets of this family.
    pub family: Vec<DisplayKey>,
    /// All others.
    pub others: Vec<DisplayKey>,
}

impl Workshop {
    /// The texts that a radio may show, those of its family first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_displays(&mut self, request: &ListDisplays) -> Result<DisplayKeys, ActError> {
        let job = request.job_id.0;
        self.require(Deed::SeeStates, &[job])?;
        let case = Case::read(&self.catalogue, &self.conn, job, self.ports.clock.now())?;
        let unit = request.unit_id.map(|id| case.car.unit(id.0)).transpose()?;
        let family = match unit {
            Some(unit) => family_on_screen(&self.catalogue, unit, "").map(|(family, _)| family),
            None => self
                .catalogue
                .family_of_make(case.car.vehicle.make.as_deref().unwrap_or_default(), ""),
        };
        let (family, others) = self.catalogue.display_keys(family);
        let keys = |keys: Vec<catalogue::DisplayKey>| {
            keys.into_iter()
                .map(|key| DisplayKey {
                    text: key.text,
                    with_number: key.with_number,
                })
                .collect()
        };
        Ok(DisplayKeys {
            family: keys(family),
            others: keys(others),
        })
    }
}
