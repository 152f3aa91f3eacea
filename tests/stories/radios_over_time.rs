//! Radios over time: one is written down, replaced, taken out, moved to another car with its code; and nothing is green by it.

use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, all_papers_seen, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    ActError, AddUnit, FindRadio, GateDecision, IdText, IdentifyRadio, IncomingCar, MoveCodeToUnit,
    OpenRadios, RadioCard, RadioFields, RadiosView, ReadingWord, Refusal, RemoveRadio, ReplaceRadio,
    RevealCode, SayNotNeeded,
};
use workshop::domain::{
    ExitWord, HandOverResult, NotNeededReason, RadioOrigin, StateWord, UnitKind, VerdictWord,
};

pub const SERIAL: &str = "VWZ1Z2A1234567";

/// Nothing but the kind.
pub fn blank(kind: UnitKind) -> RadioFields {
    RadioFields {
        kind,
        make: String::new(),
        model: String::new(),
        family_id: None,
        origin: None,
    }
}

pub fn made_by(make: &str, origin: RadioOrigin) -> RadioFields {
    RadioFields {
        make: make.to_owned(),
        origin: Some(origin),
        ..blank(UnitKind::Radio)
    }
}

impl Seat<'_> {
    pub fn looks_at_radios(&mut self, job: &Job) -> RadiosView {
        let request = OpenRadios {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
        };
        self.workshop().open_radios(&request).unwrap()
    }

    /// The car's own page, in no visit.
    pub fn looks_at_radios_of_car(&mut self, job: &Job) -> RadiosView {
        let request = OpenRadios {
            vehicle_id: job.vehicle,
            job_id: None,
        };
        self.workshop().open_radios(&request).unwrap()
    }

    pub fn identifies(
        &mut self,
        job: &Job,
        typed: &RadioFields,
        serial: &str,
    ) -> Result<RadiosView, ActError> {
        let unit_id = self.looks_at_radios(job).units[0].head.unit_id;
        self.workshop().identify_radio(&IdentifyRadio {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id,
            typed: typed.clone(),
            seen: blank(UnitKind::Radio),
            serial: serial.to_owned(),
        })
    }

    pub fn adds(&mut self, job: &Job, kind: UnitKind) -> Result<RadiosView, ActError> {
        self.workshop().add_unit(&AddUnit {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            typed: blank(kind),
            serial: String::new(),
        })
    }

    /// A radio that is not on record goes in.
    pub fn fits_new(&mut self, job: &Job, make: &str, serial: &str) -> Result<RadiosView, ActError> {
        self.shop.types_pin(Some(job.id));
        self.workshop().replace_radio(&ReplaceRadio {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id: None,
            typed: made_by(make, RadioOrigin::Used),
            serial: serial.to_owned(),
        })
    }

    /// A radio on record goes in.
    pub fn fits(&mut self, job: &Job, radio: IdText) -> Result<RadiosView, ActError> {
        self.shop.types_pin(Some(job.id));
        self.workshop().replace_radio(&ReplaceRadio {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id: Some(radio),
            typed: blank(UnitKind::Radio),
            serial: String::new(),
        })
    }

    pub fn takes_out(&mut self, job: &Job, radio: Option<IdText>) -> Result<RadiosView, ActError> {
        self.shop.types_pin(Some(job.id));
        self.workshop().remove_radio(&RemoveRadio {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id: radio,
        })
    }

    pub fn says_none_needed(&mut self, job: &Job, reason: NotNeededReason) -> Result<RadiosView, ActError> {
        let unit_id = self.looks_at_radios(job).units[0].head.unit_id;
        self.workshop().say_not_needed(&SayNotNeeded {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id,
            reason,
        })
    }

    pub fn moves_code(
        &mut self,
        job: &Job,
        from: IdText,
        to: Option<IdText>,
    ) -> Result<RadiosView, ActError> {
        self.workshop().move_code_to_unit(&MoveCodeToUnit {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            from_id: from,
            to_id: to,
        })
    }
}

pub fn states_of(view: &RadiosView) -> Vec<(UnitKind, StateWord)> {
    let one = |unit: &RadioCard| (unit.head.kind, unit.head.chip.state);
    view.units.iter().map(one).collect()
}

/// The Logan comes again, for this work.
pub fn again(shop: &mut Shop, job: &Job, work: &str) -> Job {
    shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        km: String::new(),
        ..a_car("", work)
    })
}

pub fn leaves(shop: &mut Shop, job: &Job) {
    shop.ioana().hands_over(job, HandOverResult::NotTested).unwrap();
}

