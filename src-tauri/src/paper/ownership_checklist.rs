//! The ownership check on paper, filled in or blank: who asks, the car, the papers, four questions, the result.
//!
//! Invariant: filled and blank share every coordinate, so staff know one form. Kinds of papers are ticked, their
//! numbers are nowhere, and a result that contradicts the four answers is not printed.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::PaperError;
use super::canvas::Canvas;
use super::certificate::{CertificateField, FieldReading, draw_certificate};
use super::code_card::Serial;
use super::finish::finish;
use super::letters::{bold, mono, regular};
use super::sheet::{A4, Choice, FLOOR, LEFT, Printed, RIGHT, Workshop};
use super::words::{Arg, Language, Words};

/// What an ownership check prints.
#[derive(Debug, Clone, Copy)]
pub struct OwnershipChecklist<'a> {
    /// The head of the sheet.
    pub workshop: Workshop<'a>,
    /// The check that was made, or none for a blank form.
    pub check: Option<FilledCheck<'a>>,
    /// Whether it is of the demo workshop.
    pub demo: bool,
}

/// A check that was made. An empty text leaves its line for the pen.
#[derive(Debug, Clone, Copy)]
pub struct FilledCheck<'a> {
    /// Number of the job.
    pub job: &'a str,
    /// The number on the keys; may be empty.
    pub key_tag: &'a str,
    /// The plate as it is spoken, `B 123 ABC`.
    pub plate: &'a str,
    /// Who asks, the name as on the paper shown.
    pub asker: &'a str,
    /// Who checked.
    pub checked_by: &'a str,
    /// When, in local time.
    pub checked_at: NaiveDateTime,
    /// Id of the scenario in `documents.toml`.
    pub scenario: &'a str,
    /// What the person asks for.
    pub asks_for: AsksFor<'a>,
    /// Make, model and year.
    pub car: &'a str,
    /// Make and model of the radio.
    pub radio: &'a str,
    /// What may be said of its serial.
    pub serial: Serial<'a>,
    /// The VIN on the certificate.
    pub vin_on_paper: &'a str,
    /// The VIN read at the car.
    pub vin_on_car: &'a str,
    /// Where on the car it was read.
    pub vin_read_at: Option<VinReadAt>,
    /// Ids of the kinds of papers seen, as in `documents.toml`.
    pub documents: &'a [&'a str],
    /// What the certificate's fields showed; a field that is not named stays for the pen.
    pub fields: &'a [(CertificateField, FieldReading)],
    /// The four answers, in order.
    pub answers: [bool; 4],
    /// The result.
    pub result: CheckResult<'a>,
    /// Who printed it and when.
    pub printed: Printed<'a>,
}

/// What a person may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsksFor<'a> {
    /// A first card.
    NewCard,
    /// To be told the code.
    ToBeTold,
    /// A further copy, with its reason.
    Reprint(&'a str),
}

/// Where a VIN is read on a car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VinReadAt {
    /// Behind the windscreen.
    Windscreen,
    /// On the door pillar.
    DoorPillar,
    /// Stamped into the body.
    Stamped,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckResult<'a> {
    /// Four times "yes".
    Passed,
    /// Not given; what is missing, in words.
    Missing(&'a str),
}

/// The scenarios as the sheet shows them: id and x of the box, in two rows.
const SCENARIOS: [(&str, f32, f32); 9] = [
    ("private_owner", 46.0, 46.7),
    ("recent_buyer", 71.0, 46.7),
    ("agent", 96.0, 46.7),
    ("company_car", 121.0, 46.7),
    ("leasing_user", 146.0, 46.7),
    ("heir", 171.0, 46.7),
    ("foreign_car", 46.0, 52.5),
    ("auction_buyer", 96.0, 52.5),
    ("trader", 146.0, 52.5),
];

