//! Ioana prints the request that the owner takes to the dealer. It holds no code and no serial that leads to one, so it needs no PIN.
//!
//! The request speaks the workshop's language: the dealer reads it. Invariant: no name goes into its snapshot.

use super::error::Failure;
use super::hunt_case::{HuntCase, refused};
use super::hunt_view::{PaperOnlyIf, dealer_papers};
use super::recovery_sheet::Printed;
use super::spool::{PlainPaper, joined, not_drawn};
use super::views::{IdText, UNNAMED};
use super::{ActError, Workshop};
use crate::domain::code_state::refusals_on_radio;
use crate::domain::hunt::{self, HuntRefusal};
use crate::domain::{Deed, Id, Language, Rung, money};
use crate::ledger::Verb;
use crate::paper::{self, Arg, RequestedSerial, Words};
use crate::ports::Media;
use crate::store::{self, PersonRow};

impl Workshop {
    /// Prints the dealer request of an open hunt.
    ///
    /// # Errors
    /// `hunt_ended`; `rung_left_out` where no dealer has a record of this radio; `paper_letters` where a name cannot be printed;
    /// `print_failed` and `no_printer` with a line in the ledger.
    pub fn print_dealer_request(&mut self, hunt: IdText) -> Result<Printed, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[hunt.0])?;
        let case = self.case_for_a_dealer(hunt.0)?;
        let pdf = self.dealer_request(&case, &me)?;
        let snapshot = snapshot(&case)?;
        let subjects = case.subjects();
        let paper = PlainPaper {
            paper: "dealer_request",
            verb: Verb::DealerRequestPrinted,
            reason: "",
            job: case.open_job(),
            subjects: &subjects,
            snapshot: &snapshot,
            pdf: &pdf,
            media: Media::A4,
            copies: 1,
        };
        self.print_plain(&me, &paper)
    }

    /// The open hunt of a radio that a dealer may have a record of.
    pub(super) fn case_for_a_dealer(&self, id: Id) -> Result<HuntCase, ActError> {
        let case = HuntCase::read(&self.catalogue, &self.conn, id, self.ports.clock.now())?;
        if hunt::ending(&case.facts).is_some() {
            return Err(refused(HuntRefusal::Ended));
        }
        match hunt::why_not(Rung::Dealer, &case.radio) {
            Some(why) => Err(refused(HuntRefusal::DoesNotApply(why))),
            None => Ok(case),
        }
    }

    /// Draws it as the hunt is now.
    pub(super) fn dealer_request(&self, case: &HuntCase, me: &PersonRow) -> Result<Vec<u8>, ActError> {
        let (now, language) = (self.ports.clock.now(), self.row.language);
        let local = self.ports.clock.local(now);
        let words = Words::of(language);
        let vehicle = &case.car.vehicle;
        let radio = &case.unit.radio;
        let job = case.open_job();
        let number = match job {
            Some(job) => store::get_job(&self.conn, job)?.number,
            None => String::new(),
        };
        let display = match job {
            Some(job) => super::last_seen::display_text(&self.conn, radio.id, job)?.unwrap_or_default(),
            None => String::new(),
        };
        let car = joined([vehicle.make.as_deref(), vehicle.model.as_deref()], " ");
        let year = vehicle.year.map(|year| year.to_string()).unwrap_or_default();
        let owner = case.car.owner.as_ref().map(|owner| owner.name.as_str());
        let accepts = hunt::agreed(&case.facts, case.owner())
            .filter(|up_to| *up_to > 0)
            .map(|up_to| money::number(up_to, language))
            .unwrap_or_default();
        let papers = papers_in(words)?;
        let papers: Vec<&str> = papers.iter().map(String::as_str).collect();
        let request = paper::DealerRequest {
            workshop: self.on_paper(),
            job: &number,
            plate: &vehicle.plate,
            dealer: vehicle.make.as_deref().unwrap_or_default(),
            day: local.date(),
            car: &car,
            year: &year,
            vin: vehicle.vin.as_deref().unwrap_or_default(),
            radio: &case.unit.spoken(),
            serial: if radio.serial_sensitive {
                RequestedSerial::Confidential
            } else {
                RequestedSerial::Open(radio.serial.as_deref().unwrap_or_default())
            },
            display: &display,
            refusals: refusals_on_radio(&case.unit.facts),
            papers: &papers,
            owner: owner.filter(|name| *name != UNNAMED).unwrap_or_default(),
            accepts: &accepts,
            printed: paper::Printed {
                by: &me.name,
                at: local,
            },
            demo: self.row.demo,
        };
        paper::dealer_request(&request, language, now).map_err(not_drawn)
    }
}

/// The papers the owner brings, in the language of the sheet.
fn papers_in(words: &Words) -> Result<Vec<String>, ActError> {
    let mut papers = Vec::new();
    for paper in dealer_papers()? {
        let name = match words.language() {
            Language::Ro => paper.name_ro,
            Language::En => paper.name_en,
        };
        let id = match paper.only_if {
            None => {
                papers.push(name);
                continue;
            }
            Some(PaperOnlyIf::ThereIsOne) => "paper-req-if-there-is-one",
            Some(PaperOnlyIf::SomebodyElse) => "paper-req-if-somebody-else",
        };
        let said = words.say_with(id, &[("paper", Arg::Text(&name))]);
        papers.push(said.map_err(not_drawn)?);
    }
    Ok(papers)
}

/// The frozen snapshot: for which radio in which state a dealer was asked.
fn snapshot(case: &HuntCase) -> Result<String, ActError> {
    let snapshot = serde_json::json!({
        "hunt_id": case.hunt.id.to_string(),
        "unit_id": case.hunt.radio.to_string(),
        "state": case.unit.unit.state.word().word(),
    });
    serde_json::to_string(&snapshot).map_err(|_| ActError::Failure(Failure::Paper))
}
