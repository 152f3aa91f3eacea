## Ce spune atelierul și ce învață.
error-job_name_needed = Un fel de lucrare are nevoie de un nume, măcar într-o limbă.
error-same_job_name = Altă lucrare are deja numele acesta.
error-reason_stays = Lucrarea e periculoasă sub tensiune: nu se poate permite menținătorul de memorie. Alegeți alt pericol sau lăsați motivul cum e.
error-fits_needs_removal = Lucrarea care montează alt radio îl scoate pe cel vechi de fiecare dată.
error-count_unreadable = Un număr întreg până la 10.000, sau nimic.
error-line_needs_words = O linie are nevoie de cuvinte, măcar într-o limbă.
error-same_line = Altă linie spune deja același lucru.
error-lines_full = Douăsprezece linii proprii sunt cât încape pe o foaie. Scoateți întâi una.
error-line_protects = Linia aceasta apără oamenii sau mașina: rămâne cum a fost livrată. Scrieți lângă ea o linie a dumneavoastră.
error-make_unknown = Nu se cunoaște nicio mașină și niciun radio de marca aceasta. Verificați cum e scrisă sau lăsați gol pentru toate.
error-display_known = Textul acesta e deja în listă. Căutați-l în stânga și schimbați ce înseamnă.
verb-catalogue_edited = Catalog modificat
verb-job_type_retired = Lucrare scoasă din listă
verb-job_type_restored = Lucrare pusă din nou în listă
office-why-job_type = lucrare
office-why-radio_family = indicații despre radio
office-why-display_text = text de pe afișaj
office-why-after_line = linie din lista de după

office-tab-month = Luna
office-tab-learned = Ce am văzut
office-tab-catalogue = Catalog

learn-cat-lead = Cuvintele atelierului peste catalogul livrat. Ce schimbați rămâne al dumneavoastră; ce lăsați urmează programul.
learn-cat-kinds = Care parte din catalog
learn-cat-kind-job_types = Lucrări
learn-cat-kind-families = Radiouri
learn-cat-kind-lines = Linii după revenirea curentului
learn-cat-kind-displays = Texte pe afișaj
learn-cat-new = Lucrare nouă
learn-cat-new-title = Lucrare nouă
learn-cat-filter = Caută
learn-cat-count = { CAT($n) ->
    [one] 1 rând
    [few] { NUM($n) } rânduri
   *[other] { NUM($n) } de rânduri
  }
