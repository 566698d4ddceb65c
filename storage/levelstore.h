#pragma once

#include "market/levelofdetail.h"
#include "storage/barrows.h"

#include <memory>
#include <span>

namespace storage {

// The factor-4 pyramid over one series. A level is stored as long as the one below it has more
// than levelRows rows; level 0 are the bars themselves. Rows of a level that do not match their
// checksum are made anew from the level below; bars that do not match make everything fail.
class LevelStore
{
public:
    static constexpr int levelRows = 1'000;

    LevelStore(SQLite::Database& database, SeriesKey key);

    // Rebuilds the buckets that hold the times (sorted), level by level.
    void update(std::span<const market::Millis> changed);
    // The same for bars that were stored behind all others.
    void append(std::span<const market::Bar> added);

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
    [[nodiscard]] BarRows& rows(int level);
    [[nodiscard]] market::Millis lengthOf(int level) const;
    [[nodiscard]] bool isLong(int level);
    [[nodiscard]] bool isRight(int level);
    [[nodiscard]] std::vector<market::Bar> clipped(int level, const market::TimeRange& range);
    [[nodiscard]] std::vector<market::Bar> made(int level, const market::TimeRange& buckets);
    [[nodiscard]] std::vector<StoredRow> soundRows(int level, const market::TimeRange& range);
    void rebuild(int level, const market::TimeRange& buckets);
    void write(int level, const market::TimeRange& range, const std::vector<market::Bar>& buckets);
    void flush();

    SQLite::Database& m_database;
    Series m_series;
    std::vector<std::unique_ptr<BarRows>> m_rows; // by level, made at first use
};

} // namespace storage
