## What the shop says itself, and what it learns.
error-job_name_needed = A kind of work needs a name, in one language at least.
error-same_job_name = Another kind of work has this name already.
error-reason_stays = This work is dangerous with a supply on: a memory saver cannot be allowed for it. Choose another danger, or leave the reason as it is.
error-fits_needs_removal = Work that fits another radio takes the old one out every time.
error-count_unreadable = A whole number up to 10,000, or nothing.
error-line_needs_words = A line needs words, in one language at least.
error-same_line = Another line says this already.
error-lines_full = Twelve lines of your own are the most that a sheet of paper takes. Take one off first.
error-line_protects = This line protects people or the car: it stays as it was shipped. Write a line of your own beside it.
error-make_unknown = No car and no radio of this make is known. Look at the spelling, or leave it empty for all.
error-display_known = This text is on the list already. Find it on the left and edit what it means.
verb-catalogue_edited = Catalogue edited
verb-job_type_retired = Kind of work not offered any more
verb-job_type_restored = Kind of work offered again
office-why-job_type = kind of work
office-why-radio_family = radio hints
office-why-display_text = text on the display
office-why-after_line = line of the after-list

office-tab-month = Month
office-tab-learned = What we saw
office-tab-catalogue = Catalogue

learn-cat-lead = Your own words over the shipped catalogue. What you change stays yours; what you leave follows the program.
learn-cat-kinds = Which part of the catalogue
learn-cat-kind-job_types = Kinds of work
learn-cat-kind-families = Radios
learn-cat-kind-lines = Lines after the power is back
learn-cat-kind-displays = Texts on the display
learn-cat-new = New kind of work
learn-cat-new-title = New kind of work
learn-cat-filter = Find
learn-cat-count = { CAT($n) ->
    [one] 1 entry
   *[other] { NUM($n) } entries
  }
learn-cat-none = Nothing fits. Try another word.
learn-cat-list = The list
learn-cat-choose = Choose an entry on the left.
learn-cat-retired = not offered
learn-cat-made-here = made here
learn-cat-edited = edited
learn-cat-moved = the program changed
learn-cat-save = Save
learn-cat-retire = Do not offer any more
learn-cat-restore = Offer again
learn-cat-close = Close
learn-cat-pin = Saving takes the manager’s PIN. Open jobs follow at once.
learn-cat-no-code = These digits are not a customer’s code.
learn-cat-news-saved = Saved.
learn-cat-news-retired = Not offered any more. Old jobs still show it.
learn-cat-news-restored = Offered again.
learn-cat-pin-why = The catalogue takes the manager’s PIN.
learn-name-ro = Name, Romanian
learn-name-en = Name, English
learn-name-hint = One language is enough.
learn-keywords-ro = Words the desk finds it by, Romanian
learn-keywords-en = Words the desk finds it by, English
learn-keywords-hint = With commas between.
learn-battery = Does the battery come off?
learn-supply = Is the radio’s fuse or supply cut?
learn-removed = Does the radio come out?
learn-often-always = always
learn-often-usually = usually
learn-often-sometimes = sometimes
learn-often-rarely = rarely
learn-often-no = no
learn-often-yes = yes
learn-saver = Memory saver
learn-saver-allowed = allowed
learn-saver-danger = This work is dangerous with a supply on. The reason can be changed, never taken away.
learn-fits-radio = It fits another radio: the code of the one that goes in is asked for.
learn-fits-radio-shipped = It fits another radio: the code of the one that goes in is asked for.
learn-cut-silent = The radio keeps its power: nothing is asked.
learn-cut-likely = The radio may lose power: the bay is asked.
learn-cut-certain = The radio loses power: the technician decides before the battery comes off.
learn-tries = Tries before a wait
learn-minutes = The first wait, minutes
learn-unknown-hint = Empty where nobody knows.
learn-stay = Must it stay on while it waits?
learn-stay-yes = yes
learn-stay-no = no
learn-stay-unknown = not known
learn-effect = What does a new power cut do to the wait?
learn-effect-restarts_timer = it starts again
learn-effect-clears = it is over
learn-effect-no_effect = nothing
learn-effect-disputed = disputed
learn-effect-unknown = not known
learn-effect-hint = Shown as a hint. The program’s own clock of a wait runs on through a power cut only where the shipped catalogue says so too.
learn-entry = How the digits are typed
learn-before-ro = The sentence before the job, Romanian
learn-before-en = The sentence before the job, English
learn-meaning-ro = What it means, Romanian
learn-meaning-en = What it means, English
learn-do-ro = What to do first, Romanian
learn-do-en = What to do first, English
learn-line-new = New line
learn-line-new-title = New line after the power is back
learn-line-ro = The line, Romanian
learn-line-en = The line, English
learn-makes = Makes
learn-makes-hint = With commas between. Empty: every car.
learn-makes-radio-hint = With commas between. Empty: any radio.
learn-line-works = Kinds of work
learn-line-works-all = None chosen: every job in which the power goes.
learn-line-works-some = Only in jobs with one of these.
learn-line-works-find = Find a kind of work
learn-line-shipped = The program decides in which jobs this line comes up.
learn-line-shipped-makes = The program decides in which jobs this line comes up; its sources speak of { $makes }.
learn-display-new = New text
learn-display-new-title = New text on the display
learn-display-text = What the display shows
learn-display-text-hint = Exactly as it stands there. Where a number changes: LOCK + digit.
learn-display-kind = The radio
learn-display-locked = asks for its code
learn-display-lockout = waits
learn-display-locked_or_lockout = asks for its code, or waits
learn-display-lockout_or_permanent = waits, or is locked for good
learn-display-permanent = locked for good
learn-display-wrong_code = a wrong code was typed
learn-display-armed_or_ok = protection is on, all is well
learn-display-not_a_code_fault = a fault that is no code
learn-edited-title = Said by the shop
learn-edited-shipped = shipped: { $now }
learn-edited-moved = The program changed since your edit. Then: { $then }. Now: { $now }.
learn-edited-hint = To follow the program again, write the shipped value. Saving keeps yours and marks the change as seen.
learn-shipped-nothing = nothing
learn-field-name_ro = Name, Romanian
learn-field-name_en = Name, English
learn-field-keywords_ro = Words, Romanian
learn-field-keywords_en = Words, English
learn-field-battery_disconnect = Battery comes off
learn-field-radio_supply_cut = Radio’s supply
learn-field-radio_removed = Radio comes out
learn-field-no_memory_saver = Memory saver
learn-field-fits_radio = Fits a radio
learn-field-retired = Not offered
learn-field-tries_before_lockout = Tries
learn-field-lockout_minutes = First wait
learn-field-lockout_radio_must_stay_on = Must stay on
learn-field-lockout_power_cut_effect = Power cut
learn-field-entry_method = How to type
learn-field-pre_job_action_ro = Before the job, Romanian
learn-field-pre_job_action = Before the job, English
learn-field-meaning_ro = Meaning, Romanian
learn-field-meaning_en = Meaning, English
learn-field-do_ro = What to do, Romanian
learn-field-do_en = What to do, English
learn-field-title_ro = Line, Romanian
learn-field-title_en = Line, English
learn-field-action_ro = What to do, Romanian
learn-field-action_en = What to do, English

