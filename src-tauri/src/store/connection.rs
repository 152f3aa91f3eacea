//! Opening the workshop's file: SQLCipher with a raw key, WAL, every commit synced.

use super::StoreError;
use crate::vault::FileKey;
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// Opens the file with its key. A missing file is made only where `create` says so: while `vault.json` exists a lost database is
/// never silently replaced by an empty one.
///
/// # Errors
/// `Damaged` where the key does not fit or pages are broken, `Disk` where the folder refuses.
pub fn open(path: &Path, key: &FileKey, create: bool) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    } else if std::fs::metadata(path).is_ok_and(|file| file.len() == 0) {
        return Err(StoreError::Damaged);
    }
    let conn = Connection::open_with_flags(path, flags)?;
    conn.pragma_update(None, "key", key.pragma().as_str())?;
    // Fails here, and not in the middle of a morning, where key and file do not belong together.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    // FULL: in 300 simulated power cuts it lost no acknowledged commit, NORMAL lost some in every one (SAFETY.md section 5).
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -32_768)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// Brings the file to this program's schema.
///
/// # Errors
/// `Newer` where the file is ahead of this program: it is left untouched.
pub fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    let known = newest_known();
    if schema_version(conn)? > known {
        return Err(StoreError::Newer);
    }
    embedded::migrations::runner()
        .run(conn)
        .map_err(|_| StoreError::Damaged)?;
    super::index_all_if_due(conn)
}

/// The number of the newest migration the file has seen; 0 for an empty file.
///
/// # Errors
/// Where the file cannot be read.
pub fn schema_version(conn: &Connection) -> Result<u32, StoreError> {
    let exists: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'refinery_schema_history')",
        [],
        |row| row.get(0),
    )?;
    if !exists {
        return Ok(0);
    }
    Ok(conn.query_row(
        "SELECT coalesce(max(version), 0) FROM refinery_schema_history",
        [],
        |row| row.get(0),
    )?)
}

/// Whether this program would change the file's schema.
///
/// # Errors
/// Where the file cannot be read.
pub fn needs_migration(conn: &Connection) -> Result<bool, StoreError> {
    let seen = schema_version(conn)?;
    Ok(seen > 0 && seen < newest_known())
}

fn newest_known() -> u32 {
    embedded::migrations::runner()
        .get_migrations()
        .iter()
        .filter_map(|migration| u32::try_from(migration.version()).ok())
        .max()
        .unwrap_or(0)
}

/// Reads every page once: SQLCipher checks each page's signature, SQLite its structure.
///
/// # Errors
/// `Damaged` where a page does not hold.
pub fn check_pages(conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged)
    }
}

/// Stands still for a copy: what others write from here on is not seen on this connection.
///
/// # Errors
/// Where the file cannot be read.
pub fn hold_still(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch("BEGIN")?;
    // The snapshot begins with the first read.
    schema_version(conn).map(|_| ())
}

/// Copies all of a file into a new one with the same key.
///
/// # Errors
/// `Disk` where there is no room.
pub fn copy_into(source: &Connection, target: &Path, key: &FileKey) -> Result<(), StoreError> {
    let mut copy = Connection::open(target)?;
    copy.pragma_update(None, "key", key.pragma().as_str())?;
    Backup::new(source, &mut copy)?.run_to_completion(4_096, Duration::ZERO, None)?;
    copy.close().map_err(|(_, error)| error.into())
}

/// How many rows each table holds, by its name: what two files of one content agree in. The tables of the full-text index are counted by
/// what they index.
///
/// # Errors
/// Where the file cannot be read.
pub fn count_rows(conn: &Connection) -> Result<Vec<(String, u64)>, StoreError> {
    let tables: Vec<String> = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
             ORDER BY name",
        )?
        .query_map([], |row| row.get("name"))?
        .collect::<Result<_, _>>()?;
    tables
        .into_iter()
        .map(|table| {
            // The name comes from the schema of our own file.
            let sql = format!("SELECT count(*) AS rows FROM \"{table}\"");
            let rows = conn.query_row(&sql, [], |row| row.get("rows"))?;
            Ok((table, rows))
        })
        .collect()
}

/// Closes the file with nothing left in its write-ahead log.
///
/// # Errors
/// Where the log cannot be folded in.
pub fn close(conn: Connection) -> Result<(), StoreError> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.close().map_err(|(_, error)| error.into())
}
