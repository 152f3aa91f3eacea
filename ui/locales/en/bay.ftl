# The bay: my jobs, the battery gate, the code on screen, the radio after the power.

## My jobs
bay-jobs-title = My jobs
bay-jobs-count = { CAT($n) ->
    [one] { NUM($n) } car
    [few] { NUM($n) } cars
   *[other] { NUM($n) } cars
  }
bay-jobs-empty = No car in the bay.
bay-jobs-empty-more = The desk moves jobs to “In work”.
bay-jobs-list = Cars in the bay
bay-more-lines = { CAT($n) ->
    [one] and { NUM($n) } more line
    [few] and { NUM($n) } more lines
   *[other] and { NUM($n) } more lines
  }
bay-tile-name = { $plate }: { $verdict }
bay-open-car = Open { $plate }
bay-key-tag = Key { $tag }
bay-promised = promised at { $time }
bay-pick-asks = Which car’s radio asks for its code?
bay-pick-lost = Which car lost its power?
bay-pick-desk = Which car do you call the desk for?
bay-pick-stop = Leave it

## Verdicts
bay-verdict-silent = POWER STAYS ON
bay-verdict-go = GO
bay-verdict-ask = ASK
bay-verdict-confirm = CONFIRM
bay-verdict-stop = STOP
bay-verdict-off = POWER OFF
bay-verdict-back = POWER BACK
bay-verdict-kept = BATTERY OFF

bay-why-silent = This job does not touch the radio’s power.
bay-why-go = The code is verified or not needed.
bay-why-ask = Battery, fuse or plug: does one come off?
bay-why-confirm-file = Unproven code. One try only.
bay-why-confirm-lost = The radio has nothing left to lose.
bay-why-confirm-both = One unproven code, and one radio already without power.
bay-why-stop = The radio will lock.
bay-why-off = This car’s power is off.
bay-why-back = The power is back. Switch the radio on.

bay-serial-again = Compare the serial once more
bay-check-wait-maybe = It may: write it down
bay-say-go = The radio’s power may go.
bay-why-kept = The battery is off, the memory saver feeds the radio.
bay-say-go-customer_accepts = The customer accepted that the radio may lock.
bay-why-go-customer_accepts = The power may go. We do not have the code.
bay-say-go-nothing_to_lose = The power may go: nothing left to lose.
bay-why-go-nothing_to_lose = The radio asks for its code already, or had no power.
bay-say-go-code_on_file = The power may go. The code is not proven.
bay-why-go-code_on_file = The code is on file, with one try only.
bay-say-go-memory_saver = The battery may come off: the saver feeds the radio.
bay-why-go-memory_saver = The memory saver stays on until the battery is back. If it comes off, the radio locks.
bay-say-silent = Go on. The radio keeps its power.
bay-say-ask = Will the radio lose power?
bay-say-confirm-file = One try only with the code on file.
bay-say-confirm-lost = Nothing left to lose: no power, or it asks already.
bay-say-confirm-both = One radio has one try, another has nothing left to lose.
bay-say-stop = Do not disconnect the battery.
bay-say-stop-plug = Do not cut the radio’s power.
bay-notice = NOTICE
bay-warning = WARNING
bay-warning-srs = The airbag can go off.
bay-warning-srs-more = No memory saver. Wait as long as the maker says.
bay-warning-hv = High voltage.
bay-warning-hv-more = No memory saver. Follow the maker’s procedure.
bay-warning-fuel = Fuel vapour.
bay-warning-fuel-more = No memory saver on fuel work.

bay-stop-not_asked = Nobody has asked for the code.
bay-stop-has_not = The customer has not got the code.
bay-stop-will_bring = The customer brings the code, but it is not here yet.
bay-stop-radio_changed = The serial seen differs from the one on file.
bay-stop-refused = The code on file was refused.
bay-stop-locked = The radio shows a wait.
bay-stop-on_file = The code on file looks like a dummy.
bay-stop-verified = The code is verified.
bay-stop-not_needed = No code needed.

