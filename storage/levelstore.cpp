#include "storage/levelstore.h"

#include <algorithm>

using market::Bar;
using market::Millis;
using market::TimeRange;

namespace storage {

namespace {

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

void join(std::vector<Bar>& to, const std::vector<Bar>& bars)
{
    to.insert(to.end(), bars.begin(), bars.end());
}

} // namespace

LevelStore::LevelStore(SQLite::Database& database, SeriesKey key)
    : m_database(database)
    , m_series(findSeries(database, key))
    , m_rows(market::highestLevel + 1)
{
}

BarRows& LevelStore::rows(int level)
{
    auto& rows = m_rows[static_cast<std::size_t>(level)];
    if (!rows)
        rows = std::make_unique<BarRows>(m_database, m_series, level);
    return *rows;
}

Millis LevelStore::lengthOf(int level) const
{
    return market::bucketLength(market::nominalLength(m_series.key.interval), level);
}

bool LevelStore::isLong(int level)
{
    return count(level, keyTimes, levelRows + 1) > levelRows;
}

void LevelStore::update(std::span<const Millis> changed)
{
    std::vector<TimeRange> dirty;
    dirty.reserve(changed.size());
    for (const Millis time : changed)
        dirty.push_back({time, time + 1});
    for (int level = 1; level <= market::highestLevel && !dirty.empty(); ++level) {
        if (!isLong(level - 1))
            break;
        // A level that becomes worth storing is built from all that lies below it.
        if (count(level, keyTimes, 1) == 0)
            dirty.assign(1, *rows(0).extent());
        dirty = bucketSpans(dirty, lengthOf(level));
        for (const TimeRange& span : dirty)
            rebuild(level, span);
    }
    flush();
}

void LevelStore::append(std::span<const Bar> added)
{
    std::vector<Bar> lower;
    for (int level = 1; level <= market::highestLevel && !added.empty(); ++level) {
        if (!isLong(level - 1))
            break;
        const Millis length = lengthOf(level);
        const bool first = count(level, keyTimes, 1) == 0;
        const Millis begin
            = first ? keyTimes.begin : market::bucketBegin(added.front().begin, length);
        std::vector<Bar> whole = load(level - 1, {begin, added.front().begin});
        if (!whole.empty()) {
            whole.insert(whole.end(), added.begin(), added.end());
            added = whole;
        }
        std::vector<Bar> buckets = market::merged(added, length);
        write(level, {buckets.front().begin, keyTimes.end}, buckets);
        lower = std::move(buckets);
        added = lower;
    }
    flush();
}

void LevelStore::flush()
{
    for (const auto& rows : m_rows)
        if (rows)
            rows->flush();
}

void LevelStore::rebuild(int level, const TimeRange& buckets)
{
    const Millis step = bucketsAtOnce * lengthOf(level);
    for (Millis begin = buckets.begin; begin < buckets.end; begin += step) {
        const TimeRange part{begin, std::min(begin + step, buckets.end)};
        write(level, part, made(level, part));
    }
}

// What the buckets have to be.
std::vector<Bar> LevelStore::made(int level, const TimeRange& buckets)
{
    return market::merged(load(level - 1, buckets), lengthOf(level));
}

// Bars never go, so no bucket does: each is there already or new.
void LevelStore::write(int level, const TimeRange& range, const std::vector<Bar>& buckets)
{
    const std::vector<StoredRow> stored = soundRows(level, range);
    auto old = stored.begin();
    for (const Bar& bucket : buckets) {
        while (old != stored.end() && old->bar.begin < bucket.begin)
            ++old;
        const bool known = old != stored.end() && old->bar.begin == bucket.begin;
        if (!known)
            rows(level).insert({bucket});
        else if (old->bar != bucket)
            rows(level).replace(*old, {bucket});
    }
}

// The stored rows; those of damaged blocks are made anew before.
std::vector<StoredRow> LevelStore::soundRows(int level, const TimeRange& range)
{
    BarRows::Reading reading = rows(level).read(range);
    if (reading.damaged.empty())
        return std::move(reading.rows);
    for (const TimeRange& block : reading.damaged) {
        rows(level).removeBlocks(block);
        for (const Bar& bucket : made(level, block))
            rows(level).insert({bucket});
    }
    return rows(level).read(range).rows;
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
        return count(level, keyTimes, 1) == 0;
    const Millis length = lengthOf(level);
    const Millis step = bucketsAtOnce * length;
    qint64 expected = 0;
    for (const TimeRange& span : bucketSpans(std::vector{*rows(0).extent()}, length)) {
        for (Millis begin = span.begin; begin < span.end; begin += step) {
            const TimeRange part{begin, std::min(begin + step, span.end)};
            const std::vector<Bar> buckets = made(level, part);
            if (rows(level).load(part) != buckets)
                return false;
            expected += static_cast<qint64>(buckets.size());
        }
    }
    return count(level, keyTimes, expected + 1) == expected;
}

std::vector<Bar> LevelStore::load(int level, const TimeRange& range)
{
    if (level == 0)
        return rows(0).load(range);
    const BarRows::Reading reading = rows(level).read(range);
    std::vector<Bar> bars;
    bars.reserve(reading.rows.size());
    std::ranges::transform(reading.rows, std::back_inserter(bars), &StoredRow::bar);
    for (const TimeRange& block : reading.damaged) {
        const auto inBlock = [&](const Bar& bar) { return block.contains(bar.begin); };
        std::erase_if(bars, inBlock);
        std::vector<Bar> anew = made(level, block);
        std::erase_if(anew, [&](const Bar& bar) { return !range.contains(bar.begin); });
        join(bars, anew);
    }
    if (!reading.damaged.empty())
        std::ranges::sort(bars, {}, &Bar::begin);
    return bars;
}

qint64 LevelStore::count(int level, const TimeRange& range, qint64 limit)
{
    return rows(level).count(range, limit);
}

int LevelStore::highestStored()
{
    int level = 0;
    while (level < market::highestLevel && count(level + 1, keyTimes, 1) > 0)
        ++level;
    return level;
}

std::vector<Bar> LevelStore::collect(int level, const TimeRange& range)
{
    if (level == 0 || range.isEmpty())
        return load(0, range);
    if (level > highestStored())
        return clipped(level, range);
    // The first and the last bucket of all hold nothing outside a range that reaches so far.
    const Millis length = lengthOf(level);
    const TimeRange all = rows(0).extent().value_or(TimeRange{});
    const Millis firstWhole = range.begin <= all.begin
        ? market::bucketBegin(all.begin, length)
        : market::bucketBegin(range.begin + length - 1, length);
    const Millis lastWhole = range.end >= all.end ? market::bucketBegin(all.end, length) + length
                                                  : market::bucketBegin(range.end, length);
    if (firstWhole >= lastWhole)
        return clipped(level, range);
    std::vector<Bar> bars = clipped(level, {range.begin, firstWhole});
    join(bars, load(level, {firstWhole, lastWhole}));
    join(bars, clipped(level, {lastWhole, range.end}));
    if (!bars.empty())
        bars.front().begin = std::max(bars.front().begin, std::max(range.begin, all.begin));
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

} // namespace storage
