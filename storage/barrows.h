#pragma once

#include "storage/blocksums.h"
#include "storage/packedbar.h"

namespace storage {

// A bar and the import that it came with; the rows of a level have none.
struct StoredRow
{
    market::Bar bar;
    qint64 import = 0;

    friend bool operator==(const StoredRow&, const StoredRow&) = default;
};

// Rows ↔ values for one level of a series; level 0 are its bars. What is read is checked against
// the checksums of its blocks, what is written changes them.
class BarRows
{
public:
    BarRows(SQLite::Database& database, const Series& series, int level);

    struct Reading
    {
        std::vector<StoredRow> rows; // that begin in the range
        std::vector<market::TimeRange> damaged; // blocks: their rows are not to be believed
    };
    [[nodiscard]] Reading read(const market::TimeRange& range);
    // Throws Damage where a block is damaged.
    [[nodiscard]] std::vector<market::Bar> load(const market::TimeRange& range);
    [[nodiscard]] std::vector<market::TimeRange> damaged();

    // Of rows as they are, not checked: they choose what to read.
    [[nodiscard]] qint64 count(const market::TimeRange& range, qint64 limit);
    // First begin … last begin plus one millisecond.
    [[nodiscard]] std::optional<market::TimeRange> extent();
    // Begin of the count-th row before the time, or of the first one where there are fewer.
    [[nodiscard]] std::optional<market::Millis> beginBefore(market::Millis time, qint64 count);

    void insert(const StoredRow& row);
    void replace(const StoredRow& old, const StoredRow& row);
    void removeBlocks(const market::TimeRange& blocks);
    // Has to follow the last change; readings call it.
    void flush();

private:
    template<typename Take>
    std::vector<market::TimeRange> scan(const market::TimeRange& range, Take take);
    void write(const StoredRow& row);
    // Binds the row to the parameters from `index` on, and returns the index behind them.
    int bindRow(RowStatement& statement, int index, const StoredRow& row);
    // Prepared at its first use, and with the keys of the range as ?1 and ?2.
    RowStatement& prepared(std::optional<RowStatement>& statement, const char* sql,
                           const market::TimeRange& range);

    SQLite::Database& m_database;
    Series m_series;
    int m_level = 0;
    qint64 m_run = 0;
    BlockSums m_sums;
    std::optional<RowStatement> m_select;
    std::optional<RowStatement> m_count;
    std::optional<RowStatement> m_begin;
    std::vector<StoredRow> m_waiting; // to be inserted by one statement
    std::optional<RowStatement> m_insertMany;
    std::optional<RowStatement> m_write;
};

} // namespace storage
