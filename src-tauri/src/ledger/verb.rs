//! The verbs of the ledger, as the office reads them (Fluent ids `verb-…`).

use crate::domain::words::words;

words! {
    /// What was done, or refused.
    Verb {
        /// The workshop was made.
        WorkshopSetUp = "workshop_set_up",
        /// A recovery sheet was printed; older ones are void.
        RecoverySheetPrinted = "recovery_sheet_printed",
        /// The recovery sheet was typed back.
        RecoverySheetProved = "recovery_sheet_proved",
        /// The recovery sheet opened the workshop; the manager has a new password.
        RecoverySheetUsed = "recovery_sheet_used",
        /// Somebody's password opened the workshop.
        WorkshopUnlocked = "workshop_unlocked",
        /// The workshop was locked: keys gone.
        WorkshopLocked = "workshop_locked",
        /// A person took the seat with the right PIN.
        PersonChosen = "person_chosen",
        /// A person was added.
        PersonAdded = "person_added",
        /// A wrong PIN.
        PinWrong = "pin_wrong",
        /// The right PIN, for one job.
        PinGiven = "pin_given",
        /// A car was logged.
        CarLogged = "car_logged",
        /// A visit was booked.
        VisitPlanned = "visit_planned",
        /// A booked visit was put to another time.
        VisitMoved = "visit_moved",
        /// An expected car came in.
        CarArrived = "car_arrived",
        /// A job was cancelled before any work.
        JobCancelled = "job_cancelled",
        /// A customer was called about a code.
        CallRecorded = "call_recorded",
        /// A job was moved on the board.
        JobMoved = "job_moved",
        /// Work was added to a job, or taken off it.
        JobLinesChanged = "job_lines_changed",
        /// A technician took a job.
        JobTaken = "job_taken",
        /// The bay called the desk.
        DeskCalled = "desk_called",
        /// The desk answered.
        CallAnswered = "call_answered",
        /// "Will the radio lose power?" was answered.
        PowerQuestionAnswered = "power_question_answered",
        /// A code was taken in.
        CodeTakenIn = "code_taken_in",
        /// A gate decision was made.
        GateDecided = "gate_decided",
        /// Battery work began.
        BatteryWorkStarted = "battery_work_started",
        /// The power is back.
        BatteryWorkEnded = "battery_work_ended",
        /// Power was lost, not planned.
        PowerLossNoted = "power_loss_noted",
        /// A reading of the radio.
        RadioNoted = "radio_noted",
        /// The serial was compared.
        SerialChecked = "serial_checked",
        /// A code is about to be revealed for the radio: this line is on disk before the digits are opened.
        CodeRevealed = "code_revealed",
        /// The digits were handed to the screen.
        CodeShown = "code_shown",
        /// A reveal was refused.
        RevealRefused = "reveal_refused",
        /// Accepted or refused by the radio.
        OutcomeRecorded = "outcome_recorded",
        /// A mis-tap was taken back.
        OutcomeWithdrawn = "outcome_withdrawn",
        /// A picture was added.
        PictureAdded = "picture_added",
        /// A picture is about to be looked at: this line is on disk before its bytes are opened.
        PictureViewed = "picture_viewed",
        /// A picture was removed: its bytes are shredded.
        PictureRemoved = "picture_removed",
        /// A line of the battery-off sheet was answered.
        SheetLineAnswered = "sheet_line_answered",
        /// An airbag wait was set.
        SrsWaitSet = "srs_wait_set",
        /// A person said that the airbag wait was kept.
        SrsWaitKept = "srs_wait_kept",
        /// What the shop knows of a model was written down.
        ModelNoteAdded = "model_note_added",
        /// A note about a model was ended.
        ModelNoteEnded = "model_note_ended",
        /// A battery-off sheet was sent to print, filled or blank.
        BatterySheetPrinted = "battery_sheet_printed",
        /// The car was handed over.
        HandedOver = "handed_over",
        /// Papers were seen.
        OwnershipChecked = "ownership_checked",
        /// An ownership checklist was sent to print.
        ChecklistPrinted = "checklist_printed",
        /// A reception sheet was sent to print.
        ReceptionSheetPrinted = "reception_sheet_printed",
        /// A key-tag label was sent to print.
        KeyTagLabelPrinted = "key_tag_label_printed",
        /// A call list was sent to print.
        CallListPrinted = "call_list_printed",
        /// A code card is about to be printed with digits.
        CardPrinted = "card_printed",
        /// The printer took the paper.
        PrintDone = "print_done",
        /// The printer did not take the paper.
        PrintFailed = "print_failed",
        /// A print with digits was refused.
        PrintRefused = "print_refused",
        /// Somebody without the right tried.
        RightRefused = "right_refused",
        /// An act that needs a PIN was tried without.
        PresenceRefused = "presence_refused",
        /// The battery gate stayed shut.
        GateRefused = "gate_refused",
        /// A note was written on a car or a job.
        NoteAdded = "note_added",
        /// A note was ended.
        NoteEnded = "note_ended",
        /// A person chose a language.
        LanguageSet = "language_set",
        /// What is known about a car was corrected.
        VehicleEdited = "vehicle_edited",
        /// What is known about a customer was corrected.
        PartyEdited = "party_edited",
        /// A car got another plate.
        PlateChanged = "plate_changed",
        /// A car was sold.
        OwnerChanged = "owner_changed",
        /// A car comes here, was sold, scrapped or put away.
        StandingSet = "standing_set",
        /// Two records of one car became one.
        VehiclesMerged = "vehicles_merged",
        /// Two records of one customer became one.
        PartiesMerged = "parties_merged",
        /// Which of two radios is in the car was settled.
        RadiosSettled = "radios_settled",
        /// A copy of the workshop was made, opened again and found whole.
        BackupMade = "backup_made",
        /// No copy could be made.
        BackupFailed = "backup_failed",
        /// The newest copy was tried: restored beside and looked at.
        BackupTried = "backup_tried",
        /// A second place for copies was named, or taken away.
        BackupPlaceSet = "backup_place_set",
        /// A job that was typed on the wrong car moved to the right one.
        JobMovedToCar = "job_moved_to_car",
        /// A hunt for a code began.
        HuntBegun = "hunt_begun",
        /// Somebody said whether a radio came with its car.
        RadioOriginSaid = "radio_origin_said",
        /// A way to a code was tried, or a try was corrected.
        RungTried = "rung_tried",
        /// A customer agreed to what a hunt may cost.
        CostAgreed = "cost_agreed",
        /// Another radio was priced.
        ReplacementQuoted = "replacement_quoted",
        /// A hunt ended; with digits, they went on file.
        HuntEnded = "hunt_ended",
        /// A request to a dealer was sent to print.
        DealerRequestPrinted = "dealer_request_printed",
        /// A specialist was written down.
        SpecialistAdded = "specialist_added",
        /// What is known of a specialist was corrected.
        SpecialistEdited = "specialist_edited",
        /// A specialist is not asked any more, or is again.
        SpecialistEnded = "specialist_ended",
        /// What is known about a radio was written down or corrected.
        RadioIdentified = "radio_identified",
        /// Another coded unit of a car was written down.
        UnitAdded = "unit_added",
        /// A radio went into a car; the one it replaces came out.
        RadioFitted = "radio_fitted",
        /// A radio came out of a car, and none went in.
        RadioRemoved = "radio_removed",
        /// The serial seen differed, and it is the same radio: the one on file was mistyped.
        SerialSettled = "serial_settled",
        /// Digits on the wrong unit were withdrawn there.
        CodeMoved = "code_moved",
        /// The digits on file were shredded by a manager.
        CodeForgotten = "code_forgotten",
        /// Somebody said that a radio needs no code.
        NotNeededSaid = "not_needed_said",
        /// A mis-tap was taken back.
        TapTakenBack = "tap_taken_back",
        /// The shop said something of the catalogue itself.
        CatalogueEdited = "catalogue_edited",
        /// A job type is offered no more.
        JobTypeRetired = "job_type_retired",
        /// A job type is offered again.
        JobTypeRestored = "job_type_restored",
    }
}

