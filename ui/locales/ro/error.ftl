# Ce a refuzat sau nu a putut programul: ce s-a întâmplat, apoi ce e de făcut.
error-unknown = Ceva nu a mers. Încercați din nou; dacă se repetă, anunțați managerul.
error-no_right = Rolul dumneavoastră nu permite asta. Chemați pe altcineva.
error-presence_needed = Introduceți PIN-ul încă o dată.
error-gate_closed = Bateria nu poate fi scoasă încă. Alegeți o ieșire.
error-ownership_not_proven = Dreptul la cod nu e dovedit. Verificați actele.
error-serial_check_first = Comparați întâi seria radioului.
error-not_offered_locked = Radioul e blocat. Așteptați să se termine.
error-not_offered_radio_changed = În mașină e alt radio. Lămuriți întâi asta.
error-nothing_on_file = Nu e niciun cod în evidență.
error-wrong_pin = PIN greșit.
error-pin_wait = { CAT($seconds) ->
    [one] Așteptați o secundă, apoi încercați din nou.
    [few] Așteptați { NUM($seconds) } secunde, apoi încercați din nou.
   *[other] Așteptați { NUM($seconds) } de secunde, apoi încercați din nou.
 }
error-password_needed = Prea multe PIN-uri greșite. E nevoie de parolă.
error-wrong_password = Parola nu se potrivește.
error-locked = Atelierul e închis. Deschideți-l cu parola.
error-already_running = Bayguard este deja deschis pe acest calculator.
error-too_late = Au trecut zece secunde: nu se mai poate anula.
error-radio_has_asked = Radioul acesta a cerut deja un cod. Nu poate fi „nu e nevoie”.
error-exit_not_offered = Ieșirea aceasta nu mai e valabilă. Uitați-vă din nou.
error-job_closed = Lucrarea e închisă.
error-not_set_up = Atelierul nu e pregătit încă.
error-recovery_wrong = Nu e codul de pe foaie. Comparați grupă cu grupă.
error-demo_password = Parola atelierului demo nu se poate folosi aici.
error-read_only_folder = Dosarul nu poate fi scris. Alegeți alt dosar.
error-too_long = E prea lung.
error-required = Completați acest câmp.
error-code_not_digits = Codul are doar cifre.
error-code_length = Codul are între 3 și 8 cifre.
error-phone_unreadable = Telefonul nu poate fi citit. Exemplu: 0700 418 907.
error-km_lower = E mai puțin decât la ultima vizită. Spuneți de ce.
error-password_weak = Parola e prea scurtă sau prea ușor de ghicit.
error-serial_short = Scrieți cel puțin patru semne ale seriei.
error-pin_shape = PIN-ul are patru până la șase cifre.
error-pin_taken = PIN-ul e al altcuiva. Alegeți altul.
error-name_taken = Numele există deja.
error-bad_argument = Programul nu a înțeles cererea. Încercați din nou.
error-disk = Nu s-a putut scrie pe disc. Verificați locul liber.
error-database_damaged = Fișierul cu date e deteriorat. Nu ștergeți nimic; aduceți ultima copie de siguranță.
error-database_newer = Datele sunt de la o versiune mai nouă. Instalați versiunea nouă de Bayguard.
error-vault_missing = Lipsește fișierul cu chei. Aduceți-l din copia de siguranță.
error-vault_damaged = Fișierul cu chei e deteriorat. Aduceți-l din copia de siguranță.
error-not_a_demo = În acest dosar e un atelier adevărat, nu un demo. Porniți programul fără --demo.
error-print_failed = Nu s-a tipărit. Verificați imprimanta.
error-no_printer = Nu e nicio imprimantă.
error-head_mark = Registrul nu se potrivește cu semnul lui. Anunțați managerul.
error-password_differs = Cele două parole nu sunt la fel.
error-promised_unreadable = Ora nu poate fi citită. Exemplu: 16:30, mâine 10 sau +2h.
error-no_such_work = Nicio lucrare nu se potrivește. Încercați alt cuvânt.
error-nobody_here = Alegeți întâi cine lucrează.
error-power_story = Curentul e deja oprit sau deja pus la loc. Uitați-vă din nou.
error-nothing_to_record = Nu mai e nimic de notat aici. Uitați-vă din nou.
error-no_owner = Mașina nu are proprietar în evidență. Treceți întâi numele.
error-car_is_here = Mașina este deja aici.
error-work_began = La mașină se lucrează deja: vizita nu se mai poate anula.
error-in_the_past = Ora aceasta a trecut. O programare e pentru mai târziu.
error-expected_unreadable = Ziua sau ora nu poate fi citită. Exemplu: 4.12 și 9:30.
error-recovery_group_wrong = Grupa { NUM($group) } nu e tastată bine. Comparați-o cu foaia.
error-km_unreadable = Scrieți kilometrii doar cu cifre.
error-job_type_unknown = Lucrarea aceasta nu e în listă.
error-wait_minutes = Așteptarea are între 1 și 10.000 de minute.
error-database_missing = Lipsește fișierul cu date, dar cheile sunt aici. Aduceți ultima copie de siguranță.
error-catalogue = Lista de lucrări nu poate fi citită. Instalați din nou programul.
error-paper = Hârtia nu a putut fi desenată. Anunțați managerul.
error-paper_letters = Un nume are litere pe care hârtia nu le poate tipări. Scrieți-l cu litere latine.
error-fault = Programul s-a împiedicat. Nimic nu s-a pierdut; încercați din nou.
error-text_holds_code = Textul pare să conțină un cod de radio. Locul lui e la cod.
error-car_scrapped = Mașina e trecută ca fiind casată. Dacă vine din nou, spuneți asta pe pagina ei.
error-job_open = Mașina are o lucrare deschisă. Închideți-o întâi.
error-same_record = Sunt deja una și aceeași.
error-vins_differ = Seriile de șasiu diferă: sunt două mașini. Dacă una e greșită, corectați-o întâi.
error-changed_meanwhile = Altcineva a schimbat între timp. Uitați-vă din nou; ce ați scris e încă aici.
error-day_ahead = Ziua asta încă nu a venit.
error-day_before = Proprietarul de acum are mașina dintr-o zi mai târzie.
error-year_unreadable = Anul are patru cifre. Exemplu: 2009.
error-day_unreadable = Ziua nu se poate citi aici. Exemplu: 31.12.2026.
error-hunt_not_needed = Radioul are cod sau nu are nevoie de unul: nu e nimic de căutat.
error-hunt_ended = Căutarea s-a încheiat.
error-rung_left_out = Pasul acesta nu e pentru acest radio. Alegeți altul.
error-consent_first = Costă, iar clientul nu a acceptat încă. Notați întâi acordul lui.
error-over_consent = { CAT($lei) ->
    [one] Costă mai mult decât a acceptat clientul: un leu în total. Întrebați-l din nou.
    [few] Costă mai mult decât a acceptat clientul: { NUM($lei) } lei în total. Întrebați-l din nou.
   *[other] Costă mai mult decât a acceptat clientul: { NUM($lei) } de lei în total. Întrebați-l din nou.
 }
error-quote_first = Notați întâi cât costă radioul ales.
error-same_digits_refused = Radioul a refuzat deja acest cod. Căutarea rămâne deschisă.
error-not_on_record = Nu mai e în evidență. Uitați-vă din nou.
error-money_unreadable = Suma nu poate fi citită. Exemplu: 300 sau 1.234,50.
error-money_negative = O sumă nu poate fi sub zero.
error-money_too_large = Suma e prea mare. Verificați zerourile.
error-range_reversed = „Până la” e mai puțin decât „de la”.
error-minutes_unreadable = Scrieți minutele doar cu cifre, cel mult 10.000.
error-specialist_ended = Specialistul nu mai e în listă. Alegeți altul.
error-code_first = Spuneți întâi clientului: codul radioului folosit se cere înainte de plată.
