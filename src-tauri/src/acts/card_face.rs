//! What a code card shows besides its digits, and the frozen snapshot of it that the shop keeps.

use super::ActError;
use super::case::{CarCase, UnitCase};
use super::error::Failure;
use super::views::tail;
use crate::domain::Language;
use crate::ports::Entropy;
use crate::store::WorkshopRow;
use chrono::NaiveDate;

/// What a card shows besides its digits.
pub(super) struct CardFace {
    pub radio: String,
    pub serial_tail: Option<String>,
    pub verified_on: Option<NaiveDate>,
    pub copy: u32,
    pub card_id: String,
    pub ledger_seq: u64,
    pub ledger_head: String,
}

impl CardFace {
    /// The frozen snapshot: everything the card showed but the digits.
    pub fn snapshot(&self, checked_at: chrono::DateTime<chrono::Utc>) -> Result<String, ActError> {
        let snapshot = serde_json::json!({
            "radio": self.radio,
            "serial_tail": self.serial_tail,
            "verified_on": self.verified_on.map(|day| day.to_string()),
            "copy": self.copy,
            "card_id": self.card_id,
            "ledger_head": self.ledger_head,
            "papers_seen_at": super::views::instant(checked_at),
        });
        serde_json::to_string(&snapshot).map_err(|_| ActError::Failure(Failure::Paper))
    }
}

/// The card is the owner's: it speaks their language; the workshop's where nobody is on record.
pub(super) fn language_of_card(row: &WorkshopRow, car: &CarCase) -> Language {
    car.owner.as_ref().map_or(row.language, |owner| owner.language)
}

/// The face before the state of the code is asked.
pub(super) fn face_without_state(
    unit: &UnitCase,
    copy: u32,
    card_id: String,
    (ledger_seq, ledger_head): (u64, String),
) -> CardFace {
    CardFace {
        radio: unit.spoken(),
        serial_tail: unit.radio.serial.as_deref().map(|serial| tail(serial, 4)),
        verified_on: None,
        copy,
        card_id,
        ledger_seq,
        ledger_head,
    }
}

/// Eight random signs without look-alikes and a check sign: says nothing about car, radio or customer.
pub(super) fn new_card_id(entropy: &dyn Entropy) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut random = [0_u8; 8];
    entropy.fill(&mut random);
    let sign = |value: usize| char::from(SIGNS.get(value % 32).copied().unwrap_or(b'0'));
    let check = random
        .iter()
        .zip(1_usize..)
        .map(|(byte, weight)| usize::from(byte % 32) * (2 * weight - 1))
        .sum::<usize>();
    let body: String = random.iter().map(|byte| sign(usize::from(*byte))).collect();
    format!("{body}-{}", sign(check))
}
