//! A radio's story, told in the words of the shop: `typed a; refused a; cut; asks`.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use workshop::domain::battery_gate::{Decision, GateJob, Unit, WorkLine};
use workshop::domain::code_state::{Circumstances, CodeState, Lock, PowerCutEffect, code_state};
use workshop::domain::facts::{Fact, ValueDigest, What};
use workshop::domain::{Arrival, ExitWord, HowOften, Id, NotNeededReason, SaverReason, WithdrawnWhy};

pub const MIHAI: Id = Id([101; 16]);
pub const IOANA: Id = Id([102; 16]);
pub const LOGAN: Id = Id([50; 16]);
pub const POPESCU: Id = Id([60; 16]);
pub const RADIO: Id = Id([70; 16]);
pub const FITTED_IN_LOGAN: Id = Id([80; 16]);

pub fn id(n: u8) -> Id {
    Id([n; 16])
}

pub fn digits(letter: &str) -> ValueDigest {
    ValueDigest([letter.as_bytes()[0]; 32])
}

pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 2, 8, 0, 0).unwrap()
}

#[derive(Clone)]
pub struct Story {
    pub facts: Vec<Fact>,
    pub now: DateTime<Utc>,
    visit: u8,
    cars: u8,
    pub open_jobs: Vec<Id>,
    pub slot_conflict: bool,
    pub effect: PowerCutEffect,
}

impl Story {
    pub fn new() -> Self {
        Self {
            facts: Vec::new(),
            now: morning(),
            visit: 1,
            cars: 50,
            open_jobs: vec![id(1)],
            slot_conflict: false,
            effect: PowerCutEffect::Other,
        }
    }

    pub fn of(told: &str) -> Self {
        let mut story = Self::new();
        story.tell(told);
        story
    }

    pub fn job(&self) -> Id {
        id(self.visit)
    }

