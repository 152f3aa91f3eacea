//! The shipped job types, held against the lists of GATE.md section 3.

use std::collections::BTreeMap;

use serde::Deserialize;
use workshop::domain::battery_gate::{Fitting, WorkLine, line_cut, memory_saver};
use workshop::domain::{Cut, HowOften, SaverReason};

use crate::story::{
    RADIO, airbag, battery, clutch, clutch_answered, fuse_check, id, radio_removal, rows, tyres, with_reason,
};

/// The cut | why no memory saver | the job types.
pub const TYPES: &str = "
    certain |        | battery_replacement battery_terminals battery_sensor
    certain | srs    | airbag seat_belt steering_wheel dashboard_removal accident_repair flooded
    certain | fuel   | engine_removal
    certain | weld   | welding
    certain | wiring | alternator starter_motor ecu_replace bcm_bsi fuse_box
    certain | plug   | radio_removal radio_replace_used multimedia_upgrade
    likely  |        | battery_test_charge timing_belt clutch dual_mass_flywheel gearbox automatic_gearbox head_gasket
    likely  |        | turbocharger throttle_egr_dpf radiator_fan key_programming blower_motor paint_booth sunroof abs_esp
    likely  |        | long_storage vehicle_handover_used
    likely  | srs    | instrument_cluster ignition_switch seat_removal heater_core ac_evaporator eps_rack center_console
    likely  | srs    | door_window
    likely  | fuel   | fuel_pump injectors lpg parking_heater
    likely  | hv     | hv_isolation
    likely  | wiring | parasitic_drain wiring_repair alarm_tracker towbar_wiring speakers_amp
    likely  | plug   | jump_start fuse_check aerial radio_code_service
    silent  |        | auxiliary_belt automatic_gearbox_oil glow_plugs engine_sensors diagnosis_key_on programming headlight
    silent  |        | bulb ac_service interior_detailing windscreen brake_pads suspension wheel_alignment tyres exhaust
    silent  |        | oil_service periodic_inspection
";

/// The types that fit another radio: GATE.md section 3 names them.
pub const FITTING: [&str; 2] = ["radio_replace_used", "multimedia_upgrade"];

#[derive(Deserialize)]
struct Shipped {
    job: Vec<Type>,
}

#[derive(Deserialize)]
pub struct Type {
    id: String,
    battery_disconnect: HowOften,
    radio_supply_cut: HowOften,
    radio_removed: HowOften,
    no_memory_saver: String,
}

impl Type {
    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn line(&self) -> WorkLine {
        WorkLine {
            id: id(1),
            battery_disconnect: self.battery_disconnect,
            radio_supply_cut: self.radio_supply_cut,
            radio_removed: self.radio_removed,
            no_memory_saver: SaverReason::from_word(&self.no_memory_saver),
            answer: None,
            // Nobody knows yet what goes in, and the car's own radio comes out.
            fits_radio: FITTING.contains(&self.id.as_str()).then_some(Fitting {
                incoming: None,
                outgoing: Some(RADIO),
            }),
        }
    }
}

pub fn shipped() -> Vec<Type> {
    let text = include_str!("../../src-tauri/data/job_types.toml");
    toml::from_str::<Shipped>(text).unwrap().job
}

#[test]
fn every_shipped_job_type_cuts_and_forbids_as_written() {
    let mut written = BTreeMap::new();
    for row in rows(TYPES) {
        for id in row[2].split_whitespace() {
            let before = written.insert(id.to_owned(), (row[0].to_owned(), row[1].to_owned()));
            assert_eq!(before, None, "{id} stands twice");
        }
    }
    let found: BTreeMap<_, _> = shipped()
        .iter()
        .map(|t| {
            (
                t.id.clone(),
                (line_cut(&t.line()).word().to_owned(), t.no_memory_saver.clone()),
            )
        })
        .collect();
    assert_eq!(found, written);
    let of = |cut: &str| written.values().filter(|(c, _)| c == cut).count();
    assert_eq!((of("certain"), of("likely"), of("silent")), (19, 39, 18));
}

