//! What a work line does to the radio's supply, and what the desk types to find it.

use super::edits::{Item, SHOP_MADE, in_force};
use super::type_ahead::Haystack;
use super::words::Bilingual;
use super::{CatalogueError, read_file};
use crate::domain::catalogue_edit::CatalogueEdit;
use crate::domain::{CatalogueKind, HowOften, Language, SaverReason};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The job types that fit another radio: the code asked for is the incoming radio's (GATE.md section 3).
const RADIO_FITTING: [&str; 2] = ["radio_replace_used", "multimedia_upgrade"];

/// One kind of work, shipped or made in the shop.
#[derive(Debug)]
pub struct JobType {
    /// The stable key.
    pub id: String,
    /// The group it is listed under.
    pub group: String,
    /// The name in both languages.
    pub name: Bilingual,
    /// How often the battery comes off.
    pub battery_disconnect: HowOften,
    /// How often the radio's permanent supply is cut: battery, fuse or plug.
    pub radio_supply_cut: HowOften,
    /// How often the radio comes out.
    pub radio_removed: HowOften,
    /// Why a memory saver is forbidden; nothing where it is allowed.
    pub no_memory_saver: Option<SaverReason>,
    /// Whether another radio is fitted: then the incoming one is exposed, not the one that comes out.
    pub fits_radio: bool,
    /// One sentence to show.
    pub rationale: Bilingual,
    /// Whether an airbag waiting time applies. No number is shipped: makers say 2 s to 20 min.
    pub srs_wait: bool,
    /// The lines of the battery-off sheet that such work brings up (`reconnect.toml`).
    pub reconnect_items: Vec<String>,
    /// Whether it was made in the shop.
    pub shop_made: bool,
    /// Whether the desk is not offered it any more; old jobs still read it.
    pub retired: bool,
    /// What the desk may type for it, Romanian and English.
    pub keywords: [Vec<String>; 2],
    pub(super) haystack: [Haystack; 2],
}

impl JobType {
    /// The name in one language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }

    /// The sentence to show, in one language.
    #[must_use]
    pub fn rationale(&self, language: Language) -> &str {
        self.rationale.get(language)
    }
}

#[derive(Deserialize)]
struct File {
    job: Vec<Raw>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Raw {
    id: String,
    group: String,
    name_en: String,
    name_ro: String,
    keywords_en: Vec<String>,
    keywords_ro: Vec<String>,
    battery_disconnect: HowOften,
    radio_supply_cut: HowOften,
    radio_removed: HowOften,
    no_memory_saver: SaverWord,
    rationale_en: String,
    rationale_ro: String,
    srs_wait: bool,
    #[serde(default)]
    reconnect_items: Vec<String>,
    #[serde(default)]
    fits_radio: bool,
    #[serde(default)]
    retired: bool,
}

impl Item for Raw {
    const KIND: CatalogueKind = CatalogueKind::JobType;
    const FIELDS: &'static [&'static str] = &[
        "name_ro",
        "name_en",
        "keywords_ro",
        "keywords_en",
        "battery_disconnect",
        "radio_supply_cut",
        "radio_removed",
        "no_memory_saver",
        "fits_radio",
        "retired",
    ];

    fn key(&self) -> &str {
        &self.id
    }

    /// Nobody has cleared it yet: the question is asked, and no memory saver is offered (GATE.md section 3).
    fn blank(key: &str) -> Option<Self> {
        Some(Self {
            id: key.to_owned(),
            group: "shop".to_owned(),
            name_en: String::new(),
            name_ro: String::new(),
            keywords_en: Vec::new(),
            keywords_ro: Vec::new(),
            battery_disconnect: HowOften::Sometimes,
            radio_supply_cut: HowOften::No,
            radio_removed: HowOften::No,
            no_memory_saver: SaverWord::Forbidden(SaverReason::Unknown),
            rationale_en: String::new(),
            rationale_ro: String::new(),
            srs_wait: false,
            reconnect_items: Vec::new(),
            fits_radio: false,
            retired: false,
        })
    }
}

impl Raw {
    /// Gives it the same name in both languages.
    pub(super) fn call(&mut self, name: &str) {
        name.clone_into(&mut self.name_ro);
        name.clone_into(&mut self.name_en);
    }
}

/// The file writes an empty word where a memory saver may be used.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(untagged)]
enum SaverWord {
    Forbidden(SaverReason),
    Allowed(Empty),
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Empty {
    #[serde(rename = "")]
    Empty,
}

/// The shipped items.
pub(super) fn raw(text: &str) -> Result<Vec<Raw>, CatalogueError> {
    let mut file: File = read_file("job_types.toml", text)?;
    for job in &mut file.job {
        job.fits_radio = RADIO_FITTING.contains(&job.id.as_str());
    }
    Ok(file.job)
}

/// The job types in force.
pub(super) fn read(text: &str, edits: &[CatalogueEdit]) -> Result<Vec<Arc<JobType>>, CatalogueError> {
    let types = in_force(raw(text)?, edits);
    Ok(types.into_iter().map(|raw| Arc::new(raw.into())).collect())
}

impl From<Raw> for JobType {
    fn from(raw: Raw) -> Self {
        let shop_made = raw.id.starts_with(SHOP_MADE);
        let haystack = [
            Haystack::new(Language::Ro, &raw.name_ro, &raw.keywords_ro),
            Haystack::new(Language::En, &raw.name_en, &raw.keywords_en),
        ];
        Self {
            fits_radio: raw.fits_radio,
            shop_made,
            retired: raw.retired,
            keywords: [raw.keywords_ro, raw.keywords_en],
            id: raw.id,
            group: raw.group,
            name: Bilingual {
                ro: raw.name_ro,
                en: raw.name_en,
            },
            battery_disconnect: raw.battery_disconnect,
            radio_supply_cut: raw.radio_supply_cut,
            radio_removed: raw.radio_removed,
            no_memory_saver: match raw.no_memory_saver {
                SaverWord::Forbidden(reason) => Some(reason),
                SaverWord::Allowed(Empty::Empty) => None,
            },
            rationale: Bilingual {
                ro: raw.rationale_ro,
                en: raw.rationale_en,
            },
            reconnect_items: raw.reconnect_items,
            // Work on the airbag has its wait, also where the shop says that it is.
            srs_wait: raw.srs_wait
                || shop_made && matches!(raw.no_memory_saver, SaverWord::Forbidden(SaverReason::Srs)),
            haystack,
        }
    }
}
