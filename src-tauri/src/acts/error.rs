//! How an act says no. `Refused`: the rule said no, and what is missing. `Invalid`: a field holds what cannot be used. `Failure`:
//! something broke. No digits, names, plates or VINs in any of them.

use crate::domain::words::words;
use crate::ports::SpoolError;
use crate::store::StoreError;
use crate::vault::{ManifestError, SlotError, VaultError};

words! {
    /// The rule said no.
    Refusal {
        /// The person may not do this.
        NoRight = "no_right",
        /// A PIN of the last minute, for this job, is needed.
        PresenceNeeded = "presence_needed",
        /// The battery gate is shut.
        GateClosed = "gate_closed",
        /// No passed ownership check of today holds.
        OwnershipNotProven = "ownership_not_proven",
        /// After a refusal: compare the serial and read the card again first.
        SerialCheckFirst = "serial_check_first",
        /// The radio takes nothing now.
        NotOfferedLocked = "not_offered_locked",
        /// Which radio is in the car is not settled.
        NotOfferedRadioChanged = "not_offered_radio_changed",
        /// No code is on file.
        NothingOnFile = "nothing_on_file",
        /// The PIN is wrong.
        WrongPin = "wrong_pin",
        /// Wait before the next PIN.
        PinWait = "pin_wait",
        /// Five wrong PINs: only the password helps.
        PasswordNeeded = "password_needed",
        /// The password opens nothing here.
        WrongPassword = "wrong_password",
        /// A copy of the workshop lies here: no password opens it, only the recovery sheet.
        SheetOnly = "sheet_only",
        /// The workshop is locked.
        Locked = "locked",
        /// Nobody has chosen a tile.
        NobodyHere = "nobody_here",
        /// Another Bayguard has this workshop open.
        AlreadyRunning = "already_running",
        /// Ten seconds are over.
        TooLate = "too_late",
        /// The radio has asked for a code: it cannot be said to need none.
        RadioHasAsked = "radio_has_asked",
        /// This exit is not offered here.
        ExitNotOffered = "exit_not_offered",
        /// The job is closed.
        JobClosed = "job_closed",
        /// The power is off already, or was never taken off.
        PowerStory = "power_story",
        /// There is nothing to take back or to record.
        NothingToRecord = "nothing_to_record",
        /// The workshop is not set up.
        NotSetUp = "not_set_up",
        /// The typed recovery code is not the one on the sheet.
        RecoveryWrong = "recovery_wrong",
        /// One group of the typed recovery code is mistyped.
        RecoveryGroupWrong = "recovery_group_wrong",
        /// The demo's password cannot guard a real workshop.
        DemoPassword = "demo_password",
        /// The car has no owner on record.
        NoOwner = "no_owner",
        /// The car was scrapped: it takes no job until somebody says that it comes here again.
        CarScrapped = "car_scrapped",
        /// The car has an open job: it is here.
        JobOpen = "job_open",
        /// Another radio was fitted in this job, or one taken out: it goes back before the job goes to another car.
        RadioSwapped = "radio_swapped",
        /// Both are one car, or one customer, already.
        SameRecord = "same_record",
        /// Two different chassis numbers are two cars.
        VinsDiffer = "vins_differ",
        /// Somebody changed it since it was shown.
        ChangedMeanwhile = "changed_meanwhile",
        /// The picture was removed.
        PictureGone = "picture_gone",
        /// Nothing is wrong with the file, or there is no such copy.
        NothingToRestore = "nothing_to_restore",
        /// No recovery sheet was typed back yet: a copy of the workshop would open for nobody.
        NoRecoverySheet = "no_recovery_sheet",
        /// The car is here already: it is not expected any more, and it did come.
        CarIsHere = "car_is_here",
        /// Somebody works on the car, or has: its visit cannot be cancelled any more.
        WorkBegan = "work_began",
        /// The radio has its code, or needs none: there is nothing to look for.
        HuntNotNeeded = "hunt_not_needed",
        /// The hunt is over.
        HuntEnded = "hunt_ended",
        /// This way to the code is left out for this radio.
        RungLeftOut = "rung_left_out",
        /// It costs, and the customer has not agreed.
        ConsentFirst = "consent_first",
        /// It costs more than the customer agreed to.
        OverConsent = "over_consent",
        /// Another radio is advised with what it costs.
        QuoteFirst = "quote_first",
        /// The radio refused these digits already.
        SameDigitsRefused = "same_digits_refused",
        /// It is not on record any more, or never was.
        NotOnRecord = "not_on_record",
        /// A line of the after-list is blank: the car is not ready. With how many.
        AfterListOpen = "after_list_open",
        /// The power is still off: what comes after it is answered when it is back.
        PowerStillOff = "power_still_off",
        /// Make and model of the car are not on record.
        NoModel = "no_model",
        /// Another list of cars was shown since: what is ticked belongs to the older one.
        ListOld = "list_old",
        /// Another radio on record has this serial.
        SerialOnFile = "serial_on_file",
        /// It is in doubt which radio is in the car, and no serial is on file to compare with.
        NoSerialOnFile = "no_serial_on_file",
    }
}

