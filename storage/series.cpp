#include "storage/series.h"

#include "storage/instrumentstore.h"
#include "storage/sql.h"

namespace storage {

std::vector<Series> loadSeries(SQLite::Database& database)
{
    std::vector<Series> all;
    SQLite::Statement query(database, "SELECT id, instrument, interval FROM series ORDER BY id");
    while (query.executeStep())
        all.push_back(
            {integer(query, 0),
             {integer(query, 1),
              market::intervalFromCode(text(query, 2)).value_or(market::Interval::Day1)}});
    return all;
}

Series findSeries(SQLite::Database& database, const SeriesKey& key)
{
    // Past the index: the checksum of the table does not cover it.
    SQLite::Statement query(
        database, "SELECT id FROM series NOT INDEXED WHERE instrument = ? AND interval = ?");
    bind(query, 1, key.instrument);
    bind(query, 2, market::toCode(key.interval));
    return {query.executeStep() ? integer(query, 0) : 0, key};
}

Series ensureSeries(SQLite::Database& database, const SeriesKey& key)
{
    if (const Series found = findSeries(database, key); found.id != 0)
        return found;
    SQLite::Statement insert(database, "INSERT INTO series (instrument, interval) VALUES (?, ?)");
    bind(insert, 1, key.instrument);
    bind(insert, 2, market::toCode(key.interval));
    insert.exec();
    return {database.getLastInsertRowid(), key};
}

QString nameOf(SQLite::Database& database, const Series& series)
{
    const auto instrument = findInstrument(database, series.key.instrument);
    return (instrument ? instrument->symbol : QString::number(series.key.instrument)) + u' '
        + market::toCode(series.key.interval);
}

} // namespace storage
