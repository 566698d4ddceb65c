#pragma once

#include "market/bar.h"
#include "market/event.h"
#include "market/instrument.h"
#include "market/interval.h"
#include "market/result.h"
#include "market/rowerror.h"

#include <QString>

#include <functional>
#include <vector>

namespace storage {

class Connection;

// A row that was not taken: where, why, and what stood there as far as that is known.
struct Refusal
{
    market::RowError error;
    QString row;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// Bars of one instrument and interval from one source.
struct BarBatch
{
    market::Instrument instrument; // found by its symbol; empty fields do not overwrite known ones
    market::Interval interval = market::Interval::Day1;
    QString source; // who supplied the values
    QString adjustment; // "split-only", "split+dividend", "index", "none"; empty = unknown
    market::Millis retrieved = 0; // as of when; older values never replace newer ones
    std::vector<market::Bar> bars; // any order; of equal times the last one counts
    std::vector<qint64> lines; // of the file, one for each bar; empty = unknown
    std::vector<market::RowError> refused; // what the reader could not read: quarantined too
    qint64 refusedRows = 0; // of the reader in all, where `refused` holds but the first of them
};

// Events from one source. An event's `id` is ignored, its `key` is its identity.
struct EventBatch
{
    std::vector<market::Event> events;
    QString source;
    market::Millis retrieved = 0;
    std::vector<market::RowError> refused;
};

// All that comes from one file or bundle: it is stored as a whole or not at all.
struct Delivery
{
    std::vector<BarBatch> series;
    std::vector<EventBatch> events;
    std::vector<market::ShareCount> shareCounts;
};

// What became of the rows of one batch.
struct IngestReport
{
    QString subject; // "NVDA 1d", "events", "share counts"
    qint64 added = 0;
    qint64 updated = 0; // a newer revision replaced the cached one
    qint64 unchanged = 0;
    qint64 outdated = 0; // the cached ones are newer or know more, and stay
    qint64 duplicates = 0; // same time twice in the batch: the last one counts
    qint64 refused = 0;
    std::vector<Refusal> refusals; // the first refusalsKept of them

    friend bool operator==(const IngestReport&, const IngestReport&) = default;
};

inline constexpr std::size_t refusalsKept = 1'000; // of each batch; the count is always complete

// Called now and then with rows done and rows in all; false stops, and nothing is kept.
using Progress = std::function<bool(qint64 done, qint64 total)>;
using Clock = std::function<market::Millis()>;

[[nodiscard]] market::Millis systemClock();

// The only way into the cache: checks every value, quarantines what it refuses, and writes bars,
// pyramid, coverage and quarantine in one transaction. Ingesting the same again changes nothing.
class Ingest
{
public:
    explicit Ingest(Connection& connection, Clock clock = systemClock);

    // One report for each batch of the delivery: series, event batches, share counts.
    [[nodiscard]] market::Result<std::vector<IngestReport>> deliver(const Delivery& delivery,
                                                                    const Progress& progress = {});
    [[nodiscard]] market::Result<IngestReport> bars(const BarBatch& batch,
                                                    const Progress& progress = {});
    [[nodiscard]] market::Result<IngestReport> events(const EventBatch& batch);
    [[nodiscard]] market::Result<IngestReport>
    shareCounts(const std::vector<market::ShareCount>& counts);
    // Something of that source, retrieved then or later, has been stored before.
    [[nodiscard]] market::Result<bool> isImported(const QString& source,
                                                  market::Millis retrieved) const;

private:
    Connection& m_connection;
    Clock m_clock;
};

} // namespace storage
