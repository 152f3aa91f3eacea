//! The board of the day: planned cars, coming days, no-shows, and that it knows no more and no less than each job's own page.

use crate::main_job::{logan, verified_logan};
use crate::seat::{an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car};
use crate::visits::{TUESDAY_AT_NINE, booked};
use workshop::acts::{Board, BoardCard, IncomingCar, MoveJob, ReadingWord};
use workshop::domain::{
    AttentionWord, CodeSource, ExitWord, HandOverResult, ReceptionAnswer, Stage, StateWord,
};

fn board(shop: &mut Shop) -> Board {
    shop.ioana().workshop().board().unwrap()
}

fn cards(board: &Board, stage: Stage) -> Vec<&BoardCard> {
    let column = board.columns.iter().find(|column| column.stage == stage);
    column.unwrap().cards.iter().collect()
}

fn plates(board: &Board, stage: Stage) -> Vec<&str> {
    cards(board, stage)
        .iter()
        .map(|card| card.vehicle.plate.as_str())
        .collect()
}

#[test]
fn todays_cars_are_expected_by_the_hour_and_coming_days_stand_apart() {
    let mut shop = Shop::open();
    for (plate, at) in [
        ("BV 53 MIE", "2026-03-04T06:30:00Z"),
        ("BV 51 ZEC", "2026-03-02T08:00:00Z"),
        ("BV 50 NOU", "2026-03-02T07:00:00Z"),
        ("BV 52 MAR", TUESDAY_AT_NINE),
        ("BV 54 MIE", "2026-03-04T06:00:00Z"),
    ] {
        booked(&mut shop, a_car(plate, "battery_replacement"), at);
    }

    let board = board(&mut shop);

    assert_eq!(plates(&board, Stage::Expected), ["BV 50 NOU", "BV 51 ZEC"]);
    let coming: Vec<(&str, Vec<&str>)> = board
        .coming
        .iter()
        .map(|day| {
            let plates = day.cards.iter().map(|card| card.vehicle.plate.as_str());
            (day.day.as_str(), plates.collect())
        })
        .collect();
    assert_eq!(
        coming,
        [
            ("2026-03-03", vec!["BV 52 MAR"]),
            ("2026-03-04", vec!["BV 54 MIE", "BV 53 MIE"])
        ]
    );
    assert_eq!(board.to_ask_today, 2, "two customers of today to ask for a code");
    assert!(board.attention.is_empty(), "they may still come");
}

#[test]
fn a_car_that_did_not_come_is_said_after_half_an_hour_and_stays_until_somebody_decides() {
    let mut shop = Shop::open();
    booked(&mut shop, a_car("BV 55 LIP", "tyres"), "2026-03-02T06:30:00Z");
    shop.clock.passes(55 * 60);
    assert!(board(&mut shop).attention.is_empty(), "twenty-five minutes late");
    shop.clock.passes(10 * 60);

    let late = board(&mut shop);

    assert_eq!(late.attention[0].attention, Some(AttentionWord::NoShow));
    shop.clock.passes(24 * 3_600);
    let tomorrow = board(&mut shop);
    assert_eq!(plates(&tomorrow, Stage::Expected), ["BV 55 LIP"]);
    assert_eq!(tomorrow.attention[0].attention, Some(AttentionWord::NoShow));
}

#[test]
fn a_card_says_since_when_it_stands_in_its_column() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 56 ORA", "tyres"));
    assert_eq!(
        cards(&board(&mut shop), Stage::In)[0].moved_at.as_deref(),
        Some("2026-03-02T06:00:00Z")
    );
    shop.clock.passes(3_600);
    let ready = MoveJob {
        job_id: job.id,
        stage: Stage::Ready,
    };

    let board = shop.ioana().workshop().move_job(&ready).unwrap();

    let card = cards(&board, Stage::Ready)[0];
    assert_eq!(card.moved_at.as_deref(), Some("2026-03-02T07:00:00Z"));
    shop.clock.passes(3_600);
    let view = shop.elena().hands_over(&job, HandOverResult::NotTested).unwrap();
    let moves: Vec<(Stage, &str, Option<&str>)> = view
        .visit
        .moves
        .iter()
        .map(|one| (one.stage, one.at.as_str(), one.initials.as_deref()))
        .collect();
    assert_eq!(
        moves,
        [
            (Stage::In, "2026-03-02T06:00:00Z", Some("IO")),
            (Stage::Ready, "2026-03-02T07:00:00Z", Some("IO")),
            (Stage::Out, "2026-03-02T08:00:00Z", Some("EL")),
        ]
    );
}

