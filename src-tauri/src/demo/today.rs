//! The shop's day is done through the real acts, in the order of its script.

use super::alive;
use super::clock::{DemoClock, Times};
use super::script::{DAY, Deed, When, Who};
use super::{Team, pin_of};
use crate::acts::{
    ActError, AddNote, AnswerPowerQuestion, AnswerSheetLine, DecideBatteryGate, EnterPin, GateDecision,
    GivenAnswer, HandOver, IdText, IncomingCar, IntakeMore, MoveJob, NewNote, NoteRadio, PlanVisit,
    RecordCall, RecordCodeOutcome, RevealCode, StartIntake, Workshop,
};
use crate::domain::{Arrival, ExitWord, Id, NoteKind, ReceptionAnswer, SheetAnswer};
use Deed::{
    Answer, Arrive, Call, Check, Cover, End, Expect, HalfSheet, Learn, Leave, Move, New, Note, Office,
    Outcome, Ring, Seek, Start, Take, Try, Warn,
};
use Who::{Dan, Elena, Ioana, Mihai};
use std::collections::HashMap;

/// A month of minutes.
const WARNED_FOR: i64 = 30 * 24 * 60;

/// Two days of minutes.
const DEALER_ANSWERS_IN: i64 = 2 * 24 * 60;

/// Which radio is in somebody's hands.
pub(super) struct Hands {
    /// Its car.
    pub vehicle: IdText,
    /// The visit, while it is open.
    pub job: Option<IdText>,
    /// The radio.
    pub unit: Option<IdText>,
}

/// The present owner of its car.
pub(super) fn owner_of(workshop: &mut Workshop, hands: &Hands) -> Result<Option<IdText>, ActError> {
    let car = workshop.open_vehicle(hands.vehicle)?;
    Ok(car.owner.map(|owner| owner.party_id))
}

/// Who has which job.
struct Day<'a> {
    workshop: &'a mut Workshop,
    times: &'a Times,
    cars: HashMap<&'static str, (Id, Id)>,
}

/// Does the day.
pub(super) fn live(
    workshop: &mut Workshop,
    clock: &DemoClock,
    times: &Times,
    team: &Team,
) -> Result<(), ActError> {
    let mut script: Vec<_> = DAY.iter().collect();
    script.sort_by_key(|(ago, ..)| std::cmp::Reverse(*ago));
    let mut day = Day {
        workshop,
        times,
        cars: HashMap::new(),
    };
    for (ago, plate, who, deed) in script {
        clock.put(times.ago(*ago));
        let (person, pin) = match who {
            Ioana => (team.ioana, pin_of("ID")),
            Mihai => (team.mihai, pin_of("MS")),
            Elena => (team.elena, pin_of("EP")),
            Dan => (team.dan, pin_of("DU")),
        };
        day.workshop.demo_sit(person)?;
        day.run(plate, *deed, pin)?;
    }
    clock.put(times.now);
    Ok(())
}

