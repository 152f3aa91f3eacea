//! The word lists of the rules: why something is held back, and who may do what.

words! {
    /// Why a code entry was taken back.
    WithdrawnWhy {
        /// Wrong digits.
        Mistyped = "mistyped",
        /// Another car's code.
        WrongCar = "wrong_car",
        /// Its import was undone.
        ImportUndone = "import_undone",
    }
}

words! {
    /// Why a NOT ASKED unit has nothing on file.
    Remark {
        /// The customer did not want it kept.
        NotKept = "not_kept",
        /// It was proven, and the customer holds it.
        VerifiedNotKept = "verified_not_kept",
    }
}

words! {
    /// How the line under the job speaks of the radio's supply.
    ReceptionWording {
        /// The radio will be disconnected.
        WillBeDisconnected = "will_be_disconnected",
        /// The radio may lose power.
        MayLosePower = "may_lose_power",
        /// It has lost its power already.
        HasLostPower = "has_lost_power",
    }
}

words! {
    /// Why the digits are not shown for the radio.
    RevealRefusal {
        /// Nothing is on file.
        NothingOnFile = "nothing_on_file",
        /// Which radio is in the car is not settled.
        RadioChanged = "radio_changed",
        /// The radio takes nothing before a known time.
        LockedUntil = "locked_until",
        /// The radio takes nothing any more.
        LockedFinal = "locked_final",
        /// After a refusal: compare the serial first.
        CompareSerial = "compare_serial",
        /// After a refusal: read the card again first.
        CheckReading = "check_reading",
    }
}

words! {
    /// Who stands at the desk (`documents.toml`).
    Scenario {
        /// The owner in person.
        PrivateOwner = "private_owner",
        /// Bought recently, not yet registered.
        RecentBuyer = "recent_buyer",
        /// A company car.
        CompanyCar = "company_car",
        /// The user of a leased car.
        LeasingUser = "leasing_user",
        /// An authorised person.
        Agent = "agent",
        /// An heir.
        Heir = "heir",
        /// A car with foreign plates.
        ForeignCar = "foreign_car",
        /// A used-car dealer.
        Trader = "trader",
        /// Bought at a forced sale.
        AuctionBuyer = "auction_buyer",
        /// A radio without its car: always refused.
        RadioOnly = "radio_only",
    }
}

words! {
    /// What an ownership check is missing.
    MissingAnswer {
        /// The scenario itself is refused.
        ScenarioRefused = "scenario_refused",
        /// The original certificate was not seen.
        CertificateOriginal = "certificate_original",
        /// The papers do not entitle this person.
        PersonEntitled = "person_entitled",
        /// The papers are not those of this car.
        CarMatches = "car_matches",
        /// The papers give no right to the code.
        RightToCode = "right_to_code",
    }
}

words! {
    /// Why a radio of a fleet gets no card.
    NoCard {
        /// Nothing is on file that is worth a card.
        NoCode = "no_code",
        /// The car is not this owner's any more.
        NotTheirs = "not_theirs",
        /// Another radio is in the car.
        RadioSwapped = "radio_swapped",
        /// Another code is on file than when the list was shown.
        CodeChanged = "code_changed",
        /// No passed check of this list holds for the car.
        NotProven = "not_proven",
        /// A card exists: why again is said first.
        ReasonFirst = "reason_first",
        /// Its card cannot be drawn.
        NotDrawn = "not_drawn",
    }
}

words! {
    /// What a picture shows. A code card and identity papers are no kinds: a card's digits are typed, papers are only seen.
    PictureKind {
        /// The label on the radio.
        RadioLabel = "radio_label",
        /// The display, as the car came in.
        DisplayOnArrival = "display_on_arrival",
    }
}

words! {
    /// What a person may be allowed to do (GATE.md section 12).
    Deed {
        /// Log a car.
        Intake = "intake",
        /// Write down the customer's answer.
        Answer = "answer",
        /// Take a code in.
        TakeCodeIn = "take_code_in",
        /// Say that a radio needs no code.
        SayNotNeeded = "say_not_needed",
        /// Write down what the radio shows.
        Reading = "reading",
        /// Exit 1.
        ExitCodeOnFile = "exit_code_on_file",
        /// Exit 2.
        ExitEnterCode = "exit_enter_code",
        /// Exit 3, both kinds.
        ExitNotNeeded = "exit_not_needed",
        /// Exit 4.
        ExitMemorySaver = "exit_memory_saver",
        /// Exit 5.
        ExitCustomerAccepts = "exit_customer_accepts",
        /// Start battery work.
        StartBatteryWork = "start_battery_work",
        /// End battery work.
        EndBatteryWork = "end_battery_work",
        /// Fill in the after-list.
        AfterList = "after_list",
        /// See the digits, for the radio.
        RevealForRadio = "reveal_for_radio",
        /// Write down whether the radio took them.
        RecordOutcome = "record_outcome",
        /// Check ownership.
        CheckOwnership = "check_ownership",
        /// Tell, print or show a code.
        GiveOut = "give_out",
        /// Record a sale.
        ChangeOwner = "change_owner",
        /// Move a job to another car.
        MoveJob = "move_job",
        /// Merge two records.
        Merge = "merge",
        /// Write down that a radio went into a car, or out of it.
        FitRadio = "fit_radio",
        /// Withdraw an outcome after ten seconds.
        WithdrawOutcomeLate = "withdraw_outcome_late",
        /// Forget a code.
        ForgetCode = "forget_code",
        /// See the manager's digests.
        Digests = "digests",
        /// Staff.
        Staff = "staff",
        /// Keys.
        Keys = "keys",
        /// Export.
        Export = "export",
        /// Restore a backup.
        Restore = "restore",
        /// Erase a person.
        Erase = "erase",
        /// Edit the catalogue.
        EditCatalogue = "edit_catalogue",
        /// See the board.
        SeeBoard = "see_board",
        /// See code states.
        SeeStates = "see_states",
        /// Set one's own language.
        OwnLanguage = "own_language",
    }
}

words! {
    /// Why the odometer shows less than the last time.
    KmReason {
        /// The meter was replaced.
        MeterReplaced = "meter_replaced",
        /// The last number was typed wrong.
        TypedWrongBefore = "typed_wrong_before",
        /// It counts miles.
        ForeignUnit = "foreign_unit",
    }
}

words! {
    /// The two kinds of notes.
    NoteKind {
        /// It is shown wherever the car is worked on, prints on the reception sheet, and has a last day.
        Warning = "warning",
        /// It stands on the job's page.
        Note = "note",
    }
}
