//! The three faces the papers are set in: how wide a word is, where a line breaks, how a long name shrinks.
//!
//! Invariant: what is measured here is what is drawn. Every character is looked up in its font first,
//! so a box in place of a letter never reaches paper.

use std::sync::OnceLock;

use printpdf::ParsedFont;
use unicode_normalization::UnicodeNormalization;

use super::PaperError;

/// Millimetres in a point of 1/72 inch.
pub(super) const MM_PER_PT: f32 = 25.4 / 72.0;

/// The sign that ends a cut value.
const ELLIPSIS: char = '…';

/// One of the three shipped font files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    Mono,
}

impl Face {
    pub(super) const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Mono];

    /// The name of the font inside the PDF. Fixed, because a random one makes every file differ;
    /// six capitals, because it becomes the tag that marks a subset.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Regular => "NEXTRG",
            Self::Bold => "NEXTBD",
            Self::Mono => "MONOBD",
        }
    }

    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => {
                include_bytes!("../../fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf")
            }
            Self::Bold => {
                include_bytes!("../../fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf")
            }
            Self::Mono => {
                include_bytes!("../../fonts/atkinson-hyperlegible-mono/AtkinsonHyperlegibleMono-Bold.ttf")
            }
        }
    }

    /// The font, read once.
    pub(super) fn font(self) -> Result<&'static ParsedFont, PaperError> {
        static REGULAR: OnceLock<Option<ParsedFont>> = OnceLock::new();
        static BOLD: OnceLock<Option<ParsedFont>> = OnceLock::new();
        static MONO: OnceLock<Option<ParsedFont>> = OnceLock::new();
        let slot = match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
            Self::Mono => &MONO,
        };
        slot.get_or_init(|| ParsedFont::from_bytes(self.bytes(), 0, &mut Vec::new()))
            .as_ref()
            .ok_or(PaperError::Font(self.id()))
    }
}

/// Where a text stands against its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// Face, size in points, side and ink of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) align: Align,
    pub(super) white: bool,
    /// Extra room after each letter, mm.
    pub(super) spacing: f32,
}

pub(super) const fn regular(size: f32) -> Style {
    Style {
        face: Face::Regular,
        size,
        align: Align::Left,
        white: false,
        spacing: 0.0,
    }
}

pub(super) const fn bold(size: f32) -> Style {
    Style {
        face: Face::Bold,
        ..regular(size)
    }
}

pub(super) const fn mono(size: f32) -> Style {
    Style {
        face: Face::Mono,
        ..regular(size)
    }
}

impl Style {
    pub(super) const fn centred(self) -> Self {
        Self {
            align: Align::Centre,
            ..self
        }
    }

    pub(super) const fn right(self) -> Self {
        Self {
            align: Align::Right,
            ..self
        }
    }

    pub(super) const fn white(self) -> Self {
        Self { white: true, ..self }
    }

    pub(super) const fn spaced(self, spacing: f32) -> Self {
        Self { spacing, ..self }
    }

    /// The width of a cleaned text in mm, without kerning, as it is drawn.
    pub(super) fn width(self, text: &str) -> Result<f32, PaperError> {
        let font = self.face.font()?;
        let em = f32::from(font.pdf_font_metrics.units_per_em.max(1));
        let mut width = 0.0;
        for letter in text.chars() {
            let glyph = font
                .lookup_glyph_index(u32::from(letter))
                .filter(|glyph| *glyph != 0)
                .ok_or(PaperError::GlyphMissing(self.face.id()))?;
            width +=
                f32::from(font.get_horizontal_advance(glyph)) / em * self.size * MM_PER_PT + self.spacing;
        }
        Ok(width)
    }

    /// The style and text that fit into `room` mm: stepped down by half a point to `floor`, then cut at the last
    /// whole word. Never two lines, never condensed letters.
    pub(super) fn fit(self, text: &str, room: f32, floor: f32) -> Result<(Self, String), PaperError> {
        let text = clean(text);
        let mut style = self;
        while style.width(&text)? > room && style.size > floor {
            style.size = (style.size - 0.5).max(floor);
        }
        let text = style.cut(&text, room)?;
        Ok((style, text))
    }

    /// The text cut to `room` mm with an ellipsis, at a whole word where there is one.
    fn cut(self, text: &str, room: f32) -> Result<String, PaperError> {
        if self.width(text)? <= room {
            return Ok(text.to_owned());
        }
        let mut kept = String::new();
        for letter in text.chars() {
            kept.push(letter);
            let mut tried = kept.clone();
            tried.push(ELLIPSIS);
            if self.width(&tried)? > room {
                kept.pop();
                break;
            }
        }
        let at_word = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
        Ok(format!("{}{ELLIPSIS}", at_word.trim_end()))
    }

