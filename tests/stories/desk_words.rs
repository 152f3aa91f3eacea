//! What the desk types, taken as it was meant: work that no type names, plates and names in another spelling, digits that look made up.

use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{Shop, a_car, faults};
use workshop::acts::{Fault, GivenAnswer, HitWhy, IncomingCar, PreviewOf, PreviewPaper, SoftWarning};
use workshop::catalogue::OWN_WORDS;
use workshop::domain::{Cut, ExitWord, Language, SaverReason, VerdictWord};

fn own_words(words: &str) -> String {
    format!("{OWN_WORDS}{words}")
}

#[test]
fn work_that_no_type_names_is_written_as_it_was_said_and_the_power_is_asked_about() {
    let mut shop = Shop::open();
    let hits = shop
        .ioana()
        .workshop()
        .suggest_job_types("  Vopsit  grădină ")
        .unwrap();
    let last = hits.last().unwrap();
    assert!(last.own_words, "the typed words are the last row");
    assert_eq!(
        (
            last.name_ro.as_str(),
            last.name_en.as_str(),
            last.cut,
            last.no_memory_saver
        ),
        (
            "Vopsit grădină",
            "Vopsit grădină",
            Cut::Likely,
            Some(SaverReason::Unknown)
        )
    );
    let id = last.job_type_id.clone();

    let job = shop.ioana().logs(&a_car("BV 10 VOP", &id));

    let view = shop.mihai().opens(&job);
    assert_eq!(view.lines[0].name_ro, "Vopsit grădină");
    assert_eq!(view.gate.verdict, VerdictWord::Ask, "never silent");
    assert!(!view.gate.memory_saver_allowed, "nobody has cleared it");
    shop.mihai().answers_power(&job, true).map(drop).unwrap();
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    assert!(!shop.mihai().exits(&job).contains(&ExitWord::MemorySaver));
    let board = shop.ioana().workshop().board().unwrap();
    assert!(
        board
            .columns
            .iter()
            .flat_map(|column| &column.cards)
            .any(|card| card.job_name_ro == "Vopsit grădină"),
        "and stands so on the board"
    );
}

#[test]
fn a_type_of_the_catalogue_stands_above_the_typed_words_and_a_slip_is_no_work() {
    let mut shop = Shop::open();
    let hits = shop.ioana().workshop().suggest_job_types("bat").unwrap();
    assert_eq!(hits[0].job_type_id, "battery_replacement");
    assert!(hits.len() <= 8 && hits.iter().filter(|hit| hit.own_words).count() == 1);
    for slip in ["b", "x9", "1 2 3 4", &"prea lung ".repeat(9)] {
        let hits = shop.ioana().workshop().suggest_job_types(slip).unwrap();
        assert!(hits.iter().all(|hit| !hit.own_words), "{slip}");
        let refused = shop
            .ioana()
            .workshop()
            .log_incoming_car(&a_car("BV 11 VOP", &own_words(slip)));
        assert_eq!(
            faults(refused),
            [("job_type_ids", Fault::JobTypeUnknown)],
            "{slip}"
        );
    }
}

#[test]
fn a_code_is_not_written_into_the_work() {
    let mut shop = Shop::open();
    let said = "codul radio este 1609";
    let hits = shop.ioana().workshop().suggest_job_types(said).unwrap();
    assert!(hits.iter().all(|hit| !hit.own_words));

    let refused = shop
        .ioana()
        .workshop()
        .log_incoming_car(&a_car("BV 12 VOP", &own_words(said)));

    assert_eq!(faults(refused), [("job_type_ids", Fault::TextHoldsCode)]);
}

fn top(shop: &mut Shop, typed: &str) -> Option<(String, HitWhy)> {
    let found = shop.ioana().workshop().find(typed).unwrap();
    let hit = found.hits.into_iter().next()?;
    Some((hit.vehicle.plate, hit.why))
}

const AS_PEOPLE_TYPE: [(&str, HitWhy); 9] = [
    ("hd o9 pro", HitWhy::Plate),
    ("hdo9", HitWhy::Plate),
    ("brîndușa", HitWhy::Name),
    ("Brândușa", HitWhy::Name),
    ("brandusa parau", HitWhy::Name),
    ("pârâul", HitWhy::Name),
    ("piriul", HitWhy::Name),
    ("megane", HitWhy::Car),
    ("renault meg", HitWhy::Car),
];

fn brandusas_megane() -> IncomingCar {
    IncomingCar {
        make: "Renault".to_owned(),
        model: "Mégane".to_owned(),
        owner_name: "Brândușa Pîrîul".to_owned(),
        ..a_car("HD 09 PRO", "tyres")
    }
}

