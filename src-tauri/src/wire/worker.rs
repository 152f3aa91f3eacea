//! The thread the workshop lives on.
//!
//! Invariant: commands are answered one at a time, in the order the page sent them, and never on the window's own
//! thread, so the window stays alive while a password is being checked. A queue and one owner, rather than a mutex and
//! a pool, because a mutex does not keep the order of those who wait for it. A photograph alone leaves the queue while it is
//! made small (`darkroom`), and stands at its end again when it is ready.

use super::darkroom::{Darkroom, Shrink};
use super::table::IntoReply;
use super::{Program, Reply, WireError, dispatch};
use crate::acts::{ActError, ExpectedPicture, SmallPicture};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// Called with the answer, once.
pub type Answer = Box<dyn FnOnce(Result<Reply, WireError>) + Send>;

/// One command on its way to the workshop.
pub struct Errand {
    /// Its name in the table.
    pub command: String,
    /// Its arguments, an object.
    pub args: Value,
    /// Called with the answer, once.
    pub answer: Answer,
}

/// What stands in the queue.
pub(super) enum Waiting {
    Errand(Errand),
    /// A photograph that comes back small.
    Picture(SmallPicture, Answer),
    ClosingTime,
}

impl Waiting {
    /// Nobody is there to do it any more.
    pub(super) fn answer_with_fault(self) {
        match self {
            Self::Errand(Errand { answer, .. }) | Self::Picture(_, answer) => {
                answer(Err(WireError::failure("fault")));
            }
            Self::ClosingTime => {}
        }
    }
}

/// The running thread.
pub struct Worker {
    queue: Sender<Waiting>,
    thread: Option<JoinHandle<()>>,
}

/// Where errands are left; as many copies as wanted.
#[derive(Clone)]
pub struct Queue(Sender<Waiting>);

impl Queue {
    /// Leaves an errand; gives it back when the workshop is already closed.
    ///
    /// # Errors
    /// The errand itself.
    pub fn leave(&self, errand: Errand) -> Result<(), Errand> {
        match self.0.send(Waiting::Errand(errand)) {
            Err(std::sync::mpsc::SendError(Waiting::Errand(errand))) => Err(errand),
            _ => Ok(()),
        }
    }
}

impl Worker {
    /// Hands the workshop to its thread.
    #[must_use]
    pub fn start(program: Program) -> Self {
        Self::start_with(program, Box::new(ExpectedPicture::shrink))
    }

    /// The same, with another way to make a photograph small.
    #[must_use]
    pub fn start_with(program: Program, shrink: Shrink) -> Self {
        let (queue, errands) = channel();
        let darkroom = Darkroom::open(queue.clone(), shrink);
        let thread = std::thread::spawn(move || work(program, &errands, darkroom));
        Self {
            queue,
            thread: Some(thread),
        }
    }

    /// Where to leave errands.
    #[must_use]
    pub fn queue(&self) -> Queue {
        Queue(self.queue.clone())
    }

    /// Lets the running errand and the photographs that were taken in end, then closes the workshop.
    pub fn finish(mut self) {
        // A word and not a dropped sender: Tauri keeps copies of the queue as long as it likes.
        let _closed_already = self.queue.send(Waiting::ClosingTime);
        if let Some(thread) = self.thread.take() {
            let _fault_was_reported = thread.join();
        }
    }
}

fn work(mut program: Program, errands: &Receiver<Waiting>, darkroom: Darkroom) {
    while let Ok(waiting) = errands.recv() {
        match waiting {
            Waiting::Errand(Errand {
                command,
                args,
                answer,
            }) if command == "add_picture" => match caught(|| expect_picture(&mut program, args)) {
                Ok(picture) => darkroom.take(picture, answer),
                Err(error) => answer(Err(error)),
            },
            Waiting::Errand(Errand {
                command,
                args,
                answer,
            }) => answer(caught(|| dispatch(&mut program, &command, args))),
            Waiting::Picture(small, answer) => answer(caught(|| keep_picture(&mut program, &small))),
            Waiting::ClosingTime => break,
        }
        // Each window asks every two seconds how things stand, so this comes by often enough.
        program.look_after_backups();
    }
    // Whoever sent a photograph was not told no: it is kept before the door is shut. What else was sent after closing time is not done.
    darkroom.close();
    for waiting in errands.try_iter() {
        match waiting {
            Waiting::Picture(small, answer) => answer(caught(|| keep_picture(&mut program, &small))),
            too_late => too_late.answer_with_fault(),
        }
    }
    // Closing time: the ledger says so, and the keys go. A line that cannot be written keeps nobody here.
    let _unwritten = program.lock_workshop();
}

/// A fault in one act must not leave the desk without a program: its transaction rolls back as it unwinds.
fn caught<T>(act: impl FnOnce() -> Result<T, WireError>) -> Result<T, WireError> {
    catch_unwind(AssertUnwindSafe(act)).unwrap_or_else(|_| Err(WireError::failure("fault")))
}

fn expect_picture(program: &mut Program, args: Value) -> Result<ExpectedPicture, WireError> {
    let request = serde_json::from_value(args).map_err(|_| WireError::from(ActError::bad_argument()))?;
    Ok(program.workshop()?.expect_picture(request)?)
}

fn keep_picture(program: &mut Program, small: &SmallPicture) -> Result<Reply, WireError> {
    program.workshop()?.keep_picture(small)?.into_reply()
}
