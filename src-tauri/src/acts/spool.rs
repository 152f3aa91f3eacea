//! A drawn paper goes to the printer, and what came of it is written down. "Sent" is not "printed".

use super::error::Failure;
use super::recovery_sheet::Printed;
use super::{ActError, Workshop};
use crate::domain::Id;
use crate::ledger::{Act, Verb};
use crate::paper::{PaperError, Serial};
use crate::ports::{Media, PrintJob};
use crate::store::{self, NewPrint, PersonRow, RadioRow};

/// A drawn paper that holds no digits.
pub(super) struct PlainPaper<'a> {
    /// Its word, as it stands in the snapshots; the printer is told the same with dashes.
    pub paper: &'a str,
    /// What its line in the ledger says.
    pub verb: Verb,
    /// Why, or which kind, in the words of the ledger.
    pub reason: &'a str,
    /// In which job; nothing where it is about many.
    pub job: Option<Id>,
    /// Whom and what the line is about.
    pub subjects: &'a [Id],
    /// What the paper showed.
    pub snapshot: &'a str,
    /// The paper itself.
    pub pdf: &'a [u8],
    /// On what.
    pub media: Media,
    /// How many times.
    pub copies: u8,
}

impl Workshop {
    /// Prints a paper without digits: its snapshot and its line first, then the printer.
    ///
    /// # Errors
    /// `print_failed` and `no_printer`, with a line in the ledger.
    pub(super) fn print_plain(
        &mut self,
        me: &PersonRow,
        paper: &PlainPaper<'_>,
    ) -> Result<Printed, ActError> {
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        store::insert_print(
            &act,
            entropy.new_id(act.at()),
            &NewPrint {
                paper: paper.paper,
                job: paper.job,
                batch: None,
                radio: None,
                card_id: None,
                copy: 1,
                voids: None,
                reason: None,
                snapshot: paper.snapshot,
                by: me.id,
            },
        )?;
        let receipt = act.commit(&self.head, paper.verb, paper.subjects, paper.reason, "sent")?;
        self.acknowledge(&receipt);
        let job = PrintJob {
            title: &paper.paper.replace('_', "-"),
            pdf: paper.pdf,
            media: paper.media,
            secret: false,
            copies: paper.copies,
        };
        self.spool(me, &job, paper.subjects)
    }

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