learn-lead = What this workshop itself saw of its radios. Counts, beside what is reported; an outcome that was taken back is not counted.
learn-by-family = By radio family
learn-by-model = By make and model
learn-nothing-seen = Nothing was seen yet. It begins with the first battery that comes off.
learn-radios = { CAT($n) ->
    [one] 1 radio
   *[other] { NUM($n) } radios
  }
learn-reported-tries = reported: { CAT($n) ->
    [one] 1 try
   *[other] { NUM($n) } tries
  } before a wait
learn-reported-minutes = reported: first wait { NUM($n) } min
learn-seen-title = Seen in this workshop
learn-seen-of-family = Radios of this family
learn-seen-of-model = This make and model
learn-seen-back = { NUM($n) } of { NUM($of) } came back without a code
learn-seen-first = { CAT($of) ->
    [one] { NUM($n) } of { NUM($of) } code taken at the first try
   *[other] { NUM($n) } of { NUM($of) } codes taken at the first try
}
learn-seen-refusals = { CAT($n) ->
    [one] 1 refusal
   *[other] { NUM($n) } refusals
  }
learn-seen-wait = wait of { NUM($minutes) } min: { CAT($n) ->
    [one] once
   *[other] { NUM($n) } times
  }
learn-seen-wait-unknown = wait without an end shown: { CAT($n) ->
    [one] once
   *[other] { NUM($n) } times
  }
learn-seen-final = locked for good: { CAT($n) ->
    [one] once
   *[other] { NUM($n) } times
  }

learn-month = { $month } { $year }
learn-month-earlier = Earlier month
learn-month-later = Later month
learn-month-empty = No car came in this month.
learn-month-note = A warning is one time in one job when the program asked for a decision about the battery or refused to take it off. It was ignored where the battery came off all the same: the customer accepted that the radio locks, a dummy code was typed, or somebody worked past the program.
learn-warnings = Warnings
learn-per-hundred = { CAT($n) ->
    [one] 1 warning for each 100 cars.
   *[other] { NUM($n) } warnings for each 100 cars.
  }
learn-warnings-no-cars = { CAT($n) ->
    [one] 1 warning.
   *[other] { NUM($n) } warnings.
  }
learn-warnings-of = Counted: { NUM($n) } in { CAT($of) ->
    [one] 1 car that came.
   *[other] { NUM($of) } cars that came.
  }
learn-overridden = Ignored: { NUM($n) } of { NUM($of) }.
learn-needless = Needless, the radio had nothing left to lose: { NUM($n) }.
learn-flagged = More than 20 % of the warnings were ignored: they come too late, or nobody believes them.
learn-of = { NUM($n) } of { NUM($of) }
learn-fact-refused = Refused after “one try only”
learn-fact-refused-more = of those who went on with an unproven code
learn-fact-locked = Radios found locked
learn-fact-locked-more = of the radios that asked for their code; nothing in that visit explains it
learn-fact-late = Asked too late
learn-fact-late-more = of the visits with a warning: the customer was asked only after the car was in work
learn-fact-unasked = Started without a question
learn-fact-unasked-more = of the visits whose power went: nobody had asked for the code
learn-by-work = Warnings by kind of work
learn-by-work-none = No warning in this month.
learn-by-person = Decisions by person
learn-by-person-none = Nobody decided anything in this month.
learn-col-work = Work
learn-col-warnings = Warnings
learn-col-overridden = Ignored
learn-col-needless = Needless
learn-col-flag = Look at it
learn-col-all = All
learn-flag = over 20 %
learn-shop-says = says the workshop
