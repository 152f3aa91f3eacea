//! What a workshop needs from outside, as the stories bring it: a clock that can be moved, a printer that remembers.

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use std::sync::Mutex;
use std::time::Duration;
use workshop::ports::{Clock, Entropy, Media, PrintJob, Sent, SpoolError, Spooler};

/// Both clocks of the shop's computer.
pub struct WallClock(Mutex<(DateTime<Utc>, Duration)>);

impl WallClock {
    /// Stands at a local time, `2026-03-02 08:00`.
    pub fn at(local: &str) -> Self {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
        let now = Utc.from_utc_datetime(&local) - TimeDelta::hours(2);
        Self(Mutex::new((now, Duration::from_secs(1_000))))
    }

    /// Time passes, on both clocks.
    pub fn passes(&self, seconds: u64) {
        let mut clocks = self.0.lock().unwrap();
        clocks.0 += TimeDelta::seconds(i64::try_from(seconds).unwrap());
        clocks.1 += Duration::from_secs(seconds);
    }

    /// Somebody sets the wall clock; the monotonic one does not care.
    pub fn is_set_by(&self, seconds: i64) {
        self.0.lock().unwrap().0 += TimeDelta::seconds(seconds);
    }
}

impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap().0
    }

    fn monotonic(&self) -> Duration {
        self.0.lock().unwrap().1
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        // Bucharest in winter.
        (at + TimeDelta::hours(2)).naive_utc()
    }
}

/// Real randomness.
pub struct Random;

impl Entropy for Random {
    fn fill(&self, bytes: &mut [u8]) {
        rand::fill(bytes);
    }
}

/// One paper that reached the printer.
#[derive(Clone)]
pub struct Page {
    pub title: String,
    pub pdf: Vec<u8>,
    pub secret: bool,
    pub media: Media,
}

impl Page {
    /// The words on the paper.
    pub fn words(&self) -> String {
        pdftotext(&self.pdf, "-layout")
    }

    /// The signs of a recovery sheet, as a person reads them: by row, then from left to right.
    pub fn recovery_signs(&self) -> String {
        let boxes = pdftotext(&self.pdf, "-bbox");
        let mut signs: Vec<(i64, i64, &str)> = boxes
            .lines()
            .filter_map(|line| {
                let (place, text) = line
                    .trim()
                    .strip_prefix("<word ")?
                    .strip_suffix("</word>")?
                    .split_once('>')?;
                let mm: Vec<f64> = place
                    .split('"')
                    .skip(1)
                    .step_by(2)
                    .map(|points| points.parse::<f64>().unwrap() * 25.4 / 72.0)
                    .collect();
                let is_sign = mm[3] - mm[1] > 6.0 && mm[1] > 108.0 && mm[3] < 182.0;
                #[expect(clippy::cast_possible_truncation, reason = "whole millimetres of an A4 page")]
                is_sign.then_some(((mm[1] / 8.0).round() as i64, (mm[0] * 10.0) as i64, text))
            })
            .collect();
        signs.sort_unstable();
        signs.into_iter().map(|sign| sign.2).collect()
    }
}

fn pdftotext(pdf: &[u8], how: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let said = std::process::Command::new("pdftotext")
        .arg(how)
        .arg(file)
        .arg("-")
        .output()
        .unwrap();
    String::from_utf8(said.stdout).unwrap()
}

/// A printer that keeps what it received, and can be out of order.
#[derive(Default)]
pub struct Printer {
    pages: Mutex<Vec<Page>>,
    fails: Mutex<Option<SpoolError>>,
}

impl Printer {
    /// Out of order from now on.
    pub fn breaks(&self, how: SpoolError) {
        *self.fails.lock().unwrap() = Some(how);
    }

    /// Mended.
    pub fn is_mended(&self) {
        *self.fails.lock().unwrap() = None;
    }

    /// How many papers came out.
    pub fn count(&self) -> usize {
        self.pages.lock().unwrap().len()
    }

    /// The paper that came out last.
    pub fn last(&self) -> Page {
        self.pages.lock().unwrap().last().unwrap().clone()
    }
}

impl Spooler for Printer {
    fn send(&self, job: &PrintJob<'_>) -> Result<Sent, SpoolError> {
        if let Some(how) = *self.fails.lock().unwrap() {
            return Err(how);
        }
        self.pages.lock().unwrap().push(Page {
            title: job.title.to_owned(),
            pdf: job.pdf.to_vec(),
            secret: job.secret,
            media: job.media,
        });
        Ok(Sent::Printer("Laser".to_owned()))
    }
}
