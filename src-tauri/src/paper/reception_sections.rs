//! The three numbered sections of a reception sheet: what the customer says, the radio on arrival, the work.
//!
//! Invariant: side heads stand in x 20–61, content in x 65–196. A line that takes the radio's power is bold and carries BAT
//! left of its number, so such lines are counted by running down one edge.

use std::ops::Range;

use super::PaperError;
use super::canvas::Canvas;
use super::code_card::{Serial, tail_end};
use super::letters::{bold, mono, regular};
use super::reception_flow::{COMPLAINT_PITCH, TOP, UNIT_PITCH, UNITS, WORK_PITCH};
use super::reception_sheet::{FLOOR, ReceptionSheet, SheetUnit, SheetWork};
use super::sheet::{Choice, LEFT, RIGHT};
use super::state_band::Band;
use super::words::{Arg, Words};
use crate::domain::Arrival;

/// Where the content of a half begins, mm.
const CONTENT: f32 = 65.0;
/// The second column of work lines, mm.
const SECOND: f32 = 132.0;

/// A side head: full-width rule, black tab with its number, bold words. `y` is the rule.
fn side_head(canvas: &mut Canvas, y: f32, number: &str, title: &str) -> Result<(), PaperError> {
    canvas.line((LEFT, y), (RIGHT, y), 0.7);
    canvas.block(LEFT, y, 4.6, 4.6);
    canvas.text(bold(8.0).white().centred(), LEFT + 2.3, y + 3.45, number)?;
    canvas.fitted(bold(9.0), (LEFT + 6.4, y + 3.75), 36.0, FLOOR, title)?;
    Ok(())
}

/// The customer's words on page 1; where there are none, three lines for the pen.
pub(super) fn draw_complaint(canvas: &mut Canvas, lines: &[String], words: &Words) -> Result<(), PaperError> {
    side_head(canvas, 49.2, "1", &words.say("paper-recv-says")?)?;
    if lines.is_empty() {
        for y in [54.0, 58.1, 62.2] {
            canvas.line((CONTENT, y), (RIGHT, y), 0.2);
        }
    }
    write_down(canvas, 53.3, lines)
}

/// The customer's words on a later page.
pub(super) fn draw_more_complaint(
    canvas: &mut Canvas,
    lines: &[String],
    words: &Words,
) -> Result<(), PaperError> {
    side_head(canvas, TOP, "1", &words.say("paper-recv-says")?)?;
    write_down(canvas, TOP + 4.1, lines)
}

fn write_down(canvas: &mut Canvas, y: f32, lines: &[String]) -> Result<(), PaperError> {
    for (row, line) in lines.iter().enumerate() {
        canvas.text(regular(9.0), CONTENT, y + COMPLAINT_PITCH * row as f32, line)?;
    }
    Ok(())
}

/// The six readings, and the sentence that no code is written here.
pub(super) fn draw_arrival(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    words: &Words,
) -> Result<(), PaperError> {
    side_head(canvas, 64.6, "2", &words.say("paper-recv-arrival")?)?;
    let note = words.say("paper-recv-no-code-here")?;
    write_aside(canvas, (LEFT, 73.2), 41.0, &note)?;
    let readings = [
        (Arrival::Plays, 65.0, 66.4),
        (Arrival::AsksCode, 110.0, 66.4),
        (Arrival::ShowsWait, 155.0, 66.4),
        (Arrival::NoPower, 65.0, 72.4),
        (Arrival::DeadWithPower, 110.0, 72.4),
        (Arrival::NotChecked, 155.0, 72.4),
    ];
    for (reading, x, y) in readings {
        let choice = Choice {
            words: &words.say(&format!("paper-recv-{}", reading.word()))?,
            ticked: sheet.arrival == reading,
            right: x + 41.0,
        };
        canvas.option((x, y), 5.0, 8.5, 1.8, &choice)?;
    }
    Ok(())
}