/// The kinds of papers, by the columns of the sheet: x, then groups of (heading, baseline, ids).
type Group = (&'static str, f32, &'static [&'static str]);
const DOCUMENTS: [(f32, &[Group]); 4] = [
    (
        20.0,
        &[
            ("paper-own-group-identity", 121.0, &["identity_card", "passport"]),
            (
                "paper-own-group-vehicle",
                138.7,
                &["registration_certificate", "foreign_certificate", "civ"],
            ),
        ],
    ),
    (
        65.0,
        &[(
            "paper-own-group-ownership",
            121.0,
            &[
                "sales_contract",
                "invoice",
                "award_act",
                "certificate_of_inheritance",
            ],
        )],
    ),
    (
        110.0,
        &[(
            "paper-own-group-authority",
            121.0,
            &[
                "power_of_attorney",
                "company_delegation",
                "company_registration",
                "leasing_contract",
            ],
        )],
    ),
    (
        155.0,
        &[(
            "paper-own-group-supporting",
            121.0,
            &["service_book", "radio_card", "insurance"],
        )],
    ),
];

/// The ownership check: blank one page, filled two pages, the workshop's copy and the customer's.
pub fn ownership_checklist(
    sheet: &OwnershipChecklist<'_>,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(language);
    let mut canvas = Canvas::new(A4.0, A4.1);
    match &sheet.check {
        None => draw_page(&mut canvas, sheet, None, &words.say("paper-blank")?, words)?,
        Some(check) => {
            refuse_what_cannot_be(check)?;
            let job = words.say_with("paper-job", &[("job", Arg::Text(check.job))])?;
            for (page, copy) in ["paper-copy-workshop", "paper-copy-customer"]
                .into_iter()
                .enumerate()
            {
                if page > 0 {
                    canvas.next_page();
                }
                let eyebrow = format!("{} · {job}", words.say(copy)?);
                draw_page(&mut canvas, sheet, Some(check), &eyebrow, words)?;
            }
        }
    }
    finish(canvas, &words.say("paper-own-title")?, language, made_at)
}

fn refuse_what_cannot_be(check: &FilledCheck<'_>) -> Result<(), PaperError> {
    if !SCENARIOS.iter().any(|(id, ..)| *id == check.scenario) {
        return Err(PaperError::UnknownScenario(check.scenario.to_owned()));
    }
    let known = |id: &str| {
        DOCUMENTS
            .iter()
            .flat_map(|(_, groups)| *groups)
            .any(|(.., ids)| ids.contains(&id))
    };
    if let Some(unknown) = check.documents.iter().find(|id| !known(id)) {
        return Err(PaperError::UnknownDocument((*unknown).to_owned()));
    }
    let all_yes = check.answers.iter().all(|answer| *answer);
    if all_yes == (check.result == CheckResult::Passed) {
        Ok(())
    } else {
        Err(PaperError::Contradiction)
    }
}

fn draw_page(
    canvas: &mut Canvas,
    sheet: &OwnershipChecklist<'_>,
    check: Option<&FilledCheck<'_>>,
    eyebrow: &str,
    words: &Words,
) -> Result<(), PaperError> {
    draw_head(canvas, sheet, check, eyebrow, words)?;
    draw_who(canvas, check, words)?;
    draw_car(canvas, check, words)?;
    draw_papers(canvas, check, words)?;
    draw_certificate(canvas, check.map_or(&[][..], |check| check.fields), words)?;
    draw_questions(canvas, check, words)?;
    draw_result(canvas, check, words)?;

    let title = words.say("paper-own-title")?;
    let name = match check {
        Some(check) => format!(
            "{title} · {}",
            words.say_with("paper-job", &[("job", Arg::Text(check.job))])?
        ),
        None => title,
    };
    canvas.foot(words, &name, check.map(|check| &check.printed))
}

fn draw_head(
    canvas: &mut Canvas,
    sheet: &OwnershipChecklist<'_>,
    check: Option<&FilledCheck<'_>>,
    eyebrow: &str,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.fitted(bold(8.5), (LEFT, 13.0), 97.0, 7.0, eyebrow)?;
    canvas.text(bold(18.0), LEFT, 20.2, &words.say("paper-own-title")?)?;
    canvas.fitted(regular(8.0), (LEFT, 25.0), 97.0, 6.5, &sheet.workshop.line())?;
    if sheet.demo {
        canvas.demo_mark(words, (97.0, 14.6), (20.0, 6.4), 13.0)?;
    }
    let key_tag = check.map_or("", |check| check.key_tag.trim());
    let frame = if key_tag.is_empty() { 75.0 } else { 50.0 };
    canvas.round_frame((121.0, 10.5), (frame, 14.5), 0.6, 1.5);
    match check.filter(|check| !check.plate.trim().is_empty()) {
        Some(check) => {
            let (style, plate) = bold(26.0).centred().fit(check.plate, frame - 4.0, 16.0)?;
            canvas.text(style, 121.0 + frame / 2.0, 17.75 + 0.1178 * style.size, &plate)?;
        }
        None => {
            canvas.text(regular(7.0), 123.0, 14.0, &words.say("paper-plate")?)?;
        }
    }
    if !key_tag.is_empty() {
        canvas.round_block(174.0, 10.5, 22.0, 14.5, 1.5);
        canvas.text(
            regular(7.0).white().centred(),
            185.0,
            13.9,
            &words.say("paper-key")?,
        )?;
        canvas.fitted(bold(20.0).white().centred(), (185.0, 23.1), 20.0, 9.0, key_tag)?;
    }
    Ok(())
}

fn draw_who(canvas: &mut Canvas, check: Option<&FilledCheck<'_>>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 29.0, "1", &words.say("paper-own-who")?)?;
    let at = check.map_or(String::new(), |check| words.date_time(check.checked_at));
    let value = bold(10.0);
    canvas.field(
        (20.0, 106.0),
        45.0,
        &words.say("paper-own-name")?,
        value,
        check.map_or("", |c| c.asker),
    )?;
    canvas.field(
        (110.0, 151.0),
        45.0,
        &words.say("paper-own-checked-by")?,
        value,
        check.map_or("", |c| c.checked_by),
    )?;
    canvas.field((155.0, 196.0), 45.0, &words.say("paper-date-time")?, value, &at)?;

    canvas.text(regular(8.0), LEFT, 50.14, &words.say("paper-own-role")?)?;
    for (id, x, y) in SCENARIOS {
        let said = words.say(&format!("paper-own-role-{id}"))?;
        let ticked = check.is_some_and(|check| check.scenario == id);
        canvas.option((x, y), 5.0, 8.5, 1.8, &Choice { words: &said, ticked })?;
    }

    canvas.text(regular(8.0), LEFT, 61.74, &words.say("paper-own-asks")?)?;
    let asked = check.map(|check| check.asks_for);
    let reason = match asked {
        Some(AsksFor::Reprint(reason)) => Some(reason),
        _ => None,
    };
    let asks = [
        (46.0, "paper-own-asks-card", asked == Some(AsksFor::NewCard)),
        (71.0, "paper-own-asks-told", asked == Some(AsksFor::ToBeTold)),
        (121.0, "paper-own-asks-reprint", reason.is_some()),
    ];
    let mut end = LEFT;
    for (x, id, ticked) in asks {
        end = canvas.option(
            (x, 58.3),
            5.0,
            8.5,
            1.8,
            &Choice {
                words: &words.say(id)?,
                ticked,
            },
        )?;
    }
    canvas.fitted(
        bold(8.5),
        (end + 1.5, 61.8),
        RIGHT - end - 1.5,
        7.0,
        reason.unwrap_or_default(),
    )?;
    canvas.line((end + 1.5, 63.1), (RIGHT, 63.1), 0.2);
    Ok(())
}

fn draw_car(canvas: &mut Canvas, check: Option<&FilledCheck<'_>>, words: &Words) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 64.6, "2", &words.say("paper-own-car")?)?;
    canvas.frame(20.0, 71.95, 9.68, 3.0, 0.2);
    canvas.text(bold(7.0).centred(), 24.84, 74.22, "D.1 D.3")?;
    canvas.text(regular(7.0), 30.88, 74.3, &words.say("paper-own-make")?)?;
    canvas.field((20.0, 76.0), 80.6, "", bold(10.0), check.map_or("", |c| c.car))?;
    canvas.field(
        (80.0, 136.0),
        80.6,
        &words.say("paper-own-radio")?,
        bold(10.0),
        check.map_or("", |c| c.radio),
    )?;
    let (style, serial) = match check.map(|check| check.serial) {
        Some(Serial::Tail(tail)) => (
            mono(10.0),
            words.say_with("paper-own-serial-tail", &[("tail", Arg::Text(tail))])?,
        ),
        Some(Serial::Confidential) => (regular(9.0), words.say("paper-own-serial-confidential")?),
        Some(Serial::Unknown) | None => (mono(10.0), String::new()),
    };
    canvas.field(
        (140.0, 196.0),
        80.6,
        &words.say("paper-own-serial")?,
        style,
        &serial,
    )?;

    let (paper, car) = check.map_or(("", ""), |check| (check.vin_on_paper, check.vin_on_car));
    canvas.frame(20.0, 85.2, 4.4, 3.6, 0.2);
    canvas.text(bold(7.5).centred(), 22.2, 87.88, "E")?;
    canvas.text(regular(8.0), 25.8, 87.94, &words.say("paper-own-vin-paper")?)?;
    draw_vin(canvas, 83.0, paper)?;
    canvas.text(regular(8.0), LEFT, 96.94, &words.say("paper-own-vin-car")?)?;
    draw_vin(canvas, 92.0, car)?;

    // The tick follows the two rows of boxes; with one of them empty the question stays for the pen.
    let same = (!paper.trim().is_empty() && !car.trim().is_empty()).then(|| paper.trim() == car.trim());
    canvas.fitted(
        bold(9.0),
        (LEFT, 105.96),
        47.0,
        7.0,
        &words.say("paper-own-vin-same")?,
    )?;
    for (x, id, answer) in [(68.5, "paper-yes", true), (86.0, "paper-no", false)] {
        let choice = Choice {
            words: &words.say(id)?,
            ticked: same == Some(answer),
        };
        canvas.option((x, 102.4), 5.0, 9.0, 1.8, &choice)?;
    }
    canvas.text(regular(8.0), 110.0, 105.84, &words.say("paper-own-vin-from")?)?;
    let places = [
        ("paper-own-vin-windscreen", 126.0, VinReadAt::Windscreen),
        ("paper-own-vin-pillar", 150.5, VinReadAt::DoorPillar),
        ("paper-own-vin-stamped", 175.8, VinReadAt::Stamped),
    ];
    for (id, x, place) in places {
        let ticked = check.is_some_and(|check| check.vin_read_at == Some(place));
        canvas.option(
            (x, 102.4),
            5.0,
            9.0,
            1.6,
            &Choice {
                words: &words.say(id)?,
                ticked,
            },
        )?;
    }
    Ok(())
}

/// Seventeen boxes, parted after the maker, the model and the year, so that two rows compare letter by letter.
fn draw_vin(canvas: &mut Canvas, y: f32, vin: &str) -> Result<(), PaperError> {
    canvas.frame(68.5, y, 127.5, 8.0, 0.35);
    for place in 1..17_u8 {
        let x = 68.5 + f32::from(place) * 7.5;
        canvas.line(
            (x, y),
            (x, y + 8.0),
            if matches!(place, 3 | 9 | 11) { 0.6 } else { 0.2 },
        );
    }
    let vin = vin.trim();
    if vin.chars().count() > 17 {
        // Not a VIN, but what the car shows: better small and whole than cut.
        canvas.fitted(mono(12.0).centred(), (132.25, y + 5.414), 123.0, 6.0, vin)?;
        return Ok(());
    }
    for (place, sign) in vin.chars().enumerate() {
        let x = 72.25 + place as f32 * 7.5;
        canvas.text(mono(12.0).centred(), x, y + 5.414, sign.encode_utf8(&mut [0; 4]))?;
    }
    Ok(())
}

fn draw_papers(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 110.6, "3", &words.say("paper-own-papers")?)?;
    canvas.text(
        regular(8.0).right(),
        RIGHT,
        114.7,
        &words.say("paper-own-papers-note")?,
    )?;
    for (x, groups) in DOCUMENTS {
        for (heading, baseline, ids) in groups {
            canvas.text(bold(8.0), x, *baseline, &words.say(heading)?)?;
            for (row, id) in ids.iter().enumerate() {
                let said = words.say(&format!("paper-own-doc-{id}"))?;
                let ticked = check.is_some_and(|check| check.documents.contains(id));
                canvas.option(
                    (x, baseline + 1.5 + row as f32 * 6.3),
                    5.0,
                    8.0,
                    1.5,
                    &Choice { words: &said, ticked },
                )?;
            }
        }
    }
    let other = Choice {
        words: &words.say("paper-own-doc-other")?,
        ticked: false,
    };
    let end = canvas.option((155.0, 141.4), 5.0, 8.0, 1.5, &other)?;
    canvas.line((end + 1.2, 146.4), (RIGHT, 146.4), 0.2);
    Ok(())
}

/// The four questions, worded for the scenario.
fn draw_questions(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 202.0, "5", &words.say("paper-own-questions")?)?;
    let first = match check.map(|check| check.scenario) {
        Some("foreign_car") => "paper-own-q1-foreign_car",
        _ => "paper-own-q1",
    };
    let last = check.map_or("paper-own-q4".to_owned(), |check| {
        format!("paper-own-q4-{}", check.scenario)
    });
    for (row, id) in [first, "paper-own-q2", "paper-own-q3", last.as_str()]
        .into_iter()
        .enumerate()
    {
        let y = 209.4 + row as f32 * 7.6;
        canvas.text(bold(10.5), LEFT, y + 4.24, &(row + 1).to_string())?;
        canvas.fitted(regular(10.5), (27.4, y + 4.24), 127.0, FLOOR, &words.say(id)?)?;
        let answer = check.and_then(|check| check.answers.get(row).copied());
        for (x, id, meant) in [(157.0, "paper-yes", true), (178.0, "paper-no", false)] {
            let choice = Choice {
                words: &words.say(id)?,
                ticked: answer == Some(meant),
            };
            canvas.option((x, y), 6.0, 10.0, 1.8, &choice)?;
        }
        if row < 3 {
            canvas.line((LEFT, y + 6.8), (RIGHT, y + 6.8), 0.2);
        }
    }
    Ok(())
}

