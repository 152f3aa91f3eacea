//! The reception sheet: two A5 halves on one A4, cut between them and both signed. On one computer it carries the state of
//! the code to the bay.
//!
//! Invariant: both halves are one drawing, the second 148.5 mm lower. The code is nowhere on it, only its state. What does not
//! fit on page 1 stands on the next pages, and both halves break at the same place.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::code_card::Serial;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::reception_flow::{COLUMN, Flow, Rest, column_of};
use super::reception_sections::{
    WorkLines, draw_arrival, draw_complaint, draw_more_complaint, draw_more_units, draw_units, draw_work,
};
use super::sheet::{A4, LEFT, Page, Printed, RIGHT, Workshop};
use super::state_band::StateLine;
use super::words::{Arg, Language, Words};
use crate::domain::Arrival;

/// The height of one half, mm.
const HALF: f32 = 148.5;
/// The smallest size a value of a half shrinks to, pt.
pub(super) const FLOOR: f32 = 7.0;
/// The top and bottom of the strip to tear off for the keys: between the two holes of a punch, mm.
const STRIP: (f32, f32) = (43.0, 105.5);
/// Its right edge, mm.
const STRIP_RIGHT: f32 = 18.4;

/// What a reception sheet prints. No debug form: it names people and cars. An empty text leaves its line for the pen.
#[derive(Clone, Copy)]
pub struct ReceptionSheet<'a> {
    /// The head of the sheet.
    pub workshop: Workshop<'a>,
    /// Number of the job.
    pub job: &'a str,
    /// The number on the keys.
    pub key_tag: &'a str,
    /// The plate as it is spoken, `B 123 ABC`.
    pub plate: &'a str,
    /// Who brought the car.
    pub brought_by: &'a str,
    /// As what, in the language of the sheet.
    pub role: &'a str,
    /// Their phone.
    pub phone: &'a str,
    /// When the car came, in local time; nothing while it is expected.
    pub arrived_at: Option<NaiveDateTime>,
    /// When it is promised, in local time.
    pub promised_at: Option<NaiveDateTime>,
    /// Make, model and year.
    pub car: &'a str,
    /// The VIN.
    pub vin: &'a str,
    /// Who took the car in.
    pub taken_in_by: &'a str,
    /// The odometer.
    pub km: Option<i64>,
    /// What the customer says.
    pub complaint: &'a str,
    /// The radio on arrival.
    pub arrival: Arrival,
    /// The units with their states, the worst first; at least one, for a car with none on record is one unknown radio.
    pub units: &'a [SheetUnit<'a>],
    /// The work, in order.
    pub work: &'a [SheetWork<'a>],
    /// What the customer is told about a code left here.
    pub privacy: Privacy,
    /// Who printed it and when.
    pub printed: Printed<'a>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// One unit of the car.
#[derive(Clone, Copy)]
pub struct SheetUnit<'a> {
    /// What it is, make and model.
    pub name: &'a str,
    /// What may be said of its serial.
    pub serial: Serial<'a>,
    /// The state of its code, as the gate says it.
    pub state: StateLine<'a>,
    /// When and by whom the customer was asked in this job, local time and initials.
    pub asked: Option<(NaiveDateTime, &'a str)>,
}

/// One work line.
#[derive(Clone, Copy)]
pub struct SheetWork<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether battery, a fuse or the radio is disconnected for it.
    pub cuts_power: bool,
}

/// What becomes of a code the customer leaves here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// It is kept after the visit.
    Kept,
    /// It is destroyed when the car goes.
    OnceOnly,
    /// There is none yet, or one of each.
    General,
}

