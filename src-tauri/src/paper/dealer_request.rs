//! The request to an authorised dealer: the car, the radio, the papers the owner brings, and the dealer's answer. One page.
//!
//! Invariants: no code stands here and no place where one could be written; a serial that leads to the code is not printed, a line is
//! left for the owner's own pen. What is not known is an empty line.

use chrono::{DateTime, NaiveDate, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::sheet::{A4, Choice, LEFT, Page, Printed, RIGHT, Workshop};
use super::words::{Arg, Language, Words};

/// The width of a box that takes one sign, mm.
const BOX: f32 = 9.5;
/// How many boxes a serial has where nobody knows it.
const SERIAL_BOXES: usize = 14;
/// The right half of a line, mm.
const HALF: f32 = 110.0;

/// What a request prints. No debug form: it names people and cars. An empty text leaves its line for the pen.
#[derive(Clone, Copy)]
pub struct DealerRequest<'a> {
    /// The head of the sheet.
    pub workshop: Workshop<'a>,
    /// Number of the car's open job, where it has one.
    pub job: &'a str,
    /// The plate as it is spoken.
    pub plate: &'a str,
    /// The maker whose dealer is asked.
    pub dealer: &'a str,
    /// The day.
    pub day: NaiveDate,
    /// Make and model of the car.
    pub car: &'a str,
    /// Its model year.
    pub year: &'a str,
    /// The VIN.
    pub vin: &'a str,
    /// Make and model of the radio.
    pub radio: &'a str,
    /// What may be said of its serial.
    pub serial: RequestedSerial<'a>,
    /// What its display shows.
    pub display: &'a str,
    /// Codes that it refused.
    pub refusals: u32,
    /// The papers the owner brings, worded.
    pub papers: &'a [&'a str],
    /// The owner.
    pub owner: &'a str,
    /// Up to how much the owner agreed to, as a number of lei.
    pub accepts: &'a str,
    /// Who printed it and when.
    pub printed: Printed<'a>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// A serial on a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RequestedSerial<'a> {
    /// The whole of it, or nothing where nobody knows it.
    Open(&'a str),
    /// It leads to the code: the owner shows it.
    Confidential,
}

/// The dealer request, A4.
pub fn dealer_request(
    request: &DealerRequest<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let mut canvas = Canvas::new(A4.0, A4.1);
    draw_head(&mut canvas, request, words)?;
    draw_car(&mut canvas, request, words)?;
    draw_radio(&mut canvas, request, words)?;
    draw_papers(&mut canvas, request, words)?;
    draw_owner(&mut canvas, request, words)?;
    draw_answer(&mut canvas, words)?;
    let questions = [
        ("who", Arg::Text(request.printed.by)),
        ("phone", Arg::Text(request.workshop.phone)),
    ];
    let name = words.say_with("paper-req-contact", &questions)?;
    let name = name.trim_end_matches([',', ' ']);
    canvas.foot_of(words, name, Some(&request.printed), Page { at: 1, of: 1 })?;
    finish(canvas, &words.say("paper-req-title")?, language, made_at)
}

fn draw_head(canvas: &mut Canvas, request: &DealerRequest<'_>, words: &Words) -> Result<(), PaperError> {
    if !request.job.is_empty() {
        let job = words.say_with("paper-job", &[("job", Arg::Text(request.job))])?;
        canvas.fitted(bold(8.5), (LEFT, 13.0), 88.0, 7.0, &job)?;
    }
    canvas.text(bold(18.0), LEFT, 20.2, &words.say("paper-req-title")?)?;
    canvas.fitted(regular(8.0), (LEFT, 25.0), 122.0, 6.5, &request.workshop.line())?;
    if request.demo {
        canvas.demo_mark(words, (112.0, 8.6), (26.0, 8.0), 15.0)?;
    }
    canvas.round_frame((146.0, 10.5), (50.0, 14.5), 0.6, 1.5);
    let (style, plate) = bold(26.0).centred().fit(request.plate, 46.0, 12.0)?;
    canvas.text(style, 171.0, 17.75 + 0.1178 * style.size, &plate)?;
    canvas.line((LEFT, 28.5), (RIGHT, 28.5), 0.8);
    let dealer = if request.dealer.is_empty() {
        words.say("paper-req-any-dealer")?
    } else {
        words.say_with("paper-req-dealer", &[("make", Arg::Text(request.dealer))])?
    };
    let value = bold(11.0);
    canvas.field((LEFT, 136.0), 39.5, &words.say("paper-req-to")?, value, &dealer)?;
    let day = words.date(request.day);
    canvas.field((140.0, RIGHT), 39.5, &words.say("paper-req-date")?, value, &day)?;
    let intro = words.say("paper-req-intro")?;
    let room = RIGHT - LEFT;
    let (style, lines) = regular(10.0).block(&intro, (room, room), 2, 8.0)?;
    for (line, y) in lines.iter().zip([45.4, 50.2]) {
        canvas.text(style, LEFT, y, line)?;
    }
    Ok(())
}

fn draw_car(canvas: &mut Canvas, request: &DealerRequest<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 56.0, "1", &words.say("paper-req-car")?)?;
    let value = bold(11.0);
    let fields = [
        ((LEFT, 106.0), "paper-req-car-name", request.car),
        ((HALF, 151.0), "paper-req-year", request.year),
        ((155.0, RIGHT), "paper-req-plate", request.plate),
    ];
    for (place, id, text) in fields {
        canvas.field(place, 72.0, &words.say(id)?, value, text)?;
    }
    canvas.frame(20.1, 78.8, 4.2, 3.4, 0.2);
    canvas.text(bold(7.5).centred(), 22.2, 81.38, "E")?;
    canvas.text(regular(8.0), 25.8, 81.44, &words.say("paper-req-vin")?)?;
    let thick = [3, 9, 11];
    draw_boxes(canvas, (75.5, 85.5), 17, BOX, &thick, request.vin)
}

