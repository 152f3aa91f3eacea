//! Writes `ui/src/wire/types.ts` from the table: what the pages may send and will get.
//!
//! A story compares the committed file with this; `UPDATE=1 cargo test --test stories` rewrites it.

use super::error::WireError;
use super::requests::Nothing;
use super::table::{Jpeg, Pdf, describe};
use crate::domain::code::LONGEST_CODE;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use ts_rs::{Config, TS, TypeVisitor};

/// A type of the table on its way to TypeScript.
pub(super) struct Of<T>(PhantomData<T>);

/// A row's type, as TypeScript names it.
pub(super) trait Named {
    /// Its name; nothing where a command takes no arguments.
    fn name(config: &Config) -> Option<String>;
    /// Collects its declaration and those it needs.
    fn collect(declarations: &mut Declarations);
}

impl<T: TS + 'static> Named for Of<T> {
    fn name(config: &Config) -> Option<String> {
        Some(T::name(config))
    }

    fn collect(declarations: &mut Declarations) {
        declarations.visit::<T>();
    }
}

impl Named for Of<Nothing> {
    fn name(_: &Config) -> Option<String> {
        None
    }

    fn collect(_: &mut Declarations) {}
}

impl Named for Of<Pdf> {
    fn name(_: &Config) -> Option<String> {
        Some("ArrayBuffer".to_owned())
    }

    fn collect(_: &mut Declarations) {}
}

impl Named for Of<Jpeg> {
    fn name(_: &Config) -> Option<String> {
        Some("ArrayBuffer".to_owned())
    }

    fn collect(_: &mut Declarations) {}
}

/// Whoever is told the rows.
pub(super) trait Rows {
    /// One command.
    fn row<Request: Named, Answer: Named>(&mut self, name: &str);
}

/// Declarations by name, each once.
pub(super) struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A list or an option has no declaration of its own; what is in it may.
        T::visit_generics(self);
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            return;
        }
        let name = T::name(&self.config);
        if self.by_name.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.by_name
            .insert(name, format!("{docs}export {}", T::decl(&self.config)));
        T::visit_dependencies(self);
    }
}

struct Written {
    declarations: Declarations,
    commands: String,
}

impl Rows for Written {
    fn row<Request: Named, Answer: Named>(&mut self, name: &str) {
        Request::collect(&mut self.declarations);
        Answer::collect(&mut self.declarations);
        let config = &self.declarations.config;
        let argument = Request::name(config)
            .map(|request| format!("a: {request}"))
            .unwrap_or_default();
        let answer = Answer::name(config).unwrap_or_else(|| "void".to_owned());
        self.commands
            .push_str(&format!("  {name}({argument}): {answer};\n"));
    }
}

/// The whole file.
#[must_use]
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut written = Written {
        declarations: Declarations {
            config,
            by_name: BTreeMap::new(),
        },
        commands: String::new(),
    };
    <Of<WireError> as Named>::collect(&mut written.declarations);
    describe(&mut written);
    let declarations: Vec<String> = written.declarations.by_name.into_values().collect();
    format!(
        "// Made from the Rust side by `UPDATE=1 cargo test --test stories`; a story compares. Do not edit.\n\n\
         /** The longest code that can be saved, in digits. */\nexport const LONGEST_CODE = {LONGEST_CODE};\n\n{}\n\n\
         /** Every command, with what it takes and what it gives. */\nexport interface Commands {{\n{}}}\n",
        declarations.join("\n\n"),
        written.commands
    )
}
