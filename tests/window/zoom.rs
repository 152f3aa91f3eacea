//! Every main page at 1280 × 800, on a large screen, and at 200 % zoom: nothing runs out of the page sideways, nothing that can be pressed
//! is covered, cut off or out of reach, and whoever walks by keyboard sees where they are.
//!
//! 200 % of 1280 × 800 is a window of 640 × 400 CSS pixels; that is what this scene makes it. With SIGHT_PICTURES set it plays in English
//! too and leaves pictures in `out/sight`.

use crate::driver::{Computer, Desk, Key};
use crate::from_empty::{DAN, set_up};
use crate::main_job::Tongue;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::Duration;

/// Width, height, what it is called.
const SIZES: [(u32, u32, &str); 3] = [(1280, 800, "100"), (1920, 1080, "large"), (640, 400, "200")];

struct Walk {
    desk: Desk,
    tongue: Tongue,
    pictures: bool,
    found: RefCell<Vec<String>>,
}

#[test]
fn every_page_can_be_used_at_twice_its_size_and_on_a_large_screen() {
    let pictures = std::env::var_os("SIGHT_PICTURES").is_some();
    let tongues: &[Tongue] = if pictures {
        &[Tongue::Ro, Tongue::En]
    } else {
        &[Tongue::Ro]
    };
    let mut found = Vec::new();
    for tongue in tongues {
        let walk = Walk::begins(*tongue, pictures);
        walk.around();
        found.append(&mut walk.found.borrow_mut());
        walk.desk.assert_no_complaints();
    }
    assert!(found.is_empty(), "{} things:\n{}", found.len(), found.join("\n"));
}

impl Walk {
    fn begins(tongue: Tongue, pictures: bool) -> Self {
        let desk = Computer::new().with_printer().open(&[]);
        set_up(&desk, tongue);
        let walk = Self {
            desk,
            tongue,
            pictures,
            found: RefCell::new(Vec::new()),
        };
        walk.fill_the_yard();
        walk
    }

    fn says(&self, command: &str, arguments: Value) -> Value {
        let told = format!("{command} {arguments}");
        self.desk
            .call(command, arguments)
            .unwrap_or_else(|error| panic!("{told}: {error}"))
    }

    fn car(plate: &str, owner: &str, work: &[&str], answers: Value, arrival: &str) -> Value {
        json!({
            "vehicle_id": null, "plate": plate, "vin": "", "make": "Volkswagen", "model": "Golf Variant", "owner_name": owner,
            "phone": "0722 123 456", "km": "198205", "key_tag": "", "promised_at": "+4h", "brought_by_owner": true, "driver_name": "",
            "driver_phone": "", "job_type_ids": work, "arrival": arrival, "display_text": "", "wait_minutes": null,
            "answers": answers, "problem": "Face zgomot la viraje, mai ales dimineața.", "radio_serial": "VWZ1Z2B4417" })
    }

    /// A day as it is: every state, a long name, appointments ahead.
    fn fill_the_yard(&self) {
        let card = |digits: &str| json!([{ "unit_id": null, "answer": "has_it_here", "digits": digits, "reason": null, "keep": true }]);
        let long = "Societatea Agricolă Crăciunești-Ștefănești SRL, punct de lucru Râșnov";
        for (plate, owner, work, answers, arrival) in [
            (
                "B 123 ABC",
                "Ștefan Mureșan",
                vec!["battery_replacement"],
                card("1609"),
                "plays",
            ),
            (
                "BV 07 KLM",
                long,
                vec!["battery_replacement", "airbag", "tyres"],
                json!([]),
                "plays",
            ),
            ("CJ 44 TIR", "Ana Pop", vec!["clutch"], json!([]), "not_checked"),
            ("SB 10 XYZ", "Ion Rus", vec!["oil_service"], json!([]), "plays"),
            (
                "TM 99 LOC",
                "Maria Dinu",
                vec!["battery_replacement"],
                json!([]),
                "asks_code",
            ),
        ] {
            let car = Self::car(plate, owner, &work, answers, arrival);
            self.says("log_incoming_car", json!({ "car": car }));
        }
        let car = Self::car("BV 21 ANA", long, &["battery_replacement"], json!([]), "plays");
        let tomorrow = self.says(
            "read_promise",
            json!({ "text": self.tongue.say("mâine 9", "tomorrow 9") }),
        );
        self.says(
            "plan_visit",
            json!({ "car": car, "expected_at": tomorrow["promised_at"] }),
        );
    }

