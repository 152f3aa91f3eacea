//! The word lists of a code hunt: its rungs, what came of one, and how it ends.

words! {
    /// The ways to a missing code, free before paid.
    Rung {
        /// The owner's manual: card, sticker, separate card, service booklet.
        Manual = "manual",
        /// Inscriptions: the label on the back of the radio, boot, glove box, notes in the service booklet.
        Inscriptions = "inscriptions",
        /// The car maker's site or customer line.
        MakerSite = "maker_site",
        /// The maker of the radio itself, for one that did not come with the car.
        RadioMaker = "radio_maker",
        /// An authorised dealer, with the papers.
        Dealer = "dealer",
        /// An audio specialist, who reads the code or resets the radio.
        Specialist = "specialist",
        /// Another radio.
        Replacement = "replacement",
    }
}

words! {
    /// Why a rung is left out.
    RungWhyNot {
        /// The radio did not come with the car: its car's maker knows nothing of it.
        Aftermarket = "aftermarket",
        /// The radio came with the car: the car's maker is asked, not the radio's.
        FactoryRadio = "factory_radio",
        /// The radio is paired with its car: there is no owner's code to be found.
        Paired = "paired",
        /// The owner chose the code: no dealer has a record of it.
        UserSet = "user_set",
        /// The car's chassis number is not on record.
        NoVin = "no_vin",
    }
}

words! {
    /// What came of a rung.
    RungOutcome {
        /// The code.
        Found = "found",
        /// Nothing.
        Nothing = "nothing",
        /// They say that it cannot be done for this radio.
        NotPossible = "not_possible",
        /// They will answer, on a day or some day.
        Waiting = "waiting",
        /// Nobody tried, and nobody will.
        PassedOver = "passed_over",
    }
}

words! {
    /// Whether the radio came with the car, as the hunt was told.
    HuntOrigin {
        /// It came with the car.
        Factory = "factory",
        /// It was fitted later.
        Aftermarket = "aftermarket",
    }
}

words! {
    /// What may stand in the dashboard instead.
    ReplacementKind {
        /// A used radio of the same kind: its code first, then the money.
        UsedOriginal = "used_original",
        /// A new radio of another maker.
        NewAftermarket = "new_aftermarket",
        /// A multimedia system.
        Multimedia = "multimedia",
    }
}

words! {
    /// How a hunt ends.
    HuntEnd {
        /// The code is on file.
        Found = "found",
        /// Another radio was advised, with what it costs.
        Replacement = "replacement",
        /// The customer does not want to go on.
        GivenUp = "given_up",
    }
}

words! {
    /// What an open hunt waits for, the most urgent first.
    HuntWait {
        /// An answer was promised for today or earlier.
        AnswerDue = "answer_due",
        /// The radio has a code on file, or needs none: the hunt can end.
        CodeOnFile = "code_on_file",
        /// The next rung costs, and the customer has not agreed.
        Consent = "consent",
        /// Somebody tries the next rung.
        NextRung = "next_rung",
        /// Nothing is left but another radio: somebody decides.
        Replacement = "replacement",
        /// An answer will come.
        Answer = "answer",
    }
}
