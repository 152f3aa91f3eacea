//! The parts of the battery-off sheet, each drawn from the rule above it down. Lengths as in the drawing: boxes of 6 mm left of the words.

use chrono::NaiveTime;

use super::PaperError;
use super::battery_off_sheet::{
    BatteryOffSheet, OffAnswer, OffJob, OffLine, OffUnit, OffWait, before_height, before_rows,
};
use super::canvas::Canvas;
use super::code_card::Serial;
use super::letters::{bold, mono, regular};
use super::sheet::{Choice, LEFT, RIGHT};
use super::state_band::Band;
use super::words::{Arg, Words};

/// The height of a row of the after-list, mm.
pub(super) const ROW: f32 = 6.8;
/// From one before-line to the next, mm.
pub(super) const BEFORE_PITCH: f32 = 7.2;
/// From one step to the next, mm.
const STEP: f32 = 7.2;
/// Most units that print; a car with more shows the worst.
const UNITS: usize = 3;

/// Which of the three boxes of an after-line is ticked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    ticked: [bool; 3],
}

impl Row {
    pub(super) fn of(line: &OffLine<'_>) -> Self {
        Self {
            ticked: [OffAnswer::Yes, OffAnswer::No, OffAnswer::NotApplicable].map(|one| one == line.answer),
        }
    }
}

/// Most notes about a model that print; how many more the screen has is said.
const NOTES: usize = 4;

/// What stands at the right end of a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pole {
    None,
    Minus,
    Plus,
}

impl Canvas {
    /// Job and title left, plate and key right.
    pub(super) fn off_head(
        &mut self,
        sheet: &BatteryOffSheet<'_>,
        job: &OffJob<'_>,
        words: &Words,
    ) -> Result<(), PaperError> {
        let top = if sheet.job.is_some() {
            let number = words.say_with("paper-job", &[("job", Arg::Text(job.number))])?;
            if job.technician.is_empty() {
                number
            } else {
                format!("{number} · {}", job.technician)
            }
        } else {
            sheet.workshop_name.to_owned()
        };
        let room = if sheet.demo { 66.0 } else { 98.0 };
        self.fitted(bold(8.5), (LEFT, 13.0), room, 7.0, &top)?;
        self.fitted(
            bold(18.0),
            (LEFT, 20.2),
            room,
            12.0,
            &words.say("paper-off-title")?,
        )?;
        let below = if sheet.job.is_some() {
            job.work.to_owned()
        } else {
            words.say("paper-off-blank-form")?
        };
        self.fitted(regular(8.0), (LEFT, 25.0), 98.0, 6.5, &below)?;
        if sheet.demo {
            self.demo_mark(words, (90.0, 9.8), (28.0, 9.0), 16.0)?;
        }
        self.round_frame((121.0, 10.5), (50.0, 14.5), 0.6, 1.5);
        if job.plate.is_empty() {
            self.text(regular(7.0), 123.0, 13.9, &words.say("paper-off-plate")?)?;
        } else {
            let (style, plate) = bold(26.0).centred().fit(job.plate, 46.0, 10.0)?;
            self.text(style, 146.0, 17.75 + 0.1178 * style.size, &plate)?;
        }
        let key = words.say("paper-key")?;
        if job.key_tag.trim().is_empty() {
            self.round_frame((174.0, 10.5), (22.0, 14.5), 0.6, 1.5);
            self.text(regular(7.0).centred(), 185.0, 13.9, &key)?;
        } else {
            self.round_block(174.0, 10.5, 22.0, 14.5, 1.5);
            self.text(regular(7.0).white().centred(), 185.0, 13.9, &key)?;
            self.fitted(
                bold(20.0).white().centred(),
                (185.0, 23.1),
                19.0,
                8.0,
                job.key_tag,
            )?;
        }
        Ok(())
    }

    /// Radio and decision, and what cuts the power. Says where the next section begins.
    pub(super) fn off_radio(
        &mut self,
        job: &OffJob<'_>,
        words: &Words,
        y: f32,
        number: &str,
    ) -> Result<f32, PaperError> {
        self.section((LEFT, RIGHT), y, number, &words.say("paper-off-radio")?)?;
        if job.no_saver {
            let style = bold(9.5).right();
            let (style, said) = style.fit(&words.say("paper-off-no-saver")?, 108.0, 7.5)?;
            let width = self.text(style, RIGHT, y + 4.1, &said)?;
            self.stop_sign(RIGHT - width - 4.0, y + 2.9, 2.1, false);
        }
        let mut y = y + 6.7;
        if job.units.is_empty() {
            self.off_blank_unit(words, y)?;
            y += 16.6;
        }
        for unit in job.units.iter().take(UNITS) {
            self.off_unit(unit, words, y)?;
            y += 16.6;
        }
        self.text(regular(8.0), LEFT, y + 3.94, &words.say("paper-off-cut-by")?)?;
        let boxes = [
            ("paper-off-cut-battery", 80.0, 108.0),
            ("paper-off-cut-fuse", 110.0, 153.0),
            ("paper-off-cut-plug", 155.0, RIGHT),
        ];
        for ((id, x, right), ticked) in boxes.into_iter().zip(job.cut_by) {
            let choice = Choice {
                words: &words.say(id)?,
                ticked,
                right,
            };
            self.option((x, y), 6.0, 9.0, 1.8, &choice)?;
        }
        Ok(y + 9.0)
    }

