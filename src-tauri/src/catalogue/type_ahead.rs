//! The desk types `bat` and sees "Înlocuire baterie" first; `inlocuire baterie` needs no diacritics.
//!
//! Both languages are searched, because technicians mix them; the reader's own comes first among equals.

use super::{Catalogue, JobType};
use crate::domain::Language;
use crate::domain::fold::fold;

/// The folded texts of one job type in one language.
#[derive(Debug)]
pub(super) struct Haystack {
    language: Language,
    name: String,
    keywords: Vec<String>,
}

/// How well a text matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// It is the name or a keyword: "schimb ulei" is the oil service, not the gearbox oil.
    Whole,
    /// The name begins with it.
    NameBegins,
    /// A word of the name begins with it.
    WordBegins,
    /// A keyword, or a word of one, begins with it.
    KeywordBegins,
    /// Every typed word begins some word.
    EveryWord,
    /// It stands somewhere inside.
    Contains,
}

impl Haystack {
    pub(super) fn new(language: Language, name: &str, keywords: &[String]) -> Self {
        Self {
            language,
            name: fold(name),
            keywords: keywords.iter().map(|k| fold(k)).collect(),
        }
    }

    /// `needle` is folded and not empty.
    fn find(&self, needle: &str) -> Option<Match> {
        let texts = || std::iter::once(&self.name).chain(&self.keywords);
        if texts().any(|t| t == needle) {
            Some(Match::Whole)
        } else if self.name.starts_with(needle) {
            Some(Match::NameBegins)
        } else if begins_a_word(&self.name, needle) {
            Some(Match::WordBegins)
        } else if self.keywords.iter().any(|k| begins_a_word(k, needle)) {
            Some(Match::KeywordBegins)
        } else if needle
            .split(' ')
            .all(|word| texts().any(|t| begins_a_word(t, word)))
        {
            Some(Match::EveryWord)
        } else if texts().any(|t| t.contains(needle)) {
            Some(Match::Contains)
        } else {
            None
        }
    }
}

impl Catalogue {
    /// The job types a typed text may mean, best first, at most `limit`; none for an empty text.
    #[must_use]
    pub fn suggest_job_types(&self, text: &str, language: Language, limit: usize) -> Vec<&JobType> {
        let needle = fold(text);
        if needle.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<((Match, bool), &JobType)> = self
            .job_types()
            .iter()
            .map(AsRef::as_ref)
            .filter(|job| !job.retired)
            .filter_map(|job: &JobType| rank(job, &needle, language).map(|rank| (rank, job)))
            .collect();
        // The sort is stable: among equals the file's order holds, the common jobs first.
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, job)| job).take(limit).collect()
    }
}

fn rank(job: &JobType, needle: &str, language: Language) -> Option<(Match, bool)> {
    job.haystack
        .iter()
        .filter_map(|h| h.find(needle).map(|found| (found, h.language != language)))
        .min()
}

fn begins_a_word(text: &str, needle: &str) -> bool {
    text.match_indices(needle).any(|(at, _)| {
        text.get(..at)
            .is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}