    fn reception(&self) {
        self.desk.follow(self.tongue.say("Recepție", "Reception"));
        self.desk.wait_for("link", "BV 07 KLM");
    }

    fn around(&self) {
        let (desk, tongue) = (&self.desk, self.tongue);
        self.reception();
        self.look("board");
        desk.press(Key::F2);
        desk.wait_for("field", tongue.say("Ce mașină este?", "Which car is it?"));
        desk.type_keys("b123");
        desk.wait_for("option", "B 123 ABC");
        self.look("which-car");
        self.a_form_in_work();
        self.reception();
        desk.follow("BV 07 KLM");
        desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
        self.look("job");
        desk.press(Key::F7);
        desk.wait_for_words(tongue.say("Oamenii mașinii", "People of this car"));
        self.look("car");
        self.reception();
        desk.type_text(tongue.say("Caută", "Search"), "bv");
        desk.wait_for("option", "BV 07 KLM");
        self.look("search");
        self.reception();
        desk.press(Key::F6);
        desk.wait_for_words(tongue.say("De sunat:", "To call:"));
        self.look("calls");
        self.reception();
        desk.follow("BV 21 ANA");
        desk.wait_for("button", tongue.say("Altă zi sau oră", "Another day or hour"));
        desk.press_button(tongue.say("Altă zi sau oră", "Another day or hour"));
        desk.wait_for("heading", tongue.say("Programarea", "The appointment"));
        self.look("appointment");
        desk.press_button(tongue.say("Rămâne așa", "Leave it"));
        desk.press_button(tongue.say("A sosit", "It is here"));
        desk.wait_for_words(tongue.say("A sosit o mașină așteptată", "An expected car is here"));
        desk.choose(tongue.say("Altcineva", "Someone else"));
        self.look("arrival");
        self.bay();
        desk.follow(tongue.say("Predare", "Hand-over"));
        let hand_over = format!("{} {}", tongue.say("Predă", "Hand over"), "B 123 ABC");
        desk.wait_for("button", &hand_over);
        self.look("cars-to-hand-over");
        self.tap(&hand_over);
        desk.wait_for(
            "button",
            tongue.say("Cântă, clientul aude", "Plays, customer hears it"),
        );
        self.look("hand-over");
        self.a_companys_list();
        self.office();
    }

    /// The intake with the amber question, all of its fields open.
    fn a_form_in_work(&self) {
        let (desk, tongue) = (&self.desk, self.tongue);
        self.reception();
        desk.press(Key::F2);
        desk.wait_for("field", tongue.say("Ce mașină este?", "Which car is it?"));
        desk.type_keys("b99new");
        desk.wait_for("option", "B 99 NEW");
        desk.click("option", "B 99 NEW");
        desk.fill(tongue.say("Lucrări", "Work"), "bat");
        desk.wait_for("option", tongue.say("Înlocuire baterie", "Battery replacement"));
        desk.click("option", tongue.say("Înlocuire baterie", "Battery replacement"));
        desk.wait_for_words(tongue.say("Radioul va rămâne fără curent.", "The radio will lose power."));
        desk.choose(tongue.say("Altcineva", "Someone else"));
        desk.press_button(tongue.say("Completează și restul", "Fill in the rest"));
        desk.wait_for("field", tongue.say("Marca", "Make"));
        self.look("log-car");
    }

    /// A company with two cars, both ticked, its papers asked for.
    fn a_companys_list(&self) {
        let (desk, tongue) = (&self.desk, self.tongue);
        let firm = "Transport Făgărășan și Fiii SRL";
        let [(car, into), (_, from)] = ["HR 10 FLT", "HR 11 FLT"].map(|plate| {
            let answers = json!([{ "unit_id": null, "answer": "has_it_here", "digits": "481920", "reason": null, "keep": true }]);
            let van = Self::car(plate, firm, &["tyres"], answers, "plays");
            let id = self.says("log_incoming_car", json!({ "car": van }))["vehicle_id"].clone();
            let view = self.says("open_vehicle", json!({ "vehicle_id": id }));
            (id, view["owner"]["party_id"].clone())
        });
        self.says("enter_pin", json!({ "pin": DAN.pin, "about_id": car }));
        self.says(
            "merge_parties",
            json!({ "vehicle_id": car, "into_id": into, "from_id": from }),
        );
        self.reception();
        desk.follow("HR 10 FLT");
        desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
        desk.press(Key::F7);
        self.tap(tongue.say(
            "Carduri pentru cele 2 mașini ale proprietarului",
            "Cards for this owner’s 2 cars",
        ));
        desk.wait_for_words(firm);
        desk.tick(tongue.say("Toate cu cod", "All with a code"));
        desk.choose(tongue.say("Mașină de firmă", "Company car"));
        self.look("fleet");
    }

