//! What a work line does to the radio's supply, and what the desk types to find it.

use super::type_ahead::Haystack;
use super::words::Bilingual;
use super::{CatalogueError, read_file};
use crate::domain::{HowOften, Language, SaverReason};
use serde::Deserialize;

/// The job types that fit another radio: the code asked for is the incoming radio's (GATE.md section 3).
const RADIO_FITTING: [&str; 2] = ["radio_replace_used", "multimedia_upgrade"];

/// One of the shipped kinds of work.
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

#[derive(Deserialize)]
struct Raw {
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
    reconnect_items: Vec<String>,
}

/// The file writes an empty word where a memory saver may be used.
#[derive(Deserialize)]
#[serde(untagged)]
enum SaverWord {
    Forbidden(SaverReason),
    Allowed(Empty),
}

#[derive(Deserialize)]
enum Empty {
    #[serde(rename = "")]
    Empty,
}

pub(super) fn read(text: &str) -> Result<Vec<JobType>, CatalogueError> {
    let file: File = read_file("job_types.toml", text)?;
    Ok(file.job.into_iter().map(JobType::from).collect())
}

impl From<Raw> for JobType {
    fn from(raw: Raw) -> Self {
        let haystack = [
            Haystack::new(Language::Ro, &raw.name_ro, &raw.keywords_ro),
            Haystack::new(Language::En, &raw.name_en, &raw.keywords_en),
        ];
        Self {
            fits_radio: RADIO_FITTING.contains(&raw.id.as_str()),
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
            srs_wait: raw.srs_wait,
            reconnect_items: raw.reconnect_items,
            haystack,
        }
    }
}
