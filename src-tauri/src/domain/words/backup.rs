//! Words about copies of the workshop.

words! {
    /// What is said about the copies of the workshop.
    BackupWarning {
        /// There is none.
        NoneYet = "none_yet",
        /// The newest is older than three days.
        ThreeDays = "three_days",
        /// The last one did not come about.
        LastFailed = "last_failed",
        /// None outside this computer in the last seven days.
        NoneOutside = "none_outside",
        /// Nobody named a second place.
        NoPlace = "no_place",
        /// A second place was named, and no copy has come there yet.
        NotYetOutside = "not_yet_outside",
    }
}

words! {
    /// Why a copy was made.
    BackupCause {
        /// Something changed since the last one.
        Changed = "changed",
        /// Somebody asked for it.
        Asked = "asked",
        /// Closing time.
        Closing = "closing",
        /// A newer program is about to change the file.
        Migration = "migration",
    }
}

words! {
    /// What came in the way of a copy.
    BackupTrouble {
        /// The disk is full or takes no files.
        Disk = "disk",
        /// The copy was opened again and is not what was copied.
        NotTheSame = "not_the_same",
        /// The second place is not there.
        SecondPlaceMissing = "second_place_missing",
    }
}
