//! The exits of GATE.md section 5, written out by hand.

use workshop::domain::battery_gate::{Unit, exits};
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

fn seen(name: &str, how: &str) -> Unit {
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

fn in_letters(unit: &Unit, saver: bool) -> String {
    let mut letters = Vec::new();
    for offer in exits(unit, saver) {
        let mut text = match offer.exit {
            ExitWord::CodeOnFile => "1",
            ExitWord::EnterCode => "2",
            ExitWord::NotNeeded => "3",
            ExitWord::NothingToLose => "L",
            ExitWord::MemorySaver => "4",
            ExitWord::CustomerAccepts => "5",
        }
        .to_owned();
        text.extend(offer.reasons.iter().map(|r| match r {
            NotNeededReason::NoRadio => 'r',
            NotNeededReason::NoCode => 'c',
            NotNeededReason::Paired => 'p',
            NotNeededReason::SwitchedOff => 's',
        }));
        text.extend(offer.settle_first.then_some('!'));
        letters.push(text);
    }
    letters.join(" ")
}

#[test]
fn every_state_offers_the_exits_of_the_table() {
    for row in rows(EXITS) {
        let (name, how) = row[0].split_once(' ').unwrap();
        let unit = seen(name, how.trim());
        assert_eq!(in_letters(&unit, true), row[1], "{}", row[0]);
        let without_saver = row[1].replace(" 4", "").replace("4 ", "");
        assert_eq!(
            in_letters(&unit, false),
            without_saver,
            "{} where no saver may be fitted",
            row[0]
        );
    }
}
