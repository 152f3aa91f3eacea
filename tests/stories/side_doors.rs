//! Ways round the gate that nobody takes on purpose: a job typed on the wrong car, a swap nobody wrote down, a radio out and in again. None of
//! them leaves a radio surer than it was, or digits longer than was promised.

use crate::main_job::{logan, verified_logan};
use crate::merges::logan_again;
use crate::moves::{clio, was_here};
use crate::radios_over_time::{again, leaves};
use crate::seat::{a_reading, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use crate::visits::{TUESDAY_AT_NINE, arrives, booked};
use crate::wrong_car::to_a_new_car;
use workshop::acts::{
    ForgetCode, GateDecision, GivenAnswer, IdText, IncomingCar, IntakeMore, LossWord, NotePowerLost,
    NoteRadio, Operation, ReadingWord, Refusal, TakeInCode,
};
use workshop::domain::{
    Arrival, CodeSource, ExitWord, HandOverResult, NotNeededReason, RadioAct, StateWord, UnitKind,
    VerdictWord,
};

fn navigation(shop: &mut Shop, job: &Job) -> Option<IdText> {
    let units = shop.mihai().opens(job).units;
    let nav = units
        .into_iter()
        .find(|one| one.head.kind == UnitKind::Navigation);
    nav.unwrap().head.unit_id
}

/// How many sealed codes are in the file.
fn sealed(shop: &Shop) -> u32 {
    let sql = "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL";
    shop.file_opened().query_row(sql, [], |row| row.get(0)).unwrap()
}

fn next_battery_visit(shop: &mut Shop, of: &Job) -> Job {
    shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(of.vehicle),
        arrival: Arrival::NotChecked,
        ..a_car("", "battery_replacement")
    })
}

#[test]
fn a_fitting_job_that_is_over_leaves_its_question_on_the_car_it_was_really_done_on() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("2468")],
        job_type_ids: vec!["battery_replacement".to_owned()],
        ..clio()
    });
    shop.mihai().wakes_the_radio(&clio);
    leaves(&mut shop, &clio);
    let job = again(&mut shop, &logan, "radio_replace_used");
    leaves(&mut shop, &job);

    shop.ioana().moves(&job, &clio, false).map(drop).unwrap();

    let next = again(&mut shop, &clio, "battery_replacement");
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::RadioChanged,
        "which radio left in it is not on record"
    );
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Stop);
}

#[test]
fn a_navigation_that_comes_along_does_not_hide_that_nobody_was_asked_about_the_radio() {
    let mut shop = Shop::open();
    let wrong = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("B 77 NAV", "tyres")
    });
    shop.mihai().adds(&wrong, UnitKind::Navigation).map(drop).unwrap();
    leaves(&mut shop, &wrong);
    let clio = was_here(&mut shop, &clio());
    let job = next_battery_visit(&mut shop, &wrong);
    let unit_id = navigation(&mut shop, &job);
    let plays = NoteRadio {
        unit_id,
        ..a_reading(&job, ReadingWord::Plays)
    };
    shop.mihai().workshop().note_radio(&plays).map(drop).unwrap();

    shop.ioana().moves(&job, &clio, false).map(drop).unwrap();

    let unit_id = navigation(&mut shop, &job);
    let paired = GateDecision {
        unit_id,
        reason: Some(NotNeededReason::Paired),
        ..an_exit(ExitWord::NotNeeded)
    };
    shop.mihai().decides(&job, paired).map(drop).unwrap();
    assert_eq!(
        refusal(shop.mihai().starts(&job)),
        Refusal::GateClosed,
        "the Clio's radio was asked about by nobody"
    );
}

#[test]
fn a_serial_read_off_a_radio_ends_the_word_that_there_is_none_at_every_door() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    let old = shop.mihai().radio(&first);
    shop.mihai().takes_out(&first, Some(old)).map(drop).unwrap();
    leaves(&mut shop, &first);

    let next = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        radio_serial: "BP9941A".to_owned(),
        ..a_car("", "battery_replacement")
    });

    assert_eq!(
        shop.mihai().state(&next),
        StateWord::NotAsked,
        "it has a label, so it is there"
    );
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Stop);
}

#[test]
fn a_display_that_asks_after_a_fitting_job_is_evidence_whoever_forgot_the_swap() {
    for answers in [vec![the_card_says("1609")], vec![]] {
        let mut shop = Shop::open();
        let first = shop.ioana().logs(&IncomingCar {
            answers,
            ..a_car("B 91 FIT", "tyres")
        });
        leaves(&mut shop, &first);
        let job = again(&mut shop, &first, "radio_replace_used");
        shop.elena()
            .hands_over(&job, HandOverResult::AsksCode)
            .map(drop)
            .unwrap();

        let next = next_battery_visit(&mut shop, &first);

        let unit = shop.mihai().unit(&next);
        assert!(unit.asks_now, "Elena saw it ask");
        let mut reasons = unit.exits.iter().flat_map(|offer| &offer.reasons);
        assert!(
            !reasons.any(|reason| *reason == NotNeededReason::Paired),
            "nobody calls it paired any more (D6)"
        );
    }
}

