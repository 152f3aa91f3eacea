//! A missing code is looked for: `hunt_offers`, `begin_hunt`, `open_hunt`, `list_hunts`, `say_radio_origin`, `try_rung`,
//! `end_hunt`.

use crate::main_job::logan;
use crate::radios_over_time::leaves;
use crate::seat::{Seat, an_answer};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    ActError, AgreeToCost, BeginHunt, EndHunt, HuntOffer, HuntOffersOf, HuntView, IncomingCar, MoveJobToCar,
    OpenHunt, ReadingWord, Refusal, RungStandWord, RungView, SayRadioOrigin, TryRung,
};
use workshop::domain::{
    Arrival, Channel, HandOverResult, HuntEnd, HuntOrigin, HuntWait, ReceptionAnswer, Rung, RungOutcome,
    RungWhyNot, StateWord,
};

/// Popescu's Logan; he has not got the code.
pub fn without_code() -> IncomingCar {
    IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..logan()
    }
}

pub fn a_try(hunt: &HuntView, rung: Rung, outcome: RungOutcome) -> TryRung {
    TryRung {
        hunt_id: hunt.hunt_id,
        rung,
        outcome,
        cost: String::new(),
        minutes: "10".to_owned(),
        due: String::new(),
        specialist_id: None,
        corrects: None,
    }
}

pub fn a_find(hunt: &HuntView, rung: Rung, digits: &str) -> EndHunt {
    EndHunt {
        hunt_id: hunt.hunt_id,
        end: HuntEnd::Found,
        rung: Some(rung),
        digits: Some(digits.to_owned()),
        source: None,
        cost: String::new(),
        minutes: String::new(),
        specialist_id: None,
        advised: None,
        code_first: false,
    }
}

pub fn an_end(hunt: &HuntView, end: HuntEnd) -> EndHunt {
    EndHunt {
        end,
        rung: None,
        digits: None,
        ..a_find(hunt, Rung::Manual, "")
    }
}

pub fn a_yes(hunt: &HuntView, lei: &str) -> AgreeToCost {
    AgreeToCost {
        hunt_id: hunt.hunt_id,
        party_id: hunt.owner.as_ref().map(|owner| owner.party_id),
        party_name: String::new(),
        channel: Some(Channel::Phone),
        up_to: lei.to_owned(),
    }
}

impl Seat<'_> {
    pub fn hunts(&mut self, job: &Job) -> Result<HuntView, ActError> {
        self.workshop().begin_hunt(&BeginHunt {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id: None,
        })
    }

    pub fn opens_hunt(&mut self, hunt: &HuntView) -> HuntView {
        self.workshop().open_hunt(hunt.hunt_id).unwrap()
    }

    pub fn tries(&mut self, tried: &TryRung) -> Result<HuntView, ActError> {
        self.workshop().try_rung(tried)
    }

    pub fn hears_yes(&mut self, hunt: &HuntView, lei: &str) -> Result<HuntView, ActError> {
        self.workshop().agree_to_cost(&a_yes(hunt, lei))
    }

    pub fn sees_hunts(&mut self) -> Vec<OpenHunt> {
        self.workshop().list_hunts().unwrap()
    }

    pub fn is_offered(&mut self, job: &Job) -> Vec<HuntOffer> {
        self.workshop()
            .hunt_offers(&HuntOffersOf {
                vehicle_id: job.vehicle,
                job_id: Some(job.id),
            })
            .unwrap()
    }
}

pub fn rung(hunt: &HuntView, rung: Rung) -> &RungView {
    hunt.rungs.iter().find(|one| one.rung == rung).unwrap()
}

fn due(shop: &mut Shop) -> u32 {
    shop.ioana().workshop().board().unwrap().hunts_due
}