impl Day<'_> {
    fn run(&mut self, plate: &'static str, deed: Deed, pin: &str) -> Result<(), ActError> {
        match deed {
            Expect(job_type, when) => return self.expect(plate, job_type, when),
            Arrive(job_type, key_tag, promise, arrival, answer, problem) => {
                let mut car = incoming(plate, job_type, key_tag, arrival);
                car.problem = problem.to_owned();
                return self.arrive(plate, car, promise, answer);
            }
            Office => return alive::office(self.workshop, pin),
            New(job_type, key_tag, promise, phone) => {
                let mut car = incoming(plate, job_type, key_tag, Arrival::NotChecked);
                car.phone = phone.to_owned();
                return self.arrive(plate, car, promise, None);
            }
            _ => {}
        }
        let (job, vehicle) = self.cars.get(plate).copied().ok_or_else(ActError::bad_argument)?;
        let job_id = IdText(job);
        let unit = self.workshop.demo_unit(vehicle)?;
        match deed {
            Take => drop(self.workshop.take_job(job_id)?),
            Answer(power_goes) => drop(
                self.workshop
                    .answer_power_question(&AnswerPowerQuestion { job_id, power_goes })?,
            ),
            Cover(exit) => {
                let decisions = vec![decision(unit, exit)];
                drop(
                    self.workshop
                        .decide_battery_gate(&DecideBatteryGate { job_id, decisions })?,
                );
            }
            Start => drop(self.workshop.start_battery_work(job_id)?),
            End => drop(self.workshop.end_battery_work(job_id)?),
            Check => {
                for line in self.workshop.read_battery_sheet(job_id)?.after {
                    drop(self.workshop.answer_sheet_line(&AnswerSheetLine {
                        job_id,
                        item_id: line.item_id,
                        answer: SheetAnswer::Yes,
                    })?);
                }
            }
            Note(reading) => drop(self.workshop.note_radio(&NoteRadio {
                job_id,
                unit_id: unit,
                reading,
                wait_minutes: None,
                display_text: String::new(),
                is_final: false,
            })?),
            Try => {
                let unit_id = unit.ok_or_else(ActError::bad_argument)?;
                self.workshop.enter_pin(&EnterPin {
                    pin: pin.to_owned(),
                    about_id: Some(job_id),
                })?;
                drop(self.workshop.reveal_code(&RevealCode { job_id, unit_id })?);
            }
            Outcome(accepted) => {
                let unit_id = unit.ok_or_else(ActError::bad_argument)?;
                drop(self.workshop.record_code_outcome(&RecordCodeOutcome {
                    job_id,
                    unit_id,
                    accepted,
                })?);
            }
            Seek(found) => {
                // The one that found its code went on after the car had left.
                let hands = Hands {
                    vehicle: IdText(vehicle),
                    job: (!found).then_some(job_id),
                    unit,
                };
                if found {
                    alive::found(self.workshop, &hands)?;
                } else {
                    let due = self.times.ahead(DEALER_ANSWERS_IN).date_naive().to_string();
                    alive::seek(self.workshop, &hands, &due)?;
                }
            }
            HalfSheet => alive::half_a_sheet(self.workshop, job_id)?,
            Learn(text) => alive::learn(self.workshop, job_id, text)?,
            Call => drop(self.workshop.call_desk(job_id)?),
            Warn(text) => {
                let note = NewNote {
                    kind: NoteKind::Warning,
                    on_car: true,
                    text: text.to_owned(),
                    ends_on: self.times.ahead(WARNED_FOR).date_naive().to_string(),
                    no_code_in: String::new(),
                };
                drop(self.workshop.add_note(&AddNote { job_id, note })?);
            }
            Ring(outcome) => drop(self.workshop.record_call(&RecordCall {
                job_id,
                unit_id: unit,
                outcome,
                reason: None,
                day: self.times.local_day(),
            })?),
            Move(stage) => drop(self.workshop.move_job(&MoveJob { job_id, stage })?),
            Leave(result, code_typed) => drop(self.workshop.hand_over(&HandOver {
                job_id,
                result,
                code_typed,
                unit_id: None,
            })?),
            Expect(..) | Arrive(..) | New(..) | Office => {}
        }
        Ok(())
    }

    fn expect(&mut self, plate: &'static str, job_type: &str, when: When) -> Result<(), ActError> {
        let form = self.workshop.start_intake(&StartIntake {
            vehicle_id: None,
            plate: plate.to_owned(),
        })?;
        let vehicle = form.vehicle.ok_or_else(ActError::bad_argument)?.vehicle_id;
        let mut car = incoming(plate, job_type, "", Arrival::NotChecked);
        car.vehicle_id = Some(vehicle);
        let at = match when {
            When::Ago(minutes) => self.times.ago(minutes),
            When::Later(minutes) => self.times.later_today(minutes),
            When::InDays(days, minutes) => self.times.day(-days, minutes),
        };
        let request = PlanVisit {
            car,
            expected_at: Some(at.to_rfc3339()),
        };
        let job = self.workshop.plan_visit(&request)?.job_id.0;
        self.cars.insert(plate, (job, vehicle.0));
        Ok(())
    }

    fn arrive(
        &mut self,
        plate: &'static str,
        mut car: IncomingCar,
        promise: i64,
        answer: Option<(ReceptionAnswer, &str)>,
    ) -> Result<(), ActError> {
        let form = self.workshop.start_intake(&StartIntake {
            vehicle_id: None,
            plate: plate.to_owned(),
        })?;
        car.vehicle_id = form.vehicle.as_ref().map(|vehicle| vehicle.vehicle_id);
        car.promised_at = Some(self.times.ahead(promise).to_rfc3339());
        car.km = form
            .last_km
            .map(|km| (km + 7_340).to_string())
            .unwrap_or_default();
        car.answers = answer
            .into_iter()
            .map(|(answer, digits)| GivenAnswer {
                unit_id: form.units.first().and_then(|unit| unit.unit_id),
                answer,
                digits: (!digits.is_empty()).then(|| digits.to_owned()),
                reason: None,
                keep: true,
            })
            .collect();
        let job = self.workshop.log_incoming_car(&car)?.job_id.0;
        let vehicle = match car.vehicle_id {
            Some(known) => known.0,
            None => {
                let form = self.workshop.start_intake(&StartIntake {
                    vehicle_id: None,
                    plate: plate.to_owned(),
                })?;
                form.vehicle.ok_or_else(ActError::bad_argument)?.vehicle_id.0
            }
        };
        self.cars.insert(plate, (job, vehicle));
        Ok(())
    }
}

/// The intake form with nothing in it but these.
pub(super) fn incoming(plate: &str, job_type: &str, key_tag: &str, arrival: Arrival) -> IncomingCar {
    IncomingCar {
        vehicle_id: None,
        plate: plate.to_owned(),
        vin: String::new(),
        make: String::new(),
        model: String::new(),
        owner_name: String::new(),
        phone: String::new(),
        km: String::new(),
        key_tag: key_tag.to_owned(),
        promised_at: None,
        brought_by_owner: true,
        driver_name: String::new(),
        driver_phone: String::new(),
        job_type_ids: vec![job_type.to_owned()],
        arrival,
        // The wait still runs when the demo opens, and for two hours more.
        wait_minutes: (arrival == Arrival::ShowsWait).then_some(215),
        display_text: if arrival == Arrival::ShowsWait {
            "SAFE".to_owned()
        } else {
            String::new()
        },
        answers: Vec::new(),
        problem: String::new(),
        radio_serial: String::new(),
        more: IntakeMore::default(),
    }
}

fn decision(unit: Option<IdText>, exit: ExitWord) -> GateDecision {
    GateDecision {
        unit_id: unit,
        exit,
        reason: None,
        digits: None,
        source: None,
        party_id: None,
        party_name: None,
        party_phone: None,
        channel: None,
    }
}
