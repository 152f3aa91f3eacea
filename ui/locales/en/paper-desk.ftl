# The papers of the desk: reception sheet, key-tag label, call list. A line here is drawn to a measured width: look at the printed sheet after changing one.

## The code state, as on the large band

paper-state-not_needed = NOT NEEDED: { $reason }
paper-state-reason-no_radio = no radio
paper-state-reason-no_code = radio without code
paper-state-reason-paired = paired with the car
paper-state-reason-switched_off = protection is off
paper-state-verified = VERIFIED { $date }, { $who }
paper-state-on_file = ON FILE, UNPROVEN
paper-state-suspicious = ON FILE, SUSPICIOUS CODE
paper-state-not_asked = NOT ASKED
paper-state-not_kept = NOT ASKED: NOT KEPT
paper-state-verified_not_kept = NOT ASKED: VERIFIED, NOT KEPT
paper-state-has_not = CUSTOMER HAS NOT GOT IT
paper-state-will_bring = CUSTOMER WILL BRING / SEND IT
paper-state-radio_changed = RADIO CHANGED – CHECK
paper-state-refused =
    { CAT($n) ->
        [one] REFUSED ONCE
       *[other] REFUSED { NUM($n) }×
    }
paper-state-locked-until = LOCKED UNTIL { $time }
paper-state-locked-unknown = LOCKED, END UNKNOWN
paper-state-locked-final = LOCKED FOR GOOD

## The call list

paper-calls-title-tomorrow = Calls for tomorrow
paper-calls-title = Calls for { $day }
paper-calls-count =
    { CAT($n) ->
        [one] { $day } · one call, { NUM($open) } to make · battery, fuse or radio to disconnect
       *[other] { $day } · { NUM($n) } calls, { NUM($open) } to make · battery, fuse or radio to disconnect
    }
paper-calls-say-tomorrow = “Tomorrow we disconnect the battery. The radio may ask for a code. Have you got it?”
paper-calls-say = “On { $day } we disconnect the battery. The radio may ask for a code. Have you got it?”
paper-calls-rule = Call only the number on file. A code told by phone is typed straight into the program, never on this list.
paper-calls-time = Time
paper-calls-who = Customer, car, radio
paper-calls-answer = Answer
paper-calls-has = has it
paper-calls-brings = brings it
paper-calls-photo = sends photo
paper-calls-has-not = has not got it
paper-calls-not-needed = not needed
paper-calls-no-answer = no answer
paper-calls-at = Called at
paper-calls-by = by
paper-calls-destroy = destroy after use

paper-weekday-1 = Monday
paper-weekday-2 = Tuesday
paper-weekday-3 = Wednesday
paper-weekday-4 = Thursday
paper-weekday-5 = Friday
paper-weekday-6 = Saturday
paper-weekday-7 = Sunday

## The reception sheet

paper-recv-title = Reception sheet
paper-recv-by = Brought by
paper-recv-phone = Phone
paper-recv-role = Role
paper-recv-warning = Warning: { $text }.
paper-recv-role-owner = owner
paper-recv-role-driver = driver
paper-recv-in = In
paper-recv-due = Promised
paper-recv-car = Car
paper-recv-vin = VIN
paper-recv-clerk = Taken in by
paper-recv-km = Kilometres
paper-recv-fuel = Fuel
paper-recv-left = Left in the car
paper-recv-says = What the customer says
paper-recv-says-on = … page { $page }
paper-recv-arrival = Radio on arrival
paper-recv-plays = plays
paper-recv-asks_code = asks for code
paper-recv-shows_wait = waits (locked)
paper-recv-no_power = car has no power
paper-recv-dead_with_power = dead, car has power
paper-recv-not_checked = not tried
paper-recv-no-code-here = The code is never written on this sheet.
paper-recv-unit = Unit
paper-recv-unit-radio = Radio
paper-recv-unit-navigation = Navigation
paper-recv-unit-cd_changer = CD changer
paper-recv-unit-other = Other unit
paper-recv-unit-incoming = { $unit } to be fitted
paper-recv-serial = serial …{ $tail }
paper-recv-serial-confidential = confidential serial
paper-recv-state = Code state
paper-recv-asked = Code state · asked { $at }, { $who }
paper-recv-work = Work asked for
paper-recv-bat = BAT
paper-recv-bat-means = battery, a fuse or the radio is disconnected
paper-recv-more-work =
    { CAT($n) ->
        [one] one more line on page { $page }
       *[other] { NUM($n) } more lines on page { $page }
    }
paper-recv-more-units =
    { CAT($n) ->
        [one] one more unit on page { $page }
       *[other] { NUM($n) } more units on page { $page }
    }
paper-recv-terms = I agree to the work above and to the terms shown at the desk. I know that without its code the radio may stay locked after the battery is disconnected.
paper-recv-privacy-kept = The code left with us is kept encrypted after this visit too, for your radio only. You may ask for it to be deleted at any time.
paper-recv-privacy-once = The code left with us is kept encrypted for this visit only and is destroyed when the car is handed over.
paper-recv-privacy = A code left with us is kept encrypted, for your radio only and only as long as you wished. You may ask for it to be deleted at any time.
paper-recv-sign-customer = Customer’s signature
paper-recv-sign-desk = Signature, desk
paper-recv-sign-back = Car and key received back
paper-recv-continues = { $sheet } · Continued on page { $page }
paper-recv-continued = Continued from page { $page }

## The key-tag label

paper-tag-title = Key-tag label
paper-tag-due = ready
paper-tag-check = check the screen first
