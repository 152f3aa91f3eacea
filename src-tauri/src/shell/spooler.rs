//! A person presses "print": the paper goes to the desk's printer, or, where that is allowed, to a folder.
//!
//! Invariant: a paper with digits never becomes a file outside the demo. Without a printer it goes nowhere.
//! What CUPS keeps of it is deleted once it is printed, even if the program was closed in between: until then the
//! job's name (no more than that) stands in the folder `to-purge`.

use super::lp::Cups;
use super::papers_folder;
use super::timed::NoAnswer;
use std::path::{Path, PathBuf};
use workshop::ports::{PrintJob, Sent, SpoolError, Spooler};

/// The printer of this desk, and the folder beside it.
pub struct DeskSpooler {
    cups: Cups,
    papers: PathBuf,
    to_purge: PathBuf,
    demo: bool,
}

impl DeskSpooler {
    /// For the workshop in this folder.
    pub fn new(workshop: &Path, demo: bool) -> Self {
        Self::with(Cups::default(), workshop, demo)
    }

    fn with(cups: Cups, workshop: &Path, demo: bool) -> Self {
        let (papers, to_purge) = (workshop.join("papers"), workshop.join("to-purge"));
        let desk = Self {
            cups,
            papers,
            to_purge,
            demo,
        };
        desk.go_on_purging();
        desk
    }

    /// What an earlier start of the program printed and did not see the end of.
    fn go_on_purging(&self) {
        let Ok(marks) = std::fs::read_dir(&self.to_purge) else {
            return;
        };
        for mark in marks.flatten() {
            let path = mark.path();
            if let Ok(job) = mark.file_name().into_string() {
                self.cups.purge_when_done(job, move || forget(&path));
            }
        }
    }

    fn purge_later(&self, job: String) {
        let mark = self.to_purge.join(&job);
        // Without the mark the copy is still purged, unless the program is closed first.
        let _unmarked = std::fs::create_dir_all(&self.to_purge).and_then(|()| std::fs::write(&mark, b""));
        self.cups.purge_when_done(job, move || forget(&mark));
    }

    fn print(&self, queue: String, job: &PrintJob<'_>) -> Result<Sent, SpoolError> {
        let accepted = self.cups.print(&queue, job).map_err(|reason| match reason {
            NoAnswer::NotThere => SpoolError::NoPrinter,
            NoAnswer::Refused | NoAnswer::TooLate => SpoolError::Failed,
        })?;
        if let (true, Some(id)) = (job.secret, accepted) {
            self.purge_later(id);
        }
        Ok(Sent::Printer(queue))
    }

    fn save(&self, job: &PrintJob<'_>) -> Result<Sent, SpoolError> {
        papers_folder::save(&self.papers, job.title, job.pdf)
            .map(|path| Sent::Folder(path.to_string_lossy().into_owned()))
            .map_err(|_| SpoolError::Failed)
    }
}

fn forget(mark: &Path) {
    // A mark that stays is looked at again at the next start, and does no harm.
    let _stays = std::fs::remove_file(mark);
}

impl Spooler for DeskSpooler {
    fn send(&self, job: &PrintJob<'_>) -> Result<Sent, SpoolError> {
        match self.cups.default_queue() {
            Some(queue) => self.print(queue, job),
            None if job.secret && !self.demo => Err(SpoolError::NoPrinter),
            None => self.save(job),
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::time::{Duration, Instant};
    use tempfile::TempDir;
    use workshop::ports::Media;

    const CARD: PrintJob<'_> = PrintJob {
        title: "card-7f3a",
        pdf: b"%PDF 1609",
        media: Media::Card,
        secret: true,
        copies: 2,
    };
    const CHECKLIST: PrintJob<'_> = PrintJob {
        title: "ownership-checklist",
        pdf: b"%PDF",
        media: Media::A4,
        secret: false,
        copies: 1,
    };

    /// A desk whose `lp`, `lpstat` and `cancel` are scripts that write down what they were told.
    struct Desk {
        place: TempDir,
        spooler: DeskSpooler,
    }

    impl Desk {
        fn new(demo: bool, scripts: &[(&str, &str)]) -> Self {
            let place = tempfile::tempdir().unwrap();
            for (name, script) in scripts {
                let path = place.path().join(name);
                let text = format!("#!/bin/sh\ncd {}\n{script}\n", place.path().display());
                fs::write(&path, text).unwrap();
                fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            }
            let cups = Cups::in_folder(place.path().to_owned());
            let spooler = DeskSpooler::with(cups, place.path(), demo);
            Self { place, spooler }
        }

