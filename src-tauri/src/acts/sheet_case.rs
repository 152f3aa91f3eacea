//! The battery-off sheet of a job: which lines apply to it, what was answered, what is blank.
//!
//! Invariant: the lines in force are those of `Case::sheet_items`, from the catalogue in force; `domain::battery_sheet` says which apply.

use super::case::{Case, shipped};
use super::open_job::Operation;
use super::{ActError, Refusal};
use crate::catalogue::ReconnectItem;
use crate::domain::battery_gate::{exposed, memory_saver};
use crate::domain::battery_sheet::{
    PowerSoFar, SheetItem, SheetJob, WrittenFor, battery_goes, lines_of, may_be_ready,
};
use crate::domain::code_state::CodeState;
use crate::domain::{SaverReason, SheetAnswer, SheetPhase};
use crate::store::SheetAnswerRow;
use serde::Serialize;
use ts_rs::TS;

/// How an after-list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct AfterList {
    /// Its lines; none where the power never went.
    pub lines: u32,
    /// Blank ones.
    pub blank: u32,
    /// Those answered with no.
    pub said_no: u32,
}

/// A line of this job's sheet.
pub(super) struct CaseLine<'a> {
    pub item: &'a ReconnectItem,
    pub of_this_make: bool,
    pub forbids: Option<SaverReason>,
    pub answer: Option<&'a SheetAnswerRow>,
}

impl Case {
    /// What happened to its power.
    pub fn power_so_far(&self) -> PowerSoFar {
        self.power.so_far()
    }

    /// Whether a line of the job needs the airbag wait.
    pub fn needs_srs_wait(&self) -> bool {
        self.lines.iter().any(|(_, job_type)| job_type.srs_wait)
    }

    /// Whether the battery comes off in it.
    pub fn battery_goes(&self) -> bool {
        battery_goes(&self.work, self.gate().has_power(), self.power.losses > 0)
    }

    /// The make of its car, in the form in which makes are compared; empty where it is not on record.
    pub fn make_key(&self) -> Result<String, ActError> {
        let make = self.car.vehicle.make.as_deref().unwrap_or_default();
        Ok(shipped()?.make_key(make))
    }

    /// The lines of a phase that apply, each with its newest answer, as the sheet shows them.
    pub fn sheet_lines(&self, phase: SheetPhase) -> Result<Vec<CaseLine<'_>>, ActError> {
        let catalogue = shipped()?;
        let number = match phase {
            SheetPhase::After => self.power_so_far().after_number(),
            SheetPhase::Before | SheetPhase::Disconnect | SheetPhase::Reconnect => {
                self.power_so_far().before_number()
            }
        };
        let named: Vec<&str> = self
            .lines
            .iter()
            .flat_map(|(_, job_type)| job_type.reconnect_items.iter().map(String::as_str))
            .collect();
        let job_types: Vec<&str> = self
            .lines
            .iter()
            .map(|(_, job_type)| job_type.id.as_str())
            .collect();
        let gate = self.gate();
        let make = self.make_key()?;
        let job = SheetJob {
            named: &named,
            job_types: &job_types,
            battery_goes: self.battery_goes(),
            may_ask_for_code: exposed(&gate)
                .iter()
                .any(|unit| !matches!(unit.state, CodeState::NotNeeded { .. })),
            learns_battery: catalogue.learns_battery_by_itself(&make),
            needs_srs_wait: self.needs_srs_wait(),
            saver: memory_saver(&self.work, gate.has_power()),
        };
        let items = rule_items(&self.sheet_items, &make);
        Ok(lines_of(&items, &job, phase)
            .into_iter()
            .filter_map(|line| {
                let item = self.sheet_items.iter().find(|item| item.id == line.id)?;
                Some(CaseLine {
                    item,
                    of_this_make: item.makes.hold(&make),
                    forbids: line.forbids,
                    answer: self
                        .sheet
                        .iter()
                        .rev()
                        .find(|row| row.cut == number && row.phase == phase && row.item == item.id),
                })
            })
            .collect())
    }

    /// How its after-list stands. A job whose power never went has none.
    pub fn after_list(&self) -> Result<AfterList, ActError> {
        let mut list = AfterList {
            lines: 0,
            blank: 0,
            said_no: 0,
        };
        if !self.power_so_far().has_after_list() {
            return Ok(list);
        }
        for line in self.sheet_lines(SheetPhase::After)? {
            list.lines += 1;
            match line.answer.map(|row| row.answer) {
                None => list.blank += 1,
                Some(SheetAnswer::No) => list.said_no += 1,
                Some(SheetAnswer::Yes | SheetAnswer::NotApplicable) => {}
            }
        }
        Ok(list)
    }

    /// The car becomes ready only with no blank line in its after-list (GATE.md section 9).
    ///
    /// # Errors
    /// `after_list_open` with how many are blank.
    pub fn require_no_blank_line(&self) -> Result<(), ActError> {
        may_be_ready(self.power_so_far(), self.after_list()?.blank).map_err(|blank| ActError::Refused {
            why: Refusal::AfterListOpen,
            number: Some(u64::from(blank)),
        })
    }
}

impl Operation {
    /// How far the power of a job's car is cut.
    pub(super) fn of(case: &Case) -> Self {
        if case.power_is_off() {
            Self::PowerOff
        } else if case.power.cuts > 0 {
            Self::PowerBack
        } else {
            Self::None
        }
    }
}

/// The catalogue's lines as the rule sees them in a car of this make.
fn rule_items<'a>(items: &'a [ReconnectItem], make_key: &str) -> Vec<SheetItem<'a>> {
    items
        .iter()
        .map(|item| SheetItem {
            id: &item.id,
            phase: item.phase,
            applies: item.applies,
            of_this_make: item.makes.hold(make_key),
            is_safety: item.harm.is_some(),
            written_for: item.shop_made.then_some(WrittenFor {
                any_make: item.makes.is_empty(),
                job_types: &item.job_types,
            }),
        })
        .collect()
}
