//! The catalogue as the office sees and edits it: each item as it is in force, which fields the shop said itself, and what the shipped
//! files say beside them. The lists to choose from are made here, so that no form can offer what the rule refuses.

use super::case::work_line;
use super::edit_catalogue::{EditedField, Edits};
use super::{ActError, Workshop};
use crate::catalogue::{
    DisplayKind, DisplayText, JobType, PowerCutEffect, RadioFamily, RadioMustStayOn, ReconnectItem,
    shipped_fields,
};
use crate::domain::battery_gate::line_cut;
use crate::domain::catalogue_edit::{REASONS_OF_A_TYPE, may_be_reason, may_change_line};
use crate::domain::{CatalogueKind, Cut, Deed, HowOften, Id, Language, SaverReason};
use serde::Serialize;
use ts_rs::TS;

/// How often the battery comes off, as the form offers it.
const BATTERY: [HowOften; 5] = [
    HowOften::Always,
    HowOften::Usually,
    HowOften::Sometimes,
    HowOften::Rarely,
    HowOften::No,
];
/// How often the radio's own supply goes, or the radio comes out.
const RADIO: [HowOften; 3] = [HowOften::Yes, HowOften::Sometimes, HowOften::No];

/// The catalogue in force.
#[derive(Debug, Serialize, TS)]
pub struct CatalogueView {
    /// Job types: the shipped ones in their order, then those made here.
    pub job_types: Vec<JobTypeEntry>,
    /// Radio families.
    pub families: Vec<FamilyEntry>,
    /// Lines of the list after the power is back: the shipped ones, then those made here.
    pub lines: Vec<AfterLineEntry>,
    /// Texts on displays.
    pub displays: Vec<DisplayEntry>,
    /// Answers to "does the battery come off?".
    pub battery_choices: Vec<HowOften>,
    /// Answers to the two questions about the radio.
    pub radio_choices: Vec<HowOften>,
    /// Answers to "must it stay on while it waits?".
    pub stay_on_choices: Vec<RadioMustStayOn>,
    /// Answers to "what does a new power cut do to the wait?".
    pub cut_effect_choices: Vec<PowerCutEffect>,
    /// A job type nobody has described yet, for the form of a new one.
    pub new_job_type: JobTypeEntry,
    /// A line of the after-list that nobody has described.
    pub new_line: AfterLineEntry,
    /// A display text that nobody has described.
    pub new_display: DisplayEntry,
    /// What a display text may mean.
    pub display_kinds: Vec<DisplayKind>,
}

/// A job type.
#[derive(Debug, Serialize, TS)]
pub struct JobTypeEntry {
    /// Its id.
    pub job_type_id: String,
    /// How often it was edited.
    pub version: u32,
    /// Made in the shop.
    pub shop_made: bool,
    /// Not offered any more.
    pub retired: bool,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// What the desk may type, Romanian, with commas.
    pub keywords_ro: String,
    /// What the desk may type, English, with commas.
    pub keywords_en: String,
    /// How often the battery comes off.
    pub battery_disconnect: HowOften,
    /// How often the radio's own supply goes.
    pub radio_supply_cut: HowOften,
    /// How often the radio comes out.
    pub radio_removed: HowOften,
    /// Why a memory saver is forbidden.
    pub no_memory_saver: Option<SaverReason>,
    /// Whether it fits another radio.
    pub fits_radio: bool,
    /// What all that makes of it at the gate.
    pub cut: Cut,
    /// The reasons it may carry.
    pub reasons: Vec<SaverReason>,
    /// Whether a memory saver may be allowed for it: never where the shipped type names a danger.
    pub saver_may_be_allowed: bool,
    /// What the shop said itself.
    pub edited: Vec<EditedField>,
}

/// A radio family.
#[derive(Debug, Serialize, TS)]
pub struct FamilyEntry {
    /// Its id.
    pub family_id: String,
    /// How often it was edited.
    pub version: u32,
    /// The make.
    pub make: String,
    /// The family, as the sources call it.
    pub family: String,
    /// How sure the sources are.
    pub confidence: String,
    /// Tries before a wait.
    pub tries: Option<u32>,
    /// The first wait, minutes.
    pub lockout_minutes: Option<u32>,
    /// Whether the radio must stay on while it waits.
    pub radio_must_stay_on: RadioMustStayOn,
    /// What a new power cut does to the wait.
    pub power_cut_effect: PowerCutEffect,
    /// How the digits are typed.
    pub entry_method: String,
    /// The sentence before the job, Romanian.
    pub pre_job_action_ro: String,
    /// The sentence before the job, English.
    pub pre_job_action_en: String,
    /// What the shop said itself.
    pub edited: Vec<EditedField>,
}

