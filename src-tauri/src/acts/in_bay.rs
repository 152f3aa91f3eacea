//! What the bay is told besides the gate: the wait and its clock, what the display means, whether there is a code at all, which decision fell,
//! what the desk answered. Nothing here is decided; it is read for the eye.

use super::answer_call::DeskAnswered;
use super::case::{Case, UnitCase};
use super::check_serial::asked_of;
use super::views::instant;
use super::{ActError, Workshop};
use crate::catalogue::{Catalogue, DisplayText, RadioFamily, code_at_all};
use crate::domain::battery_gate::{Verdict, cut_by, fallen, injuries, longest_lock, one_touch_of, opened_by};
use crate::domain::code_state::{CodeState, Lock, refusals_on_radio};
use crate::domain::hand_over::plays_since_back;
use crate::domain::seen::{Shown, serial_matches};
use crate::domain::wait::{standing_wait, tries_left};
use crate::domain::{
    CodeAtAll, CutBy, DeskAnswer, ExitWord, FallWord, FoundBy, Id, LockEnd, OneTouch, SaverReason, SerialAsk,
    UnitPlace,
};
use crate::store;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

/// A wait that runs, with what is reported of waits of this family.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitView {
    /// How it ends.
    pub lock: LockEnd,
    /// When it was seen, UTC: where its end is not known the clock counts up from here.
    pub since: String,
    /// Until when, UTC, where that is known.
    pub until: Option<String>,
    /// The power went after it was seen.
    pub cut_since: bool,
    /// Refusals since the radio last took a code.
    pub refusals: u32,
    /// Whether the radio has to stay on: yes, no; nothing where nobody said.
    pub stay_on: Option<String>,
    /// What a new power cut does to it; nothing where nobody said.
    pub power_cut_effect: Option<String>,
}

/// What a text on the display means.
#[derive(Debug, Serialize, TS)]
pub struct DisplayMeaning {
    /// The text as the sources write it.
    pub text: String,
    /// What kind of state it is.
    pub kind: String,
    /// What it means, Romanian.
    pub meaning_ro: String,
    /// What it means, English.
    pub meaning_en: String,
    /// What to do first, Romanian.
    pub do_ro: String,
    /// What to do first, English.
    pub do_en: String,
    /// It was seen on sets of this family.
    pub of_family: bool,
}

/// A decision that does not hold any more.
#[derive(Debug, Serialize, TS)]
pub struct Fallen {
    /// Which exit.
    pub exit: ExitWord,
    /// When it was taken, UTC.
    pub at: String,
    /// Who took it.
    pub initials: String,
    /// Why it fell.
    pub why: FallWord,
    /// Which work forbids the memory saver, where that is why.
    pub forbids: Option<SaverReason>,
}

/// A unit as the bay sees it, beside its gate.
#[derive(Debug, Serialize, TS)]
pub struct UnitInBay {
    /// Where it is.
    pub place: UnitPlace,
    /// Whether there is a code to look for.
    pub code_at_all: CodeAtAll,
    /// Tries that are said to be left before it waits.
    pub tries_left: Option<u32>,
    /// The wait that runs.
    pub wait: Option<WaitView>,
    /// What the display means that was written down last in this job.
    pub display: Vec<DisplayMeaning>,
    /// What of its serial is typed to compare it.
    pub serial_ask: SerialAsk,
    /// Another unit of its kind is on record in the car: no serial settles which of them is in it.
    pub two_of_kind: bool,
    /// Whether the serial matched when it was last compared in this job.
    pub serial_matches: Option<bool>,
    /// It was seen playing, or took its code, since the power came back in this job.
    pub plays_since_back: bool,
    /// By what its family was found.
    pub found_by: Option<FoundBy>,
    /// The newest decision about it, where it fell.
    pub fallen: Option<Fallen>,
    /// Whether the code on file is kept after this visit; nothing where there is none.
    pub code_kept: Option<bool>,
}

/// A line's name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineName {
    /// Romanian.
    pub name_ro: String,
    /// English.
    pub name_en: String,
}

/// A job as the bay sees it, beside its gate.
#[derive(Debug, Serialize, TS)]
pub struct JobInBay {
    /// By what the radio loses its power.
    pub cut_by: CutBy,
    /// The decision that opened the gate, where no green state did.
    pub opened_by: Option<ExitWord>,
    /// What the one touch of CONFIRM writes, now or for a start that the lines do not announce; nothing where there is no CONFIRM.
    pub one_touch: Option<OneTouch>,
    /// What of its work can injure somebody: each is a WARNING.
    pub injuries: Vec<SaverReason>,
    /// The person at the seat does it.
    pub mine: bool,
    /// Whether the person at the seat may take it, or take it over.
    pub may_take: bool,
    /// What the desk answered last, while no call stands.
    pub desk_answer: Option<DeskAnswered>,
    /// What the desk can answer with one key, while a call stands.
    pub desk_answers: Vec<DeskAnswer>,
}