    fn off_unit(&mut self, unit: &OffUnit<'_>, words: &Words, y: f32) -> Result<(), PaperError> {
        self.fitted(bold(9.5), (LEFT, y + 3.7), 58.0, 7.0, unit.name)?;
        let serial = match unit.serial {
            Serial::Tail(tail) => words.say_with("paper-recv-serial", &[("tail", Arg::Text(tail))])?,
            Serial::Confidential => words.say("paper-recv-serial-confidential")?,
            Serial::Unknown => String::new(),
        };
        self.fitted(regular(8.0), (LEFT, y + 7.6), 58.0, 6.5, &serial)?;
        let band = Band {
            x: 80.0,
            y,
            w: 116.0,
            h: 8.6,
            size: 12.0,
            sign: 3.2,
        };
        self.state_band(band, &unit.state, &words.say("paper-recv-state")?)?;
        self.text(regular(8.0), LEFT, y + 14.2, &words.say("paper-off-decision")?)?;
        if unit.decision.is_empty() {
            self.line((80.0, y + 14.6), (RIGHT, y + 14.6), 0.2);
        } else {
            self.fitted(bold(9.5), (80.0, y + 14.3), 116.0, 7.0, unit.decision)?;
        }
        Ok(())
    }

    fn off_blank_unit(&mut self, words: &Words, y: f32) -> Result<(), PaperError> {
        self.text(bold(9.5), LEFT, y + 3.7, &words.say("paper-recv-unit-radio")?)?;
        self.line((32.0, y + 4.2), (76.0, y + 4.2), 0.2);
        self.frame(80.0, y, 116.0, 8.6, 0.6);
        self.text(regular(7.0), 82.0, y + 3.4, &words.say("paper-recv-state")?)?;
        self.text(regular(8.0), LEFT, y + 14.2, &words.say("paper-off-decision")?)?;
        self.line((80.0, y + 14.6), (RIGHT, y + 14.6), 0.2);
        Ok(())
    }

    /// What the shop knows of the model, then the before-list in two columns.
    pub(super) fn off_before(
        &mut self,
        job: &OffJob<'_>,
        words: &Words,
        y: f32,
        number: &str,
    ) -> Result<f32, PaperError> {
        self.section((LEFT, RIGHT), y, number, &words.say("paper-off-before")?)?;
        let mut y = y + 7.0;
        for note in job.notes.iter().take(NOTES) {
            self.bullet(LEFT, y + 0.6);
            let (style, lines) = bold(9.0).block(note, (170.0, 170.0), 2, 7.5)?;
            for line in &lines {
                self.text(style, LEFT + 4.4, y + 2.9, line)?;
                y += 4.4;
            }
            y += 0.8;
        }
        let more = u32::try_from(job.notes.len().saturating_sub(NOTES)).unwrap_or(u32::MAX);
        if more > 0 {
            let said = words.say_with("paper-off-more-notes", &[("n", Arg::Count(more))])?;
            self.fitted(regular(8.0), (LEFT + 4.4, y + 2.4), 170.0, 7.0, &said)?;
            y += 5.0;
        }
        let rows = before_rows(job.before.len());
        for (at, line) in job.before.iter().enumerate() {
            let (column, row) = if at < rows { (0, at) } else { (1, at - rows) };
            let (x, right) = if column == 0 {
                (LEFT, 107.0)
            } else {
                (110.0, RIGHT)
            };
            let top = y + BEFORE_PITCH * row as f32;
            self.tick_box(x, top, 6.0, line.answer == OffAnswer::Yes);
            let said = match line.answer {
                OffAnswer::NotApplicable => format!("{} · {}", words.say("paper-off-na")?, line.words),
                OffAnswer::No => format!("{} · {}", words.say("paper-off-no")?, line.words),
                OffAnswer::Blank | OffAnswer::Yes => line.words.to_owned(),
            };
            let style = if line.is_safety { bold(9.0) } else { regular(9.0) };
            self.fitted(style, (x + 7.8, top + 3.96), right - x - 7.8, 6.5, &said)?;
        }
        Ok(y + before_height(job.before.len()) + 1.8)
    }

