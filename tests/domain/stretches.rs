//! How the cuts of a job are counted, and which of them an airbag wait belongs to.

use workshop::domain::battery_sheet::{PowerSoFar, PowerTurn, stretch};

/// What happened, C cut, B back, L found lost | number of the before-list | of the after-list | the wait's first and newest number | the
/// turn from which it runs, `-` before the power goes.
const TURNS: &str = "
         | 1 | 0 | 1 1 | -
    C    | 1 | 1 | 1 1 | 1
    C L  | 1 | 1 | 1 1 | 1
    C L L | 1 | 1 | 1 1 | 1
    C L B | 2 | 1 | 2 2 | -
    C B  | 2 | 1 | 2 2 | -
    C B C | 2 | 2 | 2 2 | 3
    C B C L | 2 | 2 | 2 2 | 3
    C B L | 3 | 2 | 2 2 | 3
    L    | 2 | 1 | 1 1 | 1
    L C  | 2 | 2 | 1 2 | 2
    L C L | 2 | 2 | 1 2 | 2
    L C B | 3 | 2 | 3 3 | -
    L L  | 3 | 2 | 1 2 | 2
    C B L C | 3 | 3 | 2 3 | 4
";

#[test]
fn a_loss_found_while_the_power_is_off_belongs_to_that_cut_and_a_set_wait_outlives_what_comes_on_top() {
    for row in TURNS
        .lines()
        .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>())
    {
        let [told, before, after, numbers, went] = row[..] else {
            continue;
        };
        let turns: Vec<PowerTurn> = told
            .split_whitespace()
            .map(|turn| match turn {
                "C" => PowerTurn::Cut,
                "B" => PowerTurn::Back,
                _ => PowerTurn::Lost,
            })
            .collect();
        let so_far = turns
            .iter()
            .fold(PowerSoFar::default(), |so_far, turn| so_far.then(*turn));
        let stretch = stretch(&turns);
        assert_eq!(
            [
                so_far.before_number().to_string(),
                so_far.after_number().to_string(),
                format!("{} {}", stretch.first, stretch.number),
                stretch
                    .went
                    .map_or_else(|| "-".to_owned(), |place| (place + 1).to_string()),
            ],
            [before, after, numbers, went],
            "{told}"
        );
    }
}