/// A row of boxes that ends at the right edge, one sign in each; what has more signs than boxes stands whole in one.
fn draw_boxes(
    canvas: &mut Canvas,
    (top, bottom): (f32, f32),
    count: usize,
    pitch: f32,
    thick: &[usize],
    text: &str,
) -> Result<(), PaperError> {
    let left = RIGHT - pitch * count as f32;
    canvas.frame(left, top, RIGHT - left, bottom - top, 0.35);
    let signs: Vec<char> = text.trim().chars().collect();
    let baseline = top + 6.885;
    if signs.len() > count {
        let middle = f32::midpoint(left, RIGHT);
        let room = RIGHT - left - 4.0;
        canvas.fitted(mono(16.0).centred(), (middle, baseline), room, 7.0, text)?;
        return Ok(());
    }
    for place in 1..count {
        let x = left + pitch * place as f32;
        let stroke = if thick.contains(&place) { 0.6 } else { 0.2 };
        canvas.line((x, top), (x, bottom), stroke);
    }
    for (place, sign) in signs.into_iter().enumerate() {
        let x = left + pitch * (place as f32 + 0.5);
        let size = if pitch < BOX { 12.0 } else { 16.0 };
        canvas.text(mono(size).centred(), x, baseline, sign.encode_utf8(&mut [0; 4]))?;
    }
    Ok(())
}

fn draw_radio(canvas: &mut Canvas, request: &DealerRequest<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 90.0, "2", &words.say("paper-req-radio")?)?;
    let (value, read) = (bold(11.0), mono(11.0));
    let refusals = request.refusals.to_string();
    let fields = [
        ((LEFT, 106.0), 106.0, "paper-req-car-name", value, request.radio),
        ((HALF, 151.0), 106.0, "paper-req-part", read, ""),
        ((155.0, RIGHT), 106.0, "paper-req-read-from", value, ""),
        ((LEFT, 106.0), 130.5, "paper-req-shows", read, request.display),
        ((HALF, RIGHT), 130.5, "paper-req-tries", read, refusals.as_str()),
    ];
    for (place, y, id, style, text) in fields {
        canvas.field(place, y, &words.say(id)?, style, text)?;
    }
    let label = words.say("paper-req-serial")?;
    match request.serial {
        RequestedSerial::Confidential => {
            let said = words.say("paper-req-sensitive")?;
            canvas.field((LEFT, RIGHT), 119.5, &format!("{label} · {said}"), value, "")
        }
        RequestedSerial::Open(serial) => {
            canvas.text(regular(8.0), LEFT, 115.44, &label)?;
            let signs = serial.trim().chars().count();
            let count = if signs == 0 { SERIAL_BOXES } else { signs };
            let pitch = if count > SERIAL_BOXES {
                SERIAL_BOXES as f32 * BOX / count as f32
            } else {
                BOX
            };
            // Of a serial longer than any radio's the boxes would be too narrow: it stands whole in one.
            draw_boxes(canvas, (109.5, 119.5), count.min(26), pitch.max(5.1), &[], serial)
        }
    }
}

