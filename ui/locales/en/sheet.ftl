# The battery-off sheet: before, while and after disconnecting, the airbag wait, notes about the model. And what the program refuses there.

error-after_list_open = { CAT($lines) ->
    [one] The car is not ready: one line of the after-list is blank. Fill it in on the battery-off sheet.
    [few] The car is not ready: { NUM($lines) } lines of the after-list are blank. Fill them in on the battery-off sheet.
   *[other] The car is not ready: { NUM($lines) } lines of the after-list are blank. Fill them in on the battery-off sheet.
  }
error-power_still_off = The power is still off. The after-list is filled in when it is back.
error-no_model = Make and model of the car are not on record. Write them on its page first.
error-srs_minutes = An airbag wait has 1 to 240 minutes, written in figures.
error-sheet_count = One print takes 1 to 20 sheets.

verb-sheet_line_answered = Line of the battery-off sheet answered
verb-srs_wait_set = Airbag wait set
verb-srs_wait_kept = Airbag wait said to be kept
verb-model_note_added = Note about a model written
verb-model_note_ended = Note about a model ended
verb-battery_sheet_printed = Battery-off sheet printed
office-why-not_applicable = not on this car

sheet-title = Battery-off sheet
sheet-open = Battery-off sheet
sheet-open-blank = { CAT($n) ->
    [one] After-list: one blank line
    [few] After-list: { NUM($n) } blank lines
   *[other] After-list: { NUM($n) } blank lines
  }
sheet-after-done = The after-list is complete
sheet-after-no = { CAT($n) ->
    [one] one answer is “no”
    [few] { NUM($n) } answers are “no”
   *[other] { NUM($n) } answers are “no”
  }
sheet-loading = Reading the sheet…
sheet-closed = The job is closed: the sheet can only be read.
sheet-read-only = A technician fills in the sheet.
sheet-manual-first = The car’s own manual goes first.

sheet-part-before = Before
sheet-part-during = Order
sheet-part-after = After
sheet-parts = Part of the sheet
sheet-before-more = Answer before you take the battery off.
sheet-before-none = No line for this job.
sheet-after-none = The power was not cut: there is no after-list.
sheet-after-off = The power is off. The after-list opens when it is back.
sheet-after-nothing = No line to fill in for this car.
sheet-order-none = On this job the battery stays in: only the radio’s fuse or plug is pulled.
sheet-disconnect = Disconnect
sheet-reconnect = Reconnect
sheet-maker-says = The maker:
sheet-of-make = said of this make
sheet-tool-yes = with the tester
sheet-tool-sometimes = sometimes with the tester
sheet-else = Else: { $symptom }
sheet-answered = { $initials }, { $time }
sheet-answer-yes = Yes
sheet-answer-no = No
sheet-answer-not_applicable = Not on this car
sheet-signal-people = WARNING
sheet-signal-things = NOTICE

sheet-saver-title = No memory saver on this job.
sheet-saver-srs = Airbag work: the circuit must be without power.
sheet-saver-fuel = Fuel work: one spark is enough.
sheet-saver-hv = High-voltage work: the 12 V battery must be off too.
sheet-saver-weld = Welding: control units under power are destroyed.
sheet-saver-wiring = Wiring work: a wire thought dead would be live.
sheet-saver-plug = The radio’s plug or fuse is pulled: a saver on the battery does not feed it.
sheet-saver-unknown = Unknown work: nobody has said that it is allowed.
sheet-saver-no_power = The car is without power: there is nothing to keep.

sheet-srs-title = Airbag: wait before work
sheet-srs-danger = The airbag can go off from the energy left in its capacitor.
sheet-srs-no-number = You write the minutes, from this car’s manual. There is no general value.
sheet-srs-reported-all = Reported, over all makes: { $from } to { $to }.
sheet-srs-reported-make = Reported for this make: { $wait } ({ $models }); { $how }.
sheet-seconds = { CAT($n) ->
    [one] one second
    [few] { NUM($n) } seconds
   *[other] { NUM($n) } seconds
  }
sheet-minutes = { CAT($n) ->
    [one] one minute
    [few] { NUM($n) } minutes
   *[other] { NUM($n) } minutes
  }
sheet-srs-minutes = Minutes
sheet-srs-source = Source (manual, page)
sheet-srs-set = Set the wait
sheet-srs-again = The negative cable is off now: start again
sheet-srs-again-more = The count begins at “Taking the battery off”, or when you set it. If the cable came off later, start it again.
sheet-srs-change = Other minutes
sheet-srs-not_set = No wait is set.
sheet-srs-before_the_cut = It starts when the power goes off.
sheet-srs-running = No work on the airbag before it is over.
sheet-srs-over = The wait was over at { $time }.
sheet-srs-end_unknown = The computer’s clock cannot be trusted for this wait: it was set, the computer slept, or the program was closed in between. Look at another clock.
sheet-srs-kept = The wait was kept, says { $initials } at { $time }.
sheet-srs-say-kept = The wait was kept
sheet-srs-say-kept-more = Say it only if the whole time passed on another clock since the negative cable came off. It is written down with your name.
sheet-srs-clock = { $clock } left
sheet-srs-set-by = { $minutes } · { $source } · { $initials }, { $time }

sheet-notes-title = What we know of the { $model }
sheet-notes-none = No note about this model.
sheet-notes-no-model = Write make and model on the car’s page to leave a note about the model.
sheet-notes-more = It is shown with the next car of the same model.
sheet-note = Note about the model
sheet-note-hint = For example: the battery is in the boot, open the boot first.
sheet-note-add = Write a note
sheet-note-save = Save the note
sheet-note-end = No longer true
sheet-note-end-this = No longer true: { $text }
sheet-note-by = { $day }, { $initials }
sheet-note-holds-code = The text seems to hold a radio code. Take the digits out, or say that they are none.
sheet-note-no-code = It is no code, save

sheet-print = Print the sheet
sheet-print-blank = Print blank sheets
sheet-blank-title = Battery-off sheet, blank
sheet-blank-more = For the drawer: when the computer is out of reach, it is filled in with a pen.
sheet-blank-copies = How many sheets
sheet-sent = Battery-off sheet:
office-tab-papers = Papers