#[test]
fn the_official_way_of_a_family_with_hidden_sources_is_told_in_both_languages_and_leads_to_no_page() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        model: String::new(),
        vin: String::new(),
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..without_code()
    });
    let hunt = shop.ioana().hunts(&job).unwrap();

    let hunt = shop.ioana().opens_hunt(&hunt);

    let shipped = workshop::catalogue::Catalogue::shipped().unwrap();
    let hidden = shipped.family("vw_safe_vwz").unwrap();
    assert!(
        hidden.hide_sources_in_ui,
        "its sources speak of by-passing codes too"
    );
    let family = hunt.family.as_ref().expect("the serial tells the family");
    assert_eq!(family.family, hidden.family);
    let route = family.official_route.as_ref().expect("the official way is told");
    assert!(
        route.ro.starts_with("Doar dealerul Volkswagen") && route.en.starts_with("Volkswagen dealer only")
    );
    let shown = serde_json::to_string(&hunt).unwrap().to_lowercase();
    for part in ["http", "www.", "://"] {
        assert!(!shown.contains(part), "nothing of the hunt links to {part}");
    }
    // The addresses as the file has them, without the way they are fetched.
    let data: toml::Table = toml::from_str(include_str!("../../src-tauri/data/radio_families.toml")).unwrap();
    let families = data["family"].as_array().unwrap();
    let written = families
        .iter()
        .find(|one| one["id"].as_str() == Some("vw_safe_vwz"));
    let sources = written.unwrap()["sources"].as_array().unwrap();
    assert!(!sources.is_empty());
    for source in sources {
        let host = source.as_str().unwrap().split('/').nth(2).unwrap();
        assert!(!shown.contains(host), "{host}");
    }
}

#[test]
fn a_hunt_belongs_to_the_radio_and_stays_open_when_the_car_leaves_asking() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let offers = shop.ioana().is_offered(&job);
    assert!(offers.len() == 1 && offers[0].may_begin && offers[0].hunt_id.is_none());

    let hunt = shop.ioana().hunts(&job).unwrap();

    assert_eq!(shop.last_line().verb, "hunt_begun");
    assert_eq!(
        (hunt.next, hunt.waits),
        (Some(Rung::Manual), Some(HuntWait::NextRung))
    );
    assert_eq!(hunt.unit.chip.state, StateWord::HasNot);
    assert_eq!((hunt.spent, hunt.tried, hunt.rungs_in_all), (0, 0, 6));
    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    shop.elena()
        .hands_over(&job, HandOverResult::AsksCode)
        .map(drop)
        .unwrap();

    let open = shop.ioana().sees_hunts();
    assert_eq!(open.len(), 1);
    assert!(!open[0].car_is_here && open[0].hunt_id == hunt.hunt_id);
    let offer = &shop.ioana().is_offered(&job)[0];
    assert!(offer.leaves_asleep && !offer.may_begin);
    assert_eq!(offer.hunt_id, Some(hunt.hunt_id));
    let next_visit = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "battery_replacement")
    });
    let lines = shop.verbs().len();
    let again = shop.ioana().hunts(&next_visit).unwrap();
    assert_eq!(again.hunt_id, hunt.hunt_id, "of one radio one hunt is open");
    assert_eq!(shop.verbs().len(), lines, "and nothing was written");
    assert!(shop.ioana().sees_hunts()[0].car_is_here);
}

#[test]
fn the_sheet_of_a_car_that_leaves_says_that_its_radio_sleeps_and_is_looked_after() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    shop.ioana().hunts(&job).map(drop).unwrap();
    let prints = |shop: &mut Shop| {
        shop.ioana().workshop().print_reception_sheet(job.id).unwrap();
        shop.printer.last().words()
    };
    let before = prints(&mut shop);
    assert!(
        before.contains("Codul radioului se caută din 02.03.2026."),
        "{before}"
    );
    assert!(
        !before.contains("Mașina pleacă cu radioul"),
        "it has not left: {before}"
    );

    shop.elena()
        .hands_over(&job, HandOverResult::AsksCode)
        .map(drop)
        .unwrap();
    let asking = prints(&mut shop);

    assert!(
        asking.contains("Mașina pleacă cu radioul care își cere codul."),
        "{asking}"
    );
}

#[test]
fn the_sheet_of_a_car_that_leaves_with_a_locked_radio_says_to_leave_it_on_and_its_hunt_stays_open() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    shop.ioana().hunts(&job).map(drop).unwrap();
    let mut seen = crate::seat::a_reading(&job, workshop::acts::ReadingWord::ShowsWait);
    seen.wait_minutes = Some(60);
    shop.mihai().workshop().note_radio(&seen).map(drop).unwrap();
    leaves(&mut shop, &job);

    shop.ioana().workshop().print_reception_sheet(job.id).unwrap();
    let sheet = shop.printer.last().words();

    assert!(
        sheet.contains("Mașina pleacă cu radioul blocat: lăsați-l pornit."),
        "{sheet}"
    );
    assert!(
        !sheet.contains("care își cere codul"),
        "a locked radio asks for nothing: {sheet}"
    );
    assert!(sheet.contains("Codul radioului se caută din"), "{sheet}");
}

