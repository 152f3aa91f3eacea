//! The signs on the papers: tick, clock, stop, arrow, square code, the DEMO mark.
//!
//! Invariant: states differ by shape before they differ by words, and every sign is drawn,
//! because the fonts have no ticks, boxes or arrows.

use qrcodegen::{QrCode, QrCodeEcc};

use super::PaperError;
use super::canvas::Canvas;
use super::letters::{MM_PER_PT, bold};
use super::words::Words;

/// Height of a capital letter as a part of the type size (0.668 em in both faces).
const CAPITAL: f32 = 0.668;

impl Canvas {
    /// A box to tick, `size` mm wide, ticked or left for the pen.
    pub(super) fn tick_box(&mut self, x: f32, y: f32, size: f32, ticked: bool) {
        self.frame(x, y, size, size, 0.35);
        if ticked {
            let k = size / 5.0;
            self.bent_line(
                &[
                    (x + k, y + 2.6 * k),
                    (x + 2.1 * k, y + 3.9 * k),
                    (x + 4.1 * k, y + k),
                ],
                0.85 * k,
                false,
            );
        }
    }

    /// Done: a disc with a white tick.
    pub(super) fn done_sign(&mut self, cx: f32, cy: f32, radius: f32) {
        let k = radius / 2.1;
        self.disc(cx, cy, radius);
        self.bent_line(
            &[
                (cx - 1.05 * k, cy + 0.084 * k),
                (cx - 0.294 * k, cy + 0.882 * k),
                (cx + 1.092 * k, cy - 0.882 * k),
            ],
            0.63 * k,
            true,
        );
    }

    /// Waiting: a clock, `radius` mm over all.
    pub(super) fn clock_sign(&mut self, cx: f32, cy: f32, radius: f32) {
        let r = radius;
        self.ring(cx, cy, 0.9 * r, 0.2 * r);
        self.bent_line(
            &[(cx, cy - 0.56 * r), (cx, cy), (cx + 0.44 * r, cy)],
            0.22 * r,
            false,
        );
    }

    /// Blocked: a diamond with a white exclamation mark, `radius` mm from its middle to its corners.
    pub(super) fn blocked_sign(&mut self, cx: f32, cy: f32, radius: f32) {
        let r = radius;
        self.shape(&[(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)]);
        self.bent_line(&[(cx, cy - 0.48 * r), (cx, cy + 0.14 * r)], 0.24 * r, true);
        self.white_disc(cx, cy + 0.5 * r, 0.16 * r);
    }

    /// Stop: an octagon with a cross, `radius` mm from its middle to its sides. On a black band it is white.
    pub(super) fn stop_sign(&mut self, cx: f32, cy: f32, radius: f32, on_black: bool) {
        let (r, c) = (radius, radius * 0.414_2);
        let octagon = [
            (cx - c, cy - r),
            (cx + c, cy - r),
            (cx + r, cy - c),
            (cx + r, cy + c),
            (cx + c, cy + r),
            (cx - c, cy + r),
            (cx - r, cy + c),
            (cx - r, cy - c),
        ];
        if on_black {
            self.white_shape(&octagon);
        } else {
            self.shape(&octagon);
        }
        let arm = radius * 0.38;
        for slope in [1.0, -1.0] {
            self.bent_line(
                &[(cx - arm, cy - arm * slope), (cx + arm, cy + arm * slope)],
                radius * 0.28,
                !on_black,
            );
        }
    }

    /// Cut here: open scissors that look to the right, their handles at `x`, on a line at `y`.
    pub(super) fn scissors(&mut self, x: f32, y: f32) {
        self.ring(x + 1.5, y - 1.0, 0.75, 0.25);
        self.ring(x + 1.5, y + 1.0, 0.75, 0.25);
        self.bent_line(&[(x + 2.15, y - 0.65), (x + 5.6, y + 1.0)], 0.3, false);
        self.bent_line(&[(x + 2.15, y + 0.65), (x + 5.6, y - 1.0)], 0.3, false);
    }

    /// A black square before a line of advice.
    pub(super) fn bullet(&mut self, x: f32, y: f32) {
        self.block(x, y, 2.0, 2.0);
    }

    /// A square code of `side` mm. The caller leaves four modules empty all round.
    pub(super) fn square_code(&mut self, x: f32, y: f32, side: f32, text: &str) -> Result<(), PaperError> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| PaperError::SquareCode)?;
        let modules = code.size();
        let module = side / modules as f32;
        let mut runs = Vec::new();
        for row in 0..modules {
            let mut column = 0;
            while column < modules {
                let start = column;
                while column < modules && code.get_module(column, row) {
                    column += 1;
                }
                if column > start {
                    let (at, run) = (start as f32 * module, (column - start) as f32 * module);
                    runs.push((x + at, y + row as f32 * module, run, module));
                }
                column += 1;
            }
        }
        self.blocks(&runs);
        Ok(())
    }

    /// The DEMO mark, white on black, so that no paper of the demo workshop is taken for a real one.
    pub(super) fn demo_mark(
        &mut self,
        words: &Words,
        (x, y): (f32, f32),
        (w, h): (f32, f32),
        size: f32,
    ) -> Result<(), PaperError> {
        self.block(x, y, w, h);
        let baseline = y + h / 2.0 + CAPITAL * size * MM_PER_PT / 2.0;
        self.text(
            bold(size).white().centred(),
            x + w / 2.0,
            baseline,
            &words.say("paper-demo")?,
        )?;
        Ok(())
    }
}
