# Foaia bateriei: înainte, în timpul și după deconectare, așteptarea la airbag, notele despre model. Și ce refuză programul acolo.

error-after_list_open = { CAT($lines) ->
    [one] Mașina nu e gata: un rând din lista de după e gol. Completați-l în foaia bateriei.
    [few] Mașina nu e gata: { NUM($lines) } rânduri din lista de după sunt goale. Completați-le în foaia bateriei.
   *[other] Mașina nu e gata: { NUM($lines) } de rânduri din lista de după sunt goale. Completați-le în foaia bateriei.
  }
error-power_still_off = Curentul e încă oprit. Lista de după se completează când a revenit.
error-no_model = Mașina nu are marcă și model în evidență. Treceți-le întâi pe pagina ei.
error-srs_minutes = Așteptarea la airbag are între 1 și 240 de minute, scrise cu cifre.
error-sheet_count = Se tipăresc între 1 și 20 de foi odată.

verb-sheet_line_answered = Rând din foaia bateriei, răspuns
verb-srs_wait_set = Așteptare la airbag, pusă
verb-srs_wait_kept = Așteptare la airbag respectată, după spusa cuiva
verb-model_note_added = Notă despre model, scrisă
verb-model_note_ended = Notă despre model, încheiată
verb-battery_sheet_printed = Foaia bateriei tipărită
office-why-not_applicable = nu e cazul

sheet-title = Foaia bateriei
sheet-open = Foaia bateriei
sheet-open-blank = { CAT($n) ->
    [one] Lista de după: un rând gol
    [few] Lista de după: { NUM($n) } rânduri goale
   *[other] Lista de după: { NUM($n) } de rânduri goale
  }
sheet-after-done = Lista de după e completă
sheet-after-no = { CAT($n) ->
    [one] un răspuns e „nu”
    [few] { NUM($n) } răspunsuri sunt „nu”
   *[other] { NUM($n) } de răspunsuri sunt „nu”
  }
sheet-loading = Se citește foaia…
sheet-closed = Lucrarea e închisă: foaia se poate doar citi.
sheet-read-only = Foaia o completează un tehnician.
sheet-manual-first = Manualul mașinii are întâietate.

sheet-part-before = Înainte
sheet-part-during = Ordinea
sheet-part-after = După
sheet-parts = Partea foii
sheet-before-more = Răspundeți înainte să scoateți bateria.
sheet-before-none = Niciun rând pentru această lucrare.
sheet-after-none = Curentul nu a fost întrerupt: nu e nicio listă de după.
sheet-after-off = Curentul e oprit. Lista de după se deschide când revine.
sheet-after-nothing = Niciun rând de completat la această mașină.
sheet-order-none = La această lucrare bateria rămâne montată: se scoate doar siguranța sau mufa radioului.
sheet-disconnect = Deconectare
sheet-reconnect = Reconectare
sheet-maker-says = Producătorul:
sheet-of-make = spus pentru această marcă
sheet-tool-yes = cu testerul
sheet-tool-sometimes = uneori cu testerul
sheet-else = Altfel: { $symptom }
sheet-answered = { $initials }, { $time }
sheet-answer-yes = Da
sheet-answer-no = Nu
sheet-answer-not_applicable = Nu e cazul
sheet-signal-people = AVERTISMENT
sheet-signal-things = IMPORTANT

sheet-saver-title = Fără menținător de memorie la această lucrare.
sheet-saver-srs = Se lucrează la airbag: circuitul trebuie să fie fără curent.
sheet-saver-fuel = Se lucrează la combustibil: o scânteie ajunge.
sheet-saver-hv = Se lucrează la înaltă tensiune: și bateria de 12 V trebuie să fie oprită.
sheet-saver-weld = Se sudează: calculatoarele alimentate se distrug.
sheet-saver-wiring = Se lucrează la cablaj: un fir crezut fără curent ar rămâne sub tensiune.
sheet-saver-plug = Se scoate mufa sau siguranța radioului: un menținător pe baterie nu o alimentează.
sheet-saver-unknown = Lucrarea nu e cunoscută: nimeni nu a spus că e permis.
sheet-saver-no_power = Mașina e fără curent: nu mai e nimic de menținut.

sheet-srs-title = Airbag: așteptați înainte de lucru
sheet-srs-danger = Airbagul se poate declanșa din energia rămasă în condensator.
sheet-srs-no-number = Minutele le scrieți dvs., din manualul acestei mașini. Nu există o valoare generală.
sheet-srs-reported-all = Raportat, la toate mărcile: de la { $from } la { $to }.
sheet-srs-reported-make = Raportat pentru această marcă: { $wait } ({ $models }); { $how }.
sheet-seconds = { CAT($n) ->
    [one] o secundă
    [few] { NUM($n) } secunde
   *[other] { NUM($n) } de secunde
  }
sheet-minutes = { CAT($n) ->
    [one] un minut
    [few] { NUM($n) } minute
   *[other] { NUM($n) } de minute
  }
sheet-srs-minutes = Minute
sheet-srs-source = Sursa (manual, pagină)
sheet-srs-set = Pune așteptarea
sheet-srs-again = Cablul negativ e jos acum: pornește de la capăt
sheet-srs-again-more = Numărătoarea începe la „Scot bateria acum” sau când ați pus-o. Dacă ați scos cablul mai târziu, porniți-o de la capăt.
sheet-srs-change = Alte minute
sheet-srs-not_set = Nu e pusă nicio așteptare.
sheet-srs-before_the_cut = Pornește când se oprește curentul.
sheet-srs-running = Nu lucrați la airbag până nu se termină.
sheet-srs-over = Așteptarea s-a terminat la { $time }.
sheet-srs-end_unknown = Pentru așteptarea aceasta ceasul calculatorului nu e de încredere: a fost potrivit, calculatorul a dormit sau programul a fost închis între timp. Uitați-vă la alt ceas.
sheet-srs-kept = S-a așteptat tot timpul, spune { $initials } la { $time }.
sheet-srs-say-kept = S-a așteptat tot timpul
sheet-srs-say-kept-more = Spuneți-o numai dacă pe alt ceas a trecut tot timpul de când s-a scos cablul negativ. Se notează cu numele dumneavoastră.
sheet-srs-clock = Au rămas { $clock }
sheet-srs-set-by = { $minutes } · { $source } · { $initials }, { $time }

sheet-notes-title = Ce știm despre { $model }
sheet-notes-none = Nicio notă despre acest model.
sheet-notes-no-model = Treceți marca și modelul pe pagina mașinii, ca să puteți lăsa o notă despre model.
sheet-notes-more = Se vede la următoarea mașină de același model.
sheet-note = Notă despre model
sheet-note-hint = De exemplu: bateria e în portbagaj, deschideți-l întâi.
sheet-note-add = Scrie o notă
sheet-note-save = Salvează nota
sheet-note-end = Nu mai e valabilă
sheet-note-end-this = Nu mai e valabilă: { $text }
sheet-note-by = { $day }, { $initials }
sheet-note-holds-code = Textul pare să conțină un cod de radio. Ștergeți cifrele sau spuneți că nu sunt un cod.
sheet-note-no-code = Nu e un cod, salvează

sheet-print = Tipărește foaia
sheet-print-blank = Tipărește foi goale
sheet-blank-title = Foaia bateriei, goală
sheet-blank-more = Pentru sertar: când calculatorul nu e la îndemână, se completează cu pixul.
sheet-blank-copies = Câte foi
sheet-sent = Foaia bateriei:
office-tab-papers = Hârtii
