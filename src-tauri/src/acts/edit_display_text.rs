//! What a text on a radio's display means: the shop's word on a shipped one, and texts of its own ("ours shows LOCK 7").

use super::catalogue_view::CatalogueView;
use super::edit_after_line::read_makes;
use super::edit_radio_hints::Sentences;
use super::typed::{Form, LONGEST_SHORT};
use super::{ActError, Fault, Workshop};
use crate::catalogue::{Catalogue, DisplayKind, DisplayText, SHOP_MADE, same_display, spellings};
use crate::domain::CatalogueKind;
use crate::domain::code_in_text::display_may_hold_code;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

/// What a text on the display means, as the form sends it.
#[derive(Deserialize, TS)]
pub struct EditDisplayText {
    /// Which; nothing for a new one.
    pub display_id: Option<String>,
    /// How often it had been edited when it was shown.
    pub version: u32,
    /// The text as the display shows it; a shipped one stays as it is.
    pub text: String,
    /// What kind of state it is; of a shipped one it stays as it is.
    pub kind: DisplayKind,
    /// The makes whose radios show it, with commas; nothing is any radio. Of a shipped one they stay as they are.
    pub makes: String,
    /// What it means, Romanian.
    pub meaning_ro: String,
    /// What it means, English.
    pub meaning_en: String,
    /// What to do first, Romanian.
    pub do_ro: String,
    /// What to do first, English.
    pub do_en: String,
    /// Digits in these texts are no customer's code.
    pub is_no_code: bool,
}

impl Workshop {
    /// Edits what a text on the display means, or writes a new one down. It is a hint beside the reading: no state is made of it.
    ///
    /// # Errors
    /// `presence_needed`; every field at fault at once; `changed_meanwhile`.
    pub fn edit_display_text(&mut self, request: &EditDisplayText) -> Result<CatalogueView, ActError> {
        let me = self.require_editor()?;
        let catalogue = self.catalogue.clone();
        let known = match &request.display_id {
            Some(id) => Some(
                catalogue
                    .all_displays()
                    .find(|display| display.id == *id)
                    .ok_or_else(ActError::bad_argument)?,
            ),
            None => None,
        };
        let mut sentences = Sentences {
            form: Form::default(),
            is_no_code: request.is_no_code,
        };
        let mut fields = Vec::new();
        if known.is_none_or(|display| display.shop_made) {
            let form = &mut sentences.form;
            let text = read_text(form, &catalogue, request, known);
            let makes = read_makes(form, &catalogue, &request.makes);
            fields.push(("text", json!(text)));
            fields.push(("kind", json!(request.kind)));
            fields.push(("makes", json!(makes)));
        }
        let was = |of: fn(&DisplayText) -> &String| known.map_or("", |display| of(display).as_str());
        let needed = [
            (
                "meaning_ro",
                &request.meaning_ro,
                was(|display| &display.meaning.ro),
            ),
            (
                "meaning_en",
                &request.meaning_en,
                was(|display| &display.meaning.en),
            ),
            ("do_ro", &request.do_ro, was(|display| &display.first_action.ro)),
            ("do_en", &request.do_en, was(|display| &display.first_action.en)),
        ];
        // Of a shipped text both languages are there to begin with.
        let told = if known.is_none_or(|display| display.shop_made) {
            one_language_is_enough(needed)
        } else {
            needed.map(|(_, text, _)| text.as_str())
        };
        for ((field, _, was), typed) in needed.into_iter().zip(told) {
            fields.push((field, json!(sentences.needed(field, typed, was))));
        }
        sentences.form.end()?;
        let item = match &request.display_id {
            Some(id) => id.clone(),
            None => format!("{SHOP_MADE}{}", self.new_id()),
        };
        self.save_hints(&me, CatalogueKind::DisplayText, &item, request.version, fields)
    }
}

/// A sentence in one language is read in the other too, where that one was left empty.
fn one_language_is_enough<'a>(typed: [(&'static str, &'a String, &str); 4]) -> [&'a str; 4] {
    let [meaning_ro, meaning_en, do_ro, do_en] = typed.map(|(_, text, _)| text.as_str());
    let or = |text: &'a str, other: &'a str| if text.trim().is_empty() { other } else { text };
    [
        or(meaning_ro, meaning_en),
        or(meaning_en, meaning_ro),
        or(do_ro, do_en),
        or(do_en, do_ro),
    ]
}

/// The text itself: short, no code, and not on the list already, under whatever spelling.
fn read_text(
    form: &mut Form,
    catalogue: &Catalogue,
    request: &EditDisplayText,
    known: Option<&DisplayText>,
) -> String {
    let text = form.needed("text", &request.text, LONGEST_SHORT);
    // Digits alone may be anything: asked once.
    let bare = text.chars().any(|sign| sign.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || sign == ' ');
    if !request.is_no_code && (bare || display_may_hold_code(&text)) {
        form.fault("text", Fault::TextHoldsCode);
    }
    let is_another = |display: &&DisplayText| known.is_none_or(|known| known.id != display.id);
    let is_known = |spelling: &str| {
        let said = catalogue.read_display(spelling, None);
        let written = catalogue
            .displays()
            .iter()
            .filter(|display| spellings(&display.text).any(|one| same_display(one, spelling)));
        said.into_iter()
            .chain(written)
            .any(|display| is_another(&display))
    };
    if spellings(&text).any(is_known) {
        form.fault("text", Fault::DisplayKnown);
    }
    text
}
