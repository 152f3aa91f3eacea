//! The sheet that opens the workshop's data again when every password is lost. Folded twice, the code lies inside.
//!
//! Invariant: each group of four signs stands before its own framed check sign, so a slip of the pen is found in
//! the group where it happened. The sheet exists in memory and on paper only.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::sheet::{A4, LEFT, Printed, RIGHT};
use super::words::{Language, Words};

const GROUPS: usize = 8;
/// Four signs and the sign that checks them.
const GROUP: usize = 5;

/// What a recovery sheet prints. No debug form, because it holds the key to everything.
#[derive(Clone, Copy)]
pub struct RecoverySheet<'a> {
    /// The workshop's name.
    pub workshop_name: &'a str,
    /// Eight groups of five capital letters and numerals, the fifth the check sign; spaces and hyphens are ignored.
    pub code: &'a str,
    /// When the code was made, in local time.
    pub code_made_at: NaiveDateTime,
    /// Which sheet of this workshop it is, from 1.
    pub sheet_number: u32,
    /// Who printed it and when.
    pub printed: Printed<'a>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// The recovery sheet, one A4 page.
pub fn recovery_sheet(
    sheet: &RecoverySheet<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let code: Vec<char> = sheet
        .code
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-'))
        .collect();
    let fits = code
        .iter()
        .all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit());
    if code.len() != GROUPS * GROUP || !fits {
        return Err(PaperError::RecoveryShape);
    }
    let title = words.say("paper-recovery-title")?;
    let mut canvas = Canvas::new(A4.0, A4.1);
    for y in [99.0, 198.0] {
        canvas.line((4.5, y), (11.0, y), 0.2);
        canvas.line((199.0, y), (205.5, y), 0.2);
    }
    draw_head(&mut canvas, sheet, words, &title)?;
    draw_code(&mut canvas, &code, words)?;
    draw_advice(&mut canvas, words)?;
    draw_outside(&mut canvas, words)?;
    canvas.foot(words, &title, Some(&sheet.printed))?;
    finish(canvas, &title, language, made_at)
}

fn draw_head(
    canvas: &mut Canvas,
    sheet: &RecoverySheet<'_>,
    words: &Words,
    title: &str,
) -> Result<(), PaperError> {
    canvas.fitted(bold(8.5), (LEFT, 13.0), 130.0, 7.0, sheet.workshop_name)?;
    canvas.text(bold(18.0), LEFT, 20.2, title)?;
    if sheet.demo {
        canvas.demo_mark(words, (164.0, 10.5), (32.0, 10.0), 18.0)?;
    }
    let (style, lead) = regular(10.5).block(&words.say("paper-recovery-lead")?, (160.0, 160.0), 2, 8.0)?;
    for (line, y) in lead.iter().zip([29.4, 34.4]) {
        canvas.text(style, LEFT, y, line)?;
    }
    canvas.frame(LEFT, 41.5, 176.0, 17.0, 0.8);
    canvas.stop_sign(27.8, 50.0, 3.8, false);
    canvas.fitted(
        bold(11.0),
        (36.0, 48.6),
        156.0,
        8.0,
        &words.say("paper-recovery-loss")?,
    )?;
    canvas.fitted(
        bold(11.0),
        (36.0, 54.2),
        156.0,
        8.0,
        &words.say("paper-recovery-loss-nobody")?,
    )?;

    let made = words.date_time(sheet.code_made_at);
    let number = sheet.sheet_number.to_string();
    let filled = [
        ("paper-recovery-workshop", sheet.workshop_name),
        ("paper-recovery-made", made.as_str()),
        ("paper-recovery-number", number.as_str()),
    ];
    let by_pen = [
        ("paper-recovery-typed-back", ""),
        ("paper-recovery-keeper", ""),
        ("paper-recovery-place", ""),
    ];
    for (row, y) in [(filled, 72.5), (by_pen, 84.5)] {
        for ((id, value), x) in row.into_iter().zip([20.0, 80.0, 140.0]) {
            canvas.field((x, x + 56.0), y, &words.say(id)?, bold(10.0), value)?;
        }
    }
    canvas.text(bold(8.5), LEFT, 94.6, &words.say("paper-recovery-fold")?)?;
    Ok(())
}

