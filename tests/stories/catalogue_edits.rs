//! The shop's own kinds of work, over the shipped ones: `open_catalogue`, `edit_job_type`, `retire_catalogue_item`.

use crate::main_job::logan;
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{CatalogueView, EditJobType, Fault, JobTypeEntry, Refusal, RetireCatalogueItem};
use workshop::domain::{CatalogueKind, Cut, ExitWord, HowOften, SaverReason, VerdictWord};

fn catalogue(shop: &mut Shop) -> CatalogueView {
    shop.dan().workshop().open_catalogue().unwrap()
}

fn job_type(shop: &mut Shop, id: &str) -> JobTypeEntry {
    let mut all = catalogue(shop).job_types;
    let place = all.iter().position(|job| job.job_type_id == id).unwrap();
    all.swap_remove(place)
}

/// The form as the page fills it from what it shows.
fn form_of(entry: &JobTypeEntry) -> EditJobType {
    EditJobType {
        job_type_id: Some(entry.job_type_id.clone()).filter(|id| !id.is_empty()),
        version: entry.version,
        name_ro: entry.name_ro.clone(),
        name_en: entry.name_en.clone(),
        keywords_ro: entry.keywords_ro.clone(),
        keywords_en: entry.keywords_en.clone(),
        battery_disconnect: entry.battery_disconnect,
        radio_supply_cut: entry.radio_supply_cut,
        radio_removed: entry.radio_removed,
        no_memory_saver: entry.no_memory_saver,
        fits_radio: entry.fits_radio,
        is_no_code: false,
    }
}

/// A kind of work of the shop's own: fitting a roof box light, which takes the battery off.
fn makes_a_type(shop: &mut Shop, name: &str) -> JobTypeEntry {
    let new = EditJobType {
        name_ro: name.to_owned(),
        battery_disconnect: HowOften::Always,
        ..form_of(&catalogue(shop).new_job_type)
    };
    shop.dan();
    shop.types_pin(None);
    let view = shop.dan().workshop().edit_job_type(&new).unwrap();
    view.job_types
        .into_iter()
        .find(|job| job.name_ro == name)
        .unwrap()
}

fn edits(shop: &mut Shop, form: &EditJobType) -> Result<CatalogueView, workshop::acts::ActError> {
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().edit_job_type(form)
}

#[test]
fn only_a_manager_edits_the_catalogue_and_only_with_the_pin() {
    let mut shop = Shop::open();
    let form = form_of(&job_type(&mut shop, "clutch"));
    assert_eq!(
        refusal(shop.ioana().workshop().edit_job_type(&form)),
        Refusal::NoRight
    );
    assert_eq!(
        refusal(shop.mihai().workshop().open_catalogue()),
        Refusal::NoRight
    );
    // Dan sits down anew: his tile alone is not his PIN.
    shop.chooses_tile("Dan").unwrap();
    shop.clock.passes(61);
    assert_eq!(
        refusal(shop.dan().workshop().edit_job_type(&form)),
        Refusal::PresenceNeeded
    );
    assert_eq!(shop.rows("catalogue_edits"), 0);
}

#[test]
fn a_name_of_the_shop_is_found_by_the_desk_and_the_rest_follows_the_shipped_type() {
    let mut shop = Shop::open();
    let form = EditJobType {
        name_ro: "Ambreiaj și volantă".to_owned(),
        ..form_of(&job_type(&mut shop, "clutch"))
    };
    edits(&mut shop, &form).unwrap();
    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("catalogue_edited", "job_type")
    );

    let hits = shop
        .ioana()
        .workshop()
        .suggest_job_types("ambreiaj si vol")
        .unwrap();
    assert_eq!(hits[0].job_type_id, "clutch");
    assert_eq!(hits[0].name_ro, "Ambreiaj și volantă");
    assert_eq!(
        shop.rows("catalogue_edits"),
        1,
        "only what was changed is written down"
    );

    let entry = job_type(&mut shop, "clutch");
    assert_eq!(entry.edited.len(), 1);
    assert_eq!(entry.edited[0].field, "name_ro");
    assert!(!entry.edited[0].moved);
    // The shipped name again: the field follows the shipped file from now on.
    let shipped = entry.edited[0].shipped_now.clone().unwrap();
    let back = EditJobType {
        name_ro: shipped.clone(),
        ..form_of(&entry)
    };
    edits(&mut shop, &back).unwrap();
    let entry = job_type(&mut shop, "clutch");
    assert_eq!(entry.name_ro, shipped);
    assert!(entry.edited.is_empty());
}

#[test]
fn saving_what_is_shown_writes_nothing() {
    let mut shop = Shop::open();
    let form = form_of(&job_type(&mut shop, "airbag"));
    shop.dan();
    shop.types_pin(None);
    let lines = shop.verbs().len();
    shop.dan().workshop().edit_job_type(&form).unwrap();
    assert_eq!(shop.verbs().len(), lines, "no edit, no line");
}

