//! The word lists of what the shop learns and says itself.

words! {
    /// What of the catalogue the shop edits.
    CatalogueKind {
        /// A kind of work.
        JobType = "job_type",
        /// What is reported of a family of radios.
        RadioFamily = "radio_family",
        /// A text on a radio's display.
        DisplayText = "display_text",
        /// A line of the list after the power is back.
        AfterLine = "after_line",
    }
}
