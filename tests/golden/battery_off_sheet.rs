//! The battery-off sheet: filled for a job, blank for the drawer, and with more lines than a page takes.

use chrono::NaiveTime;
use workshop::paper::{
    BatteryOffSheet, Language, OffAnswer, OffJob, OffLine, OffUnit, OffWait, Printed, Serial, StateLine,
    StateSign, battery_off_sheet,
};

use crate::paper::{Paper, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (20.0, 8.0, 196.0, 289.5);

fn line(words: &str, is_safety: bool, answer: OffAnswer) -> OffLine<'_> {
    OffLine {
        words,
        is_safety,
        answer,
    }
}

fn before() -> Vec<OffLine<'static>> {
    use OffAnswer::{Blank, NotApplicable, Yes};
    vec![
        line("Localizați mai întâi toate bateriile", true, Yes),
        line("Nu deconectați niciodată cu motorul pornit", true, Blank),
        line("Alarma și sirena cu baterie proprie", false, Yes),
        line("Codul radioului și cardul cu cod", false, Yes),
        line("Citirea și salvarea memoriei de erori", false, Blank),
        line(
            "Notarea posturilor, orei, pozițiilor scaunelor și oglinzilor",
            false,
            NotApplicable,
        ),
        line("Așteptarea intrării în repaus a calculatoarelor", false, Blank),
        line("Evitați încuierea mașinii fără curent", false, Blank),
    ]
}

fn after() -> Vec<OffLine<'static>> {
    use OffAnswer::{Blank, No, NotApplicable, Yes};
    vec![
        line("Geamuri cu acționare automată și trapă", true, Yes),
        line("Senzorul unghiului de direcție", true, No),
        line("Introduceți codul radio o singură dată, corect", false, Blank),
        line("Adaptarea clapetei și a ralantiului", false, NotApplicable),
        line("Ceas, computer de bord, posturi memorate", false, Blank),
        line("Telecomenzi", false, Blank),
    ]
}

fn unit<'a>(name: &'a str, sign: StateSign, words: &'a str, decision: &'a str) -> OffUnit<'a> {
    OffUnit {
        name,
        serial: Serial::Tail("0073"),
        state: StateLine { sign, words },
        decision,
    }
}

