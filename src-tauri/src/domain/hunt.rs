//! How a missing code is looked for: a ladder of rungs, free before paid, for one radio.
//!
//! Invariants: what was tried, said and agreed is only ever added to, and a correction is a further row; nothing that costs is
//! written down before somebody agreed to it, up to an amount; a hunt never makes a code, and what it finds is as unproven as any
//! other code that was typed in.

use super::code_state::CodeState;
use super::facts::{Fact, ValueDigest, What};
use super::{Channel, CodeSource, HuntEnd, HuntOrigin, HuntWait, Id, ReplacementKind};
use super::{Rung, RungOutcome, RungWhyNot};
use chrono::{DateTime, NaiveDate, Utc};

/// What the ladder has to know of the radio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HuntedRadio {
    /// It is paired with its car, and has no owner's code beside that.
    pub paired: bool,
    /// Its owner chose the code.
    pub user_set: bool,
    /// Whether it came with the car, where somebody said so.
    pub origin: Option<HuntOrigin>,
    /// The chassis number of its car is on record.
    pub has_vin: bool,
}

/// A rung that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try {
    /// Which.
    pub rung: Rung,
    /// What came of it.
    pub outcome: RungOutcome,
    /// What it cost, in bani.
    pub cost: i64,
    /// How long it took.
    pub minutes: u32,
    /// The day on which an answer was promised.
    pub due: Option<NaiveDate>,
    /// Which specialist.
    pub specialist: Option<Id>,
    /// The row this one corrects.
    pub corrects: Option<Id>,
}

/// The customer agrees to a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consent {
    /// Who agreed.
    pub party: Id,
    /// Who owned the car then: with a sale the word falls.
    pub owner: Option<Id>,
    /// How they told us.
    pub channel: Channel,
    /// Up to how much, in bani, over the whole hunt.
    pub up_to: i64,
    /// The car was sold, merged or found to be another one since: the word does not come back with the owner.
    pub fell: bool,
}

/// What another radio may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// Which kind.
    pub kind: ReplacementKind,
    /// From, in bani.
    pub low: i64,
    /// To, in bani.
    pub high: i64,
}

/// What was said or done in a hunt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HuntWhat {
    /// Whether the radio came with the car.
    Origin(HuntOrigin),
    /// A rung was tried.
    Tried(Try),
    /// The customer agreed to a cost.
    Consent(Consent),
    /// Another radio was priced.
    Quote(Quote),
    /// The hunt is over; with it the kind of radio that was advised, where one was.
    Ended(HuntEnd, Option<ReplacementKind>),
}

/// One row of a hunt, in the order of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HuntFact {
    /// Its id.
    pub id: Id,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Id,
    /// What.
    pub what: HuntWhat,
}

/// How a rung stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RungStand {
    /// Left out, and why.
    Skipped(RungWhyNot),
    /// Nobody tried it.
    Untried,
    /// An answer will come, perhaps on a day.
    Waiting(Option<NaiveDate>),
    /// It is over.
    Done(RungOutcome),
}

/// Why something cannot be written in a hunt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HuntRefusal {
    /// The hunt is over.
    Ended,
    /// The rung is left out for this radio.
    DoesNotApply(RungWhyNot),
    /// Another radio is priced and advised, not tried.
    NotTried,
    /// It costs, and nobody agreed.
    ConsentFirst,
    /// It costs more than was agreed to: up to how much, in bani.
    OverConsent(i64),
    /// The row to correct is not there, not of this rung, or corrected already.
    NothingToCorrect,
    /// Another radio is advised with what it costs.
    QuoteFirst,
    /// There is no code.
    NoCode,
}

/// Whether a radio in this state is hunted for: no code that works is here. What is not settled first is settled first.
#[must_use]
pub fn is_hunted(state: &CodeState) -> bool {
    match state {
        CodeState::NotAsked { .. }
        | CodeState::HasNot { .. }
        | CodeState::WillBring { .. }
        | CodeState::Refused { .. }
        | CodeState::Locked { .. } => true,
        CodeState::OnFile { suspicious, .. } => *suspicious,
        CodeState::NotNeeded { .. } | CodeState::Verified { .. } | CodeState::RadioChanged => false,
    }
}

