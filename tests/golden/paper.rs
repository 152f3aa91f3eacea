//! A drawn paper on the bench: the tools that look at it, and what must hold for all papers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};

use crate::raster::Picture;

pub const MM_PER_PT: f64 = 25.4 / 72.0;

/// The moment all sample papers were made.
pub fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 14, 12, 5).unwrap()
}

pub fn local(hour: u32, minute: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, minute, 0).unwrap()
}

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A word as the tools find it, mm from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// A paper written to a folder of its own.
pub struct Paper {
    name: &'static str,
    bytes: Vec<u8>,
    folder: tempfile::TempDir,
    file: PathBuf,
}

impl Paper {
    pub fn new(name: &'static str, bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("paper.pdf");
        std::fs::write(&file, &bytes).unwrap();
        // LOOK=folder keeps the papers, to be looked at.
        if let Some(look) = std::env::var_os("LOOK") {
            std::fs::write(Path::new(&look).join(format!("{name}.pdf")), &bytes).unwrap();
        }
        Self {
            name,
            bytes,
            folder,
            file,
        }
    }

    /// What holds for every paper. `size` is its page in mm, `ink` the part of it that text may cover.
    pub fn holds(&self, again: &[u8], (width, height): (f64, f64), ink: (f64, f64, f64, f64)) -> &Self {
        assert_eq!(self.bytes, again, "{}: two runs differ", self.name);
        self.is_clean();
        self.has_only_embedded_fonts();
        self.is_described((width, height));
        self.keeps_its_words_apart(ink);
        assert!(
            !self.text().contains(['\u{FFFD}', '\u{25A1}']),
            "{}: a letter is missing",
            self.name
        );
        self.matches_golden("txt", &self.text());
        self.matches_golden("boxes", &self.boxes());
        for page in 1..=self.pages() {
            let golden = golden_folder().join(format!("{}-{page}.png", self.name));
            self.picture(page, 60).matches(&golden);
        }
        self
    }

    fn is_clean(&self) {
        let said = run("qpdf", &["--check", self.path()]);
        assert!(
            said.contains("No syntax or stream encoding errors found"),
            "{}: {said}",
            self.name
        );
        let file = String::from_utf8_lossy(&self.bytes);
        assert!(file.starts_with("%PDF-1.7"), "{}: the version is 1.7", self.name);
        let plain = run("qpdf", &["--qdf", "--object-streams=disable", self.path(), "-"]);
        for claim in ["GTS_PDFX", "OutputIntents", "pdfaid"] {
            assert!(!plain.contains(claim), "{}: claims {claim}", self.name);
        }
        for promise in ["/PrintScaling /None", "/DisplayDocTitle true", "/Lang ("] {
            assert!(plain.contains(promise), "{}: lacks {promise}", self.name);
        }
    }

    fn has_only_embedded_fonts(&self) {
        let said = run("pdffonts", &[self.path()]);
        let fonts: Vec<&str> = said.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{}: no fonts", self.name);
        for font in fonts {
            let columns: Vec<&str> = font.split_whitespace().collect();
            let flags = &columns[columns.len() - 5..columns.len() - 2];
            assert_eq!(
                flags,
                ["yes", "yes", "yes"],
                "{}: embedded, subset, unicode: {font}",
                self.name
            );
        }
    }

    fn is_described(&self, (width, height): (f64, f64)) {
        let info = run("pdfinfo", &["-isodates", self.path()]);
        let size = info
            .lines()
            .find_map(|line| line.strip_prefix("Page size:"))
            .unwrap();
        let sides: Vec<f64> = size
            .split_whitespace()
            .filter_map(|part| part.parse().ok())
            .collect();
        for (side, mm) in sides.iter().zip([width, height]) {
            assert!(
                (side * MM_PER_PT - mm).abs() < 0.1,
                "{}: {size} is not {width} × {height} mm",
                self.name
            );
        }
        assert!(
            info.contains("2026-11-23T14:12:05Z"),
            "{}: the date is the caller's: {info}",
            self.name
        );
        assert!(info.contains("Bayguard"), "{}: {info}", self.name);
    }

