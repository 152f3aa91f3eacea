# The papers. A line here is drawn to a measured width: look at the printed sheet after changing one.

paper-demo = DEMO
paper-page = Pagina { $page } din { $pages }
paper-printed = Tipărit la { $at } de { $by }
paper-job = Lucrarea { $job }
paper-copy-workshop = Exemplarul service-ului
paper-copy-customer = Exemplarul clientului
paper-key = CHEIA
paper-plate = Nr. de înmatriculare
paper-yes = da
paper-no = nu
paper-signature = Semnătura
paper-date-time = Data și ora
paper-blank = Formular gol, se completează cu pixul

paper-digit-0 = zero
paper-digit-1 = unu
paper-digit-2 = doi
paper-digit-3 = trei
paper-digit-4 = patru
paper-digit-5 = cinci
paper-digit-6 = șase
paper-digit-7 = șapte
paper-digit-8 = opt
paper-digit-9 = nouă

## The code card

paper-card-title = Card cod radio
paper-card-eyebrow = COD RADIO
paper-card-serial = seria se termină în
paper-card-serial-confidential = serie confidențială
paper-card-up = SUS
paper-card-verified = VERIFICAT la { $date }
paper-card-unverified = NEVERIFICAT: o singură încercare
paper-card-copy = Exemplarul { $n }
paper-card-ledger = Registru { $n }
paper-card-phone = tel.
paper-card-not-in-car = Nu păstrați cardul în mașină
paper-card-back-title = Înainte de lucrări la baterie
paper-card-back-tell = Spuneți la service înainte să se scoată bateria sau radioul:
paper-card-back-say = „Radioul meu cere cod. Am cardul acasă.”
paper-card-back-photo = Țineți o fotografie a cardului într-un loc sigur.
paper-card-back-home = Cardul stă acasă, lângă actele mașinii.
paper-card-back-sale = Vindeți mașina? Dați cardul noului proprietar.
paper-card-back-refused = Cod refuzat? Opriți-vă după o încercare și sunați.
paper-card-back-found = Card găsit?
paper-card-back-call = Vă rugăm să sunați.
paper-cards-title =
    { CAT($n) ->
        [one] Un card cod radio pe coală
       *[other] Carduri cod radio, { NUM($n) } pe coală
    }
paper-cards-scale = Linia are 50 mm. Dacă nu, tipăriți la 100 %.

## The ownership check

