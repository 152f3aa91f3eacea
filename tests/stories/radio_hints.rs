//! The shop's word on its radios: `edit_radio_family`, `edit_display_text`.

use crate::seat::a_reading;
use crate::shop::{Shop, a_car, faults};
use workshop::acts::{
    CatalogueView, DisplayEntry, EditDisplayText, EditRadioFamily, FamilyEntry, Fault, NoteRadio, ReadingWord,
};
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

/// As if the program had shipped other texts when Dan edited them: an update came in between.
fn the_program_is_updated(shop: &mut Shop, kind: &str, shipped: &str) {
    let changed = shop
        .file_opened()
        .execute(
            "UPDATE catalogue_edits SET shipped = ?2 WHERE kind = ?1",
            [kind, shipped],
        )
        .unwrap();
    assert_eq!(changed, 1, "one field was edited");
    shop.restarts();
    shop.unlocks();
    shop.dan();
    shop.types_pin(None);
}

#[test]
fn an_update_of_the_program_never_overwrites_the_shop_s_hint_and_is_shown_beside_it() {
    let mut shop = Shop::open();
    let family = |shop: &mut Shop| {
        let families = catalogue(shop).families;
        families
            .into_iter()
            .find(|family| family.family_id == "vw_safe_vwz")
            .unwrap()
    };
    let as_shown = |shown: FamilyEntry| EditRadioFamily {
        family_id: shown.family_id,
        version: shown.version,
        tries: shown.tries.map(|tries| tries.to_string()).unwrap_or_default(),
        lockout_minutes: shown
            .lockout_minutes
            .map(|minutes| minutes.to_string())
            .unwrap_or_default(),
        radio_must_stay_on: shown.radio_must_stay_on,
        power_cut_effect: shown.power_cut_effect,
        entry_method: shown.entry_method,
        pre_job_action_ro: shown.pre_job_action_ro,
        pre_job_action_en: shown.pre_job_action_en,
        is_no_code: false,
    };
    let shipped = family(&mut shop);
    let ours = EditRadioFamily {
        pre_job_action_ro: "Cereți codul la primire.".to_owned(),
        ..as_shown(shipped)
    };
    shop.types_pin(None);
    shop.dan().workshop().edit_radio_family(&ours).unwrap();

    the_program_is_updated(&mut shop, "radio_family", r#""Sunați proprietarul.""#);

    let entry = family(&mut shop);
    assert_eq!(
        entry.pre_job_action_ro, "Cereți codul la primire.",
        "the shop's word stays"
    );
    assert!(entry.edited[0].moved);
    assert_eq!(
        entry.edited[0].shipped_then.as_deref(),
        Some("Sunați proprietarul.")
    );
    let mut car = a_car("B 12 AAA", "battery_replacement");
    car.make = "Volkswagen".to_owned();
    car.radio_serial = "VWZ1Z2A1234567".to_owned();
    let job = shop.ioana().logs(&car);
    let told = shop.mihai().unit(&job).family.unwrap().pre_job_action_ro;
    assert_eq!(
        told.as_deref(),
        Some("Cereți codul la primire."),
        "and the bay reads it"
    );

    // Saving what is shown means: seen, and ours stays.
    let entry = family(&mut shop);
    shop.types_pin(None);
    shop.dan().workshop().edit_radio_family(&as_shown(entry)).unwrap();
    let entry = family(&mut shop);
    assert_eq!(entry.pre_job_action_ro, "Cereți codul la primire.");
    assert!(!entry.edited[0].moved);
}

#[test]
fn an_update_of_the_program_never_overwrites_what_the_shop_says_of_a_display() {
    let mut shop = Shop::open();
    let display = |shop: &mut Shop| {
        let displays = catalogue(shop).displays;
        displays
            .into_iter()
            .find(|display| display.text == "SAFE")
            .unwrap()
    };
    let as_shown = |shown: DisplayEntry| EditDisplayText {
        display_id: Some(shown.display_id),
        text: shown.text,
        kind: shown.kind,
        makes: String::new(),
        version: shown.version,
        meaning_ro: shown.meaning_ro,
        meaning_en: shown.meaning_en,
        do_ro: shown.do_ro,
        do_en: shown.do_en,
        is_no_code: false,
    };
    let shipped = display(&mut shop);
    let ours = EditDisplayText {
        do_ro: "Lăsați radioul pornit o oră.".to_owned(),
        ..as_shown(shipped)
    };
    shop.types_pin(None);
    shop.dan().workshop().edit_display_text(&ours).unwrap();

    the_program_is_updated(&mut shop, "display_text", r#""Chemați recepția.""#);

    let entry = display(&mut shop);
    assert_eq!(
        entry.do_ro, "Lăsați radioul pornit o oră.",
        "the shop's word stays"
    );
    assert!(entry.edited[0].moved);
    assert_eq!(entry.edited[0].shipped_then.as_deref(), Some("Chemați recepția."));
    shop.dan().workshop().edit_display_text(&as_shown(entry)).unwrap();
    let entry = display(&mut shop);
    assert_eq!(entry.do_ro, "Lăsați radioul pornit o oră.");
    assert!(!entry.edited[0].moved, "seen, and ours stays");
}
