# Ce află recepția pe lângă număr și telefon: cine plătește, cine are codul, ce nu trebuie uitat, ce a rămas neterminat.
intake-brings-nobody = Nimeni
intake-nobody-note = Cutia de chei sau platformă: clientul e sunat primul. Nu e nevoie de telefon acum.
intake-came-alone = Nimeni: cutia de chei sau platformă
intake-km-last = Ultima: { $km }
intake-km-why = De ce e mai puțin decât ultima dată?
intake-km-reason-meter_replaced = Bordul a fost schimbat
intake-km-reason-typed_wrong_before = Greșit scris ultima dată
intake-km-reason-foreign_unit = Bordul arată mile
intake-km-history = Kilometri, la fiecare vizită
intake-tag-in-use = Cheia altei mașini are acum acest număr.
intake-payer = Cine plătește
intake-payer-hint = Gol: proprietarul.
intake-payer-phone = Telefonul celui care plătește
intake-contact = Pe cine întrebăm de cod
intake-contact-hint = Gol: cine a adus mașina și a lăsat un telefon, altfel proprietarul.
intake-contact-phone = Telefonul pentru cod
intake-language = Limba clientului
intake-language-ro = Română
intake-language-en = Engleză
intake-notes = De ținut minte
intake-note = Ce e de ținut minte
intake-note-kind = Ce fel de notă
intake-note-warning = Avertizare
intake-note-note = Notă
intake-note-where = Pentru cât timp
intake-note-on-car = Rămâne la mașină
intake-note-on-job = Doar lucrarea asta
intake-note-until = Până pe
intake-note-until-hint = 31.12 sau vineri
intake-note-through = până pe { $day }
intake-note-add = Adaugă o notă
intake-note-end = Gata
intake-note-end-of = Gata: { $text }
intake-note-ended = Nota nu se mai arată.
intake-warnings = { CAT($n) ->
    [one] o avertizare
    [few] { NUM($n) } avertizări
   *[other] { NUM($n) } de avertizări
 }
intake-code-in-text = Cifrele din text par un cod de radio. Le mutăm la locul codului?
intake-code-move = Da, e un cod
intake-code-keep = Nu e cod, rămâne aici
intake-draft-title = Ați început deja această mașină, la { $time }.
intake-draft-go-on = Continuă
intake-draft-afresh = De la capăt
intake-unfinished = Începute și neterminate
intake-known = Clienți din evidență
intake-known-ask = { CAT($n) ->
    [one] { $name }, o mașină: acesta?
    [few] { $name }, { NUM($n) } mașini: acesta?
   *[other] { $name }, { NUM($n) } de mașini: acesta?
 }
intake-known-take = Acesta
intake-known-take-of = { $name }: acesta e clientul
intake-known-taken = { CAT($n) ->
    [one] Mașina e a lui { $name }, care mai are una: { $plates }
    [few] Mașina e a lui { $name }, care mai are { NUM($n) }: { $plates }
   *[other] Mașina e a lui { $name }, care mai are { NUM($n) } de mașini: { $plates }
 }
intake-known-not = Nu e acesta
intake-unfinished-booking = Programare
intake-unfinished-arrival = Sosirea unei mașini programate
intake-unfinished-open = Continuă { $plate }
