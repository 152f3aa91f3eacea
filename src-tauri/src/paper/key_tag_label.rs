//! The label on the keys: number, plate, car, and whether the battery is touched.
//!
//! Invariant: no name, no phone, no code and no code state. Paper cannot change, the state can: BAT says to look at the screen
//! first. The square code holds the job number only.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::finish::finish;
use super::letters::{Style, bold, regular};
use super::words::{Arg, Language, Words};
use crate::domain::LabelSize;

/// What a key-tag label prints.
#[derive(Debug, Clone, Copy)]
pub struct KeyTagLabel<'a> {
    /// The number on the keys; empty leaves its frame for the pen.
    pub key_tag: &'a str,
    /// The plate as it is spoken.
    pub plate: &'a str,
    /// Make and model.
    pub car: &'a str,
    /// When it is promised, in local time.
    pub promised_at: Option<NaiveDateTime>,
    /// Whether a work line takes the radio's power.
    pub cuts_power: bool,
    /// Number of the job.
    pub job: &'a str,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// Where things stand on a label, mm from its top left corner.
struct Places {
    page: (f32, f32),
    key: (f32, f32, f32, f32),
    key_word: f32,
    key_size: f32,
    plate: (f32, f32, f32, f32),
    plate_size: f32,
    car: (f32, f32, f32),
    car_size: f32,
    due: f32,
    bat: (f32, f32, f32, f32),
    bat_tab: f32,
    bat_size: f32,
    job: (f32, f32, f32),
    job_size: f32,
    square: (f32, f32, f32),
    demo: (f32, f32, f32, f32),
}

const TAPE: Places = Places {
    page: (62.0, 38.0),
    key: (2.5, 2.5, 20.0, 19.0),
    key_word: 6.1,
    key_size: 36.0,
    plate: (24.8, 2.8, 34.7, 9.4),
    plate_size: 20.0,
    car: (24.6, 15.9, 34.9),
    car_size: 8.5,
    due: 19.9,
    bat: (2.75, 24.2, 41.5, 5.6),
    bat_tab: 11.2,
    bat_size: 8.0,
    job: (2.6, 34.9, 28.9),
    job_size: 9.5,
    square: (46.9, 22.9, 12.6),
    demo: (32.0, 31.6, 12.0, 4.0),
};

const LABEL: Places = Places {
    page: (89.0, 36.0),
    key: (3.0, 3.0, 28.0, 20.0),
    key_word: 6.6,
    key_size: 44.0,
    plate: (33.8, 3.3, 51.9, 12.0),
    plate_size: 29.0,
    car: (33.6, 19.6, 35.4),
    car_size: 9.0,
    due: 23.6,
    bat: (3.25, 26.4, 47.5, 6.3),
    bat_tab: 12.6,
    bat_size: 9.0,
    job: (53.6, 30.8, 15.4),
    job_size: 10.0,
    square: (71.9, 18.9, 13.86),
    demo: (53.6, 24.9, 12.0, 3.0),
};

/// The label.
pub fn key_tag_label(
    label: &KeyTagLabel<'_>,
    size: LabelSize,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let at = match size {
        LabelSize::Tape62 => &TAPE,
        LabelSize::Label89x36 => &LABEL,
    };
    let mut canvas = Canvas::new(at.page.0, at.page.1);
    draw_key(&mut canvas, label, at, words)?;
    draw_car(&mut canvas, label, at, words)?;
    if label.cuts_power {
        draw_bat(&mut canvas, at, words)?;
    }
    let job = match size {
        LabelSize::Tape62 => words.say_with("paper-job", &[("job", Arg::Text(label.job))])?,
        LabelSize::Label89x36 => label.job.to_owned(),
    };
    let (x, y, room) = at.job;
    canvas.fitted(bold(at.job_size), (x, y), room, 7.0, &job)?;
    let (x, y, side) = at.square;
    canvas.square_code(x, y, side, label.job)?;
    if label.demo {
        let (x, y, w, h) = at.demo;
        canvas.demo_mark(words, (x, y), (w, h), 8.0)?;
    }
    finish(canvas, &words.say("paper-tag-title")?, language, made_at)
}

fn draw_key(
    canvas: &mut Canvas,
    label: &KeyTagLabel<'_>,
    at: &Places,
    words: &Words,
) -> Result<(), PaperError> {
    let (x, y, w, h) = at.key;
    let on_black = !label.key_tag.trim().is_empty();
    let ink = |style: Style| if on_black { style.white() } else { style };
    if on_black {
        canvas.round_block(x, y, w, h, 1.2);
    } else {
        canvas.round_frame((x, y), (w, h), 0.6, 1.2);
    }
    let middle = x + w / 2.0;
    canvas.text(
        ink(bold(8.0)).centred(),
        middle,
        at.key_word,
        &words.say("paper-key")?,
    )?;
    let number = ink(bold(at.key_size)).centred();
    let (style, number) = number.fit(label.key_tag, w - 2.0, 8.0)?;
    let height = y + h / 2.0 + 1.8;
    canvas.text(style, middle, height + 0.1178 * style.size, &number)?;
    Ok(())
}

fn draw_car(
    canvas: &mut Canvas,
    label: &KeyTagLabel<'_>,
    at: &Places,
    words: &Words,
) -> Result<(), PaperError> {
    let (x, y, w, h) = at.plate;
    canvas.round_frame((x, y), (w, h), 0.6, 1.5);
    let (style, plate) = bold(at.plate_size).centred().fit(label.plate, w - 4.6, 7.0)?;
    canvas.text(style, x + w / 2.0, y + h / 2.0 + 0.1178 * style.size, &plate)?;
    let (x, y, room) = at.car;
    canvas.fitted(regular(at.car_size), (x, y), room, 7.0, label.car)?;
    let due = canvas.text(regular(8.0), x, at.due, &words.say("paper-tag-due")?)?;
    let after = x + due + 1.5;
    match label.promised_at {
        Some(promised) => {
            let said = words.day_time(promised);
            canvas.fitted(bold(9.0), (after, at.due), x + room - after, 7.0, &said)?;
        }
        None => canvas.line((after, at.due + 0.4), (x + room, at.due + 0.4), 0.2),
    }
    Ok(())
}

/// The mark of work on battery, fuse or plug.
fn draw_bat(canvas: &mut Canvas, at: &Places, words: &Words) -> Result<(), PaperError> {
    let (x, y, w, h) = at.bat;
    canvas.frame(x, y, w, h, 0.5);
    canvas.block(x, y, at.bat_tab, h);
    let middle = |size: f32| y + h / 2.0 + 0.1178 * size;
    let tab = x + at.bat_tab / 2.0;
    canvas.text(
        bold(at.bat_size).white().centred(),
        tab,
        middle(at.bat_size),
        &words.say("paper-recv-bat")?,
    )?;
    let text = x + at.bat_tab + 1.6;
    let (style, said) =
        bold(at.bat_size - 1.0).fit(&words.say("paper-tag-check")?, x + w - 1.5 - text, 6.0)?;
    canvas.text(style, text, middle(style.size), &said)?;
    Ok(())
}
