# What the program refused or could not do: what happened, then what to do.
error-unknown = Something did not work. Try again; if it happens twice, tell the manager.
error-no_right = Your role does not allow this. Call somebody else.
error-presence_needed = Type your PIN once more.
error-gate_closed = The battery may not come off yet. Choose an exit.
error-ownership_not_proven = The right to the code is not proven. Check the papers.
error-serial_check_first = Compare the serial of the radio first.
error-not_offered_locked = The radio is locked. Wait until it ends.
error-not_offered_radio_changed = There is another radio in the car. Settle that first.
error-nothing_on_file = There is no code on file.
error-wrong_pin = Wrong PIN.
error-pin_wait = { CAT($seconds) ->
    [one] Wait one second, then try again.
    [few] Wait { NUM($seconds) } seconds, then try again.
   *[other] Wait { NUM($seconds) } seconds, then try again.
 }
error-password_needed = Too many wrong PINs. The password is needed.
error-wrong_password = The password does not match.
error-locked = The workshop is closed. Open it with the password.
error-already_running = Bayguard is already open on this computer.
error-too_late = Ten seconds are over: it cannot be undone.
error-radio_has_asked = This radio has asked for a code already. It cannot be “not needed”.
error-exit_not_offered = This exit no longer holds. Look again.
error-job_closed = The job is closed.
error-not_set_up = The workshop is not set up yet.
error-recovery_wrong = This is not the code on the sheet. Compare group by group.
error-demo_password = The password of the demo workshop cannot be used here.
error-read_only_folder = The folder cannot be written. Choose another one.
error-too_long = Too long.
error-required = Fill this in.
error-code_not_digits = The code has digits only.
error-code_length = The code has 3 to 5 digits.
error-phone_unreadable = The phone number cannot be read. Example: 0700 418 907.
error-km_lower = Less than at the last visit.
error-password_weak = The password is too short or too easy to guess.
error-pin_shape = The PIN has four to six digits.
error-pin_taken = This PIN is somebody else's. Choose another one.
error-name_taken = The name exists already.
error-bad_argument = The program did not understand the request. Try again.
error-disk = The disk could not be written. Check the free space.
error-database_damaged = The data file is damaged. Delete nothing; bring back the last backup.
error-database_newer = The data comes from a newer version. Install the new version of Bayguard.
error-vault_missing = The key file is missing. Bring it back from the backup.
error-vault_damaged = The key file is damaged. Bring it back from the backup.
error-print_failed = Not printed. Check the printer.
error-no_printer = There is no printer.
error-head_mark = The ledger does not match its mark. Tell the manager.
error-password_differs = The two passwords are not the same.
error-promised_unreadable = The hour cannot be read. Example: 16:30 or 24.11 16:30.
error-no_such_work = No work fits. Try another word.
