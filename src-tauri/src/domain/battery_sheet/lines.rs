//! Which lines of the sheet apply to this car and this job, and in which order they stand.

use crate::domain::battery_gate::{WorkLine, line_cut};
use crate::domain::{Cut, HowOften, SaverReason, SheetApplies, SheetPhase};

/// A line of the catalogue as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetItem<'a> {
    /// Its id.
    pub id: &'a str,
    /// When it is thought of.
    pub phase: SheetPhase,
    /// In which jobs and cars.
    pub applies: SheetApplies,
    /// Its sources speak of this car's make.
    pub of_this_make: bool,
    /// It protects somebody or something.
    pub is_safety: bool,
    /// For which cars and jobs the shop wrote it; nothing for a shipped line.
    pub written_for: Option<WrittenFor<'a>>,
}

/// For which cars and jobs a line of the shop's own is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenFor<'a> {
    /// No make is named: every car.
    pub any_make: bool,
    /// The job types named; none is every job.
    pub job_types: &'a [String],
}

/// A job and its car as the rule sees them.
#[derive(Debug, Clone, Copy)]
pub struct SheetJob<'a> {
    /// The lines that its job types name.
    pub named: &'a [&'a str],
    /// Its job types.
    pub job_types: &'a [&'a str],
    /// The battery comes off, or the car lost its power.
    pub battery_goes: bool,
    /// A unit of the car may ask for a code.
    pub may_ask_for_code: bool,
    /// Cars of this make learn a new battery by themselves.
    pub learns_battery: bool,
    /// A line of the job needs the airbag wait.
    pub needs_srs_wait: bool,
    /// What the gate says of a memory saver.
    pub saver: Result<(), SaverReason>,
}

/// A line that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetLine<'a> {
    /// The line.
    pub id: &'a str,
    /// It forbids, for this reason, and is not answered.
    pub forbids: Option<SaverReason>,
}

/// Whether the battery comes off in this job. Only where every line that cuts does so by plug or fuse does it stay on: an operation that
/// no line speaks of is battery work.
#[must_use]
pub fn battery_goes(lines: &[WorkLine], car_has_power: bool, power_was_lost: bool) -> bool {
    let mut cutting = lines
        .iter()
        .filter(|line| line_cut(line) != Cut::Silent)
        .peekable();
    let by_plug_alone = cutting.peek().is_some() && cutting.all(by_plug);
    !car_has_power || power_was_lost || !by_plug_alone
}

/// The line takes the radio's supply and leaves the battery where it is.
fn by_plug(line: &WorkLine) -> bool {
    matches!(line.battery_disconnect, HowOften::Rarely | HowOften::No)
        || line.no_memory_saver == Some(SaverReason::Plug)
}

/// The lines of a phase that apply: what is forbidden first, then safety, then the maker's own before the general.
#[must_use]
pub fn lines_of<'a>(items: &[SheetItem<'a>], job: &SheetJob<'_>, phase: SheetPhase) -> Vec<SheetLine<'a>> {
    let mut lines: Vec<(SheetItem<'a>, SheetLine<'a>)> = items
        .iter()
        .filter(|item| item.phase == phase)
        .filter_map(|item| Some((*item, applies(item, job)?)))
        .collect();
    lines.sort_by_key(|(item, line)| (line.forbids.is_none(), !item.is_safety, !item.of_this_make));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn applies<'a>(item: &SheetItem<'a>, job: &SheetJob<'_>) -> Option<SheetLine<'a>> {
    let named = job.named.contains(&item.id);
    let line = SheetLine {
        id: item.id,
        forbids: None,
    };
    let comes_up = match item.applies {
        SheetApplies::Battery => named || job.battery_goes,
        SheetApplies::Code => job.may_ask_for_code && (named || job.battery_goes),
        SheetApplies::CodeMake => job.may_ask_for_code && (named || (job.battery_goes && item.of_this_make)),
        SheetApplies::Named => named,
        SheetApplies::NamedOrMake => named || (job.battery_goes && item.of_this_make),
        SheetApplies::Registration => named && !job.learns_battery,
        // The wait has a place of its own, with its timer.
        SheetApplies::Srs => false,
        SheetApplies::SrsMake => job.needs_srs_wait && item.of_this_make,
        SheetApplies::Shop => item.written_for.is_none_or(|meant| {
            let make = meant.any_make || item.of_this_make;
            let works = |wanted: &String| job.job_types.contains(&wanted.as_str());
            make && (meant.job_types.is_empty() || meant.job_types.iter().any(works))
        }),
        SheetApplies::Saver => {
            return match job.saver {
                Ok(()) => named.then_some(line),
                Err(reason) => Some(SheetLine {
                    forbids: Some(reason),
                    ..line
                }),
            };
        }
    };
    comes_up.then_some(line)
}
