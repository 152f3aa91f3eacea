//! The PIN that says "I am here, now, for this job"; wrong PINs, wrong passwords, and the waits.

use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{ANAS_PASSWORD, PASSWORD, Shop, a_car, refusal};
use workshop::acts::{ActError, EnterPin, IncomingCar, Refusal, Step};

#[test]
fn presence_lives_sixty_seconds_and_does_not_slide() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().pins(&job);
    shop.clock.passes(59);
    shop.mihai().reveals_code(&job).map(drop).unwrap();
    shop.clock.passes(2);

    let answer = shop.mihai().reveals_code(&job);

    assert_eq!(
        refusal(answer),
        Refusal::PresenceNeeded,
        "an act in between lengthens nothing"
    );
    shop.mihai().pins(&job);
    shop.clock.is_set_by(3 * 3600);
    shop.mihai().reveals_code(&job).map(drop).unwrap();
    shop.clock.is_set_by(-6 * 3600);
    shop.mihai()
        .reveals_code(&job)
        .map(drop)
        .expect("the wall clock has nothing to say here");
}

#[test]
fn presence_ends_with_the_tile() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().pins(&job);
    shop.ioana();
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::PresenceNeeded,
        "another tile was chosen between"
    );
    shop.mihai().pins(&job);
    shop.program.leave_tile().unwrap();
    shop.chooses_tile("Mihai").unwrap();
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::PresenceNeeded,
        "the soft lock ends it too"
    );
}

#[test]
fn presence_serves_one_job() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&logan());
    let second = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("4711")],
        ..a_car("B 55 TWO", "battery_replacement")
    });
    shop.mihai().pins(&first);
    assert_eq!(
        refusal(shop.mihai().reveals_code(&second)),
        Refusal::PresenceNeeded
    );
    shop.mihai().reveals_code(&first).map(drop).unwrap();
    shop.types_pin(None);
    assert_eq!(
        refusal(shop.mihai().reveals_code(&first)),
        Refusal::PresenceNeeded,
        "a PIN for no job opens no code"
    );
}

#[test]
fn a_pin_for_one_car_sells_or_merges_no_other() {
    let mut shop = Shop::open();
    let logan = shop.ioana().logs(&logan());
    let other = shop.ioana().logs(&a_car("B 56 ALT", "tyres"));
    let third = shop.ioana().logs(&a_car("B 57 ALT", "tyres"));
    shop.ioana();
    shop.types_pin(Some(logan.vehicle));
    let view = shop.ioana().opens_car(&other);
    let sale = crate::cars_over_time::a_sale(&view, "Ana Rusu", "");
    assert_eq!(
        refusal(shop.ioana().workshop().change_owner(&sale)),
        Refusal::PresenceNeeded
    );
    let merge = crate::merges::pair(&other, &third);
    assert_eq!(
        refusal(shop.ioana().workshop().merge_vehicles(&merge)),
        Refusal::PresenceNeeded
    );
    shop.types_pin(None);
    assert_eq!(
        refusal(shop.ioana().workshop().change_owner(&sale)),
        Refusal::PresenceNeeded,
        "nor does a PIN for no car"
    );
    shop.types_pin(Some(other.vehicle));
    shop.ioana().workshop().change_owner(&sale).map(drop).unwrap();
}

#[test]
fn every_reveal_is_a_line_of_its_own_before_the_digits() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let lines = shop.verbs().len();
    shop.mihai().pins(&job);
    let first = shop
        .mihai()
        .reveals_code(&job)
        .map_err(|error| panic!("{error:?}"))
        .unwrap_or_else(|()| unreachable!());
    shop.mihai().reveals_code(&job).map(drop).unwrap();
    assert_eq!(
        shop.verbs()[lines..],
        [
            "person_chosen",
            "pin_given",
            "code_revealed",
            "code_shown",
            "code_revealed",
            "code_shown"
        ],
        "'again' inside the minute is written down again"
    );
    assert_eq!(
        usize::try_from(first.ledger_seq).unwrap(),
        lines + 3,
        "the number on the screen is that of the line"
    );
}

