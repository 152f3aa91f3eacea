//! Where a photograph is made small: a thread of its own beside the queue.
//!
//! Invariant: one photograph at a time, in the order they came, so that no two of them are ever open in memory at once. Nothing here
//! knows the workshop: what comes out goes back into the queue, and the act asks everything again.

use super::WireError;
use super::worker::{Answer, Waiting};
use crate::acts::{ActError, ExpectedPicture, SmallPicture};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// How a photograph is made small. A story may hold it up.
pub type Shrink = Box<dyn Fn(ExpectedPicture) -> Result<SmallPicture, ActError> + Send>;

/// The running thread.
pub(super) struct Darkroom {
    door: Sender<(ExpectedPicture, Answer)>,
    thread: JoinHandle<()>,
}

impl Darkroom {
    pub(super) fn open(queue: Sender<Waiting>, shrink: Shrink) -> Self {
        let (door, pictures) = channel();
        let thread = std::thread::spawn(move || develop(&pictures, &queue, &shrink));
        Self { door, thread }
    }

    /// Takes a photograph; its answer is given later, by the queue or from here.
    pub(super) fn take(&self, picture: ExpectedPicture, answer: Answer) {
        if let Err(returned) = self.door.send((picture, answer)) {
            let (_, answer) = returned.0;
            answer(Err(WireError::failure("fault")));
        }
    }

    /// Waits for the photographs that are inside.
    pub(super) fn close(self) {
        drop(self.door);
        let _fault_was_reported = self.thread.join();
    }
}

fn develop(pictures: &Receiver<(ExpectedPicture, Answer)>, queue: &Sender<Waiting>, shrink: &Shrink) {
    while let Ok((picture, answer)) = pictures.recv() {
        match catch_unwind(AssertUnwindSafe(|| shrink(picture))) {
            Ok(Ok(small)) => {
                if let Err(returned) = queue.send(Waiting::Picture(small, answer)) {
                    returned.0.answer_with_fault();
                }
            }
            Ok(Err(error)) => answer(Err(error.into())),
            Err(_) => answer(Err(WireError::failure("fault"))),
        }
    }
}