/// Why a rung is left out for this radio.
#[must_use]
pub fn why_not(rung: Rung, radio: &HuntedRadio) -> Option<RungWhyNot> {
    let aftermarket = radio.origin == Some(HuntOrigin::Aftermarket);
    match rung {
        // A dealer can pair it with its car again, and another radio always fits.
        Rung::Replacement => None,
        Rung::Dealer if aftermarket => Some(RungWhyNot::Aftermarket),
        Rung::Dealer if radio.user_set => Some(RungWhyNot::UserSet),
        Rung::Dealer => None,
        Rung::RadioMaker if !aftermarket => Some(RungWhyNot::FactoryRadio),
        Rung::MakerSite if aftermarket => Some(RungWhyNot::Aftermarket),
        _ if radio.paired => Some(RungWhyNot::Paired),
        Rung::MakerSite if radio.user_set => Some(RungWhyNot::UserSet),
        Rung::MakerSite if !radio.has_vin => Some(RungWhyNot::NoVin),
        Rung::Manual | Rung::Inscriptions | Rung::MakerSite | Rung::RadioMaker | Rung::Specialist => None,
    }
}

/// Whether a rung is paid work by its nature.
#[must_use]
pub fn is_paid(rung: Rung) -> bool {
    matches!(rung, Rung::Specialist | Rung::Replacement)
}

/// What a rung is reported to cost, in bani.
#[must_use]
pub fn reported_cost(rung: Rung) -> Option<(i64, i64)> {
    match rung {
        Rung::Specialist => Some((10_000, 30_000)),
        Rung::Manual | Rung::Inscriptions | Rung::MakerSite => Some((0, 0)),
        Rung::RadioMaker | Rung::Dealer | Rung::Replacement => None,
    }
}

/// What can be written of a rung beside the code itself, in the order of the keys.
#[must_use]
pub fn outcomes(rung: Rung) -> &'static [RungOutcome] {
    match rung {
        Rung::Manual | Rung::Inscriptions => &[RungOutcome::Nothing, RungOutcome::PassedOver],
        Rung::MakerSite | Rung::RadioMaker | Rung::Dealer | Rung::Specialist => &[
            RungOutcome::Nothing,
            RungOutcome::NotPossible,
            RungOutcome::Waiting,
            RungOutcome::PassedOver,
        ],
        Rung::Replacement => &[],
    }
}

/// Where a code found on a rung can come from; the first is meant where nobody says.
#[must_use]
pub fn sources(rung: Rung) -> &'static [CodeSource] {
    match rung {
        Rung::Manual => &[CodeSource::Card, CodeSource::ServiceBook],
        Rung::Inscriptions => &[CodeSource::Label, CodeSource::ServiceBook],
        Rung::MakerSite | Rung::RadioMaker => &[CodeSource::Maker],
        Rung::Dealer => &[CodeSource::Dealer],
        Rung::Specialist => &[CodeSource::Specialist],
        Rung::Replacement => &[],
    }
}

/// The tries that stand: a row that a later one corrects does not.
pub fn tries(facts: &[HuntFact]) -> impl Iterator<Item = (&HuntFact, &Try)> {
    facts.iter().filter_map(|fact| match &fact.what {
        HuntWhat::Tried(tried) if !is_corrected(facts, fact.id) => Some((fact, tried)),
        _ => None,
    })
}

fn is_corrected(facts: &[HuntFact], id: Id) -> bool {
    facts
        .iter()
        .any(|later| matches!(later.what, HuntWhat::Tried(Try { corrects, .. }) if corrects == Some(id)))
}

/// What was spent so far, in bani.
#[must_use]
pub fn spent(facts: &[HuntFact]) -> i64 {
    tries(facts).fold(0, |sum, (_, tried)| sum.saturating_add(tried.cost))
}

/// How the hunt ended.
#[must_use]
pub fn ending(facts: &[HuntFact]) -> Option<HuntEnd> {
    facts.iter().rev().find_map(|fact| match fact.what {
        HuntWhat::Ended(end, _) => Some(end),
        _ => None,
    })
}

