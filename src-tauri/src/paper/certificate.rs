//! Section 4 of the ownership check: the registration certificate, field by field, with its EU field codes.
//!
//! Invariant: only what was read is ticked; a field nobody read stays empty for the pen.

use super::PaperError;
use super::canvas::Canvas;
use super::letters::{bold, regular};
use super::sheet::{LEFT, RIGHT};
use super::words::Words;

/// A field of the EU registration certificate (Directive 1999/37/EC) that the sheet compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertificateField {
    /// A: the registration number against the plates.
    Plate,
    /// D.1 and D.3: make and model against the car.
    MakeModel,
    /// E: the VIN against the car.
    Vin,
    /// I: the date of registration, not after our record.
    Date,
    /// C.2: the owner against the name.
    Owner,
    /// C.1: the holder against the name.
    Holder,
    /// C.3: the user against the name.
    User,
}

/// What a field showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldReading {
    /// It agrees.
    Agrees,
    /// It differs.
    Differs,
    /// The certificate has no such field, or it is empty.
    Missing,
}

use CertificateField::{Date, Holder, MakeModel, Owner, Plate, User, Vin};

/// The two halves of the grid: field, code on the certificate, words.
type Field = (CertificateField, &'static str, &'static str);
const HALVES: [(f32, &[Field]); 2] = [
    (
        LEFT,
        &[
            (Plate, "A", "paper-own-field-a"),
            (MakeModel, "D.1 D.3", "paper-own-field-d"),
            (Vin, "E", "paper-own-field-e"),
            (Date, "I", "paper-own-field-i"),
        ],
    ),
    (
        110.0,
        &[
            (Owner, "C.2", "paper-own-field-c2"),
            (Holder, "C.1", "paper-own-field-c1"),
            (User, "C.3", "paper-own-field-c3"),
        ],
    ),
];

/// The columns of boxes, mm from the half's left edge.
const BOXES: [f32; 3] = [54.0, 66.0, 78.0];
const FIRST_ROW: f32 = 171.8;
const ROW: f32 = 6.8;

/// Draws the section with its rule at y 160.5.
pub(super) fn draw_certificate(
    canvas: &mut Canvas,
    read: &[(CertificateField, FieldReading)],
    words: &Words,
) -> Result<(), PaperError> {
    canvas.section((LEFT, RIGHT), 160.5, "4", &words.say("paper-own-fields")?)?;
    for (x, fields) in HALVES {
        for (id, dx) in [
            "paper-own-field-yes",
            "paper-own-field-no",
            "paper-own-field-missing",
        ]
        .into_iter()
        .zip(BOXES)
        {
            canvas.text(regular(7.0).centred(), x + dx + 2.5, 170.2, &words.say(id)?)?;
        }
        for (row, (field, code, id)) in fields.iter().enumerate() {
            let y = FIRST_ROW + row as f32 * ROW;
            draw_field_name(canvas, (x, y), code, &words.say(id)?)?;
            let reading = read
                .iter()
                .find(|(known, _)| known == field)
                .map(|(_, reading)| *reading);
            let columns = [FieldReading::Agrees, FieldReading::Differs, FieldReading::Missing];
            for (column, dx) in columns.into_iter().zip(BOXES) {
                canvas.tick_box(x + dx, y, 5.0, reading == Some(column));
            }
            if row < 3 {
                canvas.line((x, y + 5.9), (x + 86.0, y + 5.9), 0.2);
            }
        }
    }
    draw_c4(canvas, words)
}

/// C.4 says whether the holder is the owner: the certificate prints a, b or c, and the pen ticks it.
fn draw_c4(canvas: &mut Canvas, words: &Words) -> Result<(), PaperError> {
    let (x, y) = (110.0, FIRST_ROW + 3.0 * ROW);
    draw_field_name(canvas, (x, y), "C.4", &words.say("paper-own-field-c4")?)?;
    let letters = [
        "paper-own-field-c4-a",
        "paper-own-field-c4-b",
        "paper-own-field-c4-c",
    ];
    for (id, dx) in letters.into_iter().zip(BOXES) {
        canvas.tick_box(x + dx, y, 5.0, false);
        canvas.text(regular(7.0).right(), x + dx - 1.2, y + 3.32, &words.say(id)?)?;
    }
    Ok(())
}

/// The code in a frame, as on the certificate, and what is compared.
fn draw_field_name(
    canvas: &mut Canvas,
    (x, y): (f32, f32),
    code: &str,
    said: &str,
) -> Result<(), PaperError> {
    canvas.frame(x, y + 0.4, 12.5, 4.2, 0.2);
    canvas.text(bold(8.0).centred(), x + 6.25, y + 3.44, code)?;
    canvas.fitted(regular(8.5), (x + 14.5, y + 3.5), BOXES_ROOM, 7.0, said)?;
    Ok(())
}

/// Room for the words before the first box and its letter, mm.
const BOXES_ROOM: f32 = 38.0;