pub fn id_of(view: &RadiosView, at: usize) -> IdText {
    view.units[at].head.unit_id.unwrap()
}

#[test]
fn a_swap_is_one_act_and_the_old_radios_code_is_worth_nothing_here() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let old = shop.mihai().radio(&job);

    let view = shop.mihai().fits_new(&job, "Blaupunkt", "BP1234").unwrap();

    assert_eq!(states_of(&view), [(UnitKind::Radio, StateWord::NotAsked)]);
    assert_ne!(view.units[0].head.unit_id, Some(old));
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("radio_fitted", "new")
    );
    assert_eq!(
        view.offers
            .iter()
            .map(|offer| offer.head.unit_id)
            .collect::<Vec<_>>(),
        [Some(old)],
        "what came out can go back in"
    );
    leaves(&mut shop, &job);
    let next = again(&mut shop, &job, "battery_replacement");
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::NotAsked,
        "not RADIO CHANGED: it is on record which radio it is"
    );

    let back = shop.mihai().fits(&next, old).unwrap();
    assert_eq!(
        states_of(&back),
        [(UnitKind::Radio, StateWord::OnFile)],
        "its code is on file again, and proves nothing in a new installation"
    );
}

#[test]
fn putting_a_radio_in_takes_a_pin() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let request = RemoveRadio {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: Some(shop.ioana().radio(&job)),
    };
    let no_pin = shop.ioana().workshop().remove_radio(&request);
    assert_eq!(refusal(no_pin), Refusal::PresenceNeeded);
    let page = RemoveRadio {
        job_id: None,
        ..request
    };
    let other = shop.ioana().logs(&a_car("CJ 99 PIN", "tyres"));
    let of_another = shop
        .ioana()
        .pins_for_car(other.vehicle)
        .workshop()
        .remove_radio(&page);
    assert_eq!(
        refusal(of_another),
        Refusal::PresenceNeeded,
        "a PIN for one car takes no radio out of another"
    );
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "one touch never takes a radio out of the gate"
    );
}

#[test]
fn a_fitting_job_that_says_which_radio_went_in_leaves_no_question_behind() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        answers: vec![the_card_says("2468")],
        ..a_car("", "radio_replace_used")
    });
    let view = shop.mihai().looks_at_radios(&job);
    let incoming = view.fitting[0]
        .incoming_id
        .expect("its code was told at the desk");
    assert!(!view.units[1].fitted, "on the bench");

    let view = shop.mihai().fits(&job, incoming).unwrap();

    assert_eq!(states_of(&view), [(UnitKind::Radio, StateWord::OnFile)]);
    assert!(view.fitting.is_empty(), "the line is done");
    assert!(
        !shop
            .mihai()
            .opens(&job)
            .units
            .iter()
            .any(|unit| unit.head.chip.state == StateWord::Verified),
        "the old radio's acceptance left with it"
    );
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();
    let next = again(&mut shop, &first, "battery_replacement");
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "it had no supply on the way in, its code was shown, and it played in front of the customer"
    );
}

#[test]
fn a_radio_that_took_its_code_is_in_the_car_whoever_forgot_to_say_so() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        answers: vec![the_card_says("2468")],
        ..a_car("", "radio_replace_used")
    });
    let incoming = shop.mihai().looks_at_radios(&job).fitting[0].incoming_id.unwrap();
    shop.mihai().pins(&job);
    let reveal = RevealCode {
        job_id: job.id,
        unit_id: incoming,
    };
    shop.mihai().workshop().reveal_code(&reveal).map(drop).unwrap();
    let took = workshop::acts::RecordCodeOutcome {
        job_id: job.id,
        unit_id: incoming,
        accepted: true,
    };
    shop.mihai().workshop().record_code_outcome(&took).unwrap();

    assert_eq!(shop.mihai().radio(&job), incoming, "the other one came out");
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);
    leaves(&mut shop, &job);
    let next = again(&mut shop, &first, "battery_replacement");
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Go);
}

#[test]
fn a_radio_taken_out_leaves_a_car_without_one_until_somebody_sees_one() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let old = shop.mihai().radio(&job);
    let view = shop.mihai().takes_out(&job, Some(old)).unwrap();
    assert!(view.units[0].is_none);
    assert_eq!(
        view.units[0].head.chip.reason,
        Some(NotNeededReason::NoRadio),
        "an explicit answer, signed"
    );
    assert_eq!(shop.last_line().verb, "radio_removed");
    assert_eq!(
        refusal(shop.mihai().takes_out(&job, view.units[0].head.unit_id)),
        Refusal::NothingToRecord
    );
    leaves(&mut shop, &job);
    let next = again(&mut shop, &job, "battery_replacement");
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Go, "nothing can lock");
    shop.mihai().notes(&next, ReadingWord::AsksCode).unwrap();
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::NotAsked,
        "evidence beats assertion: there is one after all (D6)"
    );
}

