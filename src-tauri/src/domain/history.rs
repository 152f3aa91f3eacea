//! The facts of one unit that still stand, and the small questions every rule asks of them.

use chrono::{DateTime, Utc};

use super::Id;
use super::facts::{Fact, ValueDigest, What};

/// The facts of one unit without those that a later fact cancels, still in the order of the ledger.
#[derive(Debug)]
pub(super) struct History<'a> {
    facts: Vec<&'a Fact>,
    /// The newest instant on record, of cancelled facts too: before it the clock on the wall is wrong.
    pub(super) newest: Option<DateTime<Utc>>,
}

impl<'a> History<'a> {
    pub(super) fn of(facts: &'a [Fact]) -> Self {
        let mut standing: Vec<&Fact> = Vec::with_capacity(facts.len());
        for fact in facts {
            match fact.what {
                What::OutcomeWithdrawn => withdraw_outcome(&mut standing, fact),
                What::Undone => {
                    remove_last(&mut standing, |f| {
                        f.by == fact.by && f.job == fact.job && can_be_undone(f)
                    });
                }
                What::JobWithdrawn { job } => standing.retain(|f| f.job != Some(job) || outlives_its_job(f)),
                _ => standing.push(fact),
            }
        }
        Self {
            facts: standing,
            newest: facts.iter().map(|f| f.at).max(),
        }
    }

    /// The standing facts with their places in the order.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Fact)> + '_ {
        self.facts.iter().copied().enumerate()
    }

    /// The standing facts after a place.
    pub(super) fn after(&self, place: usize) -> impl Iterator<Item = (usize, &'a Fact)> + '_ {
        self.iter().skip(place.saturating_add(1))
    }

    pub(super) fn last(&self, wanted: impl Fn(&What) -> bool) -> Option<(usize, &'a Fact)> {
        self.iter().rev().find(|(_, f)| wanted(&f.what))
    }

    pub(super) fn any_after(&self, place: usize, wanted: impl Fn(&What) -> bool) -> bool {
        self.after(place).any(|(_, f)| wanted(&f.what))
    }

    /// Whether something after "no code needed" ends it (GATE.md section 2, step 3).
    pub(super) fn ends_not_needed(&self, place: usize) -> bool {
        self.any_after(place, |w| {
            matches!(w, What::Doubt | What::CodeEntered { .. }) || w.is_evidence()
        })
    }

    /// Values entered and not withdrawn or forgotten since, each once, the one entered last at the end.
    pub(super) fn live(&self) -> Vec<Entry<'a>> {
        let mut live: Vec<Entry<'a>> = Vec::new();
        for (_, fact) in self.iter() {
            match fact.what {
                What::CodeEntered { value, suspicious } => {
                    live.retain(|e| e.value != value);
                    live.push(Entry {
                        value,
                        suspicious,
                        fact,
                    });
                }
                What::EntryWithdrawn { value, .. } | What::EntryForgotten { value } => {
                    live.retain(|e| e.value != value);
                }
                _ => {}
            }
        }
        live
    }

    /// The last outcome of a value: its place, its fact, and whether the radio took it.
    pub(super) fn last_outcome(&self, of: ValueDigest) -> Option<(usize, &'a Fact, bool)> {
        self.iter().rev().find_map(|(place, fact)| match fact.what {
            What::Outcome { value, accepted } if value == of => Some((place, fact, accepted)),
            _ => None,
        })
    }

    /// Refusals of one value, or of all, since the last acceptance of the same.
    pub(super) fn refusals(&self, of: Option<ValueDigest>) -> u32 {
        let mut times: u32 = 0;
        for (_, fact) in self.iter() {
            match fact.what {
                What::Outcome { value, accepted } if of.is_none_or(|v| v == value) => {
                    times = if accepted { 0 } else { times.saturating_add(1) };
                }
                _ => {}
            }
        }
        times
    }

    /// The last wait seen, while the radio has neither taken a code nor said that it is ready since.
    pub(super) fn standing_wait(&self) -> Option<(usize, &'a Fact)> {
        let (place, wait) = self.last(|w| matches!(w, What::WaitSeen { .. }))?;
        let over = self.any_after(place, |w| {
            matches!(w, What::Outcome { accepted: true, .. } | What::ReadySeen)
        });
        (!over).then_some((place, wait))
    }

    /// The serial seen differs, and nobody has settled it.
    pub(super) fn serial_is_unsettled(&self) -> bool {
        self.last(|w| *w == What::SerialSeen { matches: false })
            .is_some_and(|(place, _)| {
                !self.any_after(place, |w| {
                    matches!(w, What::SerialSeen { matches: true } | What::SerialSettled)
                })
            })
    }

    /// The acceptance that proves a value today, if one does (D4).
    pub(super) fn proof_of(&self, value: ValueDigest) -> Option<(usize, &'a Fact)> {
        let (place, fact, accepted) = self.last_outcome(value)?;
        let shaken = self.any_after(place, |w| {
            // A wait shown after the acceptance: the clock alone never makes a radio green again (D10).
            matches!(
                w,
                What::Fitted { .. } | What::Removed | What::Doubt | What::WaitSeen { .. }
            )
        });
        (accepted && !shaken && !self.asked_again(place, fact.job)).then_some((place, fact))
    }

    /// A false OK: the radio asked again in the same job, though its power never went in between.
    fn asked_again(&self, place: usize, job: Option<Id>) -> bool {
        self.after(place)
            .take_while(|(_, f)| !f.what.is_power_loss())
            .any(|(_, f)| f.what == What::AsksCode && f.job == job)
    }

    /// The value a screen would show: the live one that is proven and was accepted last, else the one entered last.
    pub(super) fn value_on_file(&self) -> Option<OnFile<'a>> {
        let live = self.live();
        let proven = live
            .iter()
            .filter_map(|entry| self.proof_of(entry.value).map(|proof| (*entry, proof)))
            .max_by_key(|(_, (place, _))| *place);
        match proven {
            Some((entry, (_, fact))) => Some(OnFile {
                entry,
                proof: Some(fact),
            }),
            None => live.last().map(|entry| OnFile {
                entry: *entry,
                proof: None,
            }),
        }
    }
}

