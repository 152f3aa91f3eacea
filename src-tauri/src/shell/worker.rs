//! The thread the workshop lives on.
//!
//! Invariant: commands are answered one at a time, in the order the page sent them, and never on the window's own
//! thread, so the window stays alive while a password is being checked. A queue and one owner, rather than a mutex and
//! a pool, because a mutex does not keep the order of those who wait for it.

use super::{Program, Reply, WireError, dispatch};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// One command on its way to the workshop.
pub struct Errand {
    /// Its name in the table.
    pub command: String,
    /// Its arguments, an object.
    pub args: Value,
    /// Called with the answer, once.
    pub answer: Box<dyn FnOnce(Result<Reply, WireError>) + Send>,
}

/// The running thread.
pub struct Worker {
    queue: Sender<Option<Errand>>,
    thread: Option<JoinHandle<()>>,
}

/// Where errands are left; as many copies as wanted.
#[derive(Clone)]
pub struct Queue(Sender<Option<Errand>>);

impl Queue {
    /// Leaves an errand; gives it back when the workshop is already closed.
    pub fn leave(&self, errand: Errand) -> Result<(), Errand> {
        match self.0.send(Some(errand)) {
            Ok(()) => Ok(()),
            Err(returned) => returned.0.map_or(Ok(()), Err),
        }
    }
}

impl Worker {
    /// Hands the workshop to its thread.
    pub fn start(program: Program) -> Self {
        let (queue, errands) = channel();
        let thread = std::thread::spawn(move || work(program, &errands));
        Self {
            queue,
            thread: Some(thread),
        }
    }

    /// Where to leave errands.
    pub fn queue(&self) -> Queue {
        Queue(self.queue.clone())
    }

    /// Lets the running errand end, then closes the workshop.
    pub fn finish(mut self) {
        // `None` and not a dropped sender: Tauri keeps copies of the queue as long as it likes.
        let _closed_already = self.queue.send(None);
        if let Some(thread) = self.thread.take() {
            let _fault_was_reported = thread.join();
        }
    }
}

fn work(mut program: Program, errands: &Receiver<Option<Errand>>) {
    while let Ok(Some(Errand {
        command,
        args,
        answer,
    })) = errands.recv()
    {
        // A fault in one act must not leave the desk without a program: its transaction rolls back as it unwinds.
        let reply = catch_unwind(AssertUnwindSafe(|| dispatch(&mut program, &command, args)));
        answer(reply.unwrap_or_else(|_| Err(WireError::failure("fault"))));
        // Each window asks every two seconds how things stand, so this comes by often enough.
        program.look_after_backups();
    }
    // Closing time: the ledger says so, and the keys go. A line that cannot be written keeps nobody here.
    let _unwritten = program.lock_workshop();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{clock, spooler};
    use std::sync::Arc;
    use workshop::acts::{Places, Ports, Trouble};

    fn in_trouble() -> Program {
        let folder = std::env::temp_dir();
        let ports = Ports {
            clock: Arc::new(clock::SystemClock::new()),
            entropy: Arc::new(clock::SystemEntropy),
            spooler: Arc::new(spooler::DeskSpooler::new(&folder.join("no-workshop-here"), false)),
        };
        Program::in_trouble(Places { folder, state: None }, ports, Trouble::AlreadyRunning)
    }

    #[test]
    fn commands_are_answered_in_the_order_the_page_sent_them() {
        let worker = Worker::start(in_trouble());
        let (done, answers) = channel();
        for number in 0..100 {
            let done = done.clone();
            let errand = Errand {
                command: "program_state".to_owned(),
                args: serde_json::json!({}),
                answer: Box::new(move |_| done.send(number).unwrap()),
            };
            assert!(worker.queue().leave(errand).is_ok());
        }
        worker.finish();

        let order: Vec<i32> = answers.try_iter().collect();

        assert_eq!(
            order,
            (0..100).collect::<Vec<_>>(),
            "and all before the workshop is closed"
        );
    }

    #[test]
    fn an_errand_after_closing_time_comes_back() {
        let worker = Worker::start(in_trouble());
        let queue = worker.queue();
        worker.finish();

        let late = Errand {
            command: "board".to_owned(),
            args: serde_json::json!({}),
            answer: Box::new(|_| ()),
        };

        assert!(
            queue.leave(late).is_err(),
            "so that the page gets an answer and does not hang"
        );
    }
}
