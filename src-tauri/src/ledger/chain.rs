//! The chain: each line signs itself and the signature before it, so a changed, missing or swapped line names itself.

use super::act::Seat;
use super::head::Mark;
use crate::domain::Id;
use crate::store::StoreError;
use hmac::{Hmac, Mac};
use rusqlite::Connection;
use sha2::Sha256;

/// The shape of a line's fields; rises when a field is added.
pub const SCHEMA: i64 = 1;

/// What the chain says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Every line is as it was written.
    Whole {
        /// How many lines.
        length: u64,
    },
    /// The line of this number was changed.
    Altered(u64),
    /// The line of this number is missing.
    Gap(u64),
    /// The end is missing: the head mark knows of more lines.
    Short {
        /// The number of the first missing line.
        from: u64,
        /// The number the mark names.
        mark: u64,
    },
}

impl Standing {
    /// Whether nothing was changed or lost.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Whole { .. })
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Whole { length } => write!(f, "ok: {length} lines"),
            Self::Altered(seq) => write!(f, "altered at {seq}"),
            Self::Gap(seq) => write!(f, "gap at {seq}"),
            Self::Short { from, mark } => write!(f, "shorter than the mark: {from} to {mark} are missing"),
        }
    }
}

pub(super) struct LineFields<'a> {
    pub seq: u64,
    pub id: Id,
    pub device: Id,
    pub hlc: i64,
    pub at: &'a str,
    pub actor: Option<Id>,
    pub act: &'a str,
    pub subjects: &'a [u8],
    pub reason: &'a str,
    pub outcome: &'a str,
    pub schema: i64,
    pub prev: &'a [u8; 32],
}

pub(super) fn sign(key: &[u8; 32], line: &LineFields<'_>) -> [u8; 32] {
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(key) else {
        // HMAC takes a key of any length; an empty signature would be found as altered.
        return [0; 32];
    };
    let actor = line.actor.map_or(Vec::new(), |id| id.0.to_vec());
    let fields: [&[u8]; 12] = [
        &line.seq.to_be_bytes(),
        &line.id.0,
        &line.device.0,
        &line.hlc.to_be_bytes(),
        line.at.as_bytes(),
        &actor,
        line.act.as_bytes(),
        line.subjects,
        line.reason.as_bytes(),
        line.outcome.as_bytes(),
        &line.schema.to_be_bytes(),
        line.prev,
    ];
    for field in fields {
        mac.update(&u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(field);
    }
    mac.finalize().into_bytes().into()
}

/// Walks the whole chain and compares its end with the seat and with each head mark that could be read.
///
/// # Errors
/// Where the database cannot be read.
pub fn standing(conn: &Connection, marks: &[Mark]) -> Result<Standing, StoreError> {
    let seat = Seat::read(conn)?;
    let mut expected = 1_u64;
    let mut prev = [0_u8; 32];
    let mut statement = conn.prepare(
        "SELECT seq, id, device_id, hlc, at, actor, act, subjects, reason, outcome, schema, prev, mac FROM ledger_lines ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: u64 = row.get("seq")?;
        if seq != expected {
            return Ok(Standing::Gap(expected));
        }
        let (at, act): (String, String) = (row.get("at")?, row.get("act")?);
        let (reason, outcome): (String, String) = (row.get("reason")?, row.get("outcome")?);
        let subjects: Vec<u8> = row.get("subjects")?;
        let stored_prev: [u8; 32] = row.get("prev")?;
        let mac: [u8; 32] = row.get("mac")?;
        let fields = LineFields {
            seq,
            id: row.get("id")?,
            device: row.get("device_id")?,
            hlc: row.get("hlc")?,
            at: &at,
            actor: row.get("actor")?,
            act: &act,
            subjects: &subjects,
            reason: &reason,
            outcome: &outcome,
            schema: row.get("schema")?,
            prev: &stored_prev,
        };
        if stored_prev != prev || sign(seat.key(), &fields) != mac {
            return Ok(Standing::Altered(seq));
        }
        if marks.iter().any(|mark| mark.seq == seq && mark.mac != mac) {
            return Ok(Standing::Altered(seq));
        }
        prev = mac;
        expected += 1;
    }
    let length = expected - 1;
    let furthest = marks
        .iter()
        .map(|mark| mark.seq)
        .max()
        .unwrap_or(0)
        .max(seat.mark().seq);
    if furthest > length {
        return Ok(Standing::Short {
            from: expected,
            mark: furthest,
        });
    }
    Ok(Standing::Whole { length })
}
