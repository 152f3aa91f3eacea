//! What a hunt costs: nothing before the customer agreed, nothing beyond it, and no amount that cannot be one. `agree_to_cost`,
//! `quote_replacement`.

use crate::hunts::{a_find, a_try, a_yes, an_end, rung, without_code};
use crate::shop::{Shop, faults, no_id, refusal};
use workshop::acts::{
    ActError, AgreeToCost, ChangeOwner, EndHunt, Fault, HuntView, IdText, QuoteReplacement, Refusal, TryRung,
};
use workshop::domain::{Channel, HuntEnd, Language, ReplacementKind, Rung, RungOutcome, StateWord};

#[test]
fn nothing_that_costs_is_done_before_the_customer_agreed_up_to_how_much() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let sent = a_try(&hunt, Rung::Specialist, RungOutcome::Waiting);
    let rows = shop.rows("hunt_facts");
    assert_eq!(refusal(shop.mihai().tries(&sent)), Refusal::ConsentFirst);
    let dear = TryRung {
        cost: "20".to_owned(),
        ..a_try(&hunt, Rung::Dealer, RungOutcome::Nothing)
    };
    assert_eq!(refusal(shop.ioana().tries(&dear)), Refusal::ConsentFirst);
    assert_eq!(shop.rows("hunt_facts"), rows, "nothing was written");
    assert!(rung(&hunt, Rung::Specialist).consent_first);

    let view = shop.ioana().hears_yes(&hunt, "250").unwrap();

    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("cost_agreed", "phone")
    );
    let consent = view.consent.as_ref().unwrap();
    assert_eq!((consent.up_to, consent.channel), (25_000, Channel::Phone));
    assert_eq!(consent.party.name, "Popescu Ștefan");
    assert!(consent.holds && !rung(&view, Rung::Specialist).consent_first);
    shop.mihai().tries(&sent).map(drop).unwrap();
    let read = EndHunt {
        cost: "250,01".to_owned(),
        ..a_find(&hunt, Rung::Specialist, "1609")
    };
    match shop.ioana().workshop().end_hunt(&read) {
        Err(ActError::Refused { why, number }) => {
            assert_eq!((why, number), (Refusal::OverConsent, Some(250)));
        }
        _ => panic!("one ban too much is too much"),
    }
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::HasNot,
        "no code went in beside the refusal"
    );
    let read = EndHunt {
        cost: "250".to_owned(),
        ..read
    };
    let view = shop.ioana().workshop().end_hunt(&read).unwrap();
    assert_eq!(view.spent, 25_000);
}

#[test]
fn the_old_owners_word_about_costs_falls_with_the_sale() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.ioana().hears_yes(&hunt, "300").map(drop).unwrap();
    shop.elena();
    shop.types_pin(Some(job.vehicle));
    shop.elena()
        .workshop()
        .change_owner(&ChangeOwner {
            vehicle_id: job.vehicle,
            seen_owner_id: job.owner,
            party_id: None,
            name: "Ana Rusu".to_owned(),
            phone: String::new(),
            language: Language::Ro,
            from_day: String::new(),
        })
        .map(drop)
        .unwrap();

    let view = shop.ioana().opens_hunt(&hunt);

    assert!(
        !view.consent.as_ref().unwrap().holds,
        "Popescu does not pay for Ana's radio"
    );
    let sent = a_try(&hunt, Rung::Specialist, RungOutcome::Waiting);
    assert_eq!(refusal(shop.ioana().tries(&sent)), Refusal::ConsentFirst);
    shop.elena();
    shop.types_pin(Some(job.vehicle));
    shop.elena()
        .workshop()
        .change_owner(&ChangeOwner {
            vehicle_id: job.vehicle,
            seen_owner_id: view.owner.as_ref().map(|owner| owner.party_id),
            party_id: job.owner,
            name: String::new(),
            phone: String::new(),
            language: Language::Ro,
            from_day: String::new(),
        })
        .map(drop)
        .unwrap();
    assert_eq!(
        refusal(shop.ioana().tries(&sent)),
        Refusal::ConsentFirst,
        "Popescu has it back, and is asked again"
    );
    let view = shop.ioana().opens_hunt(&hunt);
    shop.ioana().hears_yes(&view, "300").map(drop).unwrap();
    shop.ioana().tries(&sent).map(drop).unwrap();
}

#[test]
fn a_stranger_who_agrees_is_written_down_as_somebody_and_zero_takes_a_word_back() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let nobody = AgreeToCost {
        party_id: None,
        channel: None,
        ..a_yes(&hunt, "")
    };
    assert_eq!(
        faults(shop.ioana().workshop().agree_to_cost(&nobody)),
        [
            ("up_to", Fault::Required),
            ("party_name", Fault::Required),
            ("channel", Fault::Required)
        ]
    );
    let son = AgreeToCost {
        party_name: "Popescu Radu".to_owned(),
        channel: Some(Channel::AtDesk),
        up_to: "200".to_owned(),
        ..nobody
    };
    let view = shop.ioana().workshop().agree_to_cost(&son).unwrap();
    assert_eq!(view.consent.unwrap().party.name, "Popescu Radu");
    assert!(view.people.iter().any(|party| party.name == "Popescu Radu"));

    let view = shop.ioana().hears_yes(&hunt, "0").unwrap();

    assert_eq!(view.consent.as_ref().unwrap().up_to, 0);
    let sent = a_try(&hunt, Rung::Specialist, RungOutcome::Waiting);
    assert_eq!(refusal(shop.ioana().tries(&sent)), Refusal::ConsentFirst);
}

