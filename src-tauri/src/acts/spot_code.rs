//! "Is this a radio code? Put it here": where the digits stand in a text that a field was refused for. Nothing is stored.

use super::{ActError, Workshop};
use crate::domain::Deed;
use crate::domain::code_in_text;
use serde::Serialize;
use ts_rs::TS;

/// Where the digits stand in the text as it was sent, in the units a page counts in.
#[derive(Debug, Serialize, TS)]
pub struct CodePlace {
    /// The first sign.
    #[ts(type = "number")]
    pub at: usize,
    /// How many signs.
    #[ts(type = "number")]
    pub length: usize,
}

impl Workshop {
    /// Looks for what may be a radio code. No digits travel back: the page has its own text.
    ///
    /// # Errors
    /// Where nobody is at the seat, or may not log cars.
    pub fn spot_code(&mut self, text: &str) -> Result<Option<CodePlace>, ActError> {
        self.require(Deed::Intake, &[])?;
        Ok(code_in_text::spot_code(text).map(|spot| CodePlace {
            at: spot.at,
            length: spot.length,
        }))
    }
}
