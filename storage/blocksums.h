#pragma once

#include "market/timerange.h"
#include "storage/rowstatement.h"
#include "storage/series.h"

#include <optional>
#include <vector>

namespace storage {

// The checksums over the blocks of one level of a series; level 0 are its bars. The sum of a block
// adds up the hashes of its rows: a row that changes needs none of its neighbours read again, and
// a block that was damaged before stays so.
class BlockSums
{
public:
    BlockSums(SQLite::Database& database, const Series& series, int level);

    [[nodiscard]] market::TimeRange blockOf(market::Millis time) const;
    // The blocks that the range touches.
    [[nodiscard]] market::TimeRange blocksAround(const market::TimeRange& range) const;

    void add(market::Millis time, quint64 hash);
    void subtract(market::Millis time, quint64 hash) { add(time, quint64{0} - hash); }
    // Writes what is pending: of one block at a time, the others are written already.
    void flush();

    struct Block
    {
        market::Millis begin = 0;
        quint64 sum = 0;

        friend bool operator==(const Block&, const Block&) = default;
    };
    [[nodiscard]] std::vector<Block> load(const market::TimeRange& blocks);
    void remove(const market::TimeRange& blocks);

private:
    Series m_series;
    int m_level = 0;
    market::Millis m_length = 0;
    market::TimeRange m_pending; // the block whose sum has to change by m_change
    quint64 m_change = 0;
    RowStatement m_load;
    std::optional<RowStatement> m_save;
    SQLite::Database& m_database;
};

} // namespace storage
