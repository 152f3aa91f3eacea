//! CUPS, spoken to through its own programs: `lpstat`, `lp`, `cancel`. No shell, no temporary file.
//!
//! Invariant: a paper with digits goes in by a pipe, and what CUPS keeps of it is deleted once it is printed.

use super::timed::{NoAnswer, run};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use workshop::ports::{Media, PrintJob};

/// How long `lp` may take to accept a paper.
const ACCEPT: Duration = Duration::from_secs(30);
/// How long a question may take.
const ASK: Duration = Duration::from_secs(5);
/// How often CUPS is asked whether a secret paper is done: at first, and at most.
const FIRST_LOOK: Duration = Duration::from_secs(1);
const LATER_LOOK: Duration = Duration::from_secs(30);

/// The print system of this computer.
#[derive(Debug, Clone, Default)]
pub struct Cups {
    /// Scripts that stand in for CUPS in tests, run by a shell: a file just written cannot always be run itself.
    scripts: Option<PathBuf>,
    /// Shortens the waiting in tests.
    first_look: Option<Duration>,
}

impl Cups {
    /// The queue papers go to when none is chosen; none without CUPS or without a default.
    pub fn default_queue(&self) -> Option<String> {
        let mut ask = self.tool("lpstat");
        ask.arg("-d");
        queue_in(&run(ask, b"", ASK).ok()?)
    }

    /// Gives a paper to a queue; answers CUPS' name for the job.
    pub fn print(&self, queue: &str, job: &PrintJob<'_>) -> Result<Option<String>, NoAnswer> {
        let media = match job.media {
            Media::Card => "media=Custom.85.6x53.98mm",
            Media::A4 => "media=A4",
            Media::Tape62 => "media=Custom.62x38mm",
            Media::Label89x36 => "media=Custom.89x36mm",
        };
        let mut lp = self.tool("lp");
        lp.args(["-d", queue, "-t", job.title, "-n", &job.copies.max(1).to_string()]);
        lp.args(["-o", media, "-o", "print-scaling=none"]);
        run(lp, job.pdf, ACCEPT).map(|said| job_in(&said))
    }

    /// Deletes what CUPS keeps of a job as soon as it is no longer waiting or printing, and says so by `done`.
    pub fn purge_when_done(&self, job: String, done: impl FnOnce() + Send + 'static) {
        let cups = self.clone();
        std::thread::spawn(move || {
            let mut pause = cups.first_look.unwrap_or(FIRST_LOOK);
            loop {
                std::thread::sleep(pause);
                if !cups.is_under_way(&job) && cups.purge(&job) {
                    return done();
                }
                pause = (pause * 2).min(LATER_LOOK);
            }
        });
    }

    /// Whether CUPS keeps nothing of a job any more, as far as it says.
    fn purge(&self, job: &str) -> bool {
        let mut cancel = self.tool("cancel");
        cancel.args(["-x", job]);
        // CUPS refuses for a job it has already forgotten, which is what was wanted.
        matches!(run(cancel, b"", ASK), Ok(_) | Err(NoAnswer::Refused))
    }

    /// When CUPS does not answer, the job counts as under way: it is asked again.
    fn is_under_way(&self, job: &str) -> bool {
        let mut ask = self.tool("lpstat");
        ask.args(["-W", "not-completed", "-o"]);
        match run(ask, b"", ASK) {
            Ok(list) => list
                .lines()
                .any(|line| line.split_whitespace().next() == Some(job)),
            Err(_) => true,
        }
    }

    fn tool(&self, name: &str) -> Command {
        let mut command = match &self.scripts {
            Some(folder) if folder.join(name).exists() => {
                let mut shell = Command::new("/bin/sh");
                shell.arg(folder.join(name));
                shell
            }
            Some(folder) => Command::new(folder.join(name)),
            None => Command::new(name),
        };
        // The answers are read, so they have to be in one language.
        command.env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE");
        command
    }

    /// The scripts of a test, and no waiting.
    #[cfg(test)]
    pub fn in_folder(scripts: PathBuf) -> Self {
        Self {
            scripts: Some(scripts),
            first_look: Some(Duration::from_millis(30)),
        }
    }
}

/// From `system default destination: Zebra`.
fn queue_in(answer: &str) -> Option<String> {
    let (_, name) = answer
        .lines()
        .find(|line| line.starts_with("system default"))?
        .split_once(':')?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// From `request id is Zebra-17 (1 file(s))`.
fn job_in(answer: &str) -> Option<String> {
    let mut words = answer.split_whitespace().skip_while(|word| *word != "is").skip(1);
    words.next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_of_cups_are_understood() {
        assert_eq!(
            queue_in("system default destination: Zebra\n").as_deref(),
            Some("Zebra")
        );
        assert_eq!(queue_in("no system default destination\n"), None);
        assert_eq!(queue_in(""), None);
        assert_eq!(
            job_in("request id is Zebra-17 (1 file(s))\n").as_deref(),
            Some("Zebra-17")
        );
        assert_eq!(job_in("lp: hm\n"), None);
    }
}
