//! `bayguard`, `bayguard --demo`, `bayguard --folder PATH`, `bayguard verify`: anything else is a mistake, said at once.

use std::ffi::OsString;
use std::path::PathBuf;

/// Shown under a mistake.
pub const USAGE: &str = "usage: bayguard [verify] [--demo] [--folder PATH]";

/// What the program was started for.
#[derive(Debug, PartialEq, Eq)]
pub enum Act {
    /// Show the window.
    Open,
    /// Say how the ledger stands, without a window.
    Verify,
}

/// What the person wrote, and what follows from it.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    /// Window or verification.
    pub act: Act,
    /// The demo workshop instead of the real one.
    pub demo: bool,
    /// Where the workshop's files live.
    pub folder: PathBuf,
    /// Where this user's programs keep their state, for the second head mark.
    pub state: Option<PathBuf>,
}

/// Reads the words after `bayguard`; `variable` answers for the environment.
pub fn read(
    words: impl Iterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Result<Arguments, String> {
    let (mut act, mut demo, mut folder) = (Act::Open, false, None);
    let mut words = words;
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("verify") => act = Act::Verify,
            Some("--demo") => demo = true,
            Some("--folder") => match words.next() {
                Some(path) if !path.is_empty() => folder = Some(PathBuf::from(path)),
                _ => return Err("--folder needs a path after it".to_owned()),
            },
            _ => return Err(format!("“{}” is not known here", word.to_string_lossy())),
        }
    }
    let folder = match folder {
        Some(folder) => folder,
        None => data_folder(&variable)
            .ok_or("no home folder was found; say where with --folder PATH")?
            .join(if demo { "bayguard-demo" } else { "bayguard" }),
    };
    let state = state_folder(&variable).map(|state| state.join("bayguard"));
    Ok(Arguments {
        act,
        demo,
        folder,
        state,
    })
}

/// An absolute path in a variable of the environment; a relative one is to be ignored, says the XDG base directory specification.
fn absolute(variable: &impl Fn(&str) -> Option<OsString>, name: &str) -> Option<PathBuf> {
    variable(name)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

/// Where this operating system wants programs to keep what they remember of a user.
fn state_folder(variable: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return data_folder(variable).map(|folder| folder.join("bayguard-state"));
    }
    absolute(variable, "XDG_STATE_HOME")
        .or_else(|| absolute(variable, "HOME").map(|home| home.join(".local/state")))
}

/// Where this operating system wants programs to keep a person's files.
fn data_folder(variable: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let absolute = |name: &str| absolute(variable, name);
    if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    fn read_words(words: &[&str], variables: &[(&str, &str)]) -> Result<Arguments, String> {
        read(words.iter().map(OsString::from), |name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_demo_never_shares_a_folder_with_the_real_workshop() {
        let home = [("HOME", "/home/ioana")];

        let real = read_words(&[], &home).unwrap();
        let demo = read_words(&["--demo"], &home).unwrap();

        assert_eq!(real.folder, PathBuf::from("/home/ioana/.local/share/bayguard"));
        assert_eq!(
            demo.folder,
            PathBuf::from("/home/ioana/.local/share/bayguard-demo")
        );
    }

    #[test]
    fn a_named_folder_wins_and_a_relative_data_home_is_ignored() {
        let variables = [("HOME", "/home/ioana"), ("XDG_DATA_HOME", "relative")];

        let named = read_words(&["verify", "--folder", "/srv/shop"], &variables).unwrap();
        let usual = read_words(&[], &variables).unwrap();

        assert_eq!(
            named,
            Arguments {
                act: Act::Verify,
                demo: false,
                folder: PathBuf::from("/srv/shop"),
                state: Some(PathBuf::from("/home/ioana/.local/state/bayguard")),
            }
        );
        assert_eq!(usual.folder, PathBuf::from("/home/ioana/.local/share/bayguard"));
    }

    #[test]
    fn a_slip_of_the_keyboard_is_said_and_nothing_starts() {
        assert!(
            read_words(&["--dmo"], &[("HOME", "/h")]).is_err(),
            "else the real workshop would open"
        );
        assert!(read_words(&["--folder"], &[("HOME", "/h")]).is_err());
        assert!(read_words(&[], &[]).is_err(), "no home, no guess");
    }
}
