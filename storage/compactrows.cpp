#include "storage/compactrows.h"

#include "storage/levelstore.h"
#include "storage/sql.h"
#include "storage/tablesums.h"

namespace storage {

namespace {

std::vector<SeriesKey> oldSeries(SQLite::Database& database)
{
    std::vector<SeriesKey> keys;
    SQLite::Statement query(database,
                            "SELECT DISTINCT instrument, interval FROM old_bar ORDER BY 1, 2");
    while (query.executeStep())
        if (const auto interval = market::intervalFromCode(text(query, 1)))
            keys.push_back({integer(query, 0), *interval});
    return keys;
}

// The rows as they are: what step 1 took is not judged again.
qint64 carryBars(SQLite::Database& database, const Series& series)
{
    BarRows rows(database, series, 0);
    RowStatement old(database,
                     "SELECT time, open, high, low, close, volume, import FROM old_bar "
                     "WHERE instrument = ?1 AND interval = ?2 ORDER BY time");
    old.bind(1, series.key.instrument);
    old.bind(2, market::toCode(series.key.interval));
    qint64 carried = 0;
    for (; old.step(); ++carried) {
        if (!keyTimes.contains(old.integer(0)))
            throw SQLite::Exception("a bar has an impossible time", SQLITE_CORRUPT);
        rows.insert(
            {{old.integer(0), old.real(1), old.real(2), old.real(3), old.real(4), old.real(5)},
             old.integer(6)});
    }
    rows.flush();
    return carried;
}

void buildLevels(SQLite::Database& database, const Series& series)
{
    const auto extent = BarRows(database, series, 0).extent();
    if (extent)
        LevelStore(database, series.key).update(std::vector{extent->begin});
}

} // namespace

void compactRows(SQLite::Database& database)
{
    qint64 carried = 0;
    for (const SeriesKey& key : oldSeries(database)) {
        const Series series = ensureSeries(database, key);
        carried += carryBars(database, series);
        buildLevels(database, series);
    }
    // The old copy stays what it is until every bar is in the new one.
    if (carried != database.execAndGet("SELECT count(*) FROM old_bar").getInt64())
        throw SQLite::Exception("bars are missing", SQLITE_CORRUPT);
    database.exec("DROP TABLE old_bar_level; DROP TABLE old_bar;");
    saveTableSums(database, seriesTables);
    saveTableSums(database, eventTables);
}

} // namespace storage
