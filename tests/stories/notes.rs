//! What must not be forgotten about a car: warnings with a last day, notes, and codes that do not belong into either.

use crate::main_job::logan;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, AddNote, EndNote, Fault, IncomingCar, IntakeMore, JobView, NewNote, Refusal, StartIntake,
};
use workshop::domain::{HandOverResult, NoteKind};

fn a_note(kind: NoteKind, text: &str) -> NewNote {
    NewNote {
        kind,
        on_car: true,
        text: text.to_owned(),
        ends_on: if kind == NoteKind::Warning {
            "31.12".to_owned()
        } else {
            String::new()
        },
        no_code_in: String::new(),
    }
}

fn writes(shop: &mut Shop, job: &Job, note: NewNote) -> Result<JobView, ActError> {
    shop.ioana()
        .workshop()
        .add_note(&AddNote { job_id: job.id, note })
}

fn texts(view: &JobView) -> Vec<&str> {
    view.notes.iter().map(|note| note.text.as_str()).collect()
}

/// How many warnings the job's card is marked with.
fn marks(shop: &mut Shop, job: &Job) -> u32 {
    let board = shop.mihai().workshop().board().unwrap();
    let mut cards = board.columns.iter().flat_map(|column| &column.cards);
    cards.find(|card| card.job_id == job.id).unwrap().warnings
}

#[test]
fn a_warning_is_seen_in_the_bay_and_on_the_board_until_its_last_day() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    writes(&mut shop, &job, a_note(NoteKind::Note, "Vorbește tare"))
        .map(drop)
        .unwrap();
    let warning = NewNote {
        ends_on: "miercuri".to_owned(),
        ..a_note(
            NoteKind::Warning,
            "Jante cu antifurt:\u{202e} cheia e la client\n",
        )
    };

    let view = writes(&mut shop, &job, warning).unwrap();

    assert_eq!(
        texts(&view),
        ["Jante cu antifurt: cheia e la client", "Vorbește tare"],
        "warnings first, without hidden signs"
    );
    assert_eq!(view.notes[0].ends_on.as_deref(), Some("2026-03-04"));
    assert_eq!(view.notes[0].initials, "IO");
    assert_eq!(shop.last_line().verb, "note_added");
    assert_eq!(
        shop.last_line().reason,
        "warning",
        "the ledger knows the kind, never the words"
    );
    assert_eq!(texts(&shop.mihai().opens(&job)).len(), 2);
    assert_eq!(marks(&mut shop, &job), 1, "a note is no mark");

    shop.clock.passes(2 * 24 * 3600);
    assert_eq!(marks(&mut shop, &job), 1, "on its last day it still warns");
    shop.clock.passes(24 * 3600);
    assert_eq!(marks(&mut shop, &job), 0);
    assert_eq!(texts(&shop.mihai().opens(&job)), ["Vorbește tare"]);
    shop.vera();
    assert!(
        shop.program
            .workshop()
            .unwrap()
            .open_job(job.id)
            .unwrap()
            .notes
            .is_empty(),
        "whoever only looks sees cars and states, not what is said of people"
    );
}

#[test]
fn a_note_on_the_car_comes_again_and_one_on_the_job_goes_with_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            notes: vec![
                a_note(NoteKind::Note, "Plătește cu factură"),
                NewNote {
                    on_car: false,
                    ..a_note(NoteKind::Note, "Lăsați scaunul în spate")
                },
                a_note(NoteKind::Note, "   "),
            ],
            ..IntakeMore::default()
        },
        ..logan()
    });
    assert_eq!(texts(&shop.ioana().opens(&job)).len(), 2, "an empty one is none");
    assert_eq!(shop.last_line().verb, "car_logged", "one act, one line");
    shop.elena()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();

    let form = shop
        .ioana()
        .workshop()
        .start_intake(&StartIntake {
            vehicle_id: Some(job.vehicle),
            plate: String::new(),
        })
        .unwrap();
    assert_eq!(form.notes.len(), 1);
    assert_eq!(form.notes[0].text, "Plătește cu factură");
    let on_job = NewNote {
        on_car: false,
        ..a_note(NoteKind::Note, "Prea târziu")
    };
    assert_eq!(refusal(writes(&mut shop, &job, on_job)), Refusal::JobClosed);
}

