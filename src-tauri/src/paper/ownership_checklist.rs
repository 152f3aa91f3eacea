//! The ownership check on paper, filled in or blank: who asks, the car, the papers, four questions, the result.
//!
//! Invariant: filled and blank share every coordinate, so staff know one form. Kinds of papers are ticked, their
//! numbers are nowhere, and a result that contradicts the four answers is not printed.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::certificate::{CertificateField, FieldReading, draw_certificate};
use super::code_card::Serial;
use super::finish::finish;
use super::letters::{bold, regular};
use super::ownership_sections::{
    draw_car, draw_papers, draw_questions, draw_result, draw_who, has_document, has_scenario,
};
use super::sheet::{A4, LEFT, Printed, Workshop};
use super::words::{Arg, Language, Words};

/// What an ownership check prints. No debug form: it names people and cars.
#[derive(Clone, Copy)]
pub struct OwnershipChecklist<'a> {
    /// The head of the sheet.
    pub workshop: Workshop<'a>,
    /// The check that was made, or none for a blank form.
    pub check: Option<FilledCheck<'a>>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// A check that was made. An empty text leaves its line for the pen.
#[derive(Clone, Copy)]
pub struct FilledCheck<'a> {
    /// Number of the job.
    pub job: &'a str,
    /// The number on the keys; may be empty.
    pub key_tag: &'a str,
    /// The plate as it is spoken, `B 123 ABC`.
    pub plate: &'a str,
    /// Who asks, the name as on the paper shown.
    pub asker: &'a str,
    /// Who checked.
    pub checked_by: &'a str,
    /// When, in local time.
    pub checked_at: NaiveDateTime,
    /// Id of the scenario in `documents.toml`.
    pub scenario: &'a str,
    /// What the person asks for.
    pub asks_for: AsksFor<'a>,
    /// Make, model and year.
    pub car: &'a str,
    /// Make and model of the radio.
    pub radio: &'a str,
    /// What may be said of its serial.
    pub serial: Serial<'a>,
    /// The VIN on the certificate.
    pub vin_on_paper: &'a str,
    /// The VIN read at the car.
    pub vin_on_car: &'a str,
    /// Where on the car it was read.
    pub vin_read_at: Option<VinReadAt>,
    /// Ids of the kinds of papers seen, as in `documents.toml`.
    pub documents: &'a [&'a str],
    /// What the certificate's fields showed; a field that is not named stays for the pen.
    pub fields: &'a [(CertificateField, FieldReading)],
    /// The four answers, in order.
    pub answers: [bool; 4],
    /// The result.
    pub result: CheckResult<'a>,
    /// Who printed it and when.
    pub printed: Printed<'a>,
}

/// What a person may ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AsksFor<'a> {
    /// A first card.
    NewCard,
    /// To be told the code.
    ToBeTold,
    /// A further copy, with its reason.
    Reprint(&'a str),
}

/// Where a VIN is read on a car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VinReadAt {
    /// Behind the windscreen.
    Windscreen,
    /// On the door pillar.
    DoorPillar,
    /// Stamped into the body.
    Stamped,
}

/// How a check ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CheckResult<'a> {
    /// Four times "yes".
    Passed,
    /// Not given; what is missing, in words.
    Missing(&'a str),
}

/// The drawing has six roles in one row; the nine scenarios take two, and sections 2 and 3 stand this much lower, mm.
const SECOND_ROW: f32 = 2.2;

/// The ownership check: blank one page, filled two pages, the workshop's copy and the customer's.
pub fn ownership_checklist(
    sheet: &OwnershipChecklist<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let mut canvas = Canvas::new(A4.0, A4.1);
    match &sheet.check {
        None => draw_page(&mut canvas, sheet, None, &words.say("paper-blank")?, words)?,
        Some(check) => {
            refuse_what_cannot_be(check)?;
            let job = words.say_with("paper-job", &[("job", Arg::Text(check.job))])?;
            for (page, copy) in ["paper-copy-workshop", "paper-copy-customer"]
                .into_iter()
                .enumerate()
            {
                if page > 0 {
                    canvas.next_page();
                }
                let eyebrow = format!("{} · {job}", words.say(copy)?);
                draw_page(&mut canvas, sheet, Some(check), &eyebrow, words)?;
            }
        }
    }
    finish(canvas, &words.say("paper-own-title")?, language, made_at)
}

