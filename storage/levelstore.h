#pragma once

#include "market/levelofdetail.h"
#include "storage/barstore.h"

#include <span>

namespace storage {

// The factor-4 pyramid over one series. A level is stored as long as the one below it has more
// than levelRows rows; level 0 are the bars themselves.
class LevelStore
{
public:
    static constexpr int levelRows = 1'000;

    LevelStore(SQLite::Database& database, SeriesKey key);

    // Rebuilds the buckets that hold the times (sorted), level by level.
    void update(std::span<const market::Millis> changed);

    // The lowest level that is not what update() would make of the one below it.
    [[nodiscard]] std::optional<int> firstWrongLevel();

    // Rows of one level that begin in the range.
    [[nodiscard]] std::vector<market::Bar> load(int level, const market::TimeRange& range);
    [[nodiscard]] qint64 count(int level, const market::TimeRange& range, qint64 limit);
    [[nodiscard]] int highestStored();
    // The bars of the range merged into buckets of the level, stored or not. Buckets at the edges
    // hold what lies inside the range only, so that no value from outside gets in and none from
    // inside is lost.
    [[nodiscard]] std::vector<market::Bar> collect(int level, const market::TimeRange& range);

private:
    [[nodiscard]] market::Millis lengthOf(int level) const;
    [[nodiscard]] bool isLong(int level);
    [[nodiscard]] bool isRight(int level);
    [[nodiscard]] std::vector<market::Bar> clipped(int level, const market::TimeRange& range);
    void rebuild(int level, const market::TimeRange& buckets);
    void save(int level, const market::Bar& bucket);

    SQLite::Database& m_database;
    SeriesKey m_key;
    BarStore m_bars;
    std::optional<SQLite::Statement> m_load;
    std::optional<SQLite::Statement> m_count;
    std::optional<SQLite::Statement> m_save;
};

} // namespace storage
