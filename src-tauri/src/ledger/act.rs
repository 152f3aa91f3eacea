//! One act: a transaction that ends in exactly one ledger line.

use super::chain::{self, LineFields};
use super::head::{HeadMark, Mark};
use super::verb::Verb;
use crate::domain::Id;
use crate::ports::{Clock, Entropy};
use crate::store::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, named_params};

/// This seat's place in the chain, as read at the beginning of an act.
pub struct Seat {
    /// The device.
    pub device: Id,
    /// The letter of its job numbers.
    pub letter: String,
    seq: u64,
    mac: [u8; 32],
    hlc: i64,
    ledger_key: [u8; 32],
}

impl Seat {
    /// Reads the seat.
    ///
    /// # Errors
    /// Where the row is missing or damaged.
    pub fn read(conn: &Connection) -> Result<Self, StoreError> {
        conn.prepare_cached(
            "SELECT device_id, letter, seq, mac, hlc, ledger_key FROM this_seat WHERE one = 1",
        )?
        .query_row([], |row| {
            Ok(Self {
                device: row.get("device_id")?,
                letter: row.get("letter")?,
                seq: row.get("seq")?,
                mac: row.get("mac")?,
                hlc: row.get("hlc")?,
                ledger_key: row.get("ledger_key")?,
            })
        })
        .optional()?
        .ok_or(StoreError::Damaged)
    }

    /// The key of the chain.
    #[must_use]
    pub fn key(&self) -> &[u8; 32] {
        &self.ledger_key
    }

    /// The newest line's number and signature.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            seq: self.seq,
            mac: self.mac,
        }
    }
}

/// An act under way. Dropped, it leaves no trace; committed, exactly one line.
pub struct Act<'c> {
    tx: Transaction<'c>,
    seat: Seat,
    id: Id,
    hlc: i64,
    at: DateTime<Utc>,
    actor: Option<Id>,
}

/// Proof that a line is on disk. Its only constructor is `Act::commit`; it is neither copied nor sent anywhere.
pub struct LedgerReceipt {
    seq: u64,
    mac: [u8; 32],
    verb: Verb,
    subjects: Vec<Id>,
    marked: bool,
}

impl<'c> Act<'c> {
    /// Begins an act: takes the writer's lock, so what is read from here on is what is written against.
    ///
    /// # Errors
    /// Where the database does not give the lock.
    pub fn begin(
        conn: &'c mut Connection,
        clock: &dyn Clock,
        entropy: &dyn Entropy,
        actor: Option<Id>,
    ) -> Result<Self, StoreError> {
        let at = clock.now();
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let seat = Seat::read(&tx)?;
        let hlc = (seat.hlc + 1).max(at.timestamp_millis() << 16);
        Ok(Self {
            id: entropy.new_id(at),
            tx,
            seat,
            hlc,
            at,
            actor,
        })
    }

    /// The transaction.
    #[must_use]
    pub fn tx(&self) -> &Transaction<'c> {
        &self.tx
    }

    /// The line's id, for `act_id` of the rows made here.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The order of this act's rows.
    #[must_use]
    pub fn hlc(&self) -> i64 {
        self.hlc
    }

    /// The wall time of the act, for display.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> Option<Id> {
        self.actor
    }

    /// The number the act's line will bear, and the head it will stand on: what a card prints.
    #[must_use]
    pub fn anchor(&self) -> (u64, String) {
        let head: String = data_encoding::HEXUPPER
            .encode(&self.seat.mac)
            .chars()
            .take(10)
            .collect();
        (self.seat.seq + 1, head)
    }

    /// Writes the line and commits; then puts the head mark on disk.
    ///
    /// A mark that cannot be written does not undo the act: the receipt says so, and the screen shows a banner.
    ///
    /// # Errors
    /// Where the commit fails: nothing of the act then stands.
    pub fn commit(
        self,
        head: &HeadMark,
        verb: Verb,
        subjects: &[Id],
        reason: &str,
        outcome: &str,
    ) -> Result<LedgerReceipt, StoreError> {
        let seq = self.seat.seq + 1;
        let at = self.at.to_rfc3339_opts(SecondsFormat::Millis, true);
        let subject_bytes: Vec<u8> = subjects.iter().flat_map(|id| id.0).collect();
        let mac = chain::sign(
            &self.seat.ledger_key,
            &LineFields {
                seq,
                id: self.id,
                device: self.seat.device,
                hlc: self.hlc,
                at: &at,
                actor: self.actor,
                act: verb.word(),
                subjects: &subject_bytes,
                reason,
                outcome,
                schema: chain::SCHEMA,
                prev: &self.seat.mac,
            },
        );
        self.tx
            .prepare_cached(
                "INSERT INTO ledger_lines (seq, id, device_id, hlc, at, actor, act, subjects, reason, outcome, schema, prev, mac)
                 VALUES (:seq, :id, :device_id, :hlc, :at, :actor, :act, :subjects, :reason, :outcome, :schema, :prev, :mac)",
            )?
            .execute(named_params! {
                ":seq": seq, ":id": self.id, ":device_id": self.seat.device, ":hlc": self.hlc, ":at": at,
                ":actor": self.actor, ":act": verb.word(), ":subjects": subject_bytes, ":reason": reason,
                ":outcome": outcome, ":schema": chain::SCHEMA, ":prev": self.seat.mac, ":mac": mac,
            })?;
        self.tx
            .prepare_cached("UPDATE this_seat SET seq = :seq, mac = :mac, hlc = :hlc WHERE one = 1")?
            .execute(named_params! { ":seq": seq, ":mac": mac, ":hlc": self.hlc })?;
        self.tx.commit()?;
        let marked = head.write(&Mark { seq, mac }).is_ok();
        Ok(LedgerReceipt {
            seq,
            mac,
            verb,
            subjects: subjects.to_vec(),
            marked,
        })
    }
}

impl LedgerReceipt {
    /// The number of the line.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Whether the head mark is on disk.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.marked
    }

    /// The signature of the line, for tests of the chain.
    #[must_use]
    pub fn mac(&self) -> &[u8; 32] {
        &self.mac
    }

    /// Whether this line is a disclosure of this radio's code.
    #[must_use]
    pub fn discloses(&self, radio: Id) -> bool {
        self.verb.opens_a_code() && self.subjects.contains(&radio)
    }

    /// What the line names.
    #[must_use]
    pub fn subjects(&self) -> &[Id] {
        &self.subjects
    }

    /// Whether this line names one of these.
    #[must_use]
    pub fn names_any(&self, ids: &[Id]) -> bool {
        self.subjects.iter().any(|subject| ids.contains(subject))
    }

    /// Whether this line says that somebody looks at this picture.
    #[must_use]
    pub fn discloses_picture(&self, picture: Id) -> bool {
        self.verb == Verb::PictureViewed && self.subjects.contains(&picture)
    }
}