#[test]
fn a_radio_that_has_its_code_is_not_hunted_for_and_nobody_who_only_looks_is_offered_it() {
    let mut shop = Shop::open();
    let with_code = shop.ioana().logs(&logan());
    assert!(!shop.ioana().is_offered(&with_code)[0].may_begin);
    let lines = shop.verbs().len();
    assert_eq!(refusal(shop.ioana().hunts(&with_code)), Refusal::HuntNotNeeded);
    assert_eq!(shop.verbs().len(), lines);

    let unknown = shop.ioana().logs(&a_car("B 77 NOU", "tyres"));
    assert!(shop.vera().is_offered(&unknown).is_empty());
    let radios = shop.rows("radios");
    let hunt = shop.ioana().hunts(&unknown).unwrap();
    assert_eq!(
        shop.rows("radios"),
        radios + 1,
        "a radio that is hunted for is one on record"
    );
    assert_eq!(hunt.unit.chip.state, StateWord::NotAsked);
}

#[test]
fn a_hunt_can_begin_on_the_cars_page_while_the_car_is_away() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    shop.elena()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let offers = shop
        .ioana()
        .workshop()
        .hunt_offers(&HuntOffersOf {
            vehicle_id: job.vehicle,
            job_id: None,
        })
        .unwrap();

    let hunt = shop
        .ioana()
        .workshop()
        .begin_hunt(&BeginHunt {
            vehicle_id: job.vehicle,
            job_id: None,
            unit_id: offers[0].unit_id,
        })
        .unwrap();
    let found = shop
        .ioana()
        .workshop()
        .end_hunt(&a_find(&hunt, Rung::Dealer, "1609"));

    let found = found.unwrap();
    assert_eq!(
        found.unit.chip.state,
        StateWord::OnFile,
        "the dealer rang after it had left"
    );
    assert_eq!(found.open_job_id, None);
}

#[test]
fn the_ladder_goes_from_free_to_paid_and_says_who_did_what() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let order: Vec<Rung> = hunt.rungs.iter().map(|rung| rung.rung).collect();
    assert_eq!(order, Rung::ALL, "free before paid");

    let tried = TryRung {
        minutes: "5".to_owned(),
        ..a_try(&hunt, Rung::Manual, RungOutcome::Nothing)
    };
    shop.ioana().tries(&tried).map(drop).unwrap();
    shop.clock.passes(3_600);
    let tried = TryRung {
        minutes: "15".to_owned(),
        ..a_try(&hunt, Rung::Inscriptions, RungOutcome::Nothing)
    };
    let view = shop.mihai().tries(&tried).unwrap();

    assert_eq!(view.next, Some(Rung::MakerSite));
    assert_eq!((view.minutes, view.tried), (20, 2));
    let one = &rung(&view, Rung::Inscriptions).tries[0];
    assert_eq!(
        (one.initials.as_str(), one.at.as_str()),
        ("MI", "2026-03-02T07:00:00Z")
    );
    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("rung_tried", "inscriptions nothing")
    );
}

#[test]
fn for_a_radio_that_was_fitted_later_its_own_maker_is_asked() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    assert_eq!(
        rung(&hunt, Rung::RadioMaker).why_not,
        Some(RungWhyNot::FactoryRadio)
    );

    let view = shop
        .ioana()
        .workshop()
        .say_radio_origin(&SayRadioOrigin {
            hunt_id: hunt.hunt_id,
            origin: HuntOrigin::Aftermarket,
        })
        .unwrap();

    assert_eq!(shop.last_line().reason, "aftermarket");
    assert_eq!(rung(&view, Rung::RadioMaker).stand, RungStandWord::Untried);
    for left_out in [Rung::MakerSite, Rung::Dealer] {
        assert_eq!(rung(&view, left_out).why_not, Some(RungWhyNot::Aftermarket));
        let tried = a_try(&hunt, left_out, RungOutcome::Nothing);
        assert_eq!(refusal(shop.ioana().tries(&tried)), Refusal::RungLeftOut);
    }
    let request = shop.ioana().workshop().print_dealer_request(hunt.hunt_id);
    assert_eq!(
        refusal(request),
        Refusal::RungLeftOut,
        "no dealer knows this radio"
    );
    assert_eq!(view.rungs_in_all, 5);
}

