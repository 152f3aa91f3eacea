//! A key tag as it is typed: does it hang on another car's keys now?

use super::{ActError, Workshop};
use crate::domain::Deed;
use crate::domain::key_tag::key_tag_key;
use crate::store;
use serde::Serialize;
use ts_rs::TS;

/// A tag, read.
#[derive(Debug, Serialize, TS)]
pub struct KeyTagRead {
    /// Whether it hangs on the keys of an open job; said, and never a block.
    pub in_use: bool,
}

impl Workshop {
    /// Reads a key tag as it is typed.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn read_key_tag(&mut self, text: &str) -> Result<KeyTagRead, ActError> {
        self.require(Deed::Intake, &[])?;
        Ok(KeyTagRead {
            in_use: self.key_tag_in_use(text)?,
        })
    }

    /// One comparison for the warning and for the search: `K-5`, `k 5` and `k5` are one tag.
    pub(super) fn key_tag_in_use(&self, text: &str) -> Result<bool, ActError> {
        let key = key_tag_key(text);
        Ok(!key.is_empty()
            && store::list_used_key_tags(&self.conn)?
                .iter()
                .any(|tag| key_tag_key(tag) == key))
    }
}