## What the technician presses
bay-act-start = Taking the battery off
bay-act-start-plug = Cutting the power now
bay-act-raise = The radio will lose power after all
bay-act-confirm-file = Go on with the code
bay-act-confirm-lost = Nothing left to lose, go on
bay-act-confirm-both = Go on with the code
bay-act-still-plays = The radio still works
bay-act-exits = See the options
bay-act-open = Open
bay-act-back-on = The power is back
bay-act-yes = Yes
bay-act-no = No
bay-act-take = Take the job
bay-call-desk = Call the desk
bay-desk-called = The desk was called at { $time }
bay-desk-called-now = The desk knows. Leave the battery on until someone answers.
bay-call-desk-more = The desk sees it at once and rings the customer.
bay-next-step = Next step
bay-or-exit = Or choose an option
bay-exits-of = Options for { $unit }
bay-back-to-jobs = Back to my jobs
bay-back-to-job = Back to the job
bay-cancel = Leave it
bay-pin-why = You sign: the radio code is shown, { $plate }. It holds 60 seconds, for this car only.
bay-radio-asks = The radio asks for its code
bay-power-lost = The power was lost already
bay-exit-is-written = What you choose is written in the ledger, with name and time.
bay-covered = Decided at { $time }, { $initials }: { $exit }
bay-busy = Writing…

## Facts
bay-facts-radio = Radio
bay-facts-code = The code
bay-facts-power = Power to the radio
bay-facts-saver = Memory saver
bay-facts-arrival = On arrival
bay-facts-problem = Complaint
bay-facts-lines = Lines
bay-facts-before = Before the job
bay-facts-also-offered = Another code offered on
bay-cut-certain = the radio will lose power
bay-cut-likely = the radio may lose power
bay-cut-silent = stays
bay-saver-allowed = allowed
bay-saver-srs = no: airbag work
bay-saver-fuel = no: fuel work
bay-saver-hv = no: high voltage
bay-saver-weld = no: welding
bay-saver-wiring = no: wiring work
bay-saver-plug = no: a plug or fuse is pulled
bay-saver-unknown = no: unknown work
bay-saver-no_power = no: the car has no power
bay-arrival-plays = it played
bay-arrival-asks_code = it asked for its code
bay-arrival-shows_wait = it showed a wait
bay-arrival-dead_with_power = dead though the car has power
bay-arrival-no_power = car without power
bay-arrival-not_checked = not checked
bay-kind-radio = Radio
bay-kind-navigation = Navigation
bay-kind-cd_changer = CD changer
bay-kind-other = Other unit
bay-unit-unknown = Unknown radio
bay-unit-serial = { $unit }, serial …⁠{ $tail }
bay-units = Units in the car
bay-vin = VIN

## Exits
bay-exit-code_on_file = I go on with the code on file
bay-exit-code_on_file-more = Unproven. One try only.
bay-exit-enter_code = I enter the code now
bay-exit-enter_code-more = I have it from the card or the customer.
bay-exit-not_needed = No code is needed
bay-exit-not_needed-more = With a reason: { $reasons }.
bay-exit-nothing_to_lose = Nothing left to lose
bay-exit-nothing_to_lose-more = The radio has no power, or asks already.
bay-exit-memory_saver = Memory saver fitted
bay-exit-memory_saver-more = The radio keeps its power all the time.
bay-exit-customer_accepts = The customer accepts a locked radio
bay-exit-customer_accepts-more = Which customer, how we were told, when.
bay-settle-first = First: which radio is in the car?
bay-settle-question = Type the whole serial from the label of the radio in the car. The program compares it.
bay-settle-none = No serial is on file to compare with. Type the one on the label: is it the same radio, or another one?
bay-settle-two = This car has two radios of one kind on file: say at the radios which one is no longer in it.
bay-settle-two-go = To the car’s radios
bay-settle-other = It is another radio: to the radios
bay-reason-no_radio = It has no radio
bay-reason-no_code = The radio has no code
bay-reason-paired = Paired with the car
bay-reason-switched_off = Code switched off, for this job
bay-reason-title = Why is no code needed?
bay-enter-title = The radio’s code
bay-enter-more = Three to eight digits. Hidden once you choose the source.
bay-enter-source = Where is the code from?
bay-source-card = From the card
bay-source-customer = From the customer
bay-source-photo = From a photo
bay-source-phone = By phone
bay-source-label = From the label
bay-source-service_book = Service booklet
bay-source-dealer = From the dealer
bay-source-specialist = From the specialist
bay-look-length = Codes of this family of radios have { $n } digits (reported).
bay-look-digits = Codes of this family of radios have only the digits { $digits } (reported).
bay-look-anyway = Read it once more. It can be saved all the same.
bay-enter-save = Save the code
bay-digits-typed = { CAT($n) ->
    [one] { NUM($n) } digit typed
    [few] { NUM($n) } digits typed
   *[other] { NUM($n) } digits typed
  }
