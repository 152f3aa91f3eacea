//! A child process that may not keep the desk waiting.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// How often a running child is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// The program is not on this computer.
    NotThere,
    /// It said no, or broke.
    Refused,
    /// It was ended at the limit.
    TooLate,
}

/// Runs a command, feeds it `input`, and gives what it printed; ends it at the limit.
///
/// The threads that feed and listen are not waited for after the limit: a grandchild may hold their pipes open.
pub fn run(mut command: Command, input: &[u8], limit: Duration) -> Result<String, NoAnswer> {
    let deadline = Instant::now() + limit;
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| NoAnswer::NotThere)?;
    if let Some(mut pipe) = child.stdin.take() {
        let input = Zeroizing::new(input.to_vec());
        std::thread::spawn(move || {
            // A child that does not read to the end shows it by its exit status.
            let _broken_pipe = pipe.write_all(&input);
        });
    }
    let (said, answer) = channel();
    if let Some(mut pipe) = child.stdout.take() {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let _cut_short = pipe.read_to_end(&mut bytes);
            let _nobody_waits = said.send(String::from_utf8_lossy(&bytes).into_owned());
        });
    }
    if !wait(&mut child, deadline)? {
        return Err(NoAnswer::Refused);
    }
    let left = deadline.saturating_duration_since(Instant::now()).max(LOOK);
    answer.recv_timeout(left).map_err(|_| NoAnswer::TooLate)
}

/// Whether the child ended well; ends it at the deadline.
fn wait(child: &mut Child, deadline: Instant) -> Result<bool, NoAnswer> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if Instant::now() < deadline => std::thread::sleep(LOOK),
            Ok(None) | Err(_) => {
                let _ended_meanwhile = child.kill();
                let _collected = child.wait();
                return Err(NoAnswer::TooLate);
            }
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_goes_in_comes_out_even_when_it_is_larger_than_a_pipe() {
        let paper = "x".repeat(1_000_000);

        let answer = run(shell("cat"), paper.as_bytes(), Duration::from_secs(20));

        assert_eq!(
            answer.unwrap().len(),
            paper.len(),
            "reading and writing do not wait for each other"
        );
    }

    #[test]
    fn a_child_that_hangs_is_ended_even_when_its_own_child_holds_the_pipe() {
        let started = Instant::now();

        let answer = run(shell("sleep 20"), b"", Duration::from_millis(200));
        let grandchild = run(shell("sleep 20 & sleep 20"), b"", Duration::from_millis(200));

        assert_eq!(answer, Err(NoAnswer::TooLate));
        assert_eq!(grandchild, Err(NoAnswer::TooLate));
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "the desk does not wait"
        );
    }

    #[test]
    fn a_missing_program_and_a_refusal_are_told_apart() {
        assert_eq!(
            run(Command::new("/no/such/lp"), b"", Duration::from_secs(5)),
            Err(NoAnswer::NotThere)
        );
        assert_eq!(
            run(shell("exit 1"), b"", Duration::from_secs(5)),
            Err(NoAnswer::Refused)
        );
    }
}
