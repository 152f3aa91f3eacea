//! What is reported about a family of radios: tries, waits, how to type, where the code comes from.
//!
//! Reported, not certain: every family carries its confidence, and a serial or code that disagrees only warns.

use super::edits::{Item, SHOP_MADE, in_force};
use super::recognise::make_key;
use super::words::{
    Bilingual, Confidence, DisplayKind, NeedsCode, PowerCutEffect, Protection, RadioMustStayOn, SerialKind,
    in_both, told,
};
use super::{CatalogueError, read_file};
use crate::domain::CatalogueKind;
use crate::domain::catalogue_edit::CatalogueEdit;
use crate::domain::fold::fold;
use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One radio family of one make.
#[derive(Debug)]
pub struct RadioFamily {
    /// The stable key.
    pub id: String,
    /// The make the facts were stated for.
    pub make: String,
    /// Other makes the same facts were stated for.
    pub also_makes: Vec<String>,
    /// The family as the sources call it, in English.
    pub family: String,
    /// The same in Romanian; empty where it is all names.
    family_ro: String,
    /// How it is protected.
    pub protection: Protection,
    /// Whether it asks for its code after it lost power.
    pub needs_code: NeedsCode,
    /// Usual lengths of its code, in digits; empty where nobody said.
    pub code_length: Vec<usize>,
    /// The digits its code may hold (`1-6`), where stated.
    pub code_charset: Option<String>,
    /// What the number on the radio is.
    pub serial_kind: SerialKind,
    /// How the code is typed, in English.
    pub entry_method: Option<String>,
    /// Tries before a wait.
    pub tries: Option<u32>,
    /// The first wait, in minutes.
    pub lockout_minutes: Option<u32>,
    /// How the waits grow, in English.
    pub lockout_rule: Option<String>,
    /// Whether the radio must stay on while it waits; nothing where nobody said.
    pub radio_must_stay_on: Option<RadioMustStayOn>,
    /// What a new power cut does to the wait; nothing where nobody said.
    pub power_cut_effect: Option<PowerCutEffect>,
    /// Whether the clock of a wait runs on through a power cut. The shop's word alone does not make it so: a state never gets better by
    /// what somebody types in the office.
    pub clock_runs_on: bool,
    /// Which fields of the file the shop said itself.
    pub shop_fields: Vec<String>,
    /// How it ends for good, in English.
    pub permanent_lock: Option<String>,
    /// The official way to the code, in English.
    pub official_route: Option<String>,
    /// What a dealer is reported to ask for, in both languages.
    pub dealer_needs: Vec<Bilingual>,
    /// Where the code card is reported to be found, in both languages.
    pub card_where: Vec<Bilingual>,
    /// The texts above in Romanian.
    pub(super) told_ro: ToldInRomanian,
    /// One sentence for the technician before the power goes.
    pub pre_job_action: Bilingual,
    /// Whether it plays a while without its code, so that a short listen is a false OK.
    pub listen_three_minutes: bool,
    /// Whether its sources are kept out of every screen.
    pub hide_sources_in_ui: bool,
    /// Where the facts come from; empty for the screens where `hide_sources_in_ui`.
    pub(super) sources: Vec<String>,
    /// How far the facts can be trusted.
    pub confidence: Confidence,
    pub(super) serial_shape: Option<Regex>,
    /// Its makes, folded, its own first.
    makes: Vec<String>,
}

/// What the file tells in English, in our Romanian; empty where the English is.
#[derive(Debug)]
pub(super) struct ToldInRomanian {
    entry_method: String,
    lockout_rule: String,
    permanent_lock: String,
    official_route: String,
}

impl RadioFamily {
    /// What a person of this language calls it.
    #[must_use]
    pub fn named(&self, language: crate::domain::Language) -> &str {
        match language {
            crate::domain::Language::Ro if !self.family_ro.is_empty() => &self.family_ro,
            crate::domain::Language::Ro | crate::domain::Language::En => &self.family,
        }
    }

