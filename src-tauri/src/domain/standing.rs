//! Does this car still come here? Sold and put-away cars do when they stand in the yard; a scrapped one does not.

use super::words::words;

words! {
    /// Where a car stands with the shop.
    Standing {
        /// It comes here.
        Active = "active",
        /// Its owner sold it; the shop knows no new one.
        Sold = "sold",
        /// It was scrapped: no job is taken for it.
        Scrapped = "scrapped",
        /// Put away: it has not come for long.
        Archived = "archived",
    }
}

/// What a car is once a job is logged for it; nothing where no job can be: somebody says first that it was not scrapped.
#[must_use]
pub fn after_intake(standing: Standing) -> Option<Standing> {
    match standing {
        Standing::Active | Standing::Sold | Standing::Archived => Some(Standing::Active),
        Standing::Scrapped => None,
    }
}