fn refuse_what_cannot_be(check: &FilledCheck<'_>) -> Result<(), PaperError> {
    if !has_scenario(check.scenario) {
        return Err(PaperError::UnknownScenario(check.scenario.to_owned()));
    }
    if let Some(unknown) = check.documents.iter().find(|id| !has_document(id)) {
        return Err(PaperError::UnknownDocument((*unknown).to_owned()));
    }
    let all_yes = check.answers.iter().all(|answer| *answer);
    if all_yes == (check.result == CheckResult::Passed) {
        Ok(())
    } else {
        Err(PaperError::Contradiction)
    }
}

fn draw_page(
    canvas: &mut Canvas,
    sheet: &OwnershipChecklist<'_>,
    check: Option<&FilledCheck<'_>>,
    eyebrow: &str,
    words: &Words,
) -> Result<(), PaperError> {
    draw_head(canvas, sheet, check, eyebrow, words)?;
    draw_who(canvas, check, words)?;
    canvas.origin_at(0.0, SECOND_ROW);
    draw_car(canvas, check, words)?;
    draw_papers(canvas, check, words)?;
    canvas.origin_at(0.0, 0.0);
    draw_certificate(canvas, check.map_or(&[][..], |check| check.fields), words)?;
    draw_questions(canvas, check, words)?;
    draw_result(canvas, check, words)?;

    let title = words.say("paper-own-title")?;
    let name = match check {
        Some(check) => format!(
            "{title} · {}",
            words.say_with("paper-job", &[("job", Arg::Text(check.job))])?
        ),
        None => title,
    };
    canvas.foot(words, &name, check.map(|check| &check.printed))
}

fn draw_head(
    canvas: &mut Canvas,
    sheet: &OwnershipChecklist<'_>,
    check: Option<&FilledCheck<'_>>,
    eyebrow: &str,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.fitted(bold(8.5), (LEFT, 13.0), 97.0, 7.0, eyebrow)?;
    canvas.text(bold(18.0), LEFT, 20.2, &words.say("paper-own-title")?)?;
    canvas.fitted(regular(8.0), (LEFT, 25.0), 97.0, 6.5, &sheet.workshop.line())?;
    if sheet.demo {
        canvas.demo_mark(words, (97.0, 14.6), (20.0, 6.4), 13.0)?;
    }
    let key_tag = check.map_or("", |check| check.key_tag.trim());
    let frame = if key_tag.is_empty() { 75.0 } else { 50.0 };
    canvas.round_frame((121.0, 10.5), (frame, 14.5), 0.6, 1.5);
    match check.filter(|check| !check.plate.trim().is_empty()) {
        Some(check) => {
            let (style, plate) = bold(26.0).centred().fit(check.plate, frame - 4.0, 16.0)?;
            canvas.text(style, 121.0 + frame / 2.0, 17.75 + 0.1178 * style.size, &plate)?;
        }
        None => {
            canvas.text(regular(7.0), 123.0, 14.0, &words.say("paper-plate")?)?;
        }
    }
    if !key_tag.is_empty() {
        canvas.round_block(174.0, 10.5, 22.0, 14.5, 1.5);
        canvas.text(
            regular(7.0).white().centred(),
            185.0,
            13.9,
            &words.say("paper-key")?,
        )?;
        canvas.fitted(bold(20.0).white().centred(), (185.0, 23.1), 20.0, 9.0, key_tag)?;
    }
    Ok(())
}
