//! What a person at the seat does, in the words of the shop.

use crate::shop::{Job, Shop};
use workshop::acts::{
    ActError, AnswerPowerQuestion, CardSheet, CheckOwnership, CheckSerial, DecideBatteryGate, GateDecision,
    GivenAnswer, HandOver, IdText, IncomingCar, JobView, LossWord, NotePowerLost, NoteRadio,
    OwnershipChecked, PrintCodeCard, PrintedCard, ReadingWord, RecordCodeOutcome, ReprintReason, RevealCode,
    RevealedCode, TakeInCode, UnitView, WithdrawCodeOutcome, Workshop,
};
use workshop::domain::{
    CodeSource, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, Scenario, StateWord, VerdictWord,
};

pub struct Seat<'a> {
    pub shop: &'a mut Shop,
}

impl Seat<'_> {
    pub fn workshop(&mut self) -> &mut Workshop {
        self.shop.program.workshop().unwrap()
    }

    /// Types the PIN for this job: here, now, for sixty seconds.
    pub fn pins(self, job: &Job) -> Self {
        self.shop.types_pin(Some(job.id));
        self
    }

    pub fn logs(&mut self, car: &IncomingCar) -> Job {
        let logged = self.workshop().log_incoming_car(car).unwrap();
        let view = self.workshop().open_job(logged.job_id).unwrap();
        Job {
            id: logged.job_id,
            vehicle: view.vehicle.vehicle_id,
            owner: view.owner.map(|owner| owner.party_id),
        }
    }

    pub fn opens(&mut self, job: &Job) -> JobView {
        self.workshop().open_job(job.id).unwrap()
    }

    /// The one unit of the job.
    pub fn unit(&mut self, job: &Job) -> UnitView {
        let mut units = self.opens(job).units;
        assert_eq!(units.len(), 1, "the story is about a car with one radio");
        units.remove(0)
    }

    pub fn radio(&mut self, job: &Job) -> IdText {
        self.unit(job).head.unit_id.expect("the radio is on record")
    }

    pub fn state(&mut self, job: &Job) -> StateWord {
        self.unit(job).head.chip.state
    }

    pub fn verdict(&mut self, job: &Job) -> VerdictWord {
        self.opens(job).gate.verdict
    }

    /// The exits that the bar offers.
    pub fn exits(&mut self, job: &Job) -> Vec<ExitWord> {
        self.unit(job).exits.iter().map(|offer| offer.exit).collect()
    }

    pub fn takes(&mut self, job: &Job) -> JobView {
        self.workshop().take_job(job.id).unwrap()
    }

    pub fn answers_power(&mut self, job: &Job, power_goes: bool) -> Result<JobView, ActError> {
        self.workshop().answer_power_question(&AnswerPowerQuestion {
            job_id: job.id,
            power_goes,
        })
    }

    pub fn decides(&mut self, job: &Job, decision: GateDecision) -> Result<JobView, ActError> {
        self.workshop().decide_battery_gate(&DecideBatteryGate {
            job_id: job.id,
            decisions: vec![decision],
        })
    }

    /// The exit for the job's one unit, without more words.
    pub fn takes_exit(&mut self, job: &Job, exit: ExitWord) -> Result<JobView, ActError> {
        let unit_id = self.unit(job).head.unit_id;
        self.decides(
            job,
            GateDecision {
                unit_id,
                ..an_exit(exit)
            },
        )
    }

    pub fn starts(&mut self, job: &Job) -> Result<JobView, ActError> {
        self.workshop().start_battery_work(job.id)
    }

    pub fn ends(&mut self, job: &Job) -> Result<JobView, ActError> {
        self.workshop().end_battery_work(job.id)
    }

    pub fn finds_power_lost(&mut self, job: &Job) -> Result<JobView, ActError> {
        self.workshop().note_power_lost(&NotePowerLost {
            job_id: job.id,
            how: LossWord::FlatInYard,
        })
    }

    pub fn notes(&mut self, job: &Job, reading: ReadingWord) -> Result<JobView, ActError> {
        self.workshop().note_radio(&a_reading(job, reading))
    }

    pub fn takes_in(&mut self, job: &Job, digits: &str, source: CodeSource) -> Result<JobView, ActError> {
        self.workshop().take_in_code(&TakeInCode {
            job_id: job.id,
            unit_id: None,
            digits: digits.to_owned(),
            source,
            keep: None,
        })
    }

    /// Types a serial from the label, and has read the card again.
    pub fn types_serial(&mut self, job: &Job, typed: &str) -> Result<JobView, ActError> {
        let unit_id = self.radio(job);
        let checked = self.workshop().check_serial(&CheckSerial {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id,
            serial: typed.to_owned(),
            reading_checked: true,
        })?;
        Ok(checked.job.expect("the bay sees the visit"))
    }

    /// Types the serial that is on file, or another one; where none is, it goes on file first.
    pub fn compares_serial(&mut self, job: &Job, matches: bool) -> Result<JobView, ActError> {
        let radio = self.radio(job).0;
        let on_file: Option<String> = self
            .shop
            .file_opened()
            .query_row("SELECT serial FROM radios WHERE radio_id = ?1", [radio], |row| {
                row.get(0)
            })
            .unwrap();
        let label = on_file.clone().unwrap_or_else(|| "LBL77001".to_owned());
        if matches || on_file.is_none() {
            let view = self.types_serial(job, &label)?;
            if matches {
                return Ok(view);
            }
        }
        self.types_serial(job, "ANOTHER9")
    }

    pub fn reveals_code(&mut self, job: &Job) -> Result<RevealedCode, ActError> {
        let unit_id = self.radio(job);
        self.workshop().reveal_code(&RevealCode {
            job_id: job.id,
            unit_id,
        })
    }

    pub fn sees_code_accepted(&mut self, job: &Job, accepted: bool) -> Result<JobView, ActError> {
        let unit_id = self.radio(job);
        self.workshop().record_code_outcome(&RecordCodeOutcome {
            job_id: job.id,
            unit_id,
            accepted,
        })
    }

    pub fn takes_back_outcome(&mut self, job: &Job) -> Result<JobView, ActError> {
        let unit_id = self.radio(job);
        self.workshop().withdraw_code_outcome(&WithdrawCodeOutcome {
            job_id: job.id,
            unit_id,
        })
    }

    pub fn hands_over(&mut self, job: &Job, result: HandOverResult) -> Result<JobView, ActError> {
        self.workshop().hand_over(&HandOver {
            job_id: job.id,
            result,
            code_typed: false,
            unit_id: None,
        })
    }

    pub fn checks_ownership(&mut self, check: &CheckOwnership) -> Result<OwnershipChecked, ActError> {
        self.workshop().check_ownership(check)
    }

    pub fn prints_card(&mut self, job: &Job, again: Option<ReprintReason>) -> Result<PrintedCard, ActError> {
        let unit_id = self.radio(job);
        self.workshop().print_code_card(&PrintCodeCard {
            job_id: job.id,
            unit_id,
            sheet: CardSheet::Card,
            reprint_reason: again,
        })
    }

    /// From the log to the accepted code, as on a good day. The power is back, the job is open.
    pub fn wakes_the_radio(&mut self, job: &Job) {
        self.takes_exit(job, ExitWord::CodeOnFile).unwrap();
        self.starts(job).unwrap();
        self.ends(job).unwrap();
        self.shop.types_pin(Some(job.id));
        self.reveals_code(job).map(drop).unwrap();
        self.sees_code_accepted(job, true).unwrap();
    }
}

