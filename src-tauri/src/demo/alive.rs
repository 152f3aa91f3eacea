//! What a newcomer would else find empty: a hunt for a code that runs and one that found it, two specialists with what they achieved, a
//! battery-off sheet half filled, a note about a model, and what the shop says over the shipped catalogue. All by the real acts.

use super::today::{Hands, owner_of};
use crate::acts::{
    ActError, AddSpecialist, AgreeToCost, AnswerSheetLine, BeginHunt, EditAfterLine, EditDisplayText,
    EditJobType, EndHunt, EnterPin, IdText, NoteForModel, SpecialistFields, TryRung, Workshop,
};
use crate::catalogue::DisplayKind;
use crate::domain::{Channel, CodeSource, HowOften, HuntEnd, Rung, RungOutcome, SaverReason, SheetAnswer};

/// The job type that the shop made.
const TOW_BAR: &str = "Montaj cârlig de remorcare";

/// Dan writes down whom the shop sends radios to, and what the shipped catalogue does not know.
pub(super) fn office(workshop: &mut Workshop, pin: &str) -> Result<(), ActError> {
    workshop.enter_pin(&EnterPin {
        pin: pin.to_owned(),
        about_id: None,
    })?;
    for (name, phone, town, reads, resets, low, high) in [
        (
            "Radio Service Codlea",
            "0700 400 301",
            "Codlea",
            true,
            false,
            "100",
            "180",
        ),
        (
            "Auto Audio Sfântu",
            "0700 400 302",
            "Sfântu Gheorghe",
            true,
            true,
            "150",
            "300",
        ),
    ] {
        drop(workshop.add_specialist(&AddSpecialist {
            specialist: SpecialistFields {
                name: name.to_owned(),
                phone: phone.to_owned(),
                town: town.to_owned(),
                reads,
                resets,
                price_low: low.to_owned(),
                price_high: high.to_owned(),
            },
        })?);
    }
    drop(workshop.edit_job_type(&EditJobType {
        job_type_id: None,
        version: 0,
        name_ro: TOW_BAR.to_owned(),
        name_en: "Tow bar fitted".to_owned(),
        keywords_ro: "carlig, remorca".to_owned(),
        keywords_en: "hook, trailer".to_owned(),
        battery_disconnect: HowOften::Usually,
        radio_supply_cut: HowOften::No,
        radio_removed: HowOften::No,
        no_memory_saver: Some(SaverReason::Wiring),
        fits_radio: false,
        is_no_code: false,
    })?);
    drop(workshop.edit_after_line(&EditAfterLine {
        line_id: None,
        version: 0,
        title_ro: "Senzorii de parcare încercați".to_owned(),
        title_en: "Parking sensors tried".to_owned(),
        action_ro: "Dați în marșarier și țineți mâna în fața fiecărui senzor.".to_owned(),
        action_en: "Reverse gear, then a hand before each sensor.".to_owned(),
        makes: "Škoda, Volkswagen".to_owned(),
        job_types: Vec::new(),
        is_no_code: false,
    })?);
    drop(workshop.edit_display_text(&EditDisplayText {
        display_id: None,
        version: 0,
        text: "LOCK 7".to_owned(),
        kind: DisplayKind::Locked,
        makes: String::new(),
        meaning_ro: "Radioul își cere codul; mai sunt șapte încercări.".to_owned(),
        meaning_en: "The radio asks for its code; seven tries are left.".to_owned(),
        do_ro: "Nu ghiciți. Comparați seria și sunați clientul.".to_owned(),
        do_en: "Do not guess. Compare the serial and call the customer.".to_owned(),
        is_no_code: false,
    })?);
    Ok(())
}

fn begin(workshop: &mut Workshop, hands: &Hands) -> Result<IdText, ActError> {
    let view = workshop.begin_hunt(&BeginHunt {
        vehicle_id: hands.vehicle,
        job_id: hands.job,
        unit_id: hands.unit,
    })?;
    Ok(view.hunt_id)
}

fn tried(
    workshop: &mut Workshop,
    hunt_id: IdText,
    rung: Rung,
    outcome: RungOutcome,
    (minutes, due): (&str, &str),
    specialist_id: Option<IdText>,
) -> Result<(), ActError> {
    drop(workshop.try_rung(&TryRung {
        hunt_id,
        rung,
        outcome,
        cost: String::new(),
        minutes: minutes.to_owned(),
        due: due.to_owned(),
        specialist_id,
        corrects: None,
    })?);
    Ok(())
}

fn specialist(workshop: &mut Workshop, at: usize) -> Result<IdText, ActError> {
    let all = workshop.list_specialists()?;
    all.get(at)
        .map(|one| one.specialist_id)
        .ok_or_else(ActError::bad_argument)
}

/// A hunt that runs: the free ways gave nothing, one specialist cannot read this radio, the dealer answers in two days.
pub(super) fn seek(workshop: &mut Workshop, hands: &Hands, due: &str) -> Result<(), ActError> {
    let hunt = begin(workshop, hands)?;
    let nothing = RungOutcome::Nothing;
    tried(workshop, hunt, Rung::Manual, nothing, ("5", ""), None)?;
    tried(workshop, hunt, Rung::Inscriptions, nothing, ("10", ""), None)?;
    let first = specialist(workshop, 0)?;
    tried(
        workshop,
        hunt,
        Rung::Specialist,
        RungOutcome::NotPossible,
        ("15", ""),
        Some(first),
    )?;
    tried(
        workshop,
        hunt,
        Rung::Dealer,
        RungOutcome::Waiting,
        ("20", due),
        None,
    )
}

/// A hunt that found the code: the owner agreed to what it costs, and a specialist read it.
pub(super) fn found(workshop: &mut Workshop, hands: &Hands) -> Result<(), ActError> {
    let hunt_id = begin(workshop, hands)?;
    tried(
        workshop,
        hunt_id,
        Rung::Manual,
        RungOutcome::Nothing,
        ("5", ""),
        None,
    )?;
    let second = specialist(workshop, 1)?;
    let party_id = owner_of(workshop, hands)?;
    drop(workshop.agree_to_cost(&AgreeToCost {
        hunt_id,
        party_id,
        party_name: String::new(),
        channel: Some(Channel::Phone),
        up_to: "200".to_owned(),
    })?);
    drop(workshop.end_hunt(&EndHunt {
        hunt_id,
        end: HuntEnd::Found,
        rung: Some(Rung::Specialist),
        digits: Some("5813".to_owned()),
        source: Some(CodeSource::Specialist),
        cost: "150".to_owned(),
        minutes: "40".to_owned(),
        specialist_id: Some(second),
        advised: None,
        code_first: false,
    })?);
    Ok(())
}

/// Every second line before the cut is answered: somebody was called away.
pub(super) fn half_a_sheet(workshop: &mut Workshop, job_id: IdText) -> Result<(), ActError> {
    let before = workshop.read_battery_sheet(job_id)?.before;
    let open = before.into_iter().filter(|line| line.forbids.is_none());
    for line in open.step_by(2) {
        drop(workshop.answer_sheet_line(&AnswerSheetLine {
            job_id,
            item_id: line.item_id,
            answer: SheetAnswer::Yes,
        })?);
    }
    Ok(())
}

/// What was learned of a model.
pub(super) fn learn(workshop: &mut Workshop, job_id: IdText, text: &str) -> Result<(), ActError> {
    drop(workshop.note_for_model(&NoteForModel {
        job_id,
        text: text.to_owned(),
        is_no_code: false,
    })?);
    Ok(())
}