    /// No word leaves the part of the page that may carry ink, and no two stand on each other.
    pub fn keeps_its_words_apart(&self, (left, top, right, bottom): (f64, f64, f64, f64)) {
        let words = self.words();
        for word in &words {
            let middle = f64::midpoint(word.y, word.bottom);
            assert!(
                word.x > left - 0.1 && word.right < right + 0.1 && middle > top && middle < bottom,
                "{}: {word:?} leaves the page",
                self.name
            );
        }
        for (i, one) in words.iter().enumerate() {
            for other in words.iter().skip(i + 1).filter(|other| other.page == one.page) {
                let across = one.right.min(other.right) - one.x.max(other.x);
                // A word's box has room for accents and tails; its capitals fill the middle half.
                let capitals = |word: &Word| {
                    let tall = word.bottom - word.y;
                    (word.y + 0.24 * tall, word.y + 0.76 * tall)
                };
                let ((top, bottom), (other_top, other_bottom)) = (capitals(one), capitals(other));
                let down = bottom.min(other_bottom) - top.max(other_top);
                assert!(
                    across < 0.1 || down < 0.05,
                    "{}: {one:?} stands on {other:?}",
                    self.name
                );
            }
        }
    }

    /// No word runs into a box: bold words are wider than the drawing's.
    pub fn keeps_its_words_off_the_boxes(&self, boxes: &[(f64, f64, f64)]) {
        let picture = self.picture(1, 127);
        let words: Vec<Word> = self.words().into_iter().filter(|word| word.page == 1).collect();
        for (x, y, side) in boxes {
            let edge = (x - 0.2, y + 1.0, x + 0.4, y + side - 1.0);
            assert!(picture.has_ink(edge, 5.0), "{}: no box at {x}, {y}", self.name);
            for word in words.iter().filter(|word| word.x < *x && word.right > x - 0.7) {
                let middle = f64::midpoint(word.y, word.bottom);
                assert!(
                    middle < *y || middle > y + side,
                    "{}: {word:?} runs into the box at {x}, {y}",
                    self.name
                );
            }
        }
    }

    fn matches_golden(&self, kind: &str, found: &str) {
        let golden = golden_folder().join(format!("{}.{kind}", self.name));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&golden, found).unwrap();
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert_eq!(
            found,
            expected,
            "{} differs; UPDATE=1 rewrites it",
            golden.display()
        );
    }

    fn path(&self) -> &str {
        self.file.to_str().unwrap()
    }

    fn boxes(&self) -> String {
        self.words().iter().fold(String::new(), |mut out, word| {
            writeln!(
                out,
                "{} {:6.1} {:6.1} {:6.1} {}",
                word.page, word.x, word.right, word.bottom, word.text
            )
            .unwrap();
            out
        })
    }

    /// The text of all pages, as a person reads it.
    pub fn text(&self) -> String {
        run("pdftotext", &["-layout", self.path(), "-"])
    }

    /// The text of one page, from 1.
    pub fn page_text(&self, page: usize) -> String {
        let page = page.to_string();
        run(
            "pdftotext",
            &["-f", &page, "-l", &page, "-layout", self.path(), "-"],
        )
    }

    pub fn pages(&self) -> usize {
        let info = run("pdfinfo", &[self.path()]);
        info.lines()
            .find_map(|line| line.strip_prefix("Pages:"))
            .unwrap()
            .trim()
            .parse()
            .unwrap()
    }

    pub fn words(&self) -> Vec<Word> {
        let listing = run("pdftotext", &["-bbox", self.path(), "-"]);
        let mut words = Vec::new();
        let mut page = 0;
        for line in listing.lines().map(str::trim) {
            if line.starts_with("<page ") {
                page += 1;
            }
            let Some(rest) = line.strip_prefix("<word ") else {
                continue;
            };
            let number = |name: &str| -> f64 {
                let start = rest.find(name).unwrap() + name.len() + 2;
                rest[start..].split('"').next().unwrap().parse::<f64>().unwrap() * MM_PER_PT
            };
            let text = rest
                .split_once('>')
                .unwrap()
                .1
                .trim_end_matches("</word>")
                .to_owned();
            words.push(Word {
                page,
                x: number("xMin"),
                y: number("yMin"),
                right: number("xMax"),
                bottom: number("yMax"),
                text,
            });
        }
        words
    }

    /// One page as a grey picture, `dpi` pixels an inch.
    pub fn picture(&self, page: usize, dpi: u32) -> Picture {
        let root = self.folder.path().join(format!("picture-{page}-{dpi}"));
        let (page, dpi) = (page.to_string(), dpi.to_string());
        let root = root.to_str().unwrap();
        run(
            "pdftoppm",
            &[
                "-gray",
                "-png",
                "-singlefile",
                "-r",
                &dpi,
                "-f",
                &page,
                "-l",
                &page,
                self.path(),
                root,
            ],
        );
        Picture::read(Path::new(&format!("{root}.png")))
    }
}

fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/expected")
}

/// Runs a tool. A tool that is missing fails the test: skipping would look like success.
fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .env("TZ", "UTC")
        .output()
        .unwrap_or_else(|why| panic!("{tool} is needed (poppler-utils, qpdf): {why}"));
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
