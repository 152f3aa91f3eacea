//! Refusals that are written down: a right, a presence, a proof, the gate. Exactly one line each.

use super::{ActError, Refusal, Workshop};
use crate::domain::{Deed, Id};
use crate::ledger::{Act, Verb};
use crate::store::PersonRow;

impl Workshop {
    pub(super) fn refuse_right(&mut self, me: &PersonRow, deed: Deed, subjects: &[Id]) -> ActError {
        self.refuse(me, Verb::RightRefused, subjects, deed.word(), Refusal::NoRight)
    }

    pub(super) fn refuse_presence(&mut self, me: &PersonRow, deed: Deed, subjects: &[Id]) -> ActError {
        self.refuse(
            me,
            Verb::PresenceRefused,
            subjects,
            deed.word(),
            Refusal::PresenceNeeded,
        )
    }

    /// Writes the refusal's line and returns the refusal. Where even the line cannot be written, that is what the person hears.
    pub(super) fn refuse(
        &mut self,
        me: &PersonRow,
        verb: Verb,
        subjects: &[Id],
        reason: &str,
        why: Refusal,
    ) -> ActError {
        let written = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )
        .and_then(|act| act.commit(&self.head, verb, subjects, reason, "refused"));
        match written {
            Ok(receipt) => {
                self.acknowledge(&receipt);
                ActError::refused(why)
            }
            Err(error) => error.into(),
        }
    }
}