/// The reception sheet, A4.
pub fn reception_sheet(
    sheet: &ReceptionSheet<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let title = words.say("paper-recv-title")?;
    let flow = Flow::of(sheet, words)?;
    let mut canvas = Canvas::new(A4.0, A4.1);
    for page in 1..=flow.pages() {
        if page > 1 {
            canvas.next_page();
        }
        for (copy, y) in [("paper-copy-workshop", 0.0), ("paper-copy-customer", HALF)] {
            canvas.origin_at(0.0, y);
            let at = Page {
                at: page,
                of: flow.pages(),
            };
            draw_head(&mut canvas, sheet, words, &words.say(copy)?, at)?;
            match page.checked_sub(2).and_then(|later| flow.later.get(later)) {
                None => draw_first(&mut canvas, sheet, &flow, words)?,
                Some(rest) => draw_later(&mut canvas, sheet, rest, words)?,
            }
            draw_foot(&mut canvas, sheet, words, &title, at)?;
        }
        canvas.origin_at(0.0, 0.0);
        if page == 1 {
            draw_strip(&mut canvas, sheet, words)?;
        }
        draw_cut(&mut canvas);
    }
    finish(canvas, &title, language, made_at)
}

fn draw_first(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    flow: &Flow,
    words: &Words,
) -> Result<(), PaperError> {
    draw_fields(canvas, sheet, words)?;
    draw_complaint(canvas, &flow.complaint, words)?;
    draw_arrival(canvas, sheet, words)?;
    draw_units(canvas, sheet, flow.page_of(|rest| !rest.units.is_empty()), words)?;
    let left_over = sheet.work.len().saturating_sub(flow.work);
    let lines = WorkLines {
        y: 93.0,
        range: 0..flow.work,
        rows: COLUMN,
        left_over,
        goes_on: flow.page_of(|rest| !rest.work.is_empty()),
    };
    draw_work(canvas, sheet.work, &lines, words)?;
    canvas.fitted(
        regular(7.5),
        (LEFT, 126.2),
        RIGHT - LEFT,
        6.5,
        &words.say("paper-recv-terms")?,
    )?;
    let privacy = match sheet.privacy {
        Privacy::Kept => "paper-recv-privacy-kept",
        Privacy::OnceOnly => "paper-recv-privacy-once",
        Privacy::General => "paper-recv-privacy",
    };
    canvas.fitted(
        regular(7.5),
        (LEFT, 129.4),
        RIGHT - LEFT,
        6.5,
        &words.say(privacy)?,
    )?;
    let signatures = [
        (20.0, "paper-recv-sign-customer"),
        (80.0, "paper-recv-sign-desk"),
        (140.0, "paper-recv-sign-back"),
    ];
    for (x, id) in signatures {
        draw_signature(canvas, x, &words.say(id)?)?;
    }
    Ok(())
}

fn draw_later(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    rest: &Rest,
    words: &Words,
) -> Result<(), PaperError> {
    if !rest.complaint.is_empty() {
        draw_more_complaint(canvas, &rest.complaint, words)?;
    }
    if !rest.units.is_empty() {
        draw_more_units(canvas, rest.units_at, sheet.units, rest.units.clone(), words)?;
    }
    if !rest.work.is_empty() {
        let lines = WorkLines {
            y: rest.work_at,
            range: rest.work.clone(),
            rows: column_of(rest.work.len(), rest.work_at),
            left_over: 0,
            goes_on: 0,
        };
        draw_work(canvas, sheet.work, &lines, words)?;
    }
    draw_signature(canvas, LEFT, &words.say("paper-recv-sign-customer")?)
}

