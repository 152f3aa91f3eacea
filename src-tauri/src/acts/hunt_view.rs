//! One hunt as its page shows it: the ladder with what was tried, what was agreed, what is reported, and what it waits for.
//!
//! Everything a screen may draw or press is decided here and in `domain`; the screen draws the lists it is given.

use super::case::shipped;
use super::duplicates::people_of;
use super::family_hints::{Told, told};
use super::hunt_case::HuntCase;
use super::specialists::{SpecialistView, SuccessCount};
use super::views::{IdText, PartyHead, UnitHead, VehicleHead, instant};
use super::{ActError, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::hunt::{self, HuntWhat, RungStand};
use crate::domain::words::words;
use crate::domain::{
    Channel, CodeSource, Deed, HuntEnd, HuntOrigin, HuntWait, Id, Language, ReplacementKind, Rung,
    RungOutcome, RungWhyNot,
};
use crate::store;
use serde::Serialize;
use ts_rs::TS;

words! {
    /// How a rung stands.
    RungStandWord {
        /// Left out.
        Skipped = "skipped",
        /// Not tried.
        Untried = "untried",
        /// An answer will come.
        Waiting = "waiting",
        /// Over.
        Done = "done",
    }
}

/// A try, or its correction.
#[derive(Debug, Serialize, TS)]
pub struct TryView {
    /// Its row.
    #[ts(type = "string")]
    pub try_id: IdText,
    /// What came of it.
    pub outcome: RungOutcome,
    /// What it cost, in bani.
    #[ts(type = "number")]
    pub cost: i64,
    /// How long it took.
    pub minutes: u32,
    /// The local day on which an answer was promised.
    pub due_day: Option<String>,
    /// Which specialist.
    pub specialist: Option<String>,
    /// When it was written down, UTC.
    pub at: String,
    /// By whom.
    pub initials: String,
    /// A later row says otherwise.
    pub corrected: bool,
}

/// A rung of the ladder.
#[derive(Debug, Serialize, TS)]
pub struct RungView {
    /// Which.
    pub rung: Rung,
    /// How it stands.
    pub stand: RungStandWord,
    /// Why it is left out.
    pub why_not: Option<RungWhyNot>,
    /// How it ended.
    pub outcome: Option<RungOutcome>,
    /// The local day on which an answer was promised.
    pub due_day: Option<String>,
    /// Whether it costs by its nature.
    pub paid: bool,
    /// Whether the customer has to agree first.
    pub consent_first: bool,
    /// What it is reported to cost, in bani.
    #[ts(type = "number | null")]
    pub reported_low: Option<i64>,
    /// To, in bani.
    #[ts(type = "number | null")]
    pub reported_high: Option<i64>,
    /// Its tries, the oldest first.
    pub tries: Vec<TryView>,
    /// What can be written of it, in the order of the keys.
    pub outcomes: Vec<RungOutcome>,
    /// Where a code that is found here can come from; empty where none can be.
    pub sources: Vec<CodeSource>,
}

/// The customer's word about costs.
#[derive(Debug, Serialize, TS)]
pub struct ConsentView {
    /// Who agreed.
    pub party: PartyHead,
    /// How they told us.
    pub channel: Channel,
    /// Up to how much, in bani, over the whole hunt.
    #[ts(type = "number")]
    pub up_to: i64,
    /// When, UTC.
    pub at: String,
    /// Who wrote it down.
    pub initials: String,
    /// The car was not sold since.
    pub holds: bool,
}

/// What another radio may cost.
#[derive(Debug, Serialize, TS)]
pub struct QuoteView {
    /// Which kind.
    pub kind: ReplacementKind,
    /// The newest price, from, in bani; nothing where nobody asked.
    #[ts(type = "number | null")]
    pub low: Option<i64>,
    /// To, in bani.
    #[ts(type = "number | null")]
    pub high: Option<i64>,
    /// Its code is asked for before it is bought.
    pub code_first: bool,
}

/// What is reported of the ways to the code of radios like this one. Hints, never certain.
#[derive(Debug, Serialize, TS)]
pub struct HuntFamily {
    /// The family.
    pub family: String,
    /// The official way.
    pub official_route: Option<Told>,
    /// What a dealer asks for.
    pub dealer_needs: Vec<Told>,
    /// Where the card is.
    pub card_where: Vec<Told>,
    /// How sure the source is: high, medium, low.
    pub confidence: String,
}

words! {
    /// When a paper goes along to the dealer; the others always do.
    PaperOnlyIf {
        /// Where there is one.
        ThereIsOne = "there_is_one",
        /// Where somebody else goes than the owner.
        SomebodyElse = "somebody_else",
    }
}

/// A paper that goes along to the dealer; of several names one is enough.
#[derive(Debug, Serialize, TS)]
pub struct HuntPaper {
    /// Its names, Romanian.
    pub name_ro: String,
    /// Its names, English.
    pub name_en: String,
    /// When it goes along.
    pub only_if: Option<PaperOnlyIf>,
}

/// How a hunt ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HuntEnding {
    /// How.
    pub end: HuntEnd,
    /// Which kind of radio was advised.
    pub advised: Option<ReplacementKind>,
    /// The local day.
    pub day: String,
    /// Who wrote it down.
    pub initials: String,
}