#[test]
fn a_radio_in_another_car_takes_its_code_along_and_shows_it_to_this_owners_papers_only() {
    let mut shop = Shop::open();
    let from = shop.ioana().logs(&IncomingCar {
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    shop.mihai().wakes_the_radio(&from);
    leaves(&mut shop, &from);
    let to = shop.ioana().logs(&IncomingCar {
        owner_name: "Ana Rusu".to_owned(),
        ..a_car("CJ 10 AAA", "battery_replacement")
    });
    let look = FindRadio {
        vehicle_id: to.vehicle,
        kind: UnitKind::Radio,
        serial: "vwz1z2a 1234567".to_owned(),
    };
    let found = shop.mihai().workshop().find_radio(&look).unwrap().unwrap();
    assert_eq!(found.vehicle.unwrap().plate, "B 123 ABC");
    let radio = found.unit.unit_id.unwrap();

    let view = shop.mihai().fits(&to, radio).unwrap();

    assert_eq!(states_of(&view), [(UnitKind::Radio, StateWord::OnFile)]);
    assert_eq!(shop.last_line().reason, "from_another_car");
    let there = shop.ioana().looks_at_radios_of_car(&from);
    assert!(
        there.units[0].head.unit_id.is_none(),
        "which radio the Logan has now nobody knows"
    );
    assert_eq!(there.units[0].head.chip.state, StateWord::NotAsked);
    let sealed = shop.mihai().pins(&to).reveals_code(&to);
    assert_eq!(refusal(sealed), Refusal::OwnershipNotProven);
    let papers = all_papers_seen(&to, "Ana Rusu");
    assert!(shop.elena().pins(&to).checks_ownership(&papers).unwrap().passed);
    let shown = shop.mihai().pins(&to).reveals_code(&to);
    assert_eq!(
        shown.unwrap_or_else(|error| panic!("{error:?}")).digits.expose(),
        "1609",
        "the code belongs to the radio"
    );
    let hits = shop.ioana().workshop().find(SERIAL).unwrap().hits;
    assert_eq!(hits[0].vehicle.vehicle_id, to.vehicle, "the search follows it");
}

#[test]
fn paired_with_its_old_car_means_nothing_in_the_new_one() {
    let mut shop = Shop::open();
    let from = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..logan()
    });
    let radio = shop.mihai().radio(&from);
    let to = shop.ioana().logs(&a_car("CJ 11 AAA", "battery_replacement"));
    let view = shop.mihai().fits(&to, radio).unwrap();
    assert_eq!(states_of(&view), [(UnitKind::Radio, StateWord::NotAsked)]);
    assert_eq!(shop.mihai().verdict(&to), VerdictWord::Stop);
    assert_eq!(refusal(shop.mihai().fits(&to, radio)), Refusal::NothingToRecord);
}

#[test]
fn when_the_radio_leaves_a_car_with_navigation_its_place_is_a_question_again() {
    let mut shop = Shop::open();
    let from = verified_logan(&mut shop);
    let radio = shop.mihai().radio(&from);
    let view = shop.mihai().adds(&from, UnitKind::Navigation).unwrap();
    let none = SayNotNeeded {
        vehicle_id: from.vehicle,
        job_id: Some(from.id),
        unit_id: view.units[1].head.unit_id,
        reason: NotNeededReason::NoCode,
    };
    shop.mihai().workshop().say_not_needed(&none).unwrap();
    assert_eq!(shop.mihai().verdict(&from), VerdictWord::Go);
    let to = shop.ioana().logs(&a_car("CJ 12 AAA", "battery_replacement"));
    shop.mihai().fits(&to, radio).unwrap();
    assert_eq!(
        shop.mihai().verdict(&from),
        VerdictWord::Stop,
        "a navigation that needs none says nothing of the radio that went in"
    );
}

#[test]
fn the_decisions_about_the_old_radio_open_nothing_for_the_new_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit_id = Some(shop.mihai().radio(&job));
    let on_file = GateDecision {
        unit_id,
        ..an_exit(ExitWord::CodeOnFile)
    };
    assert!(shop.mihai().decides(&job, on_file).unwrap().gate.may_start);
    shop.mihai().fits_new(&job, "Blaupunkt", "").unwrap();
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);
}
