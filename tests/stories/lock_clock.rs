//! The lock-out clock of a radio: it survives restarts, shifts and clocks that are set, and the family's rule about a new power cut stands
//! beside it. Nothing here is ever green by the passing of time.

use crate::main_job::logan;
use crate::seat::a_reading;
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{BoardCard, IncomingCar, NoteRadio, ReadingWord, Refusal, WaitView};
use workshop::domain::{AttentionWord, ExitWord, LockEnd, StateWord, VerdictWord};

/// Refused once, and the radio shows a wait of an hour, at 08:00.
fn waiting_an_hour(shop: &mut Shop, car: &IncomingCar) -> Job {
    let job = shop.ioana().logs(car);
    shop.mihai().wakes_until_refused(&job);
    shows_wait(shop, &job, Some(60));
    job
}

fn shows_wait(shop: &mut Shop, job: &Job, minutes: Option<u32>) {
    let wait = NoteRadio {
        wait_minutes: minutes,
        ..a_reading(job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
}

fn wait(shop: &mut Shop, job: &Job) -> WaitView {
    shop.mihai().unit(job).bay.wait.expect("a wait runs")
}

fn end(shop: &mut Shop, job: &Job) -> (LockEnd, Option<String>) {
    let wait = wait(shop, job);
    let chip = shop.mihai().unit(job).head.chip;
    assert_eq!(
        (chip.lock, chip.until),
        (Some(wait.lock), wait.until.clone()),
        "chip and clock say the same"
    );
    (wait.lock, wait.until)
}

/// The card on the desk's board, and the tile in the bay: the same wait.
fn card(shop: &mut Shop, job: &Job) -> BoardCard {
    let board = shop.ioana().workshop().board().unwrap();
    let mut cards = board.columns.into_iter().flat_map(|column| column.cards);
    let card = cards.find(|card| card.job_id == job.id).unwrap();
    let tiles = shop.mihai().workshop().list_bay_jobs().unwrap();
    let tile = tiles.into_iter().find(|tile| tile.job_id == job.id).unwrap();
    let until = |card: &BoardCard| {
        card.bay
            .wait
            .as_ref()
            .map(|wait| (wait.lock, wait.until.clone(), wait.refusals))
    };
    assert_eq!(until(&card), until(&tile));
    card
}

/// Of a Volvo from the nineties a new power cut is reported to change nothing.
fn volvo() -> IncomingCar {
    let mut car = logan();
    car.make = "Volvo".to_owned();
    car.model = "850".to_owned();
    car.vin = String::new();
    car.plate = "CJ 85 VOL".to_owned();
    car
}

const NINE: &str = "2026-03-02T07:00:00Z";

#[test]
fn the_wait_is_on_tile_and_board_and_survives_a_restart_and_the_shift() {
    let mut shop = Shop::open();
    let job = waiting_an_hour(&mut shop, &logan());
    assert_eq!(end(&mut shop, &job), (LockEnd::Until, Some(NINE.to_owned())));
    let seen = card(&mut shop, &job);
    assert_eq!(
        seen.attention,
        Some(AttentionWord::Locked),
        "leave it switched on"
    );
    assert_eq!(
        seen.bay.wait.map(|wait| wait.refusals),
        Some(1),
        "the counter stands beside it"
    );
    assert_eq!(seen.bay.refusals, 1);

    shop.clock.passes(20 * 60);
    shop.restarts();
    shop.unlocks();

    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Until, Some(NINE.to_owned())),
        "the program was closed, the clock was not"
    );
    shop.dan().takes(&job);
    assert_eq!(
        shop.dan().unit(&job).refusals,
        1,
        "another technician finds the counter as it was"
    );
    assert_eq!(
        refusal(shop.dan().pins(&job).reveals_code(&job)),
        Refusal::NotOfferedLocked
    );

    shop.clock.passes(41 * 60);
    let unit = shop.mihai().unit(&job);
    assert_eq!(
        (unit.head.chip.state, unit.refusals),
        (StateWord::Refused, 1),
        "the state under it returns, never green"
    );
    assert!(unit.bay.wait.is_none() && card(&mut shop, &job).attention != Some(AttentionWord::Locked));
    assert_eq!(
        refusal(shop.mihai().pins(&job).reveals_code(&job)),
        Refusal::SerialCheckFirst
    );
}

#[test]
fn a_crash_takes_nothing_of_the_wait() {
    let mut shop = Shop::open();
    let job = waiting_an_hour(&mut shop, &logan());
    shop.clock.passes(10 * 60);
    shop.starts();
    shop.unlocks();
    assert_eq!(end(&mut shop, &job), (LockEnd::Until, Some(NINE.to_owned())));
    assert_eq!(shop.mihai().unit(&job).refusals, 1);
}

