//! The last pass over a drawn paper: what the file says of itself, and that a viewer prints it at true size.
//!
//! Invariant: the same drawing with the same `made_at` gives the same bytes. Nothing random, no clock,
//! and no claim (PDF/X, PDF/A) that is not true.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, StringFormat};
use printpdf::{PdfParseErrorSeverity, PdfSaveOptions};
use sha2::{Digest, Sha256};

use super::PaperError;
use super::canvas::Canvas;
use super::words::Language;
use super::words::Spoken;

/// Turns a drawing into the bytes of a PDF.
pub(super) fn finish(
    canvas: Canvas,
    title: &str,
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: true,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let mut pdf = canvas
        .into_document(title)?
        .to_lopdf_document(&options, &mut warnings);
    if warnings
        .iter()
        .any(|warning| warning.severity == PdfParseErrorSeverity::Error)
    {
        return Err(PaperError::Pdf("the engine complained about the drawing"));
    }

    "1.7".clone_into(&mut pdf.version);
    describe(&mut pdf, title, made_at);
    set_view(&mut pdf, language)?;
    pdf.compress();

    set_id(&mut pdf, &[0; 16]);
    let unnamed = write(&mut pdf)?;
    let digest = Sha256::digest(&unnamed);
    let id: Vec<u8> = digest.iter().copied().take(16).collect();
    set_id(&mut pdf, &id);
    write(&mut pdf)
}

/// The information dictionary: what it is and when it was made, and no more.
fn describe(pdf: &mut Document, title: &str, made_at: DateTime<Utc>) {
    let date = Object::string_literal(made_at.format("D:%Y%m%d%H%M%SZ").to_string());
    let mut info = Dictionary::new();
    info.set("Title", text_string(title));
    info.set("Creator", text_string("Bayguard"));
    info.set("Producer", text_string("Bayguard"));
    info.set("CreationDate", date.clone());
    info.set("ModDate", date);
    match pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        Ok(id) => pdf.set_object(id, info),
        Err(_) => {
            let id = pdf.add_object(info);
            pdf.trailer.set("Info", id);
        }
    }
}

/// The catalogue: language, true size, title in the window; no claim to a printing standard.
fn set_view(pdf: &mut Document, language: Language) -> Result<(), PaperError> {
    let mut preferences = Dictionary::new();
    preferences.set("PrintScaling", Object::Name(b"None".to_vec()));
    preferences.set("DisplayDocTitle", true);
    let catalog = pdf
        .catalog_mut()
        .map_err(|_| PaperError::Pdf("the file has no catalogue"))?;
    catalog.set("Lang", Object::string_literal(language.tag()));
    catalog.set("ViewerPreferences", preferences);
    catalog.remove(b"OutputIntents");
    catalog.remove(b"Metadata");
    Ok(())
}

fn set_id(pdf: &mut Document, id: &[u8]) {
    let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
}

fn write(pdf: &mut Document) -> Result<Vec<u8>, PaperError> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)
        .map_err(|_| PaperError::Pdf("the file could not be written"))?;
    Ok(bytes)
}

/// A PDF text string: UTF-16 with its mark, because ș and ț are in no eight-bit PDF encoding.
fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
