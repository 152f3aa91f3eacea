//! A photograph is taken in: asked for, made small, kept.
//!
//! Invariant: what costs seconds needs no workshop. `expect_picture` and `keep_picture` are quick and look at the workshop;
//! `ExpectedPicture::shrink` looks at nothing but the file, so the queue lets it run beside everybody else's work (decision 0009). The
//! right is asked for before any work is spent on the file, and again by the act.

use super::case::Case;
use super::pictures::PictureHead;
use super::radios::KEY_VERSION;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::{Deed, Id, PictureKind};
use crate::ledger::{Act, Verb};
use crate::pictures::{PictureRefusal, Shrunk, bytes_of, is_too_long, shrink};
use crate::store::{self, NewPicture};
use crate::vault::{self, PicturePlace};
use serde::Deserialize;
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

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

/// A photograph that somebody who may add it has sent, as large as it came.
pub struct ExpectedPicture {
    request: AddPicture,
    by: Id,
}

/// The same, made small: ready to be sealed, in the name of whoever sent it.
pub struct SmallPicture {
    job: Id,
    unit: Option<Id>,
    kind: PictureKind,
    shrunk: Shrunk,
    by: Id,
}

impl ExpectedPicture {
    /// The slow part, seconds for a large photograph: decoded, shrunk, stripped of everything but its pixels, encoded anew.
    ///
    /// # Errors
    /// `picture_too_large`, `picture_unreadable` at the field `file`.
    pub fn shrink(self) -> Result<SmallPicture, ActError> {
        let AddPicture {
            job_id,
            unit_id,
            kind,
            file,
        } = self.request;
        let bytes = bytes_of(&file.0).ok_or_else(ActError::bad_argument)?;
        // The text is a third longer than the file: it is not kept beside the pixels.
        drop(file);
        let shrunk = shrink(&bytes).map_err(|refusal| {
            ActError::field(
                "file",
                match refusal {
                    PictureRefusal::TooLarge => Fault::PictureTooLarge,
                    PictureRefusal::NotAPicture => Fault::PictureUnreadable,
                },
            )
        })?;
        Ok(SmallPicture {
            job: job_id.0,
            unit: unit_id.map(|unit| unit.0),
            kind,
            shrunk,
            by: self.by,
        })
    }
}

impl Workshop {
    /// Takes a photograph in, from the file to the list, for a caller with a thread to itself.
    ///
    /// # Errors
    /// Those of its three parts.
    pub fn add_picture(&mut self, request: AddPicture) -> Result<Vec<PictureHead>, ActError> {
        let small = self.expect_picture(request)?.shrink()?;
        self.keep_picture(&small)
    }

    /// Whether a photograph would be taken, before any work is spent on it.
    ///
    /// # Errors
    /// `picture_too_large` at the field `file`; `job_closed`.
    pub fn expect_picture(&mut self, request: AddPicture) -> Result<ExpectedPicture, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        if is_too_long(&request.file.0) {
            return Err(ActError::field("file", Fault::PictureTooLarge));
        }
        if store::get_job(&self.conn, job)?.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        Ok(ExpectedPicture { request, by: me.id })
    }

    /// Seals a photograph that was made small. Whoever sent it must still be at the seat: nobody else signs for it.
    ///
    /// # Errors
    /// `nobody_here` where the seat has changed hands meanwhile; `job_closed`.
    pub fn keep_picture(&mut self, picture: &SmallPicture) -> Result<Vec<PictureHead>, ActError> {
        let job = picture.job;
        let me = self.require(Deed::Reading, &[job])?;
        if me.id != picture.by {
            return Err(ActError::refused(Refusal::NobodyHere));
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let radio = match picture.unit {
            Some(unit) => Some(case.car.unit(unit)?.id()),
            None => None,
        };
        let place = PicturePlace {
            picture: entropy.new_id(act.at()),
            job,
            radio,
            key_version: KEY_VERSION,
        };
        let sealed = vault::seal_picture(&picture.shrunk.jpeg, place, &self.keys.code, &*entropy)?;
        store::insert_picture(
            &act,
            &NewPicture {
                place,
                kind: picture.kind,
                size: (picture.shrunk.width, picture.shrunk.height),
                sealed: &sealed,
                by: me.id,
            },
        )?;
        let receipt = act.commit(
            &self.head,
            Verb::PictureAdded,
            &[job, case.job.vehicle, place.picture],
            picture.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.picture_heads(job)
    }
}
