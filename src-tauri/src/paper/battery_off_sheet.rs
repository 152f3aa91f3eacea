//! The battery-off sheet: for gloves, on one page where it fits. Radio and decision, before, order, the airbag wait, after.
//!
//! Invariant: no digit of a code and no place for one; no waiting time but the one a technician typed. Only the lines of this car print,
//! and a line that finds no room opens the next page; none is left out.

use chrono::{DateTime, NaiveTime, Utc};

use super::PaperError;
use super::battery_off_sections::{BEFORE_PITCH, ROW, Row};
use super::canvas::Canvas;
use super::code_card::Serial;
use super::finish::finish;
use super::letters::{bold, regular};
use super::sheet::{A4, LEFT, Page, Printed, RIGHT};
use super::state_band::StateLine;
use super::words::{Arg, Language, Words};

/// Where the last row of the after-list may end on a page that is signed, and on one that is not, mm.
const SIGNED_FLOOR: f32 = 268.0;
/// The signatures' line, mm.
const SIGNATURES: f32 = 277.4;
/// Below the head of a further page, mm.
const LATER_TOP: f32 = 20.0;
/// What the airbag box and the order take, mm.
const WAIT_HEIGHT: f32 = 29.3;
const ORDER_HEIGHT: f32 = 54.0;

/// How a line was answered in the program, before it was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffAnswer {
    /// Not yet: the pen does it.
    Blank,
    /// Done.
    Yes,
    /// Not done.
    No,
    /// Not on this car.
    NotApplicable,
}

/// A line of the before-list or the after-list.
#[derive(Debug, Clone, Copy)]
pub struct OffLine<'a> {
    /// What it is about.
    pub words: &'a str,
    /// It protects people or the car: it prints bold.
    pub is_safety: bool,
    /// How it was answered.
    pub answer: OffAnswer,
}

/// One unit with its state and what was decided for it.
#[derive(Clone, Copy)]
pub struct OffUnit<'a> {
    /// Its kind, make and model.
    pub name: &'a str,
    /// What may be said of its serial.
    pub serial: Serial<'a>,
    /// Its state.
    pub state: StateLine<'a>,
    /// What was decided, by whom and when; empty leaves its place.
    pub decision: &'a str,
}

/// The airbag wait.
#[derive(Debug, Clone, Copy, Default)]
pub struct OffWait<'a> {
    /// The minutes a technician typed; none prints an empty box.
    pub minutes: Option<u32>,
    /// From which manual.
    pub source: &'a str,
    /// When it began.
    pub began: Option<NaiveTime>,
    /// When it ends.
    pub ends: Option<NaiveTime>,
    /// Who set it.
    pub initials: &'a str,
    /// When somebody said that it was kept, and who: the computer's clocks could not tell.
    pub kept: Option<(NaiveTime, &'a str)>,
}

/// What is known of the job.
#[derive(Clone, Copy)]
pub struct OffJob<'a> {
    /// Its number.
    pub number: &'a str,
    /// Who does it; empty where nobody has taken it.
    pub technician: &'a str,
    /// Its work, in one line.
    pub work: &'a str,
    /// The plate as it is spoken.
    pub plate: &'a str,
    /// The number on the keys.
    pub key_tag: &'a str,
    /// Its units.
    pub units: &'a [OffUnit<'a>],
    /// What the power is cut by: battery, radio fuse, radio plug.
    pub cut_by: [bool; 3],
    /// Whether a memory saver is forbidden.
    pub no_saver: bool,
    /// What the shop knows of the model, the newest first.
    pub notes: &'a [&'a str],
    /// Where the maker differs from the general order.
    pub maker: &'a [&'a str],
    /// The before-list.
    pub before: &'a [OffLine<'a>],
    /// Whether the battery comes off: then its order prints.
    pub battery_goes: bool,
    /// When the power went and when it came back.
    pub off_at: Option<NaiveTime>,
    /// When it came back.
    pub back_at: Option<NaiveTime>,
    /// The airbag wait, where a line of the job needs one.
    pub wait: Option<OffWait<'a>>,
    /// The after-list.
    pub after: &'a [OffLine<'a>],
}

/// What a battery-off sheet prints. No debug form: it names a plate.
#[derive(Clone, Copy)]
pub struct BatteryOffSheet<'a> {
    /// The workshop's name.
    pub workshop_name: &'a str,
    /// The job; none for a blank sheet from the drawer.
    pub job: Option<OffJob<'a>>,
    /// Who printed it and when; none for a blank one.
    pub printed: Option<Printed<'a>>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// The battery-off sheet, A4.
pub fn battery_off_sheet(
    sheet: &BatteryOffSheet<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let title = words.say("paper-off-title")?;
    let name = match &sheet.job {
        Some(job) => {
            let number = words.say_with("paper-job", &[("job", Arg::Text(job.number))])?;
            format!("{title} · {number}")
        }
        None => format!("{title} · {}", words.say("paper-off-blank-form")?),
    };
    let general = General::read(words)?;
    let (before, after) = (general.lines(&general.before), general.lines(&general.after));
    let blank = OffJob {
        number: "",
        technician: "",
        work: "",
        plate: "",
        key_tag: "",
        units: &[],
        cut_by: [false; 3],
        no_saver: false,
        notes: &[],
        maker: &[],
        before: &before,
        battery_goes: true,
        off_at: None,
        back_at: None,
        wait: Some(OffWait::default()),
        after: &after,
    };
    let job = sheet.job.as_ref().unwrap_or(&blank);
    // A page of its own for the after-list tells how many there are, so the sheet is measured first.
    let mut measured = Canvas::new(A4.0, A4.1);
    let pages = draw(&mut measured, sheet, job, words, (&name, 1))?;
    let mut canvas = Canvas::new(A4.0, A4.1);
    draw(&mut canvas, sheet, job, words, (&name, pages))?;
    finish(canvas, &title, language, made_at)
}

