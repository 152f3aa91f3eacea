//! The word lists of radios over time: where one comes from, and which mis-tap can be taken back.

words! {
    /// Where a radio comes from.
    RadioOrigin {
        /// It came with the car.
        Original = "original",
        /// A used one from another car of the maker.
        Used = "used",
        /// Of another maker: the car's maker knows nothing of its code.
        Aftermarket = "aftermarket",
    }
}

words! {
    /// What can be written down about a unit.
    RadioAct {
        /// It is in the car now: it lay on the bench.
        GoesIn = "goes_in",
        /// What it is.
        Identify = "identify",
        /// Its serial is compared.
        Compare = "compare",
        /// It needs no code.
        NotNeeded = "not_needed",
        /// Another one went in.
        Fit = "fit",
        /// It was taken out.
        Remove = "remove",
        /// It went into another car.
        Elsewhere = "elsewhere",
        /// The digits typed on it are another unit's.
        MoveCode = "code",
        /// Later than ten seconds, a manager: what the radio did with the code was not so.
        CorrectOutcome = "correct_outcome",
        /// A manager: the digits on file are shredded.
        ForgetCode = "forget_code",
    }
}

words! {
    /// A mis-tap that can be taken back for ten seconds by whoever made it (GATE.md section 8).
    TapWord {
        /// What the radio shows.
        Reading = "reading",
        /// "No code needed".
        NotNeeded = "not_needed",
        /// The power was lost.
        PowerLost = "power_lost",
        /// The power was lost, and nobody has said how.
        PowerLostSomehow = "power_lost_somehow",
        /// The answer to "will the radio lose power?".
        PowerAnswer = "power_answer",
        /// A decision at the gate that is not only "no code needed".
        Decision = "decision",
        /// The result at the hand-over.
        HandOver = "hand_over",
        /// What came of a call.
        Call = "call",
    }
}
