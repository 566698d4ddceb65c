#include "storage/levelstore.h"

#include "storage/sql.h"

#include <limits>

using market::Bar;
using market::Millis;
using market::TimeRange;

namespace storage {

namespace {

constexpr TimeRange allTime{std::numeric_limits<Millis>::min(), std::numeric_limits<Millis>::max()};
constexpr Millis bucketsAtOnce = 4'096; // rebuilt in one go: bounds the memory

// The spans of the buckets that hold any of the times; neighbours are one span.
std::vector<TimeRange> bucketSpans(std::span<const TimeRange> changed, Millis length)
{
    std::vector<TimeRange> spans;
    for (const TimeRange& range : changed) {
        const Millis begin = market::bucketBegin(range.begin, length);
        const Millis end = market::bucketBegin(range.end - 1, length) + length;
        if (!spans.empty() && begin <= spans.back().end)
            spans.back().end = std::max(spans.back().end, end);
        else
            spans.push_back({begin, end});
    }
    return spans;
}

void append(std::vector<Bar>& to, const std::vector<Bar>& bars)
{
    to.insert(to.end(), bars.begin(), bars.end());
}

} // namespace

LevelStore::LevelStore(SQLite::Database& database, SeriesKey key)
    : m_database(database)
    , m_key(key)
    , m_bars(database, key)
{
}

Millis LevelStore::lengthOf(int level) const
{
    return market::bucketLength(market::nominalLength(m_key.interval), level);
}

bool LevelStore::isLong(int level)
{
    return count(level, allTime, levelRows + 1) > levelRows;
}

void LevelStore::update(std::span<const Millis> changed)
{
    std::vector<TimeRange> dirty;
    dirty.reserve(changed.size());
    for (const Millis time : changed)
        dirty.push_back({time, time + 1});
    for (int level = 1; level <= market::highestLevel && !dirty.empty(); ++level) {
        if (!isLong(level - 1))
            return;
        // A level that becomes worth storing is built from all that lies below it.
        if (count(level, allTime, 1) == 0) {
            dirty.assign(1, *m_bars.extent());
        }
        dirty = bucketSpans(dirty, lengthOf(level));
        for (const TimeRange& span : dirty)
            rebuild(level, span);
    }
}

void LevelStore::rebuild(int level, const TimeRange& buckets)
{
    const Millis length = lengthOf(level);
    const Millis step = bucketsAtOnce * length;
    for (Millis begin = buckets.begin; begin < buckets.end; begin += step) {
        const TimeRange part{begin, std::min(begin + step, buckets.end)};
        for (const Bar& bucket : market::merged(load(level - 1, part), length))
            save(level, bucket);
    }
}

std::optional<int> LevelStore::firstWrongLevel()
{
    for (int level = 1; level <= market::highestLevel; ++level)
        if (!isRight(level))
            return level;
    return std::nullopt;
}

bool LevelStore::isRight(int level)
{
    if (!isLong(level - 1))
        return count(level, allTime, 1) == 0;
    const Millis length = lengthOf(level);
    const Millis step = bucketsAtOnce * length;
    qint64 expected = 0;
    for (const TimeRange& span : bucketSpans(std::vector{*m_bars.extent()}, length)) {
        for (Millis begin = span.begin; begin < span.end; begin += step) {
            const TimeRange part{begin, std::min(begin + step, span.end)};
            const std::vector<Bar> buckets = market::merged(load(level - 1, part), length);
            if (load(level, part) != buckets)
                return false;
            expected += static_cast<qint64>(buckets.size());
        }
    }
    return count(level, allTime, expected + 1) == expected;
}

std::vector<Bar> LevelStore::load(int level, const TimeRange& range)
{
    if (level == 0)
        return m_bars.load(range);
    SQLite::Statement& query = prepareFor(
        m_key, m_database, m_load,
        "SELECT time, open, high, low, close, volume FROM bar_level WHERE instrument = ?1 "
        "AND interval = ?2 AND level = ?3 AND time >= ?4 AND time < ?5 ORDER BY time");
    bind(query, 3, qint64{level});
    bind(query, 4, range.begin);
    bind(query, 5, range.end);
    std::vector<Bar> bars;
    while (query.executeStep())
        bars.push_back(bar(query));
    return bars;
}

qint64 LevelStore::count(int level, const TimeRange& range, qint64 limit)
{
    if (level == 0)
        return m_bars.count(range, limit);
    SQLite::Statement& query = prepareFor(
        m_key, m_database, m_count,
        "SELECT count(*) FROM (SELECT 1 FROM bar_level WHERE instrument = ?1 AND interval = ?2 "
        "AND level = ?3 AND time >= ?4 AND time < ?5 LIMIT ?6)");
    bind(query, 3, qint64{level});
    bind(query, 4, range.begin);
    bind(query, 5, range.end);
    bind(query, 6, limit);
    query.executeStep();
    const qint64 rows = integer(query, 0);
    query.reset();
    return rows;
}

int LevelStore::highestStored()
{
    int level = 0;
    while (level < market::highestLevel && count(level + 1, allTime, 1) > 0)
        ++level;
    return level;
}

std::vector<Bar> LevelStore::collect(int level, const TimeRange& range)
{
    if (level == 0 || range.isEmpty())
        return load(0, range);
    const Millis length = lengthOf(level);
    const Millis firstWhole = market::bucketBegin(range.begin + length - 1, length);
    const Millis lastWhole = market::bucketBegin(range.end, length);
    if (firstWhole >= lastWhole || level > highestStored())
        return clipped(level, range);
    std::vector<Bar> bars = clipped(level, {range.begin, firstWhole});
    append(bars, load(level, {firstWhole, lastWhole}));
    append(bars, clipped(level, {lastWhole, range.end}));
    return bars;
}

// A bucket that is cut by the edge begins where its first bar does.
std::vector<Bar> LevelStore::clipped(int level, const TimeRange& range)
{
    const std::vector<Bar> finer = collect(level - 1, range);
    std::vector<Bar> bars = market::merged(finer, lengthOf(level));
    if (!bars.empty())
        bars.front().begin = finer.front().begin;
    return bars;
}

void LevelStore::save(int level, const Bar& bucket)
{
    SQLite::Statement& upsert
        = prepareFor(m_key, m_database, m_save,
                     "INSERT OR REPLACE INTO bar_level "
                     "(instrument, interval, level, time, open, high, low, close, volume) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    bind(upsert, 3, qint64{level});
    bind(upsert, 4, bucket.begin);
    bind(upsert, 5, bucket.open);
    bind(upsert, 6, bucket.high);
    bind(upsert, 7, bucket.low);
    bind(upsert, 8, bucket.close);
    bind(upsert, 9, bucket.volume);
    upsert.exec();
}

} // namespace storage
