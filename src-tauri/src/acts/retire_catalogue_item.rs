//! What the office takes off a list, or puts back: a kind of work, a line of the after-list, a display text of the shop's own. What has it
//! keeps it.

use super::catalogue_view::CatalogueView;
use super::edit_after_line::after_line;
use super::edit_catalogue::SavedItem;
use super::{ActError, Workshop};
use crate::domain::CatalogueKind;
use crate::domain::catalogue_edit::may_change_line;
use crate::ledger::Verb;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

/// An item that is offered no more, or again.
#[derive(Deserialize, TS)]
pub struct RetireCatalogueItem {
    /// Of what kind it is.
    pub kind: CatalogueKind,
    /// Which.
    pub item_id: String,
    /// How often it had been edited when it was shown.
    pub version: u32,
    /// No more, or again.
    pub retired: bool,
}

impl Workshop {
    /// Offers an item no more, or again.
    ///
    /// # Errors
    /// `presence_needed`; `changed_meanwhile`; `bad_argument` for an item that stays: hints of radios, what was shipped of displays, and a
    /// line that protects somebody.
    pub fn retire_catalogue_item(
        &mut self,
        request: &RetireCatalogueItem,
    ) -> Result<CatalogueView, ActError> {
        let me = self.require_editor()?;
        let item = request.item_id.as_str();
        let may = match request.kind {
            CatalogueKind::JobType => self
                .catalogue
                .job_type(item)
                .is_some_and(|job_type| !job_type.is_in_own_words()),
            CatalogueKind::AfterLine => {
                let line = after_line(&self.catalogue, item)?;
                line.shop_made || may_change_line(line.harm)
            }
            CatalogueKind::DisplayText => self
                .catalogue
                .all_displays()
                .any(|display| display.id == item && display.shop_made),
            CatalogueKind::RadioFamily => false,
        };
        if !may {
            return Err(ActError::bad_argument());
        }
        let verb = match (request.kind, request.retired) {
            (CatalogueKind::JobType, true) => Verb::JobTypeRetired,
            (CatalogueKind::JobType, false) => Verb::JobTypeRestored,
            _ => Verb::CatalogueEdited,
        };
        self.save_item(
            &me,
            &SavedItem {
                kind: request.kind,
                item: item.to_owned(),
                version: request.version,
                fields: vec![("retired", json!(request.retired))],
                verb,
            },
        )?;
        self.catalogue_view()
    }
}
