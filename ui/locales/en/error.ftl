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
error-code_length = The code has 3 to 8 digits.
error-phone_unreadable = The phone number cannot be read. Example: 0700 418 907.
error-km_lower = It is less than at the last visit. Say why.
error-password_weak = The password is too short or too easy to guess.
error-serial_short = Type at least four signs of the serial.
error-pin_shape = The PIN has four to six digits.
error-pin_taken = This PIN is somebody else's. Choose another one.
error-name_taken = The name exists already.
error-bad_argument = The program did not understand the request. Try again.
error-disk = The disk could not be written. Check the free space.
error-database_damaged = The data file is damaged. Delete nothing; bring back the last backup.
error-database_newer = The data comes from a newer version. Install the new version of Bayguard.
error-vault_missing = The key file is missing. Bring it back from the backup.
error-vault_damaged = The key file is damaged. Bring it back from the backup.
error-not_a_demo = This folder holds a real workshop, not a demo. Start the program without --demo.
error-print_failed = Not printed. Check the printer.
error-no_printer = There is no printer.
error-head_mark = The ledger does not match its mark. Tell the manager.
error-password_differs = The two passwords are not the same.
error-promised_unreadable = The time cannot be read. Example: 16:30, tomorrow 10 or +2h.
error-no_such_work = No work fits. Try another word.
error-nobody_here = First choose who is working.
error-power_story = The power is off already, or back already. Look again.
error-nothing_to_record = There is nothing left to record here. Look again.
error-no_owner = The car has no owner on record. First write the name.
error-car_is_here = The car is here already.
error-work_began = Somebody works on the car already: the visit cannot be cancelled any more.
error-in_the_past = That time is over. A booking is for later.
error-expected_unreadable = The day or the hour cannot be read. Example: 4.12 and 9:30.
error-recovery_group_wrong = Group { NUM($group) } is mistyped. Compare it with the sheet.
error-km_unreadable = Write the kilometres in digits only.
error-job_type_unknown = This work is not in the list.
error-wait_minutes = A wait has 1 to 10,000 minutes.
error-database_missing = The data file is missing, but the keys are here. Bring back the last backup.
error-catalogue = The list of work cannot be read. Install the program again.
error-paper = The paper could not be drawn. Tell the manager.
error-paper_letters = A name has letters the paper cannot print. Write it in Latin letters.
error-fault = The program stumbled. Nothing is lost; try again.
error-text_holds_code = The text seems to hold a radio code. Its place is the code field.
error-car_scrapped = This car is marked as scrapped. If it comes here again, say so on its page.
error-job_open = The car has an open job. Close it first.
error-same_record = Both are the same already.
error-vins_differ = The chassis numbers differ: those are two cars. If one is mistyped, correct it first.
error-changed_meanwhile = Somebody changed this meanwhile. Look again; what you typed is still here.
error-day_ahead = This day has not come yet.
error-day_before = The present owner has held the car since a later day.
error-year_unreadable = The year has four digits. Example: 2009.
error-day_unreadable = The day cannot be read here. Example: 31.12.2026.
error-hunt_not_needed = The radio has a code, or needs none: there is nothing to look for.
error-hunt_ended = The search has ended.
error-rung_left_out = This step is not for this radio. Choose another one.
error-consent_first = It costs, and the customer has not agreed yet. Write the consent down first.
error-over_consent = { CAT($lei) ->
    [one] It costs more than the customer accepted: one leu in all. Ask again.
    [few] It costs more than the customer accepted: { NUM($lei) } lei in all. Ask again.
   *[other] It costs more than the customer accepted: { NUM($lei) } lei in all. Ask again.
 }
error-quote_first = First write down what the chosen radio costs.
error-same_digits_refused = The radio refused this code already. The search stays open.
error-not_on_record = It is not on record any more. Look again.
error-money_unreadable = The amount cannot be read. Example: 300 or 1,234.50.
error-money_negative = An amount cannot be below zero.
error-money_too_large = The amount is too large. Check the zeros.
error-range_reversed = “To” is less than “from”.
error-minutes_unreadable = Write the minutes in digits only, 10,000 at most.
error-specialist_ended = The specialist is not on the list any more. Choose another one.
error-code_first = Tell the customer first: the used radio’s code is asked for before paying.
