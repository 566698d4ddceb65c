#pragma once

#include "storage/barcheck.h"
#include "storage/barrows.h"

#include <span>
#include <unordered_map>

namespace storage {

// Tells that `rows` more are done; false stops the ingest.
using Advance = std::function<bool(qint64 rows)>;

// Takes one batch of bars into the cache, inside a transaction of the caller.
class SeriesIngest
{
public:
    SeriesIngest(SQLite::Database& database, const BarBatch& batch, market::Millis now);

    // Fails when `advance` stopped it or the batch as a whole makes no sense.
    [[nodiscard]] market::Result<IngestReport> run(const Advance& advance);
    [[nodiscard]] bool changedAnything() const { return m_changed; }

private:
    // How the rows of a batch compare with what was cached.
    struct Counts
    {
        qint64 added = 0;
        qint64 updated = 0;
        qint64 confirmed = 0; // same values, newer retrieval
        qint64 same = 0;
        qint64 outdated = 0;
    };

    [[nodiscard]] bool store(const SeriesKey& key, const CheckedBars& checked,
                             const Advance& advance);
    [[nodiscard]] IngestReport report(CheckedBars checked) const;
    // Bars among or before the cached ones, and bars behind all of them.
    void compare(std::span<const market::Bar> bars, BarRows& rows);
    void append(std::span<const market::Bar> bars, BarRows& rows);
    void take(const market::Bar& bar, const StoredRow* cached, BarRows& rows);
    // The cached bars of the range; damaged blocks are cleared for `m_bars` before.
    [[nodiscard]] std::vector<StoredRow> cachedBars(const market::TimeRange& range, BarRows& rows);
    void clear(const market::TimeRange& block, BarRows& rows);
    [[nodiscard]] market::Millis retrieved(qint64 import);
    void updateCoverage(const SeriesKey& key);
    qint64 keepRefused(const std::vector<Refusal>& refused);

    SQLite::Database& m_database;
    const BarBatch& m_batch;
    market::Millis m_now;
    qint64 m_import = 0;
    Counts m_counts;
    Series m_series;
    std::span<const market::Bar> m_bars; // that may be stored, sorted
    qint64 m_cleared = 0; // damaged bars that were removed for good ones
    std::unordered_map<qint64, market::Millis> m_retrieved; // by import
    std::vector<market::Millis> m_touched; // times among the cached ones that changed, in order
    bool m_changed = false;
};

} // namespace storage
