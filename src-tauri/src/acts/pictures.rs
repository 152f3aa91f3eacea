//! Pictures of a radio's label and of its display on arrival, once they are sealed: listed, looked at like a code, removed.
//!
//! Invariant: a label may show a code, so looking costs what revealing costs: the right, a PIN of the last minute for this job, and a
//! ledger line on disk before the bytes are opened. A code card and identity papers are no kinds of picture: nobody can add one.

use super::views::{IdText, instant};
use super::{ActError, Refusal, Workshop};
use crate::domain::picture::goes_with_the_car;
use crate::domain::{Deed, Id, PictureKind};
use crate::ledger::{Act, Verb};
use crate::store;
use crate::vault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

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

    pub(super) fn picture_heads(&self, job: Id) -> Result<Vec<PictureHead>, ActError> {
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
        shred_what_goes_with_the_visit(act, visit, all_kept)?;
    }
    Ok(())
}

/// The same of one visit alone.
pub(super) fn shred_what_goes_with_the_visit(
    act: &Act<'_>,
    visit: Id,
    all_kept: bool,
) -> Result<(), ActError> {
    for row in store::list_pictures_of(act.tx(), visit)? {
        if goes_with_the_car(row.kind, all_kept) {
            store::shred_picture(act, row.place.picture)?;
        }
    }
    Ok(())
}