    pub fn at(&self) -> Circumstances<'_> {
        Circumstances {
            now: self.now,
            job: Some(self.job()),
            open_jobs: &self.open_jobs,
            slot_conflict: self.slot_conflict,
            power_cut_effect: self.effect,
        }
    }

    pub fn state(&self) -> CodeState {
        code_state(&self.facts, &self.at())
    }

    pub fn says(&self) -> String {
        in_words(&self.state())
    }

    pub fn unit(&self, with_power: bool) -> Unit {
        Unit::read(RADIO, Some(FITTED_IN_LOGAN), &self.facts, &self.at(), with_power)
    }

    pub fn add(&mut self, what: What) {
        self.facts.push(Fact {
            at: self.now,
            by: MIHAI,
            job: Some(self.job()),
            what,
        });
    }

    pub fn tell(&mut self, told: &str) {
        for step in told.split(';').map(str::trim).filter(|s| !s.is_empty()) {
            self.step(step);
        }
    }

    fn step(&mut self, step: &str) {
        let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
        let what = match (verb, rest) {
            ("typed", v) => What::CodeEntered {
                value: digits(v),
                suspicious: v == "0000",
            },
            ("withdrawn", v) => What::EntryWithdrawn {
                value: digits(v),
                why: WithdrawnWhy::WrongCar,
            },
            ("forgotten", v) => What::EntryForgotten { value: digits(v) },
            ("accepted", v) => What::Outcome {
                value: digits(v),
                accepted: true,
            },
            ("refused", v) => What::Outcome {
                value: digits(v),
                accepted: false,
            },
            ("revealed", v) => What::CodeRevealed { value: digits(v) },
            ("has", "not") => What::HasNot,
            ("will", "bring") => What::WillBring,
            ("no", "radio") => What::NotNeeded(NotNeededReason::NoRadio),
            ("no", "code") => What::NotNeeded(NotNeededReason::NoCode),
            ("paired", "") => What::NotNeeded(NotNeededReason::Paired),
            ("switched", "off") => What::NotNeeded(NotNeededReason::SwitchedOff),
            ("taken", "back") => What::OutcomeWithdrawn,
            ("undo", "") => What::Undone,
            ("plays", "") => What::Plays,
            ("asks", "") => What::AsksCode,
            ("wait", "") => What::WaitSeen {
                minutes: None,
                is_final: false,
            },
            ("wait", "13") => What::WaitSeen {
                minutes: None,
                is_final: true,
            },
            ("wait", m) => What::WaitSeen {
                minutes: Some(m.parse().unwrap()),
                is_final: false,
            },
            ("ready", "") => What::ReadySeen,
            ("differs", "") => What::SerialSeen { matches: false },
            ("matches", "") => What::SerialSeen { matches: true },
            ("settled", "") => What::SerialSettled,
            ("reading", "checked") => What::ReadingChecked,
            ("cut", "") => What::PowerCut,
            ("back", "") => What::PowerBack,
            ("found", "flat") => What::PowerLost,
            ("doubt", "") => What::Doubt,
            ("job", "withdrawn") => What::JobWithdrawn { job: self.job() },
            ("fitted", "") => What::Fitted {
                vehicle: id(self.cars),
            },
            ("removed", "") => What::Removed,
            // What happens around the facts.
            ("moved", "") => {
                self.add(What::Removed);
                self.cars += 1;
                What::Fitted {
                    vehicle: id(self.cars),
                }
            }
            ("moved", "back") => {
                self.add(What::Removed);
                self.cars -= 1;
                What::Fitted {
                    vehicle: id(self.cars),
                }
            }
            ("job", "closes") => {
                self.open_jobs.clear();
                return;
            }
            ("next", "visit") => {
                self.visit += 1;
                self.open_jobs = vec![self.job()];
                self.now += TimeDelta::days(300);
                return;
            }
            ("two", "radios") => {
                self.slot_conflict = true;
                return;
            }
            ("family", "harmless") => {
                self.effect = PowerCutEffect::NoEffect;
                return;
            }
            ("after", minutes) => {
                self.now += TimeDelta::minutes(minutes.parse().unwrap());
                return;
            }
            _ => panic!("the story does not know {step:?}"),
        };
        self.add(what);
    }
}

pub fn in_words(state: &CodeState) -> String {
    let letter = |v: &ValueDigest| {
        if v.0[0] == b'0' {
            "0000".into()
        } else {
            (v.0[0] as char).to_string()
        }
    };
    match state {
        CodeState::NotNeeded { reason } => format!("NOT NEEDED {}", reason.word()),
        CodeState::Verified { value, .. } => format!("VERIFIED {}", letter(value)),
        CodeState::OnFile {
            value,
            suspicious: false,
        } => format!("ON FILE {}", letter(value)),
        CodeState::OnFile {
            value,
            suspicious: true,
        } => format!("ON FILE {} suspicious", letter(value)),
        CodeState::NotAsked { remark: None } => "NOT ASKED".into(),
        CodeState::NotAsked { remark: Some(r) } => format!("NOT ASKED {}", r.word()),
        CodeState::HasNot { .. } => "HAS NOT".into(),
        CodeState::WillBring { .. } => "WILL BRING".into(),
        CodeState::RadioChanged => "RADIO CHANGED".into(),
        CodeState::Refused { times, value } => format!("REFUSED {times}x {}", letter(value)),
        CodeState::Locked { lock: Lock::Until(_) } => "LOCKED until".into(),
        CodeState::Locked { lock: Lock::Unknown } => "LOCKED unknown".into(),
        CodeState::Locked { lock: Lock::Final } => "LOCKED final".into(),
    }
}

