//! The ownership check at the desk: which papers were seen, and four answers. Never a number, never a copy of an identity paper.
//!
//! Invariant: an `OwnershipProof` is made by asking again inside the transaction that gives the code out. It is never stored and
//! never crosses the wire.

use super::case::{CarCase, Case, UnitCase, shipped};
use super::parties::make_party;
use super::typed::{Form, LONGEST_NAME};
use super::views::{IdText, PartyHead, UnitHead, VehicleHead, instant};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::ownership::{Answers, Entitlement, OwnershipCheck, SinceCheck, pass, proof_holds};
use crate::domain::{Deed, MissingAnswer, Scenario, fold};
use crate::ledger::{Act, Verb};
use crate::store::{self, CheckRow, PartyRole, SeenIn};
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;
use ts_rs::TS;

/// A job and one of its units.
#[derive(Deserialize, TS)]
pub struct JobUnit {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; the car's first where nothing is named.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

/// A scenario to choose.
#[derive(Debug, Serialize, TS)]
pub struct ScenarioChoice {
    /// Its id.
    pub scenario: Scenario,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// The papers it takes.
    pub document_ids: Vec<String>,
    /// Whether the answer is always no.
    pub always_refused: bool,
}

/// A kind of paper.
#[derive(Debug, Serialize, TS)]
pub struct DocumentChoice {
    /// Its id.
    pub document_id: String,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// What it is for: identity, vehicle, ownership, representation, supporting.
    pub role: String,
}

/// The form of the check.
#[derive(Debug, Serialize, TS)]
pub struct OwnershipForm {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The owner on record.
    pub owner: Option<PartyHead>,
    /// The car.
    pub vehicle: VehicleHead,
    /// The radio.
    pub unit: UnitHead,
    /// The scenarios.
    pub scenarios: Vec<ScenarioChoice>,
    /// The papers.
    pub documents: Vec<DocumentChoice>,
    /// Whether a check of today holds.
    pub passed_today: bool,
    /// The newest check of this radio.
    pub last: Option<OwnershipChecked>,
    /// How many cards of this radio were printed.
    pub cards_printed: u32,
}

/// What the desk saw.
#[derive(Deserialize, TS)]
pub struct CheckOwnership {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; the car's first where nothing is named.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// Who stands at the desk.
    pub scenario: Scenario,
    /// Their name, as on the paper shown.
    pub bearer_name: String,
    /// The kinds of papers seen.
    pub document_ids: Vec<String>,
    /// The certificate was seen, and it is the original.
    pub certificate_original: bool,
    /// The person is the one whom these papers entitle.
    pub person_entitled: bool,
    /// VIN and plate on the papers are those on the car.
    pub car_matches: bool,
    /// The papers of this scenario give the right to the code.
    pub right_to_code: bool,
}

/// How the check ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnershipChecked {
    /// Four times yes.
    pub passed: bool,
    /// What is missing.
    pub missing: Vec<MissingAnswer>,
    /// When, UTC.
    pub at: String,
    /// Who looked.
    pub initials: String,
}

/// The papers of today still hold for this owner, car, radio and person.
pub(super) struct OwnershipProof<'tx> {
    pub check: CheckRow,
    of: PhantomData<&'tx Transaction<'tx>>,
}

impl<'tx> OwnershipProof<'tx> {
    /// Asks the rule again, inside the transaction that will give the code out.
    pub fn ask(
        tx: &'tx Transaction<'_>,
        seen_in: SeenIn,
        car: &CarCase,
        unit: &UnitCase,
        today: NaiveDate,
    ) -> Result<Option<Self>, ActError> {
        Ok(holding_check(tx, seen_in, car, unit, today)?.map(|check| Self {
            check,
            of: PhantomData,
        }))
    }
}

impl Workshop {
    /// The form: scenarios, papers, and whether a check of today holds already.
    ///
    /// # Errors
    /// `nothing_on_file` where the car has no radio on record.
    pub fn ownership_form(&mut self, request: &JobUnit) -> Result<OwnershipForm, ActError> {
        let job = request.job_id.0;
        self.require(Deed::Intake, &[job])?;
        let case = Case::read(&self.catalogue, &self.conn, job, self.ports.clock.now())?;
        let unit = unit_of(&case, request.unit_id)?;
        let last = store::find_newest_check(&self.conn, unit.id())?;
        Ok(OwnershipForm {
            job_id: request.job_id,
            owner: case.car.owner.as_ref().map(PartyHead::of),
            vehicle: VehicleHead::of(&case.car.vehicle),
            unit: self.unit_head(&self.conn, unit)?,
            scenarios: scenarios()?,
            documents: documents()?,
            passed_today: self.proof_holds_for(&self.conn, &case, unit)?,
            last: last.map(|row| self.checked(&row)).transpose()?,
            cards_printed: store::newest_card_copy(&self.conn, unit.id())?,
        })
    }

