#pragma once

#include "market/bar.h"
#include "market/interval.h"

#include <SQLiteCpp/Statement.h>
#include <optional>
#include <vector>

namespace storage {

// Names one run of bars.
struct SeriesKey
{
    qint64 instrument = 0;
    market::Interval interval = market::Interval::Day1;

    friend bool operator==(const SeriesKey&, const SeriesKey&) = default;
};

// Prepares the statement at its first use and binds the instrument as ?1 and the interval as ?2,
// which stay bound; afterwards resets it.
SQLite::Statement& prepareFor(const SeriesKey& key, SQLite::Database& database,
                              std::optional<SQLite::Statement>& statement, const char* sql);

// A bar and the instant its values were retrieved.
struct StoredBar
{
    market::Bar bar;
    market::Millis retrieved = 0;
    qint64 import = 0;
};

// Rows of bar ↔ values, for one series. Statements are prepared at first use and kept.
class BarStore
{
public:
    BarStore(SQLite::Database& database, SeriesKey key);

    [[nodiscard]] std::vector<market::Bar> load(const market::TimeRange& range);
    [[nodiscard]] std::vector<StoredBar> loadRevisions(const market::TimeRange& range);
    // The bars that begin in the range, counted up to `limit`.
    [[nodiscard]] qint64 count(const market::TimeRange& range, qint64 limit);
    // First begin … last begin plus one millisecond.
    [[nodiscard]] std::optional<market::TimeRange> extent();
    [[nodiscard]] std::optional<market::Bar> lastBefore(market::Millis time);
    // Begin of the count-th bar before the time, or of the first one where there are fewer.
    [[nodiscard]] std::optional<market::Millis> beginBefore(market::Millis time, qint64 count);
    [[nodiscard]] std::vector<market::Bar> last(qint64 count); // oldest first
    void save(const market::Bar& bar, qint64 import);

private:
    SQLite::Statement& prepare(std::optional<SQLite::Statement>& statement, const char* sql);

    SQLite::Database& m_database;
    SeriesKey m_key;
    std::optional<SQLite::Statement> m_load;
    std::optional<SQLite::Statement> m_loadRevisions;
    std::optional<SQLite::Statement> m_count;
    std::optional<SQLite::Statement> m_lastBefore;
    std::optional<SQLite::Statement> m_save;
};

} // namespace storage
