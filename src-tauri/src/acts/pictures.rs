//! Pictures of a radio's label and of its display on arrival: added at the desk, sealed, looked at like a code.
//!
//! Invariant: a label may show a code, so looking costs what revealing costs: the right, a PIN of the last minute for this job, and a
//! ledger line on disk before the bytes are opened. A code card and identity papers are no kinds of picture: nobody can add one.

use super::case::Case;
use super::radios::KEY_VERSION;
use super::views::{IdText, instant};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::picture::goes_with_the_car;
use crate::domain::{Deed, Id, PictureKind};
use crate::ledger::{Act, Verb};
use crate::pictures::{PictureRefusal, bytes_of, is_too_long, shrink};
use crate::store::{self, NewPicture};
use crate::vault::{self, PicturePlace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A file's bytes in base64. They may show a code: no `Debug`, wiped when dropped.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct FileText(String);

impl FileText {
    /// The text itself.
    #[must_use]
    pub fn new(base64: String) -> Self {
        Self(base64)
    }
}

/// A photograph, as the page sends it.
#[derive(Deserialize, TS)]
pub struct AddPicture {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit it shows, where it is on record.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What it shows.
    pub kind: PictureKind,
    /// The file as it is, in base64: JPEG, PNG or WebP, less than 40 MB.
    #[ts(type = "string")]
    pub file: FileText,
}

/// One picture of a job.
#[derive(Deserialize, TS)]
pub struct OnePicture {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The picture.
    #[ts(type = "string")]
    pub picture_id: IdText,
}

/// A picture in a list: everything but the picture.
#[derive(Debug, Serialize, TS)]
pub struct PictureHead {
    /// Its id.
    #[ts(type = "string")]
    pub picture_id: IdText,
    /// What it shows.
    pub kind: PictureKind,
    /// The unit it shows, where it is on record.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// When it was added, UTC.
    pub at: String,
    /// Who added it.
    pub initials: String,
}

impl Workshop {
    /// Takes a photograph in: shrunk, stripped of everything but its pixels, sealed.
    ///
    /// # Errors
    /// `picture_too_large`, `picture_unreadable` at the field `file`; `job_closed`.
    pub fn add_picture(&mut self, request: &AddPicture) -> Result<Vec<PictureHead>, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        if is_too_long(&request.file.0) {
            return Err(ActError::field("file", Fault::PictureTooLarge));
        }
        let file = bytes_of(&request.file.0).ok_or_else(ActError::bad_argument)?;
        let shrunk = shrink(&file).map_err(|refusal| {
            ActError::field(
                "file",
                match refusal {
                    PictureRefusal::TooLarge => Fault::PictureTooLarge,
                    PictureRefusal::NotAPicture => Fault::PictureUnreadable,
                },
            )
        })?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let radio = match request.unit_id {
            Some(unit) => Some(case.car.unit(unit.0)?.id()),
            None => None,
        };
        let place = PicturePlace {
            picture: entropy.new_id(act.at()),
            job,
            radio,
            key_version: KEY_VERSION,
        };
        let sealed = vault::seal_picture(&shrunk.jpeg, place, &self.keys.code, &*entropy)?;
        store::insert_picture(
            &act,
            &NewPicture {
                place,
                kind: request.kind,
                size: (shrunk.width, shrunk.height),
                sealed: &sealed,
                by: me.id,
            },
        )?;
        let receipt = act.commit(
            &self.head,
            Verb::PictureAdded,
            &[job, case.job.vehicle, place.picture],
            request.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.picture_heads(job)
    }

    /// The pictures of a job, without their bytes.
    ///
    /// # Errors
    /// Where nobody is at the seat.
    pub fn list_pictures(&mut self, job: IdText) -> Result<Vec<PictureHead>, ActError> {
        self.require(Deed::SeeStates, &[job.0])?;
        self.picture_heads(job.0)
    }

    /// The picture itself, a JPEG. The line that says who looked is on disk before the bytes are opened.
    ///
    /// # Errors
    /// `presence_needed`; `job_closed`; `picture_gone` where it was removed.
    pub fn view_picture(&mut self, request: &OnePicture) -> Result<Vec<u8>, ActError> {
        let (job, picture) = (request.job_id.0, request.picture_id.0);
        let me = self.require_present(Deed::RevealForRadio, Some(job), &[job, picture])?;
        let Some((row, sealed)) = store::find_sealed_picture(&self.conn, job, picture)? else {
            return Err(ActError::refused(Refusal::PictureGone));
        };
        let vehicle = store::get_job(&self.conn, job)?;
        let subjects = [job, vehicle.vehicle, picture];
        if vehicle.closed_at.is_some() {
            return Err(self.refuse(
                &me,
                Verb::RevealRefused,
                &subjects,
                "job_closed",
                Refusal::JobClosed,
            ));
        }
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let receipt = act.commit(
            &self.head,
            Verb::PictureViewed,
            &subjects,
            row.kind.word(),
            "committed",
        )?;
        self.acknowledge(&receipt);
        let mut jpeg: Zeroizing<Vec<u8>> =
            vault::unseal_picture(receipt, &sealed, row.place, &self.keys.code)?;
        Ok(std::mem::take(&mut *jpeg))
    }

    /// Removes a picture: its bytes are shredded, that it was there remains.
    ///
    /// # Errors
    /// `picture_gone` where it was removed already.
    pub fn remove_picture(&mut self, request: &OnePicture) -> Result<Vec<PictureHead>, ActError> {
        let (job, picture) = (request.job_id.0, request.picture_id.0);
        let me = self.require(Deed::Reading, &[job, picture])?;
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let Some((row, _)) = store::find_sealed_picture(act.tx(), job, picture)? else {
            return Err(ActError::refused(Refusal::PictureGone));
        };
        let vehicle = store::get_job(act.tx(), job)?.vehicle;
        store::shred_picture(&act, picture)?;
        let receipt = act.commit(
            &self.head,
            Verb::PictureRemoved,
            &[job, vehicle, picture],
            row.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.picture_heads(job)
    }

    fn picture_heads(&self, job: Id) -> Result<Vec<PictureHead>, ActError> {
        store::list_pictures_of(&self.conn, job)?
            .into_iter()
            .map(|row| {
                Ok(PictureHead {
                    picture_id: IdText(row.place.picture),
                    kind: row.kind,
                    unit_id: row.place.radio.map(IdText),
                    at: instant(row.at),
                    initials: store::get_person(&self.conn, row.by)?.initials,
                })
            })
            .collect()
    }
}

/// A visit ends: where a code of its car is not kept, no label of it is kept either. The digits went for every open visit of the car, so
/// the labels of all of them go.
pub(super) fn shred_what_goes_with_the_car(
    act: &Act<'_>,
    job: Id,
    vehicle: Id,
    all_kept: bool,
) -> Result<(), ActError> {
    let mut jobs = store::list_open_jobs_of(act.tx(), vehicle)?;
    jobs.retain(|open| *open != job);
    jobs.push(job);
    for visit in jobs {
        for row in store::list_pictures_of(act.tx(), visit)? {
            if goes_with_the_car(row.kind, all_kept) {
                store::shred_picture(act, row.place.picture)?;
            }
        }
    }
    Ok(())
}
