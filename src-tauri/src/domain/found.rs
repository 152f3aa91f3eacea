//! Whom a search found: the name or the plate that answers to what was typed.

use super::fold::{fold, other_spellings};
use super::plate::{loose_plate_key, plate_key};

/// Whether a name answers to what was typed: each word begins one of its words, or the whole stands in it.
#[must_use]
pub fn name_answers(name: &str, typed: &str) -> bool {
    let folded = fold(name);
    let piece = fold(typed);
    if piece.is_empty() {
        return false;
    }
    let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
    words.extend(name.split_whitespace().flat_map(other_spellings));
    folded.contains(&piece)
        || piece
            .split(' ')
            .all(|part| words.iter().any(|word| word.starts_with(part)))
}

/// Whether a plate answers to what was typed, also where signs were taken for each other (O and 0, I and 1).
#[must_use]
pub fn plate_answers(plate: &str, typed: &str) -> bool {
    let (key, piece) = (plate_key(plate), plate_key(typed));
    !piece.is_empty() && (key.contains(&piece) || loose_plate_key(&key).contains(&loose_plate_key(&piece)))
}
