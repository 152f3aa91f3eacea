//! What only the manager puts right, and when nobody's finger is on the glass any more (GATE.md section 12).

use crate::main_job::logan;
use crate::shop::{Job, Shop, refusal};
use workshop::acts::{CorrectOutcome, ForgetCode, OpenRadios, RadiosView, Refusal};
use workshop::domain::{CodeSource, ExitWord, RadioAct, StateWord, VerdictWord};

/// Mihai typed the code into the Logan's radio and tapped a result.
fn typed_and_tapped(shop: &mut Shop, accepted: bool) -> Job {
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, accepted).map(drop).unwrap();
    shop.clock.passes(3600);
    job
}

fn correct(job: &Job, shop: &mut Shop) -> CorrectOutcome {
    CorrectOutcome {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: shop.dan().radio(job),
    }
}

fn forget(job: &Job, shop: &mut Shop) -> ForgetCode {
    ForgetCode {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: shop.dan().radio(job),
    }
}

fn radios(shop: &mut Shop, job: &Job, name: &'static str) -> RadiosView {
    let look = OpenRadios {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
    };
    shop.takes_seat(name).workshop().open_radios(&look).unwrap()
}

#[test]
fn an_acceptance_that_was_none_is_taken_back_by_the_manager_an_hour_later() {
    let mut shop = Shop::open();
    let job = typed_and_tapped(&mut shop, true);
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);
    let request = correct(&job, &mut shop);
    assert_eq!(
        refusal(shop.mihai().pins(&job).workshop().correct_outcome(&request)),
        Refusal::NoRight,
        "whoever tapped wrong for himself does not judge it an hour later"
    );
    assert_eq!(
        refusal(shop.dan().workshop().correct_outcome(&request)),
        Refusal::PresenceNeeded
    );

    let view = shop
        .dan()
        .pins(&job)
        .workshop()
        .correct_outcome(&request)
        .unwrap();

    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::OnFile,
        "still there, proven by nothing"
    );
    assert_eq!(shop.last_line().verb, "outcome_withdrawn");
    assert_eq!(
        refusal(shop.dan().pins(&job).workshop().correct_outcome(&request)),
        Refusal::NothingToRecord,
        "once"
    );
}

#[test]
fn a_refusal_that_was_none_makes_nothing_surer_than_it_was_before() {
    let mut shop = Shop::open();
    let job = typed_and_tapped(&mut shop, false);
    assert_eq!(shop.mihai().state(&job), StateWord::Refused);
    let request = correct(&job, &mut shop);
    shop.dan()
        .pins(&job)
        .workshop()
        .correct_outcome(&request)
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "as before the tap, and not better"
    );
    assert_eq!(shop.mihai().unit(&job).refusals, 0);
}

#[test]
fn what_the_desk_sees_offers_neither() {
    let mut shop = Shop::open();
    let job = typed_and_tapped(&mut shop, true);
    for name in ["Ioana", "Mihai"] {
        let unit = &radios(&mut shop, &job, name).units[0];
        assert!(unit.outcome.is_none(), "{name}");
        assert!(!unit.acts.contains(&RadioAct::CorrectOutcome), "{name}");
        assert!(!unit.acts.contains(&RadioAct::ForgetCode), "{name}");
    }
    let unit = &radios(&mut shop, &job, "Dan").units[0];
    let outcome = unit
        .outcome
        .as_ref()
        .expect("the manager is told whose word it is");
    assert!(outcome.accepted);
    assert_eq!(outcome.initials, "MI");
    assert!(unit.acts.contains(&RadioAct::CorrectOutcome));
    assert!(unit.acts.contains(&RadioAct::ForgetCode));
}

#[test]
fn a_forgotten_code_is_gone_for_good_and_the_car_stops_again() {
    let mut shop = Shop::open();
    let job = typed_and_tapped(&mut shop, true);
    let request = forget(&job, &mut shop);
    assert_eq!(
        refusal(shop.ioana().pins(&job).workshop().forget_code(&request)),
        Refusal::NoRight
    );

    let view = shop.dan().pins(&job).workshop().forget_code(&request).unwrap();

    assert_eq!(view.units[0].head.chip.state, StateWord::NotAsked);
    assert!(
        !view.units[0].acts.contains(&RadioAct::ForgetCode),
        "none is left"
    );
    assert_eq!(shop.last_line().verb, "code_forgotten");
    let sealed: u32 = shop
        .file_opened()
        .query_row(
            "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(sealed, 0, "no byte of it is left to open");
    assert_ne!(shop.mihai().verdict(&job), VerdictWord::Go);
    assert_eq!(
        refusal(shop.dan().pins(&job).workshop().forget_code(&request)),
        Refusal::NothingToRecord
    );
}

#[test]
fn forgetting_a_refused_code_does_not_wash_the_refusal_off() {
    let mut shop = Shop::open();
    let job = typed_and_tapped(&mut shop, false);
    let before = shop.mihai().unit(&job).head.chip.state;
    assert_eq!(before, StateWord::Refused);
    let request = forget(&job, &mut shop);
    shop.dan()
        .pins(&job)
        .workshop()
        .forget_code(&request)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    // The customer finds another card: it is a new try, and the old refusal still counts.
    shop.ioana()
        .takes_in(&job, "4711", CodeSource::Card)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().unit(&job).refusals, 1);
}
