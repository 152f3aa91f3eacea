//! Radios that once sat in the wrong car of a job and do not now: they lie on the bench, or sit in a third car. What the job wrote about
//! them is withdrawn and carried to the right car like the rest, and where they are now nothing rises either (GATE.md section 8).

use super::ActError;
use super::case::{CarCase, UnitCase};
use super::held::{Seen, class_before, hold, lights, see};
use super::radios::{Bench, note};
use crate::domain::Id;
use crate::domain::code_state::CodeState;
use crate::domain::hold_down::hold_down;
use crate::ledger::Act;
use crate::store;

/// How they stood before.
pub(super) struct Elsewhere {
    /// The wrong car, with which those on the bench are read.
    wrong: Id,
    third_cars: Vec<(Id, Vec<Seen>)>,
    on_bench: Vec<(Id, CodeState)>,
}

impl Elsewhere {
    /// Looks at every radio that ever sat in the wrong car and is in neither of the two now.
    pub fn look(act: &Act<'_>, bench: &Bench<'_>, wrong: Id, right: Id) -> Result<Self, ActError> {
        let mut elsewhere = Self {
            wrong,
            third_cars: Vec::new(),
            on_bench: Vec::new(),
        };
        for radio in store::list_radios_ever_in(act.tx(), wrong)? {
            match store::find_car_of_radio(act.tx(), radio)? {
                Some(car) if car == wrong || car == right => {}
                Some(car) => {
                    if elsewhere.third_cars.iter().all(|(seen, _)| *seen != car) {
                        let seen = see(act, bench, &[car], &lights(act, &[car])?)?;
                        elsewhere.third_cars.push((car, seen));
                    }
                }
                None => {
                    let unit = elsewhere.lone(act, bench, radio)?.0;
                    elsewhere.on_bench.push((radio, unit.unit.state));
                }
            }
        }
        Ok(elsewhere)
    }

    /// Holds each of them where it was.
    pub fn hold(&self, act: &Act<'_>, bench: &Bench<'_>) -> Result<(), ActError> {
        for (car, before) in &self.third_cars {
            hold(act, bench, *car, before, |seen, unit| {
                Ok(class_before(seen, unit))
            })?;
        }
        let outside = Bench { job: None, ..*bench };
        for (radio, before) in &self.on_bench {
            let (unit, car) = self.lone(act, bench, *radio)?;
            let at = car.circumstances(&unit, None, act.at());
            for what in hold_down(before.class(), &unit.facts, &at) {
                note(act, &outside, *radio, &what)?;
            }
        }
        Ok(())
    }

    fn lone(&self, act: &Act<'_>, bench: &Bench<'_>, radio: Id) -> Result<(UnitCase, CarCase), ActError> {
        let car = CarCase::read(bench.catalogue, act.tx(), self.wrong, None, act.at())?;
        let rows = (
            store::get_radio(act.tx(), radio)?,
            store::list_facts(act.tx(), radio)?,
        );
        let unit = UnitCase::out_of_car(bench.catalogue, rows, &car, act.at());
        Ok((unit, car))
    }
}
