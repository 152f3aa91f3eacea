# Ce spune seria de șasiu, sub câmpul ei. Sunt doar indicii: niciunul nu oprește nimic.
vin-hints = Ce spune seria de șasiu
vin-origin = { $maker }, { $country }
vin-country = Fabricată în: { $country }
vin-others = Se vinde și ca { $makers }.
vin-years = Anul modelului poate fi { $years }. Uitați-vă în acte.
vin-or = { $one } sau { $other }
vin-off-scanner_prefix = Cititorul a pus un I în față. L-am lăsat deoparte.
vin-off-tester_answer = Citită din răspunsul testerului.
vin-on-file = În evidență se termină în { $tail }. Dacă îl scrieți, se compară.
vin-differs-title = În evidență la această mașină: { $vin }
vin-differs-other-car = E altă mașină
vin-differs-correct = Cel din evidență e greșit: îl schimb
vin-differs-hint = Uitați-vă pe mașină. Ce s-a scris aici rămâne pe formular.
vin-better = Poate { $vin }.
vin-slip = Caracterul { $position }: { $read_as } în loc de { $typed }.
vin-take = Ia { $vin }
vin-hint-shape = { CAT($n) ->
    [one] { NUM($n) } caracter. O serie de șasiu are 17, fără I, O, Q. Se poate salva și așa.
    [few] { NUM($n) } caractere. O serie de șasiu are 17, fără I, O, Q. Se poate salva și așa.
   *[other] { NUM($n) } de caractere. O serie de șasiu are 17, fără I, O, Q. Se poate salva și așa.
  }
vin-hint-check_digit = Cifra de control nu se potrivește. La o mașină din America de Nord e de obicei o greșeală de scriere.
vin-hint-maker_unknown = Primele trei caractere nu sunt ale unui producător cunoscut.
vin-make = Marca: { $maker }
