//! Mihai prints the battery-off sheet of a job, with what is answered so far; the office prints blank ones for the drawer.
//!
//! In the workshop's language: colleagues read it. Invariant: it holds no digits and nobody's name goes into its snapshot, so it needs no
//! PIN.

use super::battery_sheet::wait_of;
use super::case::{Case, UnitCase, shipped};
use super::error::Failure;
use super::print_reception_sheet::WordedUnit;
use super::recovery_sheet::Printed;
use super::sheet_case::CaseLine;
use super::spool::{PlainPaper, not_drawn};
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::battery_gate::{self, line_cut, memory_saver};
use crate::domain::{Cut, Deed, HowOften, Language, SheetAnswer, SheetPhase};
use crate::ledger::Verb;
use crate::paper::{self, OffAnswer, OffJob, OffLine, OffUnit, OffWait, StateLine, Words};
use crate::ports::Media;
use crate::store::{self, PersonRow, PowerEvent};
use chrono::{NaiveTime, TimeDelta};
use serde::Deserialize;
use ts_rs::TS;

/// Sheets for the drawer.
#[derive(Deserialize, TS)]
pub struct PrintBlankBatteryOffSheets {
    /// How many.
    pub copies: u32,
}

/// The most of one print.
const STACK: u32 = 20;

impl Workshop {
    /// Prints the battery-off sheet of a job.
    ///
    /// # Errors
    /// `paper_letters` where a name cannot be printed; `print_failed` and `no_printer`, with a line in the ledger.
    pub fn print_battery_off_sheet(&mut self, job: IdText) -> Result<Printed, ActError> {
        let me = self.require(Deed::Reading, &[job.0])?;
        let case = Case::read(&self.catalogue, &self.conn, job.0, self.ports.clock.now())?;
        let pdf = self.battery_off_paper(&case, &me)?;
        let snapshot = sheet_snapshot(&case)?;
        let subjects = [case.job.id, case.job.vehicle];
        let paper = PlainPaper {
            paper: "battery_off_sheet",
            verb: Verb::BatterySheetPrinted,
            reason: "",
            job: Some(case.job.id),
            subjects: &subjects,
            snapshot: &snapshot,
            pdf: &pdf,
            media: Media::A4,
            copies: 1,
        };
        self.print_plain(&me, &paper)
    }

    /// Prints blank sheets for the drawer.
    ///
    /// # Errors
    /// `sheet_count` at the field; `print_failed` and `no_printer`, with a line in the ledger.
    pub fn print_blank_battery_off_sheets(
        &mut self,
        request: &PrintBlankBatteryOffSheets,
    ) -> Result<Printed, ActError> {
        let me = self.require(Deed::Reading, &[])?;
        let copies = u8::try_from(request.copies)
            .ok()
            .filter(|copies| (1..=STACK).contains(&u32::from(*copies)))
            .ok_or_else(|| ActError::field("copies", Fault::SheetCount))?;
        let pdf = self.blank_battery_off_paper()?;
        let paper = PlainPaper {
            paper: "battery_off_sheet",
            verb: Verb::BatterySheetPrinted,
            reason: "blank",
            job: None,
            subjects: &[],
            snapshot: "blank",
            pdf: &pdf,
            media: Media::A4,
            copies,
        };
        self.print_plain(&me, &paper)
    }

    /// A blank one, for the drawer.
    pub(super) fn blank_battery_off_paper(&self) -> Result<Vec<u8>, ActError> {
        let sheet = paper::BatteryOffSheet {
            workshop_name: &self.row.name,
            job: None,
            printed: None,
            demo: self.row.demo,
        };
        paper::battery_off_sheet(&sheet, self.row.language, self.ports.clock.now()).map_err(not_drawn)
    }

    /// That of a job, as far as it is filled in.
    pub(super) fn battery_off_paper(&self, case: &Case, me: &PersonRow) -> Result<Vec<u8>, ActError> {
        let (conn, clock, now) = (&self.conn, &self.ports.clock, self.ports.clock.now());
        let language = self.row.language;
        let words = Words::of(language);
        let technician = match case.job.technician {
            Some(id) => store::get_person(conn, id)?.name,
            None => String::new(),
        };
        let worded = self.worded_units(case, words)?;
        let decisions = case
            .car
            .units
            .iter()
            .map(|unit| self.decision_on_paper(case, unit, words))
            .collect::<Result<Vec<_>, _>>()?;
        let units: Vec<OffUnit<'_>> = worded
            .iter()
            .map(|unit| OffUnit {
                name: &unit.name,
                serial: unit.serial,
                state: StateLine {
                    sign: unit.sign,
                    words: &unit.words,
                },
                decision: decision_of(case, &decisions, unit),
            })
            .collect();
        let work = case
            .lines
            .iter()
            .map(|(_, job_type)| job_type.name(language))
            .collect::<Vec<_>>()
            .join(" · ");
        let notes = self.model_note_views(case)?;
        let notes: Vec<&str> = notes.iter().rev().map(|note| note.text.as_str()).collect();
        let maker = maker_lines(case, language)?;
        let before = case.sheet_lines(SheetPhase::Before)?;
        let after = case.sheet_lines(SheetPhase::After)?;
        let has_after = case.power_so_far().has_after_list();
        let before = off_lines(&before, language, true);
        let after = off_lines(&after, language, has_after);
        let wait = self.wait_on_paper(case)?;
        let times = store::list_power_times(conn, case.job.id)?;
        let local = |event| {
            let last = times.iter().rev().find(|time| time.event == event)?;
            Some(clock.local(last.at).time())
        };
        let has_power = case.gate().has_power();
        let battery = case.battery_goes();
        let sheet = paper::BatteryOffSheet {
            workshop_name: &self.row.name,
            job: Some(OffJob {
                number: &case.job.number,
                technician: &technician,
                work: &work,
                plate: &case.car.vehicle.plate,
                key_tag: &case.job.key_tag,
                units: &units,
                cut_by: [battery, false, pulls_the_plug(case)],
                no_saver: memory_saver(&case.work, has_power).is_err(),
                notes: &notes,
                maker: &maker,
                before: &before,
                battery_goes: battery,
                off_at: local(PowerEvent::Cut),
                back_at: local(PowerEvent::Back).filter(|_| !case.power_is_off()),
                wait: wait.as_ref().map(WordedWait::borrowed),
                after: &after,
            }),
            printed: Some(paper::Printed {
                by: &me.name,
                at: clock.local(now),
            }),
            demo: self.row.demo,
        };
        paper::battery_off_sheet(&sheet, language, now).map_err(not_drawn)
    }

