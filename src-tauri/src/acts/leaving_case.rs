//! What is still open about a job whose car is called ready or leaves, read from its case.

use super::ActError;
use super::case::Case;
use crate::domain::StillOpen;
use crate::domain::battery_gate::{Unit, job_cut};
use crate::domain::still_open::{Leaving, still_open};

impl Case {
    /// What nobody has settled yet, the worst first. Of a radio that a line takes out nothing is said.
    pub(super) fn still_open(&self) -> Result<Vec<StillOpen>, ActError> {
        let units: Vec<Unit> = self
            .fitted()
            .filter(|unit| Some(unit.id()) != self.outgoing())
            .map(|unit| unit.unit)
            .collect();
        Ok(still_open(&Leaving {
            cut: job_cut(&self.work),
            power_went: self.power.cuts + self.power.losses > 0,
            power_off: self.power_is_off(),
            blank: self.after_list()?.blank,
            units: &units,
        }))
    }
}
