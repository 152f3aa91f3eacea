//! The code card a customer keeps at home: 85.60 × 53.98 mm (ISO/IEC 7810 ID-1), the code in front, advice behind.
//!
//! Invariant: the code side never carries a plate, VIN, name or address, and its square code holds the opaque
//! card id only. All ink stays 4 mm and more from every cut, also on stock that is 0.6 mm narrower.

use chrono::{DateTime, NaiveDate, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::words::{Arg, Language, Words};

/// Width of a card, mm.
pub(super) const WIDTH: f32 = 85.60;
/// Height of a card, mm.
pub(super) const HEIGHT: f32 = 53.98;

/// The left and right edge of all ink, mm.
const LEFT: f32 = 4.5;
const RIGHT: f32 = 81.1;
/// The column of the code ends here; the column of the square code begins there, mm.
const CODE_RIGHT: f32 = 58.5;
const SIDE: f32 = 62.2;
const SIDE_ROOM: f32 = RIGHT - SIDE;

/// The digits of a code, or how many a preview covers with dots.
#[derive(Clone, Copy)]
pub enum Digits<'a> {
    /// The code exactly as stored: three to eight digits, zeros included.
    Open(&'a str),
    /// A preview: this many dots, and no digit of the code anywhere in the file.
    Covered(usize),
}

/// What may be said of the radio's serial.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Serial<'a> {
    /// Its last characters.
    Tail(&'a str),
    /// The serial is as secret as the code: no character of it is printed.
    Confidential,
    /// Nobody has read it.
    Unknown,
}

/// The last signs of a serial: what "ends in" has to show whole, whatever length the caller calls a tail.
pub(super) fn tail_end(tail: &str) -> String {
    let signs: Vec<char> = tail.trim().chars().collect();
    signs.iter().skip(signs.len().saturating_sub(10)).collect()
}

/// What a code card prints. No debug form, because it may hold a code.
#[derive(Clone, Copy)]
pub struct CodeCard<'a> {
    /// The code, or dots in its place.
    pub digits: Digits<'a>,
    /// Make and model of the radio.
    pub radio: &'a str,
    /// The serial's tail.
    pub serial: Serial<'a>,
    /// The day this radio accepted the code; none prints "not verified: one try only".
    pub verified_on: Option<NaiveDate>,
    /// Copy number; a reprint has the next one.
    pub copy: u32,
    /// The opaque id, such as `7F3K9Q2M-5`.
    pub card_id: &'a str,
    /// Running number of the ledger line that says this card was printed.
    pub ledger_seq: u64,
    /// The first ten signs of the ledger's head.
    pub ledger_head: &'a str,
    /// Printed on the back only.
    pub workshop_name: &'a str,
    /// Printed on both sides; may be empty.
    pub workshop_phone: &'a str,
    /// Whether the card is of the demo workshop.
    pub demo: bool,
}

/// One card: page 1 the code side, page 2 the back.
pub fn code_card(
    card: &CodeCard<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    draw_front(&mut canvas, card, words)?;
    canvas.next_page();
    draw_back(&mut canvas, card, words)?;
    finish(canvas, &words.say("paper-card-title")?, language, made_at)
}

/// The code side, drawn from the canvas's origin.
pub(super) fn draw_front(canvas: &mut Canvas, card: &CodeCard<'_>, words: &Words) -> Result<(), PaperError> {
    canvas.text(
        bold(7.0).spaced(0.25),
        LEFT,
        6.2,
        &words.say("paper-card-eyebrow")?,
    )?;
    if card.demo {
        canvas.demo_mark(words, (CODE_RIGHT - 14.0, 4.2), (14.0, 2.9), 7.0)?;
    }
    canvas.fitted(bold(11.0), (LEFT, 10.4), CODE_RIGHT - LEFT, 8.0, card.radio)?;
    draw_serial(canvas, card.serial, words)?;

    canvas.shape(&[(6.0, 15.1), (7.5, 17.5), (4.5, 17.5)]);
    let up = canvas.text(bold(7.0), 8.7, 17.4, &words.say("paper-card-up")?)?;
    canvas.line((8.7 + up + 1.4, 16.5), (CODE_RIGHT, 16.5), 0.2);
    draw_digits(canvas, card.digits, words)?;
    canvas.block(LEFT, 30.7, CODE_RIGHT - LEFT, 1.2);
    draw_state(canvas, card.verified_on, words)?;

    draw_side(canvas, card, words)?;
    draw_foot(canvas, card.workshop_phone, words)
}

