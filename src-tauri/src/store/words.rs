//! Words, instants and other columns that need a second look.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use rusqlite::types::Type;

/// A column of a closed word list.
pub(super) fn word<T>(row: &Row<'_>, column: &str, read: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    read(&text).ok_or_else(|| unreadable(Type::Text))
}

/// A column of a closed word list that may be unknown.
pub(super) fn maybe_word<T>(
    row: &Row<'_>,
    column: &str,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| read(&text).ok_or_else(|| unreadable(Type::Text)))
        .transpose()
}

/// An instant as the tables keep it: UTC, ISO 8601, milliseconds.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A column with an instant.
pub(super) fn an_instant(row: &Row<'_>, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    let text: String = row.get(column)?;
    DateTime::parse_from_rfc3339(&text)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|_| unreadable(Type::Text))
}

/// A column with an instant that may be unknown.
pub(super) fn maybe_instant(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        DateTime::parse_from_rfc3339(&text)
            .map(|at| at.with_timezone(&Utc))
            .map_err(|_| unreadable(Type::Text))
    })
    .transpose()
}

/// The value of a column is not what this program writes. The text names no value.
pub(super) fn unreadable(kind: Type) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, kind, "a column holds what this program never writes".into())
}