/// An earlier hunt for the code of this radio.
#[derive(Debug, Serialize, TS)]
pub struct EarlierHunt {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// The local day it began.
    pub began_day: String,
    /// How it ended.
    pub ending: Option<HuntEnding>,
}

/// A hunt.
#[derive(Debug, Serialize, TS)]
pub struct HuntView {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// The car.
    pub vehicle: VehicleHead,
    /// Its owner.
    pub owner: Option<PartyHead>,
    /// The radio with its state.
    pub unit: UnitHead,
    /// The car's open job.
    #[ts(type = "string | null")]
    pub open_job_id: Option<IdText>,
    /// The local day it began.
    pub began_day: String,
    /// Who began it.
    pub began_by: String,
    /// How it ended.
    pub ending: Option<HuntEnding>,
    /// The radio has a code on file now, or needs none.
    pub has_code: bool,
    /// Whether the radio came with the car, where somebody said so.
    pub origin: Option<HuntOrigin>,
    /// The two answers to that.
    pub origins: Vec<HuntOrigin>,
    /// The ladder.
    pub rungs: Vec<RungView>,
    /// The rung to try next, or whose answer is awaited.
    pub next: Option<Rung>,
    /// What it waits for.
    pub waits: Option<HuntWait>,
    /// What was spent so far, in bani.
    #[ts(type = "number")]
    pub spent: i64,
    /// How long it took so far, in minutes.
    pub minutes: u32,
    /// How many of its rungs are over.
    pub tried: u32,
    /// How many rungs there are for this radio.
    pub rungs_in_all: u32,
    /// The customer's newest word about costs.
    pub consent: Option<ConsentView>,
    /// Who may agree.
    pub people: Vec<PartyHead>,
    /// How they may tell us.
    pub channels: Vec<Channel>,
    /// What is reported.
    pub family: Option<HuntFamily>,
    /// The papers that go along to the dealer.
    pub papers: Vec<HuntPaper>,
    /// What another radio may cost, by kind.
    pub quotes: Vec<QuoteView>,
    /// The specialists who can be asked, with what they did for radios like this one.
    pub specialists: Vec<SpecialistView>,
    /// What all specialists together did for radios like this one.
    pub successes: Option<SuccessCount>,
    /// Earlier hunts for the code of this radio, the newest first.
    pub earlier: Vec<EarlierHunt>,
}

/// The papers a dealer asks for, in the order of the request: of each group one is enough.
const DEALER_PAPERS: &[(&[&str], Option<PaperOnlyIf>)] = &[
    (&["identity_card", "passport"], None),
    (&["registration_certificate"], None),
    (&["sales_contract", "invoice"], None),
    (&["service_book"], Some(PaperOnlyIf::ThereIsOne)),
    (&["power_of_attorney"], Some(PaperOnlyIf::SomebodyElse)),
];

