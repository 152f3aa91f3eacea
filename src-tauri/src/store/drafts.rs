//! This seat's unfinished intake forms. They are nobody's act yet: written and thrown away outside the ledger (decision 0013).

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::{DraftKind, Id};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An unfinished form.
pub struct DraftRow {
    /// Its id.
    pub id: Id,
    /// The car it is about, where it is known.
    pub vehicle: Option<Id>,
    /// Which form it is.
    pub kind: DraftKind,
    /// The booked job whose car arrives.
    pub job: Option<Id>,
    /// The plate it began with, as search compares it.
    pub plate_key: String,
    /// The plate that stands in it now.
    pub typed_key: String,
    /// The form, as its act wrote it.
    pub form: String,
    /// When it was last kept.
    pub kept_at: DateTime<Utc>,
}

impl DraftRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("draft_id")?,
            vehicle: row.get("vehicle_id")?,
            kind: super::word(row, "kind", DraftKind::from_word)?,
            job: row.get("job_id")?,
            typed_key: row.get("typed_key")?,
            plate_key: row.get("plate_key")?,
            form: row.get("form")?,
            kept_at: super::an_instant(row, "kept_at")?,
        })
    }
}

/// Keeps a form, instead of what was kept of it before.
///
/// # Errors
/// Where the disk does not take it.
pub fn keep_draft(conn: &Connection, draft: &DraftRow) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO intake_drafts (draft_id, vehicle_id, kind, job_id, plate_key, typed_key, form, kept_at)
         VALUES (:id, :vehicle, :kind, :job, :plate, :typed, :form, :at)",
    )?
    .execute(
        named_params! { ":id": draft.id, ":vehicle": draft.vehicle, ":kind": draft.kind.word(), ":job": draft.job,
        ":typed": draft.typed_key, ":plate": draft.plate_key, ":form": draft.form,
        ":at": super::instant(draft.kept_at) },
    )?;
    Ok(())
}

/// Throws a form away.
///
/// # Errors
/// Where the disk does not take it.
pub fn drop_draft(conn: &Connection, draft: Id) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM intake_drafts WHERE draft_id = :id")?
        .execute(named_params! { ":id": draft })?;
    Ok(())
}

/// Throws away every form that nobody touched since.
///
/// # Errors
/// Where the disk does not take it.
pub fn drop_drafts_older_than(conn: &Connection, since: DateTime<Utc>) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM intake_drafts WHERE kept_at < :since")?
        .execute(named_params! { ":since": super::instant(since) })?;
    Ok(())
}

/// The unfinished forms, newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_drafts(conn: &Connection) -> Result<Vec<DraftRow>, StoreError> {
    let drafts = conn
        .prepare_cached("SELECT * FROM intake_drafts ORDER BY kept_at DESC, draft_id")?
        .query_map([], DraftRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(drafts)
}

/// The newest unfinished form of a kind about a car, under any of its records, or about a plate nobody knows yet: the one it began with,
/// or the one it was corrected to. `vehicle` is the survivor.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_draft(
    conn: &Connection,
    kind: DraftKind,
    vehicle: Option<Id>,
    plate_key: &str,
) -> Result<Option<DraftRow>, StoreError> {
    let sql = format!(
        "SELECT * FROM intake_drafts
         WHERE kind = :kind AND ((:vehicle IS NOT NULL AND vehicle_id IN {OF_VEHICLE})
           OR (:plate <> '' AND (plate_key = :plate OR typed_key = :plate)))
         ORDER BY kept_at DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(
            named_params! { ":kind": kind.word(), ":vehicle": vehicle, ":plate": plate_key },
            DraftRow::from_row,
        )
        .optional()?)
}

/// The newest unfinished form of a booked car that arrives.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_draft_of_arrival(conn: &Connection, job: Id) -> Result<Option<DraftRow>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM intake_drafts WHERE kind = 'arrival' AND job_id = :job ORDER BY kept_at DESC LIMIT 1",
        )?
        .query_row(named_params! { ":job": job }, DraftRow::from_row)
        .optional()?)
}
