//! The intake form is read: each field cleaned, measured, and refused with one word. Nothing is written here.

use super::case::catalogue;
use super::log_incoming_car::{GivenAnswer, IncomingCar, SoftWarning};
use super::typed::{Form, LONGEST_NAME, LONGEST_SHORT, LONGEST_TEXT, some};
use super::{ActError, Fault, Workshop};
use crate::domain::{ReceptionAnswer, code, fold, phone, plate, vin};
use crate::store;
use chrono::{DateTime, Utc};

/// The form, read.
pub(super) struct Checked {
    pub plate: plate::Plate,
    pub vin: Option<vin::Vin>,
    pub make: Option<String>,
    pub model: Option<String>,
    pub owner_name: String,
    pub phone: Option<phone::Phone>,
    pub km: Option<i64>,
    pub key_tag: String,
    pub promised_at: Option<DateTime<Utc>>,
    pub driver: Option<(String, Option<phone::Phone>)>,
    pub problem: String,
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
        }
        let phone = read_phone(&mut form, "phone", &request.phone);
        let driver = if request.brought_by_owner {
            None
        } else {
            let name = form.needed("driver_name", &request.driver_name, LONGEST_NAME);
            Some((name, read_phone(&mut form, "driver_phone", &request.driver_phone)))
        };
        let km = self.read_km(&mut form, request)?;
        let key_tag = form.text("key_tag", &request.key_tag, LONGEST_SHORT);
        if !key_tag.is_empty() && store::list_used_key_tags(&self.conn)?.contains(&key_tag) {
            warnings.push(SoftWarning::KeyTagInUse);
        }
        if request.job_type_ids.is_empty() {
            form.fault("job_type_ids", Fault::Required);
        }
        for id in &request.job_type_ids {
            if catalogue()?.job_type(id).is_none() {
                form.fault("job_type_ids", Fault::JobTypeUnknown);
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
        let checked = Checked {
            vin,
            make: some(form.text("make", &request.make, LONGEST_SHORT)),
            model: some(form.text("model", &request.model, LONGEST_SHORT)),
            owner_name: form.text("owner_name", &request.owner_name, LONGEST_NAME),
            phone,
            km,
            key_tag,
            promised_at: request.promised_at.as_deref().and_then(read_instant),
            driver,
            problem: form.text("problem", &request.problem, LONGEST_TEXT),
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
        form.text("display_text", &request.display_text, LONGEST_SHORT);
        form.end()?;
        Ok(checked)
    }

    fn read_km(&self, form: &mut Form, request: &IncomingCar) -> Result<Option<i64>, ActError> {
        if request.km.trim().is_empty() {
            return Ok(None);
        }
        let Some(km) = kilometres(&request.km).filter(|km| *km < 10_000_000) else {
            form.fault("km", Fault::KmUnreadable);
            return Ok(None);
        };
        if let Some(id) = request.vehicle_id
            && store::find_last_km(&self.conn, store::surviving_vehicle(&self.conn, id.0)?)?
                .is_some_and(|last| km < last)
        {
            form.fault("km", Fault::KmLower);
        }
        Ok(Some(km))
    }
}

/// Digits, in groups of three where they are grouped, and perhaps "km" after them: `120000`, `120 000`, `120.000 km`.
fn kilometres(typed: &str) -> Option<i64> {
    let folded = fold::fold(typed);
    let number = folded.strip_suffix("km").unwrap_or(&folded).trim();
    let mut groups = number.split([' ', '.', ',', '\'']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let whole = [&[first], rest.as_slice()].concat().concat();
    let sound = grouped && !first.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
    sound.then(|| whole.parse().ok())?
}

fn check_answer(form: &mut Form, warnings: &mut Vec<SoftWarning>, answer: &GivenAnswer) {
    match answer.answer {
        ReceptionAnswer::HasItHere => {
            // Answer 1 without digits counts as "will bring" (GATE.md section 7).
            let Some(typed) = answer.digits.as_deref().filter(|typed| !typed.trim().is_empty()) else {
                return;
            };
            match code::check_digits(typed) {
                Ok(shape) => {
                    warnings.extend(shape.unusual_length.then_some(SoftWarning::CodeLengthUnusual));
                    warnings.extend(code::is_suspicious(typed).then_some(SoftWarning::CodeSuspicious));
                }
                Err(code::CodeRefusal::NotDigits) => form.fault("digits", Fault::CodeNotDigits),
                Err(code::CodeRefusal::Empty | code::CodeRefusal::Length) => {
                    form.fault("digits", Fault::CodeLength)
                }
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

pub(super) fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
}
