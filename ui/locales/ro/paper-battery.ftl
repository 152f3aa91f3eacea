# Fișa de deconectare a bateriei. Un rând de aici are o lățime măsurată: priviți foaia tipărită după o schimbare.

paper-off-title = Deconectarea bateriei
paper-off-blank-form = Formular gol, se completează cu pixul
paper-off-plate = Nr. de înmatriculare
paper-off-continues = Continuă pe pagina { $page }

paper-off-radio = Radioul și decizia
paper-off-decision = Decizia
paper-off-exit-code_on_file = continuăm cu codul de la dosar
paper-off-exit-enter_code = cod introdus acum
paper-off-exit-not_needed = nu este nevoie
paper-off-exit-nothing_to_lose = nimic de pierdut
paper-off-exit-memory_saver = menținător de memorie montat
paper-off-exit-customer_accepts = clientul acceptă pierderea
paper-off-no-saver = Fără menținător de memorie la această lucrare.
paper-off-cut-by = Curentul se întrerupe prin
paper-off-cut-battery = baterie
paper-off-cut-fuse = siguranța radioului
paper-off-cut-plug = mufa radioului

paper-off-before = Înainte
paper-off-before-1 = Toate bateriile găsite: portbagaj, sub scaun, a doua
paper-off-before-2 = Memoria de erori citită și salvată
paper-off-before-3 = Posturi, oră, poziții notate; clientul anunțat
paper-off-before-4 = Geamul șoferului jos, cheia afară, hayonul neînchis
paper-off-before-5 = Roți asigurate; se mută mașina? frâna electrică
paper-off-before-6 = Consumatori opriți, alarmă oprită, mașina în repaus

paper-off-more-notes =
    { CAT($n) ->
        [one] încă o notă despre model, pe ecran
        [few] încă { NUM($n) } note despre model, pe ecran
       *[other] încă { NUM($n) } de note despre model, pe ecran
    }

paper-off-order = Ordinea
paper-off-manual = Manualul mașinii are întâietate.
paper-off-off = Deconectare
paper-off-off-at = Scoasă la
paper-off-off-1 = Contact luat, cheia scoasă
paper-off-off-2 = Mufa senzorului, dacă există
paper-off-off-3 = Cablul negativ
paper-off-off-4 = Cablul pozitiv
paper-off-off-5 = Izolați cablurile și bornele
paper-off-on = Reconectare
paper-off-on-at = Pusă la
paper-off-on-1 = Contact luat, consumatori opriți
paper-off-on-2 = Cablul pozitiv
paper-off-on-3 = Cablul negativ, un contact ferm
paper-off-on-4 = Așteptați cât cere producătorul
paper-off-on-5 = Contact pus, apoi pornire

paper-off-warning = AVERTISMENT
paper-off-wait = Airbag: așteptați înainte de lucru
paper-off-wait-more = Minutele le scrieți dvs., din manualul acestei mașini. Nu există o valoare generală.
paper-off-wait-kept = Ceasul calculatorului nu era de încredere. { $initials } a spus la { $time }: s-a așteptat tot timpul.
paper-off-wait-minutes = Minute
paper-off-wait-source = Sursa (manual, pagină)
paper-off-wait-began = Început
paper-off-wait-ends = Sfârșit
paper-off-wait-initials = Inițiale

paper-off-after = După
paper-off-blank-line = Un rând gol = mașina nu este gata.
paper-off-code = Cod radio
paper-off-accepted = acceptat
paper-off-refused = refuzat: opriți-vă, comparați seria
paper-off-display = Afișajul arată exact
paper-off-yes = da
paper-off-no = nu
paper-off-na = n.a.
paper-off-remarks = Observații
paper-off-after-1 = Radioul cântă mai mult de 3 minute
paper-off-after-2 = Ceas, computer de bord, posturi
paper-off-after-3 = Geamuri automate, trapă
paper-off-after-4 = Senzorul unghiului de direcție
paper-off-after-5 = Frâna de parcare electrică
paper-off-after-6 = Clapetă de accelerație, ralanti
paper-off-after-7 = Telecomenzi, memoria scaunelor
paper-off-after-8 = Bateria nouă înregistrată
paper-off-after-9 = Memoria de erori citită și ștearsă
paper-off-after-10 = Clientul anunțat: start-stop, setări pierdute
paper-off-sign-technician = Semnătura tehnicianului
paper-off-sign-desk = Verificat la predare
