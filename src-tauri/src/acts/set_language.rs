//! A person's language, at once and without a restart.

use super::ActError;
use super::program::{Program, ProgramState};
use crate::domain::{Deed, Language};
use crate::ledger::{Act, Verb};
use crate::store;

impl Program {
    /// Sets the language: the person's where one is at the seat, else that of the lock screen.
    ///
    /// # Errors
    /// Where the choice cannot be written.
    pub fn set_language(&mut self, language: Language) -> Result<ProgramState, ActError> {
        let somebody = self.workshop().is_ok_and(|workshop| workshop.me.is_some());
        if !somebody {
            self.speak(language);
        }
        if let Ok(workshop) = self.workshop()
            && somebody
        {
            let mut me = workshop.require(Deed::OwnLanguage, &[])?;
            let act = Act::begin(
                &mut workshop.conn,
                &*workshop.ports.clock,
                &*workshop.ports.entropy,
                Some(me.id),
            )?;
            store::update_person_language(act.tx(), me.id, language)?;
            let receipt = act.commit(
                &workshop.head,
                Verb::LanguageSet,
                &[me.id],
                language.word(),
                "done",
            )?;
            workshop.acknowledge(&receipt);
            me.language = language;
            workshop.me = Some(me);
        }
        self.program_state()
    }
}
