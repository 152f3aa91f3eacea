//! Work that is added after the car was written down asks the desk's question again, also where the bay only asks itself.

use crate::main_job::logan;
use crate::seat::an_answer;
use crate::shop::{Job, Shop, a_car};
use workshop::acts::IncomingCar;
use workshop::domain::{AttentionWord, CodeSource, ReceptionAnswer, VerdictWord};

fn attention(shop: &mut Shop, job: &Job) -> Option<AttentionWord> {
    let raised = shop.ioana().workshop().board().unwrap().attention;
    raised
        .into_iter()
        .find(|card| card.job_id == job.id)
        .and_then(|card| card.attention)
}

#[test]
fn a_likely_line_over_a_radio_nobody_asked_about_raises_the_job_at_the_desk() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 70 CLU", "tyres"));
    assert_eq!(attention(&mut shop, &job), None);

    let view = shop.mihai().adds_work(&job, "clutch").unwrap();

    assert_eq!(view.gate.verdict, VerdictWord::Ask);
    assert_eq!(attention(&mut shop, &job), Some(AttentionWord::Stopped));
    let raised = shop.ioana().workshop().board().unwrap().attention.remove(0);
    assert_eq!(raised.bay.added.len(), 1, "and it says which work");
    // The desk asks: the question is answered, the bay may answer its own.
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    assert_eq!(attention(&mut shop, &job), None);
}

#[test]
fn a_line_the_bay_says_no_to_and_one_that_takes_no_power_ask_nobody_anything() {
    let mut shop = Shop::open();
    let clutch = shop.ioana().logs(&a_car("CJ 71 NOO", "tyres"));
    shop.mihai().adds_work(&clutch, "clutch").map(drop).unwrap();
    shop.mihai().answers_power(&clutch, false).map(drop).unwrap();
    assert_eq!(attention(&mut shop, &clutch), None);
    // A clutch from the start: the reception asked, and the tyres change nothing.
    let asked = shop.ioana().logs(&a_car("CJ 72 TYR", "clutch"));
    shop.mihai().adds_work(&asked, "tyres").map(drop).unwrap();
    assert_eq!(attention(&mut shop, &asked), None);
    // The customer said in this visit that he has not got it: he is not asked twice.
    let said = shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("CJ 73 HAS", "oil_service")
    });
    shop.mihai().adds_work(&said, "clutch").map(drop).unwrap();
    assert_eq!(attention(&mut shop, &said), None);
    // A code on file is one try, and nobody is rung up for it.
    let on_file = shop.ioana().logs(&IncomingCar {
        job_type_ids: vec!["tyres".to_owned()],
        ..logan()
    });
    shop.mihai().adds_work(&on_file, "clutch").map(drop).unwrap();
    assert_eq!(attention(&mut shop, &on_file), None);
}