impl Workshop {
    /// Opens a hunt.
    ///
    /// # Errors
    /// `not_on_record`.
    pub fn open_hunt(&mut self, hunt: IdText) -> Result<HuntView, ActError> {
        self.require(Deed::TakeCodeIn, &[hunt.0])?;
        self.hunt_view(hunt.0)
    }

    /// The hunt as it is now.
    pub(super) fn hunt_view(&self, hunt: Id) -> Result<HuntView, ActError> {
        let conn = &self.conn;
        let case = HuntCase::read(&self.catalogue, conn, hunt, self.ports.clock.now())?;
        let rungs = self.rung_views(&case)?;
        let today = self.today();
        let group = self.group_of(&case.unit.radio, &case.car.vehicle)?;
        let (specialists, successes) = self.specialists_for(&group)?;
        let applies = rungs.iter().filter(|rung| rung.stand != RungStandWord::Skipped);
        let tried = rungs.iter().filter(|rung| rung.stand == RungStandWord::Done);
        Ok(HuntView {
            hunt_id: IdText(case.hunt.id),
            vehicle: VehicleHead::of(&case.car.vehicle),
            owner: case.car.owner.as_ref().map(PartyHead::of),
            unit: self.unit_head(conn, &case.unit)?,
            open_job_id: case.open_job().map(IdText),
            began_day: self.local_day(case.hunt.at).to_string(),
            began_by: store::get_person(conn, case.hunt.by)?.initials,
            ending: self.ending_of(&case.facts)?,
            has_code: case.has_code(),
            origin: case.radio.origin,
            origins: HuntOrigin::ALL.to_vec(),
            next: hunt::next_rung(&case.radio, &case.facts),
            waits: case.waits(today).map(|waits| waits.why),
            spent: hunt::spent(&case.facts),
            minutes: hunt::tries(&case.facts)
                .fold(0_u32, |sum, (_, tried)| sum.saturating_add(tried.minutes)),
            tried: count(tried.count()),
            rungs_in_all: count(applies.count()),
            rungs,
            consent: self.consent_of(&case)?,
            people: people_of(conn, case.car.vehicle.id)?
                .iter()
                .map(PartyHead::of)
                .collect(),
            channels: Channel::ALL.to_vec(),
            family: family_of(&self.catalogue, &case),
            papers: dealer_papers()?,
            quotes: quotes_of(&case),
            specialists,
            successes,
            earlier: self.earlier_hunts(&case)?,
        })
    }

    fn rung_views(&self, case: &HuntCase) -> Result<Vec<RungView>, ActError> {
        let agreed = hunt::agreed(&case.facts, case.owner()).unwrap_or(0);
        let mut views = Vec::with_capacity(Rung::ALL.len());
        for rung in Rung::ALL.iter().copied() {
            let stand = hunt::stand(rung, &case.radio, &case.facts);
            let (word, why_not, outcome, due) = match stand {
                RungStand::Skipped(why) => (RungStandWord::Skipped, Some(why), None, None),
                RungStand::Untried => (RungStandWord::Untried, None, None, None),
                RungStand::Waiting(due) => (RungStandWord::Waiting, None, Some(RungOutcome::Waiting), due),
                RungStand::Done(outcome) => (RungStandWord::Done, None, Some(outcome), None),
            };
            let reported = hunt::reported_cost(rung);
            views.push(RungView {
                rung,
                stand: word,
                why_not,
                outcome,
                due_day: due.map(|day| day.to_string()),
                paid: hunt::is_paid(rung),
                consent_first: rung == Rung::Specialist && agreed == 0,
                reported_low: reported.map(|cost| cost.0),
                reported_high: reported.map(|cost| cost.1),
                tries: self.tries_of(case, rung)?,
                outcomes: hunt::outcomes(rung).to_vec(),
                sources: hunt::sources(rung).to_vec(),
            });
        }
        Ok(views)
    }

