//! Whatever the program can say, both languages have a sentence for.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use workshop::acts::{Banner, Failure, Fault, LossWord, Refusal, ReprintReason, SoftWarning, Trouble};
use workshop::domain::{
    Channel, CodeSource, Deed, ExitWord, HandOverResult, HuntEnd, HuntOrigin, HuntWait, KmReason, LabelSize,
    NoteKind, PictureKind, ReplacementKind, RevealRefusal, Rung, RungOutcome, RungWhyNot, Scenario, Stage,
    TapWord, VerdictWord,
};
use workshop::domain::{SaverReason, SheetAnswer, SheetHarm, SheetTool, SrsState};
use workshop::ledger::Verb;

fn ids(language: &str) -> BTreeSet<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("ui/locales")
        .join(language);
    fs::read_dir(folder)
        .unwrap()
        .flat_map(|file| {
            fs::read_to_string(file.unwrap().path())
                .unwrap()
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter_map(|line| {
            line.split_once(" = ")
                .map(|(id, _)| id.to_owned())
                .or_else(|| line.strip_suffix(" =").map(str::to_owned))
        })
        .collect()
}

#[test]
fn every_no_every_warning_and_every_verb_has_a_sentence_in_both_languages() {
    let mut wanted: Vec<String> = Vec::new();
    wanted.extend(Refusal::ALL.iter().map(|word| format!("error-{}", word.word())));
    wanted.extend(Fault::ALL.iter().map(|word| format!("error-{}", word.word())));
    wanted.extend(Failure::ALL.iter().map(|word| format!("error-{}", word.word())));
    wanted.extend(Trouble::ALL.iter().map(|word| format!("error-{}", word.word())));
    wanted.extend(Verb::ALL.iter().map(|word| format!("verb-{}", word.word())));
    wanted.extend(
        Banner::ALL
            .iter()
            .map(|word| format!("common-banner-{}", word.word())),
    );
    wanted.extend(
        SoftWarning::ALL
            .iter()
            .map(|word| format!("reception-warning-{}", word.word())),
    );
    wanted.extend(
        KmReason::ALL
            .iter()
            .map(|word| format!("intake-km-reason-{}", word.word())),
    );
    for kind in NoteKind::ALL {
        wanted.extend(["intake-note", "office-why"].map(|id| format!("{id}-{}", kind.word())));
    }
    wanted.extend(
        SaverReason::ALL
            .iter()
            .map(|word| format!("sheet-saver-{}", word.word())),
    );
    wanted.extend(
        SheetHarm::ALL
            .iter()
            .map(|word| format!("sheet-signal-{}", word.word())),
    );
    wanted.extend(
        SrsState::ALL
            .iter()
            .map(|word| format!("sheet-srs-{}", word.word())),
    );
    for answer in SheetAnswer::ALL {
        wanted.extend(["sheet-answer", "office-why"].map(|id| format!("{id}-{}", answer.word())));
    }
    // A line that needs no tester says nothing of one.
    let tools = SheetTool::ALL.iter().filter(|tool| **tool != SheetTool::No);
    wanted.extend(tools.map(|word| format!("sheet-tool-{}", word.word())));
    wanted.extend(
        ExitWord::ALL
            .iter()
            .map(|word| format!("paper-off-exit-{}", word.word())),
    );
    for tap in TapWord::ALL {
        wanted.extend(["radios-tap", "office-why"].map(|id| format!("{id}-{}", tap.word())));
    }
    wanted.extend(
        LossWord::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.push("error-fault".to_owned());
    wanted.extend(Deed::ALL.iter().map(|word| format!("office-why-{}", word.word())));
    wanted.extend(
        Stage::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        CodeSource::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        ExitWord::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        HandOverResult::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        Scenario::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        PictureKind::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        RevealRefusal::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        ReprintReason::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        LabelSize::ALL
            .iter()
            .map(|word| format!("office-why-{}", word.word())),
    );
    wanted.extend(
        VerdictWord::ALL
            .iter()
            .map(|word| format!("office-outcome-{}", word.word())),
    );

    for rung in Rung::ALL {
        wanted.extend(["hunt-rung", "hunt-about", "office-why"].map(|id| format!("{id}-{}", rung.word())));
    }
    for outcome in RungOutcome::ALL {
        wanted.extend(["hunt-outcome", "hunt-do", "office-why"].map(|id| format!("{id}-{}", outcome.word())));
    }
    for end in HuntEnd::ALL {
        wanted.extend(["hunt-ended", "office-why"].map(|id| format!("{id}-{}", end.word())));
    }
    for origin in HuntOrigin::ALL {
        wanted.extend(["hunt-origin", "office-why"].map(|id| format!("{id}-{}", origin.word())));
    }
    for kind in ReplacementKind::ALL {
        wanted.extend(["hunt-kind", "office-why"].map(|id| format!("{id}-{}", kind.word())));
    }
    for channel in Channel::ALL {
        wanted.extend(["hunt-channel", "office-why"].map(|id| format!("{id}-{}", channel.word())));
    }
    wanted.extend(
        RungWhyNot::ALL
            .iter()
            .map(|word| format!("hunt-why-not-{}", word.word())),
    );
    wanted.extend(
        HuntWait::ALL
            .iter()
            .map(|word| format!("hunt-wait-{}", word.word())),
    );
    wanted.extend(
        CodeSource::ALL
            .iter()
            .map(|word| format!("reception-source-{}", word.word())),
    );

    for language in ["ro", "en"] {
        let known = ids(language);
        let missing: Vec<&String> = wanted.iter().filter(|id| !known.contains(*id)).collect();
        assert!(missing.is_empty(), "{language} has no words for {missing:?}");
    }
}
