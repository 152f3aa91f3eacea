//! The sections of the ownership check but the fourth: who asks, the car, the papers, the questions, the result.
//!
//! Invariant: every line is drawn for a blank form too; a check only adds ticks and values.

use super::PaperError;
use super::canvas::Canvas;
use super::code_card::{Serial, tail_end};
use super::letters::{bold, mono, regular};
use super::ownership_checklist::{AsksFor, CheckResult, FilledCheck, VinReadAt};
use super::sheet::{Choice, FLOOR, LEFT, RIGHT};
use super::words::{Arg, Words};

/// The scenarios as the sheet shows them: id, x of the box, right end of the words, y.
const SCENARIOS: [(&str, f32, f32, f32); 9] = [
    ("private_owner", 46.0, 70.0, 46.8),
    ("recent_buyer", 71.0, 95.0, 46.8),
    ("agent", 96.0, 120.0, 46.8),
    ("company_car", 121.0, 145.0, 46.8),
    ("leasing_user", 146.0, 170.0, 46.8),
    ("heir", 171.0, 196.0, 46.8),
    ("foreign_car", 46.0, 95.0, 52.7),
    ("auction_buyer", 96.0, 145.0, 52.7),
    ("trader", 146.0, 196.0, 52.7),
];

/// The kinds of papers, by the columns of the sheet: x, then groups of (heading, baseline, ids).
type Group = (&'static str, f32, &'static [&'static str]);
const DOCUMENTS: [(f32, &[Group]); 4] = [
    (
        20.0,
        &[
            ("paper-own-group-identity", 119.4, &["identity_card", "passport"]),
            (
                "paper-own-group-vehicle",
                137.1,
                &["registration_certificate", "foreign_certificate", "civ"],
            ),
        ],
    ),
    (
        65.0,
        &[(
            "paper-own-group-ownership",
            119.4,
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
            119.4,
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
            119.4,
            &["service_book", "radio_card", "insurance"],
        )],
    ),
];

/// Whether the sheet has a box for a scenario.
pub(super) fn has_scenario(id: &str) -> bool {
    SCENARIOS.iter().any(|(known, ..)| *known == id)
}

/// Whether the sheet has a box for a kind of paper.
pub(super) fn has_document(id: &str) -> bool {
    DOCUMENTS
        .iter()
        .flat_map(|(_, groups)| *groups)
        .any(|(.., ids)| ids.contains(&id))
}

pub(super) fn draw_who(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
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

    canvas.text(regular(8.0), LEFT, 50.24, &words.say("paper-own-role")?)?;
    for (id, x, right, y) in SCENARIOS {
        let said = words.say(&format!("paper-own-role-{id}"))?;
        let ticked = check.is_some_and(|check| check.scenario == id);
        canvas.option(
            (x, y),
            5.0,
            8.5,
            1.8,
            &Choice {
                words: &said,
                ticked,
                right,
            },
        )?;
    }

    canvas.text(regular(8.0), LEFT, 62.04, &words.say("paper-own-asks")?)?;
    let asked = check.map(|check| check.asks_for);
    let reason = match asked {
        Some(AsksFor::Reprint(reason)) => Some(reason),
        _ => None,
    };
    let asks = [
        (46.0, 70.0, "paper-own-asks-card", asked == Some(AsksFor::NewCard)),
        (
            71.0,
            120.0,
            "paper-own-asks-told",
            asked == Some(AsksFor::ToBeTold),
        ),
        (121.0, 165.0, "paper-own-asks-reprint", reason.is_some()),
    ];
    let mut end = LEFT;
    for (x, right, id, ticked) in asks {
        end = canvas.option(
            (x, 58.6),
            5.0,
            8.5,
            1.8,
            &Choice {
                words: &words.say(id)?,
                ticked,
                right,
            },
        )?;
    }
    canvas.fitted(
        bold(8.5),
        (end + 1.5, 62.1),
        RIGHT - end - 1.5,
        7.0,
        reason.unwrap_or_default(),
    )?;
    canvas.line((end + 1.5, 63.4), (RIGHT, 63.4), 0.2);
    Ok(())
}

pub(super) fn draw_car(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 63.0, "2", &words.say("paper-own-car")?)?;
    canvas.frame(20.0, 70.35, 9.68, 3.0, 0.2);
    canvas.text(bold(7.0).centred(), 24.84, 72.62, "D.1 D.3")?;
    canvas.text(regular(7.0), 30.88, 72.7, &words.say("paper-own-make")?)?;
    canvas.field((20.0, 76.0), 79.0, "", bold(10.0), check.map_or("", |c| c.car))?;
    canvas.field(
        (80.0, 136.0),
        79.0,
        &words.say("paper-own-radio")?,
        bold(10.0),
        check.map_or("", |c| c.radio),
    )?;
    let (style, serial) = match check.map(|check| check.serial) {
        Some(Serial::Tail(tail)) => (
            mono(10.0),
            words.say_with("paper-own-serial-tail", &[("tail", Arg::Text(&tail_end(tail)))])?,
        ),
        Some(Serial::Confidential) => (regular(9.0), words.say("paper-own-serial-confidential")?),
        Some(Serial::Unknown) | None => (mono(10.0), String::new()),
    };
    canvas.field(
        (140.0, 196.0),
        79.0,
        &words.say("paper-own-serial")?,
        style,
        &serial,
    )?;

    let (paper, car) = check.map_or(("", ""), |check| (check.vin_on_paper, check.vin_on_car));
    canvas.frame(20.0, 83.6, 4.4, 3.6, 0.2);
    canvas.text(bold(7.5).centred(), 22.2, 86.28, "E")?;
    canvas.text(regular(8.0), 25.8, 86.34, &words.say("paper-own-vin-paper")?)?;
    draw_vin(canvas, 81.4, paper)?;
    canvas.text(regular(8.0), LEFT, 95.34, &words.say("paper-own-vin-car")?)?;
    draw_vin(canvas, 90.4, car)?;

    // The tick follows the two rows of boxes; with one of them empty the question stays for the pen.
    let same = (!paper.trim().is_empty() && !car.trim().is_empty()).then(|| paper.trim() == car.trim());
    canvas.fitted(
        bold(9.0),
        (LEFT, 104.36),
        47.0,
        7.0,
        &words.say("paper-own-vin-same")?,
    )?;
    for (x, right, id, answer) in [(68.5, 85.0, "paper-yes", true), (86.0, 108.0, "paper-no", false)] {
        let choice = Choice {
            words: &words.say(id)?,
            ticked: same == Some(answer),
            right,
        };
        canvas.option((x, 100.8), 5.0, 9.0, 1.8, &choice)?;
    }
    canvas.text(regular(8.0), 110.0, 104.24, &words.say("paper-own-vin-from")?)?;
    let places = [
        ("paper-own-vin-windscreen", 124.8, 150.2, VinReadAt::Windscreen),
        ("paper-own-vin-pillar", 151.2, 174.8, VinReadAt::DoorPillar),
        ("paper-own-vin-stamped", 175.8, 196.0, VinReadAt::Stamped),
    ];
    for (id, x, right, place) in places {
        let ticked = check.is_some_and(|check| check.vin_read_at == Some(place));
        canvas.option(
            (x, 100.8),
            5.0,
            9.0,
            1.6,
            &Choice {
                words: &words.say(id)?,
                ticked,
                right,
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

pub(super) fn draw_papers(
    canvas: &mut Canvas,
    check: Option<&FilledCheck<'_>>,
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 109.0, "3", &words.say("paper-own-papers")?)?;
    canvas.text(
        regular(8.0).right(),
        RIGHT,
        113.1,
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
                    &Choice {
                        words: &said,
                        ticked,
                        right: (x + 44.0).min(RIGHT),
                    },
                )?;
            }
        }
    }
    let other = Choice {
        words: &words.say("paper-own-doc-other")?,
        ticked: false,
        right: RIGHT - 10.0,
    };
    let end = canvas.option((155.0, 139.8), 5.0, 8.0, 1.5, &other)?;
    canvas.line((end + 1.0, 144.8), (RIGHT, 144.8), 0.2);
    Ok(())
}

/// The four questions, worded for the scenario.
pub(super) fn draw_questions(
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
        for (x, right, id, meant) in [
            (157.0, 177.0, "paper-yes", true),
            (178.0, RIGHT, "paper-no", false),
        ] {
            let choice = Choice {
                words: &words.say(id)?,
                ticked: answer == Some(meant),
                right,
            };
            canvas.option((x, y), 6.0, 10.0, 1.8, &choice)?;
        }
        if row < 3 {
            canvas.line((LEFT, y + 6.8), (RIGHT, y + 6.8), 0.2);
        }
    }
    Ok(())
}

pub(super) fn draw_result(
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
        right: 77.5,
    };
    canvas.option((LEFT, 249.0), 6.5, 11.0, 1.8, &passed)?;
    let failed = Choice {
        words: &words.say("paper-own-failed")?,
        ticked: missing.is_some(),
        right: 150.0,
    };
    let end = canvas.option((80.0, 249.0), 6.5, 11.0, 1.8, &failed)? + 1.5;
    canvas.line((end, 255.2), (RIGHT, 255.2), 0.2);
    canvas.line((80.0, 262.0), (RIGHT, 262.0), 0.2);
    let (style, lines) = bold(9.5).block(missing.unwrap_or_default(), (RIGHT - end, 116.0), 3, 7.0)?;
    for (line, (x, y)) in lines.iter().zip([(end, 253.8), (80.0, 260.6), (80.0, 266.2)]) {
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
