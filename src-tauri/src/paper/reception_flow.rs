//! What of a reception sheet stands on page 1, and what on the pages after it.
//!
//! Invariant: every line of the complaint, every unit and every work line stands on exactly one page, in order.

use std::ops::Range;

use super::PaperError;
use super::letters::regular;
use super::reception_sheet::ReceptionSheet;
use super::words::{Arg, Words};

/// The room for the customer's words, mm, and how many lines page 1 has.
pub(super) const COMPLAINT_ROOM: f32 = 131.0;
const COMPLAINT_LINES: usize = 3;
/// Units with a band on page 1.
pub(super) const UNITS: usize = 2;
/// Work lines of a column and of page 1.
pub(super) const COLUMN: usize = 6;
const WORK_LINES: usize = 2 * COLUMN;

/// Where the first section of a later page begins and where its content ends, mm.
pub(super) const TOP: f32 = 22.4;
const BOTTOM: f32 = 120.4;
/// From one line to the next, mm.
pub(super) const COMPLAINT_PITCH: f32 = 4.1;
pub(super) const UNIT_PITCH: f32 = 6.4;
pub(super) const WORK_PITCH: f32 = 4.35;
/// What a section takes besides its lines, mm: its rule, and the air below.
const AROUND: f32 = 5.2;
/// The least a complaint takes on a later page, mm, so that the pen has room to go on.
const COMPLAINT_LEAST: f32 = 31.6;

/// A later page.
#[derive(Debug, PartialEq)]
pub(super) struct Rest {
    pub(super) complaint: Vec<String>,
    pub(super) units: Range<usize>,
    pub(super) work: Range<usize>,
    /// Where the rules of their sections stand, mm.
    pub(super) units_at: f32,
    pub(super) work_at: f32,
}

/// The whole sheet.
pub(super) struct Flow {
    /// The customer's words on page 1, at most three lines.
    pub(super) complaint: Vec<String>,
    /// How many work lines stand on page 1.
    pub(super) work: usize,
    /// The pages after it.
    pub(super) later: Vec<Rest>,
}

impl Flow {
    pub(super) fn of(sheet: &ReceptionSheet<'_>, words: &Words) -> Result<Self, PaperError> {
        let (complaint, over) = complaint(sheet.complaint, words)?;
        let work = if sheet.work.len() > WORK_LINES {
            WORK_LINES - 1
        } else {
            sheet.work.len()
        };
        let later = later(
            over,
            UNITS.min(sheet.units.len())..sheet.units.len(),
            work..sheet.work.len(),
        );
        Ok(Self {
            complaint,
            work,
            later,
        })
    }

    pub(super) fn pages(&self) -> usize {
        1 + self.later.len()
    }

    /// The first later page of which something is true.
    pub(super) fn page_of(&self, has: impl Fn(&Rest) -> bool) -> usize {
        2 + self.later.iter().position(has).unwrap_or(0)
    }
}

/// The customer's words: what page 1 holds, the last line ending in where they go on, and the lines after it.
fn complaint(text: &str, words: &Words) -> Result<(Vec<String>, Vec<String>), PaperError> {
    let style = regular(9.0);
    let mut lines = style.lines(text, COMPLAINT_ROOM, COMPLAINT_ROOM)?;
    if lines.len() <= COMPLAINT_LINES {
        lines.retain(|line| !line.is_empty());
        return Ok((lines, Vec::new()));
    }
    let mut over = lines.split_off(COMPLAINT_LINES);
    let go_on = words.say_with("paper-recv-says-on", &[("page", Arg::Text("2"))])?;
    let last = lines.pop().unwrap_or_default();
    let (kept, moved) = before_room(style, &last, &go_on)?;
    lines.push(if kept.is_empty() {
        go_on
    } else {
        format!("{kept} {go_on}")
    });
    let mut rest = vec!["…".to_owned()];
    rest.extend(Some(moved).filter(|moved| !moved.is_empty()));
    rest.append(&mut over);
    let rest = style.lines(&rest.join(" "), COMPLAINT_ROOM, COMPLAINT_ROOM)?;
    Ok((lines, rest))
}

/// The whole words of a line that leave room for an ending, and the words that have to go to the next page.
fn before_room(
    style: super::letters::Style,
    line: &str,
    ending: &str,
) -> Result<(String, String), PaperError> {
    let all: Vec<&str> = line.split(' ').collect();
    for kept in (1..=all.len()).rev() {
        let (head, tail) = all.split_at(kept);
        let head = head.join(" ");
        if style.width(&format!("{head} {ending}"))? <= COMPLAINT_ROOM {
            return Ok((head, tail.join(" ")));
        }
    }
    Ok((String::new(), line.to_owned()))
}

