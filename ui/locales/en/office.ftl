# The office: people, ledger, language.

office-title = Office
office-tabs = What you see in the office
office-tab-people = People
office-tab-ledger = Ledger
office-tab-language = Language

## People
office-people-title = The people of the workshop
office-people-count = { CAT($n) ->
    [one] { NUM($n) } person
    [few] { NUM($n) } people
   *[other] { NUM($n) } people
  }
office-people-name = Name
office-people-initials = Initials
office-people-roles = Roles
office-people-language = Language
office-people-opens = Opens the workshop
office-opens-yes = yes, with a password
office-opens-no = no
office-role-reception = Reception
office-role-technician = Technician
office-role-manager = Manager
office-role-read_only = Reads only
office-lang-ro = Romanian
office-lang-en = English
office-add-title = Add a person
office-add = Add
office-add-busy = Adding…
office-add-name = Name
office-add-initials = Initials
office-add-initials-hint = Two or three letters, on tiles and in the ledger.
office-add-roles = What they do here
office-add-roles-hint = A person may hold several roles.
office-add-pin = PIN
office-add-pin-hint = Four to six digits. The person types it.
office-add-opens = May open the workshop in the morning
office-add-password = Their password
office-add-password-hint = At least ten characters.
office-add-language = Their language
office-added = { $name } is in the workshop.
office-summary = Not saved.

## Language
office-language-title = Language of the screen
office-language-more = For you. Each person has their own.
office-language-ro = Română
office-language-en = English

## Ledger
office-ledger-title = The ledger
office-ledger-region = Lines of the ledger
office-ledger-note = Lines cannot be changed or deleted. Not by the manager either.
office-ledger-length = { CAT($n) ->
    [one] { NUM($n) } line
    [few] { NUM($n) } lines
   *[other] { NUM($n) } lines
  }
office-ledger-refresh = Read again
office-ledger-ok = The ledger is whole
office-ledger-altered = The ledger was altered at line { NUM($seq) }
office-ledger-gap = A line is missing near { NUM($seq) }
office-ledger-short = The ledger is shorter than it should be
office-ledger-bad-more = Write nothing more. Call whoever keeps the backups.
office-ledger-older = Show older lines
office-ledger-older-busy = Reading…
office-ledger-start = This is the first line.
office-ledger-empty = The ledger has no lines.
office-col-seq = Line
office-col-when = When
office-col-who = Who
office-col-what = What happened
office-col-subject = For
office-col-why = Why
office-col-outcome = Result

verb-workshop_set_up = Workshop set up
verb-recovery_sheet_printed = Recovery sheet printed
verb-recovery_sheet_proved = Recovery sheet proved
verb-workshop_unlocked = Workshop opened
verb-person_chosen = Person chosen
verb-person_added = Person added
verb-pin_wrong = Wrong PIN
verb-pin_given = PIN given
verb-car_logged = Car logged
verb-job_moved = Job moved
verb-job_taken = Job taken
verb-desk_called = Desk called
verb-call_answered = Call answered
verb-power_question_answered = Power question answered
verb-code_taken_in = Code taken in
verb-gate_decided = Exit chosen at the gate
verb-battery_work_started = Power cut
verb-battery_work_ended = Power back
verb-power_loss_noted = Lost power noted
verb-radio_noted = Radio noted
verb-serial_checked = Serial compared
verb-code_revealed = Code asked for the radio
verb-reveal_refused = Showing the code refused
verb-code_shown = Code shown
verb-outcome_recorded = Result written
verb-outcome_withdrawn = Result taken back
verb-handed_over = Car handed over
verb-ownership_checked = Owner checked
verb-checklist_printed = Checklist printed
verb-card_printed = Card printed
verb-print_refused = Print refused
verb-print_failed = Print failed
verb-print_done = Print finished
verb-right_refused = Right refused
verb-gate_refused = The gate stayed shut
verb-language_set = Language changed
verb-workshop_locked = Workshop locked

## Reasons and results in the ledger
office-outcome-done = done
office-outcome-ok = done
office-outcome-refused = refused
office-outcome-failed = failed
office-outcome-accepted = accepted
office-outcome-passed = passed
office-outcome-not_passed = stopped
office-outcome-matches = they match
office-outcome-differs = they differ
office-outcome-plays = plays
office-outcome-asks_code = asks for its code
office-outcome-shows_wait = shows a wait
office-outcome-ready = ready to type
office-outcome-no_radio = no radio
office-outcome-not_tested = not tested
office-why-lost = card lost
office-why-damaged = card damaged
office-why-misprint = misprinted
office-why-code_on_file = with the code on file
office-why-enter_code = code entered now
office-why-not_needed = no code needed
office-why-nothing_to_lose = nothing left to lose
office-why-memory_saver = memory saver
office-why-customer_accepts = the customer accepts the loss
office-why-flat_in_yard = battery flat in the yard
office-why-taken_off = taken off by someone
office-why-for_radio = for the radio
verb-presence_refused = tried without a PIN
office-pin-why = A new colleague takes the manager’s PIN.
