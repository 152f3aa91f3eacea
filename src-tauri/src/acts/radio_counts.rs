//! What is counted of radios, kept between looks: only radios about which something was written since are counted again. Each radio counts
//! once, with the facts of all its records, and only what still stands.

use super::case::family_of;
use super::{ActError, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::Id;
use crate::domain::Language;
use crate::domain::facts::{Fact, What};
use crate::domain::fold::fold;
use crate::domain::shop_counts::{MonthOfRadio, Tally, since, tally};
use crate::store::{self, CountedUpTo, RadioRow};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;

/// Radios read at once: as many as one statement takes without the list of ids growing large.
const AT_ONCE: usize = 1_000;

/// The radios of the month.
#[derive(Default)]
pub(super) struct MonthCounts {
    start: Option<DateTime<Utc>>,
    up_to: CountedUpTo,
    radios: HashMap<Id, MonthOfRadio>,
}

impl MonthCounts {
    /// Counts what came since; everything where the month is another.
    pub fn count(mut self, conn: &Connection, start: DateTime<Utc>) -> Result<Self, ActError> {
        let newest = store::newest_to_count(conn)?;
        let radios = if self.start == Some(start) {
            let mut changed = BTreeSet::new();
            for (record, now) in store::list_changed_radios(conn, self.up_to)? {
                self.radios.remove(&record);
                changed.insert(now);
            }
            changed
        } else {
            self.radios.clear();
            store::list_radios_counted_since(conn, start)?
        };
        for (radio, facts) in facts_of(conn, &radios)? {
            let month = since(&facts, start);
            self.radios.remove(&radio);
            if month != MonthOfRadio::default() {
                self.radios.insert(radio, month);
            }
        }
        self.start = Some(start);
        self.up_to = newest;
        Ok(self)
    }

    /// Radios asked about, woken and locked.
    pub fn sums(&self) -> (u32, u32, u32) {
        let count = |of: fn(&MonthOfRadio) -> bool| {
            u32::try_from(self.radios.values().filter(|month| of(month)).count()).unwrap_or(u32::MAX)
        };
        (
            count(|month| month.asked),
            count(|month| month.woken),
            count(|month| month.locked),
        )
    }
}

/// Every fact of these radios, by radio.
pub(super) fn facts_of(conn: &Connection, radios: &BTreeSet<Id>) -> Result<HashMap<Id, Vec<Fact>>, ActError> {
    let ids: Vec<Id> = radios.iter().copied().collect();
    let mut facts: HashMap<Id, Vec<Fact>> = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        for (radio, fact) in store::list_facts_of(conn, some)? {
            facts.entry(radio).or_default().push(fact);
        }
    }
    Ok(facts)
}

/// A kind of radio, as the shop counts it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Kind {
    /// A family of the catalogue.
    Family(String),
    /// Make and model, folded; the make is the car's where the radio's is not known.
    Model(String),
}

/// One radio in the counts.
struct Counted {
    kinds: Vec<Kind>,
    tally: Tally,
}

/// What was seen of all radios of a kind.
#[derive(Default)]
struct Sum {
    radios: u32,
    /// Make and model as one of the radios has them.
    name: String,
    tally: Tally,
}

/// What the shop saw, by family and by make and model.
#[derive(Default)]
pub(super) struct ShopCounts {
    up_to: Option<CountedUpTo>,
    radios: HashMap<Id, Counted>,
    kinds: HashMap<Kind, Sum>,
}

impl ShopCounts {
    /// Counts what came since.
    pub fn count(&mut self, conn: &Connection, catalogue: &Catalogue) -> Result<(), ActError> {
        let newest = store::newest_to_count(conn)?;
        let radios = match self.up_to {
            Some(up_to) if up_to == newest => return Ok(()),
            Some(up_to) => {
                let mut changed = BTreeSet::new();
                for (record, now) in store::list_changed_radios(conn, up_to)? {
                    self.forget(record);
                    self.forget(now);
                    changed.insert(now);
                }
                changed
            }
            None => store::list_tried_radios(conn)?,
        };
        let ids: Vec<Id> = radios.iter().copied().collect();
        for some in ids.chunks(AT_ONCE) {
            self.count_some(conn, catalogue, some)?;
        }
        self.up_to = Some(newest);
        Ok(())
    }

