# Predarea: radioul la predare, verificarea proprietarului, cardul pentru client.

handover-title = Predare
handover-list-title = Mașini de predat
handover-list-count = { CAT($n) ->
    [one] { NUM($n) } mașină
    [few] { NUM($n) } mașini
   *[other] { NUM($n) } de mașini
  }
handover-list-empty = Nicio mașină de predat.
handover-list-empty-more = Mașinile apar aici din „În lucru” și „Gata”.
handover-stage-in_work = În lucru
handover-stage-ready = Gata
handover-open = Predă { $plate }
handover-car = Predare: { $car }
handover-car-unknown = mașină fără marcă
handover-key-tag = cheia { $tag }
handover-vin = VIN
handover-back = Înapoi la lista de predare
handover-back-to-car = Înapoi la predare
handover-keys = Taste
handover-yes = Da
handover-no = Nu
handover-key-yes = D
handover-key-no = N
handover-done = Gata.
handover-busy = Se scrie…

## 1. Radioul
handover-radio = Radioul la predare
handover-result-plays = Cântă, clientul aude
handover-result-asks_code = Cere codul, i-am spus
handover-which-asks = Care aparat cere codul?
handover-result-no_radio = Fără radio
handover-result-not_tested = Netestat
handover-code-typed = Codul din evidență a fost tastat
handover-result-written = Scris: mașina e predată. Cardul se poate tipări și acum.
handover-result-first = Întâi: ce face radioul?
handover-key-hands-over = O tastă de aici predă mașina. Întâi actele, dacă tipăriți un card.
handover-leave = Înapoi la listă
handover-promised = promisă { $time }
handover-unit = Pentru ce aparat?
handover-unit-radio = Radio
handover-unit-navigation = Navigație
handover-unit-cd_changer = Magazie CD
handover-unit-other = Alt aparat
handover-no-unit = Niciun radio cu cod în evidență: nu există card.

## 2. Proprietarul
handover-owner = Verificarea proprietarului
handover-answered = { NUM($n) } din { NUM($all) }
handover-scenario = Cine cere cardul
handover-scenario-choose = Alegeți
handover-bearer = Numele persoanei de aici
handover-documents = Acte văzute, în original
handover-q-certificate = Ați văzut certificatul de înmatriculare?
handover-q-certificate-more = Originalul, nu o poză sau o copie.
handover-q-certificate-more-foreign_car = Originalul străin, nu o poză sau o copie.
handover-q-certificate-more-auction_buyer = Originalul. Dacă lipsește, răspundeți „Nu”.
handover-q-person = Persoana de aici este cea din acte?
handover-q-person-more = Act de identitate văzut. C.2 sau C.1: { $owner }.
handover-q-person-more-noname = Act de identitate văzut. Numele este la C.2 sau C.1.
handover-q-person-more-recent_buyer = Act de identitate văzut. Numele este al cumpărătorului.
handover-q-person-more-company_car = Act de identitate văzut. Numele este pe delegație.
handover-q-person-more-leasing_user = Act de identitate văzut. Numele este la C.3.
handover-q-person-more-agent = Act de identitate văzut. Numele este pe împuternicire.
handover-q-person-more-heir = Act de identitate văzut. Numele este pe certificatul de moștenitor.
handover-q-person-more-foreign_car = Act de identitate văzut. Numele este la C.1 sau C.2.
handover-q-person-more-trader = Act de identitate văzut. Numele este pe delegația dealerului.
handover-q-person-more-auction_buyer = Act de identitate văzut. Numele este pe actul de adjudecare.
handover-q-person-more-radio_only = Act de identitate văzut.
handover-q-car = VIN-ul și numărul din acte sunt cele de pe mașină?
handover-q-car-more = Citite de pe mașină. VIN-ul se termină în { $tail }.
handover-q-car-more-novin = Citite de pe mașină. VIN-ul nu este în evidență.
handover-q-right = Actele acestea dau dreptul la cod?
handover-q-right-private_owner = Proprietar: numele lui este la C.2 sau C.1.
handover-q-right-recent_buyer = Contract: vânzătorul este la C.2 sau C.1.
handover-q-right-company_car = Firma este la C.2 sau C.1, delegația numește mașina.
handover-q-right-leasing_user = Contractul de leasing este valabil și numește mașina.
handover-q-right-agent = Împuternicirea numește mașina și dreptul la cod.
handover-q-right-heir = Mașina este între bunurile moștenite.
handover-q-right-foreign_car = C.4a, sau certificatul partea a II-a.
handover-q-right-trader = Actul de cumpărare este pe numele dealerului.
handover-q-right-auction_buyer = Actul de adjudecare numește mașina.
handover-q-right-radio_only = Doar radioul, fără mașină: nu se dă codul.
handover-owner-note = Bifați ce ați văzut. Nu notăm numere, nu facem copii. Valabil azi, pentru acest radio.
handover-always-refused = În această situație codul nu se dă.
handover-passed = Proprietar verificat la { $time }, { $initials }
handover-passed-today = Verificat azi. Nu trebuie întrebat din nou.
handover-record = Încheie verificarea
handover-failed = Fără card. Lipsește:
handover-missing-certificate_original = Certificatul de înmatriculare, în original
handover-missing-person_entitled = Persoana îndreptățită de acte
handover-missing-car_matches = VIN-ul și numărul din acte, aceleași cu mașina
handover-missing-right_to_code = Acte care dau dreptul la cod
handover-missing-scenario_refused = Pentru această situație nu există card
handover-again = Verifică din nou
handover-no-note = Un „nu” oprește cardul și tipărește ce lipsește.