/// The back, the same for every card of a workshop.
pub(super) fn draw_back(canvas: &mut Canvas, card: &CodeCard<'_>, words: &Words) -> Result<(), PaperError> {
    let room = RIGHT - LEFT;
    canvas.fitted(
        bold(11.0),
        (LEFT, 8.0),
        room - 18.0,
        8.0,
        &words.say("paper-card-back-title")?,
    )?;
    if card.demo {
        canvas.demo_mark(words, (RIGHT - 16.0, 4.6), (16.0, 3.6), 8.5)?;
    }
    canvas.fitted(
        regular(8.0),
        (LEFT, 12.5),
        room,
        7.0,
        &words.say("paper-card-back-tell")?,
    )?;
    canvas.round_frame((LEFT, 14.5), (room, 6.6), 0.5, 1.0);
    canvas.fitted(
        bold(9.5).centred(),
        (42.8, 18.95),
        room - 4.0,
        8.0,
        &words.say("paper-card-back-say")?,
    )?;

    for (id, baseline) in [
        ("paper-card-back-photo", 26.0),
        ("paper-card-back-home", 30.7),
        ("paper-card-back-sale", 35.4),
    ] {
        canvas.bullet(5.3, baseline - 2.0);
        canvas.fitted(regular(8.5), (9.9, baseline), RIGHT - 9.9, 7.0, &words.say(id)?)?;
    }
    canvas.stop_sign(6.35, 39.1, 1.75, false);
    canvas.fitted(
        bold(8.5),
        (9.9, 40.1),
        RIGHT - 9.9,
        7.0,
        &words.say("paper-card-back-refused")?,
    )?;

    canvas.line((LEFT, 42.9), (RIGHT, 42.9), 0.35);
    let found = canvas.text(regular(8.0), LEFT, 46.1, &words.say("paper-card-back-found")?)?;
    let call = canvas.text(regular(8.0), LEFT, 49.3, &words.say("paper-card-back-call")?)?;
    canvas.fitted(
        bold(8.0).right(),
        (RIGHT, 46.1),
        room - found - 4.0,
        6.5,
        card.workshop_name,
    )?;
    canvas.fitted(
        bold(8.0).right(),
        (RIGHT, 49.3),
        room - call - 4.0,
        6.5,
        card.workshop_phone,
    )?;
    Ok(())
}

fn draw_serial(canvas: &mut Canvas, serial: Serial<'_>, words: &Words) -> Result<(), PaperError> {
    match serial {
        Serial::Tail(tail) => {
            let said = canvas.text(regular(7.5), LEFT, 13.5, &words.say("paper-card-serial")?)?;
            let x = LEFT + said + 1.2;
            canvas.fitted(mono(7.5), (x, 13.5), CODE_RIGHT - x, 6.5, &tail_end(tail))?;
        }
        Serial::Confidential => {
            canvas.text(
                regular(7.5),
                LEFT,
                13.5,
                &words.say("paper-card-serial-confidential")?,
            )?;
        }
        Serial::Unknown => {}
    }
    Ok(())
}

/// The digits, each over its word, so that 6019 and 6109 are told apart four times.
fn draw_digits(canvas: &mut Canvas, digits: Digits<'_>, words: &Words) -> Result<(), PaperError> {
    match digits {
        Digits::Open(code) => {
            if !code.bytes().all(|digit| digit.is_ascii_digit()) {
                return Err(PaperError::CodeShape);
            }
            let row = row_of(code.len())?;
            for ((digit, x), nth) in code.chars().zip(row.middles).zip(0_usize..) {
                let sign = mono(row.digit).centred();
                canvas.text(sign, *x, 29.3, digit.encode_utf8(&mut [0; 4]))?;
                let word = words.say(&format!("paper-digit-{digit}"))?;
                // Where the words are wider than their digits, every other one stands a line lower.
                let y = row.words.get(nth % row.words.len()).copied().unwrap_or(35.3);
                canvas.text(bold(row.word).centred(), *x, y, &word)?;
            }
        }
        Digits::Covered(count) => {
            for x in row_of(count)?.middles {
                canvas.disc(*x, 24.3, 2.2);
            }
        }
    }
    Ok(())
}

/// How the digits of one length stand on the card.
struct DigitRow {
    /// The middle of each digit's cell, mm.
    middles: &'static [f32],
    /// The digits, pt.
    digit: f32,
    /// The words under them, pt.
    word: f32,
    /// The lines on which the words stand in turn, mm.
    words: &'static [f32],
}