fn draw_code(canvas: &mut Canvas, code: &[char], words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 104.0, "1", &words.say("paper-recovery-code")?)?;
    for (place, group) in code.chunks(GROUP).enumerate() {
        let x = LEFT + (place % 2) as f32 * 58.0;
        let y = 121.9 + (place / 2) as f32 * 17.5;
        canvas.text(regular(9.0).right(), x + 5.6, y - 0.5, &(place + 1).to_string())?;
        for (sign, dx) in group.iter().zip([12.2, 19.8, 27.4, 35.0, 46.1]) {
            canvas.text(mono(20.0).centred(), x + dx, y, sign.encode_utf8(&mut [0; 4]))?;
        }
        canvas.line((x + 8.0, y + 2.7), (x + 39.2, y + 2.7), 0.35);
        canvas.frame(x + 41.4, y - 7.7, 9.4, 10.4, 0.5);
    }
    let text: String = "BGR1:".chars().chain(code.iter().copied()).collect();
    canvas.square_code(149.6, 114.2, 46.4, &text)?;
    canvas.fitted(
        regular(8.5),
        (LEFT, 189.5),
        176.0,
        7.0,
        &words.say("paper-recovery-groups")?,
    )?;
    Ok(())
}

fn draw_advice(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, 106.0), 203.0, "2", &words.say("paper-recovery-use")?)?;
    let steps = [
        "paper-recovery-use-install",
        "paper-recovery-use-backup",
        "paper-recovery-use-type",
        "paper-recovery-use-renew",
    ];
    let mut y = 215.0;
    for (place, id) in steps.into_iter().enumerate() {
        canvas.text(bold(10.0), LEFT, y, &(place + 1).to_string())?;
        y = draw_paragraph(canvas, (26.5, 106.0), y, &words.say(id)?)?;
    }

    canvas.section((110.0, RIGHT), 203.0, "3", &words.say("paper-recovery-keep")?)?;
    let mut y = 215.0;
    for id in [
        "paper-recovery-keep-envelope",
        "paper-recovery-keep-apart",
        "paper-recovery-keep-no-copies",
    ] {
        canvas.bullet(110.6, y - 2.1);
        y = draw_paragraph(canvas, (116.5, RIGHT), y, &words.say(id)?)?;
    }
    Ok(())
}

/// Lines 4.7 mm apart; says where the next paragraph begins.
fn draw_paragraph(
    canvas: &mut Canvas,
    (x, right): (f32, f32),
    y: f32,
    text: &str,
) -> Result<f32, PaperError> {
    let (style, lines) = regular(10.0).block(text, (right - x, right - x), 2, 8.0)?;
    let mut next = y;
    for line in &lines {
        canvas.text(style, x, next, line)?;
        next += 4.7;
    }
    Ok(next + 2.1)
}

/// The part that shows when the sheet is folded.
fn draw_outside(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    canvas.frame(LEFT, 259.0, 176.0, 20.0, 0.35);
    canvas.fitted(
        bold(9.0),
        (24.0, 264.8),
        168.0,
        7.0,
        &words.say("paper-recovery-outside")?,
    )?;
    let lines = [
        ("paper-recovery-opened-on", 24.0, 43.0, 80.0),
        ("paper-recovery-opened-by", 84.0, 90.0, 140.0),
        ("paper-signature", 144.0, 160.0, 192.0),
    ];
    for (id, x, from, to) in lines {
        canvas.text(regular(8.0), x, 274.6, &words.say(id)?)?;
        canvas.line((from, 275.2), (to, 275.2), 0.2);
    }
    Ok(())
}