#[test]
fn one_of_two_radios_is_no_surer_for_having_been_out_and_in_again() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::NoCode)],
        ..logan()
    });
    let radio = shop.ioana().radio(&one);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("4711")],
        ..logan_again("CJ 31 AAA", "BP7777")
    });
    shop.ioana().merges(&one, &twin).map(drop).unwrap();
    assert_eq!(shop.mihai().verdict(&twin), VerdictWord::Stop);

    shop.mihai().takes_out(&twin, Some(radio)).map(drop).unwrap();
    shop.mihai().fits(&twin, radio).map(drop).unwrap();

    assert_ne!(shop.mihai().verdict(&twin), VerdictWord::Go);
}

#[test]
fn a_radio_that_the_job_took_out_of_a_third_car_goes_back_before_the_job_moves() {
    let mut shop = Shop::open();
    let third = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("B 93 FRO", "tyres")
    });
    let radio = shop.ioana().radio(&third);
    leaves(&mut shop, &third);
    let wrong = shop.ioana().logs(&a_car("B 94 WRO", "tyres"));
    leaves(&mut shop, &wrong);
    let right = shop.ioana().logs(&a_car("B 95 RIG", "tyres"));
    let job = again(&mut shop, &wrong, "tyres");
    shop.mihai().fits(&job, radio).map(drop).unwrap();

    let moved = shop.ioana().moves(&job, &right, false);
    assert_eq!(refusal(moved), Refusal::RadioSwapped);

    let back = again(&mut shop, &third, "tyres");
    shop.mihai().fits(&back, radio).map(drop).unwrap();
    shop.ioana()
        .moves(&job, &right, false)
        .map(drop)
        .expect("it is back where it was");
}

#[test]
fn a_code_for_today_only_goes_with_the_visit_also_where_its_radio_came_out() {
    let mut shop = Shop::open();
    let today = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![today],
        ..a_car("CJ 20 AZI", "tyres")
    });
    shop.mihai()
        .fits_new(&job, "Blaupunkt", "BP1234")
        .map(drop)
        .unwrap();
    assert_eq!(sealed(&shop), 1);
    leaves(&mut shop, &job);
    assert_eq!(sealed(&shop), 0, "promised for today only");
}

#[test]
fn forgetting_leaves_no_byte_of_digits_that_were_withdrawn_either() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let radio = shop.mihai().radio(&job);
    shop.mihai().moves_code(&job, radio, None).map(drop).unwrap();
    shop.ioana()
        .takes_in(&job, "2468", CodeSource::Card)
        .map(drop)
        .unwrap();
    assert_eq!(
        sealed(&shop),
        2,
        "the withdrawn one can still be read by whoever has the keys"
    );

    let request = ForgetCode {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: radio,
    };
    shop.dan()
        .pins(&job)
        .workshop()
        .forget_code(&request)
        .map(drop)
        .unwrap();

    assert_eq!(sealed(&shop), 0);
}

#[test]
fn a_name_learnt_at_the_arrival_of_a_booked_car_goes_along_with_whoever_it_names() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("B 98 LOG", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    let named = IncomingCar {
        owner_name: "Vasile Cornea".to_owned(),
        ..a_car("", "battery_replacement")
    };
    arrives(&mut shop, &job, named).map(drop).unwrap();
    shop.ioana();
    shop.types_pin(Some(job.id));

    let moved = shop
        .ioana()
        .workshop()
        .move_job_to_car(&to_a_new_car(&job, "is22bbb"));

    assert_eq!(moved.unwrap().owner.unwrap().name, "Vasile Cornea");
}

#[test]
fn a_new_number_of_somebody_who_owns_both_cars_is_theirs_whichever_car_it_was_typed_for() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let fabia = was_here(
        &mut shop,
        &IncomingCar {
            more: IntakeMore {
                owner_id: logan.owner,
                ..IntakeMore::default()
            },
            ..a_car("CJ 44 FAB", "tyres")
        },
    );
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(logan.vehicle),
        phone: "0755 000 111".to_owned(),
        ..a_car("", "battery_replacement")
    });

    let moved = shop.ioana().moves(&job, &fabia, false).unwrap();

    assert_eq!(
        moved.owner.unwrap().phone.as_deref(),
        Some("0755 000 111"),
        "he said it himself"
    );
}

#[test]
fn digits_for_tuesday_s_radio_outlive_today_s_visit_of_the_same_car() {
    let mut shop = Shop::open();
    let today = shop.ioana().logs(&a_car("CJ 50 MAR", "tyres"));
    let tuesday = again(&mut shop, &today, "radio_replace_used");
    let code = TakeInCode {
        job_id: tuesday.id,
        unit_id: None,
        digits: "2748".to_owned(),
        source: CodeSource::Phone,
        keep: Some(false),
    };
    shop.ioana().workshop().take_in_code(&code).map(drop).unwrap();
    assert_eq!(sealed(&shop), 1);

    leaves(&mut shop, &today);
    assert_eq!(sealed(&shop), 1, "its own visit is open");
    leaves(&mut shop, &tuesday);
    assert_eq!(sealed(&shop), 0);
}

