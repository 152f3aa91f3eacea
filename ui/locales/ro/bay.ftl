# Atelierul: lucrările mele, poarta bateriei, codul pe ecran, radioul după curent.

## Lucrările mele
bay-jobs-title = Lucrările mele
bay-jobs-count = { CAT($n) ->
    [one] { NUM($n) } mașină
    [few] { NUM($n) } mașini
   *[other] { NUM($n) } de mașini
  }
bay-jobs-empty = Nicio mașină în atelier.
bay-jobs-empty-more = Recepția mută lucrările în „În lucru”.
bay-jobs-list = Mașinile din atelier
bay-more-lines = { CAT($n) ->
    [one] și încă { NUM($n) } lucrare
    [few] și încă { NUM($n) } lucrări
   *[other] și încă { NUM($n) } de lucrări
  }
bay-tile-name = { $plate }: { $verdict }
bay-open-car = Deschide { $plate }
bay-key-tag = Cheia { $tag }
bay-promised = promis la { $time }
bay-pick-asks = La care mașină cere radioul codul?
bay-pick-lost = La care mașină s-a întrerupt curentul?
bay-pick-desk = Pentru care mașină chemați recepția?
bay-pick-stop = Renunță

## Verdicte
bay-verdict-silent = CURENTUL RĂMÂNE
bay-verdict-go = LIBER
bay-verdict-ask = RĂSPUNDE
bay-verdict-confirm = CONFIRMĂ
bay-verdict-stop = STOP
bay-verdict-off = FĂRĂ CURENT
bay-verdict-back = CURENT REVENIT
bay-verdict-kept = BATERIA JOS

bay-why-silent = Lucrarea nu atinge curentul radioului.
bay-why-go = Codul e verificat sau nu e nevoie de el.
bay-why-ask = Baterie, siguranță sau mufă: iese vreuna?
bay-why-confirm-file = Cod neverificat. O singură încercare.
bay-why-confirm-lost = Radioul nu mai are ce pierde.
bay-why-confirm-both = Un cod neverificat și un radio deja fără curent.
bay-why-stop = Radioul se blochează.
bay-why-off = Curentul este oprit la această mașină.
bay-why-back = Curentul a revenit. Porniți radioul.

bay-serial-again = Compară seria încă o dată
bay-check-wait-maybe = Poate fi: notați-o
bay-say-go = Puteți întrerupe curentul radioului.
bay-why-kept = Bateria e deconectată, radioul e pe menținător.
bay-say-go-customer_accepts = Clientul a acceptat că radioul se poate bloca.
bay-why-go-customer_accepts = Puteți întrerupe curentul. Codul nu este la noi.
bay-say-go-nothing_to_lose = Puteți întrerupe curentul: nimic de pierdut.
bay-why-go-nothing_to_lose = Radioul cere deja codul sau a stat fără curent.
bay-say-go-code_on_file = Puteți întrerupe curentul. Codul nu e verificat.
bay-why-go-code_on_file = Codul e în evidență, cu o singură încercare.
bay-say-go-memory_saver = Puteți scoate bateria: radioul e pe menținător.
bay-why-go-memory_saver = Menținătorul rămâne montat până reconectați bateria. Dacă iese, radioul se blochează.
bay-say-silent = Lucrați. Radioul rămâne alimentat.
bay-say-ask = Radioul rămâne fără curent?
bay-say-confirm-file = O singură încercare cu codul din evidență.
bay-say-confirm-lost = Nimic de pierdut: radioul e deja fără curent sau cere codul.
bay-say-confirm-both = Un radio are o singură încercare, altul nu mai are ce pierde.
bay-say-stop = Nu deconectați bateria.
bay-say-stop-plug = Nu întrerupeți curentul radioului.
bay-notice = IMPORTANT
bay-warning = AVERTISMENT
bay-warning-srs = Airbagul se poate declanșa.
bay-warning-srs-more = Fără menținător de memorie. Așteptați cât cere producătorul.
bay-warning-hv = Înaltă tensiune.
bay-warning-hv-more = Fără menținător de memorie. Lucrați după procedura producătorului.
bay-warning-fuel = Vapori de combustibil.
bay-warning-fuel-more = Fără menținător de memorie la lucrări cu combustibil.

