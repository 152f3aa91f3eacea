//! The manager's month: warnings and what became of them, exits by person, and what went wrong all the same. What each number means is
//! decided in `domain::digest` and told in decision 0018.

use super::battery_work::OVER_A_STOP;
use super::case::work_line;
use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::battery_gate::line_cut;
use crate::domain::digest::{
    Decided, Ending, Warnings, asked_too_late, found_locked, interruptions, is_put_down_to, refused_after,
    went_unasked,
};
use crate::domain::facts::Fact;
use crate::domain::{Arrival, Cut, Deed, ExitWord, Id};
use crate::ledger::Verb;
use crate::store::{self, JobInPeriod, Period};
use chrono::{Datelike, Months, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// Which month.
#[derive(Deserialize, TS)]
pub struct MonthOf {
    /// Any day of it, `yyyy-mm-dd`; the present month where nothing is said.
    pub day: Option<String>,
}

/// How often one person took one exit.
#[derive(Debug, Serialize, TS)]
pub struct ExitShare {
    /// Which.
    pub exit: ExitWord,
    /// How often.
    pub times: u32,
}

/// The exits of one person.
#[derive(Debug, Serialize, TS)]
pub struct PersonExits {
    /// Who.
    #[ts(type = "string")]
    pub person_id: IdText,
    /// Their name.
    pub name: String,
    /// All their decisions.
    pub all: u32,
    /// By exit, every exit in the order of the rules.
    pub exits: Vec<ExitShare>,
}

/// The warnings about one kind of work.
#[derive(Debug, Serialize, TS)]
pub struct RuleWarnings {
    /// Which.
    pub job_type_id: String,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// Warnings.
    pub all: u32,
    /// Of them: the power went over the warning.
    pub overridden: u32,
    /// Of them: there was nothing left to lose.
    pub needless: u32,
    /// Over twenty per cent were overridden.
    pub flagged: bool,
}

/// "So many of so many".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct CountOf {
    /// So many.
    pub times: u32,
    /// Of so many.
    pub of: u32,
}

/// The manager's month.
#[derive(Debug, Serialize, TS)]
pub struct ManagerView {
    /// Its first day.
    pub month: String,
    /// The first day of the month before.
    pub earlier: String,
    /// The first day of the month after; nothing for one that has not begun.
    pub later: Option<String>,
    /// Cars that came.
    pub jobs: u32,
    /// Warnings.
    pub warnings: u32,
    /// Warnings for each hundred cars; nothing where none came.
    pub per_hundred: Option<u32>,
    /// Of the warnings: the power went over them.
    pub overridden: u32,
    /// Of the warnings: there was nothing left to lose.
    pub needless: u32,
    /// All kinds of work together are over twenty per cent.
    pub flagged: bool,
    /// Exits by person, who took most first.
    pub people: Vec<PersonExits>,
    /// Refused by the radio after somebody went on with an unproven code.
    pub refused_after_confirm: CountOf,
    /// Radios found locked though no power loss of the visit explains it, of those that asked for their code.
    pub found_locked: CountOf,
    /// Visits with a warning whose customer was asked only after the car was in work.
    pub asked_too_late: CountOf,
    /// Visits whose power went while nobody had asked for the code.
    pub started_unasked: CountOf,
    /// The warnings by kind of work, the flagged and the most frequent first.
    pub rules: Vec<RuleWarnings>,
}

/// The jobs of the month as they were read.
struct Month {
    decisions: Vec<Decided>,
    endings: BTreeMap<(Id, u32), Ending>,
    jobs: HashMap<Id, JobInPeriod>,
    facts: HashMap<Id, Vec<Fact>>,
    asked: BTreeSet<(Id, Id)>,
    cut: BTreeSet<(Id, Id)>,
    cut_without_a_radio: BTreeSet<Id>,
}