fn job<'a>(units: &'a [OffUnit<'a>], before: &'a [OffLine<'a>], after: &'a [OffLine<'a>]) -> OffJob<'a> {
    OffJob {
        number: "26-1191",
        technician: "Mihai L.",
        work: "Înlocuire airbag șofer · Motorul ștergătoarelor",
        plate: "CJ 12 XYZ",
        key_tag: "23",
        units,
        cut_by: [true, false, false],
        no_saver: true,
        notes: &["Bateria e în portbagaj: deschideți-l întâi."],
        maker: &["Opel: contact pus, luat, minusul jos în 15 s (sirenă)."],
        before,
        battery_goes: true,
        off_at: NaiveTime::from_hms_opt(9, 12, 0),
        back_at: None,
        wait: Some(OffWait {
            minutes: Some(7),
            source: "manual Opel, pagina 12",
            began: NaiveTime::from_hms_opt(9, 12, 0),
            ends: NaiveTime::from_hms_opt(9, 19, 0),
            initials: "ML",
            kept: None,
        }),
        after,
    }
}

fn sheet(job: Option<OffJob<'_>>) -> BatteryOffSheet<'_> {
    BatteryOffSheet {
        workshop_name: "Service Auto Trei Brazi",
        job,
        printed: job.map(|_| Printed {
            by: "Mihai L.",
            at: local(9, 11),
        }),
        demo: false,
    }
}

fn draw(name: &'static str, sheet: &BatteryOffSheet<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, battery_off_sheet(sheet, language, made_at()).unwrap());
    paper.holds(&battery_off_sheet(sheet, language, made_at()).unwrap(), A4, INK);
    paper
}

const ON_FILE: &str = "LA DOSAR, NEÎNCERCAT";
const DECIDED: &str = "continuăm cu codul de la dosar · ML · 23.11.2026 09:10";

#[test]
fn airbag_work_on_an_opel_fills_one_page() {
    let units = [unit("Radio · Opel CD 300", StateSign::Waiting, ON_FILE, DECIDED)];
    let (before, after) = (before(), after());
    let paper = draw(
        "battery-off-ro",
        &sheet(Some(job(&units, &before, &after))),
        Language::Ro,
    );
    assert_eq!(paper.pages(), 1);
    let text = paper.text();
    for line in before.iter().chain(&after) {
        assert!(text.contains(line.words), "{}", line.words);
    }
    assert!(text.contains("AVERTISMENT") && text.contains("minusul jos în 15 s"));
    assert!(text.contains("n.a. · Notarea posturilor"));
}

#[test]
fn a_blank_sheet_for_the_drawer_in_both_languages() {
    let ro = draw("battery-off-blank-ro", &sheet(None), Language::Ro);
    assert_eq!(ro.pages(), 1);
    assert!(ro.text().contains("Formular gol"));
    let en = draw("battery-off-blank-en", &sheet(None), Language::En);
    assert_eq!(en.pages(), 1);
    let text = en.text();
    assert!(text.contains("Battery-off sheet") && text.contains("WARNING"));
    assert!(
        text.contains("There is no general value."),
        "the box carries no number"
    );
}

#[test]
fn a_plug_job_prints_no_cable_order_and_no_airbag_box() {
    let units = [unit(
        "Radio · Dacia",
        StateSign::Done,
        "NOT NEEDED: PAIRED WITH THE CAR",
        "",
    )];
    let after = [line(
        "Enter the radio code once, correctly",
        false,
        OffAnswer::Blank,
    )];
    let plug = OffJob {
        cut_by: [false, false, true],
        notes: &[],
        maker: &[],
        battery_goes: false,
        wait: None,
        work: "Radio removal",
        ..job(&units, &[], &after)
    };
    let paper = draw("battery-off-plug-en", &sheet(Some(plug)), Language::En);
    let text = paper.text();
    assert!(
        !text.contains("WARNING") && !text.contains("Negative cable"),
        "{text}"
    );
}

#[test]
fn more_than_a_page_takes_goes_on_and_nothing_is_left_out() {
    let long = "Întreprinderea de Reparații Auto Ștefănescu ".repeat(4);
    let units = [
        unit(
            "Radio · Blaupunkt Travelpilot Exclusive RNS-E",
            StateSign::Stop,
            "REFUSED TWICE",
            "",
        ),
        unit(
            "Navigation · Becker",
            StateSign::Blocked,
            "RADIO CHANGED – CHECK",
            &long,
        ),
        unit("CD changer · Clarion", StateSign::Waiting, "NOT ASKED", ""),
        unit("Other unit · Nobody knows", StateSign::Waiting, "NOT ASKED", ""),
    ];
    let many: Vec<OffLine<'_>> = (0..16).map(|n| line(&long, n < 5, OffAnswer::Blank)).collect();
    let titles: Vec<String> = (1..=16).map(|n| format!("After line {n}")).collect();
    let after: Vec<OffLine<'_>> = titles
        .iter()
        .map(|title| line(title, false, OffAnswer::Yes))
        .collect();
    let crowded = OffJob {
        plate: "SB 1234567890 XYZ",
        key_tag: "1234567890",
        technician: &long,
        work: &long,
        notes: &[long.as_str(); 6],
        maker: &[&long, &long],
        wait: Some(OffWait {
            minutes: Some(240),
            source: &long,
            ..OffWait::default()
        }),
        ..job(&units, &many, &after)
    };
    let sheet = BatteryOffSheet {
        demo: true,
        ..sheet(Some(crowded))
    };
    let paper = draw("battery-off-long-en", &sheet, Language::En);
    assert_eq!(paper.pages(), 2);
    let text = paper.text();
    for title in &titles {
        assert!(text.contains(title), "{title}");
    }
    assert!(paper.page_text(1).contains("2 more notes about the model"));
    assert!(paper.page_text(1).contains("Continued on page 2"));
    assert!(paper.page_text(2).contains("Page 2 of 2") && paper.page_text(2).contains("DEMO"));
}
