//! A company's papers, seen once for many cars: three answers for all of them, the car's own for each (GATE.md section 10).
//!
//! Invariant: one act, one line; and one check for each radio, which proves nothing for any other.

use super::fleet::{FleetCase, FleetPick, LeftOut};
use super::parties::make_party;
use super::typed::{Form, LONGEST_NAME};
use super::views::{IdText, instant};
use super::{ActError, Fault, Workshop};
use crate::domain::fleet::{SCENARIOS, since_shown};
use crate::domain::ownership::{Answers, Entitlement, OwnershipCheck, pass_fleet};
use crate::domain::{Deed, Id, MissingAnswer, Scenario, fold};
use crate::ledger::{Act, Verb};
use crate::store::{self, CheckRow, PartyRole, PersonRow, SeenIn};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A car of the list, and what was read at it.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct FleetTick {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// VIN and plate on the papers are those on this car.
    pub car_matches: bool,
}

/// What the desk saw.
#[derive(Deserialize, TS)]
pub struct CheckFleet {
    /// The list.
    #[ts(type = "string")]
    pub batch_id: IdText,
    /// Who stands at the desk.
    pub scenario: Scenario,
    /// Their name, as on the paper shown.
    pub bearer_name: String,
    /// The kinds of papers seen.
    pub document_ids: Vec<String>,
    /// The certificates were seen, and they are the originals.
    pub certificate_original: bool,
    /// The person is the one whom these papers entitle.
    pub person_entitled: bool,
    /// The papers of this scenario give the right to the codes.
    pub right_to_code: bool,
    /// The cars that were ticked.
    pub cars: Vec<FleetTick>,
}

/// How the check ended for one radio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FleetRadioChecked {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// What is missing; nothing where it passed.
    pub missing: Vec<MissingAnswer>,
}

/// How the check ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FleetChecked {
    /// The radios whose check was written, passed or not.
    pub checked: Vec<FleetRadioChecked>,
    /// Those that are not what the list showed: nothing was written about them.
    pub left_out: Vec<LeftOut>,
    /// How many passed.
    pub passed: u32,
    /// When, UTC.
    pub at: String,
    /// Who looked.
    pub initials: String,
}

impl FleetTick {
    fn pick(self) -> FleetPick {
        FleetPick {
            vehicle_id: self.vehicle_id,
            unit_id: self.unit_id,
        }
    }
}

