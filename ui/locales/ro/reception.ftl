# Recepția: tabla, căutarea, mașina care intră.
reception-results = Rezultate
reception-results-for = Rezultate pentru { $text }
reception-nothing-found = Nu s-a găsit nimic.
reception-new-car = Mașină nouă: { $plate }
reception-more-hits = Mai sunt și altele. Scrieți încă o literă.
reception-pick = alege
reception-opens = deschide
reception-closes = închide
reception-search-note = Caută și în numere vechi, VIN, telefon, serie, cheie.
reception-open-job = are lucrare deschisă
reception-why-old_plate = număr vechi
reception-why-vin = VIN
reception-why-phone = telefon
reception-why-serial = seria radioului
reception-why-job_number = numărul lucrării
reception-why-key_tag = cheia
