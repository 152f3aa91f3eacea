# Biroul: oamenii, registrul, limba.

office-title = Birou
office-tabs = Ce vedeți în birou
office-tab-people = Oameni
office-tab-ledger = Registru
office-tab-language = Limba

## Oameni
office-people-title = Oamenii atelierului
office-people-count = { CAT($n) ->
    [one] { NUM($n) } om
    [few] { NUM($n) } oameni
   *[other] { NUM($n) } de oameni
  }
office-people-name = Nume
office-people-initials = Inițiale
office-people-roles = Roluri
office-people-language = Limba
office-people-opens = Deschide atelierul
office-opens-yes = da, cu parolă
office-opens-no = nu
office-role-reception = Recepție
office-role-technician = Tehnician
office-role-manager = Manager
office-role-read_only = Doar citește
office-lang-ro = Română
office-lang-en = Engleză
office-add-title = Adaugă un om
office-add = Adaugă
office-add-busy = Se adaugă…
office-add-name = Numele
office-add-initials = Inițialele
office-add-initials-hint = Două sau trei litere, pe dale și în registru.
office-add-roles = Ce face aici
office-add-roles-hint = Un om poate avea mai multe roluri.
office-add-pin = PIN
office-add-pin-hint = Patru până la șase cifre. Îl scrie omul.
office-add-opens = Poate deschide atelierul dimineața
office-add-password = Parola lui
office-add-password-hint = Cel puțin zece semne.
office-add-language = Limba lui
office-added = { $name } este în atelier.
office-summary = Nu s-a salvat.

## Limba
office-language-title = Limba ecranului
office-language-more = Pentru dumneavoastră. Fiecare om are limba lui.
office-language-ro = Română
office-language-en = English

## Registru
office-ledger-title = Registrul
office-ledger-region = Rândurile registrului
office-ledger-note = Rândurile nu se pot schimba sau șterge. Nici de către manager.
office-ledger-length = { CAT($n) ->
    [one] { NUM($n) } rând
    [few] { NUM($n) } rânduri
   *[other] { NUM($n) } de rânduri
  }
office-ledger-refresh = Citește din nou
office-ledger-ok = Registrul este întreg
office-ledger-altered = Registrul a fost schimbat la rândul { NUM($seq) }
office-ledger-gap = Lipsește un rând lângă { NUM($seq) }
office-ledger-short = Registrul este mai scurt decât trebuie
office-ledger-bad-more = Nu mai scrieți nimic. Chemați cine ține copiile de siguranță.
office-ledger-older = Arată rânduri mai vechi
office-ledger-older-busy = Se citesc…
office-ledger-start = Acesta este primul rând.
office-ledger-empty = Registrul nu are rânduri.
office-col-seq = Rând
office-col-when = Când
office-col-who = Cine
office-col-what = Ce s-a întâmplat
office-col-subject = Pentru
office-col-why = De ce
office-col-outcome = Rezultat

verb-workshop_set_up = Atelier pregătit
verb-recovery_sheet_printed = Foaie de recuperare tipărită
verb-recovery_sheet_proved = Foaie de recuperare dovedită
verb-workshop_unlocked = Atelier deschis
verb-person_chosen = Persoană aleasă
verb-person_added = Om adăugat
verb-pin_wrong = PIN greșit
verb-pin_given = PIN dat
verb-car_logged = Mașină înregistrată
verb-job_moved = Lucrare mutată
verb-job_taken = Lucrare luată
verb-desk_called = Recepția chemată
verb-call_answered = Chemare rezolvată
verb-power_question_answered = Întrebarea despre curent, răspunsă
verb-code_taken_in = Cod introdus
verb-gate_decided = Ieșire aleasă la poartă
verb-battery_work_started = Curent oprit
verb-battery_work_ended = Curent revenit
verb-power_loss_noted = Curent pierdut, notat
verb-radio_noted = Radio notat
verb-serial_checked = Serie comparată
verb-code_revealed = Cod cerut pentru radio
verb-reveal_refused = Arătarea codului refuzată
verb-code_shown = Cod arătat
verb-outcome_recorded = Rezultat scris
verb-outcome_withdrawn = Rezultat anulat
verb-handed_over = Mașină predată
verb-ownership_checked = Proprietar verificat
verb-checklist_printed = Listă tipărită
verb-card_printed = Card tipărit
verb-print_refused = Tipărire refuzată
verb-print_failed = Tipărire nereușită
verb-print_done = Tipărire încheiată
verb-right_refused = Drept refuzat
verb-gate_refused = Poarta a rămas închisă
verb-language_set = Limbă schimbată
verb-workshop_locked = Atelier închis

## Motive și rezultate din registru
office-outcome-done = făcut
office-outcome-ok = făcut
office-outcome-refused = refuzat
office-outcome-failed = nereușit
office-outcome-accepted = acceptat
office-outcome-passed = trecut
office-outcome-not_passed = oprit
office-outcome-matches = se potrivesc
office-outcome-differs = diferă
office-outcome-plays = cântă
office-outcome-asks_code = cere codul
office-outcome-shows_wait = arată o așteptare
office-outcome-ready = gata de tastat
office-outcome-no_radio = fără radio
office-outcome-not_tested = netestat
office-why-lost = card pierdut
office-why-damaged = card stricat
office-why-misprint = tipărit greșit
office-why-code_on_file = cu codul din evidență
office-why-enter_code = cod introdus acum
office-why-not_needed = nu e nevoie de cod
office-why-nothing_to_lose = nimic de pierdut
office-why-memory_saver = menținător de memorie
office-why-customer_accepts = clientul acceptă pierderea
office-why-flat_in_yard = baterie descărcată în curte
office-why-taken_off = scoasă de cineva
office-why-for_radio = pentru radio
verb-presence_refused = a încercat fără PIN
office-pin-why = Un coleg nou intră în listă numai cu PIN-ul managerului.
