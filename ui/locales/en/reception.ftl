# Reception: the board, the search, the car that comes in.
reception-results = Results
reception-results-for = Results for { $text }
reception-nothing-found = Nothing found.
reception-new-car = New car: { $plate }
reception-more-hits = There are more. Type one more letter.
reception-pick = pick
reception-opens = open
reception-closes = close
reception-search-note = Old plates, VIN, phone, serial and key tag are searched too.
reception-open-job = has an open job
reception-why-old_plate = old plate
reception-why-vin = VIN
reception-why-phone = phone
reception-why-serial = radio serial
reception-why-job_number = job number
reception-why-key_tag = key tag
