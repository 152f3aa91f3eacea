//! Ioana prints the reception sheet: what was agreed, and for the bay the state of the code. Two halves, both signed.
//!
//! The sheet speaks the language of the customer who signs it: of the person who brought the car, else of the owner; the
//! workshop's own where nobody is on record. Invariant: it holds no digits and no name goes into its snapshot, so it needs no PIN.

use super::case::{Case, UnitCase};
use super::error::Failure;
use super::recovery_sheet::Printed;
use super::spool::{PlainPaper, joined, not_drawn, serial_of};
use super::views::{IdText, UNNAMED};
use super::{ActError, Workshop};
use crate::domain::battery_gate::line_cut;
use crate::domain::code_state::CodeState;
use crate::domain::facts::What;
use crate::domain::{Cut, Deed, Id, Language, Stage, UnitKind};
use crate::ledger::Verb;
use crate::paper::{self, Arg, Privacy, Serial, SheetUnit, SheetWork, StateLine, StateSign, Words};
use crate::ports::Media;
use crate::store::{self, PersonRow};
use chrono::NaiveDateTime;

/// One unit as the sheet words it.
pub(super) struct WordedUnit<'a> {
    /// Nothing for the unknown radio.
    pub id: Option<Id>,
    pub name: String,
    pub serial: Serial<'a>,
    pub sign: StateSign,
    state: CodeState,
    pub words: String,
    asked: Option<(NaiveDateTime, String)>,
}

impl Workshop {
    /// Prints the reception sheet, once: both copies stand on it.
    ///
    /// # Errors
    /// `paper_letters` where a name cannot be printed, `print_failed` and `no_printer` with a line in the ledger.
    pub fn print_reception_sheet(&mut self, job: IdText) -> Result<Printed, ActError> {
        let me = self.require(Deed::Intake, &[job.0])?;
        let case = Case::read(&self.catalogue, &self.conn, job.0, self.ports.clock.now())?;
        let pdf = self.reception_sheet(&case, &me)?;
        let snapshot = self.sheet_snapshot(&case)?;
        let subjects = [case.job.id, case.job.vehicle];
        let paper = PlainPaper {
            paper: "reception_sheet",
            verb: Verb::ReceptionSheetPrinted,
            reason: "",
            job: Some(case.job.id),
            subjects: &subjects,
            snapshot: &snapshot,
            pdf: &pdf,
            media: Media::A4,
            copies: 1,
        };
        self.print_plain(&me, &paper)
    }