/// A state by its short name in the tables.
pub fn state(name: &str) -> CodeState {
    match name {
        "NN" => CodeState::NotNeeded {
            reason: NotNeededReason::Paired,
        },
        "VE" => CodeState::Verified {
            at: morning(),
            by: MIHAI,
            value: digits("a"),
        },
        "OF" => CodeState::OnFile {
            value: digits("a"),
            suspicious: false,
        },
        "SU" => CodeState::OnFile {
            value: digits("0000"),
            suspicious: true,
        },
        "NA" => CodeState::NotAsked { remark: None },
        "WB" => CodeState::WillBring { job: Some(id(1)) },
        "HN" => CodeState::HasNot { job: None },
        "RC" => CodeState::RadioChanged,
        "RE" => CodeState::Refused {
            times: 1,
            value: digits("a"),
        },
        "LO" => CodeState::Locked { lock: Lock::Unknown },
        _ => panic!("no state {name}"),
    }
}

/// A radio in a state, quiet: nothing seen of it in this job.
pub fn radio(name: &str) -> Unit {
    Unit {
        id: Some(RADIO),
        installation: Some(FITTED_IN_LOGAN),
        state: state(name),
        lost: false,
        evidence: false,
        asks_now: false,
        came_asking: false,
        answered: false,
    }
}

/// The same radio, seen asking for its code in this job.
pub fn asking(name: &str) -> Unit {
    Unit {
        lost: true,
        evidence: true,
        asks_now: true,
        came_asking: true,
        ..radio(name)
    }
}

fn line(battery: HowOften, supply: HowOften, removed: HowOften, saver: Option<SaverReason>) -> WorkLine {
    WorkLine {
        id: id(200),
        battery_disconnect: battery,
        radio_supply_cut: supply,
        radio_removed: removed,
        no_memory_saver: saver,
        answer: None,
        fits_radio: None,
    }
}

pub fn tyres() -> WorkLine {
    line(HowOften::No, HowOften::No, HowOften::No, None)
}

pub fn clutch() -> WorkLine {
    WorkLine {
        id: id(201),
        ..line(HowOften::Usually, HowOften::Sometimes, HowOften::No, None)
    }
}

pub fn clutch_answered(yes: bool) -> WorkLine {
    WorkLine {
        answer: Some(yes),
        ..clutch()
    }
}

pub fn battery() -> WorkLine {
    WorkLine {
        id: id(202),
        ..line(HowOften::Always, HowOften::Yes, HowOften::No, None)
    }
}

pub fn airbag() -> WorkLine {
    WorkLine {
        id: id(203),
        ..line(
            HowOften::Always,
            HowOften::Yes,
            HowOften::No,
            Some(SaverReason::Srs),
        )
    }
}

pub fn fuse_check() -> WorkLine {
    WorkLine {
        id: id(204),
        ..line(
            HowOften::No,
            HowOften::Sometimes,
            HowOften::No,
            Some(SaverReason::Plug),
        )
    }
}

pub fn radio_removal() -> WorkLine {
    WorkLine {
        id: id(205),
        ..line(
            HowOften::Sometimes,
            HowOften::Yes,
            HowOften::Yes,
            Some(SaverReason::Plug),
        )
    }
}

pub fn with_reason(line: WorkLine, reason: SaverReason) -> WorkLine {
    WorkLine {
        no_memory_saver: Some(reason),
        ..line
    }
}

pub fn job<'a>(arrival: Arrival, lines: &'a [WorkLine], units: &'a [Unit]) -> GateJob<'a> {
    GateJob {
        id: id(1),
        vehicle: LOGAN,
        owner: Some(POPESCU),
        arrival,
        operation: 1,
        lines,
        units,
        decisions: &[],
    }
}

pub fn decision(exit: ExitWord) -> Decision {
    Decision {
        job: id(1),
        vehicle: LOGAN,
        unit: Some(RADIO),
        installation: Some(FITTED_IN_LOGAN),
        exit,
        operation: 1,
        value: Some(digits("a")),
        owner: Some(POPESCU),
        withdrawn: false,
    }
}

/// Rows of a table: lines that are not empty and not a comment.
pub fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|l| l.split('|').map(str::trim).collect())
}
