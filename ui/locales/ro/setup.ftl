# Ușile: pregătirea, foaia de recuperare, parola, cine lucrează.
setup-trouble-title = Atelierul nu se poate deschide
setup-trouble-kept = Nimic nu s-a șters. Nu schimbați fișierele cu mâna.
setup-title = Pregătirea atelierului
setup-lead = Cinci minute, o singură dată. Apoi înregistrați prima mașină.
setup-language = Limba programului
setup-workshop = Atelierul
setup-workshop-name = Numele atelierului
setup-workshop-phone = Telefonul atelierului
setup-workshop-phone-hint = Apare pe cardul clientului.
setup-workshop-town = Orașul
setup-manager = Primul manager
setup-manager-name = Numele dumneavoastră
setup-initials = Inițiale
setup-keys = Parola și PIN-ul
setup-password = Parola
setup-password-hint = Deschide atelierul dimineața. Cel puțin zece caractere; trei-patru cuvinte sunt cele mai bune.
setup-password-again = Parola încă o dată
setup-pin = PIN
setup-pin-hint = Patru până la șase cifre. Arată cine lucrează.
setup-create = Creează atelierul
setup-creating = Se creează…
setup-what = Ce se întâmplă acum
setup-what-1 = Datele se încuie cu parola dumneavoastră, pe acest calculator.
setup-what-2 = Se tipărește o foaie de recuperare; aveți nevoie de o imprimantă. Scrieți înapoi codul de pe ea, ca să știm că se poate citi.
setup-what-3 = Foaia stă în seif. Fără parolă și fără foaie, datele nu mai pot fi deschise de nimeni.
setup-sheet-title = Foaia de recuperare
setup-sheet-lead = E singurul drum înapoi dacă parola se pierde.
setup-sheet-1 = Tipăriți foaia
setup-sheet-print = Tipărește foaia
setup-sheet-print-again = Tipărește alta
setup-sheet-again-note = O foaie nouă o face nulă pe cea veche.
setup-sheet-2 = Scrieți codul de pe foaie
setup-sheet-typed = Codul de pe foaie
setup-sheet-hint = Grupele de pe foaie, în ordine. Liniuțele și spațiile nu contează.
setup-sheet-groups = { CAT($n) ->
    [one] O grupă scrisă
    [few] { NUM($n) } grupe scrise
   *[other] { NUM($n) } de grupe scrise
 }
setup-sheet-confirm = Foaia e bună
setup-sheet-wait = Întâi tipăriți foaia.
setup-sheet-keep = Unde o țineți
setup-sheet-keep-1 = În seif sau într-un plic închis, nu lângă calculator.
setup-sheet-keep-2 = Nu o fotografiați și nu o trimiteți.
setup-unlock-lead = Atelierul e închis. Datele sunt încuiate.
setup-unlock-password = Parola
setup-unlock = Deschide atelierul
setup-unlocking = Se deschide…
setup-caps = Caps Lock este pornit.
setup-since-title = De la ultima închidere
setup-since-act = Ultima scriere
setup-since-copy = Copie de siguranță
setup-since-copy-at = { $when }, verificată când s-a făcut
setup-since-copy-none = niciuna pe acest calculator
setup-since-ledger = Registrul
setup-since-lines = { CAT($n) ->
    [one] un rând, se verifică la deschidere
    [few] { NUM($n) } rânduri, se verifică la deschidere
   *[other] { NUM($n) } de rânduri, se verifică la deschidere
 }
setup-side-title = Cum se deschide
setup-side-1 = Parola o pune cine deschide dimineața.
setup-side-2 = După aceea fiecare intră cu PIN-ul lui.
setup-side-3 = Parola pierdută: foaia de recuperare, la manager.
setup-demo-title = Atelierul demo
setup-demo-password = Parola
setup-demo-pin = PIN, { $name }
setup-who = Cine lucrează?
setup-who-note = Ecranul se ascunde singur. Lucrările rămân cum le-ați lăsat.
setup-who-first = Alegeți-vă numele.
setup-pin-of = PIN-ul pentru { $name }
setup-enter = Intră
setup-pin-note = Patru până la șase cifre.
setup-pin-seconds = Mai așteptați { $n } s.
setup-nobody = Nu e nimeni în evidență. Deschideți cu parola.
setup-demo-tile-pin = PIN { $pin }
setup-sheet-pin-why = Foaia deschide tot atelierul: se tipărește numai cu PIN-ul managerului.
setup-copy-title = Copia din { $copy } e la loc
setup-keys-title = Cheile din copia din { $copy } sunt la loc
setup-copy-unknown = Aici e o copie a atelierului
setup-copy-lead = O deschide numai foaia de recuperare; nicio parolă nu merge. Scrieți codul de pe foaie și alegeți o parolă nouă pentru manager.
setup-keys-lead = Mașinile și registrul sunt cele de dinainte. Le deschide numai foaia de recuperare; nicio parolă nu merge.
setup-copy-missing = Ce s-a scris după copie lipsește din ea. Registrul mai scurt e de așteptat și se notează ca atare.
setup-sheet-used = Atelierul e deschis. Foaia rămâne bună: puneți-o la loc în plic. Dacă a văzut-o altcineva, tipăriți alta din Birou, la Siguranță.
setup-new-password-again = Parola nouă încă o dată
setup-new-password-hint = Cel puțin zece caractere; trei-patru cuvinte sunt cele mai bune.
setup-pin-again = PIN-ul încă o dată
setup-language-kept = Ecranul rămâne în română până intră altcineva. Limba dumneavoastră se schimbă din Birou.
setup-sheet-no-printer = Foaia nu se salvează niciodată ca fișier: cine găsește fișierul deschide tot. Legați o imprimantă și tipăriți din nou, sau continuați acum și tipăriți foaia mai târziu, din Birou, la Siguranță. Până atunci nu se face nicio copie de siguranță.
setup-sheet-later = Continuă fără foaie
