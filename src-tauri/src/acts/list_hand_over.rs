//! The cars to hand over: those called ready first, then those in work, each with the name of whoever comes for it.
//!
//! Invariant: the name stands here and on no card of the board. The same cards lie in the bay, where nobody needs to know whose car it
//! is; here it is for whoever may look at papers.

use super::board::BoardCard;
use super::{ActError, Workshop};
use crate::domain::rights::may;
use crate::domain::{Deed, Stage};
use serde::Serialize;
use ts_rs::TS;

/// One car of the list.
#[derive(Debug, Serialize, TS)]
pub struct CarToHandOver {
    /// Its job, as on the board.
    pub card: BoardCard,
    /// Whether it was called ready; the others are still being worked on.
    pub is_ready: bool,
    /// Whose car it is; nothing where nobody is known, and for whoever checks no papers.
    pub owner_name: Option<String>,
}

impl Workshop {
    /// The cars that can be handed over.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_hand_over(&mut self) -> Result<Vec<CarToHandOver>, ActError> {
        let me = self.require(Deed::SeeBoard, &[])?;
        let sees_names = may(&me.roles, Deed::CheckOwnership);
        let now = self.ports.clock.now();
        self.read_board(now)?;
        let mut cars = Vec::new();
        for case in self.board_rows.cases(&self.catalogue, now) {
            let case = case?;
            if !matches!(case.job.stage, Stage::Ready | Stage::InWork) {
                continue;
            }
            let owner = case.car.owner.as_ref().filter(|_| sees_names);
            cars.push(CarToHandOver {
                card: self.card(&self.board_rows, &case, now)?,
                is_ready: case.job.stage == Stage::Ready,
                owner_name: owner.map(|owner| owner.name.clone()),
            });
        }
        cars.sort_by_key(|car| !car.is_ready);
        Ok(cars)
    }
}
