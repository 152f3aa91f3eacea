//! Ioana prints the calls of a day, to make them away from the screen. It holds no code and no place for one, so it needs no PIN.
//!
//! Invariant: what stands on the paper is the list as the screen shows it, in the workshop's language: colleagues read it. The snapshot
//! names jobs, radios and states; people stand in their own table only.

use super::call_list::{CallListOf, Called};
use super::case::UnitCase;
use super::error::Failure;
use super::recovery_sheet::Printed;
use super::spool::{PlainPaper, joined, not_drawn};
use super::views::UNNAMED;
use super::{ActError, Workshop};
use crate::domain::battery_gate::line_cut;
use crate::domain::call_list::still_to_make;
use crate::domain::{Cut, Deed, Id, Language, Stage};
use crate::ledger::Verb;
use crate::paper::{self, Call, StateLine, StateSign, Words};
use crate::ports::Media;
use crate::store::PersonRow;
use chrono::NaiveDate;

/// One call as the paper words it.
struct Worded<'a> {
    called: &'a Called,
    car: String,
    radio: String,
    sign: StateSign,
    state: String,
}

impl Workshop {
    /// Prints the call list of a day.
    ///
    /// # Errors
    /// `required` at the field where the day is none; `paper_letters` where a name cannot be printed; `print_failed` and `no_printer` with
    /// a line in the ledger.
    pub fn print_call_list(&mut self, request: &CallListOf) -> Result<Printed, ActError> {
        let me = self.require(Deed::Answer, &[])?;
        let (day, calls) = self.calls_of(request)?;
        let pdf = self.call_list_paper(day, &calls, &me)?;
        let snapshot = snapshot(day, &calls)?;
        let subjects: Vec<Id> = calls.iter().map(|called| called.case.job.id).collect();
        let paper = PlainPaper {
            paper: "call_list",
            verb: Verb::CallListPrinted,
            reason: "",
            job: None,
            subjects: &subjects,
            snapshot: &snapshot,
            pdf: &pdf,
            media: Media::A4,
            copies: 1,
        };
        self.print_plain(&me, &paper)
    }

    fn call_list_paper(&self, day: NaiveDate, list: &[Called], me: &PersonRow) -> Result<Vec<u8>, ActError> {
        let (now, clock, language) = (self.ports.clock.now(), &self.ports.clock, self.row.language);
        let words = Words::of(language);
        let mut worded = Vec::new();
        for called in list {
            for unit in &called.units {
                let (sign, state) = self.state_on_paper(&self.conn, &unit.state, words)?;
                let vehicle = &called.case.car.vehicle;
                worded.push(Worded {
                    called,
                    car: joined([vehicle.make.as_deref(), vehicle.model.as_deref()], " "),
                    radio: called.known(unit).map(radio_name).unwrap_or_default(),
                    sign,
                    state,
                });
            }
        }
        let calls: Vec<Call<'_>> = worded
            .iter()
            .map(|call| {
                let job = &call.called.case.job;
                let contact = call.called.contact.as_ref();
                let expected = job.expected_at.filter(|_| job.stage == Stage::Expected);
                Call {
                    time: expected.map(|at| clock.local(at).time()),
                    name: contact
                        .map(|party| party.name.as_str())
                        .filter(|name| *name != UNNAMED)
                        .unwrap_or_default(),
                    phone: contact
                        .and_then(|party| party.phone.as_deref())
                        .unwrap_or_default(),
                    plate: &call.called.case.car.vehicle.plate,
                    key_tag: &job.key_tag,
                    car: &call.car,
                    radio: &call.radio,
                    work: work_that_cuts(call.called, language),
                    state: StateLine {
                        sign: call.sign,
                        words: &call.state,
                    },
                    job: &job.number,
                }
            })
            .collect();
        let list = paper::CallList {
            workshop_name: &self.row.name,
            day,
            calls: &calls,
            to_make: list.iter().map(|called| still_to_make(&called.units)).sum(),
            printed: paper::Printed {
                by: &me.name,
                at: clock.local(now),
            },
            demo: self.row.demo,
        };
        paper::call_list(&list, language, now).map_err(not_drawn)
    }
}

fn radio_name(unit: &UnitCase) -> String {
    joined([unit.radio.make.as_deref(), unit.radio.model.as_deref()], " ")
}

/// The first work that takes the radio's power.
fn work_that_cuts(called: &Called, language: Language) -> &str {
    let lines = called.case.lines.iter().zip(&called.case.work);
    lines
        .filter(|(_, line)| line_cut(line) != Cut::Silent)
        .map(|((_, job_type), _)| match language {
            Language::Ro => job_type.name.ro.as_str(),
            Language::En => job_type.name.en.as_str(),
        })
        .next()
        .unwrap_or_default()
}

/// The frozen snapshot: about which radios in which states somebody was to be called.
fn snapshot(day: NaiveDate, list: &[Called]) -> Result<String, ActError> {
    let calls: Vec<_> = list
        .iter()
        .flat_map(|called| {
            called.units.iter().map(|unit| {
                serde_json::json!({
                    "job_id": called.case.job.id.to_string(),
                    "unit_id": unit.id.map(|id| id.to_string()),
                    "state": unit.state.word().word(),
                })
            })
        })
        .collect();
    let snapshot = serde_json::json!({ "day": day.to_string(), "calls": calls });
    serde_json::to_string(&snapshot).map_err(|_| ActError::Failure(Failure::Paper))
}
