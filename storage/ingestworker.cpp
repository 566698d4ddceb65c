#include "storage/ingestworker.h"

#include "storage/backup.h"
#include "storage/casestudy.h"

#include <QThread>

using market::Result;

namespace storage {

namespace {

constexpr int perMille = 1'000;

bool changedAnything(const std::vector<IngestReport>& reports)
{
    return std::ranges::any_of(reports, [](const IngestReport& report) {
        return report.added + report.updated + report.refused > 0;
    });
}

} // namespace

IngestWorker::IngestWorker(const QString& path, Clock clock)
    : m_path(path)
    , m_clock(std::move(clock))
{
}

template<typename Answer, typename Order>
QFuture<Answer> IngestWorker::post(Order order)
{
    // Shared, because a posted functor has to be copyable; a promise that is never answered
    // cancels its future.
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        this,
        [promise, order] {
            if (!promise->isCanceled())
                promise->addResult(order(*promise));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> IngestWorker::open()
{
    return post<Result<void>>([this](QPromise<Result<void>>&) { return ensureOpen(); });
}

QFuture<IngestWorker::Reports> IngestWorker::ingest(std::shared_ptr<const Delivery> delivery)
{
    return post<Reports>([this, delivery = std::move(delivery)](QPromise<Reports>& promise) {
        return deliver(*delivery, promise);
    });
}

QFuture<IngestWorker::Reports> IngestWorker::importCaseStudies()
{
    return post<Reports>([this](QPromise<Reports>&) { return importShipped(); });
}

QFuture<Result<void>> IngestWorker::backup(const QString& path)
{
    return post<Result<void>>([this, path](QPromise<Result<void>>&) {
        return ensureOpen().and_then([&] { return storage::backup(*m_connection, path); });
    });
}

Result<void> IngestWorker::ensureOpen()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_connection)
        return {};
    auto opened = Connection::openForWriting(m_path);
    if (!opened)
        return tl::unexpected(opened.error());
    m_connection = *std::move(opened);
    if (m_connection->wasMigrated())
        Q_EMIT stored();
    return {};
}

IngestWorker::Reports IngestWorker::importShipped()
{
    if (auto opened = ensureOpen(); !opened)
        return tl::unexpected(opened.error());
    std::vector<IngestReport> all;
    for (const QString& folder : caseStudyFolders()) {
        auto reports = importCaseStudy(*m_connection, folder, m_clock);
        if (!reports)
            return reports;
        all.insert(all.end(), reports->begin(), reports->end());
    }
    if (changedAnything(all))
        Q_EMIT stored();
    return all;
}

IngestWorker::Reports IngestWorker::deliver(const Delivery& delivery, QPromise<Reports>& promise)
{
    if (auto opened = ensureOpen(); !opened)
        return tl::unexpected(opened.error());
    promise.setProgressRange(0, perMille);
    auto reports = Ingest(*m_connection, m_clock).deliver(delivery, [&](qint64 done, qint64 total) {
        promise.setProgressValue(static_cast<int>(done * perMille / total));
        return !promise.isCanceled();
    });
    if (reports && changedAnything(*reports))
        Q_EMIT stored();
    return reports;
}

} // namespace storage
