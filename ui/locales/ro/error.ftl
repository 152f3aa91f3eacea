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
error-recovery_wrong = Nu e codul de pe foaie. Comparați grup cu grup.
error-demo_password = Parola atelierului demo nu se poate folosi aici.
error-read_only_folder = Dosarul nu poate fi scris. Alegeți alt dosar.
error-too_long = E prea lung.
error-required = Completați acest câmp.
error-code_not_digits = Codul are doar cifre.
error-code_length = Codul are între 3 și 5 cifre.
error-phone_unreadable = Telefonul nu poate fi citit. Exemplu: 0700 418 907.
error-km_lower = E mai puțin decât la ultima vizită.
error-password_weak = Parola e prea scurtă sau prea ușor de ghicit.
error-pin_shape = PIN-ul are patru până la șase cifre.
error-pin_taken = PIN-ul e al altcuiva. Alegeți altul.
error-name_taken = Numele există deja.
error-bad_argument = Programul nu a înțeles cererea. Încercați din nou.
error-disk = Nu s-a putut scrie pe disc. Verificați locul liber.
error-database_damaged = Fișierul cu date e deteriorat. Nu ștergeți nimic; aduceți ultima copie de siguranță.
error-database_newer = Datele sunt de la o versiune mai nouă. Instalați versiunea nouă de Bayguard.
error-vault_missing = Lipsește fișierul cu chei. Aduceți-l din copia de siguranță.
error-vault_damaged = Fișierul cu chei e deteriorat. Aduceți-l din copia de siguranță.
error-print_failed = Nu s-a tipărit. Verificați imprimanta.
error-no_printer = Nu e nicio imprimantă.
error-head_mark = Registrul nu se potrivește cu semnul lui. Anunțați managerul.
error-password_differs = Cele două parole nu sunt la fel.
error-promised_unreadable = Ora nu poate fi citită. Exemplu: 16:30 sau 24.11 16:30.
error-no_such_work = Nicio lucrare nu se potrivește. Încercați alt cuvânt.
