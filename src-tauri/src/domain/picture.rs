//! Which pictures go with the car. A label may show the code, and a code that is not kept is not kept as a picture either.

use super::PictureKind;

/// Whether a picture's bytes are shredded when its car goes out; `all_kept` says that every code of this car may be kept.
#[must_use]
pub fn goes_with_the_car(kind: PictureKind, all_kept: bool) -> bool {
    match kind {
        PictureKind::RadioLabel => !all_kept,
        // The display on arrival asks for a code; it shows none.
        PictureKind::DisplayOnArrival => false,
    }
}
