//! The shop's day so far, told as who did what how many minutes ago.

use crate::acts::ReadingWord;
use crate::domain::{Arrival, CallOutcome, ExitWord, HandOverResult, ReceptionAnswer, Stage};
use Deed::{
    Answer, Arrive, Call, Check, Cover, End, Expect, HalfSheet, Learn, Leave, Move, New, Note, Office,
    Outcome, Ring, Seek, Start, Take, Try, Warn,
};
use When::{Ago, InDays, Later};
use Who::{Dan, Elena, Ioana, Mihai};

/// Whose hands.
#[derive(Clone, Copy)]
pub(super) enum Who {
    Ioana,
    Mihai,
    Elena,
    Dan,
}

/// When a booked car is expected.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// Today, so many minutes ago.
    Ago(i64),
    /// Today, so many minutes from now.
    Later(i64),
    /// In so many days, at so many minutes after midnight.
    InDays(i64, i64),
}

/// One deed of the day.
#[derive(Clone, Copy)]
pub(super) enum Deed {
    /// The car is booked: what for, and for when.
    Expect(&'static str, When),
    /// Its customer is called about the code.
    Ring(CallOutcome),
    /// A known car comes: what for, key tag, minutes to its promise, the radio, the customer's answer, what the customer says.
    Arrive(
        &'static str,
        &'static str,
        i64,
        Arrival,
        Option<(ReceptionAnswer, &'static str)>,
        &'static str,
    ),
    /// A car nobody knows comes with its phone: what for, key tag, minutes to its promise, phone.
    New(&'static str, &'static str, i64, &'static str),
    /// The technician takes the job.
    Take,
    /// The technician answers whether the power goes.
    Answer(bool),
    /// The technician chooses an exit.
    Cover(ExitWord),
    /// The battery comes off.
    Start,
    /// The power is back.
    End,
    /// The technician goes through the after-list: all done.
    Check,
    /// The technician reads the radio.
    Note(ReadingWord),
    /// The code is revealed for the radio.
    Try,
    /// The radio took it, or not.
    Outcome(bool),
    /// The bay calls the desk.
    Call,
    /// The desk writes a warning on the car.
    Warn(&'static str),
    /// The office writes down specialists and what the shop says over the shipped catalogue; about no car.
    Office,
    /// A hunt for the code begins; it found the code, or it runs.
    Seek(bool),
    /// The lines before the cut are half answered.
    HalfSheet,
    /// What was learned of the model.
    Learn(&'static str),
    /// The card moves.
    Move(Stage),
    /// The car leaves; whether the desk says that the code was typed.
    Leave(HandOverResult, bool),
}

/// The desk wrote no answer down.
const NONE: Option<(ReceptionAnswer, &str)> = None;

/// Minutes ago, plate, who, what.
#[rustfmt::skip]
pub(super) const DAY: &[(i64, &str, Who, Deed)] = &[
    // What the shop says itself.
    (418, "", Dan, Office),
    // Booked for today; one did not come.
    (416, "AG 22 NIC", Ioana, Expect("battery_replacement", Later(180))),
    (415, "BV 15 TRS", Ioana, Expect("airbag", Later(240))),
    (414, "AA DK-417", Ioana, Expect("oil_service", Ago(75))),
    (413, "BV 70 RZV", Ioana, Expect("timing_belt", Later(300))),
    (409, "AG 22 NIC", Elena, Ring(CallOutcome::NoAnswer)),
    (302, "AG 22 NIC", Elena, Ring(CallOutcome::BringsIt)),
    // Booked for the days ahead.
    (406, "BV 12 DRA", Ioana, Expect("battery_replacement", InDays(1, 480))),
    (388, "BV 29 SOF", Elena, Expect("alternator", InDays(1, 510))),
    (375, "B 77 ZAH", Ioana, Expect("airbag", InDays(1, 570))),
    (341, "BV 88 TOP", Ioana, Expect("battery_replacement", InDays(1, 615))),
    (260, "BV 48 AST", Elena, Expect("clutch", InDays(2, 495))),
    (150, "BV 36 FIN", Ioana, Expect("tyres", InDays(2, 540))),
    (55, "B 77 ZAH", Elena, Ring(CallOutcome::NoAnswer)),
    // Gone already.
    (405, "BV 40 IOA", Ioana, Arrive("battery_replacement", "2", -150, Arrival::Plays, Some((ReceptionAnswer::HasItHere, "3312")), "Pornește greu dimineața.")),
    (380, "BV 40 IOA", Mihai, Cover(ExitWord::CodeOnFile)),
    (379, "BV 40 IOA", Mihai, Start),
    (352, "BV 40 IOA", Mihai, End),
    (350, "BV 40 IOA", Mihai, Note(ReadingWord::AsksCode)),
    (349, "BV 40 IOA", Mihai, Try),
    (348, "BV 40 IOA", Mihai, Outcome(true)),
    (346, "BV 40 IOA", Mihai, Check),
    (345, "BV 40 IOA", Mihai, Move(Stage::Ready)),
    (300, "BV 40 IOA", Elena, Leave(HandOverResult::Plays, true)),
    (398, "MS 19 DAN", Elena, Arrive("oil_service", "5", -120, Arrival::Plays, NONE, "")),
    (370, "MS 19 DAN", Dan, Take),
    (310, "MS 19 DAN", Dan, Move(Stage::Ready)),
    (262, "MS 19 DAN", Elena, Leave(HandOverResult::Plays, false)),
    (390, "BV 83 ECO", Ioana, Arrive("battery_replacement", "7", -90, Arrival::NoPower, Some((ReceptionAnswer::HasNot, "")), "Tractată; a stat cu farurile aprinse.")),
    (340, "BV 83 ECO", Dan, Cover(ExitWord::NothingToLose)),
    (339, "BV 83 ECO", Dan, Start),
    (300, "BV 83 ECO", Dan, End),
    (298, "BV 83 ECO", Dan, Note(ReadingWord::AsksCode)),
    (292, "BV 83 ECO", Dan, Check),
    (290, "BV 83 ECO", Dan, Move(Stage::Ready)),
    (215, "BV 83 ECO", Elena, Leave(HandOverResult::AsksCode, false)),
    (190, "BV 83 ECO", Elena, Seek(true)),
    (386, "CV 21 ILI", Elena, Arrive("tyres", "8", -60, Arrival::Plays, NONE, "")),
    (360, "CV 21 ILI", Dan, Take),
    (280, "CV 21 ILI", Dan, Move(Stage::Ready)),
    (240, "CV 21 ILI", Ioana, Leave(HandOverResult::NotTested, false)),
    (372, "BV 04 DUB", Ioana, Arrive("brake_pads", "10", -30, Arrival::NotChecked, NONE, "Scârțâie la frânare.")),
    (330, "BV 04 DUB", Dan, Take),
    (200, "BV 04 DUB", Dan, Move(Stage::Ready)),
    (160, "BV 04 DUB", Elena, Leave(HandOverResult::NoRadio, false)),
    // Ready for their customers.
    (365, "BV 31 CRI", Ioana, Arrive("battery_replacement", "3", 30, Arrival::Plays, Some((ReceptionAnswer::HasItHere, "1390")), "")),
    (250, "BV 31 CRI", Mihai, Cover(ExitWord::CodeOnFile)),
    (249, "BV 31 CRI", Mihai, Start),
    (222, "BV 31 CRI", Mihai, End),
    (220, "BV 31 CRI", Mihai, Note(ReadingWord::AsksCode)),
    (219, "BV 31 CRI", Mihai, Try),
    (218, "BV 31 CRI", Mihai, Outcome(true)),
    (216, "BV 31 CRI", Mihai, Check),
    (214, "BV 31 CRI", Mihai, Move(Stage::Ready)),
    (356, "BV 66 FRA", Elena, Arrive("brake_pads", "6", 15, Arrival::Plays, NONE, "")),
    (255, "BV 66 FRA", Dan, Take),
    (170, "BV 66 FRA", Dan, Move(Stage::Ready)),
    (320, "PH 08 TOM", Ioana, Arrive("alternator", "9", 60, Arrival::Plays, NONE, "Martorul de baterie clipește.")),
    (212, "PH 08 TOM", Mihai, Start),
    (150, "PH 08 TOM", Mihai, End),
    (148, "PH 08 TOM", Mihai, Try),
    (147, "PH 08 TOM", Mihai, Outcome(true)),
    (145, "PH 08 TOM", Mihai, Check),
    (144, "PH 08 TOM", Mihai, Move(Stage::Ready)),
    (310, "BV 05 DUB", Elena, Arrive("tyres", "26", 90, Arrival::Plays, NONE, "Anvelope de iarnă.")),
    (225, "BV 05 DUB", Dan, Take),
    (135, "BV 05 DUB", Dan, Move(Stage::Ready)),
    // In work.
    (285, "BV 18 GHE", Ioana, Arrive("battery_replacement", "12", 75, Arrival::Plays, NONE, "")),
    (142, "BV 18 GHE", Mihai, Cover(ExitWord::CodeOnFile)),
    (141, "BV 18 GHE", Mihai, Start),
    (118, "BV 18 GHE", Mihai, End),
    (116, "BV 18 GHE", Mihai, Note(ReadingWord::AsksCode)),
    (115, "BV 18 GHE", Mihai, Try),
    (114, "BV 18 GHE", Mihai, Outcome(false)),
    (240, "BV 72 ALT", Elena, Arrive("alternator", "14", 105, Arrival::Plays, NONE, "Bateria nu se încarcă.")),
    (64, "BV 72 ALT", Mihai, Learn("Bateria e sub capacul din plastic: se desface întâi clema din față.")),
    (62, "BV 72 ALT", Mihai, HalfSheet),
    (60, "BV 72 ALT", Mihai, Start),
    (230, "BV 27 OLE", Elena, Arrive("oil_service", "11", 45, Arrival::Plays, NONE, "")),
    (75, "BV 27 OLE", Dan, Take),
    (210, "HD 09 PRO", Ioana, Arrive("clutch", "15", 165, Arrival::Plays, NONE, "Ambreiajul patinează la deal.")),
    (48, "HD 09 PRO", Dan, Take),
    (44, "HD 09 PRO", Dan, Answer(true)),
    (42, "HD 09 PRO", Dan, Call),
    (95, "BV 55 LOC", Ioana, Arrive("radio_code_service", "16", 135, Arrival::ShowsWait, NONE, "A schimbat singur bateria; radioul arată SAFE.")),
    (38, "BV 55 LOC", Dan, Take),
    // Here, not begun.
    (180, "BV 61 MIC", Ioana, Arrive("battery_replacement", "17", 90, Arrival::Plays, NONE, "Bateria ține doar o zi.")),
    (165, "BV 07 KLM", Ioana, Arrive("battery_terminals", "18", 120, Arrival::Plays, Some((ReceptionAnswer::HasNot, "")), "Bornele sunt oxidate.")),
    (98, "BV 07 KLM", Ioana, Seek(false)),
    (130, "BV 90 RDS", Elena, Arrive("airbag", "19", 180, Arrival::Plays, NONE, "Martor airbag aprins.")),
    (110, "CJ 12 XYZ", Ioana, Arrive("clutch", "20", 240, Arrival::Plays, NONE, "Pedala de ambreiaj rămâne jos.")),
    (109, "CJ 12 XYZ", Ioana, Warn("Jante cu antifurt: cheia e la client.")),
    (85, "VL 12 ABC", Elena, Arrive("battery_replacement", "21", 60, Arrival::Plays, NONE, "")),
    (66, "SB 44 ROM", Ioana, Arrive("battery_replacement", "22", 150, Arrival::NoPower, Some((ReceptionAnswer::SendsPhoto, "")), "Tractată din parcare, fără curent.")),
    (52, "IS 33 VAS", Ioana, Arrive("alternator", "23", 195, Arrival::Plays, Some((ReceptionAnswer::AtHome, "")), "")),
    (25, "OB 4821 AC", Elena, Arrive("suspension", "24", 210, Arrival::Plays, NONE, "Zgomot în față pe stânga.")),
    (12, "BV 99 NOU", Ioana, New("oil_service", "25", 225, "0700 400 099")),
];