    /// Draws the sheet as the job is now.
    pub(super) fn reception_sheet(&self, case: &Case, me: &PersonRow) -> Result<Vec<u8>, ActError> {
        let conn = &self.conn;
        let now = self.ports.clock.now();
        let clock = &self.ports.clock;
        let owner = case.car.owner.as_ref().map(|owner| owner.id);
        // Whoever may be asked for the code need not have been here.
        let bringer = case
            .job
            .driver
            .or(owner)
            .filter(|_| !case.job.came_without_person);
        let brought = bringer.map(|id| store::get_party(conn, id)).transpose()?;
        let language = self.language_of(case)?;
        let words = Words::of(language);
        let named = |name: &str| {
            if name == UNNAMED {
                String::new()
            } else {
                name.to_owned()
            }
        };
        let brought_by = brought
            .as_ref()
            .map(|party| named(&party.name))
            .unwrap_or_default();
        let phone = brought
            .as_ref()
            .and_then(|party| party.phone.clone())
            .unwrap_or_default();
        let role = match bringer {
            Some(bringer) if Some(bringer) == owner => "paper-recv-role-owner",
            Some(_) => "paper-recv-role-driver",
            None => "",
        };
        let role = if role.is_empty() {
            String::new()
        } else {
            words.say(role).map_err(not_drawn)?
        };
        let vehicle = &case.car.vehicle;
        let car = joined([vehicle.make.as_deref(), vehicle.model.as_deref()], " ");
        let year = vehicle.year.map(|year| year.to_string());
        let car = joined(
            [Some(car.as_str()).filter(|car| !car.is_empty()), year.as_deref()],
            ", ",
        );
        let clerk = match store::find_job_writer(conn, case.job.id)? {
            Some(id) => store::get_person(conn, id)?.name,
            None => String::new(),
        };
        let units = self.worded_units(case, words)?;
        let sheet_units: Vec<SheetUnit<'_>> = units
            .iter()
            .map(|unit| SheetUnit {
                name: &unit.name,
                serial: unit.serial,
                state: StateLine {
                    sign: unit.sign,
                    words: &unit.words,
                },
                asked: unit.asked.as_ref().map(|(at, who)| (*at, who.as_str())),
            })
            .collect();
        let work: Vec<SheetWork<'_>> = case
            .lines
            .iter()
            .zip(&case.work)
            .map(|((_, job_type), line)| SheetWork {
                name: match language {
                    Language::Ro => &job_type.name.ro,
                    Language::En => &job_type.name.en,
                },
                cuts_power: line_cut(line) != Cut::Silent,
            })
            .collect();
        let complaint = self.warnings_and_complaint(case, words)?;
        let sheet = paper::ReceptionSheet {
            workshop: self.on_paper(),
            job: &case.job.number,
            key_tag: &case.job.key_tag,
            plate: &vehicle.plate,
            brought_by: &brought_by,
            role: &role,
            phone: &phone,
            arrived_at: (case.job.stage != Stage::Expected).then(|| clock.local(case.job.arrived_at)),
            promised_at: case.job.promised_at.map(|at| clock.local(at)),
            car: &car,
            vin: vehicle.vin.as_deref().unwrap_or_default(),
            taken_in_by: &clerk,
            km: store::find_last_km(conn, vehicle.id)?,
            complaint: &complaint,
            arrival: case.job.arrival,
            units: &sheet_units,
            work: &work,
            privacy: self.privacy_of(case)?,
            printed: paper::Printed {
                by: &me.name,
                at: clock.local(now),
            },
            demo: self.row.demo,
        };
        paper::reception_sheet(&sheet, language, now).map_err(not_drawn)
    }

    /// The warnings that stand today, before what the customer says: whoever works on the car reads them first.
    fn warnings_and_complaint(&self, case: &Case, words: &Words) -> Result<String, ActError> {
        let today = self.today();
        let mut lines = Vec::new();
        for note in store::list_notes(&self.conn, case.job.vehicle, Some(case.job.id))? {
            if note.life.warns(today) {
                let warning = [("text", Arg::Text(&note.text))];
                lines.push(
                    words
                        .say_with("paper-recv-warning", &warning)
                        .map_err(not_drawn)?,
                );
            }
        }
        lines.extend(self.hunts_on_sheet(case, words)?);
        lines.extend((!case.job.problem.is_empty()).then(|| case.job.problem.clone()));
        Ok(lines.join(" "))
    }

    fn language_of(&self, case: &Case) -> Result<Language, ActError> {
        let owner = case.car.owner.as_ref().map(|owner| owner.id);
        let signs = case.job.driver.or(owner).or(case.job.contact);
        Ok(match signs {
            Some(party) => store::get_party(&self.conn, party)?.language,
            None => self.row.language,
        })
    }

