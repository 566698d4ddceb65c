#include "storage/ingest.h"

#include "storage/database.h"
#include "storage/eventingest.h"
#include "storage/importlog.h"
#include "storage/instrumentstore.h"
#include "storage/seriesingest.h"
#include "storage/sql.h"
#include "storage/tablesums.h"

#include <QCoreApplication>
#include <QDateTime>

#include <span>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;
using market::ShareCount;

namespace storage {

namespace {

using Reports = std::vector<IngestReport>;

// A delivery of somebody else's.
struct Given
{
    std::span<const BarBatch> series;
    std::span<const EventBatch> events;
    std::span<const ShareCount> shareCounts;
};

qint64 rowsIn(const Given& delivery)
{
    std::size_t rows = delivery.shareCounts.size();
    for (const BarBatch& batch : delivery.series)
        rows += batch.bars.size();
    for (const EventBatch& batch : delivery.events)
        rows += batch.events.size();
    return static_cast<qint64>(rows);
}

market::Error stopped()
{
    return {QCoreApplication::translate("Ingest", "The import was stopped: nothing was stored.")};
}

bool isValid(const ShareCount& count)
{
    return !count.symbol.isEmpty() && count.asOf.isValid() && count.shares >= 1
        && count.shares <= 1e15 && !count.source.isEmpty();
}

IngestReport takeShareCounts(SQLite::Database& database, std::span<const ShareCount> counts)
{
    IngestReport report;
    report.subject = u"share counts"_s;
    const std::vector<ShareCount> cached = loadShareCounts(database);
    for (const ShareCount& count : counts) {
        if (!isValid(count)) {
            const QString reason = QCoreApplication::translate(
                "Ingest", "A share count needs a symbol, a date, a number and a source.");
            report.refusals.push_back({{0, 0, reason}, count.symbol});
            ++report.refused;
            continue;
        }
        const auto old = std::ranges::find_if(cached, [&](const ShareCount& other) {
            return other.symbol == count.symbol && other.asOf == count.asOf;
        });
        if (old != cached.end() && *old == count) {
            ++report.unchanged;
            continue;
        }
        ++(old == cached.end() ? report.added : report.updated);
        saveShareCount(database, count);
    }
    return report;
}

struct Taken
{
    Reports reports;
    bool changed = false;
};

Result<Taken> takeAll(SQLite::Database& database, const Given& delivery, market::Millis now,
                      const Advance& advance)
{
    Taken taken;
    for (const BarBatch& batch : delivery.series) {
        SeriesIngest ingest(database, batch, now);
        auto report = ingest.run(advance);
        if (!report)
            return tl::unexpected(report.error());
        taken.changed |= ingest.changedAnything();
        taken.reports.push_back(*std::move(report));
    }
    for (const EventBatch& batch : delivery.events) {
        EventIngest ingest(database, batch, now);
        taken.reports.push_back(ingest.run());
        taken.changed |= ingest.changedAnything();
        if (!advance(static_cast<qint64>(batch.events.size())))
            return tl::unexpected(stopped());
    }
    if (!delivery.shareCounts.empty()) {
        taken.reports.push_back(takeShareCounts(database, delivery.shareCounts));
        taken.changed |= taken.reports.back().added + taken.reports.back().updated > 0;
    }
    return taken;
}

// Applies `work` to the tables that the delivery may change.
void forChangedTables(SQLite::Database& database, const Given& delivery,
                      void (*work)(SQLite::Database&, std::initializer_list<const char*>))
{
    if (!delivery.series.empty() || !delivery.shareCounts.empty())
        work(database, seriesTables);
    if (!delivery.events.empty())
        work(database, eventTables);
}

Result<Reports> deliverTo(Connection& connection, const Given& delivery, const Clock& clock,
                          const Progress& progress)
{
    if (connection.hasMoved())
        return failure(QCoreApplication::translate("Ingest",
                                                   "\"%1\" was moved or deleted while it was "
                                                   "open: nothing was stored. Start again.")
                           .arg(connection.path()));
    const qint64 total = rowsIn(delivery);
    qint64 done = 0;
    const Advance advance = [&](qint64 rows) {
        done += rows;
        return !progress || rows == 0 || progress(done, total);
    };
    return guarded(connection.path(), [&]() -> Result<Reports> {
        SQLite::Database& database = connection.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        forChangedTables(database, delivery, &verifyTables);
        auto taken = takeAll(database, delivery, clock(), advance);
        if (!taken)
            return tl::unexpected(taken.error());
        // Without a commit the transaction undoes itself: nothing changed, nothing is written.
        if (taken->changed) {
            forChangedTables(database, delivery, &saveTableSums);
            transaction.commit();
        }
        return std::move(taken->reports);
    });
}

} // namespace

market::Millis systemClock()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Ingest::Ingest(Connection& connection, Clock clock)
    : m_connection(connection)
    , m_clock(std::move(clock))
{
}

Result<Reports> Ingest::deliver(const Delivery& delivery, const Progress& progress)
{
    return deliverTo(m_connection, {delivery.series, delivery.events, delivery.shareCounts},
                     m_clock, progress);
}

Result<IngestReport> Ingest::bars(const BarBatch& batch, const Progress& progress)
{
    return deliverTo(m_connection, {{&batch, 1}, {}, {}}, m_clock, progress)
        .map([](const Reports& reports) { return reports.front(); });
}

Result<IngestReport> Ingest::events(const EventBatch& batch)
{
    return deliverTo(m_connection, {{}, {&batch, 1}, {}}, m_clock, {})
        .map([](const Reports& reports) { return reports.front(); });
}

Result<IngestReport> Ingest::shareCounts(const std::vector<ShareCount>& counts)
{
    return deliverTo(m_connection, {{}, {}, counts}, m_clock, {}).map([](const Reports& reports) {
        return reports.empty() ? IngestReport{} : reports.front();
    });
}

Result<bool> Ingest::isImported(const QString& source, market::Millis retrieved) const
{
    return guarded(m_connection.path(), [&]() -> Result<bool> {
        return storage::isImported(m_connection.database(), source, retrieved);
    });
}

} // namespace storage
