#include "storage/importlog.h"

#include "storage/sql.h"

#include <limits>

namespace storage {

namespace {

qint64 sourceId(SQLite::Database& database, const QString& name)
{
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO source (name) VALUES (?)");
    bind(insert, 1, name);
    insert.exec();
    SQLite::Statement query(database, "SELECT id FROM source WHERE name = ?");
    bind(query, 1, name);
    query.executeStep();
    return integer(query, 0);
}

} // namespace

qint64 beginImport(SQLite::Database& database, const Import& import)
{
    SQLite::Statement insert(database,
                             "INSERT INTO import (kind, source, instrument, interval, adjustment, "
                             "retrieved, imported, added, updated, refused) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)");
    insert.bind(1, import.kind);
    bind(insert, 2, sourceId(database, import.source));
    if (import.series) {
        bind(insert, 3, import.series->instrument);
        bind(insert, 4, market::toCode(import.series->interval));
    }
    bind(insert, 5, import.adjustment);
    bind(insert, 6, import.retrieved);
    bind(insert, 7, import.imported);
    insert.exec();
    return database.getLastInsertRowid();
}

void endImport(SQLite::Database& database, qint64 id, const ImportCounts& counts)
{
    SQLite::Statement update(database,
                             "UPDATE import SET added = ?, updated = ?, refused = ? WHERE id = ?");
    bind(update, 1, counts.added);
    bind(update, 2, counts.updated);
    bind(update, 3, counts.refused);
    bind(update, 4, id);
    update.exec();
}

void dropImport(SQLite::Database& database, qint64 id)
{
    SQLite::Statement remove(database, "DELETE FROM import WHERE id = ?");
    bind(remove, 1, id);
    remove.exec();
}

market::Millis retrievedBy(SQLite::Database& database, qint64 import)
{
    SQLite::Statement query(database, "SELECT retrieved FROM import WHERE id = ?");
    bind(query, 1, import);
    return query.executeStep() ? integer(query, 0) : std::numeric_limits<market::Millis>::min();
}

bool isImported(SQLite::Database& database, const QString& source, market::Millis retrieved)
{
    SQLite::Statement query(database,
                            "SELECT 1 FROM import JOIN source ON source.id = import.source "
                            "WHERE name = ? AND retrieved >= ? LIMIT 1");
    bind(query, 1, source);
    bind(query, 2, retrieved);
    return query.executeStep();
}

} // namespace storage
