//! A gloved finger: it touches what is on the glass, never what would have to be scrolled to, and needs a target of its size.

use super::Desk;
use fantoccini::elements::Element;
use serde_json::Value;

/// What a glove needs in the bay, CSS pixels (SCREENS.md 1).
const GLOVE: f64 = 56.0;

/// Where a finger would land on an element, how large it is there, and whether the element is what it lands on.
const WHERE: &str = "
    const it = arguments[0];
    const drawn = it.getBoundingClientRect();
    const shown = (drawn.width < 20 || drawn.height < 20) && it.labels?.[0] ? it.labels[0] : it;
    const at = shown.getBoundingClientRect();
    const [x, y] = [Math.round(at.left + at.width / 2), Math.round(at.top + at.height / 2)];
    const inside = at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth;
    const hit = document.elementFromPoint(x, y);
    // A link that is stretched over its card is as large as the card.
    const over = getComputedStyle(shown, '::after');
    const whole = over.content !== 'none' && over.position === 'absolute' && over.top === '0px' ? shown.offsetParent : shown;
    const { width, height } = (whole ?? shown).getBoundingClientRect();
    return { x, y, width, height, inside, hit: Boolean(hit) && (shown.contains(hit) || hit.contains(shown)) };";

impl Desk {
    /// Touches the thing of this role and name, with the pointer alone: no key, no script, no scrolling.
    #[track_caller]
    pub fn touch(&self, role: &str, name: &str) {
        self.touch_of(role, name, GLOVE);
    }

    /// The same inside one box of the page: the button of the page and not the softkey of its name.
    #[track_caller]
    pub fn touch_in(&self, place: (&str, &str), role: &str, name: &str) {
        let what = format!("{role} “{name}” in {} “{}”", place.0, place.1);
        self.touch_found(&what, GLOVE, || self.once_in(place, role, name));
    }

    /// The same with whatever hand: `least` is what it needs.
    #[track_caller]
    pub(super) fn touch_of(&self, role: &str, name: &str, least: f64) {
        self.touch_found(&format!("{role} “{name}”"), least, || self.once(role, name));
    }

    /// Touches what is found.
    #[track_caller]
    pub(super) fn touch_found(&self, what: &str, least: f64, look: impl Fn() -> Result<Element, String>) {
        let (x, y) = self.until(&format!("{what} lies under a finger"), || {
            let element = look()?;
            let at = self.page.ask(&element, WHERE)?;
            let number = |key: &str| at[key].as_f64().unwrap_or_default();
            if at["inside"] != true {
                return Err(format!("it is not on the glass without scrolling: {at}"));
            }
            if at["hit"] != true {
                return Err(format!("something lies over it: {at}"));
            }
            if number("width").min(number("height")) < least - 0.5 {
                return Err(format!("too small to be touched: {at}"));
            }
            Ok((whole(&at["x"]), whole(&at["y"])))
        });
        // A glove that comes down within half a second of the last touch is a bounce.
        std::thread::sleep(std::time::Duration::from_millis(450));
        self.page.click_at(x, y);
    }

    /// Whether it can be touched without scrolling, now.
    pub fn can_touch(&self, role: &str, name: &str) -> bool {
        self.once(role, name)
            .and_then(|element| self.page.ask(&element, WHERE))
            .is_ok_and(|at| at["inside"] == true && at["hit"] == true)
    }
}

fn whole(number: &Value) -> i64 {
    number.as_i64().unwrap_or_default()
}
