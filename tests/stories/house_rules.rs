//! The rules of the house, as tests. Each says why it is a rule.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use workshop::wire::COMMANDS;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under a folder, by its path from there, with its text.
fn sources(folder: &str) -> BTreeMap<String, String> {
    fn walk(at: &Path, from: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, from, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(from).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    let folder = root().join(folder);
    walk(&folder, &folder, &mut found);
    assert!(found.len() > 5, "there is something to look at");
    found
}

/// The program's part of the text: no comments, no tests of its own.
fn code_of(text: &str) -> String {
    let program = text.split("#[cfg(test)]").next().unwrap_or_default();
    program
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// `UPDATE=1 cargo test --test stories` rewrites the file.
#[test]
fn the_pages_know_exactly_what_the_program_says() {
    let path = root().join("ui/src/wire/types.ts");
    let made = workshop::wire::typescript();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }

    let committed = fs::read_to_string(Path::new(&path)).unwrap();

    assert!(
        made == committed,
        "ui/src/wire/types.ts is not what the Rust types say: run UPDATE=1 cargo test --test stories"
    );
}

/// A file that is longer is two files: nobody reads 600 lines before changing one.
#[test]
fn no_source_file_is_longer_than_500_lines() {
    for folder in ["src-tauri/src", "tests"] {
        for (name, text) in sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= 500, "{folder}/{name} has {lines} lines");
        }
    }
}

/// One room speaks SQL, one opens codes, one draws, one knows the window: so a fault has one place to be looked for.
#[test]
fn a_crate_is_named_only_in_its_room() {
    let rooms: &[(&str, &[&str])] = &[
        ("refinery", &["store/"]),
        ("hpke", &["vault/"]),
        ("argon2", &["vault/"]),
        ("chacha20poly1305", &["vault/"]),
        ("hkdf", &["vault/"]),
        ("hmac", &["vault/", "ledger/"]),
        ("sha2", &["vault/", "ledger/", "paper/"]),
        ("data_encoding", &["vault/", "ledger/", "pictures.rs"]),
        ("image", &["pictures.rs"]),
        ("rand", &["vault/", "shell/"]),
        ("printpdf", &["paper/"]),
        ("lopdf", &["paper/"]),
        ("qrcodegen", &["paper/"]),
        ("fluent_bundle", &["paper/"]),
        ("tauri", &["shell/"]),
        ("signal_hook", &["shell/"]),
        ("toml", &["catalogue/"]),
        ("regex_lite", &["catalogue/"]),
        ("csv", &["catalogue/"]),
        ("zxcvbn", &["acts/set_up_workshop.rs"]),
        ("uuid", &["domain/", "ports.rs"]),
    ];
    for (name, text) in sources("src-tauri/src") {
        let code = code_of(&text);
        for (krate, allowed) in rooms {
            let named = names(&code, krate);
            assert!(
                !named || allowed.iter().any(|room| name.starts_with(room)),
                "{name} names {krate}, which belongs to {allowed:?}"
            );
        }
    }
}

fn names(code: &str, krate: &str) -> bool {
    let path = format!("{krate}::");
    code.match_indices(&path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|sign| !sign.is_alphanumeric() && sign != '_' && sign != ':')
    })
}

/// SQL text stands in the store and the ledger. The acts hold a connection and hand it on; they never speak through it.
#[test]
fn sql_is_spoken_in_the_store_and_the_ledger_only() {
    for (name, text) in sources("src-tauri/src") {
        if name.starts_with("store/") || name.starts_with("ledger/") {
            continue;
        }
        let code = code_of(&text);
        for sql in [
            "SELECT ",
            "INSERT INTO",
            "UPDATE ",
            "DELETE FROM",
            "PRAGMA ",
            ".execute(",
            ".query_row(",
            ".prepare(",
            "named_params",
        ] {
            assert!(!code.contains(sql), "{name} speaks SQL: {sql}");
        }
        if names(&code, "rusqlite") {
            assert!(name.starts_with("acts/"), "{name} names rusqlite");
            for line in code.lines().filter(|line| line.contains("rusqlite::")) {
                assert!(
                    line.contains("Connection") || line.contains("Transaction"),
                    "{name} may hold a connection or a transaction, and no more: {line}"
                );
            }
        }
    }
}

