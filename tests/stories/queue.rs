//! The queue the pages stand in: one command after the other, in the order they were sent; a photograph holds nobody up.

use crate::main_job::logan;
use crate::pictures::a_dot;
use crate::shop::{Job, Shop};
use serde_json::{Value, json};
use std::sync::mpsc::{Receiver, Sender, channel};
use workshop::acts::ExpectedPicture;
use workshop::wire::{Errand, Queue, Reply, Shrink, WireError, Worker};

/// The windows of a workshop, and what they were answered, in the order of the answers.
struct Windows {
    queue: Queue,
    told: Sender<(&'static str, Result<Value, String>)>,
    answers: Receiver<(&'static str, Result<Value, String>)>,
}

impl Windows {
    fn of(worker: &Worker) -> Self {
        let (told, answers) = channel();
        Self {
            queue: worker.queue(),
            told,
            answers,
        }
    }

    fn sends(&self, command: &'static str, args: Value) {
        let told = self.told.clone();
        let errand = Errand {
            command: command.to_owned(),
            args,
            answer: Box::new(move |reply| told.send((command, in_short(reply))).unwrap()),
        };
        assert!(self.queue.leave(errand).is_ok());
    }

    fn adds_a_label(&self, job: &Job) {
        self.sends(
            "add_picture",
            json!({ "job_id": job.id, "unit_id": null, "kind": "radio_label", "file": a_dot() }),
        );
    }

    fn next(&self) -> (&'static str, Result<Value, String>) {
        self.answers.recv().unwrap()
    }
}

fn in_short(reply: Result<Reply, WireError>) -> Result<Value, String> {
    match reply {
        Ok(Reply::Json(value)) => Ok(value),
        Ok(Reply::Bytes(_)) => Ok(Value::Null),
        Err(error) => Err(error.code),
    }
}

/// A darkroom whose door opens once for each word that is sent.
fn held_up() -> (Sender<()>, Shrink) {
    let (open, door) = channel::<()>();
    let shrink = move |picture: ExpectedPicture| {
        door.recv().unwrap();
        picture.shrink()
    };
    (open, Box::new(shrink))
}

/// Ioana at the seat, a car logged: the shop as it was, and its program on the queue's thread.
fn opens(shrink: Shrink) -> (Shop, Job, Worker, Windows) {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let worker = Worker::start_with(shop.lends_program(), shrink);
    let windows = Windows::of(&worker);
    (shop, job, worker, windows)
}

#[test]
fn the_board_is_answered_while_a_photograph_is_made_small() {
    let (open, shrink) = held_up();
    let (_shop, job, worker, windows) = opens(shrink);

    windows.adds_a_label(&job);
    windows.sends("board", json!({}));
    windows.sends("find", json!({ "text": "logan" }));

    assert_eq!(windows.next().0, "board", "nobody waits for the photograph");
    assert_eq!(windows.next().0, "find");
    open.send(()).unwrap();
    let (command, heads) = windows.next();
    assert_eq!(command, "add_picture");
    assert_eq!(
        heads.unwrap()[0]["initials"],
        "IO",
        "and it is kept when it is ready"
    );
    worker.finish();
}

#[test]
fn two_photographs_are_made_small_one_after_the_other() {
    let (open, shrink) = held_up();
    let (_shop, job, worker, windows) = opens(shrink);

    windows.adds_a_label(&job);
    windows.adds_a_label(&job);
    open.send(()).unwrap();

    assert_eq!(windows.next().1.unwrap().as_array().unwrap().len(), 1);
    windows.sends("list_pictures", json!({ "job_id": job.id }));
    let (command, heads) = windows.next();
    assert_eq!(
        (command, heads.unwrap().as_array().unwrap().len()),
        ("list_pictures", 1),
        "the second still waits: never are two large ones open at once"
    );
    open.send(()).unwrap();
    assert_eq!(windows.next().1.unwrap().as_array().unwrap().len(), 2);
    worker.finish();
}

#[test]
fn a_photograph_taken_in_before_closing_time_is_kept() {
    let (open, shrink) = held_up();
    let (mut shop, job, worker, windows) = opens(shrink);

    windows.adds_a_label(&job);
    windows.sends("board", json!({}));
    assert_eq!(
        windows.next().0,
        "board",
        "the photograph is in the darkroom by now"
    );
    let closing = std::thread::spawn(move || worker.finish());
    open.send(()).unwrap();
    closing.join().unwrap();

    let (command, heads) = windows.next();
    assert_eq!(
        (command, heads.unwrap().as_array().unwrap().len()),
        ("add_picture", 1)
    );
    shop.starts();
    shop.unlocks();
    assert_eq!(shop.ioana().workshop().list_pictures(job.id).unwrap().len(), 1);
}

#[test]
fn whoever_may_add_none_is_told_before_any_work_is_spent() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.vera();
    let refuses_work: Shrink = Box::new(|_| unreachable!("nobody looked at the file"));
    let worker = Worker::start_with(shop.lends_program(), refuses_work);
    let windows = Windows::of(&worker);

    windows.adds_a_label(&job);

    assert_eq!(windows.next(), ("add_picture", Err("no_right".to_owned())));
    worker.finish();
}

#[test]
fn a_photograph_is_not_signed_by_whoever_took_the_seat_meanwhile() {
    let (open, shrink) = held_up();
    let (mut shop, job, worker, windows) = opens(shrink);

    windows.adds_a_label(&job);
    windows.sends("leave_tile", json!({}));
    let elena = shop.tile_of("Elena");
    windows.sends(
        "choose_person",
        json!({ "person_id": elena.person_id, "pin": elena.pin }),
    );
    assert_eq!(windows.next().0, "leave_tile");
    assert!(windows.next().1.is_ok(), "Elena sits down");
    open.send(()).unwrap();

    assert_eq!(windows.next(), ("add_picture", Err("nobody_here".to_owned())));
    worker.finish();
    shop.starts();
    shop.unlocks();
    assert!(shop.ioana().workshop().list_pictures(job.id).unwrap().is_empty());
}

#[test]
fn a_photograph_that_breaks_the_darkroom_costs_one_answer_and_no_more() {
    let (words, says) = channel::<&str>();
    let shrink = move |picture: ExpectedPicture| match says.recv().unwrap() {
        "well" => picture.shrink(),
        fault => panic!("{fault}"),
    };
    let (_shop, job, worker, windows) = opens(Box::new(shrink));

    for word in ["a decoder fell over", "well"] {
        words.send(word).unwrap();
        windows.adds_a_label(&job);
    }

    assert_eq!(windows.next(), ("add_picture", Err("fault".to_owned())));
    assert_eq!(
        windows.next().1.unwrap().as_array().unwrap().len(),
        1,
        "the next one is made small"
    );
    worker.finish();
}

#[test]
fn commands_are_answered_in_the_order_the_page_sent_them() {
    let (_shop, _job, worker, windows) = opens(Box::new(ExpectedPicture::shrink));
    let commands = ["program_state", "board", "list_bay_jobs", "open_drafts"];
    for _ in 0..25 {
        for command in commands {
            windows.sends(command, json!({}));
        }
    }
    worker.finish();

    let order: Vec<&str> = windows.answers.try_iter().map(|(command, _)| command).collect();

    assert_eq!(
        order,
        commands.repeat(25),
        "and all before the workshop is closed"
    );
}

#[test]
fn an_errand_after_closing_time_comes_back() {
    let (_shop, _job, worker, windows) = opens(Box::new(ExpectedPicture::shrink));
    worker.finish();
    let late = Errand {
        command: "board".to_owned(),
        args: json!({}),
        answer: Box::new(|_| ()),
    };

    assert!(
        windows.queue.leave(late).is_err(),
        "so that the page gets an answer and does not hang"
    );
}
