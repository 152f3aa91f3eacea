//! The papers of an ownership check, and who may stand at the desk.

use super::words::{Bilingual, DocumentNeed, DocumentRole};
use super::{CatalogueError, read_file};
use crate::domain::Language;
use serde::Deserialize;

/// A radio without its car is never a reason to tell a code, whatever papers come with it.
const ALWAYS_REFUSED: &str = "radio_only";

/// A kind of paper. Kinds are stored, never numbers and never copies.
#[derive(Debug)]
pub struct Document {
    /// The stable key.
    pub id: String,
    /// The name in both languages.
    pub name: Bilingual,
    /// What it speaks for.
    pub role: DocumentRole,
    /// When it is asked for.
    pub need: DocumentNeed,
}

impl Document {
    /// The name in one language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }
}

/// Who stands at the desk, and which papers that person brings.
#[derive(Debug)]
pub struct Scenario {
    /// The stable key.
    pub id: String,
    /// The name in both languages.
    pub name: Bilingual,
    /// The ids of the papers, in the order in which they are asked for.
    pub document_ids: Vec<String>,
    /// Whether no code is told in this scenario, whatever the papers say.
    pub always_refused: bool,
}

impl Scenario {
    /// The name in one language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }
}

#[derive(Deserialize)]
struct File {
    document: Vec<RawDocument>,
    scenario: Vec<RawScenario>,
}

#[derive(Deserialize)]
struct RawDocument {
    id: String,
    role: DocumentRole,
    required: DocumentNeed,
    name_en: String,
    name_ro: String,
}

#[derive(Deserialize)]
struct RawScenario {
    id: String,
    name_en: String,
    name_ro: String,
    documents: Vec<String>,
}

pub(super) fn read(text: &str) -> Result<(Vec<Document>, Vec<Scenario>), CatalogueError> {
    let file: File = read_file("documents.toml", text)?;
    let documents = file
        .document
        .into_iter()
        .map(|raw| Document {
            id: raw.id,
            name: Bilingual {
                ro: raw.name_ro,
                en: raw.name_en,
            },
            role: raw.role,
            need: raw.required,
        })
        .collect();
    let scenarios = file
        .scenario
        .into_iter()
        .map(|raw| Scenario {
            always_refused: raw.id == ALWAYS_REFUSED,
            id: raw.id,
            name: Bilingual {
                ro: raw.name_ro,
                en: raw.name_en,
            },
            document_ids: raw.documents,
        })
        .collect();
    Ok((documents, scenarios))
}
