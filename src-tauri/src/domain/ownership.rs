//! May this code be told? The ownership check at the desk (GATE.md section 10).
//!
//! Invariant: a code is sealed for giving out unless a proof holds, so a new owner needs no flag of his own. There is no exception path.

use chrono::NaiveDate;

use super::{Id, MissingAnswer, Scenario};

/// The four answers of a check, worded for its scenario. All must be yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// (1) The certificate was seen, and it is the original.
    pub certificate_original: bool,
    /// (2) The person at the desk is the one whom these papers entitle.
    pub person_entitled: bool,
    /// (3) VIN and plate on the papers are those on the car, read at the car.
    pub car_matches: bool,
    /// (4) The papers of this scenario give the right to the code.
    pub right_to_code: bool,
}

/// Whether the check passes.
///
/// # Errors
/// Everything that is missing, in the order of the questions: the sheet says it.
pub fn pass(scenario: Scenario, answers: &Answers) -> Result<(), Vec<MissingAnswer>> {
    let asked = [
        (scenario != Scenario::RadioOnly, MissingAnswer::ScenarioRefused),
        (answers.certificate_original, MissingAnswer::CertificateOriginal),
        (answers.person_entitled, MissingAnswer::PersonEntitled),
        (answers.car_matches, MissingAnswer::CarMatches),
        (answers.right_to_code, MissingAnswer::RightToCode),
    ];
    let missing: Vec<MissingAnswer> = asked
        .iter()
        .filter(|(yes, _)| !yes)
        .map(|(_, missing)| *missing)
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(missing) }
}

/// A fleet: questions (1), (2) and (4) once, (3) for each car. `papers.car_matches` is not read.
#[must_use]
pub fn pass_fleet(
    scenario: Scenario,
    papers: &Answers,
    cars: &[(Id, bool)],
) -> Vec<(Id, Result<(), Vec<MissingAnswer>>)> {
    cars.iter()
        .map(|(car, matches)| {
            (
                *car,
                pass(
                    scenario,
                    &Answers {
                        car_matches: *matches,
                        ..*papers
                    },
                ),
            )
        })
        .collect()
}

/// A stored check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnershipCheck {
    /// It passed.
    pub passed: bool,
    /// The local day of the workshop.
    pub on: NaiveDate,
    /// For whom, of what, to whom.
    pub of: Entitlement,
}

/// Exactly what a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entitlement {
    /// The owner of the car.
    pub owner: Id,
    /// The car.
    pub vehicle: Id,
    /// The radio in its installation.
    pub installation: Id,
    /// The person at the desk.
    pub bearer: Id,
}

/// What may have happened since a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SinceCheck {
    /// The car has another owner.
    OwnerChanged,
    /// Its VIN was changed.
    VinChanged,
    /// Its plate was changed.
    PlateChanged,
    /// The radio was taken out.
    RadioRemoved,
}

/// Whether a check still proves the right to the code: passed, today, for exactly these, and nothing happened to them since.
#[must_use]
pub fn proof_holds(check: &OwnershipCheck, today: NaiveDate, of: &Entitlement, since: &[SinceCheck]) -> bool {
    check.passed && check.on == today && check.of == *of && since.is_empty()
}

/// A telephone number on file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberOnFile {
    /// It belongs to the present owner of the car.
    pub of_present_owner: bool,
    /// The local day it came on file.
    pub since: NaiveDate,
    /// The local day the owner's number was last changed, if it ever was.
    pub changed_on: Option<NaiveDate>,
}

/// By telephone no papers can be seen: the shop calls back, and only a number that was on file before today and has not changed for 14 days.
#[must_use]
pub fn may_call_back(number: &NumberOnFile, today: NaiveDate) -> bool {
    const STEADY_DAYS: i64 = 14;
    let steady = number
        .changed_on
        .is_none_or(|on| today.signed_duration_since(on).num_days() >= STEADY_DAYS);
    number.of_present_owner && number.since < today && steady
}
