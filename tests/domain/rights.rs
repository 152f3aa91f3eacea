//! The table of GATE.md section 12, written out by hand.

use workshop::domain::rights::{deed_of_exit, may, needs_presence};
use workshop::domain::{Deed, ExitWord, Role};

use crate::story::rows;

/// The deed | reception | technician | manager | read-only | needs a PIN of the last minute (section 11).
const RIGHTS: &str = "
    intake                | x | x | x |   |
    answer                | x | x | x |   |
    take_code_in          | x | x | x |   |
    say_not_needed        | x | x | x |   |
    reading               | x | x | x |   |
    exit_code_on_file     | x | x | x |   |
    exit_enter_code       | x | x | x |   |
    exit_not_needed       | x | x | x |   |
    exit_memory_saver     |   | x | x |   |
    start_battery_work    |   | x | x |   |
    end_battery_work      |   | x | x |   |
    after_list            |   | x | x |   |
    exit_customer_accepts | x | x | x |   | pin
    reveal_for_radio      | x | x | x |   | pin
    record_outcome        | x | x | x |   |
    check_ownership       | x |   | x |   | pin
    give_out              | x |   | x |   | pin
    change_owner          | x |   | x |   | pin
    move_job              | x |   | x |   | pin
    merge                 | x |   | x |   | pin
    fit_radio             | x | x | x |   | pin
    withdraw_outcome_late |   |   | x |   | pin
    forget_code           |   |   | x |   | pin
    digests               |   |   | x |   | pin
    staff                 |   |   | x |   | pin
    keys                  |   |   | x |   | pin
    export                |   |   | x |   | pin
    restore               |   |   | x |   | pin
    erase                 |   |   | x |   | pin
    edit_catalogue        |   |   | x |   | pin
    see_board             | x | x | x | x |
    see_states            | x | x | x | x |
    own_language          | x | x | x | x |
";

const ROLES: [Role; 4] = [Role::Reception, Role::Technician, Role::Manager, Role::ReadOnly];

#[test]
fn everybody_may_do_what_the_table_says_and_nothing_else() {
    let mut seen = 0;
    for row in rows(RIGHTS) {
        let deed = Deed::from_word(row[0]).unwrap();
        for (role, mark) in ROLES.into_iter().zip(&row[1..5]) {
            assert_eq!(may(&[role], deed), *mark == "x", "{role:?} {deed:?}");
        }
        assert!(!may(&[], deed), "nobody may {deed:?}");
        assert!(may(&ROLES, deed), "the owner of a one-man shop holds all roles");
        assert_eq!(needs_presence(deed), row[5] == "pin", "{deed:?}");
        seen += 1;
    }
    assert_eq!(seen, Deed::ALL.len(), "every deed stands in the table");
}

#[test]
fn a_person_with_two_roles_may_do_what_either_may() {
    let elena = [Role::Reception, Role::Technician];
    assert!(may(&elena, Deed::CheckOwnership) && may(&elena, Deed::StartBatteryWork));
    assert!(!may(&elena, Deed::Keys));
    assert!(
        may(&[Role::ReadOnly, Role::Technician], Deed::RevealForRadio),
        "a set adds, it never takes away"
    );
}

#[test]
fn every_exit_is_a_deed() {
    for (exit, deed) in [
        (ExitWord::CodeOnFile, Deed::ExitCodeOnFile),
        (ExitWord::EnterCode, Deed::ExitEnterCode),
        (ExitWord::NotNeeded, Deed::ExitNotNeeded),
        (ExitWord::NothingToLose, Deed::ExitNotNeeded),
        (ExitWord::MemorySaver, Deed::ExitMemorySaver),
        (ExitWord::CustomerAccepts, Deed::ExitCustomerAccepts),
    ] {
        assert_eq!(deed_of_exit(exit), deed);
    }
}