    fn count_some(&mut self, conn: &Connection, catalogue: &Catalogue, ids: &[Id]) -> Result<(), ActError> {
        let mut facts = facts_of(conn, &ids.iter().copied().collect())?;
        let jobs: BTreeSet<Id> = facts.values().flatten().filter_map(|fact| fact.job).collect();
        let jobs: Vec<Id> = jobs.into_iter().collect();
        let with_saver = store::list_jobs_with_saver(conn, &jobs)?;
        let mut cars = BTreeSet::new();
        let mut found: Vec<(RadioRow, Tally, Option<Id>)> = Vec::new();
        for radio in store::list_radios(conn, ids)? {
            let facts = facts.remove(&radio.id).unwrap_or_default();
            let tally = tally(&facts, &with_saver);
            if tally.is_empty() {
                continue;
            }
            let car = facts.iter().rev().find_map(|fact| match fact.what {
                What::Fitted { vehicle } => Some(vehicle),
                _ => None,
            });
            cars.extend(car.filter(|_| radio.make.is_none()));
            found.push((radio, tally, car));
        }
        let cars: Vec<Id> = cars.into_iter().collect();
        let makes: HashMap<Id, String> = store::list_vehicles(conn, &cars)?
            .into_iter()
            .filter_map(|car| Some((car.id, car.make?)))
            .collect();
        for (radio, tally, car) in found {
            let make = radio
                .make
                .clone()
                .or_else(|| makes.get(&car?).cloned())
                .unwrap_or_default();
            let (kinds, name) = kinds_of(catalogue, &radio, &make);
            for kind in &kinds {
                let sum = self.kinds.entry(kind.clone()).or_default();
                sum.radios += 1;
                sum.tally.add(&tally);
                if sum.name.is_empty() {
                    sum.name.clone_from(&name);
                }
            }
            self.radios.insert(radio.id, Counted { kinds, tally });
        }
        Ok(())
    }

    fn forget(&mut self, radio: Id) {
        let Some(counted) = self.radios.remove(&radio) else {
            return;
        };
        for kind in &counted.kinds {
            if let Some(sum) = self.kinds.get_mut(kind) {
                sum.radios = sum.radios.saturating_sub(1);
                sum.tally.take_away(&counted.tally);
            }
        }
        self.kinds.retain(|_, sum| sum.radios > 0);
    }

    /// What the shop saw of radios like this one.
    pub fn of(&self, catalogue: &Catalogue, radio: &RadioRow, make: &str) -> Option<ShopSeen> {
        let (kinds, _) = kinds_of(catalogue, radio, make);
        let seen = |wanted: fn(&Kind) -> bool| {
            let kind = kinds.iter().find(|kind| wanted(kind))?;
            self.kinds.get(kind).map(Sum::seen)
        };
        let of_family = seen(|kind| matches!(kind, Kind::Family(_)));
        let of_model = seen(|kind| matches!(kind, Kind::Model(_)));
        (of_family.is_some() || of_model.is_some()).then_some(ShopSeen { of_family, of_model })
    }

    fn list(&self, catalogue: &Catalogue, language: Language) -> ShopLearned {
        let mut learned = ShopLearned {
            families: Vec::new(),
            models: Vec::new(),
        };
        for (kind, sum) in &self.kinds {
            match kind {
                Kind::Family(id) => learned.families.push(SeenOfKind {
                    name: catalogue
                        .family(id)
                        .map(|family| format!("{}: {}", family.make, family.named(language)))
                        .unwrap_or_default(),
                    reported_tries: catalogue.family(id).and_then(|family| family.tries),
                    reported_minutes: catalogue.family(id).and_then(|family| family.lockout_minutes),
                    seen: sum.seen(),
                }),
                Kind::Model(_) => learned.models.push(SeenOfKind {
                    name: sum.name.clone(),
                    reported_tries: None,
                    reported_minutes: None,
                    seen: sum.seen(),
                }),
            }
        }
        for list in [&mut learned.families, &mut learned.models] {
            list.sort_by(|a, b| b.seen.weight().cmp(&a.seen.weight()).then(a.name.cmp(&b.name)));
        }
        learned
    }
}

