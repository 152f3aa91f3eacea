//! The calls to make before a day's power cuts: eight a page, by time, each with what is known and six boxes for the answer.
//!
//! Invariant: no code stands here, and no place where one could be written. A row is never parted between two pages.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::sheet::{A4, Choice, LEFT, Page, Printed, RIGHT};
use super::state_band::{Band, StateLine};
use super::words::{Arg, Language, Words};

const CALLS_A_PAGE: usize = 8;
/// The height of a call, mm.
const ROW: f32 = 28.6;
/// Where the rule above the calls stands: below the sentence to say on page 1, below the head after it, mm.
const FIRST_RULE: f32 = 45.0;
const LATER_RULE: f32 = 29.4;

/// What a call list prints. No debug form: it names people and phones.
#[derive(Clone, Copy)]
pub struct CallList<'a> {
    /// The workshop's name.
    pub workshop_name: &'a str,
    /// The day of the work.
    pub day: NaiveDate,
    /// The calls, sorted by time.
    pub calls: &'a [Call<'a>],
    /// How many of them are still to make.
    pub to_make: usize,
    /// Who printed it and when.
    pub printed: Printed<'a>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// One call. An empty text leaves its place for the pen.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// When the car is expected; none for a car without an hour.
    pub time: Option<NaiveTime>,
    /// Whom to ask.
    pub name: &'a str,
    /// The number on file.
    pub phone: &'a str,
    /// The plate as it is spoken.
    pub plate: &'a str,
    /// The number on the keys; empty before the car has come.
    pub key_tag: &'a str,
    /// Make and model.
    pub car: &'a str,
    /// Make and model of the radio, empty where nobody knows it.
    pub radio: &'a str,
    /// The work that takes the radio's power.
    pub work: &'a str,
    /// What is known of the code.
    pub state: StateLine<'a>,
    /// Number of the job.
    pub job: &'a str,
}

/// The call list, A4.
pub fn call_list(
    list: &CallList<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let day = words.date(list.day);
    let title = if Some(list.day) == list.printed.at.date().succ_opt() {
        words.say("paper-calls-title-tomorrow")?
    } else {
        words.say_with("paper-calls-title", &[("day", Arg::Text(&day))])?
    };
    let name = format!("{title} · {}", words.say("paper-calls-destroy")?);
    let pages = list.calls.len().div_ceil(CALLS_A_PAGE).max(1);
    let mut canvas = Canvas::new(A4.0, A4.1);
    for page in 0..pages {
        if page > 0 {
            canvas.next_page();
        }
        draw_head(&mut canvas, list, words, &title)?;
        let rule = if page == 0 {
            draw_sentence(&mut canvas, list, words, &day)?;
            FIRST_RULE
        } else {
            LATER_RULE
        };
        draw_columns(&mut canvas, words, rule)?;
        let calls = list.calls.iter().skip(page * CALLS_A_PAGE).take(CALLS_A_PAGE);
        for (row, call) in calls.enumerate() {
            draw_call(&mut canvas, call, words, rule + 5.4 + ROW * row as f32)?;
        }
        let at = Page {
            at: page + 1,
            of: pages,
        };
        canvas.foot_of(words, &name, Some(&list.printed), at)?;
    }
    finish(canvas, &title, language, made_at)
}

fn draw_head(canvas: &mut Canvas, list: &CallList<'_>, words: &Words, title: &str) -> Result<(), PaperError> {
    let room = if list.demo { 140.0 } else { RIGHT - LEFT };
    canvas.fitted(bold(8.5), (LEFT, 13.0), room, 7.0, list.workshop_name)?;
    canvas.text(bold(18.0), LEFT, 20.2, title)?;
    let weekday = format!("paper-weekday-{}", list.day.weekday().number_from_monday());
    let day = format!("{}, {}", words.say(&weekday)?, words.date(list.day));
    let count = |calls: usize| Arg::Count(u32::try_from(calls).unwrap_or(u32::MAX));
    let below = words.say_with(
        "paper-calls-count",
        &[
            ("day", Arg::Text(&day)),
            ("n", count(list.calls.len())),
            ("open", count(list.to_make)),
        ],
    )?;
    canvas.fitted(regular(9.0), (LEFT, 25.2), RIGHT - LEFT, 7.0, &below)?;
    if list.demo {
        canvas.demo_mark(words, (164.0, 10.5), (32.0, 10.0), 18.0)?;
    }
    Ok(())
}