/// The rules are pure: the same facts give the same answer on any day and any machine.
#[test]
fn the_domain_knows_no_clock_file_or_other_room() {
    for (name, text) in sources("src-tauri/src") {
        if !name.starts_with("domain/") {
            continue;
        }
        let code = code_of(&text);
        for outside in [
            "std::fs",
            "std::env",
            "std::time::Instant",
            "SystemTime",
            "Utc::now",
            "crate::store",
            "crate::acts",
            "crate::vault",
            "crate::ledger",
            "crate::wire",
            "crate::paper",
            "crate::catalogue",
        ] {
            assert!(!code.contains(outside), "domain must not know {outside}: {name}");
        }
    }
}

/// Time comes through the port, so that a story can move it; only the shell has a real clock.
#[test]
fn nothing_but_the_shell_looks_at_a_real_clock() {
    for (name, text) in sources("src-tauri/src") {
        let real = ["Utc::now", "Local::now", "Instant::now", "SystemTime::now"];
        let code = code_of(&text);
        let looks = real.iter().any(|clock| code.contains(clock));
        assert!(
            !looks || name.starts_with("shell/"),
            "{name} looks at a real clock"
        );
    }
}

/// Whoever opens digits is listed here, so that a reviewer sees a new place at once.
#[test]
fn open_digits_are_named_in_four_files_only() {
    let known = [
        "acts/open_card.rs",
        "acts/radios.rs",
        "acts/reveal_code.rs",
        "vault/codes.rs",
    ];
    for (name, text) in sources("src-tauri/src") {
        if code_of(&text).contains("expose()") {
            assert!(known.contains(&name.as_str()), "{name} opens digits");
        }
        let unseals = code_of(&text).contains("unseal(");
        let may = ["acts/open_card.rs", "acts/reveal_code.rs", "vault/codes.rs"].contains(&name.as_str());
        assert!(!unseals || may, "{name} unseals a code");
        // A label may show a code.
        let looks = code_of(&text).contains("unseal_picture(");
        let may = ["acts/pictures.rs", "vault/pictures.rs"].contains(&name.as_str());
        assert!(!looks || may, "{name} opens a picture");
    }
}

/// A secret that can be printed for debugging ends in a log one day.
#[test]
fn secrets_have_no_debug_form() {
    let secret = [
        "SecurityCode",
        "RecoveryCode",
        "FileKey",
        "CodeKey",
        "OpenKeys",
        "Manifest",
        "Serial",
        "PinVerifier",
        "TakeInCode",
        "GivenAnswer",
        "GateDecision",
        "ChoosePerson",
        "EnterPin",
        "SetUpWorkshop",
        "OpenWithSheet",
        "AddPerson",
        "RevealedCode",
        "Password",
        "Typed",
        "FileText",
        "AddPicture",
        "ExpectedPicture",
        "SmallPicture",
        "Shrunk",
        "SealedPicture",
        "EndHunt",
        "Find",
        "CheckSerial",
    ];
    for (name, text) in sources("src-tauri/src") {
        for (at, _) in text.match_indices("pub struct ") {
            let declared: String = text[at + 11..]
                .chars()
                .take_while(|sign| sign.is_alphanumeric())
                .collect();
            if secret.contains(&declared.as_str()) {
                let derive = text[..at]
                    .lines()
                    .rev()
                    .take_while(|line| !line.trim().is_empty())
                    .find(|line| line.contains("derive("));
                assert!(
                    !derive.is_some_and(|line| line.contains("Debug")),
                    "{name}: {declared} can be printed"
                );
            }
        }
    }
}