/// One live entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) value: ValueDigest,
    pub(super) suspicious: bool,
    pub(super) fact: &'a Fact,
}

/// The value on file, and the acceptance that proves it.
#[derive(Debug, Clone, Copy)]
pub(super) struct OnFile<'a> {
    pub(super) entry: Entry<'a>,
    pub(super) proof: Option<&'a Fact>,
}

fn remove_last(standing: &mut Vec<&Fact>, wanted: impl Fn(&Fact) -> bool) -> bool {
    let place = standing.iter().rposition(|f| wanted(f));
    if let Some(place) = place {
        standing.remove(place);
    }
    place.is_some()
}

/// A radio that was two records has the outcomes of both in one line. The visits of two records are two jobs, so a withdrawal takes
/// what its own job wrote: the same person's, or, where somebody else withdraws it, the job's last.
fn withdraw_outcome(standing: &mut Vec<&Fact>, withdrawal: &Fact) {
    let of_the_job = |f: &Fact| matches!(f.what, What::Outcome { .. }) && f.job == withdrawal.job;
    if !remove_last(standing, |f| of_the_job(f) && f.by == withdrawal.by) {
        remove_last(standing, of_the_job);
    }
}

/// A reveal happened, and so did the start of battery work: there is no undo for them (GATE.md section 8).
fn can_be_undone(fact: &Fact) -> bool {
    let happened = matches!(
        fact.what,
        What::CodeRevealed { .. } | What::PowerCut | What::PowerBack
    );
    !happened && !outlives_its_job(fact)
}

/// Shredded bytes do not come back, a radio does not jump back into its old car, and a doubt is never taken away.
fn outlives_its_job(fact: &Fact) -> bool {
    matches!(
        fact.what,
        What::EntryForgotten { .. } | What::Fitted { .. } | What::Removed | What::Doubt
    )
}