## Cardul
handover-card = Cardul pentru client
handover-card-print = Tipărește cardul
handover-card-why-scenario = Se deschide după ce alegeți cine cere cardul.
handover-card-why-bearer = Se deschide după numele persoanei.
handover-card-why-questions = Se deschide după a patra întrebare.
handover-card-why-no = Un răspuns este „Nu”: fără card.
handover-card-why-unit = Nu există cod de tipărit.
handover-card-open = Se deschide pagina cardului.
handover-without-card = Predă fără card
handover-checklist = Lista pentru proprietar
handover-checklist-blank = Tipărește lista goală
handover-checklist-filled = Tipărește lista completată
handover-checklist-missing = Tipărește ce lipsește
handover-printed-printer = Trimis la { $target }.
handover-printed-folder = Salvat în { $target }.
handover-facts-missing = Lipsesc încă
handover-facts-nothing = nimic
handover-facts-answers = { CAT($n) ->
    [one] un răspuns
    [few] { NUM($n) } răspunsuri
   *[other] { NUM($n) } de răspunsuri
  }
handover-facts-state = Codul

## Pagina cardului
handover-preview-title = Tipăriți cardul pentru această mașină?
handover-preview-label = Previzualizare, cifrele sunt ascunse
handover-preview-note = Cifrele apar doar pe hârtie. Ecranul nu le primește.
handover-preview-says = Scrie pe card
handover-preview-says-more = Cifrele, grupate, cu zero tăiat și în cuvinte. Starea. Telefonul nostru.
handover-preview-not = Nu scrie pe card
handover-preview-not-more = Numărul mașinii, VIN-ul, numele sau adresa.
handover-preview-after = După tipărire
handover-preview-after-more = Vă întrebăm dacă e bun. Un card greșit se anulează.
handover-print-settings = Imprimare
handover-sheet = Hârtia
handover-sheet-card = Un card
handover-sheet-a4 = A4, un card cu semne
handover-ledger-first = Scris în registru
handover-ledger-first-more = înainte de tipărire
handover-copy = Exemplarul
handover-cancel = Renunță
handover-card-right = E bun cardul?
handover-card-right-yes = Da
handover-card-right-again = Tipărește din nou
handover-card-written = Exemplarul { NUM($copy) }, rândul { NUM($seq) } din registru.
handover-card-voided = Exemplarul { NUM($copy) } este anulat.
handover-again-title = De ce încă un card?
handover-again-lost = Cardul s-a pierdut
handover-again-damaged = Cardul s-a stricat
handover-again-misprint = S-a tipărit greșit
handover-card-done = Cardul este dat clientului.
handover-printing = Se tipărește…
handover-pin-why = Semnați: actele și cardul pentru { $plate }. Ține 60 de secunde, doar la această mașină.
handover-preview-done = Cardul este trimis la tipărit