bay-digits-slots = Digits of the code
bay-accept-title = Who accepts a locked radio?
bay-accept-owner = { $name }, owner
bay-accept-contact = { $name }, brought the car
bay-accept-other = Somebody else
bay-accept-name = Name
bay-accept-phone = Phone
bay-channel-at_desk = At the desk
bay-channel-phone = By phone
bay-channel-message = By message
bay-channel-email = By e-mail
bay-accept-save = The customer accepts
bay-accept-more = The radio will lock. Who accepted and when is written down.
bay-saver-save = It is fitted

## Power off, power back
bay-off-title = The power is off.
bay-off-more = Press here when you reconnect the battery. Then switch the radio on.
bay-back-title = What does the radio do?
bay-kept-title = The battery is off. The memory saver feeds the radio.
bay-kept-more = Leave the saver on. Press when the battery is connected again.
bay-back-plays-title = The power is back and the radio plays.
bay-back-plays-more = Fill in the after-list, then the car is ready.
bay-act-ready = The job is done
bay-jobs-theirs = { CAT($n) ->
    [one] One car with a colleague
   *[other] { NUM($n) } cars with colleagues
}
bay-back-asks = Asks for its code
bay-back-plays = Plays
bay-back-wait = Shows a wait
bay-back-ready = Is ready to type
bay-back-plays-known = The radio played in { $plate }
bay-again-off = Taking the battery off again
bay-lost-flat_in_yard = Battery went flat in the yard
bay-lost-taken_off = Someone took the battery off
bay-note-which = Which unit?
bay-note-display = The radio shows
bay-note-display-more = Write exactly what is on the display.
bay-note-save = Write what the radio shows
bay-wait-title = The radio shows a wait
bay-wait-minutes = Minutes on the display
bay-wait-none = It shows no minutes
bay-wait-final = Locked for good
bay-wait-save = Write the wait
bay-reading-plays = plays
bay-reading-asks_code = asks for its code
bay-reading-shows_wait = shows a wait
bay-reading-ready = ready to type

## The code
bay-before = Before you type
bay-check-refusals = Refusals here
bay-check-wait = Wait on the display
bay-check-display = The radio shows
bay-check-serial = The serial
bay-check-lockout = Reported wait
bay-check-on = Radio on while waiting
bay-check-cut = If the power is cut again
bay-check-none = no
bay-check-serial-todo = not checked
bay-reported = reported
bay-reported-minutes = { CAT($n) ->
    [one] { NUM($n) } minute
    [few] { NUM($n) } minutes
   *[other] { NUM($n) } minutes
  }
bay-on-yes = required
bay-on-no = not needed
bay-on-unknown = not known
bay-effect-restarts_timer = starts the clock again
bay-effect-clears = clears the wait
bay-effect-no_effect = no effect
bay-effect-disputed = sources differ
bay-effect-unknown = not known
bay-howto = How to type it
bay-howto-none = We have no description for this radio.
bay-howto-power = Ignition on, radio on. Do not cut the power again.
bay-reveal-title = The code for { $unit }
bay-reveal = Show the code
bay-reveal-again = Show again
bay-reveal-more = With your PIN. The digits stay for { NUM($n) } seconds.
bay-reveal-for-radio = For the radio only. Do not tell anybody.
bay-reveal-wait-unknown = The radio shows a wait with no known end.
bay-reveal-gone = The digits are hidden.
bay-reveal-none = The code cannot be shown now.
bay-hide-now = Hide now
bay-seconds-left = { CAT($n) ->
    [one] { NUM($n) } second left
    [few] { NUM($n) } seconds left
   *[other] { NUM($n) } seconds left
  }
