//! A code state as the papers say it: a sign and a few words in the language of the paper.
//!
//! Invariant: it is the state that the gate sees, worded; nothing here decides one.

use super::spool::not_drawn;
use super::views::{Tone, tone};
use super::{ActError, Workshop};
use crate::domain::Remark;
use crate::domain::code_state::{CodeState, Lock};
use crate::paper::{Arg, StateSign, Words};
use crate::store;
use rusqlite::Connection;

impl Workshop {
    /// The sign and the words of a state.
    pub(super) fn state_on_paper(
        &self,
        conn: &Connection,
        state: &CodeState,
        words: &Words,
    ) -> Result<(StateSign, String), ActError> {
        let sign = match tone(state) {
            Tone::Done => StateSign::Done,
            Tone::Blocked => StateSign::Blocked,
            Tone::Stop => StateSign::Stop,
            Tone::Waiting | Tone::InWork => StateSign::Waiting,
        };
        let said = match state {
            CodeState::NotNeeded { reason } => {
                let reason = words
                    .say(&format!("paper-state-reason-{}", reason.word()))
                    .map_err(not_drawn)?;
                words.say_with("paper-state-not_needed", &[("reason", Arg::Text(&reason))])
            }
            CodeState::Verified { at, by, .. } => {
                let date = words.date(self.ports.clock.local(*at).date());
                let who = store::get_person(conn, *by)?.initials;
                words.say_with(
                    "paper-state-verified",
                    &[("date", Arg::Text(&date)), ("who", Arg::Text(&who))],
                )
            }
            CodeState::OnFile { suspicious: true, .. } => words.say("paper-state-suspicious"),
            CodeState::NotAsked {
                remark: Some(Remark::NotKept),
            } => words.say("paper-state-not_kept"),
            CodeState::NotAsked {
                remark: Some(Remark::VerifiedNotKept),
            } => words.say("paper-state-verified_not_kept"),
            CodeState::Refused { times, .. } => {
                words.say_with("paper-state-refused", &[("n", Arg::Count(*times))])
            }
            CodeState::Locked {
                lock: Lock::Until(until),
            } => {
                let until = self.ports.clock.local(*until);
                let today = self.ports.clock.local(self.ports.clock.now()).date();
                let time = if until.date() == today {
                    until.format("%H:%M").to_string()
                } else {
                    words.day_time(until)
                };
                words.say_with("paper-state-locked-until", &[("time", Arg::Text(&time))])
            }
            CodeState::Locked { lock } => words.say(&format!("paper-state-locked-{}", lock.word().word())),
            CodeState::OnFile { .. }
            | CodeState::NotAsked { remark: None }
            | CodeState::HasNot { .. }
            | CodeState::WillBring { .. }
            | CodeState::RadioChanged => words.say(&format!("paper-state-{}", state.word().word())),
        };
        Ok((sign, said.map_err(not_drawn)?))
    }
}
