//! Digits that were typed on the wrong unit are sealed anew for the right one. Nobody sees them on the way.

use super::ActError;
use super::radios::{Bench, KEY_VERSION, note};
use crate::domain::Id;
use crate::domain::facts::{ValueDigest, What};
use crate::domain::hold_down::record_of_digits;
use crate::ledger::Act;
use crate::store::{self, NewCodeEntry, StoreError};
use crate::vault::{self, EntryPlace, SealedCode};

/// Sealed digits and what is known of them.
pub(super) struct Digits {
    pub value: ValueDigest,
    pub sealed: Option<(EntryPlace, SealedCode)>,
}

impl Digits {
    /// The newest digits of a value on a radio.
    pub fn of(act: &Act<'_>, radio: Id, value: ValueDigest) -> Result<Self, ActError> {
        let sealed = match store::get_sealed_code(act.tx(), radio, value) {
            Ok(sealed) => Some(sealed),
            // Shredded at the customer's wish: nobody can seal it for another radio.
            Err(StoreError::NotFound) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Self { value, sealed })
    }

    /// The digest of the same digits on another radio, so that typing them again keeps their refusals (D3). Shredded digits keep the one
    /// they had: it counts as a try and matches nothing that can be typed.
    pub fn value_on(&self, act: &Act<'_>, bench: &Bench<'_>, unit: Id) -> Result<ValueDigest, ActError> {
        let Some((from, sealed)) = &self.sealed else {
            return Ok(self.value);
        };
        let mut digests = Vec::new();
        for record in store::list_radio_records(act.tx(), unit)? {
            digests.push(ValueDigest(vault::digest_on(sealed, *from, record, bench.key)?));
        }
        let at = record_of_digits(&store::list_facts(act.tx(), unit)?, &digests);
        Ok(digests.get(at).copied().unwrap_or(self.value))
    }

    /// Enters the same digits on another radio, unproven. Nothing where they were shredded.
    pub fn enter_on(
        &self,
        act: &Act<'_>,
        bench: &Bench<'_>,
        unit: Id,
        suspicious: bool,
    ) -> Result<(), ActError> {
        let Some((place, sealed)) = &self.sealed else {
            return Ok(());
        };
        let (source, keep) = store::get_code_origin(act.tx(), place.radio, self.value)?;
        let value = self.value_on(act, bench, unit)?;
        let to = EntryPlace {
            entry: bench.entropy.new_id(act.at()),
            radio: record_with(act, bench, (place, sealed), unit, value)?,
            key_version: KEY_VERSION,
        };
        let (resealed, _) = vault::reseal(sealed, *place, to, bench.key, bench.entropy)?;
        store::insert_code_entry(
            act,
            &NewCodeEntry {
                place: to,
                value,
                sealed: &resealed,
                source,
                keep,
            },
        )?;
        note(act, bench, unit, &What::CodeEntered { value, suspicious })
    }
}

/// The record of a unit on which sealed digits have this digest.
fn record_with(
    act: &Act<'_>,
    bench: &Bench<'_>,
    (from, sealed): (&EntryPlace, &SealedCode),
    unit: Id,
    value: ValueDigest,
) -> Result<Id, ActError> {
    for record in store::list_radio_records(act.tx(), unit)? {
        if vault::digest_on(sealed, *from, record, bench.key)? == value.0 {
            return Ok(record);
        }
    }
    Ok(unit)
}