/// A card as the bay and the board see it, beside its gate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CardInBay {
    /// By what the radio loses its power.
    pub cut_by: CutBy,
    /// The decision that opened the gate, where no green state did.
    pub opened_by: Option<ExitWord>,
    /// What the one touch of CONFIRM writes; nothing where the verdict is another.
    pub one_touch: Option<OneTouch>,
    /// The wait that holds longest, of those that radios of the car show.
    pub wait: Option<WaitView>,
    /// Work that was added after the car was written down.
    pub added: Vec<LineName>,
    /// What the desk answered last, while no call stands.
    pub desk_answer: Option<DeskAnswered>,
    /// Refusals on the radio since it last took a code; the most of several.
    pub refusals: u32,
}

/// The family whose facts the screen shows, and by what it was found. What a power cut does to a wait is read from the surer one alone.
pub(super) fn family_on_screen<'c>(
    catalogue: &'c Catalogue,
    unit: &UnitCase,
    display: &str,
) -> Option<(&'c RadioFamily, FoundBy)> {
    if let Some(family) = unit.family(catalogue) {
        return Some((family, FoundBy::Radio));
    }
    // A model or serial that tells of another family is another radio: its maker's only family is not its own.
    let model = unit.radio.model.as_deref().unwrap_or_default();
    let serial = unit.radio.serial.as_deref().unwrap_or_default();
    if catalogue.tells_of_a_family(model, serial) {
        return None;
    }
    let by_make = catalogue.family_of_make(unit.make(), display);
    by_make.map(|family| (family, FoundBy::Maker))
}

/// The wait of a LOCKED unit.
pub(super) fn wait_view(catalogue: &Catalogue, unit: &UnitCase) -> Result<Option<WaitView>, ActError> {
    let CodeState::Locked { lock } = unit.unit.state else {
        return Ok(None);
    };
    let Some(wait) = standing_wait(&unit.facts) else {
        return Ok(None);
    };
    let family = family_on_screen(catalogue, unit, "").map(|(family, _)| family);
    Ok(Some(WaitView {
        lock: lock.word(),
        since: instant(wait.seen_at),
        until: match lock {
            Lock::Until(until) => Some(instant(until)),
            Lock::Unknown | Lock::Final => None,
        },
        cut_since: wait.cut_since,
        refusals: refusals_on_radio(&unit.facts),
        stay_on: family
            .and_then(|family| family.radio_must_stay_on)
            .map(|word| word.word().to_owned()),
        power_cut_effect: family
            .and_then(|family| family.power_cut_effect)
            .map(|word| word.word().to_owned()),
    }))
}

impl Workshop {
    /// A unit beside its gate. `display` is what was written down last in this job.
    pub(super) fn unit_in_bay(
        &self,
        conn: &Connection,
        case: &Case,
        unit: &UnitCase,
        display: Option<Shown<'_>>,
    ) -> Result<UnitInBay, ActError> {
        let shown = display.map(|display| display.text).unwrap_or_default();
        let catalogue = &*self.catalogue;
        let family = family_on_screen(catalogue, unit, shown);
        let found_by = family.map(|(_, by)| by);
        let family = family.map(|(family, _)| family);
        let texts = meanings(catalogue, shown, family);
        let tries = family.and_then(|family| family.tries);
        Ok(UnitInBay {
            place: place(case, unit.id(), unit.installation.is_some()),
            code_at_all: code_at_all(family, &texts),
            tries_left: tries_left(tries, &unit.facts, display),
            wait: wait_view(catalogue, unit)?,
            display: texts.iter().map(|text| meaning(text, family)).collect(),
            serial_ask: asked_of(unit),
            two_of_kind: unit.slot_conflict,
            serial_matches: serial_matches(&unit.facts, case.job.id),
            plays_since_back: plays_since_back(&unit.facts, case.job.id),
            found_by,
            fallen: self.fallen_decision(conn, case, unit)?,
            code_kept: match unit.unit.state {
                CodeState::Verified { value, .. }
                | CodeState::OnFile { value, .. }
                | CodeState::Refused { value, .. } => Some(store::get_code_origin(conn, unit.id(), value)?.1),
                _ => None,
            },
        })
    }

    /// The newest decision about a unit, where it was about this operation and holds no more.
    fn fallen_decision(
        &self,
        conn: &Connection,
        case: &Case,
        unit: &UnitCase,
    ) -> Result<Option<Fallen>, ActError> {
        let gate = case.gate();
        let newest = case
            .rows
            .iter()
            .rev()
            .find(|row| row.decision.unit == Some(unit.id()) && !row.decision.withdrawn);
        let Some((row, why)) = newest.and_then(|row| Some((row, fallen(&row.decision, &unit.unit, &gate)?)))
        else {
            return Ok(None);
        };
        let forbids = crate::domain::battery_gate::memory_saver(&case.work, gate.has_power()).err();
        Ok(Some(Fallen {
            exit: row.decision.exit,
            at: instant(row.at),
            initials: store::get_person(conn, row.by)?.initials,
            why,
            forbids: forbids.filter(|_| why == FallWord::LineForbids),
        }))
    }

