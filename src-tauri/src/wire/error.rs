//! How an act's "no" looks to a page: the one place where errors become words the screens branch on.

use crate::acts::{ActError, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The three kinds of "no".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum WireKind {
    /// The rule said no.
    Refused,
    /// Fields cannot be used as they are.
    Invalid,
    /// Something broke.
    Failure,
}

/// One field at fault: the same words stand at the field and in the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldError {
    /// The field, by its name in the request.
    pub field: String,
    /// A Fluent id without `error-`.
    pub code: String,
}

/// Everything that can go wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WireError {
    /// Which kind.
    pub kind: WireKind,
    /// A Fluent id without `error-`.
    pub code: String,
    /// The fields at fault, for `invalid`.
    pub fields: Vec<FieldError>,
    /// Numbers the sentence needs.
    #[ts(type = "Record<string, string | number>")]
    pub args: BTreeMap<&'static str, u64>,
}

impl WireError {
    /// Something broke.
    #[must_use]
    pub fn failure(code: &str) -> Self {
        Self {
            kind: WireKind::Failure,
            code: code.to_owned(),
            fields: Vec::new(),
            args: BTreeMap::new(),
        }
    }
}

impl From<ActError> for WireError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Refused { why, number } => Self {
                kind: WireKind::Refused,
                code: why.word().to_owned(),
                fields: Vec::new(),
                args: number
                    .into_iter()
                    .map(|number| (number_name(why), number))
                    .collect(),
            },
            ActError::Invalid(faults) => Self {
                kind: WireKind::Invalid,
                code: faults
                    .first()
                    .map(|fault| fault.fault.word())
                    .unwrap_or("bad_argument")
                    .to_owned(),
                fields: faults
                    .iter()
                    .map(|fault| FieldError {
                        field: fault.field.to_owned(),
                        code: fault.fault.word().to_owned(),
                    })
                    .collect(),
                args: BTreeMap::new(),
            },
            ActError::Failure(failure) => Self::failure(failure.word()),
        }
    }
}

fn number_name(why: Refusal) -> &'static str {
    match why {
        Refusal::WrongPin => "wait_seconds",
        Refusal::RecoveryGroupWrong => "group",
        Refusal::OverConsent => "lei",
        Refusal::AfterListOpen => "lines",
        _ => "seconds",
    }
}
