#include "storage/barrows.h"

#include "storage/damage.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <limits>

using market::Bar;
using market::Millis;
using market::TimeRange;

namespace storage {

namespace {

constexpr std::size_t rowsInOne = 64;

// The statements for bars and those for the rows of levels.
struct Sql
{
    const char* select;
    const char* count;
    const char* begin;
    const char* insert;
    const char* values; // of one row
    const char* write;
    const char* remove;
};

#define KEYS "WHERE key >= ?1 AND key < ?2 "

constexpr Sql barSql{
    "SELECT key, per, open, high, low, close, volume, import FROM bar_row " KEYS "ORDER BY key",
    "SELECT count(*) FROM (SELECT 1 FROM bar_row " KEYS "LIMIT ?3)",
    "SELECT min(key) FROM (SELECT key FROM bar_row " KEYS "ORDER BY key DESC LIMIT ?3)",
    "INSERT INTO bar_row (key, per, open, high, low, close, volume, import) VALUES ",
    "(?, ?, ?, ?, ?, ?, ?, ?)",
    "REPLACE INTO bar_row (key, per, open, high, low, close, volume, import) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "DELETE FROM bar_row " KEYS,
};
constexpr Sql levelSql{
    "SELECT key, per, open, high, low, close, volume, 0 FROM level_row " KEYS "ORDER BY key",
    "SELECT count(*) FROM (SELECT 1 FROM level_row " KEYS "LIMIT ?3)",
    "SELECT min(key) FROM (SELECT key FROM level_row " KEYS "ORDER BY key DESC LIMIT ?3)",
    "INSERT INTO level_row (key, per, open, high, low, close, volume) VALUES ",
    "(?, ?, ?, ?, ?, ?, ?)",
    "REPLACE INTO level_row (key, per, open, high, low, close, volume) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    "DELETE FROM level_row " KEYS,
};

const Sql& sqlOf(int level)
{
    return level == 0 ? barSql : levelSql;
}

QByteArray insertMany(const Sql& sql)
{
    QByteArray text(sql.insert);
    for (std::size_t row = 0; row < rowsInOne; ++row)
        text.append(row == 0 ? "" : ", ").append(sql.values);
    return text;
}

TimeRange possible(const TimeRange& range)
{
    return {std::clamp(range.begin, keyTimes.begin, keyTimes.end),
            std::clamp(range.end, keyTimes.begin, keyTimes.end)};
}

// Walks through the blocks of rows and their checksums side by side.
class BlockCheck
{
public:
    BlockCheck(const BlockSums& sums, std::vector<BlockSums::Block> expected)
        : m_sums(sums)
        , m_expected(std::move(expected))
        , m_next(m_expected.begin())
    {
    }

    void add(Millis time, quint64 hash)
    {
        if (!m_block.contains(time)) {
            finish();
            m_block = m_sums.blockOf(time);
        }
        m_sum += hash;
    }
    std::vector<TimeRange> result()
    {
        finish();
        skipTo(std::numeric_limits<Millis>::max());
        return std::move(m_damaged);
    }

private:
    // Blocks with a checksum and without a row.
    void skipTo(Millis begin)
    {
        for (; m_next != m_expected.end() && m_next->begin < begin; ++m_next)
            m_damaged.push_back(m_sums.blockOf(m_next->begin));
    }
    void finish()
    {
        if (m_block.isEmpty())
            return;
        skipTo(m_block.begin);
        const bool known = m_next != m_expected.end() && m_next->begin == m_block.begin;
        if (!known || m_next->sum != m_sum)
            m_damaged.push_back(m_block);
        if (known)
            ++m_next;
        m_block = {};
        m_sum = 0;
    }