/// Three alike, four as two and two, five as two and three; the longer ones of navigation units as three and three, three and four, four
/// and four, so that no group is longer than what one look takes in.
const fn row_of(count: usize) -> Result<DigitRow, PaperError> {
    let (middles, digit, word): (&'static [f32], f32, f32) = match count {
        3 => (&[11.0, 24.0, 37.0], 44.0, 8.5),
        4 => (&[10.5, 22.5, 40.5, 52.5], 44.0, 8.5),
        5 => (&[9.5, 19.5, 33.5, 43.5, 53.5], 44.0, 8.5),
        6 => (&[8.6, 16.6, 24.6, 38.0, 46.0, 54.0], 35.0, 7.5),
        7 => (&[8.0, 15.0, 22.0, 33.4, 40.4, 47.4, 54.4], 30.0, 7.0),
        8 => (&[7.6, 13.8, 20.0, 26.2, 36.8, 43.0, 49.2, 55.4], 26.0, 6.5),
        _ => return Err(PaperError::CodeShape),
    };
    let words: &'static [f32] = if count > 5 { &[34.0, 36.4] } else { &[35.3] };
    Ok(DigitRow {
        middles,
        digit,
        word,
        words,
    })
}

fn draw_state(canvas: &mut Canvas, verified_on: Option<NaiveDate>, words: &Words) -> Result<(), PaperError> {
    let (top, width, height) = (37.4, CODE_RIGHT - LEFT, 5.4);
    match verified_on {
        Some(day) => {
            canvas.frame(LEFT, top, width, height, 0.35);
            canvas.done_sign(7.4, 40.1, 2.1);
            let said = words.say_with("paper-card-verified", &[("date", Arg::Text(&words.date(day)))])?;
            canvas.fitted(bold(9.5), (11.0, 41.35), CODE_RIGHT - 12.0, 7.0, &said)?;
        }
        None => {
            canvas.dashed_frame((LEFT, top), (width, height), 0.5, (1.6, 1.0));
            canvas.clock_sign(7.4, 40.1, 2.1);
            canvas.fitted(
                bold(8.0),
                (10.6, 41.25),
                CODE_RIGHT - 11.6,
                7.0,
                &words.say("paper-card-unverified")?,
            )?;
        }
    }
    Ok(())
}

/// Copy, square code, card id and the ledger's anchor.
fn draw_side(canvas: &mut Canvas, card: &CodeCard<'_>, words: &Words) -> Result<(), PaperError> {
    let copy = words.say_with("paper-card-copy", &[("n", Arg::Text(&card.copy.to_string()))])?;
    canvas.fitted(bold(7.5), (SIDE, 6.2), SIDE_ROOM, 6.5, &copy)?;
    canvas.square_code(SIDE, 11.2, SIDE_ROOM, &format!("CC1:{}", card.card_id))?;
    canvas.fitted(
        mono(7.0),
        (SIDE, 35.7),
        SIDE_ROOM,
        5.0,
        &parted(card.card_id, 4, ' '),
    )?;
    let line = words.say_with(
        "paper-card-ledger",
        &[("n", Arg::Text(&card.ledger_seq.to_string()))],
    )?;
    canvas.fitted(regular(7.0), (SIDE, 39.2), SIDE_ROOM, 5.5, &line)?;
    canvas.fitted(
        mono(6.5),
        (SIDE, 42.3),
        SIDE_ROOM,
        5.0,
        &parted(card.ledger_head, 5, '-'),
    )?;
    Ok(())
}

/// The black foot that makes one end of the card heavy.
fn draw_foot(canvas: &mut Canvas, phone: &str, words: &Words) -> Result<(), PaperError> {
    canvas.block(LEFT, 44.4, RIGHT - LEFT, 5.2);
    let warning = canvas.text(bold(9.0).white(), 6.3, 48.1, &words.say("paper-card-not-in-car")?)?;
    if phone.trim().is_empty() {
        return Ok(());
    }
    let label = words.say("paper-card-phone")?;
    let label_width = regular(8.0).width(&label)?;
    let room = 79.3 - (6.3 + warning + 2.0) - label_width - 1.2;
    let width = canvas.fitted(bold(9.0).white().right(), (79.3, 48.1), room, 5.5, phone)?;
    canvas.text(regular(8.0).white().right(), 79.3 - width - 1.2, 48.1, &label)?;
    Ok(())
}

/// An id with one gap after `first` signs, easier to type.
fn parted(id: &str, first: usize, gap: char) -> String {
    let mut out = String::with_capacity(id.len() + 1);
    for (place, sign) in id.chars().enumerate() {
        if place == first {
            out.push(gap);
        }
        out.push(sign);
    }
    out
}
