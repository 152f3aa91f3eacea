//! The manager's month: how often the program warned, what people did with it, and what went wrong all the same.
//!
//! An interruption is one operation of one job in which the gate asked for a decision, refused the start, or said STOP while somebody took
//! the battery off. An override is an interruption after which the power went although nothing of what the warning asks for was done
//! (decisions 0018, 0026).

use std::collections::{BTreeMap, BTreeSet};

use super::code_state::{Circumstances, CodeState, PowerCutEffect, code_state};
use super::facts::{Fact, ValueDigest, What};
use super::history::History;
use super::{Arrival, Cut, ExitWord, Id};

/// A share of overrides above this many per cent flags a kind of work (SCREENS.md section 14).
const FLAG_PER_CENT: u32 = 20;

/// One gate decision of the month, newest last.
#[derive(Debug, Clone, Copy)]
pub struct Decided {
    /// Its job.
    pub job: Id,
    /// Its operation.
    pub operation: u32,
    /// Its radio; nothing for the unknown one.
    pub radio: Option<Id>,
    /// Which exit.
    pub exit: ExitWord,
    /// The digits look like a dummy: the gate said STOP, not CONFIRM.
    pub suspicious: bool,
    /// Who.
    pub by: Id,
    /// The digits it was taken on.
    pub value: Option<ValueDigest>,
}

/// What an interruption came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// The warning was heeded: a code, a reason, a saver; or the work never began.
    Heeded,
    /// There was nothing left to lose: the warning came too late to help.
    Needless,
    /// The power went over the warning.
    Overridden,
}

/// What a decision makes of the warning it answers.
#[must_use]
pub fn ending(exit: ExitWord, suspicious: bool) -> Ending {
    match exit {
        // A dummy typed to get past the bar is no code.
        ExitWord::CodeOnFile | ExitWord::EnterCode if suspicious => Ending::Overridden,
        ExitWord::CodeOnFile | ExitWord::EnterCode | ExitWord::NotNeeded | ExitWord::MemorySaver => {
            Ending::Heeded
        }
        ExitWord::NothingToLose => Ending::Needless,
        ExitWord::CustomerAccepts => Ending::Overridden,
    }
}

/// Warnings, and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Warnings {
    /// Interruptions.
    pub all: u32,
    /// Of them: the power went over the warning.
    pub overridden: u32,
    /// Of them: there was nothing left to lose.
    pub needless: u32,
}

impl Warnings {
    /// Counts one.
    pub fn count(&mut self, ending: Ending) {
        self.all += 1;
        self.overridden += u32::from(ending == Ending::Overridden);
        self.needless += u32::from(ending == Ending::Needless);
    }

    /// Whether the share of overrides is over twenty per cent: the warning is wrong, or nobody believes it.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.overridden.saturating_mul(100) > self.all.saturating_mul(FLAG_PER_CENT)
    }
}

/// The interruptions of a month with their endings: of each unit the newest decision counts, of several units the worst. A start that was
/// refused in a job without any decision is one too, and was heeded. Somebody who took the battery off past the program overrode; where the
/// bar said STOP just then (`over_a_stop`) that is an interruption though nobody decided anything.
#[must_use]
pub fn interruptions(
    decisions: &[Decided],
    refused_starts: &BTreeSet<Id>,
    taken_off: &BTreeSet<Id>,
    over_a_stop: &BTreeSet<Id>,
) -> BTreeMap<(Id, u32), Ending> {
    let mut newest: BTreeMap<(Id, u32, Option<Id>), Ending> = BTreeMap::new();
    for decided in decisions {
        let key = (decided.job, decided.operation, decided.radio);
        newest.insert(key, ending(decided.exit, decided.suspicious));
    }
    let mut all: BTreeMap<(Id, u32), Ending> = BTreeMap::new();
    for ((job, operation, _), ending) in newest {
        let worst = all.entry((job, operation)).or_insert(ending);
        *worst = (*worst).max(ending);
    }
    for job in refused_starts {
        let decided = all.range((*job, 0)..=(*job, u32::MAX)).next().is_some();
        if !decided {
            all.insert((*job, 1), Ending::Heeded);
        }
    }
    for job in taken_off {
        // Which operation it was is not written down: the last one of the job.
        let last = all.range_mut((*job, 0)..=(*job, u32::MAX)).next_back();
        if let Some((_, ending)) = last {
            *ending = Ending::Overridden;
        }
    }
    for job in over_a_stop {
        let counted = all.range((*job, 0)..=(*job, u32::MAX)).next().is_some();
        if !counted {
            all.insert((*job, 1), Ending::Overridden);
        }
    }
    all
}

/// To which lines of a job an interruption is put down: those that may take the power, the surest only. In a car that came without power
/// to none.
#[must_use]
pub fn is_put_down_to(cuts: &[Cut]) -> Vec<bool> {
    let surest = cuts.iter().copied().max().unwrap_or(Cut::Silent);
    cuts.iter()
        .map(|cut| *cut == surest && surest != Cut::Silent)
        .collect()
}

/// Whether the digits that somebody went on with were refused by the radio in the same job, and the refusal still stands.
#[must_use]
pub fn refused_after(facts: &[Fact], job: Id, value: ValueDigest) -> bool {
    History::of(facts).iter().any(|(_, fact)| {
        fact.job == Some(job)
            && fact.what
                == What::Outcome {
                    value,
                    accepted: false,
                }
    })
}

/// Whether a radio was found locked in a job: it asked, and neither a power loss of this job before it nor the way the car came in explains
/// that (GATE.md section 9).
#[must_use]
pub fn found_locked(facts: &[Fact], job: Id, arrival: Arrival) -> bool {
    if matches!(arrival, Arrival::AsksCode | Arrival::ShowsWait | Arrival::NoPower) {
        return false;
    }
    let history = History::of(facts);
    let of_job = history
        .iter()
        .map(|(_, fact)| fact)
        .filter(|fact| fact.job == Some(job));
    for fact in of_job {
        if fact.what.is_power_loss() {
            return false;
        }
        if fact.what == What::AsksCode {
            return true;
        }
    }
    false
}

/// Whether the power of a radio went in a job while nobody had asked for its code: its state was NOT ASKED until then.
#[must_use]
pub fn went_unasked(facts: &[Fact], job: Id, arrival: Arrival) -> bool {
    if arrival == Arrival::NoPower {
        return false;
    }
    let lost_in_job = |fact: &Fact| fact.job == Some(job) && fact.what.is_power_loss();
    if !History::of(facts).iter().any(|(_, fact)| lost_in_job(fact)) {
        return false;
    }
    let Some(loss) = facts.iter().position(lost_in_job) else {
        return false;
    };
    let (before, after) = facts.split_at(loss);
    let Some(now) = after.first().map(|fact| fact.at) else {
        return false;
    };
    let state = code_state(
        before,
        &Circumstances {
            now,
            job: Some(job),
            open_jobs: &[job],
            slot_conflict: false,
            power_cut_effect: PowerCutEffect::Other,
        },
    );
    matches!(state, CodeState::NotAsked { .. })
}

/// Whether the customer was asked only after the car was in work. Both by the order of the ledger; a call that nobody answered was asking
/// too.
#[must_use]
pub fn asked_too_late(first_asked: Option<i64>, into_work: Option<i64>) -> bool {
    match (first_asked, into_work) {
        (Some(asked), Some(into_work)) => asked > into_work,
        _ => false,
    }
}