words! {
    /// What is wrong with a field.
    Fault {
        /// It is too long.
        TooLong = "too_long",
        /// It must not be empty.
        Required = "required",
        /// A code has digits only.
        CodeNotDigits = "code_not_digits",
        /// A code has 3 to 8 digits.
        CodeLength = "code_length",
        /// Not a telephone number.
        PhoneUnreadable = "phone_unreadable",
        /// Another VIN is on file of this car.
        VinDiffers = "vin_differs",
        /// Less than the last reading.
        KmLower = "km_lower",
        /// Not a number of kilometres.
        KmUnreadable = "km_unreadable",
        /// Too easy to guess.
        PasswordWeak = "password_weak",
        /// The password typed again is another one.
        PasswordDiffers = "password_differs",
        /// The PIN typed again is another one.
        PinDiffers = "pin_differs",
        /// Somebody here has these initials.
        InitialsTaken = "initials_taken",
        /// What was typed is not the code of the recovery sheet.
        RecoveryTyped = "recovery_typed",
        /// A PIN has four to six digits.
        PinShape = "pin_shape",
        /// A serial is compared by four signs at least.
        SerialShort = "serial_short",
        /// Four signs are the tail of a serial, and no serial to be kept.
        SerialTail = "serial_tail",
        /// Somebody here has this PIN.
        PinTaken = "pin_taken",
        /// Somebody here has this name.
        NameTaken = "name_taken",
        /// No such job type.
        JobTypeUnknown = "job_type_unknown",
        /// A wait has 1 to 10,000 minutes.
        WaitMinutes = "wait_minutes",
        /// Not an hour or a day that a desk would mean.
        PromisedUnreadable = "promised_unreadable",
        /// Today without an hour, after the working day has ended.
        PromisedOver = "promised_over",
        /// An hour that is over today, and tomorrow is a Sunday.
        PromisedHourOver = "promised_hour_over",
        /// Not a day from today on.
        DayUnreadable = "day_unreadable",
        /// It may hold a radio code: asked once, nothing is stored before the answer.
        TextHoldsCode = "text_holds_code",
        /// A day that has not come yet.
        DayAhead = "day_ahead",
        /// Before the day from which the present owner holds the car.
        DayBefore = "day_before",
        /// Not a year of a car.
        YearUnreadable = "year_unreadable",
        /// A picture of 40 MB or more, or of more pixels than are opened.
        PictureTooLarge = "picture_too_large",
        /// Not a JPEG, PNG or WebP picture, or a broken one.
        PictureUnreadable = "picture_unreadable",
        /// Not a folder that takes files outside the workshop's own.
        NotAFolder = "not_a_folder",
        /// An appointment lies ahead.
        InThePast = "in_the_past",
        /// Not an amount of money.
        MoneyUnreadable = "money_unreadable",
        /// An amount is never less than nothing.
        MoneyNegative = "money_negative",
        /// More than anything here can cost.
        MoneyTooLarge = "money_too_large",
        /// The end of a range is below its beginning.
        RangeReversed = "range_reversed",
        /// Not a number of minutes.
        MinutesUnreadable = "minutes_unreadable",
        /// Nobody asks this specialist any more.
        SpecialistEnded = "specialist_ended",
        /// The customer hears first that a used radio is bought with its code.
        CodeFirst = "code_first",
        /// An airbag wait has 1 to 240 minutes.
        SrsMinutes = "srs_minutes",
        /// A stack of blank sheets has 1 to 20.
        SheetCount = "sheet_count",
        /// A job type needs a name, in one language at least.
        JobNameNeeded = "job_name_needed",
        /// Another job type has this name.
        SameJobName = "same_job_name",
        /// The shipped type names a danger: no memory saver, whatever the shop says.
        ReasonStays = "reason_stays",
        /// Work that fits another radio takes the old one out every time.
        FitsNeedsRemoval = "fits_needs_removal",
        /// Not a whole number up to 10,000.
        CountUnreadable = "count_unreadable",
        /// A line of the after-list needs words, in one language at least.
        LineNeedsWords = "line_needs_words",
        /// Another line of the after-list says this.
        SameLine = "same_line",
        /// The shop has as many lines of its own as a sheet of paper takes.
        LinesFull = "lines_full",
        /// A shipped line that protects somebody stays as it is.
        LineProtects = "line_protects",
        /// No radio and no car of this make is known.
        MakeUnknown = "make_unknown",
        /// This display text is on the list already.
        DisplayKnown = "display_known",
    }
}