    fn tries_of(&self, case: &HuntCase, rung: Rung) -> Result<Vec<TryView>, ActError> {
        let mut views = Vec::new();
        for fact in &case.facts {
            let HuntWhat::Tried(tried) = fact.what else {
                continue;
            };
            if tried.rung != rung {
                continue;
            }
            let specialist = match tried.specialist {
                Some(id) => store::find_specialist(&self.conn, id)?,
                None => None,
            };
            let name = match specialist {
                Some(row) => Some(store::get_party(&self.conn, row.party)?.name),
                None => None,
            };
            views.push(TryView {
                try_id: IdText(fact.id),
                outcome: tried.outcome,
                cost: tried.cost,
                minutes: tried.minutes,
                due_day: tried.due.map(|day| day.to_string()),
                specialist: name,
                at: instant(fact.at),
                initials: store::get_person(&self.conn, fact.by)?.initials,
                corrected: !hunt::tries(&case.facts).any(|(standing, _)| standing.id == fact.id),
            });
        }
        Ok(views)
    }

    fn consent_of(&self, case: &HuntCase) -> Result<Option<ConsentView>, ActError> {
        let Some((fact, consent)) = hunt::newest_consent(&case.facts) else {
            return Ok(None);
        };
        Ok(Some(ConsentView {
            party: PartyHead::of(&store::get_party(&self.conn, consent.party)?),
            channel: consent.channel,
            up_to: consent.up_to,
            at: instant(fact.at),
            initials: store::get_person(&self.conn, fact.by)?.initials,
            holds: hunt::holds(consent, case.owner()),
        }))
    }

    fn ending_of(&self, facts: &[hunt::HuntFact]) -> Result<Option<HuntEnding>, ActError> {
        let ended = facts.iter().rev().find_map(|fact| match fact.what {
            HuntWhat::Ended(end, advised) => Some((fact, end, advised)),
            _ => None,
        });
        let Some((fact, end, advised)) = ended else {
            return Ok(None);
        };
        Ok(Some(HuntEnding {
            end,
            advised,
            day: self.local_day(fact.at).to_string(),
            initials: store::get_person(&self.conn, fact.by)?.initials,
        }))
    }

    fn earlier_hunts(&self, case: &HuntCase) -> Result<Vec<EarlierHunt>, ActError> {
        let mut earlier = Vec::new();
        for hunt in store::list_hunts_of(&self.conn, case.hunt.radio)? {
            if hunt.id == case.hunt.id {
                break;
            }
            let facts = store::list_hunt_facts(&self.conn, hunt.id, 0)?;
            earlier.push(EarlierHunt {
                hunt_id: IdText(hunt.id),
                began_day: self.local_day(hunt.at).to_string(),
                ending: self.ending_of(&facts)?,
            });
        }
        earlier.reverse();
        Ok(earlier)
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn family_of(catalogue: &Catalogue, case: &HuntCase) -> Option<HuntFamily> {
    case.unit.family(catalogue).map(|family| HuntFamily {
        family: family.family.clone(),
        official_route: family.route_told().map(told),
        dealer_needs: family.dealer_needs.iter().cloned().map(told).collect(),
        card_where: family.card_where.iter().cloned().map(told).collect(),
        confidence: family.confidence.word().to_owned(),
    })
}

fn quotes_of(case: &HuntCase) -> Vec<QuoteView> {
    ReplacementKind::ALL
        .iter()
        .map(|kind| {
            let quote = hunt::newest_quote(&case.facts, *kind);
            QuoteView {
                kind: *kind,
                low: quote.map(|quote| quote.low),
                high: quote.map(|quote| quote.high),
                code_first: hunt::code_first(*kind),
            }
        })
        .collect()
}

/// The papers that go along to the dealer, by their names in `documents.toml`.
pub(super) fn dealer_papers() -> Result<Vec<HuntPaper>, ActError> {
    let catalogue = shipped()?;
    let papers = DEALER_PAPERS.iter().map(|(group, only_if)| {
        let names = |language: Language| {
            let known = group.iter().filter_map(|id| catalogue.document(id));
            known
                .map(|document| document.name(language))
                .collect::<Vec<_>>()
                .join(" / ")
        };
        HuntPaper {
            name_ro: names(Language::Ro),
            name_en: names(Language::En),
            only_if: *only_if,
        }
    });
    Ok(papers.collect())
}
