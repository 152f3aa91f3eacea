//! The shipped trade knowledge: job types, radio families, what is done around a power cut, papers and scenarios, makers of cars, read once from `src-tauri/data/`.
//!
//! Everything about radios here is reported by somebody, never certain: it may warn and suggest, it never blocks an entry.
//! A shop's own edits live in its database on top of this: `edits.rs` lays them over, and nothing shipped is ever changed.

mod displays;
mod documents;
mod edits;
mod family_code;
mod job_types;
mod makers;
mod own_words;
mod radio_families;
mod recognise;
mod reconnect;
mod type_ahead;
mod words;

pub use displays::{DisplayKey, code_at_all};
pub use documents::{Document, Scenario};
pub use edits::SHOP_MADE;
pub use job_types::JobType;
pub use makers::Origin;
pub use own_words::OWN_WORDS;
pub use radio_families::{DisplayText, RadioFamily, SerialPrefix};
pub use recognise::{same_display, spellings};
pub use reconnect::{MakerOrder, Makes, OrderStep, ReconnectItem, Registration, SrsFigure};
pub use words::{
    Bilingual, Confidence, DisplayKind, DocumentNeed, DocumentRole, NeedsCode, PowerCutEffect, Protection,
    RadioMustStayOn, SerialKind,
};

use crate::domain::CatalogueKind;
use crate::domain::catalogue_edit::CatalogueEdit;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// The catalogue in force: everything shipped, with the shop's edits over it.
#[derive(Debug)]
pub struct Catalogue {
    job_types: Vec<Arc<JobType>>,
    job_type_places: HashMap<String, usize>,
    families: Vec<RadioFamily>,
    displays: Vec<DisplayText>,
    retired_displays: Vec<DisplayText>,
    prefixes: Vec<SerialPrefix>,
    documents: Vec<Document>,
    scenarios: Vec<Scenario>,
    makers: makers::Makers,
    reconnect: reconnect::Reconnect,
}

/// The shipped files do not read: a fault of the build, found by `tests/catalogue` before anybody meets it.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file is not the TOML its schema says.
    #[error("the shipped file {file} does not read: {cause}")]
    File {
        /// The file's name under `src-tauri/data/`.
        file: &'static str,
        /// What the reader said.
        cause: Box<toml::de::Error>,
    },
    /// A table is not the CSV it should be.
    #[error("the shipped table {file} does not read: {cause}")]
    Table {
        /// The file's name under `src-tauri/data/`.
        file: &'static str,
        /// What the reader said.
        cause: Box<csv::Error>,
    },
    /// The shape of a serial is no pattern.
    #[error("the shipped serial pattern of {family} does not read: {cause}")]
    Pattern {
        /// The family or the maker's hint.
        family: String,
        /// What the reader said.
        cause: regex_lite::Error,
    },
}

static SHIPPED: LazyLock<Result<Arc<Catalogue>, CatalogueError>> =
    LazyLock::new(|| Catalogue::parse().map(Arc::new));

impl Catalogue {
    /// The shipped catalogue, read on first use and kept.
    ///
    /// # Errors
    ///
    /// Only where the program was built with broken data files.
    pub fn shipped() -> Result<&'static Self, &'static CatalogueError> {
        SHIPPED.as_deref()
    }