/// A line of the list after the power is back.
#[derive(Debug, Serialize, TS)]
pub struct AfterLineEntry {
    /// Its id; empty for a new one.
    pub line_id: String,
    /// How often it was edited.
    pub version: u32,
    /// Whether it was made in the shop.
    pub shop_made: bool,
    /// Whether it was taken off the list.
    pub retired: bool,
    /// Whether its words may be edited and it may be taken off: not where it protects somebody.
    pub may_change: bool,
    /// What is thought of, Romanian.
    pub title_ro: String,
    /// What is thought of, English.
    pub title_en: String,
    /// What to do, Romanian.
    pub action_ro: String,
    /// What to do, English.
    pub action_en: String,
    /// The makes it speaks of.
    pub makes: Vec<String>,
    /// The job types a line made here is for; none is every job.
    pub job_types: Vec<String>,
    /// What the shop said itself.
    pub edited: Vec<EditedField>,
}

/// A text on a display.
#[derive(Debug, Serialize, TS)]
pub struct DisplayEntry {
    /// Its id; empty for a new one.
    pub display_id: String,
    /// Whether the shop wrote it down.
    pub shop_made: bool,
    /// Whether it was taken off the list.
    pub retired: bool,
    /// What kind of state it is.
    pub kind: DisplayKind,
    /// The text as the display shows it.
    pub text: String,
    /// How often it was edited.
    pub version: u32,
    /// The makes where it was seen.
    pub makes: Vec<String>,
    /// What it means, Romanian.
    pub meaning_ro: String,
    /// What it means, English.
    pub meaning_en: String,
    /// What to do first, Romanian.
    pub do_ro: String,
    /// What to do first, English.
    pub do_en: String,
    /// What the shop said itself.
    pub edited: Vec<EditedField>,
}

impl Workshop {
    /// The catalogue, for the office.
    ///
    /// # Errors
    /// `no_right`: the catalogue is the manager's.
    pub fn open_catalogue(&mut self) -> Result<CatalogueView, ActError> {
        self.require(Deed::EditCatalogue, &[])?;
        self.catalogue_view()
    }

    pub(super) fn catalogue_view(&self) -> Result<CatalogueView, ActError> {
        let edits = Edits::read(&self.conn)?;
        let catalogue = &self.catalogue;
        let makes = |display: &DisplayText| {
            let mut makes: Vec<String> = display
                .families
                .iter()
                .filter_map(|id| catalogue.family(id))
                .map(|family| family.make.clone())
                .collect();
            makes.sort();
            makes.dedup();
            makes
        };
        Ok(CatalogueView {
            job_types: catalogue
                .job_types()
                .iter()
                .map(|job| JobTypeEntry::of(job, &edits))
                .collect(),
            families: catalogue
                .families()
                .iter()
                .map(|family| FamilyEntry::of(family, &edits, self.speaks()))
                .collect(),
            lines: catalogue
                .after_lines()
                .map(|line| AfterLineEntry::of(line, &edits))
                .collect(),
            displays: catalogue
                .all_displays()
                .map(|display| DisplayEntry::of(display, makes(display), &edits))
                .collect(),
            battery_choices: BATTERY.to_vec(),
            radio_choices: RADIO.to_vec(),
            stay_on_choices: RadioMustStayOn::ALL.to_vec(),
            cut_effect_choices: PowerCutEffect::ALL.to_vec(),
            display_kinds: DisplayKind::ALL.to_vec(),
            new_job_type: JobTypeEntry::blank(),
            new_line: AfterLineEntry::blank(),
            new_display: DisplayEntry::blank(),
        })
    }
}

/// The reason the shipped file gives a job type; nothing for one it does not know.
pub(super) fn shipped_reason(job_type: &str) -> Option<SaverReason> {
    let fields = shipped_fields(CatalogueKind::JobType, job_type)?;
    SaverReason::from_word(fields.get("no_memory_saver")?.as_str()?)
}

impl JobTypeEntry {
    fn of(job: &JobType, edits: &Edits) -> Self {
        let shipped = shipped_reason(&job.id);
        let [keywords_ro, keywords_en] = &job.keywords;
        Self {
            job_type_id: job.id.clone(),
            version: edits.version(CatalogueKind::JobType, &job.id),
            shop_made: job.shop_made,
            retired: job.retired,
            name_ro: job.name.ro.clone(),
            name_en: job.name.en.clone(),
            keywords_ro: keywords_ro.join(", "),
            keywords_en: keywords_en.join(", "),
            battery_disconnect: job.battery_disconnect,
            radio_supply_cut: job.radio_supply_cut,
            radio_removed: job.radio_removed,
            no_memory_saver: job.no_memory_saver,
            fits_radio: job.fits_radio,
            cut: line_cut(&work_line(Id([0; 16]), job, None)),
            reasons: reasons(shipped),
            saver_may_be_allowed: may_be_reason(shipped, None),
            edited: edits.edited_fields(CatalogueKind::JobType, &job.id),
        }
    }

