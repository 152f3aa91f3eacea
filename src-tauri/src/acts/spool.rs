//! A drawn paper goes to the printer, and what came of it is written down. "Sent" is not "printed".

use super::error::Failure;
use super::recovery_sheet::Printed;
use super::{ActError, Workshop};
use crate::domain::Id;
use crate::ledger::{Act, Verb};
use crate::paper::{PaperError, Serial};
use crate::ports::PrintJob;
use crate::store::{PersonRow, RadioRow};

impl Workshop {
    /// Hands a paper to the printer and writes down how that went.
    pub(super) fn spool(
        &mut self,
        me: &PersonRow,
        job: &PrintJob<'_>,
        subjects: &[Id],
    ) -> Result<Printed, ActError> {
        let sent = self.ports.spooler.send(job);
        let verb = if sent.is_ok() {
            Verb::PrintDone
        } else {
            Verb::PrintFailed
        };
        self.write_print_result(me, verb, subjects)?;
        Ok(Printed::of(sent?))
    }

    pub(super) fn write_print_result(
        &mut self,
        me: &PersonRow,
        verb: Verb,
        subjects: &[Id],
    ) -> Result<(), ActError> {
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let outcome = if verb == Verb::PrintDone { "sent" } else { "failed" };
        let receipt = act.commit(&self.head, verb, subjects, "", outcome)?;
        self.acknowledge(&receipt);
        Ok(())
    }
}

/// What a paper may say of a radio's serial: its last four signs, and of a sensitive one nothing.
pub(super) fn serial_of(radio: &RadioRow) -> Serial<'_> {
    match (radio.serial_sensitive, radio.serial.as_deref()) {
        (true, _) => Serial::Confidential,
        (false, Some(serial)) => {
            let tail = serial
                .char_indices()
                .rev()
                .nth(3)
                .and_then(|(at, _)| serial.get(at..));
            Serial::Tail(tail.unwrap_or(serial))
        }
        (false, None) => Serial::Unknown,
    }
}

/// Make, model and whatever else is known, on one line.
pub(super) fn joined<const N: usize>(parts: [Option<&str>; N], between: &str) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(between)
}

/// Why a paper was not drawn, as the person at the seat hears it.
pub(super) fn not_drawn(error: PaperError) -> ActError {
    match error {
        PaperError::GlyphMissing(_) => ActError::Failure(Failure::PaperLetters),
        _ => ActError::Failure(Failure::Paper),
    }
}