        fn with_printer(demo: bool) -> Self {
            let lpstat = "case \"$1\" in -d) echo 'system default destination: Zebra';; \
                 *) test -e printed || echo 'Zebra-17 ioana 1024 today';; esac";
            let lp = r#"printf '%s\n' "$@" > told; cat > paper; echo 'request id is Zebra-17 (1 file(s))'"#;
            Self::new(
                demo,
                &[
                    ("lpstat", lpstat),
                    ("lp", lp),
                    ("cancel", r#"echo "$*" > cancelled"#),
                ],
            )
        }

        /// Purged, and the mark gone.
        fn wait_until_purged(&self) {
            let patience = Instant::now() + Duration::from_secs(20);
            let marks = || fs::read_dir(self.place.path().join("to-purge")).unwrap().count();
            while marks() > 0 {
                assert!(Instant::now() < patience, "CUPS still keeps the card");
                std::thread::sleep(Duration::from_millis(20));
            }
        }

        fn read(&self, name: &str) -> Option<String> {
            fs::read_to_string(self.place.path().join(name)).ok()
        }
    }

    #[test]
    fn a_card_goes_to_the_printer_by_a_pipe_unscaled_and_twice() {
        let desk = Desk::with_printer(false);

        let sent = desk.spooler.send(&CARD);

        assert_eq!(sent, Ok(Sent::Printer("Zebra".to_owned())));
        assert_eq!(desk.read("paper").as_deref(), Some("%PDF 1609"));
        let told = desk.read("told").unwrap();
        let expected =
            "-d\nZebra\n-t\ncard-7f3a\n-n\n2\n-o\nmedia=Custom.85.6x53.98mm\n-o\nprint-scaling=none\n";
        assert_eq!(told, expected, "the digits are in none of the arguments");
        assert!(
            !desk.place.path().join("papers").exists(),
            "and in no file of ours"
        );
    }

    #[test]
    fn a_label_asks_for_the_size_the_printer_holds() {
        for (media, said) in [
            (Media::Tape62, "media=Custom.62x38mm"),
            (Media::Label89x36, "media=Custom.89x36mm"),
        ] {
            let desk = Desk::with_printer(false);
            desk.spooler.send(&PrintJob { media, ..CHECKLIST }).unwrap();
            assert!(desk.read("told").unwrap().lines().any(|line| line == said));
        }
    }

    #[test]
    fn what_cups_keeps_of_a_card_is_deleted_once_it_is_printed_and_not_before() {
        let desk = Desk::with_printer(false);
        desk.spooler.send(&CARD).unwrap();
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(desk.read("cancelled"), None, "it is still printing");

        fs::write(desk.place.path().join("printed"), "").unwrap();
        desk.wait_until_purged();

        assert_eq!(desk.read("cancelled").as_deref(), Some("-x Zebra-17\n"));
    }

    #[test]
    fn a_card_that_was_still_printing_when_the_program_closed_is_purged_after_the_next_start() {
        let desk = Desk::with_printer(false);
        fs::create_dir(desk.place.path().join("to-purge")).unwrap();
        fs::write(desk.place.path().join("to-purge/Zebra-17"), "").unwrap();
        fs::write(desk.place.path().join("printed"), "").unwrap();

        let _next_start = DeskSpooler::with(
            Cups::in_folder(desk.place.path().to_owned()),
            desk.place.path(),
            false,
        );
        desk.wait_until_purged();

        assert_eq!(desk.read("cancelled").as_deref(), Some("-x Zebra-17\n"));
    }

    #[test]
    fn without_a_printer_a_checklist_becomes_a_file_and_a_card_goes_nowhere() {
        let desk = Desk::new(false, &[("lpstat", "echo 'no system default destination'")]);

        let checklist = desk.spooler.send(&CHECKLIST);
        let card = desk.spooler.send(&CARD);

        let path = desk.place.path().join("papers/ownership-checklist.pdf");
        assert_eq!(checklist, Ok(Sent::Folder(path.to_string_lossy().into_owned())));
        assert_eq!(
            card,
            Err(SpoolError::NoPrinter),
            "a file with digits would stay on the disk"
        );
        assert_eq!(fs::read_dir(desk.place.path().join("papers")).unwrap().count(), 1);
    }

    #[test]
    fn on_a_computer_without_cups_the_demo_saves_its_cards() {
        let desk = Desk::new(true, &[]);

        let card = desk.spooler.send(&CARD);

        let path = desk.place.path().join("papers/card-7f3a.pdf");
        assert_eq!(
            card,
            Ok(Sent::Folder(path.to_string_lossy().into_owned())),
            "the demo's codes are nobody's"
        );
    }

    #[test]
    fn a_printer_that_refuses_is_said_and_nothing_is_saved_instead() {
        let desk = Desk::new(
            true,
            &[
                ("lpstat", "echo 'system default destination: Zebra'"),
                ("lp", "cat > /dev/null; exit 1"),
            ],
        );

        assert_eq!(desk.spooler.send(&CARD), Err(SpoolError::Failed));
        assert!(!desk.place.path().join("papers").exists());
    }
}