impl Sum {
    fn seen(&self) -> SeenCounts {
        let tally = &self.tally;
        SeenCounts {
            radios: self.radios,
            looked: tally.looked,
            came_back: tally.came_back,
            tried: tally.tried,
            first_try: tally.first_try,
            refusals: tally.refusals,
            waits: tally
                .waits
                .iter()
                .map(|(minutes, times)| SeenWait {
                    minutes: *minutes,
                    times: *times,
                })
                .collect(),
            waits_without_end: tally.waits_without_end,
            final_waits: tally.final_waits,
        }
    }
}

/// The kinds a radio belongs to, and its make and model as people name them.
fn kinds_of(catalogue: &Catalogue, radio: &RadioRow, make: &str) -> (Vec<Kind>, String) {
    let model = radio.model.as_deref().unwrap_or_default();
    let mut kinds = Vec::new();
    // The family somebody chose outweighs what make, model and serial leave.
    if let Some(family) = family_of(catalogue, radio, make) {
        kinds.push(Kind::Family(family.id.clone()));
    }
    let name = [make, model]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if !name.is_empty() {
        kinds.push(Kind::Model(fold(&name)));
    }
    (kinds, name)
}

/// A wait that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SeenWait {
    /// How long, minutes.
    pub minutes: u32,
    /// How often.
    pub times: u32,
}

/// What the shop saw of a kind of radio: counts, shown beside what is reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeenCounts {
    /// How many radios.
    pub radios: u32,
    /// Visits in which the power went and came back, and somebody looked.
    pub looked: u32,
    /// Of them: it played again without its code.
    pub came_back: u32,
    /// Visits in which digits were tried.
    pub tried: u32,
    /// Of them: taken at the first try.
    pub first_try: u32,
    /// Refusals.
    pub refusals: u32,
    /// Waits that showed their length, the shortest first.
    pub waits: Vec<SeenWait>,
    /// Waits that showed none.
    pub waits_without_end: u32,
    /// Waits that never end.
    pub final_waits: u32,
}

impl SeenCounts {
    fn weight(&self) -> u32 {
        let waits: u32 = self.waits.iter().map(|wait| wait.times).sum();
        self.looked + self.tried + waits + self.waits_without_end + self.final_waits
    }
}

/// What the shop saw of radios like this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShopSeen {
    /// Of its family.
    pub of_family: Option<SeenCounts>,
    /// Of its make and model.
    pub of_model: Option<SeenCounts>,
}

/// A kind of radio on the office's page.
#[derive(Debug, Serialize, TS)]
pub struct SeenOfKind {
    /// The family, or make and model.
    pub name: String,
    /// Tries before a wait, as reported.
    pub reported_tries: Option<u32>,
    /// The first wait, minutes, as reported.
    pub reported_minutes: Option<u32>,
    /// What was seen here.
    pub seen: SeenCounts,
}

/// What the shop saw of its radios, the most seen first.
#[derive(Debug, Serialize, TS)]
pub struct ShopLearned {
    /// By family of the catalogue.
    pub families: Vec<SeenOfKind>,
    /// By make and model.
    pub models: Vec<SeenOfKind>,
}

impl Workshop {
    /// What the shop saw of its radios.
    ///
    /// # Errors
    /// `no_right`: the digests are the manager's.
    pub fn shop_learned(&mut self) -> Result<ShopLearned, ActError> {
        let me = self.require(crate::domain::Deed::Digests, &[])?;
        self.count_radios()?;
        Ok(self.shop_counts.list(&self.catalogue, me.language))
    }

    /// Counts what came since the last look.
    pub(super) fn count_radios(&mut self) -> Result<(), ActError> {
        self.shop_counts.count(&self.conn, &self.catalogue)
    }
}