#[test]
fn an_update_of_the_program_never_overwrites_an_edit_and_is_shown_beside_it() {
    let mut shop = Shop::open();
    let form = EditJobType {
        name_ro: "Ambreiaj complet".to_owned(),
        ..form_of(&job_type(&mut shop, "clutch"))
    };
    edits(&mut shop, &form).unwrap();
    // As if the program had shipped another name when Dan edited it: an update came in between.
    shop.file_opened()
        .execute(r#"UPDATE catalogue_edits SET shipped = '"Ambreaj"'"#, [])
        .unwrap();
    shop.restarts();
    shop.unlocks();

    let entry = job_type(&mut shop, "clutch");
    assert_eq!(entry.name_ro, "Ambreiaj complet", "the shop's word stays");
    assert!(entry.edited[0].moved);
    assert_eq!(entry.edited[0].shipped_then.as_deref(), Some("Ambreaj"));

    // Saving what is shown means: seen, and ours stays.
    edits(&mut shop, &form_of(&entry)).unwrap();
    let entry = job_type(&mut shop, "clutch");
    assert_eq!(entry.name_ro, "Ambreiaj complet");
    assert!(!entry.edited[0].moved);
}

#[test]
fn an_edit_that_this_program_cannot_read_is_left_out_alone() {
    let mut shop = Shop::open();
    let form = EditJobType {
        name_ro: "Ambreiaj complet".to_owned(),
        battery_disconnect: HowOften::Always,
        ..form_of(&job_type(&mut shop, "clutch"))
    };
    edits(&mut shop, &form).unwrap();
    shop.file_opened()
        .execute(
            r#"UPDATE catalogue_edits SET value = '"on_sundays"' WHERE field = 'battery_disconnect'"#,
            [],
        )
        .unwrap();
    shop.restarts();
    shop.unlocks();
    let entry = job_type(&mut shop, "clutch");
    assert_eq!(entry.name_ro, "Ambreiaj complet");
    assert_eq!(entry.battery_disconnect, HowOften::Usually);
}

#[test]
fn a_kind_of_work_without_a_name_is_refused_and_one_language_is_enough() {
    let mut shop = Shop::open();
    let blank = form_of(&catalogue(&mut shop).new_job_type);
    assert_eq!(
        faults(edits(&mut shop, &blank)),
        [("name_ro", Fault::JobNameNeeded)]
    );
    assert_eq!(shop.rows("catalogue_edits"), 0);

    let made = makes_a_type(&mut shop, "Lumini cutie portbagaj");
    assert_eq!(
        made.name_en, "Lumini cutie portbagaj",
        "the other language reads it too"
    );
    assert!(made.shop_made);
    let again = EditJobType {
        name_ro: "lumini cutie PORTBAGAJ".to_owned(),
        ..blank
    };
    assert_eq!(
        faults(edits(&mut shop, &again)),
        [("name_ro", Fault::SameJobName)]
    );
}

#[test]
fn a_kind_of_work_whose_name_is_emptied_keeps_it_and_nothing_is_written() {
    let mut shop = Shop::open();
    let made = makes_a_type(&mut shop, "Lumini cutie portbagaj");
    let renamed = EditJobType {
        name_ro: "Ambreiaj complet".to_owned(),
        ..form_of(&job_type(&mut shop, "clutch"))
    };
    edits(&mut shop, &renamed).unwrap();
    for id in ["clutch", made.job_type_id.as_str()] {
        let before = job_type(&mut shop, id);
        let edited = |shop: &Shop| {
            let verbs = shop.verbs();
            verbs.iter().filter(|verb| *verb == "catalogue_edited").count()
        };
        let (rows, lines) = (shop.rows("catalogue_edits"), edited(&shop));
        for (ro, en) in [("", ""), ("  ", "\t"), ("", "   ")] {
            let blank = EditJobType {
                name_ro: ro.to_owned(),
                name_en: en.to_owned(),
                battery_disconnect: HowOften::Always,
                ..form_of(&before)
            };
            assert_eq!(
                faults(edits(&mut shop, &blank)),
                [("name_ro", Fault::JobNameNeeded)],
                "{id}"
            );
        }
        assert_eq!(shop.rows("catalogue_edits"), rows, "{id}: no row, of no field");
        assert_eq!(edited(&shop), lines, "{id}: and no line");
        let after = job_type(&mut shop, id);
        assert_eq!(
            (&after.name_ro, &after.name_en),
            (&before.name_ro, &before.name_en),
            "{id}: the old name stands"
        );
        assert_eq!(after.battery_disconnect, before.battery_disconnect);
    }
    let hits = shop
        .ioana()
        .workshop()
        .suggest_job_types("ambreiaj complet")
        .unwrap();
    assert_eq!(hits[0].job_type_id, "clutch", "the desk finds it as before");
}

#[test]
fn a_kind_of_work_made_here_has_no_memory_saver_until_a_manager_says_otherwise() {
    let mut shop = Shop::open();
    let made = makes_a_type(&mut shop, "Lumini cutie portbagaj");
    assert_eq!(made.no_memory_saver, Some(SaverReason::Unknown));
    assert_eq!(made.cut, Cut::Certain);
    let job = shop.ioana().logs(&a_car("B 10 AAA", &made.job_type_id));
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    assert!(!shop.mihai().exits(&job).contains(&ExitWord::MemorySaver));

    let cleared = EditJobType {
        no_memory_saver: None,
        ..form_of(&made)
    };
    edits(&mut shop, &cleared).unwrap();
    assert!(
        shop.mihai().exits(&job).contains(&ExitWord::MemorySaver),
        "the open job sees it at once"
    );
}

#[test]
fn a_danger_is_never_argued_away() {
    let mut shop = Shop::open();
    let airbag = job_type(&mut shop, "airbag");
    assert!(!airbag.saver_may_be_allowed);
    for wanted in [None, Some(SaverReason::Plug), Some(SaverReason::Unknown)] {
        let form = EditJobType {
            no_memory_saver: wanted,
            ..form_of(&airbag)
        };
        assert_eq!(
            faults(edits(&mut shop, &form)),
            [("no_memory_saver", Fault::ReasonStays)]
        );
    }
    // The other way is open: a saver that was allowed is forbidden by the shop, and a saver already chosen falls.
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    assert!(shop.mihai().opens(&job).gate.may_start);
    let form = EditJobType {
        no_memory_saver: Some(SaverReason::Wiring),
        ..form_of(&job_type(&mut shop, "battery_replacement"))
    };
    edits(&mut shop, &form).unwrap();
    assert!(!shop.mihai().opens(&job).gate.may_start);
    assert!(!shop.mihai().exits(&job).contains(&ExitWord::MemorySaver));
}

#[test]
fn work_that_fits_a_radio_takes_one_out() {
    let mut shop = Shop::open();
    let form = EditJobType {
        name_ro: "Montaj navigație".to_owned(),
        fits_radio: true,
        ..form_of(&catalogue(&mut shop).new_job_type)
    };
    assert_eq!(
        faults(edits(&mut shop, &form)),
        [("radio_removed", Fault::FitsNeedsRemoval)]
    );
    let form = EditJobType {
        radio_removed: HowOften::Yes,
        ..form
    };
    let view = edits(&mut shop, &form).unwrap();
    let made = view.job_types.last().unwrap();
    assert!(made.fits_radio);
    let job = shop.ioana().logs(&a_car("B 11 AAA", &made.job_type_id));
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "the radio that goes in is not known"
    );
    // Of a shipped type it stays what it is: the radio in the car must not fall out of the question.
    let form = EditJobType {
        fits_radio: true,
        radio_removed: HowOften::Yes,
        ..form_of(&job_type(&mut shop, "radio_removal"))
    };
    let view = edits(&mut shop, &form).unwrap();
    let entry = view
        .job_types
        .iter()
        .find(|job| job.job_type_id == "radio_removal")
        .unwrap();
    assert!(!entry.fits_radio);
}

