# Celelalte ferestre: atelierul pe un al doilea ecran, peretele.
wall-title = Mașini în atelier
wall-closed = Atelierul e închis.
office-tab-windows = Ecrane
wall-windows-title = Alte ecrane
wall-windows-more = Amândouă ecranele au aceeași persoană: cine intră la unul intră și la celălalt. Când închideți prima fereastră, se închid toate.
wall-open-bay = Atelierul pe alt ecran
wall-open-bay-more = Trageți fereastra nouă pe ecranul din atelier. Ce se schimbă aici se vede acolo în două secunde.
wall-open-wall = Perete
wall-open-wall-more = Doar numărul, etapa și ora promisă: fără nume, nimic despre coduri. Merge mai departe cât ecranul e blocat.
error-window = Fereastra nu s-a putut deschide. Încercați din nou.
wall-more = { CAT($n) ->
    [one] încă o mașină
    [few] încă { NUM($n) } mașini
   *[other] încă { NUM($n) } de mașini
 }