words! {
    /// What broke.
    Failure {
        /// The page sent what no command takes.
        BadArgument = "bad_argument",
        /// The disk is full, read-only or broken.
        Disk = "disk",
        /// The database is damaged.
        DatabaseDamaged = "database_damaged",
        /// The database is gone while the keys are still here.
        DatabaseMissing = "database_missing",
        /// The database is of a newer program.
        DatabaseNewer = "database_newer",
        /// `vault.json` is missing.
        VaultMissing = "vault_missing",
        /// `vault.json` is damaged.
        VaultDamaged = "vault_damaged",
        /// The printer did not take the paper.
        PrintFailed = "print_failed",
        /// There is no printer.
        NoPrinter = "no_printer",
        /// The shipped catalogue cannot be read.
        Catalogue = "catalogue",
        /// A paper could not be drawn.
        Paper = "paper",
        /// A name holds letters that the printing font does not have.
        PaperLetters = "paper_letters",
    }
}

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The field, by the name it has in the request.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

/// How an act says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActError {
    /// The rule said no.
    Refused {
        /// Why.
        why: Refusal,
        /// A number the sentence needs: seconds to wait, or a group of the recovery code.
        number: Option<u64>,
    },
    /// Fields cannot be used as they are; nothing was saved.
    Invalid(Vec<FieldFault>),
    /// Something broke.
    Failure(Failure),
}

impl ActError {
    /// A refusal without a number.
    #[must_use]
    pub fn refused(why: Refusal) -> Self {
        Self::Refused { why, number: None }
    }

    /// One field at fault.
    #[must_use]
    pub fn field(field: &'static str, fault: Fault) -> Self {
        Self::Invalid(vec![FieldFault { field, fault }])
    }

    /// The page sent what no command takes.
    #[must_use]
    pub fn bad_argument() -> Self {
        Self::Failure(Failure::BadArgument)
    }
}

impl From<StoreError> for ActError {
    fn from(error: StoreError) -> Self {
        Self::Failure(match error {
            StoreError::Damaged => Failure::DatabaseDamaged,
            StoreError::Newer => Failure::DatabaseNewer,
            // An id the page made up.
            StoreError::NotFound => Failure::BadArgument,
            StoreError::Disk | StoreError::Sql(_) => Failure::Disk,
        })
    }
}

impl From<VaultError> for ActError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::DoesNotOpen | VaultError::WrongReceipt => Self::Failure(Failure::DatabaseDamaged),
            VaultError::NotACode => Self::field("digits", Fault::CodeLength),
        }
    }
}

impl From<ManifestError> for ActError {
    fn from(error: ManifestError) -> Self {
        Self::Failure(match error {
            ManifestError::Missing => Failure::VaultMissing,
            ManifestError::Damaged => Failure::VaultDamaged,
            ManifestError::Newer => Failure::DatabaseNewer,
            ManifestError::Disk(_) => Failure::Disk,
        })
    }
}

impl From<SlotError> for ActError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::WrongSecret => Self::refused(Refusal::WrongPassword),
            SlotError::Damaged => Self::Failure(Failure::VaultDamaged),
        }
    }
}

impl From<SpoolError> for ActError {
    fn from(error: SpoolError) -> Self {
        Self::Failure(match error {
            SpoolError::NoPrinter => Failure::NoPrinter,
            SpoolError::Failed => Failure::PrintFailed,
        })
    }
}
