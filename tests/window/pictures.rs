//! Pictures as phones and people send them, through the real window: 39 MB, too large, no picture at all, pasted.
//!
//! Under a screen without a desktop no program owns a clipboard, and WebDriver has no word for one. So the paste is the page's own event
//! with a `DataTransfer` that the scene fills: what the web view does between the system's clipboard and that event is not looked at.

use crate::driver::{Computer, Desk};
use crate::from_empty::{DAN, set_up};
use crate::main_job::{Tongue, type_pin};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What a person waits for a picture from a good camera, at the most.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

struct Counter {
    desk: Desk,
    job: String,
}

impl Counter {
    fn opens() -> Self {
        let desk = Computer::new().with_printer().open(&[]);
        set_up(&desk, Tongue::Ro);
        let car = json!({ "car": {
            "vehicle_id": null, "plate": "BV 39 MBT", "vin": "", "make": "Dacia", "model": "Logan", "owner_name": "Popescu Ana",
            "phone": "0722 123 456", "km": "", "key_tag": "", "promised_at": null, "brought_by_owner": true, "driver_name": "",
            "driver_phone": "", "job_type_ids": ["tyres"], "arrival": "plays", "display_text": "", "wait_minutes": null,
            "answers": [], "problem": "", "radio_serial": "" } });
        let logged = desk.call("log_incoming_car", car).unwrap();
        let job = logged["job_id"].as_str().unwrap().to_owned();
        desk.follow("Recepție");
        desk.wait_for("link", "BV 39 MBT");
        desk.follow("BV 39 MBT");
        desk.wait_for("heading", "Poze");
        Self { desk, job }
    }

    /// A file on this computer.
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.desk.computer().root().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn adds(&self, file: &std::path::Path) {
        self.desk.choose_file("Adaugă o poză", file);
    }

    fn kept(&self) -> usize {
        let list = self
            .desk
            .call("list_pictures", json!({ "job_id": self.job }))
            .unwrap();
        list.as_array().map_or(0, Vec::len)
    }

    /// Waits until so many pictures are kept; how long that took.
    #[track_caller]
    fn keeps(&self, count: usize) -> Duration {
        let begun = Instant::now();
        while self.kept() < count {
            assert!(
                begun.elapsed() < LONGEST_WAIT,
                "no picture came: {}",
                self.desk.words()
            );
            std::thread::sleep(Duration::from_millis(100));
        }
        begun.elapsed()
    }

    /// The most memory that the program itself ever had, MB.
    fn most_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.desk.program_pid())).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmHWM"))
            .unwrap_or_default();
        let kilobytes = line
            .split_whitespace()
            .nth(1)
            .and_then(|word| word.parse::<u64>().ok());
        kilobytes.unwrap() / 1024
    }
}

/// A person is slower than a bouncing finger.
fn breathe() {
    std::thread::sleep(Duration::from_millis(450));
}

/// Noise, so that nothing can make it smaller: so many pixels a side, three bytes each.
fn noise(side: u32) -> Vec<u8> {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let pixels: Vec<u8> = std::iter::repeat_with(|| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed.to_le_bytes()
    })
    .flatten()
    .take((side * side * 3) as usize)
    .collect();
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::NoFilter)
        .write_image(&pixels, side, side, ExtendedColorType::Rgb8)
        .unwrap();
    png
}

#[test]
fn pictures_come_as_large_as_phones_make_them_and_what_is_none_says_so() {
    let counter = Counter::opens();
    a_picture_of_39_mb_is_kept_and_can_be_looked_at(&counter);
    a_file_of_40_mb_is_refused_in_words_at_once(&counter);
    a_file_that_is_no_picture_is_refused_in_words(&counter);
    a_pasted_picture_is_kept_and_pasted_text_is_not_ours(&counter);
    counter.desk.assert_no_complaints();
}

fn a_picture_of_39_mb_is_kept_and_can_be_looked_at(counter: &Counter) {
    let desk = &counter.desk;
    let png = noise(3_603);
    assert!(
        (38_900_000..40_000_000).contains(&png.len()),
        "it is just small enough: {} bytes",
        png.len()
    );
    let file = counter.file("39.png", &png);
    let before = counter.most_memory();
    let begun = Instant::now();
    counter.adds(&file);
    let took = counter.keeps(1);
    println!(
        "39 MB: handed over in {:?}, kept after {took:?} more, the program at {} MB, {} MB before",
        begun.elapsed() - took,
        counter.most_memory(),
        before
    );
    desk.wait_for("button", "Vezi: Eticheta radioului");
    breathe();
    desk.press_button("Vezi: Eticheta radioului");
    desk.wait_for("button", "Continuă");
    type_pin(desk, DAN.pin);
    desk.press_button("Continuă");
    let drawn = "const it = document.querySelector('dialog img'); return Boolean(it?.complete) && it.naturalWidth === 1600";
    desk.wait_until(|desk| desk.run(drawn) == true, "it is on the glass, made small");
    desk.press_button("Închide");
    assert!(
        counter.most_memory() < before + 700,
        "no more than a handful of copies of it at a time: {} MB",
        counter.most_memory()
    );
}

fn a_file_of_40_mb_is_refused_in_words_at_once(counter: &Counter) {
    let mut png = noise(64);
    png.resize(40_000_000, 0);
    counter.adds(&counter.file("40.png", &png));
    counter
        .desk
        .wait_for_words("Poza e prea mare: 40 MB sau mai mult");
    assert_eq!(counter.kept(), 1, "nothing was added, nothing lost");
}

fn a_file_that_is_no_picture_is_refused_in_words(counter: &Counter) {
    counter.adds(&counter.file("factura.png", b"%PDF-1.7 o factura cu numele schimbat"));
    counter
        .desk
        .wait_for_words("Aceasta nu e o poză care se poate citi.");
    counter.adds(&counter.file("gol.jpg", b""));
    counter
        .desk
        .wait_for_words("Aceasta nu e o poză care se poate citi.");
    assert_eq!(counter.kept(), 1);
}

fn a_pasted_picture_is_kept_and_pasted_text_is_not_ours(counter: &Counter) {
    let desk = &counter.desk;
    desk.choose("Afișajul la sosire");
    let bytes = Value::from(noise(24));
    desk.paste_file("image/png", &format!("new Uint8Array({bytes})"));
    counter.keeps(2);
    desk.wait_for("button", "Vezi: Afișajul la sosire");
    desk.wait_until_gone("Aceasta nu e o poză care se poate citi.");
    desk.paste_file("application/pdf", "new Uint8Array([37, 80, 68, 70])");
    breathe();
    desk.paste_file("image/jpeg", "new Uint8Array([1, 2, 3])");
    desk.wait_for_words("Aceasta nu e o poză care se poate citi.");
    assert_eq!(counter.kept(), 2, "a paper on the clipboard is nobody's picture");
}
