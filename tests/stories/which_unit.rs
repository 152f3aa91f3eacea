//! Of several units of a car the right one is told of, and the right one is written about: the card tells of the one that decides, an
//! answer about "the radio" is the radio's, and the one touch of CONFIRM is what the program says it is.

use crate::battery_sheet::sheet;
use crate::main_job::logan;
use crate::radios_over_time::{again, leaves, states_of};
use crate::seat::{Seat, a_reading, an_exit, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    BoardCard, GateDecision, HandOver, IdText, IncomingCar, JobView, NoteRadio, Operation, ReadingWord,
    UnitView,
};
use workshop::domain::{
    Arrival, AttentionWord, Channel, ExitWord, HandOverResult, NotNeededReason, OneTouch, SaverReason,
    StateWord, UnitKind, VerdictWord,
};

impl Seat<'_> {
    /// The unit of this kind that sits in the job's car.
    fn unit_of(&mut self, job: &Job, kind: UnitKind) -> UnitView {
        let units = self.opens(job).units;
        units.into_iter().find(|unit| unit.head.kind == kind).unwrap()
    }

    fn id_of_kind(&mut self, job: &Job, kind: UnitKind) -> IdText {
        self.unit_of(job, kind).head.unit_id.unwrap()
    }

    fn state_of_kind(&mut self, job: &Job, kind: UnitKind) -> StateWord {
        self.unit_of(job, kind).head.chip.state
    }

    /// One touch on what the program says of each open unit.
    fn confirms(&mut self, job: &Job) -> JobView {
        let open: Vec<GateDecision> = self
            .opens(job)
            .units
            .iter()
            .filter_map(|unit| {
                Some(GateDecision {
                    unit_id: unit.head.unit_id,
                    ..an_exit(unit.one_touch?)
                })
            })
            .collect();
        let request = workshop::acts::DecideBatteryGate {
            job_id: job.id,
            decisions: open,
        };
        self.workshop().decide_battery_gate(&request).unwrap()
    }

    fn notes_of(&mut self, job: &Job, unit: IdText, reading: ReadingWord, minutes: Option<u32>) {
        let reading = NoteRadio {
            unit_id: Some(unit),
            wait_minutes: minutes,
            ..a_reading(job, reading)
        };
        self.workshop().note_radio(&reading).map(drop).unwrap();
    }
}

fn on_board(shop: &mut Shop, job: &Job) -> BoardCard {
    let columns = shop.ioana().workshop().board().unwrap().columns;
    let mut cards = columns.into_iter().flat_map(|column| column.cards);
    cards.find(|card| card.job_id == job.id).unwrap()
}

fn accepts(unit: IdText) -> GateDecision {
    GateDecision {
        unit_id: Some(unit),
        party_name: Some("Popescu Ștefan".to_owned()),
        channel: Some(Channel::AtDesk),
        ..an_exit(ExitWord::CustomerAccepts)
    }
}

/// A Logan with a radio and a navigation unit; the radio was swapped once, so the navigation is the older row.
fn with_navigation(shop: &mut Shop) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("B 77 NAV", "tyres")
    });
    shop.mihai().adds(&job, UnitKind::Navigation).map(drop).unwrap();
    shop.mihai()
        .fits_new(&job, "Blaupunkt", "BP1234")
        .map(drop)
        .unwrap();
    let rows = shop.mihai().looks_at_radios(&job);
    let kinds: Vec<UnitKind> = states_of(&rows).iter().map(|(kind, _)| *kind).collect();
    assert_eq!(
        kinds,
        [UnitKind::Navigation, UnitKind::Radio],
        "the navigation sits there longer"
    );
    job
}

// ---- the card ------------------------------------------------------------------------------------

#[test]
fn a_verified_radio_that_comes_out_does_not_say_that_the_code_is_verified() {
    let mut shop = Shop::open();
    let first = crate::main_job::verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let job = again(&mut shop, &first, "radio_replace_used");

    let card = shop.mihai().card(&job);

    assert_eq!(card.verdict, VerdictWord::Stop);
    assert_eq!(
        card.chip.state,
        StateWord::NotAsked,
        "nobody asked about the radio that goes in"
    );
    assert_eq!(on_board(&mut shop, &job).chip.state, StateWord::NotAsked);
    let view = shop.mihai().opens(&job);
    let told: Vec<_> = view
        .units
        .iter()
        .filter(|unit| unit.decides)
        .map(|unit| unit.head.unit_id)
        .collect();
    assert_eq!(told, [None], "the page tells of the same one");
}

