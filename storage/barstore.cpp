#include "storage/barstore.h"

using market::Bar;
using market::Millis;
using market::TimeRange;

namespace storage {

BarStore::BarStore(SQLite::Database& database, SeriesKey key)
    : m_rows(database, findSeries(database, key), 0)
{
}

std::vector<Bar> BarStore::load(const TimeRange& range)
{
    return m_rows.load(range);
}

qint64 BarStore::count(const TimeRange& range, qint64 limit)
{
    return m_rows.count(range, limit);
}

std::optional<TimeRange> BarStore::extent()
{
    return m_rows.extent();
}

// The range up to the time is read, so that a bar which got lost in it is noticed.
std::optional<Bar> BarStore::lastBefore(Millis time)
{
    const auto begin = m_rows.beginBefore(time, 1);
    const std::vector<Bar> bars = m_rows.load({begin.value_or(keyTimes.begin), time});
    return bars.empty() ? std::nullopt : std::optional(bars.back());
}

std::optional<Millis> BarStore::beginBefore(Millis time, qint64 count)
{
    return m_rows.beginBefore(time, count);
}

std::vector<Bar> BarStore::last(qint64 count)
{
    const auto begin = m_rows.beginBefore(keyTimes.end, count);
    return m_rows.load({begin.value_or(keyTimes.begin), keyTimes.end});
}

} // namespace storage