impl Workshop {
    /// Writes the check of every ticked radio down, passed or not, in one act.
    ///
    /// # Errors
    /// `presence_needed` for this list; `list_old` where another list was shown since; fields at fault.
    pub fn check_fleet(&mut self, request: &CheckFleet) -> Result<FleetChecked, ActError> {
        let batch = request.batch_id.0;
        let me = self.require_present(Deed::CheckOwnership, Some(batch), &[batch])?;
        let owner = self.shown_fleet(batch, me.id)?.owner;
        let bearer_name = read_form(request)?;
        let answers = Answers {
            certificate_original: request.certificate_original,
            person_entitled: request.person_entitled,
            car_matches: false,
            right_to_code: request.right_to_code,
        };
        let shown: Vec<_> = request
            .cars
            .iter()
            .map(|tick| {
                self.shown_fleet(batch, me.id)
                    .map(|fleet| fleet.unit(tick.pick()).copied())
            })
            .collect::<Result<_, _>>()?;
        // A car with two radios was read once: one "no" is a "no" for both.
        let matches = |vehicle: Id| {
            let mut of_car = request.cars.iter().filter(|tick| tick.vehicle_id.0 == vehicle);
            of_car.all(|tick| tick.car_matches)
        };
        let read: Vec<(Id, bool)> = request
            .cars
            .iter()
            .map(|tick| (tick.unit_id.0, matches(tick.vehicle_id.0)))
            .collect();
        let verdicts = pass_fleet(request.scenario, &answers, &read);

        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let today = self.ports.clock.local(act.at()).date();
        let mut reply = FleetChecked {
            checked: Vec::new(),
            left_out: Vec::new(),
            passed: 0,
            at: instant(act.at()),
            initials: me.initials.clone(),
        };
        let mut subjects = vec![owner, batch];
        let mut bearer = None;
        for ((tick, shown), (_, verdict)) in request.cars.iter().zip(shown).zip(verdicts) {
            if reply.checked.iter().any(|one| one.unit_id == tick.unit_id) {
                continue;
            }
            let Some(shown) = shown else {
                return Err(ActError::bad_argument());
            };
            let case = FleetCase::read((&self.catalogue, act.tx()), tick.pick(), act.at())?;
            let (None, Some(installation)) = (since_shown(&shown, case.now.as_ref()), shown.installation)
            else {
                let why =
                    since_shown(&shown, case.now.as_ref()).unwrap_or(crate::domain::NoCard::RadioSwapped);
                reply.left_out.push(LeftOut {
                    vehicle_id: tick.vehicle_id,
                    unit_id: tick.unit_id,
                    why,
                });
                continue;
            };
            let who = match bearer {
                Some(who) => who,
                None => *bearer.insert(find_bearer(
                    &act,
                    (&*entropy, &me),
                    (owner, shown.vehicle),
                    &bearer_name,
                )?),
            };
            let row = check_row(
                request,
                (batch, me.id, today),
                Answers {
                    car_matches: matches(shown.vehicle),
                    ..answers
                },
                Entitlement {
                    owner,
                    vehicle: shown.vehicle,
                    installation,
                    bearer: who,
                },
                (shown.radio, verdict.is_ok(), &act),
            );
            store::insert_check(&act, entropy.new_id(act.at()), &row)?;
            for id in [shown.vehicle, shown.radio] {
                if !subjects.contains(&id) {
                    subjects.push(id);
                }
            }
            reply.passed += u32::from(row.check.passed);
            reply.checked.push(FleetRadioChecked {
                vehicle_id: tick.vehicle_id,
                unit_id: tick.unit_id,
                missing: verdict.err().unwrap_or_default(),
            });
        }
        if reply.checked.is_empty() {
            // Every car changed since the list was shown: nothing was seen about any of them.
            return Ok(reply);
        }
        let all = u32::try_from(reply.checked.len()).is_ok_and(|all| all == reply.passed);
        let outcome = if all { "passed" } else { "missing" };
        let receipt = act.commit(
            &self.head,
            Verb::OwnershipChecked,
            &subjects,
            request.scenario.word(),
            outcome,
        )?;
        self.acknowledge(&receipt);
        Ok(reply)
    }
}

fn read_form(request: &CheckFleet) -> Result<String, ActError> {
    let mut form = Form::default();
    let bearer_name = form.needed("bearer_name", &request.bearer_name, LONGEST_NAME);
    if !SCENARIOS.contains(&request.scenario) {
        form.fault("scenario", Fault::Required);
    }
    for id in &request.document_ids {
        if super::case::shipped()?.document(id).is_none() {
            form.fault("document_ids", Fault::Required);
        }
    }
    if request.cars.is_empty() {
        form.fault("cars", Fault::Required);
    }
    form.end()?;
    Ok(bearer_name)
}

/// The company in person, somebody known with this car, or somebody who is written down once for the whole list.
fn find_bearer(
    act: &Act<'_>,
    (entropy, me): (&dyn crate::ports::Entropy, &PersonRow),
    (owner, vehicle): (Id, Id),
    name: &str,
) -> Result<Id, ActError> {
    let folded = fold::fold(name);
    if store::get_party(act.tx(), owner)?.name_folded == folded {
        return Ok(owner);
    }
    if let Some(known) = store::find_party_named(act.tx(), vehicle, &folded)? {
        return Ok(known.id);
    }
    let bearer = make_party(act, entropy, vehicle, name, None, PartyRole::Driver, me)?;
    store::index_vehicle(act, vehicle)?;
    Ok(bearer)
}

fn check_row(
    request: &CheckFleet,
    (batch, by, on): (Id, Id, NaiveDate),
    answers: Answers,
    of: Entitlement,
    (radio, passed, act): (Id, bool, &Act<'_>),
) -> CheckRow {
    CheckRow {
        seen_in: SeenIn::List(batch),
        radio,
        scenario: request.scenario,
        documents: request.document_ids.clone(),
        answers,
        check: OwnershipCheck { passed, on, of },
        at: act.at(),
        by,
        hlc: act.hlc(),
    }
}