#[test]
fn five_wrong_pins_with_a_restart_between_need_the_password() {
    let mut shop = Shop::open();
    shop.hires_ana();
    for (tries, wait) in [1, 2, 4, 8].into_iter().enumerate() {
        let lines = shop.verbs().len();
        let answer = shop.tries_tile("Mihai", "0000").unwrap_err();
        assert_eq!(
            answer,
            ActError::Refused {
                why: Refusal::WrongPin,
                number: Some(wait)
            },
            "try {}",
            tries + 1
        );
        assert_eq!(
            shop.verbs().len(),
            lines + 1,
            "the line is on disk before the reply"
        );
        assert_eq!(shop.last_line().verb, "pin_wrong");
        let at_once = shop.chooses_tile("Mihai").unwrap_err();
        assert_eq!(
            at_once,
            ActError::Refused {
                why: Refusal::PinWait,
                number: Some(wait)
            },
            "even the right PIN waits"
        );
        if tries < 3 {
            shop.clock.passes(wait);
        }
    }

    shop.restarts();
    shop.program.unlock_workshop(ANAS_PASSWORD).map(drop).unwrap();

    let after = shop.chooses_tile("Mihai").unwrap_err();
    assert_eq!(
        after,
        ActError::Refused {
            why: Refusal::PinWait,
            number: Some(8)
        },
        "the wait survives the restart"
    );
    shop.clock.passes(8);
    assert_eq!(
        refusal(shop.tries_tile("Mihai", "1111")),
        Refusal::PasswordNeeded,
        "it was the fifth, not the first"
    );
    shop.program.unlock_workshop(ANAS_PASSWORD).map(drop).unwrap();
    assert_eq!(
        refusal(shop.chooses_tile("Mihai")),
        Refusal::PasswordNeeded,
        "Ana is no manager: her password clears her own"
    );
}

#[test]
fn the_fifth_wrong_pin_closes_the_tile_for_good() {
    let mut shop = Shop::open();
    for wait in [1, 2, 4, 8] {
        refusal(shop.tries_tile("Mihai", "0000"));
        shop.clock.passes(wait);
    }
    assert_eq!(refusal(shop.tries_tile("Mihai", "0000")), Refusal::PasswordNeeded);
    shop.clock.passes(24 * 3600);
    assert_eq!(
        refusal(shop.chooses_tile("Mihai")),
        Refusal::PasswordNeeded,
        "waiting does not help, the right PIN neither"
    );
    let lines = shop.verbs().len();
    assert_eq!(refusal(shop.tries_tile("Mihai", "1234")), Refusal::PasswordNeeded);
    assert_eq!(
        shop.verbs().len(),
        lines,
        "nothing was compared, nothing is written"
    );

    assert_eq!(
        refusal(shop.program.unlock_workshop("nu e parola asta")),
        Refusal::WrongPassword
    );
    shop.unlocks();

    shop.chooses_tile("Mihai")
        .expect("the manager's password clears it, while the workshop is open");
}

#[test]
fn a_clock_put_back_shortens_no_wait() {
    let mut shop = Shop::open();
    refusal(shop.tries_tile("Mihai", "0000"));
    shop.clock.passes(10);
    shop.clock.is_set_by(-3600);
    assert_eq!(refusal(shop.chooses_tile("Mihai")), Refusal::PinWait);
    shop.clock.is_set_by(3600);
    shop.chooses_tile("Mihai").unwrap();
}

#[test]
fn a_wrong_pin_for_a_job_ends_the_presence_that_was() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().pins(&job);
    let wrong = EnterPin {
        pin: "0000".to_owned(),
        about_id: Some(job.id),
    };
    assert_eq!(
        refusal(shop.mihai().workshop().enter_pin(&wrong)),
        Refusal::WrongPin
    );
    assert_eq!(refusal(shop.mihai().reveals_code(&job)), Refusal::PresenceNeeded);
}

#[test]
fn a_wrong_password_opens_nothing_and_the_right_one_still_does() {
    let mut shop = Shop::open();
    assert_eq!(shop.restarts().step, Step::Locked);
    for wrong in [
        "",
        "trei pisici",
        "TREI PISICI GALBENE PE GARD",
        &PASSWORD.repeat(1_000),
    ] {
        assert_eq!(
            refusal(shop.program.unlock_workshop(wrong)),
            Refusal::WrongPassword
        );
        assert_eq!(shop.program.program_state().unwrap().step, Step::Locked);
    }
    shop.unlocks();
    assert_eq!(shop.last_line().verb, "workshop_unlocked");
}