/// The lines of a blank sheet.
struct General {
    before: Vec<String>,
    after: Vec<String>,
}

impl General {
    fn read(words: &Words) -> Result<Self, PaperError> {
        let say = |kind: &str, count: usize| {
            (1..=count)
                .map(|n| words.say(&format!("paper-off-{kind}-{n}")))
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Self {
            before: say("before", 6)?,
            after: say("after", 10)?,
        })
    }

    fn lines<'a>(&self, texts: &'a [String]) -> Vec<OffLine<'a>> {
        texts
            .iter()
            .map(|words| OffLine {
                words,
                is_safety: false,
                answer: OffAnswer::Blank,
            })
            .collect()
    }
}

/// Draws all pages and says how many there are. `name` is the sheet's name in the foot, `of` how many pages it says there are.
fn draw(
    canvas: &mut Canvas,
    sheet: &BatteryOffSheet<'_>,
    job: &OffJob<'_>,
    words: &Words,
    (name, of): (&str, usize),
) -> Result<usize, PaperError> {
    let mut page = 1;
    let mut number = 0;
    let mut section = || {
        number += 1;
        number.to_string()
    };
    canvas.off_head(sheet, job, words)?;
    let mut y = canvas.off_radio(job, words, 28.5, &section())?;
    y = canvas.off_before(job, words, y, &section())?;
    if job.battery_goes {
        if y + ORDER_HEIGHT > SIGNED_FLOOR {
            y = turn(canvas, sheet, words, (name, of), &mut page)?;
        }
        y = canvas.off_order(job, words, y, &section())?;
    }
    if let Some(wait) = &job.wait {
        if y + WAIT_HEIGHT > SIGNED_FLOOR {
            y = turn(canvas, sheet, words, (name, of), &mut page)?;
        }
        y = canvas.off_wait(wait, words, y)?;
    }
    let own = section();
    if y + 26.0 + ROW > SIGNED_FLOOR {
        y = turn(canvas, sheet, words, (name, of), &mut page)?;
    }
    y = canvas.off_after_head(job, words, y, &own)?;
    let mut columns_top = y;
    for line in job.after {
        if y + ROW > SIGNED_FLOOR {
            canvas.line((140.0, columns_top), (140.0, y), 0.2);
            y = turn(canvas, sheet, words, (name, of), &mut page)?;
            y = canvas.off_columns(words, y + 6.0)?;
            columns_top = y;
        }
        canvas.off_row(line, y, Row::of(line))?;
        y += ROW;
    }
    if !job.after.is_empty() {
        canvas.line((140.0, columns_top), (140.0, y), 0.2);
    }
    sign(canvas, words)?;
    canvas.foot_of(words, name, sheet.printed.as_ref(), Page { at: page, of })?;
    Ok(page)
}

/// Ends a page and begins the next; says where its content begins.
fn turn(
    canvas: &mut Canvas,
    sheet: &BatteryOffSheet<'_>,
    words: &Words,
    (name, of): (&str, usize),
    page: &mut usize,
) -> Result<f32, PaperError> {
    let next = (*page + 1).to_string();
    let said = words.say_with("paper-off-continues", &[("page", Arg::Text(&next))])?;
    canvas.text(regular(8.0).right(), RIGHT, 281.6, &said)?;
    canvas.foot_of(words, name, sheet.printed.as_ref(), Page { at: *page, of })?;
    canvas.next_page();
    *page += 1;
    if let Some(job) = &sheet.job {
        let head = format!("{} · {}", name, job.plate);
        canvas.fitted(bold(10.0), (LEFT, 14.0), 120.0, 7.0, &head)?;
    } else {
        canvas.text(bold(10.0), LEFT, 14.0, name)?;
    }
    if sheet.demo {
        canvas.demo_mark(words, (168.0, 8.5), (28.0, 8.0), 14.0)?;
    }
    Ok(LATER_TOP)
}

fn sign(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    for (id, x, right) in [
        ("paper-off-sign-technician", LEFT, 106.0),
        ("paper-off-sign-desk", 110.0, RIGHT),
    ] {
        canvas.line((x, SIGNATURES), (right, SIGNATURES), 0.35);
        canvas.fitted(
            regular(7.5),
            (x, SIGNATURES + 3.2),
            right - x,
            6.0,
            &words.say(id)?,
        )?;
    }
    Ok(())
}

/// How many rows the before-list takes in its two columns.
pub(super) fn before_rows(lines: usize) -> usize {
    lines.div_ceil(2)
}

/// How high the before-list stands, mm.
pub(super) fn before_height(lines: usize) -> f32 {
    before_rows(lines) as f32 * BEFORE_PITCH
}
