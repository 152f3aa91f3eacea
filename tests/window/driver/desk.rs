//! What a person does.

use super::page::{Look, Page, code_of};
use super::{Computer, Key};
use fantoccini::elements::Element;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a person waits for something to appear.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two keys of a fast hand.
const A_HANDS_PACE: Duration = Duration::from_millis(80);
/// Between two looks.
const BLINK: Duration = Duration::from_millis(50);

static ONE_DESK: Mutex<()> = Mutex::new(());

/// A person before the window.
pub struct Desk {
    pub(super) page: Page,
    pub(super) computer: Rc<Computer>,
    open: bool,
    _turn: Option<MutexGuard<'static, ()>>,
}

impl Desk {
    pub(super) fn sit_down(computer: Computer, arguments: &[&str]) -> Self {
        let turn = ONE_DESK.lock().unwrap_or_else(PoisonError::into_inner);
        Self::before(Rc::new(computer), arguments, Some(turn))
    }

    /// A second start of the same program on the same computer.
    pub fn open_second_window(&self) -> Self {
        Self::before(Rc::clone(&self.computer), &[], None)
    }

    fn before(computer: Rc<Computer>, arguments: &[&str], turn: Option<MutexGuard<'static, ()>>) -> Self {
        let page = Page::open(&computer, Path::new(env!("CARGO_BIN_EXE_bayguard")), arguments);
        let desk = Self {
            page,
            computer,
            open: true,
            _turn: turn,
        };
        desk.until("the page is drawn", || {
            let ready = "return document.readyState === 'complete' && document.body.childElementCount > 0";
            (desk.page.run(ready, vec![])? == true)
                .then_some(())
                .ok_or("empty".to_owned())
        });
        // Without a window manager nothing has the keyboard until something is clicked.
        desk.page.click_at(1, 1);
        desk
    }

    /// Logs out: the program closes the workshop in order; the computer stays, for another day.
    pub fn close(mut self) -> Computer {
        self.end();
        self.leave()
    }

    /// Pulls the plug: the program is killed where it stands.
    pub fn kill(mut self) -> Computer {
        self.open = false;
        self.page.kill();
        self.leave()
    }

    fn leave(self) -> Computer {
        let computer = Rc::clone(&self.computer);
        drop(self);
        Rc::into_inner(computer).expect("a second window on the same computer is dropped first")
    }

    /// The computer under the desk.
    pub fn computer(&self) -> &Computer {
        &self.computer
    }

    /// What the program wrote on standard output and error so far.
    pub fn said(&self) -> String {
        self.computer.said()
    }

    /// Turns to the program's other window, as soon as it is there.
    #[track_caller]
    pub fn turn_to_the_other_window(&self) {
        self.until("the other window is there", || {
            self.page.turn_to_the_other_window()
        });
        self.until("its page is drawn", || {
            let ready = "return document.readyState === 'complete' && document.body.childElementCount > 0";
            (self.page.run(ready, vec![])? == true)
                .then_some(())
                .ok_or("empty".to_owned())
        });
    }

    /// Presses the button of this name.
    #[track_caller]
    pub fn press_button(&self, name: &str) {
        self.click("button", name);
    }

    /// Picks the radio button of this name.
    #[track_caller]
    pub fn choose(&self, name: &str) {
        self.click("radio", name);
    }

    /// Ticks the box of this name, or takes the tick away.
    #[track_caller]
    pub fn tick(&self, name: &str) {
        self.click("checkbox", name);
    }

    /// Picks the line of this name in an open list.
    #[track_caller]
    pub fn pick(&self, name: &str) {
        self.click("option", name);
    }

    /// Follows the link of this name.
    #[track_caller]
    pub fn follow(&self, name: &str) {
        self.click("link", name);
    }