/// What was said last of where the radio comes from.
#[must_use]
pub fn origin(facts: &[HuntFact]) -> Option<HuntOrigin> {
    facts.iter().rev().find_map(|fact| match fact.what {
        HuntWhat::Origin(origin) => Some(origin),
        _ => None,
    })
}

/// The customer's newest word about costs. It is the whole word: an older, larger one does not come back.
#[must_use]
pub fn newest_consent(facts: &[HuntFact]) -> Option<(&HuntFact, &Consent)> {
    facts.iter().rev().find_map(|fact| match &fact.what {
        HuntWhat::Consent(consent) => Some((fact, consent)),
        _ => None,
    })
}

/// Whether a word about costs still holds: the car is whose it was, and was nobody else's in between.
#[must_use]
pub fn holds(consent: &Consent, owner: Option<Id>) -> bool {
    !consent.fell && consent.owner == owner
}

/// Up to how much may be spent over the whole hunt, in bani; nothing where nobody agreed, or the car was sold since.
#[must_use]
pub fn agreed(facts: &[HuntFact], owner: Option<Id>) -> Option<i64> {
    newest_consent(facts)
        .filter(|(_, consent)| holds(consent, owner))
        .map(|(_, consent)| consent.up_to)
}

/// How a rung stands: by its newest try that stands.
#[must_use]
pub fn stand(rung: Rung, radio: &HuntedRadio, facts: &[HuntFact]) -> RungStand {
    let newest = tries(facts).filter(|(_, tried)| tried.rung == rung).last();
    match newest {
        Some((_, tried)) if tried.outcome == RungOutcome::Waiting => RungStand::Waiting(tried.due),
        Some((_, tried)) => RungStand::Done(tried.outcome),
        None => why_not(rung, radio).map_or(RungStand::Untried, RungStand::Skipped),
    }
}

/// The rung to try next, or the one whose answer is awaited; nothing where the hunt is over.
#[must_use]
pub fn next_rung(radio: &HuntedRadio, facts: &[HuntFact]) -> Option<Rung> {
    if ending(facts).is_some() {
        return None;
    }
    Rung::ALL.iter().copied().find(|rung| {
        matches!(
            stand(*rung, radio, facts),
            RungStand::Untried | RungStand::Waiting(_)
        )
    })
}

/// Whether a try may be written down. `owner` is the car's present one.
///
/// # Errors
/// [`HuntRefusal`]: which rule said no.
pub fn may_try(
    radio: &HuntedRadio,
    facts: &[HuntFact],
    owner: Option<Id>,
    tried: &Try,
) -> Result<(), HuntRefusal> {
    if ending(facts).is_some() {
        return Err(HuntRefusal::Ended);
    }
    if tried.rung == Rung::Replacement {
        return Err(HuntRefusal::NotTried);
    }
    let corrected = match tried.corrects {
        None => None,
        Some(id) => Some(
            tries(facts)
                .find(|(fact, old)| fact.id == id && old.rung == tried.rung)
                .map(|(_, old)| old)
                .ok_or(HuntRefusal::NothingToCorrect)?,
        ),
    };
    // A code in the hand is evidence, wherever it came from; and what was tried before somebody said where the radio comes from can
    // still be corrected.
    let evidence = tried.outcome == RungOutcome::Found || corrected.is_some();
    if let (false, Some(why)) = (evidence, why_not(tried.rung, radio)) {
        return Err(HuntRefusal::DoesNotApply(why));
    }
    if !costs(tried) {
        return Ok(());
    }
    let up_to = agreed(facts, owner).ok_or(HuntRefusal::ConsentFirst)?;
    // "Nothing that costs" is no yes to a paid rung.
    if up_to == 0 {
        return Err(HuntRefusal::ConsentFirst);
    }
    let before = spent(facts) - corrected.map_or(0, |old| old.cost);
    if before.saturating_add(tried.cost) > up_to {
        return Err(HuntRefusal::OverConsent(up_to));
    }
    Ok(())
}