#[test]
fn another_radio_is_advised_with_its_price_and_a_used_one_with_its_code_first() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let used = EndHunt {
        advised: Some(ReplacementKind::UsedOriginal),
        code_first: true,
        ..an_end(&hunt, HuntEnd::Replacement)
    };
    assert_eq!(
        refusal(shop.ioana().workshop().end_hunt(&used)),
        Refusal::QuoteFirst
    );
    let price = QuoteReplacement {
        hunt_id: hunt.hunt_id,
        kind: ReplacementKind::UsedOriginal,
        low: "250".to_owned(),
        high: "400".to_owned(),
    };
    let view = shop.ioana().workshop().quote_replacement(&price).unwrap();
    let quote = &view.quotes[0];
    assert_eq!(
        (quote.low, quote.high, quote.code_first),
        (Some(25_000), Some(40_000), true)
    );
    let untold = EndHunt {
        code_first: false,
        ..an_end(&hunt, HuntEnd::Replacement)
    };
    let untold = EndHunt {
        advised: Some(ReplacementKind::UsedOriginal),
        ..untold
    };
    assert_eq!(
        faults(shop.ioana().workshop().end_hunt(&untold)),
        [("code_first", Fault::CodeFirst)]
    );

    let view = shop.ioana().workshop().end_hunt(&used).unwrap();

    assert_eq!(view.ending.unwrap().advised, Some(ReplacementKind::UsedOriginal));
    assert_eq!(shop.last_line().reason, "replacement used_original");
}

#[test]
fn a_slip_is_corrected_by_a_further_row_and_both_stand() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.ioana().hears_yes(&hunt, "100").map(drop).unwrap();
    let slip = TryRung {
        cost: "90".to_owned(),
        ..a_try(&hunt, Rung::Dealer, RungOutcome::Nothing)
    };
    let view = shop.ioana().tries(&slip).unwrap();
    let wrong = rung(&view, Rung::Dealer).tries[0].try_id;
    let right = TryRung {
        cost: "9".to_owned(),
        corrects: Some(wrong),
        ..slip
    };

    let view = shop.elena().tries(&right).unwrap();

    assert_eq!(view.spent, 900);
    let rows: Vec<(i64, bool, &str)> = rung(&view, Rung::Dealer)
        .tries
        .iter()
        .map(|one| (one.cost, one.corrected, one.initials.as_str()))
        .collect();
    assert_eq!(rows, [(9_000, true, "IO"), (900, false, "EL")]);
    assert_eq!(refusal(shop.elena().tries(&right)), Refusal::NothingToRecord);
}

#[test]
fn what_cannot_be_used_is_said_at_its_field_and_nothing_is_written() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let (lines, rows) = (shop.verbs().len(), shop.rows("hunt_facts"));
    for (typed, fault) in [
        ("-5", Fault::MoneyNegative),
        ("trei sute", Fault::MoneyUnreadable),
        ("9999999", Fault::MoneyTooLarge),
    ] {
        let tried = TryRung {
            cost: typed.to_owned(),
            minutes: "un sfert de oră".to_owned(),
            due: "ieri".to_owned(),
            ..a_try(&hunt, Rung::Dealer, RungOutcome::Waiting)
        };
        assert_eq!(
            faults(shop.ioana().tries(&tried)),
            [
                ("cost", fault),
                ("minutes", Fault::MinutesUnreadable),
                ("due", Fault::DayUnreadable)
            ]
        );
        assert_eq!(faults(shop.ioana().hears_yes(&hunt, typed)), [("up_to", fault)]);
        let price = QuoteReplacement {
            hunt_id: hunt.hunt_id,
            kind: ReplacementKind::Multimedia,
            low: typed.to_owned(),
            high: "400".to_owned(),
        };
        assert_eq!(
            faults(shop.ioana().workshop().quote_replacement(&price)),
            [("low", fault)]
        );
    }
    let backwards = QuoteReplacement {
        hunt_id: hunt.hunt_id,
        kind: ReplacementKind::Multimedia,
        low: "400".to_owned(),
        high: "250".to_owned(),
    };
    assert_eq!(
        faults(shop.ioana().workshop().quote_replacement(&backwards)),
        [("high", Fault::RangeReversed)]
    );
    for (digits, fault) in [
        ("", Fault::Required),
        ("12a4", Fault::CodeNotDigits),
        ("1", Fault::CodeLength),
    ] {
        let found = a_find(&hunt, Rung::Dealer, digits);
        assert_eq!(
            faults(shop.ioana().workshop().end_hunt(&found)),
            [("digits", fault)]
        );
    }
    let nowhere = a_find(&hunt, Rung::Replacement, "1609");
    assert_eq!(
        faults(shop.ioana().workshop().end_hunt(&nowhere)),
        [("rung", Fault::Required)]
    );
    let gone = HuntView {
        hunt_id: IdText(no_id().0),
        ..shop.ioana().opens_hunt(&hunt)
    };
    assert_eq!(
        refusal(
            shop.ioana()
                .tries(&a_try(&gone, Rung::Manual, RungOutcome::Nothing))
        ),
        Refusal::NotOnRecord
    );
    assert_eq!((shop.verbs().len(), shop.rows("hunt_facts")), (lines, rows));
}
