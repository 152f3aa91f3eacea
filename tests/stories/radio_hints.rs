//! The shop's word on its radios: `edit_radio_family`, `edit_display_text`.

use crate::seat::a_reading;
use crate::shop::{Shop, a_car, faults};
use workshop::acts::{CatalogueView, EditDisplayText, EditRadioFamily, Fault, NoteRadio, ReadingWord};
use workshop::catalogue::{PowerCutEffect, RadioMustStayOn};
use workshop::domain::StateWord;

fn catalogue(shop: &mut Shop) -> CatalogueView {
    shop.dan().workshop().open_catalogue().unwrap()
}

#[test]
fn the_shop_says_how_its_radios_behave() {
    let mut shop = Shop::open();
    let family = catalogue(&mut shop)
        .families
        .into_iter()
        .find(|family| family.family_id == "vw_safe_vwz")
        .unwrap();
    let form = |tries: &str, sentence: &str| EditRadioFamily {
        family_id: family.family_id.clone(),
        version: family.version,
        tries: tries.to_owned(),
        lockout_minutes: "90".to_owned(),
        radio_must_stay_on: RadioMustStayOn::Yes,
        power_cut_effect: PowerCutEffect::RestartsTimer,
        entry_method: family.entry_method.clone(),
        pre_job_action_ro: sentence.to_owned(),
        pre_job_action_en: family.pre_job_action_en.clone(),
        is_no_code: false,
    };
    shop.types_pin(None);
    assert_eq!(
        faults(
            shop.dan()
                .workshop()
                .edit_radio_family(&form("two", "Codul e 1609."))
        ),
        [
            ("tries", Fault::CountUnreadable),
            ("pre_job_action_ro", Fault::TextHoldsCode)
        ]
    );
    shop.dan()
        .workshop()
        .edit_radio_family(&form("", "Cereți codul la primire."))
        .unwrap();

    let mut car = a_car("B 12 AAA", "battery_replacement");
    car.make = "Volkswagen".to_owned();
    car.radio_serial = "VWZ1Z2A1234567".to_owned();
    let job = shop.ioana().logs(&car);
    let hints = shop.mihai().unit(&job).family.unwrap();
    assert_eq!(hints.tries, None, "nobody knows, says the shop");
    assert_eq!(hints.lockout_minutes, Some(90));
    assert_eq!(
        hints.pre_job_action_ro.as_deref(),
        Some("Cereți codul la primire.")
    );
    assert_eq!(hints.power_cut_effect.as_deref(), Some("restarts_timer"));
    assert!(hints.shop_fields.contains(&"tries_before_lockout".to_owned()));
    assert!(
        !hints.shop_fields.contains(&"entry_method".to_owned()),
        "how it is typed follows the shipped text"
    );
}

#[test]
fn the_shops_word_makes_no_clock_run_through_a_power_cut() {
    let mut shop = Shop::open();
    let family = catalogue(&mut shop)
        .families
        .into_iter()
        .find(|family| family.family_id == "vw_safe_vwz")
        .unwrap();
    let mut car = a_car("B 12 AAA", "battery_replacement");
    car.make = "Volkswagen".to_owned();
    car.radio_serial = "VWZ1Z2A1234567".to_owned();
    let job = shop.ioana().logs(&car);
    shop.mihai()
        .workshop()
        .note_radio(&NoteRadio {
            wait_minutes: Some(60),
            ..a_reading(&job, ReadingWord::ShowsWait)
        })
        .map(drop)
        .unwrap();
    shop.mihai().finds_power_lost(&job).map(drop).unwrap();
    let end = |shop: &mut Shop| shop.mihai().unit(&job).head.chip.until;
    assert_eq!(end(&mut shop), None, "the wait was cut: its end is not known");

    shop.dan();
    shop.types_pin(None);
    shop.dan()
        .workshop()
        .edit_radio_family(&EditRadioFamily {
            family_id: family.family_id,
            version: family.version,
            tries: "2".to_owned(),
            lockout_minutes: "60".to_owned(),
            radio_must_stay_on: RadioMustStayOn::Yes,
            power_cut_effect: PowerCutEffect::NoEffect,
            entry_method: family.entry_method,
            pre_job_action_ro: family.pre_job_action_ro,
            pre_job_action_en: family.pre_job_action_en,
            is_no_code: false,
        })
        .unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Locked);
    assert_eq!(
        end(&mut shop),
        None,
        "what the office types makes no state better"
    );
}

#[test]
fn a_text_on_the_display_is_explained_in_the_shops_words() {
    let mut shop = Shop::open();
    let display = catalogue(&mut shop)
        .displays
        .into_iter()
        .find(|display| display.text == "SAFE")
        .unwrap();
    assert!(display.makes.contains(&"Volkswagen".to_owned()));
    let form = EditDisplayText {
        display_id: Some(display.display_id),
        text: display.text,
        kind: display.kind,
        makes: String::new(),
        version: display.version,
        meaning_ro: String::new(),
        meaning_en: display.meaning_en,
        do_ro: "Lăsați radioul pornit o oră.".to_owned(),
        do_en: display.do_en,
        is_no_code: false,
    };
    shop.types_pin(None);
    assert_eq!(
        faults(shop.dan().workshop().edit_display_text(&form)),
        [("meaning_ro", Fault::Required)]
    );
    let form = EditDisplayText {
        meaning_ro: display.meaning_ro,
        ..form
    };
    let view = shop.dan().workshop().edit_display_text(&form).unwrap();
    let safe = view
        .displays
        .iter()
        .find(|display| display.text == "SAFE")
        .unwrap();
    assert_eq!(safe.do_ro, "Lăsați radioul pornit o oră.");
    assert_eq!(safe.edited.len(), 1);
    assert_eq!(shop.last_line().reason, "display_text");
    let page = shop.dan().workshop().read_ledger(None).unwrap();
    assert_eq!(
        page.lines[0].subject.as_deref(),
        Some("SAFE"),
        "the ledger names what was edited"
    );
}