bay-stop-not_asked = Nu s-a întrebat de cod.
bay-stop-has_not = Clientul nu are codul.
bay-stop-will_bring = Clientul aduce codul, dar nu e încă aici.
bay-stop-radio_changed = Seria văzută diferă de cea din evidență.
bay-stop-refused = Codul din evidență a fost refuzat.
bay-stop-locked = Radioul e blocat temporar.
bay-stop-on_file = Codul din evidență pare fals.
bay-stop-verified = Codul e verificat.
bay-stop-not_needed = Nu e nevoie de cod.

## Ce apasă tehnicianul
bay-act-start = Scot bateria acum
bay-act-start-plug = Întrerup curentul acum
bay-act-raise = Radioul rămâne totuși fără curent
bay-act-confirm-file = Continuă cu codul
bay-act-confirm-lost = Nimic de pierdut, continuă
bay-act-confirm-both = Continuă cu codul
bay-act-still-plays = Radioul încă merge
bay-act-exits = Vezi variantele
bay-act-open = Deschide
bay-act-back-on = Curentul a revenit
bay-act-yes = Da
bay-act-no = Nu
bay-act-take = Iau lucrarea
bay-call-desk = Cheamă recepția
bay-desk-called = Recepția a fost chemată la { $time }
bay-desk-called-now = Recepția știe. Nu scoateți bateria până răspunde cineva.
bay-call-desk-more = Recepția vede cererea imediat și sună clientul.
bay-next-step = Pasul următor
bay-or-exit = Sau alegeți o variantă
bay-exits-of = Variante pentru { $unit }
bay-back-to-jobs = Înapoi la lucrările mele
bay-back-to-job = Înapoi la lucrare
bay-cancel = Renunță
bay-pin-why = Semnați: se arată codul radioului, { $plate }. Ține 60 de secunde, doar la această mașină.
bay-radio-asks = Radioul cere codul
bay-power-lost = Curentul s-a întrerupt deja
bay-exit-is-written = Ce alegeți se scrie în registru, cu numele și ora.
bay-covered = Hotărât la { $time }, { $initials }: { $exit }
bay-busy = Se scrie…

## Fapte
bay-facts-radio = Radio
bay-facts-code = Codul
bay-facts-power = Curentul la radio
bay-facts-saver = Menținător de memorie
bay-facts-arrival = La sosire
bay-facts-problem = Reclamația
bay-facts-lines = Lucrări
bay-facts-before = Înainte de lucrare
bay-facts-also-offered = Alt cod oferit la
bay-cut-certain = se întrerupe sigur
bay-cut-likely = se poate întrerupe
bay-cut-silent = nu se întrerupe
bay-saver-allowed = permis
bay-saver-srs = nu: lucrare la airbag
bay-saver-fuel = nu: lucrare la combustibil
bay-saver-hv = nu: înaltă tensiune
bay-saver-weld = nu: sudură
bay-saver-wiring = nu: lucrare la instalație
bay-saver-plug = nu: se scoate mufa sau siguranța
bay-saver-unknown = nu: lucrare necunoscută
bay-saver-no_power = nu: mașina e fără curent
bay-arrival-plays = cânta
bay-arrival-asks_code = cerea codul
bay-arrival-shows_wait = era blocat temporar
bay-arrival-dead_with_power = mut, cu curent în mașină
bay-arrival-no_power = mașină fără curent
bay-arrival-not_checked = neverificat
bay-kind-radio = Radio
bay-kind-navigation = Navigație
bay-kind-cd_changer = Magazie CD
bay-kind-other = Alt aparat
bay-unit-unknown = Radio necunoscut
bay-unit-serial = { $unit }, seria …⁠{ $tail }
bay-units = Aparatele din mașină
bay-vin = VIN

