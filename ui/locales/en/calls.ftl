# The days ahead: bookings, arrivals, the call list.
calls-plan = Book a visit
calls-plan-title = Book a visit
calls-plan-day = Which day does it come?
calls-plan-date = Date
calls-plan-date-hint = 4.12
calls-plan-hour = What time
calls-plan-hour-hint = 9 or 9:30
calls-plan-save = Book
calls-planned = { $plate } is booked for { $when }.
calls-other-day = Another day
calls-today = today
calls-tomorrow = tomorrow
calls-day-short = { $weekday } { $day }
calls-day-hour = { $day }, { $hour }
calls-expected-at = comes { $time }
calls-was-due = was due { $time }
calls-since-in = came { $time }
calls-since-ready = ready since { $time }
calls-out-at = left { $time }
calls-here-since = here since { $time }
calls-arrived = It is here
calls-arrived-plate = { $plate } is here
calls-arrive-title = An expected car is here
calls-arrive-save = It is here
calls-last-km = Last time: { $km } km
calls-did-not-come = Did not come. Call, move or cancel.
calls-nobody-asked = Came without a customer. Call them.
calls-open = Calls
calls-to-ask = { CAT($n) ->
    [one] About a code today: one call to make
    [few] About a code today: { NUM($n) } calls to make
   *[other] About a code today: { NUM($n) } calls to make
 }
calls-title = To call: { $day }
calls-count = { CAT($n) ->
    [one] one call, { NUM($open) } to make
    [few] { NUM($n) } calls, { NUM($open) } to make
   *[other] { NUM($n) } calls, { NUM($open) } to make
 }
calls-none = Nobody to call.
calls-none-more = No radio without a sure code loses power on this day.
calls-instead-of = instead of { $name }, who has no number on file
calls-no-phone = no phone
calls-alone = Came without a customer
calls-day-before = Day before
calls-day-after = Day after
calls-print = List on paper
calls-sent = The call list.
calls-outcome-of = What the customer said about { $plate }
calls-outcome-brings_it = Brings the code
calls-outcome-sends_photo = Sends a photo
calls-outcome-has_not = Has not got it
calls-outcome-no_answer = No answer
calls-outcome-not_needed = Not needed
calls-tells-code = Tells the code
calls-noted = { $plate }: { $outcome }.
calls-last = { $outcome }, { $time }, { $initials }
calls-fact-expected = Booked for
calls-fact-call = Called
calls-cancel-title = Cancel the visit
calls-cancel-says = The job is closed. The promise, the key tag and the decisions of this visit lapse.
calls-cancel-why = Why?
calls-cancel-customer_cancelled = The customer cancels
calls-cancel-no_show = Did not come
calls-cancel-logged_by_mistake = Logged by mistake
calls-cancel-do = Cancel the visit
calls-cancel-keep = Keep it
calls-cancelled = The visit of { $plate } is cancelled.
calls-was-customer_cancelled = Visit cancelled: the customer did not want it any more.
calls-was-no_show = Visit cancelled: the car did not come.
calls-was-logged_by_mistake = Visit cancelled: it was logged by mistake.
calls-done = Done
calls-on-file = The code is on file
calls-back-to-call = Back to the call
calls-taken-back = { $plate }: the call is not on record any more.
calls-move = Another day or hour
calls-move-title = The appointment
calls-move-now = Now: { $time }
calls-move-when = When it comes
calls-move-hint = “tomorrow 10”, “thu 9” or “+2h”
calls-move-do = Move the visit
calls-move-keep = Leave it
calls-moved = { $plate } comes { $when }.
