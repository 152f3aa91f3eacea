//! A person's language and the workshop's own, at once and without a restart.

use super::ActError;
use super::program::{Program, ProgramState};
use crate::domain::{Deed, Language};
use crate::ledger::{Act, Verb};
use crate::store;

impl Program {
    /// Sets the workshop's own language: that of the wall and of the screens before anybody is known.
    ///
    /// # Errors
    /// `no_right`, `presence_needed`.
    pub fn set_workshop_language(&mut self, language: Language) -> Result<ProgramState, ActError> {
        let workshop = self.workshop()?;
        let me = workshop.require_present(Deed::Keys, None, &[])?;
        let entropy = workshop.ports.entropy.clone();
        let act = Act::begin(&mut workshop.conn, &*workshop.ports.clock, &*entropy, Some(me.id))?;
        store::update_workshop_language(&act, language)?;
        let receipt = act.commit(&workshop.head, Verb::LanguageSet, &[], language.word(), "done")?;
        workshop.acknowledge(&receipt);
        workshop.row.language = language;
        self.program_state()
    }

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
            self.speak_as_they_do();
        }
        self.program_state()
    }
}