/// The sentence to say, and the rule of the call.
fn draw_sentence(
    canvas: &mut Canvas,
    list: &CallList<'_>,
    words: &Words,
    day: &str,
) -> Result<(), PaperError> {
    let sentence = if Some(list.day) == list.printed.at.date().succ_opt() {
        words.say("paper-calls-say-tomorrow")?
    } else {
        words.say_with("paper-calls-say", &[("day", Arg::Text(day))])?
    };
    canvas.frame(LEFT, 28.6, 176.0, 13.2, 0.35);
    canvas.fitted(bold(10.0), (23.0, 33.9), 170.0, 8.0, &sentence)?;
    canvas.fitted(
        regular(8.0),
        (23.0, 39.2),
        170.0,
        7.0,
        &words.say("paper-calls-rule")?,
    )?;
    Ok(())
}

fn draw_columns(canvas: &mut Canvas, words: &Words, rule: f32) -> Result<(), PaperError> {
    canvas.line((LEFT, rule), (RIGHT, rule), 0.8);
    let heads = [
        ("paper-calls-time", 20.0, 26.0),
        ("paper-calls-who", 50.0, 80.0),
        ("paper-calls-answer", 134.0, 62.0),
    ];
    for (id, x, room) in heads {
        canvas.fitted(bold(8.0), (x, rule + 3.8), room, 6.5, &words.say(id)?)?;
    }
    canvas.line((LEFT, rule + 5.4), (RIGHT, rule + 5.4), 0.35);
    Ok(())
}

/// One call, `y` the line above it.
fn draw_call(canvas: &mut Canvas, call: &Call<'_>, words: &Words, y: f32) -> Result<(), PaperError> {
    let time = call
        .time
        .map(|time| time.format("%H:%M").to_string())
        .unwrap_or_default();
    let hour = canvas.text(mono(13.0), LEFT, y + 6.2, &time)?;
    let room = 26.0 - hour - 1.5;
    canvas.fitted(regular(7.0).right(), (46.0, y + 6.2), room, 6.0, call.job)?;
    canvas.round_frame((LEFT, y + 8.6), (26.0, 6.4), 0.45, 0.9);
    let (style, plate) = bold(11.0).centred().fit(call.plate, 24.0, 7.0)?;
    canvas.text(style, 33.0, y + 11.8 + 0.1178 * style.size, &plate)?;
    if !call.key_tag.trim().is_empty() {
        canvas.round_block(LEFT, y + 17.0, 26.0, 6.2, 0.9);
        let key = canvas.text(regular(7.0).white(), 22.0, y + 21.3, &words.say("paper-key")?)?;
        let room = 21.0 - key;
        canvas.fitted(
            bold(11.0).white().right(),
            (44.0, y + 21.6),
            room,
            7.0,
            call.key_tag,
        )?;
    }

    canvas.fitted(bold(10.5), (50.0, y + 5.6), 80.0, 8.0, call.name)?;
    if call.phone.trim().is_empty() {
        canvas.line((50.0, y + 12.8), (100.0, y + 12.8), 0.2);
    } else {
        canvas.fitted(mono(14.0), (50.0, y + 12.2), 80.0, 9.0, call.phone)?;
    }
    let about: Vec<&str> = [call.car, call.radio, call.work]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect();
    canvas.fitted(regular(8.5), (50.0, y + 17.2), 80.0, 7.0, &about.join(" · "))?;
    let band = Band {
        x: 50.0,
        y: y + 19.2,
        w: 80.0,
        h: 6.6,
        size: 10.0,
        sign: 2.2,
    };
    canvas.state_band(band, &call.state, "")?;
    draw_answers(canvas, words, y)?;
    canvas.line((LEFT, y + ROW), (RIGHT, y + ROW), 0.35);
    Ok(())
}

fn draw_answers(canvas: &mut Canvas, words: &Words, y: f32) -> Result<(), PaperError> {
    let columns = [
        (
            134.0,
            164.0,
            ["paper-calls-has", "paper-calls-brings", "paper-calls-photo"],
        ),
        (
            165.0,
            RIGHT,
            [
                "paper-calls-has-not",
                "paper-calls-not-needed",
                "paper-calls-no-answer",
            ],
        ),
    ];
    for (x, right, answers) in columns {
        for (id, row) in answers.into_iter().zip([0.0, 6.4, 12.8]) {
            let choice = Choice {
                words: &words.say(id)?,
                ticked: false,
                right,
            };
            canvas.option((x, y + 2.2 + row), 5.0, 8.5, 1.5, &choice)?;
        }
    }
    canvas.fitted(
        regular(7.5),
        (134.0, y + 25.4),
        11.5,
        6.0,
        &words.say("paper-calls-at")?,
    )?;
    canvas.line((146.0, y + 25.8), (164.0, y + 25.8), 0.2);
    canvas.text(regular(7.5), 166.0, y + 25.4, &words.say("paper-calls-by")?)?;
    canvas.line((170.5, y + 25.8), (RIGHT, y + 25.8), 0.2);
    Ok(())
}
