//! What every edit of the catalogue goes through: field by field beside the shipped value, one act, one line, and the catalogue in force
//! made anew for both windows.

use super::{ActError, Failure, Refusal, Workshop};
use crate::catalogue::{Catalogue, shipped_fields};
use crate::domain::catalogue_edit::{CatalogueEdit, FieldFate, fate};
use crate::domain::{CatalogueKind, Deed, Id};
use crate::ledger::{Act, Verb};
use crate::store::{self, NewCatalogueEdit, PersonRow};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;
use ts_rs::TS;

/// A field in which the shop's word stands over the shipped one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EditedField {
    /// The field, as the shipped file names it.
    pub field: String,
    /// What the shipped file said when the shop edited it.
    pub shipped_then: Option<String>,
    /// What it says now.
    pub shipped_now: Option<String>,
    /// Whether those two differ: an update of the program changed it since.
    pub moved: bool,
}

/// One item as a form saved it.
pub(super) struct SavedItem {
    pub kind: CatalogueKind,
    pub item: String,
    /// How often it had been edited when the form was shown.
    pub version: u32,
    pub fields: Vec<(&'static str, Value)>,
    pub verb: Verb,
}

/// The edits that count, by item.
pub(super) struct Edits {
    by_item: HashMap<(CatalogueKind, String), Vec<CatalogueEdit>>,
    versions: HashMap<(CatalogueKind, String), u32>,
}

/// The catalogue with the shop's edits over it.
pub(super) fn in_force(conn: &Connection) -> Result<Arc<Catalogue>, ActError> {
    let edits = store::list_catalogue_edits(conn)?;
    Catalogue::in_force(&edits).map_err(|_| ActError::Failure(Failure::Catalogue))
}

impl Edits {
    pub fn read(conn: &Connection) -> Result<Self, ActError> {
        let mut by_item: HashMap<_, Vec<CatalogueEdit>> = HashMap::new();
        for edit in store::list_catalogue_edits(conn)? {
            by_item
                .entry((edit.kind, edit.item.clone()))
                .or_default()
                .push(edit);
        }
        let versions = store::list_catalogue_versions(conn)?;
        Ok(Self {
            by_item,
            versions: versions
                .into_iter()
                .map(|(kind, item, rows)| ((kind, item), rows))
                .collect(),
        })
    }

    pub fn version(&self, kind: CatalogueKind, item: &str) -> u32 {
        let key = (kind, item.to_owned());
        self.versions.get(&key).copied().unwrap_or_default()
    }

    fn of(&self, kind: CatalogueKind, item: &str) -> &[CatalogueEdit] {
        let key = (kind, item.to_owned());
        self.by_item.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The fields of a shipped item in which the shop's word counts; an item made in the shop has none.
    pub fn edited_fields(&self, kind: CatalogueKind, item: &str) -> Vec<EditedField> {
        let Some(now) = shipped_fields(kind, item) else {
            return Vec::new();
        };
        self.of(kind, item)
            .iter()
            .map(|edit| {
                let then = edit
                    .shipped
                    .as_deref()
                    .and_then(|text| serde_json::from_str(text).ok());
                let now = now.get(&edit.field);
                EditedField {
                    field: edit.field.clone(),
                    shipped_then: then.as_ref().map(spoken),
                    shipped_now: now.map(spoken),
                    moved: then.as_ref() != now,
                }
            })
            .collect()
    }
}

/// A value of the shipped file as a screen shows it beside the shop's own.
fn spoken(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(spoken).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

impl Workshop {
    /// The manager, with a PIN of the last minute: the catalogue is everything of theirs (GATE.md sections 11 and 12).
    pub(super) fn require_editor(&mut self) -> Result<PersonRow, ActError> {
        self.require_present(Deed::EditCatalogue, None, &[])
    }

    /// Writes the fields that were changed, and makes the catalogue in force anew. Nothing changed writes nothing.
    pub(super) fn save_item(&mut self, me: &PersonRow, saved: &SavedItem) -> Result<(), ActError> {
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let edits = Edits::read(act.tx())?;
        if edits.version(saved.kind, &saved.item) != saved.version {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        let rows = rows_of(saved, edits.of(saved.kind, &saved.item), || {
            entropy.new_id(act.at())
        });
        let Some(first) = rows.first().map(|row| row.id) else {
            return Ok(());
        };
        for row in &rows {
            store::insert_catalogue_edit(&act, row, me.id)?;
        }
        let catalogue = in_force(act.tx())?;
        let receipt = act.commit(&self.head, saved.verb, &[first], saved.kind.word(), "done")?;
        self.catalogue = catalogue;
        self.acknowledge(&receipt);
        Ok(())
    }

    /// The name of the item that an edit of the catalogue was about, for the ledger.
    pub(super) fn name_of_edited(&self, id: Id) -> Option<String> {
        let language = self.me.as_ref().map_or(self.row.language, |me| me.language);
        let (kind, item) = store::find_edited_item(&self.conn, id).ok()??;
        match kind {
            CatalogueKind::JobType => self
                .catalogue
                .job_type(&item)
                .map(|job| job.name(language).to_owned()),
            CatalogueKind::RadioFamily => self
                .catalogue
                .family(&item)
                .map(|family| format!("{} {}", family.make, family.family)),
            CatalogueKind::DisplayText => {
                let mut all = self.catalogue.all_displays();
                all.find(|display| display.id == item)
                    .map(|display| display.text.clone())
            }
            CatalogueKind::AfterLine => {
                let mut all = self.catalogue.after_lines();
                let line = all.find(|line| line.id == item);
                line.map(|line| line.title.get(language).to_owned())
            }
        }
    }
}

fn rows_of(saved: &SavedItem, edits: &[CatalogueEdit], id: impl Fn() -> Id) -> Vec<NewCatalogueEdit> {
    let shipped = shipped_fields(saved.kind, &saved.item);
    let mut rows = Vec::new();
    for (field, value) in &saved.fields {
        let now = shipped.and_then(|fields| fields.get(*field));
        let edit = edits.iter().find(|edit| edit.field == *field);
        let ours: Option<Value> = edit.and_then(|edit| serde_json::from_str(&edit.value).ok());
        let then: Option<Value> = edit.and_then(|edit| serde_json::from_str(edit.shipped.as_deref()?).ok());
        let moved = edit.is_some() && then.as_ref() != now;
        let in_force = ours.as_ref().or(now).unwrap_or(&Value::Null);
        let value = match fate(in_force, now, value, edit.is_some(), moved) {
            FieldFate::Stays => continue,
            FieldFate::FollowsShipped => None,
            FieldFate::Ours => Some(value.to_string()),
        };
        rows.push(NewCatalogueEdit {
            id: id(),
            kind: saved.kind,
            item: saved.item.clone(),
            field,
            value,
            shipped: now.map(Value::to_string),
        });
    }
    rows
}

/// A text in Romanian and in English, each with the name of its field. An empty one is the shipped one again, or for an item made here the
/// other language's.
pub(super) fn in_both_languages(
    kind: CatalogueKind,
    item: &str,
    [(field_ro, ro), (field_en, en)]: [(&str, String); 2],
) -> [String; 2] {
    let shipped = |field: &str| Some(shipped_fields(kind, item)?.get(field)?.as_str()?.to_owned());
    let or = |text: &String, field: &str, other: &String| {
        if text.is_empty() {
            shipped(field).unwrap_or_else(|| other.clone())
        } else {
            text.clone()
        }
    };
    [or(&ro, field_ro, &en), or(&en, field_en, &ro)]
}