    /// The job beside its gate.
    pub(super) fn job_in_bay(
        &self,
        conn: &Connection,
        case: &Case,
        one_touch: Option<OneTouch>,
    ) -> Result<JobInBay, ActError> {
        let me = self.me.as_ref();
        let mine = me.is_some_and(|me| case.job.technician == Some(me.id));
        let may =
            me.is_some_and(|me| crate::domain::rights::may(&me.roles, crate::domain::Deed::StartBatteryWork));
        Ok(JobInBay {
            cut_by: cut_by(&case.work),
            opened_by: opened_by(&case.gate()),
            one_touch,
            injuries: injuries(&case.work),
            mine,
            may_take: may && !mine && case.job.closed_at.is_none(),
            desk_answer: DeskAnswered::of(case, |by| Ok(store::get_person(conn, by)?.name))?,
            desk_answers: if case.job.desk_called_at.is_some() {
                DeskAnswer::BY_KEY.to_vec()
            } else {
                Vec::new()
            },
        })
    }
}

/// What the one unknown radio of a car with none on record is told: nothing is known but the car's maker.
pub(super) fn unknown_in_bay(catalogue: &Catalogue, case: &Case) -> Result<UnitInBay, ActError> {
    let make = case.car.vehicle.make.as_deref().unwrap_or_default();
    let goes_in = case.line_with_unknown_radio().is_some();
    // A radio that goes in is of any maker.
    let family = if goes_in {
        None
    } else {
        catalogue.family_of_make(make, "")
    };
    Ok(UnitInBay {
        place: if goes_in {
            UnitPlace::GoesIn
        } else {
            UnitPlace::InCar
        },
        code_at_all: code_at_all(family, &[]),
        tries_left: tries_left(family.and_then(|family| family.tries), &[], None),
        wait: None,
        display: Vec::new(),
        serial_ask: SerialAsk::NotOnFile,
        two_of_kind: false,
        serial_matches: None,
        plays_since_back: false,
        found_by: family.map(|_| FoundBy::Maker),
        fallen: None,
        code_kept: None,
    })
}

/// A card beside its gate.
pub(super) fn card_in_bay(
    catalogue: &Catalogue,
    case: &Case,
    verdict: &Verdict,
    name: impl FnOnce(Id) -> Result<String, ActError>,
) -> Result<CardInBay, ActError> {
    let units = &case.car.units;
    let waiting = longest_lock(units.iter().map(|unit| &unit.unit.state)).and_then(|at| units.get(at));
    let wait = match waiting {
        Some(unit) => wait_view(catalogue, unit)?,
        None => None,
    };
    let added = case.lines.iter().filter(|(line, _)| line.added_later);
    Ok(CardInBay {
        cut_by: cut_by(&case.work),
        opened_by: opened_by(&case.gate()),
        one_touch: one_touch_of(verdict),
        wait,
        added: added
            .map(|(_, job_type)| LineName {
                name_ro: job_type.name.ro.clone(),
                name_en: job_type.name.en.clone(),
            })
            .collect(),
        desk_answer: DeskAnswered::of(case, name)?,
        refusals: case
            .car
            .units
            .iter()
            .map(|unit| refusals_on_radio(&unit.facts))
            .max()
            .unwrap_or(0),
    })
}

fn place(case: &Case, unit: Id, fitted: bool) -> UnitPlace {
    if !fitted {
        UnitPlace::GoesIn
    } else if case.outgoing() == Some(unit) {
        UnitPlace::ComesOut
    } else {
        UnitPlace::InCar
    }
}

/// What the display may mean: on sets of the family where one is known, on any set else.
fn meanings<'c>(catalogue: &'c Catalogue, shown: &str, family: Option<&RadioFamily>) -> Vec<&'c DisplayText> {
    let mut found = catalogue.read_display(shown, family);
    if let Some(family) = family
        // A text of the shop's own stands beside the shipped ones; it never takes one off the screen.
        && found
            .iter()
            .any(|text| !text.shop_made && text.families.contains(&family.id))
    {
        found.retain(|text| text.families.contains(&family.id));
    }
    found
}

fn meaning(text: &DisplayText, family: Option<&RadioFamily>) -> DisplayMeaning {
    DisplayMeaning {
        text: text.text.clone(),
        kind: text.kind.word().to_owned(),
        meaning_ro: text.meaning.ro.clone(),
        meaning_en: text.meaning.en.clone(),
        do_ro: text.first_action.ro.clone(),
        do_en: text.first_action.en.clone(),
        of_family: family.is_some_and(|family| text.families.contains(&family.id)),
    }
}