    /// How the code is typed.
    #[must_use]
    pub fn entry_told(&self) -> Option<Bilingual> {
        // What the shop says itself it says once, in its own language.
        if self.shop_fields.iter().any(|field| field == "entry_method") {
            return told(
                self.entry_method.as_ref(),
                self.entry_method.as_deref().unwrap_or_default(),
            );
        }
        told(self.entry_method.as_ref(), &self.told_ro.entry_method)
    }

    /// How the waits grow.
    #[must_use]
    pub fn rule_told(&self) -> Option<Bilingual> {
        told(self.lockout_rule.as_ref(), &self.told_ro.lockout_rule)
    }

    /// How it ends for good.
    #[must_use]
    pub fn end_told(&self) -> Option<Bilingual> {
        told(self.permanent_lock.as_ref(), &self.told_ro.permanent_lock)
    }

    /// The official way to the code.
    #[must_use]
    pub fn route_told(&self) -> Option<Bilingual> {
        told(self.official_route.as_ref(), &self.told_ro.official_route)
    }

    /// The addresses a screen may link to: none where a page also discusses by-passing codes.
    #[must_use]
    pub fn sources_to_show(&self) -> &[String] {
        if self.hide_sources_in_ui {
            &[]
        } else {
            &self.sources
        }
    }

    /// Whether the facts were stated for a make, its own or a further one; `make` is folded.
    pub(super) fn is_of(&self, make: &str) -> bool {
        self.makes.iter().any(|known| known == make)
    }

    /// Whether it is this make's own; `make` is folded.
    pub(super) fn is_by(&self, make: &str) -> bool {
        self.makes.first().is_some_and(|own| own == make)
    }
}

/// A text on a radio's display, its meaning and the first thing to do.
#[derive(Debug)]
pub struct DisplayText {
    /// The stable key: the text itself, or `shop.…` for one that the shop wrote down.
    pub id: String,
    /// The text as the sources write it; several spellings with ` / ` between them.
    pub text: String,
    /// What kind of state it is.
    pub kind: DisplayKind,
    /// What it means.
    pub meaning: Bilingual,
    /// What to do first.
    pub first_action: Bilingual,
    /// The ids of the families where it was seen.
    pub families: Vec<String>,
    /// The makes that the shop named for a text of its own; none is any radio.
    pub make_names: Vec<String>,
    /// Whether the shop wrote it down.
    pub shop_made: bool,
    /// Whether the shop took it off its list again.
    pub retired: bool,
}

/// The beginning or shape of a serial, for quick recognition.
#[derive(Debug)]
pub struct SerialPrefix {
    /// The pattern as the file has it.
    pub pattern: String,
    /// Which radios it belongs to, in English.
    pub make_hint: String,
    /// The ids of the families.
    pub families: Vec<String>,
    /// Whether such a serial is as secret as the code.
    pub sensitive: bool,
    /// How far it can be trusted.
    pub confidence: Confidence,
    pub(super) shape: Regex,
    /// The same shape anywhere in a longer text: labels glue it to other figures.
    pub(super) anywhere: Regex,
}