fn draw_result(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 242.0, "6", &words.say("paper-own-result")?)?;
    let result = check.map(|check| check.result);
    let missing = match result {
        Some(CheckResult::Missing(missing)) => Some(missing),
        _ => None,
    };
    let passed = Choice {
        words: &words.say("paper-own-passed")?,
        ticked: result == Some(CheckResult::Passed),
    };
    canvas.option((LEFT, 249.0), 6.5, 11.0, 1.8, &passed)?;
    let failed = Choice {
        words: &words.say("paper-own-failed")?,
        ticked: missing.is_some(),
    };
    let end = canvas.option((80.0, 249.0), 6.5, 11.0, 1.8, &failed)? + 1.5;
    canvas.line((end, 255.2), (RIGHT, 255.2), 0.2);
    canvas.line((80.0, 262.0), (RIGHT, 262.0), 0.2);
    let (style, lines) = bold(9.5).block(missing.unwrap_or_default(), (RIGHT - end, 116.0), 2, 7.0)?;
    for (line, (x, y)) in lines.iter().zip([(end, 253.8), (80.0, 260.6)]) {
        canvas.text(style, x, y, line)?;
    }

    let signatures = [
        (
            20.0,
            "paper-own-sign-asker",
            check.map_or("", |check| check.asker),
        ),
        (
            80.0,
            "paper-own-sign-checker",
            check.map_or("", |check| check.checked_by),
        ),
        (140.0, "paper-own-sign-second", ""),
    ];
    for (x, id, name) in signatures {
        canvas.line((x, 275.0), (x + 56.0, 275.0), 0.35);
        canvas.fitted(regular(7.0), (x, 278.2), 56.0, 6.0, &words.say(id)?)?;
        canvas.fitted(bold(8.0), (x, 281.6), 56.0, 7.0, name)?;
    }
    Ok(())
}