#[test]
fn a_line_alone_allows_the_memory_saver_only_without_a_reason() {
    for kind in shipped() {
        let allowed = memory_saver(&[kind.line()], true);
        let expected = SaverReason::from_word(&kind.no_memory_saver);
        assert_eq!(allowed.err(), expected, "{}", kind.id);
        assert_eq!(
            memory_saver(&[kind.line()], false),
            Err(SaverReason::NoPower),
            "{}",
            kind.id
        );
    }
}

#[test]
fn an_answer_raises_any_line_and_calms_only_a_likely_one() {
    for (line, unanswered, no, yes) in [
        (tyres(), Cut::Silent, Cut::Silent, Cut::Certain),
        (clutch(), Cut::Likely, Cut::Silent, Cut::Certain),
        (fuse_check(), Cut::Likely, Cut::Silent, Cut::Certain),
        (battery(), Cut::Certain, Cut::Certain, Cut::Certain),
        (radio_removal(), Cut::Certain, Cut::Certain, Cut::Certain),
    ] {
        assert_eq!(line_cut(&line), unanswered);
        assert_eq!(
            line_cut(&WorkLine {
                answer: Some(false),
                ..line
            }),
            no
        );
        assert_eq!(
            line_cut(&WorkLine {
                answer: Some(true),
                ..line
            }),
            yes
        );
    }
}

#[test]
fn each_column_of_a_job_type_says_how_surely_the_radio_goes_dark() {
    // How often | by battery | by the radio's supply | by taking the radio out.
    let table = "
        always    | certain | likely | certain
        yes       | certain | likely | certain
        usually   | likely  | likely | likely
        sometimes | likely  | likely | likely
        rarely    | silent  | silent | silent
        no        | silent  | silent | silent
    ";
    for row in rows(table) {
        let often = HowOften::from_word(row[0]).unwrap();
        let by_battery = WorkLine {
            battery_disconnect: often,
            ..tyres()
        };
        let by_supply = WorkLine {
            radio_supply_cut: often,
            ..tyres()
        };
        let by_removal = WorkLine {
            radio_removed: often,
            ..tyres()
        };
        let found = [by_battery, by_supply, by_removal].map(|l| line_cut(&l).word());
        assert_eq!(found, row[1..], "{often:?}");
    }
}

#[test]
fn the_memory_saver_is_decided_over_all_lines_of_the_job() {
    use SaverReason::{Fuel, Hv, Plug, Srs, Unknown, Weld, Wiring};
    let yes = |line: WorkLine| WorkLine {
        answer: Some(true),
        ..line
    };
    let no = |line: WorkLine| WorkLine {
        answer: Some(false),
        ..line
    };
    let table: [(&[WorkLine], Option<SaverReason>); 20] = [
        (&[battery()], None),
        (&[battery(), tyres()], None),
        (&[battery(), clutch()], None),
        (&[clutch_answered(true)], None),
        (&[clutch()], None),
        (&[battery(), airbag()], Some(Srs)),
        (&[airbag(), battery()], Some(Srs)),
        (&[battery(), no(with_reason(clutch(), Fuel))], Some(Fuel)),
        (&[battery(), with_reason(clutch(), Hv)], Some(Hv)),
        (&[battery(), with_reason(tyres(), Weld)], Some(Weld)),
        (&[with_reason(tyres(), Wiring), battery()], Some(Wiring)),
        (&[battery(), with_reason(tyres(), Unknown)], Some(Unknown)),
        // Plug or fuse work beside the battery, which nobody says will happen.
        (&[battery(), fuse_check()], None),
        (&[battery(), no(fuse_check())], None),
        (&[battery(), yes(fuse_check())], Some(Plug)),
        (&[battery(), radio_removal()], Some(Plug)),
        // A raised line that never touches the battery can only pull a plug or a fuse.
        (&[yes(tyres())], Some(Plug)),
        (
            &[
                battery(),
                yes(WorkLine {
                    battery_disconnect: HowOften::Rarely,
                    ..tyres()
                }),
            ],
            Some(Plug),
        ),
        // Nothing but fuse work: whoever starts pulls the fuse.
        (&[fuse_check()], Some(Plug)),
        (&[no(fuse_check()), tyres()], Some(Plug)),
    ];
    for (lines, reason) in table {
        assert_eq!(memory_saver(lines, true).err(), reason, "{lines:?}");
    }
}
