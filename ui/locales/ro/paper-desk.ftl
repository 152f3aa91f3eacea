# Hârtiile de la recepție: fișa de primire, eticheta cheii, lista de sunat. Un rând de aici are o lățime măsurată: priviți foaia tipărită după o schimbare.

## Starea codului, ca pe banda mare

paper-state-not_needed = NU ESTE NEVOIE: { $reason }
paper-state-reason-no_radio = fără radio
paper-state-reason-no_code = radio fără cod
paper-state-reason-paired = împerecheat cu mașina
paper-state-reason-switched_off = protecția e oprită
paper-state-verified = VERIFICAT { $date }, { $who }
paper-state-on_file = LA DOSAR, NEÎNCERCAT
paper-state-suspicious = LA DOSAR, COD SUSPECT
paper-state-not_asked = NEÎNTREBAT
paper-state-not_kept = NEÎNTREBAT: NEPĂSTRAT
paper-state-verified_not_kept = NEÎNTREBAT: VERIFICAT, NEPĂSTRAT
paper-state-has_not = CLIENTUL NU ÎL ARE
paper-state-will_bring = CLIENTUL ÎL ADUCE / ÎL TRIMITE
paper-state-radio_changed = RADIO SCHIMBAT – VERIFICAȚI
paper-state-refused =
    { CAT($n) ->
        [one] REFUZAT O DATĂ
        [few] REFUZAT DE { NUM($n) } ORI
       *[other] REFUZAT DE { NUM($n) } DE ORI
    }
paper-state-locked-until = BLOCAT PÂNĂ LA { $time }
paper-state-locked-unknown = BLOCAT, SFÂRȘIT NECUNOSCUT
paper-state-locked-final = BLOCAT DEFINITIV

## Lista de sunat

paper-calls-title-tomorrow = De sunat pentru mâine
paper-calls-title = De sunat pentru { $day }
paper-calls-count =
    { CAT($n) ->
        [one] { $day } · un apel, { NUM($open) } de făcut · baterie, siguranță sau radio de deconectat
        [few] { $day } · { NUM($n) } apeluri, { NUM($open) } de făcut · baterie, siguranță sau radio de deconectat
       *[other] { $day } · { NUM($n) } de apeluri, { NUM($open) } de făcut · baterie, siguranță sau radio de deconectat
    }
paper-calls-say-tomorrow = „Mâine deconectăm bateria. Radioul poate cere un cod. Îl aveți?”
paper-calls-say = „Pe { $day } deconectăm bateria. Radioul poate cere un cod. Îl aveți?”
paper-calls-rule = Sunați doar numărul din fișă. Codul spus la telefon se tastează direct în program; pe listă nu se scrie.
paper-calls-time = Ora
paper-calls-who = Client, mașină, radio
paper-calls-answer = Răspuns
paper-calls-has = are codul
paper-calls-brings = îl aduce
paper-calls-photo = trimite poza
paper-calls-has-not = nu îl are
paper-calls-not-needed = nu e nevoie
paper-calls-no-answer = nu răspunde
paper-calls-at = Sunat la
paper-calls-by = de
paper-calls-destroy = se distruge după folosire

paper-weekday-1 = luni
paper-weekday-2 = marți
paper-weekday-3 = miercuri
paper-weekday-4 = joi
paper-weekday-5 = vineri
paper-weekday-6 = sâmbătă
paper-weekday-7 = duminică

## Fișa de primire

paper-recv-title = Fișă de primire în service
paper-recv-by = Adusă de
paper-recv-phone = Telefon
paper-recv-role = Rol
paper-recv-warning = Atenție: { $text }.
paper-recv-role-owner = proprietar
paper-recv-role-driver = șofer
paper-recv-in = Intrată
paper-recv-due = Promisă
paper-recv-car = Mașina
paper-recv-vin = VIN
paper-recv-clerk = Primită de
paper-recv-km = Kilometri
paper-recv-fuel = Combustibil
paper-recv-left = Lăsate în mașină
paper-recv-says = Ce spune clientul
paper-recv-says-on = … pagina { $page }
paper-recv-arrival = Radioul la primire
paper-recv-plays = cântă
paper-recv-asks_code = cere cod
paper-recv-shows_wait = așteaptă (blocat)
paper-recv-no_power = mașina fără curent
paper-recv-dead_with_power = mort, mașina are curent
paper-recv-not_checked = neîncercat
paper-recv-no-code-here = Codul nu se scrie niciodată pe această fișă.
paper-recv-unit = Unitatea
paper-recv-unit-radio = Radio
paper-recv-unit-navigation = Navigație
paper-recv-unit-cd_changer = Magazie CD
paper-recv-unit-other = Altă unitate
paper-recv-unit-incoming = { $unit } de montat
paper-recv-serial = seria …{ $tail }
paper-recv-serial-confidential = serie confidențială
paper-recv-state = Starea codului
paper-recv-asked = Starea codului · întrebat { $at }, { $who }
paper-recv-work = Lucrări cerute
paper-recv-bat = BAT
paper-recv-bat-means = bateria, o siguranță sau radioul se deconectează
paper-recv-more-work =
    { CAT($n) ->
        [one] încă o lucrare pe pagina { $page }
        [few] încă { NUM($n) } lucrări pe pagina { $page }
       *[other] încă { NUM($n) } de lucrări pe pagina { $page }
    }
paper-recv-more-units =
    { CAT($n) ->
        [one] încă o unitate pe pagina { $page }
        [few] încă { NUM($n) } unități pe pagina { $page }
       *[other] încă { NUM($n) } de unități pe pagina { $page }
    }
paper-recv-terms = Sunt de acord cu lucrările de mai sus și cu condițiile afișate la recepție. Știu că, fără cod, radioul poate rămâne blocat după deconectarea bateriei.
paper-recv-privacy-kept = Codul lăsat la noi se păstrează criptat și după această vizită, doar pentru radioul dvs. Puteți cere oricând ștergerea lui.
paper-recv-privacy-once = Codul lăsat la noi se păstrează criptat doar pentru această vizită și se distruge la predarea mașinii.
paper-recv-privacy = Un cod lăsat la noi se păstrează criptat, doar pentru radioul dvs. și doar cât ați dorit. Puteți cere oricând ștergerea lui.
paper-recv-sign-customer = Semnătura clientului
paper-recv-sign-desk = Semnătura la primire
paper-recv-sign-back = Am primit mașina și cheia
paper-recv-continues = { $sheet } · Continuă pe pagina { $page }
paper-recv-continued = Continuare de pe pagina { $page }

## Eticheta cheii

paper-tag-title = Eticheta cheii
paper-tag-due = gata la
paper-tag-check = întâi verificați pe ecran
