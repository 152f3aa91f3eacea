//! The scenes of GATE.md section 13 that need no store: one story each.

use workshop::domain::battery_gate::{
    Fitting, OpenUnit, Unit, Verdict, WorkLine, assess, at_reception, line_cut, memory_saver,
};
use workshop::domain::facts::What;
use workshop::domain::hand_over::hand_over_facts;
use workshop::domain::{Arrival, Cut, ExitWord, HandOverResult, SaverReason, VerdictWord};

use crate::story::{
    Story, airbag, battery, clutch_answered, decision, fuse_check, id, job, radio, radio_removal, tyres,
};

fn stopped(verdict: Verdict) -> Vec<OpenUnit> {
    match verdict {
        Verdict::Stop { units } => units,
        other => panic!("the power must stay on, but the bar says {other:?}"),
    }
}

fn offers(unit: &OpenUnit, exit: ExitWord) -> bool {
    unit.exits.iter().any(|e| e.exit == exit)
}

#[test]
fn a_new_car_with_nothing_on_file_is_a_stop_not_a_go() {
    let lines = [battery()];
    let units = stopped(assess(&job(Arrival::Plays, &lines, &[]), false));
    assert_eq!(
        units.len(),
        1,
        "a car with no radio on record is one unknown radio"
    );
    assert!(
        offers(&units[0], ExitWord::NotNeeded),
        "no radio is an answer somebody gives, not an empty list"
    );
    assert!(offers(&units[0], ExitWord::CustomerAccepts));
}

#[test]
fn the_radio_fuse_is_a_power_cut_too() {
    assert_eq!(line_cut(&fuse_check()), Cut::Likely);
    let lines = [fuse_check()];
    assert_eq!(
        assess(&job(Arrival::Plays, &lines, &[radio("NA")]), false).word(),
        VerdictWord::Ask
    );
    let lines = [WorkLine {
        answer: Some(true),
        ..fuse_check()
    }];
    stopped(assess(&job(Arrival::Plays, &lines, &[radio("NA")]), false));
}

#[test]
fn taking_the_radio_out_is_certain() {
    assert_eq!(line_cut(&radio_removal()), Cut::Certain);
    let lines = [WorkLine {
        answer: Some(false),
        ..radio_removal()
    }];
    stopped(assess(&job(Arrival::Plays, &lines, &[radio("NA")]), false));
}

#[test]
fn an_airbag_line_added_later_takes_the_memory_saver_away() {
    let units = [Story::of("typed a; refused a").unit(true)];
    let decisions = [decision(ExitWord::MemorySaver)];
    let before = [battery()];
    let mut now = job(Arrival::Plays, &before, &units);
    now.decisions = &decisions;
    assert_eq!(assess(&now, true).word(), VerdictWord::Go, "the saver is on");

    let after = [battery(), airbag()];
    now.lines = &after;
    let open = stopped(assess(&now, true));
    assert!(!offers(&open[0], ExitWord::MemorySaver), "never over airbag work");
}

#[test]
fn a_memory_saver_does_not_feed_a_pulled_plug() {
    let lines = [battery(), radio_removal()];
    assert_eq!(memory_saver(&lines, true), Err(SaverReason::Plug));
    let open = stopped(assess(&job(Arrival::Plays, &lines, &[radio("NA")]), false));
    assert!(!offers(&open[0], ExitWord::MemorySaver));
}

#[test]
fn a_further_battery_line_is_not_milder_where_a_memory_saver_was_chosen() {
    let units = [radio("OF")];
    let chosen = [decision(ExitWord::MemorySaver)];
    let fuse = [fuse_check()];
    let fuse_and_battery = [fuse_check(), battery()];
    for starting in [false, true] {
        let verdict = |lines| {
            let mut now = job(Arrival::Plays, lines, &units);
            now.decisions = &chosen;
            assess(&now, starting).word()
        };
        assert!(
            verdict(&fuse_and_battery) >= verdict(&fuse),
            "starting: {starting}"
        );
    }
    let offered = memory_saver(&fuse, true);
    assert_eq!(
        offered,
        Err(SaverReason::Plug),
        "it is not offered for fuse work alone"
    );
}