paper-own-title = Verificarea proprietății
paper-own-who = Cine cere codul
paper-own-name = Numele, ca în actul arătat
paper-own-checked-by = Verificat de
paper-own-role = În calitate de
paper-own-role-private_owner = proprietar
paper-own-role-recent_buyer = cumpărător
paper-own-role-agent = împuternicit
paper-own-role-company_car = firmă
paper-own-role-leasing_user = leasing
paper-own-role-heir = moștenitor
paper-own-role-foreign_car = mașină cu numere străine
paper-own-role-auction_buyer = cumpărător la licitație
paper-own-role-trader = dealer auto rulate
paper-own-asks = Cere
paper-own-asks-card = card nou
paper-own-asks-told = să i se spună codul
paper-own-asks-reprint = retipărire, motiv:
paper-own-car = Mașina și radioul
paper-own-make = Marca, modelul
paper-own-radio = Radioul
paper-own-serial = Seria citită de pe radio
paper-own-serial-tail = … { $tail }
paper-own-serial-confidential = serie confidențială
paper-own-vin-paper = VIN din certificat
paper-own-vin-car = VIN citit de pe mașină
paper-own-vin-same = Toate cele 17 caractere la fel?
paper-own-vin-from = Citit de pe
paper-own-vin-windscreen = parbriz
paper-own-vin-pillar = stâlpul ușii
paper-own-vin-stamped = ștanțat
paper-own-papers = Acte văzute
paper-own-papers-note = Doar felul actului. Fără serie, număr sau CNP. Fără fotocopii sau poze.
paper-own-group-identity = Identitate
paper-own-group-vehicle = Mașina
paper-own-group-ownership = Proprietate
paper-own-group-authority = Împuternicire
paper-own-group-supporting = Ajută, nu dovedesc
paper-own-doc-identity_card = Carte de identitate
paper-own-doc-passport = Pașaport
paper-own-doc-registration_certificate = Certificat înmatriculare
paper-own-doc-foreign_certificate = Certificat străin
paper-own-doc-civ = Cartea mașinii (CIV)
paper-own-doc-sales_contract = Contract de vânzare
paper-own-doc-invoice = Factură
paper-own-doc-award_act = Act de adjudecare
paper-own-doc-certificate_of_inheritance = Certificat de moștenitor
paper-own-doc-power_of_attorney = Procură
paper-own-doc-company_delegation = Delegație de la firmă
paper-own-doc-company_registration = Certificat firmă (CUI)
paper-own-doc-leasing_contract = Contract de leasing
paper-own-doc-service_book = Carte service
paper-own-doc-radio_card = Cardul radioului
paper-own-doc-insurance = Poliță RCA
paper-own-doc-other = alt act:
paper-own-fields = Certificatul, rubrică cu rubrică
paper-own-field-yes = da
paper-own-field-no = nu
paper-own-field-missing = lipsește
paper-own-field-a = Număr = plăcuțe
paper-own-field-d = Marcă, model = mașina
paper-own-field-e = VIN = mașina
paper-own-field-i = Dată: nu e mai nouă ca fișa
paper-own-field-c2 = Proprietar = numele
paper-own-field-c1 = Titular = numele
paper-own-field-c3 = Utilizator = numele
paper-own-field-c4 = Titular = proprietar?
paper-own-field-c4-a = a da
paper-own-field-c4-b = b nu
paper-own-field-c4-c = c ?
paper-own-questions = Cele patru întrebări
paper-own-q1 = Certificatul de înmatriculare a fost văzut, în original?
paper-own-q1-foreign_car = Certificatul străin de înmatriculare a fost văzut, în original?
paper-own-q2 = Cel prezent este cel îndreptățit de aceste acte? Act de identitate văzut?
paper-own-q3 = VIN și număr din acte = cele de pe mașină, citite la mașină?
paper-own-q4 = Actele acestui caz dau dreptul la cod?
paper-own-q4-private_owner = Este proprietar sau titular în certificat, deci are dreptul la cod?
paper-own-q4-recent_buyer = Contractul sau factura duce de la vânzătorul din certificat la cumpărător?
paper-own-q4-agent = Proprietarul l-a împuternicit în scris pentru codul radioului?
paper-own-q4-company_car = Firma este în certificat, iar delegația îl numește pe cel prezent?
paper-own-q4-leasing_user = Este utilizator la C.3 sau în contractul de leasing?
paper-own-q4-heir = Certificatul de moștenitor cuprinde această mașină?
paper-own-q4-foreign_car = Certificatul sau actul de cumpărare îl arată ca proprietar?
paper-own-q4-auction_buyer = Actul de adjudecare numește mașina și cumpărătorul?
paper-own-q4-trader = Actul de cumpărare este pe numele comerciantului?
paper-own-result = Rezultat
paper-own-passed = Patru „da”: cardul se dă
paper-own-failed = Un „nu”: nu se dă. Lipsește:
paper-own-sign-asker = Semnătura celui care cere
paper-own-sign-checker = Semnătura celui care a verificat
paper-own-sign-second = Al doilea angajat (dacă s-au cerut alte dovezi)

## The recovery sheet

paper-recovery-title = Foaia de recuperare
paper-recovery-lead = Cu acest cod se deschid datele service-ului atunci când toate parolele sunt pierdute sau calculatorul este înlocuit.
paper-recovery-loss = Dacă se pierd și parolele, și această foaie, datele sunt pierdute.
paper-recovery-loss-nobody = Nimeni nu le mai poate deschide.
paper-recovery-code = Codul de recuperare
paper-recovery-groups = 8 grupe. Ultimul semn, încadrat, verifică grupa. Fără I, L, O, U; 0 este zero.
paper-recovery-workshop = Service
paper-recovery-made = Creat la
paper-recovery-number = Numărul foii
paper-recovery-use = Cum se folosește
paper-recovery-use-install = Instalați programul și alegeți „Am un cod de recuperare”.
paper-recovery-use-backup = Arătați ultima copie de siguranță (USB sau dosar).
paper-recovery-use-type = Tastați grupele una câte una sau scanați pătratul.
paper-recovery-use-renew = Alegeți o parolă nouă și tipăriți o foaie nouă. Aceasta nu mai este bună.
paper-recovery-keep = Unde se ține
paper-recovery-keep-envelope = În plic închis, semnat peste lipitură, în seif sau la notar.
paper-recovery-keep-apart = Nu lângă calculator, nu lângă copiile de siguranță.
paper-recovery-keep-no-copies = Fără fotografii, fără e-mail, fără fotocopii.
paper-recovery-fold = Îndoiți pe linii: codul rămâne înăuntru.
paper-recovery-typed-back = Tastat înapoi și verificat
paper-recovery-keeper = Păstrat de
paper-recovery-place = Locul
paper-recovery-outside = Foaie de recuperare. Deschideți doar când datele nu se mai deschid altfel.
paper-recovery-opened-on = Deschisă la
paper-recovery-opened-by = de

## Verificarea proprietății: ce lipsește la un „nu”
paper-own-lacks-scenario-refused = radio fără mașină: codul nu se dă
paper-own-lacks-certificate-original = certificatul, în original
paper-own-lacks-person-entitled = identitatea celui îndreptățit de acte
paper-own-lacks-car-matches = VIN și număr ca pe mașină
paper-own-lacks-right-to-code = dreptul asupra codului