#[test]
fn a_serial_that_matches_leaves_a_proven_code_proven_whatever_was_said_of_the_radio_years_ago() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::NoRadio)],
        radio_serial: "BP1234567".to_owned(),
        ..a_car("CJ 51 NON", "battery_replacement")
    });
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Card)
        .map(drop)
        .unwrap();
    shop.mihai().wakes_the_radio(&job);
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);

    shop.mihai().compares_serial(&job, true).map(drop).unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "GATE.md section 2: then matches"
    );
}

#[test]
fn a_finger_that_comes_down_twice_writes_one_loss_and_takes_it_back() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let lost = NotePowerLost {
        job_id: job.id,
        how: LossWord::NotSaid,
    };
    shop.mihai().workshop().note_power_lost(&lost).map(drop).unwrap();
    shop.clock.passes(1);
    shop.mihai().workshop().note_power_lost(&lost).map(drop).unwrap();
    assert_eq!(shop.rows("power_events"), 1);

    shop.mihai().takes_back(&job).map(drop).unwrap();

    assert_eq!(shop.mihai().opens(&job).operation, Operation::None);
}

#[test]
fn a_loss_told_whole_by_mistake_is_taken_back_to_what_stood_before_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let wait = NoteRadio {
        wait_minutes: Some(60),
        ..a_reading(&job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
    shop.clock.passes(2 * 3_600);
    let before = shop.mihai().state(&job);
    assert_eq!(before, StateWord::OnFile, "the wait is over");
    for how in [LossWord::NotSaid, LossWord::FlatInYard] {
        let lost = NotePowerLost { job_id: job.id, how };
        shop.mihai().workshop().note_power_lost(&lost).map(drop).unwrap();
    }

    shop.mihai().takes_back(&job).map(drop).unwrap();

    assert_eq!(shop.mihai().state(&job), before, "nothing happened");
}

#[test]
fn a_stranger_s_digits_that_were_withdrawn_can_be_forgotten_though_nothing_else_is_on_file() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let radio = shop.mihai().radio(&job);
    shop.mihai().moves_code(&job, radio, None).map(drop).unwrap();
    assert_eq!(sealed(&shop), 1);

    let request = ForgetCode {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: radio,
    };
    let view = shop.dan().pins(&job).workshop().forget_code(&request).unwrap();

    assert_eq!(sealed(&shop), 0);
    assert!(
        !view.units[0].acts.contains(&RadioAct::ForgetCode),
        "nothing is left to forget"
    );
}

#[test]
fn what_asks_after_a_forgotten_swap_is_the_radio_and_not_the_navigation_beside_it() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("B 92 NAV", "tyres")
    });
    shop.mihai().adds(&first, UnitKind::Navigation).map(drop).unwrap();
    leaves(&mut shop, &first);
    let job = again(&mut shop, &first, "radio_replace_used");
    shop.elena()
        .hands_over(&job, HandOverResult::AsksCode)
        .map(drop)
        .unwrap();

    let next = next_battery_visit(&mut shop, &first);

    for unit in shop.mihai().opens(&next).units {
        assert_eq!(
            unit.asks_now,
            unit.head.kind == UnitKind::Radio,
            "{:?}: the radio's place asks",
            unit.head.kind
        );
    }
}

#[test]
fn what_a_secret_serial_told_goes_with_the_serial_when_it_was_typed_on_the_wrong_car() {
    let mut shop = Shop::open();
    let ford = |plate| IncomingCar {
        make: "Ford".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, "tyres")
    };
    let wrong = was_here(&mut shop, &ford("B 61 FOR"));
    let right = was_here(&mut shop, &ford("B 62 FOR"));
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(wrong.vehicle),
        radio_serial: "V083140".to_owned(),
        ..a_car("", "battery_replacement")
    });
    assert!(shop.mihai().unit(&job).family.is_some(), "the letter tells it");
    let without = again(&mut shop, &right, "tyres");
    let guessed = shop.mihai().unit(&without).family.map(|family| family.family);

    shop.ioana().moves(&job, &right, false).map(drop).unwrap();

    let left = again(&mut shop, &wrong, "tyres");
    let family = shop.mihai().unit(&left).family.map(|family| family.family);
    assert_eq!(family, guessed, "the wrong car is as it was before the job");
    assert!(
        shop.mihai().unit(&job).family.is_some(),
        "the right car's radio has it"
    );
}

#[test]
fn a_hand_over_taken_back_undoes_itself_alone_where_a_code_was_for_today_only() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::AsksCode,
        answers: vec![GivenAnswer {
            keep: false,
            ..the_card_says("1609")
        }],
        ..a_car("CJ 52 AZI", "battery_replacement")
    });
    for result in [HandOverResult::Plays, HandOverResult::AsksCode] {
        let unit = shop.ioana().unit(&job);
        assert!(unit.asks_now, "it came asking this morning");
        shop.ioana().hands_over(&job, result).map(drop).unwrap();
        shop.ioana().takes_back(&job).map(drop).unwrap();
        let unit = shop.ioana().unit(&job);
        assert!(
            unit.asks_now,
            "{result:?}: what was seen this morning still was seen"
        );
    }
}