## Ieșiri
bay-exit-code_on_file = Continui cu codul din evidență
bay-exit-code_on_file-more = Neverificat. O singură încercare.
bay-exit-enter_code = Introduc codul acum
bay-exit-enter_code-more = Îl am de pe card sau de la client.
bay-exit-not_needed = Nu e nevoie de cod
bay-exit-not_needed-more = Cu motiv: { $reasons }.
bay-exit-nothing_to_lose = Nimic de pierdut
bay-exit-nothing_to_lose-more = Radioul e deja fără curent sau cere codul.
bay-exit-memory_saver = Menținător de memorie montat
bay-exit-memory_saver-more = Radioul rămâne alimentat tot timpul.
bay-exit-customer_accepts = Clientul acceptă blocarea
bay-exit-customer_accepts-more = Care client, cum ne-a spus, la ce oră.
bay-settle-first = Întâi: ce radio este în mașină?
bay-settle-question = Scrieți seria întreagă de pe eticheta radioului din mașină. Programul o compară.
bay-settle-none = Nu avem nicio serie cu care să comparăm. Scrieți-o pe cea de pe etichetă: e același radio sau altul?
bay-settle-two = În evidența acestei mașini sunt două radiouri de același fel: spuneți la radiouri care nu mai e în ea.
bay-settle-two-go = La radiourile mașinii
bay-settle-other = Este alt radio: la radiouri
bay-reason-no_radio = Fără radio
bay-reason-no_code = Radioul nu are cod
bay-reason-paired = Împerecheat cu mașina
bay-reason-switched_off = Protecția e oprită, pentru această lucrare
bay-reason-title = De ce nu e nevoie de cod?
bay-enter-title = Codul radioului
bay-enter-more = Trei până la opt cifre. Se ascund când alegeți sursa.
bay-enter-source = De unde este codul?
bay-source-card = De pe card
bay-source-customer = De la client
bay-source-photo = Din poză
bay-source-phone = La telefon
bay-source-label = De pe etichetă
bay-source-service_book = Carnet de service
bay-source-dealer = De la dealer
bay-source-specialist = De la specialist
bay-look-length = La radiourile din această familie, codul are { $n } cifre (raportat).
bay-look-digits = La radiourile din această familie, codul are numai cifre { $digits } (raportat).
bay-look-anyway = Citiți încă o dată. Se poate salva și așa.
bay-enter-save = Salvează codul
bay-digits-typed = { CAT($n) ->
    [one] { NUM($n) } cifră scrisă
    [few] { NUM($n) } cifre scrise
   *[other] { NUM($n) } de cifre scrise
  }
bay-digits-slots = Cifrele codului
bay-accept-title = Cine acceptă blocarea radioului?
bay-accept-owner = { $name }, proprietar
bay-accept-contact = { $name }, aduce mașina
bay-accept-other = Altcineva
bay-accept-name = Numele
bay-accept-phone = Telefonul
bay-channel-at_desk = La recepție
bay-channel-phone = La telefon
bay-channel-message = Prin mesaj
bay-channel-email = Prin e-mail
bay-accept-save = Clientul acceptă
bay-accept-more = Radioul se va bloca. Se scrie cine a acceptat și când.
bay-saver-save = L-am montat

## Curent oprit, curent revenit
bay-off-title = Curentul este oprit.
bay-off-more = Când reconectați bateria, apăsați aici. Apoi porniți radioul.
bay-back-title = Ce face radioul?
bay-kept-title = Bateria e deconectată. Radioul e pe menținător.
bay-kept-more = Nu scoateți menținătorul. Apăsați când ați reconectat bateria.
bay-back-plays-title = Curentul a revenit și radioul cântă.
bay-back-plays-more = Completați lista de după, apoi mașina e gata.
bay-act-ready = Lucrarea e gata
bay-jobs-theirs = { CAT($n) ->
    [one] O mașină la colegi
    [few] { NUM($n) } mașini la colegi
   *[other] { NUM($n) } de mașini la colegi
}
bay-back-asks = Cere codul
bay-back-plays = Cântă
bay-back-wait = Arată o blocare temporară
bay-back-ready = E gata de tastat
bay-back-plays-known = Radioul cânta la { $plate }
bay-again-off = Scot bateria din nou
bay-lost-flat_in_yard = Baterie descărcată în curte
bay-lost-taken_off = A scos cineva bateria
bay-note-which = Care aparat?
bay-note-display = Radioul arată
bay-note-display-more = Scrieți exact ce apare pe ecran.
bay-note-save = Scrie ce arată radioul
bay-wait-title = Radioul arată o blocare temporară
bay-wait-minutes = Minute pe ecran
bay-wait-none = Nu arată minute
bay-wait-final = Blocat definitiv
bay-wait-save = Scrie așteptarea
bay-reading-plays = cântă
bay-reading-asks_code = cere codul
bay-reading-shows_wait = arată o blocare temporară
bay-reading-ready = gata de tastat

