//! The exits of GATE.md section 5, written out by hand.

use workshop::domain::battery_gate::{ExitOffer, Unit, exits};
use workshop::domain::{ExitWord, NotNeededReason};

use crate::story::{asking, radio, rows};

/// The state, and what was seen of the radio: `quiet`, `evidence` of an earlier visit, `dead` in a car without power, `asks` | the exits.
///
/// 1 code on file · 2 enter (2s: settle first) · 3 not needed, with the reasons r no radio, c no code, p paired, s switched off (! settle first)
/// · L nothing left to lose · 4 memory saver, where it is allowed · 5 the customer accepts.
const EXITS: &str = "
    OF quiet    | 1 2 3rcps 4 5
    OF evidence | 1 2 3s 4 5
    OF dead     | 1 2 3rcps L 5
    OF asks     | 1 2 L 5
    SU quiet    | 1 2 3rcps 4 5
    SU evidence | 1 2 3s 4 5
    SU dead     | 1 2 3rcps L 5
    SU asks     | 1 2 L 5
    NA quiet    | 2 3rcps 4 5
    NA evidence | 2 3s 4 5
    NA dead     | 2 3rcps L 5
    NA asks     | 2 L 5
    WB quiet    | 2 3rcps 4 5
    WB evidence | 2 3s 4 5
    WB dead     | 2 3rcps L 5
    WB asks     | 2 L 5
    HN quiet    | 2 3rcps 4 5
    HN evidence | 2 3s 4 5
    HN dead     | 2 3rcps L 5
    HN asks     | 2 L 5
    RC quiet    | 2! 3rcps! 4 5
    RC evidence | 2! 3s! 4 5
    RC dead     | 2! 3rcps! L 5
    RC asks     | 2! L 5
    RE evidence | 2 3s 4 5
    RE quiet    | 2 3s 4 5
    RE dead     | 2 3s L 5
    RE asks     | 2 L 5
    LO evidence | 4 5
    LO quiet    | 4 5
    LO dead     | 4 5
    LO asks     | 4 5
";

/// A radio in this state, seen like this.
pub fn seen(name: &str, how: &str) -> Unit {
    match how {
        "quiet" => radio(name),
        "evidence" => Unit {
            evidence: true,
            ..radio(name)
        },
        "dead" => Unit {
            lost: true,
            ..radio(name)
        },
        "asks" => asking(name),
        _ => panic!("nobody sees {how}"),
    }
}

/// What the table says of one cell: the exits in their order.
pub fn offers(cell: &str) -> Vec<ExitOffer> {
    let offer = |letters: &str| {
        let settle_first = letters.ends_with('!');
        let mut signs = letters.trim_end_matches('!').chars();
        let exit = match signs.next() {
            Some('1') => ExitWord::CodeOnFile,
            Some('2') => ExitWord::EnterCode,
            Some('3') => ExitWord::NotNeeded,
            Some('L') => ExitWord::NothingToLose,
            Some('4') => ExitWord::MemorySaver,
            Some('5') => ExitWord::CustomerAccepts,
            _ => panic!("no exit {letters}"),
        };
        let reasons = signs.map(|sign| match sign {
            'r' => NotNeededReason::NoRadio,
            'c' => NotNeededReason::NoCode,
            'p' => NotNeededReason::Paired,
            's' => NotNeededReason::SwitchedOff,
            _ => panic!("no reason {sign}"),
        });
        ExitOffer {
            exit,
            reasons: reasons.collect(),
            settle_first,
        }
    };
    cell.split_whitespace().map(offer).collect()
}

/// The exits the table gives to a radio in this state, seen like this, where a memory saver may or may not be fitted.
pub fn written(state: &str, how: &str, saver: bool) -> Vec<ExitOffer> {
    let row = rows(EXITS)
        .find(|row| row[0].split_whitespace().eq([state, how]))
        .unwrap_or_else(|| panic!("no row {state} {how}"));
    let mut all = offers(row[1]);
    all.retain(|offer| saver || offer.exit != ExitWord::MemorySaver);
    all
}

#[test]
fn every_state_offers_the_exits_of_the_table() {
    for row in rows(EXITS) {
        let (name, how) = row[0].split_once(' ').unwrap();
        let how = how.trim();
        let unit = seen(name, how);
        for saver in [true, false] {
            let told = format!("{name} {how}, saver allowed: {saver}");
            assert_eq!(exits(&unit, saver), written(name, how, saver), "{told}");
        }
    }
}
