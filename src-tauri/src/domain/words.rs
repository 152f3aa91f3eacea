//! The closed word lists of the trade: one word, the same in table, type, act, screen and paper.
//!
//! A list here is the only place where its words stand. The wire and the tables use `word()`; nobody spells one twice.

/// Declares an enum whose variants each have one fixed word.
///
/// The words cross the wire and stand in the tables, so the macro also derives serde and ts-rs for them: see
/// `docs/decisions/0002-words-carry-serde.md`. Nothing else in `domain` may.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[ts(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] #[ts(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word of the list, in the order in which a screen shows them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in table, wire and Fluent id.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The variant of a word, or nothing where the list does not hold it.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// Which of the desk's forms somebody began.
    #[derive(Default)]
    DraftKind {
        /// A car that came in.
        #[default]
        Intake = "intake",
        /// A visit on the telephone.
        Booking = "booking",
        /// A booked car that is here.
        Arrival = "arrival",
    }
}

words! {
    /// The languages of screens and papers.
    Language {
        /// Romanian.
        Ro = "ro",
        /// English.
        En = "en",
    }
}

words! {
    /// What a person may do; a person holds a set of them.
    Role {
        /// The service desk.
        Reception = "reception",
        /// The bay.
        Technician = "technician",
        /// The office.
        Manager = "manager",
        /// May look at board and states only.
        ReadOnly = "read_only",
    }
}

words! {
    /// Where a job stands on the board.
    Stage {
        /// Booked, not here yet.
        Expected = "expected",
        /// Here.
        In = "in",
        /// Being worked on.
        InWork = "in_work",
        /// Waiting for its customer.
        Ready = "ready",
        /// Gone.
        Out = "out",
    }
}

words! {
    /// The reading of the radio on arrival (GATE.md section 7).
    Arrival {
        /// It plays.
        Plays = "plays",
        /// It asks for its code.
        AsksCode = "asks_code",
        /// It shows a wait.
        ShowsWait = "shows_wait",
        /// It is dead though the car has power.
        DeadWithPower = "dead_with_power",
        /// The car came without power.
        NoPower = "no_power",
        /// Nobody looked.
        NotChecked = "not_checked",
    }
}

words! {
    /// Why a radio needs no code.
    NotNeededReason {
        /// There is no radio in the car.
        NoRadio = "no_radio",
        /// The radio has no code.
        NoCode = "no_code",
        /// The radio is paired with the car and recovers by itself.
        Paired = "paired",
        /// The owner switched the code function off, for this job.
        SwitchedOff = "switched_off",
    }
}

words! {
    /// How surely a work line takes the radio's supply.
    Cut {
        /// It does not.
        Silent = "silent",
        /// It may: somebody has to say.
        Likely = "likely",
        /// It does.
        Certain = "certain",
    }
}

words! {
    /// How often a job type does a thing that cuts the supply (`job_types.toml`).
    HowOften {
        /// In every such job.
        Always = "always",
        /// In most.
        Usually = "usually",
        /// In some.
        Sometimes = "sometimes",
        /// Hardly ever.
        Rarely = "rarely",
        /// Never.
        No = "no",
        /// Always, as the data words it for the radio's own supply.
        Yes = "yes",
    }
}

words! {
    /// Why a memory saver is forbidden.
    SaverReason {
        /// Airbag work.
        Srs = "srs",
        /// Fuel work.
        Fuel = "fuel",
        /// High voltage.
        Hv = "hv",
        /// Welding.
        Weld = "weld",
        /// Wiring work.
        Wiring = "wiring",
        /// A plug or fuse is pulled: a saver on the battery does not feed it.
        Plug = "plug",
        /// A shop-made job type nobody has cleared yet.
        Unknown = "unknown",
        /// The car has no power to keep.
        NoPower = "no_power",
    }
}

words! {
    /// The verdict before the power goes, from mild to severe.
    VerdictWord {
        /// Nothing to say.
        Silent = "silent",
        /// The power may go.
        Go = "go",
        /// Will the radio lose power?
        Ask = "ask",
        /// One try only, or nothing left to lose.
        Confirm = "confirm",
        /// The power stays on.
        Stop = "stop",
    }
}

