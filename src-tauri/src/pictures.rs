//! A photograph as it comes from a phone, made small and anonymous before anything else happens to it.
//!
//! Invariant: what leaves here is a fresh JPEG of pixels alone, at most [`LONGEST_SIDE`] pixels long: no EXIF, no place, no camera,
//! no thumbnail. It stands the way the photographer saw it. A file that lies about its size is refused before its pixels are read.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, Rgb, RgbImage};
use std::io::Cursor;
use zeroize::Zeroizing;

/// A file of so many bytes or more is refused: 40 MB.
pub const TOO_MANY_BYTES: usize = 40_000_000;
/// The longest side of a kept picture, pixels: the serial on a label can still be read.
pub const LONGEST_SIDE: u32 = 1_600;
/// The longest side that is opened at all, pixels.
const LONGEST_OPENED: u32 = 16_000;
/// The most pixels that are opened: today's phones take 50 million.
const MOST_PIXELS: u64 = 64_000_000;
/// The most memory a decoder may ask for, bytes.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// JPEG quality, 1 to 100: print on a label stays sharp.
const QUALITY: u8 = 85;

/// A picture ready to be sealed.
pub struct Shrunk {
    /// The JPEG.
    pub jpeg: Zeroizing<Vec<u8>>,
    /// Its width, pixels.
    pub width: u32,
    /// Its height, pixels.
    pub height: u32,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureRefusal {
    /// [`TOO_MANY_BYTES`] or more, or more pixels than are opened.
    TooLarge,
    /// No JPEG, PNG or WebP, or a broken one.
    NotAPicture,
}

/// The bytes of a file as a page sends them, in base64; nothing where the text is none.
#[must_use]
pub fn bytes_of(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    data_encoding::BASE64
        .decode(text.as_bytes())
        .ok()
        .map(Zeroizing::new)
}

/// Whether a base64 text stands for more bytes than are taken, told without decoding it.
#[must_use]
pub fn is_too_long(text: &str) -> bool {
    text.len() / 4 * 3 >= TOO_MANY_BYTES + 3
}

/// Makes a photograph small: turned upright, at most [`LONGEST_SIDE`] long, encoded anew from its pixels.
///
/// # Errors
/// See [`PictureRefusal`].
pub fn shrink(bytes: &[u8]) -> Result<Shrunk, PictureRefusal> {
    if bytes.len() >= TOO_MANY_BYTES {
        return Err(PictureRefusal::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureRefusal::NotAPicture)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_OPENED);
    limits.max_image_height = Some(LONGEST_OPENED);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refusal_of(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureRefusal::TooLarge);
    }
    // A photograph without the note, or with one that says nonsense, stands as it is.
    let upright = decoder.orientation();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal_of(&error))?;
    if let Ok(upright) = upright {
        picture.apply_orientation(upright);
    }
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture = picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle);
    }
    let pixels = on_white(&picture);
    let mut jpeg = Zeroizing::new(Vec::new());
    JpegEncoder::new_with_quality(&mut *jpeg, QUALITY)
        .encode_image(&pixels)
        .map_err(|_| PictureRefusal::NotAPicture)?;
    Ok(Shrunk {
        jpeg,
        width: pixels.width(),
        height: pixels.height(),
    })
}

fn refusal_of(error: &ImageError) -> PictureRefusal {
    match error {
        ImageError::Limits(_) => PictureRefusal::TooLarge,
        _ => PictureRefusal::NotAPicture,
    }
}

/// What is see-through lies on white: a JPEG has no holes, and whatever colour was under them is not kept.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|paint| over_white(paint, alpha)))
    })
}

fn over_white(paint: u8, alpha: u8) -> u8 {
    let (paint, alpha) = (u16::from(paint), u16::from(alpha));
    u8::try_from((paint * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
}
