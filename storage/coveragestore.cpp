#include "storage/coveragestore.h"

#include "storage/sql.h"

using market::Coverage;

namespace storage {

namespace {

#define COVERAGE_ROWS                                                                              \
    "SELECT instrument, symbol, interval, first, last, bars, source, adjustment, retrieved "       \
    "FROM coverage JOIN instrument ON instrument.id = instrument "

Coverage coverageOf(const SQLite::Statement& row)
{
    Coverage coverage;
    coverage.instrument = integer(row, 0);
    coverage.symbol = text(row, 1);
    coverage.interval = market::intervalFromCode(text(row, 2)).value_or(market::Interval::Day1);
    coverage.range = {integer(row, 3), integer(row, 4) + 1};
    coverage.bars = integer(row, 5);
    coverage.source = text(row, 6);
    coverage.adjustment = text(row, 7);
    coverage.retrieved = integer(row, 8);
    return coverage;
}

std::vector<Coverage> rowsOf(SQLite::Statement& query)
{
    std::vector<Coverage> rows;
    while (query.executeStep())
        rows.push_back(coverageOf(query));
    std::ranges::stable_sort(rows, [](const Coverage& a, const Coverage& b) {
        return std::tie(a.instrument, a.interval) < std::tie(b.instrument, b.interval);
    });
    return rows;
}

} // namespace

std::vector<Coverage> loadCoverage(SQLite::Database& database)
{
    SQLite::Statement query(database, COVERAGE_ROWS);
    return rowsOf(query);
}

std::vector<Coverage> loadCoverage(SQLite::Database& database, qint64 instrument)
{
    SQLite::Statement query(database, COVERAGE_ROWS "WHERE instrument = ?");
    bind(query, 1, instrument);
    return rowsOf(query);
}

std::optional<Coverage> findCoverage(SQLite::Database& database, const SeriesKey& key)
{
    SQLite::Statement query(database, COVERAGE_ROWS "WHERE instrument = ? AND interval = ?");
    bind(query, 1, key.instrument);
    bind(query, 2, market::toCode(key.interval));
    return query.executeStep() ? std::optional(coverageOf(query)) : std::nullopt;
}

void saveCoverage(SQLite::Database& database, const Coverage& coverage)
{
    SQLite::Statement upsert(
        database,
        "INSERT OR REPLACE INTO coverage (instrument, interval, first, last, "
        "bars, source, adjustment, retrieved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    bind(upsert, 1, coverage.instrument);
    bind(upsert, 2, market::toCode(coverage.interval));
    bind(upsert, 3, coverage.range.begin);
    bind(upsert, 4, coverage.range.end - 1);
    bind(upsert, 5, coverage.bars);
    bind(upsert, 6, coverage.source);
    bind(upsert, 7, coverage.adjustment);
    bind(upsert, 8, coverage.retrieved);
    upsert.exec();
}

} // namespace storage
