//! The radios of a car, as a panel at the desk and a screen in the bay show them: what each is, and what can be written down about it.
//!
//! Every list of choices comes from here; the screen draws them. Serials of sensitive radios are never among them.

use super::case::{CarCase, Case, UnitCase};
use super::take_back::TakeBackOffer;
use super::views::{IdText, UnitHead, VehicleHead};
use super::{ActError, Refusal, Workshop};
use crate::catalogue::{Catalogue, Protection, RadioFamily};
use crate::domain::battery_gate::not_needed_reasons;
use crate::domain::code_state::CodeState;
use crate::domain::late_correction::outcome_to_correct;
use crate::domain::radios::{
    Listed, acts_on, digits_to_move, is_no_radio, kinds_to_add, said_not_needed, serial_is_open,
};
use crate::domain::rights::may;
use crate::domain::{Deed, Id, Language, NotNeededReason, RadioAct, RadioOrigin, UnitKind};
use crate::ledger::Act;
use crate::store;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which car's radios, and in which visit.
#[derive(Deserialize, TS)]
pub struct OpenRadios {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
}

/// A family of the shipped list.
#[derive(Debug, Serialize, TS)]
pub struct FamilyChoice {
    /// Its key.
    pub family_id: String,
    /// Its name, as the sources call it.
    pub name: String,
    /// The owner sets the code himself: no dealer has a record of it.
    pub user_set: bool,
}

/// "No code needed", signed.
#[derive(Debug, Serialize, TS)]
pub struct SaidNotNeeded {
    /// Why.
    pub reason: NotNeededReason,
    /// The local day.
    pub day: String,
    /// Who said it.
    pub initials: String,
}

/// What the radio did with a code, for whoever may say that it was not so.
#[derive(Debug, Serialize, TS)]
pub struct OutcomeToCorrect {
    /// It took the digits; else it refused them.
    pub accepted: bool,
    /// The local day.
    pub day: String,
    /// Who wrote it.
    pub initials: String,
}

/// One unit and what can be written down about it.
#[derive(Debug, Serialize, TS)]
pub struct RadioCard {
    /// The unit with its state.
    pub head: UnitHead,
    /// Where it comes from.
    pub origin: Option<RadioOrigin>,
    /// The family, chosen or guessed.
    pub family: Option<FamilyChoice>,
    /// The family was chosen by hand.
    pub family_chosen: bool,
    /// The families of its maker, to choose from.
    pub families: Vec<FamilyChoice>,
    /// A serial is on file: it is compared, never overwritten.
    pub serial_on_file: bool,
    /// The serial seen differs, and nobody has settled which radio it is.
    pub serial_open: bool,
    /// It sits in the car; else a line of this visit will fit it.
    pub fitted: bool,
    /// It only says that there is no radio.
    pub is_none: bool,
    /// The reasons for "no code needed" that the radio does not belie.
    pub not_needed: Vec<NotNeededReason>,
    /// The reason that counts now, with day and initials.
    pub said: Option<SaidNotNeeded>,
    /// For a manager: the last outcome that stands.
    pub outcome: Option<OutcomeToCorrect>,
    /// What can be written down about it, in the order of the screen.
    pub acts: Vec<RadioAct>,
}

/// A radio on record that may go into the car.
#[derive(Debug, Serialize, TS)]
pub struct RadioOffer {
    /// The radio with its state.
    pub head: UnitHead,
    /// A line of this visit waits for it; else it once sat in this car.
    pub is_awaited: bool,
}

/// A line of this visit that fits a radio, while nobody has written down that it was done.
#[derive(Debug, Serialize, TS)]
pub struct FittingLine {
    /// The line.
    #[ts(type = "string")]
    pub line_id: IdText,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// The radio it fits; nothing where nobody knows it yet.
    #[ts(type = "string | null")]
    pub incoming_id: Option<IdText>,
}

/// The radios of a car.
#[derive(Debug, Serialize, TS)]
pub struct RadiosView {
    /// The car.
    pub vehicle: VehicleHead,
    /// The open visit that what is written here belongs to.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// Its units, in the order they came into the car; a car with none on record has one unknown radio.
    pub units: Vec<RadioCard>,
    /// The kinds of unit that can be written down beside them.
    pub kinds_to_add: Vec<UnitKind>,
    /// The origins to choose from.
    pub origins: Vec<RadioOrigin>,
    /// Radios on record that may go in.
    pub offers: Vec<RadioOffer>,
    /// Lines that fit a radio and are not done.
    pub fitting: Vec<FittingLine>,
    /// What can be taken back now.
    pub take_back: Option<TakeBackOffer>,
}

/// A car where something is written about its radios: in a visit, or on its own page.
pub(super) enum Here {
    Visit(Box<Case>),
    Page(Box<CarCase>),
}