bay-seconds = { CAT($n) ->
    [one] second
    [few] seconds
   *[other] seconds
  }
bay-written-in-ledger = Written in the ledger: { $who }, line { NUM($seq) }.
bay-digit-0 = zero
bay-digit-1 = one
bay-digit-2 = two
bay-digit-3 = three
bay-digit-4 = four
bay-digit-5 = five
bay-digit-6 = six
bay-digit-7 = seven
bay-digit-8 = eight
bay-digit-9 = nine
bay-accepted = Accepted
bay-accepted-more = The radio plays
bay-accepted-listen = I heard it play for over three minutes
bay-refused = Refused
bay-refused-more = We stop you before the second try
bay-undo = Undo
bay-undo-accepted = Written: the code was accepted.
bay-undo-refused = Written: the code was refused.
bay-undo-left = Left:

## After a refusal
bay-stop-trying = Stop trying.
bay-refused-times = { CAT($n) ->
    [one] Refused once
    [few] Refused { NUM($n) } times
   *[other] Refused { NUM($n) } times
  }
bay-locked = Radio locked
bay-locked-final = Locked for good. The code no longer opens it.
bay-keep-on = Leave the radio switched on.
bay-clock-left = { $clock } left
bay-clock-since = { $clock } gone by
bay-clock-over = The time is over.
bay-second-title = Before the second try
bay-second-more = Three answers. The try opens after them.
bay-second-turned = 2. Did you turn the card and read it again?
bay-second-same = Yes, the same
bay-second-other = Yes, different
bay-second-clear = 3. 1 or 7, 0 or 8: sure to read?
bay-second-sure = Yes, sure
bay-second-unsure = Not clear
bay-second-save = Write the answers
bay-second-try = The second try
bay-second-type = I enter what I read now
bay-second-other-code = The other code is on file. It too is tried only after the three answers.
bay-second-done = The answers are written.
bay-clock-note = The clock goes on even if you close the program.
bay-other-code = I enter another code

bay-settle-differs-more = It is another radio: its code is not on file. Choose another option.

## What radios write on their display
bay-note-other = It shows something else

bay-bar-confirm-file = The code has not been tried on this radio yet.
bay-bar-confirm-lost = The code is asked for anyway. Ask the customer.
bay-bar-confirm-both = Each unit has its own decision.
bay-because-no_radio = no radio
bay-because-no_code = no code
bay-because-paired = paired
bay-because-switched_off = code switched off

## Taking over, work added, the desk's answer
bay-act-take-over = I take it over from { $name }
bay-lines-change = Change the work
bay-lines-title = Work on this car
bay-lines-more = What is added here shows on the desk’s board.
bay-lines-add = What else is done?
bay-lines-hits = Work that fits
bay-lines-none = No work fits.
bay-lines-removed = Remove
bay-lines-last = The last line stays: a visit has at least one.
bay-lines-added = added
bay-letters = Letters and digits
bay-letters-digits = 123
bay-letters-letters = ABC
bay-letters-delete = Delete a character
bay-letters-typed = { CAT($n) ->
    [one] { NUM($n) } character typed
    [few] { NUM($n) } characters typed
   *[other] { NUM($n) } characters typed
  }
