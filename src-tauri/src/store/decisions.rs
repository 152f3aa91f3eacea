//! Gate decisions: one row per job, operation and unit. Which still hold is asked of `domain::battery_gate::covers`, never stored.

use super::StoreError;
use crate::domain::battery_gate::Decision;
use crate::domain::facts::ValueDigest;
use crate::domain::{Channel, ExitWord, Id};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};

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

/// Every decision of a job, oldest first.
///
/// Those from before the job moved to this car are withdrawn, and so is the acceptance of anybody who was the owner on another record:
/// an acceptance that fell with a sale does not come back when two owners turn out to be one.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_decisions(conn: &Connection, job: Id, vehicle: Id) -> Result<Vec<DecisionRow>, StoreError> {
    let mut rows: Vec<(DecisionRow, i64)> = conn
        .prepare_cached(
            "SELECT d.radio_id, d.installation_id, d.exit, d.operation, d.value, d.owner_id, d.at, d.by, d.hlc,
                    d.hlc < j.moved_hlc AS moved_away
             FROM gate_decisions d JOIN jobs j USING (job_id) WHERE d.job_id = :job ORDER BY d.hlc, d.rowid",
        )?
        .query_map(named_params! { ":job": job }, |row| {
            let row_of_job = DecisionRow {
                decision: Decision {
                    job,
                    vehicle,
                    unit: row.get("radio_id")?,
                    installation: row.get("installation_id")?,
                    exit: super::word(row, "exit", ExitWord::from_word)?,
                    operation: row.get("operation")?,
                    value: row.get::<_, Option<[u8; 32]>>("value")?.map(ValueDigest),
                    owner: row.get("owner_id")?,
                    withdrawn: row.get("moved_away")?,
                },
                at: super::an_instant(row, "at")?,
                by: row.get("by")?,
            };
            Ok((row_of_job, row.get("hlc")?))
        })?
        .collect::<Result<_, _>>()?;
    let accepts = |row: &DecisionRow| row.decision.exit == ExitWord::CustomerAccepts;
    if rows.iter().any(|(row, _)| accepts(row)) {
        let changed = super::newest_owner_change(conn, vehicle)?;
        for (row, hlc) in &mut rows {
            row.decision.withdrawn |= accepts(row) && *hlc < changed;
        }
    }
    Ok(rows.into_iter().map(|(row, _)| row).collect())
}
