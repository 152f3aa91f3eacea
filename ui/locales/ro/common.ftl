# Cadrul: bara de sus, tastele, știrile scurte.
common-product = Bayguard
common-rooms = Încăperi
common-room-reception = Recepție
common-room-bay = Atelier
common-room-handover = Predare
common-room-office = Birou
common-keys = Taste
common-search = Caută
common-search-hint = Număr, nume, telefon, VIN, serie
common-switch-person = Schimbă persoana
common-lock-workshop = Închide atelierul
common-lock-workshop-do = Închide
common-lock-workshop-title = Închideți atelierul?
common-lock-workshop-more = La redeschidere se cere parola. Ca să schimbați persoana, apăsați pe nume.
common-language = Limba
common-romanian = Română
common-english = English
common-demo = DEMO
common-demo-say = Mașini și oameni inventați. Nimic de aici nu este adevărat.
common-news = Știri
common-undo = Anulează
common-close = Închide
common-seconds = { $n } s
common-cancel = Renunță
common-continue = Continuă
common-save = Salvează
common-yes = Da
common-no = Nu
common-yes-key = D
common-no-key = N
common-show = Arată
common-hide = Ascunde
common-printing = Se tipărește…
common-touch-keys = Tastatură
common-touch-rows = qwertyuiopă asdfghjklșț zxcvbnmâî-
common-touch-large = Litere mari
common-touch-space = Spațiu
common-touch-done = Gata
common-digits = Cifre
common-digits-typed = { CAT($n) ->
    [one] O cifră introdusă
    [few] { NUM($n) } cifre introduse
   *[other] { NUM($n) } de cifre introduse
 }
common-delete-digit = Șterge o cifră
common-pin-of = PIN-ul pentru { $name }
common-key-tag = Cheia
common-plate = Numărul
common-retry = Încearcă din nou
common-not-saved = { CAT($n) ->
    [one] Nu s-a salvat. Un lucru nu e în regulă.
    [few] Nu s-a salvat. { NUM($n) } lucruri nu sunt în regulă.
   *[other] Nu s-a salvat. { NUM($n) } de lucruri nu sunt în regulă.
 }
common-not-done = Nu s-a făcut.
common-printed-printer = Trimis la imprimantă: { $target }
common-printed-folder = Salvat ca fișier: { $target }
common-look = Vezi întâi foaia
common-look-close = Închide imaginea
common-paper-pages = { CAT($n) ->
    [one] { $label }: o pagină
    [few] { $label }: { NUM($n) } pagini
   *[other] { $label }: { NUM($n) } de pagini
 }
common-paper-failed = Hârtia nu poate fi arătată. Tipărirea merge și așa.
common-long-day = { $weekday }, { $day } { $month }
common-weekday-0 = duminică
common-weekday-1 = luni
common-weekday-2 = marți
common-weekday-3 = miercuri
common-weekday-4 = joi
common-weekday-5 = vineri
common-weekday-6 = sâmbătă
common-month-1 = ian.
common-month-2 = feb.
common-month-3 = mar.
common-month-4 = apr.
common-month-5 = mai
common-month-6 = iun.
common-month-7 = iul.
common-month-8 = aug.
common-month-9 = sept.
common-month-10 = oct.
common-month-11 = nov.
common-month-12 = dec.
common-month-long-1 = ianuarie
common-month-long-2 = februarie
common-month-long-3 = martie
common-month-long-4 = aprilie
common-month-long-5 = mai
common-month-long-6 = iunie
common-month-long-7 = iulie
common-month-long-8 = august
common-month-long-9 = septembrie
common-month-long-10 = octombrie
common-month-long-11 = noiembrie
common-month-long-12 = decembrie
common-role-reception = Recepție
common-role-technician = Tehnician
common-role-manager = Manager
common-role-read_only = Doar citire
common-stage-expected = Așteptate
common-stage-in = Primite
common-stage-in_work = În lucru
common-stage-ready = Gata
common-stage-out = Predate
common-unit-radio = Radio
common-unit-navigation = Navigație
common-unit-cd_changer = Magazie CD
common-unit-other = Altă unitate
common-battery = Bateria
common-scan = Cod citit: { $text }
common-scan-search = Caută { $text }
common-scan-drop = Renunță
common-scan-put = Pune în: { $field }
common-scan-secret = Cititorul a citit un cod în acest câmp. Nu s-a scris nimic și nu se arată.
common-scan-closed = Aici nu se caută nimic. Intrați întâi, apoi citiți codul din nou.
common-scan-busy = Terminați întâi ce e deschis, apoi citiți codul din nou.
common-banner-head_mark = Registrul nu se potrivește cu semnul lui. Anunțați managerul.
common-banner-read_only = Doar citire: nimic nu se poate salva acum.
common-banner-ledger_altered = Registrul a fost schimbat din afară. Anunțați managerul.
common-banner-ledger_gap = Din registru lipsesc rânduri. Anunțați managerul.
common-banner-ledger_short = Registrul e mai scurt decât ieri. Anunțați managerul.
common-banner-ledger_unmarked = Lipsește semnul registrului: cineva a șters fișiere. Anunțați managerul.
common-banner-no_printer = Nu e nicio imprimantă. Hârtiile se salvează ca fișiere.
common-banner-restored = S-a pus la loc copia din { $copy }. Ce s-a lucrat după ora aceea nu mai e în program: scrieți din nou.
common-pin-shape = 4 până la 6 cifre
