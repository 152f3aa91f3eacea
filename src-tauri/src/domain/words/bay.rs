//! The word lists of the bay: how the power goes, why a decision no longer holds, what the desk answered, what a display leaves to do.

words! {
    /// By what the radio loses its power.
    CutBy {
        /// The battery comes off.
        Battery = "battery",
        /// A plug or a fuse is pulled, and the battery stays.
        Plug = "plug",
    }
}

words! {
    /// What the one touch of CONFIRM writes, over all open units (GATE.md section 4).
    OneTouch {
        /// Exit 1: on with the code on file, one try only.
        CodeOnFile = "code_on_file",
        /// Exit 3: nothing left to lose.
        NothingToLose = "nothing_to_lose",
        /// One for the units with a code on file, the other for the lost ones.
        Both = "both",
    }
}

words! {
    /// Why a decision does not hold any more (GATE.md section 6).
    FallWord {
        /// Another code is on file, or none.
        CodeChanged = "code_changed",
        /// The code on file was refused.
        CodeRefused = "code_refused",
        /// The serial seen is not the one on file.
        RadioChanged = "radio_changed",
        /// Another radio sits there now.
        RadioSwapped = "radio_swapped",
        /// The radio shows a wait.
        RadioWaits = "radio_waits",
        /// The radio was seen playing: it has something to lose again.
        RadioPlays = "radio_plays",
        /// The radio asks for its code.
        RadioAsks = "radio_asks",
        /// A line of the job forbids the memory saver.
        LineForbids = "line_forbids",
        /// The car has another owner.
        OwnerChanged = "owner_changed",
    }
}

words! {
    /// What the desk answered to a call from the bay.
    DeskAnswer {
        /// The customer brings or sends the code.
        BringsIt = "brings_it",
        /// The customer has not got it.
        HasNot = "has_not",
        /// Nobody picked up.
        NoAnswer = "no_answer",
        /// Somebody comes to the bay.
        Coming = "coming",
        /// The code was taken in.
        CodeTakenIn = "code_taken_in",
        /// The radio needs none.
        NotNeeded = "not_needed",
    }
}

impl DeskAnswer {
    /// What the desk can say with one key. That a code was taken in or is not needed says the act that writes it.
    pub const BY_KEY: [Self; 4] = [Self::BringsIt, Self::HasNot, Self::NoAnswer, Self::Coming];
}

words! {
    /// Where a unit of the job is.
    UnitPlace {
        /// In the car.
        InCar = "in_car",
        /// On the bench: a line of the job fits it.
        GoesIn = "goes_in",
        /// In the car, and a line of the job takes it out.
        ComesOut = "comes_out",
    }
}

words! {
    /// Whether there is a code to look for at all.
    CodeAtAll {
        /// There is one.
        Yes = "yes",
        /// Only where the owner has set one.
        IfOwnerSet = "if_owner_set",
        /// The unit is paired with its car.
        Paired = "paired",
        /// The display tells of a fault in the car's network.
        NetworkFault = "network_fault",
        /// Protection is on, or the code was taken: nothing is asked.
        Armed = "armed",
        /// Nobody said.
        Unknown = "unknown",
    }
}

words! {
    /// What of a serial is typed to compare it.
    SerialAsk {
        /// The last four signs.
        Tail = "tail",
        /// All of it: it is as secret as the code.
        Whole = "whole",
        /// None is on file: the whole one is typed and goes there.
        NotOnFile = "not_on_file",
    }
}

words! {
    /// By what a family was found.
    FoundBy {
        /// By the serial or the model.
        Radio = "radio",
        /// By the maker, and by the display where there are several.
        Maker = "maker",
    }
}