#[test]
fn without_a_vin_the_makers_site_is_left_out_until_it_is_on_record() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        vin: String::new(),
        ..without_code()
    });
    let hunt = shop.ioana().hunts(&job).unwrap();
    assert_eq!(rung(&hunt, Rung::MakerSite).why_not, Some(RungWhyNot::NoVin));
    let fields = |vin: &str| workshop::acts::VehicleFields {
        make: "Dacia".to_owned(),
        model: "Logan".to_owned(),
        year: String::new(),
        vin: vin.to_owned(),
    };
    shop.ioana()
        .workshop()
        .edit_vehicle(&workshop::acts::EditVehicle {
            vehicle_id: job.vehicle,
            typed: fields("UU1LSDAA534567890"),
            seen: fields(""),
        })
        .map(drop)
        .unwrap();

    let hunt = shop.ioana().opens_hunt(&hunt);

    assert_eq!(rung(&hunt, Rung::MakerSite).stand, RungStandWord::Untried);
}

#[test]
fn the_dealer_said_tuesday_and_on_tuesday_the_board_says_so() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let asked = TryRung {
        due: "marți".to_owned(),
        ..a_try(&hunt, Rung::Dealer, RungOutcome::Waiting)
    };
    let view = shop.ioana().tries(&asked).unwrap();
    assert_eq!(rung(&view, Rung::Dealer).due_day.as_deref(), Some("2026-03-03"));
    assert_eq!(due(&mut shop), 0, "it is Monday");
    assert_eq!(shop.ioana().workshop().board().unwrap().hunts_open, 1);
    assert_ne!(shop.ioana().sees_hunts()[0].waits, HuntWait::AnswerDue);

    shop.clock.passes(24 * 3_600);

    assert_eq!(due(&mut shop), 1);
    let open = &shop.ioana().sees_hunts()[0];
    assert_eq!(
        (open.waits, open.due_day.as_deref()),
        (HuntWait::AnswerDue, Some("2026-03-03"))
    );
    let came = a_try(&hunt, Rung::Dealer, RungOutcome::NotPossible);
    shop.ioana().tries(&came).map(drop).unwrap();
    assert_eq!(due(&mut shop), 0, "the answer came");
}

#[test]
fn a_job_on_the_wrong_car_takes_its_hunt_along_and_the_word_about_costs_stays_behind() {
    let mut shop = Shop::open();
    let right = shop.ioana().logs(&IncomingCar {
        owner_name: "Ana Rusu".to_owned(),
        phone: "0733 000 111".to_owned(),
        ..a_car("B 124 ABC", "tyres")
    });
    shop.elena()
        .hands_over(&right, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let wrong = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&wrong).unwrap();
    shop.ioana().hears_yes(&hunt, "300").map(drop).unwrap();
    shop.ioana();
    shop.types_pin(Some(wrong.id));

    shop.ioana()
        .workshop()
        .move_job_to_car(&MoveJobToCar {
            job_id: wrong.id,
            vehicle_id: Some(right.vehicle),
            new_plate: String::new(),
            code_is_this_cars: false,
            km_reason: None,
        })
        .map(drop)
        .unwrap();

    let moved = shop.ioana().opens_hunt(&hunt);
    assert_eq!(moved.vehicle.plate, "B 124 ABC");
    assert_eq!(moved.open_job_id, Some(wrong.id));
    assert!(!moved.consent.unwrap().holds, "Popescu agreed for his own car");
    let offers = shop
        .ioana()
        .workshop()
        .hunt_offers(&HuntOffersOf {
            vehicle_id: wrong.vehicle,
            job_id: None,
        })
        .unwrap();
    assert!(
        offers.iter().all(|offer| offer.hunt_id.is_none()),
        "nothing is left on the wrong car"
    );
}

#[test]
fn while_it_is_not_settled_which_radio_is_in_the_car_nobody_hunts() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::AsksCode,
        ..without_code()
    });
    shop.mihai().compares_serial(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    assert_eq!(refusal(shop.ioana().hunts(&job)), Refusal::NotOfferedRadioChanged);
}
