//! Gate decisions: one row per job, operation and unit. Which still hold is asked of `domain::battery_gate::covers`, never stored.

use super::StoreError;
use crate::domain::battery_gate::Decision;
use crate::domain::facts::ValueDigest;
use crate::domain::{Channel, ExitWord, Id};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};

/// A stored decision with who and when.
#[derive(Clone)]
pub struct DecisionRow {
    /// The decision as the gate reads it.
    pub decision: Decision,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Id,
}

impl DecisionRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            decision: Decision {
                job: row.get("job_id")?,
                vehicle: row.get("vehicle_id")?,
                unit: row.get("radio_id")?,
                installation: row.get("installation_id")?,
                exit: super::word(row, "exit", ExitWord::from_word)?,
                operation: row.get("operation")?,
                value: row.get::<_, Option<[u8; 32]>>("value")?.map(ValueDigest),
                owner: row.get("owner_id")?,
                withdrawn: row.get("withdrawn")?,
            },
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// Which customer accepted the loss, and how we know.
#[derive(Clone, Copy)]
pub struct Acceptance {
    /// The party.
    pub party: Id,
    /// The channel.
    pub channel: Channel,
}

/// Writes a decision.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_decision(
    act: &Act<'_>,
    row_id: Id,
    decision: &Decision,
    accepted: Option<Acceptance>,
    by: Id,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO gate_decisions (gate_decision_id, job_id, radio_id, installation_id, exit, operation, value, owner_id,
               party_id, channel, at, by, hlc, act_id)
             VALUES (:id, :job, :radio, :installation, :exit, :operation, :value, :owner, :party, :channel, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": row_id, ":job": decision.job, ":radio": decision.unit,
            ":installation": decision.installation, ":exit": decision.exit.word(), ":operation": decision.operation,
            ":value": decision.value.map(|value| value.0), ":owner": decision.owner,
            ":party": accepted.map(|a| a.party), ":channel": accepted.map(|a| a.channel.word()),
            ":at": super::instant(act.at()), ":by": by, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}
