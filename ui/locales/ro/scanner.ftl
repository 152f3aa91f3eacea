# „Probează cititorul”, în birou.
office-tab-scanner = Cititor
scanner-title = Probează cititorul de coduri
scanner-how = Citește orice cod: o serie de șasiu, o etichetă de cheie, o cutie de pe raft. Nu se salvează și nu se caută nimic.
scanner-place = Citește aici
scanner-waiting = Aștept cititorul…
scanner-arriving = { CAT($n) ->
    [one] { NUM($n) } semn până acum…
    [few] { NUM($n) } semne până acum…
   *[other] { NUM($n) } de semne până acum…
  }
scanner-again = Citește altul
scanner-facts = Ce a venit
scanner-facts-none = După prima citire, aici.
scanner-count = Semne
scanner-gap = Timpul dintre semne
scanner-gap-value = { NUM($mean) } ms în medie, cel mult { NUM($longest) } ms
scanner-end = Se termină cu
scanner-end-Enter = Enter
scanner-end-Tab = Tab
scanner-end-none = nimic
scanner-looks = Pare
scanner-looks-vin = o serie de șasiu
scanner-looks-card = un card de cod Bayguard
scanner-looks-job = un număr de lucrare
scanner-looks-plate = un număr de înmatriculare
scanner-looks-other = altceva: se caută așa cum este
scanner-prefix = Prefixul cititorului
scanner-controls = Semne de control
scanner-typed = După tastatura acestui calculator
scanner-used = Bayguard caută
scanner-advice-good = Cititorul e bine reglat. Bayguard îi recunoaște citirile pe orice ecran.
scanner-advice-too_slow = Prea încet: așa scrie un om. Pune pe zero pauza dintre semne (inter-character delay) la cititor.
scanner-advice-no_end = Lipsește Enter la sfârșit. Reglează cititorul să trimită Enter (sufix CR) după fiecare citire.
scanner-advice-short = Mai puțin de șase semne: Bayguard le ia drept scris de mână. Citește un cod mai lung, ca să fii sigur.
scanner-advice-prefix = Cititorul pune în față felul codului. Oprește prefixul AIM (code ID) la cititor.
scanner-advice-control = Vin și semne de control. Reglează cititorul să lase deoparte GS și celelalte semne de control.
scanner-advice-alt = Cititorul scrie cu Alt și tastele numerice, adică încet. Oprește modul ALT la cititor.
scanner-advice-layout = Cititorul și calculatorul au tastaturi diferite. Dacă textul mare nu e cel de sub bare, reglează cititorul pe tastatura US.
