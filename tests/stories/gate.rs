//! The battery gate through the acts: what stops, what asks, what opens, and what never does.

use crate::main_job::logan;
use crate::seat::an_exit;
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{AskAtReception, DecideBatteryGate, Fault, GateDecision, IncomingCar, Refusal};
use workshop::domain::{
    Arrival, Channel, ExitWord, HandOverResult, ReceptionWording, SaverReason, StateWord, VerdictWord,
};

#[test]
fn a_new_car_with_nothing_on_file_is_a_stop_not_a_go() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 10 NEW", "battery_replacement"));

    let view = shop.mihai().opens(&job);
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Stop,
        "an empty list is one unknown radio, not 'all green'"
    );
    assert_eq!(view.units.len(), 1);
    assert!(
        view.units[0].head.unit_id.is_none(),
        "nobody invented a row for it"
    );
    let lines = shop.verbs().len();
    let before = shop.everything();

    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);

    assert_eq!(shop.verbs().len(), lines + 1, "one line, no more");
    assert_eq!(shop.last_line().verb, "gate_refused");
    assert_eq!(shop.everything(), before, "a refused start leaves nothing behind");
}

#[test]
fn the_radio_fuse_is_a_power_cut_too() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 11 FUS", "fuse_check"));
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Ask,
        "a fuse check may take the radio's supply"
    );

    shop.mihai().answers_power(&job, true).map(drop).unwrap();

    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "yes: the fuse goes, and nothing is on file"
    );
    let again = shop.mihai().answers_power(&job, true);
    assert_eq!(
        refusal(again),
        Refusal::NothingToRecord,
        "one question, asked once"
    );
}

#[test]
fn the_answer_no_is_silence_but_the_start_still_asks_the_gate() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 12 AMB", "clutch"));
    shop.mihai().answers_power(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Silent);

    let started = shop.mihai().starts(&job);

    assert_eq!(
        refusal(started),
        Refusal::GateClosed,
        "pressing start is the power going, whatever was answered"
    );
}

#[test]
fn taking_the_radio_out_is_certain() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 13 OUT", "radio_removal"));
    let view = shop.mihai().opens(&job);
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Stop,
        "the plug is pulled, nobody needs to be asked"
    );
    assert!(!view.gate.memory_saver_allowed);
    assert_eq!(
        view.gate.memory_saver_reason,
        Some(SaverReason::Plug),
        "a saver does not feed a pulled plug"
    );
}

#[test]
fn an_airbag_line_takes_the_memory_saver_away() {
    let mut shop = Shop::open();
    let plain = shop.ioana().logs(&a_car("CJ 14 BAT", "battery_replacement"));
    assert!(shop.mihai().exits(&plain).contains(&ExitWord::MemorySaver));
    let airbag = IncomingCar {
        job_type_ids: vec!["battery_replacement".to_owned(), "airbag".to_owned()],
        ..a_car("CJ 15 SRS", "airbag")
    };
    let job = shop.ioana().logs(&airbag);

    assert!(
        !shop.mihai().exits(&job).contains(&ExitWord::MemorySaver),
        "the exit is not in the list"
    );
    let sent = shop.mihai().takes_exit(&job, ExitWord::MemorySaver);
    assert_eq!(refusal(sent), Refusal::ExitNotOffered, "nor can a page send it");
    assert_eq!(shop.rows("gate_decisions"), 0);
    assert_eq!(
        shop.mihai().opens(&job).gate.memory_saver_reason,
        Some(SaverReason::Srs)
    );
}

#[test]
fn a_memory_saver_opens_the_gate_of_a_plain_battery_job_once() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 16 SAV", "battery_replacement"));
    let desk = shop.ioana().takes_exit(&job, ExitWord::MemorySaver);
    assert_eq!(refusal(desk), Refusal::NoRight, "the desk does not fit savers");
    assert_eq!(shop.last_line().verb, "right_refused");

    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    let twice = shop.mihai().starts(&job);
    assert_eq!(refusal(twice), Refusal::PowerStory, "the battery is off already");
    shop.mihai().ends(&job).map(drop).unwrap();
    let ended_twice = shop.mihai().ends(&job);
    assert_eq!(refusal(ended_twice), Refusal::PowerStory);

    let second = shop.mihai().starts(&job);
    assert_eq!(
        refusal(second),
        Refusal::GateClosed,
        "the saver was for one operation"
    );
}