    /// Writes the check down, passed or not.
    ///
    /// # Errors
    /// `presence_needed`, `no_owner`, fields at fault.
    pub fn check_ownership(&mut self, request: &CheckOwnership) -> Result<OwnershipChecked, ActError> {
        let job = request.job_id.0;
        let me = self.require_present(Deed::CheckOwnership, Some(job), &[job])?;
        let mut form = Form::default();
        let bearer_name = form.needed("bearer_name", &request.bearer_name, LONGEST_NAME);
        for id in &request.document_ids {
            if shipped()?.document(id).is_none() {
                form.fault("document_ids", Fault::Required);
            }
        }
        form.end()?;
        let answers = Answers {
            certificate_original: request.certificate_original,
            person_entitled: request.person_entitled,
            car_matches: request.car_matches,
            right_to_code: request.right_to_code,
        };
        let missing = pass(request.scenario, &answers).err().unwrap_or_default();
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        let unit = unit_of(&case, request.unit_id)?;
        let installation = unit
            .installation
            .ok_or(ActError::refused(Refusal::NotOfferedRadioChanged))?;
        let owner = case
            .car
            .owner
            .as_ref()
            .ok_or(ActError::refused(Refusal::NoOwner))?;
        // The owner in person is the party on record; anybody else is a party of their own, written down once.
        let known = store::find_party_named(act.tx(), case.job.vehicle, &fold::fold(&bearer_name))?;
        let bearer = if fold::fold(&owner.name) == fold::fold(&bearer_name) {
            owner.id
        } else if let Some(known) = known {
            known.id
        } else {
            let bearer = make_party(
                &act,
                &*entropy,
                case.job.vehicle,
                &bearer_name,
                None,
                PartyRole::Driver,
                &me,
            )?;
            store::index_vehicle(&act, case.job.vehicle)?;
            bearer
        };
        let row = CheckRow {
            seen_in: SeenIn::Job(job),
            radio: unit.id(),
            scenario: request.scenario,
            documents: request.document_ids.clone(),
            answers,
            check: OwnershipCheck {
                passed: missing.is_empty(),
                on: self.ports.clock.local(act.at()).date(),
                of: Entitlement {
                    owner: owner.id,
                    vehicle: case.job.vehicle,
                    installation,
                    bearer,
                },
            },
            at: act.at(),
            by: me.id,
            hlc: act.hlc(),
        };
        store::insert_check(&act, entropy.new_id(act.at()), &row)?;
        let subjects = [job, case.job.vehicle, unit.id()];
        let outcome = if missing.is_empty() { "passed" } else { "missing" };
        let receipt = act.commit(
            &self.head,
            Verb::OwnershipChecked,
            &subjects,
            request.scenario.word(),
            outcome,
        )?;
        self.acknowledge(&receipt);
        self.checked(&row)
    }

    /// Whether a check of today proves this owner's right to this unit's code.
    pub(super) fn proof_holds_for(
        &self,
        conn: &Connection,
        case: &Case,
        unit: &UnitCase,
    ) -> Result<bool, ActError> {
        let today = self.ports.clock.local(case.now).date();
        let seen_in = SeenIn::Job(case.job.id);
        Ok(holding_check(conn, seen_in, &case.car, unit, today)?.is_some())
    }

    fn checked(&self, row: &CheckRow) -> Result<OwnershipChecked, ActError> {
        Ok(OwnershipChecked {
            passed: row.check.passed,
            missing: pass(row.scenario, &row.answers).err().unwrap_or_default(),
            at: instant(row.at),
            initials: store::get_person(&self.conn, row.by)?.initials,
        })
    }
}

/// The newest check of the unit, if it holds: for the present owner, car, installation, today, and nothing happened since.
fn holding_check(
    conn: &Connection,
    seen_in: SeenIn,
    car: &CarCase,
    unit: &UnitCase,
    today: NaiveDate,
) -> Result<Option<CheckRow>, ActError> {
    // The papers were seen in this visit, or for this list: at another one of the same day another person may stand at the desk.
    let newest = store::find_newest_check(conn, unit.id())?.filter(|row| row.seen_in == seen_in);
    let Some(row) = newest else {
        return Ok(None);
    };
    let (Some(owner), Some(installation)) = (&car.owner, unit.installation) else {
        return Ok(None);
    };
    let now = Entitlement {
        owner: owner.id,
        vehicle: car.vehicle.id,
        installation,
        bearer: row.check.of.bearer,
    };
    let since: Vec<SinceCheck> = if store::newest_identity_change(conn, car.vehicle.id)? > row.hlc {
        vec![SinceCheck::VinChanged]
    } else {
        Vec::new()
    };
    Ok(proof_holds(&row.check, today, &now, &since).then_some(row))
}

/// The unit a paper is about: the one named, or the car's first.
pub(super) fn unit_of(case: &Case, unit: Option<IdText>) -> Result<&UnitCase, ActError> {
    match unit {
        Some(id) => case.car.unit(id.0),
        None => case
            .car
            .units
            .first()
            .ok_or(ActError::refused(Refusal::NothingOnFile)),
    }
}

pub(super) fn scenarios() -> Result<Vec<ScenarioChoice>, ActError> {
    Ok(shipped()?
        .scenarios()
        .iter()
        .filter_map(|scenario| {
            Some(ScenarioChoice {
                scenario: Scenario::from_word(&scenario.id)?,
                name_ro: scenario.name.ro.clone(),
                name_en: scenario.name.en.clone(),
                document_ids: scenario.document_ids.clone(),
                always_refused: scenario.always_refused,
            })
        })
        .collect())
}

pub(super) fn documents() -> Result<Vec<DocumentChoice>, ActError> {
    Ok(shipped()?
        .documents()
        .iter()
        .map(|document| DocumentChoice {
            document_id: document.id.clone(),
            name_ro: document.name.ro.clone(),
            name_en: document.name.en.clone(),
            role: document.role.word().to_owned(),
        })
        .collect())
}

/// The parties a bearer's id may name.
pub(super) fn bearer_name(conn: &Connection, check: &CheckRow) -> Result<String, ActError> {
    Ok(store::get_party(conn, check.check.of.bearer)?.name)
}
