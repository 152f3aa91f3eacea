//! The word lists of the battery-off sheet: when a line comes up, what was answered, how long the airbag still waits.

words! {
    /// When around a power cut a line is thought of (`reconnect.toml`).
    SheetPhase {
        /// Before the power goes.
        Before = "before",
        /// While it is taken off.
        Disconnect = "disconnect",
        /// While it is put back.
        Reconnect = "reconnect",
        /// After it is back.
        After = "after",
    }
}

words! {
    /// In which jobs and cars a line comes up (`reconnect.toml`).
    SheetApplies {
        /// The battery comes off or the car lost its power, or a job type names it.
        Battery = "battery",
        /// The same, where a unit of the car may ask for a code.
        Code = "code",
        /// A job type names it, or the battery comes off a car of one of its makes; and a unit may ask for a code.
        CodeMake = "code_make",
        /// A job type names it.
        Named = "named",
        /// A job type names it, or the battery comes off a car of one of its makes.
        NamedOrMake = "named_or_make",
        /// A job type names it, and the make is not known to learn a new battery by itself.
        Registration = "registration",
        /// No line: where the job needs the airbag wait, the program runs its timer.
        Srs = "srs",
        /// The job needs the airbag wait, and the car is of one of its makes.
        SrsMake = "srs_make",
        /// As the gate says of a memory saver.
        Saver = "saver",
        /// A line of the shop's own: in every job and car, or those it names.
        Shop = "shop",
    }
}

words! {
    /// Whom or what a safety line protects: people get a WARNING, things a NOTICE.
    SheetHarm {
        /// People.
        People = "people",
        /// The car.
        Things = "things",
    }
}

words! {
    /// Whether a line needs a diagnostic tester or a support unit.
    SheetTool {
        /// It does not.
        No = "no",
        /// On some cars.
        Sometimes = "sometimes",
        /// It does.
        Yes = "yes",
    }
}

words! {
    /// The answer to a line of the sheet.
    SheetAnswer {
        /// Done.
        Yes = "yes",
        /// Not done.
        No = "no",
        /// Not on this car.
        NotApplicable = "not_applicable",
    }
}

words! {
    /// How the airbag wait stands.
    SrsState {
        /// Nobody has set one.
        NotSet = "not_set",
        /// It is set, and begins when the power goes.
        BeforeTheCut = "before_the_cut",
        /// It runs.
        Running = "running",
        /// It is over.
        Over = "over",
        /// The computer's clocks cannot tell whether it was kept.
        EndUnknown = "end_unknown",
        /// A person said that it was kept.
        Kept = "kept",
    }
}
