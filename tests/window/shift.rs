//! A shift in the bay for the scenes by touch: cars are logged as a page would, worked on with a glove that counts, and leave again.

use crate::driver::{Computer, Desk};
use crate::from_empty::set_up;
use crate::main_job::Tongue;
use serde_json::{Value, json};

/// Mihai's glove: it counts.
pub struct Glove<'a> {
    desk: &'a Desk,
    pub touches: std::cell::Cell<u32>,
}

impl<'a> Glove<'a> {
    pub fn on(desk: &'a Desk) -> Self {
        Self {
            desk,
            touches: std::cell::Cell::new(0),
        }
    }

    #[track_caller]
    pub fn presses(&self, name: &str) {
        self.desk.touch("button", name);
        self.counts_one();
    }

    #[track_caller]
    pub fn picks(&self, name: &str) {
        self.desk.touch("radio", name);
        self.counts_one();
    }

    /// A touch on something of which two have the same name.
    pub fn counts_one(&self) {
        self.touches.set(self.touches.get() + 1);
    }

    /// Digits and letters are not counted.
    #[track_caller]
    pub fn types(&self, signs: &str) {
        for sign in signs.chars() {
            self.desk.touch("button", &sign.to_string());
        }
    }

    /// Opening the tile is not counted: the budgets start after it.
    #[track_caller]
    pub fn opens(&self, plate: &str) {
        self.desk.touch("button", &format!("Deschide {plate}"));
        self.desk.wait_for("button", "Înapoi la lucrările mele");
        self.touches.set(0);
    }

    #[track_caller]
    pub fn leaves(&self) {
        self.desk.touch("button", "Înapoi la lucrările mele");
        self.desk.wait_for("heading", "Lucrările mele");
    }

    pub fn count(&self) -> u32 {
        self.touches.get()
    }
}

pub struct Shift {
    pub desk: Desk,
}

impl Shift {
    pub fn begins() -> Self {
        let desk = Computer::new().with_printer().open(&[]);
        set_up(&desk, Tongue::Ro);
        desk.resize(1280, 800);
        desk.follow("Atelier");
        desk.wait_for("heading", "Lucrările mele");
        Self { desk }
    }

    pub fn says(&self, command: &str, arguments: Value) -> Value {
        let told = format!("{command} {arguments}");
        self.desk
            .call(command, arguments)
            .unwrap_or_else(|error| panic!("{told}: {error}"))
    }

    /// The desk logs a car; its tile comes within two seconds.
    #[track_caller]
    pub fn logs(&self, plate: &str, work: &str, answers: Value, arrival: &str) -> String {
        self.logs_with(plate, work, answers, arrival, "MB4417")
    }

    /// The same; without a serial and without an answer no radio of the car is on record.
    #[track_caller]
    pub fn logs_with(&self, plate: &str, work: &str, answers: Value, arrival: &str, serial: &str) -> String {
        let car = json!({ "car": {
            "vehicle_id": null, "plate": plate, "vin": "", "make": "Mitsubishi", "model": "Galant", "owner_name": "Popescu Ana",
            "phone": "0722 123 456", "km": "", "key_tag": "", "promised_at": null, "brought_by_owner": true, "driver_name": "",
            "driver_phone": "", "job_type_ids": [work], "arrival": arrival, "display_text": "", "wait_minutes": null,
            "answers": answers, "problem": "", "radio_serial": serial } });
        let job = self.says("log_incoming_car", car)["job_id"]
            .as_str()
            .unwrap()
            .to_owned();
        self.desk.wait_for("button", &format!("Deschide {plate}"));
        job
    }

    pub fn unit(&self, job: &str) -> Value {
        self.says("open_job", json!({ "job_id": job }))["units"][0]["head"]["unit_id"].clone()
    }

    /// The car leaves; its tile goes.
    #[track_caller]
    pub fn goes(&self, job: &str, plate: &str) {
        let out = json!({ "job_id": job, "result": "not_tested", "code_typed": false });
        self.says("hand_over", out);
        let open = format!("Deschide {plate}");
        self.desk
            .wait_until(|desk| !desk.sees("button", &open), "the tile is gone");
    }

    /// Waits until this can be read anywhere on the glass, on a tile too.
    pub fn reads(&self, words: &str) {
        let look = format!("return document.body.innerText.includes({})", json!(words));
        self.desk.wait_until(|desk| desk.run(&look) == true, words);
    }

    /// Flicks the page until this can be touched, and lets it come to rest.
    #[track_caller]
    pub fn flicks_to(&self, role: &str, name: &str) {
        self.desk.flick_to(role, name);
        self.rests();
    }

    /// A page that was flicked comes to rest before a finger comes down.
    pub fn rests(&self) {
        std::thread::sleep(std::time::Duration::from_millis(100));
    }

    pub fn picture(&self, name: &str) {
        if std::env::var_os("BAY_PICTURES").is_some() {
            // A picture is taken of what was drawn last.
            std::thread::sleep(std::time::Duration::from_millis(400));
            self.desk.screenshot(format!("out/bay/{name}.png"));
        }
    }
}

/// The customer has the code on a card.
pub fn on_the_card() -> Value {
    json!([{ "unit_id": null, "answer": "has_it_here", "digits": "1609", "reason": null, "keep": true }])
}