## Codul
bay-before = Înainte de a tasta
bay-check-refusals = Refuzuri aici
bay-check-wait = Așteptare pe ecran
bay-check-display = Radioul arată
bay-check-serial = Seria
bay-check-lockout = Așteptare raportată
bay-check-on = Radio pornit în așteptare
bay-check-cut = Dacă se mai întrerupe curentul
bay-check-none = nu
bay-check-serial-todo = neverificată
bay-reported = raportat
bay-reported-minutes = { CAT($n) ->
    [one] { NUM($n) } minut
    [few] { NUM($n) } minute
   *[other] { NUM($n) } de minute
  }
bay-on-yes = obligatoriu
bay-on-no = nu e nevoie
bay-on-unknown = nu se cunoaște
bay-effect-restarts_timer = ceasul pornește din nou
bay-effect-clears = șterge așteptarea
bay-effect-no_effect = fără efect
bay-effect-disputed = sursele diferă
bay-effect-unknown = nu se cunoaște
bay-howto = Cum se tastează
bay-howto-none = Nu avem o descriere pentru acest radio.
bay-howto-power = Contactul pus, radioul pornit. Nu mai întrerupeți curentul.
bay-reveal-title = Codul pentru { $unit }
bay-reveal = Arată codul
bay-reveal-again = Arată din nou
bay-reveal-more = Cu PIN-ul dumneavoastră. Cifrele stau { NUM($n) } de secunde.
bay-reveal-for-radio = Doar pentru radio. Nu spuneți codul nimănui.
bay-reveal-wait-unknown = Radioul e blocat temporar; nu se știe până când.
bay-reveal-gone = Cifrele s-au ascuns.
bay-reveal-none = Codul nu se poate arăta acum.
bay-hide-now = Ascunde acum
bay-seconds-left = { CAT($n) ->
    [one] Mai rămâne { NUM($n) } secundă
    [few] Mai rămân { NUM($n) } secunde
   *[other] Mai rămân { NUM($n) } de secunde
  }
bay-seconds = { CAT($n) ->
    [one] secundă
    [few] secunde
   *[other] secunde
  }
bay-written-in-ledger = Scris în registru: { $who }, rândul { NUM($seq) }.
bay-digit-0 = zero
bay-digit-1 = unu
bay-digit-2 = doi
bay-digit-3 = trei
bay-digit-4 = patru
bay-digit-5 = cinci
bay-digit-6 = șase
bay-digit-7 = șapte
bay-digit-8 = opt
bay-digit-9 = nouă
bay-accepted = Acceptat
bay-accepted-more = Radioul cântă
bay-accepted-listen = L-am auzit cântând mai mult de trei minute
bay-refused = Refuzat
bay-refused-more = Vă oprim înainte de a doua încercare
bay-undo = Anulează
bay-undo-accepted = Scris: codul a fost acceptat.
bay-undo-refused = Scris: codul a fost refuzat.
bay-undo-left = Mai rămân

## După un refuz
bay-stop-trying = Nu mai încercați.
bay-refused-times = { CAT($n) ->
    [one] Refuzat o dată
    [few] Refuzat de { NUM($n) } ori
   *[other] Refuzat de { NUM($n) } de ori
  }