#[test]
fn a_dead_car_is_not_stopped_but_its_code_is_asked() {
    let mut shop = Shop::open();
    let ask = AskAtReception {
        vehicle_id: None,
        job_type_ids: vec!["battery_replacement".to_owned()],
        arrival: Arrival::NoPower,
    };
    let lines = shop.ioana().workshop().ask_at_reception(&ask).unwrap();
    assert_eq!(lines.len(), 1, "the desk asks for the code all the same");
    assert_eq!(
        lines[0].wording,
        ReceptionWording::WillBeDisconnected,
        "the wording follows the cut"
    );
    let tyres = AskAtReception {
        job_type_ids: vec!["tyres".to_owned()],
        ..ask
    };
    let lines = shop.ioana().workshop().ask_at_reception(&tyres).unwrap();
    assert_eq!(
        lines[0].wording,
        ReceptionWording::HasLostPower,
        "whatever the job is"
    );
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::NoPower,
        ..a_car("CJ 17 TOW", "battery_replacement")
    });

    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Confirm,
        "there is nothing left to lose"
    );
    assert_eq!(shop.mihai().unit(&job).one_touch, Some(ExitWord::NothingToLose));
    shop.mihai()
        .takes_exit(&job, ExitWord::NothingToLose)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
}

#[test]
fn a_silent_job_asks_nobody_anything() {
    let mut shop = Shop::open();
    let ask = AskAtReception {
        vehicle_id: None,
        job_type_ids: vec!["tyres".to_owned()],
        arrival: Arrival::Plays,
    };
    assert!(shop.ioana().workshop().ask_at_reception(&ask).unwrap().is_empty());
    let job = shop.ioana().logs(&a_car("CJ 18 TYR", "tyres"));
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Silent);
    let unknown = AskAtReception {
        vehicle_id: None,
        job_type_ids: vec!["teleport".to_owned()],
        arrival: Arrival::Plays,
    };
    assert_eq!(
        faults(shop.ioana().workshop().ask_at_reception(&unknown)),
        [("job_type_ids", Fault::JobTypeUnknown)]
    );
}

#[test]
fn radio_plays_proves_nothing_when_the_power_never_went() {
    let mut shop = Shop::open();
    let oil = IncomingCar {
        job_type_ids: vec!["oil_service".to_owned()],
        ..logan()
    };
    let job = shop.ioana().logs(&oil);
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile);

    shop.ioana()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "an oil change verifies nothing"
    );
    let twice = shop.ioana().hands_over(&job, HandOverResult::Plays);
    assert_eq!(refusal(twice), Refusal::JobClosed, "it has left already");
}

#[test]
fn plays_at_hand_over_proves_the_code_that_was_revealed_after_the_cut() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();

    shop.elena()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "the power went, the code was typed, it plays"
    );
    assert_eq!(
        shop.mihai().unit(&job).head.chip.initials.as_deref(),
        Some("EL"),
        "Elena heard it"
    );
}

#[test]
fn the_customer_accepts_with_a_name_a_channel_and_a_pin() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 23 ACC", "battery_replacement"));
    let accepts = || GateDecision {
        party_name: Some("Șoferul Ion".to_owned()),
        channel: Some(Channel::Phone),
        ..an_exit(ExitWord::CustomerAccepts)
    };
    assert_eq!(
        refusal(shop.ioana().decides(&job, accepts())),
        Refusal::PresenceNeeded
    );
    assert_eq!(shop.last_line().verb, "presence_refused");
    let nobody = GateDecision {
        party_name: None,
        ..accepts()
    };
    assert_eq!(
        faults(shop.ioana().pins(&job).decides(&job, nobody)),
        [("party_name", Fault::Required)]
    );
    let silent = GateDecision {
        channel: None,
        ..accepts()
    };
    assert_eq!(
        faults(shop.ioana().decides(&job, silent)),
        [("channel", Fault::Required)]
    );
    assert_eq!(shop.rows("gate_decisions"), 0);

    shop.ioana().decides(&job, accepts()).map(drop).unwrap();

    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    assert!(
        shop.mihai().opens(&job).gate.may_start,
        "the acceptance holds for the job, not for one operation"
    );
}

#[test]
fn one_touch_cannot_decide_twice_for_one_radio() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit_id = Some(shop.mihai().radio(&job));
    let both = DecideBatteryGate {
        job_id: job.id,
        decisions: vec![
            GateDecision {
                unit_id,
                ..an_exit(ExitWord::CodeOnFile)
            },
            GateDecision {
                unit_id,
                ..an_exit(ExitWord::MemorySaver)
            },
        ],
    };
    assert_eq!(
        refusal(shop.mihai().workshop().decide_battery_gate(&both)),
        Refusal::ExitNotOffered
    );
    assert_eq!(
        shop.rows("gate_decisions"),
        0,
        "the whole touch is refused, not half of it"
    );
}