fn draw_papers(canvas: &mut Canvas, request: &DealerRequest<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 135.0, "3", &words.say("paper-req-papers")?)?;
    let heads = [(137.5, "paper-req-has"), (179.0, "paper-req-seen")];
    for (x, id) in heads {
        canvas.text(regular(8.0).centred(), x, 145.3, &words.say(id)?)?;
    }
    for (row, paper) in request.papers.iter().take(5).enumerate() {
        let y = 7.0 * row as f32;
        canvas.fitted(regular(10.0), (LEFT, 150.98 + y), 112.0, 7.5, paper)?;
        canvas.tick_box(135.0, 147.3 + y, 5.0, false);
        canvas.tick_box(176.5, 147.3 + y, 5.0, false);
        if row > 0 {
            canvas.line((LEFT, 146.5 + y), (RIGHT, 146.5 + y), 0.2);
        }
    }
    Ok(())
}

fn draw_owner(canvas: &mut Canvas, request: &DealerRequest<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 185.5, "4", &words.say("paper-req-owner")?)?;
    let value = bold(11.0);
    canvas.field(
        (LEFT, 106.0),
        201.5,
        &words.say("paper-req-name")?,
        value,
        request.owner,
    )?;
    canvas.field((HALF, RIGHT), 201.5, &words.say("paper-req-comes")?, value, "")?;
    canvas.fitted(
        regular(10.0),
        (LEFT, 206.9),
        RIGHT - LEFT,
        8.0,
        &words.say("paper-req-declares")?,
    )?;
    let wide = canvas.fitted(
        regular(10.0),
        (LEFT, 216.78),
        58.0,
        8.0,
        &words.say("paper-req-cost")?,
    )?;
    draw_amount(canvas, LEFT + wide + 2.5, 211.6, request.accepts, words)?;
    canvas.line((HALF, 219.6), (RIGHT, 219.6), 0.35);
    canvas.text(regular(7.0), HALF, 222.8, &words.say("paper-req-owner-signs")?)?;
    Ok(())
}

/// A box for an amount, and its unit.
fn draw_amount(canvas: &mut Canvas, x: f32, y: f32, amount: &str, words: &Words) -> Result<(), PaperError> {
    canvas.frame(x, y, 24.0, 8.0, 0.35);
    canvas.fitted(bold(11.0).centred(), (x + 12.0, y + 5.3), 21.0, 7.0, amount)?;
    canvas.text(regular(10.0), x + 26.0, y + 5.18, &words.say("paper-req-lei")?)?;
    Ok(())
}

fn draw_answer(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 227.0, "5", &words.say("paper-req-answer")?)?;
    canvas.stop_sign(22.5, 237.1, 2.5, false);
    canvas.fitted(
        bold(9.5),
        (27.5, 238.4),
        RIGHT - 27.5,
        8.0,
        &words.say("paper-req-no-code")?,
    )?;
    let options = [
        ((20.0, 242.2), "paper-req-given", 78.0),
        ((80.0, 242.2), "paper-req-no-code-radio", 137.0),
        ((20.0, 251.0), "paper-req-not-possible", 78.0),
    ];
    let mut ends = 62.0_f32;
    for (at, id, right) in options {
        let choice = Choice {
            words: &words.say(id)?,
            ticked: false,
            right,
        };
        ends = canvas.option(at, 6.0, 10.0, 1.8, &choice)?;
    }
    canvas.line((ends + 1.5, 257.0), (RIGHT, 257.0), 0.2);
    canvas.text(regular(10.0), 140.0, 246.38, &words.say("paper-req-paid")?)?;
    draw_amount(canvas, 151.0, 241.2, "", words)?;
    let signatures = [(LEFT, "paper-req-dealer-signs"), (HALF, "paper-req-when")];
    for (x, id) in signatures {
        canvas.line((x, 277.4), (x + 86.0, 277.4), 0.35);
        canvas.fitted(regular(7.0), (x, 280.6), 86.0, 6.0, &words.say(id)?)?;
    }
    Ok(())
}
