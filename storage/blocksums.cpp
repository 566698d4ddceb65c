#include "storage/blocksums.h"

#include "market/levelofdetail.h"
#include "storage/packedbar.h"

#include <SQLiteCpp/SQLiteCpp.h>

using market::Millis;
using market::TimeRange;

namespace storage {

namespace {

constexpr Millis blockSlots = 256; // a block is read as a whole: at most so many rows too many

Millis blockLength(market::Interval interval, int level)
{
    const Millis bucket = market::bucketLength(market::nominalLength(interval), level);
    return std::min(bucket, keyTimes.end / blockSlots) * blockSlots;
}

} // namespace

BlockSums::BlockSums(SQLite::Database& database, const Series& series, int level)
    : m_series(series)
    , m_level(level)
    , m_length(blockLength(series.key.interval, level))
    , m_load(database,
             "SELECT begin, checksum FROM block_checksum WHERE series = ?1 AND level = ?2 "
             "AND begin >= ?3 AND begin < ?4 ORDER BY begin")
    , m_database(database)
{
    m_load.bind(1, m_series.id);
    m_load.bind(2, qint64{m_level});
}

TimeRange BlockSums::blockOf(Millis time) const
{
    const Millis begin = market::bucketBegin(time, m_length);
    return {begin, begin + m_length};
}

TimeRange BlockSums::blocksAround(const TimeRange& range) const
{
    return {blockOf(range.begin).begin, blockOf(range.end - 1).end};
}

void BlockSums::add(Millis time, quint64 hash)
{
    if (!m_pending.contains(time)) {
        flush();
        m_pending = blockOf(time);
    }
    m_change += hash;
}

void BlockSums::flush()
{
    if (m_pending.isEmpty())
        return;
    if (!m_save) {
        m_save.emplace(m_database,
                       "INSERT OR REPLACE INTO block_checksum (series, level, begin, checksum) "
                       "VALUES (?1, ?2, ?3, ?4)");
        m_save->bind(1, m_series.id);
        m_save->bind(2, qint64{m_level});
    }
    for (const Block& stored : load({m_pending.begin, m_pending.begin + 1}))
        m_change += stored.sum;
    m_save->bind(3, m_pending.begin);
    m_save->bind(4, static_cast<qint64>(m_change));
    m_save->run();
    m_change = 0;
    m_pending = {};
}

std::vector<BlockSums::Block> BlockSums::load(const TimeRange& blocks)
{
    std::vector<Block> sums;
    m_load.bind(3, blocks.begin);
    m_load.bind(4, blocks.end);
    while (m_load.step())
        sums.push_back({m_load.integer(0), static_cast<quint64>(m_load.integer(1))});
    m_load.reset();
    return sums;
}

void BlockSums::remove(const TimeRange& blocks)
{
    flush();
    RowStatement statement(m_database,
                           "DELETE FROM block_checksum WHERE series = ?1 AND level = ?2 "
                           "AND begin >= ?3 AND begin < ?4");
    statement.bind(1, m_series.id);
    statement.bind(2, qint64{m_level});
    statement.bind(3, blocks.begin);
    statement.bind(4, blocks.end);
    statement.run();
}

} // namespace storage