/// Small print of two lines beside a section.
fn write_aside(canvas: &mut Canvas, (x, y): (f32, f32), room: f32, text: &str) -> Result<(), PaperError> {
    let (style, lines) = regular(7.0).block(text, (room, room), 2, 6.0)?;
    for (line, below) in lines.iter().zip([0.0, 2.95]) {
        canvas.text(style, x, y + below, line)?;
    }
    Ok(())
}

/// The states on page 1: one unit has the whole width, two share the height, of more the two worst; the page on which the others
/// stand is `goes_on`.
pub(super) fn draw_units(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    goes_on: usize,
    words: &Words,
) -> Result<(), PaperError> {
    if let [unit] = sheet.units {
        return draw_only_unit(canvas, sheet, unit, words);
    }
    for (row, unit) in sheet.units.iter().take(UNITS).enumerate() {
        draw_unit(canvas, 78.9 + UNIT_PITCH * row as f32, unit, words)?;
    }
    let over = sheet.units.len().saturating_sub(UNITS);
    if over > 0 {
        let count = Arg::Count(u32::try_from(over).unwrap_or(u32::MAX));
        let page = goes_on.to_string();
        let more = words.say_with(
            "paper-recv-more-units",
            &[("n", count), ("page", Arg::Text(&page))],
        )?;
        canvas.fitted(bold(7.0), (LEFT, 89.2), 41.0, 6.0, &more)?;
    }
    Ok(())
}

fn draw_only_unit(
    canvas: &mut Canvas,
    sheet: &ReceptionSheet<'_>,
    unit: &SheetUnit<'_>,
    words: &Words,
) -> Result<(), PaperError> {
    let label = canvas.text(regular(7.0), CONTENT, 81.7, &words.say("paper-recv-unit")?)?;
    let serial = match unit.serial {
        Serial::Tail(tail) => words.say_with("paper-recv-serial", &[("tail", Arg::Text(&tail_end(tail)))])?,
        Serial::Confidential => words.say("paper-recv-serial-confidential")?,
        Serial::Unknown => String::new(),
    };
    let at = (CONTENT + label + 3.0).max(78.0);
    write_unit(canvas, bold(9.0), (at, 81.7), RIGHT - at, unit.name, &serial)?;
    let note = match unit.asked {
        Some((at, who)) => {
            let when = if sheet
                .arrived_at
                .is_some_and(|arrived| at.date() == arrived.date())
            {
                at.format("%H:%M").to_string()
            } else {
                words.date(at.date())
            };
            words.say_with(
                "paper-recv-asked",
                &[("at", Arg::Text(&when)), ("who", Arg::Text(who))],
            )?
        }
        None => words.say("paper-recv-state")?,
    };
    let band = Band {
        x: CONTENT,
        y: 83.6,
        w: 131.0,
        h: 7.4,
        size: 11.0,
        sign: 2.6,
    };
    canvas.state_band(band, &unit.state, &note)
}

/// One of several units: its name left, its band right. `y` is the top of the band.
fn draw_unit(canvas: &mut Canvas, y: f32, unit: &SheetUnit<'_>, words: &Words) -> Result<(), PaperError> {
    let serial = match unit.serial {
        Serial::Tail(tail) => format!("…{}", tail_end(tail)),
        Serial::Confidential => words.say("paper-recv-serial-confidential")?,
        Serial::Unknown => String::new(),
    };
    write_unit(canvas, bold(8.5), (CONTENT, y + 3.9), 56.0, unit.name, &serial)?;
    let band = Band {
        x: 123.0,
        y,
        w: 73.0,
        h: 5.8,
        size: 9.5,
        sign: 1.8,
    };
    canvas.state_band(band, &unit.state, "")
}

