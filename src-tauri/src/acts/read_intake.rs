//! The intake form is read: each field cleaned, measured, and refused with one word. Nothing is written here.

use super::add_note::CheckedNote;
use super::log_incoming_car::{GivenAnswer, IncomingCar, SoftWarning, vin_differs};
use super::look_at_digits::SeenDigits;
use super::parties::Somebody;
use super::typed::{Form, LONGEST_NAME, LONGEST_SHORT, LONGEST_TEXT, some};
use super::{ActError, Fault, Workshop};
use crate::domain::code_in_text::{display_may_hold_code, may_hold_code};
use crate::domain::odometer::{self, Reading};
use crate::domain::{Id, ReceptionAnswer, phone, plate, vin};
use crate::store;
use chrono::{DateTime, Utc};

/// The form, read.
pub(super) struct Checked {
    pub plate: plate::Plate,
    pub vin: Option<vin::Vin>,
    pub make: Option<String>,
    pub model: Option<String>,
    pub owner_name: String,
    /// A customer on file, where the car has no owner yet.
    pub known_owner: Option<Id>,
    pub phone: Option<phone::Phone>,
    pub reading: Option<Reading>,
    pub key_tag: String,
    pub promised_at: Option<DateTime<Utc>>,
    pub driver: Option<Somebody>,
    pub payer: Option<Somebody>,
    pub code_contact: Option<Somebody>,
    pub problem: String,
    pub notes: Vec<CheckedNote>,
    pub warnings: Vec<SoftWarning>,
}

impl Workshop {
    /// Reads the intake form: every fault at once, and what is worth a second look.
    pub(super) fn check(&self, request: &IncomingCar) -> Result<Checked, ActError> {
        let mut form = Form::default();
        let mut warnings = Vec::new();
        let plate = match (request.vehicle_id, plate::Plate::read(&request.plate)) {
            (_, Ok(plate)) => Some(plate),
            (None, Err(plate::PlateRefusal::Empty)) => {
                form.fault("plate", Fault::Required);
                None
            }
            (_, Err(plate::PlateRefusal::TooLong)) => {
                form.fault("plate", Fault::TooLong);
                None
            }
            (Some(id), Err(plate::PlateRefusal::Empty)) => {
                plate::Plate::read(&store::get_vehicle(&self.conn, id.0)?.plate).ok()
            }
        };
        if request.vehicle_id.is_none() && plate.as_ref().is_some_and(plate::Plate::is_unusual) {
            warnings.push(SoftWarning::PlateUnusual);
        }
        let vin = match vin::Vin::read(&request.vin) {
            Ok(vin) => Some(vin),
            Err(vin::VinRefusal::Empty) => None,
            Err(vin::VinRefusal::TooLong) => {
                form.fault("vin", Fault::TooLong);
                None
            }
        };
        if let Some(vin) = &vin {
            warnings.extend(vin.hints.shape_odd.then_some(SoftWarning::VinShape));
            warnings.extend(vin.hints.check_digit_odd.then_some(SoftWarning::VinChecksum));
            if let Some(id) = request.vehicle_id
                && vin_differs(&store::get_vehicle(&self.conn, id.0)?, Some(vin))
            {
                form.fault("vin", Fault::VinDiffers);
            }
        }
        let phone = read_phone(&mut form, "phone", &request.phone);
        let more = &request.more;
        let driver = if request.brought_by_owner || more.came_without_person {
            None
        } else {
            let name = form.needed("driver_name", &request.driver_name, LONGEST_NAME);
            let phone = read_phone(&mut form, "driver_phone", &request.driver_phone);
            Some(Somebody { name, phone })
        };
        let payer = read_somebody(
            &mut form,
            ("payer_name", &more.payer_name),
            ("payer_phone", &more.payer_phone),
        );
        let code_contact = read_somebody(
            &mut form,
            ("contact_name", &more.contact_name),
            ("contact_phone", &more.contact_phone),
        );
        let reading = self.read_km(&mut form, request)?;
        let promised_at = match self.promise(request.promised_at.as_deref().unwrap_or_default()) {
            Ok(promised_at) => promised_at,
            Err(fault) => {
                form.fault("promised_at", fault);
                None
            }
        };
        let key_tag = form.text("key_tag", &request.key_tag, LONGEST_SHORT);
        if self.key_tag_in_use(&key_tag)? {
            warnings.push(SoftWarning::KeyTagInUse);
        }
        if request.job_type_ids.is_empty() {
            form.fault("job_type_ids", Fault::Required);
        }
        for id in &request.job_type_ids {
            if let Some(fault) = self.fault_of_work(id) {
                form.fault("job_type_ids", fault);
            }
        }
        if request
            .wait_minutes
            .is_some_and(|minutes| !(1..=10_000).contains(&minutes))
        {
            form.fault("wait_minutes", Fault::WaitMinutes);
        }
        for answer in &request.answers {
            check_answer(&mut form, &mut warnings, answer);
        }
        let problem = form.text("problem", &request.problem, LONGEST_TEXT);
        if may_hold_code(&request.problem, &more.problem_no_code_in) {
            form.fault("problem", Fault::TextHoldsCode);
        }
        let today = self.today();
        let notes = more
            .notes
            .iter()
            .filter_map(|note| CheckedNote::read(&mut form, note, today))
            .collect();
        let checked = Checked {
            vin,
            make: some(form.text("make", &request.make, LONGEST_SHORT)),
            model: some(form.text("model", &request.model, LONGEST_SHORT)),
            owner_name: form.text("owner_name", &request.owner_name, LONGEST_NAME),
            known_owner: more.owner_id.map(|id| id.0),
            phone,
            reading,
            key_tag,
            promised_at,
            driver,
            payer,
            code_contact,
            problem,
            notes,
            warnings,
            plate: match plate {
                Some(plate) => plate,
                None => {
                    form.end()?;
                    return Err(ActError::field("plate", Fault::Required));
                }
            },
        };
        form.text("radio_serial", &request.radio_serial, LONGEST_SHORT);
        if let Some(fault) = self.fault_of_serial(request.vehicle_id, &request.radio_serial)? {
            form.fault("radio_serial", fault);
        }
        form.text("display_text", &request.display_text, LONGEST_SHORT);
        if display_may_hold_code(&request.display_text) {
            form.fault("display_text", Fault::TextHoldsCode);
        }
        form.end()?;
        Ok(checked)
    }