impl Here {
    /// Reads the car; in a visit that is open.
    pub fn read(
        catalogue: &Catalogue,
        conn: &Connection,
        (vehicle, job): (IdText, Option<IdText>),
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let Some(job) = job else {
            let car = CarCase::read(catalogue, conn, vehicle.0, None, now)?;
            return Ok(Self::Page(Box::new(car)));
        };
        let case = Case::read(catalogue, conn, job.0, now)?;
        if case.job.vehicle != store::surviving_vehicle(conn, vehicle.0)? {
            return Err(ActError::bad_argument());
        }
        Ok(Self::Visit(Box::new(case)))
    }

    /// The same, to write: a visit that is over takes nothing any more.
    pub fn to_write(
        catalogue: &Catalogue,
        act: &Act<'_>,
        place: (IdText, Option<IdText>),
    ) -> Result<Self, ActError> {
        let here = Self::read(catalogue, act.tx(), place, act.at())?;
        match &here {
            Self::Visit(case) if case.job.closed_at.is_some() => Err(ActError::refused(Refusal::JobClosed)),
            _ => Ok(here),
        }
    }

    /// The car.
    pub fn car(&self) -> &CarCase {
        match self {
            Self::Visit(case) => &case.car,
            Self::Page(car) => car,
        }
    }

    /// The visit.
    pub fn case(&self) -> Option<&Case> {
        match self {
            Self::Visit(case) => Some(case),
            Self::Page(_) => None,
        }
    }

    /// The units that sit in the car, with their kinds.
    pub fn fitted(&self) -> Vec<(Id, UnitKind)> {
        let units = self.car().units.iter();
        units
            .filter(|unit| unit.installation.is_some())
            .map(|unit| (unit.id(), unit.radio.kind))
            .collect()
    }

    /// What a ledger line about one of its radios names.
    pub fn subjects(&self, radios: &[Id]) -> Vec<Id> {
        let job = self.case().map(|case| case.job.id);
        job.into_iter()
            .chain([self.car().vehicle.id])
            .chain(radios.iter().copied())
            .collect()
    }
}