words! {
    /// A decision that opens the gate (GATE.md section 5).
    ExitWord {
        /// Exit 1: go on with the code on file.
        CodeOnFile = "code_on_file",
        /// Exit 2: enter the code now.
        EnterCode = "enter_code",
        /// Exit 3: not needed, with a reason.
        NotNeeded = "not_needed",
        /// Exit 3: nothing left to lose.
        NothingToLose = "nothing_to_lose",
        /// Exit 4: a memory saver is fitted.
        MemorySaver = "memory_saver",
        /// Exit 5: the customer accepts the loss.
        CustomerAccepts = "customer_accepts",
    }
}

words! {
    /// Where typed digits came from.
    CodeSource {
        /// The owner's code card.
        Card = "card",
        /// The customer, at the desk.
        Customer = "customer",
        /// A photo the customer sent.
        Photo = "photo",
        /// The customer, by telephone.
        Phone = "phone",
        /// A label on radio or car.
        Label = "label",
        /// The service book.
        ServiceBook = "service_book",
        /// A dealer.
        Dealer = "dealer",
        /// An audio specialist.
        Specialist = "specialist",
        /// The maker of car or radio, on its site or line.
        Maker = "maker",
    }
}

words! {
    /// How a customer told us.
    Channel {
        /// At the desk.
        AtDesk = "at_desk",
        /// By telephone.
        Phone = "phone",
        /// By message.
        Message = "message",
        /// By e-mail.
        Email = "email",
    }
}

words! {
    /// The customer's answer to "have you got the radio code?".
    ReceptionAnswer {
        /// Has it here.
        HasItHere = "has_it_here",
        /// Sends a photo.
        SendsPhoto = "sends_photo",
        /// Has it at home, will call.
        AtHome = "at_home",
        /// Has not got it.
        HasNot = "has_not",
        /// The radio needs none.
        NeedsNone = "needs_none",
    }
}

words! {
    /// What the radio does at hand-over.
    HandOverResult {
        /// It plays, in front of the customer.
        Plays = "plays",
        /// It asks for its code, and the customer was told.
        AsksCode = "asks_code",
        /// There is no radio in the car.
        NoRadio = "no_radio",
        /// Nobody tried it.
        NotTested = "not_tested",
    }
}

words! {
    /// The name of a code state.
    StateWord {
        /// Not needed, with a reason.
        NotNeeded = "not_needed",
        /// Accepted by this radio in its present installation.
        Verified = "verified",
        /// On file, never tried.
        OnFile = "on_file",
        /// Nobody has asked.
        NotAsked = "not_asked",
        /// The customer has not got it.
        HasNot = "has_not",
        /// The customer will bring or send it.
        WillBring = "will_bring",
        /// The serial seen is not the one on file.
        RadioChanged = "radio_changed",
        /// The value on file was refused.
        Refused = "refused",
        /// The radio shows a wait.
        Locked = "locked",
    }
}

words! {
    /// How a lock-out ends.
    LockEnd {
        /// At a known time.
        Until = "until",
        /// At no known time.
        Unknown = "unknown",
        /// Never.
        Final = "final",
    }
}

words! {
    /// The kinds of coded unit.
    UnitKind {
        /// A radio.
        Radio = "radio",
        /// A navigation unit.
        Navigation = "navigation",
        /// A CD changer.
        CdChanger = "cd_changer",
        /// Another coded unit.
        Other = "other",
    }
}

words! {
    /// What a key-tag label is printed on.
    LabelSize {
        /// A continuous tape, 62 mm wide, cut at 38 mm.
        Tape62 = "tape_62",
        /// A label of 89 × 36 mm.
        Label89x36 = "label_89x36",
    }
}

// Below the macro, so that it reaches the file.
mod backup;
mod bay;
mod day;
mod hunt;
mod radio;
mod learn;
mod rules;
mod sheet;

pub use backup::{BackupCause, BackupTrouble, BackupWarning};
pub use bay::{CodeAtAll, CutBy, DeskAnswer, FallWord, FoundBy, OneTouch, SerialAsk, UnitPlace};
pub use day::{AttentionWord, CallOutcome, CancelReason, CancelRefusal, StillOpen};
pub use hunt::{HuntEnd, HuntOrigin, HuntWait, ReplacementKind, Rung, RungOutcome, RungWhyNot};
pub use learn::CatalogueKind;
pub use radio::{RadioAct, RadioOrigin, TapWord};
pub use rules::{
    Deed, MissingAnswer, NoCard, PictureKind, ReceptionWording, Remark, RevealRefusal, Scenario, WithdrawnWhy,
};
pub use rules::{KmReason, NoteKind};
pub use sheet::{SheetAnswer, SheetApplies, SheetHarm, SheetPhase, SheetTool, SrsState};

pub(crate) use words;