/// A morning with every kind of card on it.
fn a_full_morning(shop: &mut Shop) {
    let verified = verified_logan(shop);
    let two = IncomingCar {
        vehicle_id: Some(verified.vehicle),
        ..a_car("", "clutch")
    };
    shop.ioana().logs(&two);
    for (plate, answer) in [
        ("BV 60 ARE", the_card_says("4711")),
        ("BV 61 ADU", an_answer(ReceptionAnswer::AtHome)),
        ("BV 62 NUA", an_answer(ReceptionAnswer::HasNot)),
        ("BV 63 SUS", the_card_says("0000")),
    ] {
        let car = IncomingCar {
            answers: vec![answer],
            ..a_car(plate, "battery_replacement")
        };
        shop.ioana().logs(&car);
    }
    let fitting = IncomingCar {
        answers: vec![the_card_says("5522")],
        ..a_car("BV 64 RAD", "radio_replace_used")
    };
    let fitting = shop.ioana().logs(&fitting);
    shop.mihai().opens(&fitting);
    let refused = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("9911")],
        ..a_car("BV 65 REF", "battery_replacement")
    });
    shop.mihai()
        .takes_exit(&refused, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&refused).map(drop).unwrap();
    shop.mihai().ends(&refused).map(drop).unwrap();
    shop.mihai()
        .pins(&refused)
        .reveals_code(&refused)
        .map(drop)
        .unwrap();
    shop.mihai()
        .sees_code_accepted(&refused, false)
        .map(drop)
        .unwrap();
    let waits = shop.ioana().logs(&a_car("BV 66 BLO", "fuse_check"));
    shop.mihai()
        .notes(&waits, ReadingWord::ShowsWait)
        .map(drop)
        .unwrap();
    booked(shop, a_car("BV 67 VIN", "battery_replacement"), TUESDAY_AT_NINE);
}

#[test]
fn the_board_knows_of_each_job_what_its_own_page_knows() {
    let mut shop = Shop::open();
    a_full_morning(&mut shop);

    let board = board(&mut shop);

    let all: Vec<&BoardCard> = board
        .columns
        .iter()
        .flat_map(|column| &column.cards)
        .chain(board.coming.iter().flat_map(|day| &day.cards))
        .collect();
    assert_eq!(all.len(), 10);
    let states: std::collections::BTreeSet<StateWord> = all.iter().map(|card| card.chip.state).collect();
    assert!(states.len() >= 6, "the morning is a full one: {states:?}");
    for card in all {
        let page = shop.ioana().workshop().open_job(card.job_id).unwrap();
        let plate = &card.vehicle.plate;
        assert_eq!(card.vehicle, page.vehicle, "{plate}");
        assert_eq!(card.verdict, page.gate.verdict, "{plate}");
        let on_page = page.units.iter().any(|unit| unit.head.chip == card.chip);
        assert!(on_page, "{plate}: the page shows the board's state too");
        assert_eq!(card.technician, page.technician, "{plate}");
        assert_eq!(card.more_lines + 1, page.lines.len(), "{plate}");
        assert_eq!(card.expected_at, page.visit.expected_at, "{plate}");
        assert_eq!(card.after_blank, page.after_list.blank, "{plate}");
    }
}

#[test]
fn a_change_shows_at_once_and_a_wait_runs_out_without_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let wait = workshop::acts::NoteRadio {
        wait_minutes: Some(30),
        ..crate::seat::a_reading(&job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
    let state = |shop: &mut Shop| cards(&board(shop), Stage::In)[0].chip.state;
    assert_eq!(state(&mut shop), StateWord::Locked);
    let lines = shop.verbs().len();

    shop.clock.passes(31 * 60);

    assert_eq!(state(&mut shop), StateWord::OnFile, "the time is over");
    assert_eq!(shop.verbs().len(), lines, "nobody wrote anything");
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    let month = board(&mut shop);
    assert_eq!(
        (
            month.asked_this_month,
            month.woken_this_month,
            month.locked_this_month
        ),
        (1, 0, 1),
        "one radio, however often it was spoken of"
    );
}

#[test]
fn the_count_of_the_month_begins_again_with_the_month() {
    let mut shop = Shop::open_at("2026-03-31 18:00");
    verified_logan(&mut shop);
    let march = board(&mut shop);
    assert_eq!((march.asked_this_month, march.woken_this_month), (1, 1));

    shop.clock.passes(12 * 3_600);

    let april = board(&mut shop);
    assert_eq!((april.asked_this_month, april.woken_this_month), (0, 0));
    shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("BV 70 APR", "battery_replacement")
    });
    assert_eq!(board(&mut shop).asked_this_month, 1);
}

/// The board as text, for comparing all of it.
fn written_out(shop: &mut Shop) -> String {
    serde_json::to_string(&board(shop)).unwrap()
}