#[test]
fn a_dead_car_is_not_stopped_but_its_code_is_asked() {
    let story = Story::new();
    let units = [story.unit(false)];
    let lines = [tyres()];
    let towed_in = job(Arrival::NoPower, &lines, &units);
    assert_eq!(
        at_reception(&towed_in).len(),
        1,
        "Ioana asks, whatever the job is"
    );
    let Verdict::Confirm { units } = assess(&towed_in, false) else {
        panic!("in the bay there is nothing left to lose");
    };
    assert_eq!(units[0].one_touch, Some(ExitWord::NothingToLose));
    assert!(
        !offers(&units[0], ExitWord::MemorySaver),
        "there is nothing to keep"
    );
}

#[test]
fn a_dead_car_whose_radio_plays_after_all_has_something_to_lose_again() {
    let mut story = Story::new();
    story.tell("plays");
    let lines = [battery()];
    let units = [story.unit(false)];
    assert!(!units[0].lost);
    stopped(assess(&job(Arrival::NoPower, &lines, &units), false));
}

#[test]
fn radio_plays_proves_nothing_when_the_power_never_went() {
    let mut story = Story::of("typed a; revealed a");
    let written = hand_over_facts(HandOverResult::Plays, &story.facts, &story.at(), true);
    assert_eq!(written, [What::Plays], "an oil change verifies nothing");
    written.into_iter().for_each(|w| story.add(w));
    assert_eq!(story.says(), "ON FILE a");
}

#[test]
fn retyping_the_refused_digits_changes_nothing() {
    let mut story = Story::of("typed a; refused a");
    let before = story.says();
    story.tell("typed a");
    assert_eq!(story.says(), before, "the same digits keep their refusals");
    story.tell("withdrawn a; typed a");
    assert_eq!(story.says(), before, "nor by taking them back in between");
    story.tell("forgotten a; typed a");
    assert_eq!(story.says(), before, "nor by having them shredded");
}

#[test]
fn a_phoned_in_code_does_not_displace_a_proven_one() {
    let mut story = Story::of("typed a; accepted a; next visit");
    let lines = [battery()];
    story.tell("typed b");
    let mut now = job(Arrival::Plays, &lines, &[]);
    now.id = story.job();
    let units = [story.unit(true)];
    now.units = &units;
    assert_eq!(
        assess(&now, false),
        Verdict::Go,
        "one phone call does not turn green to amber"
    );
}

#[test]
fn needs_none_cannot_be_said_of_a_radio_that_asked() {
    let mut story = Story::of("asks; next visit; plays");
    let lines = [battery()];
    let units = [story.unit(true)];
    let mut now = job(Arrival::Plays, &lines, &units);
    now.id = story.job();
    let open = stopped(assess(&now, false));
    let offer = open[0]
        .exits
        .iter()
        .find(|e| e.exit == ExitWord::NotNeeded)
        .unwrap();
    assert_eq!(offer.reasons, [workshop::domain::NotNeededReason::SwitchedOff]);
    for lie in ["no radio", "no code", "paired"] {
        story.tell(lie);
        assert_eq!(
            story.says(),
            "NOT ASKED",
            "{lie} under pressure is the cheapest way to lock a radio"
        );
    }
}

#[test]
fn a_wait_that_was_cut_has_no_known_end() {
    let mut story = Story::of("typed a; refused a; wait 60; after 30");
    assert_eq!(story.says(), "LOCKED until");
    story.tell("found flat; after 500");
    assert_eq!(
        story.says(),
        "LOCKED unknown",
        "nobody knows whether it started again"
    );
    story.tell("ready");
    assert_eq!(
        story.says(),
        "REFUSED 1x a",
        "the radio says it is over; the refusal stays"
    );
}