    fn bay(&self) {
        let (desk, tongue) = (&self.desk, self.tongue);
        desk.follow(tongue.say("Atelier", "Bay"));
        let opens = |plate: &str| format!("{} {plate}", tongue.say("Deschide", "Open"));
        desk.wait_for("button", &opens("BV 07 KLM"));
        self.look("my-jobs");
        self.tap(&opens("BV 07 KLM"));
        desk.wait_for_words("STOP");
        self.look("gate");
        self.tap(tongue.say("Înapoi la lucrările mele", "Back to my jobs"));
        desk.wait_for("button", &opens("B 123 ABC"));
        self.tap(&opens("B 123 ABC"));
        let go_on = tongue.say("Continuă cu codul", "Go on with the code");
        desk.wait_for("button", go_on);
        self.tap(go_on);
        let back = tongue.say("Curentul a revenit", "The power is back");
        desk.wait_for("button", back);
        self.tap(back);
        let asks = tongue.say("Cere codul", "Asks for its code");
        desk.wait_for("button", asks);
        self.look("radio");
        self.tap(asks);
        desk.wait_for("button", tongue.say("Cântă", "Plays"));
        let shown = if desk.sees("button", "CODE") {
            "CODE"
        } else {
            "0000"
        };
        self.tap(shown);
        desk.wait_for("button", tongue.say("Arată codul", "Show the code"));
        self.look("code");
        self.tap(tongue.say("Înapoi la lucrare", "Back to the job"));
    }

    fn office(&self) {
        let (desk, tongue) = (&self.desk, self.tongue);
        desk.follow(tongue.say("Birou", "Office"));
        for (ro, en, name) in [
            ("Echipa", "Staff", "people"),
            ("Registru", "Ledger", "ledger"),
            ("Luna", "Month", "month"),
            ("Ce am văzut", "What we saw", "what-we-saw"),
            ("Catalog", "Catalogue", "catalogue"),
            ("Specialiști", "Specialists", "specialists"),
            ("Hârtii", "Papers", "papers"),
            ("Siguranță", "Backups", "backups"),
            ("Cititor", "Scanner", "scanner"),
            ("Ecrane", "Screens", "screens"),
            ("Limba", "Language", "language"),
        ] {
            desk.choose(tongue.say(ro, en));
            std::thread::sleep(Duration::from_millis(300));
            self.look(name);
        }
    }

    /// A person is slower than a bouncing finger.
    fn tap(&self, button: &str) {
        std::thread::sleep(Duration::from_millis(450));
        self.desk.press_button(button);
    }

    /// Looks at the page in every size, and leaves it as it was.
    fn look(&self, page: &str) {
        for (width, height, size) in SIZES {
            self.desk.resize(width, height);
            std::thread::sleep(Duration::from_millis(350));
            let is = self.desk.run("return [innerWidth, innerHeight]");
            assert_eq!(
                is,
                json!([width, height]),
                "the window is as large as it should be"
            );
            if self.pictures {
                let folder = self.tongue.say("ro", "en");
                self.desk
                    .screenshot(format!("out/sight/{folder}/{page}-{size}.png"));
            }
            let mut said = self.sees("wide()");
            said.extend(self.sees("hidden()"));
            // Twice as large is where a bar could lie over what has the focus.
            if size == "200" {
                self.desk.press(Key::Tab);
                said.extend(self.sees("unseen()"));
            }
            let told = said.into_iter().map(|line| format!("{page} at {size}: {line}"));
            self.found.borrow_mut().extend(told);
            self.desk.run("scrollTo(0, 0); document.querySelectorAll('*').forEach((it) => { if (it.scrollTop) it.scrollTop = 0; if (it.scrollLeft) it.scrollLeft = 0; })");
        }
        self.desk.resize(1280, 800);
        std::thread::sleep(Duration::from_millis(200));
    }

    fn sees(&self, look: &str) -> Vec<String> {
        let said = self.desk.look_later(include_str!("sight.js"), look);
        said.as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}