#[derive(Deserialize)]
struct File {
    family: Vec<RawFamily>,
    display: Vec<RawDisplay>,
    serial_prefix: Vec<RawPrefix>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct RawFamily {
    id: String,
    make: String,
    also_makes: Vec<String>,
    family: String,
    #[serde(default)]
    family_ro: String,
    protection: Protection,
    needs_code_after_power_loss: NeedsCode,
    code_length: Vec<usize>,
    code_charset: String,
    serial_kind: SerialKind,
    serial_regex: String,
    entry_method: String,
    entry_method_ro: String,
    tries_before_lockout: u32,
    lockout_minutes: u32,
    lockout_rule: String,
    lockout_rule_ro: String,
    lockout_radio_must_stay_on: RadioMustStayOn,
    lockout_power_cut_effect: PowerCutEffect,
    permanent_lock: String,
    permanent_lock_ro: String,
    official_route: String,
    official_route_ro: String,
    dealer_needs: Vec<String>,
    dealer_needs_ro: Vec<String>,
    card_where: Vec<String>,
    card_where_ro: Vec<String>,
    pre_job_action: String,
    pre_job_action_ro: String,
    #[serde(default)]
    listen_three_minutes: bool,
    hide_sources_in_ui: bool,
    confidence: Confidence,
    sources: Vec<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct RawDisplay {
    #[serde(default)]
    id: String,
    text: String,
    kind: DisplayKind,
    meaning_en: String,
    meaning_ro: String,
    do_en: String,
    do_ro: String,
    families: Vec<String>,
    #[serde(default)]
    makes: Vec<String>,
    #[serde(default)]
    retired: bool,
}

#[derive(Deserialize)]
struct RawPrefix {
    pattern: String,
    make_hint: String,
    families: Vec<String>,
    sensitive: bool,
    confidence: Confidence,
}

type Read = (Vec<RadioFamily>, Vec<DisplayText>, Vec<SerialPrefix>);

impl Item for RawFamily {
    const KIND: CatalogueKind = CatalogueKind::RadioFamily;
    const FIELDS: &'static [&'static str] = &[
        "tries_before_lockout",
        "lockout_minutes",
        "lockout_radio_must_stay_on",
        "lockout_power_cut_effect",
        "entry_method",
        "pre_job_action_ro",
        "pre_job_action",
    ];

    fn key(&self) -> &str {
        &self.id
    }
}

impl Item for RawDisplay {
    const KIND: CatalogueKind = CatalogueKind::DisplayText;
    const FIELDS: &'static [&'static str] = &[
        "text",
        "kind",
        "makes",
        "retired",
        "meaning_ro",
        "meaning_en",
        "do_ro",
        "do_en",
    ];

    /// A shipped text is its own key.
    fn key(&self) -> &str {
        if self.id.is_empty() { &self.text } else { &self.id }
    }

    /// A text that asks for the code, before anybody said more: never one that says all is well.
    fn blank(key: &str) -> Option<Self> {
        Some(Self {
            id: key.to_owned(),
            text: String::new(),
            kind: DisplayKind::Locked,
            meaning_en: String::new(),
            meaning_ro: String::new(),
            do_en: String::new(),
            do_ro: String::new(),
            families: Vec::new(),
            makes: Vec::new(),
            retired: false,
        })
    }
}

/// The shipped items: families and display texts.
pub(super) fn raw(text: &str) -> Result<(Vec<RawFamily>, Vec<RawDisplay>), CatalogueError> {
    let file: File = read_file("radio_families.toml", text)?;
    Ok((file.family, file.display))
}

/// Families, display texts and prefixes in force.
pub(super) fn read(text: &str, edits: &[CatalogueEdit]) -> Result<Read, CatalogueError> {
    let file: File = read_file("radio_families.toml", text)?;
    let no_effect = |raw: &RawFamily| raw.lockout_power_cut_effect == PowerCutEffect::NoEffect;
    let shipped: HashSet<String> = file
        .family
        .iter()
        .filter(|raw| no_effect(raw))
        .map(|raw| raw.id.clone())
        .collect();
    let families: Vec<RadioFamily> = in_force(file.family, edits)
        .into_iter()
        .map(|raw| {
            let clock_runs_on = no_effect(&raw) && shipped.contains(&raw.id);
            let of_it = |edit: &CatalogueEdit| edit.kind == CatalogueKind::RadioFamily && edit.item == raw.id;
            let shop_fields = edits
                .iter()
                .filter(|edit| of_it(edit))
                .map(|edit| edit.field.clone());
            let shop_fields = shop_fields.collect();
            Ok(RadioFamily {
                clock_runs_on,
                shop_fields,
                ..family(raw)?
            })
        })
        .collect::<Result<_, CatalogueError>>()?;
    let displays = in_force(file.display, edits).into_iter();
    let displays = displays
        .filter(|raw| !raw.text.is_empty())
        .map(|raw| display(raw, &families))
        .collect();
    let prefixes = file
        .serial_prefix
        .into_iter()
        .map(prefix)
        .collect::<Result<_, _>>()?;
    Ok((families, displays, prefixes))
}