learn-cat-none = Nu se potrivește nimic. Încercați alt cuvânt.
learn-cat-list = Lista
learn-cat-choose = Alegeți un rând din stânga.
learn-cat-retired = nu se mai oferă
learn-cat-made-here = făcută aici
learn-cat-edited = schimbat
learn-cat-moved = s-a schimbat programul
learn-cat-save = Salvează
learn-cat-retire = Nu o mai oferi
learn-cat-restore = Oferă din nou
learn-cat-close = Închide
learn-cat-pin = Salvarea cere PIN-ul managerului. Lucrările deschise urmează pe loc.
learn-cat-no-code = Cifrele acestea nu sunt codul unui client.
learn-cat-news-saved = Salvat.
learn-cat-news-retired = Nu se mai oferă. Lucrările vechi o arată în continuare.
learn-cat-news-restored = Se oferă din nou.
learn-cat-pin-why = Catalogul cere PIN-ul managerului.
learn-name-ro = Nume, română
learn-name-en = Nume, engleză
learn-name-hint = O limbă ajunge.
learn-keywords-ro = Cuvinte după care o găsește recepția, română
learn-keywords-en = Cuvinte după care o găsește recepția, engleză
learn-keywords-hint = Cu virgule între ele.
learn-battery = Se scoate bateria?
learn-supply = Se taie siguranța sau alimentarea radioului?
learn-removed = Se scoate radioul?
learn-often-always = mereu
learn-often-usually = de obicei
learn-often-sometimes = uneori
learn-often-rarely = rar
learn-often-no = nu
learn-often-yes = da
learn-saver = Menținător de memorie
learn-saver-allowed = permis
learn-saver-danger = Lucrarea e periculoasă sub tensiune. Motivul se poate schimba, dar nu se poate scoate.
learn-fits-radio = Montează alt radio: se cere codul celui care intră.
learn-fits-radio-shipped = Montează alt radio: se cere codul celui care intră.
learn-cut-silent = Radioul rămâne alimentat: nu se întreabă nimic.
learn-cut-likely = Radioul poate rămâne fără curent: se întreabă la atelier.
learn-cut-certain = Radioul rămâne fără curent: tehnicianul hotărăște înainte de a scoate bateria.
learn-tries = Încercări până la așteptare
learn-minutes = Prima așteptare, minute
learn-unknown-hint = Gol unde nu știe nimeni.
learn-stay = Trebuie să stea pornit cât așteaptă?
learn-stay-yes = da
learn-stay-no = nu
learn-stay-unknown = nu se știe
learn-effect = Ce face o nouă întrerupere cu așteptarea?
learn-effect-restarts_timer = începe din nou
learn-effect-clears = se termină
learn-effect-no_effect = nimic
learn-effect-disputed = părerile diferă
learn-effect-unknown = nu se știe
learn-effect-hint = Se arată ca indicație. Ceasul programului merge mai departe peste o întrerupere numai dacă o spune și catalogul livrat.
learn-entry = Cum se introduc cifrele
learn-before-ro = Propoziția dinaintea lucrării, română
learn-before-en = Propoziția dinaintea lucrării, engleză
learn-meaning-ro = Ce înseamnă, română
learn-meaning-en = Ce înseamnă, engleză
learn-do-ro = Ce se face întâi, română
learn-do-en = Ce se face întâi, engleză
learn-line-new = Linie nouă
learn-line-new-title = Linie nouă, după revenirea curentului
learn-line-ro = Linia, română
learn-line-en = Linia, engleză
learn-makes = Mărci
learn-makes-hint = Cu virgule între ele. Gol: orice mașină.
learn-makes-radio-hint = Cu virgule între ele. Gol: orice radio.
learn-line-works = Lucrări
learn-line-works-all = Niciuna aleasă: orice lucrare în care se ia curentul.
learn-line-works-some = Numai la vizitele cu una dintre acestea.
learn-line-works-find = Caută o lucrare
learn-line-shipped = Programul hotărăște în ce lucrări apare linia aceasta.
learn-line-shipped-makes = Programul hotărăște în ce lucrări apare linia aceasta; sursele vorbesc de { $makes }.
learn-display-new = Text nou
learn-display-new-title = Text nou pe afișaj
learn-display-text = Ce arată afișajul
learn-display-text-hint = Întocmai cum stă acolo. Unde se schimbă un număr: LOCK + digit.
learn-display-kind = Radioul
learn-display-locked = își cere codul
learn-display-lockout = așteaptă
learn-display-locked_or_lockout = își cere codul sau așteaptă
learn-display-lockout_or_permanent = așteaptă sau e blocat definitiv
learn-display-permanent = blocat definitiv
learn-display-wrong_code = s-a introdus un cod greșit
learn-display-armed_or_ok = protecția e pornită, totul e bine
learn-display-not_a_code_fault = o defecțiune, nu un cod
learn-edited-title = Spus de atelier
learn-edited-shipped = livrat: { $now }
learn-edited-moved = Programul s-a schimbat de când ați scris. Atunci: { $then }. Acum: { $now }.
learn-edited-hint = Ca să urmați din nou programul, scrieți valoarea livrată. Salvarea o păstrează pe a dumneavoastră și arată că ați văzut schimbarea.
learn-shipped-nothing = nimic
learn-field-name_ro = Nume, română
learn-field-name_en = Nume, engleză
learn-field-keywords_ro = Cuvinte, română
learn-field-keywords_en = Cuvinte, engleză
learn-field-battery_disconnect = Bateria se scoate
learn-field-radio_supply_cut = Alimentarea radioului
learn-field-radio_removed = Radioul se scoate
learn-field-no_memory_saver = Menținător de memorie
learn-field-fits_radio = Montează un radio
learn-field-retired = Nu se oferă
learn-field-tries_before_lockout = Încercări
learn-field-lockout_minutes = Prima așteptare
learn-field-lockout_radio_must_stay_on = Trebuie pornit
learn-field-lockout_power_cut_effect = Întrerupere
learn-field-entry_method = Cum se introduce
learn-field-pre_job_action_ro = Înainte de lucrare, română
learn-field-pre_job_action = Înainte de lucrare, engleză
learn-field-meaning_ro = Înțeles, română
learn-field-meaning_en = Înțeles, engleză
learn-field-do_ro = Ce se face, română
learn-field-do_en = Ce se face, engleză
learn-field-title_ro = Linia, română
learn-field-title_en = Linia, engleză
learn-field-action_ro = Ce se face, română
learn-field-action_en = Ce se face, engleză

learn-lead = Ce a văzut chiar atelierul la radiourile lui. Numere, lângă ce se raportează; un rezultat luat înapoi nu se numără.
learn-by-family = Pe familii de radiouri
learn-by-model = Pe mărci și modele
learn-nothing-seen = Nu s-a văzut încă nimic. Începe cu prima baterie scoasă.
learn-radios = { CAT($n) ->
    [one] 1 radio
    [few] { NUM($n) } radiouri
   *[other] { NUM($n) } de radiouri
  }
