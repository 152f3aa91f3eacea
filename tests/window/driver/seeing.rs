//! What a person sees, and what a hostile script in the page would try.

use super::Desk;
use serde_json::{Value, json};
use std::path::Path;

impl Desk {
    /// Waits until these words stand on the page.
    #[track_caller]
    pub fn wait_for_words(&self, words: &str) {
        self.until(&format!("“{words}” can be read"), || {
            if self.words().contains(words) {
                Ok(())
            } else {
                Err("not yet".to_owned())
            }
        });
    }

    /// Waits until these words are gone.
    #[track_caller]
    pub fn wait_until_gone(&self, words: &str) {
        self.until(&format!("“{words}” is gone"), || {
            if self.words().contains(words) {
                Err("still there".to_owned())
            } else {
                Ok(())
            }
        });
    }

    /// Waits until the thing of this role and name is there.
    #[track_caller]
    pub fn wait_for(&self, role: &str, name: &str) {
        self.until(&format!("{role} “{name}” is there"), || self.once(role, name));
    }

    /// Waits until this is so.
    #[track_caller]
    pub fn wait_until(&self, is_so: impl Fn(&Self) -> bool, what: &str) {
        self.until(what, || {
            if is_so(self) {
                Ok(())
            } else {
                Err("not yet".to_owned())
            }
        });
    }

    /// Whether the thing of this role and name is there now.
    pub fn sees(&self, role: &str, name: &str) -> bool {
        self.once(role, name).is_ok()
    }

    /// All words on the page, in reading order, spaces squeezed.
    pub fn words(&self) -> String {
        let words = self.page.look("shown()", vec![]);
        words
            .ok()
            .and_then(|words| words.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The names of everything of this role: `names("option")`.
    pub fn names(&self, role: &str) -> Vec<String> {
        let names = self
            .page
            .look("all(arguments[0]).map((it) => it.name)", vec![json!(role)])
            .unwrap();
        names
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    }

    /// What stands in the field of this name.
    #[track_caller]
    pub fn value_of(&self, field: &str) -> String {
        self.until(&format!("field “{field}” is there"), || {
            let value = self
                .page
                .ask(&self.once("field", field)?, "return arguments[0].value ?? ''")?;
            Ok(value.as_str().unwrap_or_default().to_owned())
        })
    }

    /// The accessible name of what has the keyboard.
    pub fn focused(&self) -> String {
        let name = self.page.look("nameOf(document.activeElement)", vec![]).unwrap();
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Saves the window's picture, a PNG; a relative path starts at the clone.
    pub fn screenshot(&self, path: impl AsRef<Path>) {
        self.save_picture(path.as_ref()).unwrap();
    }

    /// What the content policy blocked since the page was opened.
    pub fn violations(&self) -> Vec<String> {
        self.witness("violations")
    }

    /// Errors and warnings of the console since the page was opened.
    pub fn complaints(&self) -> Vec<String> {
        self.witness("complaints")
    }

    /// Nothing was blocked and the console is silent.
    #[track_caller]
    pub fn assert_no_complaints(&self) {
        assert_eq!(
            self.violations(),
            Vec::<String>::new(),
            "the content policy blocked something"
        );
        assert_eq!(self.complaints(), Vec::<String>::new(), "the console complained");
    }
}

/// Behind the page, for hostile scenes.
impl Desk {
    /// Runs a script in the page.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.page.run(script, vec![]).unwrap()
    }

    /// Asks a question of this script's functions; one that takes its time is waited for.
    #[track_caller]
    pub fn look_later(&self, script: &str, question: &str) -> Value {
        let script = format!("{script}\nPromise.resolve({question}).then(arguments[arguments.length - 1]);");
        self.page.run_later(&script, vec![]).unwrap()
    }

    /// Calls a command as a script in the page could.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        let script = "const [command, args, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke(command, args).then((good) => done({ good }), (bad) => done({ bad }))";
        let mut answer = self
            .page
            .run_later(script, vec![json!(command), args])
            .map_err(Value::String)?;
        if answer.get("bad").is_some() {
            Err(answer["bad"].take())
        } else {
            Ok(answer["good"].take())
        }
    }

    /// The process id of the program, to kill it.
    pub fn program_pid(&self) -> u32 {
        self.page.program_pid().expect("the program runs")
    }

    fn witness(&self, list: &str) -> Vec<String> {
        let said = self
            .page
            .run(&format!("return window.__witness.{list}"), vec![])
            .unwrap();
        said.as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}