impl Verb {
    /// Whether a committed line of this verb may make a code visible: as digits, or on a picture of a label.
    #[must_use]
    pub fn is_disclosure(self) -> bool {
        self.opens_a_code() || self == Self::PictureViewed
    }

    /// Whether everything that an act of this verb writes hangs on a job, a car or a radio that its line names. What the board keeps in
    /// memory is read again for these alone; after any other line it is read again whole.
    #[must_use]
    pub fn stays_with_its_subjects(self) -> bool {
        matches!(
            self,
            Self::PersonChosen
                | Self::PinWrong
                | Self::PinGiven
                | Self::CallRecorded
                | Self::JobMoved
                | Self::VisitMoved
                | Self::JobTaken
                | Self::DeskCalled
                | Self::CallAnswered
                | Self::PowerQuestionAnswered
                | Self::CodeTakenIn
                | Self::GateDecided
                | Self::BatteryWorkStarted
                | Self::BatteryWorkEnded
                | Self::PowerLossNoted
                | Self::RadioNoted
                | Self::SerialChecked
                | Self::CodeRevealed
                | Self::CodeShown
                | Self::RevealRefused
                | Self::OutcomeRecorded
                | Self::OutcomeWithdrawn
                | Self::PictureAdded
                | Self::PictureViewed
                | Self::PictureRemoved
                | Self::HandedOver
                | Self::OwnershipChecked
                | Self::ChecklistPrinted
                | Self::ReceptionSheetPrinted
                | Self::KeyTagLabelPrinted
                | Self::CallListPrinted
                | Self::CardPrinted
                | Self::PrintDone
                | Self::PrintFailed
                | Self::PrintRefused
                | Self::RightRefused
                | Self::PresenceRefused
                | Self::GateRefused
                | Self::BackupMade
                | Self::BackupFailed
                | Self::BackupTried
                | Self::BackupPlaceSet
        )
    }

    /// Whether a committed line of this verb may open one code's digits.
    #[must_use]
    pub fn opens_a_code(self) -> bool {
        matches!(self, Self::CodeRevealed | Self::CardPrinted)
    }
}