/// A unit's name and serial on one line; a name too long is cut, the serial never.
fn write_unit(
    canvas: &mut Canvas,
    style: super::letters::Style,
    at: (f32, f32),
    room: f32,
    name: &str,
    serial: &str,
) -> Result<(), PaperError> {
    let end = if serial.is_empty() {
        String::new()
    } else {
        format!(" · {serial}")
    };
    let (whole, _) = style.fit(&format!("{name}{end}"), room, FLOOR)?;
    // `fit` cleans its text, so the room of the part before the serial is measured with the space that parts them.
    let taken = whole.width(&end)?;
    let (style, name) = whole.fit(name, room - taken, FLOOR)?;
    canvas.text(style, at.0, at.1, &format!("{name}{end}"))?;
    Ok(())
}

/// The units that page 1 has no room for.
pub(super) fn draw_more_units(
    canvas: &mut Canvas,
    y: f32,
    units: &[SheetUnit<'_>],
    range: Range<usize>,
    words: &Words,
) -> Result<(), PaperError> {
    side_head(canvas, y, "2", &words.say("paper-recv-arrival")?)?;
    for (row, unit) in units.iter().skip(range.start).take(range.len()).enumerate() {
        draw_unit(canvas, y + 2.0 + UNIT_PITCH * row as f32, unit, words)?;
    }
    Ok(())
}

/// The work lines of one page.
pub(super) struct WorkLines {
    /// The rule above them, mm.
    pub(super) y: f32,
    /// Which of the sheet's lines; they are numbered on over the pages.
    pub(super) range: Range<usize>,
    /// How many stand under each other before the second column begins.
    pub(super) rows: usize,
    /// How many stand on later pages, and on which the first of them.
    pub(super) left_over: usize,
    pub(super) goes_on: usize,
}

/// Work lines, down then across.
pub(super) fn draw_work(
    canvas: &mut Canvas,
    work: &[SheetWork<'_>],
    lines: &WorkLines,
    words: &Words,
) -> Result<(), PaperError> {
    let WorkLines {
        y, rows, left_over, ..
    } = *lines;
    let range = &lines.range;
    side_head(canvas, y, "3", &words.say("paper-recv-work")?)?;
    let bat = words.say("paper-recv-bat")?;
    let here = || work.iter().skip(range.start).take(range.len());
    if here().any(|line| line.cuts_power) {
        draw_bat(canvas, LEFT, y + 6.3, &bat)?;
        write_aside(canvas, (27.8, y + 8.7), 32.0, &words.say("paper-recv-bat-means")?)?;
    }
    let two = range.len() + usize::from(left_over > 0) > rows;
    let place = |nth: usize| {
        let x = if nth < rows { CONTENT } else { SECOND };
        (x, y + 4.3 + WORK_PITCH * (nth % rows) as f32)
    };
    for (nth, line) in here().enumerate() {
        let (x, base) = place(nth);
        if line.cuts_power {
            draw_bat(canvas, x, base - 2.55, &bat)?;
        }
        let number = (range.start + nth + 1).to_string();
        canvas.text(mono(8.0).right(), x + 11.4, base, &number)?;
        let style = if line.cuts_power { bold(8.5) } else { regular(8.5) };
        let room = match (two, nth < rows) {
            (false, _) => 118.0,
            (true, true) => 52.0,
            (true, false) => 51.0,
        };
        canvas.fitted(style, (x + 13.0, base), room, FLOOR, line.name)?;
    }
    if left_over > 0 {
        let (x, base) = place(range.len());
        let count = Arg::Count(u32::try_from(left_over).unwrap_or(u32::MAX));
        let page = lines.goes_on.to_string();
        let more = words.say_with(
            "paper-recv-more-work",
            &[("n", count), ("page", Arg::Text(&page))],
        )?;
        canvas.fitted(bold(8.5), (x + 13.0, base), 51.0, FLOOR, &more)?;
    }
    Ok(())
}

/// The mark of a line that takes the power, `y` its top.
fn draw_bat(canvas: &mut Canvas, x: f32, y: f32, bat: &str) -> Result<(), PaperError> {
    canvas.block(x, y, 6.5, 3.2);
    canvas.text(bold(6.5).white().centred(), x + 3.25, y + 2.4, bat)?;
    Ok(())
}
