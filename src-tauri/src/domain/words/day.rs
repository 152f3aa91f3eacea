//! The word lists of the day: why a visit is cancelled, what came of a call, what needs somebody now.

words! {
    /// Why a job ends before any work.
    CancelReason {
        /// The customer does not want it any more.
        CustomerCancelled = "customer_cancelled",
        /// The car did not come.
        NoShow = "no_show",
        /// It should never have been written down.
        LoggedByMistake = "logged_by_mistake",
    }
}

words! {
    /// Why a job cannot be cancelled.
    CancelRefusal {
        /// The car is here: it did come.
        CarIsHere = "car_is_here",
        /// Somebody works on it, or has.
        WorkBegan = "work_began",
    }
}

words! {
    /// What came of a call about a radio's code.
    CallOutcome {
        /// The customer brings it along.
        BringsIt = "brings_it",
        /// The customer sends a photo.
        SendsPhoto = "sends_photo",
        /// The customer has not got it.
        HasNot = "has_not",
        /// Nobody picked up.
        NoAnswer = "no_answer",
        /// The radio needs none, with a reason.
        NotNeeded = "not_needed",
    }
}

words! {
    /// Why a job needs somebody now, the most urgent first.
    AttentionWord {
        /// The bay calls the desk.
        Called = "called",
        /// The radio shows a wait: it must stay switched on.
        Locked = "locked",
        /// The car stands here, and nobody has spoken with its customer.
        NobodyAsked = "nobody_asked",
        /// The time of the appointment is over, and the car is not here.
        NoShow = "no_show",
        /// Battery work would be stopped and the car is promised, or work was added that asks for the code.
        Stopped = "stopped",
    }
}

words! {
    /// What is not settled about a car that is called ready or leaves, the worst first.
    StillOpen {
        /// Its power is recorded as off.
        PowerOff = "power_off",
        /// A radio shows a wait.
        RadioLocked = "radio_locked",
        /// The serial seen is another one, and nobody has settled it.
        RadioChanged = "radio_changed",
        /// The code on file was refused.
        CodeRefused = "code_refused",
        /// A radio was last seen asking for its code.
        RadioAsks = "radio_asks",
        /// Its work takes the battery off, and no power cut is recorded.
        BatteryNotDone = "battery_not_done",
        /// Lines of the after-list are blank.
        BlankLines = "blank_lines",
    }
}