/// Fills page after page until nothing is left.
fn later(mut complaint: Vec<String>, mut units: Range<usize>, mut work: Range<usize>) -> Vec<Rest> {
    let mut pages = Vec::new();
    while !complaint.is_empty() || !units.is_empty() || !work.is_empty() {
        let mut y = TOP;
        let lines = complaint.len().min(fit(BOTTOM - y, COMPLAINT_PITCH));
        let after = complaint.split_off(lines);
        if lines > 0 {
            y += COMPLAINT_LEAST.max(AROUND + COMPLAINT_PITCH * lines as f32);
        }
        let units_at = y;
        let bands = units.len().min(fit(BOTTOM - y, UNIT_PITCH));
        if bands > 0 {
            y += AROUND + UNIT_PITCH * bands as f32;
        }
        let work_at = y;
        let rows = 2 * fit(BOTTOM - y, WORK_PITCH);
        let page = Rest {
            complaint: std::mem::replace(&mut complaint, after),
            units: units.start..units.start + bands,
            work: work.start..work.start + work.len().min(rows),
            units_at,
            work_at,
        };
        units.start = page.units.end;
        work.start = page.work.end;
        pages.push(page);
    }
    pages
}

/// How many lines of a section fit into a height.
fn fit(height: f32, pitch: f32) -> usize {
    let lines = ((height - AROUND) / pitch).floor();
    // A handful at most: an A5 half is 148.5 mm high.
    (0..=30).take_while(|n| *n as f32 <= lines).last().unwrap_or(0)
}

/// How many work lines stand under each other in a column: six where they are few, else as many as the page asks for.
pub(super) fn column_of(lines: usize, y: f32) -> usize {
    let fits = fit(BOTTOM - y, WORK_PITCH);
    if lines <= fits.min(COLUMN) {
        lines.max(1)
    } else {
        fits.min(lines.div_ceil(2)).max(COLUMN.min(fits)).max(1)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::paper::Language;

    #[test]
    fn the_customers_words_go_on_where_they_stopped() {
        let words = Words::of(Language::Ro);
        let said: Vec<String> = (0..400).map(|n| format!("cuvântul{n}")).collect();
        let (first, rest) = complaint(&said.join(" "), words).unwrap();
        assert_eq!(first.len(), 3);
        assert!(
            first
                .iter()
                .all(|line| regular(9.0).width(line).unwrap() <= COMPLAINT_ROOM)
        );
        assert!(first.last().unwrap().ends_with("… pagina 2"));
        assert!(rest.first().unwrap().starts_with("… cuvântul"));
        let whole = [first, rest].concat().join(" ");
        let whole = whole.replace("… pagina 2", "").replace('…', "");
        let found: Vec<&str> = whole.split_whitespace().collect();
        assert_eq!(found, said, "no word is lost and none stands twice");

        let (first, rest) = complaint("Pornește greu.", words).unwrap();
        assert_eq!((first.len(), rest.len()), (1, 0));
        assert_eq!(complaint("", words).unwrap(), (vec![], vec![]));
    }

    #[test]
    fn everything_stands_on_one_page_and_the_pages_end() {
        for (lines, units, work) in [(0, 0, 40), (38, 0, 2), (38, 5, 60), (1, 1, 1), (0, 30, 0)] {
            let complaint: Vec<String> = (0..lines).map(|n| n.to_string()).collect();
            let pages = later(complaint.clone(), 2..2 + units, 11..11 + work);
            assert!(pages.len() <= 6, "{lines} {units} {work}: {}", pages.len());
            let found: Vec<String> = pages.iter().flat_map(|page| page.complaint.clone()).collect();
            assert_eq!(found, complaint);
            let found: Vec<usize> = pages.iter().flat_map(|page| page.units.clone()).collect();
            assert_eq!(found, (2..2 + units).collect::<Vec<_>>());
            let found: Vec<usize> = pages.iter().flat_map(|page| page.work.clone()).collect();
            assert_eq!(found, (11..11 + work).collect::<Vec<_>>());
            for page in &pages {
                let rows = column_of(page.work.len(), page.work_at);
                assert!(
                    page.work.len() <= 2 * rows,
                    "{} lines in two columns of {rows}",
                    page.work.len()
                );
                assert!(page.work.is_empty() || page.work_at + 4.3 + WORK_PITCH * (rows - 1) as f32 <= 122.0);
            }
        }
        assert!(
            later(Vec::new(), 1..1, 4..4).is_empty(),
            "most sheets are one page"
        );
    }
}