bay-desk-answered = { $by }, { $time }: { $answer }
bay-answer-brings_it = The customer brings or sends the code.
bay-answer-has_not = The customer has not got the code.
bay-answer-no_answer = Nobody picked up.
bay-answer-coming = I am coming to the car.
bay-answer-code_taken_in = The code is on file.
bay-answer-not_needed = No code is needed.
bay-fallen = The decision “{ $exit }” ({ $initials }, { $time }) no longer holds: { $why }
bay-fell-code_changed = another code is on file.
bay-fell-code_refused = the code was refused.
bay-fell-radio_changed = the serial seen differs.
bay-fell-radio_swapped = it is another radio now.
bay-fell-radio_waits = the radio shows a wait.
bay-fell-radio_plays = the radio plays, so it has something to lose.
bay-fell-radio_asks = the radio asks for its code.
bay-fell-owner_changed = the car has another owner.
bay-fell-line_forbids = work was added that allows no memory saver.
bay-fell-line_forbids-srs = airbag work was added. Take the memory saver off.
bay-fell-line_forbids-fuel = fuel work was added. Take the memory saver off.
bay-fell-line_forbids-hv = high-voltage work was added. Take the memory saver off.
bay-fell-line_forbids-weld = welding was added. Take the memory saver off.
bay-fell-line_forbids-wiring = wiring work was added. Take the memory saver off.
bay-fell-line_forbids-plug = a plug or fuse is pulled.
bay-place-goes_in = goes into the car
bay-place-comes_out = comes out of the car
bay-place-goes_in-more = This radio’s code is asked for before it is fitted.
bay-say-confirm-dead = The car came without power: nothing is left to lose.

## The wait and its rule
bay-keep-on-until = Leave the radio switched on until { $time }.
bay-keep-on-unknown = Leave the radio switched on. End unknown.
bay-off-until = Wait until { $time }. The radio may be off, but keep its power.
bay-wait-final-short = Locked for good.
bay-wait-cut-restarts_timer = A new power cut starts the wait again (reported).
bay-wait-cut-clears = A new power cut clears the wait (reported). Do not try more codes.
bay-wait-cut-no_effect = A new power cut does not change the wait (reported).
bay-wait-cut-disputed = If the power is cut again: sources differ. Do not cut the power.
bay-wait-cut-unknown = If the power is cut again: not known. Do not cut the power.
bay-wait-was-cut = The power went since then: nobody knows how long it lasts.
bay-wait-since = Since { $time }
bay-tries-refused = { CAT($n) ->
    [one] Refused once on this radio
    [few] Refused { NUM($n) } times on this radio
   *[other] Refused { NUM($n) } times on this radio
  }
bay-rule = The rule of this radio
bay-confidence-high = good source
bay-confidence-medium = fair source
bay-confidence-low = weak source
bay-reported-how = reported, { $confidence }
bay-family-by-maker = By the car’s make: check that the radio is the original one.

## The code screen
bay-code-at-all = Is there a code?
bay-code-at-all-yes = yes
bay-code-at-all-if_owner_set = only if the owner set one
bay-code-at-all-paired = no: paired with the car
bay-code-at-all-network_fault = no: no contact in the network
bay-code-at-all-armed = protection on, no code asked
bay-code-at-all-unknown = not known
bay-check-tries-left = Tries left
bay-display-means = What it means
bay-display-do = First
bay-display-beeps = beeps all the time
bay-display-not-known = A text we do not know. It stays written exactly so.
bay-display-family = On this kind of radio
bay-display-others = On other radios
bay-display-all = Show all texts
bay-display-number = { $text } with a number
bay-display-number-title = Where is the number?
bay-display-number-digits = The number on the display
bay-display-number-before = Number before: how many tries are left
bay-display-number-after = Number after: how many wrong codes
bay-display-number-none = No number
bay-serial-compare = Compare the serial
bay-serial-title = The serial on the radio
bay-serial-tail = Type the last four characters. The program compares.
bay-serial-whole = Type the whole serial. The program compares it.
bay-serial-not_on_file = We have no serial. Type the whole one from the label: it goes on file. Compare it with the card too.
bay-serial-matches = it matches
bay-serial-differs = it differs
bay-serial-save = Compare
bay-serial-typed = 1. The serial on the radio, typed now
bay-route = The official way
bay-route-none = We have no official way for this radio. Ask the maker’s dealer.
bay-route-user = The owner chose the code: no dealer has it.
bay-route-needs = To show there
bay-final = Final lock
bay-accept-by = How did they accept?
bay-pin-why-accepts = You sign: the customer accepts a locked radio, { $plate }. It holds 60 seconds, for this car only.