#[test]
fn a_retired_kind_of_work_is_not_offered_and_old_jobs_still_read_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let entry = job_type(&mut shop, "battery_replacement");
    shop.dan();
    shop.types_pin(None);
    let retire = |version, retired| RetireCatalogueItem {
        kind: CatalogueKind::JobType,
        item_id: "battery_replacement".to_owned(),
        version,
        retired,
    };
    let view = shop
        .dan()
        .workshop()
        .retire_catalogue_item(&retire(entry.version, true))
        .unwrap();
    assert!(
        view.job_types
            .iter()
            .any(|job| job.job_type_id == "battery_replacement" && job.retired)
    );
    assert_eq!(shop.last_line().verb, "job_type_retired");
    let offered = |shop: &mut Shop| {
        let hits = shop
            .ioana()
            .workshop()
            .suggest_job_types("inlocuire baterie")
            .unwrap();
        hits.iter().any(|hit| hit.job_type_id == "battery_replacement")
    };
    assert!(!offered(&mut shop));
    assert_eq!(shop.mihai().opens(&job).lines[0].name_ro, "Înlocuire baterie");
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Confirm,
        "the gate reads it as before"
    );

    shop.restarts();
    shop.unlocks();
    assert!(!offered(&mut shop), "it stays so over the night");
    let entry = job_type(&mut shop, "battery_replacement");
    shop.types_pin(None);
    shop.dan()
        .workshop()
        .retire_catalogue_item(&retire(entry.version, false))
        .unwrap();
    assert_eq!(shop.last_line().verb, "job_type_restored");
    assert!(offered(&mut shop));
}

#[test]
fn two_windows_do_not_overwrite_each_other() {
    let mut shop = Shop::open();
    let shown = job_type(&mut shop, "clutch");
    let one = EditJobType {
        name_ro: "Ambreiaj complet".to_owned(),
        ..form_of(&shown)
    };
    let other = EditJobType {
        name_ro: "Ambreiaj nou".to_owned(),
        ..form_of(&shown)
    };
    edits(&mut shop, &one).unwrap();
    assert_eq!(refusal(edits(&mut shop, &other)), Refusal::ChangedMeanwhile);
    assert_eq!(job_type(&mut shop, "clutch").name_ro, "Ambreiaj complet");
}
