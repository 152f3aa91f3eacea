//! The folder papers go to when there is no printer: "Save as PDF".
//!
//! Invariant: a file there is whole, and no earlier paper is ever written over.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many papers of one name a folder holds at most.
const MOST: u32 = 10_000;

/// Saves a paper as `title.pdf`, or `title-2.pdf` and so on when there is one; gives its path.
pub fn save(folder: &Path, title: &str, pdf: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let name = file_name(title);
    let part = folder.join(format!(".{name}.{}.part", std::process::id()));
    let saved = write_whole(&part, pdf).and_then(|()| settle(folder, &name, &part));
    // The finished paper has its own name now; what is left is the working name.
    let _gone_already = fs::remove_file(&part);
    saved
}

fn write_whole(part: &Path, pdf: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(part)?;
    file.write_all(pdf)?;
    file.sync_all()
}

/// A hard link either makes the name or fails because it is taken; a rename would write over it.
fn settle(folder: &Path, name: &str, part: &Path) -> io::Result<PathBuf> {
    for number in 1..MOST {
        let path = match number {
            1 => folder.join(format!("{name}.pdf")),
            _ => folder.join(format!("{name}-{number}.pdf")),
        };
        match fs::hard_link(part, &path) {
            Ok(()) => {
                if let Ok(folder) = File::open(folder) {
                    // Some file systems cannot sync a folder; the file itself is on the disk.
                    let _unsupported = folder.sync_all();
                }
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A title without anything a file system could stumble over, or that leads out of the folder.
fn file_name(title: &str) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() || letter == '-' {
            letter
        } else {
            '-'
        }
    };
    let name: String = title.chars().take(80).map(plain).collect();
    let name = name.trim_matches('-');
    if name.is_empty() {
        "paper".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_paper_of_the_same_name_stands_beside_the_first() {
        let place = tempfile::tempdir().unwrap();

        let first = save(place.path(), "ownership-checklist", b"%PDF first").unwrap();
        let second = save(place.path(), "ownership-checklist", b"%PDF second").unwrap();

        assert_eq!(first.file_name().unwrap(), "ownership-checklist.pdf");
        assert_eq!(second.file_name().unwrap(), "ownership-checklist-2.pdf");
        assert_eq!(
            fs::read(&first).unwrap(),
            b"%PDF first",
            "yesterday's checklist is still there"
        );
        assert_eq!(
            fs::read_dir(place.path()).unwrap().count(),
            2,
            "and no half file beside them"
        );
    }

    #[test]
    fn a_title_cannot_lead_out_of_the_folder() {
        assert_eq!(file_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(
            file_name("Fișă predare"),
            "Fișă-predare",
            "Romanian letters are letters"
        );
        assert_eq!(file_name("///"), "paper");
    }
}