#[test]
fn the_old_owners_acceptance_of_the_loss_falls_with_the_sale() {
    let lines = [battery()];
    let units = [radio("HN")];
    let decisions = [decision(ExitWord::CustomerAccepts)];
    let mut now = job(Arrival::Plays, &lines, &units);
    now.decisions = &decisions;
    assert_eq!(assess(&now, true).word(), VerdictWord::Go);
    now.owner = Some(id(61));
    assert_eq!(
        assess(&now, true).word(),
        VerdictWord::Stop,
        "Ionescu accepted nothing"
    );
}

#[test]
fn a_radio_that_goes_in_is_exposed_and_the_one_that_comes_out_is_not() {
    let old = radio("NA");
    let navigation = Unit {
        id: Some(id(71)),
        ..radio("VE")
    };
    let new = Unit {
        id: Some(id(72)),
        installation: None,
        ..radio("OF")
    };
    let fits = |incoming| {
        [WorkLine {
            fits_radio: Some(Fitting {
                incoming,
                outgoing: old.id,
            }),
            ..radio_removal()
        }]
    };
    let exposed = |lines: &[WorkLine], units: &[Unit]| match assess(&job(Arrival::Plays, lines, units), false)
    {
        Verdict::Confirm { units } | Verdict::Stop { units } => {
            units.iter().map(|u| (u.unit, u.state)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };

    let known = exposed(&fits(new.id), &[old, navigation, new]);
    assert_eq!(
        known,
        [(new.id, new.state)],
        "its code is asked before it goes in"
    );
    let unknown = exposed(&fits(None), &[old, navigation]);
    assert_eq!(
        unknown,
        [(None, crate::story::state("NA"))],
        "nobody knows it yet: NOT ASKED"
    );
    let not_read = exposed(&fits(new.id), &[old, navigation]);
    assert_eq!(
        not_read,
        [(None, crate::story::state("NA"))],
        "a unit that was not given is not green"
    );
    let both = [
        Unit {
            id: Some(id(71)),
            ..radio("HN")
        },
        old,
    ];
    assert_eq!(
        exposed(&fits(None), &both).len(),
        2,
        "every other coded unit stays exposed"
    );
}

#[test]
fn the_old_radio_asking_says_nothing_about_the_one_that_goes_in() {
    let old = crate::story::asking("NA");
    let fitting = Fitting {
        incoming: None,
        outgoing: old.id,
    };
    let lines = [WorkLine {
        fits_radio: Some(fitting),
        ..radio_removal()
    }];
    for units in [&[old][..], &[]] {
        let open = stopped(assess(&job(Arrival::AsksCode, &lines, units), false));
        assert_eq!((open.len(), open[0].unit, open[0].lost), (1, None, false));
    }
}

#[test]
fn a_wait_on_a_radio_nobody_wrote_down_is_not_taken_for_a_loss() {
    let lines = [battery()];
    let open = stopped(assess(&job(Arrival::ShowsWait, &lines, &[]), false));
    assert!(
        !offers(&open[0], ExitWord::NotNeeded),
        "it shows a wait: nobody can say it has no code"
    );
}

#[test]
fn a_radio_that_took_its_code_has_something_to_lose_again() {
    let story = Story::of("asks; typed a; accepted a; doubt");
    assert!(!story.unit(true).lost);
    assert!(Story::of("asks; typed a").unit(true).lost);
    assert!(
        !Story::of("asks; next visit").unit(true).lost,
        "what it showed last year says nothing today"
    );
    assert!(
        !Story::of("wait").unit(false).lost,
        "a locked radio can lose more"
    );
    assert!(Story::of("wait; ready").unit(true).lost);
}

#[test]
fn answered_no_and_taken_off_anyway_still_meets_the_gate() {
    let lines = [clutch_answered(false)];
    let units = [radio("NA")];
    let now = job(Arrival::Plays, &lines, &units);
    assert_eq!(assess(&now, false), Verdict::Silent);
    stopped(assess(&now, true));
}
