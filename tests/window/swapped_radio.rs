//! A radio that somebody swapped, found with a glove on: the serial on its label is not the one on file. Every step by touch, the maker and
//! the serial of the other radio too.

use crate::from_empty::DAN;
use crate::shift::{Glove, Shift, on_the_card};

#[test]
fn a_swapped_radio_is_found_by_its_serial_and_the_one_in_the_car_gets_its_own_code_by_touch_alone() {
    let shift = Shift::begins();
    let glove = Glove::on(&shift.desk);
    let car = "BV 09 ALT";
    let job = shift.logs(car, "battery_replacement", on_the_card(), "plays");
    glove.presses("Continuă cu codul");
    shift.desk.wait_for("button", "Curentul a revenit");
    glove.presses("Curentul a revenit");
    glove.presses("Cere codul");
    glove.presses("CODE");
    shift.desk.wait_for("button", "Arată codul");

    // Before the one try: the label is read. The card says 4417.
    glove.presses("Compară seria");
    glove.types("0913");
    glove.presses("Compară");
    shift.reads("Alt radio: verificați");
    shift.reads("În mașină e alt radio. Lămuriți întâi asta.");
    shift.picture("swapped");
    for hidden in ["Arată codul", "Introduc alt cod"] {
        assert!(
            !shift.desk.sees("button", hidden),
            "{hidden}: the code on file is not this radio's, and no other is taken in for the one that is not here"
        );
    }
    assert!(
        shift.desk.can_touch("button", "Compară seria încă o dată"),
        "a mistyped sign has a way back"
    );

    // The way on: it really is another one. What went in is written down.
    glove.presses("Este alt radio: la radiouri");
    glove.presses("S-a montat alt radio: Radio");
    glove.presses("Unul care nu e în evidență");
    shift.desk.touch("textbox", "Producătorul radioului");
    glove.types("Blaupunkt");
    shift.picture("swapped-maker");
    glove.presses("Gata");
    shift.desk.touch("textbox", "Seria de pe etichetă");
    glove.types("BP70913");
    shift.picture("swapped-serial");
    glove.presses("Gata");
    glove.presses("Radioul e montat");
    glove.types(DAN.pin);
    glove.presses("Continuă");
    shift.reads("S-a notat: radioul e montat.");
    shift.picture("swapped-fitted");
    let unit = shift.says("open_job", serde_json::json!({ "job_id": job }))["units"][0].clone();
    assert_eq!(
        unit["head"]["chip"]["state"], "not_asked",
        "it has no code of its own yet: {unit}"
    );

    // Its own code, tried once.
    glove.presses("Înapoi la lucrare");
    glove.presses("Radioul cere codul");
    glove.presses("CODE");
    glove.presses("Introduc codul acum");
    glove.types("27482748");
    shift.picture("swapped-code");
    glove.picks("De pe card");
    glove.presses("Salvează codul");
    glove.presses("Arată codul");
    glove.types(DAN.pin);
    glove.presses("Continuă");
    shift
        .desk
        .wait_for("img", "doi – șapte – patru – opt – doi – șapte – patru – opt");
    glove.presses("Acceptat");
    shift.reads("Verificat");
    shift.picture("swapped-accepted");
    shift.desk.touch("button", "Înapoi la lucrare");
    glove.leaves();
    shift.goes(&job, car);
    shift.desk.assert_no_complaints();
}