/// Copy and job, title, workshop; plate and key tag right.
fn draw_head(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    words: &Words,
    copy: &str,
    page: Page,
) -> Result<(), PaperError> {
    let job = words.say_with("paper-job", &[("job", Arg::Text(sheet.job))])?;
    let room = if sheet.demo { 77.0 } else { 101.0 };
    canvas.fitted(bold(8.0), (LEFT, 10.4), room, FLOOR, &format!("{copy} · {job}"))?;
    canvas.text(bold(14.5), LEFT, 16.2, &words.say("paper-recv-title")?)?;
    let below = if page.at > 1 {
        let before = (page.at - 1).to_string();
        words.say_with("paper-recv-continued", &[("page", Arg::Text(&before))])?
    } else {
        sheet.workshop.line()
    };
    canvas.fitted(regular(7.5), (LEFT, 19.9), 101.0, 6.5, &below)?;
    if sheet.demo {
        canvas.demo_mark(words, (101.0, 8.2), (20.0, 6.4), 13.0)?;
    }
    canvas.round_frame((125.0, 7.2), (47.0, 13.0), 0.6, 1.5);
    let (style, plate) = bold(23.0).centred().fit(sheet.plate, 42.4, 10.0)?;
    canvas.text(style, 148.5, 13.7 + 0.1178 * style.size, &plate)?;
    let key = words.say("paper-key")?;
    if sheet.key_tag.trim().is_empty() {
        canvas.round_frame((175.0, 7.2), (21.0, 13.0), 0.6, 1.5);
        canvas.text(regular(7.0).centred(), 185.5, 10.6, &key)?;
    } else {
        canvas.round_block(175.0, 7.2, 21.0, 13.0, 1.5);
        canvas.text(regular(7.0).white().centred(), 185.5, 10.6, &key)?;
        canvas.fitted(
            bold(18.0).white().centred(),
            (185.5, 18.3),
            19.0,
            FLOOR,
            sheet.key_tag,
        )?;
    }
    Ok(())
}

fn draw_fields(canvas: &mut Canvas, sheet: &ReceptionSheet<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.line((LEFT, 22.4), (RIGHT, 22.4), 0.7);
    let arrived = sheet.arrived_at.map(|at| words.day_time(at)).unwrap_or_default();
    let promised = sheet.promised_at.map(|at| words.day_time(at)).unwrap_or_default();
    let km = sheet.km.map(in_groups).unwrap_or_default();
    let vin = vin_in_groups(sheet.vin);
    let value = bold(9.5);
    let fields = [
        ((20.0, 76.0), 30.6, "paper-recv-by", value, sheet.brought_by),
        ((80.0, 106.0), 30.6, "paper-recv-phone", value, sheet.phone),
        ((110.0, 136.0), 30.6, "paper-recv-role", value, sheet.role),
        ((140.0, 166.0), 30.6, "paper-recv-in", value, arrived.as_str()),
        ((170.0, 196.0), 30.6, "paper-recv-due", value, promised.as_str()),
        ((20.0, 76.0), 38.6, "paper-recv-car", value, sheet.car),
        ((80.0, 136.0), 38.6, "paper-recv-vin", mono(10.0), vin.as_str()),
        ((140.0, 196.0), 38.6, "paper-recv-clerk", value, sheet.taken_in_by),
        ((20.0, 46.0), 46.6, "paper-recv-km", mono(9.5), km.as_str()),
        ((120.0, 196.0), 46.6, "paper-recv-left", value, ""),
    ];
    for ((x, right), y, id, style, text) in fields {
        canvas.fitted(regular(7.0), (x, y - 4.9), right - x, 6.0, &words.say(id)?)?;
        canvas.fitted(style, (x, y - 1.6), right - x, FLOOR, text)?;
        canvas.line((x, y), (right, y), 0.2);
    }
    draw_fuel(canvas, words)
}

/// Eight steps, for the pen to cross one.
fn draw_fuel(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    canvas.fitted(
        regular(7.0),
        (50.0, 45.12),
        17.5,
        6.0,
        &words.say("paper-recv-fuel")?,
    )?;
    for step in 0..8 {
        canvas.frame(68.375 + 5.5 * step as f32, 41.875, 5.75, 4.85, 0.25);
    }
    let marks = [
        (regular(7.0), 68.5, "0"),
        (regular(7.0).centred(), 79.5, "¼"),
        (regular(7.0).centred(), 90.5, "½"),
        (regular(7.0).centred(), 101.5, "¾"),
        (regular(7.0).right(), 112.5, "1"),
    ];
    for (style, x, mark) in marks {
        canvas.text(style, x, 41.0, mark)?;
    }
    Ok(())
}

