# Zilele care vin: programări, sosiri, lista de sunat.
calls-plan = Programează
calls-plan-title = Programează o mașină
calls-plan-day = În ce zi vine?
calls-plan-date = Data
calls-plan-date-hint = 4.12
calls-plan-hour = La ce oră
calls-plan-hour-hint = 9 sau 9:30
calls-plan-save = Programează
calls-planned = { $plate } e programată { $when }.
calls-other-day = Altă zi
calls-today = azi
calls-tomorrow = mâine
calls-day-short = { $weekday } { $day }
calls-day-hour = { $day }, { $hour }
calls-expected-at = vine { $time }
calls-was-due = trebuia { $time }
calls-since-in = sosită { $time }
calls-since-ready = gata de la { $time }
calls-out-at = plecată { $time }
calls-here-since = aici din { $time }
calls-arrived = A sosit
calls-arrived-plate = A sosit { $plate }
calls-arrive-title = A sosit o mașină așteptată
calls-arrive-save = A sosit
calls-last-km = Ultima dată: { $km } km
calls-did-not-come = Nu a venit. Sunați, mutați sau anulați.
calls-nobody-asked = A venit fără client. Sunați-l.
calls-open = De sunat
calls-to-ask = { CAT($n) ->
    [one] De sunat azi pentru cod: un apel de făcut
    [few] De sunat azi pentru cod: { NUM($n) } apeluri de făcut
   *[other] De sunat azi pentru cod: { NUM($n) } de apeluri de făcut
 }
calls-title = De sunat: { $day }
calls-count = { CAT($n) ->
    [one] un apel, { NUM($open) } de făcut
    [few] { NUM($n) } apeluri, { NUM($open) } de făcut
   *[other] { NUM($n) } de apeluri, { NUM($open) } de făcut
 }
calls-none = Nimeni de sunat.
calls-none-more = Niciun radio fără cod sigur nu rămâne fără curent în ziua aceasta.
calls-instead-of = în locul lui { $name }, care nu are telefon în evidență
calls-no-phone = fără telefon
calls-alone = Venită fără client
calls-day-before = Ziua dinainte
calls-day-after = Ziua următoare
calls-print = Lista pe hârtie
calls-sent = Lista de sunat.
calls-outcome-of = Ce a spus clientul pentru { $plate }
calls-outcome-brings_it = Aduce codul
calls-outcome-sends_photo = Trimite poză
calls-outcome-has_not = Nu îl are
calls-outcome-no_answer = Nu răspunde
calls-outcome-not_needed = Nu e nevoie
calls-tells-code = Spune codul
calls-noted = { $plate }: { $outcome }.
calls-last = { $outcome }, { $time }, { $initials }
calls-fact-expected = Programată
calls-fact-call = Sunat
calls-cancel-title = Anulează vizita
calls-cancel-says = Lucrarea se închide. Promisiunea, cheia și deciziile acestei vizite nu mai sunt valabile.
calls-cancel-why = De ce?
calls-cancel-customer_cancelled = Clientul renunță
calls-cancel-no_show = Nu a venit
calls-cancel-logged_by_mistake = Scrisă din greșeală
calls-cancel-do = Anulează vizita
calls-cancel-keep = Rămâne
calls-cancelled = Vizita mașinii { $plate } e anulată.
calls-was-customer_cancelled = Vizită anulată: clientul a renunțat.
calls-was-no_show = Vizită anulată: mașina nu a venit.
calls-was-logged_by_mistake = Vizită anulată: a fost scrisă din greșeală.
calls-done = Făcut
calls-on-file = Codul e deja notat
calls-back-to-call = Înapoi la apel
calls-taken-back = { $plate }: apelul nu mai e notat.
calls-move = Altă zi sau oră
calls-move-title = Programarea
calls-move-now = Acum: { $time }
calls-move-when = Când vine
calls-move-hint = „mâine 10”, „joi 9” sau „+2h”
calls-move-do = Mută programarea
calls-move-keep = Rămâne așa
calls-moved = { $plate } vine { $when }.
