//! What the shop itself saw of a radio: how often it came back without its code, how often the digits were taken at the first try, how
//! long its waits were. Counts, never a share alone: "14 of 14" says more than "100 %".
//!
//! Only what still stands is counted: an outcome that was taken back, or a job that was on the wrong car, is not counted at all.

use std::collections::{BTreeMap, BTreeSet};

use super::Id;
use super::facts::{Fact, What};
use super::history::History;

/// What was seen of one radio, or of all radios of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Visits in which its power went and came back, and somebody looked.
    pub looked: u32,
    /// Of them: it played again without asking.
    pub came_back: u32,
    /// Visits in which digits were tried.
    pub tried: u32,
    /// Of them: the first try was taken.
    pub first_try: u32,
    /// Refusals.
    pub refusals: u32,
    /// Waits that showed their length: minutes, and how often.
    pub waits: BTreeMap<u32, u32>,
    /// Waits that showed none.
    pub waits_without_end: u32,
    /// Waits that never end.
    pub final_waits: u32,
}

impl Tally {
    /// Whether nothing was seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what was seen of another radio.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.numbers().into_iter().zip(other.clone().numbers()) {
            *mine = mine.saturating_add(*theirs);
        }
        for (minutes, times) in &other.waits {
            *self.waits.entry(*minutes).or_default() += times;
        }
    }

    /// Takes away what was added.
    pub fn take_away(&mut self, other: &Self) {
        for (mine, theirs) in self.numbers().into_iter().zip(other.clone().numbers()) {
            *mine = mine.saturating_sub(*theirs);
        }
        for (minutes, times) in &other.waits {
            if let Some(mine) = self.waits.get_mut(minutes) {
                *mine = mine.saturating_sub(*times);
            }
        }
        self.waits.retain(|_, times| *times > 0);
    }

    fn numbers(&mut self) -> [&mut u32; 7] {
        [
            &mut self.looked,
            &mut self.came_back,
            &mut self.tried,
            &mut self.first_try,
            &mut self.refusals,
            &mut self.waits_without_end,
            &mut self.final_waits,
        ]
    }
}

/// One visit, while its facts are walked.
#[derive(Default)]
struct Visit {
    power_went: bool,
    asked: bool,
    plays: bool,
    tried: bool,
    first_try: bool,
    waiting: bool,
}

/// What was seen of one radio, of all its facts in their order. In jobs with a memory saver its supply never went: they say nothing about
/// how it comes back.
#[must_use]
pub fn tally(facts: &[Fact], with_saver: &BTreeSet<Id>) -> Tally {
    let mut tally = Tally::default();
    let mut visits: BTreeMap<Id, Visit> = BTreeMap::new();
    for (_, fact) in History::of(facts).iter() {
        // What a merge or a move wrote to hold a state down belongs to no job, and nobody saw it.
        let Some(job) = fact.job else { continue };
        let visit = visits.entry(job).or_default();
        match fact.what {
            What::PowerCut | What::PowerLost => visit.power_went = true,
            What::Plays => visit.plays |= visit.power_went,
            What::AsksCode => visit.asked |= visit.power_went,
            What::CodeRevealed { .. } => visit.asked |= visit.power_went,
            What::ReadySeen => visit.waiting = false,
            What::WaitSeen { minutes, is_final } => {
                visit.asked |= visit.power_went;
                // The same wait, looked at again, is one wait.
                if !visit.waiting {
                    match minutes {
                        _ if is_final => tally.final_waits += 1,
                        Some(minutes) => *tally.waits.entry(minutes).or_default() += 1,
                        None => tally.waits_without_end += 1,
                    }
                }
                visit.waiting = true;
            }
            What::Outcome { accepted, .. } => {
                visit.asked |= visit.power_went;
                visit.waiting = false;
                if !visit.tried {
                    visit.tried = true;
                    visit.first_try = accepted;
                }
                tally.refusals += u32::from(!accepted);
            }
            _ => {}
        }
    }
    for (job, visit) in visits {
        tally.tried += u32::from(visit.tried);
        tally.first_try += u32::from(visit.first_try);
        if visit.power_went && !with_saver.contains(&job) && (visit.plays || visit.asked) {
            tally.looked += 1;
            tally.came_back += u32::from(!visit.asked);
        }
    }
    tally
}

/// What counts of a radio in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MonthOfRadio {
    /// Its owner was asked, one way or another.
    pub asked: bool,
    /// It took its code.
    pub woken: bool,
    /// It showed a wait.
    pub locked: bool,
}

/// What counts of one radio since an instant: of what still stands, and once, however many records it has.
#[must_use]
pub fn since(facts: &[Fact], start: chrono::DateTime<chrono::Utc>) -> MonthOfRadio {
    let mut month = MonthOfRadio::default();
    for (_, fact) in History::of(facts).iter().filter(|(_, fact)| fact.at >= start) {
        match fact.what {
            What::CodeEntered { .. } | What::HasNot | What::WillBring | What::NotNeeded(_) => {
                month.asked = true
            }
            What::Outcome { accepted: true, .. } => month.woken = true,
            What::WaitSeen { .. } => month.locked = true,
            _ => {}
        }
    }
    month
}
