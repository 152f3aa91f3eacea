# Hand-over: the radio at hand-over, the ownership check, the customer's card.

handover-title = Hand-over
handover-list-title = Cars to hand over
handover-list-count = { CAT($n) ->
    [one] { NUM($n) } car
    [few] { NUM($n) } cars
   *[other] { NUM($n) } cars
  }
handover-list-empty = No car to hand over.
handover-list-empty-more = Cars come here from “In work” and “Ready”.
handover-stage-in_work = In work
handover-stage-ready = Ready
handover-open = Hand over { $plate }
handover-car = Hand-over: { $car }
handover-car-unknown = car without a make
handover-key-tag = key { $tag }
handover-vin = VIN
handover-back = Back to the hand-over list
handover-back-to-car = Back to the hand-over
handover-keys = Keys
handover-yes = Yes
handover-no = No
handover-key-yes = Y
handover-key-no = N
handover-done = Done.
handover-busy = Writing…

## 1. The radio
handover-radio = The radio at hand-over
handover-result-plays = Plays, customer hears it
handover-result-asks_code = Asks for its code, told
handover-which-asks = Which unit asks for its code?
handover-result-no_radio = No radio
handover-result-not_tested = Not tested
handover-code-typed = The code on file was typed
handover-result-written = Written: the car is handed over. The card can still be printed.
handover-result-first = First: what does the radio do?
handover-key-hands-over = A key here hands the car over. Papers first, if you print a card.
handover-leave = Back to the list
handover-promised = promised { $time }
handover-unit = For which unit?
handover-unit-radio = Radio
handover-unit-navigation = Navigation
handover-unit-cd_changer = CD changer
handover-unit-other = Other unit
handover-no-unit = No coded radio on record: there is no card.

## 2. The owner
handover-owner = Ownership check
handover-answered = { NUM($n) } of { NUM($all) }
handover-scenario = Who asks for the card
handover-scenario-choose = Choose
handover-bearer = Name of the person here
handover-documents = Papers seen, originals
handover-q-certificate = Have you seen the registration certificate?
handover-q-certificate-more = The original, not a photo or a copy.
handover-q-certificate-more-foreign_car = The foreign original, not a photo or a copy.
handover-q-certificate-more-auction_buyer = The original. If it is missing, answer “No”.
handover-q-person = Is the person here the one on the papers?
handover-q-person-more = Identity paper seen. C.2 or C.1: { $owner }.
handover-q-person-more-noname = Identity paper seen. The name is in C.2 or C.1.
handover-q-person-more-recent_buyer = Identity paper seen. The name is the buyer’s.
handover-q-person-more-company_car = Identity paper seen. The name is on the delegation.
handover-q-person-more-leasing_user = Identity paper seen. The name is in C.3.
handover-q-person-more-agent = Identity paper seen. The name is on the power of attorney.
handover-q-person-more-heir = Identity paper seen. The name is on the certificate of inheritance.
handover-q-person-more-foreign_car = Identity paper seen. The name is in C.1 or C.2.
handover-q-person-more-trader = Identity paper seen. The name is on the dealer’s delegation.
handover-q-person-more-auction_buyer = Identity paper seen. The name is on the award act.
handover-q-person-more-radio_only = Identity paper seen.
handover-q-car = Are VIN and plate on the papers those of the car?
handover-q-car-more = Read at the car. The VIN ends in { $tail }.
handover-q-car-more-novin = Read at the car. The VIN is not on record.
handover-q-right = Do these papers give the right to the code?
handover-q-right-private_owner = Owner: the name is in C.2 or C.1.
handover-q-right-recent_buyer = Contract: the seller is in C.2 or C.1.
handover-q-right-company_car = The firm is in C.2 or C.1, the delegation names the car.
handover-q-right-leasing_user = The leasing contract is valid and names the car.
handover-q-right-agent = The power of attorney names the car and the code.
handover-q-right-heir = The car is among the goods inherited.
handover-q-right-foreign_car = C.4a, or part II of the certificate.
handover-q-right-trader = The purchase paper is in the dealer’s name.
handover-q-right-auction_buyer = The award act names the car.
handover-q-right-radio_only = Only a radio, without the car: no code is given.
handover-owner-note = Tick what you saw. We write no numbers, make no copies. Valid today, for this radio.
handover-always-refused = In this case no code is given.
handover-passed = Owner checked at { $time }, { $initials }
handover-passed-today = Checked today. No need to ask again.
handover-record = Finish the check
handover-failed = No card. Missing:
handover-missing-certificate_original = The registration certificate, the original
handover-missing-person_entitled = The person the papers entitle
handover-missing-car_matches = VIN and plate on the papers, the same as the car
handover-missing-right_to_code = Papers that give the right to the code
handover-missing-scenario_refused = There is no card in this case
handover-again = Check again
handover-no-note = A “no” stops the card and prints what is missing.

## The card
handover-card = The customer’s card
handover-card-print = Print the card
handover-card-why-scenario = Opens once you choose who asks for the card.
handover-card-why-bearer = Opens after the name of the person.
handover-card-why-questions = Opens after the fourth question.
handover-card-why-no = One answer is “No”: no card.
handover-card-why-unit = There is no code to print.
handover-card-open = The card page opens.
handover-without-card = Hand over without a card
handover-checklist = The owner’s checklist
handover-checklist-blank = Print the blank list
handover-checklist-filled = Print the filled list
handover-checklist-missing = Print what is missing
handover-printed-printer = Sent to { $target }.
handover-printed-folder = Saved in { $target }.
handover-facts-missing = Still missing
handover-facts-nothing = nothing
handover-facts-answers = { CAT($n) ->
    [one] one answer
    [few] { NUM($n) } answers
   *[other] { NUM($n) } answers
  }
handover-facts-state = The code

## The card page
handover-preview-title = Print the card for this car?
handover-preview-label = Preview, the digits are hidden
handover-preview-note = The digits appear on paper only. The screen never gets them.
handover-preview-says = On the card
handover-preview-says-more = The digits, grouped, slashed zero, and in words. The state. Our phone.
handover-preview-not = Not on the card
handover-preview-not-more = Plate, VIN, name or address.
handover-preview-after = After printing
handover-preview-after-more = We ask whether it is right. A wrong card is voided.
handover-print-settings = Printing
handover-sheet = Paper
handover-sheet-card = One card
handover-sheet-a4 = A4, one card with marks
handover-ledger-first = Written in the ledger
handover-ledger-first-more = before printing
handover-copy = Copy
handover-cancel = Leave it
handover-card-right = Is the card right?
handover-card-right-yes = Yes
handover-card-right-again = Print again
handover-card-written = Copy { NUM($copy) }, line { NUM($seq) } of the ledger.
handover-card-voided = Copy { NUM($copy) } is void.
handover-again-title = Why another card?
handover-again-lost = The card was lost
handover-again-damaged = The card is damaged
handover-again-misprint = It was misprinted
handover-card-done = The customer has the card.
handover-printing = Printing…
handover-pin-why = You sign: papers and card for { $plate }. It holds 60 seconds, for this car only.
handover-preview-done = The card is sent to print