impl Workshop {
    /// The radios of a car with what can be written down about them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_radios(&mut self, request: &OpenRadios) -> Result<RadiosView, ActError> {
        self.require(Deed::SeeStates, &[request.vehicle_id.0])?;
        self.radios_view((request.vehicle_id, request.job_id))
    }

    /// The radios as they are now. A visit that is over is shown as the car's own page.
    pub(super) fn radios_view(
        &self,
        (vehicle, job): (IdText, Option<IdText>),
    ) -> Result<RadiosView, ActError> {
        let (conn, now) = (&self.conn, self.ports.clock.now());
        let mut here = Here::read(&self.catalogue, conn, (vehicle, job), now)?;
        if here.case().is_some_and(|case| case.job.closed_at.is_some()) {
            here = Here::read(&self.catalogue, conn, (vehicle, None), now)?;
        }
        let car = here.car();
        let in_a_visit = here.case().is_some();
        let fitted: Vec<UnitKind> = here.fitted().into_iter().map(|(_, kind)| kind).collect();
        let mut units = Vec::with_capacity(car.units.len());
        for unit in &car.units {
            units.push(self.radio_card(conn, car, unit, in_a_visit)?);
        }
        if fitted.is_empty() {
            units.push(self.unknown_card(conn, car, in_a_visit)?);
        }
        Ok(RadiosView {
            vehicle: VehicleHead::of(&car.vehicle),
            job_id: here.case().map(|case| IdText(case.job.id)),
            units,
            kinds_to_add: kinds_to_add(&fitted),
            origins: RadioOrigin::ALL.to_vec(),
            offers: self.offers(conn, &here, now)?,
            fitting: here.case().map(lines_to_do).unwrap_or_default(),
            take_back: here.case().and_then(|case| self.take_back_offer(case.job.id)),
        })
    }

    fn radio_card(
        &self,
        conn: &Connection,
        car: &CarCase,
        unit: &UnitCase,
        in_a_visit: bool,
    ) -> Result<RadioCard, ActError> {
        let state = unit.unit.state;
        let said = said_not_needed(&unit.facts)
            .filter(|_| matches!(state, CodeState::NotNeeded { .. }))
            .map(|(reason, fact)| -> Result<SaidNotNeeded, ActError> {
                Ok(SaidNotNeeded {
                    reason,
                    day: self.local_day(fact.at).to_string(),
                    initials: store::get_person(conn, fact.by)?.initials,
                })
            })
            .transpose()?;
        let not_needed = reasons(not_needed_reasons(&unit.unit), in_a_visit);
        let serial_on_file = unit.radio.serial.is_some() || unit.radio.serial_digest.is_some();
        let outcome = self.outcome_to_correct(conn, unit)?;
        let acts = acts_on(Listed {
            known: true,
            fitted: unit.installation.is_some(),
            none: is_no_radio(&state),
            serial: serial_on_file,
            may_need_none: !not_needed.is_empty(),
            code_to_move: digits_to_move(&unit.facts).is_some() && car.units.len() > 1,
            outcome_to_correct: outcome.is_some(),
            code_to_forget: self.i_may(Deed::ForgetCode)
                && !store::list_values_sealed(conn, unit.radio.id)?.is_empty(),
        });
        Ok(RadioCard {
            head: self.unit_head(conn, unit)?,
            origin: unit.radio.origin,
            family: unit
                .family(&self.catalogue)
                .map(|family| FamilyChoice::of(family, self.speaks())),
            family_chosen: unit.radio.family.is_some(),
            families: families(&self.catalogue, unit.make(), self.speaks()),
            serial_on_file,
            serial_open: serial_is_open(&unit.facts),
            fitted: unit.installation.is_some(),
            is_none: is_no_radio(&state),
            not_needed,
            said,
            outcome,
            acts,
        })
    }

    /// The last outcome of a unit, where whoever sits here may take it back.
    fn outcome_to_correct(
        &self,
        conn: &Connection,
        unit: &UnitCase,
    ) -> Result<Option<OutcomeToCorrect>, ActError> {
        let Some(me) = self.me.as_ref().filter(|_| self.i_may(Deed::WithdrawOutcomeLate)) else {
            return Ok(None);
        };
        let late = outcome_to_correct(&unit.facts, me.id);
        late.and_then(|late| Some((late, unit.facts.iter().rev().nth(late.since.checked_sub(1)?)?)))
            .map(|(late, fact)| {
                Ok(OutcomeToCorrect {
                    accepted: late.accepted,
                    day: self.local_day(fact.at).to_string(),
                    initials: store::get_person(conn, fact.by)?.initials,
                })
            })
            .transpose()
    }

    fn i_may(&self, deed: Deed) -> bool {
        self.me.as_ref().is_some_and(|me| may(&me.roles, deed))
    }

    fn unknown_card(
        &self,
        conn: &Connection,
        car: &CarCase,
        in_a_visit: bool,
    ) -> Result<RadioCard, ActError> {
        Ok(RadioCard {
            head: self.unknown_unit_head(conn)?,
            origin: None,
            family: None,
            family_chosen: false,
            families: families(
                &self.catalogue,
                car.vehicle.make.as_deref().unwrap_or_default(),
                self.speaks(),
            ),
            serial_on_file: false,
            serial_open: false,
            fitted: true,
            is_none: false,
            not_needed: reasons(NotNeededReason::ALL.to_vec(), in_a_visit),
            said: None,
            outcome: None,
            acts: acts_on(Listed {
                known: false,
                fitted: true,
                none: false,
                serial: false,
                may_need_none: true,
                code_to_move: false,
                outcome_to_correct: false,
                code_to_forget: false,
            }),
        })
    }

    /// What waits on the bench for this car, and what once sat in it and sits nowhere now.
    fn offers(
        &self,
        conn: &Connection,
        here: &Here,
        now: DateTime<Utc>,
    ) -> Result<Vec<RadioOffer>, ActError> {
        let car = here.car();
        let awaited = store::list_incoming_of(conn, car.vehicle.id)?;
        let mut radios = awaited.clone();
        for radio in store::list_radios_ever_in(conn, car.vehicle.id)? {
            if !radios.contains(&radio) {
                radios.push(radio);
            }
        }
        let mut offers = Vec::new();
        for radio in radios {
            if store::find_car_of_radio(conn, radio)?.is_some() {
                continue;
            }
            let job = here.case().map(|case| (case.job.id, case.job.arrival));
            let unit = UnitCase::lone(&self.catalogue, conn, radio, &car.vehicle, job, now)?;
            if is_no_radio(&unit.unit.state) {
                continue;
            }
            offers.push(RadioOffer {
                head: self.unit_head(conn, &unit)?,
                is_awaited: awaited.contains(&radio),
            });
        }
        Ok(offers)
    }
}

impl FamilyChoice {
    fn of(family: &RadioFamily, language: Language) -> Self {
        Self {
            family_id: family.id.clone(),
            name: family.named(language).to_owned(),
            user_set: family.protection == Protection::UserSet,
        }
    }
}

fn families(catalogue: &Catalogue, make: &str, language: Language) -> Vec<FamilyChoice> {
    let families = catalogue.families_of_make(make);
    families
        .into_iter()
        .map(|family| FamilyChoice::of(family, language))
        .collect()
}

/// "Switched off" is said for one visit (D7): outside of any it says nothing.
pub(super) fn reasons(offered: Vec<NotNeededReason>, in_a_visit: bool) -> Vec<NotNeededReason> {
    offered
        .into_iter()
        .filter(|reason| in_a_visit || *reason != NotNeededReason::SwitchedOff)
        .collect()
}

/// The lines of a visit that fit a radio which is not in the car yet.
fn lines_to_do(case: &Case) -> Vec<FittingLine> {
    let sits = |radio: Id| case.fitted().any(|unit| unit.id() == radio);
    case.lines
        .iter()
        .zip(&case.work)
        .filter(|(_, work)| {
            work.fits_radio
                .is_some_and(|fitting| !fitting.incoming.is_some_and(sits))
        })
        .map(|((row, job_type), _)| FittingLine {
            line_id: IdText(row.id),
            name_ro: job_type.name.ro.clone(),
            name_en: job_type.name.en.clone(),
            incoming_id: row.incoming.map(IdText),
        })
        .collect()
}
