//! What stands on a radio's display, as keys to touch, and whether it asks for a code at all.

use super::recognise::spellings;
use super::{Catalogue, DisplayKind, DisplayText, NeedsCode, Protection, RadioFamily};
use crate::domain::CodeAtAll;
use crate::domain::wait::ShutAs;

/// A text to touch instead of typing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayKey {
    /// The text as the display shows it.
    pub text: String,
    /// A number stands beside it, before or after.
    pub with_number: bool,
}

impl Catalogue {
    /// Every text a radio may show, as keys: those seen on sets of this family, and the others. `CODE` is first where nobody knows better.
    #[must_use]
    pub fn display_keys(&self, family: Option<&RadioFamily>) -> (Vec<DisplayKey>, Vec<DisplayKey>) {
        let (own, others): (Vec<&DisplayText>, Vec<&DisplayText>) = self
            .displays()
            .iter()
            .partition(|d| family.is_some_and(|f| d.families.contains(&f.id)));
        (keys_of(&own), keys_of(&others))
    }

    /// Whether a text on a display means that the radio waits, or is locked for good, on whatever set it stands. Nothing where it may as
    /// well ask for its code. A text of the shop's own never makes a shipped one milder.
    #[must_use]
    pub fn shut_as(&self, shown: &str) -> Option<ShutAs> {
        let mut texts = self.read_display(shown, None);
        if texts.is_empty() {
            // `WAIT 45`: the word says what it is, the number how long or how often.
            let number = |sign: char| sign.is_ascii_digit() || sign.is_whitespace();
            texts = self.read_display(shown.trim_matches(number), None);
        }
        let shipped = texts.iter().any(|text| !text.shop_made);
        let mut kinds = texts
            .iter()
            .filter(|text| !(shipped && text.shop_made))
            .map(|text| shut(text.kind));
        let first = kinds.next()?;
        kinds.fold(first, |all, one| match (all, one) {
            (Some(ShutAs::ForGood), Some(ShutAs::ForGood)) => all,
            (Some(_), Some(_)) => Some(ShutAs::Waits),
            _ => None,
        })
    }
}

fn shut(kind: DisplayKind) -> Option<ShutAs> {
    match kind {
        DisplayKind::Permanent => Some(ShutAs::ForGood),
        DisplayKind::Lockout | DisplayKind::LockoutOrPermanent => Some(ShutAs::Waits),
        DisplayKind::Locked
        | DisplayKind::LockedOrLockout
        | DisplayKind::WrongCode
        | DisplayKind::ArmedOrOk
        | DisplayKind::NotACodeFault => None,
    }
}

fn keys_of(texts: &[&DisplayText]) -> Vec<DisplayKey> {
    let mut keys: Vec<DisplayKey> = Vec::new();
    for spelling in texts.iter().flat_map(|d| spellings(&d.text)) {
        let (text, with_number) = match spelling.strip_suffix(" + digit") {
            Some(word) => (word, true),
            None => (spelling, false),
        };
        match keys.iter_mut().find(|key| key.text.eq_ignore_ascii_case(text)) {
            // One key for a word that comes with a number and without: the number may be left out.
            Some(key) => key.with_number |= with_number,
            None => keys.push(DisplayKey {
                text: text.to_owned(),
                with_number,
            }),
        }
    }
    keys
}

/// Whether there is a code to look for, from what the display says and what is reported of the family.
///
/// A display of a network fault counts unless the family is known to take a code: one text means different things on different sets.
#[must_use]
pub fn code_at_all(family: Option<&RadioFamily>, shown: &[&DisplayText]) -> CodeAtAll {
    let takes_code = family.is_some_and(|f| matches!(f.protection, Protection::Code));
    let kind = |wanted: DisplayKind| !shown.is_empty() && shown.iter().all(|d| d.kind == wanted);
    if kind(DisplayKind::NotACodeFault) && !takes_code {
        return CodeAtAll::NetworkFault;
    }
    if kind(DisplayKind::ArmedOrOk) {
        return CodeAtAll::Armed;
    }
    match family {
        Some(f) if f.protection == Protection::UserSet => CodeAtAll::IfOwnerSet,
        Some(f) if f.protection == Protection::Paired || f.needs_code == NeedsCode::No => CodeAtAll::Paired,
        Some(_) => CodeAtAll::Yes,
        None if shown.iter().any(|d| asks(d.kind)) => CodeAtAll::Yes,
        None => CodeAtAll::Unknown,
    }
}

fn asks(kind: DisplayKind) -> bool {
    matches!(
        kind,
        DisplayKind::Locked | DisplayKind::Lockout | DisplayKind::LockedOrLockout | DisplayKind::WrongCode
    )
}
