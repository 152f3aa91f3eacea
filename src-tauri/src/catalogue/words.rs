//! The closed word lists of the data files, and a text in both languages.

use crate::domain::Language;
use crate::domain::words::words;
use serde::{Deserialize, Serialize};

/// A shipped text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Romanian.
    pub ro: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ro => &self.ro,
            Language::En => &self.en,
        }
    }
}

/// Declares an enum read from a data file, each variant with its one word.
macro_rules! data_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// The word in file, wire and Fluent id.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
    };
}

data_words! {
    /// How far a stated fact can be trusted.
    Confidence {
        /// The maker's text, or several sources that agree.
        High = "high",
        /// Between the two.
        Medium = "medium",
        /// One owner or one seller.
        Low = "low",
    }
}

data_words! {
    /// How a radio is protected.
    Protection {
        /// By an owner's code.
        Code = "code",
        /// Paired with its car: there is no owner's code.
        Paired = "paired",
        /// Both.
        CodeAndPaired = "code_and_paired",
        /// By a code the owner chose: no dealer record.
        UserSet = "user_set",
        /// By a key card and a code.
        KeycardAndCode = "keycard_and_code",
    }
}

data_words! {
    /// Whether the radio asks for its code after it lost power.
    NeedsCode {
        /// It does.
        Yes = "yes",
        /// Mostly.
        Usually = "usually",
        /// Some do.
        Sometimes = "sometimes",
        /// Only where the owner switched protection on.
        OnlyIfOwnerSet = "only_if_owner_set",
        /// It does not.
        No = "no",
    }
}

data_words! {
    /// What the number on the radio is.
    SerialKind {
        /// A serial number.
        Serial = "serial",
        /// A short number that leads straight to the code: sealed like the code.
        Precode = "precode",
        /// There is none to note.
        None = "none",
    }
}

words! {
    /// Whether the radio must stay on while it waits.
    RadioMustStayOn {
        /// It must.
        Yes = "yes",
        /// It need not.
        No = "no",
        /// Nobody said.
        Unknown = "unknown",
    }
}

words! {
    /// What a new power cut does to a running wait: a warning, never advice.
    PowerCutEffect {
        /// The wait begins again.
        RestartsTimer = "restarts_timer",
        /// The wait is over.
        Clears = "clears",
        /// Nothing.
        NoEffect = "no_effect",
        /// Sources disagree.
        Disputed = "disputed",
        /// Nobody said.
        Unknown = "unknown",
    }
}

words! {
    /// What a text on the display means.
    DisplayKind {
        /// It waits for its code.
        Locked = "locked",
        /// It waits for a time to pass.
        Lockout = "lockout",
        /// One or the other, depending on the radio.
        LockedOrLockout = "locked_or_lockout",
        /// A wait or the end, depending on the radio.
        LockoutOrPermanent = "lockout_or_permanent",
        /// The end.
        Permanent = "permanent",
        /// A wrong code was typed.
        WrongCode = "wrong_code",
        /// Protection is on, or all is well.
        ArmedOrOk = "armed_or_ok",
        /// A network fault: there is no code to look for.
        NotACodeFault = "not_a_code_fault",
    }
}

data_words! {
    /// What a paper speaks for.
    DocumentRole {
        /// Who the person is.
        Identity = "identity",
        /// Which car it is.
        Vehicle = "vehicle",
        /// Whose the car is.
        Ownership = "ownership",
        /// For whom the person acts.
        Representation = "representation",
        /// It supports the others.
        Supporting = "supporting",
    }
}

data_words! {
    /// When a paper is asked for.
    DocumentNeed {
        /// Always.
        Always = "always",
        /// One paper of this sort proves identity.
        OneOfIdentity = "one_of_identity",
        /// One paper of this sort proves ownership.
        OneOfOwnership = "one_of_ownership",
        /// From somebody who acts for the owner.
        IfAgent = "if_agent",
        /// For a company's car.
        IfCompany = "if_company",
        /// For a leased car.
        IfLeasing = "if_leasing",
        /// For a car with foreign plates.
        IfForeign = "if_foreign",
        /// In support of others.
        Supporting = "supporting",
        /// Where there is one.
        Optional = "optional",
    }
}

/// A text in both languages, where the file has it.
pub(super) fn told(en: Option<&String>, ro: &str) -> Option<Bilingual> {
    en.map(|en| Bilingual {
        ro: ro.to_owned(),
        en: en.clone(),
    })
}

/// Two lists of one length: `tests/catalogue` counts them.
pub(super) fn in_both(en: Vec<String>, ro: Vec<String>) -> Vec<Bilingual> {
    en.into_iter()
        .zip(ro)
        .map(|(en, ro)| Bilingual { ro, en })
        .collect()
}