    /// Clicks the thing of this role and name.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        // It may move while it appears: look and click again.
        self.until(&format!("{role} “{name}” can be clicked"), || {
            let element = self.once(role, name)?;
            self.page
                .click(&element)
                .or_else(|error| self.click_its_label(&element, error))
        });
    }

    /// Types at the end of what stands in the field of this name.
    #[track_caller]
    pub fn type_text(&self, field: &str, text: &str) {
        self.until(&format!("field “{field}” takes text"), || {
            let element = self.once("field", field)?;
            self.page.type_into(&element, text)
        });
    }

    /// Writes this into the field of this name, instead of what stands there.
    #[track_caller]
    pub fn fill(&self, field: &str, text: &str) {
        self.until(&format!("field “{field}” can be emptied"), || {
            let element = self.once("field", field)?;
            self.page.clear(&element)
        });
        self.type_text(field, text);
    }

    /// Takes the option of this name in the drop-down list of that name.
    #[track_caller]
    pub fn select(&self, list: &str, option: &str) {
        self.until(&format!("“{list}” offers “{option}”"), || {
            let element = self.once("combobox", list)?;
            let script = format!(
                "const list = arguments[0]; const option = [...list.options].find((it) => it.text.trim() === {}); \
                 if (!option) return false; list.value = option.value; \
                 list.dispatchEvent(new Event('change', {{ bubbles: true }})); return true",
                serde_json::Value::from(option)
            );
            let done = self.page.ask(&element, &script)?;
            if done == true {
                Ok(())
            } else {
                Err("the option is not there".to_owned())
            }
        });
    }

    /// Presses one key, wherever the keyboard is.
    pub fn press(&self, key: Key) {
        self.page.press(&[code_of(key)]);
    }

    /// Presses a key while another is held: `press_with(Key::Control, 'k')`.
    pub fn press_with(&self, held: Key, key: char) {
        self.page.press(&[code_of(held), key]);
    }

    /// Types wherever the keyboard is, key by key, as fast as a hand: keys closer together are a scanner's (SCREENS.md rule 15).
    pub fn type_keys(&self, text: &str) {
        for key in text.chars() {
            // Before the first one too: a field may just have been filled, at the driver's pace.
            std::thread::sleep(A_HANDS_PACE);
            self.page.press(&[key]);
        }
    }

    /// Pulls the scanner over a label: all its signs and Enter in one go.
    #[track_caller]
    pub fn scan(&self, label: &str) {
        self.until(&format!("“{label}” is scanned"), || {
            self.page
                .run(include_str!("scan.js"), vec![serde_json::Value::from(label)])
        });
    }

    /// Makes the window so large, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.page.resize(width, height);
    }

    pub(super) fn once(&self, role: &str, name: &str) -> Result<Element, String> {
        match self.page.find(role, name) {
            Look::Found(element) => Ok(element),
            Look::Not(why) => Err(why),
        }
    }

    pub(super) fn once_in(&self, place: (&str, &str), role: &str, name: &str) -> Result<Element, String> {
        match self.page.find_in(place, role, name) {
            Look::Found(element) => Ok(element),
            Look::Not(why) => Err(why),
        }
    }

    /// A radio button or box may be drawn by its label alone; a person clicks the label.
    fn click_its_label(&self, element: &Element, error: String) -> Result<(), String> {
        let done = self.page.ask(
            element,
            "const label = arguments[0].labels?.[0]; label?.click(); return Boolean(label)",
        )?;
        if done == true { Ok(()) } else { Err(error) }
    }

    #[track_caller]
    pub(super) fn until<T>(&self, what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match look() {
                Ok(found) => return found,
                Err(_) if Instant::now() < deadline => std::thread::sleep(BLINK),
                Err(why) => self.give_up(what, &why),
            }
        }
    }

    #[track_caller]
    fn give_up(&self, what: &str, why: &str) -> ! {
        let name = std::thread::current()
            .name()
            .unwrap_or("scene")
            .replace("::", "-");
        let picture = PathBuf::from(format!("out/failed/{name}.png"));
        let saved = self.save_picture(&picture);
        panic!(
            "waited in vain until {what}: {why}\nthe page says: {}\npicture: {} {saved:?}\nthe program said: {}",
            self.words(),
            picture.display(),
            self.said()
        )
    }

    pub(super) fn save_picture(&self, path: &Path) -> Result<(), String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        std::fs::write(path, self.page.picture()?).map_err(|error| error.to_string())
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            self.page.close();
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.end();
    }
}