/// Whether a try needs the customer's word first: it cost something, or a specialist worked or works on it. Asking one what can be
/// done, and leaving the rung out, are free.
fn costs(tried: &Try) -> bool {
    let worked = !matches!(tried.outcome, RungOutcome::NotPossible | RungOutcome::PassedOver);
    tried.cost > 0 || (is_paid(tried.rung) && worked)
}

/// Whether a hunt may end so. `has_code`: the radio has a code on file now, or needs none.
///
/// # Errors
/// [`HuntRefusal`]: which rule said no.
pub fn may_end(
    facts: &[HuntFact],
    end: HuntEnd,
    has_code: bool,
    advised: Option<ReplacementKind>,
) -> Result<(), HuntRefusal> {
    if ending(facts).is_some() {
        return Err(HuntRefusal::Ended);
    }
    match end {
        HuntEnd::GivenUp => Ok(()),
        HuntEnd::Found if has_code => Ok(()),
        HuntEnd::Found => Err(HuntRefusal::NoCode),
        HuntEnd::Replacement => {
            let priced = advised.is_some_and(|kind| newest_quote(facts, kind).is_some());
            priced.then_some(()).ok_or(HuntRefusal::QuoteFirst)
        }
    }
}

/// The newest price of a kind of replacement.
#[must_use]
pub fn newest_quote(facts: &[HuntFact], kind: ReplacementKind) -> Option<&Quote> {
    facts.iter().rev().find_map(|fact| match &fact.what {
        HuntWhat::Quote(quote) if quote.kind == kind => Some(quote),
        _ => None,
    })
}

/// Whether the code of such a radio is asked for before it is bought: a used one asks for its own as soon as it is fitted.
#[must_use]
pub fn code_first(kind: ReplacementKind) -> bool {
    kind == ReplacementKind::UsedOriginal
}

/// What an open hunt waits for, with the rung and the day it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// For what.
    pub why: HuntWait,
    /// At which rung.
    pub rung: Option<Rung>,
    /// The day on which an answer was promised.
    pub due: Option<NaiveDate>,
}

/// What a hunt waits for; nothing where it is over.
#[must_use]
pub fn waits(
    radio: &HuntedRadio,
    facts: &[HuntFact],
    owner: Option<Id>,
    has_code: bool,
    today: NaiveDate,
) -> Option<Waits> {
    let rung = next_rung(radio, facts)?;
    let due = due_day(facts);
    let waits = |why| {
        Some(Waits {
            why,
            rung: Some(rung),
            due,
        })
    };
    if has_code {
        return waits(HuntWait::CodeOnFile);
    }
    if due.is_some_and(|day| day <= today) {
        return waits(HuntWait::AnswerDue);
    }
    match stand(rung, radio, facts) {
        RungStand::Waiting(_) => waits(HuntWait::Answer),
        _ if rung == Rung::Replacement => waits(HuntWait::Replacement),
        _ if is_paid(rung) && agreed(facts, owner).unwrap_or(0) == 0 => waits(HuntWait::Consent),
        _ => waits(HuntWait::NextRung),
    }
}

/// The earliest day on which an answer was promised that has not come; a hunt that is over promises nothing.
#[must_use]
pub fn due_day(facts: &[HuntFact]) -> Option<NaiveDate> {
    if ending(facts).is_some() {
        return None;
    }
    Rung::ALL
        .iter()
        .filter_map(|rung| tries(facts).filter(|(_, tried)| tried.rung == *rung).last())
        .filter(|(_, tried)| tried.outcome == RungOutcome::Waiting)
        .filter_map(|(_, tried)| tried.due)
        .min()
}

/// Whether the radio refused these very digits when it was last given them: found again, they are no find.
#[must_use]
pub fn was_refused(facts: &[Fact], value: ValueDigest) -> bool {
    let mut outcomes: Vec<(ValueDigest, bool)> = Vec::new();
    for fact in facts {
        match fact.what {
            What::Outcome { value, accepted } => outcomes.push((value, accepted)),
            What::OutcomeWithdrawn => {
                outcomes.pop();
            }
            _ => {}
        }
    }
    let last = outcomes.iter().rev().find(|(tried, _)| *tried == value);
    last.is_some_and(|(_, accepted)| !accepted)
}