#[test]
fn what_the_board_keeps_in_mind_is_what_a_program_just_started_reads() {
    type Done = fn(&mut Shop, &Job, &Job);
    let day: [(&str, Done); 13] = [
        ("another visit of the same car is logged", |shop, job, _| {
            let again = IncomingCar {
                vehicle_id: Some(job.vehicle),
                ..a_car("", "clutch")
            };
            shop.ioana().logs(&again);
        }),
        ("a code is phoned in", |shop, job, _| {
            drop(shop.ioana().takes_in(job, "1609", CodeSource::Phone).unwrap());
        }),
        ("the bay goes on with it", |shop, job, _| {
            drop(shop.mihai().takes_exit(job, ExitWord::CodeOnFile).unwrap());
        }),
        ("the battery comes off", |shop, job, _| {
            drop(shop.mihai().starts(job).unwrap());
        }),
        ("and back", |shop, job, _| {
            drop(shop.mihai().ends(job).unwrap());
        }),
        ("the code is looked at", |shop, job, _| {
            drop(shop.mihai().pins(job).reveals_code(job).unwrap());
        }),
        ("a mis-tap is taken back", |shop, job, _| {
            drop(shop.mihai().sees_code_accepted(job, true).unwrap());
            drop(board(shop));
            drop(shop.mihai().takes_back_outcome(job).unwrap());
        }),
        ("the radio takes it", |shop, job, _| {
            drop(shop.mihai().sees_code_accepted(job, true).unwrap());
        }),
        ("another radio shows a wait", |shop, _, other| {
            drop(shop.mihai().notes(other, ReadingWord::ShowsWait).unwrap());
        }),
        ("the bay calls the desk", |shop, _, other| {
            drop(shop.mihai().workshop().call_desk(other.id).unwrap());
        }),
        ("a job moves", |shop, _, other| {
            let stage = Stage::Ready;
            let ready = MoveJob {
                job_id: other.id,
                stage,
            };
            drop(shop.ioana().workshop().move_job(&ready).unwrap());
        }),
        ("a booked visit is put to another day", |shop, _, _| {
            let visit = crate::visits::booked(
                shop,
                a_car("BV 72 TREI", "clutch"),
                crate::visits::TUESDAY_AT_NINE,
            );
            drop(board(shop));
            let later = workshop::acts::MoveVisit {
                job_id: visit.id,
                expected_at: "joi 9".to_owned(),
            };
            drop(shop.ioana().workshop().move_visit(&later).unwrap());
        }),
        ("a car leaves while its other visit is open", |shop, job, _| {
            drop(shop.elena().hands_over(job, HandOverResult::NotTested).unwrap());
        }),
    ];
    let mut shop = Shop::open();
    a_full_morning(&mut shop);
    let job = shop.ioana().logs(&a_car("BV 70 UNU", "battery_replacement"));
    let other = shop.ioana().logs(&a_car("BV 71 DOI", "battery_replacement"));
    let mut before = written_out(&mut shop);
    let mut shown = 0;
    for (what, done) in day {
        done(&mut shop, &job, &other);
        let kept = written_out(&mut shop);
        shown += usize::from(kept != before);
        shop.starts();
        shop.unlocks();
        // Not `assert_eq`: two whole boards are no message.
        assert!(kept == written_out(&mut shop), "{what}");
        before = kept;
    }
    assert_eq!(
        shown, 11,
        "everything shows on the board but a look at the code and a slip that was taken back"
    );
}

/// One radio on two records was counted twice, and a refusal to count nothing: a tap taken back still woke the radio.
#[test]
fn the_month_counts_a_radio_once_and_nothing_that_was_taken_back() {
    let mut shop = Shop::open();
    let one = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..crate::merges::logan_again("CJ 10 AAA", "")
    });
    let counts = |shop: &mut Shop| {
        let board = board(shop);
        (
            board.asked_this_month,
            board.woken_this_month,
            board.locked_this_month,
        )
    };
    assert_eq!(
        counts(&mut shop),
        (2, 1, 0),
        "two radios, as far as anybody knows"
    );

    let car = shop.ioana().merges(&one, &twin).unwrap();
    let same = workshop::acts::SettleRadios {
        vehicle_id: car.vehicle.vehicle_id,
        unit_id: car.units[0].unit_id.unwrap(),
        same: true,
    };
    shop.ioana()
        .pins_for_car(same.vehicle_id)
        .workshop()
        .settle_radios(&same)
        .map(drop)
        .unwrap();
    assert_eq!(counts(&mut shop), (1, 1, 0), "it was one radio");

    let van = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("2468")],
        ..a_car("B 60 VAN", "battery_replacement")
    });
    shop.mihai().wakes_the_radio(&van);
    assert_eq!(counts(&mut shop), (2, 2, 0));
    shop.mihai().takes_back_outcome(&van).map(drop).unwrap();
    assert_eq!(counts(&mut shop), (2, 1, 0), "a slip of the finger woke nothing");
    // The same after a start, when everything is counted anew.
    shop.restarts();
    shop.unlocks();
    assert_eq!(counts(&mut shop), (2, 1, 0));
}
