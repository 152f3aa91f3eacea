//! Code cards on A4 sheets, ten on each, to be cut: of every sheet first the code sides, then the backs.
//!
//! Invariant: a card on the sheet is the single card, line for line. Which card belongs to which car is not
//! on the sheet, and a 50 mm line tells at once when a viewer scaled the page.

use chrono::{DateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::code_card::{CodeCard, HEIGHT, WIDTH, draw_back, draw_front};
use super::finish::finish;
use super::letters::{bold, regular};
use super::words::{Arg, Language, Words};

/// The sheet, mm.
const SHEET: (f32, f32) = (210.0, 297.0);
/// The first card's corner: the grid of 2 × 5 stands in the middle of the sheet.
const ORIGIN: (f32, f32) = (19.40, 13.55);
const COLUMNS: usize = 2;
const ROWS: usize = 5;

/// One card or more, ten on a sheet. The backs are all alike, so printing on both sides needs no mirroring; they fill whole rows.
pub fn code_cards_a4(
    cards: &[CodeCard<'_>],
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let sheets: Vec<&[CodeCard<'_>]> = cards.chunks(COLUMNS * ROWS).collect();
    let pages = (sheets.len() * 2).to_string();
    let words = Words::of(language);
    let mut canvas = Canvas::new(SHEET.0, SHEET.1);
    for (sheet, nth) in sheets.iter().zip(0_usize..) {
        if nth > 0 {
            canvas.next_page();
        }
        draw_sheet(&mut canvas, sheet, words, (nth * 2 + 1, &pages))?;
    }
    if sheets.is_empty() {
        return Err(PaperError::CardCount);
    }
    finish(canvas, &words.say("paper-card-title")?, language, made_at)
}

/// One sheet: the code sides, and on its other side the backs.
fn draw_sheet(
    canvas: &mut Canvas,
    cards: &[CodeCard<'_>],
    words: &Words,
    (page, pages): (usize, &str),
) -> Result<(), PaperError> {
    let first = cards.first().ok_or(PaperError::CardCount)?;
    let demo = cards.iter().any(|card| card.demo);
    draw_margins(canvas, words, cards.len(), (&page.to_string(), pages), demo)?;
    for (card, (x, y)) in cards.iter().zip(places()) {
        canvas.origin_at(x, y);
        draw_front(canvas, card, words)?;
    }
    canvas.next_page();
    draw_margins(canvas, words, cards.len(), (&(page + 1).to_string(), pages), demo)?;
    let rows = cards.len().div_ceil(COLUMNS);
    for (x, y) in places().take(rows * COLUMNS) {
        canvas.origin_at(x, y);
        draw_back(canvas, first, words)?;
    }
    Ok(())
}

/// The corner of each card, row by row.
fn places() -> impl Iterator<Item = (f32, f32)> {
    (0..ROWS).flat_map(|row| {
        (0..COLUMNS).map(move |column| (ORIGIN.0 + column as f32 * WIDTH, ORIGIN.1 + row as f32 * HEIGHT))
    })
}

/// Crop marks 2 mm away from the cards, the head, and the 50 mm line.
fn draw_margins(
    canvas: &mut Canvas,
    words: &Words,
    count: usize,
    (page, pages): (&str, &str),
    demo: bool,
) -> Result<(), PaperError> {
    let (left, top) = ORIGIN;
    let (right, bottom) = (left + COLUMNS as f32 * WIDTH, top + ROWS as f32 * HEIGHT);
    for column in 0..=COLUMNS {
        let x = left + column as f32 * WIDTH;
        canvas.line((x, top - 7.0), (x, top - 2.0), 0.15);
        canvas.line((x, bottom + 2.0), (x, bottom + 7.0), 0.15);
    }
    for row in 0..=ROWS {
        let y = top + row as f32 * HEIGHT;
        canvas.line((left - 7.0, y), (left - 2.0, y), 0.15);
        canvas.line((right + 2.0, y), (right + 7.0, y), 0.15);
    }

    let count = u32::try_from(count).map_err(|_| PaperError::CardCount)?;
    canvas.text(
        bold(8.0),
        22.4,
        9.6,
        &words.say_with("paper-cards-title", &[("n", Arg::Count(count))])?,
    )?;
    let pages = [("page", Arg::Text(page)), ("pages", Arg::Text(pages))];
    canvas.text(
        regular(8.0).right(),
        187.6,
        9.6,
        &words.say_with("paper-page", &pages)?,
    )?;
    if demo {
        canvas.demo_mark(words, (122.0, 6.6), (18.0, 4.2), 9.0)?;
    }
    canvas.line((22.4, 288.4), (72.4, 288.4), 0.35);
    canvas.line((22.4, 287.2), (22.4, 289.6), 0.35);
    canvas.line((72.4, 287.2), (72.4, 289.6), 0.35);
    canvas.text(regular(7.5), 108.0, 289.2, &words.say("paper-cards-scale")?)?;
    Ok(())
}
