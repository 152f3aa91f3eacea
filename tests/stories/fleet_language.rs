//! In which language a company's cards are: they are read by the company's drivers, not by whoever prints them.

use crate::fleet::{a_fleet, all_cards, company_papers};
use crate::outside::Page;
use crate::shop::{Job, Shop};
use workshop::acts::{EditParty, FleetView, PartyFields};
use workshop::domain::Language;
use workshop::ports::Media;

const IN_ROMANIAN: &str = "Nu păstrați cardul";
const IN_ENGLISH: &str = "Do not keep in the car";

/// From today on the company is spoken to in this language.
fn the_company_speaks(shop: &mut Shop, job: &Job, language: Language) {
    let view = shop.ioana().opens_car(job);
    let owner = view.owner.as_ref().unwrap();
    let fields = |language| PartyFields {
        name: owner.name.clone(),
        phone: owner.phone.clone().unwrap_or_default(),
        language,
    };
    let edit = EditParty {
        vehicle_id: job.vehicle,
        party_id: owner.party_id,
        typed: fields(language),
        seen: fields(Language::Ro),
    };
    shop.ioana().workshop().edit_party(&edit).map(drop).unwrap();
}

/// The sheet as it is looked at, and as it comes out of the printer: how often each language stands on them.
fn counts(shop: &mut Shop, list: &FleetView) -> [(usize, usize); 2] {
    let cards = all_cards(list, None);
    let pdf = shop.elena().workshop().preview_fleet_cards(&cards).unwrap();
    let looked_at = Page {
        title: String::new(),
        pdf,
        secret: false,
        media: Media::A4,
    };
    shop.elena().checks_fleet(&company_papers(list)).unwrap();
    shop.elena().prints_fleet(list, None).map(drop).unwrap();
    [looked_at.words(), shop.printer.last().words()].map(|words| {
        (
            words.matches(IN_ROMANIAN).count(),
            words.matches(IN_ENGLISH).count(),
        )
    })
}

#[test]
fn the_fleet_s_cards_are_in_the_company_s_language_and_not_in_elena_s() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 3);
    the_company_speaks(&mut shop, &jobs[0], Language::En);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    assert_eq!(
        counts(&mut shop, &list),
        [(0, 3), (0, 3)],
        "Elena reads Romanian, her customer's drivers English: so does the preview"
    );
}

#[test]
fn elena_s_english_does_not_reach_the_cards_of_a_romanian_company() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    shop.elena();
    shop.program.set_language(Language::En).unwrap();
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    assert_eq!(counts(&mut shop, &list), [(2, 0), (2, 0)]);
}

#[test]
fn the_language_is_the_one_of_the_minute_in_which_the_cards_are_printed() {
    let mut shop = Shop::open();
    let jobs = a_fleet(&mut shop, 2);
    let list = shop.elena().lists_fleet(jobs[0].owner.unwrap());
    the_company_speaks(&mut shop, &jobs[1], Language::En);
    assert_eq!(
        counts(&mut shop, &list),
        [(0, 2), (0, 2)],
        "the list was opened before"
    );
}