    fn read_km(&self, form: &mut Form, request: &IncomingCar) -> Result<Option<Reading>, ActError> {
        if request.km.trim().is_empty() {
            return Ok(None);
        }
        let Some(number) = odometer::kilometres(&request.km) else {
            form.fault("km", Fault::KmUnreadable);
            return Ok(None);
        };
        let last = match request.vehicle_id {
            Some(id) => store::find_last_km(&self.conn, store::surviving_vehicle(&self.conn, id.0)?)?,
            None => None,
        };
        let reading = odometer::reading(last, number, request.more.km_reason);
        if reading.is_err() {
            form.fault("km", Fault::KmLower);
        }
        Ok(reading.ok())
    }
}

/// Somebody with a name and perhaps a telephone. A telephone alone is nobody.
fn read_somebody(
    form: &mut Form,
    (name_field, name): (&'static str, &str),
    (phone_field, number): (&'static str, &str),
) -> Option<Somebody> {
    let phone = read_phone(form, phone_field, number);
    let name = if phone.is_some() {
        form.needed(name_field, name, LONGEST_NAME)
    } else {
        form.text(name_field, name, LONGEST_NAME)
    };
    (!name.is_empty()).then_some(Somebody { name, phone })
}

fn check_answer(form: &mut Form, warnings: &mut Vec<SoftWarning>, answer: &GivenAnswer) {
    match answer.answer {
        ReceptionAnswer::HasItHere => {
            // Answer 1 without digits counts as "will bring" (GATE.md section 7).
            let Some(typed) = answer.digits.as_deref().filter(|typed| !typed.trim().is_empty()) else {
                return;
            };
            let seen = SeenDigits::of(typed);
            warnings.extend(seen.warnings);
            if let Some(fault) = seen.fault {
                form.fault("digits", fault);
            }
        }
        ReceptionAnswer::NeedsNone if answer.reason.is_none() => form.fault("reason", Fault::Required),
        ReceptionAnswer::NeedsNone
        | ReceptionAnswer::SendsPhoto
        | ReceptionAnswer::AtHome
        | ReceptionAnswer::HasNot => {}
    }
}

pub(super) fn read_phone(form: &mut Form, field: &'static str, typed: &str) -> Option<phone::Phone> {
    match phone::Phone::read(typed) {
        Ok(phone) => Some(phone),
        Err(phone::PhoneRefusal::Empty) => None,
        Err(phone::PhoneRefusal::Unreadable) => {
            form.fault(field, Fault::PhoneUnreadable);
            None
        }
        Err(phone::PhoneRefusal::TooLong) => {
            form.fault(field, Fault::TooLong);
            None
        }
    }
}
