//! The large band with a code state, as the sheets of a car carry it: a sign first, then the words.
//!
//! Invariant: no digit of a code can stand here. States differ by the shape of their sign; only stop is white on black.

use super::PaperError;
use super::canvas::Canvas;
use super::letters::{MM_PER_PT, bold, regular};

/// The shape that stands before the words of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateSign {
    /// A disc with a tick.
    Done,
    /// A clock.
    Waiting,
    /// A diamond with an exclamation mark.
    Blocked,
    /// An octagon with a cross, on a black band.
    Stop,
}

/// A code state in words, such as `LA DOSAR, NEÎNCERCAT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateLine<'a> {
    /// Its shape.
    pub sign: StateSign,
    /// Its words, in the language of the sheet.
    pub words: &'a str,
}

/// Where a band stands and how large its words and sign are, mm and pt.
#[derive(Clone, Copy)]
pub(super) struct Band {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) w: f32,
    pub(super) h: f32,
    pub(super) size: f32,
    pub(super) sign: f32,
}

impl Canvas {
    /// Draws a band; `note` stands at its right end and is left out where the state needs the room.
    pub(super) fn state_band(
        &mut self,
        band: Band,
        state: &StateLine<'_>,
        note: &str,
    ) -> Result<(), PaperError> {
        let Band {
            x,
            y,
            w,
            h,
            size,
            sign,
        } = band;
        let (cx, cy) = (x + sign + 1.1, y + h / 2.0);
        let on_black = state.sign == StateSign::Stop;
        if on_black {
            self.block(x, y, w, h);
        } else {
            self.frame(x, y, w, h, 0.6);
        }
        match state.sign {
            StateSign::Done => self.done_sign(cx, cy, sign),
            StateSign::Waiting => self.clock_sign(cx, cy, sign),
            StateSign::Blocked => self.blocked_sign(cx, cy, sign),
            StateSign::Stop => self.stop_sign(cx, cy, sign, true),
        }
        let ink = |style: super::letters::Style| if on_black { style.white() } else { style };
        let middle = |size: f32| cy + 0.334 * size * MM_PER_PT;
        let at = cx + sign + 2.3;
        let room = x + w - 2.0 - at;
        let (style, words) = ink(bold(size)).fit(state.words, room, 7.0)?;
        let written = self.text(style, at, middle(style.size), &words)?;
        let note_style = ink(regular(8.0)).right();
        let (note_style, note) = note_style.fit(note, room, 7.0)?;
        if !note.is_empty() && written + 4.0 + note_style.width(&note)? <= room {
            self.text(note_style, x + w - 2.0, middle(note_style.size), &note)?;
        }
        Ok(())
    }
}