    /// As the catalogue makes one that nobody has described: asked about, and without a memory saver.
    fn blank() -> Self {
        Self {
            job_type_id: String::new(),
            version: 0,
            shop_made: true,
            retired: false,
            name_ro: String::new(),
            name_en: String::new(),
            keywords_ro: String::new(),
            keywords_en: String::new(),
            battery_disconnect: HowOften::Sometimes,
            radio_supply_cut: HowOften::No,
            radio_removed: HowOften::No,
            no_memory_saver: Some(SaverReason::Unknown),
            fits_radio: false,
            cut: Cut::Likely,
            reasons: reasons(None),
            saver_may_be_allowed: true,
            edited: Vec::new(),
        }
    }
}

fn reasons(shipped: Option<SaverReason>) -> Vec<SaverReason> {
    REASONS_OF_A_TYPE
        .into_iter()
        .filter(|reason| may_be_reason(shipped, Some(*reason)))
        .collect()
}

impl FamilyEntry {
    fn of(family: &RadioFamily, edits: &Edits, language: Language) -> Self {
        Self {
            family_id: family.id.clone(),
            version: edits.version(CatalogueKind::RadioFamily, &family.id),
            make: family.make.clone(),
            family: family.named(language).to_owned(),
            confidence: family.confidence.word().to_owned(),
            tries: family.tries,
            lockout_minutes: family.lockout_minutes,
            radio_must_stay_on: family.radio_must_stay_on.unwrap_or(RadioMustStayOn::Unknown),
            power_cut_effect: family.power_cut_effect.unwrap_or(PowerCutEffect::Unknown),
            entry_method: family.entry_method.clone().unwrap_or_default(),
            pre_job_action_ro: family.pre_job_action.ro.clone(),
            pre_job_action_en: family.pre_job_action.en.clone(),
            edited: edits.edited_fields(CatalogueKind::RadioFamily, &family.id),
        }
    }
}

impl AfterLineEntry {
    fn of(line: &ReconnectItem, edits: &Edits) -> Self {
        Self {
            line_id: line.id.clone(),
            version: edits.version(CatalogueKind::AfterLine, &line.id),
            shop_made: line.shop_made,
            retired: line.retired,
            may_change: line.shop_made || may_change_line(line.harm),
            title_ro: line.title.ro.clone(),
            title_en: line.title.en.clone(),
            action_ro: line.action.ro.clone(),
            action_en: line.action.en.clone(),
            makes: line.make_names.clone(),
            job_types: line.job_types.clone(),
            edited: edits.edited_fields(CatalogueKind::AfterLine, &line.id),
        }
    }

    /// For every car and every job.
    fn blank() -> Self {
        Self {
            line_id: String::new(),
            version: 0,
            shop_made: true,
            retired: false,
            may_change: true,
            title_ro: String::new(),
            title_en: String::new(),
            action_ro: String::new(),
            action_en: String::new(),
            makes: Vec::new(),
            job_types: Vec::new(),
            edited: Vec::new(),
        }
    }
}

impl DisplayEntry {
    fn of(display: &DisplayText, of_families: Vec<String>, edits: &Edits) -> Self {
        Self {
            display_id: display.id.clone(),
            text: display.text.clone(),
            version: edits.version(CatalogueKind::DisplayText, &display.id),
            shop_made: display.shop_made,
            retired: display.retired,
            kind: display.kind,
            makes: if display.shop_made {
                display.make_names.clone()
            } else {
                of_families
            },
            meaning_ro: display.meaning.ro.clone(),
            meaning_en: display.meaning.en.clone(),
            do_ro: display.first_action.ro.clone(),
            do_en: display.first_action.en.clone(),
            edited: edits.edited_fields(CatalogueKind::DisplayText, &display.id),
        }
    }

    /// One that asks for the code, on any radio.
    fn blank() -> Self {
        Self {
            display_id: String::new(),
            text: String::new(),
            version: 0,
            shop_made: true,
            retired: false,
            kind: DisplayKind::Locked,
            makes: Vec::new(),
            meaning_ro: String::new(),
            meaning_en: String::new(),
            do_ro: String::new(),
            do_en: String::new(),
            edited: Vec::new(),
        }
    }
}
