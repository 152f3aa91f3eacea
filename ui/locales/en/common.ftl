# The frame: top bar, keys, short news.
common-product = Bayguard
common-rooms = Rooms
common-room-reception = Reception
common-room-bay = Bay
common-room-handover = Hand-over
common-room-office = Office
common-keys = Keys
common-search = Search
common-search-hint = Plate, name, phone, VIN, serial
common-switch-person = Switch person
common-lock-workshop = Lock the workshop
common-lock-workshop-do = Lock
common-lock-workshop-title = Lock the workshop?
common-lock-workshop-more = Opening it again takes the password. To change the person, press the name.
common-language = Language
common-romanian = Română
common-english = English
common-demo = DEMO
common-demo-say = Invented cars and people. Nothing in here is real.
common-news = News
common-undo = Undo
common-close = Close
common-seconds = { $n } s
common-cancel = Cancel
common-continue = Continue
common-save = Save
common-yes = Yes
common-no = No
common-yes-key = Y
common-no-key = N
common-show = Show
common-hide = Hide
common-printing = Printing…
common-touch-keys = Keyboard
common-touch-rows = qwertyuiopă asdfghjklșț zxcvbnmâî-
common-touch-large = Capital letters
common-touch-space = Space
common-touch-done = Done
common-digits = Digits
common-digits-typed = { CAT($n) ->
    [one] One digit typed
    [few] { NUM($n) } digits typed
   *[other] { NUM($n) } digits typed
 }
common-delete-digit = Delete a digit
common-pin-of = PIN of { $name }
common-key-tag = Key tag
common-plate = Plate
common-retry = Try again
common-not-saved = { CAT($n) ->
    [one] Not saved. One thing is not right.
    [few] Not saved. { NUM($n) } things are not right.
   *[other] Not saved. { NUM($n) } things are not right.
 }
common-not-done = Not done.
common-printed-printer = Sent to the printer: { $target }
common-printed-folder = Saved as a file: { $target }
common-look = Look at it first
common-look-close = Close the picture
common-paper-pages = { CAT($n) ->
    [one] { $label }: one page
    [few] { $label }: { NUM($n) } pages
   *[other] { $label }: { NUM($n) } pages
 }
common-paper-failed = The paper cannot be shown. Printing works all the same.
common-long-day = { $weekday }, { $day } { $month }
common-weekday-0 = Sunday
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-month-1 = Jan
common-month-2 = Feb
common-month-3 = Mar
common-month-4 = Apr
common-month-5 = May
common-month-6 = Jun
common-month-7 = Jul
common-month-8 = Aug
common-month-9 = Sep
common-month-10 = Oct
common-month-11 = Nov
common-month-12 = Dec
common-month-long-1 = January
common-month-long-2 = February
common-month-long-3 = March
common-month-long-4 = April
common-month-long-5 = May
common-month-long-6 = June
common-month-long-7 = July
common-month-long-8 = August
common-month-long-9 = September
common-month-long-10 = October
common-month-long-11 = November
common-month-long-12 = December
common-role-reception = Reception
common-role-technician = Technician
common-role-manager = Manager
common-role-read_only = Read only
common-stage-expected = Expected
common-stage-in = In
common-stage-in_work = In work
common-stage-ready = Ready
common-stage-out = Out
common-unit-radio = Radio
common-unit-navigation = Navigation
common-unit-cd_changer = CD changer
common-unit-other = Other unit
common-battery = Battery
common-scan = Scanned: { $text }
common-scan-search = Search { $text }
common-scan-drop = Leave it
common-scan-put = Put into: { $field }
common-scan-secret = The scanner read a code in this field. Nothing was typed, and it is not shown.
common-scan-closed = Nothing is searched here. Sign in first, then scan the code again.
common-scan-busy = Finish what is open first, then scan the code again.
common-banner-head_mark = The ledger does not match its mark. Tell the manager.
common-banner-read_only = Read only: nothing can be saved now.
common-banner-ledger_altered = The ledger was changed from outside. Tell the manager.
common-banner-ledger_gap = Lines are missing from the ledger. Tell the manager.
common-banner-ledger_short = The ledger is shorter than yesterday. Tell the manager.
common-banner-ledger_unmarked = The ledger’s mark is missing: somebody deleted files. Tell the manager.
common-banner-no_printer = There is no printer. Papers are saved as files.
common-banner-restored = The backup of { $copy } was restored. What was done after that is not in the program: write it again.
common-pin-shape = 4 to 6 digits