    /// The order of cables, off and on, with the maker's own line above it.
    pub(super) fn off_order(
        &mut self,
        job: &OffJob<'_>,
        words: &Words,
        y: f32,
        number: &str,
    ) -> Result<f32, PaperError> {
        self.section((LEFT, RIGHT), y, number, &words.say("paper-off-order")?)?;
        self.text(
            regular(8.0).right(),
            RIGHT,
            y + 4.1,
            &words.say("paper-off-manual")?,
        )?;
        let mut y = y;
        for (at, line) in job.maker.iter().enumerate() {
            if at == 0 {
                self.fitted(bold(9.0), (50.0, y + 4.1), 100.0, 6.5, line)?;
            } else {
                self.fitted(bold(9.0), (LEFT, y + 9.0), 176.0, 6.5, line)?;
                y += 5.0;
            }
        }
        let halves = [
            (
                "off",
                LEFT,
                job.off_at,
                [Pole::None, Pole::None, Pole::Minus, Pole::Plus, Pole::None],
            ),
            (
                "on",
                110.0,
                job.back_at,
                [Pole::None, Pole::Plus, Pole::Minus, Pole::None, Pole::None],
            ),
        ];
        for (half, x, at, poles) in halves {
            self.text(
                bold(10.5),
                x,
                y + 11.94,
                &words.say(&format!("paper-off-{half}"))?,
            )?;
            self.text(
                regular(8.0).right(),
                x + 59.0,
                y + 11.64,
                &words.say(&format!("paper-off-{half}-at"))?,
            )?;
            self.clock_box((x + 62.0, y + 6.7), (24.0, 8.0), at)?;
            for (n, pole) in poles.into_iter().enumerate() {
                let top = y + 16.2 + STEP * n as f32;
                self.tick_box(x, top, 6.0, false);
                self.text(bold(12.0).centred(), x + 11.0, top + 4.41, &(n + 1).to_string())?;
                let said = words.say(&format!("paper-off-{half}-{}", n + 1))?;
                self.fitted(regular(10.0), (x + 15.5, top + 4.18), 62.0, 7.5, &said)?;
                self.pole(x + 83.0, top + 3.0, pole);
                if n < 4 {
                    self.line((x + 8.5, top + 6.6), (x + 86.0, top + 6.6), 0.2);
                }
            }
        }
        Ok(y + 54.0)
    }

    fn pole(&mut self, cx: f32, cy: f32, pole: Pole) {
        if pole == Pole::None {
            return;
        }
        self.ring(cx, cy, 2.6, 0.5);
        self.line((cx - 1.3, cy), (cx + 1.3, cy), 0.6);
        if pole == Pole::Plus {
            self.line((cx, cy - 1.3), (cx, cy + 1.3), 0.6);
        }
    }

    /// A box for an hour: the two dots, or the hour itself.
    fn clock_box(
        &mut self,
        (x, y): (f32, f32),
        (w, h): (f32, f32),
        at: Option<NaiveTime>,
    ) -> Result<(), PaperError> {
        self.frame(x, y, w, h, 0.35);
        let (cx, cy) = (x + w / 2.0, y + h / 2.0);
        if let Some(at) = at {
            self.text(
                mono(12.0).centred(),
                cx,
                cy + 1.4,
                &at.format("%H:%M").to_string(),
            )?;
        } else {
            self.disc(cx, cy - 1.2, 0.45);
            self.disc(cx, cy + 1.2, 0.45);
        }
        Ok(())
    }