#[test]
fn a_car_is_found_with_o_for_zero_with_either_spelling_of_a_name_and_by_its_model() {
    let mut shop = Shop::open();
    shop.ioana().logs(&brandusas_megane());
    shop.ioana().logs(&a_car("B 77 ALT", "tyres"));

    for (typed, why) in AS_PEOPLE_TYPE {
        assert_eq!(
            top(&mut shop, typed),
            Some(("HD 09 PRO".to_owned(), why)),
            "{typed}"
        );
    }
}

#[test]
fn what_the_search_knows_is_made_again_where_a_migration_threw_it_away() {
    let mut shop = Shop::open();
    shop.ioana().logs(&brandusas_megane());
    let before = shop.rows("search_terms");
    shop.program.lock_workshop().unwrap();
    shop.file_opened()
        .execute("DELETE FROM search_terms", [])
        .unwrap();
    shop.starts();

    shop.unlocks();

    assert_eq!(shop.rows("search_terms"), before);
    assert_eq!(top(&mut shop, "hd o9 pro").map(|hit| hit.1), Some(HitWhy::Plate));
}

#[test]
fn a_name_that_nobody_bears_is_not_a_new_car_by_enter_alone() {
    let mut shop = Shop::open();
    let mut by_enter = |typed: &str| shop.ioana().workshop().find(typed).unwrap().new_plate_by_enter;
    assert!(!by_enter("IONESCU MARIA"));
    assert!(!by_enter("QQQQ"));
    assert!(by_enter("b99xyz"));
}

#[test]
fn made_up_digits_are_said_while_the_customer_still_stands_there() {
    let mut shop = Shop::open();
    let lines = shop.ledger().len();
    let mut seen = |digits: &str| shop.ioana().workshop().look_at_digits(digits).unwrap();
    assert_eq!(seen("1234").warnings, [SoftWarning::CodeSuspicious]);
    assert_eq!(seen("123456").warnings, [SoftWarning::CodeLengthUnusual]);
    assert_eq!(seen("12ab").fault, Some(Fault::CodeNotDigits));
    assert_eq!(seen("12").fault, Some(Fault::CodeLength));
    let good = seen("1609");
    assert!(good.fault.is_none() && good.warnings.is_empty());
    // Ioana took her seat: that is a line of its own, looking at digits is none.
    assert!(
        shop.ledger()[lines..]
            .iter()
            .all(|line| !line.verb.contains("code"))
    );
}

#[test]
fn whether_a_code_is_kept_is_said_after_saving_and_on_the_page() {
    let mut shop = Shop::open();
    let today_only = GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let car = IncomingCar {
        answers: vec![today_only],
        ..a_car("BV 13 AZI", "battery_replacement")
    };
    let logged = shop.ioana().workshop().log_incoming_car(&car).unwrap();
    assert_eq!(logged.code_kept, Some(false));
    let view = shop.ioana().workshop().open_job(logged.job_id).unwrap();
    assert_eq!(view.units[0].bay.code_kept, Some(false));

    let kept = shop.ioana().logs(&logan());
    assert_eq!(shop.ioana().unit(&kept).bay.code_kept, Some(true));
    let none = shop
        .ioana()
        .workshop()
        .log_incoming_car(&a_car("BV 14 FAR", "tyres"))
        .unwrap();
    assert_eq!(none.code_kept, None);
}

#[test]
fn the_code_card_speaks_the_language_of_its_owner_not_of_the_desk() {
    let mut shop = Shop::open();
    let speaks = |language| IncomingCar {
        more: workshop::acts::IntakeMore {
            customer_language: Some(language),
            ..workshop::acts::IntakeMore::default()
        },
        ..logan()
    };
    let job = shop.ioana().logs(&speaks(Language::Ro));
    let card = |shop: &mut Shop| {
        let preview = PreviewPaper {
            paper: PreviewOf::CodeCard,
            job_id: job.id,
            unit_id: None,
        };
        shop.ioana().workshop().preview_paper(&preview).unwrap()
    };
    let romanian = card(&mut shop);

    shop.ioana();
    shop.program.set_language(Language::En).unwrap();
    assert!(
        card(&mut shop) == romanian,
        "Ioana’s own language changes nothing"
    );

    let again = IncomingCar {
        vehicle_id: Some(job.vehicle),
        answers: Vec::new(),
        ..speaks(Language::En)
    };
    shop.ioana().logs(&again);
    assert!(card(&mut shop) != romanian, "now the customer speaks English");
}
