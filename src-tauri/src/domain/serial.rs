//! The serial that is typed from a radio's label: what of it may be kept, and how it is compared with the one on file. Nobody nods at a
//! number; the program compares.

use super::SerialAsk;

/// How much of a serial is enough where nothing is in doubt.
pub const TAIL: usize = 4;

/// The serial on file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SerialKept<'a> {
    /// There is none.
    Nothing,
    /// It may be read.
    Clear(&'a str),
    /// It is as secret as the code: only its digest can be compared, and only the whole serial has it.
    Secret,
}

/// What a comparison says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// They are the same.
    Matches,
    /// They differ: which radio is in the car?
    Differs,
    /// None is on file: what was typed goes there, and settles nothing.
    Written,
}

/// Why nothing was compared and nothing kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCompared {
    /// Fewer than four signs say nothing.
    TooShort,
    /// Four signs are enough to compare with and too few to be kept: the tail of a serial is not the serial.
    OnlyTail,
    /// It is in doubt which radio is in the car, and no serial is on file that could tell: somebody has to settle it.
    NothingToCompare,
}

/// What of the serial is typed. While it is in doubt which radio is in the car, four signs are not enough to end the doubt.
#[must_use]
pub fn serial_ask(kept: SerialKept<'_>, in_doubt: bool) -> SerialAsk {
    match kept {
        SerialKept::Nothing => SerialAsk::NotOnFile,
        SerialKept::Clear(_) if !in_doubt => SerialAsk::Tail,
        SerialKept::Clear(_) | SerialKept::Secret => SerialAsk::Whole,
    }
}

/// A pre-code is a whole serial of four signs: a letter and three digits.
fn is_pre_code(typed: &str) -> bool {
    let mut signs = typed.chars();
    signs.next().is_some_and(|sign| sign.is_ascii_alphabetic()) && signs.all(|sign| sign.is_ascii_digit())
}

/// What may be kept as a serial, without blanks, wherever it is typed: more than its tail, or a pre-code.
///
/// # Errors
/// `TooShort` and `OnlyTail`.
pub fn may_be_kept(typed: &str) -> Result<(), NotCompared> {
    match typed.chars().count() {
        ..TAIL => Err(NotCompared::TooShort),
        TAIL if !is_pre_code(typed) => Err(NotCompared::OnlyTail),
        _ => Ok(()),
    }
}

/// Compares a serial, both without blanks and in capitals. `same_digest` says whether the digests are the same, where one is on file.
///
/// # Errors
/// See [`NotCompared`].
pub fn compare_serial(
    kept: SerialKept<'_>,
    in_doubt: bool,
    typed: &str,
    same_digest: bool,
) -> Result<Compared, NotCompared> {
    if typed.chars().count() < TAIL {
        return Err(NotCompared::TooShort);
    }
    let same = match kept {
        SerialKept::Nothing if in_doubt => return Err(NotCompared::NothingToCompare),
        SerialKept::Nothing => return may_be_kept(typed).map(|()| Compared::Written),
        SerialKept::Secret => same_digest,
        SerialKept::Clear(on_file) => {
            let enough = serial_ask(kept, in_doubt) == SerialAsk::Tail && typed.chars().count() == TAIL;
            on_file == typed || (enough && on_file.ends_with(typed))
        }
    };
    Ok(if same {
        Compared::Matches
    } else {
        Compared::Differs
    })
}
