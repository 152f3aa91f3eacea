# „Probează cititorul”, în birou.
office-tab-scanner = Cititor
scanner-title = Proba cititorului de coduri
scanner-how = Citiți orice cod: o serie de șasiu, o etichetă de cheie, o cutie de pe raft. Nu se salvează și nu se caută nimic.
scanner-place = Citiți aici
scanner-waiting = Se așteaptă cititorul…
scanner-arriving = { CAT($n) ->
    [one] { NUM($n) } caracter până acum…
    [few] { NUM($n) } caractere până acum…
   *[other] { NUM($n) } de caractere până acum…
  }
scanner-again = Citește altul
scanner-facts = Ce a venit
scanner-facts-none = După prima citire, aici.
scanner-count = Caractere
scanner-gap = Timpul dintre caractere
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
scanner-controls = Caractere de control
scanner-typed = După tastatura acestui calculator
scanner-used = Bayguard caută
scanner-advice-good = Cititorul e bine reglat. Bayguard îi recunoaște citirile pe orice ecran.
scanner-advice-too_slow = Prea încet: așa scrie un om. Puneți pe zero pauza dintre caractere (inter-character delay) la cititor.
scanner-advice-no_end = Lipsește Enter la sfârșit. Reglați cititorul să trimită Enter (sufix CR) după fiecare citire.
scanner-advice-short = Mai puțin de șase caractere: Bayguard le ia drept scrise de mână. Citiți un cod mai lung, ca să fiți sigur.
scanner-advice-prefix = Cititorul pune în față felul codului. Opriți prefixul AIM (code ID) la cititor.
scanner-advice-control = Vin și caractere de control. Reglați cititorul să lase deoparte GS și celelalte caractere de control.
scanner-advice-alt = Cititorul scrie cu Alt și tastele numerice, adică încet. Opriți modul ALT la cititor.
scanner-advice-layout = Cititorul și calculatorul au tastaturi diferite. Dacă textul mare nu e cel de sub bare, reglați cititorul pe tastatura US.