bay-locked = Radio blocat
bay-locked-final = Blocat definitiv. Codul nu îl mai deschide.
bay-keep-on = Lăsați radioul pornit.
bay-clock-left = Mai rămân { $clock }
bay-clock-since = Au trecut { $clock }
bay-clock-over = Timpul a trecut.
bay-second-title = Înainte de a doua încercare
bay-second-more = Trei răspunsuri. Încercarea se deschide după ele.
bay-second-turned = 2. Ați întors cardul și ați citit din nou?
bay-second-same = Da, la fel
bay-second-other = Da, altfel
bay-second-clear = 3. 1 sau 7, 0 sau 8: se citesc sigur?
bay-second-sure = Da, sigur
bay-second-unsure = Nu e clar
bay-second-save = Scrie răspunsurile
bay-second-try = A doua încercare
bay-second-type = Introduc ce am citit acum
bay-second-other-code = Celălalt cod e în evidență. Se încearcă și el abia după cele trei răspunsuri.
bay-second-done = Răspunsurile sunt scrise.
bay-clock-note = Ceasul merge mai departe și dacă închideți programul.
bay-other-code = Introduc alt cod

bay-settle-differs-more = Este alt radio: codul lui nu e cel din evidență. Alegeți altă variantă.

## Ce scriu radiourile pe ecran
bay-note-other = Arată altceva

bay-bar-confirm-file = Codul nu a fost încă încercat pe acest radio.
bay-bar-confirm-lost = Codul se cere oricum. Întrebați clientul.
bay-bar-confirm-both = Fiecare aparat are hotărârea lui.
bay-because-no_radio = fără radio
bay-because-no_code = fără cod
bay-because-paired = împerecheat
bay-because-switched_off = protecția e oprită

## Preluare, lucrări adăugate, răspunsul recepției
bay-act-take-over = O preiau de la { $name }
bay-lines-change = Schimbă lucrările
bay-lines-title = Lucrările acestei mașini
bay-lines-more = Ce se adaugă aici se vede pe tabla recepției.
bay-lines-add = Ce se mai lucrează?
bay-lines-hits = Lucrări care se potrivesc
bay-lines-none = Nicio lucrare nu se potrivește.
bay-lines-removed = Scoate
bay-lines-last = Ultima lucrare rămâne: o vizită are cel puțin una.
bay-lines-added = adăugată
bay-letters = Litere și cifre
bay-letters-digits = 123
bay-letters-letters = ABC
bay-letters-delete = Șterge un caracter
bay-letters-typed = { CAT($n) ->
    [one] { NUM($n) } caracter scris
    [few] { NUM($n) } caractere scrise
   *[other] { NUM($n) } de caractere scrise
  }
bay-desk-answered = { $by }, { $time }: { $answer }
bay-answer-brings_it = Clientul aduce sau trimite codul.
bay-answer-has_not = Clientul nu are codul.
bay-answer-no_answer = Nu a răspuns nimeni la telefon.
bay-answer-coming = Vin la mașină.
bay-answer-code_taken_in = Codul e în evidență.
bay-answer-not_needed = Nu e nevoie de cod.
bay-fallen = Hotărârea „{ $exit }” ({ $initials }, { $time }) nu mai ține: { $why }
bay-fell-code_changed = codul din evidență este altul.
bay-fell-code_refused = codul a fost refuzat.
bay-fell-radio_changed = seria văzută diferă.
bay-fell-radio_swapped = acum este alt radio.
bay-fell-radio_waits = radioul e blocat temporar.
bay-fell-radio_plays = radioul cântă, deci are ce pierde.
bay-fell-radio_asks = radioul cere codul.
bay-fell-owner_changed = mașina are alt proprietar.
bay-fell-line_forbids = s-a adăugat o lucrare care nu permite menținător.
bay-fell-line_forbids-srs = s-a adăugat o lucrare la airbag. Scoateți menținătorul.
bay-fell-line_forbids-fuel = s-a adăugat o lucrare la combustibil. Scoateți menținătorul.
bay-fell-line_forbids-hv = s-a adăugat o lucrare la înaltă tensiune. Scoateți menținătorul.
bay-fell-line_forbids-weld = s-a adăugat o sudură. Scoateți menținătorul.
bay-fell-line_forbids-wiring = s-a adăugat o lucrare la instalație. Scoateți menținătorul.
bay-fell-line_forbids-plug = se scoate o mufă sau o siguranță.
bay-place-goes_in = intră în mașină
bay-place-comes_out = iese din mașină
bay-place-goes_in-more = Codul acestui radio se cere înainte de montare.
bay-say-confirm-dead = Mașina a venit fără curent: nu mai e nimic de pierdut.

