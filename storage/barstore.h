#pragma once

#include "storage/barrows.h"

namespace storage {

// Answers questions about the bars of one series. Those that it returns match their checksums;
// where some do not, Damage is thrown.
class BarStore
{
public:
    BarStore(SQLite::Database& database, SeriesKey key);

    [[nodiscard]] std::vector<market::Bar> load(const market::TimeRange& range);
    // The bars that begin in the range, counted up to `limit`.
    [[nodiscard]] qint64 count(const market::TimeRange& range, qint64 limit);
    // First begin … last begin plus one millisecond.
    [[nodiscard]] std::optional<market::TimeRange> extent();
    [[nodiscard]] std::optional<market::Bar> lastBefore(market::Millis time);
    // Begin of the count-th bar before the time, or of the first one where there are fewer.
    [[nodiscard]] std::optional<market::Millis> beginBefore(market::Millis time, qint64 count);
    [[nodiscard]] std::vector<market::Bar> last(qint64 count); // oldest first

private:
    BarRows m_rows;
};

} // namespace storage