/// A gap would let an older file be taken for a newer one; an edited one would not be found by the program of last week.
#[test]
fn migrations_are_numbered_without_gaps() {
    let mut names: Vec<String> = fs::read_dir(root().join("migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".sql"))
        .collect();
    names.sort();
    for (index, name) in names.iter().enumerate() {
        assert!(
            name.starts_with(&format!("V{:04}__", index + 1)),
            "{name} is number {}",
            index + 1
        );
    }
}

/// `warn_level` disagrees with the gate's own mapping on six types (GATE.md section 3): it is dropped when the data is copied.
#[test]
fn job_types_carry_no_warn_level() {
    let data = fs::read_to_string(root().join("src-tauri/data/job_types.toml")).unwrap();
    let carried = data
        .lines()
        .any(|line| line.trim_start().starts_with("warn_level"));
    assert!(
        !carried,
        "the gate never reads it, so nobody may believe that it does"
    );
}

/// A command that no scene names is one that nobody has seen work.
#[test]
fn every_command_is_named_by_a_scene() {
    let scenes: String = sources("tests/stories")
        .into_iter()
        .filter(|(name, _)| name != "house_rules.rs" && name != "rights.rs")
        .map(|(_, text)| text)
        .collect();
    for command in COMMANDS {
        assert!(scenes.contains(command), "no scene names {command}");
    }
}

/// Sentences live in `ui/locales`, in both languages. A text in the code would be in one.
#[test]
fn no_sentence_for_people_stands_in_the_code() {
    let romanian = ['ă', 'â', 'î', 'ș', 'ț', 'Ă', 'Â', 'Î', 'Ș', 'Ț'];
    // `fold` and the catalogue name single letters, the demo invents people, the papers name glyphs.
    let letters = ["domain/", "catalogue/", "demo/", "paper/"];
    for (name, text) in sources("src-tauri/src") {
        if letters.iter().any(|room| name.starts_with(room)) {
            continue;
        }
        for line in code_of(&text).lines() {
            let quoted: String = line.split('"').skip(1).step_by(2).collect();
            assert!(!quoted.contains(romanian), "{name} speaks Romanian: {line}");
        }
    }
}

/// What was seen of a radio is written by people's acts, with their line in the ledger, and never by an update of the program: a migration
/// that turned an old row into a better one would open a gate overnight (GATE.md section 8). One that has to build these tables anew, for a
/// new word, has to change this rule first and show that no class rises.
#[test]
fn no_migration_writes_what_was_seen_of_a_radio_or_its_code() {
    let folder = root().join("migrations");
    let mut files = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert!(path.is_file(), "migrations lie flat: {}", path.display());
        files += 1;
        for (table, statement) in writes(&fs::read_to_string(&path).unwrap()) {
            let kept = ["unit_facts", "code_entries"]
                .iter()
                .find(|kept| table.contains(*kept));
            assert_eq!(kept, None, "{}: {statement}", path.display());
        }
    }
    assert!(files >= 22, "there is something to look at");
    let rows = writes(
        "-- INSERT INTO unit_facts\nCREATE TABLE unit_facts_new (a);\nINSERT OR IGNORE INTO unit_facts_new SELECT * FROM unit_facts;
         UPDATE OR REPLACE \"Unit_Facts\" SET a = 1; REPLACE INTO code_entries VALUES (1); DELETE FROM main.code_entries;
         DROP TABLE unit_facts; ALTER TABLE unit_facts_new RENAME TO unit_facts; UPDATE jobs SET a = 1;",
    );
    let tables: Vec<&str> = rows.iter().map(|(table, _)| table.as_str()).collect();
    assert_eq!(
        tables,
        [
            "unit_facts_new",
            "unit_facts",
            "code_entries",
            "code_entries",
            "unit_facts",
            "unit_facts_new",
            "jobs"
        ],
        "the rule sees each way of writing"
    );
}

/// The statements of a migration that change rows or do away with a table, each with the table's name; a trigger's too.
fn writes(text: &str) -> Vec<(String, String)> {
    let told: String = text
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let mut found = Vec::new();
    for statement in told.split(';').flat_map(|part| part.split(" begin ")) {
        let words: Vec<&str> = statement.split_whitespace().collect();
        let conflict = ["or", "ignore", "replace", "abort", "fail", "rollback"];
        let mut names = words.iter().skip(1).filter(|word| !conflict.contains(*word));
        let table = match words.first().copied() {
            Some("update") => names.next(),
            Some("insert" | "replace" | "delete" | "drop" | "alter" | "with") => words
                .iter()
                .skip_while(|word| !["into", "from", "table", "update"].contains(*word))
                .nth(1),
            _ => None,
        };
        let Some(table) = table else { continue };
        let name = table.split('(').next().unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default();
        let name = name.trim_matches(['"', '`', '[', ']']);
        found.push((name.to_owned(), words.join(" ")));
    }
    found
}