## Așteptarea și regula ei
bay-keep-on-until = Lăsați radioul pornit până la { $time }.
bay-keep-on-unknown = Lăsați radioul pornit. Sfârșit necunoscut.
bay-off-until = Așteptați până la { $time }. Radioul poate fi oprit, dar sub curent.
bay-wait-final-short = Blocat definitiv.
bay-wait-cut-restarts_timer = O nouă întrerupere ia așteptarea de la capăt (raportat).
bay-wait-cut-clears = O nouă întrerupere șterge așteptarea (raportat). Nu încercați mai multe coduri.
bay-wait-cut-no_effect = O nouă întrerupere nu schimbă așteptarea (raportat).
bay-wait-cut-disputed = Dacă se mai întrerupe curentul: sursele diferă. Nu întrerupeți curentul.
bay-wait-cut-unknown = Dacă se mai întrerupe curentul: nu se știe ce urmează. Nu întrerupeți curentul.
bay-wait-was-cut = Curentul s-a întrerupt de atunci: nu se știe cât mai ține.
bay-wait-since = De la { $time }
bay-tries-refused = { CAT($n) ->
    [one] Refuzat o dată pe acest radio
    [few] Refuzat de { NUM($n) } ori pe acest radio
   *[other] Refuzat de { NUM($n) } de ori pe acest radio
  }
bay-rule = Regula acestui radio
bay-confidence-high = sursă sigură
bay-confidence-medium = sursă medie
bay-confidence-low = sursă slabă
bay-reported-how = raportat, { $confidence }
bay-family-by-maker = După marca mașinii: verificați dacă radioul e cel original.

## Ecranul codului
bay-code-at-all = Are cod?
bay-code-at-all-yes = da
bay-code-at-all-if_owner_set = doar dacă l-a pus proprietarul
bay-code-at-all-paired = nu: împerecheat cu mașina
bay-code-at-all-network_fault = nu: lipsă de legătură în rețea
bay-code-at-all-armed = protecție activă, nu cere cod
bay-code-at-all-unknown = nu se cunoaște
bay-check-tries-left = Încercări rămase
bay-display-means = Ce înseamnă
bay-display-do = Întâi
bay-display-beeps = bipăie continuu
bay-display-not-known = Text necunoscut. Rămâne scris exact așa.
bay-display-family = Pe acest fel de radio
bay-display-others = Pe alte radiouri
bay-display-all = Arată toate textele
bay-display-number = { $text } cu număr
bay-display-number-title = Unde stă numărul?
bay-display-number-digits = Numărul de pe ecran
bay-display-number-before = Numărul înainte: câte încercări rămân
bay-display-number-after = Numărul după: câte coduri greșite
bay-display-number-none = Fără număr
bay-serial-compare = Compară seria
bay-serial-title = Seria de pe radio
bay-serial-tail = Scrieți ultimele patru caractere. Programul compară.
bay-serial-whole = Scrieți seria întreagă. Programul o compară.
bay-serial-not_on_file = Nu avem seria. Scrieți-o întreagă de pe etichetă: intră în evidență. Comparați-o și cu cardul.
bay-serial-matches = se potrivește
bay-serial-differs = diferă
bay-serial-save = Compară
bay-serial-typed = 1. Seria de pe radio, scrisă acum
bay-route = Calea oficială
bay-route-none = Nu avem o cale oficială pentru acest radio. Întrebați dealerul mărcii.
bay-route-user = Codul l-a ales proprietarul: niciun dealer nu îl are.
bay-route-needs = Se arată acolo
bay-final = Blocare definitivă
bay-accept-by = Cum a acceptat?
bay-pin-why-accepts = Semnați: clientul acceptă blocarea radioului, { $plate }. Ține 60 de secunde, doar la această mașină.
