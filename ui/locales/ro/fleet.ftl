# Carduri pentru o flotă: actele firmei o dată, fiecare mașină citită la mașină, o singură tipărire.

fleet-title = Carduri pentru mai multe mașini
fleet-offer = Carduri pentru { CAT($n) ->
    [one] mașina acestui proprietar
    [few] cele { NUM($n) } mașini ale proprietarului
   *[other] cele { NUM($n) } de mașini ale proprietarului
  }
fleet-count = { CAT($n) ->
    [one] { NUM($n) } mașină
    [few] { NUM($n) } mașini
   *[other] { NUM($n) } de mașini
  }
fleet-empty = Proprietarul nu mai are nicio mașină în evidență.
fleet-empty-more = Mașinile vândute sunt la noii lor proprietari.
fleet-cars = Mașinile
fleet-all = Toate cu cod
fleet-tick = Card pentru { $plate }, { $unit }
fleet-q-car = { $plate }: VIN-ul și numărul din acte sunt cele de pe mașină?
fleet-q-car-more = Citite de pe mașină. Un „nu” lasă fără card doar mașina aceasta.
fleet-again = { $plate }: de ce încă un card? Tipărite până acum: { NUM($n) }.
fleet-papers = Actele firmei, o dată pentru toate
fleet-q-certificate = Ați văzut certificatele de înmatriculare?
fleet-q-certificate-more = Originalele tuturor mașinilor bifate, nu poze sau copii.
fleet-q-person = Persoana de aici este cea din acte?
fleet-q-right = Actele acestea dau dreptul la coduri?
fleet-note = Bifați ce ați văzut. Nu notăm numere, nu facem copii. Valabil azi, pentru lista aceasta.
fleet-cards = Cardurile
fleet-picked = { CAT($n) ->
    [one] { NUM($n) } card
    [few] { NUM($n) } carduri
   *[other] { NUM($n) } de carduri
  }
fleet-to-cards = Spre carduri
fleet-why-cars = Se deschide după ce bifați o mașină.
fleet-why-read = La o mașină bifată lipsește răspunsul despre VIN și număr.
fleet-why-reason = La o mașină lipsește motivul pentru încă un card.
fleet-why-scenario = Se deschide după ce alegeți cine cere cardurile.
fleet-why-bearer = Se deschide după numele persoanei.
fleet-why-questions = Se deschide după cele trei întrebări despre acte.
fleet-why-nothing = Se scrie verificarea, apoi se văd foile.
fleet-pin-why = Pentru lista aceasta, { CAT($n) ->
    [one] { NUM($n) } card
    [few] { NUM($n) } carduri
   *[other] { NUM($n) } de carduri
  }. Ține 60 de secunde.
fleet-without = { CAT($n) ->
    [one] { NUM($n) } mașină rămâne fără card
    [few] { NUM($n) } mașini rămân fără card
   *[other] { NUM($n) } de mașini rămân fără card
  }
fleet-missing = Lipsește: { $what }
fleet-no-no_code = Nu are un cod bun de tipărit.
fleet-no-not_theirs = Mașina nu mai este a acestui proprietar.
fleet-no-radio_swapped = În mașină este alt radio decât pe listă.
fleet-no-code_changed = Codul s-a schimbat de când s-a deschis lista.
fleet-no-not_proven = Verificarea nu mai este valabilă pentru mașina aceasta.
fleet-no-reason_first = Există deja un card: spuneți întâi de ce încă unul.
fleet-no-not_drawn = Cardul nu se poate desena. Spuneți managerului.
fleet-print-these = { CAT($n) ->
    [one] Tipăriți cardul pentru mașina aceasta?
    [few] Tipăriți cardurile pentru aceste { NUM($n) } mașini?
   *[other] Tipăriți cardurile pentru aceste { NUM($n) } de mașini?
  }
fleet-printed = { CAT($n) ->
    [one] { NUM($n) } card este trimis la tipărit
    [few] { NUM($n) } carduri sunt trimise la tipărit
   *[other] { NUM($n) } de carduri sunt trimise la tipărit
  }
fleet-on-sheet = Al cui este fiecare card
fleet-place = Foaia { NUM($sheet) }, cardul { NUM($place) }
fleet-cut = Pe carduri nu scrie a cui este mașina: dați fiecare card la mașina de pe acest rând.
fleet-none-printed = Nu s-a tipărit niciun card.
fleet-done = Gata
fleet-again-some = Înapoi la listă, pentru alte carduri
fleet-lines = { CAT($n) ->
    [one] un rând, înainte de tipărire
    [few] { NUM($n) } rânduri, înainte de tipărire
   *[other] { NUM($n) } de rânduri, înainte de tipărire
  }
fleet-print = { CAT($n) ->
    [one] Tipărește cardul
    [few] Tipărește { NUM($n) } carduri
   *[other] Tipărește { NUM($n) } de carduri
  }
fleet-back-to-list = Înapoi la listă