impl Workshop {
    /// The manager's month.
    ///
    /// # Errors
    /// `no_right`: the digests are the manager's.
    pub fn manager_view(&mut self, request: &MonthOf) -> Result<ManagerView, ActError> {
        self.require(Deed::Digests, &[])?;
        let today = self.today();
        let day = match &request.day {
            Some(day) => day.parse::<NaiveDate>().map_err(|_| ActError::bad_argument())?,
            None => today,
        };
        let first = day
            .with_day(1)
            .unwrap_or(day)
            .min(today.with_day(1).unwrap_or(today));
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        let earlier = first.checked_sub_months(Months::new(1)).unwrap_or(first);
        let period = Period {
            from: self.instant_of(first.and_time(NaiveTime::MIN)),
            until: self.instant_of(next.and_time(NaiveTime::MIN)),
        };
        let jobs = store::count_jobs_arrived(&self.conn, &period)?;
        let month = self.read_month(&period)?;
        let mut all = Warnings::default();
        for ending in month.endings.values() {
            all.count(*ending);
        }
        Ok(ManagerView {
            month: first.to_string(),
            earlier: earlier.to_string(),
            later: (next <= today).then(|| next.to_string()),
            jobs,
            warnings: all.all,
            per_hundred: all
                .all
                .saturating_mul(100)
                .checked_add(jobs / 2)
                .and_then(|n| n.checked_div(jobs)),
            overridden: all.overridden,
            needless: all.needless,
            flagged: all.is_flagged(),
            people: self.exits_by_person(&month.decisions)?,
            refused_after_confirm: month.refused_after_confirm(),
            found_locked: month.found_locked(),
            asked_too_late: month.asked_too_late(),
            started_unasked: month.started_unasked(),
            rules: self.warnings_by_work(&month)?,
        })
    }

    fn read_month(&self, period: &Period) -> Result<Month, ActError> {
        let conn = &self.conn;
        let decisions = store::list_decisions_in(conn, period)?;
        let refused = store::list_jobs_of_lines(conn, Verb::GateRefused.word(), ("", ""), period)?;
        let lost = |outcome| {
            let told = (super::LossWord::TakenOff.word(), outcome);
            store::list_jobs_of_lines(conn, Verb::PowerLossNoted.word(), told, period)
        };
        let (taken_off, over_a_stop) = (lost("")?, lost(OVER_A_STOP)?);
        let asked = store::list_radios_seen_in(conn, period, true)?;
        let cut = store::list_radios_seen_in(conn, period, false)?;
        let cut_without_a_radio = store::list_jobs_cut_without_a_radio(conn, period)?;
        let endings = interruptions(&decisions, &refused, &taken_off, &over_a_stop);
        let jobs: BTreeSet<Id> = endings
            .keys()
            .map(|(job, _)| *job)
            .chain(asked.iter().chain(&cut).map(|(_, job)| *job))
            .chain(cut_without_a_radio.iter().copied())
            .collect();
        let radios: BTreeSet<Id> = decisions
            .iter()
            .filter_map(|decided| decided.radio)
            .chain(asked.iter().chain(&cut).map(|(radio, _)| *radio))
            .collect();
        let jobs: Vec<Id> = jobs.into_iter().collect();
        Ok(Month {
            jobs: store::list_jobs_in_period(conn, &jobs)?
                .into_iter()
                .map(|job| (job.job, job))
                .collect(),
            facts: super::radio_counts::facts_of(conn, &radios)?,
            decisions,
            endings,
            asked,
            cut,
            cut_without_a_radio,
        })
    }

    fn exits_by_person(&self, decisions: &[Decided]) -> Result<Vec<PersonExits>, ActError> {
        let mut by_person: BTreeMap<Id, BTreeMap<ExitWord, u32>> = BTreeMap::new();
        for decided in decisions {
            *by_person
                .entry(decided.by)
                .or_default()
                .entry(decided.exit)
                .or_default() += 1;
        }
        let mut people = Vec::with_capacity(by_person.len());
        for (person, exits) in by_person {
            people.push(PersonExits {
                person_id: IdText(person),
                name: store::get_person(&self.conn, person)?.name,
                all: exits.values().sum(),
                exits: ExitWord::ALL
                    .iter()
                    .map(|exit| ExitShare {
                        exit: *exit,
                        times: exits.get(exit).copied().unwrap_or_default(),
                    })
                    .collect(),
            });
        }
        people.sort_by(|a, b| b.all.cmp(&a.all).then(a.name.cmp(&b.name)));
        Ok(people)
    }

