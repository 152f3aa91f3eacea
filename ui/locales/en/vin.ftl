# What a chassis number says, under its field. Hints: none of them stops anything.
vin-hints = What the chassis number says
vin-origin = { $maker }, { $country }
vin-country = Built in: { $country }
vin-others = Sold as { $makers } too.
vin-years = The model year may be { $years }. Look at the papers.
vin-or = { $one } or { $other }
vin-off-scanner_prefix = The scanner put an I in front. It is left out.
vin-off-tester_answer = Read from the tester’s answer.
vin-on-file = The one on file ends in { $tail }. What you type is compared.
vin-differs-title = On file of this car: { $vin }
vin-differs-other-car = It is another car
vin-differs-correct = The one on file is wrong: change it
vin-differs-hint = Read it off the car. What was typed stays in the form.
vin-better = Perhaps { $vin }.
vin-slip = Sign { $position }: { $read_as } instead of { $typed }.
vin-take = Take { $vin }
vin-hint-shape = { CAT($n) ->
    [one] { NUM($n) } character. A chassis number has 17, without I, O, Q. It can be saved like this.
    [few] { NUM($n) } characters. A chassis number has 17, without I, O, Q. It can be saved like this.
   *[other] { NUM($n) } characters. A chassis number has 17, without I, O, Q. It can be saved like this.
  }
vin-hint-check_digit = The check digit does not fit. For a car from North America that is most often a typing slip.
vin-hint-maker_unknown = The first three characters name no maker we know.
vin-make = Make: { $maker }
