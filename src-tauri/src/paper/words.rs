//! The words on the papers, Romanian and English, from the catalogue the screens read too.
//!
//! Invariant: no Romanian or English word stands in the drawing code, and a word that is missing is an error,
//! never an empty place on paper.

use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::PaperError;

pub use crate::domain::Language;

/// What a catalogue and a PDF need to know of a language.
pub(super) trait Spoken {
    fn tag(self) -> &'static str;
    fn source(self) -> &'static str;
}

impl Spoken for Language {
    /// The language tag for a PDF's `/Lang`, so that a screen reader pronounces it right.
    fn tag(self) -> &'static str {
        match self {
            Self::Ro => "ro-RO",
            Self::En => "en-GB",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Ro => concat!(
                include_str!("../../../ui/locales/ro/paper.ftl"),
                include_str!("../../../ui/locales/ro/paper-desk.ftl"),
                include_str!("../../../ui/locales/ro/paper-hunt.ftl"),
                include_str!("../../../ui/locales/ro/paper-battery.ftl"),
            ),
            Self::En => concat!(
                include_str!("../../../ui/locales/en/paper.ftl"),
                include_str!("../../../ui/locales/en/paper-desk.ftl"),
                include_str!("../../../ui/locales/en/paper-hunt.ftl"),
                include_str!("../../../ui/locales/en/paper-battery.ftl"),
            ),
        }
    }
}

/// A value put into a message.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// Printed as it is.
    Text(&'a str),
    /// A count, for the house functions `CAT` and `NUM`.
    Count(u32),
}

/// The catalogue in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language, read once.
    pub fn of(language: Language) -> &'static Self {
        static RO: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        let slot = match language {
            Language::Ro => &RO,
            Language::En => &EN,
        };
        slot.get_or_init(|| Self::read(language, language.source()))
    }

    /// The language of this catalogue.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message without values. A missing id is [`PaperError::WordMissing`].
    pub fn say(&self, id: &str) -> Result<String, PaperError> {
        self.say_with(id, &[])
    }

    /// A message with its values. A value the message names and the caller forgot is [`PaperError::WordIncomplete`].
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, PaperError> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| PaperError::WordMissing(id.to_owned()))?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Count(n) => values.set(*name, FluentValue::from(*n)),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        if errors.is_empty() {
            Ok(said.into_owned())
        } else {
            Err(PaperError::WordIncomplete(id.to_owned()))
        }
    }

    /// A day as it is written here: `23.11.2026` or `23 Nov 2026`.
    pub fn date(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Ro => day.format("%d.%m.%Y").to_string(),
            Language::En => day.format("%-d %b %Y").to_string(),
        }
    }

    /// A moment in local time, to the minute: `23.11.2026 16:10` or `23 Nov 2026 16:10`.
    pub fn date_time(&self, at: NaiveDateTime) -> String {
        format!("{} {}", self.date(at.date()), at.format("%H:%M"))
    }

    /// A moment of the next days, where the year is known: `24.11. 17:00` or `24 Nov 17:00`.
    pub fn day_time(&self, at: NaiveDateTime) -> String {
        match self.language {
            Language::Ro => at.format("%d.%m. %H:%M").to_string(),
            Language::En => at.format("%-d %b %H:%M").to_string(),
        }
    }

    fn read(language: Language, source: &str) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Papers are left to right; isolation marks would be characters the fonts lack.
        bundle.set_use_isolating(false);
        // A catalogue with a faulty line still gives its other lines; a test refuses the fault.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        // Adding a function only fails for a name taken twice, and these are the first two.
        let _ = bundle.add_function("CAT", move |positional, _| match positional.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(category(language, n.value)),
            _ => FluentValue::Error,
        });
        let _ = bundle.add_function("NUM", move |positional, _| match positional.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(grouped(language, n.value)),
            _ => FluentValue::Error,
        });
        Self { language, bundle }
    }
}

/// The plural category. Fluent's own data is old for Romanian ("101 de lucrări" is wrong), so the house counts itself.
fn category(language: Language, n: f64) -> &'static str {
    if n == 1.0 {
        return "one";
    }
    match language {
        Language::Ro if n.fract() != 0.0 || n == 0.0 || (1.0..=19.0).contains(&(n.abs() % 100.0)) => "few",
        Language::Ro | Language::En => "other",
    }
}