#[test]
fn a_clock_set_back_makes_the_end_unknown_and_never_lets_a_try_in_early() {
    let mut shop = Shop::open();
    let job = waiting_an_hour(&mut shop, &logan());
    shop.clock.passes(30 * 60);
    // Somebody sets the computer's clock two hours back: now it is before the newest thing on record.
    shop.clock.is_set_by(-2 * 3600);
    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Unknown, None),
        "the clock is wrong: nobody knows"
    );
    assert_eq!(
        card(&mut shop, &job).bay.wait.map(|wait| wait.lock),
        Some(LockEnd::Unknown)
    );

    // It stays unknown while it is wrong, also over a restart, and is known again when the clock is right.
    shop.restarts();
    shop.unlocks();
    assert_eq!(end(&mut shop, &job), (LockEnd::Unknown, None));
    shop.clock.is_set_by(2 * 3600);
    assert_eq!(end(&mut shop, &job), (LockEnd::Until, Some(NINE.to_owned())));
    shop.clock.is_set_by(5 * 3600);
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Refused,
        "set ahead the wait is over, and the radio is still refused"
    );
    assert_ne!(shop.mihai().verdict(&job), VerdictWord::Go);
}

#[test]
fn a_cut_during_the_wait_makes_its_end_unknown_and_the_clock_counts_up() {
    let mut shop = Shop::open();
    let job = waiting_an_hour(&mut shop, &logan());
    let before = wait(&mut shop, &job);
    assert!(!before.cut_since);
    shop.clock.passes(30 * 60);
    shop.mihai().finds_power_lost(&job).map(drop).unwrap();
    let after = wait(&mut shop, &job);
    assert_eq!(
        (after.lock, after.until, after.cut_since),
        (LockEnd::Unknown, None, true)
    );
    assert_eq!(after.since, before.since, "it counts up from where it was seen");
    shop.clock.passes(10 * 3600);
    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Unknown, None),
        "time alone ends no wait of unknown end"
    );
    // Only the radio's own word does.
    shop.mihai().notes(&job, ReadingWord::Ready).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Refused);
}

#[test]
fn a_family_that_counts_on_after_a_cut_keeps_its_clock_and_says_so() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: String::new(),
        ..volvo()
    });
    // The set is written down as what it is: its model tells the family.
    shop.names_radio(&job, "SC-8xx");
    shop.mihai().wakes_until_refused(&job);
    shows_wait(&mut shop, &job, Some(60));
    let seen = wait(&mut shop, &job);
    assert_eq!(
        (seen.power_cut_effect.as_deref(), seen.stay_on.as_deref()),
        (Some("no_effect"), Some("yes"))
    );
    shop.mihai().finds_power_lost(&job).map(drop).unwrap();
    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Until, Some(NINE.to_owned())),
        "reported: it counts on"
    );
    shop.clock.passes(61 * 60);
    assert_eq!(shop.mihai().state(&job), StateWord::Refused);
}

#[test]
fn what_is_only_guessed_from_the_maker_shortens_no_wait() {
    let mut shop = Shop::open();
    // Every Jaguar family but one names no effect; a Land Rover's is told by its model alone.
    let job = shop.ioana().logs(&IncomingCar {
        make: "Land Rover".to_owned(),
        ..logan()
    });
    shop.mihai().wakes_until_refused(&job);
    shows_wait(&mut shop, &job, Some(60));
    shop.mihai().finds_power_lost(&job).map(drop).unwrap();
    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Unknown, None),
        "a hint by the maker is for the eye"
    );
}

#[test]
fn a_wait_without_minutes_counts_up_and_a_final_one_has_no_clock() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shows_wait(&mut shop, &job, None);
    let unknown = wait(&mut shop, &job);
    assert_eq!(
        (unknown.lock, unknown.since.as_str()),
        (LockEnd::Unknown, "2026-03-02T06:00:00Z")
    );
    shop.clock.passes(600);
    shows_wait(&mut shop, &job, Some(30));
    assert_eq!(
        end(&mut shop, &job),
        (LockEnd::Until, Some("2026-03-02T06:40:00Z".to_owned())),
        "read again, with a figure"
    );

    let locked_13 = NoteRadio {
        is_final: true,
        ..a_reading(&job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&locked_13).map(drop).unwrap();
    assert_eq!(end(&mut shop, &job), (LockEnd::Final, None));
    shop.clock.passes(100 * 24 * 3600);
    assert_eq!(end(&mut shop, &job), (LockEnd::Final, None));
    assert_eq!(
        shop.mihai().exits(&job),
        [ExitWord::MemorySaver, ExitWord::CustomerAccepts]
    );
}

#[test]
fn the_wait_of_a_radio_is_its_own_and_not_the_cars() {
    let mut shop = Shop::open();
    let job = waiting_an_hour(&mut shop, &logan());
    let other = shop.ioana().logs(&a_car("CJ 86 OTH", "battery_replacement"));
    assert!(card(&mut shop, &other).bay.wait.is_none());
    // The next visit of the same car: the radio still waits, the counter still counts.
    shop.ioana()
        .hands_over(&job, workshop::domain::HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let again = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "tyres")
    });
    assert_eq!(end(&mut shop, &again), (LockEnd::Until, Some(NINE.to_owned())));
    assert_eq!(shop.mihai().unit(&again).refusals, 1);
}

impl Shop {
    /// Somebody writes down what the set is called.
    fn names_radio(&mut self, job: &Job, model: &str) {
        let radio = self.mihai().radio(job);
        let conn = self.file_opened();
        conn.execute(
            "UPDATE radios SET model = ?1 WHERE radio_id = ?2",
            (model, &radio.0.0[..]),
        )
        .unwrap();
    }
}