    /// The units the gate asks about: in the order they came into the car, or the worst first where they are more than a page takes.
    pub(super) fn worded_units<'a>(
        &self,
        case: &'a Case,
        words: &Words,
    ) -> Result<Vec<WordedUnit<'a>>, ActError> {
        let mut units = Vec::with_capacity(case.car.units.len() + 1);
        for unit in &case.car.units {
            let (sign, said) = self.state_on_paper(&self.conn, &unit.unit.state, words)?;
            units.push(WordedUnit {
                id: Some(unit.id()),
                name: unit_name(unit, words)?,
                serial: serial_of(&unit.radio),
                sign,
                state: unit.unit.state,
                words: said,
                asked: self.asked(unit, case.job.id)?,
            });
        }
        let goes_in_unknown = case.line_with_unknown_radio().is_some();
        if units.is_empty() || goes_in_unknown {
            let state = CodeState::NotAsked { remark: None };
            let (sign, said) = self.state_on_paper(&self.conn, &state, words)?;
            units.push(WordedUnit {
                id: None,
                name: kind_name(UnitKind::Radio, goes_in_unknown, words)?,
                serial: Serial::Unknown,
                sign,
                state,
                words: said,
                asked: None,
            });
        }
        if units.len() > 2 {
            units.sort_by_key(|unit| unit.state.class());
        }
        Ok(units)
    }

    /// When and by whom the customer was asked about a unit in this job.
    fn asked(&self, unit: &UnitCase, job: Id) -> Result<Option<(NaiveDateTime, String)>, ActError> {
        let answer = unit.facts.iter().rev().find(|fact| {
            let answers = matches!(fact.what, What::CodeEntered { .. } | What::NotNeeded(_));
            fact.job == Some(job) && (answers || fact.what.is_answer())
        });
        match answer {
            Some(fact) => {
                let who = store::get_person(&self.conn, fact.by)?.initials;
                Ok(Some((self.ports.clock.local(fact.at), who)))
            }
            None => Ok(None),
        }
    }

    /// What becomes of the codes that are on file for this car.
    fn privacy_of(&self, case: &Case) -> Result<Privacy, ActError> {
        let (mut kept, mut once) = (false, false);
        for unit in &case.car.units {
            let (CodeState::OnFile { value, .. }
            | CodeState::Verified { value, .. }
            | CodeState::Refused { value, .. }) = unit.unit.state
            else {
                continue;
            };
            if store::list_values_not_to_keep(&self.conn, unit.id())?.contains(&value) {
                once = true;
            } else {
                kept = true;
            }
        }
        Ok(match (kept, once) {
            (true, false) => Privacy::Kept,
            (false, true) => Privacy::OnceOnly,
            (true, true) | (false, false) => Privacy::General,
        })
    }

    /// The workshop as the head of a sheet prints it.
    pub(super) fn on_paper(&self) -> paper::Workshop<'_> {
        paper::Workshop {
            name: &self.row.name,
            address: &self.row.town,
            phone: &self.row.phone,
        }
    }

    /// The frozen snapshot: which states and work the customer signed. People stand in their own table only.
    fn sheet_snapshot(&self, case: &Case) -> Result<String, ActError> {
        let units: Vec<_> = case
            .car
            .units
            .iter()
            .map(|unit| {
                serde_json::json!({ "unit_id": unit.id().to_string(), "state": unit.unit.state.word().word() })
            })
            .collect();
        let work: Vec<_> = case
            .lines
            .iter()
            .zip(&case.work)
            .map(|((line, _), work)| {
                serde_json::json!({ "job_type_id": line.job_type_id, "cut": line_cut(work).word() })
            })
            .collect();
        let snapshot = serde_json::json!({
            "language": self.language_of(case)?.word(),
            "arrival": case.job.arrival.word(),
            "units": units,
            "work": work,
        });
        serde_json::to_string(&snapshot).map_err(|_| ActError::Failure(Failure::Paper))
    }
}

/// What a unit is, make and model.
fn unit_name(unit: &UnitCase, words: &Words) -> Result<String, ActError> {
    let on_bench = unit.installation.is_none();
    let kind = kind_name(unit.radio.kind, on_bench, words)?;
    // A radio on the bench is not the car's: its maker is its own or nobody's.
    let make = if on_bench {
        joined([unit.radio.make.as_deref(), unit.radio.model.as_deref()], " ")
    } else {
        unit.spoken()
    };
    Ok(joined(
        [
            Some(kind.as_str()),
            Some(make.as_str()).filter(|make| !make.is_empty()),
        ],
        " · ",
    ))
}

fn kind_name(kind: UnitKind, goes_in: bool, words: &Words) -> Result<String, ActError> {
    let name = words
        .say(&format!("paper-recv-unit-{}", kind.word()))
        .map_err(not_drawn)?;
    if goes_in {
        words
            .say_with("paper-recv-unit-incoming", &[("unit", Arg::Text(&name))])
            .map_err(not_drawn)
    } else {
        Ok(name)
    }
}