    /// The catalogue with the shop's edits over it; the shipped one itself where there are none.
    ///
    /// # Errors
    ///
    /// Only where the program was built with broken data files.
    pub fn in_force(edits: &[CatalogueEdit]) -> Result<Arc<Self>, &'static CatalogueError> {
        let shipped = SHIPPED.as_ref()?;
        if edits.is_empty() {
            return Ok(shipped.clone());
        }
        // The shipped files were just read without a fault, and an edit that does not read is left out.
        Ok(Self::with_edits(edits).map_or_else(|_| shipped.clone(), Arc::new))
    }

    /// Reads the shipped files.
    ///
    /// # Errors
    ///
    /// See [`CatalogueError`].
    pub fn parse() -> Result<Self, CatalogueError> {
        Self::with_edits(&[])
    }

    fn with_edits(edits: &[CatalogueEdit]) -> Result<Self, CatalogueError> {
        let job_types = job_types::read(JOB_TYPES, edits)?;
        let (families, displays, prefixes) = radio_families::read(RADIO_FAMILIES, edits)?;
        let (retired_displays, displays) = displays.into_iter().partition(|display| display.retired);
        let (documents, scenarios) = documents::read(include_str!("../../data/documents.toml"))?;
        let places = job_types.iter().enumerate();
        Ok(Self {
            job_type_places: places.map(|(place, job)| (job.id.clone(), place)).collect(),
            job_types,
            families,
            displays,
            retired_displays,
            prefixes,
            documents,
            scenarios,
            makers: makers::Makers::read()?,
            reconnect: reconnect::read(RECONNECT, edits)?,
        })
    }

    /// Every job type, in the order of the file; those made in the shop after them.
    #[must_use]
    pub fn job_types(&self) -> &[Arc<JobType>] {
        &self.job_types
    }

    /// The job type of an id; of one that carries somebody's own words, what is made of them.
    #[must_use]
    pub fn job_type(&self, id: &str) -> Option<Arc<JobType>> {
        match self.job_type_places.get(id) {
            Some(place) => self.job_types.get(*place).cloned(),
            None => JobType::of_own_words(id.strip_prefix(OWN_WORDS)?).map(Arc::new),
        }
    }

    /// Every radio family, in the order of the file.
    #[must_use]
    pub fn families(&self) -> &[RadioFamily] {
        &self.families
    }

    /// The radio family of an id.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<&RadioFamily> {
        self.families.iter().find(|f| f.id == id)
    }

    /// Every text a radio may show.
    #[must_use]
    pub fn displays(&self) -> &[DisplayText] {
        &self.displays
    }

    /// The same, with those the shop took off its list again: for the office.
    pub fn all_displays(&self) -> impl Iterator<Item = &DisplayText> {
        self.displays.iter().chain(&self.retired_displays)
    }

    /// The quick recognition of typed serials.
    #[must_use]
    pub fn serial_prefixes(&self) -> &[SerialPrefix] {
        &self.prefixes
    }

    /// Every paper.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The paper of an id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|d| d.id == id)
    }

    /// Every scenario at the desk, in the order of the file.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The scenario of an id.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|s| s.id == id)
    }
}

/// The fields of a shipped item that the shop may edit, each as the shipped file says it now; nothing for an item it does not know.
#[must_use]
pub fn shipped_fields(kind: CatalogueKind, item: &str) -> Option<&'static Map<String, Value>> {
    SHIPPED_FIELDS.get(&kind)?.get(item)
}

const JOB_TYPES: &str = include_str!("../../data/job_types.toml");
const RADIO_FAMILIES: &str = include_str!("../../data/radio_families.toml");
const RECONNECT: &str = include_str!("../../data/reconnect.toml");

type Fields = HashMap<CatalogueKind, HashMap<String, Map<String, Value>>>;

static SHIPPED_FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    fn all<I: edits::Item>(items: &[I]) -> HashMap<String, Map<String, Value>> {
        let fields = |item: &I| (item.key().to_owned(), edits::fields_of(item));
        items.iter().map(fields).collect()
    }
    let mut fields = Fields::new();
    if let Ok(jobs) = job_types::raw(JOB_TYPES) {
        fields.insert(CatalogueKind::JobType, all(&jobs));
    }
    if let Ok((families, displays)) = radio_families::raw(RADIO_FAMILIES) {
        fields.insert(CatalogueKind::RadioFamily, all(&families));
        fields.insert(CatalogueKind::DisplayText, all(&displays));
    }
    if let Ok(lines) = reconnect::raw(RECONNECT) {
        fields.insert(CatalogueKind::AfterLine, all(&lines));
    }
    fields
});

/// Reads one shipped file into its raw shape.
fn read_file<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|cause| CatalogueError::File {
        file,
        cause: Box::new(cause),
    })
}
