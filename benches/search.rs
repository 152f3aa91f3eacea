//! The act `find` over a written mix of searches, and the same statements by hand.

use crate::desk::Desk;
use crate::measure::{Report, milliseconds};
use crate::raw_search;
use workshop::domain::plate;
use workshop::vault;

/// The searches, one a line.
const QUERIES: &str = include_str!("queries.txt");

/// Measures every search of the mix, twenty rounds of it; `ratio` names the comparison with the raw statements, where it is reported.
pub fn measure(report: &mut Report, desk: &mut Desk, name: &str, ratio: Option<&str>) {
    let (conn, keys) = desk.second_connection();
    let queries: Vec<&str> = QUERIES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let (mut acts, mut act_rounds, mut raw_rounds) = (Vec::new(), Vec::new(), Vec::new());
    let mut slowest: Vec<(f64, &str)> = Vec::new();
    for round in 0..21 {
        let (mut act_round, mut raw_round) = (0.0, 0.0);
        for query in &queries {
            let key = plate::plate_key(query);
            let digest = vault::serial_digest(&vault::Serial(&key), &keys.code);
            let mut hits = 0;
            let act = milliseconds(|| hits = desk.workshop().find(query).unwrap().hits.len());
            let mut rows = 0;
            let raw = milliseconds(|| rows = raw_search::search(&conn, query, &digest).len());
            assert_eq!(hits, rows, "the two searches for {query} differ");
            // The first round fills both caches.
            if round > 0 {
                acts.push(act);
                act_round += act;
                raw_round += raw;
            }
            if round == 20 {
                slowest.push((act, query));
            }
        }
        if round > 0 {
            act_rounds.push(act_round);
            raw_rounds.push(raw_round);
        }
    }
    report.add(name, "ms", &acts, None, Some(16.0));
    if let Some(ratio) = ratio {
        report.add(ratio, "ms", &act_rounds, Some(&raw_rounds), Some(1.5));
    }
    slowest.sort_by(|left, right| right.0.total_cmp(&left.0));
    for (time, query) in slowest.iter().take(6) {
        println!("    slow: {time:>7.3} ms  {query}");
    }
}