fn family(raw: RawFamily) -> Result<RadioFamily, CatalogueError> {
    let serial_shape = stated(raw.serial_regex)
        .map(|shape| pattern(&raw.id, &shape))
        .transpose()?;
    let makes = std::iter::once(&raw.make).chain(&raw.also_makes);
    Ok(RadioFamily {
        makes: makes.map(|make| fold(make)).collect(),
        id: raw.id,
        make: raw.make,
        also_makes: raw.also_makes,
        family: raw.family,
        family_ro: raw.family_ro,
        protection: raw.protection,
        needs_code: raw.needs_code_after_power_loss,
        code_length: raw.code_length,
        code_charset: stated(raw.code_charset),
        serial_kind: raw.serial_kind,
        entry_method: stated(raw.entry_method),
        tries: counted(raw.tries_before_lockout),
        lockout_minutes: counted(raw.lockout_minutes),
        lockout_rule: stated(raw.lockout_rule),
        radio_must_stay_on: Some(raw.lockout_radio_must_stay_on).filter(|w| *w != RadioMustStayOn::Unknown),
        power_cut_effect: Some(raw.lockout_power_cut_effect).filter(|w| *w != PowerCutEffect::Unknown),
        clock_runs_on: false,
        shop_fields: Vec::new(),
        permanent_lock: stated(raw.permanent_lock),
        official_route: stated(raw.official_route),
        dealer_needs: in_both(raw.dealer_needs, raw.dealer_needs_ro),
        card_where: in_both(raw.card_where, raw.card_where_ro),
        told_ro: ToldInRomanian {
            entry_method: raw.entry_method_ro,
            lockout_rule: raw.lockout_rule_ro,
            permanent_lock: raw.permanent_lock_ro,
            official_route: raw.official_route_ro,
        },
        pre_job_action: Bilingual {
            ro: raw.pre_job_action_ro,
            en: raw.pre_job_action,
        },
        listen_three_minutes: raw.listen_three_minutes,
        hide_sources_in_ui: raw.hide_sources_in_ui,
        sources: raw.sources,
        confidence: raw.confidence,
        serial_shape,
    })
}

fn display(raw: RawDisplay, known: &[RadioFamily]) -> DisplayText {
    let makes: Vec<String> = raw.makes.iter().map(|make| make_key(make)).collect();
    let of_makes = known
        .iter()
        .filter(|family| makes.iter().any(|make| family.is_of(make)))
        .map(|family| family.id.clone());
    DisplayText {
        id: raw.key().to_owned(),
        shop_made: raw.id.starts_with(SHOP_MADE),
        retired: raw.retired,
        families: raw.families.into_iter().chain(of_makes).collect(),
        make_names: raw.makes,
        text: raw.text,
        kind: raw.kind,
        meaning: Bilingual {
            ro: raw.meaning_ro,
            en: raw.meaning_en,
        },
        first_action: Bilingual {
            ro: raw.do_ro,
            en: raw.do_en,
        },
    }
}

fn prefix(raw: RawPrefix) -> Result<SerialPrefix, CatalogueError> {
    let shape = pattern(&raw.make_hint, &raw.pattern)?;
    let bare = raw.pattern.trim_start_matches('^').trim_end_matches('$');
    let anywhere = pattern(&raw.make_hint, bare)?;
    Ok(SerialPrefix {
        pattern: raw.pattern,
        make_hint: raw.make_hint,
        families: raw.families,
        sensitive: raw.sensitive,
        confidence: raw.confidence,
        shape,
        anywhere,
    })
}

fn pattern(family: &str, shape: &str) -> Result<Regex, CatalogueError> {
    Regex::new(shape).map_err(|cause| CatalogueError::Pattern {
        family: family.to_owned(),
        cause,
    })
}

/// The file writes "" where nobody stated a fact.
fn stated(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The file writes 0 where nobody stated a number.
fn counted(number: u32) -> Option<u32> {
    (number != 0).then_some(number)
}
