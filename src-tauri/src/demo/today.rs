//! The shop's day so far, told as who did what how many minutes ago, and done through the real acts in that order.

use super::clock::{DemoClock, Times};
use super::{Team, pin_of};
use crate::acts::{
    ActError, AnswerPowerQuestion, DecideBatteryGate, EnterPin, GateDecision, GivenAnswer, HandOver, IdText,
    IncomingCar, MoveJob, NoteRadio, ReadingWord, RecordCodeOutcome, RevealCode, StartIntake, Workshop,
};
use crate::domain::{Arrival, ExitWord, HandOverResult, Id, ReceptionAnswer, Stage};
use crate::ledger::Verb;
use crate::store::{self, JobRow};
use Deed::{Answer, Arrive, Call, Cover, End, Expect, Leave, Move, New, Note, Outcome, Start, Take, Try};
use Who::{Dan, Elena, Ioana, Mihai};
use std::collections::HashMap;

/// Whose hands.
#[derive(Clone, Copy)]
enum Who {
    Ioana,
    Mihai,
    Elena,
    Dan,
}

/// One deed of the day.
#[derive(Clone, Copy)]
enum Deed {
    /// The car is booked: what for, and how many minutes from now it is promised.
    Expect(&'static str, i64),
    /// A known car comes: what for, key tag, minutes to its promise, the radio, the customer's answer, what the customer says.
    Arrive(
        &'static str,
        &'static str,
        i64,
        Arrival,
        Option<(ReceptionAnswer, &'static str)>,
        &'static str,
    ),
    /// A car nobody knows comes with its phone: what for, key tag, minutes to its promise, phone.
    New(&'static str, &'static str, i64, &'static str),
    /// The technician takes the job.
    Take,
    /// The technician answers whether the power goes.
    Answer(bool),
    /// The technician chooses an exit.
    Cover(ExitWord),
    /// The battery comes off.
    Start,
    /// The power is back.
    End,
    /// The technician reads the radio.
    Note(ReadingWord),
    /// The code is revealed for the radio.
    Try,
    /// The radio took it, or not.
    Outcome(bool),
    /// The bay calls the desk.
    Call,
    /// The card moves.
    Move(Stage),
    /// The car leaves; whether the desk says that the code was typed.
    Leave(HandOverResult, bool),
}

const HAS: Option<(ReceptionAnswer, &str)> = None;

/// Minutes ago, plate, who, what.
const DAY: &[(i64, &str, Who, Deed)] = &[
    // Booked.
    (416, "AG 22 NIC", Ioana, Expect("battery_replacement", 180)),
    (415, "BV 15 TRS", Ioana, Expect("airbag", 240)),
    (414, "AA DK-417", Ioana, Expect("oil_service", 210)),
    (413, "BV 70 RZV", Ioana, Expect("timing_belt", 300)),
    // Gone already.
    (
        405,
        "BV 40 IOA",
        Ioana,
        Arrive(
            "battery_replacement",
            "2",
            -150,
            Arrival::Plays,
            Some((ReceptionAnswer::HasItHere, "3312")),
            "Pornește greu dimineața.",
        ),
    ),
    (380, "BV 40 IOA", Mihai, Cover(ExitWord::CodeOnFile)),
    (379, "BV 40 IOA", Mihai, Start),
    (352, "BV 40 IOA", Mihai, End),
    (350, "BV 40 IOA", Mihai, Note(ReadingWord::AsksCode)),
    (349, "BV 40 IOA", Mihai, Try),
    (348, "BV 40 IOA", Mihai, Outcome(true)),
    (345, "BV 40 IOA", Mihai, Move(Stage::Ready)),
    (300, "BV 40 IOA", Elena, Leave(HandOverResult::Plays, true)),
    (
        398,
        "MS 19 DAN",
        Elena,
        Arrive("oil_service", "5", -120, Arrival::Plays, HAS, ""),
    ),
    (370, "MS 19 DAN", Dan, Take),
    (310, "MS 19 DAN", Dan, Move(Stage::Ready)),
    (262, "MS 19 DAN", Elena, Leave(HandOverResult::Plays, false)),
    (
        390,
        "BV 83 ECO",
        Ioana,
        Arrive(
            "battery_replacement",
            "7",
            -90,
            Arrival::NoPower,
            Some((ReceptionAnswer::HasNot, "")),
            "Tractată; a stat cu farurile aprinse.",
        ),
    ),
    (340, "BV 83 ECO", Dan, Cover(ExitWord::NothingToLose)),
    (339, "BV 83 ECO", Dan, Start),
    (300, "BV 83 ECO", Dan, End),
    (298, "BV 83 ECO", Dan, Note(ReadingWord::AsksCode)),
    (290, "BV 83 ECO", Dan, Move(Stage::Ready)),
    (215, "BV 83 ECO", Elena, Leave(HandOverResult::AsksCode, false)),
    (
        386,
        "CV 21 ILI",
        Elena,
        Arrive("tyres", "8", -60, Arrival::Plays, HAS, ""),
    ),
    (360, "CV 21 ILI", Dan, Take),
    (280, "CV 21 ILI", Dan, Move(Stage::Ready)),
    (240, "CV 21 ILI", Ioana, Leave(HandOverResult::NotTested, false)),
    (
        372,
        "BV 04 DUB",
        Ioana,
        Arrive(
            "brake_pads",
            "10",
            -30,
            Arrival::NotChecked,
            HAS,
            "Scârțâie la frânare.",
        ),
    ),
    (330, "BV 04 DUB", Dan, Take),
    (200, "BV 04 DUB", Dan, Move(Stage::Ready)),
    (160, "BV 04 DUB", Elena, Leave(HandOverResult::NoRadio, false)),
    // Ready for their customers.
    (
        365,
        "BV 31 CRI",
        Ioana,
        Arrive(
            "battery_replacement",
            "3",
            30,
            Arrival::Plays,
            Some((ReceptionAnswer::HasItHere, "1390")),
            "",
        ),
    ),
    (250, "BV 31 CRI", Mihai, Cover(ExitWord::CodeOnFile)),
    (249, "BV 31 CRI", Mihai, Start),
    (222, "BV 31 CRI", Mihai, End),
    (220, "BV 31 CRI", Mihai, Note(ReadingWord::AsksCode)),
    (219, "BV 31 CRI", Mihai, Try),
    (218, "BV 31 CRI", Mihai, Outcome(true)),
    (214, "BV 31 CRI", Mihai, Move(Stage::Ready)),
    (
        356,
        "BV 66 FRA",
        Elena,
        Arrive("brake_pads", "6", 15, Arrival::Plays, HAS, ""),
    ),
    (255, "BV 66 FRA", Dan, Take),
    (170, "BV 66 FRA", Dan, Move(Stage::Ready)),
    (
        320,
        "PH 08 TOM",
        Ioana,
        Arrive(
            "alternator",
            "9",
            60,
            Arrival::Plays,
            HAS,
            "Martorul de baterie clipește.",
        ),
    ),
    (212, "PH 08 TOM", Mihai, Start),
    (150, "PH 08 TOM", Mihai, End),
    (148, "PH 08 TOM", Mihai, Try),
    (147, "PH 08 TOM", Mihai, Outcome(true)),
    (144, "PH 08 TOM", Mihai, Move(Stage::Ready)),
    // In work.
    (
        285,
        "BV 18 GHE",
        Ioana,
        Arrive("battery_replacement", "12", 75, Arrival::Plays, HAS, ""),
    ),
    (142, "BV 18 GHE", Mihai, Cover(ExitWord::CodeOnFile)),
    (141, "BV 18 GHE", Mihai, Start),
    (118, "BV 18 GHE", Mihai, End),
    (116, "BV 18 GHE", Mihai, Note(ReadingWord::AsksCode)),
    (115, "BV 18 GHE", Mihai, Try),
    (114, "BV 18 GHE", Mihai, Outcome(false)),
    (
        240,
        "BV 72 ALT",
        Elena,
        Arrive(
            "alternator",
            "14",
            105,
            Arrival::Plays,
            HAS,
            "Bateria nu se încarcă.",
        ),
    ),
    (60, "BV 72 ALT", Mihai, Start),
    (
        230,
        "BV 27 OLE",
        Elena,
        Arrive("oil_service", "11", 45, Arrival::Plays, HAS, ""),
    ),
    (75, "BV 27 OLE", Dan, Take),
    (
        210,
        "HD 09 PRO",
        Ioana,
        Arrive(
            "clutch",
            "15",
            165,
            Arrival::Plays,
            HAS,
            "Ambreiajul patinează la deal.",
        ),
    ),
    (48, "HD 09 PRO", Dan, Take),
    (44, "HD 09 PRO", Dan, Answer(true)),
    (42, "HD 09 PRO", Dan, Call),
    (
        95,
        "BV 55 LOC",
        Ioana,
        Arrive(
            "radio_code_service",
            "16",
            135,
            Arrival::ShowsWait,
            HAS,
            "A schimbat singur bateria; radioul arată SAFE.",
        ),
    ),
    (38, "BV 55 LOC", Dan, Take),
    // Here, not begun.
    (
        180,
        "BV 61 MIC",
        Ioana,
        Arrive(
            "battery_replacement",
            "17",
            90,
            Arrival::Plays,
            HAS,
            "Bateria ține doar o zi.",
        ),
    ),
    (
        165,
        "BV 07 KLM",
        Ioana,
        Arrive(
            "battery_terminals",
            "18",
            120,
            Arrival::Plays,
            Some((ReceptionAnswer::HasNot, "")),
            "Bornele sunt oxidate.",
        ),
    ),
    (
        130,
        "BV 90 RDS",
        Elena,
        Arrive("airbag", "19", 180, Arrival::Plays, HAS, "Martor airbag aprins."),
    ),
    (
        110,
        "CJ 12 XYZ",
        Ioana,
        Arrive(
            "clutch",
            "20",
            240,
            Arrival::Plays,
            HAS,
            "Pedala de ambreiaj rămâne jos.",
        ),
    ),
    (
        85,
        "VL 12 ABC",
        Elena,
        Arrive("battery_replacement", "21", 60, Arrival::Plays, HAS, ""),
    ),
    (
        66,
        "SB 44 ROM",
        Ioana,
        Arrive(
            "battery_replacement",
            "22",
            150,
            Arrival::NoPower,
            Some((ReceptionAnswer::SendsPhoto, "")),
            "Tractată din parcare, fără curent.",
        ),
    ),
    (
        52,
        "IS 33 VAS",
        Ioana,
        Arrive(
            "alternator",
            "23",
            195,
            Arrival::Plays,
            Some((ReceptionAnswer::AtHome, "")),
            "",
        ),
    ),
    (
        25,
        "PB 4821 AC",
        Elena,
        Arrive(
            "suspension",
            "24",
            210,
            Arrival::Plays,
            HAS,
            "Zgomot în față pe stânga.",
        ),
    ),
    (
        12,
        "BV 99 NOU",
        Ioana,
        New("oil_service", "25", 225, "0700 400 099"),
    ),
];

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
            Expect(job_type, promise) => return self.expect(plate, job_type, promise),
            Arrive(job_type, key_tag, promise, arrival, answer, problem) => {
                let mut car = incoming(plate, job_type, key_tag, arrival);
                car.problem = problem.to_owned();
                return self.arrive(plate, car, promise, answer);
            }
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
            Note(reading) => drop(self.workshop.note_radio(&NoteRadio {
                job_id,
                unit_id: unit,
                reading,
                wait_minutes: None,
                is_final: false,
            })?),
            Try => {
                let unit_id = unit.ok_or_else(ActError::bad_argument)?;
                self.workshop.enter_pin(&EnterPin {
                    pin: pin.to_owned(),
                    job_id: Some(job_id),
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
            Call => drop(self.workshop.call_desk(job_id)?),
            Move(stage) => drop(self.workshop.move_job(&MoveJob { job_id, stage })?),
            Leave(result, code_typed) => drop(self.workshop.hand_over(&HandOver {
                job_id,
                result,
                code_typed,
            })?),
            Expect(..) | Arrive(..) | New(..) => {}
        }
        Ok(())
    }

    /// No act books a car yet: its job is written as one that is still expected.
    fn expect(&mut self, plate: &str, job_type: &str, promise: i64) -> Result<(), ActError> {
        let form = self.workshop.start_intake(&StartIntake {
            vehicle_id: None,
            plate: plate.to_owned(),
        })?;
        let vehicle = form.vehicle.ok_or_else(ActError::bad_argument)?.vehicle_id.0;
        let contact = form.owner.map(|owner| owner.party_id.0);
        let promised = self.times.ahead(promise);
        self.workshop.demo_act(Verb::CarLogged, "silent", |past| {
            let job = JobRow {
                id: past.new_id(),
                number: store::take_job_number(past.act.tx())?,
                vehicle,
                contact,
                stage: Stage::Expected,
                key_tag: String::new(),
                promised_at: Some(promised),
                arrived_at: past.act.at(),
                arrival: Arrival::NotChecked,
                problem: String::new(),
                technician: None,
                desk_called_at: None,
                hand_over: None,
                closed_at: None,
            };
            store::insert_job(past.act, &job)?;
            store::insert_job_line(past.act, past.new_id(), job.id, job_type, 0)?;
            Ok((vec![job.id, vehicle], ()))
        })
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
        answers: Vec::new(),
        problem: String::new(),
        radio_serial: String::new(),
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
