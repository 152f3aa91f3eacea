//! What the demo's maker needs of an open workshop: a seat without a PIN, and an act that writes what happened long ago.
//!
//! Invariant: compiled with feature `demo` only, and every door here opens a file that says of itself that it is a demo.

use super::radios::{Bench, enter_code, note, read_digits, write_serial};
use super::set_up_workshop::{DEMO_PASSWORD, make_workshop};
use super::typed::LONGEST_SHORT;
use super::views::IdText;
use super::{ActError, AddPerson, NewWorkshop, Places, Ports, Workshop};
use crate::domain::facts::{ValueDigest, What};
use crate::domain::{CodeSource, Id, UnitKind};
use crate::ledger::{Act, Verb};
use crate::store::{self, RadioRow};
use crate::vault::{Manifest, SlotKind};

/// What a demo's file says of itself.
pub(crate) enum DemoFile {
    /// It is a demo, made on this local day.
    MadeOn(String),
    /// Its password is the demo's, but the file does not open or does not say when it was made: a demo cut short.
    Broken,
    /// It is somebody's workshop.
    NotADemo,
}

/// Looks at a folder's file with the one password everybody knows, which no real workshop can have.
pub(crate) fn look_at_demo(places: &Places, manifest: &Manifest) -> DemoFile {
    let Ok((_, keys)) = manifest.open(SlotKind::Staff, DEMO_PASSWORD.as_bytes()) else {
        return DemoFile::NotADemo;
    };
    let row = store::open(&places.database(), &keys.file, false).and_then(|mut conn| {
        let row = store::get_workshop(&conn)?;
        // Only a demo is brought to this program's schema here; a demo of a newer program, or of a program that was never
        // released, counts as broken.
        if row.demo {
            store::migrate(&mut conn)?;
        }
        Ok(row)
    });
    match (row, &manifest.recovery_proved_on) {
        (Ok(row), _) if !row.demo => DemoFile::NotADemo,
        (Ok(_), Some(day)) => DemoFile::MadeOn(day.clone()),
        _ => DemoFile::Broken,
    }
}

/// Makes the demo's empty workshop.
pub(crate) fn make_demo(places: &Places, ports: &Ports, mut new: NewWorkshop) -> Result<Workshop, ActError> {
    new.row.demo = true;
    DEMO_PASSWORD.clone_into(&mut new.password);
    make_workshop(places, ports, &new)
}

/// An act under way, and what writing about radios needs.
pub(crate) struct Past<'a, 'c> {
    /// The act.
    pub act: &'a Act<'c>,
    bench: Bench<'a>,
}

impl Workshop {
    /// Takes the seat without a PIN and without a line.
    pub(crate) fn demo_sit(&mut self, person: Id) -> Result<(), ActError> {
        self.me = Some(store::get_person(&self.conn, person)?);
        self.presence = None;
        Ok(())
    }

    /// A colleague from before the demo begins.
    pub(crate) fn demo_hire(&mut self, request: &AddPerson) -> Result<(), ActError> {
        let me = self.me.clone().ok_or_else(ActError::bad_argument)?;
        self.add_person_as(&me, request).map(|_| ())
    }

    /// The recovery sheet counts as typed back on the day the demo is made: that is also the demo's birthday. The last colleague
    /// who was given a password is the one it opens for.
    pub(crate) fn demo_born(&mut self, day: &str) -> Result<(), ActError> {
        let mut manifest = self.manifest.clone();
        manifest.slots.reverse();
        manifest.recovery_proved_on = Some(day.to_owned());
        self.vault.write(&mut manifest, &self.keys.file)?;
        self.manifest = manifest;
        Ok(())
    }

    /// Writes in one act, with one line, what no act of today's program writes.
    pub(crate) fn demo_act<T>(
        &mut self,
        verb: Verb,
        outcome: &str,
        write: impl FnOnce(&Past<'_, '_>) -> Result<(Vec<Id>, T), ActError>,
    ) -> Result<T, ActError> {
        let by = self
            .me
            .as_ref()
            .map(|me| me.id)
            .ok_or_else(ActError::bad_argument)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(by))?;
        let past = Past {
            act: &act,
            bench: Bench {
                entropy: &*entropy,
                key: &self.keys.code,
                catalogue: &self.catalogue,
                by,
                job: None,
            },
        };
        let (subjects, value) = write(&past)?;
        let receipt = act.commit(&self.head, verb, &subjects, "", outcome)?;
        self.acknowledge(&receipt);
        Ok(value)
    }

    /// The first unit in a car, where there is one.
    pub(crate) fn demo_unit(&self, vehicle: Id) -> Result<Option<IdText>, ActError> {
        let units = store::list_units_in(&self.conn, vehicle)?;
        Ok(units.first().map(|unit| IdText(unit.radio.id)))
    }
}

impl Past<'_, '_> {
    /// A new id.
    pub(crate) fn new_id(&self) -> Id {
        self.bench.entropy.new_id(self.act.at())
    }

    /// A radio in a car.
    pub(crate) fn fit_radio(
        &self,
        vehicle: Id,
        job: Option<Id>,
        kind: UnitKind,
        (make, model): (&str, &str),
        serial: &str,
    ) -> Result<Id, ActError> {
        let radio = RadioRow {
            make: Some(make.to_owned()),
            model: Some(model.to_owned()),
            ..RadioRow::blank(self.new_id(), kind)
        };
        store::insert_radio(self.act, &radio, super::radios::KEY_VERSION)?;
        self.note(radio.id, job, &What::Fitted { vehicle })?;
        if !serial.is_empty() && serial.len() <= LONGEST_SHORT {
            write_serial(self.act, &self.bench(job), radio.id, Some(make), serial)?;
        }
        Ok(radio.id)
    }

    /// A fact of a radio.
    pub(crate) fn note(&self, radio: Id, job: Option<Id>, what: &What) -> Result<(), ActError> {
        note(self.act, &self.bench(job), radio, what)
    }

    /// Sealed digits of a radio.
    pub(crate) fn enter_code(
        &self,
        radio: Id,
        job: Option<Id>,
        digits: &str,
        source: CodeSource,
        keep: bool,
    ) -> Result<ValueDigest, ActError> {
        let digits = read_digits("digits", digits)?;
        enter_code(self.act, &self.bench(job), radio, &digits, source, keep)
    }

    fn bench(&self, job: Option<Id>) -> Bench<'_> {
        Bench {
            entropy: self.bench.entropy,
            key: self.bench.key,
            catalogue: self.bench.catalogue,
            by: self.bench.by,
            job,
        }
    }
}
