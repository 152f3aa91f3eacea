//! The shop's edits of the catalogue: rows are only added, the newest of a field counts.

use super::StoreError;
use crate::domain::catalogue_edit::CatalogueEdit;
use crate::domain::{CatalogueKind, Id};
use crate::ledger::Act;
use rusqlite::{Connection, OptionalExtension, named_params};

/// What was said of one field, to be written down.
pub struct NewCatalogueEdit {
    /// Its id.
    pub id: Id,
    /// Of what kind the item is.
    pub kind: CatalogueKind,
    /// The item.
    pub item: String,
    /// The field.
    pub field: &'static str,
    /// Its value as JSON; nothing where it follows the shipped one again.
    pub value: Option<String>,
    /// As JSON: what the shipped file says now.
    pub shipped: Option<String>,
}

/// The edits that count.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_catalogue_edits(conn: &Connection) -> Result<Vec<CatalogueEdit>, StoreError> {
    let edits = conn
        .prepare_cached(
            // With `max` SQLite takes the other columns from the row that holds it.
            "SELECT * FROM (SELECT kind, item, field, value, shipped, max(hlc) FROM catalogue_edits GROUP BY kind, item, field)
             WHERE value IS NOT NULL",
        )?
        .query_map([], |row| {
            Ok(CatalogueEdit {
                kind: super::word(row, "kind", CatalogueKind::from_word)?,
                item: row.get("item")?,
                field: row.get("field")?,
                value: row.get("value")?,
                shipped: row.get("shipped")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(edits)
}

/// How often each item was edited: a form sends it back, so that two windows do not overwrite each other.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_catalogue_versions(conn: &Connection) -> Result<Vec<(CatalogueKind, String, u32)>, StoreError> {
    let versions = conn
        .prepare_cached("SELECT kind, item, count(*) AS rows FROM catalogue_edits GROUP BY kind, item")?
        .query_map([], |row| {
            Ok((
                super::word(row, "kind", CatalogueKind::from_word)?,
                row.get("item")?,
                row.get("rows")?,
            ))
        })?
        .collect::<Result<_, _>>()?;
    Ok(versions)
}

/// Of what kind an edit's item is, and which; nothing where the id is no edit's.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_edited_item(conn: &Connection, id: Id) -> Result<Option<(CatalogueKind, String)>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT kind, item FROM catalogue_edits WHERE catalogue_edit_id = :id")?
        .query_row(named_params! { ":id": id }, |row| {
            Ok((
                super::word(row, "kind", CatalogueKind::from_word)?,
                row.get("item")?,
            ))
        })
        .optional()?)
}

/// Writes an edit.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_catalogue_edit(act: &Act<'_>, edit: &NewCatalogueEdit, by: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO catalogue_edits (catalogue_edit_id, kind, item, field, value, shipped, at, by, hlc, act_id)
             VALUES (:id, :kind, :item, :field, :value, :shipped, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": edit.id, ":kind": edit.kind.word(), ":item": edit.item, ":field": edit.field,
            ":value": edit.value, ":shipped": edit.shipped,
            ":at": super::instant(act.at()), ":by": by, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}
