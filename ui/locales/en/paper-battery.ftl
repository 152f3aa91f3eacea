# The battery-off sheet. A line here has a measured width: look at the printed sheet after a change.

paper-off-title = Battery-off sheet
paper-off-blank-form = Blank form, fill in with a pen
paper-off-plate = Registration number
paper-off-continues = Continued on page { $page }

paper-off-radio = Radio and decision
paper-off-decision = Decision
paper-off-exit-code_on_file = go on with the code on file
paper-off-exit-enter_code = code entered now
paper-off-exit-not_needed = not needed
paper-off-exit-nothing_to_lose = nothing left to lose
paper-off-exit-memory_saver = memory saver fitted
paper-off-exit-customer_accepts = customer accepts the loss
paper-off-no-saver = No memory saver on this job.
paper-off-cut-by = Supply is cut by
paper-off-cut-battery = battery
paper-off-cut-fuse = radio fuse
paper-off-cut-plug = radio plug

paper-off-before = Before
paper-off-before-1 = All batteries found: boot, under a seat, a second one
paper-off-before-2 = Fault memory read and saved
paper-off-before-3 = Stations, clock, positions noted; customer told
paper-off-before-4 = Driver’s window down, key outside, tailgate not latched
paper-off-before-5 = Wheels chocked; must it roll? electric parking brake
paper-off-before-6 = Consumers and alarm off, car asleep

paper-off-more-notes =
    { CAT($n) ->
        [one] one more note about the model, on the screen
        [few] { NUM($n) } more notes about the model, on the screen
       *[other] { NUM($n) } more notes about the model, on the screen
    }

paper-off-order = Order
paper-off-manual = The car’s own manual goes first.
paper-off-off = Disconnect
paper-off-off-at = Off at
paper-off-off-1 = Ignition off, key out
paper-off-off-2 = Sensor plug, where fitted
paper-off-off-3 = Negative cable
paper-off-off-4 = Positive cable
paper-off-off-5 = Isolate cables and poles
paper-off-on = Reconnect
paper-off-on-at = On at
paper-off-on-1 = Ignition and consumers off
paper-off-on-2 = Positive cable
paper-off-on-3 = Negative cable, one clean contact
paper-off-on-4 = Wait as the maker says
paper-off-on-5 = Ignition on, then start

paper-off-warning = WARNING
paper-off-wait = Airbag: wait before work
paper-off-wait-more = You write the minutes, from this car’s manual. There is no general value.
paper-off-wait-kept = The computer’s clock could not tell. { $initials } said at { $time }: the wait was kept.
paper-off-wait-minutes = Minutes
paper-off-wait-source = Source (manual, page)
paper-off-wait-began = Start
paper-off-wait-ends = End
paper-off-wait-initials = Initials

paper-off-after = After
paper-off-blank-line = A blank line = the car is not ready.
paper-off-code = Radio code
paper-off-accepted = accepted
paper-off-refused = refused: stop, compare the serial
paper-off-display = The display shows exactly
paper-off-yes = yes
paper-off-no = no
paper-off-na = n/a
paper-off-remarks = Remarks
paper-off-after-1 = Radio plays for more than 3 minutes
paper-off-after-2 = Clock, trip computer, presets
paper-off-after-3 = One-touch windows, sunroof
paper-off-after-4 = Steering angle sensor
paper-off-after-5 = Electric parking brake
paper-off-after-6 = Throttle and idle
paper-off-after-7 = Remote keys, seat memory
paper-off-after-8 = New battery registered
paper-off-after-9 = Fault memory read and cleared
paper-off-after-10 = Customer told: stop-start, lost settings
paper-off-sign-technician = Technician’s signature
paper-off-sign-desk = Checked at hand-over
