//! What was seen, said and done about one radio: the only ground of its code state.
//!
//! Facts are only ever added. They are given in the order of the ledger, never by the clock on the wall: clocks go back, and a replay
//! must give the same state (GATE.md, D1).

use std::fmt;

use chrono::{DateTime, Utc};

use super::{Id, NotNeededReason, WithdrawnWhy};

/// The keyed digest of typed digits, per radio: the same digits give the same digest, and nobody reads the digits from it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueDigest(pub [u8; 32]);

impl fmt::Debug for ValueDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Four digits are quickly tried through, so not even the digest belongs in a log.
        f.write_str("ValueDigest(..)")
    }
}

/// One fact of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// When, by the clock on the wall: for display and for the lock-out clock only.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Id,
    /// In which job, where there was one.
    pub job: Option<Id>,
    /// What.
    pub what: What,
}

/// The kinds of fact (GATE.md section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Digits were typed and sealed.
    CodeEntered {
        /// Their digest.
        value: ValueDigest,
        /// They look like a dummy (0000, 1234, all equal).
        suspicious: bool,
    },
    /// An entry was taken back.
    EntryWithdrawn {
        /// The digits taken back.
        value: ValueDigest,
        /// Why.
        why: WithdrawnWhy,
    },
    /// The bytes of an entry were shredded, at the customer's wish.
    EntryForgotten {
        /// The digits that are gone.
        value: ValueDigest,
    },
    /// The customer has not got the code.
    HasNot,
    /// The customer will bring or send it: a promise for one visit.
    WillBring,
    /// Somebody said that the radio needs no code.
    NotNeeded(NotNeededReason),
    /// The radio took the digits, or refused them.
    Outcome {
        /// The digits tried.
        value: ValueDigest,
        /// It took them.
        accepted: bool,
    },
    /// Cancels the last outcome of its own job, the same person's first: never one that another record of a merged radio brought along.
    OutcomeWithdrawn,
    /// Undo: cancels the last standing fact which the same person wrote in the same job, but never a reveal, the start or end of battery
    /// work, a shredding, an installation or a doubt.
    Undone,
    /// The job was on the wrong car: cancels every earlier fact of it, but never a shredding, an installation or a doubt.
    JobWithdrawn {
        /// The job that moved away.
        job: Id,
    },
    /// The radio plays.
    Plays,
    /// The display asks for the code.
    AsksCode,
    /// The display shows a wait.
    WaitSeen {
        /// How long, in minutes, where the display or the family says so.
        minutes: Option<u32>,
        /// It never ends.
        is_final: bool,
    },
    /// The wait is over: the radio is ready to take digits.
    ReadySeen,
    /// The serial on the radio was compared with the one on file.
    SerialSeen {
        /// They are the same.
        matches: bool,
    },
    /// Somebody settled which radio is in the car.
    SerialSettled,
    /// The card was read again with care (which way up, a 1 or a 7), as is asked after a refusal.
    ReadingChecked,
    /// The digits were shown, for the radio.
    CodeRevealed {
        /// The digits shown.
        value: ValueDigest,
    },
    /// The power went, as planned: an operation begins.
    PowerCut,
    /// The power is back: the operation ends.
    PowerBack,
    /// The power was found lost. Counts as a power cut.
    PowerLost,
    /// The radio went into a car: an installation begins.
    Fitted {
        /// The car.
        vehicle: Id,
    },
    /// The radio left its car: the installation ends.
    Removed,
    /// A merge, a move or a migration shook what was known.
    Doubt,
}

impl What {
    /// The radio's supply went away, planned or not.
    #[must_use]
    pub fn is_power_loss(&self) -> bool {
        matches!(self, Self::PowerCut | Self::PowerLost)
    }

    /// The customer's answer to "have you got the code?".
    #[must_use]
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::HasNot | Self::WillBring)
    }

    /// The radio itself asked for, waited for, took or refused a code: nobody can say any more that it needs none (D6).
    #[must_use]
    pub fn is_evidence(&self) -> bool {
        matches!(
            self,
            Self::AsksCode | Self::WaitSeen { .. } | Self::Outcome { .. }
        )
    }
}
