//! A tile and a PIN: who is acting from here on.

use super::program::{Program, ProgramState};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Id;
use crate::domain::presence::Presence;
use crate::ledger::{Act, Verb};
use crate::store::{self, PersonRow};
use crate::vault::verify_pin;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tile and its PIN.
#[derive(Deserialize, TS)]
pub struct ChoosePerson {
    /// Whose tile.
    #[ts(type = "string")]
    pub person_id: IdText,
    /// The PIN.
    pub pin: String,
}

/// A PIN for one job, or for one car.
#[derive(Deserialize, TS)]
pub struct EnterPin {
    /// The PIN.
    pub pin: String,
    /// The job it is for, or the car of an act about a car; nothing for an act of neither.
    #[ts(type = "string | null")]
    pub about_id: Option<IdText>,
}

/// How long the PIN holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct PresenceGiven {
    /// Seconds.
    #[ts(type = "number")]
    pub seconds: u64,
}

/// After this many wrong PINs only the password helps.
const TRIES: u32 = 5;

impl Program {
    /// Takes the seat with a PIN.
    ///
    /// # Errors
    /// `wrong_pin` with the seconds to wait, `pin_wait`, or `password_needed`.
    pub fn choose_person(&mut self, request: &ChoosePerson) -> Result<ProgramState, ActError> {
        let workshop = self.workshop()?;
        workshop.check_pin(request.person_id.0, &request.pin, Verb::PersonChosen, None)?;
        workshop.me = Some(store::get_person(&workshop.conn, request.person_id.0)?);
        workshop.presence = None;
        self.touched_at = self.ports.clock.monotonic();
        self.speak_as_they_do();
        self.program_state()
    }

    /// Soft lock: the screen hides behind the tiles, the keys stay.
    ///
    /// # Errors
    /// `locked` where the workshop is not open.
    pub fn leave_tile(&mut self) -> Result<ProgramState, ActError> {
        let workshop = self.workshop()?;
        workshop.me = None;
        workshop.presence = None;
        self.program_state()
    }
}

impl Workshop {
    /// Says "I am here, now, for this job" (or car): holds 60 seconds and does not slide.
    ///
    /// # Errors
    /// As `choose_person`.
    pub fn enter_pin(&mut self, request: &EnterPin) -> Result<PresenceGiven, ActError> {
        let Some(me) = self.me.clone() else {
            return Err(ActError::refused(Refusal::NobodyHere));
        };
        let about = request.about_id.map(|id| id.0);
        self.presence = None;
        self.check_pin(me.id, &request.pin, Verb::PinGiven, about)?;
        self.presence = Some(Presence {
            person: me.id,
            about,
            given_at: self.ports.clock.monotonic(),
        });
        Ok(PresenceGiven {
            seconds: Presence::LIFE.as_secs(),
        })
    }

    /// Compares a PIN. A wrong one is a committed line before the reply, and the waits survive a restart.
    fn check_pin(&mut self, person: Id, pin: &str, verb: Verb, about: Option<Id>) -> Result<(), ActError> {
        let person = store::get_person(&self.conn, person)?;
        if person.wrong_pins >= TRIES {
            return Err(ActError::refused(Refusal::PasswordNeeded));
        }
        let still = self.seconds_to_wait(&person);
        if still > 0 {
            return Err(ActError::Refused {
                why: Refusal::PinWait,
                number: Some(still),
            });
        }
        let right = verify_pin(pin, &person.pin);
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(person.id),
        )?;
        let wrong = if right { 0 } else { person.wrong_pins + 1 };
        store::update_wrong_pins(act.tx(), person.id, wrong, (!right).then(|| act.at()))?;
        let subjects: Vec<Id> = [Some(person.id), about].into_iter().flatten().collect();
        let receipt = if right {
            act.commit(&self.head, verb, &subjects, "", "done")?
        } else {
            act.commit(&self.head, Verb::PinWrong, &subjects, "", "refused")?
        };
        self.acknowledge(&receipt);
        if right {
            return Ok(());
        }
        Err(if wrong >= TRIES {
            ActError::refused(Refusal::PasswordNeeded)
        } else {
            ActError::Refused {
                why: Refusal::WrongPin,
                number: Some(wait_after(wrong)),
            }
        })
    }

    /// A clock that was put back makes the whole wait count again.
    fn seconds_to_wait(&self, person: &PersonRow) -> u64 {
        let Some(last) = person.wrong_pin_at else { return 0 };
        let passed = (self.ports.clock.now() - last).num_seconds();
        wait_after(person.wrong_pins).saturating_sub(u64::try_from(passed).unwrap_or(0))
    }
}

/// 1, 2, 4, 8 seconds after the first to fourth wrong PIN.
fn wait_after(wrong: u32) -> u64 {
    if wrong == 0 {
        0
    } else {
        1_u64 << (wrong - 1).min(3)
    }
}
