#include "storage/ingest.h"

#include "storage/database.h"
#include "storage/eventingest.h"
#include "storage/importlog.h"
#include "storage/instrumentstore.h"
#include "storage/seriesingest.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;
using market::ShareCount;

namespace storage {

namespace {

using Reports = std::vector<IngestReport>;

qint64 rowsIn(const Delivery& delivery)
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

IngestReport takeShareCounts(SQLite::Database& database, const std::vector<ShareCount>& counts)
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

Result<Taken> takeAll(SQLite::Database& database, const Delivery& delivery, market::Millis now,
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
    if (m_connection.hasMoved())
        return failure(QCoreApplication::translate("Ingest",
                                                   "\"%1\" was moved or deleted while it was "
                                                   "open: nothing was stored. Start again.")
                           .arg(m_connection.path()));
    const qint64 total = rowsIn(delivery);
    qint64 done = 0;
    const Advance advance = [&](qint64 rows) {
        done += rows;
        return !progress || rows == 0 || progress(done, total);
    };
    return guarded(m_connection.path(), [&]() -> Result<Reports> {
        SQLite::Database& database = m_connection.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        auto taken = takeAll(database, delivery, m_clock(), advance);
        if (!taken)
            return tl::unexpected(taken.error());
        // Without a commit the transaction undoes itself: nothing changed, nothing is written.
        if (taken->changed)
            transaction.commit();
        return std::move(taken->reports);
    });
}

Result<IngestReport> Ingest::bars(const BarBatch& batch, const Progress& progress)
{
    return deliver({{batch}, {}, {}}, progress).map([](const Reports& reports) {
        return reports.front();
    });
}

Result<IngestReport> Ingest::events(const EventBatch& batch)
{
    return deliver({{}, {batch}, {}}).map([](const Reports& reports) { return reports.front(); });
}

Result<IngestReport> Ingest::shareCounts(const std::vector<ShareCount>& counts)
{
    return deliver({{}, {}, counts}).map([](const Reports& reports) {
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