#[test]
fn a_note_is_ended_once() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let other = shop.ioana().logs(&a_car("B 51 ALT", "tyres"));
    let view = writes(
        &mut shop,
        &job,
        a_note(NoteKind::Warning, "Frâna de mână nu ține"),
    )
    .unwrap();
    let note_id = view.notes[0].note_id;
    let end = |shop: &mut Shop, job: &Job| {
        shop.mihai().workshop().end_note(&EndNote {
            job_id: job.id,
            note_id,
        })
    };
    assert_eq!(
        refusal(end(&mut shop, &other)),
        Refusal::NothingToRecord,
        "it is another car's"
    );

    assert!(end(&mut shop, &job).unwrap().notes.is_empty());

    assert_eq!(shop.last_line().verb, "note_ended");
    assert_eq!(refusal(end(&mut shop, &job)), Refusal::NothingToRecord);
    assert_eq!(shop.rows("notes"), 1, "what was written stays written");
}

#[test]
fn a_note_that_may_hold_a_code_is_asked_about_once_and_not_stored_before() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let before = (shop.everything(), shop.verbs().len());
    let text = "codul de la radio e 4711, să nu uităm";

    let answer = writes(&mut shop, &job, a_note(NoteKind::Note, text));

    assert_eq!(faults(answer), [("note_text", Fault::TextHoldsCode)]);
    assert_eq!(
        (shop.everything(), shop.verbs().len()),
        before,
        "asked, and nothing written"
    );
    let place = shop.ioana().workshop().spot_code(text).unwrap().unwrap();
    assert_eq!(
        &text[place.at..place.at + place.length],
        "4711",
        "the page can move it into the code field"
    );
    assert!(
        shop.ioana()
            .workshop()
            .spot_code("Vorbește tare")
            .unwrap()
            .is_none()
    );
    let said = NewNote {
        no_code_in: text.to_owned(),
        ..a_note(NoteKind::Note, text)
    };
    assert_eq!(
        texts(&writes(&mut shop, &job, said).unwrap()),
        [text],
        "it is none, says Ioana"
    );

    let later = NewNote {
        text: format!("{text} Codul radioului e 4711."),
        no_code_in: text.to_owned(),
        ..a_note(NoteKind::Note, text)
    };
    assert_eq!(
        faults(writes(&mut shop, &job, later)),
        [("note_text", Fault::TextHoldsCode)],
        "what was said of one text holds for no other"
    );

    let problem = |said: &str| IncomingCar {
        problem: "Golf 2009, radio cu CD".to_owned(),
        more: IntakeMore {
            problem_no_code_in: said.to_owned(),
            ..IntakeMore::default()
        },
        ..a_car("B 52 CAR", "tyres")
    };
    shop.ioana();
    let asked = shop.program.workshop().unwrap().log_incoming_car(&problem(""));
    assert_eq!(faults(asked), [("problem", Fault::TextHoldsCode)]);
    shop.ioana().logs(&problem("Golf 2009, radio cu CD"));
}

#[test]
fn a_note_without_words_or_with_a_day_that_is_over_is_refused_at_its_field() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    for (note, expected) in [
        (
            a_note(NoteKind::Note, " \u{7}\n "),
            vec![("note_text", Fault::Required)],
        ),
        (
            a_note(NoteKind::Note, &"ă".repeat(401)),
            vec![("note_text", Fault::TooLong)],
        ),
        (
            NewNote {
                ends_on: String::new(),
                ..a_note(NoteKind::Warning, "Fără dată")
            },
            vec![("note_ends_on", Fault::Required)],
        ),
        (
            NewNote {
                ends_on: "1.3.2026".to_owned(),
                ..a_note(NoteKind::Warning, "Ieri")
            },
            vec![("note_ends_on", Fault::DayUnreadable)],
        ),
    ] {
        assert_eq!(faults(writes(&mut shop, &job, note)), expected);
    }
    assert_eq!(shop.rows("notes"), 0);
}