pub fn an_exit(exit: ExitWord) -> GateDecision {
    GateDecision {
        unit_id: None,
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

pub fn a_reading(job: &Job, reading: ReadingWord) -> NoteRadio {
    NoteRadio {
        job_id: job.id,
        unit_id: None,
        reading,
        display_text: String::new(),
        wait_minutes: None,
        is_final: false,
    }
}

/// "Has it here", and the digits.
pub fn the_card_says(digits: &str) -> GivenAnswer {
    GivenAnswer {
        digits: Some(digits.to_owned()),
        ..an_answer(ReceptionAnswer::HasItHere)
    }
}

pub fn needs_none(reason: NotNeededReason) -> GivenAnswer {
    GivenAnswer {
        reason: Some(reason),
        ..an_answer(ReceptionAnswer::NeedsNone)
    }
}

pub fn an_answer(answer: ReceptionAnswer) -> GivenAnswer {
    GivenAnswer {
        unit_id: None,
        answer,
        digits: None,
        reason: None,
        keep: true,
    }
}

/// The owner in person, everything in order.
pub fn all_papers_seen(job: &Job, bearer: &str) -> CheckOwnership {
    CheckOwnership {
        job_id: job.id,
        unit_id: None,
        scenario: Scenario::PrivateOwner,
        bearer_name: bearer.to_owned(),
        document_ids: vec!["identity_card".to_owned(), "registration_certificate".to_owned()],
        certificate_original: true,
        person_entitled: true,
        car_matches: true,
        right_to_code: true,
    }
}
