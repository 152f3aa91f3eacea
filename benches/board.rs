//! The board of a large workshop: two hundred open jobs, looked at again, and looked at after somebody wrote.

use crate::desk::Desk;
use crate::measure::{Report, milliseconds};
use workshop::acts::{CallListOf, MoveJob};
use workshop::domain::Stage;

/// Every look after a change reads the rows anew; the looks of a page that only waits do not. `name` is the measure of the former.
pub fn measure(report: &mut Report, desk: &mut Desk, name: &str) {
    let board = desk.workshop().board().unwrap();
    let open: usize = board.columns.iter().map(|column| column.cards.len()).sum();
    println!("    {open} jobs on the board");
    let here: Vec<_> = board
        .columns
        .iter()
        .filter(|column| column.stage == Stage::In)
        .flat_map(|column| column.cards.iter().map(|card| card.job_id))
        .collect();
    let (mut changed, mut waiting, mut calls) = (Vec::new(), Vec::new(), Vec::new());
    for job_id in here.iter().cycle().take(200) {
        let stage = Stage::In;
        let call = MoveJob {
            job_id: *job_id,
            stage,
        };
        desk.workshop().move_job(&call).unwrap();
        desk.workshop().call_desk(*job_id).unwrap();
        changed.push(milliseconds(|| desk.workshop().board().unwrap()));
        waiting.push(milliseconds(|| desk.workshop().board().unwrap()));
        calls.push(milliseconds(|| {
            desk.workshop().call_list(&CallListOf { day: None }).unwrap()
        }));
    }
    report.add(name, "ms", &changed, None, Some(10.0));
    report.add(&name.replace("open", "waiting"), "ms", &waiting, None, None);
    report.add(&name.replace("board.open", "calls"), "ms", &calls, None, None);
}