/// A number with its thousands parted: `12.345,5` in Romanian, `12,345.5` in English.
fn grouped(language: Language, n: f64) -> String {
    let (thousand, decimal) = match language {
        Language::Ro => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = n.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
    let mut out = String::from(if n < 0.0 { "-" } else { "" });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.chars().count() - place).is_multiple_of(3) {
            out.push(thousand);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// Every message of a file with the variables it names.
    fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once('=')
                && line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            {
                current = id.trim().to_owned();
                assert!(
                    found.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{current} stands twice"
                );
            }
            for piece in line.split('$').skip(1) {
                let name = piece
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                    .collect();
                found.get_mut(&current).unwrap().insert(name);
            }
        }
        found
    }

    fn catalogue(language: &str) -> BTreeMap<String, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ui/locales")
            .join(language);
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "ftl") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.insert(name, std::fs::read_to_string(path).unwrap());
            }
        }
        files
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_values() {
        let (ro, en) = (catalogue("ro"), catalogue("en"));
        assert!(ro.contains_key("paper.ftl"));
        assert_eq!(
            ro.keys().collect::<Vec<_>>(),
            en.keys().collect::<Vec<_>>(),
            "a file in one language only"
        );
        for (name, source) in &ro {
            assert_eq!(
                messages(source),
                messages(&en[name]),
                "{name} differs between the languages"
            );
        }
    }

    #[test]
    fn every_file_of_the_catalogue_can_be_read_and_holds_no_cedilla() {
        for language in ["ro", "en"] {
            for (name, source) in catalogue(language) {
                assert!(
                    FluentResource::try_new(source.clone()).is_ok(),
                    "{language}/{name} has a faulty line"
                );
                assert!(
                    !source.contains(['ş', 'ţ', 'Ş', 'Ţ']),
                    "{language}/{name} writes s or t with a cedilla"
                );
                for line in source.lines().filter(|l| l.contains("->")) {
                    assert!(
                        line.contains("CAT("),
                        "{language}/{name} selects on a bare number: {line}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_missing_word_or_value_is_an_error() {
        let words = Words::of(Language::Ro);
        assert_eq!(
            words.say("paper-nothing"),
            Err(PaperError::WordMissing("paper-nothing".into()))
        );
        assert_eq!(
            words.say("paper-job"),
            Err(PaperError::WordIncomplete("paper-job".into()))
        );
        assert_eq!(
            words.say_with("paper-job", &[("job", Arg::Text("A-7"))]).unwrap(),
            "Lucrarea A-7"
        );
    }

    #[test]
    fn romanian_counts_one_few_and_many() {
        let expected = [
            (1.0, "one"),
            (0.0, "few"),
            (2.0, "few"),
            (19.0, "few"),
            (20.0, "other"),
            (100.0, "other"),
        ];
        for (n, form) in
            expected
                .into_iter()
                .chain([(101.0, "few"), (119.0, "few"), (120.0, "other"), (1.5, "few")])
        {
            assert_eq!(category(Language::Ro, n), form, "{n}");
        }
        assert_eq!(category(Language::En, 101.0), "other");
        let source = "jobs = { CAT($n) ->\n    [one] o lucrare\n    [few] { NUM($n) } lucrări\n   *[other] { NUM($n) } de lucrări\n    }\n";
        let words = Words::read(Language::Ro, source);
        let say = |n| words.say_with("jobs", &[("n", Arg::Count(n))]).unwrap();
        assert_eq!(
            [say(1), say(101), say(1234)],
            ["o lucrare", "101 lucrări", "1.234 de lucrări"]
        );
    }

    #[test]
    fn days_and_numbers_are_written_as_people_here_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!(Words::of(Language::Ro).date(day), "02.03.2026");
        assert_eq!(Words::of(Language::En).date(day), "2 Mar 2026");
        let at = day.and_hms_opt(17, 5, 0).unwrap();
        assert_eq!(Words::of(Language::Ro).day_time(at), "02.03. 17:05");
        assert_eq!(Words::of(Language::En).day_time(at), "2 Mar 17:05");
        assert_eq!(grouped(Language::Ro, 1_234_567.5), "1.234.567,5");
        assert_eq!(grouped(Language::En, -1234.0), "-1,234");
        assert_eq!(grouped(Language::En, 999.0), "999");
    }
}
