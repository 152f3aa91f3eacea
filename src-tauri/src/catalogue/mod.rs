//! The shipped trade knowledge: job types, radio families, papers and scenarios, makers of cars, read once from `src-tauri/data/`.
//!
//! Everything about radios here is reported by somebody, never certain: it may warn and suggest, it never blocks an entry.
//! A shop's own edits live in its database on top of this.

mod displays;
mod documents;
mod job_types;
mod makers;
mod radio_families;
mod recognise;
mod type_ahead;
mod words;

pub use displays::{DisplayKey, code_at_all};
pub use documents::{Document, Scenario};
pub use job_types::JobType;
pub use makers::Origin;
pub use radio_families::{DisplayText, RadioFamily, SerialPrefix};
pub use words::{
    Bilingual, Confidence, DisplayKind, DocumentNeed, DocumentRole, NeedsCode, PowerCutEffect, Protection,
    RadioMustStayOn, SerialKind,
};

use std::sync::LazyLock;

/// Everything shipped.
#[derive(Debug)]
pub struct Catalogue {
    job_types: Vec<JobType>,
    families: Vec<RadioFamily>,
    displays: Vec<DisplayText>,
    prefixes: Vec<SerialPrefix>,
    documents: Vec<Document>,
    scenarios: Vec<Scenario>,
    makers: makers::Makers,
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

static SHIPPED: LazyLock<Result<Catalogue, CatalogueError>> = LazyLock::new(Catalogue::parse);

impl Catalogue {
    /// The shipped catalogue, read on first use and kept.
    ///
    /// # Errors
    ///
    /// Only where the program was built with broken data files.
    pub fn shipped() -> Result<&'static Self, &'static CatalogueError> {
        SHIPPED.as_ref()
    }

    /// Reads the shipped files.
    ///
    /// # Errors
    ///
    /// See [`CatalogueError`].
    pub fn parse() -> Result<Self, CatalogueError> {
        let job_types = job_types::read(include_str!("../../data/job_types.toml"))?;
        let (families, displays, prefixes) =
            radio_families::read(include_str!("../../data/radio_families.toml"))?;
        let (documents, scenarios) = documents::read(include_str!("../../data/documents.toml"))?;
        Ok(Self {
            job_types,
            families,
            displays,
            prefixes,
            documents,
            scenarios,
            makers: makers::Makers::read()?,
        })
    }

    /// Every job type, in the order of the file.
    #[must_use]
    pub fn job_types(&self) -> &[JobType] {
        &self.job_types
    }

    /// The job type of an id.
    #[must_use]
    pub fn job_type(&self, id: &str) -> Option<&JobType> {
        self.job_types.iter().find(|j| j.id == id)
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

/// Reads one shipped file into its raw shape.
fn read_file<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|cause| CatalogueError::File {
        file,
        cause: Box::new(cause),
    })
}
