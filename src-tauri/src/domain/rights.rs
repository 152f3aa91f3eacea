//! Who may do what (GATE.md section 12). A person holds a set of roles; the owner of a one-man shop holds all.

use super::{Deed, ExitWord, Role};

/// Whether somebody with these roles may do this deed.
#[must_use]
pub fn may(roles: &[Role], deed: Deed) -> bool {
    roles.iter().any(|role| allowed(deed).contains(role))
}

/// The deed of taking an exit.
#[must_use]
pub fn deed_of_exit(exit: ExitWord) -> Deed {
    match exit {
        ExitWord::CodeOnFile => Deed::ExitCodeOnFile,
        ExitWord::EnterCode => Deed::ExitEnterCode,
        ExitWord::NotNeeded | ExitWord::NothingToLose => Deed::ExitNotNeeded,
        ExitWord::MemorySaver => Deed::ExitMemorySaver,
        ExitWord::CustomerAccepts => Deed::ExitCustomerAccepts,
    }
}

/// Whether the deed needs a PIN of the last minute; for the others the tile signs (GATE.md section 11).
#[must_use]
pub fn needs_presence(deed: Deed) -> bool {
    match deed {
        Deed::RevealForRadio | Deed::ExitCustomerAccepts | Deed::FitRadio => true,
        Deed::RecordOutcome => false,
        _ => matches!(allowed(deed), DESK | OFFICE),
    }
}

const ALL: &[Role] = &[Role::Reception, Role::Technician, Role::Manager, Role::ReadOnly];
const STAFF: &[Role] = &[Role::Reception, Role::Technician, Role::Manager];
const BAY: &[Role] = &[Role::Technician, Role::Manager];
const DESK: &[Role] = &[Role::Reception, Role::Manager];
const OFFICE: &[Role] = &[Role::Manager];

fn allowed(deed: Deed) -> &'static [Role] {
    match deed {
        Deed::SeeBoard | Deed::SeeStates | Deed::OwnLanguage => ALL,
        Deed::Intake | Deed::Answer | Deed::TakeCodeIn | Deed::SayNotNeeded | Deed::Reading => STAFF,
        Deed::ExitCodeOnFile | Deed::ExitEnterCode | Deed::ExitNotNeeded => STAFF,
        Deed::ExitMemorySaver | Deed::StartBatteryWork | Deed::EndBatteryWork | Deed::AfterList => BAY,
        Deed::ExitCustomerAccepts | Deed::FitRadio => STAFF,
        Deed::RevealForRadio | Deed::RecordOutcome => STAFF,
        Deed::CheckOwnership | Deed::GiveOut | Deed::ChangeOwner | Deed::MoveJob | Deed::Merge => DESK,
        Deed::WithdrawOutcomeLate
        | Deed::ForgetCode
        | Deed::Digests
        | Deed::Staff
        | Deed::Keys
        | Deed::Export
        | Deed::Restore
        | Deed::Erase
        | Deed::EditCatalogue => OFFICE,
    }
}
