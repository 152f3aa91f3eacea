//! A code that is told on the telephone or brought to the job's page: looked at, asked about and kept by the same rule as at intake.

use crate::main_job::verified_logan;
use crate::radios_over_time::{again, leaves};
use crate::seat::{Seat, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{ActError, GivenAnswer, IncomingCar, JobView, SoftWarning, TakeInCode};
use workshop::domain::{CodeSource, Remark, StateWord, VerdictWord};

impl Seat<'_> {
    /// The customer says the code on the telephone, and whether the shop may keep it.
    pub fn is_told(&mut self, job: &Job, digits: &str, keep: bool) -> Result<JobView, ActError> {
        self.workshop().take_in_code(&TakeInCode {
            job_id: job.id,
            unit_id: None,
            digits: digits.to_owned(),
            source: CodeSource::Phone,
            keep: Some(keep),
        })
    }
}

/// How many codes lie sealed in the file.
fn sealed(shop: &Shop) -> u32 {
    let sql = "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL";
    shop.file_opened().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_code_told_on_the_telephone_is_kept_or_not_as_the_customer_says() {
    for (keep, left) in [(true, 1), (false, 0)] {
        let mut shop = Shop::open();
        let job = shop.ioana().logs(&a_car("B 21 TEL", "battery_replacement"));

        let view = shop.ioana().is_told(&job, "1609", keep).unwrap();

        let unit = &view.units[0];
        assert_eq!(unit.head.chip.state, StateWord::OnFile, "never tried");
        let source: String = shop
            .file_opened()
            .query_row("SELECT source FROM code_entries", [], |row| row.get(0))
            .unwrap();
        assert_eq!(source, CodeSource::Phone.word());
        assert_eq!(unit.bay.code_kept, Some(keep), "both pages say it");
        leaves(&mut shop, &job);
        assert_eq!(sealed(&shop), left, "keep: {keep}");
        let next = again(&mut shop, &job, "battery_replacement");
        let chip = shop.ioana().unit(&next).head.chip;
        if keep {
            assert_eq!(chip.state, StateWord::OnFile);
        } else {
            assert_eq!(chip.state, StateWord::NotAsked);
            assert_eq!(chip.not_kept, Some(Remark::NotKept));
        }
    }
}

#[test]
fn a_code_told_for_today_only_displaces_no_proven_one_and_goes_alone() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let job = again(&mut shop, &first, "battery_replacement");

    shop.ioana().is_told(&job, "2468", false).map(drop).unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "the proven one stays"
    );
    assert_eq!(sealed(&shop), 2);
    leaves(&mut shop, &job);
    assert_eq!(sealed(&shop), 1, "what was told for today went with the car");
    let next = again(&mut shop, &first, "battery_replacement");
    assert_eq!(shop.mihai().state(&next), StateWord::Verified);
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Go);
}

#[test]
fn where_nobody_asked_in_the_bay_what_the_customer_said_at_the_desk_holds() {
    for source in [CodeSource::Card, CodeSource::Phone] {
        let mut shop = Shop::open();
        let only_today = GivenAnswer {
            keep: false,
            ..the_card_says("1609")
        };
        let job = shop.ioana().logs(&IncomingCar {
            answers: vec![only_today],
            ..a_car("B 22 TEL", "battery_replacement")
        });
        shop.mihai().takes_in(&job, "1690", source).map(drop).unwrap();
        leaves(&mut shop, &job);
        assert_eq!(
            sealed(&shop),
            0,
            "a correction of a code that is not kept is not kept"
        );
    }
}

#[test]
fn digits_that_look_like_a_slip_are_pointed_out_before_they_are_saved() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 23 TEL", "battery_replacement"));
    let seen = shop.ioana().workshop().look_at_digits("1234").unwrap();
    assert_eq!(seen.warnings, [SoftWarning::CodeSuspicious]);

    shop.ioana().is_told(&job, "1234", true).map(drop).unwrap();

    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "and what was pointed out is what stops the bay"
    );
}
