//! What every A4 sheet has in common: numbered sections, fields for the pen, options to tick, the foot.
//!
//! Invariant: twelve columns, each beginning at 20 + 15·n mm, between x 20 and 196. An empty value prints as
//! an empty line for the pen, never as a dash.

use chrono::NaiveDateTime;

use super::PaperError;
use super::canvas::Canvas;
use super::letters::{MM_PER_PT, Style, bold, regular};
use super::words::{Arg, Words};

/// An A4 sheet, mm.
pub(super) const A4: (f32, f32) = (210.0, 297.0);
/// The edges of the content, mm.
pub(super) const LEFT: f32 = 20.0;
pub(super) const RIGHT: f32 = 196.0;
/// The smallest size a name or a car shrinks to, pt.
pub(super) const FLOOR: f32 = 8.0;

/// The workshop as the head of a sheet prints it. Empty parts are left out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Workshop<'a> {
    /// Its name.
    pub name: &'a str,
    /// Street and town.
    pub address: &'a str,
    /// Its phone number.
    pub phone: &'a str,
}

impl Workshop<'_> {
    /// Name, address and phone on one line.
    pub(super) fn line(&self) -> String {
        let parts = [self.name, self.address, self.phone];
        parts
            .into_iter()
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

/// Who printed a sheet and when, in local time.
#[derive(Clone, Copy)]
pub struct Printed<'a> {
    /// The person, as the workshop calls them.
    pub by: &'a str,
    /// The moment, in the workshop's time.
    pub at: NaiveDateTime,
}

/// Which page of how many, from 1.
#[derive(Clone, Copy)]
pub(super) struct Page {
    pub(super) at: usize,
    pub(super) of: usize,
}

/// An option to tick: its words, whether it is ticked, and the x its words may not pass (bold words are wider).
pub(super) struct Choice<'a> {
    pub(super) words: &'a str,
    pub(super) ticked: bool,
    pub(super) right: f32,
}

impl Canvas {
    /// A section: full-width rule, black tab with its number, bold words. `y` is the rule.
    pub(super) fn section(
        &mut self,
        (x, right): (f32, f32),
        y: f32,
        number: &str,
        title: &str,
    ) -> Result<(), PaperError> {
        self.line((x, y), (right, y), 0.8);
        self.block(x, y, 5.2, 5.2);
        self.text(bold(9.0).white().centred(), x + 2.6, y + 3.95, number)?;
        self.text(bold(10.0), x + 7.4, y + 4.1, title)?;
        Ok(())
    }

    /// A field: label, value or nothing, line. `y` is the line; the value stands 1.6 mm above it.
    pub(super) fn field(
        &mut self,
        (x, right): (f32, f32),
        y: f32,
        label: &str,
        style: Style,
        value: &str,
    ) -> Result<(), PaperError> {
        self.fitted(regular(7.0), (x, y - 6.3), right - x, 6.0, label)?;
        self.fitted(style, (x, y - 1.6), right - x, FLOOR, value)?;
        self.line((x, y), (right, y), 0.2);
        Ok(())
    }

    /// A box and its words, 1.8 mm to the right, capitals in the middle of the box. A ticked option is bold:
    /// a copy of a copy still shows it. Says where the words end.
    pub(super) fn option(
        &mut self,
        (x, y): (f32, f32),
        side: f32,
        size: f32,
        gap: f32,
        choice: &Choice<'_>,
    ) -> Result<f32, PaperError> {
        self.tick_box(x, y, side, choice.ticked);
        let style = if choice.ticked { bold(size) } else { regular(size) };
        let at = x + side + gap;
        let baseline = y + side / 2.0 + 0.334 * size * MM_PER_PT;
        Ok(at + self.fitted(style, (at, baseline), choice.right - at, 6.5, choice.words)?)
    }

    /// The foot of a sheet: its name left, who printed it in the middle, the page right.
    pub(super) fn foot(
        &mut self,
        words: &Words,
        name: &str,
        printed: Option<&Printed<'_>>,
    ) -> Result<(), PaperError> {
        self.foot_of(words, name, printed, Page { at: 1, of: 1 })
    }

    /// The same on a sheet of several pages.
    pub(super) fn foot_of(
        &mut self,
        words: &Words,
        name: &str,
        printed: Option<&Printed<'_>>,
        page: Page,
    ) -> Result<(), PaperError> {
        self.line((LEFT, 284.8), (RIGHT, 284.8), 0.2);
        self.foot_line(words, (288.6, 7.0), name, printed, page)
    }

    /// The words of a foot on one line, at a height in mm and a size in pt.
    pub(super) fn foot_line(
        &mut self,
        words: &Words,
        (y, size): (f32, f32),
        name: &str,
        printed: Option<&Printed<'_>>,
        page: Page,
    ) -> Result<(), PaperError> {
        let style = regular(size);
        self.fitted(style, (LEFT, y), 54.0, 6.0, name)?;
        if let Some(printed) = printed {
            let at = words.date_time(printed.at);
            let said = words.say_with(
                "paper-printed",
                &[("at", Arg::Text(&at)), ("by", Arg::Text(printed.by))],
            )?;
            self.fitted(style.centred(), (108.0, y), 64.0, 6.0, &said)?;
        }
        let (at, of) = (page.at.to_string(), page.of.to_string());
        let pages = [("page", Arg::Text(&at)), ("pages", Arg::Text(&of))];
        self.text(style.right(), RIGHT, y, &words.say_with("paper-page", &pages)?)?;
        Ok(())
    }
}