    const BlockSums& m_sums;
    std::vector<BlockSums::Block> m_expected;
    std::vector<BlockSums::Block>::const_iterator m_next;
    TimeRange m_block;
    quint64 m_sum = 0;
    std::vector<TimeRange> m_damaged;
};

} // namespace

BarRows::BarRows(SQLite::Database& database, const Series& series, int level)
    : m_database(database)
    , m_series(series)
    , m_level(level)
    , m_run(level == 0 ? series.id : series.id * 16 + level)
    , m_sums(database, series, level)
{
}

RowStatement& BarRows::prepared(std::optional<RowStatement>& statement, const char* sql,
                                const TimeRange& range)
{
    if (!statement)
        statement.emplace(m_database, sql);
    statement->reset();
    const TimeRange keys = possible(range);
    statement->bind(1, keyOf(m_run, keys.begin));
    statement->bind(2, keyOf(m_run, keys.end));
    return *statement;
}

template<typename Take>
std::vector<TimeRange> BarRows::scan(const TimeRange& range, Take take)
{
    const TimeRange wanted = possible(range);
    if (wanted.isEmpty())
        return {};
    flush();
    const TimeRange blocks = m_sums.blocksAround(wanted);
    BlockCheck check(m_sums, m_sums.load(blocks));
    RowStatement& rows = prepared(m_select, sqlOf(m_level).select, blocks);
    while (rows.step()) {
        const StoredRow row{packedBar(rows), rows.integer(7)};
        check.add(row.bar.begin, hashOf(row.bar, row.import));
        if (wanted.contains(row.bar.begin))
            take(row);
    }
    rows.reset();
    return check.result();
}

BarRows::Reading BarRows::read(const TimeRange& range)
{
    Reading reading;
    reading.damaged = scan(range, [&](const StoredRow& row) { reading.rows.push_back(row); });
    return reading;
}

std::vector<Bar> BarRows::load(const TimeRange& range)
{
    std::vector<Bar> bars;
    const auto damaged = scan(range, [&](const StoredRow& row) { bars.push_back(row.bar); });
    if (!damaged.empty())
        throw damagedBars(m_database, m_series, damaged.front());
    return bars;
}

std::vector<TimeRange> BarRows::damaged()
{
    return scan(keyTimes, [](const StoredRow&) {});
}

qint64 BarRows::count(const TimeRange& range, qint64 limit)
{
    flush();
    RowStatement& query = prepared(m_count, sqlOf(m_level).count, range);
    query.bind(3, limit);
    const qint64 rows = query.step() ? query.integer(0) : 0;
    query.reset(); // an unfinished statement would hold the read transaction open
    return rows;
}

std::optional<TimeRange> BarRows::extent()
{
    const auto last = beginBefore(keyTimes.end, 1);
    if (!last)
        return std::nullopt;
    RowStatement& first = prepared(m_select, sqlOf(m_level).select, keyTimes);
    const Millis begin = first.step() ? timeOf(first.integer(0)) : *last;
    first.reset();
    return TimeRange{begin, *last + 1};
}

std::optional<Millis> BarRows::beginBefore(Millis time, qint64 count)
{
    flush();
    RowStatement& query = prepared(m_begin, sqlOf(m_level).begin, {keyTimes.begin, time});
    query.bind(3, count);
    const auto found
        = query.step() && !query.isNull(0) ? std::optional(timeOf(query.integer(0))) : std::nullopt;
    query.reset();
    return found;
}

int BarRows::bindRow(RowStatement& statement, int index, const StoredRow& row)
{
    statement.bind(index, keyOf(m_run, row.bar.begin));
    bindValues(statement, index + 1, row.bar);
    if (m_level > 0)
        return index + 7;
    statement.bind(index + 7, row.import);
    return index + 8;
}

// A statement takes longer to start and to end than to write a row.
void BarRows::insert(const StoredRow& row)
{
    m_sums.add(row.bar.begin, hashOf(row.bar, row.import));
    m_waiting.push_back(row);
    if (m_waiting.size() < rowsInOne)
        return;
    if (!m_insertMany)
        m_insertMany.emplace(m_database, insertMany(sqlOf(m_level)).constData());
    int index = 1;
    for (const StoredRow& waiting : m_waiting)
        index = bindRow(*m_insertMany, index, waiting);
    m_waiting.clear();
    m_insertMany->run();
}

void BarRows::write(const StoredRow& row)
{
    if (!m_write)
        m_write.emplace(m_database, sqlOf(m_level).write);
    bindRow(*m_write, 1, row);
    m_write->run();
}

void BarRows::replace(const StoredRow& old, const StoredRow& row)
{
    m_sums.subtract(old.bar.begin, hashOf(old.bar, old.import));
    m_sums.add(row.bar.begin, hashOf(row.bar, row.import));
    write(row);
}

void BarRows::flush()
{
    for (const StoredRow& row : std::exchange(m_waiting, {}))
        write(row);
    m_sums.flush();
}

void BarRows::removeBlocks(const TimeRange& blocks)
{
    flush();
    m_sums.remove(blocks);
    std::optional<RowStatement> statement;
    prepared(statement, sqlOf(m_level).remove, blocks).run();
}

} // namespace storage
