//! The shop's own lines of the list after the power is back, and its words on the shipped ones. A line that protects somebody stays as it
//! was shipped; what the shop knows better stands on a line of its own beside it.

use super::catalogue_view::CatalogueView;
use super::edit_catalogue::{SavedItem, in_both_languages};
use super::typed::Form;
use super::{ActError, Fault, Workshop};
use crate::catalogue::{Catalogue, ReconnectItem, SHOP_MADE};
use crate::domain::CatalogueKind;
use crate::domain::catalogue_edit::may_change_line;
use crate::domain::code_in_text::spot_code;
use crate::domain::fold::fold;
use crate::ledger::Verb;
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

/// It must fit a line of the printed sheet.
const LONGEST_LINE: usize = 60;
/// The longest sentence under it on the screen.
const LONGEST_ACTION: usize = 400;
/// The most makes that one line or display text names.
const MOST_MAKES: usize = 20;
/// The most lines of the shop's own: with the shipped ones they still fit one sheet of paper.
const MOST_LINES: usize = 12;

/// A line of the after-list as the form sends it.
#[derive(Deserialize, TS)]
pub struct EditAfterLine {
    /// Which; nothing for a new one.
    pub line_id: Option<String>,
    /// How often it had been edited when it was shown.
    pub version: u32,
    /// What is thought of, Romanian. One of the two languages is enough.
    pub title_ro: String,
    /// What is thought of, English.
    pub title_en: String,
    /// What to do, Romanian; may be empty.
    pub action_ro: String,
    /// What to do, English; may be empty.
    pub action_en: String,
    /// The makes it is for, with commas; nothing is every car. Of a shipped line they stay as they are.
    pub makes: String,
    /// The job types it is for; none is every job. Of a shipped line they stay as they are.
    pub job_types: Vec<String>,
    /// Digits in these texts are no customer's code.
    pub is_no_code: bool,
}

impl Workshop {
    /// Edits a line of the after-list, or makes one.
    ///
    /// # Errors
    /// `presence_needed`; every field at fault at once; `changed_meanwhile`.
    pub fn edit_after_line(&mut self, request: &EditAfterLine) -> Result<CatalogueView, ActError> {
        let me = self.require_editor()?;
        let catalogue = self.catalogue.clone();
        let known = match &request.line_id {
            Some(id) => Some(after_line(&catalogue, id)?),
            None => None,
        };
        let fields = read_line(&catalogue, request, known)?;
        let item = match &request.line_id {
            Some(id) => id.clone(),
            None => format!("{SHOP_MADE}{}", self.new_id()),
        };
        self.save_item(
            &me,
            &SavedItem {
                kind: CatalogueKind::AfterLine,
                item,
                version: request.version,
                fields,
                verb: Verb::CatalogueEdited,
            },
        )?;
        self.catalogue_view()
    }
}

/// The line of an id, on the list or taken off it.
pub(super) fn after_line<'c>(catalogue: &'c Catalogue, id: &str) -> Result<&'c ReconnectItem, ActError> {
    catalogue
        .after_lines()
        .find(|line| line.id == id)
        .ok_or_else(ActError::bad_argument)
}

fn read_line(
    catalogue: &Catalogue,
    request: &EditAfterLine,
    known: Option<&ReconnectItem>,
) -> Result<Vec<(&'static str, Value)>, ActError> {
    if !may_change_line(known.filter(|line| !line.shop_made).and_then(|line| line.harm)) {
        return Err(ActError::field("title_ro", Fault::LineProtects));
    }
    let mut form = Form::default();
    let id = known.map_or("", |line| line.id.as_str());
    let [title_ro, title_en] = titles(&mut form, request, id);
    let action_ro = form.text("action_ro", &request.action_ro, LONGEST_ACTION);
    let action_en = form.text("action_en", &request.action_en, LONGEST_ACTION);
    let others = || {
        catalogue
            .after_lines()
            .filter(|line| line.id != id && !line.retired)
    };
    if others().any(|line| {
        let theirs = [fold(&line.title.ro), fold(&line.title.en)];
        [&title_ro, &title_en]
            .into_iter()
            .any(|title| !title.is_empty() && theirs.contains(&fold(title)))
    }) {
        form.fault("title_ro", Fault::SameLine);
    }
    if known.is_none() && others().filter(|line| line.shop_made).count() >= MOST_LINES {
        form.fault("title_ro", Fault::LinesFull);
    }
    if !request.is_no_code {
        let texts = [
            ("title_ro", &request.title_ro),
            ("title_en", &request.title_en),
            ("action_ro", &request.action_ro),
            ("action_en", &request.action_en),
        ];
        for (field, text) in texts {
            if spot_code(text).is_some() {
                form.fault(field, Fault::TextHoldsCode);
            }
        }
    }
    let makes = read_makes(&mut form, catalogue, &request.makes);
    form.end()?;
    let mut fields = vec![
        ("title_ro", json!(title_ro)),
        ("title_en", json!(title_en)),
        ("action_ro", json!(action_ro)),
        ("action_en", json!(action_en)),
    ];
    // In which cars and jobs a shipped line comes up is the program's to say.
    if known.is_none_or(|line| line.shop_made) {
        if request
            .job_types
            .iter()
            .any(|job| catalogue.job_type(job).is_none())
        {
            return Err(ActError::bad_argument());
        }
        fields.push(("makes", json!(makes)));
        fields.push(("job_types", json!(request.job_types)));
    }
    Ok(fields)
}

/// Both titles. An empty one is the shipped one again, or for a line made here the other language's.
fn titles(form: &mut Form, request: &EditAfterLine, id: &str) -> [String; 2] {
    let ro = form.text("title_ro", &request.title_ro, LONGEST_LINE);
    let en = form.text("title_en", &request.title_en, LONGEST_LINE);
    if ro.is_empty() && en.is_empty() {
        form.fault("title_ro", Fault::LineNeedsWords);
    }
    in_both_languages(CatalogueKind::AfterLine, id, [("title_ro", ro), ("title_en", en)])
}

/// Makes as they are typed, with commas. One that nobody ever heard of would never come up, and the shop would believe that it does.
pub(super) fn read_makes(form: &mut Form, catalogue: &Catalogue, typed: &str) -> Vec<String> {
    let makes = form.list("makes", typed, MOST_MAKES);
    if makes.iter().any(|make| !catalogue.knows_make(make)) {
        form.fault("makes", Fault::MakeUnknown);
    }
    makes
}
