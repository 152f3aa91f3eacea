# What the desk learns beside plate and phone: who pays, who has the code, what must not be forgotten, what was left unfinished.
intake-brings-nobody = Nobody
intake-nobody-note = Night box or tow truck: the customer is called first. No phone is needed now.
intake-came-alone = Nobody: night box or tow truck
intake-km-last = Last: { $km }
intake-km-why = Why is it less than the last time?
intake-km-reason-meter_replaced = The meter was replaced
intake-km-reason-typed_wrong_before = Typed wrong last time
intake-km-reason-foreign_unit = The meter shows miles
intake-km-history = Odometer, visit by visit
intake-tag-in-use = Another car’s keys have this number now.
intake-payer = Who pays
intake-payer-hint = Empty: the owner.
intake-payer-phone = Phone of who pays
intake-contact = Whom to ask for the code
intake-contact-hint = Empty: whoever brought the car and left a number, else the owner.
intake-contact-phone = Phone for the code
intake-language = The customer’s language
intake-language-ro = Romanian
intake-language-en = English
intake-notes = Not to be forgotten
intake-note = What must not be forgotten
intake-note-kind = Kind of note
intake-note-warning = Warning
intake-note-note = Note
intake-note-where = For how long
intake-note-on-car = Stays with the car
intake-note-on-job = Only this job
intake-note-until = Until
intake-note-until-hint = 31.12 or Friday
intake-note-through = through { $day }
intake-note-add = Add a note
intake-note-end = Done with
intake-note-end-of = Done with: { $text }
intake-note-ended = The note is no longer shown.
intake-warnings = { CAT($n) ->
    [one] one warning
    [few] { NUM($n) } warnings
   *[other] { NUM($n) } warnings
 }
intake-code-in-text = The digits in the text look like a radio code. Shall we put them where a code belongs?
intake-code-move = Yes, it is a code
intake-code-keep = No code, keep it here
intake-draft-title = You began this car already, at { $time }.
intake-draft-go-on = Go on
intake-draft-afresh = Start again
intake-unfinished = Begun and not finished
intake-known = Customers on file
intake-known-ask = { CAT($n) ->
    [one] { $name }, one car: this one?
    [few] { $name }, { NUM($n) } cars: this one?
   *[other] { $name }, { NUM($n) } cars: this one?
 }
intake-known-take = This one
intake-known-take-of = { $name }: this is the customer
intake-known-taken = { CAT($n) ->
    [one] The car belongs to { $name }, who has one more: { $plates }
    [few] The car belongs to { $name }, who has { NUM($n) } more: { $plates }
   *[other] The car belongs to { $name }, who has { NUM($n) } more: { $plates }
 }
intake-known-not = Not this one
intake-unfinished-booking = A booking
intake-unfinished-arrival = Arrival of a booked car
intake-unfinished-open = Go on with { $plate }