    fn warnings_by_work(&self, month: &Month) -> Result<Vec<RuleWarnings>, ActError> {
        let jobs: BTreeSet<Id> = month.endings.keys().map(|(job, _)| *job).collect();
        let jobs: Vec<Id> = jobs.into_iter().collect();
        let mut lines: HashMap<Id, Vec<(String, Cut)>> = HashMap::new();
        for (job, line) in store::list_lines(&self.conn, &jobs)? {
            if let Some(job_type) = self.catalogue.job_type(&line.job_type_id) {
                let cut = line_cut(&work_line(line.id, &job_type, line.power_goes));
                lines.entry(job).or_default().push((line.job_type_id, cut));
            }
        }
        let mut by_work: BTreeMap<String, Warnings> = BTreeMap::new();
        for ((job, _), ending) in &month.endings {
            let of_job = lines.get(job).map_or(&[][..], Vec::as_slice);
            let cuts: Vec<Cut> = of_job.iter().map(|(_, cut)| *cut).collect();
            let mut counted = BTreeSet::new();
            for ((job_type, _), is_its) in of_job.iter().zip(is_put_down_to(&cuts)) {
                // Two lines of one kind are one warning about it.
                if is_its && counted.insert(job_type) {
                    by_work.entry(job_type.clone()).or_default().count(*ending);
                }
            }
        }
        let mut rules: Vec<RuleWarnings> = by_work
            .into_iter()
            .map(|(job_type_id, warnings)| {
                let name = self.catalogue.job_type(&job_type_id).map(|job| job.name.clone());
                RuleWarnings {
                    name_ro: name.as_ref().map(|name| name.ro.clone()).unwrap_or_default(),
                    name_en: name.map(|name| name.en).unwrap_or_default(),
                    job_type_id,
                    all: warnings.all,
                    overridden: warnings.overridden,
                    needless: warnings.needless,
                    flagged: warnings.is_flagged(),
                }
            })
            .collect();
        rules.sort_by_key(|rule| std::cmp::Reverse((rule.flagged, rule.all)));
        Ok(rules)
    }
}

impl Month {
    fn facts(&self, radio: Id) -> &[Fact] {
        self.facts.get(&radio).map_or(&[], Vec::as_slice)
    }

    fn arrival(&self, job: Id) -> Arrival {
        self.jobs.get(&job).map_or(Arrival::NotChecked, |job| job.arrival)
    }

    fn refused_after_confirm(&self) -> CountOf {
        let mut gone_on = BTreeSet::new();
        let mut refused = BTreeSet::new();
        for decided in self
            .decisions
            .iter()
            .filter(|decided| decided.exit == ExitWord::CodeOnFile && !decided.suspicious)
        {
            let (Some(radio), Some(value)) = (decided.radio, decided.value) else {
                continue;
            };
            gone_on.insert((decided.job, radio));
            if refused_after(self.facts(radio), decided.job, value) {
                refused.insert((decided.job, radio));
            }
        }
        CountOf::of(refused.len(), gone_on.len())
    }

    fn found_locked(&self) -> CountOf {
        let found = self
            .asked
            .iter()
            .filter(|(radio, job)| found_locked(self.facts(*radio), *job, self.arrival(*job)))
            .count();
        CountOf::of(found, self.asked.len())
    }

    fn asked_too_late(&self) -> CountOf {
        let jobs: BTreeSet<Id> = self.endings.keys().map(|(job, _)| *job).collect();
        let late = jobs
            .iter()
            .filter_map(|job| self.jobs.get(job))
            .filter(|job| asked_too_late(job.first_asked, job.into_work))
            .count();
        CountOf::of(late, jobs.len())
    }

    fn started_unasked(&self) -> CountOf {
        let mut unasked: BTreeSet<Id> = self
            .cut_without_a_radio
            .iter()
            .copied()
            .filter(|job| self.arrival(*job) != Arrival::NoPower)
            .collect();
        let mut all = self.cut_without_a_radio.clone();
        for (radio, job) in &self.cut {
            all.insert(*job);
            if went_unasked(self.facts(*radio), *job, self.arrival(*job)) {
                unasked.insert(*job);
            }
        }
        CountOf::of(unasked.len(), all.len())
    }
}

impl CountOf {
    fn of(times: usize, of: usize) -> Self {
        Self {
            times: u32::try_from(times).unwrap_or(u32::MAX),
            of: u32::try_from(of).unwrap_or(u32::MAX),
        }
    }
}
