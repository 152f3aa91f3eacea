//! What one work line does to the radio's supply, and whether a memory saver may be fitted (GATE.md section 3).

use crate::domain::{Cut, CutBy, HowOften, Id, SaverReason};

/// One work line of a job, with what its job type says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkLine {
    /// The line.
    pub id: Id,
    /// How often the battery comes off.
    pub battery_disconnect: HowOften,
    /// How often the radio's permanent plus goes.
    pub radio_supply_cut: HowOften,
    /// How often the radio comes out.
    pub radio_removed: HowOften,
    /// Why a memory saver is forbidden, if it is.
    pub no_memory_saver: Option<SaverReason>,
    /// The answer to "will the radio lose power (battery, fuse or plug)?".
    pub answer: Option<bool>,
    /// The line fits another radio.
    pub fits_radio: Option<Fitting>,
}

/// The swap a radio-fitting line makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fitting {
    /// The radio that goes in; nothing where nobody knows it yet.
    pub incoming: Option<Id>,
    /// The radio that comes out: it is not exposed any more.
    pub outgoing: Option<Id>,
}

/// How surely the line takes the radio's supply: by battery, radio supply or radio removal (D12).
#[must_use]
pub fn line_cut(line: &WorkLine) -> Cut {
    use HowOften::{Always, Sometimes, Usually, Yes};
    let certain =
        matches!(line.battery_disconnect, Always | Yes) || matches!(line.radio_removed, Always | Yes);
    let likely = matches!(line.battery_disconnect, Usually | Sometimes)
        || matches!(line.radio_supply_cut, Always | Yes | Usually | Sometimes)
        || matches!(line.radio_removed, Usually | Sometimes);
    match line.answer {
        _ if certain => Cut::Certain,
        Some(true) => Cut::Certain,
        Some(false) => Cut::Silent,
        None if likely => Cut::Likely,
        None => Cut::Silent,
    }
}

/// The surest cut of all lines.
#[must_use]
pub fn job_cut(lines: &[WorkLine]) -> Cut {
    lines.iter().map(line_cut).max().unwrap_or(Cut::Silent)
}

/// By what the radio loses its power, for the words on the screen: the battery, unless all that takes the power is plug or fuse work.
///
/// Where no line takes it and somebody starts all the same, every line is looked at.
#[must_use]
pub fn cut_by(lines: &[WorkLine]) -> CutBy {
    let taking = |l: &&WorkLine| line_cut(l) != Cut::Silent;
    let by_plug = |l: &WorkLine| cuts_by_plug_or_fuse(l);
    let any = lines.iter().any(|l| taking(&l));
    let all_plug = if any {
        lines.iter().filter(taking).all(by_plug)
    } else {
        !lines.is_empty() && lines.iter().all(|l| l.no_memory_saver == Some(SaverReason::Plug))
    };
    if all_plug { CutBy::Plug } else { CutBy::Battery }
}

/// What of this job can injure somebody, the gravest first, each once: over all lines, as with the memory saver. A screen shows them all.
#[must_use]
pub fn injuries(lines: &[WorkLine]) -> Vec<SaverReason> {
    [SaverReason::Srs, SaverReason::Hv, SaverReason::Fuel]
        .into_iter()
        .filter(|reason| lines.iter().any(|l| l.no_memory_saver == Some(*reason)))
        .collect()
}

/// Whether a memory saver may be chosen now.
///
/// # Errors
/// The reason why not.
pub fn memory_saver(lines: &[WorkLine], car_has_power: bool) -> Result<(), SaverReason> {
    memory_saver_allowed(lines, car_has_power)?;
    // No line is certain, yet somebody starts: where plug or fuse work is all there is, the power goes by plug or fuse.
    let is_certain = lines.iter().any(|l| line_cut(l) == Cut::Certain);
    if !is_certain && lines.iter().any(|l| l.no_memory_saver.is_some()) {
        return Err(SaverReason::Plug);
    }
    Ok(())
}

/// Whether a memory saver that was chosen still holds, decided over all lines of the job whatever their cut, answer or progress (D15).
///
/// A further line never turns a no into a yes.
///
/// # Errors
/// The reason why not.
pub(super) fn memory_saver_allowed(lines: &[WorkLine], car_has_power: bool) -> Result<(), SaverReason> {
    if !car_has_power {
        return Err(SaverReason::NoPower);
    }
    let forbidden = lines
        .iter()
        .filter_map(|l| l.no_memory_saver)
        .find(|reason| *reason != SaverReason::Plug);
    if let Some(reason) = forbidden {
        return Err(reason);
    }
    let mut certain = lines.iter().filter(|l| line_cut(l) == Cut::Certain);
    if certain.any(|l| l.no_memory_saver.is_some() || cuts_by_plug_or_fuse(l)) {
        return Err(SaverReason::Plug);
    }
    Ok(())
}

/// A saver on the battery does not feed a pulled plug.
fn cuts_by_plug_or_fuse(line: &WorkLine) -> bool {
    matches!(line.radio_removed, HowOften::Always | HowOften::Yes)
        || matches!(line.battery_disconnect, HowOften::Rarely | HowOften::No)
}