    /// WARNING: the airbag wait. It carries no number but the one that was typed.
    pub(super) fn off_wait(&mut self, wait: &OffWait<'_>, words: &Words, y: f32) -> Result<f32, PaperError> {
        self.frame(LEFT, y, 176.0, 26.0, 0.8);
        self.block(LEFT, y, 40.0, 26.0);
        self.white_shape(&[(27.2, y + 3.86), (30.59, y + 9.74), (23.81, y + 9.74)]);
        self.bent_line(&[(27.2, y + 5.84), (27.2, y + 7.7)], 0.83, false);
        self.disc(27.2, y + 8.78, 0.54);
        self.fitted(
            bold(10.0).white(),
            (32.4, y + 8.5),
            26.0,
            7.0,
            &words.say("paper-off-warning")?,
        )?;
        let (style, lines) = bold(10.0)
            .white()
            .block(&words.say("paper-off-wait")?, (34.0, 34.0), 2, 8.0)?;
        for (n, line) in lines.iter().enumerate() {
            self.text(style, 24.0, y + 15.6 + 4.6 * n as f32, line)?;
        }
        let more = match wait.kept {
            Some((at, by)) => {
                let at = at.format("%H:%M").to_string();
                words.say_with(
                    "paper-off-wait-kept",
                    &[("time", Arg::Text(&at)), ("initials", Arg::Text(by))],
                )?
            }
            None => words.say("paper-off-wait-more")?,
        };
        self.fitted(regular(8.5), (64.0, y + 5.2), 130.0, 7.0, &more)?;
        let heads = [
            ("minutes", 64.0, 24.0),
            ("source", 90.0, 46.0),
            ("began", 140.0, 18.0),
            ("ends", 160.0, 18.0),
            ("initials", 180.0, 14.0),
        ];
        for (id, x, room) in heads {
            let said = words.say(&format!("paper-off-wait-{id}"))?;
            self.fitted(regular(7.5), (x, y + 10.4), room, 6.0, &said)?;
        }
        self.frame(64.0, y + 11.8, 22.0, 12.0, 0.5);
        if let Some(minutes) = wait.minutes {
            self.text(bold(16.0).centred(), 75.0, y + 19.8, &minutes.to_string())?;
        }
        self.fitted(bold(8.5), (90.0, y + 22.6), 46.0, 6.0, wait.source)?;
        self.line((90.0, y + 23.8), (136.0, y + 23.8), 0.35);
        self.clock_box((140.0, y + 11.8), (18.0, 12.0), wait.began)?;
        self.clock_box((160.0, y + 11.8), (18.0, 12.0), wait.ends)?;
        self.fitted(bold(9.0), (180.0, y + 22.6), 14.0, 6.0, wait.initials)?;
        self.line((180.0, y + 23.8), (194.0, y + 23.8), 0.35);
        Ok(y + 29.3)
    }

    /// The radio's answer and the heads of the after-list. Says where its first row begins.
    pub(super) fn off_after_head(
        &mut self,
        job: &OffJob<'_>,
        words: &Words,
        y: f32,
        number: &str,
    ) -> Result<f32, PaperError> {
        self.section((LEFT, RIGHT), y, number, &words.say("paper-off-after")?)?;
        if !job.after.is_empty() {
            self.text(
                regular(8.0).right(),
                RIGHT,
                y + 4.1,
                &words.say("paper-off-blank-line")?,
            )?;
        }
        self.text(bold(9.5), LEFT, y + 11.32, &words.say("paper-off-code")?)?;
        for (id, x, right) in [
            ("paper-off-accepted", 47.0, 74.0),
            ("paper-off-refused", 76.0, RIGHT),
        ] {
            let choice = Choice {
                words: &words.say(id)?,
                ticked: false,
                right,
            };
            self.option((x, y + 7.2), 6.0, 9.5, 1.8, &choice)?;
        }
        self.text(regular(8.5), LEFT, y + 18.4, &words.say("paper-off-display")?)?;
        self.line((60.0, y + 19.2), (RIGHT, y + 19.2), 0.35);
        if job.after.is_empty() {
            return Ok(y + 25.2);
        }
        self.off_columns(words, y + 25.2)
    }

    /// The heads of the three boxes; `y` is the line below them.
    pub(super) fn off_columns(&mut self, words: &Words, y: f32) -> Result<f32, PaperError> {
        for (id, x) in [("yes", 22.8), ("no", 35.8), ("na", 48.8)] {
            self.text(
                bold(8.5).centred(),
                x,
                y - 1.2,
                &words.say(&format!("paper-off-{id}"))?,
            )?;
        }
        self.text(regular(7.0), 142.0, y - 1.2, &words.say("paper-off-remarks")?)?;
        self.line((LEFT, y), (RIGHT, y), 0.2);
        Ok(y)
    }

    /// One line of the after-list, `y` the line above it.
    pub(super) fn off_row(&mut self, line: &OffLine<'_>, y: f32, row: Row) -> Result<(), PaperError> {
        for (x, ticked) in [20.0, 33.0, 46.0].into_iter().zip(row.ticked) {
            self.tick_box(x, y + 0.6, 5.6, ticked);
        }
        let style = if line.is_safety { bold(10.0) } else { regular(10.0) };
        self.fitted(style, (58.0, y + 4.58), 80.0, 7.5, line.words)?;
        self.line((LEFT, y + ROW), (RIGHT, y + ROW), 0.2);
        Ok(())
    }
}