#[test]
fn a_unit_whose_loss_was_accepted_is_not_told_of_while_the_radio_is_open() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().adds(&job, UnitKind::Navigation).map(drop).unwrap();
    let navigation = shop.mihai().id_of_kind(&job, UnitKind::Navigation);
    assert_eq!(
        shop.mihai().card(&job).chip.state,
        StateWord::NotAsked,
        "the navigation stops it"
    );
    shop.ioana()
        .pins(&job)
        .decides(&job, accepts(navigation))
        .map(drop)
        .unwrap();

    let card = shop.mihai().card(&job);

    assert_eq!(
        (card.verdict, card.chip.state, card.bay.one_touch),
        (
            VerdictWord::Confirm,
            StateWord::OnFile,
            Some(OneTouch::CodeOnFile)
        )
    );
}

#[test]
fn the_hour_of_a_locked_unit_is_its_own_whatever_unit_stands_first() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 78 NAV", "battery_replacement"));
    shop.mihai().notes(&job, ReadingWord::Plays).map(drop).unwrap();
    shop.mihai().adds(&job, UnitKind::Navigation).map(drop).unwrap();
    let navigation = shop.mihai().id_of_kind(&job, UnitKind::Navigation);
    shop.mihai()
        .notes_of(&job, navigation, ReadingWord::ShowsWait, Some(60));

    let card = on_board(&mut shop, &job);

    assert_eq!(card.attention, Some(AttentionWord::Locked));
    assert_eq!(card.chip.state, StateWord::Locked, "it is the gravest");
    assert_eq!(card.bay.wait.unwrap().until, card.chip.until);
    // Its customer accepts the loss: the radio decides again, and the hour is still the navigation's.
    shop.ioana()
        .pins(&job)
        .decides(&job, accepts(navigation))
        .map(drop)
        .unwrap();
    let card = on_board(&mut shop, &job);
    assert_eq!(card.attention, Some(AttentionWord::Locked));
    assert_eq!(card.chip.state, StateWord::NotAsked);
    assert_eq!(
        card.bay.wait.unwrap().until.as_deref(),
        Some("2026-03-02T07:00:00Z"),
        "leave it switched on until nine"
    );
}

// ---- the one touch -------------------------------------------------------------------------------

#[test]
fn a_car_without_power_and_a_code_on_file_says_one_thing_on_tile_and_page_and_writes_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::NoPower,
        ..logan()
    });
    let card = shop.mihai().card(&job);
    assert_eq!(card.verdict, VerdictWord::Confirm);
    let view = shop.mihai().opens(&job);
    assert!(view.units[0].lost, "there is nothing to lose any more");
    assert_eq!(
        card.bay.one_touch,
        Some(OneTouch::CodeOnFile),
        "and one try with the code"
    );
    assert_eq!(view.bay.one_touch, card.bay.one_touch);

    let decided = shop.mihai().confirms(&job);

    assert_eq!(
        decided.units[0].covered.as_ref().map(|one| one.exit),
        Some(ExitWord::CodeOnFile)
    );
    assert!(decided.gate.may_start, "one touch");
}

#[test]
fn a_dummy_on_file_in_a_car_without_power_is_nothing_to_lose_and_not_a_code_to_go_on_with() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::NoPower,
        answers: vec![the_card_says("0000")],
        ..logan()
    });
    let card = shop.mihai().card(&job);
    assert_eq!(
        (card.chip.state, card.bay.one_touch),
        (StateWord::OnFile, Some(OneTouch::NothingToLose)),
        "the state alone does not say which touch it is"
    );
    let decided = shop.mihai().confirms(&job);
    assert_eq!(
        decided.units[0].covered.as_ref().map(|one| one.exit),
        Some(ExitWord::NothingToLose)
    );
}

#[test]
fn a_stop_and_a_question_have_no_one_touch() {
    let mut shop = Shop::open();
    let stop = shop.ioana().logs(&a_car("B 79 STO", "battery_replacement"));
    assert_eq!(shop.mihai().card(&stop).bay.one_touch, None);
    let asks = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("B 80 CLU", "clutch")
    });
    assert_eq!(shop.mihai().card(&asks).bay.one_touch, None, "it is asked first");
    assert_eq!(
        shop.mihai().opens(&asks).bay.one_touch,
        Some(OneTouch::CodeOnFile),
        "the page knows it, should somebody start all the same"
    );
}

// ---- "the radio" ---------------------------------------------------------------------------------

#[test]
fn a_radio_that_asks_on_arrival_is_the_radio_though_the_navigation_sits_there_longer() {
    let mut shop = Shop::open();
    let first = with_navigation(&mut shop);
    leaves(&mut shop, &first);

    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        arrival: Arrival::AsksCode,
        answers: vec![the_card_says("4417")],
        ..a_car("", "battery_replacement")
    });

    let radio = shop.mihai().unit_of(&job, UnitKind::Radio);
    assert!(radio.asks_now);
    assert_eq!(
        radio.head.chip.state,
        StateWord::OnFile,
        "and the answer that names no unit is about it"
    );
    let navigation = shop.mihai().unit_of(&job, UnitKind::Navigation);
    assert!(!navigation.asks_now);
    assert_eq!(navigation.head.chip.state, StateWord::NotAsked);
    let view = shop.mihai().opens(&job);
    assert_eq!(
        view.units[0].head.kind,
        UnitKind::Radio,
        "a screen that shows the first one shows the radio"
    );
}

