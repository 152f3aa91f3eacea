//! Samples, their middle and their 95th of a hundred, and `out/bench.json`.

use serde_json::{Map, Value, json};
use std::time::Instant;

/// Everything measured, by name.
#[derive(Default)]
pub struct Report(Map<String, Value>);

/// Milliseconds a piece of work takes.
pub fn milliseconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed().as_secs_f64() * 1_000.0
}

/// The value below which this part of the samples lies.
pub fn quantile(samples: &[f64], part: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = ((sorted.len() - 1) as f64 * part).round() as usize;
    sorted[place]
}

impl Report {
    /// A measure with its samples; `reference` is what it is compared with.
    pub fn add(
        &mut self,
        name: &str,
        unit: &str,
        samples: &[f64],
        reference: Option<&[f64]>,
        aim: Option<f64>,
    ) {
        let (median, p95) = (quantile(samples, 0.5), quantile(samples, 0.95));
        let reference = reference.map(|samples| quantile(samples, 0.5));
        let ratio = reference.map(|reference| median / reference);
        let decides = match (ratio, name.contains("p95")) {
            (Some(ratio), _) => ratio,
            (None, true) => p95,
            (None, false) => median,
        };
        let verdict = match aim {
            Some(aim) if decides <= aim => format!("aim ≤ {aim}: met"),
            Some(aim) => format!("aim ≤ {aim}: MISSED"),
            None => String::new(),
        };
        println!(
            "{name:<24} median {median:>9.3} {unit:<3} p95 {p95:>9.3} {unit:<3} {} {verdict}",
            ratio.map_or_else(String::new, |ratio| format!("ratio {ratio:.2}")),
        );
        let measure =
            json!({ "median": median, "p95": p95, "unit": unit, "reference": reference, "ratio": ratio });
        self.0.insert(name.to_owned(), measure);
    }

    /// Writes into `out/bench.json`; what another program measured there stays.
    pub fn write(self) {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("out");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("bench.json");
        let before = std::fs::read(&path).ok();
        let mut all: Map<String, Value> = before
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        all.extend(self.0);
        let text = serde_json::to_string_pretty(&Value::Object(all)).unwrap();
        std::fs::write(path, text + "\n").unwrap();
    }
}