learn-reported-tries = raportat: { CAT($n) ->
    [one] o încercare
    [few] { NUM($n) } încercări
   *[other] { NUM($n) } de încercări
  } până la așteptare
learn-reported-minutes = raportat: prima așteptare { NUM($n) } min
learn-seen-title = Văzut în atelierul acesta
learn-seen-of-family = Radiouri din familia aceasta
learn-seen-of-model = Marca și modelul acesta
learn-seen-back = { CAT($n) ->
    [one] { NUM($n) } din { NUM($of) } și-a revenit fără cod
   *[other] { NUM($n) } din { NUM($of) } și-au revenit fără cod
}
learn-seen-first = { CAT($of) ->
    [one] { NUM($n) } din { NUM($of) } cod acceptat din prima
    [few] { NUM($n) } din { NUM($of) } coduri acceptate din prima
   *[other] { NUM($n) } din { NUM($of) } de coduri acceptate din prima
}
learn-seen-refusals = { CAT($n) ->
    [one] 1 refuz
    [few] { NUM($n) } refuzuri
   *[other] { NUM($n) } de refuzuri
  }
learn-seen-wait = așteptare de { NUM($minutes) } min: { CAT($n) ->
    [one] o dată
    [few] de { NUM($n) } ori
   *[other] de { NUM($n) } de ori
  }
learn-seen-wait-unknown = așteptare fără sfârșit arătat: { CAT($n) ->
    [one] o dată
    [few] de { NUM($n) } ori
   *[other] de { NUM($n) } de ori
  }
learn-seen-final = blocat definitiv: { CAT($n) ->
    [one] o dată
    [few] de { NUM($n) } ori
   *[other] de { NUM($n) } de ori
  }

learn-month = { $month } { $year }
learn-month-earlier = Luna dinainte
learn-month-later = Luna următoare
learn-month-empty = În luna aceasta nu a venit nicio mașină.
learn-month-note = O avertizare înseamnă o dată la o lucrare când programul a cerut o hotărâre despre baterie sau a refuzat scoaterea ei. A fost ignorată dacă bateria s-a scos totuși: clientul a acceptat că radioul se blochează, s-a scris un cod de formă sau cineva a lucrat pe lângă program.
learn-warnings = Avertizări
learn-per-hundred = { CAT($n) ->
    [one] 1 avertizare la 100 de mașini.
    [few] { NUM($n) } avertizări la 100 de mașini.
   *[other] { NUM($n) } de avertizări la 100 de mașini.
  }
learn-warnings-no-cars = { CAT($n) ->
    [one] 1 avertizare.
    [few] { NUM($n) } avertizări.
   *[other] { NUM($n) } de avertizări.
  }
learn-warnings-of = Numărate: { NUM($n) } la { CAT($of) ->
    [one] 1 mașină venită.
    [few] { NUM($of) } mașini venite.
   *[other] { NUM($of) } de mașini venite.
  }
learn-overridden = Ignorate: { NUM($n) } din { NUM($of) }.
learn-needless = Fără rost, radioul nu mai avea ce pierde: { NUM($n) }.
learn-flagged = Peste 20 % din avertizări au fost ignorate: vin prea târziu sau nu le crede nimeni.
learn-of = { NUM($n) } din { NUM($of) }
learn-fact-refused = Refuzate după „o singură încercare”
learn-fact-refused-more = din cei care au mers mai departe cu un cod neverificat
learn-fact-locked = Radiouri găsite blocate
learn-fact-locked-more = din radiourile care au cerut codul; nimic din vizita aceea nu explică
learn-fact-late = Întrebat prea târziu
learn-fact-late-more = din vizitele cu avertizare: clientul a fost întrebat abia după ce mașina era în lucru
learn-fact-unasked = Început fără întrebare
learn-fact-unasked-more = din vizitele cu curentul luat: nimeni nu ceruse codul
learn-by-work = Avertizări pe lucrări
learn-by-work-none = Nicio avertizare în luna aceasta.
learn-by-person = Hotărâri pe persoane
learn-by-person-none = Nimeni nu a luat o hotărâre în luna aceasta.
learn-col-work = Lucrare
learn-col-warnings = Avertizări
learn-col-overridden = Ignorate
learn-col-needless = Fără rost
learn-col-flag = De văzut
learn-col-all = Toate
learn-flag = peste 20 %
learn-shop-says = spune atelierul
