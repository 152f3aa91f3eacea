# Cards for a fleet: the company's papers once, each car read at the car, one print.

fleet-title = Cards for several cars
fleet-offer = Cards for { CAT($n) ->
    [one] this owner’s car
    [few] this owner’s { NUM($n) } cars
   *[other] this owner’s { NUM($n) } cars
  }
fleet-count = { CAT($n) ->
    [one] { NUM($n) } car
    [few] { NUM($n) } cars
   *[other] { NUM($n) } cars
  }
fleet-empty = The owner has no car on record any more.
fleet-empty-more = Cars that were sold stand with their new owners.
fleet-cars = The cars
fleet-all = All with a code
fleet-tick = Card for { $plate }, { $unit }
fleet-q-car = { $plate }: are VIN and plate on the papers those of the car?
fleet-q-car-more = Read at the car. A “no” leaves only this car without a card.
fleet-again = { $plate }: why another card? Printed so far: { NUM($n) }.
fleet-papers = The company’s papers, once for all
fleet-q-certificate = Have you seen the registration certificates?
fleet-q-certificate-more = The originals of every car ticked, not photos or copies.
fleet-q-person = Is the person here the one on the papers?
fleet-q-right = Do these papers give the right to the codes?
fleet-note = Tick what you saw. We write no numbers, make no copies. Valid today, for this list.
fleet-cards = The cards
fleet-picked = { CAT($n) ->
    [one] { NUM($n) } card
    [few] { NUM($n) } cards
   *[other] { NUM($n) } cards
  }
fleet-to-cards = To the cards
fleet-why-cars = Opens once you tick a car.
fleet-why-read = At a ticked car the answer about VIN and plate is missing.
fleet-why-reason = At a car the reason for another card is missing.
fleet-why-scenario = Opens once you choose who asks for the cards.
fleet-why-bearer = Opens after the name of the person.
fleet-why-questions = Opens after the three questions about the papers.
fleet-why-nothing = The check is written, then you see the sheets.
fleet-pin-why = For this list, { CAT($n) ->
    [one] { NUM($n) } card
    [few] { NUM($n) } cards
   *[other] { NUM($n) } cards
  }. It lasts 60 seconds.
fleet-without = { CAT($n) ->
    [one] { NUM($n) } car gets no card
    [few] { NUM($n) } cars get no card
   *[other] { NUM($n) } cars get no card
  }
fleet-missing = Missing: { $what }
fleet-no-no_code = It has no code worth printing.
fleet-no-not_theirs = The car is not this owner’s any more.
fleet-no-radio_swapped = Another radio is in the car than on the list.
fleet-no-code_changed = The code changed since the list was opened.
fleet-no-not_proven = The check does not hold for this car any more.
fleet-no-reason_first = There is a card already: first say why another one.
fleet-no-not_drawn = The card cannot be drawn. Tell the manager.
fleet-print-these = { CAT($n) ->
    [one] Print the card for this car?
    [few] Print the cards for these { NUM($n) } cars?
   *[other] Print the cards for these { NUM($n) } cars?
  }
fleet-printed = { CAT($n) ->
    [one] { NUM($n) } card is sent to print
    [few] { NUM($n) } cards are sent to print
   *[other] { NUM($n) } cards are sent to print
  }
fleet-on-sheet = Whose card is which
fleet-place = Sheet { NUM($sheet) }, card { NUM($place) }
fleet-cut = The cards do not say which car they are for: give each to the car on its row here.
fleet-none-printed = No card was printed.
fleet-done = Done
fleet-again-some = Back to the list, for other cards
fleet-lines = { CAT($n) ->
    [one] one line, before printing
    [few] { NUM($n) } lines, before printing
   *[other] { NUM($n) } lines, before printing
  }
fleet-print = { CAT($n) ->
    [one] Print the card
    [few] Print { NUM($n) } cards
   *[other] Print { NUM($n) } cards
  }
fleet-back-to-list = Back to the list
