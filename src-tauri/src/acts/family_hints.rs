//! What is reported of a radio's family, beside its code: tries, waits, how to type, the official way. Hints, never certain.

use crate::catalogue::{Bilingual, Protection, RadioFamily};
use serde::Serialize;
use ts_rs::TS;

/// A shipped text in both languages.
#[derive(Debug, Serialize, TS)]
pub struct Told {
    /// Romanian.
    pub ro: String,
    /// English.
    pub en: String,
}

/// What is reported of the radio's family. Hints, never certain.
#[derive(Debug, Serialize, TS)]
pub struct FamilyHints {
    /// The family.
    pub family: String,
    /// Tries before a lock-out.
    pub tries: Option<u32>,
    /// The first lock-out, minutes.
    pub lockout_minutes: Option<u32>,
    /// Whether the radio has to stay on during the wait: yes, no, unknown.
    pub radio_must_stay_on: Option<String>,
    /// What a power cut does to a running wait.
    pub power_cut_effect: Option<String>,
    /// How the digits are typed.
    pub entry: Option<Told>,
    /// How the waits grow.
    pub rule: Option<Told>,
    /// How it ends for good.
    pub end: Option<Told>,
    /// The official way to the code.
    pub route: Option<Told>,
    /// What is shown there.
    pub needs: Vec<Told>,
    /// The owner chose the code: no dealer has it.
    pub user_set: bool,
    /// One sentence before the job, English.
    pub pre_job_action: Option<String>,
    /// One sentence before the job, Romanian.
    pub pre_job_action_ro: Option<String>,
    /// It plays about two minutes without its code: listen more than three.
    pub listen_three_minutes: bool,
    /// How sure the source is: high, medium, low.
    pub confidence: String,
    /// What the shop says itself of this, by the names in the shipped file: `tries_before_lockout`, `entry_method` and so on.
    pub shop_fields: Vec<String>,
}

/// What the screen may say of a family.
pub(super) fn hints(family: &RadioFamily) -> FamilyHints {
    FamilyHints {
        family: family.family.clone(),
        tries: family.tries,
        lockout_minutes: family.lockout_minutes,
        radio_must_stay_on: family.radio_must_stay_on.map(|word| word.word().to_owned()),
        power_cut_effect: family.power_cut_effect.map(|word| word.word().to_owned()),
        entry: family.entry_told().map(told),
        rule: family.rule_told().map(told),
        end: family.end_told().map(told),
        route: family.route_told().map(told),
        needs: family.dealer_needs.iter().cloned().map(told).collect(),
        user_set: family.protection == Protection::UserSet,
        pre_job_action: Some(family.pre_job_action.en.clone()).filter(|text| !text.is_empty()),
        pre_job_action_ro: Some(family.pre_job_action.ro.clone()).filter(|text| !text.is_empty()),
        listen_three_minutes: family.listen_three_minutes,
        confidence: family.confidence.word().to_owned(),
        shop_fields: family.shop_fields.clone(),
    }
}

pub(super) fn told(text: Bilingual) -> Told {
    Told {
        ro: text.ro,
        en: text.en,
    }
}
