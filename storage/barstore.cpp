#include "storage/barstore.h"

#include "storage/sql.h"

using market::Bar;
using market::Millis;
using market::TimeRange;

namespace storage {

SQLite::Statement& prepareFor(const SeriesKey& key, SQLite::Database& database,
                              std::optional<SQLite::Statement>& statement, const char* sql)
{
    if (statement) {
        statement->reset();
        return *statement;
    }
    statement.emplace(database, sql);
    bind(*statement, 1, key.instrument);
    bind(*statement, 2, market::toCode(key.interval));
    return *statement;
}

BarStore::BarStore(SQLite::Database& database, SeriesKey key)
    : m_database(database)
    , m_key(key)
{
}

SQLite::Statement& BarStore::prepare(std::optional<SQLite::Statement>& statement, const char* sql)
{
    return prepareFor(m_key, m_database, statement, sql);
}

std::vector<Bar> BarStore::load(const TimeRange& range)
{
    SQLite::Statement& query = prepare(
        m_load,
        "SELECT time, open, high, low, close, volume FROM bar "
        "WHERE instrument = ?1 AND interval = ?2 AND time >= ?3 AND time < ?4 ORDER BY time");
    bind(query, 3, range.begin);
    bind(query, 4, range.end);
    std::vector<Bar> bars;
    while (query.executeStep())
        bars.push_back(bar(query));
    return bars;
}

std::vector<StoredBar> BarStore::loadRevisions(const TimeRange& range)
{
    SQLite::Statement& query
        = prepare(m_loadRevisions,
                  "SELECT time, open, high, low, close, volume, retrieved, import.id FROM bar "
                  "JOIN import ON import.id = bar.import "
                  "WHERE bar.instrument = ?1 AND bar.interval = ?2 AND time >= ?3 AND time < ?4 "
                  "ORDER BY time");
    bind(query, 3, range.begin);
    bind(query, 4, range.end);
    std::vector<StoredBar> bars;
    while (query.executeStep())
        bars.push_back({bar(query), integer(query, 6), integer(query, 7)});
    return bars;
}

qint64 BarStore::count(const TimeRange& range, qint64 limit)
{
    SQLite::Statement& query
        = prepare(m_count,
                  "SELECT count(*) FROM (SELECT 1 FROM bar "
                  "WHERE instrument = ?1 AND interval = ?2 AND time >= ?3 AND time < ?4 LIMIT ?5)");
    bind(query, 3, range.begin);
    bind(query, 4, range.end);
    bind(query, 5, limit);
    query.executeStep();
    const qint64 rows = integer(query, 0);
    query.reset(); // an unfinished statement would hold the read transaction open
    return rows;
}

std::optional<TimeRange> BarStore::extent()
{
    std::optional<SQLite::Statement> statement;
    SQLite::Statement& query
        = prepare(statement,
                  "SELECT (SELECT min(time) FROM bar WHERE instrument = ?1 AND interval = ?2), "
                  "(SELECT max(time) FROM bar WHERE instrument = ?1 AND interval = ?2)");
    query.executeStep();
    if (query.isColumnNull(0))
        return std::nullopt;
    return TimeRange{integer(query, 0), integer(query, 1) + 1};
}

std::optional<Bar> BarStore::lastBefore(Millis time)
{
    SQLite::Statement& query = prepare(
        m_lastBefore,
        "SELECT time, open, high, low, close, volume FROM bar "
        "WHERE instrument = ?1 AND interval = ?2 AND time < ?3 ORDER BY time DESC LIMIT 1");
    bind(query, 3, time);
    const auto found = query.executeStep() ? std::optional(bar(query)) : std::nullopt;
    query.reset();
    return found;
}

std::optional<Millis> BarStore::beginBefore(Millis time, qint64 count)
{
    std::optional<SQLite::Statement> statement;
    SQLite::Statement& query
        = prepare(statement,
                  "SELECT min(time) FROM (SELECT time FROM bar WHERE instrument = ?1 "
                  "AND interval = ?2 AND time < ?3 ORDER BY time DESC LIMIT ?4)");
    bind(query, 3, time);
    bind(query, 4, count);
    query.executeStep();
    return query.isColumnNull(0) ? std::nullopt : std::optional(integer(query, 0));
}

std::vector<Bar> BarStore::last(qint64 count)
{
    std::optional<SQLite::Statement> statement;
    SQLite::Statement& query
        = prepare(statement,
                  "SELECT time, open, high, low, close, volume FROM bar "
                  "WHERE instrument = ?1 AND interval = ?2 ORDER BY time DESC LIMIT ?3");
    bind(query, 3, count);
    std::vector<Bar> bars;
    while (query.executeStep())
        bars.push_back(bar(query));
    std::ranges::reverse(bars);
    return bars;
}

void BarStore::save(const Bar& value, qint64 import)
{
    SQLite::Statement& upsert = prepare(
        m_save,
        "INSERT INTO bar (instrument, interval, time, open, high, low, close, volume, import) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        "ON CONFLICT (instrument, interval, time) DO UPDATE SET open = excluded.open, "
        "high = excluded.high, low = excluded.low, close = excluded.close, "
        "volume = excluded.volume, import = excluded.import");
    bind(upsert, 3, value.begin);
    bind(upsert, 4, value.open);
    bind(upsert, 5, value.high);
    bind(upsert, 6, value.low);
    bind(upsert, 7, value.close);
    bind(upsert, 8, value.volume);
    bind(upsert, 9, import);
    upsert.exec();
}

} // namespace storage
