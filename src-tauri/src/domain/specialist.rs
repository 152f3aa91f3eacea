//! Specialists, and what came of what they did here: counts of this shop, never a percentage alone.

use super::hunt::Try;
use super::{Id, RungOutcome};

/// How often something went well: `worked` of `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// It gave the code.
    pub worked: u32,
    /// It is over, one way or the other.
    pub of: u32,
}

impl Count {
    /// Counts a try that is over. What still waits, and what nobody tried, counts for nothing.
    pub fn add(&mut self, outcome: RungOutcome) {
        let over = match outcome {
            RungOutcome::Found => true,
            RungOutcome::Nothing | RungOutcome::NotPossible => false,
            RungOutcome::Waiting | RungOutcome::PassedOver => return,
        };
        self.of = self.of.saturating_add(1);
        self.worked = self.worked.saturating_add(u32::from(over));
    }
}

/// Counts by group, in the order in which the groups were first met. Of each hunt and specialist the newest standing try counts once.
#[must_use]
pub fn counted<G: PartialEq + Clone>(tries: &[(Id, G, Try)]) -> Vec<(G, Count)> {
    let mut counts: Vec<(G, Count)> = Vec::new();
    for (at, (hunt, group, tried)) in tries.iter().enumerate() {
        let newer = tries
            .iter()
            .skip(at + 1)
            .any(|(other, _, later)| other == hunt && later.specialist == tried.specialist);
        if newer {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| known == group) {
            Some((_, count)) => count.add(tried.outcome),
            None => {
                let mut count = Count::default();
                count.add(tried.outcome);
                counts.push((group.clone(), count));
            }
        }
    }
    counts.retain(|(_, count)| count.of > 0);
    counts
}
