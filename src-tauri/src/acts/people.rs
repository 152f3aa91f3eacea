//! A person, as tiles and headers show them.

use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::{Language, Role};
use crate::store::{self, PersonRow};
use serde::Serialize;
use ts_rs::TS;

/// A person of the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Person {
    /// Their id.
    #[ts(type = "string")]
    pub person_id: IdText,
    /// Their name.
    pub name: String,
    /// Their initials.
    pub initials: String,
    /// Their roles: a set.
    pub roles: Vec<Role>,
    /// Their language.
    pub language: Language,
    /// Whether their password opens the workshop in the morning.
    pub opens_workshop: bool,
}

impl Person {
    pub(super) fn of(row: &PersonRow) -> Self {
        Self {
            person_id: IdText(row.id),
            name: row.name.clone(),
            initials: row.initials.clone(),
            roles: row.roles.clone(),
            language: row.language,
            opens_workshop: row.slot.is_some(),
        }
    }
}

impl Workshop {
    /// The language of whoever stands at the seat, else the workshop's own.
    pub(super) fn speaks(&self) -> Language {
        self.me.as_ref().map_or(self.row.language, |me| me.language)
    }

    /// Everybody who works here.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_people(&self) -> Result<Vec<Person>, ActError> {
        Ok(store::list_people(&self.conn)?.iter().map(Person::of).collect())
    }
}
