#pragma once

#include "storage/series.h"

#include <QString>

#include <optional>

namespace storage {

// What brought rows into the cache: a row of the table import.
struct Import
{
    const char* kind = "bars"; // "bars", "events", "shares"
    QString source;
    std::optional<SeriesKey> series; // of bars
    QString adjustment;
    market::Millis retrieved = 0;
    market::Millis imported = 0;
};

// What became of its rows.
struct ImportCounts
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 refused = 0;
};

// Returns the id that goes into the rows which come with the import.
[[nodiscard]] qint64 beginImport(SQLite::Database& database, const Import& import);
void endImport(SQLite::Database& database, qint64 id, const ImportCounts& counts);
// An import that changed nothing leaves no trace.
void dropImport(SQLite::Database& database, qint64 id);
// The instant that the values of the import are from; the beginning of time where it is gone.
[[nodiscard]] market::Millis retrievedBy(SQLite::Database& database, qint64 import);
// Something of that source, retrieved then or later, has been imported.
[[nodiscard]] bool isImported(SQLite::Database& database, const QString& source,
                              market::Millis retrieved);

} // namespace storage
