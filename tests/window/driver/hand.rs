//! A bare finger at the desk: what it touches has at least the desk's size; what lies below the fold is flicked into sight first. Text is
//! typed by keys only because the system's own on-screen keyboard types it.

use super::{Desk, Key};
use fantoccini::elements::Element;
use serde_json::json;

/// What a bare finger needs at the desk, CSS pixels (SCREENS.md 1).
const FINGER: f64 = 44.0;

impl Desk {
    /// Touches the thing of this role and name.
    #[track_caller]
    pub fn tap(&self, role: &str, name: &str) {
        self.tap_found(&format!("{role} “{name}”"), || self.once(role, name));
    }

    /// The same inside one box of the page: the answer of one question among many, the button of one column.
    #[track_caller]
    pub fn tap_in(&self, place: (&str, &str), role: &str, name: &str) {
        let what = format!("{role} “{name}” in {} “{}”", place.0, place.1);
        self.tap_found(&what, || self.once_in(place, role, name));
    }

    #[track_caller]
    fn tap_found(&self, what: &str, look: impl Fn() -> Result<Element, String>) {
        self.flick_found(what, &look);
        self.touch_found(what, FINGER, look);
    }

    /// Flicks a long page until the thing of this role and name stands on the glass.
    #[track_caller]
    pub fn flick_to(&self, role: &str, name: &str) {
        self.flick_found(&format!("{role} “{name}”"), || self.once(role, name));
    }

    /// The same inside one box of the page.
    #[track_caller]
    pub fn flick_to_in(&self, place: (&str, &str), role: &str, name: &str) {
        let what = format!("{role} “{name}” in {} “{}”", place.0, place.1);
        self.flick_found(&what, || self.once_in(place, role, name));
    }

    #[track_caller]
    fn flick_found(&self, what: &str, look: impl Fn() -> Result<Element, String>) {
        self.until(&format!("{what} is there to be flicked to"), || {
            let element = look()?;
            self.page.ask(
                &element,
                "const it = arguments[0]; const drawn = it.getBoundingClientRect();
                 const shown = (drawn.width < 20 || drawn.height < 20) && it.labels?.[0] ? it.labels[0] : it;
                 const at = shown.getBoundingClientRect();
                 const hit = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
                 if (!hit || !(shown.contains(hit) || hit.contains(shown))) shown.scrollIntoView({ block: 'center' });",
            )
        });
    }

    /// Touches a field and types into it, at the end of what stands there.
    #[track_caller]
    pub fn tap_and_type(&self, field: &str, text: &str) {
        self.tap("field", field);
        self.type_keys(text);
    }

    /// Touches a field, rubs out what stands there and types anew.
    #[track_caller]
    pub fn tap_and_replace(&self, field: &str, text: &str) {
        self.tap("field", field);
        self.press(Key::End);
        for _sign in self.value_of(field).chars() {
            self.press(Key::Backspace);
        }
        self.type_keys(text);
    }

    /// Waits until this can be read anywhere on the glass, in the news at its foot too.
    #[track_caller]
    pub fn wait_to_read(&self, words: &str) {
        let look = format!("return document.body.innerText.includes({})", json!(words));
        self.wait_until(|desk| desk.run(&look) == true, words);
    }

    /// What is too small for a bare finger on this page: what each one is called and how large it is.
    pub fn too_small(&self) -> Vec<String> {
        let script = format!(
            "const least = {FINGER} - 0.5;
             const acts = [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, summary, [role=option]')];
             return acts.filter((it) => it.getClientRects().length > 0 && !it.closest('[inert], [hidden]')).map((it) => {{
               const own = it.getBoundingClientRect();
               const shown = (own.width < 20 || own.height < 20) && it.labels?.[0] ? it.labels[0] : it;
               // A link stretched over its card is as large as the card.
               const over = getComputedStyle(shown, '::after');
               const card = over.content !== 'none' && over.position === 'absolute' && over.top === '0px' ? shown.offsetParent : shown;
               const at = (card ?? shown).getBoundingClientRect();
               return {{ name: it.ariaLabel ?? (it.textContent || it.labels?.[0]?.textContent || it.id).trim(), width: at.width, height: at.height }};
             }}).filter((it) => Math.min(it.width, it.height) < least && it.height > 1)
               .map((it) => `${{it.name}}: ${{Math.round(it.width)}} × ${{Math.round(it.height)}}`);"
        );
        let said = self.run(&script);
        said.as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// What of these (by CSS selector) a glove would miss: lower than an action of the bay, or closer than eight pixels to its neighbour
    /// in the same part of the page (SCREENS.md 1). What each one is called and by how much.
    pub fn missed_by_a_glove(&self, actions: &str) -> Vec<String> {
        let script = format!(
            "const [ACTION, GAP] = [75.5, 7.5];
             const there = [...document.querySelectorAll({})].filter((it) => it.getClientRects().length > 0)
               .map((it) => ({{ part: it.closest('main, nav, .toast'), name: (it.ariaLabel ?? it.textContent).trim(), at: it.getBoundingClientRect() }}));
             const low = there.filter((it) => it.at.height < ACTION).map((it) => `${{it.name}}: ${{it.at.height}} high`);
             const apart = (a, b) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
             const close = there.flatMap((one, i) => there.slice(i + 1)
               .filter((other) => other.part === one.part && apart(one.at, other.at) < GAP)
               .map((other) => `${{one.name}} | ${{other.name}}: ${{apart(one.at, other.at)}} apart`));
             return {{ seen: there.length, missed: [...low, ...close] }};",
            json!(actions)
        );
        let said = self.run(&script);
        assert!(said["seen"].as_u64() > Some(0), "there is something to touch");
        said["missed"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Hands a file to the field of this name, as the system's own file box would.
    #[track_caller]
    pub fn choose_file(&self, field: &str, file: &std::path::Path) {
        let path = file.to_str().unwrap();
        self.until(&format!("“{field}” takes the file"), || {
            let element = self.once("field", field)?;
            self.page.type_into(&element, path)
        });
    }

    /// Pastes one file of this kind, made in the page from these bytes, into whatever listens.
    pub fn paste_file(&self, kind: &str, make_bytes: &str) {
        let script = format!(
            "const bytes = {make_bytes};
             const box = new DataTransfer();
             box.items.add(new File([bytes], 'de pe clipboard', {{ type: {} }}));
             document.body.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: box, bubbles: true, cancelable: true }}));",
            json!(kind)
        );
        self.run(&script);
    }
}