    /// The text broken at spaces: the first line `first` mm wide, the others `rest`. A word wider than its line
    /// is parted where the line ends.
    pub(super) fn lines(self, text: &str, first: f32, rest: f32) -> Result<Vec<String>, PaperError> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in clean(text).split(' ') {
            let room = if lines.is_empty() { first } else { rest };
            let joined = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&joined)? <= room {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                let room = if lines.is_empty() { first } else { rest };
                line.push(letter);
                if self.width(&line)? > room && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.push(letter);
                }
            }
        }
        lines.push(line);
        Ok(lines)
    }

    /// Like [`Style::lines`], but at most `count` lines: stepped down to `floor`, then the last line is cut.
    pub(super) fn block(
        self,
        text: &str,
        (first, rest): (f32, f32),
        count: usize,
        floor: f32,
    ) -> Result<(Self, Vec<String>), PaperError> {
        let mut style = self;
        let mut lines = style.lines(text, first, rest)?;
        while lines.len() > count && style.size > floor {
            style.size = (style.size - 0.5).max(floor);
            lines = style.lines(text, first, rest)?;
        }
        if lines.len() > count {
            let over = lines.split_off(count.saturating_sub(1)).join(" ");
            lines.push(style.cut(&over, if lines.is_empty() { first } else { rest })?);
        }
        Ok((style, lines))
    }
}

/// A value as it may be printed: composed letters, comma below and not cedilla, one space between words,
/// nothing invisible.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let letters = text.chars().map(|letter| {
        if letter.is_whitespace() || letter.is_control() {
            ' '
        } else {
            letter
        }
    });
    for letter in letters.filter(|letter| !is_invisible(*letter)).nfc() {
        out.push(match letter {
            'ş' => 'ș',
            'Ş' => 'Ș',
            'ţ' => 'ț',
            'Ţ' => 'Ț',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        });
    }
    out.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Soft hyphens, zero-width and direction marks: pasted in from web pages, drawn as boxes.
const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0F}'
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_and_cedilla_letters_become_the_romanian_ones() {
        assert_eq!(
            clean("S\u{326}tefan  Mu\u{327}t\u{327}at\t\u{200B}şi"),
            "Ștefan Mu\u{327}țat și"
        );
    }

    #[test]
    fn a_letter_the_font_lacks_is_an_error_and_not_a_box() {
        assert_eq!(bold(10.0).width("Иван"), Err(PaperError::GlyphMissing("NEXTBD")));
        for face in Face::ALL {
            let style = Style {
                face,
                ..regular(10.0)
            };
            style.width("ĂÂÎȘȚăâîșț „”“’ – … · § € 0123456789").unwrap();
        }
    }

    #[test]
    fn a_long_name_shrinks_to_the_floor_and_is_then_cut_at_a_word() {
        let (style, text) = bold(10.0)
            .fit("Constantinescu-Dumitrescu Alexandra Elena", 60.0, 8.0)
            .unwrap();
        assert!(style.size < 10.0 && style.width(&text).unwrap() <= 60.0);
        let (style, text) = bold(10.0).fit(&"Service Auto ".repeat(23), 60.0, 8.0).unwrap();
        assert_eq!(style.size, 8.0);
        assert!(text.ends_with("Auto…") || text.ends_with("Service…"), "{text}");
        assert!(style.width(&text).unwrap() <= 60.0);
        let (style, text) = bold(10.0).fit(&"x".repeat(300), 60.0, 8.0).unwrap();
        assert!(text.ends_with("x…") && style.width(&text).unwrap() <= 60.0);
    }

    #[test]
    fn lines_break_at_words_and_never_run_over() {
        let text = format!("Lipsește contractul de vânzare {} și delegația", "y".repeat(120));
        let style = regular(10.0);
        let lines = style.lines(&text, 30.0, 50.0).unwrap();
        for (i, line) in lines.iter().enumerate() {
            assert!(
                style.width(line).unwrap() <= if i == 0 { 30.0 } else { 50.0 },
                "{line}"
            );
        }
        let (style, block) = style.block(&text, (30.0, 50.0), 2, 7.0).unwrap();
        assert_eq!((style.size, block.len()), (7.0, 2));
    }

    #[test]
    fn the_measured_widths_are_those_of_the_drawing() {
        let drawn = [
            (bold(7.0), "SUS", 4.707),
            (regular(7.5), "seria se termină în", 21.619),
            (bold(9.0), "0369 000 014", 21.527),
            (regular(11.0), "Un „nu”: nu se dă. Lipsește:", 46.757),
        ];
        for (style, text, width) in drawn {
            let found = style.width(text).unwrap();
            assert!((found - width).abs() < 0.001, "{text}: {found}");
        }
    }
}
