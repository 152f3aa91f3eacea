//! A picture of a radio's label may show the code. Where the customer wants the code kept for this visit only, the picture ends with it,
//! whichever way the visit ends.

use crate::main_job::logan;
use crate::pictures::a_dot;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car, faults};
use workshop::acts::{
    AddPicture, CancelJob, Fault, FileText, GivenAnswer, IncomingCar, MoveJobToCar, NoteRadio, ReadingWord,
};
use workshop::domain::{CancelReason, HandOverResult, PictureKind};

/// Rusu's Clio: his code is here for today only.
fn for_today(shop: &mut Shop) -> Job {
    let answers = vec![GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    }];
    shop.ioana().logs(&IncomingCar {
        answers,
        ..a_car("CJ 20 AZI", "tyres")
    })
}

fn photographs(shop: &mut Shop, job: &Job) {
    let request = AddPicture {
        job_id: job.id,
        unit_id: None,
        kind: PictureKind::RadioLabel,
        file: FileText::new(a_dot()),
    };
    shop.ioana().workshop().add_picture(request).unwrap();
}

fn pictures(shop: &mut Shop, job: &Job) -> usize {
    shop.ioana().workshop().list_pictures(job.id).unwrap().len()
}

#[test]
fn a_visit_that_is_called_off_leaves_no_label_behind() {
    let mut shop = Shop::open();
    let job = for_today(&mut shop);
    photographs(&mut shop, &job);
    let cancel = CancelJob {
        job_id: job.id,
        reason: CancelReason::CustomerCancelled,
    };
    shop.ioana().workshop().cancel_job(&cancel).unwrap();
    assert_eq!(pictures(&mut shop, &job), 0);
}

#[test]
fn the_label_goes_with_the_code_also_where_another_visit_of_the_car_ends_first() {
    let mut shop = Shop::open();
    let first = for_today(&mut shop);
    photographs(&mut shop, &first);
    let second = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "oil_service")
    });
    shop.ioana()
        .hands_over(&second, HandOverResult::NotTested)
        .unwrap();
    assert_eq!(
        pictures(&mut shop, &first),
        0,
        "the code is gone, and so is its picture"
    );
}

#[test]
fn a_move_without_the_code_takes_no_label_of_it_along() {
    for (with_code, before_out) in [(false, 0), (true, 1)] {
        let mut shop = Shop::open();
        let right = shop.ioana().logs(&logan());
        shop.ioana()
            .hands_over(&right, HandOverResult::NotTested)
            .unwrap();
        let job = for_today(&mut shop);
        photographs(&mut shop, &job);
        let to = MoveJobToCar {
            job_id: job.id,
            vehicle_id: Some(right.vehicle),
            new_plate: String::new(),
            code_is_this_cars: with_code,
            km_reason: None,
        };
        shop.ioana();
        shop.types_pin(Some(job.id));
        shop.ioana().workshop().move_job_to_car(&to).unwrap();
        assert_eq!(
            pictures(&mut shop, &job),
            before_out,
            "with the code: {with_code}"
        );
        shop.ioana().hands_over(&job, HandOverResult::NotTested).unwrap();
        assert_eq!(pictures(&mut shop, &job), 0, "with the code: {with_code}");
    }
}

#[test]
fn a_code_is_not_written_down_as_what_the_display_shows() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit_id = Some(shop.mihai().radio(&job));
    let mut shows = |text: &str| {
        shop.mihai().workshop().note_radio(&NoteRadio {
            job_id: job.id,
            unit_id,
            reading: ReadingWord::AsksCode,
            display_text: text.to_owned(),
            wait_minutes: None,
            is_final: false,
        })
    };
    assert_eq!(
        faults(shows("CODE 7395")),
        [("display_text", Fault::TextHoldsCode)]
    );
    for prompt in ["CODE 0000", "CODE", "SAFE 2", "CODE 1000"] {
        shows(prompt).map(drop).unwrap();
    }
}