#[test]
fn what_mihai_and_the_desk_say_of_the_radio_is_written_on_the_radio() {
    let mut shop = Shop::open();
    let first = with_navigation(&mut shop);
    leaves(&mut shop, &first);
    let job = again(&mut shop, &first, "battery_replacement");

    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    shop.ioana()
        .takes_in(&job, "4417", workshop::domain::CodeSource::Phone)
        .map(drop)
        .unwrap();

    assert!(shop.mihai().unit_of(&job, UnitKind::Radio).asks_now);
    assert_eq!(
        shop.mihai().state_of_kind(&job, UnitKind::Radio),
        StateWord::OnFile
    );
    assert!(!shop.mihai().unit_of(&job, UnitKind::Navigation).asks_now);
    let hunt = shop
        .ioana()
        .workshop()
        .begin_hunt(&workshop::acts::BeginHunt {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id: None,
        })
        .map(drop);
    assert_eq!(
        crate::shop::refusal(hunt),
        workshop::acts::Refusal::HuntNotNeeded,
        "the radio has its code; the navigation's is not what was meant"
    );
}

/// It comes again, and nobody looks at the radio: what was seen last is what the door saw.
fn unlooked_at(shop: &mut Shop, job: &Job) -> Job {
    shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        arrival: Arrival::NotChecked,
        ..a_car("", "battery_replacement")
    })
}

// ---- hand-over -----------------------------------------------------------------------------------

#[test]
fn at_the_door_it_is_the_radio_that_asks_and_a_paired_navigation_stays_paired() {
    let mut shop = Shop::open();
    let job = with_navigation(&mut shop);
    let navigation = shop.mihai().id_of_kind(&job, UnitKind::Navigation);
    let paired = workshop::acts::SayNotNeeded {
        vehicle_id: job.vehicle,
        job_id: Some(job.id),
        unit_id: Some(navigation),
        reason: NotNeededReason::Paired,
    };
    shop.mihai().workshop().say_not_needed(&paired).map(drop).unwrap();
    let may_ask: Vec<UnitKind> = shop
        .elena()
        .opens(&job)
        .units
        .iter()
        .filter(|unit| unit.may_ask)
        .map(|unit| unit.head.kind)
        .collect();
    assert_eq!(may_ask, [UnitKind::Radio], "nobody is asked which");

    shop.elena()
        .hands_over(&job, HandOverResult::AsksCode)
        .map(drop)
        .unwrap();

    let next = unlooked_at(&mut shop, &job);
    assert_eq!(
        shop.mihai().state_of_kind(&next, UnitKind::Navigation),
        StateWord::NotNeeded,
        "its pairing was never in doubt"
    );
    assert!(shop.mihai().unit_of(&next, UnitKind::Radio).asks_now);
}

#[test]
fn of_two_units_that_could_ask_the_desk_names_the_one_that_does() {
    let mut shop = Shop::open();
    let job = with_navigation(&mut shop);
    let navigation = shop.mihai().id_of_kind(&job, UnitKind::Navigation);
    let asks = HandOver {
        job_id: job.id,
        result: HandOverResult::AsksCode,
        code_typed: false,
        unit_id: Some(navigation),
    };
    shop.elena().workshop().hand_over(&asks).map(drop).unwrap();
    let next = unlooked_at(&mut shop, &job);
    assert!(shop.mihai().unit_of(&next, UnitKind::Navigation).asks_now);
    assert!(!shop.mihai().unit_of(&next, UnitKind::Radio).asks_now);
}

// ---- injuries ------------------------------------------------------------------------------------

#[test]
fn an_airbag_and_high_voltage_are_two_warnings_on_the_job_and_on_its_sheet() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        job_type_ids: vec!["tyres".to_owned(), "hv_isolation".to_owned(), "airbag".to_owned()],
        ..a_car("B 81 HVA", "tyres")
    });
    let both = [SaverReason::Srs, SaverReason::Hv];
    assert_eq!(shop.mihai().opens(&job).bay.injuries, both);
    assert_eq!(sheet(&mut shop, &job).injuries, both);
    let tyres = shop.ioana().logs(&a_car("B 82 TYR", "tyres"));
    assert!(shop.mihai().opens(&tyres).bay.injuries.is_empty());
    assert_eq!(shop.mihai().opens(&tyres).operation, Operation::None);
}