fn draw_signature(canvas: &mut Canvas, x: f32, label: &str) -> Result<(), PaperError> {
    canvas.line((x, 136.4), (x + 56.0, 136.4), 0.35);
    canvas.fitted(regular(7.0), (x, 139.3), 56.0, 6.0, label)?;
    Ok(())
}

fn draw_foot(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    words: &Words,
    title: &str,
    page: Page,
) -> Result<(), PaperError> {
    canvas.line((LEFT, 122.6), (RIGHT, 122.6), 0.7);
    let name = if page.at < page.of {
        let next = (page.at + 1).to_string();
        words.say_with(
            "paper-recv-continues",
            &[("sheet", Arg::Text(title)), ("page", Arg::Text(&next))],
        )?
    } else {
        title.to_owned()
    };
    canvas.foot_line(words, (143.4, 6.5), &name, Some(&sheet.printed), page)
}

/// The strip that is torn off and hung on the keys: number, plate and job, read along the edge. It says nothing of the
/// customer or the code.
fn draw_strip(canvas: &mut Canvas, sheet: &ReceptionSheet<'_>, words: &Words) -> Result<(), PaperError> {
    let (top, bottom) = STRIP;
    for (from, to) in [
        ((0.0, top), (STRIP_RIGHT, top)),
        ((STRIP_RIGHT, top), (STRIP_RIGHT, bottom)),
        ((0.0, bottom), (STRIP_RIGHT, bottom)),
    ] {
        canvas.dashed_line(from, to, 0.2, (2.0, 2.0));
    }
    canvas.scissors(10.4, bottom);
    let key = words.say("paper-key")?;
    let (y, long) = (81.5, 21.0);
    let middle = y + long / 2.0;
    let white = !sheet.key_tag.trim().is_empty();
    let ink = |style: super::letters::Style| if white { style.white() } else { style };
    if white {
        canvas.round_block(5.0, y, 12.0, long, 1.5);
    } else {
        canvas.round_frame((5.0, y), (12.0, long), 0.6, 1.5);
    }
    canvas.upright(ink(regular(7.0)).centred(), (8.2, middle), 19.0, 6.0, &key)?;
    canvas.upright(
        ink(bold(18.0)).centred(),
        (15.3, middle),
        19.0,
        FLOOR,
        sheet.key_tag,
    )?;
    canvas.upright(bold(20.0), (11.4, y - 2.5), y - 2.5 - top - 2.5, 9.0, sheet.plate)?;
    let job = words.say_with("paper-job", &[("job", Arg::Text(sheet.job))])?;
    canvas.upright(bold(8.0), (16.5, y - 2.5), y - 2.5 - top - 2.5, 6.5, &job)
}

/// The line between the halves, with scissors.
fn draw_cut(canvas: &mut Canvas) {
    canvas.dashed_line((5.0, HALF), (7.0, HALF), 0.2, (2.0, 2.0));
    canvas.scissors(7.4, HALF);
    canvas.dashed_line((14.0, HALF), (205.0, HALF), 0.2, (2.0, 2.0));
}

/// `187402` as `187 402`.
fn in_groups(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// A VIN of seventeen signs in its parts, so that the eye compares them: maker and kind, year and works, running number.
fn vin_in_groups(vin: &str) -> String {
    let signs: Vec<char> = vin.trim().chars().collect();
    if signs.len() != 17 {
        return vin.to_owned();
    }
    let part = |from: usize, to: usize| signs.iter().skip(from).take(to - from).collect::<String>();
    format!("{} {} {}", part(0, 9), part(9, 11), part(11, 17))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_groups_that_the_eye_compares() {
        assert_eq!(
            [in_groups(7), in_groups(187_402), in_groups(1_204_377)],
            ["7", "187 402", "1 204 377"]
        );
        assert_eq!(vin_in_groups("WVWZZZDEM0W000123"), "WVWZZZDEM 0W 000123");
        assert_eq!(
            vin_in_groups("12345"),
            "12345",
            "an odd one stays as it was typed"
        );
    }
}