    /// What was decided for a unit, by whom and when: "go on with the code on file · MI · 23.11.2026 09:10".
    fn decision_on_paper(&self, case: &Case, unit: &UnitCase, words: &Words) -> Result<String, ActError> {
        let gate = case.gate();
        let covering = case
            .rows
            .iter()
            .rev()
            .find(|row| battery_gate::covers(&row.decision, &unit.unit, &gate));
        let Some(row) = covering else {
            return Ok(String::new());
        };
        let exit = words
            .say(&format!("paper-off-exit-{}", row.decision.exit.word()))
            .map_err(not_drawn)?;
        let who = store::get_person(&self.conn, row.by)?.initials;
        let at = words.date_time(self.ports.clock.local(row.at));
        Ok([exit, who, at].join(" · "))
    }

    fn wait_on_paper(&self, case: &Case) -> Result<Option<WordedWait>, ActError> {
        if !case.needs_srs_wait() {
            return Ok(None);
        }
        let wait = wait_of(&self.conn, case, self.counted())?;
        let (stands, kept) = (wait.stands, wait.kept);
        let Some(set) = wait.set else {
            return Ok(Some(WordedWait::default()));
        };
        let local = |at| self.ports.clock.local(at).time();
        let began = stands
            .ends()
            .map(|ends| ends - TimeDelta::minutes(i64::from(set.minutes)));
        Ok(Some(WordedWait {
            minutes: Some(set.minutes),
            source: set.source,
            began: began.map(local),
            ends: stands.ends().map(local),
            initials: store::get_person(&self.conn, set.by)?.initials,
            kept: match kept {
                Some(kept) => Some((local(kept.at), store::get_person(&self.conn, kept.by)?.initials)),
                None => None,
            },
        }))
    }
}

/// The airbag wait, worded.
#[derive(Default)]
struct WordedWait {
    minutes: Option<u32>,
    source: String,
    began: Option<NaiveTime>,
    ends: Option<NaiveTime>,
    initials: String,
    kept: Option<(NaiveTime, String)>,
}

impl WordedWait {
    fn borrowed(&self) -> OffWait<'_> {
        OffWait {
            minutes: self.minutes,
            source: &self.source,
            began: self.began,
            ends: self.ends,
            initials: &self.initials,
            kept: self.kept.as_ref().map(|(at, by)| (*at, by.as_str())),
        }
    }
}

/// The decision that belongs to a worded unit; the unknown radio has none on paper.
fn decision_of<'a>(case: &Case, decisions: &'a [String], unit: &WordedUnit<'_>) -> &'a str {
    let at = case.car.units.iter().position(|one| Some(one.id()) == unit.id);
    at.and_then(|at| decisions.get(at)).map_or("", String::as_str)
}

fn off_lines<'a>(lines: &[CaseLine<'a>], language: Language, with_answers: bool) -> Vec<OffLine<'a>> {
    lines
        .iter()
        .filter(|line| line.forbids.is_none())
        .map(|line| OffLine {
            words: line.item.title.get(language),
            is_safety: line.item.harm.is_some(),
            answer: match line.answer.filter(|_| with_answers).map(|row| row.answer) {
                None => OffAnswer::Blank,
                Some(SheetAnswer::Yes) => OffAnswer::Yes,
                Some(SheetAnswer::No) => OffAnswer::No,
                Some(SheetAnswer::NotApplicable) => OffAnswer::NotApplicable,
            },
        })
        .collect()
}

/// Where this car's maker differs from the general order.
fn maker_lines(case: &Case, language: Language) -> Result<Vec<&'static str>, ActError> {
    let make = case.make_key()?;
    let srs = case.needs_srs_wait();
    Ok(shipped()?
        .maker_orders()
        .iter()
        .filter(|order| (srs || !order.srs_only) && order.makes.hold(&make))
        .map(|order| order.text.get(language))
        .collect())
}

/// Whether a line of the job surely takes the radio's own plug out.
fn pulls_the_plug(case: &Case) -> bool {
    case.work.iter().any(|line| {
        line_cut(line) == Cut::Certain && matches!(line.radio_removed, HowOften::Yes | HowOften::Always)
    })
}

/// The frozen snapshot: which lines stood on the sheet and how they were answered.
fn sheet_snapshot(case: &Case) -> Result<String, ActError> {
    let mut lines = Vec::new();
    for phase in [SheetPhase::Before, SheetPhase::After] {
        for line in case.sheet_lines(phase)? {
            lines.push(serde_json::json!({
                "item": line.item.id,
                "answer": line.answer.map(|row| row.answer.word()),
            }));
        }
    }
    let snapshot = serde_json::json!({ "lines": lines });
    serde_json::to_string(&snapshot).map_err(|_| ActError::Failure(Failure::Paper))
}
