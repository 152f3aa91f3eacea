//! How a hunt ends: `end_hunt`. What it finds is as unproven as any other code that was typed in.

use crate::hunts::{a_find, a_try, an_end, without_code};
use crate::main_job::logan;
use crate::shop::{Shop, refusal};
use workshop::acts::Refusal;
use workshop::domain::{CodeSource, ExitWord, HuntEnd, HuntWait, Rung, RungOutcome, StateWord};

#[test]
fn a_code_that_was_found_is_on_file_unproven_with_its_source_and_the_digits_travel_no_further() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();

    let view = shop
        .ioana()
        .workshop()
        .end_hunt(&a_find(&hunt, Rung::Dealer, "1609"))
        .unwrap();

    assert_eq!(
        view.unit.chip.state,
        StateWord::OnFile,
        "never better than unproven"
    );
    assert_eq!(view.ending.as_ref().unwrap().end, HuntEnd::Found);
    assert_eq!((view.next, view.waits), (None, None));
    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("hunt_ended", "found dealer")
    );
    let source: String = shop
        .file_opened()
        .query_row("SELECT source FROM code_entries", [], |row| row.get(0))
        .unwrap();
    assert_eq!(source, "dealer");
    assert!(!serde_json::to_string(&view).unwrap().contains("1609"));
    assert!(shop.ioana().sees_hunts().is_empty());
    let more = a_try(&hunt, Rung::Manual, RungOutcome::Nothing);
    assert_eq!(refusal(shop.ioana().tries(&more)), Refusal::HuntEnded);
    assert_eq!(refusal(shop.ioana().hears_yes(&hunt, "10")), Refusal::HuntEnded);
    let request = shop.ioana().workshop().print_dealer_request(hunt.hunt_id);
    assert_eq!(refusal(request), Refusal::HuntEnded);
}

#[test]
fn a_code_from_the_dealer_does_not_displace_the_one_that_the_radio_took() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Card)
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.ioana().sees_hunts()[0].waits,
        HuntWait::CodeOnFile,
        "the hunt can end"
    );
    shop.mihai().wakes_the_radio(&job);

    let late = shop
        .ioana()
        .workshop()
        .end_hunt(&a_find(&hunt, Rung::Dealer, "4711"));

    assert_eq!(late.unwrap().unit.chip.state, StateWord::Verified);
    shop.mihai();
    shop.types_pin(Some(job.id));
    let shown = shop
        .mihai()
        .reveals_code(&job)
        .unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(shown.digits.expose(), "1609");
}

#[test]
fn a_hunt_ends_without_digits_where_the_code_came_another_way() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    let here = an_end(&hunt, HuntEnd::Found);
    assert_eq!(
        refusal(shop.ioana().workshop().end_hunt(&here)),
        Refusal::NothingOnFile
    );
    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();
    let view = shop.ioana().workshop().end_hunt(&here).unwrap();
    assert_eq!(view.ending.unwrap().end, HuntEnd::Found);
}

#[test]
fn digits_that_the_radio_refused_are_no_find_and_nothing_of_it_is_kept() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.types_pin(Some(job.id));
    shop.mihai().reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    let hunt = shop.ioana().hunts(&job).unwrap();
    let entries = (shop.rows("code_entries"), shop.rows("hunt_facts"));

    let same = shop
        .ioana()
        .workshop()
        .end_hunt(&a_find(&hunt, Rung::Manual, "1609"));

    assert_eq!(refusal(same), Refusal::SameDigitsRefused);
    assert_eq!((shop.rows("code_entries"), shop.rows("hunt_facts")), entries);
    assert_eq!(shop.ioana().sees_hunts().len(), 1, "the hunt goes on");
    let other = shop
        .ioana()
        .workshop()
        .end_hunt(&a_find(&hunt, Rung::Manual, "1906"));
    assert_eq!(other.unwrap().unit.chip.state, StateWord::OnFile);
}

#[test]
fn what_the_customer_gives_up_can_be_taken_up_again_and_remembers() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&without_code());
    let hunt = shop.ioana().hunts(&job).unwrap();
    shop.ioana()
        .workshop()
        .end_hunt(&an_end(&hunt, HuntEnd::GivenUp))
        .map(drop)
        .unwrap();
    assert!(shop.ioana().is_offered(&job)[0].may_begin);

    let again = shop.ioana().hunts(&job).unwrap();

    assert_ne!(again.hunt_id, hunt.hunt_id);
    let earlier: Vec<HuntEnd> = again
        .earlier
        .iter()
        .filter_map(|one| one.ending.as_ref().map(|ending| ending.end))
        .collect();
    assert_eq!(earlier, [HuntEnd::GivenUp]);
}
