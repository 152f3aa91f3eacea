//! Pictures of a job: what they show, who took them, and their sealed bytes until somebody removes them.

use super::StoreError;
use crate::domain::{Id, PictureKind};
use crate::ledger::Act;
use crate::vault::{PicturePlace, SealedPicture};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A picture without its bytes.
pub struct PictureRow {
    /// Where its bytes belong.
    pub place: PicturePlace,
    /// What it shows.
    pub kind: PictureKind,
    /// When it was added.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
}

impl PictureRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            place: PicturePlace {
                picture: row.get("picture_id")?,
                job: row.get("job_id")?,
                radio: row.get("radio_id")?,
                key_version: row.get("key_version")?,
            },
            kind: super::word(row, "kind", PictureKind::from_word)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// A picture about to be written.
pub struct NewPicture<'a> {
    /// Where the sealed bytes belong.
    pub place: PicturePlace,
    /// What it shows.
    pub kind: PictureKind,
    /// Width and height, pixels.
    pub size: (u32, u32),
    /// The sealed bytes.
    pub sealed: &'a SealedPicture,
    /// Who adds it.
    pub by: Id,
}

/// Writes a sealed picture.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_picture(act: &Act<'_>, picture: &NewPicture<'_>) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO pictures (picture_id, job_id, radio_id, kind, width, height, sealed, key_version, at, by, hlc, act_id)
             VALUES (:id, :job, :radio, :kind, :width, :height, :sealed, :key_version, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": picture.place.picture, ":job": picture.place.job, ":radio": picture.place.radio,
            ":kind": picture.kind.word(), ":width": picture.size.0, ":height": picture.size.1, ":sealed": picture.sealed.0,
            ":key_version": picture.place.key_version, ":at": super::instant(act.at()), ":by": picture.by,
            ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// The pictures of a job that are still there, in the order they were added.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_pictures_of(conn: &Connection, job: Id) -> Result<Vec<PictureRow>, StoreError> {
    let rows = conn
        .prepare_cached(
            "SELECT picture_id, job_id, radio_id, key_version, kind, at, by FROM pictures
             WHERE job_id = :job AND removed_at IS NULL ORDER BY hlc, picture_id",
        )?
        .query_map(named_params! { ":job": job }, PictureRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A picture of a job with its sealed bytes; nothing where it was removed or never was.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_sealed_picture(
    conn: &Connection,
    job: Id,
    picture: Id,
) -> Result<Option<(PictureRow, SealedPicture)>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT picture_id, job_id, radio_id, key_version, kind, at, by, sealed FROM pictures
             WHERE picture_id = :id AND job_id = :job AND sealed IS NOT NULL",
        )?
        .query_row(named_params! { ":id": picture, ":job": job }, |row| {
            Ok((PictureRow::from_row(row)?, SealedPicture(row.get("sealed")?)))
        })
        .optional()?)
}

/// Shreds the sealed bytes of a picture; the row stays.
///
/// # Errors
/// Where the disk does not take it.
pub fn shred_picture(act: &Act<'_>, picture: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE pictures SET sealed = NULL, removed_at = :at WHERE picture_id = :id AND removed_at IS NULL")?
        .execute(named_params! { ":id": picture, ":at": super::instant(act.at()) })?;
    Ok(())
}
