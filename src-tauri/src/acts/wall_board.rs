//! What hangs on the wall: plate, stage, promised time. No name, no state of any code, nothing to press.
//!
//! Invariant: it needs nobody at the seat, so it goes on behind the tiles; under a hard lock there is nothing to read it from.

use super::views::instant;
use super::{ActError, Workshop};
use crate::domain::{Language, Stage};
use crate::store;
use serde::Serialize;
use ts_rs::TS;

/// The columns of the wall. What is expected is nobody's business yet, what is out has left.
const ON_THE_WALL: [Stage; 3] = [Stage::In, Stage::InWork, Stage::Ready];

/// One car on the wall.
#[derive(Debug, Serialize, TS)]
pub struct WallCar {
    /// The plate as shown.
    pub plate: String,
    /// The plate's country, empty where unknown.
    pub country: String,
    /// When it is promised, UTC.
    pub promised_at: Option<String>,
}

/// One column of the wall.
#[derive(Debug, Serialize, TS)]
pub struct WallColumn {
    /// The stage.
    pub stage: Stage,
    /// Its cars, by promise.
    pub cars: Vec<WallCar>,
}

/// The wall.
#[derive(Debug, Serialize, TS)]
pub struct WallBoard {
    /// The workshop's own language: nobody stands before a wall.
    pub language: Language,
    /// Whether these cars are invented.
    pub demo: bool,
    /// In, in work, ready.
    pub columns: Vec<WallColumn>,
}

impl Workshop {
    /// The wall as it is now.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn wall_board(&self) -> Result<WallBoard, ActError> {
        let mut columns: Vec<WallColumn> = ON_THE_WALL
            .into_iter()
            .map(|stage| WallColumn {
                stage,
                cars: Vec::new(),
            })
            .collect();
        for job in store::list_board_jobs(&self.conn, self.ports.clock.now())? {
            let here = columns
                .iter_mut()
                .find(|column| column.stage == job.stage && job.closed_at.is_none());
            if let Some(column) = here {
                let vehicle = store::get_vehicle(&self.conn, job.vehicle)?;
                column.cars.push(WallCar {
                    plate: vehicle.plate,
                    country: vehicle.country,
                    promised_at: job.promised_at.map(instant),
                });
            }
        }
        Ok(WallBoard {
            language: self.row.language,
            demo: self.row.demo,
            columns,
        })
    }
}
